"""Questions that every page asks: their SQL is written once and kept, only values change.

Django builds and translates a queryset anew at each call. For the few questions of a page that is
kept in memory this took most of the answer's time (docs/keputusan/026-kueri-siap.md). Here the
queryset is still the one place that says what is asked; what comes back are plain rows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Expression, Field, QuerySet

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.backends.utils import CursorWrapper

Ubah = tuple[int, Any, list[Callable[..., Any]]]


class Slot(Expression):
    """A place in a condition whose value comes at each call: ``filter(kode=Slot("opd", kolom))``.

    ``kolom`` is a field of the kind that the value is compared with.
    """

    def __init__(self, nama: str, kolom: Field[Any, Any]) -> None:
        super().__init__(output_field=kolom)
        self.nama = nama

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        """The place itself stands among the parameters, until a value takes it."""
        return "%s", (self,)


@dataclass(frozen=True)
class _Tertulis:
    """A question as SQL of one kind of database, and what its columns need to become values.

    ``sql`` is empty where no row can meet the condition.
    """

    sql: str
    isi: tuple[Any, ...]
    ubah: tuple[Ubah, ...]

    def tanya(self, nilai: dict[str, Any]) -> list[tuple[Any, ...]]:
        if not self.sql:
            return []
        isi = [self._terisi(satu, nilai) for satu in self.isi]
        with _kursor() as kursor:
            kursor.execute(self.sql, isi)
            baris = cast("list[tuple[Any, ...]]", kursor.fetchall())
        return [self._terbaca(satu) for satu in baris] if self.ubah else baris

    @staticmethod
    def _terisi(satu: Any, nilai: dict[str, Any]) -> Any:
        if not isinstance(satu, Slot):
            return satu
        return satu.output_field.get_db_prep_value(nilai[satu.nama], connection)

    def _terbaca(self, baris: tuple[Any, ...]) -> tuple[Any, ...]:
        kolom = list(baris)
        for ke, ungkapan, pengubah in self.ubah:
            for satu in pengubah:
                kolom[ke] = satu(kolom[ke], ungkapan, connection)
        return tuple(kolom)


class KueriSiap:
    """A queryset with ``values_list`` and ``Slot``; called with values it gives a list of rows.

    ``susun`` is called once, when the first row is asked for.
    """

    def __init__(self, susun: Callable[[], QuerySet[Any, Any]]) -> None:
        self._susun = susun
        self._tertulis: dict[str, _Tertulis] = {}

    def __call__(self, **nilai: Any) -> list[tuple[Any, ...]]:
        tertulis = self._tertulis.get(connection.vendor)
        if tertulis is None:
            tertulis = self._tertulis[connection.vendor] = _tulis(self._susun(), connection)
        return tertulis.tanya(nilai)


def _kursor() -> CursorWrapper:
    """PostgreSQL is told which questions come again; SQLite's driver finds them by their text."""
    siap: Callable[[], CursorWrapper] = getattr(connection, "kursor_siap", connection.cursor)
    return siap()


def _tulis(tanya: QuerySet[Any, Any], hubungan: BaseDatabaseWrapper) -> _Tertulis:
    penulis = tanya.query.get_compiler(connection=hubungan)
    try:
        sql, isi = penulis.as_sql()
    except EmptyResultSet:  # a condition that nothing meets, such as no office at all
        return _Tertulis("", (), ())
    kolom = [satu[0] for satu in penulis.select[: penulis.col_count]]
    ubah = penulis.get_converters(kolom)
    return _Tertulis(sql, tuple(isi), tuple((ke, u, p) for ke, (p, u) in ubah.items()))

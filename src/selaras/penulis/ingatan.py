"""Results that are kept in memory for a while, never more than so many bytes of them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

Isi = TypeVar("Isi", bound="bytes | None")

HARGA_TETAP = 200  # bytes that an entry costs besides its content


class Ingatan(Generic[Isi]):
    """Results by a short key (a digest); what was not asked for longest goes first.

    Safe for threads; two that ask for the same at once may both make it.
    """

    def __init__(self, maks: int) -> None:
        """Keep at most ``maks`` bytes."""
        self.maks = maks
        self.jumlah = 0
        self._isi: OrderedDict[str, Isi] = OrderedDict()
        self._kunci = Lock()

    def ambil(self, kunci: str, buat: Callable[[], Isi]) -> Isi:
        """What is kept under the key, made by ``buat`` when nothing is."""
        with self._kunci:
            if kunci in self._isi:
                self._isi.move_to_end(kunci)
                return self._isi[kunci]
        baru = buat()
        with self._kunci:
            self._simpan(kunci, baru)
        return baru

    def lupakan(self) -> None:
        """Keep nothing any more."""
        with self._kunci:
            self._isi.clear()
            self.jumlah = 0

    def _simpan(self, kunci: str, baru: Isi) -> None:
        if kunci in self._isi or _harga(baru) > self.maks:
            return
        self._isi[kunci] = baru
        self.jumlah += _harga(baru)
        while self.jumlah > self.maks:
            _, lama = self._isi.popitem(last=False)
            self.jumlah -= _harga(lama)


def _harga(isi: bytes | None) -> int:
    return HARGA_TETAP + len(isi or b"")

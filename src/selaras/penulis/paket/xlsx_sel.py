"""One cell of a workbook, as its program stored it, read for a column; nothing is guessed."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from selaras.inti.angka import AngkaError, parse_angka, tulis_polos
from selaras.inti.paket.kolom import Jenis, Kolom
from selaras.inti.paket.teks import SelError, baca_sel

DERAU = Decimal("0.000001")  # what binary fractions add; more than this is a real digit
_BILANGAN = frozenset((Jenis.BULAT, Jenis.ANGKA, Jenis.RUPIAH))


def baca_sel_xlsx(kolom: Kolom, isi: Any) -> Any:
    """The value for a column; None when empty. Raises SelError with what would be right."""
    if isi is None or isi == "":
        return None
    if isinstance(isi, bool):
        return baca_sel(kolom, "ya" if isi else "tidak")
    if isinstance(isi, date):
        return _tanggal(kolom, isi)
    if isinstance(isi, int | float):
        return _angka(kolom, isi)
    if isinstance(isi, str):
        return _teks(kolom, isi)
    raise SelError("isi sel berupa jam atau lama waktu; tulis sebagai teks")


def _tanggal(kolom: Kolom, isi: date) -> Any:
    if kolom.jenis is not Jenis.TANGGAL:
        raise SelError(
            "sel ini diubah Excel menjadi tanggal; format sel sebagai Teks lalu ketik lagi"
        )
    if isinstance(isi, datetime):
        isi = isi.date()
    return baca_sel(kolom, isi.isoformat())


def _angka(kolom: Kolom, isi: int | float) -> Any:
    nilai = Decimal(repr(isi)) if isinstance(isi, float) else Decimal(isi)
    if not nilai.is_finite():
        raise SelError("bukan angka")
    if kolom.jenis is Jenis.RUPIAH:
        bulat = nilai.quantize(Decimal("0.01"))
        nilai = bulat if abs(bulat - nilai) < DERAU else nilai
    elif kolom.jenis is Jenis.KODE and nilai != nilai.to_integral_value():
        # 1.10 typed as a number is 1.1 by now; only the user knows which one was meant.
        raise SelError("kode harus teks; format sel sebagai Teks lalu ketik lagi, contoh 1.10")
    return baca_sel(kolom, tulis_polos(nilai))


def _teks(kolom: Kolom, isi: str) -> Any:
    bersih = isi.strip()
    if kolom.jenis in _BILANGAN and bersih:
        try:
            return baca_sel(kolom, tulis_polos(parse_angka(bersih)))
        except AngkaError as galat:
            raise SelError(
                "isi angka; bila teks: ribuan dengan titik, desimal dengan koma, contoh 1.234,5"
            ) from galat
    return baca_sel(kolom, isi)

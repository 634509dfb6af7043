"""One cell of a workbook, as its program stored it, read for a column; nothing is guessed."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from selaras.inti.angka import AngkaError, parse_angka, tulis_polos
from selaras.inti.paket.kolom import Jenis, Kolom
from selaras.inti.paket.teks import SelError, baca_sel
from selaras.inti.periode import BULAN
from selaras.penulis.xlsx_halaman import DIGIT_PASTI

DERAU = Decimal("0.000001")  # what binary fractions add; more than this is a real digit
_BILANGAN = frozenset((Jenis.BULAT, Jenis.ANGKA, Jenis.RUPIAH))
# One comma before exactly three digits: "12,000" is twelve here and twelve thousand in English.
_BERMAKNA_DUA = re.compile(r"-?[1-9]\d{0,2},\d{3}", re.ASCII)
_TANGGAL_KATA = re.compile(r"(\d{1,2}) +([A-Za-z]+) +(\d{4})", re.ASCII)
_BULAN = {nama.casefold(): ke for ke, nama in enumerate(BULAN, start=1)}
_TEKS_LAGI = "format sel sebagai Teks lalu ketik lagi"


def baca_sel_xlsx(kolom: Kolom, isi: Any) -> Any:
    """The value for a column; None when empty. Raises SelError with what would be right."""
    if isi is None or isi == "":
        return None
    if isinstance(isi, bool):
        return _ya_tidak(kolom, isi)
    if isinstance(isi, date):
        return _tanggal(kolom, isi)
    if isinstance(isi, int | float):
        return _angka(kolom, Decimal(repr(isi)))
    if isinstance(isi, str):
        return _teks(kolom, isi)
    raise SelError(f"sel ini berisi jam atau lama waktu; {_TEKS_LAGI}")


def _ya_tidak(kolom: Kolom, isi: bool) -> Any:
    if kolom.jenis is not Jenis.YA_TIDAK:
        raise SelError(f"sel ini berisi nilai logika Excel; {_TEKS_LAGI}")
    return isi


def _tanggal(kolom: Kolom, isi: date) -> Any:
    if kolom.jenis is not Jenis.TANGGAL:
        raise SelError(f"sel ini diubah Excel menjadi tanggal; {_TEKS_LAGI}")
    if isinstance(isi, datetime):
        if isi.time() != time():
            raise SelError("isi tanggal saja, tanpa jam")
        isi = isi.date()
    return baca_sel(kolom, isi.isoformat())


def _angka(kolom: Kolom, nilai: Decimal) -> Any:
    if not nilai.is_finite() or abs(nilai) >= 10**DIGIT_PASTI:
        raise SelError(
            f"lebih dari {DIGIT_PASTI} angka tidak disimpan tepat oleh Excel; {_TEKS_LAGI}"
        )
    if kolom.jenis is Jenis.RUPIAH:
        bulat = nilai.quantize(Decimal("0.01"))
        nilai = bulat if abs(bulat - nilai) < DERAU else nilai
        if len(nilai.normalize().as_tuple().digits) > DIGIT_PASTI and bulat == nilai:
            raise SelError(f"lebih dari {DIGIT_PASTI} angka tidak disimpan tepat; {_TEKS_LAGI}")
    elif kolom.jenis is Jenis.ANGKA:
        nilai = Decimal(f"{nilai:.{DIGIT_PASTI - 1}e}")  # 0.30000000000000004 is 0.3
    elif nilai != nilai.to_integral_value():
        # 1.10 typed as a number is 1.1 by now; only the user knows which one was meant.
        raise SelError(_kata_pecahan(kolom))
    elif kolom.jenis is Jenis.KODE and not (kolom.kunci or kolom.rujuk):
        raise SelError(f"sel berisi angka, nol di depannya hilang; {_TEKS_LAGI}")
    return baca_sel(kolom, tulis_polos(nilai))


def _kata_pecahan(kolom: Kolom) -> str:
    if kolom.jenis in (Jenis.BULAT, Jenis.TAHUN):
        return "isi bilangan bulat"
    if kolom.jenis is Jenis.TANGGAL:
        return "isi tanggal yang ada, bentuk 2024-12-31"
    return f"sel berisi angka pecahan; {_TEKS_LAGI}"


def _teks(kolom: Kolom, isi: str) -> Any:
    bersih = isi.strip()
    if kolom.jenis in _BILANGAN and bersih:
        try:
            angka = parse_angka(bersih)
            if _BERMAKNA_DUA.fullmatch(bersih):
                ribuan = bersih.replace(",", ".")
                raise SelError(
                    f"dapat berarti ribuan atau desimal; tulis {ribuan} bila ribuan, atau "
                    f"{bersih}0 bila desimal"
                )
            return baca_sel(kolom, tulis_polos(angka))
        except AngkaError as galat:
            raise SelError(_kata_angka(bersih)) from galat
    if kolom.jenis is Jenis.PILIHAN:
        # The words of a choice are as good as its stored value.
        kata = {sebutan.casefold(): nilai for nilai, sebutan in kolom.pilihan}
        bersih = " ".join(bersih.split()).casefold()
        return baca_sel(kolom, kata.get(bersih, bersih))
    if kolom.jenis is Jenis.YA_TIDAK:
        return baca_sel(kolom, bersih.casefold())
    if kolom.jenis is Jenis.TANGGAL and bersih:
        return baca_sel(kolom, _tanggal_kata(bersih))
    return baca_sel(kolom, isi)


def _tanggal_kata(isi: str) -> str:
    """``31 Desember 2024`` as ISO; 1/5/2024 stays, nobody knows whether it is May."""
    cocok = _TANGGAL_KATA.fullmatch(isi)
    bulan = cocok and _BULAN.get(cocok[2].casefold())
    return f"{cocok[3]}-{bulan:02d}-{int(cocok[1]):02d}" if cocok and bulan else isi


def _kata_angka(isi: str) -> str:
    contoh = "tulis ribuan dengan titik dan desimal dengan koma, contoh 39.302.261,00"
    if isi.endswith("%"):
        return "tulis angkanya saja tanpa tanda %, contoh 95"
    if "." in isi and "," in isi:
        return f"titik dan koma tercampur sehingga nilainya tidak pasti; {contoh}"
    return f"isi angka; {contoh}"

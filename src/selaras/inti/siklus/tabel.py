"""A foreign table: its cells, and its rows as amounts of money.

Which column is what, ``kepala_tabel`` guesses and a person says.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from selaras.inti.angka import AngkaError, parse_angka
from selaras.inti.periode import BULAN, Periode
from selaras.inti.siklus.buku import AKUN, ALASAN, PAGU, Buku, bulan

ISI, GALAT, NOMOR = "isi", "galat", "n"
Sel = str | dict[str, str]  # a text; or a number; or what can not be used, with the reason
KODE, KODE_AWAL, NAMA, REALISASI = "kode", "kode_awal", "nama", "realisasi"
BUKAN_ANGKA = (KODE, KODE_AWAL, NAMA, ALASAN)
GAYA = (("id", "1.234.567,89"), ("inggris", "1,234,567.89 atau 1234567.89"))
CARA = (
    ("tahun", "realisasi setahun"),
    ("bulan", "realisasi satu bulan saja"),
    ("kumulatif", "realisasi sejak Januari sampai dengan bulan itu"),
)
RUAS_PENUH = 6  # parts of the whole code of a sub kegiatan
KOSONG = ("-", "–", "—")  # how a printed table says that a cell holds nothing
_INGGRIS = re.compile(r"(?:Rp\.? *)?(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)", re.ASCII)
_DERAU = Decimal("0.000001")
_KODE_AWAL = re.compile(r"([0-9X]+(?:\.[0-9X]+)+)\.?(?:\s+(?:-\s*)?(.+))?", re.ASCII | re.DOTALL)
_BAGIAN = re.compile(r"[0-9X]+(?:\.[0-9X]+)*", re.ASCII)
_KURUNG = re.compile(r"\(\s*([^()]*?)\s*\)")
# An account of spending or financing (Permendagri 90/2019): its second part has one digit, that of
# a bidang urusan has two.
_REKENING = re.compile(r"[4-6]\.\d(?:\.\d+)*\.?", re.ASCII)
_JUMLAH = re.compile(r"(?:grand |sub[ -]?)?(?:total|jumlah)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Pemetaan:
    """What the columns of a table are, and what its spending is about.

    ``kolom``: field (kode, nama, pagu, realisasi or the text of a month) to column from 0.
    KODE_AWAL is the first of the columns over which the parts of a code are spread.
    """

    kolom: Mapping[str, int]
    cara: str = "tahun"
    ke: int = 1
    gaya: str = "id"
    gabung: bool = False
    ganti_setahun: bool = False


@dataclass(frozen=True)
class BarisBerkas:
    """A row of the file that holds a figure or a fault: its number, code, name and amounts.

    ``sel`` is the address of its code. ``jalur`` is the code with that of the row above it where
    it is only the code of an account. ``jumlah``: it prints a sum of other rows.
    """

    nomor: int
    kode: str
    nama: str
    angka: Mapping[str, Decimal]
    galat: tuple[str, ...] = field(default=())
    sel: str = ""
    jalur: str = ""
    jumlah: bool = False


def bidang_peta(tahun: int) -> dict[str, str]:
    """The fields that a column can be, with their words."""
    tetap = {
        KODE: "Kode", KODE_AWAL: "Awal kode, bila terpecah atas beberapa kolom", NAMA: "Nama",
        PAGU: "Pagu", REALISASI: "Realisasi",
    }  # fmt: skip
    return tetap | {str(p): f"Realisasi {BULAN[p.ke - 1]}" for p in bulan(tahun)}


def kata(sel: Sel) -> str:
    """A cell as it is shown."""
    return sel if isinstance(sel, str) else sel.get(NOMOR) or sel.get(ISI, "")


def baris_berkas(
    isi: Sequence[Sequence[Sel]], mulai: int, peta: Pemetaan, buku: Buku,
    lewati: Collection[int] = (),
) -> list[BarisBerkas]:  # fmt: skip
    """The rows from ``mulai`` (from 0) that hold a figure, or something that should be one.

    ``lewati``: rows that only say the heads again.
    """
    hasil = []
    atas = ""
    for ke, baris in enumerate(isi[mulai:], start=mulai):
        if ke in lewati:
            continue
        kode, nama = _pengenal(baris, peta.kolom)
        jalur = kode
        if buku is not AKUN and _REKENING.fullmatch(kode):
            jalur = f"{atas}.{kode}" if atas else kode
        elif kode:
            atas = kode.rstrip(".")
        angka: dict[str, Decimal] = {}
        galat = []
        for bidang, k in peta.kolom.items():
            if bidang in BUKAN_ANGKA:
                continue
            try:
                if (nilai := _angka(_ambil(baris, k), peta.gaya)) is not None:
                    angka[bidang] = nilai
            except AngkaError as salah:
                galat.append(f"sel {_sel(ke, k)}: {salah}")
        jumlah = not kode and _berjumlah(nama, baris)
        if angka or (galat and (kode or nama)):
            letak = _sel(ke, peta.kolom.get(KODE, peta.kolom.get(NAMA, 0)))
            hasil.append(BarisBerkas(ke + 1, kode, nama, angka, tuple(galat), letak, jalur, jumlah))
    return hasil


def _sel(baris: int, kolom: int) -> str:
    """The address of a cell, of row and column from 0. No table here is wider than 702 columns."""
    muka, akhir = divmod(kolom, 26)
    return f"{chr(64 + muka) if muka else ''}{chr(65 + akhir)}{baris + 1}"


def _berjumlah(nama: str, baris: Sequence[Sel]) -> bool:
    """True for a row that prints a sum of others: it says so where it has its first words."""
    awal = next((s for s in baris if isinstance(s, str) and s), "")
    return any(_JUMLAH.match(teks) for teks in (nama, awal))


def _pengenal(baris: Sequence[Sel], kolom: Mapping[str, int]) -> tuple[str, str]:
    """Code and name; a column that holds "1.06.01 Nama" gives both."""
    kode = _kode(baris, kolom)
    nama = kata(_ambil(baris, kolom.get(NAMA))).strip()
    cocok = _KODE_AWAL.fullmatch(kode or nama)
    if cocok and cocok[2]:
        return cocok[1], nama if kode and nama else cocok[2].strip()
    if _JUMLAH.match(kode):
        return "", kode
    return kode, nama


def _kode(baris: Sequence[Sel], kolom: Mapping[str, int]) -> str:
    """The code of a row. Where its parts stand in columns of their own they are put together; a
    column that holds the whole code so far ("1", "1.06", "1.06.02") takes their place."""
    akhir, awal = kolom.get(KODE), kolom.get(KODE_AWAL)
    kode = kata(_ambil(baris, akhir)).strip()
    if akhir is None or awal is None or awal >= akhir or kode.count(".") >= RUAS_PENUH - 1:
        return kode
    hasil = ""
    for satu in baris[awal : akhir + 1]:
        bagian = kata(satu).strip().rstrip(".")
        if _BAGIAN.fullmatch(bagian):
            utuh = not hasil or bagian.startswith(f"{hasil}.")
            hasil = bagian if utuh else f"{hasil}.{bagian}"
    return hasil or kode


def _ambil(baris: Sequence[Sel], ke: int | None) -> Sel:
    return baris[ke] if ke is not None and ke < len(baris) else ""


def _angka(sel: Sel, gaya: str) -> Decimal | None:
    """The amount of a cell; what stands in brackets is below nought. Raises AngkaError."""
    if sel == "":
        return None
    if isinstance(sel, str):
        kurung = _KURUNG.fullmatch(sel)
        teks = kurung[1] if kurung else sel
        if teks in KOSONG:
            return None
        nilai = parse_angka(teks) if gaya == "id" else _inggris(teks)
        nilai = -nilai if kurung else nilai
    elif NOMOR in sel:
        nilai = Decimal(sel[NOMOR])
        bulat = nilai.quantize(Decimal("0.01")) if nilai.is_finite() and nilai < 10**15 else nilai
        nilai = bulat if abs(bulat - nilai) < _DERAU else nilai
    else:
        raise AngkaError(f"“{sel.get(ISI, '')}”: {sel[GALAT]}")
    if nilai != round(nilai, 2):
        raise AngkaError(f"“{kata(sel)}” berdesimal lebih dari dua; periksa cara penulisan angka")
    return nilai


def _inggris(teks: str) -> Decimal:
    cocok = _INGGRIS.fullmatch(teks.strip())
    if cocok is None:
        raise AngkaError(f"“{teks}” bukan angka menurut cara penulisan yang dipilih")
    return Decimal(cocok[1].replace(",", ""))


def sebutan_bulan(tahun: int, ke: int) -> str:
    """The text of a month."""
    return str(Periode.parse(f"{tahun}-{ke:02d}"))

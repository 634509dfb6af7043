"""A foreign table: its cells, which column is what, and its rows as amounts of money.

No format of another application is assumed. The heads are guessed by likeness, the person says
what is right, and the office's choice is offered the next time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from rapidfuzz import fuzz

from selaras.inti.angka import AngkaError, parse_angka
from selaras.inti.paket.teks import SelError
from selaras.inti.periode import BULAN, Periode
from selaras.inti.siklus.buku import ALASAN, PAGU, Buku, bulan, rupiah_wajar

ISI, GALAT, NOMOR = "isi", "galat", "n"
Sel = str | dict[str, str]  # a text; or a number; or what can not be used, with the reason
KODE, NAMA, REALISASI = "kode", "nama", "realisasi"
GAYA = (("id", "1.234.567,89"), ("inggris", "1,234,567.89 atau 1234567.89"))
CARA = (
    ("tahun", "realisasi setahun"),
    ("bulan", "realisasi satu bulan saja"),
    ("kumulatif", "realisasi sejak Januari sampai dengan bulan itu"),
)
MIRIP = 78  # likeness of a head, of 100, from which it is guessed
BARIS_KEPALA = 30
_INGGRIS = re.compile(r"(?:Rp\.? *)?(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)", re.ASCII)
_DERAU = Decimal("0.000001")
_KODE_AWAL = re.compile(r"([0-9X]+(?:\.[0-9X]+)+)\.?(?:\s+(?:-\s*)?(.+))?", re.ASCII | re.DOTALL)
# What people call such columns. Not the heads of any one export: those differ and change.
_SEBUTAN: Mapping[str, tuple[str, ...]] = {
    KODE: ("kode", "kode sub kegiatan", "kode rekening", "kode akun", "kode nomenklatur"),
    NAMA: ("nama", "uraian", "sub kegiatan", "nama sub kegiatan", "nama rekening", "nama akun"),
    PAGU: ("pagu", "anggaran", "pagu anggaran", "jumlah anggaran", "pagu perubahan"),
    REALISASI: ("realisasi", "realisasi anggaran", "jumlah realisasi", "total realisasi"),
}


@dataclass(frozen=True)
class Pemetaan:
    """What the columns of a table are, and what its spending is about.

    ``kolom``: field (kode, nama, pagu, realisasi or the text of a month) to column from 0.
    """

    kolom: Mapping[str, int]
    cara: str = "tahun"
    ke: int = 1
    gaya: str = "id"
    gabung: bool = False
    ganti_setahun: bool = False


@dataclass(frozen=True)
class BarisBerkas:
    """A row of the file that holds a figure or a fault: its number, code, name and amounts."""

    nomor: int
    kode: str
    nama: str
    angka: Mapping[str, Decimal]
    galat: tuple[str, ...] = field(default=())


def bidang_peta(tahun: int) -> dict[str, str]:
    """The fields that a column can be, with their words."""
    tetap = {KODE: "Kode", NAMA: "Nama", PAGU: "Pagu", REALISASI: "Realisasi"}
    return tetap | {str(p): f"Realisasi {BULAN[p.ke - 1]}" for p in bulan(tahun)}


def kata(sel: Sel) -> str:
    """A cell as it is shown."""
    return sel if isinstance(sel, str) else sel.get(NOMOR) or sel.get(ISI, "")


def tebak_kolom(kepala: Sequence[Sel], tahun: int) -> dict[str, int]:
    """Which column is what, by the likeness of its head; each column once, the likest first."""
    sebutan = dict(_SEBUTAN) | {
        str(p): (BULAN[p.ke - 1].lower(), f"realisasi {BULAN[p.ke - 1].lower()}")
        for p in bulan(tahun)
    }
    nilai = [
        (max(fuzz.ratio(teks, s) for s in kata_kata), bidang, ke)
        for ke, sel in enumerate(kepala)
        if (teks := " ".join(kata(sel).lower().split()))
        for bidang, kata_kata in sebutan.items()
    ]
    hasil: dict[str, int] = {}
    for skor, bidang, ke in sorted(nilai, key=lambda n: (-n[0], n[2])):
        if skor >= MIRIP and bidang not in hasil and ke not in hasil.values():
            hasil[bidang] = ke
    return hasil


def tebak_kepala(baris: Sequence[Sequence[Sel]], tahun: int) -> int:
    """The number from 0 of the row that looks most like heads."""
    banyak = [len(tebak_kolom(b, tahun)) for b in baris[:BARIS_KEPALA]]
    return banyak.index(max(banyak)) if banyak else 0


def baris_berkas(
    isi: Sequence[Sequence[Sel]], kepala: int, peta: Pemetaan, buku: Buku
) -> list[BarisBerkas]:
    """The rows below the heads that hold a figure, or something that should be one."""
    hasil = []
    for nomor, baris in enumerate(isi[kepala + 1 :], start=kepala + 2):
        kode, nama = _pengenal(baris, peta.kolom)
        angka: dict[str, Decimal] = {}
        galat = []
        for bidang, ke in peta.kolom.items():
            if bidang in (KODE, NAMA, ALASAN):
                continue
            try:
                if (nilai := _angka(_ambil(baris, ke), peta.gaya, buku)) is not None:
                    angka[bidang] = nilai
            except (AngkaError, SelError) as salah:
                galat.append(f"{bidang}: {salah}")
        if angka or (galat and (kode or nama)):
            hasil.append(BarisBerkas(nomor, kode, nama, angka, tuple(galat)))
    return hasil


def _pengenal(baris: Sequence[Sel], kolom: Mapping[str, int]) -> tuple[str, str]:
    """Code and name; a column that holds "1.06.01 Nama" gives both."""
    kode = kata(_ambil(baris, kolom.get(KODE))).strip()
    nama = kata(_ambil(baris, kolom.get(NAMA))).strip()
    cocok = _KODE_AWAL.fullmatch(kode or nama)
    if cocok and cocok[2]:
        return cocok[1], nama if kode and nama else cocok[2].strip()
    return kode, nama


def _ambil(baris: Sequence[Sel], ke: int | None) -> Sel:
    return baris[ke] if ke is not None and ke < len(baris) else ""


def _angka(sel: Sel, gaya: str, buku: Buku) -> Decimal | None:
    """The amount of a cell. Raises AngkaError, SelError."""
    if sel == "":
        return None
    if isinstance(sel, str):
        nilai = parse_angka(sel) if gaya == "id" else _inggris(sel)
    elif NOMOR in sel:
        nilai = Decimal(sel[NOMOR])
        bulat = nilai.quantize(Decimal("0.01")) if nilai.is_finite() and nilai < 10**15 else nilai
        nilai = bulat if abs(bulat - nilai) < _DERAU else nilai
    else:
        raise AngkaError(f"“{sel.get(ISI, '')}”: {sel[GALAT]}")
    nilai = rupiah_wajar(buku, nilai)
    if nilai != round(nilai, 2):
        raise AngkaError(f"“{kata(sel)}” berdesimal lebih dari dua; periksa cara penulisan angka")
    return nilai


def _inggris(teks: str) -> Decimal:
    cocok = _INGGRIS.fullmatch(teks.strip())
    if cocok is None:
        raise AngkaError(f"“{teks}” bukan angka menurut cara penulisan yang dipilih")
    return Decimal(cocok[1].replace(",", ""))


def simpan_peta(peta: Pemetaan, kepala: Sequence[Sel]) -> dict[str, Any]:
    """The choice as it is kept for the office: heads by their words, since columns move."""
    return {
        "kolom": {
            b.partition("-")[2] or b: kata(_ambil(kepala, ke)) for b, ke in peta.kolom.items()
        },
        "cara": peta.cara, "gaya": peta.gaya, "gabung": peta.gabung,
    }  # fmt: skip


def muat_peta(isi: Mapping[str, Any], kepala: Sequence[Sel], tahun: int) -> Pemetaan:
    """The kept choice for these heads; what it does not find is guessed."""
    letak = {kata(s): ke for ke, s in reversed(list(enumerate(kepala)))}
    kolom = {
        (f"{tahun}-{b}" if b.isdigit() else b): letak[teks]
        for b, teks in isi.get("kolom", {}).items()
        if teks in letak
    }
    kolom = kolom or tebak_kolom(kepala, tahun)
    return Pemetaan(
        kolom, str(isi.get("cara", "tahun")), 1, str(isi.get("gaya", "id")),
        bool(isi.get("gabung", False)),
    )  # fmt: skip


def sebutan_bulan(tahun: int, ke: int) -> str:
    """The text of a month."""
    return str(Periode.parse(f"{tahun}-{ke:02d}"))

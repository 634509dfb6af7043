"""The printed figures of the Bangka report, cell by cell, beside what the package holds.

The CSV files of this folder are copies of the printed figures: ``*_tercetak`` as printed, the
plain column the parsed value, empty where print or scan leave it uncertain. A cell agrees when
the held value, rounded half up to the printed decimals, is the printed number.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from pathlib import Path

from selaras.inti.angka import AngkaError, bulatkan, parse_angka, tampilkan, tampilkan_apa_adanya
from selaras.inti.nilai import Nilai, Status
from selaras.inti.ukur import Pengukuran, UkurIndikator

DI_SINI = Path(__file__).parent
PREDIKAT = ("AA", "A", "BB", "B", "CC", "C", "D")
TANPA_KOLOM = "tanpa kolom"
_BILANGAN = re.compile(r"\d[\d., ]*\d|\d")
Baris = dict[str, str]


@dataclass(frozen=True)
class Pegangan:
    """What the package holds for a cell: a number, a predikat or a name, and how it is written.

    ``teks`` is empty where nothing is held.
    """

    angka: Decimal | None = None
    predikat: str | None = None
    nama: str | None = None
    teks: str = ""


TAK_DIPEGANG = Pegangan()


@dataclass(frozen=True)
class Sel:
    """One printed cell; ``nilai`` is None where it can not be read as a number."""

    tabel: str
    baris: str
    kolom: str
    tercetak: str
    nilai: Decimal | None
    dipegang: Pegangan

    @property
    def kunci(self) -> tuple[str, str, str, str]:
        """How the list of corrections names this cell."""
        return self.tabel, self.baris, self.kolom, self.tercetak

    @property
    def terbaca(self) -> bool:
        """True when the print says something that can be read, be it right or wrong."""
        if self.dipegang.nama is not None:
            return "[tak terbaca]" not in self.tercetak
        return self.nilai is not None or self.tercetak in PREDIKAT

    @property
    def cocok(self) -> bool:
        """True when print and package say the same at the printed precision."""
        if self.dipegang.nama is not None:
            return _lipat(self.tercetak) == _lipat(self.dipegang.nama)
        if self.nilai is None:
            return self.terbaca and self.tercetak == self.dipegang.predikat
        if self.dipegang.angka is None:
            return False
        return bulatkan(self.dipegang.angka, desimal(self.tercetak, self.nilai)) == self.nilai


def desimal(tercetak: str, nilai: Decimal) -> int:
    """How many decimals the print shows: 2 for "95.00" and "1 548 043.776.77", 0 for "103.120"."""
    ketemu = _BILANGAN.search(tercetak)
    potongan = ketemu.group() if ketemu else "0"
    if nilai == 0:
        return len(re.split(r"[.,]", potongan)[-1]) if re.search(r"[.,]", potongan) else 0
    polos = Decimal(re.sub(r"\D", "", potongan))
    return next(n for n in range(12) if polos.scaleb(-n) == nilai)


def _lipat(nama: str) -> str:
    """A name without case, spacing and a trailing unit: "PMKS yang ... (%)" is the same name."""
    return " ".join(nama.casefold().removesuffix("(%)").split())


def baca(nama: str) -> list[Baris]:
    """The rows of a golden copy."""
    with (DI_SINI / f"{nama}.csv").open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


def semua_sel(ukuran: Pengukuran) -> list[Sel]:
    """Every printed cell of all golden copies, and the blank ones that hide a held value."""
    return [
        *sel_capaian(ukuran),
        *sel_realisasi_anggaran(ukuran),
        *sel_belanja(ukuran),
        *sel_lain(ukuran),
    ]


# --- the 224 rows of indicators
def sel_capaian(ukuran: Pengukuran) -> Iterator[Sel]:
    """Target, result and achievement; numbers that lost their column one by one."""
    for baris in baca("capaian"):
        lepas = [n.strip() for n in baris["angka_tanpa_kolom"].split(";") if n.strip()]
        for angka in lepas:
            yield Sel(baris["tabel"], baris["id"], TANPA_KOLOM, angka, None, TAK_DIPEGANG)
        ukur = _indikator_baris(ukuran, baris)
        for kolom in ("target", "realisasi", "capaian"):
            tercetak = baris[f"{kolom}_tercetak"]
            if not tercetak and (lepas or _kolom_memang_kosong(baris, kolom)):
                continue
            yield Sel(
                baris["tabel"],
                baris["id"],
                kolom,
                tercetak,
                _angka(baris[kolom]),
                TAK_DIPEGANG if ukur is None else _pegang(ukur, kolom),
            )


def _kolom_memang_kosong(baris: Baris, kolom: str) -> bool:
    """Tabel 3.2 has a column for the achievement and fills it in no row."""
    return baris["tabel"] == "3.2" and kolom == "capaian"


def _indikator_baris(ukuran: Pengukuran, baris: Baris) -> UkurIndikator | None:
    """The indicator that a row speaks of; None when its wording leaves that open.

    A row that names no indicator speaks for its node, and so only where all indicators of the
    node hold the same figures.
    """
    tahun = int(baris["tahun"])
    calon = [
        ukuran.ukur_indikator(i.indikator_id, tahun)
        for i in ukuran.laporan.indikator_simpul[baris["node_id"]]
    ]
    bunyi = baris["indikator"].casefold()
    if bunyi:
        return max(
            calon, key=lambda u: SequenceMatcher(None, bunyi, u.indikator.nama.casefold()).ratio()
        )
    if len({(u.target.angka, u.realisasi.angka, u.capaian.nilai) for u in calon}) == 1:
        return calon[0]
    return None


def _pegang(ukur: UkurIndikator, kolom: str) -> Pegangan:
    if kolom == "capaian":
        hasil = ukur.capaian
        if hasil.status is Status.TIDAK_ADA_TARGET:
            return Pegangan(teks=hasil.status.sebutan)
        return TAK_DIPEGANG if hasil.nilai is None else _dua_desimal(hasil.nilai)
    return _nilai(ukur.target if kolom == "target" else ukur.realisasi)


def _nilai(nilai: Nilai) -> Pegangan:
    return Pegangan(nilai.angka, nilai.predikat, teks=nilai.teks) if nilai.ada else TAK_DIPEGANG


def _dua_desimal(angka: Decimal | None) -> Pegangan:
    return TAK_DIPEGANG if angka is None else Pegangan(angka, teks=tampilkan(angka, 2))


def _angka(teks: str) -> Decimal | None:
    return Decimal(teks) if teks else None


# --- money: 65 rows per program, kegiatan, sub kegiatan; 9 rows per account
def sel_realisasi_anggaran(ukuran: Pengukuran) -> Iterator[Sel]:
    """Tabel 3.14: budget, spending, percentage, remainder."""
    for baris in baca("realisasi_anggaran"):
        yield from _sel_uang(ukuran, baris, "3.14", ("pagu", "realisasi", "persen", "sisa"), "")


# Tabel 3.13 prints a kegiatan and its two sub kegiatan; Tabel 3.12 the accounts.
RUJUKAN_BELANJA = {
    "3.12-BO": "akun operasi",
    "3.12-BO-1": "akun operasi-pegawai",
    "3.12-BO-2": "akun operasi-barang-jasa",
    "3.12-BO-3": "akun operasi-bantuan-sosial",
    "3.12-BM": "akun modal",
    "3.12-BM-1": "akun modal-peralatan-mesin",
    "3.13-1": "1.5",
    "3.13-1-a": "1.5.1",
    "3.13-1-b": "1.5.2",
}


def sel_belanja(ukuran: Pengukuran) -> Iterator[Sel]:
    """Tabel 3.12 and 3.13."""
    kolom = ("anggaran", "realisasi", "persen", "sisa")
    for baris in baca("belanja"):
        yield from _sel_uang(ukuran, baris, baris["tabel"], kolom, RUJUKAN_BELANJA[baris["id"]])


def _sel_uang(
    ukuran: Pengukuran, baris: Baris, tabel: str, kolom: tuple[str, ...], acuan: str
) -> Iterator[Sel]:
    for satu in kolom:
        tercetak = baris[f"{satu}_tercetak"]
        nilai = _angka(baris[satu])
        if nilai is None:
            nilai = Decimal(0) if tercetak == "-" else _uang_tercetak(tercetak)
        dipegang = _pegang_uang(ukuran, acuan or baris["id"], satu)
        yield Sel(tabel, baris["id"], satu, tercetak, nilai, dipegang)


def _uang_tercetak(tercetak: str) -> Decimal | None:
    """A number that is plain to read although the transcription leaves its place uncertain."""
    try:
        return parse_angka(tercetak)
    except AngkaError:
        return None


def _pegang_uang(ukuran: Pengukuran, acuan: str, kolom: str) -> Pegangan:
    if acuan == "JUMLAH":
        hasil = ukuran.total
    elif acuan.startswith("akun "):
        hasil = ukuran.akun[acuan.removeprefix("akun ")]
    else:
        simpul = ukuran.simpul[acuan].anggaran
        assert simpul is not None, f"simpul {acuan} tanpa anggaran"
        hasil = simpul
    if kolom == "persen" and hasil.status is Status.TIDAK_ADA_TARGET:
        return Pegangan(teks=hasil.sebutan)
    isi = {
        "pagu": hasil.pagu,
        "anggaran": hasil.pagu,
        "realisasi": hasil.realisasi,
        "sisa": hasil.sisa,
        "persen": hasil.serapan,
    }
    return _dua_desimal(isi[kolom])


# --- the rest: Renstra, PK, budgets of the documents, totals, figures in the prose
def sel_lain(ukuran: Pengukuran) -> Iterator[Sel]:
    """Cells of ``lain.csv``; its column ``acuan`` says which held figure each speaks of."""
    for baris in baca("lain"):
        yield Sel(
            baris["tabel"],
            baris["id"],
            baris["kolom"],
            baris["tercetak"],
            _angka(baris["nilai"]),
            ACUAN[baris["jenis"]](ukuran, *baris["acuan"].split()),
        )


def _target(ukuran: Pengukuran, indikator: str, dokumen: str, periode: str) -> Pegangan:
    baris = ukuran.laporan.target[indikator, dokumen, periode]
    return _nilai_baris(baris.nilai, baris.predikat)


def _realisasi(ukuran: Pengukuran, indikator: str, periode: str) -> Pegangan:
    baris = next(r for r in ukuran.laporan.realisasi[indikator] if r.periode == periode)
    return _nilai_baris(baris.nilai, baris.predikat)


def _nilai_baris(nilai: Decimal | None, predikat: str | None) -> Pegangan:
    if nilai is None and predikat is None:
        return TAK_DIPEGANG
    return _nilai(Nilai(nilai, predikat))


def _pagu_dokumen(ukuran: Pengukuran, dokumen: str, program: str) -> Pegangan:
    kunci = "*" if program == "JUMLAH" else program
    return _dua_desimal(ukuran.pagu_dokumen[dokumen][kunci].angka)


def _bilangan(angka: Decimal | int) -> Pegangan:
    return Pegangan(Decimal(angka), teks=tampilkan_apa_adanya(Decimal(angka)))


def _nama(nama: str | None) -> Pegangan:
    return Pegangan(nama=nama or "", teks=nama or "")


def _aset(ukuran: Pengukuran) -> Pegangan:
    isi = [b.nilai for b in ukuran.laporan.paket.tabel["aset"]]
    return _dua_desimal(sum(isi, Decimal(0)))


def _sarana(kolom: str) -> Callable[[Pengukuran, str], Pegangan]:
    def hitung(ukuran: Pengukuran, pilih: str) -> Pegangan:
        isi = [
            getattr(b, kolom) or 0
            for b in ukuran.laporan.paket.tabel["sarana"]
            if pilih in (b.jenis, b.sarana_id)
        ]
        return _bilangan(sum(isi))

    return hitung


def _pegawai(ukuran: Pengukuran, kelompok: str, dimensi: str = "") -> Pegangan:
    """The sum of a list of staff; nothing when one of its counts can not be read."""
    if kelompok == "semua":
        bagian = (_pegawai(ukuran, k).angka for k in ("PNS", "Honorer"))
        return _bilangan(sum((b for b in bagian if b is not None), Decimal(0)))
    dimensi = dimensi or {"PNS": "golongan", "Honorer": "pendidikan"}[kelompok]
    jumlah = [
        b.jumlah
        for b in ukuran.laporan.paket.tabel["pegawai"]
        if (b.kelompok, b.dimensi) == (kelompok, dimensi)
    ]
    return TAK_DIPEGANG if None in jumlah else _bilangan(sum(jumlah))


def _jumlah_simpul(ukuran: Pengukuran, jenjang: str) -> Pegangan:
    return _bilangan(sum(s.jenjang == jenjang for s in ukuran.laporan.simpul.values()))


def _serapan(kolom: str, awalan: str = "") -> Callable[[Pengukuran, str], Pegangan]:
    return lambda ukuran, acuan: _pegang_uang(ukuran, f"{awalan}{acuan}", kolom)


ACUAN: dict[str, Callable[..., Pegangan]] = {
    "target": _target,
    "realisasi": _realisasi,
    "capaian": lambda ukuran, kode: _pegang(ukuran.indikator[kode], "capaian"),
    "nama_simpul": lambda ukuran, kode: _nama(ukuran.laporan.simpul[kode].nama),
    "nama_indikator": lambda ukuran, kode: _nama(ukuran.laporan.indikator[kode].nama),
    "satuan": lambda ukuran, kode: _nama(ukuran.laporan.indikator[kode].satuan),
    "tak_dipegang": lambda ukuran: TAK_DIPEGANG,
    "pagu_dokumen": _pagu_dokumen,
    "aset": _aset,
    "luas": _sarana("luas"),
    "sarana": _sarana("jumlah"),
    "pegawai": _pegawai,
    "jumlah_simpul": _jumlah_simpul,
    "pagu": _serapan("pagu"),
    "realisasi_anggaran": _serapan("realisasi"),
    "serapan": _serapan("persen"),
    "sisa": _serapan("sisa"),
    "pagu_akun": _serapan("pagu", "akun "),
    "realisasi_akun": _serapan("realisasi", "akun "),
    "serapan_akun": _serapan("persen", "akun "),
    "sisa_akun": _serapan("sisa", "akun "),
}

"""Comparisons: how far from the target, how much changed, how the three books differ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from selaras.inti.nilai import Status
from selaras.inti.nilai import tulis_nilai as tulis
from selaras.inti.ukur.pengukuran import Pengukuran, UkurIndikator

POIN = "poin persen"
TANPA_ANGKA = "tidak disebut dalam data"  # of the number behind a predikat


@dataclass(frozen=True)
class Kekurangan:
    """How far a result stayed from its target, in the unit of the indicator.

    ``tercapai`` is None when the indicator was not judged. ``nilai`` is what is missing, never
    negative; None when the target was reached or when only words can be compared.
    """

    tercapai: bool | None
    nilai: Decimal | None = None
    hitungan: str = ""


def hitung_kekurangan(u: UkurIndikator) -> Kekurangan:
    """What ``u.realisasi`` lacks to ``u.target`` in the direction of the indicator."""
    if u.capaian.nilai is None:
        # Below the target by rank: known to be missed, though no percentage can say by how much.
        kalah = u.capaian.status is Status.TIDAK_DAPAT_DIHITUNG and _dua_predikat(u)
        return Kekurangan(False if kalah and u.capaian.rumus else None)
    if u.capaian.tercapai:
        return Kekurangan(True)
    r = u.realisasi.angka
    if r is None:
        return Kekurangan(False)
    if u.target.batas is not None:
        bawah, atas = u.target.batas
        return _beda(bawah, r) if r < bawah else _beda(r, atas)
    if u.target.angka is None:
        return Kekurangan(False)
    if u.indikator.arah == "turun":
        return _beda(r, u.target.angka)
    return _beda(u.target.angka, r)


def menurut_predikat(u: UkurIndikator) -> bool:
    """True for a result judged by rank alone although its target states a number as well."""
    return (
        u.capaian.nilai is not None
        and u.target.predikat is not None
        and u.target.angka is not None
        and u.realisasi.angka is None
    )


def dibandingkan_predikat(u: UkurIndikator) -> bool:
    """True for a result that was judged by rank alone, whether or not a number was promised."""
    tanpa_angka = u.target.angka is None or u.realisasi.angka is None
    return u.capaian.nilai is not None and u.target.predikat is not None and tanpa_angka


def _dua_predikat(u: UkurIndikator) -> bool:
    return u.target.predikat is not None and u.realisasi.predikat is not None


def _beda(besar: Decimal, kecil: Decimal) -> Kekurangan:
    return Kekurangan(False, besar - kecil, f"{tulis(besar)} − {tulis(kecil)}")


def tahun_berdata(p: Pengukuran, indikator: Iterable[str]) -> tuple[int, ...]:
    """Years up to the reporting year with a result or an agreed target of any of them, ascending.

    The reporting year is always among them.
    """
    laporan = p.laporan
    dicari = set(indikator)
    tahun = {laporan.tahun}
    for kode in dicari:
        for baris in laporan.realisasi.get(kode, ()):
            if baris.nilai is not None or baris.predikat is not None or baris.penyebut is not None:
                tahun.add(int(baris.periode[:4]))
    for kode, dokumen_id, periode in laporan.target:
        if kode in dicari and laporan.dokumen[dokumen_id].jenis != "renstra":
            tahun.add(int(periode[:4]))
    return tuple(sorted(t for t in tahun if t <= laporan.tahun))


def perubahan_capaian(p: Pengukuran, indikator_id: str, tahun: int, lalu: int) -> Decimal | None:
    """Achievement of a year minus that of an earlier one, percent points; None when one lacks."""
    kini = p.ukur_indikator(indikator_id, tahun).capaian.nilai
    dulu = p.ukur_indikator(indikator_id, lalu).capaian.nilai
    return None if kini is None or dulu is None else kini - dulu


def perubahan_pagu(p: Pengukuran, awal: str, akhir: str, simpul_id: str = "*") -> Decimal | None:
    """Budget by document ``akhir`` minus that by ``awal``, rupiah; None when one does not say."""
    dulu = p.pagu_dokumen[awal].get(simpul_id)
    kini = p.pagu_dokumen[akhir].get(simpul_id)
    if dulu is None or kini is None or dulu.angka is None or kini.angka is None:
        return None
    return kini.angka - dulu.angka


# What can be set against book 1 (per sub kegiatan): key and the words for it.
PASANGAN_BUKU = {
    "akun.pagu": "pagu per sub kegiatan dikurangi pagu per akun belanja",
    "akun.realisasi": "realisasi per sub kegiatan dikurangi realisasi per akun belanja",
    "pk.pagu": "pagu per sub kegiatan dikurangi pagu menurut perjanjian yang berlaku",
}


@dataclass(frozen=True)
class SelisihBuku:
    """Book 1 beside another book, rupiah; ``selisih`` is None when one of them does not say."""

    kiri: Decimal | None
    kanan: Decimal | None

    @property
    def selisih(self) -> Decimal | None:
        """Book 1 minus the other book."""
        return None if self.kiri is None or self.kanan is None else self.kiri - self.kanan


def selisih_buku(p: Pengukuran, pasangan: str, simpul_id: str = "*") -> SelisihBuku:
    """Book 1 against another book. Raises KeyError for a pair or node that is not there."""
    if pasangan not in PASANGAN_BUKU:
        raise KeyError(pasangan)
    buku = p.total if simpul_id == "*" else p.simpul[simpul_id].anggaran
    if buku is None:
        raise KeyError(simpul_id)
    if pasangan == "pk.pagu":
        dokumen = p.laporan.perjanjian_berlaku
        nilai = p.pagu_dokumen[dokumen.dokumen_id].get(simpul_id) if dokumen else None
        return SelisihBuku(buku.pagu, nilai.angka if nilai else None)
    akun = p.akun.get("*")
    if pasangan == "akun.pagu":
        return SelisihBuku(buku.pagu, akun.pagu if akun else None)
    return SelisihBuku(buku.realisasi, akun.realisasi if akun else None)

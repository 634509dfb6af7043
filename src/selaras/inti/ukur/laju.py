"""Early warning: what the remaining periods must bring so that the year reaches its target.

Rules and their reasons: docs/rujukan/pengukuran.md, "Peringatan dini". The office's own targets
per period speak first; without them an even pace is the yardstick.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from selaras.inti.agregasi import PADUAN, nilai_baris, nilai_tahun
from selaras.inti.capaian import HasilCapaian, hitung_capaian
from selaras.inti.nilai import Nilai, Status, tulis_nilai
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.periode import JenisPeriode, Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.satuan import satuan_kalimat
from selaras.inti.siklus.lembar import target_periode
from selaras.inti.ukur.laju_putusan import MENURUT_AGREGASI, Batas, Jalan, Keadaan
from selaras.inti.ukur.pengukuran import UkurIndikator, aturan
from selaras.inti.ukur.perbandingan import hitung_kekurangan
from selaras.inti.ukur.pilih import target_tahun

_HALUS = (JenisPeriode.SEMESTER, JenisPeriode.TRIWULAN, JenisPeriode.BULAN)


_TAK = Keadaan.TAK_TERHITUNG


@dataclass(frozen=True)
class Laju:
    """An indicator at the end of ``sampai``.

    ``kini``: the result so far, ``capaian``: that against the target of the year. ``perlu``: the
    least and the most that each of the ``sisa`` remaining periods may bring (None: no such bound).
    ``hitungan`` shows the arithmetic, ``alasan`` says why the state is what it is.
    """

    indikator: Indikator
    sampai: Periode
    target: Nilai
    kini: Nilai
    capaian: HasilCapaian
    keadaan: Keadaan
    alasan: str
    sisa: int = 0
    perlu: Batas = (None, None)
    hitungan: str = ""

    @property
    def teks_perlu(self) -> str:
        """What each remaining period must bring, in words; a dash where nothing can be said."""
        bawah, atas = (None if b is None else tulis_nilai(b, dihitung=True) for b in self.perlu)
        if bawah is not None and atas is not None:
            return f"{bawah} s.d. {atas}"
        if bawah is not None:
            return f"paling sedikit {bawah}"
        if atas is not None:
            return f"paling banyak {atas}"
        if self.target.predikat is not None and self.sisa and self.keadaan is not _TAK:
            return self.target.teks
        return "–"


def laju_indikator(laporan: LaporanKinerja, indikator: Indikator, sampai: Periode) -> Laju:
    """The early warning of an indicator of a snapshot at the end of ``sampai``."""
    tahun = laporan.tahun
    baris = laporan.realisasi.get(indikator.indikator_id, ())
    janji = {}
    if any(len(b.periode) > len(str(tahun)) for b in baris):  # parts of a year, not the year
        bagian = [p for j in _HALUS for p in Periode.bagian(tahun, j)]
        janji = {p: t for p in bagian if (t := target_periode(laporan, p, indikator)).ada}
    return hitung_laju(indikator, target_tahun(laporan, indikator, tahun), baris, sampai, janji)


def hitung_laju(
    indikator: Indikator,
    target: Nilai,
    baris: Iterable[Realisasi],
    sampai: Periode,
    janji: Mapping[Periode, Nilai] | None = None,
) -> Laju:
    """What is still to come, from the rows of an indicator and its target of the year.

    ``janji``: the office's targets per period, where it set any.
    """
    semua = {p: b for b in baris if (p := Periode.parse(b.periode)).tahun == sampai.tahun}
    bagian = {p: b for p, b in semua.items() if p.jenis is not JenisPeriode.TAHUN}
    lewat = [b for p, b in semua.items() if p.hari_akhir <= sampai.hari_akhir]
    kini = nilai_tahun(indikator, lewat, sampai.tahun, sampai.hari_akhir)
    capaian = hitung_capaian(target, kini, aturan(indikator))

    jadi = partial(Laju, indikator, sampai, target, kini, capaian)
    if not semua:
        return jadi(_TAK, "belum ada periode yang diisi")
    if not bagian and sampai.hari_akhir < Periode(sampai.tahun).hari_akhir:
        return jadi(Keadaan.TAK_DIRINCI, "hasilnya hanya ada untuk setahun")
    if (kurang := _tanpa_banding(target, kini, capaian)) is not None:
        return jadi(_TAK, kurang)
    jenis = max((p.jenis for p in bagian), key=_HALUS.index, default=JenisPeriode.TAHUN)
    sisa = sum(p.hari_akhir > sampai.hari_akhir for p in Periode.bagian(sampai.tahun, jenis))
    kalah = _kalah(indikator, target, kini, capaian, sampai.tahun)
    if sisa == 0:
        if kalah is None:
            return jadi(_TAK, capaian.alasan)
        habis = "tidak ada periode yang tersisa"
        return jadi(Keadaan.TAK_TERCAPAI if kalah else Keadaan.TERCAPAI, habis)
    if target.predikat is not None or kini.predikat is not None:
        return jadi(*_predikat(indikator, kalah), sisa)
    if indikator.agregasi == "dari_pembilang_penyebut":
        satuan = satuan_kalimat(indikator)
        alasan = (
            f"bergantung pada penyebut periode berikutnya; sampai {sampai.sebutan} {kini.teks}"
            f"{satuan}, target {target.teks}{satuan}"
        )
        return jadi(_TAK, alasan, sisa)
    batas = _batas(indikator, target)
    if batas is None or kini.angka is None:
        return jadi(_TAK, "target bukan batas yang cocok dengan arah indikator", sisa)
    nilai = _angka(indikator, bagian, sampai, jenis)
    terakhir = max(nilai, default=sampai, key=lambda p: p.hari_akhir)
    sesuai = _sesuai_janji(indikator, janji or {}, jenis, sampai, kini)
    jalan = Jalan(
        indikator, sampai, terakhir, tuple(nilai.values()), kini.angka, sisa, sesuai
    )  # fmt: skip
    keadaan, alasan, perlu, hitungan = MENURUT_AGREGASI[indikator.agregasi](jalan, batas)
    return jadi(keadaan, alasan, sisa, perlu, hitungan)


def _tanpa_banding(target: Nilai, kini: Nilai, capaian: HasilCapaian) -> str | None:
    """Why result and target can not be held against each other; None when they can."""
    if not target.ada:
        return f"target setahun {target.status.sebutan}"
    if not kini.ada:
        return kini.asal or f"realisasi {kini.status.sebutan}"
    return capaian.alasan if capaian.status is Status.TIDAK_ADA_TARGET else None


def _kalah(
    indikator: Indikator, target: Nilai, kini: Nilai, capaian: HasilCapaian, tahun: int
) -> bool | None:
    """Whether the result so far is below the target; None when they can not be compared."""
    u = UkurIndikator(indikator, tahun, target, kini, capaian, None)
    tercapai = hitung_kekurangan(u).tercapai
    return None if tercapai is None else not tercapai


def _predikat(indikator: Indikator, kalah: bool | None) -> tuple[Keadaan, str]:
    if indikator.agregasi != "nilai_akhir" or kalah is None:
        return _TAK, "predikat tidak dapat dibagi ke periode"
    if kalah:
        return Keadaan.DIKEJAR, "predikat akhir tahun harus sampai pada target"
    return Keadaan.SESUAI, "sudah pada target; dijaga sampai akhir tahun"


def _batas(indikator: Indikator, target: Nilai) -> Batas | None:
    """The least and the most that the year may be; None when the target does not say."""
    if indikator.arah == "rentang":
        return target.batas
    if target.angka is None:
        return None
    return (target.angka, None) if indikator.arah == "naik" else (None, target.angka)


def _angka(
    indikator: Indikator, bagian: Mapping[Periode, Realisasi], sampai: Periode, jenis: JenisPeriode
) -> dict[Periode, Decimal]:
    """The numbers of the periods that are over; those not in force are left out."""
    lewat = {
        p: nilai_baris(indikator, b).angka
        for p, b in bagian.items()
        if p.jenis is jenis and p.hari_akhir <= sampai.hari_akhir
    }
    return {p: angka for p, angka in lewat.items() if angka is not None}


def _sesuai_janji(
    indikator: Indikator,
    janji: Mapping[Periode, Nilai],
    jenis: JenisPeriode,
    sampai: Periode,
    kini: Nilai,
) -> bool | None:
    """Whether the office is where its own targets per period wanted it to be by now."""
    wajib = [p for p in Periode.bagian(sampai.tahun, jenis) if p.hari_akhir <= sampai.hari_akhir]
    if indikator.agregasi == "nilai_akhir":
        wajib = wajib[-1:]
    angka = [janji[p].angka for p in wajib if p in janji]
    ada = [a for a in angka if a is not None]
    if not wajib or len(ada) < len(wajib) or indikator.arah == "rentang":
        return None
    sampai_kini = PADUAN[indikator.agregasi](ada)
    if indikator.arah == "naik":
        return kini.angka is not None and kini.angka >= sampai_kini
    return kini.angka is not None and kini.angka <= sampai_kini

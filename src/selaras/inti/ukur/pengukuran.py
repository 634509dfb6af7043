"""One measurement of one snapshot: indicators, nodes, money, averages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from selaras.inti.anggaran import (
    HasilEfisiensi,
    HasilSerapan,
    StatusEfisiensi,
    hitung_efisiensi,
    hitung_serapan,
)
from selaras.inti.capaian import Aturan, HasilCapaian, hitung_capaian
from selaras.inti.nilai import Nilai, Status
from selaras.inti.paket.baris_rencana import Indikator, Simpul
from selaras.inti.periode import Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.rata_rata import RataRata, hitung_rata_rata
from selaras.inti.skala import PitaSkala, Skala, ambil_skala
from selaras.inti.ukur.efisiensi import perhatikan_bawahan
from selaras.inti.ukur.keuangan import (
    Uang,
    pagu_dokumen,
    rincian_realisasi,
    serapan_akun,
    serapan_total,
    uang_per_simpul,
)
from selaras.inti.ukur.pilih import realisasi_tahun, target_renstra, target_tahun


@dataclass(frozen=True)
class UkurIndikator:
    """An indicator in a year: target, result, achievement and its band (None when not judged)."""

    indikator: Indikator
    tahun: int
    target: Nilai
    realisasi: Nilai
    capaian: HasilCapaian
    predikat: PitaSkala | None


@dataclass(frozen=True)
class UkurSimpul:
    """A node: its own indicators, their mean, and the money at or below it (None: no money)."""

    simpul: Simpul
    indikator: tuple[UkurIndikator, ...]
    rata: RataRata
    predikat: PitaSkala | None
    anggaran: HasilSerapan | None
    efisiensi: HasilEfisiensi | None


class Pengukuran:
    """All that was measured from a snapshot; parts are computed when they are first asked for."""

    def __init__(self, laporan: LaporanKinerja) -> None:
        self.laporan = laporan
        self.skala: Skala = ambil_skala(laporan.tahun_laporan.skala)

    @cached_property
    def indikator(self) -> Mapping[str, UkurIndikator]:
        """Indicators of the reporting year by id, in canonical order."""
        return {
            kode: self.ukur_indikator(kode, self.laporan.tahun) for kode in self.laporan.indikator
        }

    @cached_property
    def uang(self) -> Mapping[str, Uang]:
        """Budget and spending by node id."""
        return uang_per_simpul(self.laporan)

    @cached_property
    def rincian_realisasi(self) -> Mapping[str, Mapping[Periode, Decimal]]:
        """Spending by part of the year, per sub kegiatan that tells it so."""
        return rincian_realisasi(self.laporan)

    @cached_property
    def simpul(self) -> Mapping[str, UkurSimpul]:
        """Nodes by id, in canonical order."""
        return {kode: self._ukur_simpul(s) for kode, s in self.laporan.simpul.items()}

    @cached_property
    def total(self) -> HasilSerapan:
        """The money of the whole office (book 1)."""
        return serapan_total(self.laporan, self.uang)

    @cached_property
    def akun(self) -> Mapping[str, HasilSerapan]:
        """Book 2 by account, group and "*"."""
        return serapan_akun(self.laporan)

    @cached_property
    def pagu_dokumen(self) -> Mapping[str, Mapping[str, Nilai]]:
        """Book 3 by document and program ("*": sum)."""
        return {kode: pagu_dokumen(self.laporan, kode) for kode in self.laporan.dokumen}

    def pita(self, hasil: HasilCapaian | RataRata, tahun: int | None = None) -> PitaSkala | None:
        """The band of an achievement on the office's scale, by the results of ``tahun`` (default:
        the reporting year); None when there is no value, and while that year runs.

        The scale judges whole years: the part of a target that a quarter brought is no failure.
        """
        berjalan = self.laporan.berjalan and tahun in (None, self.laporan.tahun)
        return None if hasil.nilai is None or berjalan else self.skala.nilai(hasil.nilai)

    def ukur_indikator(self, indikator_id: str, tahun: int) -> UkurIndikator:
        """An indicator measured in any year that the snapshot knows."""
        indikator = self.laporan.indikator[indikator_id]
        target = target_tahun(self.laporan, indikator, tahun)
        realisasi = realisasi_tahun(self.laporan, indikator, tahun)
        capaian = hitung_capaian(target, realisasi, aturan(indikator))
        return UkurIndikator(
            indikator, tahun, target, realisasi, capaian, self.pita(capaian, tahun)
        )

    def terhadap_renstra(self, indikator_id: str) -> UkurIndikator:
        """The result of the reporting year against the target of the Renstra's last year."""
        indikator = self.laporan.indikator[indikator_id]
        akhir = self.laporan.tahun_laporan.renstra_akhir
        target = target_renstra(self.laporan, indikator, akhir)
        realisasi = self.indikator[indikator_id].realisasi
        capaian = hitung_capaian(target, realisasi, aturan(indikator))
        return UkurIndikator(indikator, akhir, target, realisasi, capaian, self.pita(capaian))

    def terhadap_standar(self, indikator_id: str) -> UkurIndikator:
        """The result of the reporting year against a national or provincial standard.

        BELUM_DIISI when the card of the indicator names none.
        """
        indikator = self.laporan.indikator[indikator_id]
        target = (
            Nilai.kosong(Status.BELUM_DIISI)
            if indikator.standar is None
            else Nilai(indikator.standar, asal=indikator.standar_sumber or "")
        )
        realisasi = self.indikator[indikator_id].realisasi
        capaian = hitung_capaian(target, realisasi, aturan(indikator))
        tahun = self.laporan.tahun
        return UkurIndikator(indikator, tahun, target, realisasi, capaian, self.pita(capaian))

    def _ukur_simpul(self, simpul: Simpul) -> UkurSimpul:
        milik = tuple(
            self.indikator[i.indikator_id] for i in self.laporan.indikator_simpul[simpul.simpul_id]
        )
        rata = hitung_rata_rata(u.capaian for u in milik)
        uang = self.uang.get(simpul.simpul_id)
        serapan = hitung_serapan(*uang) if uang is not None else None
        efisiensi = None
        if serapan is not None and milik:
            efisiensi = self._efisiensi(simpul, HasilCapaian(rata.status, rata.nilai), serapan)
        return UkurSimpul(simpul, milik, rata, self.pita(rata), serapan, efisiensi)

    def _efisiensi(
        self, simpul: Simpul, capaian: HasilCapaian, serapan: HasilSerapan
    ) -> HasilEfisiensi:
        hasil = hitung_efisiensi(capaian, serapan)
        if hasil.status is not StatusEfisiensi.EFISIEN:
            return hasil
        bawah = [s.simpul_id for s in self.laporan.keturunan(simpul.simpul_id)]
        daun = [kode for kode in bawah if not self.laporan.anak.get(kode)]
        lebih = [kode for kode in daun if self._melebihi_pagu(kode)]
        program = [kode for kode in bawah if self.laporan.simpul[kode].jenjang == "program"]
        dinilai = not program or any(self._ada_capaian(kode) for kode in program)
        return perhatikan_bawahan(hasil, lebih, dinilai)

    def _melebihi_pagu(self, simpul_id: str) -> bool:
        uang = self.uang.get(simpul_id)
        return uang is not None and hitung_serapan(*uang).melebihi_pagu

    def _ada_capaian(self, simpul_id: str) -> bool:
        milik = self.laporan.indikator_simpul[simpul_id]
        return any(self.indikator[i.indikator_id].capaian.nilai is not None for i in milik)


def aturan(indikator: Indikator) -> Aturan:
    """How the card of an indicator wants it judged."""
    urutan: tuple[str, ...] = ()
    if indikator.jenis_nilai == "predikat" and indikator.skala_predikat:
        urutan = ambil_skala(indikator.skala_predikat).urutan
    return Aturan(indikator.arah, indikator.rumus, urutan)


def ukur(laporan: LaporanKinerja) -> Pengukuran:
    """The measurement of a snapshot."""
    return Pengukuran(laporan)

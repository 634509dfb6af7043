"""Which row of the snapshot is the target, the result, the money of a year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selaras.inti.agregasi import nilai_tahun
from selaras.inti.nilai import KEADAAN_STATUS, Nilai, Status
from selaras.inti.paket.baris_hasil import Anggaran, AnggaranAkun
from selaras.inti.paket.baris_rencana import Dokumen, Indikator, Target
from selaras.inti.periode import Periode, tanggal_panjang
from selaras.inti.potret import PERJANJIAN, LaporanKinerja


def nilai_target(target: Target, dokumen: Dokumen) -> Nilai:
    """The value of a target row, with the document that promises it."""
    asal = dokumen.nama + (f" ({target.asal})" if target.asal else "")
    batas = None
    if target.batas_bawah is not None and target.batas_atas is not None:
        batas = (target.batas_bawah, target.batas_atas)
    if target.nilai is None and target.predikat is None and batas is None:
        return Nilai.kosong(KEADAAN_STATUS[target.keadaan], asal)
    return Nilai(target.nilai, target.predikat, batas, asal=asal)


def target_tahun(laporan: LaporanKinerja, indikator: Indikator, tahun: int) -> Nilai:
    """The target of a year: the last agreement of that year that names the indicator.

    Without one the Renstra's target stands in, and says so. What only a later agreement promises
    is not in force on the as-of date (TIDAK_BERLAKU); BELUM_DIISI when nothing has one, with what
    a draft says of it.
    """
    berlaku = _target_berlaku(laporan, indikator, tahun)
    return berlaku if berlaku.ada else dengan_rancangan(laporan, indikator, str(tahun), berlaku)


def _target_berlaku(laporan: LaporanKinerja, indikator: Indikator, tahun: int) -> Nilai:
    janji = target_dokumen(laporan, indikator, laporan.perjanjian_tahun(tahun), tahun)
    if janji is not None:
        return janji
    renstra = target_renstra(laporan, indikator, tahun)
    if not renstra.ada:
        # empty, for the reason that the Renstra or a later agreement gives
        return _belum_berlaku(laporan, indikator, tahun) or renstra
    catatan = "target diambil dari Renstra karena perjanjian tidak memuatnya"
    return replace(renstra, catatan=(catatan,))


def dengan_rancangan(
    laporan: LaporanKinerja, indikator: Indikator, periode: str, kosong: Nilai
) -> Nilai:
    """An empty target of a period, with what the head's last draft says of it in ``rancangan``.

    It stays empty: no percentage is made with what nobody has signed.
    """
    # signed and not yet in force, or not to be read: that is what stands, whatever a draft says
    if kosong.status in (Status.TIDAK_BERLAKU, Status.TIDAK_TERBACA):
        return kosong
    tahun = Periode.parse(periode).tahun
    rancangan = [
        d
        for d in laporan.dokumen.values()
        if d.jenis in PERJANJIAN and d.tahun == tahun and d.unit_id is None and not d.sah
    ]
    for dokumen in sorted(rancangan, key=lambda d: -d.ke):
        baris = laporan.target.get((indikator.indikator_id, dokumen.dokumen_id, periode))
        nilai = nilai_target(baris, dokumen) if baris else kosong
        if nilai.ada:
            asal = f"{nilai.asal}, belum ditandatangani"
            return replace(kosong, status=Status.BELUM_DIISI, asal=asal, rancangan=nilai.teks)
    return kosong


def _belum_berlaku(laporan: LaporanKinerja, indikator: Indikator, tahun: int) -> Nilai | None:
    """The empty value of a target that an agreement signed after the as-of date promises."""
    hari = laporan.tahun_laporan.per_tanggal
    for dokumen in laporan.dokumen.values():
        if dokumen.unit_id is not None or not dokumen.sah:
            continue
        kunci = (indikator.indikator_id, dokumen.dokumen_id, str(tahun))
        if dokumen.tanggal and dokumen.tanggal > hari and kunci in laporan.target:
            asal = (
                f"ada pada {dokumen.nama} ({tanggal_panjang(dokumen.tanggal)}), belum berlaku per "
                f"{tanggal_panjang(hari)}"
            )
            return Nilai.kosong(Status.TIDAK_BERLAKU, asal)
    return None


def target_dokumen(
    laporan: LaporanKinerja, indikator: Indikator, urut: Sequence[Dokumen], tahun: int
) -> Nilai | None:
    """The target of a year in the last of these documents that names the indicator, else None."""
    for dokumen in reversed(urut):
        baris = laporan.target.get((indikator.indikator_id, dokumen.dokumen_id, str(tahun)))
        if baris is not None:
            return nilai_target(baris, dokumen)
    return None


def dokumen_target(laporan: LaporanKinerja, indikator: Indikator, tahun: int) -> Dokumen | None:
    """The document that the target of a year is taken from: see :func:`target_tahun`."""
    urut = (*reversed(laporan.perjanjian_tahun(tahun)), *reversed(laporan.semua_renstra))
    for dokumen in urut:
        if (indikator.indikator_id, dokumen.dokumen_id, str(tahun)) in laporan.target:
            return dokumen
    return None


def target_renstra(laporan: LaporanKinerja, indikator: Indikator, tahun: int) -> Nilai:
    """The target for a year of the last Renstra that has one; BELUM_DIISI when none has."""
    ada = target_dokumen(laporan, indikator, laporan.semua_renstra, tahun)
    return ada or Nilai.kosong(Status.BELUM_DIISI)


def realisasi_tahun(laporan: LaporanKinerja, indikator: Indikator, tahun: int) -> Nilai:
    """The result of a year, put together from its periods by the rule of the indicator."""
    baris = laporan.realisasi.get(indikator.indikator_id, ())
    return nilai_tahun(indikator, baris, tahun, laporan.tahun_laporan.per_tanggal)


def uang(baris: Anggaran | AnggaranAkun) -> tuple[Nilai, Nilai]:
    """Budget and spending of a row of money; an empty cell takes the row's ``keadaan``."""
    asal = baris.asal or ""

    def satu(angka: object) -> Nilai:
        if angka is None:
            return Nilai.kosong(KEADAAN_STATUS[baris.keadaan], asal)
        return Nilai(angka=angka, asal=asal)  # type: ignore[arg-type]  # Decimal by the schema

    return satu(baris.pagu), satu(baris.realisasi)

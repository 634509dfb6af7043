"""Results and spending of one period of the year, with the reason where there is none."""

from __future__ import annotations

from collections.abc import Mapping

from selaras.inti.agregasi import nilai_dalam
from selaras.inti.anggaran import jumlahkan
from selaras.inti.nilai import Nilai, Status
from selaras.inti.paket.baris_hasil import Anggaran
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.periode import JenisPeriode, Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur.keuangan import SUB_KEGIATAN, TANPA_BARIS
from selaras.inti.ukur.pilih import uang

TAK_DIRINCI = "hanya ada angka setahun"
BELUM_BERAKHIR = "periodenya belum berakhir"
_KATA = {TAK_DIRINCI: "tidak dirinci", BELUM_BERAKHIR: "belum berakhir"}


def teks_periode(nilai: Nilai) -> str:
    """The value as printed; a figure that is only held for the year says "tidak dirinci"."""
    return nilai.teks if nilai.ada else _KATA.get(nilai.asal, nilai.teks)


def hasil_periode(laporan: LaporanKinerja, indikator: Indikator, periode: Periode) -> Nilai:
    """The result of an indicator in one period of the reporting year."""
    baris = laporan.realisasi.get(indikator.indikator_id, ())
    nilai = nilai_dalam(indikator, baris, periode)
    if nilai.status is not Status.BELUM_DIISI or nilai.asal:
        return nilai
    milik = [p for b in baris if (p := Periode.parse(b.periode)).tahun == periode.tahun]
    return _kosong(laporan, periode, milik)


def uang_periode(laporan: LaporanKinerja, periode: Periode) -> Mapping[str, Nilai]:
    """Spending in one period by node id; a parent is the sum of its children, rupiah.

    Only nodes that have money at or below them, by the rule of the year (``uang_per_simpul``): a
    sub kegiatan without a row in an office that has a budget is not filled in.
    """
    daun: dict[str, dict[Periode, Nilai]] = {}
    for baris in laporan.paket.baris(Anggaran):
        p = Periode.parse(baris.periode)
        if p.tahun == periode.tahun:
            daun.setdefault(baris.simpul_id, {})[p] = uang(baris)[1]
    hasil: dict[str, Nilai] = {}

    def turun(simpul_id: str) -> Nilai | None:
        anak = laporan.anak.get(simpul_id, ())
        if not anak:
            jadi = None
            if simpul_id in daun:
                jadi = _uang(laporan, daun[simpul_id], periode)
            elif daun and laporan.simpul[simpul_id].jenjang == SUB_KEGIATAN:
                jadi = TANPA_BARIS if _lewat(laporan, periode) else _kosong(laporan, periode, [])
        else:
            bagian = [(a.nama, n) for a in anak if (n := turun(a.simpul_id)) is not None]
            jadi = _jumlah(bagian) if bagian else None
        if jadi is not None:
            hasil[simpul_id] = jadi
        return jadi

    akar = [(a.nama, n) for a in laporan.anak.get(None, ()) if (n := turun(a.simpul_id))]
    hasil["*"] = _jumlah(akar) if akar else Nilai.kosong(Status.BELUM_DIISI)
    return hasil


def _uang(laporan: LaporanKinerja, isi: Mapping[Periode, Nilai], periode: Periode) -> Nilai:
    """The period's own row, else the sum of the months inside it."""
    if periode in isi and isi[periode].ada:
        return isi[periode]
    dalam = {p: n for p, n in isi.items() if periode.memuat(p) and p != periode}
    if not any(n.ada for n in dalam.values()):
        return isi.get(periode) or _kosong(laporan, periode, list(isi))
    jenis = next(p.jenis for p, n in dalam.items() if n.ada)
    wajib = [p for p in Periode.bagian(periode.tahun, jenis) if periode.memuat(p)]
    lewat = [p for p in wajib if p.hari_akhir <= laporan.tahun_laporan.per_tanggal or p in dalam]
    kosong = Nilai.kosong(Status.BELUM_DIISI)
    return jumlahkan((p.sebutan, dalam.get(p, kosong)) for p in lewat)


def _jumlah(bagian: list[tuple[str, Nilai]]) -> Nilai:
    """The sum of parts; one that is only held for the year makes the sum so."""
    for alasan in _KATA:
        if any(n.angka is None and n.asal == alasan for _, n in bagian):
            return Nilai.kosong(Status.BELUM_DIISI, alasan)
    return jumlahkan(bagian)


def _kosong(laporan: LaporanKinerja, periode: Periode, milik: list[Periode]) -> Nilai:
    rinci = any(p.jenis is not JenisPeriode.TAHUN for p in milik)
    if milik and not rinci:
        return Nilai.kosong(Status.BELUM_DIISI, TAK_DIRINCI)
    if not _lewat(laporan, periode):
        return Nilai.kosong(Status.BELUM_DIISI, BELUM_BERAKHIR)
    return Nilai.kosong(Status.BELUM_DIISI)


def _lewat(laporan: LaporanKinerja, periode: Periode) -> bool:
    return periode.hari_akhir <= laporan.tahun_laporan.per_tanggal

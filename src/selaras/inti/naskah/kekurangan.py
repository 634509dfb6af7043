"""What a report still lacks before it is printed: where, what, and what to do about it.

A pure list for the command line and the site; the report itself says the same at each place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from selaras.inti.naskah.bab3.sebab_serapan import serapan_belum_dijelaskan
from selaras.inti.naskah.janggal import kejanggalan
from selaras.inti.naskah.kalimat import rangkai
from selaras.inti.naskah.kata_ukur import sebutan_bernomor
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.nilai import Status
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.baris_hasil import Foto, Koreksi
from selaras.inti.paket.kolom import Baris
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur import Pengukuran, ukur
from selaras.inti.ukur.jelas_acuan import acuan_tak_dikenal
from selaras.inti.ukur.kelengkapan import kosong_menurut_sisi, tanpa_indikator, uang_kosong
from selaras.inti.ukur.sebab import belum_dijelaskan

SEBUT = 8  # more numbers than these are counted
# Tables without which a part of the report stays empty: row class, place, what it is.
TABEL: tuple[tuple[type[Baris], str, str], ...] = (
    (kantor.DasarHukum, "BAB I", "dasar hukum"),
    (kantor.Unit, "BAB I", "susunan organisasi"),
    (kantor.Pegawai, "BAB I", "data pegawai"),
    (kantor.Aset, "BAB I", "nilai barang milik daerah"),
    (kantor.Sarana, "BAB I", "tanah, bangunan, dan kendaraan"),
    (kantor.Isu, "BAB II", "isu strategis"),
    (rencana.Penjenjangan, "BAB II", "penjenjangan ke tujuan daerah"),
    (kantor.KelompokSasaran, "BAB II", "kelompok sasaran layanan"),
)


class JenisKekurangan(StrEnum):
    """What kind of gap it is, so that no reader of the list has to look into its words."""

    KANTOR = "kantor"
    TABEL = "tabel"
    PERJANJIAN = "perjanjian"
    RENCANA = "rencana"
    UANG = "uang"
    IKU = "iku"
    BELUM_DIISI = "belum_diisi"
    TIDAK_TERBACA = "tidak_terbaca"
    JANGGAL = "janggal"
    SEBAB_TARGET = "sebab_target"
    SEBAB_SERAPAN = "sebab_serapan"
    FOTO = "foto"
    KOREKSI = "koreksi"


@dataclass(frozen=True)
class Kekurangan:
    """One gap: its kind, the place in the report, what is missing there, and what mends it.

    ``bagian``: the part of the office's data, the table, or the side (target, realisasi) of
    indicators that lacks it; ``indikator``: which ones, by id, where it speaks of some.
    """

    jenis: JenisKekurangan
    tempat: str
    apa: str
    tindakan: str
    bagian: str = ""
    indikator: tuple[str, ...] = ()


def kekurangan(
    laporan: LaporanKinerja, pengukuran: Pengukuran | None = None
) -> tuple[Kekurangan, ...]:
    """All gaps in the order of the report; empty when nothing is left to fill in."""
    k = Konteks(laporan, pengukuran or ukur(laporan))
    return (
        *_kantor(k),
        *_tabel(k),
        *_rencana(k),
        *_perjanjian(k),
        *_indikator(k),
        *_uang(k),
        *_penjelasan(k),
        *_foto(k),
        *_koreksi(k),
    )


def _kantor(k: Konteks) -> Iterator[Kekurangan]:
    opd, t = k.laporan.opd, k.laporan.tahun_laporan
    for isi, apa, bagian in (
        (opd.kepala_nama, "nama kepala perangkat daerah", "kepala"),
        (opd.kepala_nip, "NIP kepala perangkat daerah", "kepala"),
        (t.tanggal_laporan, "tanggal laporan", "laporan"),
        (opd.alamat, "alamat pada kop surat", "alamat"),
    ):
        if not isi:
            apa = f"{apa} belum diisi"
            yield Kekurangan(
                JenisKekurangan.KANTOR, "Sampul dan pengesahan", apa, "Isi data kantor.", bagian
            )


def _tabel(k: Konteks) -> Iterator[Kekurangan]:
    for kelas, tempat, apa in TABEL:
        if not k.laporan.paket.baris(kelas):
            tindakan = f"Isi tabel “{kelas.JUDUL}” pada paket data."
            yield Kekurangan(
                JenisKekurangan.TABEL, tempat, f"{apa} belum diisi", tindakan, kelas.TABEL
            )


def _rencana(k: Konteks) -> Iterator[Kekurangan]:
    """A plan that is not there, or whose nodes nothing measures."""
    if not k.laporan.simpul:
        apa = "tujuan, sasaran, program, dan kegiatan belum diisi"
        yield Kekurangan(JenisKekurangan.RENCANA, "BAB II", apa, "Susun rencananya.")
    elif kosong := tanpa_indikator(k.pengukuran):
        apa = f"indikator belum diisi: {_nomor(k, list(kosong), 'simpul')}"
        yield Kekurangan(JenisKekurangan.RENCANA, "BAB II", apa, "Tambahkan indikatornya.")


def _uang(k: Konteks) -> Iterator[Kekurangan]:
    """A budget that is not there, or sub kegiatan that it leaves out."""
    if not k.pengukuran.uang:
        apa = "pagu dan realisasi anggaran belum diisi"
        yield Kekurangan(JenisKekurangan.UANG, "BAB III", apa, "Isi anggaran per sub kegiatan.")
    for status, tindakan in (
        (Status.BELUM_DIISI, "Isi anggarannya; tulis 0 bila tidak dianggarkan."),
        (Status.TIDAK_TERBACA, "Cari angkanya pada dokumen asal."),
    ):
        for sisi, milik in uang_kosong(k.pengukuran, status).items():
            nomor = _nomor(k, list(milik), "sub kegiatan")
            apa = f"{sisi} anggaran {status.sebutan}: {nomor}"
            yield Kekurangan(JenisKekurangan.UANG, "BAB III", apa, tindakan)


def _perjanjian(k: Konteks) -> Iterator[Kekurangan]:
    if not k.laporan.perjanjian:
        apa = "Perjanjian Kinerja belum diisi"
        yield Kekurangan(JenisKekurangan.PERJANJIAN, "BAB II", apa, "Susun, lalu tanda tangani.")
    semua = k.laporan.paket.baris(rencana.PihakPerjanjian)
    for d in k.laporan.perjanjian:
        ada = {p.pihak for p in semua if p.dokumen_id == d.dokumen_id}
        for pihak, sebutan in (("pertama", "Pihak Pertama"), ("kedua", "Pihak Kedua")):
            if pihak not in ada:
                apa = f"{sebutan} belum diisi"
                yield Kekurangan(JenisKekurangan.PERJANJIAN, d.nama, apa, "Isi pihaknya.")
        for isi, sebutan in ((d.tempat, "tempat"), (d.tanggal, "tanggal")):
            if not isi:
                apa = f"{sebutan} penandatanganan belum diisi"
                yield Kekurangan(JenisKekurangan.PERJANJIAN, d.nama, apa, "Isi dokumennya.")


def _indikator(k: Konteks) -> Iterator[Kekurangan]:
    semua = k.pengukuran.indikator.values()
    if not any(u.indikator.iku for u in semua):
        apa = "indikator kinerja utama belum ditandai"
        yield Kekurangan(JenisKekurangan.IKU, "BAB II", apa, "Tandai IKU.")
    for jenis, status, tindakan in (
        (JenisKekurangan.BELUM_DIISI, Status.BELUM_DIISI, "Isi {}nya."),
        (JenisKekurangan.TIDAK_TERBACA, Status.TIDAK_TERBACA, "Cari {}nya pada dokumen asal."),
    ):
        for sisi, milik in kosong_menurut_sisi(k.pengukuran, status).items():
            nomor = _nomor(k, [u.indikator.simpul_id for u in milik])
            apa = f"{sisi} {status.sebutan}: {nomor}"
            siapa = tuple(u.indikator.indikator_id for u in milik)
            yield Kekurangan(jenis, "BAB III", apa, tindakan.format(sisi), sisi, siapa)
    for apa, tindakan in kejanggalan(k.pengukuran):
        yield Kekurangan(JenisKekurangan.JANGGAL, "BAB III", apa, tindakan)


def _penjelasan(k: Konteks) -> Iterator[Kekurangan]:
    for simpul in belum_dijelaskan(k.pengukuran):
        apa = f"sebab belum tercapainya target {sebutan_bernomor(simpul)} belum diisi"
        tindakan = "Tulis penyebab atau hambatannya."
        yield Kekurangan(JenisKekurangan.SEBAB_TARGET, "BAB III", apa, tindakan)
    for simpul in serapan_belum_dijelaskan(k):
        apa = f"sebab serapan {sebutan_bernomor(simpul)} belum diisi"
        tindakan = "Tulis faktor tentang anggarannya."
        yield Kekurangan(JenisKekurangan.SEBAB_SERAPAN, "BAB III", apa, tindakan)


def _foto(k: Konteks) -> Iterator[Kekurangan]:
    kosong = [f.foto_id for f in k.laporan.paket.baris(Foto) if not f.berkas]
    if kosong:
        apa = f"{len(kosong)} foto belum diunggah"
        yield Kekurangan(JenisKekurangan.FOTO, "BAB III", apa, "Unggah berkas fotonya.")


def _koreksi(k: Konteks) -> Iterator[Kekurangan]:
    for satu in k.laporan.paket.baris(Koreksi):
        for acuan in acuan_tak_dikenal(k.pengukuran, satu):
            apa = f"acuan koreksi {satu.koreksi_id}, “{acuan}”, tidak menyebut angka yang ada"
            tindakan = "Betulkan kolom acuan pada tabel koreksi."
            yield Kekurangan(JenisKekurangan.KOREKSI, "Koreksi", apa, tindakan)


def _nomor(k: Konteks, milik: list[str], benda: str = "indikator") -> str:
    beda = [kode for kode in k.laporan.simpul if kode in milik]
    return f"nomor {rangkai(beda)}" if len(beda) <= SEBUT else f"{len(milik)} {benda}"

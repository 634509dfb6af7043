"""Rows of the plan: the tree, its indicators, and what each document promises."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from selaras.inti.paket import pilihan
from selaras.inti.paket.kolom import Baris, Jenis, kolom


@dataclass(frozen=True, kw_only=True)
class Simpul(Baris):
    """A node of the plan tree, from tujuan down to sub kegiatan."""

    TABEL = "simpul"
    JUDUL = "Pohon rencana"
    KETERANGAN = "Tujuan, sasaran, program, kegiatan, sub kegiatan."

    simpul_id: str = kolom(Jenis.KODE, "Kode simpul", "Tetap sepanjang tahun.", kunci=True)
    jenjang: str = kolom(Jenis.PILIHAN, "Jenjang", pilihan=pilihan.JENJANG, wajib=True)
    induk_id: str | None = kolom(Jenis.KODE, "Simpul induk", rujuk="simpul")
    nama: str = kolom(Jenis.TEKS, "Nama", "Pernyataan atau nama resmi.", wajib=True)
    sasaran: str | None = kolom(Jenis.TEKS, "Sasaran simpul", "Keluaran yang dituju.")
    kode_nomenklatur: str | None = kolom(Jenis.KODE, "Kode nomenklatur")
    unit_id: str | None = kolom(Jenis.KODE, "Unit penanggung jawab", rujuk="unit")
    asal: str | None = kolom(Jenis.TEKS, "Asal")


@dataclass(frozen=True, kw_only=True)
class SasaranDaerah(Baris):
    """A goal and target of the regency that the office contributes to."""

    TABEL = "sasaran_daerah"
    JUDUL = "Sasaran daerah"
    KETERANGAN = "Tujuan dan sasaran strategis pemerintah daerah yang didukung."

    sasaran_daerah_id: str = kolom(Jenis.KODE, "Kode", kunci=True)
    tujuan: str | None = kolom(Jenis.TEKS, "Tujuan daerah")
    indikator_tujuan: str | None = kolom(Jenis.TEKS, "Indikator tujuan daerah")
    sasaran: str = kolom(Jenis.TEKS, "Sasaran daerah", wajib=True)
    indikator_sasaran: str | None = kolom(Jenis.TEKS, "Indikator sasaran daerah")
    asal: str | None = kolom(Jenis.TEKS, "Asal")


@dataclass(frozen=True, kw_only=True)
class Indikator(Baris):
    """The card of an indicator: what is measured, how, and in which direction it is good."""

    TABEL = "indikator"
    JUDUL = "Indikator"
    KETERANGAN = "Kartu indikator; satu simpul boleh punya beberapa."

    indikator_id: str = kolom(Jenis.KODE, "Kode indikator", "Contoh: 1.1/01.", kunci=True)
    simpul_id: str = kolom(Jenis.KODE, "Simpul", wajib=True, rujuk="simpul")
    urutan: int = kolom(Jenis.BULAT, "Urutan", wajib=True)
    nama: str = kolom(Jenis.TEKS, "Bunyi indikator", wajib=True)
    satuan: str | None = kolom(Jenis.TEKS, "Satuan", "Kosong bila tidak terbaca.")
    iku: bool = kolom(Jenis.YA_TIDAK, "IKU", "ya bila indikator kinerja utama.", default=False)
    spm: bool = kolom(Jenis.YA_TIDAK, "SPM", "ya bila standar pelayanan minimal.", default=False)
    jenis_nilai: str = kolom(
        Jenis.PILIHAN, "Jenis nilai", pilihan=pilihan.JENIS_NILAI, wajib=True, default="angka"
    )
    skala_predikat: str | None = kolom(
        Jenis.KODE, "Skala predikat", "Untuk indikator predikat, contoh: akip-88-2021."
    )
    arah: str = kolom(Jenis.PILIHAN, "Arah", pilihan=pilihan.ARAH, wajib=True, default="naik")
    # What nobody said is an assumption, never "the document says so".
    asal_arah: str = kolom(
        Jenis.PILIHAN, "Asal arah", pilihan=pilihan.ASAL_ATURAN, wajib=True, default="anggapan"
    )
    rumus: str = kolom(
        Jenis.PILIHAN, "Rumus capaian", pilihan=pilihan.RUMUS, wajib=True, default="baku"
    )
    agregasi: str = kolom(
        Jenis.PILIHAN,
        "Agregasi periode",
        "Cara isian triwulan atau bulan menjadi angka setahun. Isian kumulatif (s.d. triwulan "
        "itu): pilih nilai akhir.",
        pilihan=pilihan.AGREGASI,
        wajib=True,
        default="nilai_akhir",
    )
    asal_agregasi: str = kolom(
        Jenis.PILIHAN, "Asal agregasi", pilihan=pilihan.ASAL_ATURAN, wajib=True, default="anggapan"
    )
    ketelitian: int | None = kolom(
        Jenis.BULAT,
        "Ketelitian",
        "Banyak angka di belakang koma, 0 sampai 6; kosong: apa adanya.",
        susulan=True,
    )
    definisi: str | None = kolom(Jenis.TEKS, "Definisi operasional")
    formula: str | None = kolom(Jenis.TEKS, "Formula perhitungan")
    pembilang: str | None = kolom(Jenis.TEKS, "Pembilang", "Apa yang dihitung.")
    penyebut: str | None = kolom(Jenis.TEKS, "Penyebut", "Dari berapa.")
    sumber_data: str | None = kolom(Jenis.TEKS, "Sumber data")
    alasan: str | None = kolom(Jenis.TEKS, "Alasan pemilihan")
    unit_id: str | None = kolom(Jenis.KODE, "Unit penanggung jawab", rujuk="unit")
    standar: Decimal | None = kolom(Jenis.ANGKA, "Standar", "Angka nasional atau provinsi.")
    standar_sumber: str | None = kolom(Jenis.TEKS, "Sumber standar")
    asal: str | None = kolom(Jenis.TEKS, "Asal")


@dataclass(frozen=True, kw_only=True)
class Penjenjangan(Baris):
    """Which indicator of a program serves which target of the regency."""

    TABEL = "penjenjangan"
    JUDUL = "Penjenjangan kinerja"
    KETERANGAN = "Hubungan indikator program dengan sasaran daerah."

    penjenjangan_id: str = kolom(Jenis.KODE, "Kode", kunci=True)
    sasaran_daerah_id: str = kolom(Jenis.KODE, "Sasaran daerah", wajib=True, rujuk="sasaran_daerah")
    indikator_id: str = kolom(Jenis.KODE, "Indikator", wajib=True, rujuk="indikator")
    sasaran_program: str | None = kolom(
        Jenis.TEKS, "Sasaran program", "Kosong: memakai sasaran simpul."
    )
    pengampu: str | None = kolom(Jenis.TEKS, "Perangkat daerah pengampu")
    asal: str | None = kolom(Jenis.TEKS, "Asal")


@dataclass(frozen=True, kw_only=True)
class Dokumen(Baris):
    """A version of the promise: Renstra, Perjanjian Kinerja, and each change of it."""

    TABEL = "dokumen"
    JUDUL = "Dokumen rencana dan perjanjian"
    KETERANGAN = "Renstra, PK, dan setiap PK perubahan."

    dokumen_id: str = kolom(Jenis.KODE, "Kode dokumen", kunci=True)
    jenis: str = kolom(Jenis.PILIHAN, "Jenis", pilihan=pilihan.DOKUMEN, wajib=True)
    ke: int = kolom(Jenis.BULAT, "Perubahan ke", "0 untuk dokumen awal.", wajib=True, default=0)
    nama: str = kolom(Jenis.TEKS, "Nama dokumen", wajib=True)
    tahun: int | None = kolom(Jenis.TAHUN, "Tahun", "Kosong untuk Renstra.")
    tempat: str | None = kolom(Jenis.TEKS, "Tempat")
    tanggal: date | None = kolom(Jenis.TANGGAL, "Tanggal")
    dasar: str | None = kolom(Jenis.TEKS, "Dokumen dasar", "Contoh: DPPA 2024.")
    alasan: str | None = kolom(Jenis.PILIHAN, "Alasan perubahan", pilihan=pilihan.ALASAN_PERUBAHAN)
    alasan_uraian: str | None = kolom(Jenis.TEKS, "Uraian alasan")
    unit_id: str | None = kolom(
        Jenis.KODE,
        "Unit",
        "Unit yang berjanji. Kosong: perangkat daerah, yaitu perjanjian kepalanya.",
        rujuk="unit",
        susulan=True,
    )
    status: str | None = kolom(
        Jenis.PILIHAN,
        "Status naskah",
        "Yang masih rancangan atau diusulkan belum berlaku. Kosong: berlaku.",
        pilihan=pilihan.STATUS_NASKAH,
        susulan=True,
    )
    asal: str | None = kolom(Jenis.TEKS, "Asal")

    @property
    def sah(self) -> bool:
        """False while it is a draft or waits for its signatures."""
        return self.status in (None, "ditandatangani")


@dataclass(frozen=True, kw_only=True)
class PihakPerjanjian(Baris):
    """A signatory as he stood on the day of signing; later moves do not change it."""

    TABEL = "pihak"
    JUDUL = "Pihak perjanjian"
    KETERANGAN = "Siapa berjanji kepada siapa."

    dokumen_id: str = kolom(Jenis.KODE, "Dokumen", kunci=True, rujuk="dokumen")
    pihak: str = kolom(Jenis.PILIHAN, "Pihak", pilihan=pilihan.PIHAK, kunci=True)
    nama: str = kolom(Jenis.TEKS, "Nama", wajib=True)
    jabatan: str = kolom(Jenis.TEKS, "Jabatan", wajib=True)
    status_jabatan: str = kolom(
        Jenis.PILIHAN,
        "Status jabatan",
        pilihan=pilihan.STATUS_JABATAN,
        wajib=True,
        default="definitif",
    )
    nip: str | None = kolom(Jenis.KODE, "NIP", "Kepala daerah tanpa NIP.")
    pangkat: str | None = kolom(
        Jenis.TEKS, "Pangkat", "Dicetak di bawah namanya, contoh: Pembina Tk. I.", susulan=True
    )
    asal: str | None = kolom(Jenis.TEKS, "Asal")


@dataclass(frozen=True, kw_only=True)
class Target(Baris):
    """What a document promises for an indicator in a period."""

    TABEL = "target"
    JUDUL = "Target"
    KETERANGAN = "Target per indikator, dokumen, dan periode."

    indikator_id: str = kolom(Jenis.KODE, "Indikator", kunci=True, rujuk="indikator")
    dokumen_id: str = kolom(Jenis.KODE, "Dokumen", kunci=True, rujuk="dokumen")
    periode: str = kolom(Jenis.PERIODE, "Periode", "Contoh: 2024 atau 2024-TW1.", kunci=True)
    nilai: Decimal | None = kolom(Jenis.ANGKA, "Target", negatif=True)
    predikat: str | None = kolom(Jenis.TEKS, "Target predikat", "Contoh: BB.")
    batas_bawah: Decimal | None = kolom(Jenis.ANGKA, "Batas bawah rentang", negatif=True)
    batas_atas: Decimal | None = kolom(Jenis.ANGKA, "Batas atas rentang", negatif=True)
    keadaan: str = kolom(
        Jenis.PILIHAN, "Keadaan", pilihan=pilihan.KEADAAN, wajib=True, default="terisi"
    )
    asal: str | None = kolom(Jenis.TEKS, "Asal")

"""Rows about the office itself: who it is, what it has, what it is troubled by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from selaras.inti.paket import pilihan
from selaras.inti.paket.kolom import Baris, Jenis, kolom


@dataclass(frozen=True, kw_only=True)
class OPD(Baris):
    """The office (perangkat daerah) that plans, promises and reports. One row."""

    TABEL = "opd"
    JUDUL = "Perangkat daerah"
    KETERANGAN = "Identitas kantor dan kop surat. Tepat satu baris."

    kode: str = kolom(Jenis.KODE, "Kode", "Nama pendek untuk alamat dan perintah.", kunci=True)
    nama: str = kolom(Jenis.TEKS, "Nama", "Contoh: Dinas Sosial.", wajib=True)
    pemerintah_daerah: str = kolom(
        Jenis.TEKS, "Pemerintah daerah", "Contoh: Kabupaten Bangka.", wajib=True
    )
    urusan: str | None = kolom(Jenis.TEKS, "Urusan pemerintahan", "Contoh: sosial.")
    tipe: str | None = kolom(Jenis.TEKS, "Tipe", "Tipe perangkat daerah, contoh: B.")
    kode_organisasi: str | None = kolom(Jenis.KODE, "Kode organisasi", "Menurut nomenklatur.")
    ibu_kota: str | None = kolom(Jenis.TEKS, "Tempat kedudukan", "Dicetak pada tanda tangan.")
    alamat: str | None = kolom(Jenis.TEKS, "Alamat")
    kode_pos: str | None = kolom(Jenis.KODE, "Kode pos")
    telepon: str | None = kolom(Jenis.KODE, "Telepon")
    surel: str | None = kolom(Jenis.KODE, "Surel")
    logo: str | None = kolom(Jenis.KODE, "Berkas logo", "PNG atau JPEG di folder berkas/.")
    kepala_jabatan: str = kolom(
        Jenis.TEKS, "Jabatan kepala", "Contoh: Kepala Dinas Sosial.", wajib=True
    )
    kepala_nama: str | None = kolom(Jenis.TEKS, "Nama kepala")
    kepala_nip: str | None = kolom(Jenis.KODE, "NIP kepala")
    kepala_pangkat: str | None = kolom(
        Jenis.TEKS, "Pangkat kepala", "Dicetak di bawah namanya, contoh: Pembina Tk. I.",
        susulan=True,
    )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class TahunLaporan(Baris):
    """The reporting year: as-of date, Renstra period, band scale, place and date of signing."""

    TABEL = "tahun_laporan"
    JUDUL = "Tahun laporan"
    KETERANGAN = "Tahun yang dilaporkan dan aturan ukurnya. Tepat satu baris."

    tahun: int = kolom(Jenis.TAHUN, "Tahun", kunci=True)
    per_tanggal: date = kolom(
        Jenis.TANGGAL, "Keadaan per tanggal", "Angka dibaca menurut tanggal ini.", wajib=True
    )
    renstra_awal: int = kolom(Jenis.TAHUN, "Awal Renstra", wajib=True)
    renstra_akhir: int = kolom(Jenis.TAHUN, "Akhir Renstra", wajib=True)
    skala: str = kolom(
        Jenis.KODE, "Skala predikat", "Kunci skala, contoh: permendagri-86-2017.", wajib=True
    )
    tempat_laporan: str | None = kolom(Jenis.TEKS, "Tempat laporan ditandatangani")
    tanggal_laporan: str | None = kolom(
        Jenis.TEKS, "Tanggal laporan", "Seperti dicetak, contoh: Februari 2025."
    )
    asal: str | None = kolom(Jenis.TEKS, "Asal", "Sumber data paket ini.")
    sintetis: bool = kolom(
        Jenis.YA_TIDAK, "Data sintetis", "ya: kantor rekaan; tertulis di laporan.", default=False
    )
    lampiran_formulir: bool = kolom(
        Jenis.YA_TIDAK, "Lampiran form capaian", "tidak: LAKIN tanpa lampiran ini.",
        default=True, susulan=True,
    )  # fmt: skip
    lampiran_perjanjian: bool = kolom(
        Jenis.YA_TIDAK, "Lampiran perjanjian kinerja", "tidak: LAKIN tanpa lampiran ini.",
        default=True, susulan=True,
    )  # fmt: skip
    lampiran_koreksi: bool = kolom(
        Jenis.YA_TIDAK, "Lampiran koreksi terhadap cetakan",
        "tidak: LAKIN tanpa lampiran ini; halaman web tetap menampilkannya.",
        default=True, susulan=True,
    )  # fmt: skip
    lampiran_mutu: bool = kolom(
        Jenis.YA_TIDAK, "Lampiran asumsi dan mutu data", "tidak: LAKIN tanpa lampiran ini.",
        default=True, susulan=True,
    )  # fmt: skip
    tanpa_bagian: str | None = kolom(
        Jenis.TEKS, "Bagian yang tidak dicetak",
        "Kode tabel, gambar, dan teks LAKIN yang ditinggalkan, dipisah titik koma; dipilih pada "
        "halaman Isi laporan.",
        susulan=True,
    )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Unit(Baris):
    """A part of the office: secretariat, bidang, sub bagian, functional group."""

    TABEL = "unit"
    JUDUL = "Unit organisasi"
    KETERANGAN = "Susunan organisasi; bagan digambar dari tabel ini."

    unit_id: str = kolom(Jenis.KODE, "Kode unit", kunci=True)
    nama: str = kolom(Jenis.TEKS, "Nama unit", wajib=True)
    induk_id: str | None = kolom(Jenis.KODE, "Unit induk", rujuk="unit")
    jenis: str = kolom(Jenis.PILIHAN, "Jenis", pilihan=pilihan.JENIS_UNIT, wajib=True)
    urutan: int = kolom(Jenis.BULAT, "Urutan", "Urutan cetak.", wajib=True)
    tugas: str | None = kolom(Jenis.TEKS, "Tugas", "Ringkas, dengan kata sendiri.")
    kepala_jabatan: str | None = kolom(
        Jenis.TEKS, "Jabatan pimpinan", "Contoh: Kepala Bidang Rehabilitasi Sosial.", susulan=True
    )
    kepala_nama: str | None = kolom(
        Jenis.TEKS, "Nama pimpinan", "Tampil pada naskah perjanjian unit ini.", susulan=True
    )
    kepala_nip: str | None = kolom(Jenis.KODE, "NIP pimpinan", susulan=True)
    kepala_pangkat: str | None = kolom(
        Jenis.TEKS, "Pangkat pimpinan", "Dicetak di bawah namanya pada perjanjian unit ini.",
        susulan=True,
    )  # fmt: skip
    asal: str | None = kolom(Jenis.TEKS, "Asal", "Sumber, contoh: baris 149-152.")


@dataclass(frozen=True, kw_only=True)
class FungsiUnit(Baris):
    """One function of a unit, in short words."""

    TABEL = "fungsi_unit"
    JUDUL = "Fungsi unit"
    KETERANGAN = "Fungsi tiap unit, ringkas."

    unit_id: str = kolom(Jenis.KODE, "Kode unit", kunci=True, rujuk="unit")
    urutan: int = kolom(Jenis.BULAT, "Urutan", kunci=True)
    fungsi: str = kolom(Jenis.TEKS, "Fungsi", wajib=True)
    asal: str | None = kolom(Jenis.TEKS, "Asal")


@dataclass(frozen=True, kw_only=True)
class Pegawai(Baris):
    """A count of staff by one dimension and category; people are not listed."""

    TABEL = "pegawai"
    JUDUL = "Pegawai"
    KETERANGAN = "Jumlah pegawai menurut golongan, jabatan, pendidikan. Jumlah dihitung."

    kelompok: str = kolom(Jenis.TEKS, "Kelompok", "Contoh: PNS, Honorer.", kunci=True)
    dimensi: str = kolom(Jenis.TEKS, "Menurut", "Contoh: golongan, pendidikan.", kunci=True)
    urutan: int = kolom(Jenis.BULAT, "Urutan", kunci=True)
    kategori: str = kolom(Jenis.TEKS, "Kategori", "Contoh: S1/DIV.", wajib=True)
    jumlah: int | None = kolom(Jenis.BULAT, "Jumlah", "Orang.")
    keadaan: str = kolom(
        Jenis.PILIHAN, "Keadaan", pilihan=pilihan.KEADAAN, wajib=True, default="terisi"
    )
    asal: str | None = kolom(Jenis.TEKS, "Asal")


@dataclass(frozen=True, kw_only=True)
class Aset(Baris):
    """The book value of one group of regional property."""

    TABEL = "aset"
    JUDUL = "Aset"
    KETERANGAN = "Nilai barang milik daerah per kelompok, rupiah."

    urutan: int = kolom(Jenis.BULAT, "Urutan", kunci=True)
    kelompok_barang: str = kolom(Jenis.TEKS, "Kelompok barang", wajib=True)
    nilai: Decimal | None = kolom(Jenis.RUPIAH, "Nilai (Rp)")
    keadaan: str = kolom(
        Jenis.PILIHAN, "Keadaan", pilihan=pilihan.KEADAAN, wajib=True, default="terisi"
    )
    asal: str | None = kolom(Jenis.TEKS, "Asal")


@dataclass(frozen=True, kw_only=True)
class Sarana(Baris):
    """A piece of land, a building, a kind of equipment or of vehicle."""

    TABEL = "sarana"
    JUDUL = "Tanah, bangunan, inventaris, kendaraan"
    KETERANGAN = "Sarana kantor; jumlah dan luas dijumlahkan dari sini."

    sarana_id: str = kolom(Jenis.KODE, "Kode", kunci=True)
    jenis: str = kolom(Jenis.PILIHAN, "Jenis", pilihan=pilihan.JENIS_SARANA, wajib=True)
    uraian: str = kolom(Jenis.TEKS, "Uraian", wajib=True)
    jumlah: int | None = kolom(Jenis.BULAT, "Jumlah", "Unit.")
    luas: Decimal | None = kolom(Jenis.ANGKA, "Luas (m²)")
    lokasi: str | None = kolom(Jenis.TEKS, "Lokasi")
    per_tanggal: str | None = kolom(Jenis.TEKS, "Keadaan per", "Seperti dicetak.")
    keadaan: str = kolom(
        Jenis.PILIHAN, "Keadaan", pilihan=pilihan.KEADAAN, wajib=True, default="terisi"
    )
    asal: str | None = kolom(Jenis.TEKS, "Asal")


@dataclass(frozen=True, kw_only=True)
class Isu(Baris):
    """A strategic issue: the problem of a group, in short words."""

    TABEL = "isu"
    JUDUL = "Isu strategis"
    KETERANGAN = "Permasalahan menurut kelompok sasaran."

    isu_id: str = kolom(Jenis.KODE, "Kode", kunci=True)
    kelompok: str = kolom(Jenis.TEKS, "Kelompok", wajib=True)
    urutan: int = kolom(Jenis.BULAT, "Urutan", wajib=True)
    permasalahan: str = kolom(Jenis.TEKS, "Permasalahan", wajib=True)
    asal: str | None = kolom(Jenis.TEKS, "Asal")


@dataclass(frozen=True, kw_only=True)
class KelompokSasaran(Baris):
    """A group of people or bodies that the office serves."""

    TABEL = "kelompok_sasaran"
    JUDUL = "Kelompok sasaran layanan"
    KETERANGAN = "Siapa yang dilayani."

    urutan: int = kolom(Jenis.BULAT, "Urutan", kunci=True)
    nama: str = kolom(Jenis.TEKS, "Nama", wajib=True)
    singkatan: str | None = kolom(Jenis.TEKS, "Singkatan")
    asal: str | None = kolom(Jenis.TEKS, "Asal")


@dataclass(frozen=True, kw_only=True)
class DasarHukum(Baris):
    """A regulation that the office's work or its report stands on."""

    TABEL = "dasar_hukum"
    JUDUL = "Dasar hukum"
    KETERANGAN = "Peraturan yang menjadi dasar organisasi dan laporan."

    urutan: int = kolom(Jenis.BULAT, "Urutan", kunci=True)
    jenis: str = kolom(Jenis.TEKS, "Jenis", "Contoh: Peraturan Bupati.", wajib=True)
    nomor: str | None = kolom(Jenis.KODE, "Nomor")
    tahun: int | None = kolom(Jenis.TAHUN, "Tahun")
    tentang: str = kolom(Jenis.TEKS, "Tentang", wajib=True)
    konteks: str = kolom(
        Jenis.PILIHAN,
        "Dipakai untuk",
        pilihan=(("organisasi", "organisasi"), ("laporan", "laporan"), ("layanan", "layanan")),
        wajib=True,
    )
    asal: str | None = kolom(Jenis.TEKS, "Asal")

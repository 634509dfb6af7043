"""Rows of what happened: results, money, causes, pictures, words, corrections."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from selaras.inti.paket import pilihan
from selaras.inti.paket.kolom import Baris, Jenis, kolom
from selaras.inti.periode import JenisPeriode, Periode


@dataclass(frozen=True, kw_only=True)
class Realisasi(Baris):
    """The result of an indicator in a period, with numerator and denominator where known."""

    TABEL = "realisasi"
    JUDUL = "Realisasi"
    KETERANGAN = "Hasil per indikator dan periode; tahun lalu juga di sini."

    indikator_id: str = kolom(Jenis.KODE, "Indikator", kunci=True, rujuk="indikator")
    periode: str = kolom(Jenis.PERIODE, "Periode", "Contoh: 2024 atau 2024-TW1.", kunci=True)
    nilai: Decimal | None = kolom(Jenis.ANGKA, "Realisasi", negatif=True)
    predikat: str | None = kolom(Jenis.TEKS, "Realisasi predikat", "Contoh: BB.")
    pembilang: Decimal | None = kolom(Jenis.ANGKA, "Pembilang")
    penyebut: Decimal | None = kolom(Jenis.ANGKA, "Penyebut")
    keadaan: str = kolom(
        Jenis.PILIHAN, "Keadaan", pilihan=pilihan.KEADAAN, wajib=True, default="terisi"
    )
    asal: str | None = kolom(Jenis.TEKS, "Asal")


@dataclass(frozen=True, kw_only=True)
class Anggaran(Baris):
    """Money of a sub kegiatan in a period; parents are sums of these and are never typed."""

    TABEL = "anggaran"
    JUDUL = "Anggaran per sub kegiatan"
    KETERANGAN = "Buku 1: pagu dan realisasi per sub kegiatan, rupiah."

    simpul_id: str = kolom(Jenis.KODE, "Sub kegiatan", kunci=True, rujuk="simpul")
    periode: str = kolom(Jenis.PERIODE, "Periode", "Tahun atau bulan.", kunci=True)
    pagu: Decimal | None = kolom(Jenis.RUPIAH, "Pagu (Rp)")
    realisasi: Decimal | None = kolom(Jenis.RUPIAH, "Realisasi (Rp)")
    keadaan: str = kolom(
        Jenis.PILIHAN, "Keadaan", pilihan=pilihan.KEADAAN, wajib=True, default="terisi"
    )
    sumber_dana: str | None = kolom(Jenis.TEKS, "Sumber dana")
    alasan_lebih: str | None = kolom(
        Jenis.TEKS, "Alasan melebihi pagu", "Wajib bila realisasi melebihi pagu."
    )
    asal: str | None = kolom(Jenis.TEKS, "Asal")


@dataclass(frozen=True, kw_only=True)
class AnggaranAkun(Baris):
    """Money per account of the chart of accounts; a second book beside the first."""

    TABEL = "anggaran_akun"
    JUDUL = "Anggaran per akun belanja"
    KETERANGAN = "Buku 2: pagu dan realisasi per jenis belanja, rupiah."

    akun_id: str = kolom(Jenis.KODE, "Kode akun", kunci=True)
    periode: str = kolom(Jenis.PERIODE, "Periode", kunci=True)
    kelompok: str = kolom(Jenis.PILIHAN, "Kelompok", pilihan=pilihan.KELOMPOK_AKUN, wajib=True)
    nama: str = kolom(Jenis.TEKS, "Nama belanja", wajib=True)
    pagu: Decimal | None = kolom(Jenis.RUPIAH, "Pagu (Rp)")
    realisasi: Decimal | None = kolom(Jenis.RUPIAH, "Realisasi (Rp)")
    keadaan: str = kolom(
        Jenis.PILIHAN, "Keadaan", pilihan=pilihan.KEADAAN, wajib=True, default="terisi"
    )
    alasan_lebih: str | None = kolom(Jenis.TEKS, "Alasan melebihi pagu")
    asal: str | None = kolom(Jenis.TEKS, "Asal")


@dataclass(frozen=True, kw_only=True)
class AnggaranProgram(Baris):
    """Budget of a program as a document of the agreement states it; a third book."""

    TABEL = "anggaran_program"
    JUDUL = "Anggaran per program menurut dokumen"
    KETERANGAN = "Buku 3: pagu program pada PK dan PK perubahan, rupiah."

    dokumen_id: str = kolom(Jenis.KODE, "Dokumen", kunci=True, rujuk="dokumen")
    simpul_id: str = kolom(Jenis.KODE, "Program", kunci=True, rujuk="simpul")
    pagu: Decimal | None = kolom(Jenis.RUPIAH, "Pagu (Rp)")
    keadaan: str = kolom(
        Jenis.PILIHAN, "Keadaan", pilihan=pilihan.KEADAAN, wajib=True, default="terisi"
    )
    sumber_dana: str | None = kolom(Jenis.TEKS, "Sumber dana", "Contoh: APBD.")
    asal: str | None = kolom(Jenis.TEKS, "Asal")


@dataclass(frozen=True, kw_only=True)
class Faktor(Baris):
    """A cause, obstacle, driver or follow-up that explains the result of a node.

    The period is no part of the key: numbers run on over the periods of a node and kind.
    """

    TABEL = "faktor"
    JUDUL = "Faktor"
    KETERANGAN = "Penyebab, hambatan, pendorong, tindak lanjut per simpul."

    simpul_id: str = kolom(Jenis.KODE, "Simpul", kunci=True, rujuk="simpul")
    jenis: str = kolom(Jenis.PILIHAN, "Jenis", pilihan=pilihan.JENIS_FAKTOR, kunci=True)
    urutan: int = kolom(Jenis.BULAT, "Urutan", kunci=True)
    uraian: str = kolom(Jenis.TEKS, "Uraian", wajib=True)
    tentang: str = kolom(
        Jenis.PILIHAN,
        "Tentang",
        pilihan=(("kinerja", "kinerja"), ("anggaran", "anggaran")),
        wajib=True,
        default="kinerja",
    )
    periode: str | None = kolom(
        Jenis.PERIODE, "Periode", "Kosong: setahun. Contoh: 2024-TW1.", susulan=True
    )
    asal: str | None = kolom(Jenis.TEKS, "Asal")

    @property
    def bagian(self) -> Periode | None:
        """The part of the year that it is about; None for the year as a whole."""
        periode = Periode.parse(self.periode) if self.periode else None
        return None if periode is None or periode.jenis is JenisPeriode.TAHUN else periode

    def untuk(self, periode: Periode | None) -> bool:
        """True when it is about exactly this period; None or the year itself: the whole year."""
        if periode is not None and periode.jenis is JenisPeriode.TAHUN:
            periode = None
        return self.bagian == periode

    @property
    def berlabel(self) -> str:
        """The words, led by their period where they are about a part of the year."""
        bagian = self.bagian
        if bagian is None:
            return self.uraian
        return f"{bagian.sebutan.removesuffix(f' {bagian.tahun}')}: {self.uraian}"


@dataclass(frozen=True, kw_only=True)
class Rincian(Baris):
    """An item of the list behind a result, such as the institutions that were licensed."""

    TABEL = "rincian"
    JUDUL = "Rincian pendukung"
    KETERANGAN = "Daftar di balik realisasi, contoh: nama lembaga."

    simpul_id: str = kolom(Jenis.KODE, "Simpul", kunci=True, rujuk="simpul")
    urutan: int = kolom(Jenis.BULAT, "Urutan", kunci=True)
    nama: str = kolom(Jenis.TEKS, "Nama", wajib=True)
    keterangan: str | None = kolom(Jenis.TEKS, "Keterangan")
    asal: str | None = kolom(Jenis.TEKS, "Asal")


@dataclass(frozen=True, kw_only=True)
class KerjaUnit(Baris):
    """A line of the work of a bidang in the year, in short words."""

    TABEL = "kerja_unit"
    JUDUL = "Gambaran kerja unit"
    KETERANGAN = "Apa yang dikerjakan tiap unit pada tahun laporan."

    unit_id: str = kolom(Jenis.KODE, "Unit", kunci=True, rujuk="unit")
    urutan: int = kolom(Jenis.BULAT, "Urutan", kunci=True)
    uraian: str = kolom(Jenis.TEKS, "Uraian", wajib=True)
    asal: str | None = kolom(Jenis.TEKS, "Asal")


@dataclass(frozen=True, kw_only=True)
class Foto(Baris):
    """A photograph of the work; the file has no location data left in it."""

    TABEL = "foto"
    JUDUL = "Foto"
    KETERANGAN = "Keterangan foto; berkas di folder berkas/, kosong bila belum diunggah."

    foto_id: str = kolom(Jenis.KODE, "Kode", kunci=True)
    unit_id: str | None = kolom(Jenis.KODE, "Unit", rujuk="unit")
    keterangan: str = kolom(Jenis.TEKS, "Keterangan", wajib=True)
    tempat: str | None = kolom(Jenis.TEKS, "Tempat")
    tanggal: date | None = kolom(Jenis.TANGGAL, "Tanggal")
    berkas: str | None = kolom(Jenis.KODE, "Berkas", "JPEG atau PNG.")
    asal: str | None = kolom(Jenis.TEKS, "Asal")


@dataclass(frozen=True, kw_only=True)
class Paragraf(Baris):
    """The office's own words for a place in the report, instead of the generated ones or beside
    them; ``letak`` of the first row of a place says which, empty: instead of the opening words."""

    TABEL = "paragraf"
    JUDUL = "Paragraf kantor"
    KETERANGAN = (
        "Kata-kata kantor pada tempat yang disebut: ganti kalimat Selaras, atau di sisinya."
    )

    tempat: str = kolom(
        Jenis.KODE,
        "Tempat",
        "Contoh: bab1.latar. Semua tempat: selaras laporan --tempat.",
        kunci=True,
    )
    urutan: int = kolom(Jenis.BULAT, "Urutan", kunci=True)
    teks: str = kolom(Jenis.TEKS, "Teks", wajib=True)
    letak: str | None = kolom(
        Jenis.PILIHAN, "Letak", "Dari paragraf pertama. Kosong: kalimat pembukanya saja.",
        pilihan=pilihan.LETAK_KATA, susulan=True,
    )  # fmt: skip
    sidik_angka: str | None = kolom(
        Jenis.KODE,
        "Sidik angka",
        "Diisi Selaras. Tulis sesuai bila teks ditandai usang tetapi tetap benar.",
    )
    asal: str | None = kolom(Jenis.TEKS, "Asal")


@dataclass(frozen=True, kw_only=True)
class Koreksi(Baris):
    """A held value that differs from a printed one: what, where, held instead, why."""

    TABEL = "koreksi"
    JUDUL = "Koreksi terhadap cetakan"
    KETERANGAN = "Setiap nilai yang dipegang dan berbeda dari yang tercetak."

    koreksi_id: str = kolom(Jenis.KODE, "Kode", kunci=True)
    tabel_cetak: str = kolom(Jenis.TEKS, "Tabel cetakan", "Contoh: 3.14.", wajib=True)
    baris_cetak: str = kolom(Jenis.TEKS, "Baris", "Kode baris sumber.", wajib=True)
    kolom_cetak: str = kolom(Jenis.TEKS, "Kolom", wajib=True)
    tercetak: str | None = kolom(Jenis.TEKS, "Tercetak")
    dipegang: str | None = kolom(Jenis.TEKS, "Dipegang", "Kosong: tidak dipegang.")
    acuan: str | None = kolom(
        Jenis.TEKS,
        "Acuan",
        "Angka laporan yang dikoreksi, contoh: capaian:2.1/01; beberapa dipisah titik koma.",
    )
    kelas: str = kolom(Jenis.PILIHAN, "Kelas", pilihan=pilihan.KELAS_KOREKSI, wajib=True)
    alasan: str = kolom(Jenis.TEKS, "Alasan", wajib=True)
    asal: str | None = kolom(Jenis.TEKS, "Asal", "Baris sumber.")

    @property
    def semua_acuan(self) -> tuple[str, ...]:
        """The keys of the figures that the correction names; empty when it names none."""
        return tuple(a for bagian in (self.acuan or "").split(";") if (a := bagian.strip()))

"""An invented office of another field, for composition: Dinas Perikanan Kota Rekaan.

Falling, range and predikat indicators, quarterly results, two changes of the agreement, the
bands of Permendagri 86/2017, a zero target, money that is missing; no photographs, no issues.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris
from selaras.inti.potret import LaporanKinerja

OPD = kantor.OPD(
    kode="perikanan-rekaan",
    nama="Dinas Perikanan",
    pemerintah_daerah="Kota Rekaan",
    ibu_kota="Rekaan",
    kepala_jabatan="Kepala Dinas Perikanan",
    kepala_nama="Budi Rekaan",
)
TAHUN = kantor.TahunLaporan(
    tahun=2023,
    per_tanggal=date(2023, 12, 31),
    renstra_awal=2021,
    renstra_akhir=2026,
    skala="permendagri-86-2017",
    tempat_laporan="Rekaan",
    tanggal_laporan="Januari 2024",
    sintetis=True,
)
POHON = (
    ("T1", "tujuan", None, "Meningkatnya pendapatan nelayan"),
    ("S1", "sasaran", "T1", "Meningkatnya produksi perikanan yang bermutu"),
    ("S2", "sasaran", "T1", "Meningkatnya tata kelola kantor"),
    ("P1", "program", "S1", "Program Pengelolaan Perikanan Tangkap"),
    ("P1.1", "kegiatan", "P1", "Pengelolaan Pelabuhan Perikanan"),
    ("P1.1.1", "sub_kegiatan", "P1.1", "Pengawasan Mutu Hasil Tangkapan"),
    ("P1.1.2", "sub_kegiatan", "P1.1", "Penyediaan Es dan Ruang Dingin"),
    ("P2", "program", "S1", "Budi Daya Air Tawar"),
    ("P2.1", "kegiatan", "P2", "Pembinaan Pembudi Daya"),
    ("P2.1.1", "sub_kegiatan", "P2.1", "Pemantauan Mutu Air Kolam"),
    ("P3", "program", "S2", "Program Penunjang"),
    ("P3.1", "kegiatan", "P3", "Administrasi Umum"),
    ("P3.1.1", "sub_kegiatan", "P3.1", "Penyediaan Jasa Kantor"),
)
DOKUMEN = (
    ("renstra", "renstra", 0, "Renstra Dinas Perikanan 2021-2026", None),
    ("pk", "pk", 0, "Perjanjian Kinerja 2023", 2023),
    ("pk1", "pk_perubahan", 1, "Perjanjian Kinerja Perubahan Pertama 2023", 2023),
    ("pk2", "pk_perubahan", 2, "Perjanjian Kinerja Perubahan Kedua 2023", 2023),
)


def simpul() -> list[Baris]:
    return [
        rencana.Simpul(simpul_id=kode, jenjang=jenjang, induk_id=induk, nama=nama)
        for kode, jenjang, induk, nama in POHON
    ]


def dokumen() -> list[Baris]:
    return [
        rencana.Dokumen(dokumen_id=kode, jenis=jenis, ke=ke, nama=nama, tahun=tahun)
        for kode, jenis, ke, nama, tahun in DOKUMEN
    ]


def indikator(kode: str, nama: str, satuan: str | None, **lain: object) -> rencana.Indikator:
    simpul_id, _, urutan = kode.partition("/")
    return rencana.Indikator(
        indikator_id=kode, simpul_id=simpul_id, urutan=int(urutan), nama=nama, satuan=satuan, **lain
    )


def _kartu() -> list[Baris]:
    predikat = {"jenis_nilai": "predikat", "skala_predikat": "akip-88-2021"}
    return [
        indikator("T1/01", "Pendapatan rata-rata nelayan", "Rupiah"),
        indikator("S1/01", "Produksi perikanan", "Ton", iku=True, agregasi="jumlah"),
        indikator(
            "S1/02",
            "Ikan yang ditolak pengujian mutu",
            "Persen",
            iku=True,
            arah="turun",
            asal_arah="bunyi_indikator",
            standar=Decimal("5"),
            standar_sumber="Standar mutu provinsi",
        ),
        indikator("S2/01", "Predikat akuntabilitas kinerja", "Predikat", iku=True, **predikat),
        indikator("P1/01", "Hasil tangkapan layak jual", "%", agregasi="nilai_akhir"),
        indikator("P1/02", "Kecelakaan kerja di pelabuhan", "Kasus", arah="turun"),
        indikator("P1.1/01", "Pelabuhan yang beroperasi", "Pelabuhan"),
        indikator("P1.1.1/01", "Pengujian mutu", "Laporan Uji", agregasi="jumlah"),
        indikator("P1.1.2/01", "Pengadaan ruang dingin", "Unit"),
        indikator("P2/01", "Kolam yang aktif", "Kolam", arah="turun", rumus="turun_rasio"),
        indikator("P2.1.1/01", "Keasaman air kolam", "pH", arah="rentang"),
        indikator("P3/01", "Kepuasan pegawai", "Indeks"),
        indikator("P3.1.1/01", "Bulan layanan kantor", "Bulan"),
    ]


def target(kode: str, dokumen_id: str, periode: str = "2023", **nilai: object) -> rencana.Target:
    return rencana.Target(indikator_id=kode, dokumen_id=dokumen_id, periode=periode, **nilai)


def _target() -> list[Baris]:
    angka = {
        "S1/01": "1200", "S1/02": "8", "P1/01": "90", "P1/02": "4", "P1.1/01": "3",
        "P1.1.1/01": "48", "P1.1.2/01": "0", "P2/01": "10", "P3/01": "80",
    }  # fmt: skip
    isi: list[Baris] = [target(k, "pk2", nilai=Decimal(n)) for k, n in angka.items()]
    isi += [
        target("S1/01", "pk", nilai=Decimal(1000)),
        target("S1/01", "renstra", "2026", nilai=Decimal(1500)),
        target("S1/02", "renstra", "2026", nilai=Decimal(5)),
        target("T1/01", "renstra", "2026", nilai=Decimal(60000000)),
        target("S2/01", "pk2", predikat="BB"),
        target("P2.1.1/01", "pk2", batas_bawah=Decimal("6.5"), batas_atas=Decimal(8)),
        target("P3.1.1/01", "pk2", keadaan="tidak_berlaku"),
    ]
    return isi


def realisasi(kode: str, nilai: str, periode: str = "2023") -> hasil.Realisasi:
    return hasil.Realisasi(indikator_id=kode, periode=periode, nilai=Decimal(nilai))


def _realisasi() -> list[Baris]:
    triwulan = {"S1/01": ("200", "300", "350", "400"), "P1.1.1/01": ("12", "12", "12", "16")}
    isi: list[Baris] = [
        realisasi(kode, nilai, f"2023-TW{ke}")
        for kode, semua in triwulan.items()
        for ke, nilai in enumerate(semua, start=1)
    ]
    tahunan = {
        "S1/02": "10", "P1/01": "93", "P1/02": "6", "P1.1/01": "3", "P1.1.2/01": "0",
        "P2/01": "16", "P2.1.1/01": "9", "P3/01": "81.5",
    }  # fmt: skip
    isi += [realisasi(kode, nilai) for kode, nilai in tahunan.items()]
    isi.append(hasil.Realisasi(indikator_id="S2/01", periode="2023", predikat="B"))
    return isi


def uang(kode: str, pagu: str | None, dipakai: str | None) -> hasil.Anggaran:
    return hasil.Anggaran(
        simpul_id=kode,
        periode="2023",
        pagu=None if pagu is None else Decimal(pagu),
        realisasi=None if dipakai is None else Decimal(dipakai),
        keadaan="terisi" if pagu and dipakai else "belum_diisi",
    )


def _uang() -> list[Baris]:
    pagu = {"P1": ("900", "950", "1000"), "P2": ("300", "300", "280")}
    isi: list[Baris] = [
        uang("P1.1.1", "600000000", "590000000"),
        uang("P1.1.2", "400000000", "380000000.50"),
        uang("P2.1.1", "300000000", "150000000"),
        uang("P3.1.1", "50000000", None),
        hasil.AnggaranAkun(
            akun_id="5.1.02",
            periode="2023",
            kelompok="operasi",
            nama="Belanja Barang dan Jasa",
            pagu=Decimal(1300000000),
            realisasi=Decimal(1100000000),
        ),
    ]
    for kode, semua in pagu.items():
        for dokumen_id, juta in zip(("pk", "pk1", "pk2"), semua, strict=True):
            isi.append(
                hasil.AnggaranProgram(
                    dokumen_id=dokumen_id, simpul_id=kode, pagu=Decimal(f"{juta}000000")
                )
            )
    return isi


def _faktor() -> list[Baris]:
    return [
        hasil.Faktor(
            simpul_id="P1", jenis="penyebab", urutan=1, uraian="Pelatihan keselamatan tertunda."
        ),
        hasil.Faktor(
            simpul_id="P2",
            jenis="tindak_lanjut",
            urutan=1,
            uraian="Kapur kolam disiapkan sebelum musim hujan",
        ),
    ]


def rangka(*tanpa: str) -> list[Baris]:
    """All rows of the office, without the tables that are named."""
    semua = [
        OPD, TAHUN, *simpul(), *dokumen(), *_kartu(), *_target(), *_realisasi(), *_uang(),
        *_faktor(),
    ]  # fmt: skip
    return [baris for baris in semua if baris.TABEL not in tanpa]


def laporan(*tambahan: Baris, rangka_lain: Iterable[Baris] | None = None) -> LaporanKinerja:
    """The snapshot of the office with more rows."""
    dasar = rangka() if rangka_lain is None else list(rangka_lain)
    return LaporanKinerja.dari_paket(Paket.susun([*dasar, *tambahan]))


def sempurna() -> LaporanKinerja:
    """The same office in a year in which everything was reached and all money is on record."""
    dasar = rangka("target", "realisasi", "anggaran", "anggaran_program", "faktor", "indikator")
    isi: list[Baris] = [*dasar]
    for kode, _, _, nama in POHON:
        isi.append(indikator(f"{kode}/01", f"Ukuran {nama.lower()}", "Unit", iku=kode == "S1"))
        isi.append(target(f"{kode}/01", "pk", nilai=Decimal(10)))
        isi.append(realisasi(f"{kode}/01", "10"))
        if kode.count(".") == 2:
            isi.append(uang(kode, "1000000", "900000"))
    return laporan(rangka_lain=isi)


def tanpa_pagu() -> LaporanKinerja:
    """One program whose sub kegiatan has a budget of nought, and spending on an account."""
    isi = [b for b in rangka("anggaran", "anggaran_akun") if getattr(b, "simpul_id", "") != "P2"]
    nol = hasil.AnggaranAkun(
        akun_id="5.2",
        periode="2023",
        kelompok="modal",
        nama="Belanja Modal Mesin",
        pagu=Decimal(0),
        realisasi=Decimal(0),
    )
    pohon = [s for s in simpul() if vars(s)["simpul_id"] == "P2"]
    return laporan(nol, uang("P1.1.1", "0", "0"), *pohon, rangka_lain=isi)

"""The sheet of examples: a tiny invented office, marked as such row by row and not read back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from selaras.inti.angka import tampilkan, tampilkan_apa_adanya
from selaras.inti.paket import baris_bukti as bukti
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.kolom import Baris, Jenis, Kolom, daftar_kolom
from selaras.inti.paket.periksa_baris import nilai_bawaan, wajib_diisi
from selaras.inti.paket.teks import tulis_sel
from selaras.penulis.paket.xlsx_gaya import Gaya

_JUDUL = "Contoh isian: kantor rekaan, hanya untuk dilihat. Lembar ini tidak ikut dibaca."
_KETERANGAN = (
    "Kolom yang dibiarkan kosong tidak ditampilkan. Isi data kantor Anda di lembar masing-masing."
)


def baris_contoh(tahun: int) -> tuple[Baris, ...]:
    """A sound package of one branch of each level, in the order of the sheets."""
    per, mulai = str(tahun), date(tahun, 1, 10)
    simpul, uang = rencana.Simpul, hasil.Anggaran
    return (
        kantor.OPD(
            kode="dinas-contoh", nama="Dinas Contoh", pemerintah_daerah="Kabupaten Rekaan",
            ibu_kota="Rekaan", kepala_jabatan="Kepala Dinas Contoh", kepala_nama="Nama Kepala",
        ),
        kantor.TahunLaporan(
            tahun=tahun, per_tanggal=date(tahun, 12, 31), renstra_awal=tahun,
            renstra_akhir=tahun + 4, skala="permendagri-86-2017", sintetis=True,
        ),
        kantor.Unit(unit_id="dinas", nama="Dinas Contoh", jenis="dinas", urutan=1),
        kantor.Unit(
            unit_id="bid-a", nama="Bidang A", induk_id="dinas", jenis="bidang", urutan=2
        ),
        simpul(simpul_id="T1", jenjang="tujuan", nama="Warga terlayani"),
        simpul(simpul_id="S1", jenjang="sasaran", induk_id="T1", nama="Layanan menjangkau warga"),
        simpul(simpul_id="1", jenjang="program", induk_id="S1", nama="Program Layanan"),
        simpul(simpul_id="1.1", jenjang="kegiatan", induk_id="1", nama="Kegiatan Layanan"),
        simpul(
            simpul_id="1.1.1", jenjang="sub_kegiatan", induk_id="1.1", nama="Pelayanan di desa",
            unit_id="bid-a",
        ),
        rencana.Indikator(
            indikator_id="S1/01", simpul_id="S1", urutan=1, nama="Persentase warga terlayani",
            satuan="%", iku=True, agregasi="dari_pembilang_penyebut",
            pembilang="Warga yang dilayani", penyebut="Warga yang membutuhkan",
        ),
        rencana.Indikator(
            indikator_id="1.1.1/01", simpul_id="1.1.1", urutan=1, nama="Desa yang didatangi",
            satuan="Desa", agregasi="jumlah",
        ),
        bukti.SyaratBukti(
            syarat_id="1.1.1/01-b1", indikator_id="1.1.1/01", nama="Daftar hadir di desa",
            jenis="berkas",
        ),
        rencana.Dokumen(
            dokumen_id="pk", jenis="pk", nama=f"Perjanjian Kinerja {tahun}", tahun=tahun,
            tanggal=mulai,
        ),
        rencana.PihakPerjanjian(
            dokumen_id="pk", pihak="pertama", nama="Nama Kepala", jabatan="Kepala Dinas Contoh"
        ),
        rencana.PihakPerjanjian(
            dokumen_id="pk", pihak="kedua", nama="Nama Bupati", jabatan="Bupati Rekaan"
        ),
        rencana.Target(indikator_id="S1/01", dokumen_id="pk", periode=per, nilai=Decimal(90)),
        rencana.Target(indikator_id="1.1.1/01", dokumen_id="pk", periode=per, nilai=Decimal(12)),
        hasil.Realisasi(
            indikator_id="S1/01", periode=per, pembilang=Decimal(1144), penyebut=Decimal(1352)
        ),
        hasil.Realisasi(indikator_id="1.1.1/01", periode=f"{per}-TW1", nilai=Decimal(5)),
        hasil.Realisasi(indikator_id="1.1.1/01", periode=f"{per}-TW2", keadaan="belum_diisi"),
        bukti.Bukti(
            bukti_id="b1", indikator_id="1.1.1/01", periode=f"{per}-TW1", jenis="tautan",
            uraian="Berita kunjungan", tautan="https://desa.example/kunjungan",
        ),
        bukti.PengecualianBukti(
            syarat_id="1.1.1/01-b1", periode=f"{per}-TW1",
            alasan="Daftar hadir hanyut; diganti berita kunjungan.",
        ),
        uang(
            simpul_id="1.1.1", periode=per, pagu=Decimal("38302261.25"),
            realisasi=Decimal(37640211), sumber_dana="APBD",
        ),
        hasil.Faktor(
            simpul_id="1.1.1", jenis="hambatan", urutan=1,
            uraian="Jalan ke tiga desa terputus banjir pada Maret.",
        ),
    )  # fmt: skip


def tulis_contoh(lembar: Any, tahun: int, gaya: Gaya) -> None:
    """Fill the sheet: each table with the columns that its rows use."""
    lembar.hide_gridlines(2)
    lembar.set_column(0, 0, 10)
    lembar.set_column(1, 12, 22)
    lembar.write_string(0, 0, _JUDUL, gaya["judul"])
    lembar.write_string(1, 0, _KETERANGAN, gaya["bantuan"])
    di = 3
    for kelas, isi in groupby(baris_contoh(tahun), key=type):
        di = _tulis_tabel(lembar, di, kelas, tuple(isi), gaya) + 2
    lembar.freeze_panes(2, 0)
    lembar.protect()


def _tulis_tabel(
    lembar: Any, di: int, kelas: type[Baris], isi: tuple[Baris, ...], gaya: Gaya
) -> int:
    bawaan, wajib = nilai_bawaan(kelas), wajib_diisi(kelas)
    kolom = [
        k
        for k in daftar_kolom(kelas)
        if any(getattr(b, k.nama) not in (None, bawaan.get(k.nama)) for b in isi)
    ]
    lembar.write_url(di, 0, f"internal:'{kelas.TABEL}'!A1", gaya["tautan"], f"Lembar {kelas.TABEL}")
    for ke, k in enumerate(kolom, start=1):
        judul = k.judul + (" *" if k.nama in wajib else "")
        lembar.write_string(di + 1, ke, judul, gaya.kepala(k, k.nama in wajib))
    for ke_baris, baris in enumerate(isi, start=di + 2):
        lembar.set_row(ke_baris, 28)
        lembar.write_string(ke_baris, 0, "CONTOH", gaya["tanda-contoh"])
        for ke, k in enumerate(kolom, start=1):
            lembar.write_string(ke_baris, ke, _tampak(k, getattr(baris, k.nama)), gaya["contoh"])
    return di + 1 + len(isi)


def _tampak(k: Kolom, nilai: Any) -> str:
    if nilai is None:
        return ""
    if k.jenis is Jenis.RUPIAH:
        return tampilkan(nilai, 2)
    return tampilkan_apa_adanya(nilai) if k.jenis is Jenis.ANGKA else tulis_sel(nilai)

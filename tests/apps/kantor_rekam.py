"""An invented office with a row in every table and values that are hard to store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

from PIL import Image

from selaras.inti.paket import baris_bukti as bukti
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket import baris_perubahan as perubahan
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris
from tests.inti.kantor_uji import TAHUN, indikator, rangka, realisasi, target, uang

PDF = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
# 17 digits: a float holds 15 or 16 of them.
UANG_BESAR = Decimal("999999999999999.99")


def gambar(warna: str = "navy") -> bytes:
    """A small PNG."""
    keluar = BytesIO()
    Image.new("RGB", (8, 8), warna).save(keluar, "PNG")
    return keluar.getvalue()


def paket_lengkap(kode: str = "uji", tahun: int = 2024, **berkas: bytes) -> Paket:
    """A sound package with a row in every table, and a logo and a photograph."""
    opd = kantor.OPD(
        kode=kode,
        nama="Dinas Uji",
        pemerintah_daerah="Kota Rekaan",
        kepala_jabatan="Kepala Dinas",
        kepala_nama=f"Kepala {tahun}",
        logo="logo.png",
    )
    scope = replace(
        TAHUN, tahun=tahun, per_tanggal=date(tahun, 12, 31), renstra_awal=2023, asal="uji"
    )
    lain = [b for b in rangka() if not isinstance(b, kantor.OPD | kantor.TahunLaporan)]
    setahun = [replace(b, tahun=tahun) if getattr(b, "tahun", None) else b for b in lain]
    isi = {"logo.png": gambar(), "foto-1.png": gambar("teal"), "bukti-1.pdf": PDF, **berkas}
    return Paket.susun([opd, scope, *setahun, *_isi(str(tahun), tahun)], isi)


def _isi(t: str, tahun: int) -> list[Baris]:
    return [
        kantor.Unit(unit_id="dinas", nama="Dinas", jenis="dinas", urutan=1),
        kantor.Unit(unit_id="bid", nama="Bidang", jenis="bidang", urutan=2, induk_id="dinas"),
        kantor.FungsiUnit(unit_id="bid", urutan=1, fungsi="Melayani"),
        kantor.Pegawai(kelompok="PNS", dimensi="golongan", urutan=1, kategori="IV", jumlah=3),
        kantor.Aset(urutan=1, kelompok_barang="Tanah", nilai=UANG_BESAR),
        kantor.Sarana(sarana_id="t1", jenis="tanah", uraian="Tanah", luas=Decimal("120.5")),
        kantor.Isu(isu_id="i1", kelompok="Lansia", urutan=1, permasalahan="Terlantar"),
        kantor.KelompokSasaran(urutan=1, nama="Lanjut usia", singkatan="LU"),
        kantor.DasarHukum(urutan=1, jenis="Perda", tentang="Organisasi", konteks="organisasi"),
        rencana.SasaranDaerah(sasaran_daerah_id="d1", sasaran="Kemiskinan turun"),
        indikator("S1/01", satuan="%", iku=True, standar=Decimal("84.615384615384")),
        indikator("S1/02", arah="rentang", unit_id="bid"),
        indikator("S1/03", jenis_nilai="predikat", skala_predikat="akip-88-2021"),
        indikator("1/01", satuan="%", agregasi="dari_pembilang_penyebut"),
        rencana.Penjenjangan(penjenjangan_id="p1", sasaran_daerah_id="d1", indikator_id="1/01"),
        rencana.PihakPerjanjian(dokumen_id="pk", pihak="pertama", nama="A", jabatan="Kepala"),
        target("S1/01", "pk", "-12.5", periode=t),
        rencana.Target(
            indikator_id="S1/02", dokumen_id="pk", periode=t,
            batas_bawah=Decimal(8), batas_atas=Decimal(12),
        ),
        rencana.Target(indikator_id="S1/03", dokumen_id="pk", periode=t, predikat="BB"),
        realisasi("S1/01", "0.3333333333333333", periode=t),
        realisasi("S1/02", "9", periode=t),
        hasil.Realisasi(indikator_id="S1/03", periode=t, keadaan="tidak_terbaca"),
        hasil.Realisasi(
            indikator_id="1/01", periode=f"{t}-TW1", pembilang=Decimal(11), penyebut=Decimal(13)
        ),
        replace(uang("1.1.1", "10", "11.01", periode=t), alasan_lebih="Bencana"),
        uang("1.1.2", None, "5", periode=t),
        uang("1.1.10", "0", "0", periode=t),
        bukti.SyaratBukti(
            syarat_id="y1", indikator_id="S1/01", nama="Berita acara", jenis="berkas"
        ),
        bukti.Bukti(
            bukti_id="b1", indikator_id="S1/01", periode=t, syarat_id="y1", jenis="berkas",
            uraian="Berita acara 12", halaman="3", berkas="bukti-1.pdf", oleh="A",
            tanggal=date(tahun, 12, 31),
        ),
        bukti.Bukti(
            bukti_id="b2", indikator_id="1/01", periode=t, jenis="tautan", uraian="Dasbor",
            tautan="https://data.example/a?b=1",
        ),
        bukti.PengecualianBukti(syarat_id="y1", periode=f"{t}-TW1", alasan="Belum ada rapat"),
        hasil.AnggaranAkun(
            akun_id="5.1", periode=t, kelompok="operasi", nama="Belanja", pagu=UANG_BESAR
        ),
        hasil.AnggaranProgram(dokumen_id="pk", simpul_id="1", pagu=Decimal("7.05")),
        hasil.Faktor(simpul_id="1", jenis="penyebab", urutan=1, uraian="Hujan"),
        hasil.Rincian(simpul_id="1", urutan=1, nama="Yayasan A"),
        hasil.KerjaUnit(unit_id="bid", urutan=1, uraian="Menyalurkan bantuan"),
        hasil.Foto(
            foto_id="f1", keterangan="Kegiatan", tanggal=date(tahun, 5, 1), berkas="foto-1.png"
        ),
        hasil.Foto(foto_id="f2", keterangan="Belum diunggah"),
        hasil.Paragraf(
            tempat="bab1.latar", urutan=1, teks="<b>Kata kami</b> #set \\ 'kutip'",
            sidik_angka="0123456789abcdef",
        ),
        rencana.Dokumen(
            dokumen_id="pk-bid", jenis="pk", nama="PK Bidang", tahun=tahun, unit_id="bid",
            status="rancangan",
        ),
        perubahan.Perubahan(
            perubahan_id="1", tabel="indikator", baris="S1/01", nama_kolom="satuan", lama="orang",
            baru="%", berlaku=date(tahun, 6, 1), alasan="Satuannya keliru", oleh="Perencana",
        ),
        hasil.Koreksi(
            koreksi_id="k1", tabel_cetak="3.1", baris_cetak="1", kolom_cetak="target",
            kelas="kesalahan_cetak", alasan="Salah ketik",
        ),
    ]  # fmt: skip


def ganti(paket: Paket, kelas: type[Baris], kunci: dict[str, Any], **isi: Any) -> Paket:
    """The package with other cells in the row of that key."""

    def milik(baris: Baris) -> bool:
        return all(getattr(baris, k) == v for k, v in kunci.items())

    lama = paket.baris(kelas)
    assert any(milik(b) for b in lama)
    baru = tuple(replace(b, **isi) if milik(b) else b for b in lama)
    return _susun_lagi(paket, kelas, baru)


def tanpa(paket: Paket, kelas: type[Baris], **kunci: Any) -> Paket:
    """The package without the row of that key."""
    sisa = tuple(b for b in paket.baris(kelas) if any(getattr(b, k) != v for k, v in kunci.items()))
    assert len(sisa) == len(paket.baris(kelas)) - 1
    return _susun_lagi(paket, kelas, sisa)


def tambah(paket: Paket, *baris: Baris) -> Paket:
    """The package with more rows."""
    semua = [b for isi in paket.tabel.values() for b in isi]
    return Paket.susun([*semua, *baris], paket.berkas)


def _susun_lagi(paket: Paket, kelas: type[Baris], isi: tuple[Baris, ...]) -> Paket:
    return replace(paket, tabel={**paket.tabel, kelas.TABEL: isi})

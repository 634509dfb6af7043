"""A small whole package as plain cells, to break one cell and read it in either form."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any

import xlsxwriter

from selaras.inti.paket import baris_bukti as bukti
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket import baris_perubahan as perubahan
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Jenis, daftar_kolom
from selaras.inti.paket.skema import MENURUT_NAMA
from selaras.penulis.paket.csv_tulis import isi_folder
from tests.inti.kantor_uji import indikator, rangka, realisasi, target, uang

# Table -> rows of text cells, the head first.
Lembar = dict[str, list[list[str]]]


def paket_uji() -> Paket:
    """Every kind of indicator once, with target, result and money; sound."""
    return Paket.susun(
        [
            *rangka(),
            kantor.Unit(unit_id="dinas", nama="Dinas", jenis="dinas", urutan=1),
            kantor.Unit(unit_id="bid", nama="Bidang", jenis="bidang", urutan=2, induk_id="dinas"),
            kantor.Pegawai(kelompok="PNS", dimensi="golongan", urutan=1, kategori="IV", jumlah=3),
            kantor.Sarana(sarana_id="t1", jenis="tanah", uraian="Tanah", luas=Decimal("120.5")),
            indikator("S1/01", satuan="%"),
            indikator("S1/02", arah="rentang"),
            indikator("S1/03", jenis_nilai="predikat", skala_predikat="akip-88-2021"),
            indikator("1/01", satuan="%", agregasi="dari_pembilang_penyebut"),
            target("S1/01", "pk", "90"),
            rencana.Target(
                indikator_id="S1/02", dokumen_id="pk", periode="2024",
                batas_bawah=Decimal(8), batas_atas=Decimal(12),
            ),
            rencana.Target(
                indikator_id="S1/03", dokumen_id="pk", periode="2024", predikat="BB",
                nilai=Decimal("72.5"),
            ),
            realisasi("S1/01", "84.62"),
            realisasi("S1/02", "9"),
            hasil.Realisasi(indikator_id="S1/03", periode="2024", predikat="B"),
            hasil.Realisasi(
                indikator_id="1/01", periode="2024-TW1",
                pembilang=Decimal(11), penyebut=Decimal(13), nilai=Decimal("84.62"),
            ),
            bukti.SyaratBukti(
                syarat_id="y1", indikator_id="S1/01", nama="Berita acara", jenis="berkas"
            ),
            bukti.Bukti(
                bukti_id="b1", indikator_id="S1/01", periode="2024", jenis="tautan",
                uraian="Dasbor", tautan="https://data.example/a?b=1",
            ),
            bukti.PengecualianBukti(syarat_id="y1", periode="2024", alasan="Belum ada rapat"),
            uang("1.1.1", "38302261.25", "37640211"),
            hasil.AnggaranAkun(
                akun_id="5.1", periode="2024", kelompok="operasi", nama="Belanja", pagu=Decimal(5)
            ),
            hasil.AnggaranProgram(dokumen_id="pk", simpul_id="1", pagu=Decimal(7)),
            hasil.Foto(foto_id="f1", keterangan="Kegiatan", tanggal=date(2024, 5, 1)),
            perubahan.Perubahan(
                perubahan_id="1", tabel="unit", baris="bid", nama_kolom="nama", lama="Bagian",
                baru="Bidang", berlaku=date(2024, 7, 1), alasan="Perda baru", oleh="Perencana",
            ),
        ]
    )  # fmt: skip


def lembar_dari(paket: Paket) -> Lembar:
    """The package as text cells in canonical order."""
    return {
        nama.removesuffix(".csv"): list(csv.reader(StringIO(isi.decode())))
        for nama, isi in isi_folder(paket).items()
        if nama.endswith(".csv")
    }


def sebagai_csv(lembar: Lembar) -> dict[str, bytes]:
    """The files of a folder."""
    isi = {"datapackage.json": isi_folder(paket_uji())["datapackage.json"]}
    for nama, baris in lembar.items():
        teks = StringIO(newline="")
        csv.writer(teks, lineterminator="\n").writerows(baris)
        isi[f"{nama}.csv"] = teks.getvalue().encode()
    return isi


def sebagai_xlsx(lembar: Lembar) -> bytes:
    """A bare workbook as any program writes it: heads in row 1, numbers as numbers."""
    keluar = BytesIO()
    aman = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(keluar, aman) as buku:
        for nama, baris in lembar.items():
            halaman = buku.add_worksheet(nama)
            jenis = [k.jenis for k in daftar_kolom(MENURUT_NAMA[nama])]
            halaman.write_row(0, 0, baris[0])
            for ke_baris, sel in enumerate(baris[1:], start=1):
                for ke, isi in enumerate(sel):
                    _tulis(halaman, ke_baris, ke, isi, jenis[ke] if ke < len(jenis) else None)
    return keluar.getvalue()


def _tulis(halaman: Any, baris: int, ke: int, isi: str, jenis: Jenis | None) -> None:
    if jenis in (Jenis.ANGKA, Jenis.RUPIAH, Jenis.BULAT, Jenis.TAHUN) and isi:
        try:
            halaman.write_number(baris, ke, float(isi))
            return
        except ValueError:
            pass
    halaman.write_string(baris, ke, isi)

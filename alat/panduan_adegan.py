"""The pictures of the guide: who looks at which page, what is outlined, what is cut out."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

import openpyxl
from playwright.sync_api import Page

from panduan_keadaan import OPD, PERIODE, PK, TAHUN

KINI = f"/{OPD}/{TAHUN}/"
LALU = f"/{OPD}/{TAHUN - 1}/"
LEMBAR = f"{KINI}pengumpulan/{PERIODE}/"


@dataclass(frozen=True)
class Adegan:
    """One picture: its name, who looks, where; ``sorot`` is outlined, numbered when several.

    ``potong``: the element that the picture shows, else the window; never more than ``tinggi``
    pixels. ``lakukan``: what the person does before the picture is taken.
    """

    nama: str
    siapa: str
    alamat: str
    sorot: tuple[str, ...] = ()
    potong: str = ""
    tinggi: int = 560
    lebar: int = 1080
    lakukan: Callable[[Page], None] | None = None


def _buka(pilih: str) -> Callable[[Page], None]:
    def buka(halaman: Page) -> None:
        halaman.locator(pilih).first.click()

    return buka


def _asal(halaman: Page) -> None:
    halaman.locator("main a.ak").first.click()
    halaman.locator("#panel-isi dl").first.wait_for()


def _gulir(pilih: str) -> Callable[[Page], None]:
    def gulir(halaman: Page) -> None:
        halaman.locator(pilih).first.scroll_into_view_if_needed()

    return gulir


def _unggah(halaman: Page) -> None:
    """Download the sheet, change two cells as somebody in Excel would, upload it."""
    isi = halaman.context.request.get(halaman.url.replace("/unggah/", "/excel/")).body()
    buku = openpyxl.load_workbook(io.BytesIO(isi))
    # what may be filled is unlocked; the first two numbers there change
    sel = [
        s for baris in buku.active.iter_rows() for s in baris
        if s.protection and not s.protection.locked and isinstance(s.value, int | float)
    ]  # fmt: skip
    for satu, baru in zip(sel[:2], (24, "dua puluh"), strict=True):
        satu.value = baru
    keluar = io.BytesIO()
    buku.save(keluar)
    halaman.locator("#berkas").set_input_files(
        {"name": "lembar.xlsx", "buffer": keluar.getvalue(), "mimeType": "application/xlsx"}
    )
    halaman.get_by_role("button", name="Lihat perbedaannya").click()
    halaman.wait_for_load_state()


def _tombol(kata: str) -> str:
    return f':is(button, a.btn):text-is("{kata}")'


# by the stage of `Keadaan` after which they are taken
ADEGAN: dict[str, tuple[Adegan, ...]] = {
    "kantor": (
        Adegan("masuk", "", "/akun/masuk/", (_tombol("Masuk"),), "main", lebar=700),
        Adegan(
            "buat-tahun", "perencana", LALU, ('a:has-text("Buat tahun")',), tinggi=300,
            lakukan=_buka("details.pilih-kantor:not(.akun) summary"),
        ),
        Adegan("rencana", "perencana", f"{LALU}rencana/", (_tombol("Renstra"), ".btn.tambah"),
               tinggi=620),
        Adegan("kartu-indikator", "perencana", f"{LALU}rencana/indikator/S1/01/",
               (".kartu-indikator > div .card",), "main", 640),
        Adegan("kata-sendiri", "perencana", f"{LALU}laporan/kata/",
               ('a:text-is("Tulis sendiri")',), tinggi=620),
        Adegan("laporan", "kepala", f"{LALU}laporan/", ("nav.anak", ".unduhan"), tinggi=560),
        Adegan("wawasan", "bappeda", f"/dlh-rekaan/{TAHUN - 1}/wawasan/", ("#saring",), tinggi=820),
        Adegan("asal-angka", "bappeda", f"{LALU}capaian/", ("#panel",), tinggi=620,
               lakukan=_asal),
        Adegan("semua-perangkat-daerah", "organisasi", f"/daerah/{TAHUN - 1}/",
               ("form.saring", "thead"), tinggi=520),
        Adegan("triwulan", "bappeda", f"{LALU}wawasan/triwulan/", (".dok-triwulan >> nth=1",),
               tinggi=560),
        Adegan("kalender", "organisasi", f"{LALU}kalender/", (), "main", 620),
        Adegan("pengguna", "administrator", "/akun/pengguna/", (_tombol("Tambah pengguna"),),
               "main", 560),
        Adegan("pengguna-baru", "administrator", "/akun/pengguna/baru/", ("#id_cara",), "main",
               900),
        Adegan("langkah-kedua", "sekretaris", "/akun/langkah-kedua/", (_tombol("Aktifkan"),),
               "main", lebar=700),
        Adegan("paket-data", "perencana", f"{LALU}paket/", (_tombol("Unggah dan periksa"),),
               "main"),
    ),
    "tahun_baru": (
        Adegan("isi-target", "perencana", f"{KINI}perjanjian/{PK}/target/",
               ("main input[name=asal]", 'tbody input[data-b="2025"]'), tinggi=620),
        Adegan("usulkan", "perencana", f"{KINI}perjanjian/{PK}/", (_tombol("Usulkan"),),
               "main .dua", 520),
    ),
    "diusulkan": (
        Adegan("tanda-tangan", "kepala", f"{KINI}perjanjian/{PK}/",
               ("form:has(#tanggal)",), "main .dua", 560),
    ),
    "ditandatangani": (
        Adegan("aktivasi", "perencana", f"{KINI}aktivasi/",
               (_tombol(f"Aktifkan tahun {TAHUN}"),), "main", 520),
        Adegan("buka-pengumpulan", "perencana", f"{KINI}pengumpulan/buka/", (_tombol("Simpan"),),
               "main", lebar=800),
    ),
    "terbuka": (
        Adegan("beranda-operator", "operator-rehabilitasi", KINI, (".menunggu",), tinggi=520),
        Adegan("lembar", "operator-rehabilitasi", f"{LEMBAR}rehabilitasi/",
               ("#status-simpan", ".kisi td.isi:has(input)"), tinggi=640, lebar=1280),
        Adegan("belum-lengkap", "operator-rehabilitasi", f"{LEMBAR}rehabilitasi/",
               ('.syarat a:text-is("Tulis")', _tombol("Ajukan")), "main .dua", 460,
               lakukan=_gulir('.syarat a:text-is("Tulis")')),
        Adegan("unggah-excel", "operator-rehabilitasi", f"{LEMBAR}rehabilitasi/unggah/",
               ("main .card >> nth=0",), "main", 620, lakukan=_unggah),
        Adegan("uang-per-bulan", "perencana", f"{KINI}anggaran/isi/sub-kegiatan/",
               ('tr[data-i="1.1.1"]',), tinggi=560, lebar=1280),
        Adegan("pengecualian", "sekretaris", f"{LEMBAR}rehabilitasi/khusus/", (), "main",
               lebar=800),
    ),
    "terisi": (
        Adegan("bukti", "operator-rehabilitasi", "", (), "main", 900),
        Adegan("beranda-sekretaris", "sekretaris", KINI, (".menunggu",), tinggi=520),
        Adegan("kembalikan", "sekretaris", f"{LEMBAR}pemberdayaan/",
               ('form.langkah:has-text("Verifikasi")', 'form.langkah:has-text("Kembalikan")'),
               "main .dua", 460),
        Adegan("beberapa-lembar", "sekretaris", f"{KINI}pengumpulan/{PERIODE}/",
               ("main tbody tr td:first-child input", _tombol("Verifikasi yang dipilih")),
               "main", 640),
    ),
    "dikembalikan": (
        Adegan("beranda-kepala", "kepala", KINI, (".menunggu",), tinggi=520),
        Adegan("sahkan", "kepala", f"{LEMBAR}sekretariat/", (_tombol("Sahkan"),), "main .dua", 460),
        Adegan("dikembalikan", "operator-pemberdayaan", f"{LEMBAR}pemberdayaan/",
               (".perjalanan",), "main .dua", 520),
        Adegan("beranda-bidang", "kepala-bidang-pemberdayaan", KINI, (".menunggu",), tinggi=520),
        Adegan("pemberitahuan", "operator-pemberdayaan", "/pemberitahuan/",
               ("ul.pemberitahuan li >> nth=0",), "main", 460),
        Adegan("jejak", "apip", f"{KINI}jejak/", (_tombol("Unduh CSV"),), tinggi=620, lebar=1280),
        Adegan("riwayat-nilai", "apip", "", (), "main", 560),
        Adegan("komentar", "apip", "", (), "#komentar", 560),
    ),
}  # fmt: skip

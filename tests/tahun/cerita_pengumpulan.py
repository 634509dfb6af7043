"""A quarter: opened, filled in three ways, discussed, explained, and checked."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import openpyxl
from playwright.sync_api import expect

from tests.tahun.pemain import Pemain, Situs

PERIODE = "Triwulan I 2025"
KANTOR = "tingkat perangkat daerah"
NAMA = {
    "sekretariat": "Sekretariat",
    "perlindungan-jaminan": "Bidang Perlindungan dan Jaminan Sosial",
    "rehabilitasi": "Bidang Rehabilitasi Sosial",
    "pemberdayaan": "Bidang Pemberdayaan Sosial",
}


def buka_triwulan(situs: Situs, perencana: Pemain) -> None:
    hari = date.today()
    with situs.babak("putaran dibuka"):
        perencana.buka("Pengumpulan")
        perencana.buka("Buka pengumpulan")
        perencana.tanggal(perencana.medan("Dibuka"), hari)
        perencana.tanggal(perencana.medan("Ditutup"), hari + timedelta(14))
        perencana.buka("Simpan")
        perencana.terbaca(PERIODE)


def isi_uang(situs: Situs, perencana: Pemain) -> None:
    """A block with pagu and the months of a quarter; above pagu the line asks for its reason."""
    with situs.babak("uang per bulan ditempel"):
        perencana.buka("Anggaran")
        perencana.buka("Isi pagu dan realisasi per bulan")
        perencana.tempel("pagu", "12.000.000\t1.000.000\t0\t2.500.000,50\n20.000.000\t5")
        garis = perencana.halaman.locator('tr[data-i="1.1.1"]')
        expect(garis.locator('[data-b="2025-03"]')).to_have_value("2.500.000,5")
        expect(garis.locator('[data-b="2025-02"]')).to_have_value("0")
        perencana.isi(garis.locator('[data-b="2025-01"]'), "99000000")
        perencana.tekan_saja("Enter")
        kabar = perencana.halaman.locator("#status-simpan")
        expect(kabar).to_contain_text("melebihi pagu Rp12.000.000,00")
        perencana.aksesibel()
        perencana.isi(garis.locator('[data-b="alasan"]'), "Sintetis: pergeseran anggaran berjalan.")
        perencana.tekan_saja("Enter")
        perencana.tersimpan()
        perencana.buka("Anggaran")
        perencana.terbaca("Realisasi per bulan")


def buka_lembar(orang: Pemain, unit: str, kerja: str = "Isi") -> None:
    """From the first page, where it waits."""
    orang.buka("Beranda")
    orang.buka(f"{kerja} {unit}, {PERIODE}")
    expect(orang.halaman.locator("#sisa-baris")).to_have_count(0)


def isi_lembar(orang: Pemain, nilai: str) -> None:
    """Type into every cell of the open sheet."""
    for satu in orang.kolom("predikat").all():
        orang.ganti(satu, "BB")
    for bidang, isi in (("pembilang", nilai), ("penyebut", "100")):
        for satu in orang.kolom(bidang).all():
            orang.isi(satu, isi)
    kosong = orang.halaman.locator('tr:not(:has([data-b="predikat"])) [data-b="nilai"]')
    for satu in kosong.all():
        orang.isi(satu, nilai)
    orang.tekan_saja("Enter")
    orang.tersimpan()


def jelaskan_dua(orang: Pemain) -> None:
    """Two results below their target: the sheet asks for words, and waits for them."""
    for ke in (0, 1):
        orang.isi(orang.kolom("nilai").nth(ke), "5")
        orang.tekan_saja("Enter")
        orang.tersimpan()
    orang.terbaca("di bawah target")
    expect(orang.benda("Ajukan")).to_be_disabled()
    orang.aksesibel()
    for _ in (0, 1):
        orang.buka_benda(orang.halaman.locator('#kelengkapan [id^="tulis-"]').first)
        orang.tulis("Penyebab", "Sintetis: penyaluran bergeser ke triwulan II.")
        orang.tulis("Hambatan", "Sintetis: jadwal desa berubah.")
        orang.tulis("Tindak lanjut", "Sintetis: jadwal dipastikan bersama desa.")
        orang.buka("Simpan")
    orang.terbaca("Lengkap")


def isi_excel(letak: Path) -> None:
    """What another program does with the file meanwhile."""
    buku = openpyxl.load_workbook(letak)
    isian = buku["Isian"]
    kolom = {str(s.value): s.column for s in isian[4]}
    for judul, isi in (("Pembilang", 20), ("Penyebut", 100), ("Realisasi", "20,5"),
                       ("Predikat", "BB")):  # fmt: skip
        for baris in range(5, isian.max_row + 1):
            sel = isian.cell(baris, kolom[judul]) if judul in kolom else None
            if sel is not None and not sel.protection.locked:
                sel.value = isi
    buku.save(letak)


def lewat_excel(orang: Pemain, folder: Path) -> None:
    """The sheet goes out, is filled in another program, and comes back with a preview."""
    letak = orang.unduh("Unduh Excel", folder)
    isi_excel(letak)
    orang.buka("Unggah Excel")
    orang.berkas("Berkas .xlsx dari halaman ini", letak)
    orang.buka("Lihat perbedaannya")
    expect(orang.halaman.locator(".lead")).to_contain_text("sel akan berubah")
    orang.langkah("Simpan semua", "sel dari Excel tersimpan")


def isi_kantor(situs: Situs, perencana: Pemain) -> None:
    """The goals of the office as a whole are the planner's sheet."""
    with situs.babak("lembar kantor diketik"):
        buka_lembar(perencana, KANTOR)
        isi_lembar(perencana, "20")
        perencana.langkah("Ajukan", "diajukan")


def isi_unit(situs: Situs, unit: str, folder: Path) -> None:
    """One operator fills the sheet of the unit in its way, and sends it on."""
    operator = situs.orang(f"operator-{unit}")
    with situs.babak(f"lembar {NAMA[unit]}"):
        buka_lembar(operator, NAMA[unit])
        expect(operator.benda("Ajukan")).to_be_disabled()
        if unit == "sekretariat":
            banyak = operator.kolom("nilai").count()
            operator.tempel("nilai", "\n".join(["20"] * banyak))
        elif unit == "perlindungan-jaminan":
            lewat_excel(operator, folder)
        else:
            isi_lembar(operator, "20")
    if unit == "rehabilitasi":
        with situs.babak("dua yang meleset dijelaskan"):
            jelaskan_dua(operator)
    with situs.babak(f"lembar {NAMA[unit]}"):
        operator.langkah("Ajukan", "diajukan")
    operator.pulang()


def kembali_sekali(situs: Situs, sekretaris: Pemain, bukti: Path) -> None:
    """A question beside a value, the sheet goes back, evidence and an answer, and again."""
    nama = NAMA["pemberdayaan"]
    alasan = "Angka pertama belum sesuai surat izin"
    with situs.babak("komentar, dikembalikan"):
        buka_lembar(sekretaris, nama, "Verifikasi")
        sekretaris.buka_benda(sekretaris.halaman.locator(".ke-nilai").first)
        sekretaris.tulis("Komentar baru", "Dari surat izin yang mana?")
        sekretaris.buka("Kirim komentar")
        buka_lembar(sekretaris, nama, "Verifikasi")
        sekretaris.tulis("Alasan", alasan)
        sekretaris.langkah("Kembalikan", "dikembalikan")
    operator = situs.orang("operator-pemberdayaan")
    with situs.babak("bukti, jawaban, pembetulan"):
        buka_lembar(operator, nama, "Betulkan")
        operator.terbaca(alasan)
        operator.buka_benda(operator.halaman.locator(".ke-nilai").first)
        expect(operator.halaman.locator("#komentar")).to_contain_text("Dari surat izin yang mana?")
        operator.tulis("Uraian", "Sintetis: surat izin triwulan I")
        operator.berkas("Berkas", bukti)
        operator.buka("Simpan bukti")
        daftar = operator.halaman.locator(".daftar-bukti")
        expect(daftar).to_contain_text("surat izin triwulan I")
        operator.lipat("Jawab")
        operator.tulis("Jawaban", "Terlampir sebagai bukti.")
        operator.buka("Kirim")
        operator.aksesibel()
        buka_lembar(operator, nama, "Betulkan")
        operator.isi(operator.kolom("nilai").first, "21")
        operator.tekan_saja("Enter")
        operator.tersimpan()
        operator.langkah("Ajukan", "diajukan")
    operator.pulang()


def sahkan(situs: Situs, sekretaris: Pemain, kepala: Pemain) -> None:
    """Each sheet is verified on its page; the head ratifies all of them at once."""
    with situs.babak("lima lembar diverifikasi"):
        for nama in (KANTOR, *NAMA.values()):
            buka_lembar(sekretaris, nama, "Verifikasi")
            sekretaris.langkah("Verifikasi", "diverifikasi")
    with situs.babak("disahkan sekaligus"):
        kepala.buka("Pengumpulan")
        kepala.buka(f"Beberapa lembar sekaligus, dan pengesahannya {PERIODE}")
        for nama in (KANTOR.capitalize(), *NAMA.values()):
            kepala.centang(f"Pilih {nama}")
        kepala.buka("Sahkan yang dipilih")
        kepala.terbaca("ke-1")
        for nama in ("Beranda", "Pengumpulan"):
            kepala.aksesibel()
            kepala.buka(nama)
        kepala.aksesibel()
        lembar = kepala.halaman.get_by_role("link", name=NAMA["rehabilitasi"])
        kepala.buka_benda(lembar.first)
        kepala.aksesibel()

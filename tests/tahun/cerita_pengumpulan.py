"""A quarter: opened, filled in three ways, discussed, explained, and checked."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import openpyxl
from playwright.sync_api import Page, expect

from tests.tahun.pemain import Situs, aksesibel, kirim, langkah, tempel, tersimpan

UNIT = ("sekretariat", "perlindungan-jaminan", "rehabilitasi", "pemberdayaan")


def buka_triwulan(situs: Situs, perencana: Page) -> None:
    hari = date.today()
    perencana.goto(situs.alamat("pengumpulan/buka/"))
    perencana.get_by_label("Dibuka").fill(hari.isoformat())
    perencana.get_by_label("Ditutup").fill((hari + timedelta(14)).isoformat())
    kirim(perencana, "Simpan")
    expect(perencana.get_by_role("main")).to_contain_text("Triwulan I 2025")


def isi_uang(situs: Situs, perencana: Page, axe: str) -> None:
    """A block with pagu and the months of a quarter; above pagu the line asks for its reason."""
    perencana.goto(situs.alamat("anggaran/isi/sub-kegiatan/"))
    tempel(perencana, "pagu", "12.000.000\t1.000.000\t0\t2.500.000,50\n20.000.000\t5")
    garis = perencana.locator('tr[data-i="1.1.1"]')
    expect(garis.locator('[data-b="2025-03"]')).to_have_value("2.500.000,5")
    expect(garis.locator('[data-b="2025-02"]')).to_have_value("0")
    garis.locator('[data-b="2025-01"]').fill("99000000")
    garis.locator('[data-b="2025-01"]').press("Enter")
    expect(perencana.locator("#status-simpan")).to_contain_text("melebihi pagu Rp12.000.000,00")
    aksesibel(perencana, axe)
    garis.locator('[data-b="alasan"]').fill("Sintetis: pergeseran anggaran berjalan.")
    garis.locator('[data-b="alasan"]').press("Enter")
    tersimpan(perencana)
    perencana.goto(situs.alamat("anggaran/"))
    expect(perencana.get_by_role("main")).to_contain_text("Realisasi per bulan")


def isi_lembar(halaman: Page, nilai: str) -> None:
    """Type into every cell of the open sheet."""
    for satu in halaman.locator('select[data-b="predikat"]').all():
        satu.select_option("BB")
        tersimpan(halaman)
    for bidang, isi in (("pembilang", nilai), ("penyebut", "100")):
        for satu in halaman.locator(f'[data-b="{bidang}"]').all():
            satu.fill(isi)
    kosong = halaman.locator('tr:not(:has([data-b="predikat"])) [data-b="nilai"]')
    for satu in kosong.all():
        satu.fill(nilai)
    kosong.last.press("Enter")
    tersimpan(halaman)


def jelaskan_dua(operator: Page, axe: str) -> None:
    """Two results below their target: the sheet asks for words, and waits for them."""
    for ke in (0, 1):
        sel = operator.locator('[data-b="nilai"]').nth(ke)
        sel.fill("5")
        sel.press("Enter")
        tersimpan(operator)
    expect(operator.get_by_role("main")).to_contain_text("di bawah target")
    expect(operator.get_by_role("button", name="Ajukan")).to_be_disabled()
    aksesibel(operator, axe)
    for _ in (0, 1):
        operator.get_by_role("link", name="Tulis").first.press("Enter")
        operator.get_by_label("Penyebab").fill("Sintetis: penyaluran bergeser ke triwulan II.")
        operator.get_by_label("Hambatan").fill("Sintetis: jadwal desa berubah.")
        operator.get_by_label("Tindak lanjut").fill("Sintetis: jadwal dipastikan bersama desa.")
        kirim(operator, "Simpan")
    expect(operator.get_by_role("main")).to_contain_text("Lengkap")


def lembar(situs: Situs, unit: str) -> str:
    return situs.alamat(f"pengumpulan/2025-TW1/{unit}/")


def lewat_excel(operator: Page, folder: Path) -> None:
    """The sheet goes out, is filled in another program, and comes back with a preview."""
    with operator.expect_download() as unduhan:
        operator.get_by_role("link", name="Unduh Excel").press("Enter")
    letak = folder / unduhan.value.suggested_filename
    unduhan.value.save_as(letak)
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
    operator.get_by_role("link", name="Unggah Excel").press("Enter")
    operator.get_by_label("Berkas .xlsx").set_input_files(letak)
    kirim(operator, "Lihat perbedaannya")
    expect(operator.locator(".lead")).to_contain_text("sel akan berubah")
    kirim(operator, "Simpan semua")
    expect(operator.locator(".kabar[role=status]").last).to_contain_text("sel dari Excel tersimpan")


def isi_unit(situs: Situs, unit: str, folder: Path, axe: str) -> None:
    """One operator fills the sheet of the unit in its way, and sends it on."""
    operator = situs.orang(f"operator-{unit}")
    operator.goto(lembar(situs, unit))
    expect(operator.get_by_role("button", name="Ajukan")).to_be_disabled()
    if unit == "sekretariat":
        banyak = operator.locator('[data-b="nilai"]').count()
        tempel(operator, "nilai", "\n".join(["20"] * banyak))
    elif unit == "perlindungan-jaminan":
        lewat_excel(operator, folder)
    else:
        isi_lembar(operator, "20")
    if unit == "rehabilitasi":
        jelaskan_dua(operator, axe)
    langkah(operator, "Ajukan", "diajukan")
    operator.context.close()


def kembali_sekali(situs: Situs, sekretaris: Page, bukti: bytes, axe: str) -> None:
    """A question beside a value, the sheet goes back, evidence and an answer, and again."""
    sekretaris.goto(lembar(situs, "pemberdayaan"))
    sekretaris.locator(".ke-nilai").first.press("Enter")
    sekretaris.get_by_label("Komentar baru").fill("Dari surat izin yang mana?")
    kirim(sekretaris, "Kirim komentar")
    sekretaris.goto(lembar(situs, "pemberdayaan"))
    alasan = "Angka pertama belum sesuai surat izin"
    langkah(sekretaris, "Kembalikan", "dikembalikan", alasan=alasan)

    operator = situs.orang("operator-pemberdayaan")
    operator.goto(lembar(situs, "pemberdayaan"))
    expect(operator.get_by_role("main")).to_contain_text(alasan)
    operator.locator(".ke-nilai").first.press("Enter")
    expect(operator.locator("#komentar")).to_contain_text("Dari surat izin yang mana?")
    operator.get_by_label("Uraian").fill("Sintetis: surat izin triwulan I")
    berkas = {"name": "izin.pdf", "mimeType": "application/pdf", "buffer": bukti}
    operator.get_by_label("Berkas", exact=True).set_input_files(berkas)
    kirim(operator, "Simpan bukti")
    expect(operator.locator(".daftar-bukti")).to_contain_text("surat izin triwulan I")
    operator.locator("summary", has_text="Jawab").press("Enter")
    operator.get_by_label("Jawaban").fill("Terlampir sebagai bukti.")
    kirim(operator, "Kirim")
    aksesibel(operator, axe)
    operator.goto(lembar(situs, "pemberdayaan"))
    sel = operator.locator('[data-b="nilai"]').first
    sel.fill("21")
    sel.press("Enter")
    tersimpan(operator)
    langkah(operator, "Ajukan", "diajukan")
    operator.context.close()

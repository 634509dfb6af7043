"""The promise of a year: rolled over, targets, signed, activated by hand, changed once."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.tahun.pemain import Situs, aksesibel, kirim, langkah, tempel, tersimpan

SUMBER_TARGET = "Sintetis: contoh `make tahun`"
SUMBER_PAGU, PAGU = "DPA 2025 (sintetis)", "1.250.000.000"


def susun_perjanjian(situs: Situs, perencana: Page, kepala: Page, axe: str) -> bytes:
    """From the plan of 2024 to an active 2025; what comes back is the PDF of the agreement."""
    perencana.goto(situs.alamat("tahun-baru/", 2024))
    kirim(perencana, "Buat tahun 2025")
    perencana.goto(situs.alamat("perjanjian/pk-2025/target/"))
    perencana.get_by_label("Sumber target").fill(SUMBER_TARGET)
    sel = perencana.locator('[data-b="2025"]')
    blok = [_target(s.input_value()) for s in sel.all()]
    tempel(perencana, "2025", "\n".join(blok))
    aksesibel(perencana, axe)
    perencana.goto(situs.alamat("perjanjian/pk-2025/pagu/"))
    perencana.get_by_label("Sumber angka").fill(SUMBER_PAGU)
    program = perencana.locator('[data-b="pagu"]').count()
    tempel(perencana, "pagu", "\n".join([PAGU] * program))
    perencana.goto(situs.alamat("perjanjian/pk-2025/naskah/"))
    perencana.get_by_label("Dokumen dasar").fill("DPA 2025 (sintetis)")
    kirim(perencana, "Simpan")
    tandatangani(situs, perencana, kepala, "pk-2025", "2025-01-31", axe)
    naskah = unggah_bertanda(situs, perencana, "pk-2025")
    perencana.goto(situs.alamat("aktivasi/"))
    aksesibel(perencana, axe)
    langkah(perencana, "Aktifkan tahun 2025", "Tahun 2025 aktif")
    return naskah


def unggah_bertanda(situs: Situs, perencana: Page, dokumen: str) -> bytes:
    """The printed agreement comes back as its signed scan."""
    alamat = situs.alamat(f"perjanjian/{dokumen}/")
    isi = perencana.context.request.get(f"{alamat}pdf").body()
    perencana.goto(alamat)
    berkas = {"name": "PK 2025 bertanda.pdf", "mimeType": "application/pdf", "buffer": isi}
    perencana.get_by_label("Unggah PDF").set_input_files(berkas)
    kirim(perencana, "Unggah")
    expect(perencana.locator(".kabar[role=status]").last).to_contain_text(
        "bertanda tangan tersimpan"
    )
    expect(perencana.get_by_role("link", name="PK 2025 bertanda.pdf")).to_be_visible()
    return isi


def tandatangani(
    situs: Situs, perencana: Page, kepala: Page, dokumen: str, hari: str, axe: str
) -> None:
    """The planner proposes, the head signs on that day."""
    perencana.goto(situs.alamat(f"perjanjian/{dokumen}/"))
    langkah(perencana, "Usulkan", "Tercatat")
    kepala.goto(situs.alamat(f"perjanjian/{dokumen}/"))
    aksesibel(kepala, axe)
    kepala.get_by_label("Tanggal ditandatangani").fill(hari)
    langkah(kepala, "Tanda tangani", "Tercatat")
    expect(kepala.get_by_role("main")).to_contain_text("sudah ditandatangani")


def _target(isi: str) -> str:
    """What the Renstra gives stays; a number has a target for the first quarter, a predikat not."""
    return f"{isi or '100'}\t20" if not isi or isi[0].isdigit() else isi


def ubah_perjanjian(situs: Situs, perencana: Page, kepala: Page, axe: str) -> None:
    perencana.goto(situs.alamat("perjanjian/pk-2025/perubahan/"))
    perencana.get_by_label("Uraian alasan").fill("Sintetis: anggaran berubah")
    perencana.get_by_label("Dokumen dasar").fill("DPPA 2025 (sintetis)")
    kirim(perencana, "Simpan")
    perencana.get_by_label("Sumber target").fill(SUMBER_TARGET)
    sel = perencana.locator('[data-b="2025"]').first
    sel.fill("95")
    sel.press("Enter")
    tersimpan(perencana)
    perencana.goto(situs.alamat("perjanjian/pk-2025-p1/pagu/"))
    perencana.get_by_label("Sumber angka").fill("DPPA 2025 (sintetis)")
    anggaran = perencana.locator("[data-b]").first
    anggaran.fill("1.500.000.000")
    anggaran.press("Enter")
    tersimpan(perencana)
    perencana.goto(situs.alamat("perjanjian/pk-2025-p1/naskah/"))
    kirim(perencana, "Simpan")
    tandatangani(situs, perencana, kepala, "pk-2025-p1", "2025-08-29", axe)
    perencana.goto(situs.alamat("perjanjian/"))
    expect(perencana.get_by_role("heading", level=1)).to_contain_text("diubah satu kali")
    expect(perencana.get_by_role("main")).to_contain_text("1.500.000.000")
    aksesibel(perencana, axe)

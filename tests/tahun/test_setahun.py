"""A year in the life of an office, in a real browser, by the people who do it (`make tahun`).

The real office of 2024 is rolled forward to 2025. Targets that the Renstra does not give, and the
results of the quarter, are invented; each says "sintetis" where it stands.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.cli.conftest import SUMBER
from tests.situs.conftest import KODE, _tunggu, port_bebas

KANTOR = "dinsos-bangka"
SUMBER_TARGET = "Sintetis: contoh `make tahun`"
AKAR = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.peramban
TEMPEL = """([el, teks]) => {
  const isi = new DataTransfer();
  isi.setData("text/plain", teks);
  const cara = {clipboardData: isi, bubbles: true, cancelable: true};
  el.dispatchEvent(new ClipboardEvent("paste", cara));
}"""
expect.set_options(timeout=20_000)  # two cores, and reports are written meanwhile
UNIT = ("sekretariat", "perlindungan-jaminan", "rehabilitasi", "pemberdayaan")


@dataclass
class Situs:
    """A running site with an account per role."""

    basis: str
    sandi: dict[str, str]
    peramban: Browser

    def orang(self, nama: str) -> Page:
        """A window of somebody who just logged in with the keyboard."""
        konteks = self.peramban.new_context(
            viewport={"width": 1440, "height": 900}, locale="id-ID", reduced_motion="reduce"
        )
        konteks.set_default_timeout(20_000)
        halaman = konteks.new_page()
        surel = next(s for s in self.sandi if s.startswith(f"{nama}@"))
        halaman.goto(f"{self.basis}/akun/masuk/")
        # keys that come before the field has the focus would be lost
        expect(halaman.get_by_label("Alamat surel")).to_be_focused()
        halaman.keyboard.type(surel)
        expect(halaman.get_by_label("Alamat surel")).to_have_value(surel)
        halaman.keyboard.press("Tab")
        expect(halaman.get_by_label("Sandi", exact=True)).to_be_focused()
        halaman.keyboard.type(self.sandi[surel])
        expect(halaman.get_by_label("Sandi", exact=True)).to_have_value(self.sandi[surel])
        halaman.keyboard.press("Enter")
        expect(halaman.get_by_role("main")).to_contain_text("indikator")
        return halaman

    def alamat(self, akhir: str, tahun: int = 2025) -> str:
        return f"{self.basis}/{KANTOR}/{tahun}/{akhir}"


@pytest.fixture(scope="module")
def situs(tmp_path_factory: pytest.TempPathFactory, peramban: Browser) -> Iterator[Situs]:
    folder = tmp_path_factory.mktemp("tahun")
    env = {
        "PATH": os.environ["PATH"], "PYTHONPATH": SUMBER, "HOME": str(folder),
        "SELARAS_DATA": str(folder / "data"), "SELARAS_LANGKAH_KEDUA": "anjuran",
    }  # fmt: skip
    demo = subprocess.run(
        [sys.executable, "-c", KODE, "demo", "--ke", str(folder / "keluaran")],
        env=env, check=True, capture_output=True, text=True,
    )  # fmt: skip
    sandi = dict(re.findall(r"^  (\S+@\S+)\s+(\S+)  ", demo.stdout, re.MULTILINE))
    port = port_bebas()
    jalan = subprocess.Popen(
        [sys.executable, "-c", KODE, "jalan", "--port", str(port)],
        env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    basis = f"http://127.0.0.1:{port}"
    try:
        _tunggu(basis)
        yield Situs(basis, sandi, peramban)
    finally:
        jalan.send_signal(signal.SIGINT)
        jalan.wait(20)


@pytest.fixture(scope="module")
def axe() -> str:
    letak = AKAR / "node_modules" / "axe-core" / "axe.min.js"
    if not letak.is_file():
        pytest.skip("memerlukan paket npm axe-core: jalankan make test")
    return letak.read_text("utf-8")


def aksesibel(halaman: Page, axe: str) -> None:
    """Nothing that axe finds on the page as it stands now."""
    halaman.evaluate(axe)
    langgar = halaman.evaluate(
        "tag => axe.run({runOnly: {type: 'tag', values: tag}}).then(h => h.violations"
        ".map(v => `${v.id}: ${v.nodes[0].html}`))",
        ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"],
    )
    assert langgar == [], halaman.url


def tersimpan(halaman: Page) -> None:
    """Every cell of the grid is saved."""
    expect(halaman.locator("#kisi")).to_have_attribute("data-belum", "0")
    expect(halaman.locator("#status-simpan")).to_contain_text("Tersimpan")


def tempel(halaman: Page, bidang: str, teks: str) -> None:
    """Paste a block from Excel into the first cell of a column."""
    sel = halaman.locator(f'[data-b="{bidang}"]').first
    halaman.evaluate(TEMPEL, [sel.element_handle(), teks])
    tersimpan(halaman)


def kirim(halaman: Page, tombol: str) -> None:
    halaman.get_by_role("button", name=tombol, exact=True).press("Enter")
    halaman.wait_for_load_state()


def langkah(halaman: Page, tombol: str, hasil: str, alasan: str = "") -> None:
    """Take a step with the keyboard and see the new state."""
    if alasan:
        formulir = halaman.locator("form.langkah", has=halaman.get_by_role("button", name=tombol))
        formulir.get_by_label("Alasan").fill(alasan)
    kirim(halaman, tombol)
    expect(halaman.locator(".kabar").last).to_contain_text(hasil)


def susun_perjanjian(situs: Situs, perencana: Page, kepala: Page, axe: str) -> None:
    perencana.goto(situs.alamat("tahun-baru/", 2024))
    kirim(perencana, "Buat tahun 2025")
    perencana.goto(situs.alamat("perjanjian/pk-2025/target/"))
    perencana.get_by_label("Sumber target").fill(SUMBER_TARGET)
    sel = perencana.locator('[data-b="2025"]')
    blok = [_target(s.input_value()) for s in sel.all()]
    tempel(perencana, "2025", "\n".join(blok))
    aksesibel(perencana, axe)
    perencana.goto(situs.alamat("perjanjian/pk-2025/naskah/"))
    perencana.get_by_label("Dokumen dasar").fill("DPA 2025 (sintetis)")
    kirim(perencana, "Simpan")
    tandatangani(situs, perencana, kepala, "pk-2025", "2025-01-31", axe)
    perencana.goto(situs.alamat("aktivasi/"))
    aksesibel(perencana, axe)
    langkah(perencana, "Aktifkan tahun 2025", "Tahun 2025 aktif")
    aksesibel(perencana, axe)


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
    halaman.reload()


def test_a_year_from_the_plan_to_the_report(situs: Situs, axe: str) -> None:
    perencana, kepala = situs.orang("perencana"), situs.orang("kepala")
    susun_perjanjian(situs, perencana, kepala, axe)
    buka_triwulan(situs, perencana)
    isi_uang(situs, perencana, axe)
    sekretaris = situs.orang("sekretaris")

    # the goals of the office as a whole are the planner's sheet
    perencana.goto(situs.alamat("pengumpulan/2025-TW1/-/"))
    isi_lembar(perencana, "20")
    langkah(perencana, "Ajukan", "diajukan")

    for unit in UNIT:
        operator = situs.orang(f"operator-{unit}")
        operator.goto(situs.alamat(f"pengumpulan/2025-TW1/{unit}/"))
        expect(operator.get_by_role("button", name="Ajukan")).to_be_disabled()
        if unit == "sekretariat":
            banyak = operator.locator('[data-b="nilai"]').count()
            tempel(operator, "nilai", "\n".join(["20"] * banyak))
            operator.reload()
        else:
            isi_lembar(operator, "20")
        if unit == "rehabilitasi":
            jelaskan_dua(operator, axe)
        langkah(operator, "Ajukan", "diajukan")
        operator.context.close()

    # one comes back once
    sekretaris.goto(situs.alamat("pengumpulan/2025-TW1/pemberdayaan/"))
    langkah(sekretaris, "Kembalikan", "dikembalikan", alasan="Angka 2.1.1 belum sesuai surat izin")
    operator = situs.orang("operator-pemberdayaan")
    operator.goto(situs.alamat("pengumpulan/2025-TW1/pemberdayaan/"))
    expect(operator.get_by_role("main")).to_contain_text("Angka 2.1.1 belum sesuai surat izin")
    sel = operator.locator('[data-b="nilai"]').first
    sel.fill("21")
    sel.press("Enter")
    tersimpan(operator)
    langkah(operator, "Ajukan", "diajukan")

    for unit in ("-", *UNIT):
        sekretaris.goto(situs.alamat(f"pengumpulan/2025-TW1/{unit}/"))
        langkah(sekretaris, "Verifikasi", "diverifikasi")
        kepala.goto(situs.alamat(f"pengumpulan/2025-TW1/{unit}/"))
        langkah(kepala, "Sahkan", "disahkan")

    for akhir in ("", "pengumpulan/", "pengumpulan/2025-TW1/rehabilitasi/", "jejak/"):
        kepala.goto(situs.alamat(akhir))
        aksesibel(kepala, axe)
    ubah_perjanjian(situs, perencana, kepala, axe)
    laporan(situs, perencana)


def jelaskan_dua(operator: Page, axe: str) -> None:
    """Two results below their target: the sheet asks for words, and waits for them."""
    for ke in (0, 1):
        sel = operator.locator('[data-b="nilai"]').nth(ke)
        sel.fill("5")
        sel.press("Enter")
        tersimpan(operator)
    operator.reload()
    expect(operator.get_by_role("main")).to_contain_text("di bawah target")
    expect(operator.get_by_role("button", name="Ajukan")).to_be_disabled()
    aksesibel(operator, axe)
    for _ in (0, 1):
        operator.get_by_role("link", name="Tulis").first.press("Enter")
        operator.get_by_label("Penyebab").fill("Sintetis: penyaluran bergeser ke triwulan II.")
        operator.get_by_label("Tindak lanjut").fill("Sintetis: jadwal dipastikan bersama desa.")
        kirim(operator, "Simpan")
    expect(operator.get_by_role("main")).to_contain_text("Lengkap")


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
    perencana.goto(situs.alamat("perjanjian/pk-2025-p1/naskah/"))
    kirim(perencana, "Simpan")
    tandatangani(situs, perencana, kepala, "pk-2025-p1", "2025-08-29", axe)
    perencana.goto(situs.alamat("perjanjian/"))
    expect(perencana.get_by_role("heading", level=1)).to_contain_text("diubah satu kali")
    aksesibel(perencana, axe)


def laporan(situs: Situs, perencana: Page) -> None:
    """The report of the year holds what people wrote."""
    perencana.goto(situs.alamat("laporan/bab/bab3/"))
    halaman = perencana.context.request.get(situs.alamat("laporan/unduh/html")).text()
    assert "Sintetis: penyaluran bergeser ke triwulan II." in halaman
    assert SUMBER_TARGET.replace("`", "") in halaman.replace("`", "")
    for jenis in ("docx", "pdf"):
        jawab = perencana.context.request.get(situs.alamat(f"laporan/unduh/{jenis}"))
        assert jawab.ok
        assert len(jawab.body()) > 50_000

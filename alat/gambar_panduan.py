"""`make panduan`: the pictures of docs/panduan, from the running demo and Debian's Chromium.

A data folder of its own is filled with the demo offices, moved through a year by the services
(`panduan_keadaan`), and looked at by each role (`panduan_adegan`). Names of the pictures are
fixed; days and times in them are those of the run.
"""

from __future__ import annotations

import io
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

from dasar import AKAR, SiapkanError, berhenti, katakan

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from panduan_adegan import Adegan
    from panduan_keadaan import Keadaan

KE = AKAR / "docs" / "panduan" / "gambar"
KODE = "import sys, selaras.cli; sys.exit(selaras.cli.utama())"
WARNA, TEPI, JARAK = (200, 30, 90), 3, 5
BANYAK_WARNA = 64
Kotak = tuple[float, float, float, float]


def utama(hanya: list[str]) -> int:
    """Take all pictures, or those whose names are given."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        return berhenti(SiapkanError("Memerlukan paket Debian chromium: apt-get install chromium"))
    with tempfile.TemporaryDirectory(prefix="selaras-panduan-") as folder:
        env = {
            "SELARAS_DATA": folder, "DJANGO_SETTINGS_MODULE": "selaras.situs.settings",
            "DJANGO_ALLOW_ASYNC_UNSAFE": "ya", "PYTHONPATH": str(AKAR / "src"),
        }  # fmt: skip
        os.environ.update(env)
        sys.path.insert(0, env["PYTHONPATH"])
        port = _port_bebas()
        jalan = subprocess.Popen(
            [sys.executable, "-c", KODE, "jalan", "--port", str(port)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            _tunggu(port)
            _ambil_semua(f"http://127.0.0.1:{port}", chromium, hanya)
        finally:
            jalan.send_signal(signal.SIGINT)
            jalan.wait(20)
    return 0


def _ambil_semua(basis: str, chromium: str, hanya: list[str]) -> None:
    import django

    django.setup()
    from playwright.sync_api import sync_playwright

    from panduan_adegan import ADEGAN
    from panduan_keadaan import Keadaan
    from selaras.cli.demo import paket_contoh

    KE.mkdir(parents=True, exist_ok=True)
    keadaan = Keadaan()
    tahap = {"kantor": lambda: keadaan.kantor(*paket_contoh(), AKAR / "tests/data/dlh-rekaan-2024")}
    with sync_playwright() as main:
        peramban = main.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for nama, adegan in ADEGAN.items():
            tahap.get(nama, getattr(keadaan, nama))()
            for satu in adegan:
                if not hanya or satu.nama in hanya:
                    _satu(peramban, basis, keadaan, satu)
        peramban.close()
    if not hanya:
        nama_semua = {f"{satu.nama}.png" for adegan in ADEGAN.values() for satu in adegan}
        for lama in KE.iterdir():
            if lama.name not in nama_semua:
                lama.unlink()


def _satu(peramban: Browser, basis: str, keadaan: Keadaan, adegan: Adegan) -> None:
    konteks = peramban.new_context(
        viewport={"width": adegan.lebar, "height": 900}, locale="id-ID",
        reduced_motion="reduce", color_scheme="light",
    )  # fmt: skip
    konteks.set_default_timeout(20_000)
    if adegan.siapa:
        nama, nilai = keadaan.kuki(adegan.siapa)
        konteks.add_cookies([{"name": nama, "value": nilai, "url": basis}])
    halaman = konteks.new_page()
    alamat = adegan.alamat or keadaan.alamat_nilai(adegan.nama)
    jawab = halaman.goto(basis + alamat)
    if jawab is None or not jawab.ok:
        raise SystemExit(f"{adegan.nama}: {alamat} tidak dapat dibuka")
    halaman.wait_for_load_state("networkidle")
    if adegan.lakukan:
        adegan.lakukan(halaman)
        halaman.wait_for_load_state("networkidle")
    ukuran = _simpan(halaman, adegan)
    konteks.close()
    katakan(f"{adegan.nama}.png {ukuran // 1000} kB")


def _simpan(halaman: Page, adegan: Adegan) -> int:
    """Write the picture; its bytes."""
    halaman.evaluate("scrollTo(0, 0)")
    sorot = [_kotak(halaman, pilih) for pilih in adegan.sorot]
    # a picture of the window keeps what stands still in it: the menu, the panel
    foto = halaman.screenshot(full_page=bool(adegan.potong))
    penuh = Image.open(io.BytesIO(foto)).convert("RGB")
    kiri, atas, kanan, bawah = 0.0, 0.0, float(penuh.width), float(penuh.height)
    if adegan.potong:
        kiri, atas, kanan, bawah = _kotak(halaman, adegan.potong)
    bawah = min(bawah, atas + adegan.tinggi)
    _garis(penuh, sorot)
    batas = (
        max(kiri - 12, 0), max(atas - 12, 0), min(kanan + 12, penuh.width),
        min(bawah + 12, penuh.height),
    )  # fmt: skip
    hasil = penuh.crop(tuple(round(n) for n in batas))
    keluar = io.BytesIO()
    hasil.quantize(BANYAK_WARNA, dither=Image.Dither.NONE).save(keluar, "PNG", optimize=True)
    (KE / f"{adegan.nama}.png").write_bytes(keluar.getvalue())
    return len(keluar.getvalue())


def _kotak(halaman: Page, pilih: str) -> Kotak:
    """Left, top, right and bottom of the first match, on the page as a whole."""
    kotak: list[float] = halaman.locator(pilih).first.evaluate(
        "e => { const k = e.getBoundingClientRect();"
        " return [k.left + scrollX, k.top + scrollY, k.right + scrollX, k.bottom + scrollY]; }"
    )
    return (kotak[0], kotak[1], kotak[2], kotak[3])


def _garis(gambar: Image.Image, sorot: list[Kotak]) -> None:
    """Outline the places, with their number where there are several."""
    lukis = ImageDraw.Draw(gambar)
    fon = ImageFont.load_default(15)
    for ke, (kiri, atas, kanan, bawah) in enumerate(sorot, 1):
        tepi = min(kanan + JARAK, gambar.width - 2 * JARAK)
        kotak = (kiri - JARAK, atas - JARAK, tepi, bawah + JARAK)
        lukis.rounded_rectangle(kotak, 8, outline=WARNA, width=TEPI)
        if len(sorot) > 1:
            x, y = min(tepi, gambar.width - 16), max(atas - JARAK, 14)
            lukis.ellipse((x - 12, y - 12, x + 12, y + 12), fill=WARNA)
            lukis.text((x, y), str(ke), fill="white", font=fon, anchor="mm")


def _port_bebas() -> int:
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        port: int = soket.getsockname()[1]
    return port


def _tunggu(port: int) -> None:
    for _ in range(600):  # the machine may be busy
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/akun/masuk/", timeout=5).close()
            return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("Situs contoh tidak menjawab.")


if __name__ == "__main__":
    raise SystemExit(utama(sys.argv[1:]))

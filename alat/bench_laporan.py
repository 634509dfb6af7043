"""The steps of the real report, each measured alone in a fresh process.

A fresh process makes "cold" mean what a user waits for the first time (modules, fonts and typst
are loaded in it), and its peak memory that of the step alone.
"""

from __future__ import annotations

import multiprocessing
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import Any

from bench_ukur import ULANG, Hasil, detik, jalankan

PAKET = Path(__file__).resolve().parent.parent / "src/selaras/data/paket/dinsos-bangka-2024"
SASARAN_KALI = 8
PDF, PDF_LANJUT, DOCX = "PDF, bagan siap", "PDF sesudah PDF lain", "DOCX, bagan siap"


class Bahan:
    """What a step needs, made before its clock starts."""

    @cached_property
    def paket(self) -> Any:
        from selaras.penulis.paket import baca_folder

        return baca_folder(PAKET)

    @cached_property
    def json(self) -> str:
        return self.laporan_baru().ke_json()

    @cached_property
    def naskah(self) -> Any:
        return susun(self)

    @cached_property
    def gambar(self) -> Any:
        """SVG and PNG both ready."""
        gambar = bagan_svg(self)
        for nama in gambar.svg:
            gambar.png(nama)
        return gambar

    @cached_property
    def pdf_lain(self) -> bytes:
        """Another document through typst: afterwards its modules and fonts are loaded."""
        from selaras.inti.naskah.perjanjian import susun_perjanjian
        from selaras.inti.ukur import ukur
        from selaras.penulis.gambar import siapkan_gambar
        from selaras.penulis.pdf import tulis_pdf

        laporan = self.laporan_baru()
        naskah = susun_perjanjian(laporan, laporan.perjanjian[-1].dokumen_id, ukur(laporan))
        return tulis_pdf(naskah, siapkan_gambar(naskah))

    @cached_property
    def halaman(self) -> Any:
        from selaras.penulis.pdf import tulis_pdf_dengan_halaman

        return tulis_pdf_dengan_halaman(self.naskah, self.gambar)[1]

    def laporan_baru(self) -> Any:
        """A snapshot that has not been looked at yet."""
        from selaras.inti.potret import LaporanKinerja

        return LaporanKinerja.dari_paket(self.paket)


def baca_csv(bahan: Bahan) -> Any:
    from selaras.penulis.paket import baca_folder

    return baca_folder(PAKET)


def potret(bahan: Bahan) -> str:
    return str(bahan.laporan_baru().sidik)


def potret_json(bahan: Bahan) -> Any:
    from selaras.inti.potret import LaporanKinerja

    return LaporanKinerja.dari_json(bahan.json)


def ukur_semua(bahan: Bahan) -> int:
    from selaras.inti.ukur import ukur
    from selaras.inti.ukur.tertata import angka_tertata

    return sum(1 for _ in angka_tertata(ukur(bahan.laporan_baru())))


def susun(bahan: Bahan) -> Any:
    from selaras.inti.naskah.lakin import susun_lakin
    from selaras.inti.ukur import ukur

    laporan = bahan.laporan_baru()
    return susun_lakin(laporan, ukur(laporan))


def bagan_svg(bahan: Bahan) -> Any:
    from selaras.penulis.gambar import siapkan_gambar

    return siapkan_gambar(bahan.naskah)


def bagan_png(bahan: Bahan) -> int:
    from selaras.penulis.gambar import GambarNaskah

    gambar = GambarNaskah(bahan.gambar.svg)  # without the PNG that are ready
    return sum(len(gambar.png(nama)) for nama in gambar.svg)


def pdf(bahan: Bahan) -> int:
    from selaras.penulis.pdf import tulis_pdf

    return len(tulis_pdf(bahan.naskah, bahan.gambar))


def docx(bahan: Bahan) -> bytes:
    from selaras.penulis.docx import tulis_docx

    return tulis_docx(bahan.naskah, bahan.gambar, bahan.halaman)


def html(bahan: Bahan) -> int:
    from selaras.penulis.html import tulis_html

    return len(tulis_html(bahan.naskah, bahan.gambar))


# Name, what it needs beforehand, the step, whether the caller wants its result.
LANGKAH: tuple[tuple[str, tuple[str, ...], Callable[[Bahan], Any], bool], ...] = (
    ("baca paket CSV", (), baca_csv, False),
    ("potret dan sidik", ("paket",), potret, False),
    ("potret dari JSON", ("json",), potret_json, False),
    ("ukur", ("paket",), ukur_semua, False),
    ("susun naskah", ("paket",), susun, False),
    ("bagan SVG", ("naskah",), bagan_svg, False),
    ("bagan PNG untuk DOCX", ("gambar",), bagan_png, False),
    (PDF, ("gambar",), pdf, False),
    (PDF_LANJUT, ("gambar", "pdf_lain"), pdf, False),
    (DOCX, ("gambar", "halaman"), docx, True),
    ("HTML, bagan siap", ("gambar",), html, False),
)


def ukur_langkah(ke: int) -> Hasil:
    """Measure one step; runs in a process of its own."""
    _, perlu, kerja, bawa = LANGKAH[ke]
    bahan = Bahan()
    for nama in perlu:
        getattr(bahan, nama)
    hasil = jalankan(lambda: kerja(bahan))
    return hasil if bawa else Hasil(hasil.dingin, hasil.hangat, hasil.sebelum, hasil.puncak)


def laporan_nyata() -> None:
    """Print every step, then the PDF against LibreOffice on our DOCX."""
    print(
        "\nLAKIN Dinas Sosial Kabupaten Bangka 2024, tiap langkah di proses baru\n"
        f"{'langkah':<22} {'dingin':>9} {'hangat':>9} {'puncak':>10} {'oleh langkah':>13}"
    )
    konteks = multiprocessing.get_context("spawn")
    hasil: dict[str, Hasil] = {}
    with ProcessPoolExecutor(1, mp_context=konteks, max_tasks_per_child=1) as proses:
        for ke, (nama, *_) in enumerate(LANGKAH):
            satu = hasil[nama] = proses.submit(ukur_langkah, ke).result()
            tambah = max(0.0, satu.puncak - satu.sebelum)
            print(
                f"{nama:<22} {satu.dingin:7.3f} s {satu.hangat:7.3f} s "
                f"{satu.puncak:6.0f} MiB {tambah:9.0f} MiB",
                flush=True,
            )
    banding_libreoffice(hasil[DOCX].nilai, hasil[PDF], hasil[PDF_LANJUT])


def banding_libreoffice(docx: bytes, pdf: Hasil, pdf_lanjut: Hasil) -> None:
    """LibreOffice makes the PDF of our DOCX; opening and closing it is told apart."""
    soffice = shutil.which("soffice")
    if soffice is None:
        print("LibreOffice tidak ada; pembandingan PDF dilewati (apt-get install libreoffice).")
        return
    with tempfile.TemporaryDirectory() as folder:
        lakin, kosong = Path(folder) / "lakin.docx", Path(folder) / "kosong.txt"
        lakin.write_bytes(docx)
        kosong.write_text("kosong")

        def ubah(berkas: Path) -> None:
            subprocess.run(
                [soffice, f"-env:UserInstallation=file://{folder}/lo", "--headless",
                 "--convert-to", "pdf", "--outdir", folder, str(berkas)],
                check=True, capture_output=True,
            )  # fmt: skip

        dingin = detik(lambda: ubah(lakin))
        # The best of as many runs as our PDF had: both get the same chance of a quiet moment.
        hangat = min(detik(lambda: ubah(lakin)) for _ in range(ULANG))
        buka = min(detik(lambda: ubah(kosong)) for _ in range(ULANG))
    print(
        f"\nLibreOffice, DOCX yang sama ke PDF: dingin {dingin:.2f} s, hangat {hangat:.2f} s, "
        f"{buka:.2f} s di antaranya membuka dan menutup diri"
    )
    for sebutan, kita, mereka in (
        ("proses baru", pdf.dingin, dingin),
        ("naskah baru, huruf sudah dimuat", pdf_lanjut.dingin, hangat),
        ("naskah sama lagi, hasil antara diingat typst", pdf_lanjut.hangat, hangat),
    ):
        print(
            f"  typst, {sebutan}: {kita:.2f} s; LibreOffice {mereka / kita:.1f} kali, "
            f"tanpa buka-tutup {(mereka - buka) / kita:.1f} kali (sasaran: {SASARAN_KALI})",
            flush=True,
        )

"""Measures, never judges (`make bench`): seconds and peak memory of each step of the report.

python alat/bench.py            the whole list
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from selaras.inti.naskah.lakin import susun_lakin
from selaras.inti.paket.baris_kantor import OPD
from selaras.inti.paket.isi import Paket
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur import ukur
from selaras.inti.ukur.tertata import angka_tertata
from selaras.penulis.docx import tulis_docx
from selaras.penulis.gambar import siapkan_gambar
from selaras.penulis.html import tulis_html
from selaras.penulis.paket import baca_folder
from selaras.penulis.pdf import tulis_pdf, tulis_pdf_dengan_halaman

PAKET = Path(__file__).resolve().parent.parent / "src/selaras/data/paket/dinsos-bangka-2024"


def langkah(nama: str, kerja: Callable[[], Any], hangat: int = 3) -> Any:
    """Run cold once, then warm; print seconds and the process's peak memory so far."""
    mulai = time.perf_counter()
    hasil = kerja()
    dingin = time.perf_counter() - mulai
    ulang = []
    for _ in range(hangat):
        mulai = time.perf_counter()
        kerja()
        ulang.append(time.perf_counter() - mulai)
    puncak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{nama:<28} dingin {dingin:7.3f} s  hangat {min(ulang):7.3f} s  puncak {puncak:6.0f} MiB"
    )
    return hasil


def laporan_nyata() -> None:
    """Every step of the real report, and the PDF against LibreOffice on our DOCX."""
    paket = langkah("baca paket CSV", lambda: baca_folder(PAKET))
    laporan = langkah("potret dan sidik", lambda: _sidik(paket))
    langkah("ukur", lambda: list(angka_tertata(ukur(laporan))))
    naskah = langkah("susun naskah", lambda: susun_lakin(laporan, ukur(laporan)))
    gambar = langkah("bagan (SVG)", lambda: siapkan_gambar(naskah))
    langkah("bagan (PNG, untuk DOCX)", lambda: [siapkan_gambar(naskah).png(i) for i in gambar.svg])
    langkah("PDF", lambda: tulis_pdf(naskah, gambar))
    _, halaman = tulis_pdf_dengan_halaman(naskah, gambar)
    docx = langkah("DOCX", lambda: tulis_docx(naskah, gambar, halaman))
    langkah("HTML", lambda: tulis_html(naskah, gambar))
    mulai = time.perf_counter()
    tulis_pdf(naskah, gambar)
    _banding_libreoffice(docx, time.perf_counter() - mulai)


def _sidik(paket: Paket) -> LaporanKinerja:
    laporan = LaporanKinerja.dari_paket(paket)
    assert laporan.sidik
    return laporan


def _banding_libreoffice(docx: bytes, pdf_detik: float) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        print("LibreOffice tidak ada; pembandingan PDF dilewati.")
        return
    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder) / "l.docx"
        berkas.write_bytes(docx)
        perintah = [
            soffice, f"-env:UserInstallation=file://{folder}/lo", "--headless",
            "--convert-to", "pdf", "--outdir", folder, str(berkas),
        ]  # fmt: skip
        for sebutan in ("dingin", "hangat"):
            mulai = time.perf_counter()
            subprocess.run(perintah, check=True, capture_output=True)
            detik = time.perf_counter() - mulai
            print(
                f"LibreOffice DOCX ke PDF ({sebutan}): {detik:.2f} s; typst {pdf_detik:.2f} s; "
                f"{detik / pdf_detik:.1f} kali"
            )


def banyak_kantor() -> None:
    """Measuring 1, 10 and 100 offices of this size from their stored JSON."""
    paket = baca_folder(PAKET)
    opd = paket.baris(OPD)[0]
    for banyak in (1, 10, 100):
        teks = []
        for ke in range(banyak):
            lain = {**paket.tabel, "opd": (replace(opd, kode=f"sintetis-{ke}"),)}
            teks.append(LaporanKinerja.dari_paket(Paket(lain)).ke_json())
        mulai = time.perf_counter()
        laporan = [LaporanKinerja.dari_json(satu) for satu in teks]
        dibaca = time.perf_counter()
        for satu in laporan:
            list(angka_tertata(ukur(satu)))
        selesai = time.perf_counter()
        print(
            f"{banyak:>4} kantor sintetis: baca potret {dibaca - mulai:6.3f} s, "
            f"ukur {selesai - dibaca:6.3f} s"
        )


if __name__ == "__main__":
    laporan_nyata()
    banyak_kantor()

"""The real report: quick to write, and LibreOffice shows its pages as we mean them."""

from __future__ import annotations

import re
import subprocess
import time
from pathlib import Path

import pytest

from selaras.inti.dokumen.pohon import NaskahDok, Tabel
from selaras.inti.naskah.lakin import susun_lakin
from selaras.penulis.docx import tulis_docx
from tests.inti.naskah.pohon_uji import laporan_bangka
from tests.penulis.docx.pembaca import Berkas, GambarTiruan, teks


@pytest.fixture(scope="module")
def naskah() -> NaskahDok:
    return susun_lakin(laporan_bangka())


@pytest.fixture(scope="module")
def laporan(naskah: NaskahDok) -> Berkas:
    return Berkas(tulis_docx(naskah, GambarTiruan()))


def judul_tabel(naskah: NaskahDok) -> list[str]:
    return [
        f"Tabel {blok.nomor} {blok.judul}"
        for bagian in naskah.bagian
        for blok in bagian.isi
        if isinstance(blok, Tabel) and blok.nomor
    ]


def test_the_whole_report_is_written_in_a_moment(naskah: NaskahDok) -> None:
    mulai = time.perf_counter()
    tulis_docx(naskah, GambarTiruan())
    assert time.perf_counter() - mulai < 1.5


def test_every_numbered_table_stands_in_it_in_order(naskah: NaskahDok, laporan: Berkas) -> None:
    tampak = [teks(x) for x in laporan.paragraf("JudulTabel")]
    assert [x for x in tampak if x.startswith("Tabel ")] == judul_tabel(naskah)


@pytest.mark.lambat
def test_libreoffice_shows_every_caption_with_its_number(
    naskah: NaskahDok, laporan: Berkas, soffice: str, pdftotext: str, tmp_path: Path
) -> None:
    """LibreOffice counts the SEQ fields and reads the REF fields anew; ours must agree."""
    (tmp_path / "lakin.docx").write_bytes(laporan.isi)
    subprocess.run(
        [soffice, f"-env:UserInstallation=file://{tmp_path}/profil", "--headless",
         "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "lakin.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    baca = subprocess.run(
        [pdftotext, "-layout", str(tmp_path / "lakin.pdf"), "-"],
        check=True, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    rapat = re.sub(r"\s+", " ", baca.stdout)
    for judul in judul_tabel(naskah):
        awal = " ".join(judul.split()[:6])
        assert rapat.count(awal) >= 2, judul  # in the list of tables and above the table
    assert "Error" not in rapat
    assert not re.search(r"Tabel \d+\.\d+[a-z]\d", rapat)

"""The real report: quick to write, and LibreOffice shows its pages as we mean them."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from selaras.inti.dokumen import pohon as p
from selaras.inti.dokumen.pohon import NaskahDok, Tabel
from selaras.inti.naskah.lakin import susun_lakin
from selaras.penulis.aksara import folder_fon
from selaras.penulis.docx import tulis_docx
from selaras.penulis.gambar import siapkan_gambar
from selaras.penulis.pdf import tulis_pdf_dengan_halaman
from tests.inti.naskah.pohon_uji import laporan_bangka
from tests.penulis.contoh_naskah import contoh_naskah
from tests.penulis.docx.pembaca import Berkas, GambarTiruan, baris, teks


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


def panggilan(naskah: NaskahDok) -> int:
    """How many functions writing calls: work, whatever else the machine does (see make bench)."""
    jumlah = 0

    def catat(_bingkai: object, peristiwa: str, _isi: object) -> None:
        nonlocal jumlah
        jumlah += peristiwa == "call"

    sys.setprofile(catat)
    try:
        tulis_docx(naskah, GambarTiruan())
    finally:
        sys.setprofile(None)
    return jumlah


def test_twice_the_rows_are_twice_the_work() -> None:
    satu, dua, empat = (
        panggilan(contoh_naskah(p.BagianDok((tabel_panjang(n),)), sampul=None))
        for n in (500, 1000, 2000)
    )

    assert dua - satu > 5_000
    assert (empat - dua) < 2.2 * (dua - satu)


def tabel_panjang(banyak: int) -> Tabel:
    isi = tuple(baris(f"Kegiatan {n}", "2.300.000,00") for n in range(banyak))
    return Tabel("panjang", "Panjang", (3, 1), (baris("Uraian", "Pagu"),), isi)


def test_every_numbered_table_stands_in_it_in_order(naskah: NaskahDok, laporan: Berkas) -> None:
    tampak = [teks(x) for x in laporan.paragraf("JudulTabel")]
    assert [x for x in tampak if x.startswith("Tabel ")] == judul_tabel(naskah)


FON = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{folder}</dir></fontconfig>"""


@pytest.fixture(scope="module")
def cetakan(
    naskah: NaskahDok, soffice: str, pdftotext: str, tmp_path_factory: pytest.TempPathFactory
) -> list[str]:
    """The text of each page as LibreOffice prints it, with a face as wide as Word's."""
    folder = tmp_path_factory.mktemp("cetak")
    gambar = siapkan_gambar(naskah)
    halaman = tulis_pdf_dengan_halaman(naskah, gambar)[1]
    (folder / "lakin.docx").write_bytes(tulis_docx(naskah, gambar, halaman))
    (folder / "fonts.conf").write_text(FON.format(folder=folder_fon()))
    subprocess.run(
        [soffice, f"-env:UserInstallation=file://{folder}/profil", "--headless",
         "--convert-to", "pdf", "--outdir", str(folder), str(folder / "lakin.docx")],
        check=True, capture_output=True, timeout=120,
        env={**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")},
    )  # fmt: skip
    baca = subprocess.run(
        [pdftotext, "-layout", str(folder / "lakin.pdf"), "-"],
        check=True, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    return baca.stdout.split("\f")


@pytest.mark.lambat
def test_libreoffice_shows_every_caption_with_its_number(
    naskah: NaskahDok, cetakan: list[str]
) -> None:
    """LibreOffice counts the SEQ fields and reads the REF fields anew; ours must agree."""
    rapat = re.sub(r"\s+", " ", " ".join(cetakan))
    for judul in judul_tabel(naskah):
        awal = " ".join(judul.split()[:6])
        assert rapat.count(awal) >= 2, judul  # in the list of tables and above the table
    assert "Error" not in rapat
    assert not re.search(r"Tabel \d+\.\d+[a-z]\d", rapat)


@pytest.mark.lambat
def test_the_pages_of_the_contents_are_those_where_things_stand(
    naskah: NaskahDok, cetakan: list[str]
) -> None:
    """The DOCX is set like the PDF whose page numbers it shows; a table may slip by a page."""
    rapat = ["".join(satu.split()) for satu in cetakan]
    nomor = [satu.split()[-1] if satu.split() else "" for satu in cetakan]
    daftar = re.findall(r"^ *((?:Tabel|Gambar) [\dL].*?)\.{4,} *(\d+)$", "\n".join(cetakan), re.M)
    assert len(daftar) > 30
    luput = []
    for judul, halaman in daftar:
        ada = [nomor[n] for n, isi in enumerate(rapat) if "".join(judul.split()) in isi]
        terdekat = min(abs(int(satu) - int(halaman)) for satu in ada if satu.isdigit())
        luput.append(terdekat)
    assert max(luput) <= 2
    assert sum(satu == 0 for satu in luput) / len(luput) > 0.6

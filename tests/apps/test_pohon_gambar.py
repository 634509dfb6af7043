"""The drawn pohon kinerja on the site: what the picture says, its choice, its files."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from defusedxml.ElementTree import fromstring
from django.utils import timezone
from pypdf import PdfReader

from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.paket.isi import Paket
from tests.apps.kantor_rekam import paket_lengkap
from tests.inti.kantor_uji import realisasi

pytestmark = pytest.mark.django_db
DI = "/uji/2024/rencana/pohon/"


@pytest.fixture
def kantor(impor) -> None:
    paket = paket_lengkap()
    simpul = [
        replace(s, nama="<b>Layanan</b> & lain") if s.simpul_id == "1" else s
        for s in paket.baris(Simpul)
    ]
    impor(paket.dengan(Simpul, simpul))


def gambar(teks: str) -> str:
    return re.search(r"<svg xmlns=.*?</svg>", teks, re.S)[0]


def test_the_picture_and_the_list_beside_it_say_the_same(kantor: None, client) -> None:
    teks = client.get(DI).content.decode()
    svg = fromstring(gambar(teks))
    kata = " ".join("".join(el.itertext()) for el in svg.iter() if el.tag.endswith("}text"))
    assert "<b>Layanan</b> & lain" in kata
    assert "Sasaran daerah Kemiskinan turun" in kata
    assert "Capaian tidak terbaca ▨ Tidak dinilai" in kata
    tautan = {el.get("href") for el in svg.iter() if el.tag.endswith("}a")}
    daftar = teks.partition("Isi gambar sebagai daftar")[2]
    for alamat in tautan:
        assert f'href="{alamat}"' in daftar
    assert "/uji/2024/asal/capaian:S1/01" in tautan
    assert "/uji/2024/rencana/simpul/1/" in tautan


def test_the_choice_stands_in_the_address_and_an_unknown_one_is_ignored(
    kantor: None, client
) -> None:
    singkat = gambar(client.get(DI).content.decode())
    assert "1.1.10" not in singkat
    assert "kegiatan di bawahnya" in singkat
    dalam = client.get(f"{DI}?dalam=sub_kegiatan").content.decode()
    assert "Sub Kegiatan 1.1.10" in gambar(dalam)
    assert "unduh.svg?dalam=sub_kegiatan" in dalam
    assert gambar(client.get(f"{DI}?dalam=x&unit=tidak-ada").content.decode()) == singkat
    milik = gambar(client.get(f"{DI}?unit=bid").content.decode())
    assert "Sasaran S1" in milik  # bid measures one of its indicators
    assert "Program 1" not in milik


def test_the_picture_is_taken_along_as_svg_and_as_a3(kantor: None, client) -> None:
    svg = client.get(f"{DI}unduh.svg")
    akar = fromstring(svg.content.decode())
    assert akar.get("role") == "img"
    assert "font-face" in svg.content.decode()
    assert not [el for el in akar.iter() if el.tag.endswith("}a")]
    assert "default-src 'none'" in svg["Content-Security-Policy"]
    assert client.get(f"{DI}unduh.png").content.startswith(b"\x89PNG")
    daftar = client.get(f"{DI}unduh.csv").content.decode("utf-8-sig").splitlines()
    assert daftar[0].startswith("Kode;Jenjang;Simpul")
    assert any("<b>Layanan</b> & lain" in baris for baris in daftar)
    assert client.get(f"{DI}unduh.xlsx").content.startswith(b"PK")
    pdf = client.get(f"{DI}unduh.pdf?dalam=sub_kegiatan")
    halaman = PdfReader(BytesIO(pdf.content)).pages
    assert round(float(halaman[0].mediabox[2]) * 25.4 / 72) == 420
    teks = " ".join(" ".join(satu.extract_text().split()) for satu in halaman)
    assert "Simpul 1.1.10" in teks
    assert "Keadaan per 31 Desember 2024" in teks
    lagi = client.get(f"{DI}unduh.pdf?dalam=sub_kegiatan", headers={"If-None-Match": pdf["ETag"]})
    assert lagi.status_code == 304
    assert client.get(f"{DI}unduh.exe").status_code == 404


def test_the_paper_names_no_day_that_lies_ahead(impor, client, monkeypatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda *_: date(2024, 8, 1))
    paket = paket_lengkap()
    for isi, kata in (
        ((), "Tahun 2024 belum ditutup; hasilnya belum diisi"),
        ([realisasi("S1/01", "1", "2024-TW2")], "Keadaan sampai Triwulan II 2024"),
        (paket.baris(Realisasi), "Tahun 2024 belum ditutup; hasil setahun sudah diisi"),
    ):
        impor(paket.dengan(Realisasi, isi))
        pdf = client.get(f"{DI}unduh.pdf").content
        teks = " ".join(PdfReader(BytesIO(pdf)).pages[0].extract_text().split())
        assert kata in teks
        assert "Keadaan per" not in teks


def test_an_office_without_a_plan_is_told_the_next_step(impor, client) -> None:
    paket = paket_lengkap("baru")
    dasar = ("opd", "tahun_laporan", "unit")
    baris = (b for nama in dasar for b in paket.tabel[nama])
    impor(Paket.susun(baris, {"logo.png": paket.berkas["logo.png"]}))
    teks = client.get("/baru/2024/rencana/pohon/").content.decode()
    assert "belum diisi" in teks
    assert "Buka rencana" in teks
    assert client.get("/baru/2024/rencana/pohon/unduh.pdf").status_code == 404

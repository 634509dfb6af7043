"""Finding things from the head of a page: what is found, where it leads, and for whom."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from urllib.parse import unquote

import pytest
from django.test import Client
from django.utils import timezone

from selaras.apps.akun.peran import Peran
from selaras.apps.akun.queries import pelaku_mesin
from selaras.apps.pengumpulan.services import buka_putaran
from selaras.inti.paket.baris_rencana import PihakPerjanjian, Simpul
from tests.apps.kantor_rekam import ganti, paket_lengkap
from tests.masuk import klien_masuk

pytestmark = pytest.mark.django_db
AKAR = "/uji/2024/"
# what is typed: the heading under which it stands, and the thing that it leads to
DITEMUKAN = {
    "indikator s1/02": ("Indikator", "rencana/indikator/S1/02/"),
    "1.6.5.2.2": ("Tujuan, sasaran, program, dan kegiatan", "rencana/simpul/1.1/"),
    "1.06.05": ("Tujuan, sasaran, program, dan kegiatan", "rencana/simpul/1/"),
    "rehabilitasi": ("Tujuan, sasaran, program, dan kegiatan", "rencana/simpul/1/"),
    "kemiskinan": ("Tujuan, sasaran, program, dan kegiatan", "rencana/penjenjangan/#d1"),
    "bidang": ("Unit dan orang", "wawasan/?unit=bid"),
    "Hj. Salmah": ("Unit dan orang", "perjanjian/pk/"),
    "19700101": ("Unit dan orang", "perjanjian/pk/"),
    "kepala 2024": ("Unit dan orang", "kantor/#kepala"),
    "pk bidang rancangan": ("Perjanjian dan dokumen rencana", "perjanjian/pk-bid/"),
    "renstra": ("Perjanjian dan dokumen rencana", "rencana/renstra/"),
    "triwulan i draf": ("Lembar pengumpulan", "pengumpulan/2024-TW1/bid/"),
    "putaran 2024-TW1": ("Lembar pengumpulan", "pengumpulan/2024-TW1/"),
    "berita acara": ("Bukti", "asal/hasil_periode:S1/01@2024"),
    "hujan": ("Penyebab, hambatan, pendorong, dan tindak lanjut", "rencana/simpul/1/#faktor"),
    "kutip": ("Isi laporan", "laporan/kata/#bab1.latar"),
    "perda organisasi": ("Isi laporan", "laporan/bab/bab1/"),
    "tenggat laporan": ("Tenggat menurut peraturan", "kalender/#"),
    "anggaran": ("Halaman", "anggaran/"),
    "data kantor": ("Halaman", "kantor/"),
    "jejak": ("Halaman", "jejak/"),
}


@pytest.fixture
def kantor(impor) -> None:
    paket = ganti(
        paket_lengkap(), PihakPerjanjian, {"dokumen_id": "pk"}, nama="Hj. Salmah, M.Si.",
        nip="197001011990012001",
    )  # fmt: skip
    paket = ganti(paket, Simpul, {"simpul_id": "1.1"}, kode_nomenklatur="1.06.05.2.02")
    impor(
        ganti(
            paket, Simpul, {"simpul_id": "1"}, nama="Program Rehabilitasi Sosial",
            kode_nomenklatur="1.06.05",
        )
    )  # fmt: skip
    impor(ganti(paket_lengkap("lain"), Simpul, {"simpul_id": "1"}, nama="Program Rahasia Lain"))
    hari = timezone.localdate()
    for opd in ("uji", "lain"):
        buka_putaran(pelaku_mesin("uji"), opd, 2024, "2024-TW1", hari, hari + timedelta(5))


def temuan(klien: Client, tanya: str, **lain: str) -> dict[str, list[str]]:
    """The addresses that were found, by heading."""
    teks = klien.get(f"{AKAR}cari/", {"q": tanya, **lain}).content.decode()
    return {
        re.sub(r"\s*<span.*", "", judul): [
            unescape(a) for a in re.findall(r'<li><a href="(.*?)"', isi)
        ]
        for judul, isi in re.findall(
            r'<section class="card temu"><h2>(.*?)</h2>(.*?)</section>', teks, re.S
        )
    }


def test_every_kind_of_thing_is_found_and_each_hit_leads_to_the_thing_itself(kantor) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    alamat: set[str] = set()
    for tanya, (kelompok, tujuan) in DITEMUKAN.items():
        ditemukan = temuan(klien, tanya)
        harap = f"{AKAR}{tujuan}"
        milik = ditemukan.get(kelompok, [])
        assert any(a == harap or (tujuan.endswith("#") and a.startswith(harap)) for a in milik), (
            tanya, ditemukan,
        )  # fmt: skip
        alamat |= {a for isi in ditemukan.values() for a in isi}
    for satu in alamat:
        halaman, _, jangkar = satu.partition("#")
        jawab = klien.get(halaman)
        assert jawab.status_code == 200, satu
        assert not jangkar or f'id="{unquote(jangkar)}"' in jawab.content.decode(), satu


def test_a_typing_error_finds_what_was_meant_and_the_page_says_so(kantor) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    teks = klien.get(f"{AKAR}cari/", {"q": "progam rehabiltasi"}).content.decode()
    assert "Program Rehabilitasi Sosial" in teks
    assert "Tidak ada kata “rehabiltasi”; yang mirip: rehabilitasi." in teks
    sebagian = klien.get(f"{AKAR}cari/", {"q": "rehabilitasi sosial berita"}).content.decode()
    assert "Tidak ada yang memuat semua kata itu" in sebagian
    assert "Program Rehabilitasi Sosial" in sebagian


def test_nothing_found_says_what_can_be_searched(kantor) -> None:
    klien = klien_masuk(Peran.OPERATOR, "uji", "bid")
    for tanya in (
        "qzxqzxqzx",
        "x" * 5000,
        "=cmd|' /C calc'!A0 <script>alert(1)</script>",
        "的" * 90,
    ):
        teks = klien.get(f"{AKAR}cari/", {"q": tanya}).content.decode()
        assert "Tidak ada yang cocok" in teks
        assert "<li>Unit dan orang</li>" in teks
        assert "<script>alert" not in teks
    assert "<li>Bukti</li>" in klien.get(f"{AKAR}cari/").content.decode()


def test_nobody_finds_another_office_or_a_page_that_is_not_theirs(kantor) -> None:
    operator = klien_masuk(Peran.OPERATOR, "uji", "bid")
    assert temuan(operator, "rahasia") == {}
    assert f"{AKAR}jejak/" not in temuan(operator, "jejak").get("Halaman", [])
    assert operator.get("/lain/2024/cari/?q=rahasia").status_code == 404
    lain = klien_masuk(Peran.ORGANISASI)
    assert "Rahasia" in lain.get("/lain/2024/cari/?q=rahasia").content.decode()


def test_a_kind_with_many_hits_is_opened_alone(kantor) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    assert len(temuan(klien, "simpul")["Tujuan, sasaran, program, dan kegiatan"]) == 5
    satu = temuan(klien, "simpul", kelompok="rencana")
    assert list(satu) == ["Tujuan, sasaran, program, dan kegiatan"]
    assert len(satu["Tujuan, sasaran, program, dan kegiatan"]) == 6

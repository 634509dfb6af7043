"""Characters that no font has are named to the user: which, in which cell, what to do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selaras.apps.akun.peran import Peran
from selaras.apps.laporan.aksara import peringatan_aksara, peringatan_naskah
from selaras.apps.laporan.queries import pengukuran
from selaras.inti.dokumen.pohon import BagianDok, Judul, NaskahDok, ParagrafDok, Teks
from selaras.inti.paket.baris_hasil import KerjaUnit
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.paket.isi import Paket
from tests.apps.conftest import SEMUA
from tests.masuk import klien_masuk


def _ganti(paket: Paket, teks: str) -> Paket:
    baris = [b for isi in paket.tabel.values() for b in isi]
    baris = [replace(b, nama=teks) if isinstance(b, Simpul) and b.simpul_id == "1" else b
             for b in baris]  # fmt: skip
    return Paket.susun(baris, paket.berkas)


def test_a_report_without_lost_characters_has_no_warning(impor, paket) -> None:
    impor(_ganti(paket, "Program Gaji – “layak” ≥ 90 %"))
    assert [
        satu
        for satu in peringatan_aksara(pengukuran(SEMUA, "uji", 2024))
        if "simpul" in satu.kalimat
    ] == []


def test_it_names_the_character_its_cell_and_what_to_do(impor, paket) -> None:
    impor(_ganti(paket, "Program Unicorn 🦄"))

    kalimat = [satu.kalimat for satu in peringatan_aksara(pengukuran(SEMUA, "uji", 2024))]

    (milik,) = [satu for satu in kalimat if "U+1F984" in satu]
    assert milik.startswith("Huruf “🦄” (U+1F984) tidak ada pada huruf dokumen")
    assert "dicetak [U+1F984]" in milik
    assert "lembar simpul, baris 1, kolom Nama" in milik
    assert "muat ulang paketnya" in milik


def test_a_character_that_no_screen_shows_is_named_by_its_number_only(impor, paket) -> None:
    impor(_ganti(paket, "Program \ue000 Rahasia"))
    (milik,) = [
        satu.kalimat
        for satu in peringatan_aksara(pengukuran(SEMUA, "uji", 2024))
        if satu.kode == "U+E000"
    ]
    assert milik.startswith("Huruf U+E000 tidak ada")


def test_many_places_are_counted(impor, paket) -> None:
    lama = [b for isi in paket.tabel.values() for b in isi]
    contoh = next(b for b in lama if isinstance(b, KerjaUnit))
    baru = [replace(contoh, urutan=100 + ke, uraian="Rapat ☃︎🦄") for ke in range(9)]
    impor(Paket.susun([*lama, *baru], paket.berkas))
    (milik,) = [
        satu.kalimat
        for satu in peringatan_aksara(pengukuran(SEMUA, "uji", 2024))
        if satu.kode == "U+1F984"
    ]
    assert milik.count("lembar kerja_unit") == 5
    assert "dan 4 lagi" in milik


def test_what_is_not_in_the_data_is_placed_by_its_heading(impor, paket) -> None:
    impor(paket)
    judul = Judul(1, "PENUTUP", "bab4", "BAB IV")
    kalimat = ParagrafDok((Teks("habis 🦄"),), tempat="bab4.akhir")
    naskah = NaskahDok("", "", "", "", "", (BagianDok((judul, kalimat)),), {}, {}, "")

    (satu,) = peringatan_naskah(pengukuran(SEMUA, "uji", 2024), naskah)

    assert satu.tempat == ("bagian “BAB IV PENUTUP”",)


@pytest.mark.django_db
def test_the_page_laporan_shows_the_warning(impor, paket, client) -> None:
    impor(_ganti(paket, "Program Unicorn 🦄"))

    teks = client.get("/uji/2024/laporan/").content.decode()

    assert "Ada huruf yang tidak dapat dicetak" in teks
    assert "lembar simpul, baris 1, kolom Nama" in teks
    kata = "huruf yang tidak dapat dicetak"  # Beranda lists what its reader can mend
    assert kata in klien_masuk(Peran.PERENCANA, "uji").get("/uji/2024/").content.decode()
    assert kata not in client.get("/uji/2024/").content.decode()

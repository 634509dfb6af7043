"""The report editor: words are written, looked at, confirmed, and never overwrite another's."""

from __future__ import annotations

import re
from decimal import Decimal
from html import unescape

import pytest

from selaras.apps.jejak.models import Jejak
from selaras.apps.laporan.kata import tempat_lakin
from selaras.apps.laporan.queries import pengukuran
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket.pilihan import LETAK_KATA
from selaras.inti.siklus.kata import rapikan_kata, teks_kata
from selaras.inti.siklus.penjelasan import uraian_faktor
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import ganti, paket_lengkap
from tests.masuk import klien_masuk

pytestmark = pytest.mark.django_db
TEMPAT = "bab4.anggaran"
ALAMAT = f"/uji/2024/laporan/kata/{TEMPAT}/"


@pytest.fixture
def klien(impor):
    from selaras.apps.akun.peran import Peran

    impor(paket_lengkap())
    return klien_masuk(Peran.PERENCANA, "uji")


def tersimpan() -> str:
    return teks_kata(paket_dari_rekam(SEMUA, "uji", 2024)).get(TEMPAT, "")


def test_words_stand_in_the_report_as_paragraphs_and_in_the_trail(klien) -> None:
    assert "Kalimat Selaras" in klien.get(ALAMAT).content.decode()

    jawab = klien.post(
        ALAMAT, {"lama": "", "teks": "Dana <b>kami</b>\r\n kelola.\r\n\r\n  Hemat.  "}
    )

    assert jawab["Location"] == f"/uji/2024/laporan/kata/#{TEMPAT}"
    assert tersimpan() == "Dana <b>kami</b> kelola.\n\nHemat."
    bab = klien.get("/uji/2024/laporan/bab/bab4/").content.decode()
    assert "Dana &lt;b&gt;kami&lt;/b&gt; kelola." in bab
    catatan = Jejak.objects.get(jenis="paragraf", kunci=f"{TEMPAT}/1")
    assert (catatan.tindakan, catatan.baru["teks"]) == ("dibuat", "Dana <b>kami</b> kelola.")

    klien.post(ALAMAT, {"lama": tersimpan(), "teks": ""})
    assert tersimpan() == ""


def test_the_preview_shows_the_section_and_saves_nothing(klien) -> None:
    isi = {"lama": "", "teks": "Kata <i>baru</i>.", "tindakan": "pratinjau"}

    potongan = klien.post(ALAMAT, isi, headers={"HX-Request": "true"}).content.decode()
    halaman = klien.post(ALAMAT, isi).content.decode()

    assert "Kata &lt;i&gt;baru&lt;/i&gt;." in potongan
    assert "<html" not in potongan
    assert "Pratinjau bagian ini" in halaman
    assert tersimpan() == ""


def test_words_beside_those_of_selaras_are_previewed_saved_and_said_so(klien) -> None:
    isi = {"lama": "", "teks": "Kata sesudahnya.", "letak": "sesudah"}
    dibuat = tempat_lakin(pengukuran(SEMUA, "uji", 2024))[TEMPAT].teks

    lihat = klien.post(ALAMAT, {**isi, "tindakan": "pratinjau"}).content.decode()
    klien.post(ALAMAT, isi)

    bab = klien.get("/uji/2024/laporan/bab/bab4/").content.decode()
    for halaman in (lihat.partition("judul-pratinjau")[2], bab):
        kata = " ".join(re.sub(r"<[^>]+>", "", halaman).split())
        assert f"{unescape(dibuat)}Kata sesudahnya." in kata.replace("</p><p>", "")
    assert "sesudah kalimat Selaras" in klien.get("/uji/2024/laporan/kata/").content.decode()
    kini = klien.get(ALAMAT).content.decode()
    assert '<option value="sesudah" selected>' in kini
    assert klien.post(ALAMAT, {**isi, "letak": "di-mana"}).status_code == 400


def test_two_writers_see_both_texts_and_nothing_is_lost(klien) -> None:
    klien.post(ALAMAT, {"lama": "", "teks": "Teks Budi."})

    jawab = klien.post(ALAMAT, {"lama": "", "teks": "Teks Ani."})

    isi = jawab.content.decode()
    assert jawab.status_code == 409
    assert "Teks Budi." in isi
    assert "Teks Ani." in isi
    assert tersimpan() == "Teks Budi."
    (lama,) = re.findall(r'name="lama" value="([^"]*)"', isi)
    klien.post(ALAMAT, {"lama": unescape(lama), "teks": "Teks Ani."})
    assert tersimpan() == "Teks Ani."


def test_who_saw_another_place_of_the_words_does_not_move_them_back_unknowing(klien) -> None:
    klien.post(ALAMAT, {"lama": "", "teks": "Teks Budi.", "letak": "sebelum"})
    terbuka = klien.get(ALAMAT).content.decode()
    assert 'name="letak_lama" value="sebelum"' in terbuka
    sama = {"lama": "Teks Budi.", "letak_lama": "sebelum"}
    klien.post(ALAMAT, {**sama, "teks": "Teks Budi.", "letak": "ganti"})

    jawab = klien.post(ALAMAT, {**sama, "teks": "Teks Budi yang rapi.", "letak": "sebelum"})

    isi = jawab.content.decode()
    assert jawab.status_code == 409
    assert 'name="letak_lama" value="ganti"' in isi
    assert f"dicetak: {dict(LETAK_KATA)['ganti']}" in isi
    assert tersimpan() == "Teks Budi."
    kini = klien.get("/uji/2024/laporan/kata/").content.decode()
    assert dict(LETAK_KATA)["ganti"] in kini


def test_stale_words_are_confirmed_and_the_flag_goes(klien, impor) -> None:
    klien.post(ALAMAT, {"lama": "", "teks": "Dana kami."})
    paket = ganti(
        paket_dari_rekam(SEMUA, "uji", 2024), hasil.Anggaran, {"simpul_id": "1.1.1"},
        realisasi=Decimal(9),
    )  # fmt: skip
    impor(paket)
    assert "Masih sesuai" in klien.get(ALAMAT).content.decode()
    daftar = klien.get("/uji/2024/laporan/kata/").content.decode()
    (milik,) = re.findall(r'<li id="bab4\.anggaran">.*?</li>', daftar, re.DOTALL)
    assert "Masih sesuai" in milik

    basi = klien.post(ALAMAT, {"lama": "Yang lain.", "tindakan": "sesuai"})
    assert basi.status_code == 409
    klien.post(ALAMAT, {"lama": "Dana kami.", "tindakan": "sesuai"})

    assert "Masih sesuai" not in klien.get(ALAMAT).content.decode()
    satu = next(
        p for p in pengukuran(SEMUA, "uji", 2024).laporan.paket.baris(hasil.Paragraf)
        if p.tempat == TEMPAT
    )  # fmt: skip
    assert satu.sidik_angka not in (None, "sesuai")


def test_what_can_not_be_printed_and_what_has_no_place_is_said(klien) -> None:
    jawab = klien.post(ALAMAT, {"lama": "", "teks": "Rusak\x07."})
    assert jawab.status_code == 400
    assert "karakter kendali" in jawab.content.decode()
    assert "Rusak" in jawab.content.decode()
    assert klien.get("/uji/2024/laporan/kata/bab9.apa/").status_code == 404


@pytest.mark.parametrize("teks", ["", " \r\n ", "a  b\r\n\r\n\r\nc\nd", "satu\n\n \n\ndua"])
def test_tidying_twice_is_tidying_once(teks: str) -> None:
    assert rapikan_kata(rapikan_kata(teks)) == rapikan_kata(teks)


def test_factors_of_a_node_are_written_for_the_report_and_never_over_another_s(klien) -> None:
    alamat = "/uji/2024/laporan/faktor/1/"
    assert "/uji/2024/laporan/faktor/1/" in klien.get("/uji/2024/laporan/faktor/").content.decode()
    assert "Hujan" in klien.get(alamat).content.decode()
    isi = {"lama-kinerja-penyebab": "Hujan", "kinerja-penyebab": "Hujan\r\n  <Banjir> ",
           "anggaran-hambatan": "Lelang ulang"}  # fmt: skip

    assert klien.post(alamat, isi)["Location"] == "/uji/2024/laporan/faktor/"
    basi = klien.post(
        alamat, {"lama-kinerja-penyebab": "Hujan", "kinerja-penyebab": "Angin",
                 "lama-anggaran-hambatan": "Lelang ulang", "anggaran-hambatan": "Lelang ulang"},
    )  # fmt: skip

    assert basi.status_code == 409
    assert "&lt;Banjir&gt;" in basi.content.decode()
    assert "Angin" in basi.content.decode()
    paket = paket_dari_rekam(SEMUA, "uji", 2024)
    assert uraian_faktor(paket, "1")["penyebab"] == "Hujan\n<Banjir>"
    assert uraian_faktor(paket, "1", "anggaran")["hambatan"] == "Lelang ulang"
    assert klien.get("/uji/2024/laporan/faktor/tidak-ada/").status_code == 404

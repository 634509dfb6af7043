"""The office's own words: instead of a block's running text, of its opening, before or after."""

from __future__ import annotations

import pytest
from tests.inti.naskah import kantor_rekaan as rekaan
from tests.inti.naskah.pohon_uji import teks
from tests.inti.naskah.utuh import blok

from selaras.inti.dokumen import pohon as p
from selaras.inti.naskah.lakin import susun_dibuat, susun_lakin
from selaras.inti.naskah.tempat import daftar_tempat, segarkan_paragraf
from selaras.inti.paket.baris_hasil import Faktor, Paragraf

TEMPAT = "bab4.langkah"  # an opening line and a list, then the next place
DENGAN_TABEL = "bab3.skala"  # a line that opens a table


def milik(tempat: str, letak: str | None, **lain: str) -> Paragraf:
    return Paragraf(tempat=tempat, urutan=1, teks="Kata kami.", letak=letak, **lain)


def sekitar(naskah: p.NaskahDok, tempat: str) -> list[str]:
    """What stands at a place: O own words, S those of Selaras, D a list, T a table."""
    isi = blok(naskah)
    di = [ke for ke, b in enumerate(isi) if getattr(b, "tempat", "") == tempat]
    tanda = {p.ParagrafDok: "S", p.Daftar: "D", p.Tabel: "T"}
    dekat = [b for b in isi[di[0] : di[-1] + 3] if getattr(b, "tempat", tempat) == tempat]
    return [
        "O" if getattr(b, "milik_kantor", False) else tanda[type(b)]
        for b in dekat
        if type(b) in tanda
    ]


@pytest.mark.parametrize(
    ("letak", "susunan"),
    [(None, "OD"), ("pembuka", "OD"), ("ganti", "O"), ("sebelum", "OSD"), ("sesudah", "SDO")],
)
def test_they_stand_where_the_office_puts_them(letak: str | None, susunan: str) -> None:
    assert "".join(sekitar(susun_lakin(rekaan.laporan(milik(TEMPAT, letak))), TEMPAT)) == susunan


@pytest.mark.parametrize(
    ("letak", "susunan"), [("ganti", "OT"), ("sebelum", "OST"), ("sesudah", "STO")]
)
def test_a_table_stays_and_is_not_torn_from_the_line_that_opens_it(
    letak: str, susunan: str
) -> None:
    naskah = susun_lakin(rekaan.laporan(milik(DENGAN_TABEL, letak)))
    assert "".join(sekitar(naskah, DENGAN_TABEL)).startswith(susunan)
    tabel = [b for b in blok(naskah) if isinstance(b, p.Tabel)]
    assert tabel == [b for b in blok(susun_dibuat(rekaan.laporan())) if isinstance(b, p.Tabel)]


@pytest.mark.parametrize(("letak", "usang"), [("ganti", True), ("pembuka", False)])
def test_what_replaces_a_list_goes_stale_with_its_words(letak: str, usang: bool) -> None:
    paket = rekaan.laporan(milik(TEMPAT, letak)).paket
    segar = segarkan_paragraf(paket, ())
    tambah = Faktor(simpul_id="P1", jenis="tindak_lanjut", urutan=9, uraian="Menambah dermaga")
    assert not _usang(susun_lakin(rekaan.laporan(*segar.baris(Paragraf))))
    assert "dermaga" in " ".join(daftar_tempat(rekaan.laporan(tambah))[TEMPAT].lanjutan)
    assert _usang(susun_lakin(rekaan.laporan(tambah, *segar.baris(Paragraf)))) == usang


def _usang(naskah: p.NaskahDok) -> bool:
    return any(getattr(b, "usang", False) for b in blok(naskah))


def test_every_place_is_found_with_its_running_text() -> None:
    naskah = susun_dibuat(rekaan.laporan())
    ada = {b.tempat for b in blok(naskah) if isinstance(b, p.ParagrafDok) and b.tempat}
    tempat = daftar_tempat(rekaan.laporan())
    assert set(tempat) == ada
    langkah = next(b for b in blok(naskah) if getattr(b, "tempat", "") == TEMPAT)
    assert tempat[TEMPAT].teks == teks(langkah.isi)
    assert len(tempat[TEMPAT].lanjutan) > 1

"""What holds for chapters III and IV and the summary of any office."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from tests.inti.naskah import kantor_rekaan as rekaan
from tests.inti.naskah.pohon_uji import (
    DIGIT,
    Susunan,
    isi_berjalan,
    laporan_bangka,
    nama_nama,
    sebaris,
    teks,
)

from selaras.inti.dokumen import pohon as p
from selaras.inti.potret import LaporanKinerja

NOMOR = {
    1: re.compile(r"BAB [IV]+"),
    2: re.compile(r"[A-Z]\."),
    3: re.compile(r"\d+\."),
    4: re.compile(r"[a-z]+\."),
}
SALAH = re.compile(r"  | [.,;:]|\.\.|,,|\(\)|None|\bdan dan\b")

KANTOR = {
    "bangka": laporan_bangka,
    "rekaan": rekaan.laporan,
    "tanpa-uang": lambda: rekaan.laporan(
        rangka_lain=rekaan.rangka("anggaran", "anggaran_akun", "anggaran_program")
    ),
    "tanpa-indikator": lambda: rekaan.laporan(
        rangka_lain=[rekaan.OPD, rekaan.TAHUN, *rekaan.simpul()]
    ),
    "sempurna": rekaan.sempurna,
    "tanpa-pagu": rekaan.tanpa_pagu,
    "kosong": lambda: rekaan.laporan(rangka_lain=[rekaan.OPD, rekaan.TAHUN]),
}


@pytest.fixture(scope="module", params=KANTOR)
def s(request: pytest.FixtureRequest) -> Susunan:
    return Susunan(KANTOR[request.param]())


def test_no_table_is_empty_and_every_row_fills_its_columns(s: Susunan) -> None:
    for tabel in s.jenis(p.Tabel):
        assert tabel.badan, tabel.id
        for baris in (tabel.kepala, tabel.badan):
            _periksa_kisi(tabel, baris)


def _periksa_kisi(tabel: p.Tabel, baris: tuple[p.BarisTabel, ...]) -> None:
    """Walk the rows as a writer does: a cell that spans rows takes its columns below too."""
    banyak = len(tabel.lebar)
    turun = [0] * banyak
    for satu in baris:
        isi = [sisa > 0 for sisa in turun]
        turun = [max(0, sisa - 1) for sisa in turun]
        for sel in satu.sel:
            mulai = isi.index(False)
            for kolom in range(mulai, mulai + sel.lebar):
                assert not isi[kolom], (tabel.id, satu)
                isi[kolom] = True
                turun[kolom] = sel.tinggi - 1
        assert all(isi), (tabel.id, satu)
    assert not any(turun), tabel.id


def test_every_reference_points_to_something_with_a_number(s: Susunan) -> None:
    bernomor = {b.id for b in s.blok if isinstance(b, p.Tabel | p.Bagan) and b.nomor}
    rujukan = {r.id for r in sebaris(s.blok) if isinstance(r, p.Rujukan)}
    assert rujukan <= bernomor


def test_ids_and_caption_numbers_are_unique(s: Susunan) -> None:
    ids = [b.id for b in s.blok if hasattr(b, "id")]
    assert len(ids) == len(set(ids))
    for kelas in ((p.Tabel,), (p.Bagan, p.GambarFoto)):
        nomor = [b.nomor for b in s.blok if isinstance(b, kelas) and b.nomor]
        assert len(nomor) == len(set(nomor))


def test_heading_levels_never_skip(s: Susunan) -> None:
    for bab in (s.bab3, s.bab4):
        tingkat = [b.tingkat for satu in bab for b in satu.isi if isinstance(b, p.Judul)]
        assert tingkat[0] == 1
        assert all(kini <= lalu + 1 for lalu, kini in pairwise(tingkat))
    for judul in s.jenis(p.Judul):
        assert NOMOR[judul.tingkat].fullmatch(judul.nomor), judul


def test_every_figure_has_its_explanation(s: Susunan) -> None:
    dipakai = {a.asal for a in sebaris(s.blok) if isinstance(a, p.Angka)}
    penjelasan = s.k.f.penjelasan()
    assert dipakai <= set(penjelasan)
    assert all(satu.judul and satu.angka for satu in penjelasan.values())


def test_no_sentence_holds_a_number_that_is_neither_figure_nor_name(s: Susunan) -> None:
    nama = nama_nama(s.k.laporan)
    for isi in isi_berjalan(s.blok):
        for satu in isi:
            if isinstance(satu, p.Teks):
                sisa = satu.isi
                for n in nama:
                    sisa = sisa.replace(n, "")
                assert not DIGIT.search(sisa), satu.isi


def test_sentences_are_whole(s: Susunan) -> None:
    """No double space, no space before a stop; a paragraph begins high and ends with a stop."""
    for kalimat in s.kalimat:
        assert not SALAH.search(kalimat), kalimat
        assert kalimat == kalimat.strip(), kalimat
    for tempat, paragraf in s.paragraf.items():
        kalimat = teks(paragraf.isi)
        assert not kalimat[0].islower(), (tempat, kalimat)
        assert kalimat.endswith((".", ":")), (tempat, kalimat)


def test_paragraph_places_are_unique(s: Susunan) -> None:
    tempat = [b.tempat for b in s.jenis(p.ParagrafDok) if b.tempat]
    assert len(tempat) == len(set(tempat))


def test_only_the_form_is_in_landscape(s: Susunan) -> None:
    lanskap = [satu for satu in (*s.bab3, *s.bab4) if satu.lanskap]
    assert all([b.id for b in satu.isi] == ["tabel-form-capaian"] for satu in lanskap)


def test_the_same_snapshot_gives_an_equal_tree(s: Susunan) -> None:
    lagi = Susunan(LaporanKinerja.dari_json(s.k.laporan.ke_json()))
    assert lagi.blok == s.blok


def test_a_line_that_opens_a_list_stays_with_it(s: Susunan) -> None:
    for satu, berikut in pairwise(s.blok):
        if isinstance(berikut, p.Daftar) and isinstance(satu, p.ParagrafDok):
            assert satu.lekat == teks(satu.isi).endswith(":"), teks(satu.isi)

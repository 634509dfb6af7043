"""Editing the plan: whatever is done to the tree, the package stays one that can be imported."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selaras.inti.paket.baris_hasil import Anggaran, Realisasi
from selaras.inti.paket.baris_rencana import Indikator, Simpul, Target
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.periksa import periksa_isi
from selaras.inti.siklus.arsip import arsipkan, gantungan
from selaras.inti.siklus.rencana import (
    RencanaError,
    ambil,
    calon_induk,
    ganti,
    geser_indikator,
    indikator_baru,
    pindahkan,
    simpul_baru,
)
from selaras.inti.siklus.sunting import IsianBidang, sunting, teks_baris
from tests.apps.kantor_rekam import paket_lengkap
from tests.inti.kantor_uji import indikator, simpul

PAKET = paket_lengkap()


def kode(paket: Paket) -> set[str]:
    return {s.simpul_id for s in paket.baris(Simpul)}


def test_a_new_node_is_numbered_as_the_office_numbers_and_never_like_an_archived_one() -> None:
    assert simpul_baru(PAKET, "1.1", "x", ()).simpul_id == "1.1.11"
    assert simpul_baru(PAKET, "1.1", "x", {"1.1.11"}).simpul_id == "1.1.12"
    assert simpul_baru(PAKET, "S1", "x", ()).simpul_id == "2"
    assert simpul_baru(PAKET, None, "x", ()).simpul_id == "T2"
    assert indikator_baru(PAKET, "S1", "x", {"S1/04"}).indikator_id == "S1/05"
    with pytest.raises(RencanaError, match="tambahkan indikator"):
        simpul_baru(PAKET, "1.1.1", "x", ())


def test_a_moved_node_keeps_its_code_and_takes_along_what_hangs_on_it() -> None:
    paket = ganti(ganti(PAKET, simpul("2", "program", "S1")), simpul("2.1", "kegiatan", "2"))
    pindah = pindahkan(paket, "1.1.2", "2.1")
    assert ambil(pindah, Simpul, "1.1.2").induk_id == "2.1"
    assert periksa_isi(pindah) == ()
    with pytest.raises(RencanaError, match="Sub Kegiatan berada di bawah Kegiatan"):
        pindahkan(paket, "1.1.2", "2")


def test_what_has_figures_of_the_year_is_not_archived_and_says_where_they_are() -> None:
    satu = ambil(PAKET, Simpul, "1.1.1")
    uang = [a for a in PAKET.baris(Anggaran) if a.simpul_id == "1.1.1"]
    assert uang, "the sample has money on this node"
    with pytest.raises(RencanaError, match="uang tahun 2024"):
        arsipkan(PAKET, satu)
    with pytest.raises(RencanaError, match="1 bagian rencana di bawahnya"):
        arsipkan(PAKET, ambil(PAKET, Simpul, "1"))


def test_what_hangs_on_an_indicator_goes_to_the_archive_with_it() -> None:
    satu = ambil(PAKET, Indikator, "1/01")
    tanpa_hasil = PAKET.dengan(
        Realisasi, [r for r in PAKET.baris(Realisasi) if r.indikator_id != "1/01"]
    )
    milik = gantungan(tanpa_hasil, satu)
    assert dict(milik.ikut)["Penjenjangan kinerja"] == 1
    sisa = arsipkan(tanpa_hasil, satu)
    assert "1/01" not in {i.indikator_id for i in sisa.baris(Indikator)}
    assert "1/01" not in {t.indikator_id for t in sisa.baris(Target)}
    assert periksa_isi(sisa) == ()


def test_an_indicator_moves_one_place_in_its_node() -> None:
    naik = geser_indikator(PAKET, "S1/03", -1)
    urut = sorted((i.urutan, i.indikator_id) for i in naik.baris(Indikator) if i.simpul_id == "S1")
    assert [k for _, k in urut] == ["S1/01", "S1/03", "S1/02"]
    assert geser_indikator(PAKET, "S1/01", -1) == PAKET


def test_a_field_that_somebody_else_changed_is_shown_and_nothing_is_taken() -> None:
    satu = indikator("1/01", satuan="orang")
    isian = {"satuan": IsianBidang("%", "kali"), "nama": IsianBidang(satu.nama, "Lain")}
    hasil, ditolak = sunting(satu, isian)
    assert hasil == satu
    assert [(d.bidang, d.kini, d.bentrok) for d in ditolak] == [("satuan", "orang", True)]


def test_a_field_that_was_not_touched_never_conflicts() -> None:
    satu = indikator("1/01", satuan="orang", definisi="baru dari orang lain")
    isian = {"definisi": IsianBidang("", ""), "satuan": IsianBidang("orang", "kali")}
    hasil, ditolak = sunting(satu, isian)
    assert (ditolak, hasil) == ((), replace(satu, satuan="kali"))


def test_numbers_are_typed_as_indonesia_writes_them_and_wrong_ones_are_told() -> None:
    satu = indikator("1/01")
    hasil, _ = sunting(satu, {"standar": IsianBidang("", "1.234,5")})
    assert teks_baris(hasil)["standar"] == "1.234,5"
    for nama, isi, kata in (
        ("standar", "12.5", "bukan angka"), ("nama", " ", "wajib diisi"),
        ("arah", "ke samping", "salah satu"),
    ):  # fmt: skip
        _, ditolak = sunting(satu, {nama: IsianBidang(teks_baris(satu)[nama], isi)})
        assert kata in ditolak[0].pesan


LANGKAH = st.tuples(st.sampled_from("tambah indikator pindah arsip geser hapus".split()),
                    st.integers(0, 99), st.integers(0, 99))  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(LANGKAH, max_size=12))
def test_any_sequence_of_edits_leaves_a_package_that_passes_the_checks(
    langkah: list[tuple[str, int, int]],
) -> None:
    paket = PAKET
    for apa, ke, lain in langkah:
        simpul_ada = paket.baris(Simpul)
        if not simpul_ada:
            break
        satu = simpul_ada[ke % len(simpul_ada)]
        kartu = paket.baris(Indikator)
        try:
            if apa == "tambah":
                paket = ganti(paket, simpul_baru(paket, satu.simpul_id, "Baru", ()))
            elif apa == "indikator":
                paket = ganti(paket, indikator_baru(paket, satu.simpul_id, "Baru", ()))
            elif apa == "pindah" and (calon := calon_induk(paket, satu)):
                paket = pindahkan(paket, satu.simpul_id, calon[lain % len(calon)].simpul_id)
            elif apa == "arsip":
                paket = arsipkan(paket, satu)
            elif apa == "geser" and kartu:
                paket = geser_indikator(paket, kartu[ke % len(kartu)].indikator_id, lain % 3 - 1)
            elif apa == "hapus" and kartu:
                paket = arsipkan(paket, kartu[ke % len(kartu)])
        except RencanaError:
            continue
        assert periksa_isi(paket) == ()

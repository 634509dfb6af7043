"""What holds for the whole LAKIN of any office, from the preface to the last annex."""

from __future__ import annotations

from itertools import pairwise

import pytest
from tests.inti.naskah.pohon_uji import DIGIT, isi_berjalan, nama_nama, sebaris, teks
from tests.inti.naskah.utuh import KANTOR, blok, kisi

from selaras.inti.dokumen import pohon as p
from selaras.inti.naskah import bab1, bab2, depan, lampiran
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.lakin import susun_lakin
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.paket.baris_kantor import DasarHukum
from selaras.inti.potret import LaporanKinerja
from selaras.inti.skala import periksa_skala
from selaras.inti.ukur import ukur

BERNOMOR = p.Tabel | p.Bagan | p.BaganOrganisasi | p.GambarFoto


@pytest.fixture(scope="module", params=KANTOR)
def laporan(request: pytest.FixtureRequest) -> LaporanKinerja:
    return KANTOR[request.param]()


@pytest.fixture(scope="module")
def naskah(laporan: LaporanKinerja) -> p.NaskahDok:
    return susun_lakin(laporan)


def _bagian_saya(laporan: LaporanKinerja) -> list[p.Blok]:
    k, n = Konteks(laporan, ukur(laporan)), Penomor()
    bagian = (*depan.susun(k, n)[:1], *bab1.susun(k, n), *bab2.susun(k, n), *lampiran.susun(k, n))
    return [b for satu in bagian for b in satu.isi]


def test_no_table_is_empty_and_every_row_fills_its_columns(naskah: p.NaskahDok) -> None:
    for tabel in blok(naskah):
        if isinstance(tabel, p.Tabel):
            assert len(list(kisi(tabel))) == len(tabel.badan) > 0


def test_every_reference_points_to_something_with_a_number(naskah: p.NaskahDok) -> None:
    bernomor = {b.id for b in blok(naskah) if isinstance(b, BERNOMOR) and b.nomor}
    assert {r.id for r in sebaris(blok(naskah)) if isinstance(r, p.Rujukan)} <= bernomor


def test_every_figure_and_most_tables_are_spoken_of_in_the_text(naskah: p.NaskahDok) -> None:
    """Program tables are named as a run ("2.9 sampai 2.14"); all others by themselves."""
    disebut = {r.id for r in sebaris(blok(naskah)) if isinstance(r, p.Rujukan)}
    for satu in blok(naskah):
        if isinstance(satu, BERNOMOR) and satu.nomor and not satu.id.startswith("tabel-rencana-"):
            assert satu.id in disebut, (satu.id, satu.nomor)


def test_ids_caption_numbers_and_paragraph_places_are_unique(naskah: p.NaskahDok) -> None:
    ids = [b.id for b in blok(naskah) if hasattr(b, "id")]
    tempat = [b.tempat for b in blok(naskah) if isinstance(b, p.ParagrafDok) and b.tempat]
    tabel = [b.nomor for b in blok(naskah) if isinstance(b, p.Tabel) and b.nomor]
    for semua in (ids, tempat, tabel):
        assert len(semua) == len(set(semua))


def test_heading_levels_start_at_a_chapter_and_never_skip(naskah: p.NaskahDok) -> None:
    tingkat = [b.tingkat for b in blok(naskah) if isinstance(b, p.Judul)]
    assert tingkat[0] == 1
    assert all(kini <= lalu + 1 for lalu, kini in pairwise(tingkat))


def test_a_heading_is_always_followed_by_something_to_read(naskah: p.NaskahDok) -> None:
    for satu, berikut in pairwise((*blok(naskah), p.Judul(1, "akhir", "akhir"))):
        if isinstance(satu, p.Judul) and isinstance(berikut, p.Judul):
            assert berikut.tingkat > satu.tingkat, satu.teks


def test_the_explanations_are_exactly_those_of_the_printed_figures(naskah: p.NaskahDok) -> None:
    dipakai = {a.asal for a in sebaris(blok(naskah)) if isinstance(a, p.Angka)}
    assert dipakai == set(naskah.penjelasan)
    assert all(satu.judul and satu.angka for satu in naskah.penjelasan.values())


def test_no_sentence_holds_a_number_that_is_neither_figure_nor_name(
    laporan: LaporanKinerja,
) -> None:
    k = Konteks(laporan, ukur(laporan))
    peraturan = [f"Nomor {d.nomor} Tahun {d.tahun}" for d in laporan.paket.baris(DasarHukum)]
    nama = [laporan.sidik, "SHA-256", *peraturan, *_teks_skala(k), *nama_nama(laporan)]
    for isi in isi_berjalan(_bagian_saya(laporan)):
        for satu in isi:
            if isinstance(satu, p.Teks):
                sisa = satu.isi
                for n in nama:
                    sisa = sisa.replace(n, "")
                assert not DIGIT.search(sisa), satu.isi


def _teks_skala(k: Konteks) -> list[str]:
    """The words of the band scale bring numbers of their own: its name, source, note, holes."""
    skala = k.pengukuran.skala
    return [skala.nama, skala.sumber, skala.catatan, *periksa_skala(skala)]


def test_sentences_are_whole(laporan: LaporanKinerja) -> None:
    for satu in _bagian_saya(laporan):
        if isinstance(satu, p.ParagrafDok) and satu.tempat:
            kalimat = teks(satu.isi)
            assert not any(salah in kalimat for salah in ("  ", " .", " ,", "..")), kalimat
            assert kalimat[0].isupper() or kalimat[0] == "{", kalimat
            assert kalimat.endswith((".", ":")), kalimat


def test_only_wide_tables_lie_on_landscape_pages(naskah: p.NaskahDok) -> None:
    for bagian in naskah.bagian:
        if bagian.lanskap:
            terlebar = max(len(b.lebar) for b in bagian.isi if isinstance(b, p.Tabel))
            assert terlebar >= 8


def test_page_numbers_are_roman_before_the_first_chapter_and_restart_there(
    naskah: p.NaskahDok,
) -> None:
    penomoran = [b.penomoran for b in naskah.bagian]
    awal = penomoran.index("angka")
    assert set(penomoran[:awal]) == {"romawi"}
    assert set(penomoran[awal:]) == {"angka"}
    assert [ke for ke, b in enumerate(naskah.bagian) if b.awal_nomor] == [0, awal]


def test_a_list_stands_in_front_only_when_it_has_entries(naskah: p.NaskahDok) -> None:
    daftar = {b.jenis for b in blok(naskah) if isinstance(b, p.DaftarIsi)}
    ada = {"isi"}
    bernomor = [b for b in blok(naskah) if isinstance(b, BERNOMOR) and b.nomor]
    ada |= {"tabel"} if any(isinstance(b, p.Tabel) for b in bernomor) else set()
    ada |= {"gambar"} if any(not isinstance(b, p.Tabel) for b in bernomor) else set()
    assert daftar == ada


def test_the_same_snapshot_gives_an_equal_document(
    laporan: LaporanKinerja, naskah: p.NaskahDok
) -> None:
    lagi = susun_lakin(LaporanKinerja.dari_json(laporan.ke_json(), laporan.paket.berkas))
    assert lagi == naskah


@pytest.mark.parametrize("nama", ["rekaan", "lengkap", "kosong"])
def test_an_invented_office_reads_as_if_the_report_was_made_for_it(nama: str) -> None:
    naskah = susun_lakin(KANTOR[nama]())
    semua = " ".join(a.isi for a in sebaris(blok(naskah)) if isinstance(a, p.Teks))
    semua += " ".join(getattr(b, "judul", getattr(b, "teks", "")) for b in blok(naskah))
    for kata in ("sosial", "bangka", "pmks", "bupati", "kabupaten"):
        assert kata not in semua.lower()
    assert "Dinas Perikanan Kota Rekaan" in semua


def test_what_the_office_did_not_fill_in_is_said_once_and_plainly() -> None:
    naskah = susun_lakin(KANTOR["rekaan"]())
    kalimat = [teks(isi) for isi in isi_berjalan(blok(naskah))]
    for satu in (
        "Isu strategis belum diisi.",
        "Data pegawai belum diisi.",
        "Susunan organisasi belum diisi.",
        "Kelompok sasaran layanan belum diisi.",
        "Penjenjangan ke tujuan daerah belum diisi.",
    ):
        assert kalimat.count(satu) == 1, satu


def test_short_lists_of_tables_and_figures_share_a_page() -> None:
    def daftar(laporan: LaporanKinerja) -> dict[str, bool]:
        semua = (b for bagian in susun_lakin(laporan).bagian for b in bagian.isi)
        return {b.jenis: b.sehalaman for b in semua if isinstance(b, p.DaftarIsi)}

    pendek, panjang = daftar(KANTOR["rekaan"]()), daftar(KANTOR["bangka"]())
    assert pendek == {"isi": False, "tabel": False, "gambar": True}
    assert panjang == {"isi": False, "tabel": False, "gambar": False}

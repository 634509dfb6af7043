"""The Perjanjian Kinerja as a document of its own, and inside the annex."""

from __future__ import annotations

import pytest
from tests.inti.naskah import kantor_rekaan as rekaan
from tests.inti.naskah.pohon_uji import isi_berjalan, isi_tabel, laporan_bangka, sebaris, teks
from tests.inti.naskah.utuh import blok, kantor_lengkap, tabel

from selaras.inti.dokumen import pohon as p
from selaras.inti.dokumen import surat
from selaras.inti.naskah.lakin import susun_lakin
from selaras.inti.naskah.perjanjian import susun_perjanjian
from selaras.inti.naskah.rencana_aksi import susun_rencana_aksi
from selaras.inti.paket import baris_rencana as rencana


@pytest.fixture(scope="module")
def bangka() -> p.NaskahDok:
    return susun_perjanjian(laporan_bangka(), "pk-2024-p1")


@pytest.fixture(scope="module")
def lengkap() -> p.NaskahDok:
    return susun_perjanjian(rekaan.laporan(*kantor_lengkap()), "pk2")


def _tanda(naskah: p.NaskahDok) -> surat.TandaTangan:
    return next(b for b in blok(naskah) if isinstance(b, surat.TandaTangan))


def test_the_elements_stand_in_the_order_of_the_regulation(bangka: p.NaskahDok) -> None:
    (bagian,) = bangka.bagian
    assert isinstance(bagian.isi[0], surat.KopSurat)
    judul = bagian.isi[1]
    assert isinstance(judul, p.Judul)
    assert (judul.teks, judul.tingkat) == ("PERJANJIAN KINERJA PERUBAHAN TAHUN 2024", 1)
    assert judul.sehalaman  # it stands below the letterhead and starts no page
    kalimat = [teks(b.isi) for b in bagian.isi[1:] if isinstance(b, p.ParagrafDok)]
    awal = (
        "Dalam rangka mewujudkan manajemen pemerintahan",
        "Nama: BAHRUDIN, SH",
        "Nama: M. HARIS AR, AP., M.H.",
        "Pihak Pertama berjanji mewujudkan target kinerja",
        "Pihak Kedua melakukan supervisi",
        "Perjanjian ini mengubah Perjanjian Kinerja Tahun 2024. Dasar perubahan: Renja Perubahan",
    )
    assert len(kalimat) == len(awal)
    assert all(satu.startswith(a) for satu, a in zip(kalimat, awal, strict=True))
    jenis = [type(b) for b in bagian.isi]
    assert jenis.index(surat.TandaTangan) < jenis.index(p.Tabel)


def test_the_second_party_signs_at_the_left_and_a_mayor_has_no_nip(lengkap: p.NaskahDok) -> None:
    tanda = _tanda(lengkap)
    assert tanda.kiri == surat.Penanda("", "Wali Kota", "Sari Rekaan", "", "PIHAK KEDUA")
    assert tanda.kanan.sebutan == "PIHAK PERTAMA"
    assert tanda.kanan.jabatan == "Plt. Kepala Dinas"
    assert tanda.kanan.nip == "198001012005011001"


def test_place_and_date_are_those_of_the_signing(bangka: p.NaskahDok, lengkap: p.NaskahDok) -> None:
    assert _tanda(bangka).kanan.tempat_tanggal == "Sungailiat, 11 November 2024"
    assert _tanda(lengkap).kanan.tempat_tanggal == "(tempat belum diisi), (tanggal belum diisi)"


def test_an_agreement_without_parties_says_so() -> None:
    naskah = susun_perjanjian(rekaan.laporan(), "pk2")
    assert _tanda(naskah).kanan.nama == "(nama belum diisi)"
    assert sum("Nama: belum diisi" in teks(isi) for isi in isi_berjalan(blok(naskah))) == 2


def test_the_annex_holds_the_targets_and_the_money_of_that_version(bangka: p.NaskahDok) -> None:
    awal = susun_perjanjian(laporan_bangka(), "pk-2024")
    for naskah, kode, target, jumlah in (
        (awal, "pk-2024", ["85"], ["8.383.644.456,00"]),
        (bangka, "pk-2024-p1", ["85", "95"], ["8.383.644.456,00", "9.753.209.248,00"]),
    ):
        assert isi_tabel(tabel(naskah, f"pk-{kode}-target"))[0][4:] == target
        pagu = isi_tabel(tabel(naskah, f"pk-{kode}-pagu"))
        assert [b[0] for b in pagu] == ["1", "2", "3", "4", "5", "6", "Jumlah"]
        assert pagu[-1][1:-1] == jumlah


def test_what_was_agreed_before_comes_from_the_latest_version_that_says_it(
    lengkap: p.NaskahDok,
) -> None:
    laporan = rekaan.laporan(*kantor_lengkap())
    sebelum = {b[2]: b[4] for b in isi_tabel(tabel(lengkap, "pk-pk2-target"))}
    for i in laporan.indikator.values():
        if i.nama in sebelum:
            lama = [laporan.target.get((i.indikator_id, d, "2023")) for d in ("pk1", "pk")]
            assert (sebelum[i.nama] == "–") == (not any(lama))


def test_the_annex_is_signed_as_the_statement_is(bangka: p.NaskahDok) -> None:
    satu, dua = [b for b in blok(bangka) if isinstance(b, surat.TandaTangan)]
    assert satu == dua
    assert blok(bangka)[-1] == dua


def test_an_agreement_without_targets_says_so() -> None:
    kosong = rekaan.laporan(rangka_lain=[rekaan.OPD, rekaan.TAHUN, *rekaan.dokumen()])
    kalimat = [teks(isi) for isi in isi_berjalan(blok(susun_perjanjian(kosong, "pk1")))]
    assert kalimat[-1] == "Lampiran perjanjian belum diisi."


def test_the_second_change_says_which_it_is(lengkap: p.NaskahDok) -> None:
    judul = [b.teks for b in blok(lengkap) if isinstance(b, p.Judul)]
    resmi = "PERJANJIAN KINERJA PERUBAHAN KE-2 TAHUN 2023"
    assert judul == [resmi, f"LAMPIRAN {resmi}"]


def test_every_figure_of_the_document_is_explained(bangka: p.NaskahDok) -> None:
    dipakai = {a.asal for a in sebaris(blok(bangka)) if isinstance(a, p.Angka)}
    assert dipakai == set(bangka.penjelasan) != set()


def test_the_annex_of_the_report_carries_the_same_statement(bangka: p.NaskahDok) -> None:
    lakin = susun_lakin(laporan_bangka())
    for id in ("pk-pk-2024-p1-target", "pk-pk-2024-p1-pagu"):
        assert tabel(lakin, id) == tabel(bangka, id)


def test_an_unknown_document_is_refused() -> None:
    with pytest.raises(KeyError):
        susun_perjanjian(rekaan.laporan(), "tidak-ada")


@pytest.mark.parametrize(
    ("jabatan", "status", "tercetak"),
    [
        ("Kepala Dinas", "definitif", "Kepala Dinas"),
        ("Wali Kota", "pj", "Pj. Wali Kota"),
        ("Pj. Wali Kota", "pj", "Pj. Wali Kota"),
        ("Pelaksana Harian Kepala Dinas", "plh", "Pelaksana Harian Kepala Dinas"),
    ],
)
def test_an_acting_official_is_named_as_such_exactly_once(
    jabatan: str, status: str, tercetak: str
) -> None:
    pihak = rencana.PihakPerjanjian(
        dokumen_id="pk", pihak="pertama", nama="N", jabatan=jabatan, status_jabatan=status
    )
    assert _tanda(susun_perjanjian(rekaan.laporan(pihak), "pk")).kanan.jabatan == tercetak


def test_the_rencana_aksi_follows_the_plan_and_keeps_a_node_with_its_indicators() -> None:
    naskah = susun_rencana_aksi(laporan_bangka())
    badan = tabel(naskah, "rencana-aksi-tabel").badan
    kepala = [b for b in badan if b.tekanan]
    kode = [teks(b.sel[0].isi) for b in kepala]
    assert kode[:4] == ["S1", "2", "2.1", "2.1.1"]
    assert kode.index("S2") + 1 == kode.index("1")  # its program comes right below
    assert all(b.satukan for b in kepala)
    assert _tanda(naskah).kiri is None

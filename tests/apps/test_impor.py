"""Import: the whole package or nothing, only what changed, nothing recorded lost."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from selaras.apps.dasar.galat import DiLuarLingkup
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.organisasi.models import OPD, Isu, TahunLaporan, Unit
from selaras.apps.paket import services
from selaras.apps.paket.models import ImporPaket
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.apps.perencanaan.models import Indikator, Simpul
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.paket.skema import TABEL
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import ganti, paket_lengkap, tambah, tanpa
from tests.inti.kantor_uji import realisasi


def _revisi() -> int:
    return TahunLaporan.objects.get().revisi


def test_it_counts_what_is_new(impor, paket) -> None:
    hasil_impor = impor(paket)

    banyak = sum(len(isi) for nama, isi in paket.tabel.items() if nama != "tahun_laporan")
    assert sum(p.baru for p in hasil_impor.perubahan.values()) == banyak
    assert hasil_impor.berubah
    assert hasil_impor.revisi == 1
    assert hasil_impor.ringkasan == f"{banyak} baris baru."


def test_it_changes_nothing_when_the_same_package_comes_again(impor, paket) -> None:
    impor(paket)
    lagi = impor(paket)

    assert not lagi.berubah
    assert lagi.ringkasan == "Tidak ada yang berubah; isi paket sama dengan rekaman."
    assert _revisi() == 1
    assert ImporPaket.objects.filter(berubah=False).count() == 1


def test_it_takes_the_same_number_for_no_change_however_it_is_written(impor, paket) -> None:
    impor(paket)
    kunci = {"indikator_id": "S1/02", "periode": "2024"}

    lagi = impor(ganti(paket, hasil.Realisasi, kunci, nilai=Decimal("9")))

    assert not lagi.berubah


def test_it_writes_only_the_cell_that_changed_and_keeps_the_old_one(impor, paket) -> None:
    impor(paket)
    kunci = {"indikator_id": "S1/02", "periode": "2024"}

    lagi = impor(ganti(paket, hasil.Realisasi, kunci, nilai=Decimal("9.5")))

    assert {n: p.jumlah() for n, p in lagi.perubahan.items() if p.ada} == {
        "realisasi": {"baru": 0, "berubah": 1, "diarsipkan": 0, "kembali": 0, "tetap": 3}
    }
    assert _revisi() == 2
    catatan = ImporPaket.objects.latest("pk")
    assert (catatan.oleh, catatan.sumber, catatan.revisi) == ("uji", "uji", 2)
    assert catatan.rincian == {
        "realisasi": [
            {"jenis": "berubah", "kunci": kunci, "kolom": {"nilai": ["9", "9.5"]}},
        ]
    }


def test_it_names_moved_references_by_their_codes(impor, paket) -> None:
    impor(paket)

    impor(ganti(paket, rencana.Indikator, {"indikator_id": "S1/02"}, unit_id="dinas"))

    rincian = ImporPaket.objects.latest("pk").rincian
    assert rincian["indikator"][0]["kolom"] == {"unit_id": ["bid", "dinas"]}


@pytest.mark.parametrize(
    ("kelas", "kunci", "isi"),
    [
        (kantor.OPD, {"kode": "uji"}, {"kepala_nama": "Kepala Baru"}),
        (kantor.TahunLaporan, {"tahun": 2024}, {"tempat_laporan": "Rekaan"}),
        (rencana.Simpul, {"simpul_id": "1.1.2"}, {"nama": "Nama lain"}),
    ],
)
def test_it_raises_the_revision_for_any_table(impor, paket, kelas, kunci, isi) -> None:
    impor(paket)
    baru = ganti(paket, kelas, kunci, **isi)

    assert impor(baru).revisi == 2
    assert paket_dari_rekam(SEMUA, "uji", 2024) == baru


def test_it_archives_a_row_that_the_package_no_longer_holds(impor, paket) -> None:
    impor(paket)

    lagi = impor(tanpa(paket, kantor.Isu, isu_id="i1"))

    assert lagi.ringkasan == "1 baris diarsipkan."
    assert not Isu.objects.get().aktif
    assert paket_dari_rekam(SEMUA, "uji", 2024).baris(kantor.Isu) == ()


def test_it_brings_an_archived_row_back_as_the_same_row(impor, paket) -> None:
    impor(paket)
    dulu = Isu.objects.get().pk
    impor(tanpa(paket, kantor.Isu, isu_id="i1"))

    lagi = impor(ganti(paket, kantor.Isu, {"isu_id": "i1"}, permasalahan="Terlantar lagi"))

    assert lagi.perubahan["isu"].jumlah() == {
        "baru": 0, "berubah": 0, "diarsipkan": 0, "kembali": 1, "tetap": 0,
    }  # fmt: skip
    assert (Isu.objects.get().pk, Isu.objects.get().aktif) == (dulu, True)
    assert ImporPaket.objects.latest("pk").rincian["isu"][0]["kolom"] == {
        "permasalahan": ["Terlantar", "Terlantar lagi"]
    }


def test_it_archives_an_indicator_with_all_that_hangs_on_it(impor, paket) -> None:
    impor(paket)
    isi = tanpa(paket, rencana.Indikator, indikator_id="S1/02")
    isi = tanpa(isi, rencana.Target, indikator_id="S1/02")
    isi = tanpa(isi, hasil.Realisasi, indikator_id="S1/02")

    assert impor(isi).ringkasan == "3 baris diarsipkan."
    assert paket_dari_rekam(SEMUA, "uji", 2024) == isi


def test_it_adds_branches_of_any_depth_and_moves_old_ones_below_them(impor, paket) -> None:
    impor(paket)
    simpul = rencana.Simpul
    isi = tambah(
        paket,
        simpul(simpul_id="2", jenjang="program", induk_id="S1", nama="Program 2"),
        simpul(simpul_id="2.1", jenjang="kegiatan", induk_id="2", nama="Kegiatan 2.1"),
    )
    isi = ganti(isi, simpul, {"simpul_id": "1.1.10"}, induk_id="2.1")

    impor(isi)

    assert paket_dari_rekam(SEMUA, "uji", 2024) == isi
    assert Simpul.objects.get(kode="1.1.10").induk.kode == "2.1"


def test_it_refuses_a_package_with_faults_and_lists_every_one(impor, paket) -> None:
    rusak = tambah(
        paket, realisasi("9/99", "1"), hasil.KerjaUnit(unit_id="x", urutan=1, uraian="a")
    )

    with pytest.raises(PaketError) as galat:
        impor(rusak)

    assert {(k.lembar, k.baris, k.nilai) for k in galat.value.kesalahan} == {
        ("realisasi", 3, "9/99"),
        ("kerja_unit", 3, "x"),
    }
    assert not OPD.objects.exists()


@pytest.mark.parametrize(
    ("kelas", "kunci", "isi", "pesan"),
    [
        (kantor.Isu, {"isu_id": "i1"}, {"permasalahan": "dua  spasi"}, "bentuk baku"),
        (kantor.Isu, {"isu_id": "i1"}, {"permasalahan": "nol\x00"}, "karakter kendali"),
        (kantor.Isu, {"isu_id": "i1"}, {"urutan": "1"}, "bentuk baku"),
        (kantor.Aset, {"urutan": 1}, {"nilai": Decimal("0.001")}, "dua angka"),
        (kantor.Pegawai, {"urutan": 1}, {"jumlah": 10**19}, "angka"),
    ],
)
def test_it_trusts_no_reader_with_a_cell(impor, paket, kelas, kunci, isi, pesan) -> None:
    with pytest.raises(PaketError, match=pesan):
        impor(ganti(paket, kelas, kunci, **isi))


def test_it_leaves_everything_as_it_was_when_writing_fails_half_way(
    impor, paket, monkeypatch
) -> None:
    impor(paket)
    baru = ganti(tanpa(paket, kantor.Isu, isu_id="i1"), kantor.OPD, {"kode": "uji"}, nama="Lain")

    def gagal(*_: object) -> None:
        raise RuntimeError("listrik padam")

    monkeypatch.setattr(services, "_catat", gagal)
    with pytest.raises(RuntimeError, match="listrik"):
        impor(baru)

    assert paket_dari_rekam(SEMUA, "uji", 2024) == paket
    assert _revisi() == 1


def test_it_turns_a_refusal_of_the_database_into_a_fault_of_the_package(
    impor, paket, monkeypatch
) -> None:
    monkeypatch.setattr(services, "periksa_paket", lambda _: ())
    kunci = {"simpul_id": "1.1.1", "periode": "2024"}

    with pytest.raises(PaketError) as galat:
        impor(ganti(paket, hasil.Anggaran, kunci, alasan_lebih=None))

    (satu,) = galat.value.kesalahan
    assert (satu.lembar, satu.seharusnya) == (
        "anggaran",
        "realisasi melebihi pagu; isi alasan melebihi pagu, atau betulkan angkanya",
    )


@pytest.mark.django_db
def test_it_refuses_an_office_outside_the_scope(paket) -> None:
    with pytest.raises(DiLuarLingkup):
        services.impor_paket(paket, lingkup=LingkupOPD.satu("lain"), oleh="uji", sumber="uji")

    assert not OPD.objects.exists()


def test_it_needs_as_many_statements_for_many_rows_as_for_few(impor, paket) -> None:
    banyak = tambah(
        paket,
        *(kantor.FungsiUnit(unit_id="dinas", urutan=n, fungsi=f"Fungsi {n}") for n in range(50)),
    )
    with CaptureQueriesContext(connection) as sedikit:
        impor(paket)
    with CaptureQueriesContext(connection) as ramai:
        impor(dengan_kode(banyak, "dua"))

    assert len(ramai) <= len(sedikit)
    # two per table (read, insert), one more per level of the two trees, and the scope
    assert len(sedikit) <= 2 * len(TABEL) + 25


def dengan_kode(paket: Paket, kode: str) -> Paket:
    """The same package of another office."""
    return ganti(paket, kantor.OPD, {"kode": "uji"}, kode=kode)


def test_it_keeps_every_row_within_its_own_year(impor) -> None:
    impor(paket_lengkap(tahun=2023))
    impor(paket_lengkap(tahun=2024))

    for satu in Indikator.objects.select_related("simpul"):
        assert satu.tahun_laporan_id == satu.simpul.tahun_laporan_id
    for unit in Unit.objects.exclude(induk=None).select_related("induk"):
        assert unit.tahun_laporan_id == unit.induk.tahun_laporan_id

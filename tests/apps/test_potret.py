"""The snapshot: built once per revision, read in one query, kept for good when reported."""

from __future__ import annotations

import json
from decimal import Decimal

from selaras.apps.laporan import queries, services
from selaras.apps.laporan.models import AngkaTertata, DrafPotret, PotretTersimpan
from selaras.apps.laporan.queries import angka_tertata, pengukuran, potret, segarkan
from selaras.apps.laporan.services import simpan_draf, simpan_potret
from selaras.apps.organisasi.models import TahunLaporan
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket.skema import TABEL
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur.tertata import angka_tertata as angka_inti
from selaras.inti.ukur.tertata_kantor import angka_kantor
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import ganti, paket_lengkap


def _dingin() -> None:
    """Forget what this process holds, as after a restart."""
    queries._per_revisi.cache_clear()


def _berubah(paket):
    kunci = {"indikator_id": "S1/02", "periode": "2024"}
    return ganti(paket, hasil.Realisasi, kunci, nilai=Decimal(11))


def test_it_reads_each_table_once_to_build_the_snapshot(
    impor, paket, django_assert_max_num_queries
) -> None:
    impor(paket)

    # one per table; scope, draft, files before; lock, draft, figures and savepoint after
    with django_assert_max_num_queries(len(TABEL) + 15):
        potret(SEMUA, "uji", 2024)


def test_it_reads_a_kept_snapshot_in_two_queries(impor, paket, django_assert_num_queries) -> None:
    impor(paket)
    potret(SEMUA, "uji", 2024)
    _dingin()

    with django_assert_num_queries(2):
        lagi = potret(SEMUA, "uji", 2024)
    assert lagi == LaporanKinerja.dari_paket(paket)


def test_it_answers_from_memory_with_one_query(impor, paket, django_assert_num_queries) -> None:
    impor(paket)
    pertama = pengukuran(SEMUA, "uji", 2024)

    with django_assert_num_queries(1):
        assert pengukuran(SEMUA, "uji", 2024) is pertama


def test_it_shows_a_change_at_once(impor, paket) -> None:
    impor(paket)
    assert pengukuran(SEMUA, "uji", 2024).indikator["S1/02"].realisasi.angka == 9

    impor(_berubah(paket))

    assert pengukuran(SEMUA, "uji", 2024).indikator["S1/02"].realisasi.angka == 11
    assert DrafPotret.objects.get().revisi == 2


def test_it_keeps_the_canonical_json_and_its_hash(impor, paket) -> None:
    impor(paket)

    laporan = potret(SEMUA, "uji", 2024)

    draf = DrafPotret.objects.get()
    assert (draf.isi, draf.sidik) == (laporan.ke_json(), laporan.sidik)
    assert json.loads(draf.isi)["tabel"]["aset"][0]["nilai"] == "999999999999999.99"


def test_it_does_not_keep_a_snapshot_of_a_record_that_moved_on(impor, paket) -> None:
    impor(paket)
    lama = pengukuran(SEMUA, "uji", 2024)
    impor(_berubah(paket))
    DrafPotret.objects.all().delete()

    assert not simpan_draf(TahunLaporan.objects.get().pk, 1, lama)
    assert not DrafPotret.objects.exists()


def test_it_makes_writers_wait_when_the_record_moved_on_while_it_was_read(
    impor, paket, monkeypatch
) -> None:
    impor(paket)
    _dingin()
    asli, baca = simpan_draf, []

    def simpan(*isi):
        baca.append(isi)
        if len(baca) == 1:
            impor(_berubah(paket))
        return asli(*isi)

    monkeypatch.setattr(queries, "simpan_draf", simpan)

    assert pengukuran(SEMUA, "uji", 2024).indikator["S1/02"].realisasi.angka == 11
    assert len(baca) == 2


def test_it_stores_every_figure_of_the_measurement_as_one_row(impor, bangka) -> None:
    impor(bangka)
    ukuran = pengukuran(SEMUA, "dinsos-bangka", 2024)

    kolom = ("jenis", "kunci", "nilai", "teks", "status")
    assert list(AngkaTertata.objects.order_by("id").values_list(*kolom)) == [
        (a.jenis, a.kunci, a.nilai, a.teks, a.status)
        for a in (*angka_inti(ukuran), *angka_kantor(ukuran))
    ]


def test_it_reads_the_figures_of_many_offices_in_one_query(
    impor, django_assert_num_queries
) -> None:
    for kode in ("satu", "dua", "tiga"):
        impor(paket_lengkap(kode))
    assert segarkan(SEMUA, 2024) == ("dua", "satu", "tiga")

    with django_assert_num_queries(1):
        angka = angka_tertata(SEMUA, 2024, ["capaian", "serapan"])

    assert {a.opd for a in angka} == {"satu", "dua", "tiga"}
    satu = pengukuran(SEMUA, "satu", 2024)
    milik = {(a.jenis, a.kunci): a.nilai for a in angka if a.opd == "satu"}
    assert milik["capaian", "S1/02"] == satu.indikator["S1/02"].capaian.nilai
    assert milik["serapan", "*"] == satu.total.serapan


def test_it_does_not_tell_figures_of_an_older_revision(impor, paket) -> None:
    impor(paket)
    segarkan(SEMUA, 2024)
    impor(_berubah(paket))

    assert angka_tertata(SEMUA, 2024, ["realisasi"]) == ()
    assert segarkan(SEMUA, 2024) == ("uji",)
    milik = {a.kunci: a.nilai for a in angka_tertata(SEMUA, 2024, ["realisasi"])}
    assert milik["S1/02"] == 11


def test_it_keeps_a_reported_snapshot_through_later_changes(impor, paket) -> None:
    impor(paket)
    laporan = potret(SEMUA, "uji", 2024)
    for _ in range(2):
        simpan_potret(SEMUA, laporan, keperluan="laporan", oleh="uji")
    impor(_berubah(paket))

    satu = PotretTersimpan.objects.get()

    assert (satu.revisi, satu.sidik, satu.keperluan) == (1, laporan.sidik, "laporan")
    lagi = LaporanKinerja.dari_json(satu.isi)
    assert (lagi.paket.tabel, lagi.sidik) == (laporan.paket.tabel, laporan.sidik)


def test_a_draft_of_other_code_is_made_anew(impor, paket) -> None:
    impor(paket)
    sidik = potret(SEMUA, "uji", 2024).sidik
    DrafPotret.objects.update(kode="lama", isi="{}", sidik="lama")
    AngkaTertata.objects.update(teks="dari rumus lama")
    _dingin()

    assert angka_tertata(SEMUA, 2024, ["capaian"]) == ()
    assert segarkan(SEMUA, 2024) == ("uji",)
    assert DrafPotret.objects.get().sidik == sidik
    baru = angka_tertata(SEMUA, 2024, ["capaian"])
    assert baru
    assert "dari rumus lama" not in {satu.teks for satu in baru}


def test_a_reported_snapshot_outlives_the_code_that_made_it(impor, paket, monkeypatch) -> None:
    impor(paket)
    simpan_potret(SEMUA, potret(SEMUA, "uji", 2024), keperluan="laporan", oleh="uji")
    PotretTersimpan.objects.update(isi="seperti dilaporkan dahulu")
    for modul in (queries, services):
        monkeypatch.setattr(modul, "rupa", lambda: "kode-besok")
    _dingin()

    potret(SEMUA, "uji", 2024)

    assert DrafPotret.objects.get().kode == "kode-besok"  # one draft, the old one is gone
    assert AngkaTertata.objects.exclude(draf__kode="kode-besok").count() == 0
    assert PotretTersimpan.objects.get().isi == "seperti dilaporkan dahulu"

"""Work in the background: asked for once, done once, told in words, repeated after a death."""

from __future__ import annotations

import hashlib
import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from selaras.apps.akun.peran import Izin, Peran
from selaras.apps.dasar.galat import LangkahDitolak, TidakBerizin
from selaras.apps.kerja import daftar
from selaras.apps.kerja.daftar import HasilKerja, Tergantikan, jenis_kerja
from selaras.apps.kerja.models import Keadaan, Pekerjaan
from selaras.apps.kerja.services import MATI_SESUDAH, minta_kerja, ulangi_kerja
from selaras.apps.kerja.tugas import kerjakan
from selaras.apps.laporan.models import LaporanTerbit
from selaras.inti.paket import baris_hasil as hasil
from tests.apps.kantor_rekam import ganti, paket_lengkap, tambah
from tests.masuk import MESIN, klien_masuk

pytestmark = pytest.mark.django_db
LAMA = timedelta(seconds=1) + MATI_SESUDAH
ISI = "/uji/2024/laporan/isi/"
KABAR = "/uji/2024/kerja/1/"


@pytest.fixture
def contoh(impor, monkeypatch):
    """A kind of work for tests, and an office; what was called is in the list."""
    impor(paket_lengkap())
    monkeypatch.setattr(daftar, "JENIS", daftar.JENIS)
    panggilan: list[daftar.Tugasan] = []

    @jenis_kerja("contoh", "Contoh", Izin.TULIS_LAPORAN)
    def kerja(t: daftar.Tugasan) -> HasilKerja:
        panggilan.append(t)
        t.kabari("Menghitung", 1, 2)
        if t.isi.get("tolak"):
            raise LangkahDitolak("Belum dapat.")
        if t.isi.get("rusak"):
            raise ZeroDivisionError("rahasia")
        return HasilKerja("Jadi.", "/uji/2024/laporan/")

    yield panggilan
    del daftar.JENIS["contoh"]


def minta(**isi: object) -> Pekerjaan:
    return minta_kerja(MESIN, "uji", 2024, "contoh", isi=isi)


def test_a_second_click_makes_no_second_job(contoh, pekerja) -> None:
    satu, dua = minta(), minta()
    pekerja()

    assert satu.pk == dua.pk
    assert len(contoh) == 1
    assert minta().nomor == 2  # the first one is done


def test_a_job_that_was_handed_out_twice_is_done_once(contoh, pekerja) -> None:
    satu = minta()
    kerjakan.enqueue(satu.pk)
    pekerja()

    assert len(contoh) == 1
    assert Pekerjaan.objects.get().percobaan == 1


def test_the_page_tells_how_far_it_is_and_leads_to_the_result(contoh, pekerja) -> None:
    minta()
    klien = klien_masuk(Peran.PERENCANA, "uji")
    menunggu = klien.get(KABAR).content.decode()
    assert "Menunggu giliran" in menunggu
    assert 'hx-trigger="every 1s"' in menunggu
    Pekerjaan.objects.update(
        keadaan=Keadaan.BERJALAN, kabar="Menulis PDF", ke=3, dari=6, denyut=timezone.now()
    )
    assert "Menulis PDF (3 dari 6)" in klien.get(KABAR).content.decode()
    Pekerjaan.objects.update(keadaan=Keadaan.MENUNGGU)
    pekerja()

    potongan = klien.get(KABAR, headers={"HX-Request": "true"})
    assert potongan["HX-Redirect"] == "/uji/2024/laporan/"
    assert "hx-trigger" not in potongan.content.decode()
    assert "Jadi." in klien.get(KABAR).content.decode()


def test_a_refusal_is_told_in_its_words_and_a_fault_with_a_number(contoh, pekerja) -> None:
    minta(tolak=True)
    pekerja()
    klien = klien_masuk(Peran.PERENCANA, "uji")
    assert "Belum dapat." in klien.get(KABAR).content.decode()

    minta(rusak=True)
    pekerja()
    teks = klien.get("/uji/2024/kerja/2/").content.decode()
    assert "Pekerjaan nomor 2 tidak selesai" in teks
    assert "rahasia" not in teks
    assert not DBTaskResult.objects.exclude(traceback="").exists()


def test_a_job_of_a_kind_that_nobody_knows_any_more_is_told_and_not_repeated(
    contoh, pekerja
) -> None:
    minta()
    Pekerjaan.objects.update(jenis="kuno")
    pekerja()
    satu = Pekerjaan.objects.get()
    assert satu.keadaan == Keadaan.GAGAL
    assert "versi Selaras yang lain" in satu.galat
    klien = klien_masuk(Peran.PERENCANA, "uji")
    for jawab, status in ((klien.get(KABAR), 404), (klien.post(f"{KABAR}ulangi/"), 409)):
        assert jawab.status_code == status
        assert "Pekerjaan nomor 1 berasal dari versi Selaras yang lain" in jawab.content.decode()


def test_a_job_of_a_dead_worker_is_recognised_and_repeated(contoh, pekerja) -> None:
    minta()
    DBTaskResult.objects.update(status="RUNNING")
    Pekerjaan.objects.update(
        keadaan=Keadaan.BERJALAN, pelaksana="mati", denyut=timezone.now() - LAMA
    )
    klien = klien_masuk(Peran.PERENCANA, "uji")
    halaman = klien.get(KABAR).content.decode()
    assert "terhenti di tengah jalan" in halaman
    assert "Ulangi" in halaman

    klien.post(f"{KABAR}ulangi/")
    klien.post(f"{KABAR}ulangi/")
    pekerja()

    satu = Pekerjaan.objects.get()
    assert (satu.keadaan, satu.percobaan, len(contoh)) == ("selesai", 1, 1)


def test_a_job_whose_worker_died_before_it_began_is_recognised_too(contoh, pekerja) -> None:
    minta()
    DBTaskResult.objects.update(status="RUNNING", started_at=timezone.now() - LAMA)

    assert "terhenti" in klien_masuk(Peran.PERENCANA, "uji").get(KABAR).content.decode()
    assert ulangi_kerja(MESIN, "uji", 2024, 1).keadaan == Keadaan.MENUNGGU
    pekerja()
    assert len(contoh) == 1


def test_a_run_that_was_taken_over_writes_nothing_more(contoh, monkeypatch) -> None:
    satu = minta()

    def diambil_alih(t: daftar.Tugasan) -> HasilKerja:
        Pekerjaan.objects.update(pelaksana="lain")
        with pytest.raises(Tergantikan):
            t.kabari("Menulis")
        return HasilKerja("Dari yang lama.")

    lama = daftar.JENIS["contoh"]
    monkeypatch.setitem(
        daftar.JENIS, "contoh", daftar.Jenis("contoh", "Contoh", lama.izin, diambil_alih)
    )
    kerjakan.call(satu.pk)

    kini = Pekerjaan.objects.get()
    assert (kini.keadaan, kini.hasil, kini.pelaksana) == ("berjalan", None, "lain")


def test_a_role_that_ended_meanwhile_permits_nothing(impor, pekerja) -> None:
    impor(paket_lengkap())
    klien = klien_masuk(Peran.PERENCANA, "uji", sampai=timezone.localdate())
    klien.post("/uji/2024/laporan/tulis/")
    from selaras.apps.akun.models import Penugasan

    Penugasan.objects.update(sampai=timezone.localdate() - timedelta(1))
    pekerja()

    assert Pekerjaan.objects.get().keadaan == Keadaan.GAGAL
    assert not LaporanTerbit.objects.exists()


def test_who_may_not_do_it_may_not_ask_for_it_nor_see_it(contoh) -> None:
    minta()
    operator = klien_masuk(Peran.OPERATOR, "uji")
    assert operator.get(KABAR).status_code == 404
    assert operator.post(f"{KABAR}ulangi/").status_code == 403
    with pytest.raises(TidakBerizin):
        minta_kerja(_pelaku(operator), "uji", 2024, "contoh")


def _pelaku(klien):
    from selaras.apps.akun.queries import pelaku

    return pelaku(int(klien.session["_auth_user_id"]), "Operator", timezone.localdate())


def test_nobody_at_work_is_said(contoh) -> None:
    minta()
    Pekerjaan.objects.update(dibuat=timezone.now() - timedelta(minutes=1))
    teks = klien_masuk(Peran.PERENCANA, "uji").get(KABAR).content.decode()
    assert "belum ada yang mengerjakan" in teks


def test_a_report_is_written_from_the_page_and_taken_along_unchanged(impor, pekerja) -> None:
    impor(paket_lengkap())
    klien = klien_masuk(Peran.PERENCANA, "uji")
    semua = re.findall('name="dicetak" value="([^"]+)"', klien.get(ISI).content.decode())
    buang = {"lampiran_formulir", "tabel-form-capaian", "lampiran_perjanjian"}
    isi = {"ada": semua, "dicetak": semua, "cetak": sorted(set(semua) - buang)}
    halaman = klien.post(ISI, isi, follow=True).content.decode()
    assert "perjanjian kinerja sebagai lampiran, yang diminta PermenPANRB Nomor 53" in halaman
    assert klien.post(ISI, {"ada": "tabel-asing", "cetak": "tabel-asing"}).status_code == 404

    jawab = klien.post("/uji/2024/laporan/tulis/")
    assert jawab["Location"] == KABAR
    pekerja()

    assert (
        klien.get(KABAR, headers={"HX-Request": "1"})["HX-Redirect"] == "/uji/2024/laporan/versi/"
    )
    halaman = klien.get("/uji/2024/laporan/versi/").content.decode()
    assert "Versi 1" in halaman
    assert "sama dengan data kini" in halaman
    assert "Tanpa lampiran form capaian, perjanjian kinerja." in halaman
    assert "Tidak memuat tabel Form Capaian Kinerja Dinas Uji" in halaman
    terbit = LaporanTerbit.objects.get()
    tulisan = klien.get("/uji/2024/laporan/versi/1/html").content.decode()
    assert 'id="tabel-form-capaian"' not in tulisan
    for nama, sidik in terbit.berkas.items():
        akhiran = nama.rpartition(".")[2]
        berkas = klien.get(f"/uji/2024/laporan/versi/1/{akhiran}")
        assert hashlib.sha256(berkas.content).hexdigest() == sidik
        assert f"lakin-2024-versi-1.{akhiran}" in berkas["Content-Disposition"]
    potret = klien.get("/uji/2024/laporan/versi/1/json").content
    assert potret.decode() == terbit.potret.isi
    assert klien.get("/uji/2024/laporan/versi/2/pdf").status_code == 404

    assert ": diterbitkan" not in klien.get("/uji/2024/kalender/").content.decode()
    terbitkan = "/uji/2024/laporan/versi/1/terbitkan/"
    assert klien.post(terbitkan).status_code == 403
    kepala = klien_masuk(Peran.KEPALA, "uji")
    assert "Terbitkan LAKIN 2024" in kepala.get("/uji/2024/").content.decode()
    assert "Tulis LAKIN" not in klien.get("/uji/2024/").content.decode()
    assert "tidak dapat dibatalkan" in kepala.get(terbitkan).content.decode()
    assert kepala.post(terbitkan)["Location"] == "/uji/2024/laporan/versi/"
    assert "diterbitkan" in klien.get("/uji/2024/laporan/versi/").content.decode()
    assert ": diterbitkan" in klien.get("/uji/2024/kalender/").content.decode()

    assert "Tidak ada beda" in klien.get("/uji/2024/laporan/beda/").content.decode()
    isi = ganti(paket_lengkap(), hasil.Realisasi, {"indikator_id": "S1/02"}, nilai=Decimal(11))
    kata = hasil.Paragraf(tempat="bab4.anggaran", urutan=1, teks="Kata <kami>.")
    impor(tambah(isi, kata))
    for alamat in ("laporan/beda/", "laporan/beda/?lama=1&baru=kini"):
        beda = klien.get(f"/uji/2024/{alamat}").content.decode()
        assert 'data-k="Sebelum">9</td><td data-k="Sesudah"><b>11</b>' in beda
        assert "Kata &lt;kami&gt;." in beda
    for tak_ada in ("9", "x", "0"):
        assert klien.get(f"/uji/2024/laporan/beda/?lama={tak_ada}").status_code == 404

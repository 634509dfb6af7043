"""Collecting through the services and pages: windows, locks, steps, and two people at once."""

from __future__ import annotations

import csv
import json
import re
import threading
from datetime import date, timedelta
from io import StringIO

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.peran import Peran
from selaras.apps.akun.queries import Pelaku, pelaku, pelaku_mesin
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak, TidakAda, TidakBerizin
from selaras.apps.jejak.models import Jejak
from selaras.apps.laporan.models import PotretTersimpan
from selaras.apps.laporan.queries import potret
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.apps.pengumpulan import services
from selaras.apps.pengumpulan.models import Cap, Lembar, Pengesahan, Putaran
from selaras.apps.pengumpulan.queries import jendela
from selaras.apps.perencanaan.models import Indikator as IndikatorRekam
from selaras.apps.perjanjian.pengaktifan import aktifkan_tahun
from selaras.inti.paket.baris_hasil import Faktor, Realisasi
from selaras.inti.paket.baris_rencana import Indikator, Target
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus.isian import IsianSel
from selaras.inti.siklus.naskah import StatusNaskah
from selaras.inti.siklus.perjanjian import IsiNaskah, Pihak, pindah_status, tulis_naskah
from selaras.inti.siklus.target import isi_target
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import paket_lengkap
from tests.masuk import klien_masuk, orang

PERIODE, UNIT, KODE = "2024-TW1", "bid", "S1/02"
HARI = date(2024, 4, 3)
MESIN = pelaku_mesin("uji")
SEL = f"/uji/2024/pengumpulan/{PERIODE}/{UNIT}/"

pytestmark = pytest.mark.django_db


def sebagai(peran: Peran, unit: str | None = None) -> Pelaku:
    satu = orang(peran, "uji", unit)
    return pelaku(satu.pk, satu.nama, HARI)


def buka(mulai: date = HARI, tutup: date = HARI + timedelta(7)) -> Putaran:
    return services.buka_putaran(MESIN, "uji", 2024, PERIODE, mulai, tutup)


def simpan(oleh: Pelaku, lama: str, baru: str, *, hari: date = HARI, kode: str = KODE):
    sel = [IsianSel(kode, "nilai", lama, baru)]
    return services.simpan_isian(oleh, "uji", 2024, PERIODE, UNIT, sel, hari=hari)


def nilai() -> dict[str, str]:
    paket = paket_dari_rekam(SEMUA, "uji", 2024)
    return {b.indikator_id: str(b.nilai) for b in paket.baris(Realisasi) if b.periode == PERIODE}


@pytest.fixture
def kantor(impor) -> None:
    """An office whose year is active; no factors, no results and targets per quarter."""
    impor(siap(tanpa_hasil()))
    aktifkan_tahun(MESIN, "uji", 2024)


def tanpa_hasil() -> Paket:
    isi = paket_lengkap()
    lama = [r for r in isi.baris(Realisasi) if not r.periode.startswith("2024-")]
    return isi.dengan(Realisasi, lama).dengan(Faktor, [])


def siap(paket: Paket) -> Paket:
    """The package with a signed agreement that has a target for every indicator."""
    orang_dua = (("pertama", Pihak("A", "Kepala")), ("kedua", Pihak("B", "Bupati")))
    naskah = IsiNaskah("Sini", "DPA 2024", orang_dua)
    milik = {i.indikator_id: i for i in paket.baris(Indikator)}
    ada = {t.indikator_id for t in paket.baris(Target) if t.dokumen_id == "pk"}
    sel = [
        IsianSel(kode, "2024", "", "BB" if i.jenis_nilai == "predikat" else "1")
        for kode, i in milik.items()
        if kode not in ada
    ]
    hasil = isi_target(paket, "pk", sel, milik, asal="uji")
    assert hasil.ditolak == ()
    isi = tulis_naskah(hasil.paket, "pk", naskah)
    return pindah_status(isi, "pk", StatusNaskah.DITANDATANGANI, date(2024, 1, 31))


def test_a_round_has_a_sheet_for_every_unit_and_opening_again_moves_its_window(kantor) -> None:
    satu = buka()
    assert set(satu.lembar.values_list("unit", flat=True)) == {"", UNIT}
    lagi = buka(tutup=HARI + timedelta(30))
    assert lagi.pk == satu.pk
    assert Lembar.objects.count() == 2
    jejak = Jejak.objects.order_by("-pk").first()
    assert jejak is not None
    assert jejak.lama == {"buka": "2024-04-03", "tutup": "2024-04-10"}


@pytest.mark.parametrize("periode", ["2025-TW1", "2024-TW5", "x"])
def test_a_round_of_another_year_or_of_nothing_is_refused(kantor, periode: str) -> None:
    with pytest.raises(IsianSalah):
        services.buka_putaran(MESIN, "uji", 2024, periode, HARI, HARI)


def test_a_saved_value_is_in_the_snapshot_and_in_the_trail(kantor) -> None:
    buka()
    sebelum = potret(SEMUA, "uji", 2024).sidik
    hasil = simpan(sebagai(Peran.OPERATOR, UNIT), "", "12,5")
    assert hasil.ditolak == ()
    assert nilai() == {KODE: "12.5"}
    assert potret(SEMUA, "uji", 2024).sidik != sebelum
    jejak = Jejak.objects.order_by("-pk").first()
    assert jejak is not None
    assert (jejak.tindakan, jejak.kunci, jejak.nama) == (
        "dibuat", f"{KODE}/{PERIODE}", "Uji Operator bidang",
    )  # fmt: skip
    assert jejak.baru["nilai"] == "12.5"


def test_nothing_new_writes_nothing(kantor) -> None:
    buka()
    oleh = sebagai(Peran.OPERATOR, UNIT)
    simpan(oleh, "", "5")
    revisi, jejak = TahunLaporan.objects.get().revisi, Jejak.objects.count()
    assert not simpan(oleh, "5", "5").berubah
    assert (TahunLaporan.objects.get().revisi, Jejak.objects.count()) == (revisi, jejak)


def test_a_closed_window_is_closed_for_all_and_an_exception_opens_one_unit(kantor) -> None:
    satu = buka()
    oleh = sebagai(Peran.OPERATOR, UNIT)
    lewat = satu.tutup + timedelta(3)
    with pytest.raises(LangkahDitolak, match="Pengisian ditutup 10 April 2024"):
        simpan(oleh, "", "5", hari=lewat)
    with pytest.raises(LangkahDitolak, match="dibuka mulai 3 April 2024"):
        simpan(oleh, "", "5", hari=HARI - timedelta(1))
    services.beri_pengecualian(
        MESIN, "uji", 2024, PERIODE, UNIT, lewat, "Listrik padam", hari=lewat
    )
    simpan(oleh, "", "5", hari=lewat)
    assert nilai() == {KODE: "5"}
    assert not jendela(satu, "", lewat).terbuka
    assert not jendela(satu, UNIT, lewat + timedelta(1)).terbuka


def test_people_write_their_own_sheet_only(kantor) -> None:
    buka()
    for oleh in (sebagai(Peran.OPERATOR, "lain"), sebagai(Peran.KEPALA), sebagai(Peran.APIP)):
        with pytest.raises((TidakBerizin, LangkahDitolak)):
            simpan(oleh, "", "5")
    hasil = simpan(sebagai(Peran.OPERATOR, UNIT), "", "5", kode="S1/01")
    assert hasil.ditolak[0].pesan == "sel ini bukan bagian dari lembar Anda"
    assert nilai() == {}


def ambil(oleh: Pelaku, kode: str, alasan: str = "") -> Lembar:
    return services.ambil_langkah(oleh, "uji", 2024, PERIODE, UNIT, kode, alasan)


def test_a_sheet_goes_its_way_with_stamps_and_is_locked_meanwhile(kantor) -> None:
    buka()
    operator, sekretaris = sebagai(Peran.OPERATOR, UNIT), sebagai(Peran.SEKRETARIS)
    with pytest.raises(LangkahDitolak, match="belum dapat diajukan: 1 hal belum lengkap"):
        ambil(operator, "ajukan")
    simpan(operator, "", "12")
    ambil(operator, "ajukan")
    with pytest.raises(LangkahDitolak, match="Sudah diajukan"):
        simpan(operator, "12", "13")
    with pytest.raises(LangkahDitolak, match="Tulis alasannya"):
        ambil(sekretaris, "kembalikan")
    ambil(sekretaris, "kembalikan", "Angkanya bukan triwulan ini")
    simpan(operator, "12", "11")
    ambil(operator, "ajukan")
    ambil(sekretaris, "verifikasi")
    ambil(sebagai(Peran.KEPALA), "sahkan")
    assert list(Cap.objects.order_by("pk").values_list("langkah", flat=True)) == [
        "ajukan", "kembalikan", "ajukan", "verifikasi", "sahkan",
    ]  # fmt: skip
    assert nilai() == {KODE: "11"}


def test_the_origin_of_a_figure_says_where_its_sheet_is(kantor) -> None:
    pembaca = klien_masuk(Peran.APIP)

    def lembar(kunci: str) -> str:
        teks = pembaca.get(f"/uji/2024/asal/{kunci}").content.decode()
        return teks.partition('class="lembar-asal"')[2].partition("</ul>")[0]

    assert lembar(f"capaian:{KODE}") == "", "nothing is collected by sheets yet"
    buka()
    operator = sebagai(Peran.OPERATOR, UNIT)
    simpan(operator, "", "12")
    for langkah, status in ((None, "draf"), ("ajukan", "diajukan")):
        if langkah:  # the page that was kept in memory is not shown again
            ambil(operator, langkah)
        for kunci in (f"capaian:{KODE}", f"hasil_periode:{KODE}@{PERIODE}"):
            isi = lembar(kunci)
            assert f'href="/uji/2024/pengumpulan/{PERIODE}/{UNIT}/">Lembar Triwulan I 2024<' in isi
            assert f'cap-{status}">{status}<' in isi
    assert lembar(f"hasil_periode:{KODE}@2024-TW2") == ""
    assert lembar(f"realisasi:{KODE}@2023") == ""
    assert lembar("serapan:*") == ""


def test_a_year_that_is_not_active_is_not_ratified_and_not_activated_before_it_is_ready(
    impor,
) -> None:
    impor(tanpa_hasil())
    buka()
    operator = sebagai(Peran.OPERATOR, UNIT)
    simpan(operator, "", "12")
    ambil(operator, "ajukan")
    ambil(sebagai(Peran.SEKRETARIS), "verifikasi")
    kepala = klien_masuk(Peran.KEPALA, "uji")
    for alamat in (SEL, f"/uji/2024/pengumpulan/{PERIODE}/"):  # told before one presses
        halaman = kepala.get(alamat).content.decode()
        assert re.search(r'value="sahkan"[^>]* disabled|disabled[^>]*>Sahkan', halaman)
        assert "tahun 2024 belum diaktifkan" in halaman
        assert 'href="/uji/2024/aktivasi/"' in halaman
    satu = Pengguna.objects.get(email="kepala-semua@uji.example")
    with pytest.raises(LangkahDitolak, match="tahun 2024 belum diaktifkan"):
        ambil(pelaku(satu.pk, satu.nama, HARI), "sahkan")
    with pytest.raises(
        LangkahDitolak, match=r"\d+ hal belum ada.*PK Perubahan 2024 ditandatangani"
    ):
        aktifkan_tahun(MESIN, "uji", 2024)
    assert Lembar.objects.get(unit=UNIT).status == "diverifikasi"


def test_a_double_click_ratifies_once(kantor) -> None:
    buka()
    operator, kepala = sebagai(Peran.OPERATOR, UNIT), sebagai(Peran.KEPALA)
    simpan(operator, "", "12")
    ambil(operator, "ajukan")
    ambil(sebagai(Peran.SEKRETARIS), "verifikasi")
    ambil(kepala, "sahkan")
    with pytest.raises(LangkahDitolak, match="Lembar ini disahkan"):
        ambil(kepala, "sahkan")
    assert Cap.objects.filter(langkah="sahkan").count() == 1


def tulis_kata(periode: str, unit: str, penyebab: str, lama: str = "") -> None:
    satu = Lembar.objects.get(putaran__periode=periode, unit=unit)
    services.simpan_penjelasan(
        MESIN, "uji", 2024, satu, "S1", {"penyebab": lama}, {"penyebab": penyebab}, hari=HARI
    )


def test_words_under_a_ratified_sheet_are_changed_by_no_other_sheet(kantor) -> None:
    buka()
    services.buka_putaran(MESIN, "uji", 2024, "2024-TW2", HARI, HARI + timedelta(7))
    tulis_kata(PERIODE, UNIT, "Banjir")
    kata = set(paket_dari_rekam(SEMUA, "uji", 2024).baris(Faktor))
    Lembar.objects.filter(putaran__periode=PERIODE, unit=UNIT).update(status="disahkan")
    tulis_kata("2024-TW2", UNIT, "Kemarau")
    with pytest.raises(LangkahDitolak, match="lembar Bidang, yang sudah disahkan"):
        tulis_kata(PERIODE, "", "Kemarau", "Banjir")  # the node stands on this sheet too
    baru = set(paket_dari_rekam(SEMUA, "uji", 2024).baris(Faktor)) - kata
    assert {(f.uraian, f.periode) for f in kata} == {("Banjir", PERIODE)}
    assert {(f.uraian, f.periode) for f in baru} == {("Kemarau", "2024-TW2")}
    klien = klien_masuk(Peran.OPERATOR, "uji", UNIT)
    halaman = klien.get(SEL.replace("TW1", "TW2") + "penjelasan/S1/").content.decode()
    assert "<b>Penyebab</b>, Triwulan I: Banjir" in halaman


def test_a_sheet_says_whose_turn_is_next_and_where_nobody_is_there(klien: Client) -> None:
    sepi = "Belum ada yang dapat memverifikasi lembar ini. Minta administrator menugaskan"
    assert sepi in klien.get(SEL).content.decode()
    administrator = klien_masuk(Peran.ADMINISTRATOR)
    tugas = "Tugaskan orang: 1 lembar Triwulan I 2024 belum ada yang bertugas memverifikasinya"
    Lembar.objects.filter(unit=UNIT).update(status="diajukan")
    assert tugas in administrator.get("/uji/2024/").content.decode()
    Lembar.objects.filter(unit=UNIT).update(status="draf")
    nama = sebagai(Peran.SEKRETARIS).nama
    teks = klien.get(SEL).content.decode()
    assert f"Sesudah ini giliran {nama} (Sekretaris) untuk memverifikasi." in teks
    assert "belum punya pengisi sendiri" not in teks
    tingkat = klien_masuk(Peran.PERENCANA, "uji").get(f"/uji/2024/pengumpulan/{PERIODE}/-/")
    assert "belum punya pengisi sendiri" not in tingkat.content.decode(), "of no unit"
    Pengguna.objects.filter(penugasan__unit=UNIT).update(is_active=False)
    perencana = klien_masuk(Peran.PERENCANA, "uji").get(SEL).content.decode()
    assert "Unit ini belum punya pengisi sendiri" in perencana


def test_nobody_verifies_what_he_sent_himself(kantor) -> None:
    buka()
    perencana = sebagai(Peran.PERENCANA)
    simpan(perencana, "", "12")
    ambil(perencana, "ajukan")
    with pytest.raises(LangkahDitolak, match="harus orang lain"):
        ambil(perencana, "verifikasi")


def test_nobody_verifies_figures_that_he_typed_whoever_sends_them(kantor) -> None:
    buka()
    perencana, operator = sebagai(Peran.PERENCANA), sebagai(Peran.OPERATOR, UNIT)
    simpan(perencana, "", "12")
    ambil(operator, "ajukan")
    with pytest.raises(LangkahDitolak, match=r"mengisi nilainya.*tidak ada orang lain yang dapat"):
        ambil(perencana, "verifikasi")
    ambil(perencana, "kembalikan", "Dikirim lagi")  # one's own return frees nobody
    ambil(operator, "ajukan")
    sekretaris = sebagai(Peran.SEKRETARIS)
    with pytest.raises(LangkahDitolak, match=f"Yang dapat memverifikasi: {sekretaris.nama}"):
        ambil(perencana, "verifikasi")
    teks = klien_masuk(Peran.PERENCANA, "uji").get(SEL).content.decode()
    assert f"Yang dapat memverifikasi: {sekretaris.nama}." in teks
    assert 'value="verifikasi"' not in teks
    ambil(sekretaris, "kembalikan", "Angkanya keliru")
    simpan(operator, "12", "11")
    ambil(operator, "ajukan")
    ambil(perencana, "verifikasi")


def test_a_ratified_round_is_kept_as_a_snapshot(kantor) -> None:
    buka()
    perencana, sekretaris = sebagai(Peran.PERENCANA), sebagai(Peran.SEKRETARIS)
    kepala = sebagai(Peran.KEPALA)
    sel = [IsianSel("1/01", b, "", "1") for b in ("pembilang", "penyebut")] + [
        IsianSel("S1/01", "nilai", "", "1"), IsianSel("S1/03", "predikat", "", "BB")
    ]  # fmt: skip
    for unit, isi in (("", sel), (UNIT, [IsianSel(KODE, "nilai", "", "12")])):
        services.simpan_isian(perencana, "uji", 2024, PERIODE, unit, isi, hari=HARI)
        for oleh, kode in ((perencana, "ajukan"), (sekretaris, "verifikasi"), (kepala, "sahkan")):
            try:
                services.ambil_langkah(oleh, "uji", 2024, PERIODE, unit, kode)
            except LangkahDitolak as galat:
                pytest.fail(f"{unit} {kode}: {galat}")
        disahkan = PotretTersimpan.objects.filter(keperluan="pengesahan")
        assert disahkan.latest("pk").sidik == potret(SEMUA, "uji", 2024).sidik, "of each sheet"
        assert Pengesahan.objects.filter(lembar=None).count() == (1 if unit == UNIT else 0)
    assert disahkan.count() == 2, "the round's is that of its last sheet"


def test_a_sheet_of_another_office_is_not_there(kantor, impor) -> None:
    impor(paket_lengkap("lain"))
    buka()
    with pytest.raises(TidakAda):
        services.simpan_isian(MESIN, "lain", 2024, PERIODE, UNIT, [], hari=HARI)


# pages


@pytest.fixture
def klien(kantor) -> Client:
    hari = timezone.localdate()
    buka(hari, hari + timedelta(5))
    return klien_masuk(Peran.OPERATOR, "uji", UNIT)


def kirim(klien: Client, *sel: tuple[str, str, str, str]):
    isi = [dict(zip(("indikator", "bidang", "lama", "baru"), s, strict=True)) for s in sel]
    return klien.post(f"{SEL}isian/", json.dumps({"sel": isi}), content_type="application/json")


def test_the_script_saves_many_cells_and_hears_of_those_that_were_refused(klien: Client) -> None:
    jawab = kirim(klien, (KODE, "nilai", "", "12"), ("9/99", "nilai", "", "5"))
    assert jawab.status_code == 200
    (tolak,) = jawab.json()["ditolak"]
    assert tolak["indikator_id"] == "9/99"
    assert jawab.json()["baris"] == {KODE: {"keadaan": "terisi", "capaian": ""}}
    assert nilai() == {KODE: "12"}


def test_without_a_script_the_form_is_saved_by_its_button(klien: Client) -> None:
    jawab = klien.post(f"{SEL}isian/", {f"sel:{KODE}:nilai": "7", f"lama:{KODE}:nilai": ""})
    assert (jawab.status_code, jawab["Location"]) == (302, SEL)
    assert nilai() == {KODE: "7"}
    salah = klien.post(f"{SEL}isian/", {f"sel:{KODE}:nilai": "x", f"lama:{KODE}:nilai": "7"})
    assert "1 sel tidak tersimpan" in salah.content.decode()
    siapa = f"<b>{KODE} Indikator {KODE}, Realisasi Triwulan I 2024</b>: “x” tidak diterima"
    assert siapa in salah.content.decode()
    assert nilai() == {KODE: "7"}


@pytest.mark.parametrize(
    "badan", ["x", "[]", "{}", '{"sel": 1}', '{"sel": [{}]}', '{"sel": [{"indikator": 1}]}']
)
def test_a_broken_request_is_refused_in_words(klien: Client, badan: str) -> None:
    jawab = klien.post(f"{SEL}isian/", badan, content_type="application/json")
    assert jawab.status_code == 409
    assert "Isian sel" in jawab.json()["pesan"]


def test_five_thousand_rows_at_once_are_taken_or_refused_as_one(klien: Client) -> None:
    banyak = [(f"x/{n}", "nilai", "", "1") for n in range(5000)]
    jawab = kirim(klien, *banyak, (KODE, "nilai", "", "9"))
    assert jawab.status_code == 200
    assert len(jawab.json()["ditolak"]) == 5000
    assert nilai() == {KODE: "9"}


def test_what_somebody_typed_is_text(klien: Client) -> None:
    jahat = "<script>alert(1)</script>"
    klien.post(f"{SEL}penjelasan/S1/", {"penyebab": jahat, "tindak_lanjut": jahat})
    kirim(klien, (KODE, "nilai", "", "=cmd|'/c calc'!A1"))
    for alamat in (SEL, f"{SEL}penjelasan/S1/", "/uji/2024/laporan/bab/bab3/"):
        assert "<script>alert" not in klien.get(alamat).content.decode()


def tambah_indikator(banyak: int) -> None:
    """More indicators of the unit, below the others."""
    scope = TahunLaporan.objects.get()
    contoh = IndikatorRekam.objects.filter(kode=KODE).values().get()
    contoh.pop("id")
    IndikatorRekam.objects.bulk_create(
        IndikatorRekam(**{**contoh, "kode": f"S1/9{n:03d}", "urutan": 100 + n})
        for n in range(banyak)
    )
    scope.revisi += 1
    scope.save()


@pytest.mark.parametrize("banyak", [4, 300])
def test_a_sheet_asks_the_database_equally_often_for_few_and_many(
    klien: Client, banyak: int
) -> None:
    tambah_indikator(banyak)
    klien.get(SEL)
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as tercatat:
        teks = klien.get(f"{SEL}?semua=ya").content.decode()
    assert teks.count('data-b="nilai"') == banyak + 1
    assert len(tercatat) <= 13


def test_the_first_page_says_what_waits_for_whom_and_is_sent_again_when_that_changes(
    klien: Client,
) -> None:
    beranda = "/uji/2024/"
    pertama = klien.get(beranda)
    assert "Isi Bidang, Triwulan I 2024" in pertama.content.decode()
    sekretaris = klien_masuk(Peran.SEKRETARIS, "uji")
    assert "Tidak ada yang menunggu Anda" in sekretaris.get(beranda).content.decode()
    kirim(klien, (KODE, "nilai", "", "12"))
    klien.post(f"{SEL}langkah/", {"langkah": "ajukan"})
    lagi = klien.get(beranda, headers={"If-None-Match": pertama["ETag"]})
    assert lagi.status_code == 200
    assert "Tidak ada yang menunggu Anda" in lagi.content.decode()
    assert "Verifikasi Bidang, Triwulan I 2024" in sekretaris.get(beranda).content.decode()


def test_the_trail_is_searched_and_taken_along_and_stays_text_in_a_spreadsheet(
    klien: Client,
) -> None:
    kirim(klien, (KODE, "nilai", "", "12"))
    klien.post(f"{SEL}penjelasan/S1/", {"penyebab": "=1+1"})
    pembaca = klien_masuk(Peran.APIP)
    teks = pembaca.get("/uji/2024/jejak/", {"cari": f"{KODE} dibuat"}).content.decode()
    assert "realisasi S1/02/2024-TW1" in teks
    assert "kosong → 12" in teks
    assert "faktor" not in teks.partition("<tbody>")[2]
    kosong = pembaca.get("/uji/2024/jejak/", {"cari": "tidakada"}).content.decode()
    assert "Tidak ada jejak yang cocok" in kosong
    berkas = pembaca.get("/uji/2024/jejak/unduh.csv")
    isi = b"".join(berkas.streaming_content).decode("utf-8-sig")
    baris = list(csv.reader(StringIO(isi), delimiter=";"))
    assert baris[0][0] == "Waktu"
    assert len(baris) == 1 + Jejak.objects.filter(opd__kode="uji", tahun=2024).count()
    assert not [sel for satu in baris for sel in satu if sel.startswith("=")]


# two at once


@pytest.fixture
def lepas(transactional_db, folder_data) -> None:
    """A database that several connections see."""


@pytest.mark.django_db(transaction=True)
def test_two_people_who_edit_a_cell_at_once_lose_nothing_silently(lepas) -> None:
    from selaras.apps.paket.services import impor_paket

    isi = paket_lengkap()
    lama = [r for r in isi.baris(Realisasi) if not r.periode.startswith("2024-")]
    impor_paket(isi.dengan(Realisasi, lama), lingkup=SEMUA, oleh="uji", sumber="uji")
    hari = timezone.localdate()
    buka(hari, hari + timedelta(5))
    klien = [klien_masuk(Peran.OPERATOR, "uji", UNIT), klien_masuk(Peran.PERENCANA, "uji")]
    mulai = threading.Barrier(2)
    jawab: dict[int, object] = {}

    def kerja(ke: int) -> None:
        try:
            mulai.wait(20)
            jawab[ke] = kirim(klien[ke], (KODE, "nilai", "", str(10 + ke))).json()
        finally:
            connection.close()

    utas = [threading.Thread(target=kerja, args=(ke,)) for ke in (0, 1)]
    for satu in utas:
        satu.start()
    for satu in utas:
        satu.join(60)
    tolak = {ke: j["ditolak"] for ke, j in jawab.items()}  # type: ignore[index]
    kalah = [ke for ke, isi_tolak in tolak.items() if isi_tolak]
    assert len(kalah) == 1, jawab
    menang = 1 - kalah[0]
    assert nilai() == {KODE: str(10 + menang)}
    (bentrok,) = tolak[kalah[0]]
    assert (bentrok["bentrok"], bentrok["kini"], bentrok["baru"]) == (
        True, str(10 + menang), str(10 + kalah[0]),
    )  # fmt: skip


def test_the_rows_of_a_long_sheet_come_in_two_parts_or_all_when_asked(
    klien: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    tambah_indikator(3)
    semua = _kode_baris(klien.get(SEL))
    assert len(semua) == 4
    monkeypatch.setattr("selaras.apps.pengumpulan.views_lembar.BARIS_AWAL", 1)
    awal = klien.get(SEL)
    sisa = klien.get(f"{SEL}?dari=1", headers={"HX-Request": "true"})
    assert f"Memuat {len(semua) - 1} baris lagi" in awal.content.decode()
    assert _kode_baris(awal) + _kode_baris(sisa) == semua
    assert "<html" not in sisa.content.decode()
    assert _kode_baris(klien.get(f"{SEL}?semua=ya")) == semua  # without a script


def test_after_a_save_the_browser_asks_for_what_is_missing_and_nothing_else(
    klien: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    tambah_indikator(3)
    monkeypatch.setattr("selaras.apps.pengumpulan.views_lembar.KURANG_AWAL", 2)
    bagian = klien.get(f"{SEL}?kelengkapan", headers={"HX-Request": "true"}).content.decode()
    assert bagian.startswith("<section")
    assert "<tr" not in bagian
    kurang = re.search(r"<h2>.*?</ul>", bagian, re.S)[0]
    assert kurang in klien.get(SEL).content.decode()
    banyak = int(re.search(r"Belum lengkap: (\d+)", bagian)[1])
    assert f"dan {banyak - 2} lagi" in bagian


def _kode_baris(jawab: HttpResponse) -> list[str]:
    return re.findall(r'<tr data-i="([^"]+)"', jawab.content.decode())


def test_a_returned_sheet_says_who_returned_it_and_why_at_its_head(klien: Client) -> None:
    lembar = Lembar.objects.get(unit=UNIT)
    Cap.objects.create(
        lembar=lembar, langkah="kembalikan", nama="Bu Sari", alasan="Cek <b>lagi</b>"
    )
    kepala = klien.get(SEL).content.decode().partition('id="kisi"')[0]
    assert "Dikembalikan" in kepala
    assert "Cek &lt;b&gt;lagi&lt;/b&gt;" in kepala


def test_a_window_that_nobody_could_use_is_not_opened_and_an_open_one_is_changed(kantor) -> None:
    perencana = klien_masuk(Peran.PERENCANA, "uji")
    alamat = "/uji/2024/pengumpulan/buka/"
    lalu = {"periode": PERIODE, "buka": "2024-04-01", "tutup": "2024-04-10"}
    jawab = perencana.post(alamat, lalu).content.decode()
    assert "atau sesudahnya" in jawab
    assert not Putaran.objects.exists()
    hari = timezone.localdate()
    perencana.post(alamat, {**lalu, "tutup": hari.isoformat()})
    isi = perencana.get(f"{alamat}?periode={PERIODE}").content.decode()
    assert 'value="2024-04-01"' in isi
    assert f'value="{hari.isoformat()}"' in isi
    assert "Ubah tanggal" in perencana.get("/uji/2024/pengumpulan/").content.decode()

"""A sheet goes from hand to hand: steps, stamps, who may, what is kept."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client

from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.peran import Peran
from selaras.apps.akun.queries import pelaku
from selaras.apps.dasar.galat import LangkahDitolak
from selaras.apps.laporan.models import PotretTersimpan
from selaras.apps.laporan.queries import potret
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.apps.pengumpulan import services
from selaras.apps.pengumpulan.models import Cap, Lembar, Pengesahan
from selaras.apps.pengumpulan.tulis_penjelasan import simpan_penjelasan
from selaras.apps.perjanjian.langkah import ambil_langkah_naskah
from selaras.apps.perjanjian.pengaktifan import aktifkan_tahun
from selaras.inti.paket.baris_hasil import Faktor
from selaras.inti.siklus.isian import IsianSel
from tests.apps.conftest import SEMUA
from tests.apps.putaran_uji import (
    HARI,
    KODE,
    MESIN,
    PERIODE,
    SEL,
    UNIT,
    ambil,
    buka,
    kantor,
    klien,
    nilai,
    sebagai,
    simpan,
    tanpa_hasil,
)
from tests.masuk import klien_masuk

__all__ = ["kantor", "klien"]  # fixtures that pytest looks for here
pytestmark = pytest.mark.django_db


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
    assert [c.sudah for c in Cap.objects.order_by("pk")][::3] == ["Diajukan", "Diverifikasi"]
    assert nilai() == {KODE: "11"}
    with pytest.raises(LangkahDitolak, match=r"sudah disahkan: lembar .*Buka pengesahan"):
        ambil_langkah_naskah(
            MESIN, "uji", 2024, "pk", "betulkan_tanggal", alasan="keliru", tanggal=date(2024, 1, 30)
        )


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
        assert ('Menunggu Anda: <a href="#kelengkapan">Sahkan' in halaman) == (alamat == SEL)
        assert 'href="/uji/2024/aktivasi/"' in halaman
    satu = Pengguna.objects.get(email="kepala-semua@uji.example")
    with pytest.raises(LangkahDitolak, match="tahun 2024 belum diaktifkan"):
        ambil(pelaku(satu.pk, satu.nama, HARI), "sahkan")
    with pytest.raises(
        LangkahDitolak, match=r"\d+ hal masih kurang.*PK Perubahan 2024 belum ditandatangani"
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
    simpan_penjelasan(
        MESIN, "uji", 2024, satu, "S1", {"penyebab": lama}, {"penyebab": penyebab}, hari=HARI
    )


def test_words_under_a_ratified_sheet_are_changed_by_no_other_sheet(kantor) -> None:
    buka()
    services.buka_putaran(MESIN, "uji", 2024, "2024-TW2", HARI, date(2099, 1, 1))
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
    # on the sheet itself, ratified or open, for whoever judges it and for who writes it
    baca = klien_masuk(Peran.KEPALA, "uji").get(SEL).content.decode()
    assert re.search(r'id="penjelasan".*Banjir.*penjelasan/S1/">Buka', baca, re.S)
    tulis = klien.get(SEL.replace("TW1", "TW2")).content.decode()
    assert re.search(r'id="penjelasan".*Kemarau.*penjelasan/S1/">Ubah', tulis, re.S)


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


def test_a_returned_sheet_says_who_returned_it_and_why_at_its_head(klien: Client) -> None:
    lembar = Lembar.objects.get(unit=UNIT)
    Cap.objects.create(
        lembar=lembar, langkah="kembalikan", nama="Bu Sari", alasan="Cek <b>lagi</b>"
    )
    kepala = klien.get(SEL).content.decode().partition('id="kisi"')[0]
    assert "Dikembalikan" in kepala
    assert "Cek &lt;b&gt;lagi&lt;/b&gt;" in kepala

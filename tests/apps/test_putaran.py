"""A round on its own page: several sheets at once, ratified versions, and the story of a value."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone

from selaras.apps.akun.peran import Peran
from selaras.apps.akun.queries import pelaku_mesin
from selaras.apps.dasar.galat import IsianSalah
from selaras.apps.jejak.models import Jejak
from selaras.apps.laporan.queries import potret
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.apps.pemberitahuan.models import Pemberitahuan
from selaras.apps.pengumpulan import services
from selaras.apps.pengumpulan.models import Cap, Lembar, Pengesahan
from selaras.apps.perjanjian.pengaktifan import aktifkan_tahun
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.siklus.isian import IsianSel
from selaras.inti.siklus.selisih import JenisBeda, selisih_angka, selisih_sel
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import ganti
from tests.apps.putaran_uji import siap, tanpa_hasil
from tests.masuk import klien_masuk, orang

pytestmark = pytest.mark.django_db
PERIODE, UNIT = "2024-TW1", "bid"
AWAL = f"/uji/2024/pengumpulan/{PERIODE}/"
MESIN = pelaku_mesin("mesin")


@pytest.fixture
def kantor(impor) -> None:
    """An office that is ready, with a round whose two sheets are filled."""
    impor(siap(tanpa_hasil()))
    isi_putaran()


def isi_putaran() -> None:
    aktifkan_tahun(MESIN, "uji", 2024)
    hari = timezone.localdate()
    services.buka_putaran(MESIN, "uji", 2024, PERIODE, hari, hari + timedelta(5))
    isi = [IsianSel("1/01", b, "", "1") for b in ("pembilang", "penyebut")]
    isi += [IsianSel("S1/01", "nilai", "", "1"), IsianSel("S1/03", "predikat", "", "BB")]
    simpan("", *isi)
    simpan(UNIT, IsianSel("S1/02", "nilai", "", "12"))


def simpan(unit: str, *sel: IsianSel) -> None:
    hasil = services.simpan_isian(
        MESIN, "uji", 2024, PERIODE, unit, sel, hari=timezone.localdate()
    )  # fmt: skip
    assert hasil.ditolak == ()


def kirim(klien: Client, langkah: str, *unit: str, alasan: str = ""):
    return klien.post(f"{AWAL}massal/", {"langkah": langkah, "unit": unit, "alasan": alasan})


def polos(jawab) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", jawab.content.decode()))


def status() -> dict[str, str]:
    return dict(Lembar.objects.values_list("unit", "status"))


def sahkan_semua(*, dari: str = "ajukan") -> None:
    langkah = {"ajukan": Peran.PERENCANA, "verifikasi": Peran.SEKRETARIS, "sahkan": Peran.KEPALA}
    for kode in list(langkah)[list(langkah).index(dari) :]:
        assert kirim(klien_masuk(langkah[kode], "uji"), kode, "-", UNIT).status_code == 200


def test_several_sheets_move_at_once_and_each_says_what_became_of_it(kantor) -> None:
    perencana = klien_masuk(Peran.PERENCANA, "uji")
    simpan("", IsianSel("S1/01", "nilai", "1", ""))
    teks = polos(kirim(perencana, "ajukan", "-", UNIT, "tak-ada"))
    assert "Tidak diubah. Lembar belum dapat diajukan: 1 hal belum lengkap" in teks
    assert "Kini diajukan." in teks
    assert status() == {"": "draf", UNIT: "diajukan"}
    lagi = polos(kirim(perencana, "ajukan", UNIT))
    assert "Sudah diajukan sebelumnya; tidak ada yang diubah." in lagi
    assert Cap.objects.count() == 1, "a double click stamps once"
    sendiri = polos(kirim(perencana, "verifikasi", UNIT))
    assert "harus orang lain" in sendiri


def test_a_year_is_collected_by_one_kind_of_part_and_an_empty_round_can_be_taken_back(
    kantor,
) -> None:
    """A month beside a quarter could never be filled: importing refuses both in one year."""
    perencana = klien_masuk(Peran.PERENCANA, "uji")
    alamat, hari = "/uji/2024/pengumpulan/", timezone.localdate()
    isi = {"buka": hari, "tutup": hari + timedelta(5)}
    formulir = perencana.get(f"{alamat}buka/").content.decode()
    assert 'value="2024-TW2"' in formulir
    assert 'value="2024-01"' not in formulir
    assert 'value="2024"' in formulir
    with pytest.raises(IsianSalah, match="sudah dikumpulkan per triwulan"):
        services.buka_putaran(MESIN, "uji", 2024, "2024-01", hari, hari)

    assert perencana.post(f"{alamat}buka/", {"periode": "2024-TW2", **isi}).status_code == 302
    baru = f"{alamat}2024-TW2/"
    assert "Dibuka keliru?" in polos(perencana.get(baru))
    assert perencana.post(f"{baru}tarik/", {"alasan_tarik": " "}).status_code == 400
    jawab = perencana.post(f"{baru}tarik/", {"alasan_tarik": "salah periode"}, follow=True)
    assert "Pengumpulan Triwulan II 2024 ditarik." in polos(jawab)
    assert perencana.get(baru).status_code == 404
    jejak = Jejak.objects.get(tindakan="pengumpulan ditarik")
    assert (jejak.kunci, jejak.alasan) == ("2024-TW2", "salah periode")

    assert "Dibuka keliru?" not in polos(perencana.get(AWAL)), "this one is filled"
    assert perencana.post(f"{AWAL}tarik/", {"alasan_tarik": "x"}).status_code == 409
    assert len(status()) == 2


def test_who_has_not_sent_is_named_and_reminded_once_a_day(kantor) -> None:
    sekretaris, pengisi = klien_masuk(Peran.SEKRETARIS, "uji"), orang(Peran.OPERATOR, "uji", UNIT)
    teks = polos(sekretaris.get(AWAL))
    assert "2 lembar masih pada pengisinya" in teks
    assert re.search(
        r"\d+ orang diingatkan", polos(sekretaris.post(f"{AWAL}ingatkan/", follow=True))
    )
    kabar = Pemberitahuan.objects.get(penerima=pengisi)
    assert "diminta diajukan" in kabar.judul
    assert kabar.surat == "menunggu", "a letter goes out too"
    lagi = polos(sekretaris.post(f"{AWAL}ingatkan/", follow=True))
    assert "sudah diingatkan hari ini" in lagi
    assert Pemberitahuan.objects.filter(penerima=pengisi).count() == 1
    assert Jejak.objects.filter(tindakan="penyusun diingatkan").count() == 1
    assert "Ingatkan pengisinya" not in polos(klien_masuk(Peran.APIP).get(AWAL))


def test_one_reason_goes_with_all_and_going_back_is_only_from_the_top_down(kantor) -> None:
    sahkan_semua()
    sekretaris, kepala = klien_masuk(Peran.SEKRETARIS, "uji"), klien_masuk(Peran.KEPALA, "uji")
    assert polos(kirim(sekretaris, "kembalikan", "-", UNIT, alasan="x")).count("Tidak diubah") == 2
    jawab = kirim(kepala, "buka", "-", UNIT)
    assert jawab.status_code == 400
    assert "Belum ada yang diubah" in polos(jawab)
    kirim(kepala, "buka", "-", UNIT, alasan="Angka dinas lain menyusul")
    assert set(status().values()) == {"diverifikasi"}
    assert list(Cap.objects.filter(langkah="buka").values_list("alasan", flat=True)) == [
        "Angka dinas lain menyusul"
    ] * 2  # fmt: skip
    assert kirim(kepala, "verifikasi", "-").status_code == 403


def test_a_correction_after_ratifying_is_a_difference_value_by_value(kantor) -> None:
    sahkan_semua()
    perencana = klien_masuk(Peran.PERENCANA, "uji")
    sidik = Pengesahan.objects.get(lembar=None).potret.sidik
    assert sidik[:16] in polos(perencana.get(AWAL))
    assert perencana.get(f"{AWAL}pengesahan/2/").status_code == 404
    kirim(klien_masuk(Peran.KEPALA, "uji"), "buka", UNIT, alasan="Salah hitung")
    kirim(klien_masuk(Peran.SEKRETARIS, "uji"), "kembalikan", UNIT, alasan="Betulkan")
    simpan(UNIT, IsianSel("S1/02", "nilai", "12", "11,5"))
    assert "Rekaman sekarang berbeda" in polos(perencana.get(AWAL))
    kini = polos(perencana.get(f"{AWAL}pengesahan/kini/"))
    assert re.search(r"Realisasi S1/02/2024-TW1 Realisasi 12 11,5 mesin, .* baris perintah", kini)
    sahkan_semua()
    assert Pengesahan.objects.filter(lembar=None).count() == 2
    assert Pengesahan.objects.filter(lembar=None).order_by("pk")[0].potret.sidik == sidik, (
        "the first one stays"
    )
    beda = polos(perencana.get(f"{AWAL}pengesahan/2/"))
    assert re.search(r"Realisasi S1/02/2024-TW1 Realisasi 12 11,5", beda)
    assert "“Salah hitung”" in beda
    assert "Rekaman sekarang berbeda" not in polos(perencana.get(AWAL))


def test_a_sheet_ratified_while_others_are_open_has_its_own_difference(kantor) -> None:
    langkah = (("ajukan", Peran.PERENCANA), ("verifikasi", Peran.SEKRETARIS),
               ("sahkan", Peran.KEPALA))  # fmt: skip
    for kode, peran in langkah:
        kirim(klien_masuk(peran, "uji"), kode, UNIT)
    assert not Pengesahan.objects.filter(lembar=None).exists(), "the round is not complete"
    sidik = Pengesahan.objects.get().potret.sidik
    pembaca = klien_masuk(Peran.APIP)
    assert sidik[:16] in polos(pembaca.get(f"{AWAL}{UNIT}/"))
    kini = f"{AWAL}{UNIT}/pengesahan/kini/"
    simpan("", IsianSel("S1/01", "nilai", "1", "3"))  # another sheet goes on being filled
    assert "Tidak ada nilai putaran ini yang berubah" in polos(pembaca.get(kini))
    kirim(klien_masuk(Peran.KEPALA, "uji"), "buka", UNIT, alasan="Salah hitung")
    kirim(klien_masuk(Peran.SEKRETARIS, "uji"), "kembalikan", UNIT, alasan="Betulkan")
    simpan(UNIT, IsianSel("S1/02", "nilai", "12", "11,5"))
    beda = polos(pembaca.get(kini))
    assert re.search(r"Realisasi S1/02/2024-TW1 Realisasi 12 11,5", beda)
    assert "S1/01" not in beda
    assert "“Salah hitung”" in beda
    assert pembaca.get(f"{AWAL}-/pengesahan/kini/").status_code == 404
    Pengesahan.objects.all().delete()  # as a sheet that was ratified before this was kept
    assert "Isi lembar pada pengesahannya tidak disimpan pada waktu itu" in polos(
        pembaca.get(f"{AWAL}{UNIT}/")
    )
    assert "Tidak ada pengesahan yang isinya disimpan" in polos(pembaca.get(kini))


def test_the_difference_of_two_snapshots_names_rows_cells_and_figures(impor) -> None:
    impor(siap(tanpa_hasil()))
    lama = potret(SEMUA, "uji", 2024)
    assert selisih_sel(lama, lama) == selisih_angka(lama, lama) == ()
    paket = ganti(lama.paket, Realisasi, {"indikator_id": "S1/02"}, nilai=Decimal(8))
    baru = Realisasi(indikator_id="1/01", periode="2024-TW3", pembilang=Decimal(0), penyebut=None)
    tanpa = [b for b in paket.baris(Realisasi) if b.indikator_id != "S1/01"]
    paket = paket.dengan(Realisasi, [*tanpa, baru])
    sel = selisih_sel(lama, replace(lama, paket=paket))
    kata = {(s.kunci, s.kolom.nama): (s.lama, s.baru, s.jenis) for s in sel}
    assert kata["S1/02/2024", "nilai"] == ("9", "8", JenisBeda.BERUBAH)
    assert kata["1/01/2024-TW3", "pembilang"] == ("", "0", JenisBeda.BARU)
    assert kata["S1/01/2024", "nilai"] == ("0.3333333333333333", "", JenisBeda.HILANG)
    angka = {(a.jenis, a.kunci) for a in selisih_angka(lama, replace(lama, paket=paket))}
    assert {("realisasi", "S1/02"), ("realisasi", "S1/01")} <= angka
    assert ("target", "S1/02") not in angka


def test_the_story_of_a_value_holds_site_excel_import_and_stamps(kantor, impor) -> None:
    paket = paket_dari_rekam(SEMUA, "uji", 2024)
    kunci = {"indikator_id": "S1/02", "periode": PERIODE}
    impor(ganti(paket, Realisasi, kunci, nilai=Decimal("13.5")))
    kirim(klien_masuk(Peran.PERENCANA, "uji"), "ajukan", UNIT)
    operator = klien_masuk(Peran.OPERATOR, "uji", UNIT)
    lembar = operator.get(f"{AWAL}{UNIT}/").content.decode()
    alamat = re.search(r'class="riwayat" href="([^"]+)"', lembar)[1]  # type: ignore[index]
    teks = polos(operator.get(alamat))
    assert "Tercatat sekarang: 13,5" in teks
    assert re.search(r"Lembar ajukan .*Realisasi: 12 → 13,5 .*Realisasi: \(kosong\) → 12", teks)
    assert "impor paket uji" in teks
    assert "S1/01" not in teks.partition("Riwayat:")[2]
    assert operator.get("/uji/2024/riwayat/nilai/2024-TW1/X/").status_code == 404
    asal = operator.get("/uji/2024/asal/realisasi:S1/02").content.decode()
    assert "/uji/2024/riwayat/nilai/2024-TW1/S1/02/" in asal
    assert "/uji/2024/riwayat/nilai/2024/S1/02/" in asal


def test_the_story_of_an_agreement_holds_its_targets(kantor, impor) -> None:
    klien = klien_masuk(Peran.APIP)
    assert "Belum ada perubahan" in polos(klien.get("/uji/2024/riwayat/perjanjian/pk/"))
    impor(tanpa_hasil())
    teks = polos(klien.get("/uji/2024/riwayat/perjanjian/pk/"))
    assert "Tanggal" in teks
    assert "/riwayat/perjanjian/pk/" in klien.get("/uji/2024/perjanjian/").content.decode()


def test_pages_and_documents_of_a_period_say_which_sheets_are_ratified(kantor) -> None:
    pembaca = klien_masuk(Peran.PERENCANA, "uji")
    wawasan = "/uji/2024/wawasan/"
    alamat = [f"{wawasan}?periode=TW1", *(f"{wawasan}triwulan/1/{n}/" for n in ("e81", "kinerja"))]
    belum = "Triwulan I 2024: 0 dari 2 lembar disahkan"
    for satu in alamat:
        assert belum in polos(pembaca.get(satu)), satu
    assert "Bidang masih draf" in polos(pembaca.get(alamat[0]))
    e81 = polos(pembaca.get(alamat[1]))
    assert "TW I draf" in e81
    assert belum in polos(pembaca.get(f"{wawasan}triwulan/1/e81.html"))
    for jenis in ("csv", "svg"):  # a single panel, too, and its picture
        panel = pembaca.get(f"{wawasan}unduh/sasaran.{jenis}?periode=TW1")
        assert belum in panel.content.decode(), jenis
    sahkan_semua()
    for satu in (*alamat, f"{wawasan}triwulan/1/e81.html"):
        assert "Triwulan I 2024: 2 dari 2 lembar disahkan." in polos(pembaca.get(satu)), satu
    assert "TW I draf" not in polos(pembaca.get(alamat[1]))
    assert "disahkan" in polos(pembaca.get(alamat[2])).partition("Capaian setahun (%)")[2]


def test_the_first_page_of_a_running_year_tells_its_last_quarter(impor) -> None:
    paket = siap(tanpa_hasil())
    lalu = [b for b in paket.baris(Realisasi) if not b.periode.startswith("2024")]
    impor(paket.dengan(Realisasi, lalu))
    isi_putaran()
    sekretaris = klien_masuk(Peran.PERENCANA, "uji")
    beranda = polos(sekretaris.get("/uji/2024/"))
    assert "Menurut hasil sampai Triwulan I 2024" in beranda
    assert "Triwulan I 2024: 0 dari 2 lembar disahkan" in beranda
    assert "Untuk akhir tahun" in beranda
    sahkan_semua()
    assert "2 dari 2 lembar disahkan." in polos(sekretaris.get("/uji/2024/"))
    assert "Capaian sampai Triwulan I 2024" in polos(sekretaris.get("/uji/2024/capaian/"))

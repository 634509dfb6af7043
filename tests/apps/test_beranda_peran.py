"""The first page by role: what is late, what others sent, what is to be done; the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from selaras.apps.akun.peran import PERAN_DAERAH, PERAN_UNIT, Peran
from selaras.apps.akun.queries import pelaku_mesin
from selaras.apps.jejak.models import Jejak
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.pengumpulan.models import Cap, Lembar, Putaran
from selaras.apps.pengumpulan.services import beri_pengecualian, buka_putaran
from tests.apps.kantor_rekam import paket_lengkap
from tests.apps.putaran_uji import putaran_lama
from tests.masuk import klien_masuk, orang

pytestmark = pytest.mark.django_db
MESIN = pelaku_mesin("uji")
BERANDA, UNIT = "/uji/2024/", "bid"


@pytest.fixture
def hari(impor) -> date:
    impor(paket_lengkap())
    return timezone.localdate()


def bagian(teks: str) -> str:
    return teks.partition('class="card menunggu"')[2].partition("</section>")[0]


def lihat(peran: Peran, unit: str | None = None) -> str:
    opd = None if peran in PERAN_DAERAH else "uji"
    return bagian(klien_masuk(peran, opd, unit).get(BERANDA).content.decode())


def test_what_is_late_comes_first_and_says_by_how_many_days(hari: date) -> None:
    buka_putaran(MESIN, "uji", 2024, "2024-TW1", hari - timedelta(9), hari - timedelta(3))
    buka_putaran(MESIN, "uji", 2024, "2024-TW2", hari, hari + timedelta(5))
    teks = lihat(Peran.OPERATOR, UNIT)
    assert teks.index("Terlambat") < teks.index("Kerjakan")
    assert "terlambat 3 hari" in teks
    assert "5 hari lagi" in teks
    assert "minta perencana atau sekretaris" in teks
    beri_pengecualian(
        MESIN, "uji", 2024, "2024-TW1", UNIT, hari + timedelta(2), "banjir", hari=hari
    )
    lagi = lihat(Peran.OPERATOR, UNIT)
    assert "2 hari lagi" in lagi
    assert "Terlambat" not in lagi
    assert "Ingatkan" in lihat(Peran.SEKRETARIS)


def test_what_others_sent_names_the_sender_and_the_reason(hari: date) -> None:
    putaran = buka_putaran(MESIN, "uji", 2024, "2024-TW1", hari, hari + timedelta(5))
    lembar = putaran.lembar.get(unit=UNIT)
    sekretaris = orang(Peran.SEKRETARIS, "uji")
    Cap.objects.create(
        lembar=lembar, langkah="kembalikan", pengguna=sekretaris, nama="Bu Sari", alasan="<b>keliru"
    )
    Lembar.objects.filter(pk=lembar.pk).update(status="dikembalikan")
    teks = lihat(Peran.OPERATOR, UNIT)
    assert "Dikirim kepada Anda" in teks
    assert "dikembalikan oleh Bu Sari" in teks
    assert "“&lt;b&gt;keliru”" in teks


MEMANTAU = {Peran.ORGANISASI, Peran.BAPPEDA, Peran.APIP}


@pytest.mark.parametrize("peran", sorted(MEMANTAU))
def test_who_watches_from_the_regency_sees_what_an_office_is_late_with(hari: date, peran) -> None:
    teks = lihat(peran)
    assert "Pantau: LAKIN 2024" in teks
    assert 'href="/uji/2024/kalender/"' in teks
    assert "LPPD" not in teks  # not the office's


def test_figures_that_are_not_ratified_say_so_until_all_sheets_are(hari: date) -> None:
    buka_putaran(MESIN, "uji", 2024, "2024-TW1", hari, hari + timedelta(5))
    klien = klien_masuk(Peran.PERENCANA, "uji")
    assert "Belum disahkan" in klien.get(BERANDA).content.decode()
    (putaran,) = klien.get(f"{BERANDA}pengumpulan/").context["putaran"]
    giliran = {r.unit: satu for r, _, satu in putaran["lembar"]}
    assert giliran == {"": True, UNIT: False}, "a unit fills its own sheet"
    Lembar.objects.filter(unit=UNIT).update(status="disahkan")
    TahunLaporan.objects.update(gerak=F("gerak") + 1)
    assert "Sebagian disahkan: 1 dari" in klien.get(BERANDA).content.decode()
    Lembar.objects.update(status="disahkan")
    TahunLaporan.objects.update(gerak=F("gerak") + 1)
    assert 'class="pengesahan"' not in klien.get(BERANDA).content.decode()


# the report of a past year was not published here: planner and regency always have that
@pytest.mark.parametrize("peran", sorted(set(Peran) - {Peran.PERENCANA} - MEMANTAU))
def test_an_empty_list_says_the_next_step(hari: date, peran: Peran) -> None:
    teks = lihat(peran, UNIT if peran in PERAN_UNIT else None)
    assert "Tidak ada yang menunggu Anda" in teks
    assert "<a href=" in teks


def test_the_first_page_asks_no_more_for_twelve_rounds_than_for_one(hari: date) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    klien.get(BERANDA)

    def banyak() -> int:
        with CaptureQueriesContext(
            connection,
        ) as tercatat:
            assert klien.get(BERANDA).status_code == 200
        return len(tercatat)

    putaran_lama("uji", "2024-01", hari, hari + timedelta(5))
    pertama = Lembar.objects.earliest("pk").pk
    Lembar.objects.filter(pk=pertama).update(status="diajukan")
    satu = banyak()
    for bulan in range(2, 13):
        putaran_lama("uji", f"2024-{bulan:02d}", hari - timedelta(5), hari - timedelta(1))
    for lembar in Lembar.objects.all():
        Cap.objects.create(lembar=lembar, langkah="ajukan", nama="A")
    Lembar.objects.filter(putaran__periode__gt="2024-06").update(status="diajukan")
    assert Putaran.objects.count() == 12
    assert banyak() == satu
    assert satu <= 15  # the last one: is there a version that waits to be published


def test_the_calendar_counts_from_the_budget_day_and_can_be_taken_along(hari: date) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    assert "tanggal pengesahan dokumen anggaran (DPA) belum diisi" in (
        klien.get("/uji/2024/kalender/").content.decode()
    )
    salah = klien.post(
        "/uji/2024/kalender/anggaran/", {"tanggal": "2019-01-01", "dokumen": "DPA 1"}
    )
    assert "2023 atau 2024" in salah.content.decode()
    klien.post("/uji/2024/kalender/anggaran/", {"tanggal": "2024-01-08", "dokumen": "DPA; No, 1"})
    teks = klien.get("/uji/2024/kalender/").content.decode()
    assert "8 Februari 2024" in teks
    assert Jejak.objects.get(tindakan="hari acuan dicatat").baru["hari"] == "2024-01-08"
    ics = klien.get("/uji/2024/kalender/unduh.ics").content.decode()
    assert "DTSTART;VALUE=DATE:20240208\r\n" in ics
    assert all(len(baris.encode()) <= 75 for baris in ics.split("\r\n"))


def test_a_new_year_shows_its_road_to_the_planner_until_it_is_active(hari: date) -> None:
    perencana = klien_masuk(Peran.PERENCANA, "uji")
    perencana.post("/uji/2024/tahun-baru/")
    teks = bagian(perencana.get("/uji/2025/").content.decode())
    assert "Siapkan tahun 2025 untuk diaktifkan" in teks
    assert "indikator belum bertarget" in teks
    assert "Siapkan tahun" not in bagian(
        klien_masuk(Peran.KEPALA, "uji").get("/uji/2025/").content.decode()
    )
    assert "Siapkan tahun" not in lihat(Peran.PERENCANA), "2024 has results"


def test_a_year_without_results_shows_its_road_and_no_wall_of_empty_figures(hari: date) -> None:
    perencana = klien_masuk(Peran.PERENCANA, "uji")
    perencana.post("/uji/2024/tahun-baru/")
    for peran, oleh in ((Peran.PERENCANA, "Oleh Anda."), (Peran.APIP, "Oleh Perencana.")):
        klien = klien_masuk(peran, None if peran in PERAN_DAERAH else "uji")
        teks = klien.get("/uji/2025/").content.decode()
        assert "<h1>Hasil tahun 2025 belum ada</h1>" in teks
        langkah = teks.partition('<ol class="jalan">')[2].partition("</ol>")[0]
        kini = langkah.partition('aria-current="step"')[2].partition("</li>")[0]
        assert "Target dan perjanjian" in kini
        assert "Kinerja Tahun 2025 belum menyebut kedua pihaknya; 4 indikator belum" in kini
        assert oleh in kini
        assert 'class="pohon"' not in teks
        assert "diketahui di bawah target" not in teks
    assert "Pantau: LAKIN 2025" in bagian(teks)
    tahun = TahunLaporan.objects.filter(tahun=2025)
    tahun.update(tanggal_laporan="1 Maret 2026", revisi=F("revisi") + 1)
    assert "Lihat rencana" in bagian(klien.get("/uji/2025/").content.decode())
    lama = perencana.get(BERANDA).content.decode()
    assert 'class="jalan"' not in lama
    assert 'class="pohon"' in lama


def test_who_has_no_second_step_yet_is_told_what_waits_for_it_and_how_to_set_it_up(
    hari: date,
) -> None:
    putaran = buka_putaran(MESIN, "uji", 2024, "2024-TW1", hari, hari + timedelta(5))
    putaran.lembar.filter(unit=UNIT).update(status="diverifikasi")
    kepala = klien_masuk(Peran.KEPALA, "uji", dua_langkah=False)
    teks = bagian(kepala.get(BERANDA).content.decode())
    assert "Menunggu Anda: 2" in teks
    assert "Sesudah menyala, satu hal di bawah ini" in teks
    assert '<a href="/akun/langkah-kedua/aktifkan/">Nyalakan langkah kedua' in teks
    assert teks.index("Nyalakan") < teks.index("Sahkan Bidang")
    assert "Memerlukan langkah kedua" in teks
    lembar = kepala.get(f"/uji/2024/pengumpulan/2024-TW1/{UNIT}/").content.decode()
    assert "menyala, di sini Anda dapat: Sahkan." in lembar

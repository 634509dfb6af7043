"""Collecting through the services: windows, whose sheet it is, and two people at once."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from selaras.apps.akun.peran import Peran
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak, TidakAda, TidakBerizin
from selaras.apps.jejak.models import Jejak
from selaras.apps.laporan.queries import potret
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.pengumpulan import services
from selaras.apps.pengumpulan.models import Lembar, Putaran
from selaras.apps.pengumpulan.queries import jendela
from selaras.inti.paket.baris_hasil import Realisasi
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import paket_lengkap
from tests.apps.putaran_uji import (
    HARI,
    KODE,
    MESIN,
    PERIODE,
    UNIT,
    buka,
    kantor,
    kirim,
    klien,
    lepas,
    nilai,
    sebagai,
    simpan,
)
from tests.masuk import klien_masuk

__all__ = ["kantor", "klien", "lepas"]  # fixtures that pytest looks for here
pytestmark = pytest.mark.django_db


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


def test_a_sheet_of_another_office_is_not_there(kantor, impor) -> None:
    impor(paket_lengkap("lain"))
    buka()
    with pytest.raises(TidakAda):
        services.simpan_isian(MESIN, "lain", 2024, PERIODE, UNIT, [], hari=HARI)


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

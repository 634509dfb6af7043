"""What tests of a round share: an office that is ready, its people, and how they fill and send."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from selaras.apps.akun.peran import Peran
from selaras.apps.akun.queries import Pelaku, pelaku, pelaku_mesin
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.paket.queries import paket_dari_rekam, susun_paket
from selaras.apps.pengumpulan import services
from selaras.apps.pengumpulan.models import Lembar, Putaran
from selaras.apps.perjanjian.pengaktifan import aktifkan_tahun
from selaras.inti.paket.baris_hasil import Faktor, Realisasi
from selaras.inti.paket.baris_rencana import Indikator, Target
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus.isian import IsianSel
from selaras.inti.siklus.lembar import unit_lembar
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


def ambil(oleh: Pelaku, kode: str, alasan: str = "") -> Lembar:
    return services.ambil_langkah(oleh, "uji", 2024, PERIODE, UNIT, kode, alasan)


@pytest.fixture
def klien(kantor) -> Client:
    hari = timezone.localdate()
    buka(hari, hari + timedelta(5))
    return klien_masuk(Peran.OPERATOR, "uji", UNIT)


def kirim(klien: Client, *sel: tuple[str, str, str, str]):
    isi = [dict(zip(("indikator", "bidang", "lama", "baru"), s, strict=True)) for s in sel]
    return klien.post(f"{SEL}isian/", json.dumps({"sel": isi}), content_type="application/json")


@pytest.fixture
def lepas(transactional_db, folder_data) -> None:
    """A database that several connections see."""


def putaran_lama(opd: str, periode: str, buka: date, tutup: date) -> Putaran:
    """A round from before months and quarters of a year were kept apart."""
    milik = TahunLaporan.objects.get(opd__kode=opd, tahun=2024)
    satu = Putaran.objects.create(
        tahun_laporan=milik, periode=periode, buka=buka, tutup=tutup, oleh="uji"
    )
    unit = unit_lembar(susun_paket(milik))
    Lembar.objects.bulk_create(Lembar(putaran=satu, unit=u) for u in unit)
    return satu

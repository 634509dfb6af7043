"""Evidence as a part of the package: what is asked for, met, waived, carried on, put away."""

from __future__ import annotations

import pytest

from selaras.inti.paket.baris_bukti import Bukti, PengecualianBukti, SyaratBukti
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.periksa import periksa_isi
from selaras.inti.periode import Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus import bukti as siklus
from selaras.inti.siklus.arsip import arsipkan
from selaras.inti.siklus.guliran import gulirkan
from selaras.inti.siklus.lembar import syarat_ajukan
from selaras.inti.skala import daftar_skala
from tests.apps.kantor_rekam import ganti, paket_lengkap

PAKET, KODE = paket_lengkap(), "S1/01"


def kurang(paket=PAKET, periode: str = "2024") -> list[str]:
    laporan = LaporanKinerja.dari_paket(paket)
    syarat = syarat_ajukan(laporan, Periode.parse(periode), "")
    return [s.kata for s in syarat if s.bukti and not s.terpenuhi]


def test_required_evidence_is_missing_until_it_is_there_waived_or_not_required() -> None:
    assert kurang() == []  # there
    tanpa = siklus.arsipkan_bukti(PAKET, KODE, "2024", "b1")
    assert kurang(tanpa) == [f"{KODE} Indikator {KODE}: bukti “Berita acara” belum ada"]
    assert kurang(tanpa, "2024-TW1") == []  # waived
    lepas = PengecualianBukti(syarat_id="y1", periode="2024", alasan="a")
    assert kurang(siklus.kecualikan(tanpa, KODE, lepas)) == []
    assert kurang(ganti(tanpa, SyaratBukti, {"syarat_id": "y1"}, wajib=False)) == []
    kosong = {"nilai": None, "keadaan": "tidak_berlaku"}
    assert kurang(ganti(tanpa, Realisasi, {"indikator_id": KODE}, **kosong)) == []


def test_evidence_of_another_value_is_not_touched() -> None:
    for alamat in ((KODE, "2024-TW1", "b1"), ("S1/02", "2024", "b1"), (KODE, "2024", "b9")):
        with pytest.raises(KeyError):
            siklus.arsipkan_bukti(PAKET, *alamat)
    lepas = PengecualianBukti(syarat_id="y1", periode="2024", alasan="a")
    with pytest.raises(KeyError):
        siklus.kecualikan(PAKET, "S1/02", lepas)
    with pytest.raises(ValueError, match="y1"):
        siklus.arsipkan_syarat(PAKET, KODE, "y1")
    with pytest.raises(ValueError, match="Dasbor"):
        siklus.tambah_bukti(PAKET, PAKET.baris(Bukti)[1])


def test_a_new_year_asks_for_the_same_and_has_none_of_the_old() -> None:
    baru = gulirkan(PAKET, 2025)
    assert baru.baris(SyaratBukti) == PAKET.baris(SyaratBukti)
    assert baru.baris(Bukti) == ()
    assert baru.baris(PengecualianBukti) == ()
    assert list(baru.berkas) == ["logo.png"]


def test_what_an_archived_indicator_asked_for_goes_with_it() -> None:
    isi = PAKET.dengan(Realisasi, [r for r in PAKET.baris(Realisasi) if r.indikator_id != KODE])
    sisa = arsipkan(isi, LaporanKinerja.dari_paket(isi).indikator[KODE])
    assert sisa.baris(SyaratBukti) == ()
    assert sisa.baris(PengecualianBukti) == ()
    galat = [str(k) for k in periksa_isi(sisa, daftar_skala()) if "tidak disebut" not in str(k)]
    assert galat == []  # its file is put away by whoever writes the record

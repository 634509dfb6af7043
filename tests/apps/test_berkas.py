"""Stored files: once by content, read when asked for, never silently another."""

from __future__ import annotations

from pathlib import Path

import pytest

from selaras.apps.bukti.models import Berkas, NamaBerkas
from selaras.apps.bukti.services import letak_berkas
from selaras.apps.dasar.galat import BerkasHilang
from selaras.apps.laporan.queries import potret
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.inti.paket import baris_kantor as kantor
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import gambar, ganti, paket_lengkap


def _di_disk(folder: Path) -> list[Path]:
    return [f for f in (folder / "berkas").rglob("*") if f.is_file()]


def test_it_stores_the_same_bytes_once_for_two_offices(impor, folder_data) -> None:
    impor(paket_lengkap("satu"))
    impor(paket_lengkap("dua"))

    assert Berkas.objects.count() == 3
    assert NamaBerkas.objects.count() == 6
    assert sorted(f.name for f in _di_disk(folder_data)) == sorted(
        Berkas.objects.values_list("sidik", flat=True)
    )


def test_only_its_owner_can_read_the_stored_bytes(impor, paket, folder_data) -> None:
    impor(paket)

    assert {oct(f.stat().st_mode & 0o777) for f in _di_disk(folder_data)} == {"0o600"}


def test_a_new_picture_under_an_old_name_is_a_change(impor, paket) -> None:
    impor(paket)
    lama = potret(SEMUA, "uji", 2024)

    lagi = impor(paket_lengkap(**{"logo.png": gambar("red")}))

    assert lagi.berubah
    assert lagi.ringkasan == "berkas atau tahun laporan diubah."
    baru = potret(SEMUA, "uji", 2024)
    assert baru.sidik != lama.sidik
    assert baru.paket.berkas["logo.png"] == gambar("red")
    # the older snapshot still has its own picture
    assert lama.paket.berkas["logo.png"] == gambar()


def test_a_name_that_is_gone_is_archived_and_comes_back(impor, paket) -> None:
    impor(paket)
    tanpa_logo = ganti(paket, kantor.OPD, {"kode": "uji"}, logo=None)
    isi = {n: b for n, b in paket.berkas.items() if n != "logo.png"}

    impor(type(paket)(tanpa_logo.tabel, isi))
    sisa = list(paket_dari_rekam(SEMUA, "uji", 2024).berkas)
    assert sisa == ["bukti-1.pdf", "foto-1.png"]
    assert not NamaBerkas.objects.get(nama="logo.png").aktif

    impor(paket)
    assert paket_dari_rekam(SEMUA, "uji", 2024) == paket


@pytest.mark.parametrize("rusak", [None, b"bukan gambar"])
def test_it_refuses_a_file_that_is_gone_or_changed_on_disk(impor, paket, rusak) -> None:
    impor(paket)
    laporan = potret(SEMUA, "uji", 2024)
    letak = letak_berkas(laporan.sidik_berkas["logo.png"])
    letak.unlink() if rusak is None else letak.write_bytes(rusak)

    # figures need no picture
    assert potret(SEMUA, "uji", 2024).sidik == laporan.sidik
    with pytest.raises(BerkasHilang, match=r"“logo\.png” .* hilang atau berubah"):
        dict(paket_dari_rekam(SEMUA, "uji", 2024).berkas)


def test_importing_again_mends_a_file_that_was_lost(impor, paket) -> None:
    impor(paket)
    for sidik in Berkas.objects.values_list("sidik", flat=True):
        letak_berkas(sidik).unlink()

    assert not impor(paket).berubah
    assert paket_dari_rekam(SEMUA, "uji", 2024) == paket

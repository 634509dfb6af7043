"""A produced report: three files, their hashes, and the snapshot that they came from."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from selaras.apps.dasar.galat import DiLuarLingkup
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.laporan import simpanan
from selaras.apps.laporan.bagan import bagan_lakin, svg_bagan, ukuran_siap
from selaras.apps.laporan.hangat import gambar_bagan
from selaras.apps.laporan.models import LaporanTerbit
from selaras.apps.laporan.queries import pengukuran
from selaras.apps.laporan.services import terbitkan_laporan, terbitkan_perjanjian
from tests.apps.conftest import SEMUA


def _sidik(folder: Path) -> dict[str, str]:
    return {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in folder.iterdir()}


def test_it_writes_the_report_and_keeps_what_it_came_from(impor, paket, tmp_path) -> None:
    impor(paket)
    ke = tmp_path / "hasil" / "dalam"
    kabar: list[str] = []

    hasil = terbitkan_laporan(
        SEMUA, pengukuran(SEMUA, "uji", 2024), ke, oleh="Bu Perencana", kabar=kabar.append
    )

    assert set(hasil.berkas) == {"lakin-2024.docx", "lakin-2024.pdf", "lakin-2024.html"}
    assert _sidik(ke) == hasil.berkas
    terbit = LaporanTerbit.objects.get()
    assert (terbit.oleh, terbit.berkas) == ("Bu Perencana", hasil.berkas)
    assert terbit.potret.sidik == hasil.sidik == pengukuran(SEMUA, "uji", 2024).laporan.sidik
    assert kabar[0] == "Menyusun naskah"


def test_the_same_snapshot_gives_the_same_files_again(impor, paket, tmp_path) -> None:
    impor(paket)
    ukuran = pengukuran(SEMUA, "uji", 2024)

    satu = terbitkan_laporan(SEMUA, ukuran, tmp_path / "satu", oleh="uji")
    shutil.rmtree(tmp_path / "terbitan")  # written anew, not taken from what was kept
    dua = terbitkan_laporan(SEMUA, ukuran, tmp_path / "dua", oleh="uji")

    assert satu == dua
    assert LaporanTerbit.objects.values("potret").distinct().count() == 1


def test_it_writes_each_agreement_as_a_document_of_its_own(impor, paket, tmp_path) -> None:
    impor(paket)

    hasil = terbitkan_perjanjian(SEMUA, pengukuran(SEMUA, "uji", 2024), tmp_path / "pk")

    stem = {Path(nama).stem for nama in hasil.berkas}
    assert stem == {"perjanjian-2024", "perjanjian-2024-perubahan-1"}
    assert _sidik(tmp_path / "pk") == hasil.berkas


def test_the_site_hands_out_the_very_files_of_the_command_line(
    impor, paket, tmp_path, client
) -> None:
    impor(paket)
    ukuran = pengukuran(SEMUA, "uji", 2024)
    hasil = {
        **terbitkan_laporan(SEMUA, ukuran, tmp_path / "hasil", oleh="uji").berkas,
        **terbitkan_perjanjian(SEMUA, ukuran, tmp_path / "hasil").berkas,
    }
    kata: list[str] = []

    terbitkan_laporan(SEMUA, ukuran, tmp_path / "lagi", oleh="uji", kabar=kata.append)

    assert kata == []  # nothing had to be made again
    pk = ukuran.laporan.perjanjian[-1].dokumen_id
    for nama, alamat in (
        ("lakin-2024.docx", "laporan/unduh/docx"),
        ("lakin-2024.pdf", "laporan/unduh/pdf"),
        ("lakin-2024.html", "laporan/unduh/html"),
        ("perjanjian-2024-perubahan-1.pdf", f"perjanjian/{pk}/pdf"),
    ):
        jawaban = client.get(f"/uji/2024/{alamat}")
        assert hashlib.sha256(jawaban.content).hexdigest() == hasil[nama]
        assert nama in jawaban["Content-Disposition"]


def test_a_file_of_other_code_is_not_used_and_thrown_away(
    impor, paket, tmp_path, monkeypatch
) -> None:
    impor(paket)
    ukuran = pengukuran(SEMUA, "uji", 2024)
    monkeypatch.setattr(simpanan, "rupa", lambda: "kemarin")
    bagan = next(iter(bagan_lakin(ukuran).values()))
    (lama,) = svg_bagan(bagan) and (tmp_path / "terbitan" / "kemarin").iterdir()
    lama.write_bytes(b"usang")

    monkeypatch.setattr(simpanan, "rupa", lambda: "hari-ini")
    assert svg_bagan(bagan).startswith(b"<svg")
    simpanan.buang_usang()

    assert [f.name for f in (tmp_path / "terbitan").iterdir()] == ["hari-ini"]


def test_warming_up_makes_what_the_first_pages_need(impor, paket, tmp_path) -> None:
    impor(paket)
    gambar_bagan()
    ukuran = pengukuran(SEMUA, "uji", 2024)
    assert all(ukuran_siap(satu) for satu in bagan_lakin(ukuran).values())


def test_it_writes_nothing_for_an_office_outside_the_scope(impor, paket, tmp_path) -> None:
    impor(paket)
    ke = tmp_path / "hasil"

    with pytest.raises(DiLuarLingkup):
        terbitkan_laporan(LingkupOPD.satu("lain"), pengukuran(SEMUA, "uji", 2024), ke, oleh="uji")

    assert not ke.exists()

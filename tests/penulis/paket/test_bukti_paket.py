"""Evidence in the package: older packages load, faults are named, files are judged by content."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from selaras.inti.paket.baris_bukti import Bukti, PengecualianBukti, SyaratBukti
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.paket.periksa import periksa_isi
from selaras.inti.potret import LaporanKinerja
from selaras.penulis.paket import baca_paket, baca_xlsx, tulis_folder, tulis_xlsx
from tests.apps.kantor_rekam import PDF
from tests.penulis.paket.lembar_uji import paket_uji


def tanpa_bukti() -> Paket:
    isi = paket_uji()
    for kelas in (Bukti, PengecualianBukti, SyaratBukti):
        isi = isi.dengan(kelas, [])
    return isi


def berbukti(nama: str = "sk.pdf", isi: bytes = PDF) -> Paket:
    baris = Bukti(
        bukti_id="b2", indikator_id="S1/01", periode="2024", syarat_id="y1", jenis="berkas",
        uraian="SK", berkas=nama,
    )  # fmt: skip
    paket = paket_uji()
    return replace(paket.dengan(Bukti, [*paket.baris(Bukti), baris]), berkas={nama: isi})


def test_a_package_without_the_tables_is_one_without_evidence(tmp_path: Path) -> None:
    tulis_folder(paket_uji(), tmp_path / "a")  # and what an older package left behind is gone
    tulis_folder(tanpa_bukti(), tmp_path / "a")
    assert not (tmp_path / "a" / "bukti.csv").exists()
    assert "bukti" not in (tmp_path / "a" / "datapackage.json").read_text()
    assert baca_paket(tmp_path / "a") == tanpa_bukti()
    assert '"bukti"' not in LaporanKinerja.dari_paket(tanpa_bukti()).ke_json()


def test_evidence_travels_with_its_files(tmp_path: Path) -> None:
    tulis_folder(berbukti(), tmp_path / "a")
    (tmp_path / "b").mkdir()
    assert baca_paket(tmp_path / "a") == berbukti()
    tulis_xlsx(berbukti(), tmp_path / "b" / "a.xlsx")
    assert baca_xlsx(tmp_path / "b" / "a.xlsx") == berbukti()


@pytest.mark.parametrize(
    ("nama", "isi", "kata"),
    [
        ("sk.pdf", b"<html><script>alert(1)</script></html>", "halaman web"),
        ("sk.txt", PDF, "akhiri namanya dengan .pdf"),
        ("sk.svg", b"<svg/>", "isi nama berkas"),
    ],
)
def test_a_file_that_is_no_evidence_is_refused(
    tmp_path: Path, nama: str, isi: bytes, kata: str
) -> None:
    tulis_folder(berbukti(), tmp_path / "a")
    (tmp_path / "a" / "berkas" / "sk.pdf").unlink()
    (tmp_path / "a" / "berkas" / nama).write_bytes(isi)
    csv = tmp_path / "a" / "bukti.csv"
    csv.write_text(csv.read_text().replace("sk.pdf", nama))
    with pytest.raises(PaketError, match=kata):
        baca_paket(tmp_path / "a")


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({"jenis": "tautan", "tautan": "javascript:alert(1)"}, "https://"),
        ({"jenis": "tautan", "tautan": "https://a:b@c.example/"}, "https://"),
        ({"jenis": "tautan"}, "wajib diisi untuk bukti berjenis tautan"),
        ({"jenis": "teks", "tautan": "https://a.example"}, "kosongkan"),
        ({"jenis": "teks", "syarat_id": "y1"}, "meminta bukti berjenis berkas"),
        ({"jenis": "teks", "indikator_id": "1/01", "syarat_id": "y1"}, "milik indikator lain"),
        ({"jenis": "teks", "periode": "2025"}, "tidak boleh sesudah"),
        ({"jenis": "berkas", "berkas": "../a.pdf"}, "tanpa folder"),
    ],
)
def test_faults_of_evidence_are_named(isi: dict[str, str], kata: str) -> None:
    dasar = {"bukti_id": "b9", "indikator_id": "S1/01", "periode": "2024", "uraian": "a"}
    paket = paket_uji()
    rusak = paket.dengan(Bukti, [*paket.baris(Bukti), Bukti(**{**dasar, **isi})])
    assert any(kata in str(k) for k in periksa_isi(rusak)), [str(k) for k in periksa_isi(rusak)]

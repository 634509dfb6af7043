"""A package from the browser: looked at, confirmed, taken in whole; or refused in words."""

from __future__ import annotations

import zipfile
from datetime import date
from decimal import Decimal
from importlib import import_module
from io import BytesIO

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from selaras.apps.akun.peran import Peran
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.paket.models import ImporPaket, Unggahan
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.apps.pengumpulan.models import Lembar, Putaran
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.isi import Paket
from selaras.penulis.paket import baca_unggahan, isi_xlsx, isi_zip
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import ganti, paket_lengkap, tanpa
from tests.masuk import klien_masuk

pytestmark = pytest.mark.django_db
PAKET = "/uji/2024/paket/"


@pytest.fixture
def klien(impor):
    impor(paket_lengkap())
    return klien_masuk(Peran.PERENCANA, "uji")


def lain() -> Paket:
    """The office with another value, and without a photograph's row."""
    isi = ganti(
        paket_lengkap(), hasil.Realisasi, {"indikator_id": "S1/02"}, nilai=Decimal("9.5")
    )  # fmt: skip
    return tanpa(isi, hasil.Foto, foto_id="f2")


def unggah(klien, pekerja, isi: bytes, nama: str = "isi.xlsx") -> str:
    """Send it and have it looked at; the page of the upload."""
    jawab = klien.post(f"{PAKET}unggah/", {"berkas": SimpleUploadedFile(nama, isi)})
    assert jawab["Location"].startswith("/uji/2024/kerja/"), jawab.content.decode()
    pekerja()
    kabar = klien.get(jawab["Location"], headers={"HX-Request": "true"})
    assert "HX-Redirect" in kabar, kabar.content.decode()
    return kabar["HX-Redirect"]


def revisi() -> int:
    return TahunLaporan.objects.get(opd__kode="uji").revisi


@pytest.mark.parametrize("bentuk", ["xlsx", "zip"])
def test_what_is_taken_along_comes_back_unchanged(klien, pekerja, bentuk) -> None:
    assert klien.get(f"{PAKET}unduh/{bentuk}").status_code == 404, "nothing is ready yet"
    kerja = klien.post(f"{PAKET}siapkan/{bentuk}/")["Location"]
    assert klien.post(f"{PAKET}siapkan/{bentuk}/")["Location"] == kerja, "a double click"
    pekerja()
    assert klien.get(kerja, headers={"HX-Request": "true"})["HX-Redirect"] == PAKET
    assert f'href="{PAKET}unduh/{bentuk}"' in klien.get(PAKET).content.decode()
    berkas = klien.get(f"{PAKET}unduh/{bentuk}")
    assert f'filename="paket-uji-2024.{bentuk}"' in berkas["Content-Disposition"]
    assert baca_unggahan(berkas.content, paket_lengkap().berkas) == paket_lengkap()

    halaman = klien.get(unggah(klien, pekerja, berkas.content, f"isi.{bentuk}")).content.decode()

    assert "Tidak ada yang berubah" in halaman
    TahunLaporan.objects.update(revisi=revisi() + 1)
    assert klien.get(f"{PAKET}unduh/{bentuk}").status_code == 404, "it is of an older record"
    assert "Muat semuanya" not in halaman


@pytest.mark.parametrize("tulis", [isi_xlsx, isi_zip])
def test_every_difference_is_shown_and_nothing_written_until_it_is_confirmed(
    klien, pekerja, tulis, monkeypatch
) -> None:
    monkeypatch.setattr("selaras.apps.paket.muat.TAMPIL_SEL", 1)
    alamat = unggah(klien, pekerja, tulis(lain()))
    halaman = klien.get(alamat).content.decode()
    assert "1 baris diubah." in halaman  # what the package lacks stays, until somebody says else
    assert "tetap pada rekaman: 1 " in halaman
    klien.post(f"{alamat}kerjakan/", {"tindakan": "arsipkan"})
    pekerja()
    halaman = klien.get(alamat).content.decode()
    assert "akan diarsipkan: 1 " in halaman
    assert "1 baris diubah, 1 baris diarsipkan" in halaman
    halaman += klien.get(f"{alamat}?halaman=2").content.decode()
    assert '<td data-k="Kini">9</td><td data-k="Menjadi"><b>9,5</b></td>' in halaman
    assert "tidak ada di paket: diarsipkan" in halaman, "what stands on the other page"
    monkeypatch.setattr("selaras.apps.paket.unggahan.SIMPAN_SEL", 1)
    klien.post(f"{alamat}kerjakan/", {"tindakan": "periksa"})
    pekerja()
    halaman = klien.get(f"{alamat}?halaman=2").content.decode()
    assert "1 perubahan terakhir tidak disimpan untuk ditampilkan" in halaman
    assert "1 baris diubah, 1 baris diarsipkan" in halaman, "all are counted, and taken in"
    assert revisi() == 1
    assert ImporPaket.objects.count() == 1

    jawab = klien.post(f"{alamat}kerjakan/", {"tindakan": "muat"})
    assert klien.post(f"{alamat}kerjakan/", {})["Location"] == jawab["Location"]
    pekerja()

    kabar = klien.get(jawab["Location"], headers={"HX-Request": "true"})
    assert kabar["HX-Redirect"] == "/uji/2024/riwayat/"
    assert paket_dari_rekam(SEMUA, "uji", 2024).baris(hasil.Foto) == lain().baris(hasil.Foto)
    assert revisi() == 2
    assert "Sudah dimuat" in klien.get(alamat).content.decode()


def test_a_record_that_changed_since_the_look_is_not_written_over(klien, pekerja, impor) -> None:
    alamat = unggah(klien, pekerja, isi_xlsx(lain()))
    impor(ganti(paket_lengkap(), hasil.Realisasi, {"indikator_id": "S1/02"}, nilai=Decimal(7)))

    jawab = klien.post(f"{alamat}kerjakan/", {"tindakan": "muat"})
    pekerja()

    kerja = klien.get(jawab["Location"]).content.decode()
    assert "Data sudah berubah sejak paket ini diperiksa" in kerja
    assert f'href="{alamat}">Periksa lagi</a>' in kerja
    assert revisi() == 2
    klien.post(f"{alamat}kerjakan/", {"tindakan": "periksa"})
    pekerja()
    assert '<td data-k="Kini">7</td>' in klien.get(alamat).content.decode()


def test_faults_are_told_by_sheet_row_and_column(klien, pekerja) -> None:
    salah = ganti(paket_lengkap(), hasil.Faktor, {"simpul_id": "1"}, simpul_id="tidak-ada")
    halaman = klien.get(unggah(klien, pekerja, isi_zip(salah), "isi.zip")).content.decode()

    assert "Paket ini tidak dimuat: 1 kesalahan" in halaman
    assert '<td data-k="Lembar">faktor</td><td class="r" data-k="Baris">2</td>' in halaman
    assert revisi() == 1


def test_the_package_of_another_office_is_refused(klien, pekerja, impor) -> None:
    impor(paket_lengkap("lain"))
    halaman = klien.get(unggah(klien, pekerja, isi_zip(paket_lengkap("lain")))).content.decode()
    assert "milik perangkat daerah lain" in halaman
    assert "Muat semuanya" not in halaman


def test_another_year_is_made_when_it_is_confirmed(klien, pekerja) -> None:
    alamat = unggah(klien, pekerja, isi_zip(paket_lengkap(tahun=2025)))
    assert "Tahun 2025 belum ada dan akan dibuat" in klien.get(alamat).content.decode()
    assert not TahunLaporan.objects.filter(tahun=2025).exists()
    klien.post(f"{alamat}kerjakan/", {"tindakan": "muat"})
    pekerja()
    satu = TahunLaporan.objects.get(tahun=2025)
    assert satu.per_tanggal == date(2025, 12, 31)
    mulai = ImporPaket.objects.get(tahun_laporan=satu).dibuat
    TahunLaporan.objects.update(dibuat=None)  # as rows of before that day was kept
    migrasi = import_module("selaras.apps.paket.migrations.0005_hari_dibuat")
    migrasi.isi_dibuat(apps, connection.schema_editor())
    satu.refresh_from_db()
    assert satu.dibuat == mulai


def test_the_first_package_of_a_year_is_read_as_strictly_as_the_next(klien, pekerja) -> None:
    isi = ganti(paket_lengkap(tahun=2025), Unit, {"unit_id": "bid"}, kepala_nip="123")
    halaman = klien.get(unggah(klien, pekerja, isi_zip(isi))).content.decode()
    assert "bid, NIP pimpinan" in halaman
    assert "“123” berisi 3 angka" in halaman
    assert "Muat semuanya" not in halaman


def _zip(**isi: bytes) -> bytes:
    keluar = BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, satu in isi.items():
            arsip.writestr(nama.replace("__", "/"), satu)
    return keluar.getvalue()


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"%PDF-1.4 bukan buku", "tetapi PDF"),
        (b"<html>laporan</html>", "halaman web"),
        (_zip(catatan__txt=b"halo"), "bukan paket data Selaras"),
        (_zip(**{"../x.csv": b"a"}), "keluar folder"),
        (_zip(**{"unit.csv": b"\0" * 5_000_000}), "bom zip"),
    ],
)
def test_what_is_no_package_is_refused_in_words(klien, pekerja, isi, kata) -> None:
    halaman = klien.get(unggah(klien, pekerja, isi, "<img src=x>.xlsx")).content.decode()
    assert kata in halaman
    assert "<img src=x>" not in halaman
    assert Unggahan.objects.get().salah


def test_nothing_sent_and_too_much_are_told(klien) -> None:
    assert klien.post(f"{PAKET}unggah/", {})["Location"] == PAKET
    besar = klien.post(
        f"{PAKET}unggah/", b"x", content_type="multipart/form-data; boundary=x",
        CONTENT_LENGTH="200000000",
    )  # fmt: skip
    assert besar.status_code == 413


@pytest.mark.parametrize("status", ["disahkan", "diajukan"])
def test_the_values_of_a_locked_sheet_are_not_written_over(klien, pekerja, status) -> None:
    alamat = unggah(klien, pekerja, isi_xlsx(lain()))
    _kunci("bid", status)

    kerja = klien.post(f"{alamat}kerjakan/", {"tindakan": "muat"})["Location"]
    pekerja()
    assert f"{status.upper()}. " in klien.get(kerja).content.decode().upper()
    klien.post(f"{alamat}kerjakan/", {"tindakan": "periksa"})
    pekerja()

    halaman = klien.get(alamat).content.decode()
    assert "9 → 9.5" in halaman
    assert f"sudah {status}." in halaman.lower()
    assert "Muat semuanya" not in halaman
    assert revisi() == 1
    _kunci("bid", "draf")
    klien.post(f"{alamat}kerjakan/", {"tindakan": "periksa"})
    pekerja()
    assert "Muat semuanya" in klien.get(alamat).content.decode()


def _kunci(unit: str, status: str) -> None:
    scope = TahunLaporan.objects.get(opd__kode="uji")
    satu, _ = Putaran.objects.get_or_create(
        tahun_laporan=scope, periode="2024",
        defaults={"buka": date(2025, 1, 1), "tutup": date(2025, 1, 31), "oleh": "uji"},
    )  # fmt: skip
    Lembar.objects.update_or_create(putaran=satu, unit=unit, defaults={"status": status})


def test_a_signed_agreement_is_not_lowered_by_an_older_package(klien, pekerja, impor) -> None:
    lama = isi_xlsx(lain())
    sah = ganti(
        paket_lengkap(), rencana.Dokumen, {"dokumen_id": "pk-bid"}, status="ditandatangani",
        tanggal=date(2024, 1, 5),
    )  # fmt: skip
    impor(sah)
    halaman = klien.get(unggah(klien, pekerja, lama)).content.decode()
    assert "ditandatangani → rancangan" in halaman
    assert "SUDAH DITANDATANGANI" in halaman
    assert "Muat semuanya" not in halaman


def test_an_agreement_on_its_way_is_not_signed_by_a_package(klien, pekerja, impor) -> None:
    impor(paket_lengkap())
    for nyata in ("ditandatangani", None):
        sah = ganti(
            paket_lengkap(), rencana.Dokumen, {"dokumen_id": "pk-bid"}, status=nyata,
            tanggal=date(2024, 1, 5),
        )  # fmt: skip
        halaman = klien.get(unggah(klien, pekerja, isi_xlsx(sah))).content.decode()
        assert "rancangan → ditandatangani" in halaman
        assert "Muat semuanya" not in halaman

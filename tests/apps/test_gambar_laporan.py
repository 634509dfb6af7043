"""Pictures of the report: added with a caption, cleaned, changed, taken away; no lost change."""

from __future__ import annotations

import re
from html import unescape
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from selaras.apps.akun.peran import Peran
from selaras.apps.laporan.naskah import lakin, lembar_memuat
from selaras.apps.laporan.queries import pengukuran
from selaras.apps.paket.perubahan_kata import kata_pasang
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.inti.paket.baris_hasil import Foto
from selaras.inti.paket.baris_kantor import OPD
from selaras.inti.paket.kolom import daftar_kolom
from selaras.inti.siklus.foto import tanda_foto
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import gambar, paket_lengkap
from tests.masuk import klien_masuk

pytestmark = pytest.mark.django_db
ALAMAT = "/uji/2024/laporan/gambar/"


@pytest.fixture
def klien(impor):
    impor(paket_lengkap())
    return klien_masuk(Peran.PERENCANA, "uji")


def semua() -> dict[str, Foto]:
    return {f.foto_id: f for f in paket_dari_rekam(SEMUA, "uji", 2024).baris(Foto)}


def bergps() -> bytes:
    """A JPEG that says where it was taken."""
    keluar, exif = BytesIO(), Image.Exif()
    exif[0x8825] = {1: "S", 2: (1.0, 2.0, 3.0)}
    Image.new("RGB", (9, 9), "olive").save(keluar, "JPEG", exif=exif)
    return keluar.getvalue()


def test_a_picture_is_added_without_its_location_and_stands_in_the_report(klien) -> None:
    asal = bergps()
    assert b"Exif" in asal
    isi = {"keterangan": "Panen <raya>", "tempat": "Sungailiat", "unit": "bid"}

    jawab = klien.post(ALAMAT, {**isi, "berkas": SimpleUploadedFile("../x.PNG", asal)})

    assert jawab["Location"] == ALAMAT
    (baru,) = [f for f in semua().values() if f.keterangan == "Panen <raya>"]
    assert (baru.unit_id, baru.tempat) == ("bid", "Sungailiat")
    tersimpan = paket_dari_rekam(SEMUA, "uji", 2024).berkas[baru.berkas]
    assert tersimpan.startswith(b"\xff\xd8\xff")
    assert b"Exif" not in tersimpan
    assert klien.get(f"/uji/2024/laporan/foto/{baru.berkas}").status_code == 200
    lembar = lembar_memuat(pengukuran(SEMUA, "uji", 2024))["bab3-kerja"]
    assert "Panen &lt;raya&gt;" in klien.get(f"/uji/2024/laporan/bab/{lembar}/").content.decode()


@pytest.mark.parametrize("isi", [b"<svg onload=x>", b"<html>", gambar()[:40], b"%PDF-1.4"])
def test_what_is_no_picture_is_refused_and_the_words_stay(klien, isi) -> None:
    berkas = SimpleUploadedFile("foto.png", isi, "image/png")
    teks = klien.post(ALAMAT, {"keterangan": "Panen", "berkas": berkas}).content.decode()
    assert "gambar PNG atau JPEG" in teks
    assert 'value="Panen"' in teks
    assert set(semua()) == {"f1", "f2"}


def test_a_caption_changes_and_another_s_change_is_not_overwritten(klien) -> None:
    tanda = tanda_foto(semua()["f1"])
    isi = {"keterangan": "Budi", "tanda": tanda}
    assert klien.post(f"{ALAMAT}f1/", isi).status_code == 302
    assert semua()["f1"].berkas == "foto-1.png"

    bentrok = klien.post(f"{ALAMAT}f1/", {"keterangan": "Ani", "tanda": tanda}).content.decode()

    assert "Yang tersimpan kini:</b> Budi" in bentrok
    assert 'value="Ani"' in bentrok
    assert semua()["f1"].keterangan == "Budi"
    klien.post(f"{ALAMAT}f1/", {"keterangan": "Ani", "tanda": tanda_foto(semua()["f1"])})
    assert semua()["f1"].keterangan == "Ani"


def test_a_picture_is_taken_away_and_its_name_with_it(klien) -> None:
    klien.post(f"{ALAMAT}f1/", {"buang": "1", "tanda": "basi"})
    assert "f1" in semua()
    klien.post(f"{ALAMAT}f1/", {"buang": "1", "tanda": tanda_foto(semua()["f1"])})
    assert "f1" not in semua()
    assert "foto-1.png" not in paket_dari_rekam(SEMUA, "uji", 2024).berkas
    assert klien.get(f"{ALAMAT}f1/").status_code == 404


def test_of_two_long_texts_the_part_where_they_part_is_shown() -> None:
    (kolom,) = [k for k in daftar_kolom(Foto) if k.nama == "keterangan"]
    lama = "kata " * 30 + "akhir"
    kiri, kanan = kata_pasang(kolom, lama, f"{lama} Ditambah")
    assert kiri.endswith("kata akhir")
    assert kanan.endswith("kata akhir Ditambah")
    assert kata_pasang(kolom, "a", "b") == ("a", "b")


def logo_png(sisi: int = 200) -> bytes:
    """A PNG that names its author."""
    keluar, catatan = BytesIO(), PngInfo()
    catatan.add_text("Author", "Ani")
    Image.new("RGB", (sisi, sisi), "navy").save(keluar, "PNG", pnginfo=catatan)
    return keluar.getvalue()


def test_a_logo_is_cleaned_and_stands_on_cover_and_letterhead_until_it_is_taken_away(klien) -> None:
    alamat = "/uji/2024/kantor/logo/"
    lama = {"lama": "logo.png"}
    for isi, kata in (
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "bukan gambar PNG atau JPEG"),
        (logo_png(60), "paling sedikit 120 piksel"),
        (logo_png() + b" " * 2_000_000, "tidak lebih dari 2 MB"),
    ):
        salah = klien.post(alamat, {**lama, "berkas": SimpleUploadedFile("logo.png", isi)})
        assert kata in unescape(salah.content.decode())

    jawab = klien.post(alamat, {**lama, "berkas": SimpleUploadedFile("..x.jpg", logo_png())})

    assert jawab["Location"] == "/uji/2024/kantor/#logo"
    paket = paket_dari_rekam(SEMUA, "uji", 2024)
    (kantor,) = paket.baris(OPD)
    assert re.fullmatch(r"logo-[0-9a-f]{16}\.png", kantor.logo)
    assert b"Ani" not in paket.berkas[kantor.logo]
    sampul = lakin(pengukuran(SEMUA, "uji", 2024)).sampul
    assert sampul is not None
    assert sampul.kop.logo == kantor.logo
    halaman = klien.get("/uji/2024/kantor/").content.decode()
    assert f'src="/uji/2024/laporan/foto/{kantor.logo}" alt="Logo PEMERINTAH' in halaman
    basi = klien.post(alamat, {**lama, "berkas": SimpleUploadedFile("a.png", logo_png(300))})
    assert "Orang lain mengganti logo" in basi.content.decode()

    klien.post(alamat, {"lama": kantor.logo, "buang": "1"})
    assert paket_dari_rekam(SEMUA, "uji", 2024).baris(OPD)[0].logo is None
    assert "dicetak tanpa logo" in klien.get("/uji/2024/kantor/").content.decode()

"""Pictures keep their looks and lose their traces; what is no picture is refused."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageCms, ImageFile
from PIL.PngImagePlugin import PngInfo

from selaras.inti.paket.kesalahan import PaketError
from selaras.penulis.paket import batas
from selaras.penulis.paket.csv_baca import baca_isi
from selaras.penulis.paket.gambar import GambarError, bersihkan_gambar
from tests.penulis.paket.lembar_uji import lembar_dari, paket_uji, sebagai_csv

RAHASIA = b"RAHASIA-6.12S-106.1E"


def jpeg(orientasi: int = 1, **lain: object) -> bytes:
    gambar = Image.new("RGB", (40, 20), "white")
    gambar.paste("red", (0, 0, 20, 20))
    exif = Image.Exif()
    exif[0x0112] = orientasi
    exif[0x010E] = RAHASIA.decode()
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "S", (1.0, 52.0, 30.0)
    keluar = BytesIO()
    gambar.save(keluar, "JPEG", exif=exif, comment=RAHASIA, quality=95, **lain)
    return keluar.getvalue()


def png(**lain: object) -> bytes:
    info = PngInfo()
    info.add_text("Author", RAHASIA.decode())
    keluar = BytesIO()
    Image.new("RGBA", (40, 20), (255, 0, 0, 128)).save(keluar, "PNG", pnginfo=info, **lain)
    return keluar.getvalue()


def buka(isi: bytes) -> Image.Image:
    return Image.open(BytesIO(isi))


@pytest.mark.parametrize(("nama", "isi"), [("a.jpg", jpeg()), ("a.JPEG", jpeg()), ("a.png", png())])
def test_it_drops_location_and_comments_but_no_pixel(nama: str, isi: bytes) -> None:
    bersih = bersihkan_gambar(nama, isi + b"ekor " + RAHASIA)
    assert RAHASIA in isi
    assert RAHASIA not in bersih
    assert b"Exif" not in bersih
    assert buka(bersih).tobytes() == buka(isi).tobytes()
    assert dict(buka(bersih).getexif()) == {}


@pytest.mark.parametrize(("nama", "isi"), [("a.jpg", jpeg(6)), ("a.png", png()), ("a.jpg", jpeg())])
def test_a_clean_picture_stays_the_same_bytes(nama: str, isi: bytes) -> None:
    sekali = bersihkan_gambar(nama, isi)
    assert bersihkan_gambar(nama, sekali) == sekali


def test_a_turned_picture_is_set_upright() -> None:
    bersih = buka(bersihkan_gambar("a.jpg", jpeg(6)))
    assert bersih.size == (20, 40)
    merah = bersih.convert("RGB").getpixel((10, 5))
    assert isinstance(merah, tuple)
    assert merah[0] > 200
    assert merah[1] < 60


def test_a_turned_png_is_set_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 8
    bersih = bersihkan_gambar("a.png", png(exif=exif.tobytes()))
    assert buka(bersih).size == (20, 40)
    assert b"eXIf" not in bersih


def test_the_colour_profile_stays_under_a_plain_name() -> None:
    profil = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for nama, isi in (("a.jpg", jpeg(icc_profile=profil)), ("a.png", png(icc_profile=profil))):
        assert buka(bersihkan_gambar(nama, isi)).info["icc_profile"] == profil
    assert b"ICC\0" in bersihkan_gambar("a.png", png(icc_profile=profil))


def test_a_progressive_picture_with_restarts_is_kept() -> None:
    isi = jpeg(progressive=True, restart_marker_blocks=1)
    assert buka(bersihkan_gambar("a.jpg", isi)).tobytes() == buka(isi).tobytes()


def bom_piksel(sisi: int) -> bytes:
    """A small PNG that says it is so many pixels wide and high."""
    kepala = struct.pack(">IIBBBBB", sisi, sisi, 8, 2, 0, 0, 0)

    def potong(nama: bytes, isi: bytes) -> bytes:
        return struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))

    data = zlib.compress(b"\0" * 1000)
    return (
        b"\x89PNG\r\n\x1a\n"
        + potong(b"IHDR", kepala)
        + potong(b"IDAT", data)
        + potong(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("nama", "isi", "kata"),
    [
        ("a.png", b"<svg/>", "bukan gambar PNG atau JPEG"),
        ("a.png", b"GIF89a", "bukan gambar PNG atau JPEG"),
        ("a.png", jpeg(), "isinya JPEG; akhiri namanya dengan .jpg"),
        ("a.jpg", jpeg()[:300], "rusak atau terpotong"),
        ("a.jpg", jpeg()[:-2], "rusak atau terpotong"),
        ("a.png", png()[:60], "rusak atau terpotong"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "rusak atau terpotong"),
        ("a.png", bom_piksel(8_000), "8000 × 8000 terlalu besar; paling banyak 60 juta piksel"),
        ("a.png", bom_piksel(60_000), "terlalu besar; paling banyak 60 juta piksel"),
        ("a.png", b"\x89PNG" + b"\0" * (batas.GAMBAR + 1), "melebihi 20 MB"),
    ],
)
def test_what_is_no_whole_picture_is_refused(nama: str, isi: bytes, kata: str) -> None:
    with pytest.raises(GambarError, match=kata):
        bersihkan_gambar(nama, isi)


def test_many_huge_pictures_are_refused_before_one_is_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terbuka: list[object] = []
    monkeypatch.setattr(ImageFile.ImageFile, "load", terbuka.append)
    lembar = sebagai_csv(lembar_dari(paket_uji()))
    for ke in range(60):
        lembar[f"berkas/{ke}.png"] = bom_piksel(7_500)
    with pytest.raises(PaketError) as galat:
        baca_isi(lembar)
    assert str(galat.value.kesalahan[0]) == (
        "berkas: semua gambar bersama melebihi 3.000 juta piksel; kecilkan atau kurangi"
    )
    assert terbuka == []

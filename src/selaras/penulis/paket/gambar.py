"""Pictures that come from outside: checked by content, freed of location data and other traces.

A clean picture comes back with the same bytes, so its digest is stable however often it travels.
"""

from __future__ import annotations

import struct
import warnings
import zlib
from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageOps

from selaras.penulis.paket import batas

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"
_AKHIRAN = {"PNG": (".png",), "JPEG": (".jpg", ".jpeg")}
# What a viewer needs to show the same colours; everything else may hold a trace of people.
_PNG_TETAP = frozenset(
    (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT",
     b"bKGD", b"pHYs")
)  # fmt: skip
_APP0, _APP2, _APP14, _COM = 0xE0, 0xE2, 0xEE, 0xFE
_SOS, _EOI = 0xDA, 0xD9
_ORIENTASI = 0x0112
MUTU_JPEG = 92
_PALING_PIKSEL = f"paling banyak {batas.PIKSEL // 1_000_000} juta piksel"


class GambarError(ValueError):
    """A picture is refused; the message says why, in Indonesian."""


def bersihkan_gambar(nama: str, isi: bytes) -> bytes:
    """The picture without metadata, upright; the same bytes when it was clean already.

    Raises GambarError for anything but a whole PNG or JPEG of bearable size whose name says so.
    """
    if len(isi) > batas.GAMBAR:
        raise GambarError(f"gambar melebihi {batas.GAMBAR // batas.MB} MB; kecilkan dahulu")
    jenis = _jenis(isi)
    if not nama.lower().endswith(_AKHIRAN[jenis]):
        raise GambarError(f"isinya {jenis}; akhiri namanya dengan {_AKHIRAN[jenis][0]}")
    try:
        orientasi = _periksa(isi, jenis)
        bersih = _lucuti(isi, jenis)
        _periksa(bersih, jenis)
        return _tegakkan(isi, jenis) if orientasi != 1 else bersih
    except GambarError:
        raise
    except Image.DecompressionBombError as galat:
        raise GambarError(f"gambar terlalu besar; {_PALING_PIKSEL}") from galat
    # Decoders raise many kinds of errors on broken files; each means the same here.
    except Exception as galat:
        raise GambarError("gambar rusak atau terpotong; simpan ulang lalu unggah lagi") from galat


def jumlah_piksel(isi: bytes) -> int:
    """Pixels that the head of a picture promises, without unpacking any; 0 when it has no head."""
    lebar, tinggi = ukuran_gambar(isi)
    return lebar * tinggi


def ukuran_gambar(isi: bytes) -> tuple[int, int]:
    """Width and height that the head of a picture promises; noughts when it has no head."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(isi), formats=["PNG", "JPEG"]) as gambar:
                return gambar.size
    except Exception:  # broken heads fail in many ways; the picture is refused later by name
        return 0, 0


def _jenis(isi: bytes) -> str:
    if isi.startswith(PNG):
        return "PNG"
    if isi.startswith(JPEG):
        return "JPEG"
    raise GambarError("bukan gambar PNG atau JPEG")


def _periksa(isi: bytes, jenis: str) -> int:
    """The EXIF orientation (1 = upright) of a picture that decodes as a whole."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        with Image.open(BytesIO(isi), formats=[jenis]) as gambar:
            lebar, tinggi = gambar.size
            if lebar * tinggi > batas.PIKSEL:
                raise GambarError(f"gambar {lebar} × {tinggi} terlalu besar; {_PALING_PIKSEL}")
            gambar.load()
            orientasi = gambar.getexif().get(_ORIENTASI, 1)
    return orientasi if orientasi in range(1, 9) else 1


def _tegakkan(isi: bytes, jenis: str) -> bytes:
    """The picture turned as its EXIF orientation says, written anew without metadata."""
    with Image.open(BytesIO(isi), formats=[jenis]) as gambar:
        tegak = ImageOps.exif_transpose(gambar)
        profil = gambar.info.get("icc_profile")
    keluar = BytesIO()
    if jenis == "JPEG":
        tegak.save(keluar, "JPEG", quality=MUTU_JPEG, icc_profile=profil, exif=b"", comment=b"")
    else:
        tegak.info = {}
        tegak.save(keluar, "PNG", icc_profile=profil)
    return _lucuti(keluar.getvalue(), jenis)


def _lucuti(isi: bytes, jenis: str) -> bytes:
    potongan = _potongan_png(isi) if jenis == "PNG" else _potongan_jpeg(isi)
    return b"".join(potongan)


def _potongan_png(isi: bytes) -> Iterator[bytes]:
    """The chunks that stay, up to the end chunk; what hangs behind it is dropped."""
    yield PNG
    di = len(PNG)
    while True:
        (panjang,) = struct.unpack_from(">I", isi, di)
        nama = isi[di + 4 : di + 8]
        akhir = di + 12 + panjang
        if akhir > len(isi):
            raise GambarError("gambar rusak atau terpotong; simpan ulang lalu unggah lagi")
        if nama in _PNG_TETAP:
            yield isi[di:akhir] if nama != b"iCCP" else _iccp_polos(isi[di:akhir])
        if nama == b"IEND":
            return
        di = akhir


def _iccp_polos(potongan: bytes) -> bytes:
    """The colour profile chunk under a fixed name: the name is free text."""
    _, _, sisa = potongan[8:-4].partition(b"\0")
    isi = b"iCCP" + b"ICC\0" + sisa
    return struct.pack(">I", len(isi) - 4) + isi + struct.pack(">I", zlib.crc32(isi))


def _potongan_jpeg(isi: bytes) -> Iterator[bytes]:
    """The segments that stay, up to the end marker; what hangs behind it is dropped."""
    yield isi[:2]
    di = 2
    while True:
        while isi[di] == 0xFF and isi[di + 1] == 0xFF:
            di += 1  # fill bytes
        if isi[di] != 0xFF:
            raise GambarError("gambar rusak atau terpotong; simpan ulang lalu unggah lagi")
        tanda = isi[di + 1]
        if tanda == _EOI:
            yield isi[di : di + 2]
            return
        (panjang,) = struct.unpack_from(">H", isi, di + 2)
        akhir = di + 2 + panjang
        segmen = isi[di:akhir]
        if _jpeg_tetap(tanda, segmen):
            yield segmen
        di = akhir
        if tanda == _SOS:
            di = _akhir_pindai(isi, akhir)
            yield isi[akhir:di]


def _jpeg_tetap(tanda: int, segmen: bytes) -> bool:
    """Keep what decoding needs: no comments, no application data but JFIF, ICC and Adobe's."""
    if tanda == _APP0:
        return segmen[4:9] == b"JFIF\0"
    if tanda == _APP2:
        return segmen[4:16] == b"ICC_PROFILE\0"
    if tanda == _APP14:
        return segmen[4:9] == b"Adobe"
    return not (0xE1 <= tanda <= 0xEF or tanda == _COM)


def _akhir_pindai(isi: bytes, di: int) -> int:
    """Where the entropy-coded data ends: at the first marker that is no restart and no escape."""
    while True:
        di = isi.find(b"\xff", di)
        if di < 0 or di + 1 >= len(isi):
            raise GambarError("gambar rusak atau terpotong; simpan ulang lalu unggah lagi")
        if isi[di + 1] == 0 or 0xD0 <= isi[di + 1] <= 0xD7:
            di += 2
        elif isi[di + 1] == 0xFF:
            di += 1
        else:
            return di

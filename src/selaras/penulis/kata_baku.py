"""Words that every writer adds to the tree alike: sources, missing photographs, signatures."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from selaras.inti.dokumen.pohon import GambarFoto
from selaras.inti.dokumen.surat import Penanda, TandaTangan
from selaras.inti.periode import tanggal_panjang

USANG = "Catatan: kalimat Selaras di tempat ini berubah sejak kata kantor ditulis."
# The day of making that all files bear: the hour of writing would give other bytes to the same
# snapshot, and the day of its figures may still be to come.
DIBUAT = datetime(2020, 1, 1)
GARIS = ("tempat_tanggal", "sebutan", "jabatan", "nama", "pangkat", "nip")


def baris_sumber(teks: str) -> str:
    """The line that names a source; the word "Sumber" stands there once, and never alone."""
    return teks if not teks or teks.casefold().startswith("sumber") else f"Sumber: {teks}"


def sebab_tanpa_foto(foto: GambarFoto, berkas: Mapping[str, bytes]) -> str:
    """Why the frame of a photograph is empty, given the files of the document."""
    if foto.berkas is None:
        return "foto belum diunggah"
    if foto.berkas not in berkas:
        return f"berkas foto tidak ada dalam paket data: {foto.berkas}"
    return f"foto tidak dapat dibaca: {foto.berkas}"


def keadaan_per(tanggal: str) -> str:
    """What the properties of a file say of the day (ISO) as of which it speaks.

    It is no day of making: a report of a year that still runs is as of a day to come.
    """
    return f"Keadaan per {tanggal_panjang(date.fromisoformat(tanggal))}"


def garis_penanda(tanda: TandaTangan) -> tuple[str, ...]:
    """The lines of both signature blocks by the names of their fields, from top to bottom.

    A line that one block fills stays open in the other, so that parties and names stand level.
    """
    milik = [satu for satu in (tanda.kiri, tanda.kanan) if satu is not None]
    return tuple(nama for nama in GARIS if any(getattr(satu, nama) for satu in milik))


def isi_garis(penanda: Penanda, nama: str) -> str:
    """The words of a line of a signature block; empty for an open line."""
    isi: str = getattr(penanda, nama)
    return f"NIP {isi}" if isi and nama == "nip" else isi

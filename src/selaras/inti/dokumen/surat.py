"""Nodes of the document tree that a letter has: its head, its cover, who signs it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class KopSurat:
    """A letterhead: lines from large to small, optional logo file name."""

    pemerintah: str
    kantor: str
    alamat: tuple[str, ...]
    logo: str | None = None


@dataclass(frozen=True)
class Penanda:
    """One signature block: place and date line, post, name, rank, identity line (NIP)."""

    tempat_tanggal: str
    jabatan: str
    nama: str
    nip: str = ""
    sebutan: str = ""
    pangkat: str = ""


@dataclass(frozen=True)
class TandaTangan:
    """Signature blocks side by side; one block stands at the right."""

    kiri: Penanda | None
    kanan: Penanda


@dataclass(frozen=True)
class Sampul:
    """The cover: letterhead, title lines, year, and a line that says draft or synthetic."""

    kop: KopSurat
    judul: tuple[str, ...]
    tahun: str
    keterangan: str = ""

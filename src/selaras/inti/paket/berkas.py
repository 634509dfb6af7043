"""The files of a package: which columns name them, and how they may be called."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from selaras.inti.paket.baris_bukti import Bukti
from selaras.inti.paket.baris_hasil import Foto
from selaras.inti.paket.baris_kantor import OPD
from selaras.inti.paket.kolom import Baris

if TYPE_CHECKING:
    from selaras.inti.paket.isi import Paket

GAMBAR = (".png", ".jpg", ".jpeg")
DOKUMEN = (".pdf", ".docx", ".xlsx", ".csv", ".txt")
# Row class, column, and the endings that a file named there may have.
BERBERKAS: tuple[tuple[type[Baris], str, tuple[str, ...]], ...] = (
    (OPD, "logo", GAMBAR),
    (Foto, "berkas", GAMBAR),
    (Bukti, "berkas", (*GAMBAR, *DOKUMEN)),
)
TERLARANG = frozenset('/\\:*?"<>|')
_BAGIAN_WINDOWS = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


class BerkasBersidik(Mapping[str, bytes]):
    """Files whose SHA-256 is known without reading them; ``sidik`` maps a name to 64 digits."""

    sidik: Mapping[str, str]


def sidik_berkas(berkas: Mapping[str, bytes]) -> Mapping[str, str]:
    """SHA-256 by name; what knows its digests is not read for them."""
    if isinstance(berkas, BerkasBersidik):
        return berkas.sidik
    return {nama: hashlib.sha256(isi).hexdigest() for nama, isi in berkas.items()}


def nama_berkas_wajar(nama: str, akhiran: tuple[str, ...] = (*GAMBAR, *DOKUMEN)) -> bool:
    """True for a plain file name that every system can hold: no path, no ``..``."""
    return (
        nama.lower().endswith(akhiran)
        and len(nama) <= 100
        and nama.isprintable()
        and not TERLARANG & set(nama)
        and not nama.startswith((".", "-", "~"))
        and ".." not in nama
        and not _BAGIAN_WINDOWS.fullmatch(nama)
    )


def berkas_disebut(paket: Paket) -> frozenset[str]:
    """The names of the files that rows of a package speak of."""
    return frozenset(
        nama
        for kelas, kolom, _ in BERBERKAS
        for baris in paket.baris(kelas)
        if (nama := getattr(baris, kolom))
    )

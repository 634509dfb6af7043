"""BAB I: who reports, on what basis, with which people and property."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import BagianDok, Judul
from selaras.inti.naskah.bab1 import sarana, sistematika, staf, susunan, umum
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.penomor import Penomor


def susun(k: Konteks, n: Penomor) -> tuple[BagianDok, ...]:
    """The chapter; arabic page numbers begin here."""
    isi = (
        Judul(1, "PENDAHULUAN", "bab1", "BAB I"),
        *umum.susun(k),
        *susunan.susun(k, n),
        Judul(2, "Sumber Daya Perangkat Daerah", "bab1-e", "E."),
        *staf.susun(k, n),
        *sarana.susun(k, n),
        *sistematika.susun(k),
    )
    return (BagianDok(isi, awal_nomor=True),)

"""What a node is to achieve, in the words of the data."""

from __future__ import annotations

from selaras.inti.naskah.konteks import Konteks
from selaras.inti.paket.baris_rencana import Penjenjangan, Simpul


def sasaran_simpul(k: Konteks, simpul: Simpul) -> str:
    """The statement of a program, kegiatan or sub kegiatan; empty when none is held.

    A program with several statements holds them per indicator, in the alignment.
    """
    if simpul.sasaran:
        return simpul.sasaran
    hubungan = k.laporan.paket.baris(Penjenjangan)
    milik = {i.indikator_id for i in k.laporan.indikator_simpul[simpul.simpul_id]}
    semua = (h.sasaran_program for h in hubungan if h.indikator_id in milik)
    return "; ".join(dict.fromkeys(satu for satu in semua if satu))

"""BAB II: what was planned and promised."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import BagianDok, Blok, Judul
from selaras.inti.naskah.bab2 import (
    iku,
    jenjang,
    kelompok,
    perubahan,
    perubahan_tahun,
    program,
    strategi,
    tujuan,
)
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.penomor import Penomor


def susun(k: Konteks, n: Penomor) -> tuple[BagianDok, ...]:
    """The chapter; the wide tables of the alignment stand on landscape pages."""
    awal: tuple[Blok, ...] = (
        Judul(1, "PERENCANAAN KINERJA", "bab2", "BAB II"),
        *strategi.susun(k, n),
        Judul(2, "Tujuan dan Sasaran", "bab2-c", "C."),
        *strategi.tujuan_dan_sasaran(k),
    )
    lebar = jenjang.susun(k, n)
    penjenjangan: tuple[Blok, ...] = (
        Judul(3, "Penjenjangan Kinerja", "bab2-penjenjangan", "1."),
        *jenjang.pengantar(k, lebar),
        *lebar,
    )
    sisa: tuple[Blok, ...] = (
        *tujuan.susun(k, n),
        *iku.susun(k, n),
        *kelompok.susun(k, n),
        Judul(2, "Perjanjian Kinerja", "bab2-d", "D."),
        *perubahan.susun(k, n),
        *perubahan_tahun.susun(k, n),
        Judul(2, "Program, Kegiatan, dan Sub Kegiatan", "bab2-e", "E."),
        *program.susun(k, n),
    )
    if not lebar:
        return (BagianDok((*awal, *penjenjangan, *sisa)),)
    return (BagianDok(awal), BagianDok(penjenjangan, lanskap=True), BagianDok(sisa))

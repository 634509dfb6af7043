"""Insight of an office: the panels of its page, each a chart and a table with a message."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.wawasan.capaian import panel_jenjang, panel_tahun, panel_triwulan
from selaras.inti.naskah.wawasan.laju import panel_kurang, panel_laju
from selaras.inti.naskah.wawasan.panel import Panel, naskah_panel
from selaras.inti.naskah.wawasan.saring import JENJANG, Saring
from selaras.inti.naskah.wawasan.uang import panel_laju_uang, panel_sebar, panel_serapan
from selaras.inti.paket import pilihan
from selaras.inti.periode import JenisPeriode, Periode

__all__ = [
    "JENJANG",
    "NAMA_PANEL",
    "Bahan",
    "Panel",
    "Saring",
    "buat_panel",
    "naskah_panel",
    "urutan_panel",
]


@dataclass(frozen=True)
class Bahan:
    """What panels are made of: the choice, until when, the snapshots as of the quarters.

    ``penuh``: the whole snapshot; ``saring`` looks at the one as of ``sampai``.
    """

    saring: Saring
    penuh: Konteks
    sampai: Periode
    potongan: Callable[[], Mapping[Periode, Konteks]]


Pembuat = Callable[[Bahan], Panel]


def _jenjang(nama: str) -> Pembuat:
    return lambda bahan: panel_jenjang(bahan.saring, nama)


_PANEL: dict[str, Pembuat] = {
    "laju": lambda b: panel_laju(b.saring, b.penuh, b.sampai),
    **{nama: _jenjang(nama) for nama in JENJANG},
    "tahun": lambda b: panel_tahun(b.saring),
    "triwulan": lambda b: panel_triwulan(b.saring, b.potongan()),
    "serapan": lambda b: panel_serapan(b.saring),
    "sebar": lambda b: panel_sebar(b.saring),
    "laju-uang": lambda b: panel_laju_uang(b.saring, b.sampai),
    "kurang": lambda b: panel_kurang(b.saring, b.penuh),
}


# What a list of contents calls a panel; a level goes by its own word.
NAMA_PANEL = {
    **dict(pilihan.JENJANG),
    "laju": "Peringatan dini",
    "triwulan": "Antartriwulan",
    "tahun": "Antartahun",
    "serapan": "Serapan",
    "sebar": "Capaian dan serapan",
    "laju-uang": "Laju uang",
    "kurang": "Yang kurang",
}


def urutan_panel(jenjang: str, sampai: Periode) -> tuple[str, ...]:
    """The panels of the page in reading order; a chosen level stands for sasaran and program.

    What the rest of the year must bring comes first, and last where nothing of it is left.
    """
    tengah = (jenjang,) if jenjang else ("sasaran", "program")
    lain = (*tengah, "triwulan", "tahun", "serapan", "sebar", "laju-uang", "kurang")
    return (*lain, "laju") if sampai.jenis is JenisPeriode.TAHUN else ("laju", *lain)


def buat_panel(nama: str, bahan: Bahan) -> Panel:
    """One panel. Raises KeyError for a name that is none."""
    return _PANEL[nama](bahan)

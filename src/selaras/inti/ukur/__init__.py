"""Measuring a snapshot: every percentage of Selaras is computed here, once."""

from selaras.inti.ukur.pengukuran import Pengukuran, UkurIndikator, UkurSimpul, ukur

__all__ = ["Pengukuran", "UkurIndikator", "UkurSimpul", "ukur"]

"""Selaras: performance of a government office, from promise to report."""

VERSI = "0.1.0"

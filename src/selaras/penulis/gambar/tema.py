"""The quiet look of all charts, laid under the spec of a chart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

TINTA = "#14213D"
REDUP = "#55606E"
GARIS = "#E3E7EC"
MEREK = "#0B6E69"
FON = "Carlito"

LOKAL_ANGKA: dict[str, Any] = {
    "decimal": ",",
    "thousands": ".",
    "grouping": [3],
    "currency": ["Rp", ""],
}

TEMA: dict[str, Any] = {
    "font": FON,
    "background": "white",
    "padding": 6,
    "view": {"stroke": None},
    "title": {
        "anchor": "start", "color": TINTA, "fontSize": 15, "fontWeight": "bold", "offset": 12,
        "subtitleColor": REDUP, "subtitleFontSize": 12,
    },
    "axis": {
        "labelColor": TINTA, "labelFontSize": 12, "titleColor": REDUP, "titleFontSize": 12,
        "titleFontWeight": "normal", "gridColor": GARIS, "domainColor": GARIS,
        "tickColor": GARIS, "labelLimit": 320,
    },
    "legend": {"labelColor": TINTA, "titleColor": REDUP, "labelFontSize": 12},
    "text": {"color": TINTA, "fontSize": 12, "font": FON},
    "bar": {"color": MEREK},
    "point": {"color": MEREK, "filled": True, "size": 70},
    "line": {"color": MEREK},
}  # fmt: skip


def dengan_tema(spesifikasi: Mapping[str, Any]) -> dict[str, Any]:
    """The spec with the theme under its own ``config``."""
    milik = spesifikasi.get("config", {})
    gabung = {
        kunci: {**nilai, **milik[kunci]}
        if isinstance(nilai, dict) and isinstance(milik.get(kunci), Mapping)
        else milik.get(kunci, nilai)
        for kunci, nilai in TEMA.items()
    }
    return {**spesifikasi, "config": {**milik, **gabung}}

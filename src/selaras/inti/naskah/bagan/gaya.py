"""What all charts share: size, colours, wrapped labels, layers on one pixel grid.

Positions are worked out here and not left to the drawing engine, because the same picture has to
come out of it in the page, the PDF and the DOCX, with no label over another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from selaras.inti.capaian import SERATUS
from selaras.inti.naskah.kalimat import bilang
from selaras.inti.naskah.kata_ukur import sebutan_simpul
from selaras.inti.paket.baris_rencana import Simpul

TARGET = float(SERATUS)  # percent
LEBAR = 605.0  # pixels, as wide as the text of an upright page
MM_PER_PIKSEL = 160.0 / LEBAR
TINTA = "#14213D"
REDUP = "#55606E"
GARIS = "#C9D0D8"
DASAR = "#EEF1F4"
FON_GLIF = "DejaVu Sans"  # the body face lacks some glyphs of the bands
MEREK = "#0B6E69"
PALET = ("#0B6E69", "#8F620A", "#14213D", "#B0520E", "#45752C", "#5A6472")
# A line is told by its points too, for whoever does not see its colour.
BENTUK = ("circle", "square", "triangle-up", "diamond", "triangle-down", "cross")
LEBAR_HURUF = 6.0
TINGGI_BARIS = 14.0

Lapis = dict[str, Any]


def spesifikasi(tinggi: float, lapis: Sequence[Lapis]) -> Mapping[str, Any]:
    """A Vega-Lite spec of layers on a grid of ``LEBAR`` by ``tinggi`` pixels, y downwards."""
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": LEBAR,
        "height": tinggi,
        "padding": 0,
        "autosize": "none",
        "layer": list(lapis),
        "resolve": {"scale": {"x": "independent", "y": "independent"}},
    }


def tinggi_mm(tinggi: float) -> float:
    """Height on paper of a chart that fills the width of the text, millimetres."""
    return round(tinggi * MM_PER_PIKSEL, 1)


def sumbu_x(medan: str, ranah: tuple[float, float], letak: tuple[float, float]) -> Lapis:
    """A data axis: values of ``ranah`` between the pixels of ``letak``."""
    return {
        "field": medan,
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": list(ranah), "range": list(letak), "zero": False, "nice": False},
    }


def piksel(medan: str, panjang: float) -> Lapis:
    """A place that is already in pixels."""
    return sumbu_x(medan, (0.0, panjang), (0.0, panjang))


def piksel_x() -> Lapis:
    """The axis of :func:`kotak` for boxes whose sides are already in pixels."""
    return piksel("awal", LEBAR)


def teks(
    data: Sequence[Lapis],
    tinggi: float,
    *,
    rata: str = "left",
    tebal: bool = False,
    warna: str = TINTA,
    ukuran: float = 12,
    fon: str = "",
) -> Lapis:
    """Text at pixel places ``x``, ``y``; each ``teks`` is a list of lines."""
    tanda: Lapis = {"type": "text", "align": rata, "baseline": "middle", "color": warna}
    tanda |= {"fontSize": ukuran, "lineHeight": TINGGI_BARIS}
    if tebal:
        tanda["fontWeight"] = "bold"
    if fon:
        tanda["font"] = fon
    sandi: Lapis = {"x": piksel("x", LEBAR), "y": piksel("y", tinggi)}
    sandi["text"] = {"field": "teks", "type": "nominal"}
    if any("warna" in d for d in data):
        sandi["color"] = {"field": "warna", "type": "nominal", "scale": None}
    return {"data": {"values": list(data)}, "mark": tanda, "encoding": sandi}


def kotak(data: Sequence[Lapis], tinggi: float, tanda: Mapping[str, Any], x: Lapis) -> Lapis:
    """Rectangles from ``awal`` to ``akhir`` on the axis ``x`` and from ``y`` to ``y2``."""
    sandi: Lapis = {
        "x": {**x, "field": "awal"},
        "x2": {"field": "akhir"},
        "y": piksel("y", tinggi),
        "y2": {"field": "y2"},
    }
    if any("warna" in d for d in data):
        sandi["fill"] = {"field": "warna", "type": "nominal", "scale": None}
    return {
        "data": {"values": list(data)},
        "mark": {"type": "rect", **tanda},
        "encoding": sandi,
    }


def garis(data: Sequence[Lapis], tinggi: float, tanda: Mapping[str, Any]) -> Lapis:
    """Straight lines between pixel places ``x``, ``y`` and ``x2``, ``y2``."""
    sandi: Lapis = {
        "x": piksel("x", LEBAR),
        "x2": {"field": "x2"},
        "y": piksel("y", tinggi),
        "y2": {"field": "y2"},
    }
    if any("warna" in d for d in data):
        sandi["color"] = {"field": "warna", "type": "nominal", "scale": None}
    return {
        "data": {"values": list(data)},
        "mark": {"type": "rule", **tanda},
        "encoding": sandi,
    }


def titik_data(data: Sequence[Lapis], tinggi: float, besar: float = 70) -> Lapis:
    """Filled points at pixel places, each in its own colour and, where it has one, shape."""
    sandi: Lapis = {
        "x": piksel("x", LEBAR),
        "y": piksel("y", tinggi),
        "color": {"field": "warna", "type": "nominal", "scale": None},
    }
    if any("bentuk" in d for d in data):
        sandi["shape"] = {"field": "bentuk", "type": "nominal", "scale": None}
    return {
        "data": {"values": list(data)},
        "mark": {"type": "point", "filled": True, "size": besar, "opacity": 1},
        "encoding": sandi,
    }


def bungkus(isi: str, lebar: float, maks: int = 3) -> list[str]:
    """A label in lines of about ``lebar`` pixels, at most ``maks``; what is cut ends in dots."""
    huruf = max(8, int(lebar / LEBAR_HURUF))
    baris = [""]
    for kata in isi.split():
        calon = f"{baris[-1]} {kata}".strip()
        if len(calon) > huruf and baris[-1]:
            baris.append(kata)
        else:
            baris[-1] = calon
    if len(baris) > maks:
        baris = baris[:maks]
        baris[-1] = f"{baris[-1][: huruf - 1].rstrip(' ,')}…"
    return baris


def renggangkan(letak: Sequence[float], jarak: Sequence[float], batas: float) -> list[float]:
    """Places moved apart so that neighbours keep half the sum of their heights, inside 0..batas.

    The order from top to bottom stays; those that crowd are spread evenly around their middle.
    """
    kelompok: list[list[int]] = []
    for i in sorted(range(len(letak)), key=lambda i: letak[i]):
        kelompok.append([i])
        while len(kelompok) > 1 and _bertemu(kelompok[-2], kelompok[-1], letak, jarak, batas):
            kelompok[-2:] = [kelompok[-2] + kelompok[-1]]
    hasil = list(letak)
    for satu in kelompok:
        atas = _tepi_atas(satu, letak, jarak, batas)
        for i in satu:
            hasil[i] = atas + jarak[i] / 2
            atas += jarak[i]
    return hasil


def _tepi_atas(
    kelompok: list[int], letak: Sequence[float], jarak: Sequence[float], batas: float
) -> float:
    """Where a stack of labels begins so that it lies around the middle of their own places."""
    tinggi = sum(jarak[i] for i in kelompok)
    tengah = sum(letak[i] for i in kelompok) / len(kelompok)
    return max(0.0, min(tengah - tinggi / 2, batas - tinggi))


def _bertemu(
    atas: list[int],
    bawah: list[int],
    letak: Sequence[float],
    jarak: Sequence[float],
    batas: float,
) -> bool:
    ujung = _tepi_atas(atas, letak, jarak, batas) + sum(jarak[i] for i in atas)
    return ujung > _tepi_atas(bawah, letak, jarak, batas)


def catatan_terpotong(banyak: int, maks: int, apa: str) -> str:
    """The line under a chart that has no room for all; empty when all are drawn.

    Only the drawing is cut: title and sentences of a chart speak of all.
    """
    if banyak <= maks:
        return ""
    return f"Hanya {bilang(maks)} {apa} yang digambar; selengkapnya pada tabel."


def nama_pendek(simpul: Simpul) -> str:
    """Code and name without the word of its level: "2 Pemberdayaan Sosial"."""
    nama = sebutan_simpul(simpul)
    for awalan in ("Program ", "PROGRAM "):
        nama = nama.removeprefix(awalan)
    return f"{simpul.simpul_id} {nama}"

"""Points of achievement against absorption, whoever they are: the drawing alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from selaras.inti.dokumen.pohon import Bagan
from selaras.inti.naskah.bagan import gaya

TINGGI = 330.0
KAKI = 40.0  # below the points: the words of the axis
KIRI, KANAN = 42.0, 590.0
TERJAUH = 440.0  # the rightmost point: beside it there is room for its name
ATAS = 8.0
BATAS_CAPAIAN, BATAS_SERAPAN = 160.0, 120.0  # beyond them a point is drawn at the edge
LABEL = 150.0
SUDUT = 34.0  # height of the names of the corners


@dataclass(frozen=True)
class Titik:
    """A point: its name beside it, percent absorbed and achieved, whether that is enough."""

    nama: str
    serapan: float
    capaian: float
    tercapai: bool
    warna: str


@dataclass(frozen=True)
class Acuan:
    """The upright line: the absorption (percent) of whom the points are parts, and in words."""

    nilai: float
    kata: str
    siapa: str


def bagan_titik(
    id_: str,
    judul: str,
    alt: str,
    titik: Sequence[Titik],
    acuan: Acuan | None,
    tinggi: float = TINGGI,
    sumber: str = "",
) -> Bagan:
    """The points with the line of the target and, where there is one, that of ``acuan``."""
    return Bagan(
        id=id_,
        judul=judul,
        spesifikasi=gaya.spesifikasi(tinggi, _lapis(list(titik), acuan, tinggi)),
        alt=alt,
        tinggi=gaya.tinggi_mm(tinggi),
        sumber=sumber,
    )


def _lapis(titik: list[Titik], acuan: Acuan | None, tinggi: float) -> list[gaya.Lapis]:
    bawah = tinggi - KAKI
    serapan = [min(t.serapan, BATAS_SERAPAN) for t in titik]
    serapan += [acuan.nilai] if acuan else []
    capaian = [min(t.capaian, BATAS_CAPAIAN) for t in titik] + [gaya.TARGET]
    x0, x1 = _tepi(serapan, 0.12)
    y0, y1 = _tepi(capaian, 0.3)

    def x(nilai: float) -> float:
        return KIRI + (min(nilai, BATAS_SERAPAN) - x0) / (x1 - x0) * (TERJAUH - KIRI)

    def y(nilai: float) -> float:
        return bawah - (min(nilai, BATAS_CAPAIAN) - y0) / (y1 - y0) * (bawah - ATAS)

    titik = sorted(titik, key=lambda t: -t.serapan)  # so that lines to labels do not cross
    data = [{"x": x(t.serapan), "y": y(t.capaian), "warna": t.warna} for t in titik]
    label, tarik = _label(titik, data, bawah)
    bingkai = [
        {"x": KIRI, "y": bawah, "x2": KANAN, "y2": bawah},
        {"x": KIRI, "y": ATAS, "x2": KIRI, "y2": bawah},
    ]
    silang = [
        {"x": KIRI, "y": y(gaya.TARGET), "x2": KANAN, "y2": y(gaya.TARGET)},
    ]
    if acuan:
        silang.append({"x": x(acuan.nilai), "y": ATAS, "x2": x(acuan.nilai), "y2": bawah})
    tepi = {
        "right": [{"x": KANAN, "y": bawah + 32, "teks": ["serapan makin tinggi →"]}],
        "left": [
            {"x": KIRI, "y": bawah + 32, "teks": ["↑ capaian makin tinggi"]},
            {"x": 0, "y": y(gaya.TARGET), "teks": ["target"]},
        ],
    }
    return [
        gaya.garis(bingkai, tinggi, {"color": gaya.GARIS}),
        gaya.garis(silang, tinggi, {"color": gaya.REDUP, "strokeDash": [4, 3]}),
        gaya.garis(tarik, tinggi, {"color": gaya.REDUP, "strokeWidth": 0.6}),
        gaya.kotak([_alas(satu) for satu in label], tinggi, {"fill": "white"}, gaya.piksel_x()),
        gaya.titik_data(data, tinggi, 90),
        gaya.teks(label, tinggi),
        *(_acuan(acuan, x(acuan.nilai), tinggi) if acuan else ()),
        *[gaya.teks(isi, tinggi, rata=r, warna=gaya.REDUP, ukuran=11) for r, isi in tepi.items()],
    ]


def _tepi(nilai: list[float], ruang: float) -> tuple[float, float]:
    """Ends of an axis, with room for labels."""
    bawah, atas = min(nilai), max(nilai)
    jarak = max((atas - bawah) * ruang, 2.0)
    return bawah - jarak, atas + jarak


def _label(
    titik: list[Titik], data: list[gaya.Lapis], bawah: float
) -> tuple[list[gaya.Lapis], list[gaya.Lapis]]:
    """Names in a column to the right of the points of each half, with thin lines to them."""
    label: list[gaya.Lapis] = []
    tarik: list[gaya.Lapis] = []
    semua = list(zip(titik, data, strict=True))
    tengah = (KIRI + TERJAUH) / 2
    for separuh in (
        [(t, d) for t, d in semua if d["x"] > tengah],
        [(t, d) for t, d in semua if d["x"] <= tengah],
    ):
        if not separuh:
            continue
        kolom = max(d["x"] for _, d in separuh) + 16
        baris = [gaya.bungkus(t.nama, LABEL) for t, _ in separuh]
        for (_, d), b, y in zip(separuh, baris, _tempat(separuh, baris, bawah), strict=True):
            atas = y - (len(b) - 1) * gaya.TINGGI_BARIS / 2
            label.append({"x": kolom, "y": atas, "teks": b})
            if abs(y - d["y"]) > 4 or abs(kolom - d["x"]) > 20:
                tarik.append({"x": d["x"], "y": d["y"], "x2": kolom - 3, "y2": y})
    return label, tarik


def _alas(label: gaya.Lapis) -> gaya.Lapis:
    """A white ground under a name, so that no guide line runs through its letters."""
    baris = label["teks"]
    panjang = max(len(b) for b in baris) * gaya.LEBAR_HURUF
    atas = label["y"] - gaya.TINGGI_BARIS / 2
    return {
        "awal": label["x"] - 2,
        "akhir": label["x"] + panjang + 2,
        "y": atas,
        "y2": atas + len(baris) * gaya.TINGGI_BARIS,
    }


def _tempat(
    separuh: list[tuple[Titik, gaya.Lapis]], baris: list[list[str]], bawah: float
) -> list[float]:
    """Heights of the labels, kept apart and out of the corners."""
    tinggi = [gaya.TINGGI_BARIS * len(b) + 3 for b in baris]
    letak = [d["y"] - ATAS - SUDUT for _, d in separuh]
    jadi = gaya.renggangkan(letak, tinggi, bawah - ATAS - 2 * SUDUT)
    return [y + ATAS + SUDUT for y in jadi]


def _acuan(acuan: Acuan, garis: float, tinggi: float) -> list[gaya.Lapis]:
    """The four corners named, and the upright line."""
    bawah = tinggi - KAKI
    nama = {
        ("left", ATAS + 8): ["target tercapai,", f"serapan di bawah {acuan.siapa}"],
        ("right", ATAS + 8): ["target tercapai,", f"serapan di atas {acuan.siapa}"],
        ("left", bawah - 24): ["target belum tercapai,", f"serapan di bawah {acuan.siapa}"],
        ("right", bawah - 24): ["target belum tercapai,", f"serapan di atas {acuan.siapa}"],
    }
    hasil = []
    for (rata, y), baris in nama.items():
        x = KIRI + 6 if rata == "left" else KANAN - 4
        data = [{"x": x, "y": y, "teks": baris}]
        hasil.append(gaya.teks(data, tinggi, rata=rata, warna=gaya.REDUP, ukuran=11))
    letak = {"x": min(max(garis, 90), KANAN - 90), "y": bawah + 14, "teks": [acuan.kata]}
    hasil.append(gaya.teks([letak], tinggi, rata="center", warna=gaya.REDUP, ukuran=11))
    return hasil

"""Achievement against absorption: where result and money do not go together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from selaras.inti.dokumen.pohon import Bagan
from selaras.inti.naskah.bagan import gaya
from selaras.inti.naskah.kalimat import bilang, huruf_awal_besar
from selaras.inti.naskah.kata_ukur import sebutan_simpul
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.paket.baris_rencana import Simpul

TINGGI = 330.0
KIRI, KANAN = 42.0, 590.0
TERJAUH = 440.0  # the rightmost point: beside it there is room for its name
ATAS, BAWAH = 8.0, 290.0
BATAS_CAPAIAN, BATAS_SERAPAN = 160.0, 120.0  # beyond them a point is drawn at the edge
LABEL = 150.0
SUDUT = 34.0  # height of the names of the corners


@dataclass(frozen=True)
class _Titik:
    simpul: Simpul
    serapan: float
    capaian: float
    tercapai: bool
    warna: str


def bagan_sebar(k: Konteks, simpul: Sequence[Simpul], id_: str) -> Bagan | None:
    """A point for each program (sasaran, where there are none); None with fewer than two."""
    program = [s for s in simpul if s.jenjang == "program"] or list(simpul)
    titik = [t for s in program if (t := _titik(k, s)) is not None]
    kantor = k.pengukuran.total.serapan
    if len(titik) < 2 or kantor is None:
        return None
    return Bagan(
        id=id_,
        judul=_judul(titik, float(kantor)),
        spesifikasi=gaya.spesifikasi(TINGGI, _lapis(k, titik, float(kantor))),
        alt=_alt(k, titik),
        tinggi=gaya.tinggi_mm(TINGGI),
    )


def _titik(k: Konteks, simpul: Simpul) -> _Titik | None:
    u = k.pengukuran.simpul[simpul.simpul_id]
    if u.rata.nilai is None or u.anggaran is None or u.anggaran.serapan is None:
        return None
    warna = k.f.pita_simpul(simpul.simpul_id).warna
    tercapai = bool(u.rata.tercapai)
    return _Titik(simpul, float(u.anggaran.serapan), float(u.rata.nilai), tercapai, warna)


def _judul(titik: list[_Titik], kantor: float) -> str:
    """The message: how many spent like the rest and still fell short."""
    kurang = [t for t in titik if not t.tercapai]
    boros = [t for t in kurang if t.serapan >= kantor]
    if boros:
        lebih = "di atas serapan kantor"
        kata = huruf_awal_besar(bilang(len(boros)))
        if len(boros) == len(kurang):
            return f"{kata} program belum mencapai target walau serapannya {lebih}"
        return f"{kata} dari {bilang(len(kurang))} program yang meleset serapannya {lebih}"
    if not kurang:
        return "Semua program yang dinilai mencapai target"
    return "Program yang belum mencapai target juga belum menyerap anggarannya"


def _lapis(k: Konteks, titik: list[_Titik], kantor: float) -> list[gaya.Lapis]:
    serapan = [min(t.serapan, BATAS_SERAPAN) for t in titik] + [kantor]
    capaian = [min(t.capaian, BATAS_CAPAIAN) for t in titik] + [gaya.TARGET]
    x0, x1 = _tepi(serapan, 0.12)
    y0, y1 = _tepi(capaian, 0.3)

    def x(nilai: float) -> float:
        return KIRI + (min(nilai, BATAS_SERAPAN) - x0) / (x1 - x0) * (TERJAUH - KIRI)

    def y(nilai: float) -> float:
        return BAWAH - (min(nilai, BATAS_CAPAIAN) - y0) / (y1 - y0) * (BAWAH - ATAS)

    titik = sorted(titik, key=lambda t: -t.serapan)  # so that lines to labels do not cross
    data = [{"x": x(t.serapan), "y": y(t.capaian), "warna": t.warna} for t in titik]
    label, tarik = _label(titik, data)
    bingkai = [
        {"x": KIRI, "y": BAWAH, "x2": KANAN, "y2": BAWAH},
        {"x": KIRI, "y": ATAS, "x2": KIRI, "y2": BAWAH},
    ]
    silang = [
        {"x": KIRI, "y": y(gaya.TARGET), "x2": KANAN, "y2": y(gaya.TARGET)},
        {"x": x(kantor), "y": ATAS, "x2": x(kantor), "y2": BAWAH},
    ]
    kata = f"serapan kantor {k.f.serapan().isi} %"
    tepi = {
        "right": [{"x": KANAN, "y": BAWAH + 32, "teks": ["serapan makin tinggi →"]}],
        "left": [
            {"x": KIRI, "y": BAWAH + 32, "teks": ["↑ capaian makin tinggi"]},
            {"x": 0, "y": y(gaya.TARGET), "teks": ["target"]},
        ],
    }
    return [
        gaya.garis(bingkai, TINGGI, {"color": gaya.GARIS}),
        gaya.garis(silang, TINGGI, {"color": gaya.REDUP, "strokeDash": [4, 3]}),
        gaya.garis(tarik, TINGGI, {"color": gaya.REDUP, "strokeWidth": 0.6}),
        gaya.kotak([_alas(satu) for satu in label], TINGGI, {"fill": "white"}, gaya.piksel_x()),
        gaya.titik_data(data, TINGGI, 90),
        gaya.teks(label, TINGGI),
        *_sudut(),
        gaya.teks(
            [{"x": min(max(x(kantor), 90), KANAN - 90), "y": BAWAH + 14, "teks": [kata]}],
            TINGGI, rata="center", warna=gaya.REDUP, ukuran=11,
        ),
        *[gaya.teks(isi, TINGGI, rata=r, warna=gaya.REDUP, ukuran=11) for r, isi in tepi.items()],
    ]  # fmt: skip


def _tepi(nilai: list[float], ruang: float) -> tuple[float, float]:
    """Ends of an axis, with room for labels."""
    bawah, atas = min(nilai), max(nilai)
    jarak = max((atas - bawah) * ruang, 2.0)
    return bawah - jarak, atas + jarak


def _label(
    titik: list[_Titik], data: list[gaya.Lapis]
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
        baris = [gaya.bungkus(gaya.nama_pendek(t.simpul), LABEL) for t, _ in separuh]
        for (_, d), b, y in zip(separuh, baris, _tempat(separuh, baris), strict=True):
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


def _tempat(separuh: list[tuple[_Titik, gaya.Lapis]], baris: list[list[str]]) -> list[float]:
    """Heights of the labels, kept apart and out of the corners."""
    tinggi = [gaya.TINGGI_BARIS * len(b) + 3 for b in baris]
    letak = [d["y"] - ATAS - SUDUT for _, d in separuh]
    jadi = gaya.renggangkan(letak, tinggi, BAWAH - ATAS - 2 * SUDUT)
    return [y + ATAS + SUDUT for y in jadi]


def _sudut() -> list[gaya.Lapis]:
    """The four corners named."""
    nama = {
        ("left", ATAS + 8): ["target tercapai,", "serapan di bawah kantor"],
        ("right", ATAS + 8): ["target tercapai,", "serapan di atas kantor"],
        ("left", BAWAH - 24): ["target belum tercapai,", "serapan di bawah kantor"],
        ("right", BAWAH - 24): ["target belum tercapai,", "serapan di atas kantor"],
    }
    hasil = []
    for (rata, y), baris in nama.items():
        x = KIRI + 6 if rata == "left" else KANAN - 4
        data = [{"x": x, "y": y, "teks": baris}]
        hasil.append(gaya.teks(data, TINGGI, rata=rata, warna=gaya.REDUP, ukuran=11))
    return hasil


def _alt(k: Konteks, titik: list[_Titik]) -> str:
    bagian = [
        f"{sebutan_simpul(t.simpul)}: capaian {k.f.rata(t.simpul.simpul_id).isi} persen, serapan "
        f"{k.f.serapan(t.simpul.simpul_id).isi} persen"
        for t in titik
    ]
    return (
        f"Diagram sebar capaian terhadap serapan, serapan kantor {k.f.serapan().isi} persen. "
        f"{'; '.join(bagian)}."
    )

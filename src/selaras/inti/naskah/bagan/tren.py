"""Achievement of the IKU over the years: a line for each, its name at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from selaras.inti.dokumen.pohon import Bagan
from selaras.inti.naskah.bagan import gaya
from selaras.inti.naskah.kalimat import bilang, huruf_awal_kecil, rangkai
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.ukur import UkurIndikator

TINGGI = 230.0
KIRI, KANAN = 66.0, 336.0  # pixels of first and last year
ATAS, BAWAH = 16.0, 190.0
NAMA = 372.0
Letak = Callable[[float], float]  # a value to its place in pixels


@dataclass(frozen=True)
class Deret:
    """One indicator: its achievements by year or period, for drawing and as printed."""

    nama: str
    warna: str
    nilai: dict[int, float]
    tercetak: dict[int, str]


def bagan_tren(
    k: Konteks, indikator: Sequence[UkurIndikator], tahun: Sequence[int], id_: str, sebutan: str
) -> Bagan | None:
    """The chart, without a number; None unless some IKU was judged in two years."""
    semua = [d for d in (_deret(k, u, tahun) for u in indikator) if len(d.nilai) > 1]
    if not semua:
        return None
    ada = sorted({t for d in semua for t in d.nilai})
    deret = semua[: len(gaya.PALET)]
    return bagan_deret(semua, id_, _judul(semua, ada, sebutan), _alt(deret, sebutan))


def bagan_deret(
    semua: Sequence[Deret],
    id_: str,
    judul: str,
    alt: str,
    label: Callable[[int], str] = str,
    *,
    benda: str = "indikator",
    target: bool = True,
) -> Bagan:
    """Lines over years or periods; ``label`` names a place on the axis.

    ``benda``: what a line stands for; ``target``: whether 100 percent is where it shall be.
    """
    ada = sorted({t for d in semua for t in d.nilai})
    deret = [replace(d, warna=w) for d, w in zip(semua, gaya.PALET, strict=False)]
    return Bagan(
        id=id_,
        judul=judul,
        spesifikasi=gaya.spesifikasi(TINGGI, _lapis(deret, ada, label, target)),
        alt=alt,
        tinggi=gaya.tinggi_mm(TINGGI),
        sumber=gaya.catatan_terpotong(len(semua), len(gaya.PALET), f"{benda} pertama"),
    )


def _deret(k: Konteks, u: UkurIndikator, tahun: Sequence[int]) -> Deret:
    kode = u.indikator.indikator_id
    nilai: dict[int, float] = {}
    tercetak: dict[int, str] = {}
    for satu in tahun:
        capaian = k.pengukuran.ukur_indikator(kode, satu).capaian.nilai
        if capaian is not None:
            nilai[satu] = float(capaian)
            tercetak[satu] = k.f.capaian(kode, None if satu == k.tahun else satu).isi
    return Deret(u.indikator.nama, gaya.TINTA, nilai, tercetak)


def _judul(deret: list[Deret], ada: list[int], sebutan: str) -> str:
    """The message: how many rose, fell or stayed between the last two years."""
    lalu, kini = ada[-2], ada[-1]
    gerak = Counter(
        _gerak(d.nilai[lalu], d.nilai[kini]) for d in deret if lalu in d.nilai and kini in d.nilai
    )
    if not gerak:
        return f"Capaian {sebutan} tahun {ada[0]}–{kini}"
    if len(gerak) == 1:
        apa = f"Capaian {huruf_awal_kecil(deret[0].nama)}"
        if len(deret) > 1:
            apa = f"Capaian semua {sebutan} yang datanya ada"
        return f"{apa} {next(iter(gerak))} dibanding tahun {lalu}"
    bagian = [f"{bilang(gerak[kata])} {kata}" for kata in ("naik", "tetap", "turun") if gerak[kata]]
    return f"Capaian {sebutan} dibanding tahun {lalu}: {rangkai(bagian)}"


def _gerak(lalu: float, kini: float) -> str:
    return "tetap" if kini == lalu else "naik" if kini > lalu else "turun"


def _lapis(
    deret: list[Deret], ada: list[int], label: Callable[[int], str], bertarget: bool
) -> list[gaya.Lapis]:
    semua = [n for d in deret for n in d.nilai.values()] + [gaya.TARGET] * bertarget
    bawah, atas = min(semua), max(semua)
    renggang = max((atas - bawah) * 0.12, 1.0)
    rentang = (atas + renggang) - (bawah - renggang)

    def y(nilai: float) -> float:
        return ATAS + (atas + renggang - nilai) / rentang * (BAWAH - ATAS)

    def x(tahun: float) -> float:
        return KIRI + (tahun - ada[0]) / max(1, ada[-1] - ada[0]) * (KANAN - KIRI)

    nama = _label_nama(deret, y)
    titik = [
        {"x": x(t), "y": y(n), "warna": d.warna, "bentuk": bentuk}
        for d, bentuk in zip(deret, gaya.BENTUK, strict=False)
        for t, n in d.nilai.items()
    ]
    if len(deret) > 1:  # the name of a line carries its sign
        titik += [
            {"x": NAMA - 9, "y": satu["y"], "warna": satu["warna"], "bentuk": bentuk}
            for satu, bentuk in zip(nama, gaya.BENTUK, strict=False)
        ]
    ruas = [
        {"x": x(a), "y": y(d.nilai[a]), "x2": x(b), "y2": y(d.nilai[b]), "warna": d.warna}
        for d in deret
        for a, b in zip(sorted(d.nilai), sorted(d.nilai)[1:], strict=False)
    ]
    tahun = [{"x": x(t), "y": BAWAH + 24, "teks": [label(t)]} for t in ada]
    garis, kata = _target(y(gaya.TARGET)) if bertarget else ([], [])
    return [
        *garis,
        gaya.garis(ruas, TINGGI, {"strokeWidth": 2}),
        gaya.titik_data(titik, TINGGI),
        gaya.teks(_label_nilai(deret, ada, x, y), TINGGI, rata="center", tebal=True),
        gaya.teks(nama, TINGGI),
        gaya.teks(tahun, TINGGI, rata="center", warna=gaya.REDUP),
        *kata,
    ]


def _target(y: float) -> tuple[list[gaya.Lapis], list[gaya.Lapis]]:
    """The line of the target, and its word."""
    garis = [{"x": KIRI - 28, "y": y, "x2": KANAN + 30, "y2": y}]
    kata = [{"x": 0, "y": y, "teks": ["target"]}]
    putus = {"color": gaya.REDUP, "strokeDash": [4, 3]}
    return (
        [gaya.garis(garis, TINGGI, putus)],
        [gaya.teks(kata, TINGGI, warna=gaya.REDUP, ukuran=11)],
    )


def _label_nilai(deret: list[Deret], ada: list[int], x: Letak, y: Letak) -> list[gaya.Lapis]:
    """Printed values over their points; those of one year kept apart."""
    hasil: list[gaya.Lapis] = []
    for t in ada:
        milik = [d for d in deret if t in d.nilai]
        rendah = min(d.nilai[t] for d in milik)
        satu_tingkat = all(d.nilai[t] == rendah for d in milik)
        letak = [
            y(d.nilai[t]) + (14 if d.nilai[t] == rendah and not satu_tingkat else -12)
            for d in milik
        ]
        jarak = gaya.renggangkan(letak, [13.0] * len(milik), TINGGI)
        for d, tempat in zip(milik, jarak, strict=True):
            hasil.append({"x": x(t), "y": tempat, "teks": [d.tercetak[t]], "warna": d.warna})
    return hasil


def _label_nama(deret: list[Deret], y: Letak) -> list[gaya.Lapis]:
    """Names at the end of their lines."""
    baris = [gaya.bungkus(d.nama, gaya.LEBAR - NAMA, maks=4) for d in deret]
    tinggi = [gaya.TINGGI_BARIS * len(b) + 6 for b in baris]
    akhir = [y(d.nilai[max(d.nilai)]) for d in deret]
    tengah = gaya.renggangkan(akhir, tinggi, TINGGI)
    return [
        {
            "x": NAMA,
            "y": t - (len(b) - 1) * gaya.TINGGI_BARIS / 2,
            "teks": b,
            "warna": d.warna,
        }
        for d, b, t in zip(deret, baris, tengah, strict=True)
    ]


def _alt(deret: list[Deret], sebutan: str) -> str:
    bagian = [
        f"{d.nama}: " + ", ".join(f"{d.tercetak[t]} persen pada {t}" for t in sorted(d.nilai))
        for d in deret
    ]
    return f"Diagram garis capaian {sebutan} per tahun. {'; '.join(bagian)}."

"""One figure of several offices side by side: a bar for each, with the words for who has none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from selaras.inti.dokumen.pohon import Bagan
from selaras.inti.naskah.bagan import gaya

AWAL, AKHIR = 250.0, 466.0  # pixels of the bars
BARIS_MAKS = 60
TEBAL = 12.0
ATAS = 22.0


@dataclass(frozen=True)
class Batang:
    """A bar: whose, how long (None: dashed, ``kata`` says why), and what is printed beside it."""

    nama: str
    nilai: float | None
    kata: str


def bagan_batang(
    id_: str, judul: str, besaran: str, semua: Sequence[Batang], target: float | None = None
) -> Bagan | None:
    """Bars in the order given, on an axis from zero; None when nobody has the figure.

    ``besaran`` names the figure with its unit; ``target`` is a place to reach, drawn as a tick.
    """
    milik = semua[:BARIS_MAKS]
    ada = [b.nilai for b in milik if b.nilai is not None]
    if not ada:
        return None
    maks = max(*ada, (target or 0.0) * 1.2) or 1.0
    tinggi, lapis = _lapis(milik, besaran, maks, target)
    rinci = "; ".join(f"{b.nama}: {b.kata}" for b in milik)
    return Bagan(
        id=id_,
        judul=judul,
        spesifikasi=gaya.spesifikasi(tinggi, lapis),
        alt=f"Diagram batang {besaran} per perangkat daerah. {rinci}.",
        tinggi=gaya.tinggi_mm(tinggi),
        sumber=gaya.catatan_terpotong(len(semua), BARIS_MAKS, "baris pertama"),
    )


def _lapis(
    milik: Sequence[Batang], besaran: str, maks: float, target: float | None
) -> tuple[float, list[gaya.Lapis]]:
    penuh: list[gaya.Lapis] = []
    kosong: list[gaya.Lapis] = []
    tick: list[gaya.Lapis] = []
    nama: list[gaya.Lapis] = []
    kata: list[gaya.Lapis] = []
    y = ATAS
    for satu in milik:
        label = gaya.bungkus(satu.nama, AWAL - 14)
        tulisan = gaya.bungkus(satu.kata, gaya.LEBAR - AKHIR - 10, maks=2)
        banyak = max(len(label), len(tulisan))
        tengah = y + max(24.0, gaya.TINGGI_BARIS * banyak + 8) / 2
        y += (tengah - y) * 2
        tempat = {"y": tengah - TEBAL / 2, "y2": tengah + TEBAL / 2}
        if satu.nilai is None:
            kosong.append({"awal": 0, "akhir": maks, **tempat})
        else:
            penuh.append({"awal": 0, "akhir": satu.nilai, **tempat})
        if target is not None:
            tick.append({"awal": target, "akhir": target, "y": tengah - 10, "y2": tengah + 10})
        nama.append({"x": 0, "y": _atas(tengah, label), "teks": label})
        warna = gaya.REDUP if satu.nilai is None else gaya.TINTA
        kata.append({"x": AKHIR + 8, "y": _atas(tengah, tulisan), "teks": tulisan, "warna": warna})
    tinggi = y + 4
    x = gaya.sumbu_x("awal", (0, maks), (AWAL, AKHIR))
    putus = {"fill": "white", "stroke": gaya.REDUP, "strokeDash": [3, 3]}
    kepala = [{"x": AWAL, "y": 9, "teks": [besaran]}]
    lapis = [
        gaya.kotak(penuh, tinggi, {"fill": gaya.MEREK}, x),
        gaya.teks(nama, tinggi),
        gaya.teks(kata, tinggi, ukuran=11.5),
        gaya.teks(kepala, tinggi, warna=gaya.REDUP, ukuran=11),
    ]
    if kosong:
        lapis.insert(0, gaya.kotak(kosong, tinggi, putus, x))
    if target is not None:
        tempat_target = AWAL + (AKHIR - AWAL) * target / maks
        lapis.append(gaya.kotak(tick, tinggi, {"stroke": gaya.TINTA, "strokeWidth": 2}, x))
        tulisan_target = [{"x": tempat_target, "y": 9, "teks": ["target"]}]
        lapis.append(gaya.teks(tulisan_target, tinggi, rata="center", warna=gaya.REDUP, ukuran=11))
    return tinggi, lapis


def _atas(tengah: float, baris: list[str]) -> float:
    """Where the first line stands so that all are centred on ``tengah``."""
    return tengah - (len(baris) - 1) * gaya.TINGGI_BARIS / 2

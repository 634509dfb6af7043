"""Panels of the regency: how a figure of the offices moved, over years or quarters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from selaras.inti.angka import tampilkan
from selaras.inti.dokumen.pohon import Angka, Sel, Tabel
from selaras.inti.naskah.bagan.gaya import TINTA
from selaras.inti.naskah.bagan.tren import Deret, bagan_deret
from selaras.inti.naskah.kalimat import bilang, huruf_awal_kecil, rangkai
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel
from selaras.inti.naskah.wawasan.panel import Panel


@dataclass(frozen=True)
class Titik:
    """A figure at one place of the course: None with the word why; ``catatan`` limits it."""

    nilai: Decimal | None
    teks: str
    catatan: str = ""


@dataclass(frozen=True)
class JalanKantor:
    """An office and its figures by place."""

    kode: str
    nama: str
    titik: Mapping[str, Titik]


@dataclass(frozen=True)
class Jalan:
    """Which figure is followed, along which places (key to word, in order), and what to say.

    ``langkah`` names one place; ``kosong`` what to do where no office has a course yet.
    """

    id: str
    kunci: str
    sebutan: str
    tempat: Mapping[str, str]
    langkah: str
    kalimat: str
    kosong: str
    target: bool = True
    kantor: Sequence[JalanKantor] = field(default_factory=tuple)


def panel_jalan(j: Jalan) -> Panel:
    """A line for each office with two places or more; the table has them all."""
    judul = f"{j.sebutan} dari {j.langkah} ke {j.langkah}"
    if not any(t.nilai is not None for k in j.kantor for t in k.titik.values()):
        return Panel(j.id, judul, None, kosong=j.kosong)
    urutan = list(j.tempat)
    deret = [d for d in (_deret(k, urutan) for k in j.kantor) if len(d.nilai) > 1]
    judul = _judul(j, deret) or judul
    bagan = None
    if deret:
        bagan = bagan_deret(
            deret, f"bagan-daerah-{j.id}", judul, _alt(j, deret),
            lambda ke: list(j.tempat.values())[ke], benda="perangkat daerah", target=j.target,
        )  # fmt: skip
    return Panel(j.id, judul, _tabel(j), bagan, j.kalimat)


def _deret(k: JalanKantor, urutan: Sequence[str]) -> Deret:
    ada = [(ke, t) for ke, n in enumerate(urutan) if (t := k.titik.get(n)) and t.nilai is not None]
    nilai = {ke: float(t.nilai) for ke, t in ada if t.nilai is not None}
    return Deret(k.nama, TINTA, nilai, {ke: t.teks for ke, t in ada})


def _judul(j: Jalan, deret: Sequence[Deret]) -> str:
    """The message: at how many offices the last step went up, down or nowhere."""
    gerak: Counter[str] = Counter()
    for d in deret:
        lalu, kini = (d.nilai[ke] for ke in sorted(d.nilai)[-2:])
        gerak["naik" if kini > lalu else "turun" if kini < lalu else "tetap"] += 1
    if not gerak:
        return ""
    bagian = [
        f"{kata} pada {bilang(n)}" for kata in ("naik", "tetap", "turun") if (n := gerak[kata])
    ]
    langkah = {tuple(sorted(d.nilai)[-2:]) for d in deret if len(d.nilai) > 1}
    banding = f"dibanding {j.langkah} sebelumnya"
    if len(langkah) == 1:  # by name: the last one that is known need not be that of the page
        dari, ke = (list(j.tempat.values())[satu] for satu in langkah.pop())
        banding = f"dari {dari} ke {ke}"
    return f"{j.sebutan} {rangkai(bagian)} perangkat daerah {banding}"


def _alt(j: Jalan, deret: Sequence[Deret]) -> str:
    tempat = list(j.tempat.values())
    rinci = "; ".join(
        f"{d.nama}: " + ", ".join(f"{t} persen {tempat[ke]}" for ke, t in d.tercetak.items())
        for d in deret
    )
    sebutan = huruf_awal_kecil(j.sebutan)
    return f"Diagram garis {sebutan} per {j.langkah} menurut perangkat daerah. {rinci}."


def _tabel(j: Jalan) -> Tabel:
    sebagian = any(t.catatan for k in j.kantor for t in k.titik.values())
    lain = ("Selisih terakhir (poin persen)", *(("Rata-rata dari",) if sebagian else ()))
    return Tabel(
        id=f"tabel-daerah-{j.id}",
        judul=f"{j.sebutan} per {j.langkah} (%)",
        lebar=(60, *(20 for _ in j.tempat), 26, *((50,) if sebagian else ())),
        kepala=kepala("Perangkat daerah", *j.tempat.values(), *lain),
        badan=tuple(
            baris((
                sel(k.nama), *(_sel(j, k, n) for n in j.tempat), _selisih(j, k),
                *((sel(_cakupan(j, k)),) if sebagian else ()),
            ))
            for k in j.kantor
        ),
    )  # fmt: skip


def _sel(j: Jalan, k: JalanKantor, tempat: str) -> Sel:
    titik = k.titik.get(tempat)
    return kanan("–" if titik is None else Angka(titik.teks, f"{j.kunci}@{tempat}:{k.kode}"))


def _selisih(j: Jalan, k: JalanKantor) -> Sel:
    """The last figure minus the one before it; it leads to where the last one stands."""
    ada = [(n, t.nilai) for n in j.tempat if (t := k.titik.get(n)) and t.nilai is not None]
    if len(ada) < 2:
        return kanan("–")
    (_, lalu), (tempat, kini) = ada[-2:]
    return kanan(Angka(tampilkan(kini - lalu, 2), f"{j.kunci}@{tempat}:{k.kode}"))


def _cakupan(j: Jalan, k: JalanKantor) -> str:
    """Of how many indicators a mean is, where that is not all of them."""
    milik: dict[str, list[str]] = {}
    for nama, kata in j.tempat.items():
        if (t := k.titik.get(nama)) and t.catatan:
            milik.setdefault(t.catatan, []).append(kata)
    return "; ".join(f"{catatan} ({', '.join(di)})" for catatan, di in milik.items()) or "semua"

"""``selaras ukur``: every achievement and absorption of an office and year."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from selaras.cli.argumen import Pengurai, argumen_kantor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from decimal import Decimal

    from selaras.inti.anggaran import HasilSerapan
    from selaras.inti.ukur import Pengukuran, UkurIndikator

RINGKAS = "hitung capaian dan serapan"
LEBAR = 100  # columns of a terminal that people have
NAMA_TERPENDEK = 16


def atur(pengurai: Pengurai) -> None:
    """Arguments of the command."""
    argumen_kantor(pengurai)
    pengurai.add_argument("--json", action="store_true", help="keluaran JSON untuk program lain")


def jalankan(pilihan: argparse.Namespace) -> int:
    """Print a table for people or a list for programs."""
    from selaras.apps.dasar.lingkup import LingkupOPD
    from selaras.apps.laporan.queries import pengukuran

    hasil = pengukuran(LingkupOPD.semua(), pilihan.opd, pilihan.tahun)
    if pilihan.json:
        print(json.dumps(daftar_ukur(hasil), ensure_ascii=False, indent=1))
    else:
        print("\n".join(baris_teks(hasil)))
    return 0


def daftar_ukur(p: Pengukuran) -> list[dict[str, Any]]:
    """Indicators first, then nodes with money; numbers as strings, exact; null when absent."""
    from selaras.inti.angka import tulis_polos
    from selaras.inti.nilai import Nilai

    def nilai(n: Nilai) -> str | None:
        if n.predikat is not None or n.batas is not None:
            return n.teks
        return None if n.angka is None else tulis_polos(n.angka)

    def polos(n: Any) -> str | None:
        return None if n is None else tulis_polos(n)

    hasil: list[dict[str, Any]] = [
        {
            "id": u.indikator.simpul_id,
            "indikator_id": kode,
            "indikator": u.indikator.nama,
            "jenjang": p.laporan.simpul[u.indikator.simpul_id].jenjang,
            "satuan": u.indikator.satuan,
            "target": nilai(u.target),
            "realisasi": nilai(u.realisasi),
            "capaian": polos(u.capaian.nilai),
            "status": u.capaian.status.value,
            "predikat": u.predikat.nama if u.predikat else None,
        }
        for kode, u in p.indikator.items()
    ]
    hasil += [
        {
            "id": kode,
            "pagu": polos(s.anggaran.pagu),
            "realisasi_anggaran": polos(s.anggaran.realisasi),
            "serapan": polos(s.anggaran.serapan),
        }
        for kode, s in p.simpul.items()
        if s.anggaran is not None
    ]
    return hasil


def baris_teks(p: Pengukuran) -> list[str]:
    """Tables for the terminal, in the order of the tree, each with its sum."""
    from selaras.inti.angka import tampilkan

    susunan = list(_pohon(p, None))
    capaian = [
        (kode, u.indikator.nama, u.target.teks, u.realisasi.teks, *_hasil(u))
        for simpul in susunan
        for u in p.simpul[simpul].indikator
        for kode in (u.indikator.indikator_id,)
    ]
    uang = [
        (kode, p.laporan.simpul[kode].nama, *_uang(a, tampilkan))
        for kode in susunan
        if (a := p.simpul[kode].anggaran) is not None
    ]
    jumlah = [("", "Jumlah", *_uang(p.total, tampilkan))]
    return [
        *_tabel(("Kode", "Indikator", "Target", "Realisasi", "Capaian", "Predikat"), capaian, 3),
        "",
        _jumlah_indikator(p),
        "",
        *_tabel(("Kode", "Uraian", "Pagu", "Realisasi", "Serapan"), [*uang, *jumlah], 3),
    ]


def _pohon(p: Pengukuran, induk: str | None) -> Iterator[str]:
    for simpul in p.laporan.anak.get(induk, ()):
        yield simpul.simpul_id
        yield from _pohon(p, simpul.simpul_id)


def _hasil(u: UkurIndikator) -> tuple[str, str]:
    """Achievement and band; without an achievement the words that say why."""
    from selaras.inti.angka import tampilkan

    if u.capaian.nilai is None:
        return "–", u.capaian.status.sebutan
    return tampilkan(u.capaian.nilai), u.predikat.nama if u.predikat else "–"


def _uang(a: HasilSerapan, tampilkan: Callable[[Decimal], str]) -> tuple[str, ...]:
    semua = (a.pagu, a.realisasi, a.serapan)
    return tuple(a.sebutan if nilai is None else tampilkan(nilai) for nilai in semua)


def _jumlah_indikator(p: Pengukuran) -> str:
    from selaras.inti.ukur.sebaran import hitung_sebaran

    s = hitung_sebaran(p.indikator.values())
    return (
        f"{s.tercapai} dari {s.dinilai} indikator yang dinilai mencapai target; "
        f"{s.tak_dinilai} tidak dinilai."
    )


def _tabel(kepala: tuple[str, ...], isi: Sequence[tuple[str, ...]], kanan: int) -> list[str]:
    """Aligned rows of at most LEBAR columns: the name, second column, gives way.

    ``kanan`` columns after the name are figures and stand at the right.
    """
    semua = [kepala, *isi]
    lebar = [max(len(baris[ke]) for baris in semua) for ke in range(len(kepala))]
    lain = sum(lebar) - lebar[1] + 2 * (len(kepala) - 1)
    lebar[1] = max(min(lebar[1], LEBAR - lain), NAMA_TERPENDEK)
    return [
        "  ".join(
            teks.rjust(luas) if 2 <= ke < 2 + kanan else _potong(teks, luas).ljust(luas)
            for ke, (teks, luas) in enumerate(zip(baris, lebar, strict=True))
        ).rstrip()
        for baris in semua
    ]


def _potong(teks: str, luas: int) -> str:
    return teks if len(teks) <= luas else f"{teks[: luas - 1].rstrip()}…"

"""``selaras ukur``: every achievement and absorption of an office and year."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from selaras.cli.argumen import Pengurai, argumen_kantor

if TYPE_CHECKING:
    from selaras.inti.ukur import Pengukuran

RINGKAS = "hitung capaian dan serapan"


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
    """A table for the terminal."""
    from selaras.inti.angka import tampilkan
    from selaras.inti.ukur.jelas import teks_capaian

    baris = [f"{'Kode':<10} {'Target':>14} {'Realisasi':>14} {'Capaian':>20}  Predikat"]
    for kode, u in p.indikator.items():
        predikat = u.predikat.nama if u.predikat else "–"
        baris.append(
            f"{kode:<10} {u.target.teks:>14} {u.realisasi.teks:>14} {teks_capaian(u):>20}"
            f"  {predikat}"
        )
    baris += ["", f"{'Kode':<10} {'Pagu':>22} {'Realisasi':>22} {'Serapan':>18}"]
    for kode, s in p.simpul.items():
        if s.anggaran is None:
            continue
        a = s.anggaran
        sebut = a.sebutan
        sel = [tampilkan(n) if n is not None else sebut for n in (a.pagu, a.realisasi, a.serapan)]
        baris.append(f"{kode:<10} {sel[0]:>22} {sel[1]:>22} {sel[2]:>18}")
    return baris

"""How an office reads the columns of its exports, kept by the words of the heads.

Columns move from file to file, and budget and spending often come in two files: what is kept of
the one stays when the other is read. What nobody has chosen yet is guessed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from selaras.inti.siklus.buku import Buku
from selaras.inti.siklus.kepala_tabel import tebak_kolom, terperinci
from selaras.inti.siklus.tabel import Pemetaan


def simpan_peta(
    peta: Pemetaan, judul: Sequence[str], dulu: Mapping[str, Any], tahun: int, buku: Buku
) -> dict[str, Any]:
    """The choice as it is kept: field to head, and the heads that a guess should leave alone.

    ``dulu`` is what was kept before: fields of heads that this file does not have stay.
    """
    lama = {b: j for b, j in dulu.get("kolom", {}).items() if j not in judul}
    baru = {_umum(b): judul[ke] for b, ke in peta.kolom.items()}
    tebak = (judul[k] for b, k in tebak_kolom(judul, tahun, buku).items() if b not in peta.kolom)
    lepas = {j for j in dulu.get("lepas", ()) if j not in judul} | set(tebak)
    return {
        "kolom": lama | baru, "lepas": sorted(lepas - set(baru.values())), "cara": peta.cara,
        "gaya": peta.gaya, "gabung": peta.gabung,
    }  # fmt: skip


def muat_peta(isi: Mapping[str, Any], judul: Sequence[str], tahun: int, buku: Buku) -> Pemetaan:
    """The kept choice for these heads; what it does not find is guessed."""
    letak = {j: ke for ke, j in reversed(list(enumerate(judul)))}
    kolom = {_setahun(b, tahun): letak[j] for b, j in isi.get("kolom", {}).items() if j in letak}
    sisa = [
        "" if ke in kolom.values() or j in isi.get("lepas", ()) else j for ke, j in enumerate(judul)
    ]
    tebak = tebak_kolom(sisa, tahun, buku)
    kolom = {b: k for b, k in tebak.items() if b not in kolom} | kolom
    gabung = bool(isi.get("gabung", False)) or terperinci(judul, kolom, buku)
    return Pemetaan(kolom, str(isi.get("cara", "tahun")), 1, str(isi.get("gaya", "id")), gabung)


def _umum(bidang: str) -> str:
    """A month without its year: the choice is for every year."""
    return bidang.partition("-")[2] or bidang


def _setahun(bidang: str, tahun: int) -> str:
    return f"{tahun}-{bidang}" if bidang.isdigit() else bidang

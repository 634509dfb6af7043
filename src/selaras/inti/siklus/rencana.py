"""The plan tree as a thing that is edited: pure changes of a package.

A code is given once and stays: other rows, past years and printed reports name it. So a node
that moves keeps its code, and the code of an archived one is not given again.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TypeVar

from selaras.inti.paket.baris_rencana import Indikator, Simpul
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris, kolom_kunci
from selaras.inti.paket.pilihan import JENJANG

_URUTAN = [nilai for nilai, _ in JENJANG]
SEBUTAN_JENJANG = dict(JENJANG)
_AWALAN = {"tujuan": "T", "sasaran": "S", "program": ""}  # where the office has no such node yet
_BERNOMOR = re.compile(r"(.*?)(\d+)", re.ASCII | re.DOTALL)
B = TypeVar("B", bound=Baris)


class RencanaError(ValueError):
    """The plan can not be changed like this; the message says why, in Indonesian."""


def ambil(paket: Paket, kelas: type[B], kode: str) -> B:
    """The row of a table whose single key is ``kode``. Raises KeyError."""
    kunci = kolom_kunci(kelas)[0]
    return {getattr(b, kunci): b for b in paket.baris(kelas)}[kode]


def ganti(paket: Paket, baris: Baris) -> Paket:
    """The package with this row in place of the one with its key; added when there is none."""
    kelas = type(baris)
    kunci = kolom_kunci(kelas)[0]
    lain = [b for b in paket.baris(kelas) if getattr(b, kunci) != getattr(baris, kunci)]
    return paket.dengan(kelas, [*lain, baris])


def jenjang_bawah(paket: Paket, induk_id: str | None) -> str | None:
    """The level of what hangs below a node (None: below the office); None below the last level.

    Raises KeyError for an unknown node.
    """
    if induk_id is None:
        return _URUTAN[0]
    ke = _URUTAN.index(ambil(paket, Simpul, induk_id).jenjang) + 1
    return _URUTAN[ke] if ke < len(_URUTAN) else None


def simpul_baru(paket: Paket, induk_id: str | None, nama: str, terpakai: Collection[str]) -> Simpul:
    """A new node below another with a code of its own.

    ``terpakai``: codes that archived nodes have. Raises KeyError for an unknown parent,
    RencanaError below a sub kegiatan.
    """
    jenjang = jenjang_bawah(paket, induk_id)
    if jenjang is None:
        raise RencanaError("Di bawah sub kegiatan tidak ada bagian lagi; tambahkan indikator.")
    kode = _kode_simpul(paket, induk_id, jenjang, terpakai)
    return Simpul(simpul_id=kode, jenjang=jenjang, induk_id=induk_id, nama=nama)


def _kode_simpul(
    paket: Paket, induk_id: str | None, jenjang: str, terpakai: Collection[str]
) -> str:
    """The next number in the manner in which the office numbers this level."""
    sejenjang = [s for s in paket.baris(Simpul) if s.jenjang == jenjang]
    if jenjang in _AWALAN:  # numbered through over all parents
        awalan, contoh = _AWALAN[jenjang], [s.simpul_id for s in sejenjang]
    else:
        awalan = f"{induk_id}."
        contoh = [s.simpul_id for s in sejenjang if s.induk_id == induk_id]
    return kode_berikut(awalan, contoh, {s.simpul_id for s in paket.baris(Simpul)} | set(terpakai))


def kode_berikut(awalan: str, contoh: Sequence[str], dipakai: Collection[str]) -> str:
    """The next code in the manner of the last example; ``awalan`` begins the very first one."""
    cocok = [c for kode in contoh if (c := _BERNOMOR.fullmatch(kode))]
    if cocok:
        awalan = cocok[-1][1]
    nomor = [c[2] for c in cocok if c[1] == awalan]
    return _berikut(awalan, nomor, dipakai)


def _berikut(awalan: str, nomor: list[str], dipakai: Collection[str], lebar: int = 1) -> str:
    lebar = max([lebar, *(len(n) for n in nomor if n.startswith("0"))])
    ke = max((int(n) for n in nomor), default=0) + 1
    while (kode := f"{awalan}{ke:0{lebar}d}") in dipakai:
        ke += 1
    return kode


def indikator_baru(paket: Paket, simpul_id: str, nama: str, terpakai: Collection[str]) -> Indikator:
    """A new indicator as the last of a node; direction and aggregation are not said yet.

    Raises KeyError for an unknown node.
    """
    ambil(paket, Simpul, simpul_id)
    semua = paket.baris(Indikator)
    urutan = [i.urutan for i in semua if i.simpul_id == simpul_id]
    dipakai = {i.indikator_id for i in semua} | set(terpakai)
    kode = _berikut(f"{simpul_id}/", [str(u) for u in urutan], dipakai, lebar=2)
    return Indikator(
        indikator_id=kode, simpul_id=simpul_id, urutan=max(urutan, default=0) + 1, nama=nama
    )


def calon_induk(paket: Paket, simpul: Simpul) -> tuple[Simpul, ...]:
    """The nodes below which a node may hang, its own parent included; none for a tujuan."""
    ke = _URUTAN.index(simpul.jenjang)
    if ke == 0:
        return ()
    return tuple(s for s in paket.baris(Simpul) if s.jenjang == _URUTAN[ke - 1])


def pindahkan(paket: Paket, simpul_id: str, induk_id: str) -> Paket:
    """The package with a node, and all below it, under another parent.

    Raises KeyError for unknown nodes, RencanaError for a parent of the wrong level.
    """
    simpul = ambil(paket, Simpul, simpul_id)
    tujuan = ambil(paket, Simpul, induk_id)
    if tujuan not in calon_induk(paket, simpul):
        sebut, ke = SEBUTAN_JENJANG[simpul.jenjang], _URUTAN.index(simpul.jenjang)
        tempat = f"berada di bawah {SEBUTAN_JENJANG[_URUTAN[ke - 1]]}" if ke else "di puncak pohon"
        raise RencanaError(f"{sebut} {tempat}, bukan di bawah {SEBUTAN_JENJANG[tujuan.jenjang]}.")
    return ganti(paket, replace(simpul, induk_id=induk_id))


def pindahkan_indikator(paket: Paket, lama: Indikator, baru: Indikator) -> Paket:
    """The package with a changed card; in another node than before it comes last.

    Raises KeyError for an unknown node.
    """
    if baru.simpul_id != lama.simpul_id:
        ambil(paket, Simpul, baru.simpul_id)
        semua = paket.baris(Indikator)
        urutan = [i.urutan for i in semua if i.simpul_id == baru.simpul_id]
        baru = replace(baru, urutan=max(urutan, default=0) + 1)
    return ganti(paket, baru)


def geser_indikator(paket: Paket, indikator_id: str, arah: int) -> Paket:
    """The package with an indicator one place up (-1) or down (1) among those of its node.

    At the end of the row nothing changes. Raises KeyError.
    """
    satu = ambil(paket, Indikator, indikator_id)
    deret = sorted(
        (i for i in paket.baris(Indikator) if i.simpul_id == satu.simpul_id),
        key=lambda i: i.urutan,
    )
    dari = deret.index(satu)
    ke = min(max(dari + arah, 0), len(deret) - 1)
    deret.insert(ke, deret.pop(dari))
    for nomor, i in enumerate(deret, start=1):
        if i.urutan != nomor and dari != ke:
            paket = ganti(paket, replace(i, urutan=nomor))
    return paket

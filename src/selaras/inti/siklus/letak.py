"""Where a node hangs, against where its code says that it hangs.

A node keeps its code when it moves (``rencana``), so both can part. That is allowed, because a
nomenclature is sometimes rearranged before its codes are, but it is said and asked about.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus.nomenklatur import bakukan, di_bawah
from selaras.inti.siklus.rencana import SEBUTAN_JENJANG

_URUTAN = tuple(SEBUTAN_JENJANG)


def salah_letak(simpul: Mapping[str, Simpul], satu: Simpul) -> tuple[str, ...]:
    """ "kode 1.1.1 tidak berada di bawah 2.2": each code of a node that names another place.

    Of the office's own codes only those name a place that begin with the code of a node one level
    higher: an office that numbers in another manner is not asked.
    """
    return tuple(_salah_letak(simpul, satu))


def terputus(paket: Paket, simpul_id: str) -> tuple[str, ...]:
    """The same of a node and of all below it."""
    simpul = {s.simpul_id: s for s in paket.baris(Simpul)}
    return tuple(k for s in _cabang(simpul, simpul_id) for k in _salah_letak(simpul, s))


def _salah_letak(simpul: Mapping[str, Simpul], satu: Simpul) -> Iterator[str]:
    disebut = disebut_kode(simpul, satu)
    if disebut and satu.induk_id not in disebut:
        yield f"kode {satu.simpul_id} tidak berada di bawah {satu.induk_id}"
    kode, atas = satu.kode_nomenklatur, _kode_atas(simpul, satu.induk_id)
    if kode and atas and not di_bawah(kode, atas):
        yield f"kode {bakukan(kode)} tidak berada di bawah {bakukan(atas)}"


def disebut_kode(simpul: Mapping[str, Simpul], satu: Simpul) -> frozenset[str]:
    """The possible parents with whose code the code of a node begins."""
    ke = _URUTAN.index(satu.jenjang)
    if not ke:
        return frozenset()
    bagian = satu.simpul_id.split(".")
    awalan = (".".join(bagian[:banyak]) for banyak in range(1, len(bagian)))
    atas = (simpul[kode] for kode in awalan if kode in simpul)
    return frozenset(s.simpul_id for s in atas if s.jenjang == _URUTAN[ke - 1])


def _kode_atas(simpul: Mapping[str, Simpul], induk_id: str | None) -> str | None:
    """The code of the nomenclature of the nearest node above that has one."""
    for _ in _URUTAN:
        atas = simpul.get(induk_id or "")
        if atas is None or atas.kode_nomenklatur:
            return atas.kode_nomenklatur if atas else None
        induk_id = atas.induk_id
    return None


def _cabang(simpul: Mapping[str, Simpul], simpul_id: str) -> Iterator[Simpul]:
    """The node and all below it."""
    yield simpul[simpul_id]
    for satu in simpul.values():
        if satu.induk_id == simpul_id:
            yield from _cabang(simpul, satu.simpul_id)

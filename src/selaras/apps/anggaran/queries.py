"""Who fills which lines of the books of money."""

from __future__ import annotations

from typing import Any

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.anggaran.models import PemetaanUang
from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus.buku import AKUN, Buku, baca_buku
from selaras.inti.siklus.lembar import pemilik_simpul

SUB_KEGIATAN = "sub_kegiatan"


def mengisi(pelaku: Pelaku, opd: str, paket: Paket, buku: Buku) -> bool:
    """True for somebody who may fill at least a part of the book.

    An account belongs to no unit: only a role for the whole office fills it.
    """
    if pelaku.boleh(Izin.ISI, opd):
        return True
    unit = (u.unit_id for u in paket.baris(Unit))
    return buku is not AKUN and any(pelaku.boleh(Izin.ISI, opd, u) for u in unit)


def baris_milik(pelaku: Pelaku, opd: str, paket: Paket, buku: Buku, tahun: int) -> set[str]:
    """The keys of the lines that this person fills: the sub kegiatan of the unit, or all."""
    semua = pelaku.boleh(Izin.ISI, opd)
    if buku is AKUN:
        return set(baca_buku(paket, AKUN, tahun)) if semua else set()
    milik = pemilik_simpul(paket)
    boleh = {u: semua or pelaku.boleh(Izin.ISI, opd, u or None) for u in set(milik.values())}
    return {
        s.simpul_id
        for s in paket.baris(Simpul)
        if s.jenjang == SUB_KEGIATAN and boleh[milik[s.simpul_id]]
    }


def pemetaan_tersimpan(pelaku: Pelaku, opd: str, buku: Buku) -> dict[str, Any]:
    """How the office read the columns of its last table; empty the first time."""
    pelaku.lingkup.pastikan(opd)
    satu = PemetaanUang.objects.filter(opd__kode=opd, buku=buku.kode).first()
    return dict(satu.isi) if satu else {}

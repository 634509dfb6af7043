"""How an office stands while its year runs: the early warning of the last quarter with results."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from selaras.apps.dasar.halaman import Halaman
from selaras.apps.wawasan.bahan import pandangan
from selaras.apps.wawasan.saringan import Saringan
from selaras.inti.naskah.kalimat import huruf_awal_besar
from selaras.inti.naskah.wawasan import buat_panel
from selaras.inti.naskah.wawasan.laju import laju_semua
from selaras.inti.ukur.sampai import triwulan_terakhir


@dataclass(frozen=True)
class Tertinggal:
    """An indicator that asks for attention: its name, state, and why."""

    kode: str
    nama: str
    keadaan: str
    alasan: str


@dataclass(frozen=True)
class Berjalan:
    """Until when, the headline, what asks for attention first, and where all of it stands."""

    sampai: str
    judul: str
    tertinggal: tuple[Tertinggal, ...]
    alamat: str


def berjalan(h: Halaman) -> Berjalan | None:
    """The year up to its last quarter with results; None once the year has its own."""
    if triwulan_terakhir(h.k.laporan) is None:
        return None
    p = pandangan(h, Saringan())
    perlu = [n for n in laju_semua(p.bahan.saring, h.k, p.sampai) if n.keadaan.perlu_perhatian]
    return Berjalan(
        p.sampai.sebutan,
        buat_panel("laju", p.bahan).judul,
        tuple(
            Tertinggal(
                n.indikator.indikator_id, n.indikator.nama,
                huruf_awal_besar(n.keadaan.sebutan), n.alasan,
            )
            for n in perlu
        ),
        reverse("wawasan", args=[h.opd, h.tahun]),
    )  # fmt: skip

"""Cari: what an office has that answers some words, each hit leading to the thing itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.pencarian.bahan import indeks_potret
from selaras.apps.pencarian.hari import indeks_hari
from selaras.apps.pencarian.kelompok import Kelompok
from selaras.inti.cari import PALING_HURUF, Butir, Jawaban, cari

TAMPIL, PALING = 5, 200  # of a kind: among the others, and when only that kind is asked for


@dataclass(frozen=True)
class Bagian:
    """The hits of a kind: those that are shown, and how many there are."""

    kelompok: Kelompok
    isi: tuple[Butir, ...]
    banyak: int

    @property
    def sisa(self) -> int:
        """How many are not shown."""
        return self.banyak - len(self.isi)


@require_safe
@halaman_kantor("cari", sepotret=False)
def pencarian(request: HttpRequest, h: Halaman) -> HttpResponse:
    """``?q=`` asks for words, ``?kelompok=`` for one kind only."""
    tanya = " ".join(request.GET.get("q", "").split())[:PALING_HURUF]
    hanya = request.GET.get("kelompok", "")
    jawab = _jawab(request, h, tanya) if tanya else Jawaban()
    bagian = tuple(_bagian(jawab, hanya if hanya in set(Kelompok) else ""))
    isi = h.konteks(
        judul=f"Cari “{tanya}”" if tanya else "Cari",
        tanya=tanya,
        bagian=bagian,
        banyak=len(jawab.butir),
        satu_jenis=hanya in set(Kelompok),
        mirip=[(kata, ", ".join(lain)) for kata, lain in jawab.mirip],
        sebagian=jawab.sebagian,
        dapat_dicari=[k.sebutan for k in Kelompok],
    )
    return render(request, "pencarian/pencarian.html", isi)


def _jawab(request: HttpRequest, h: Halaman, tanya: str) -> Jawaban:
    p = h.k.pengukuran
    hari = indeks_hari(pelaku_permintaan(request), p, timezone.localdate(), h.gerak)
    return cari((hari, indeks_potret(p)), tanya)


def _bagian(jawab: Jawaban, hanya: str) -> Iterator[Bagian]:
    milik: dict[str, list[Butir]] = {}
    for satu in jawab.butir:
        milik.setdefault(satu.kelompok, []).append(satu)
    for kelompok in Kelompok:
        if kelompok in milik and hanya in ("", kelompok):
            semua = milik[kelompok]
            tampil = PALING if hanya or len(milik) == 1 else TAMPIL
            yield Bagian(kelompok, tuple(semua[:tampil]), len(semua))

"""Cells that a grid sends: JSON from the script, a plain form from everybody else."""

from __future__ import annotations

import json

from django.http import HttpRequest

from selaras.apps.dasar.galat import IsianSalah
from selaras.inti.siklus.isian import IsianSel

MAKS_BADAN = 2_000_000  # bytes of one save
MAKS_TEKS = 1000


def sel_permintaan(request: HttpRequest) -> tuple[list[IsianSel], str]:
    """The cells of a request, and the source that was named for them.

    Raises IsianSalah for what no grid of ours sends.
    """
    if request.content_type == "application/json":
        return _sel_json(request.body)
    return _sel_formulir(request), request.POST.get("asal", "")[:MAKS_TEKS]


def _sel_json(badan: bytes) -> tuple[list[IsianSel], str]:
    if len(badan) > MAKS_BADAN:
        raise IsianSalah("sel", "", "paling banyak lima ribu baris sekali simpan")
    try:
        isi = json.loads(badan)
        sel = [
            IsianSel(*(_teks(satu[n]) for n in ("indikator", "bidang", "lama", "baru")))
            for satu in isi["sel"]
        ]
        return sel, _teks(isi.get("asal", ""))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as galat:
        raise IsianSalah("sel", "", "daftar sel yang dikirim halaman ini") from galat


def _teks(isi: object) -> str:
    if not isinstance(isi, str):
        raise TypeError
    return isi[:MAKS_TEKS]


def _sel_formulir(request: HttpRequest) -> list[IsianSel]:
    """The cells of a plain form: ``sel:KODE:BIDANG`` beside ``lama:KODE:BIDANG``."""
    sel = []
    for nama, baru in request.POST.items():
        if not nama.startswith("sel:"):
            continue
        kode, _, bidang = nama.removeprefix("sel:").rpartition(":")
        lama = request.POST.get(f"lama:{kode}:{bidang}", "")
        if str(baru) != lama:
            sel.append(IsianSel(kode, bidang, lama, str(baru)[:MAKS_TEKS]))
    return sel

"""Cells that a grid sends: JSON from the script, a plain form from everybody else."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, JsonResponse

from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak, TidakBerizin
from selaras.apps.dasar.halaman import pesan
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.isian import IsianSel, SelDitolak

MAKS_BADAN = 2_000_000  # bytes of one save
MAKS_TEKS = 1000
MAKS_SEL = 20_000  # in one request: four columns of five thousand rows

Keadaan = Mapping[str, Mapping[str, str]]  # row -> what stands there -> its text


@dataclass(frozen=True)
class HasilSel:
    """The cells that were not taken; ``baris``: what some rows say now, asked for the script."""

    ditolak: tuple[SelDitolak, ...]
    baris: Callable[[], Keadaan] = dict


@dataclass(frozen=True)
class DitolakTampil:
    """A refused cell on a page without script: whose and which column, what was typed, why."""

    siapa: str
    baru: str
    pesan: str


def sebut_ditolak(
    laporan: LaporanKinerja, ditolak: Iterable[SelDitolak], kolom: Mapping[str, str]
) -> list[DitolakTampil]:
    """The refused cells by the name of their line and column; ``kolom`` names the columns."""
    nama = {k: s.nama for k, s in laporan.simpul.items()}
    nama |= {k: i.nama for k, i in laporan.indikator.items()}
    return [
        DitolakTampil(
            f"{d.indikator_id} {nama.get(d.indikator_id, '')}".strip()
            + f", {kolom.get(d.bidang, d.bidang)}",
            d.baru,
            d.pesan,
        )
        for d in ditolak
    ]


def batasi_sel(isian: Iterable[IsianSel]) -> list[IsianSel]:
    """The cells of a save. Raises IsianSalah where they are more than any grid has."""
    sel = list(isian)
    if len(sel) > MAKS_SEL:
        raise IsianSalah("sel", str(len(sel)), f"paling banyak {MAKS_SEL} sel sekali simpan")
    return sel


def terima_sel(
    request: HttpRequest, simpan: Callable[[list[IsianSel], str], HasilSel]
) -> HttpResponse | tuple[SelDitolak, ...]:
    """Save the cells of a request; ``simpan`` takes them and the source named for them.

    The answer where there is one already: JSON for the script, a page for what is refused as a
    whole. Else, for a plain form, the cells that were not taken.
    """
    berjson = request.content_type == "application/json"
    try:
        hasil = simpan(*_sel_permintaan(request))
    except (IsianSalah, LangkahDitolak, TidakBerizin, PaketError) as galat:
        status = 403 if isinstance(galat, TidakBerizin) else 409
        if berjson:
            return JsonResponse({"pesan": str(galat)}, status=status)
        return pesan(request, str(galat), status, judul="Belum tersimpan")
    if berjson:
        ditolak = [vars(satu) for satu in hasil.ditolak]
        return JsonResponse({"ditolak": ditolak, "baris": hasil.baris()})
    return hasil.ditolak


def _sel_permintaan(request: HttpRequest) -> tuple[list[IsianSel], str]:
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

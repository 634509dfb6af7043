"""The report editor: a generated paragraph beside the office's own, preview, saving, confirming."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_http_methods

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, pesan, sepotong
from selaras.apps.dasar.tulisan import (
    TulisanBentrok,
    berjson,
    isian_tulisan,
    jawab_ditolak,
    jawab_tersimpan,
)
from selaras.apps.laporan.cetak import cetak_blok
from selaras.apps.laporan.kata import teks_tempat
from selaras.apps.laporan.kata_services import nyatakan_sesuai, simpan_kata
from selaras.apps.laporan.naskah import Lembar, lembar_lakin, sebagai_halaman
from selaras.inti.dokumen.pohon import Blok, Judul, ParagrafDok, Teks
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.siklus.kata import paragraf_teks, rapikan_kata, teks_kata

PRATINJAU, SESUAI = "pratinjau", "sesuai"


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("laporan", sepotret=False)
def sunting(request: HttpRequest, h: Halaman, tempat: str) -> HttpResponse:
    """Write at a place; ``tindakan`` says whether to save, to look at it first, or to confirm."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.TULIS_LAPORAN, h.opd)
    dibuat = teks_tempat(h.k.pengukuran)
    kini = teks_kata(h.k.laporan.paket).get(tempat, "")
    if tempat not in dibuat and not kini:
        return pesan(request, f"Laporan tahun ini tidak mempunyai tempat “{tempat}”.", 404)
    if request.method != "POST":
        return _halaman(request, h, tempat, lama=kini, teks=kini)
    isian = isian_tulisan(request)
    lama, teks = (rapikan_kata(isian.get(n, "")) for n in ("lama", "teks"))
    tindakan = isian.get("tindakan", "")
    if tindakan == PRATINJAU:
        if sepotong(request):
            return render(request, "laporan/_pratinjau.html", _pratinjau(h, tempat, teks))
        isi = _pratinjau(h, tempat, teks)["pratinjau"]
        return _halaman(request, h, tempat, lama=lama, teks=teks, pratinjau=isi)
    try:
        if tindakan == SESUAI:
            nyatakan_sesuai(pelaku, h.opd, h.tahun, tempat, lama)
            messages.success(request, "Dicatat: kata-kata itu masih sesuai dengan angkanya.")
        else:
            simpan_kata(pelaku, h.opd, h.tahun, tempat, lama, teks)
            if berjson(request):
                return jawab_tersimpan({"teks": teks})
            messages.success(request, "Tersimpan, dan dipakai setiap kali laporan dibuat ulang.")
    except (TulisanBentrok, PaketError) as galat:
        if berjson(request):
            return jawab_ditolak(galat)
        if isinstance(galat, PaketError):
            return _halaman(request, h, tempat, lama=lama, teks=teks, status=400, salah=str(galat))
        # saving once more replaces what is shown here, and nothing newer
        kini = galat.kini["teks"]
        lain = {"bentrok": str(galat), "orang_lain": kini}
        return _halaman(request, h, tempat, lama=kini, teks=teks, status=409, **lain)
    jawaban = redirect("kata", h.opd, h.tahun)
    jawaban["Location"] += f"#{tempat}"
    return jawaban


def _halaman(
    request: HttpRequest, h: Halaman, tempat: str, status: int = 200, **lain: Any
) -> HttpResponse:
    lembar = _lembar(h, tempat)
    isi = h.konteks(
        judul=f"Kata kantor: {lembar.judul}" if lembar else "Kata kantor",
        tempat=tempat,
        dibuat=teks_tempat(h.k.pengukuran).get(tempat),
        usang=any(b.usang for b in _paragraf(lembar, tempat)),
        alamat_lembar=h.alamat.bab(lembar.id) if lembar else "",
        **lain,
    )
    return render(request, "laporan/sunting.html", isi, status=status)


def _lembar(h: Halaman, tempat: str) -> Lembar | None:
    """The page of the report that holds the place."""
    semua = lembar_lakin(h.k.pengukuran).values()
    return next((satu for satu in semua if _paragraf(satu, tempat)), None)


def _paragraf(lembar: Lembar | None, tempat: str) -> list[ParagrafDok]:
    blok = lembar.blok if lembar else ()
    return [b for b in blok if isinstance(b, ParagrafDok) and b.tempat == tempat]


def _pratinjau(h: Halaman, tempat: str, teks: str) -> dict[str, SafeString | None]:
    """The section around the place with the typed words in it, as the report prints it."""
    lembar = _lembar(h, tempat)
    if lembar is None:
        return {"pratinjau": None}
    return {"pratinjau": cetak_blok(h, sebagai_halaman(_bagian(h, lembar.blok, tempat, teks)))}


def _bagian(h: Halaman, blok: tuple[Blok, ...], tempat: str, teks: str) -> tuple[Blok, ...]:
    di = [ke for ke, b in enumerate(blok) if isinstance(b, ParagrafDok) and b.tempat == tempat]
    kepala = [ke for ke, b in enumerate(blok) if isinstance(b, Judul)]
    awal = max((ke for ke in kepala if ke < di[0]), default=0)
    akhir = min((ke for ke in kepala if ke > di[-1]), default=len(blok))
    milik = [
        ParagrafDok((Teks(satu),), tempat=tempat, milik_kantor=True) for satu in paragraf_teks(teks)
    ]
    if not milik:  # without words of its own the office gets the generated ones back
        asal = blok[di[0]]
        assert isinstance(asal, ParagrafDok)
        isi = asal.isi
        if asal.milik_kantor:
            isi = (Teks(teks_tempat(h.k.pengukuran).get(tempat, "")),)
        milik = [replace(asal, isi=isi, milik_kantor=False, usang=False)]
    return (*blok[awal : di[0]], *milik, *blok[di[-1] + 1 : akhir])

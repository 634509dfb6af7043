"""The rencana aksi of a year: on a page, and as a document."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selaras.apps.dasar.halaman import Halaman, halaman_kantor, pesan
from selaras.apps.laporan.cetak import cetak_blok
from selaras.apps.laporan.terbitan import JENIS_MIME, terbitan_rencana_aksi
from selaras.inti.naskah.rencana_aksi import isi_rencana_aksi

BENTUK = ("docx", "pdf")


@require_safe
@halaman_kantor("perjanjian")
def rencana_aksi(request: HttpRequest, h: Halaman) -> HttpResponse:
    """What is done for each promise and what each quarter shall bring."""
    isi = cetak_blok(h, isi_rencana_aksi(h.k))
    judul = f"Rencana aksi {h.tahun}"
    return render(request, "perjanjian/aksi.html", h.konteks(judul=judul, isi=isi))


@require_safe
@halaman_kantor("perjanjian")
def unduh_rencana_aksi(request: HttpRequest, h: Halaman, jenis: str) -> HttpResponse:
    """The same as docx or pdf; always saved."""
    if jenis not in BENTUK:
        return pesan(request, f"Bentuk “{jenis}” tidak ada.", 404)
    isi = terbitan_rencana_aksi(h.k.pengukuran).berkas(jenis)
    jawaban = HttpResponse(isi, content_type=JENIS_MIME[jenis])
    jawaban["Content-Disposition"] = f'attachment; filename="rencana-aksi-{h.tahun}.{jenis}"'
    return jawaban

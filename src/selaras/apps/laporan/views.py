"""Laporan: preview with contents, files to take along, and the explanation of any figure."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from selaras.apps.dasar.halaman import Halaman, halaman_kantor, pesan
from selaras.apps.laporan.terbitan import (
    JENIS_MIME,
    berkas_laporan,
    berkas_perjanjian,
    isi_pratinjau,
)
from selaras.inti.ukur.jelas import AsalTakDikenal, jelaskan
from selaras.penulis.html import penjelasan_html

UNDUHAN = (
    ("docx", "Word (DOCX)", "untuk disunting"),
    ("pdf", "PDF/A", "untuk ditandatangani dan diarsipkan"),
    ("xlsx", "Excel (XLSX)", "semua tabel"),
    ("html", "Halaman web", "satu berkas, setiap angka menjelaskan diri"),
    ("json", "JSON", "potret data"),
)


@require_safe
@halaman_kantor("laporan")
def laporan(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The whole report as a page."""
    isi = isi_pratinjau(
        h.k.pengukuran, lambda asal: h.tautan_asal(asal or "x")[: None if asal else -1]
    )
    return render(
        request,
        "laporan/laporan.html",
        h.konteks(
            judul=f"LAKIN {h.tahun}",
            daftar_isi=mark_safe(isi.daftar_isi),  # escaped by penulis.html
            badan=mark_safe(isi.badan),
            unduhan=UNDUHAN,
            sidik=h.k.laporan.sidik,
        ),
    )


@require_safe
@halaman_kantor("laporan")
def unduh(request: HttpRequest, h: Halaman, jenis: str) -> HttpResponse:
    """A file of the report; never shown inside the site, always saved."""
    if jenis not in JENIS_MIME:
        return pesan(request, f"Bentuk “{jenis}” tidak ada.", 404)
    return _berkas(berkas_laporan(h.k.pengukuran, jenis), f"lakin-{h.tahun}", jenis)


@require_safe
@halaman_kantor("perjanjian")
def unduh_perjanjian(request: HttpRequest, h: Halaman, dokumen: str, jenis: str) -> HttpResponse:
    """An agreement of the year as docx or pdf."""
    milik = {d.dokumen_id for d in h.k.laporan.perjanjian}
    if dokumen not in milik or jenis not in ("docx", "pdf"):
        return pesan(request, "Dokumen perjanjian itu tidak ada pada tahun ini.", 404)
    isi = berkas_perjanjian(h.k.pengukuran, dokumen, jenis)
    return _berkas(isi, f"perjanjian-{h.tahun}-{sorted(milik).index(dokumen)}", jenis)


@require_safe
@halaman_kantor("")
def asal(request: HttpRequest, h: Halaman, kunci: str) -> HttpResponse:
    """Where a figure comes from: a panel for htmx, a page for everybody else."""
    try:
        penjelasan = jelaskan(h.k.pengukuran, kunci)
    except AsalTakDikenal:
        return pesan(request, "Angka itu tidak ada pada data tahun ini.", 404)
    isi = mark_safe(penjelasan_html(penjelasan, "asal-angka"))  # escaped by penulis.html
    if getattr(request, "htmx", False):
        return HttpResponse(isi)
    return render(request, "laporan/asal.html", h.konteks(judul="Asal angka", penjelasan=isi))


def _berkas(isi: bytes, nama: str, jenis: str) -> HttpResponse:
    jawaban = HttpResponse(isi, content_type=JENIS_MIME[jenis])
    jawaban["Content-Disposition"] = f'attachment; filename="{nama}.{jenis}"'
    return jawaban

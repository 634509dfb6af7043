"""The sasaran of the regency, and which of the offices in scope serve them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selaras.apps.dasar.halaman import dalam_kata, lingkup_permintaan, pesan
from selaras.apps.laporan.petikan import Petikan, jawab_berkas
from selaras.apps.organisasi.queries import daftar_kantor
from selaras.apps.perencanaan.queries import layanan_daerah
from selaras.inti.naskah.matriks import tabel_matriks
from selaras.inti.ukur.lintas import lintas_daerah

TABEL_SAJA = ("xlsx", "csv")


@require_safe
@dalam_kata
def daerah_sasaran(request: HttpRequest, tahun: int) -> HttpResponse:
    """Sasaran as rows, offices as columns; first those that several offices share."""
    lingkup = lingkup_permintaan(request)
    tahun_ada = sorted({t for k in daftar_kantor(lingkup) for t in k.tahun}, reverse=True)
    if tahun not in tahun_ada:
        return pesan(request, f"Tidak ada perangkat daerah Anda yang berdata tahun {tahun}.", 404)
    matriks = lintas_daerah(layanan_daerah(lingkup, tahun))
    return render(
        request,
        "perencanaan/daerah_sasaran.html",
        {
            "judul": "Sasaran daerah dan yang mendukungnya",
            "aktif": "daerah",
            "tahun_pilihan": tahun,
            "tahun_ada": tahun_ada,
            "matriks": matriks,
            "bersama": sum(1 for b in matriks.baris if b.banyak > 1),
            "unduhan": TABEL_SAJA,
        },
    )


@require_safe
@dalam_kata
def unduh_sasaran(request: HttpRequest, tahun: int, jenis: str) -> HttpResponse:
    """The same matrix as xlsx or CSV."""
    if jenis not in TABEL_SAJA:
        return pesan(request, f"Bentuk “{jenis}” tidak ada.", 404)
    matriks = lintas_daerah(layanan_daerah(lingkup_permintaan(request), tahun))
    if not matriks.baris:
        return pesan(request, f"Tidak ada sasaran daerah pada tahun {tahun} untuk diunduh.", 404)
    judul = f"Sasaran daerah {tahun} dan yang mendukungnya"
    tabel = tabel_matriks(judul, "Sasaran daerah", matriks)
    isi = Petikan(judul, f"Perangkat daerah tahun {tahun}", tabel, None).berkas(jenis)
    return jawab_berkas(isi or b"", jenis, f"sasaran-daerah-{tahun}")

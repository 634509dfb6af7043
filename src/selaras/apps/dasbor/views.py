"""Beranda: what must be looked at first, then how the office stands."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from selaras.apps.dasar.halaman import Halaman, halaman_kantor, lingkup_permintaan, pesan
from selaras.apps.dasbor.queries import tugas
from selaras.apps.laporan.cetak import cetak_blok
from selaras.apps.organisasi.queries import daftar_kantor
from selaras.apps.pengukuran.pohon import baris_utama
from selaras.inti.dokumen.pohon import Blok, Daftar
from selaras.inti.naskah.bab3.utama import indikator_utama
from selaras.inti.naskah.kata_ukur import klausa_sebaran
from selaras.inti.naskah.langkah import tindak_lanjut
from selaras.inti.naskah.ringkasan import ubin
from selaras.inti.ukur.sebaran import hitung_sebaran


@require_safe
def masuk(request: HttpRequest) -> HttpResponse:
    """The root address: to the first office's latest year, or a word on how to begin."""
    kantor = daftar_kantor(lingkup_permintaan(request))
    if not kantor:
        isi = (
            "Muat paket data kantor dengan perintah “selaras impor JALUR”, atau jalankan "
            "“make demo” untuk melihat kantor contoh. Setelah itu muat ulang halaman ini."
        )
        return pesan(request, isi, 200, judul="Belum ada data")
    return redirect("beranda", opd=kantor[0].kode, tahun=kantor[0].tahun[0])


@require_safe
@halaman_kantor("beranda")
def beranda(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The first page of an office and year."""
    k = h.k
    utama = indikator_utama(k)
    sebaran = hitung_sebaran(utama.indikator)
    benda = "indikator kinerja utama" if utama.ditandai else "indikator sasaran"
    judul = "".join(getattr(s, "isi", "") for s in klausa_sebaran(k, sebaran, benda))
    lanjut: list[Blok] = [Daftar(butir)] if (butir := tindak_lanjut(k)) else []
    return render(
        request,
        "dasbor/beranda.html",
        h.konteks(
            judul=judul,
            ubin=cetak_blok(h, ubin(k)),
            tugas=tugas(h),
            tindak_lanjut=cetak_blok(h, lanjut) if lanjut else "",
            baris=baris_utama(h),
        ),
    )

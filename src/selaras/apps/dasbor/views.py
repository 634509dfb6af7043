"""Beranda: what must be looked at first, then how the office stands."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from selaras.apps.dasar.cetak import cetak_blok
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, lingkup_permintaan, pesan
from selaras.apps.organisasi.queries import daftar_kantor
from selaras.inti.dokumen.pohon import Blok, Daftar
from selaras.inti.naskah.bab3.sasaran import sasaran_dan_program
from selaras.inti.naskah.bab3.utama import indikator_utama
from selaras.inti.naskah.bagan.capaian import bagan_capaian
from selaras.inti.naskah.kata_ukur import klausa_sebaran, simpul_jenjang
from selaras.inti.naskah.langkah import langkah_perbaikan
from selaras.inti.naskah.ringkasan import ubin
from selaras.inti.ukur.sebaran import hitung_sebaran


@require_safe
def masuk(request: HttpRequest) -> HttpResponse:
    """The root address: to the first office's latest year, or a word on how to begin."""
    kantor = daftar_kantor(lingkup_permintaan(request))
    if not kantor:
        return pesan(
            request,
            "Belum ada data. Muat paket dengan “selaras impor JALUR” atau “make demo”.",
            200,
        )
    return redirect("beranda", opd=kantor[0].kode, tahun=kantor[0].tahun[0])


@require_safe
@halaman_kantor("beranda")
def beranda(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The first page of an office and year."""
    k = h.k
    utama = indikator_utama(k)
    sebaran = hitung_sebaran([k.pengukuran.indikator[u.indikator.indikator_id]
                              for u in utama.indikator])  # fmt: skip
    perhatian = langkah_perbaikan(k)
    bagan = bagan_capaian(k, sasaran_dan_program(k), "beranda-bagan")
    daftar: list[Blok] = [Daftar(perhatian, bernomor=True)] if perhatian else []
    judul = "".join(getattr(s, "isi", "") for s in klausa_sebaran(k, sebaran, "indikator utama"))
    return render(
        request,
        "dasbor/beranda.html",
        h.konteks(
            judul=judul,
            ubin=cetak_blok(h, ubin(k)),
            bagan=cetak_blok(h, [bagan]) if bagan else "",
            perhatian=cetak_blok(h, daftar) if daftar else "",
            banyak_program=len(simpul_jenjang(k, "program")),
        ),
    )

"""The documents of a quarter: a list, each on a page of its own, and as files."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.apps.dasar.halaman import Halaman, halaman_kantor, pesan
from selaras.apps.laporan.terbitan import JENIS_MIME, Terbitan
from selaras.apps.wawasan.bahan import konteks_sampai, lembar_halaman
from selaras.apps.wawasan.cetak import cetak
from selaras.inti.dokumen.pohon import Judul, NaskahDok
from selaras.inti.dokumen.surat import KopSurat
from selaras.inti.naskah.berkala import BUKU_KERJA, DOKUMEN
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.periode import JenisPeriode, Periode
from selaras.inti.siklus.keadaan_lembar import LembarTahun

BENTUK = (("docx", "Word"), ("pdf", "PDF"), ("xlsx", "Excel"), ("html", "Halaman web"))


@dataclass(frozen=True)
class BarisTriwulan:
    """A quarter with its documents: words, address of the page, files."""

    sebutan: str
    lewat: bool
    dokumen: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]


@require_safe
@halaman_kantor("wawasan", lain_tanda=lambda _request, _h: timezone.localdate())
def triwulan(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The four quarters and what can be taken along for each."""
    akhir = min(h.k.laporan.tahun_laporan.per_tanggal, timezone.localdate())
    baris = [
        BarisTriwulan(
            p.sebutan, p.hari_akhir <= akhir, tuple(_dokumen(h, p.ke, d) for d in DOKUMEN)
        )
        for p in Periode.bagian(h.tahun, JenisPeriode.TRIWULAN)
    ]
    konteks = h.konteks(judul=f"Laporan triwulan {h.tahun}", baris=baris)
    return render(request, "wawasan/triwulan.html", konteks)


def _dokumen(h: Halaman, ke: int, nama: str) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    unduhan = tuple(
        (kata, reverse("dokumen_triwulan_unduh", args=[h.opd, h.tahun, ke, nama, jenis]))
        for jenis, kata in BENTUK
    )
    alamat = reverse("dokumen_triwulan", args=[h.opd, h.tahun, ke, nama])
    return DOKUMEN[nama][0], alamat, unduhan


def susun(h: Halaman, ke: int, nama: str, lembar: LembarTahun, jenis: str = "") -> NaskahDok:
    """A document of a quarter, which says where its sheets are. Raises KeyError for no name.

    ``jenis``: the kind of file that it is for.
    """
    periode = Periode(h.tahun, JenisPeriode.TRIWULAN, ke)
    # of its own, so that the explanations are those of this document
    penuh = Konteks(h.k.laporan, h.k.pengukuran)
    buat = DOKUMEN[nama][1]
    if jenis == "xlsx":
        buat = BUKU_KERJA.get(nama, buat)
    return buat(konteks_sampai(h.k.pengukuran, periode, lembar), penuh)


@require_safe
@halaman_kantor("wawasan", lain_tanda=lembar_halaman)
def dokumen_triwulan(request: HttpRequest, h: Halaman, ke: int, nama: str) -> HttpResponse:
    """A document as a page; every figure leads to its explanation."""
    if nama not in DOKUMEN or not 1 <= ke <= 4:
        return pesan(request, "Laporan triwulan itu tidak ada.", 404)
    naskah = susun(h, ke, nama, lembar_halaman(request, h))
    blok = [b for bagian in naskah.bagian for b in bagian.isi]
    judul = next(b.teks for b in blok if isinstance(b, Judul))
    badan = [b for b in blok if not isinstance(b, KopSurat) and getattr(b, "teks", "") != judul]
    return render(
        request,
        "wawasan/dokumen.html",
        h.konteks(
            judul=naskah.pokok,
            isi=cetak(naskah, badan, h.alamat.asal),
            unduhan=_dokumen(h, ke, nama)[2],
        ),
    )


@require_safe
@halaman_kantor("wawasan", lain_tanda=lembar_halaman)
def unduh_dokumen(request: HttpRequest, h: Halaman, ke: int, nama: str, jenis: str) -> HttpResponse:
    """A document of a quarter as a file."""
    if nama not in DOKUMEN or not 1 <= ke <= 4 or jenis not in dict(BENTUK):
        return pesan(request, "Berkas laporan triwulan itu tidak ada.", 404)
    lembar = lembar_halaman(request, h)
    tanda = hashlib.sha256(repr(lembar).encode()).hexdigest()[:12]
    kunci = f"{h.k.laporan.sidik}-{nama}-tw{ke}-{tanda}"
    isi = Terbitan(lambda: susun(h, ke, nama, lembar, jenis), kunci).berkas(jenis)
    jawaban = HttpResponse(isi, content_type=JENIS_MIME[jenis])
    berkas = f"{nama}-{h.opd}-{h.tahun}-tw{ke}.{jenis}"
    jawaban["Content-Disposition"] = f'attachment; filename="{berkas}"'
    return jawaban

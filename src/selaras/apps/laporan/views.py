"""Laporan: preview by chapter and section with contents, files to take along, pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, pesan
from selaras.apps.laporan.aksara import peringatan_aksara
from selaras.apps.laporan.anak_menu import anak_menu
from selaras.apps.laporan.bagan import bagan_lakin, svg_bagan
from selaras.apps.laporan.cetak import cetak_blok
from selaras.apps.laporan.naskah import (
    Lembar,
    bab_lakin,
    lakin_lengkap,
    lembar_lakin,
    lembar_memuat,
    naikkan_judul,
)
from selaras.apps.laporan.periksa import periksa
from selaras.apps.laporan.petikan import JENIS, jawab_berkas
from selaras.apps.laporan.services import nama_perjanjian
from selaras.apps.laporan.tabel_bagan import petikan_bagan
from selaras.apps.laporan.terbitan import JENIS_MIME, terbitan_lakin, terbitan_perjanjian
from selaras.inti.naskah.pilihan_isi import bagian_ditinggalkan

UNDUHAN = (
    ("docx", "Word", "untuk disunting"),
    ("pdf", "PDF", "untuk ditandatangani"),
    ("xlsx", "Excel", "semua tabel"),
    ("html", "Halaman web", "angka menjelaskan diri"),
    ("json", "JSON", "data laporan"),
)
PEMBUKA = "ringkasan"  # the chapter that is shown first: the year on two pages


@dataclass(frozen=True)
class ButirIsi:
    """A line of the contents: level 1 to 3, words, address, whether its page is being shown."""

    tingkat: int
    teks: str
    alamat: str
    kini: bool


@require_safe
@halaman_kantor("laporan")
def laporan(request: HttpRequest, h: Halaman, bab: str = "") -> HttpResponse:
    """A page of the report beside the contents; without one, the executive summary."""
    semua = lembar_lakin(h.k.pengukuran)
    urut = list(semua)
    kini = bab or (PEMBUKA if PEMBUKA in semua else urut[0])
    if kini not in semua:
        return pesan(request, "Bab itu tidak ada pada laporan tahun ini.", 404)
    ke = urut.index(kini)
    isi = semua[kini]
    pelaku = pelaku_permintaan(request)
    return render(
        request,
        "laporan/laporan.html",
        h.konteks(
            judul=f"LAKIN {h.tahun}",
            anak=anak_menu(h, "laporan"),
            judul_lembar=isi.judul,
            judul_bab="" if isi.awal_bab else f"{isi.bab.nomor} {isi.bab.judul}".strip(),
            depan=not bab,
            menulis=not bab and pelaku.boleh(Izin.TULIS_LAPORAN, h.opd),
            tanpa=len(bagian_ditinggalkan(h.k.laporan, lakin_lengkap(h.k.pengukuran))),
            daftar=tuple(_daftar_isi(h, isi)),
            sebelum=_tautan(h, urut[ke - 1]) if ke else None,
            sesudah=_tautan(h, urut[ke + 1]) if ke + 1 < len(urut) else None,
            badan=cetak_blok(h, naikkan_judul(isi.blok), sampul=ke == 0),
            unduhan=UNDUHAN,
            sidik=h.k.laporan.sidik,
            aksara=[
                satu.kalimat if pelaku.boleh(Izin.MUAT_PAKET, h.opd) else satu.kabar
                for satu in peringatan_aksara(h.k.pengukuran)
            ],
            periksa=() if bab else periksa(h, pelaku),
        ),
    )


def _daftar_isi(h: Halaman, kini: Lembar) -> Iterator[ButirIsi]:
    """The chapters, and the sections of the one being read."""
    memuat = lembar_memuat(h.k.pengukuran)
    for bab in bab_lakin(h.k.pengukuran).values():
        teks = f"{bab.nomor} {bab.judul}".strip()
        yield ButirIsi(1, teks, h.alamat.bab(bab.id), kini.id == bab.id)
        for j in bab.anak if bab.id == kini.bab.id else ():
            lembar = memuat[j.id]
            if lembar == kini.id:
                alamat = f"#{j.id}"
            elif lembar == j.id:
                alamat = h.alamat.bab(lembar)
            else:
                alamat = f"{h.alamat.bab(lembar)}#{j.id}"
            yield ButirIsi(j.tingkat, f"{j.nomor} {j.teks}".strip(), alamat, kini.id == j.id)


def _tautan(h: Halaman, lembar: str) -> tuple[str, str]:
    return h.alamat.bab(lembar), lembar_lakin(h.k.pengukuran)[lembar].judul


@require_safe
@halaman_kantor("laporan")
def unduh(request: HttpRequest, h: Halaman, jenis: str) -> HttpResponse:
    """A file of the report; never shown inside the site, always saved."""
    if jenis not in JENIS_MIME:
        return pesan(request, f"Bentuk “{jenis}” tidak ada.", 404)
    nama = f"lakin-{h.tahun}"
    if jenis == "json":
        return _berkas(h.k.laporan.ke_json().encode(), nama, jenis)
    return _berkas(terbitan_lakin(h.k.pengukuran).berkas(jenis), nama, jenis)


@require_safe
@halaman_kantor("perjanjian")
def unduh_perjanjian(request: HttpRequest, h: Halaman, dokumen: str, jenis: str) -> HttpResponse:
    """An agreement of the year as docx or pdf."""
    milik = {d.dokumen_id: d for d in h.k.laporan.naskah}
    if dokumen not in milik or jenis not in ("docx", "pdf"):
        return pesan(request, "Dokumen perjanjian itu tidak ada pada tahun ini.", 404)
    isi = terbitan_perjanjian(h.k.pengukuran, dokumen).berkas(jenis)
    return _berkas(isi, nama_perjanjian(h.k.laporan, milik[dokumen]), jenis)


@require_safe
@halaman_kantor("laporan")
def bagan(request: HttpRequest, h: Halaman, id: str, jenis: str) -> HttpResponse:
    """A chart: the picture on a page, kept for good since its address holds the snapshot; without
    it a file to take along, of the picture or of the table behind it."""
    satu = bagan_lakin(h.k.pengukuran).get(id)
    if satu is None:
        return pesan(request, "Bagan itu tidak ada pada laporan tahun ini.", 404)
    if jenis == "svg" and "v" in request.GET:
        jawaban = jawab_berkas(svg_bagan(satu), jenis)
        return _awet(jawaban) if request.GET["v"] == h.k.laporan.sidik[:16] else jawaban
    isi = petikan_bagan(h.k.pengukuran, satu).berkas(jenis) if jenis in JENIS else None
    if isi is None:
        return pesan(request, f"Bagan ini tidak ada dalam bentuk “{jenis}”.", 404)
    return jawab_berkas(isi, jenis, f"{id}-{h.opd}-{h.tahun}")


@require_safe
@halaman_kantor("laporan")
def foto(request: HttpRequest, h: Halaman, nama: str) -> HttpResponse:
    """A photograph of the package, of bearable size."""
    from selaras.penulis.gambar.foto import foto_siap

    berkas = h.k.laporan.paket.berkas
    isi = foto_siap(berkas[nama]) if nama in berkas else None
    if isi is None:
        return pesan(request, "Foto itu tidak ada atau tidak dapat dibaca.", 404)
    jenis = "png" if isi.startswith(b"\x89PNG") else "jpeg"
    return HttpResponse(isi, content_type=f"image/{jenis}")


def _awet(jawaban: HttpResponse) -> HttpResponse:
    patch_cache_control(jawaban, private=True, max_age=31_536_000, immutable=True)
    return jawaban


def _berkas(isi: bytes, nama: str, jenis: str) -> HttpResponse:
    jawaban = HttpResponse(isi, content_type=JENIS_MIME[jenis])
    jawaban["Content-Disposition"] = f'attachment; filename="{nama}.{jenis}"'
    return jawaban

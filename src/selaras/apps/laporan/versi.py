"""Versi: the report is written in the background and kept; each version can be taken along."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.galat import LangkahDitolak
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, lingkup_permintaan, pesan
from selaras.apps.kerja.queries import kerja_berjalan
from selaras.apps.kerja.services import minta_kerja
from selaras.apps.laporan.anak_menu import anak_menu
from selaras.apps.laporan.pekerjaan import TULIS_LAPORAN
from selaras.apps.laporan.terbit_services import terbitkan_versi
from selaras.apps.laporan.terbitan import JENIS_MIME
from selaras.apps.laporan.versi_queries import berkas_versi, daftar_versi, satu_versi


@require_safe
@halaman_kantor("laporan", sepotret=False)
def versi(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The versions that were written, newest first, and the button that writes the next."""
    pelaku = pelaku_permintaan(request)
    return render(
        request,
        "laporan/versi.html",
        h.konteks(
            judul="Versi laporan",
            anak=anak_menu(h, "versi"),
            versi=daftar_versi(pelaku.lingkup, h.opd, h.tahun),
            menerbitkan=pelaku.boleh(Izin.SAHKAN, h.opd),
            menulis=pelaku.boleh(Izin.TULIS_LAPORAN, h.opd),
            berjalan=kerja_berjalan(pelaku, h.opd, h.tahun, TULIS_LAPORAN),
            kini=h.k.laporan.sidik,
        ),
    )


@require_POST
@halaman_kantor("laporan", sepotret=False)
def tulis(request: HttpRequest, h: Halaman) -> HttpResponse:
    """Ask for the next version; a second click leads to the same job."""
    satu = minta_kerja(pelaku_permintaan(request), h.opd, h.tahun, TULIS_LAPORAN)
    return redirect("kerja", h.opd, h.tahun, satu.nomor)


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("laporan", sepotret=False)
def terbitkan(request: HttpRequest, h: Halaman, nomor: int) -> HttpResponse:
    """Ask once more, then publish a version."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.SAHKAN, h.opd)
    if request.method == "POST":
        try:
            terbitkan_versi(pelaku, h.opd, h.tahun, nomor)
        except LangkahDitolak as galat:
            messages.error(request, str(galat))
        else:
            messages.success(request, f"Versi {nomor} diterbitkan.")
        return redirect("versi", h.opd, h.tahun)
    satu = satu_versi(pelaku.lingkup, h.opd, h.tahun, nomor)
    isi = h.konteks(
        judul=f"Terbitkan versi {nomor}", anak=anak_menu(h, "versi"), nomor=nomor, satu=satu,
        beda=satu.potret.sidik != h.k.laporan.sidik,
    )  # fmt: skip
    return render(request, "laporan/terbitkan.html", isi)


@require_safe
@halaman_kantor("laporan", sepotret=False)
def unduh_versi(request: HttpRequest, h: Halaman, nomor: int, jenis: str) -> HttpResponse:
    """A file of a version, the very bytes that were written; always saved, never shown here."""
    if jenis not in JENIS_MIME:
        return pesan(request, f"Bentuk “{jenis}” tidak ada.", 404)
    nama, isi = berkas_versi(lingkup_permintaan(request), h.opd, h.tahun, nomor, jenis)
    jawaban = HttpResponse(isi, content_type=JENIS_MIME[jenis])
    pokok, _, akhiran = nama.rpartition(".")
    jawaban["Content-Disposition"] = f'attachment; filename="{pokok}-versi-{nomor}.{akhiran}"'
    return jawaban

"""Jejak: the searchable log of an office and year, and the same as a file."""

from __future__ import annotations

import csv
from io import StringIO

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.jejak.queries import SEHALAMAN, BarisJejak, jejak_kantor, semua_jejak
from selaras.apps.laporan.anak_menu import anak_menu

KEPALA = ("Waktu", "Nama", "Tindakan", "Pada", "Perubahan", "Alasan", "Lewat")
# What a spreadsheet would take for a formula.
BAHAYA = ("=", "+", "-", "@", "\t", "\r")


@require_safe
@halaman_kantor("laporan", sepotret=False)
def jejak(request: HttpRequest, h: Halaman) -> HttpResponse:
    """Entries, newest first; ``?cari=`` searches, ``?sebelum=`` goes on."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.LIHAT_RIWAYAT, h.opd)
    cari = request.GET.get("cari", "")[:200]
    sebelum = request.GET.get("sebelum", "")[:18]
    nomor = int(sebelum) if sebelum.isdecimal() else None
    isi = jejak_kantor(pelaku.lingkup, h.opd, h.tahun, cari=cari, sebelum=nomor)
    lama = isi[-1].nomor if len(isi) == SEHALAMAN else None
    konteks = h.konteks(
        judul="Jejak perubahan", anak=anak_menu(h, "jejak"), isi=isi, cari=cari, lama=lama
    )
    return render(request, "jejak/jejak.html", konteks)


@require_safe
@halaman_kantor("laporan", sepotret=False)
def unduh_jejak(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The entries that fit as CSV."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.LIHAT_RIWAYAT, h.opd)
    berkas = StringIO()
    tulis = csv.writer(berkas)
    tulis.writerow(KEPALA)
    cari = request.GET.get("cari", "")[:200]
    for satu in semua_jejak(pelaku.lingkup, h.opd, h.tahun, cari=cari):
        tulis.writerow([_aman(sel) for sel in _sel(satu)])
    jawaban = HttpResponse("\ufeff" + berkas.getvalue(), content_type="text/csv; charset=utf-8")
    jawaban["Content-Disposition"] = f'attachment; filename="jejak-{h.opd}-{h.tahun}.csv"'
    return jawaban


def _sel(satu: BarisJejak) -> tuple[str, ...]:
    perubahan = "; ".join(
        f"{kolom + ': ' if kolom else ''}{lama} → {baru}" for kolom, lama, baru in satu.perubahan
    )
    waktu = timezone.localtime(satu.waktu).strftime("%Y-%m-%d %H:%M:%S")
    return (waktu, satu.nama, satu.tindakan, satu.benda, perubahan, satu.alasan, satu.sumber)


def _aman(teks: str) -> str:
    return f"'{teks}" if teks.startswith(BAHAYA) else teks

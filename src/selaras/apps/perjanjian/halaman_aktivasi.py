"""The page on which a year is activated, and what changed in it since."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.galat import LangkahDitolak
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.laporan.cetak import cetak_blok
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.perjanjian.aktif import aktivasi
from selaras.apps.perjanjian.kekurangan import kurang_tahun
from selaras.apps.perjanjian.pengaktifan import aktifkan_tahun
from selaras.inti.naskah.bab2.perubahan_tahun import tabel_perubahan
from selaras.inti.siklus.aktivasi import syarat_aktif


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("perjanjian", sepotret=False)
def halaman_aktivasi(request: HttpRequest, h: Halaman) -> HttpResponse:
    """What must stand before the year begins, the button, and what was changed afterwards."""
    pelaku = pelaku_permintaan(request)
    if request.method == "POST":
        try:
            aktifkan_tahun(pelaku, h.opd, h.tahun)
        except LangkahDitolak as galat:
            messages.error(request, str(galat))
        else:
            messages.success(request, f"Tahun {h.tahun} aktif.")
        return redirect("aktivasi", h.opd, h.tahun)
    syarat = syarat_aktif(h.k.laporan)
    tabel = tabel_perubahan(h.k)
    return render(
        request,
        "perjanjian/aktivasi.html",
        h.konteks(
            judul=f"Aktivasi tahun {h.tahun}",
            aktivasi=aktivasi(tahun_laporan(pelaku.lingkup, h.opd, h.tahun)),
            kurang=kurang_tahun(h.k.laporan),
            banyak=sum(not s.terpenuhi for s in syarat),
            terpenuhi=[s for s in syarat if s.terpenuhi and s.indikator_id is None],
            bertarget=sum(s.terpenuhi for s in syarat if s.indikator_id),
            menyusun=pelaku.boleh(Izin.SUSUN_PERJANJIAN, h.opd),
            mengaktifkan=pelaku.boleh(Izin.AKTIFKAN_TAHUN, h.opd),
            perubahan=cetak_blok(h, (tabel,)) if tabel else None,
        ),
    )

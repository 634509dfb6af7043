"""Writing an agreement in the browser: its targets, its statement, its changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak, TidakAda
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, pesan
from selaras.apps.dasar.isian import HasilSel, sebut_ditolak, terima_sel
from selaras.apps.perjanjian.awal import belum_ditulis, naskah_awal
from selaras.apps.perjanjian.formulir import NaskahForm, PerubahanForm
from selaras.apps.perjanjian.kekurangan import lanjutan
from selaras.apps.perjanjian.lembar_target import baris_target
from selaras.apps.perjanjian.pagu_excel import KOLOM_PAGU
from selaras.apps.perjanjian.pilih import naskah_tahun
from selaras.apps.perjanjian.services import (
    ANGGARAN_UNIT,
    batalkan_rancangan,
    buat_naskah_kepala,
    buat_naskah_unit,
    salin_target_lalu,
    simpan_naskah,
    simpan_pagu,
    simpan_target,
    ubah_perjanjian,
)
from selaras.inti.paket.baris_rencana import Dokumen
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.siklus.isian import IsianSel, SelDitolak
from selaras.inti.siklus.naskah import kunci_naskah
from selaras.inti.siklus.pagu import pagu_dokumen, program, teks_pagu
from selaras.inti.siklus.target import kolom_target


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("perjanjian", sepotret=False)
def target(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """The targets of an agreement as a grid."""
    return _lembar(request, h, dokumen, "target", simpan_target, _isi_target)


@require_POST
@halaman_kantor("perjanjian", sepotret=False)
def salin(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """Copy last year's targets where the draft has none, as a proposal."""
    try:
        banyak = salin_target_lalu(pelaku_permintaan(request), h.opd, h.tahun, dokumen)
    except (LangkahDitolak, PaketError) as galat:
        messages.error(request, str(galat))
    else:
        kata = f"{banyak} target disalin sebagai usulan; periksa satu per satu."
        messages.success(request, kata if banyak else "Tidak ada target tahun lalu yang disalin.")
    return redirect("target", h.opd, h.tahun, dokumen)


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("perjanjian", sepotret=False)
def pagu(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """The budgets of the head's agreement as a grid, one line per program."""
    if naskah_tahun(h.k.laporan, dokumen).unit_id is not None:
        raise TidakAda(ANGGARAN_UNIT)
    return _lembar(request, h, dokumen, "pagu", simpan_pagu, _isi_pagu)


def _lembar(
    request: HttpRequest,
    h: Halaman,
    dokumen: str,
    nama: str,
    simpan: Callable[..., tuple[SelDitolak, ...]],
    isi: Callable[[Halaman, Dokumen], dict[str, Any]],
) -> HttpResponse:
    """A sheet that is read, saved cell by cell by the script, or at once by its button."""
    pelaku = pelaku_permintaan(request)
    satu = naskah_tahun(h.k.laporan, dokumen)
    pelaku.pastikan(Izin.SUSUN_PERJANJIAN, h.opd)
    ditolak: tuple[SelDitolak, ...] = ()
    if request.method == "POST":

        def masukkan(sel: list[IsianSel], asal: str) -> HasilSel:
            return HasilSel(simpan(pelaku, h.opd, h.tahun, dokumen, sel, asal=asal))

        hasil = terima_sel(request, masukkan)
        if isinstance(hasil, HttpResponse):
            return hasil
        ditolak = hasil
        if not ditolak:
            messages.success(request, "Tersimpan.")
            return redirect(nama, h.opd, h.tahun, dokumen)
    kolom = {**dict(KOLOM_PAGU), **{str(p): f"target {p.sebutan}" for p in kolom_target(h.tahun)}}
    konteks = h.konteks(
        dokumen=satu, kunci=kunci_naskah(h.k.laporan.paket, satu),
        ditolak=sebut_ditolak(h.k.laporan, ditolak, kolom),
        simpan=reverse(nama, args=[h.opd, h.tahun, dokumen]), lanjutan=lanjutan(h.k.laporan, satu),
        **isi(h, satu),
    )  # fmt: skip
    return render(request, f"perjanjian/{nama}.html", konteks)


def _isi_target(h: Halaman, satu: Dokumen) -> dict[str, Any]:
    return {
        "judul": f"Target {satu.nama}", "kolom": kolom_target(h.tahun),
        "baris": baris_target(h.k.laporan, satu),
    }  # fmt: skip


def _isi_pagu(h: Halaman, satu: Dokumen) -> dict[str, Any]:
    milik = pagu_dokumen(h.k.laporan.paket, satu.dokumen_id)
    baris = [
        (s, [(b, judul, teks_pagu(milik.get(kode), b)) for b, judul in KOLOM_PAGU])
        for kode, s in program(h.k.laporan.paket).items()
    ]
    return {"judul": f"Anggaran {satu.nama}", "baris": baris, "kolom": KOLOM_PAGU}


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("perjanjian", sepotret=False)
def naskah(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """Place, basis and signatories."""
    pelaku = pelaku_permintaan(request)
    satu = naskah_tahun(h.k.laporan, dokumen)
    pelaku.pastikan(Izin.SUSUN_PERJANJIAN, h.opd)
    form = NaskahForm(request.POST or None, initial=naskah_awal(h.k.laporan, satu), tahun=h.tahun)
    if satu.jenis != "pk_perubahan":
        del form.fields["alasan_uraian"]
    if request.method == "POST" and form.is_valid():
        try:
            simpan_naskah(pelaku, h.opd, h.tahun, dokumen, form.naskah())
        except (LangkahDitolak, PaketError) as galat:
            form.add_error(None, str(galat))
        else:
            messages.success(request, f"{satu.nama} tersimpan.")
            return redirect("perjanjian_satu", h.opd, h.tahun, dokumen)
    batal = reverse("perjanjian_satu", args=[h.opd, h.tahun, dokumen])
    kunci = kunci_naskah(h.k.laporan.paket, satu)
    lanjut = lanjutan(h.k.laporan, satu)
    isi = h.konteks(
        judul=satu.nama,
        form=form,
        batal=batal,
        kunci=kunci,
        lanjutan=lanjut,
        usulan=belum_ditulis(h.k.laporan, satu),
    )
    return render(request, "perjanjian/formulir.html", isi)


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("perjanjian", sepotret=False)
def perubahan(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """Begin a change of a signed agreement."""
    pelaku = pelaku_permintaan(request)
    satu = naskah_tahun(h.k.laporan, dokumen)
    pelaku.pastikan(Izin.SUSUN_PERJANJIAN, h.opd)
    form = PerubahanForm(request.POST or None, tahun=h.tahun)
    if request.method == "POST" and form.is_valid():
        try:
            baru = ubah_perjanjian(pelaku, h.opd, h.tahun, dokumen, **form.cleaned_data)
        except (LangkahDitolak, PaketError) as galat:
            form.add_error(None, str(galat))
        else:
            messages.success(request, "Perubahan disusun dari perjanjian yang berlaku.")
            return redirect("target", h.opd, h.tahun, baru)
    isi = h.konteks(
        judul=f"Ubah {satu.nama}", form=form,
        batal=reverse("perjanjian_satu", args=[h.opd, h.tahun, dokumen]),
    )  # fmt: skip
    return render(request, "perjanjian/formulir.html", isi)


@require_POST
@halaman_kantor("perjanjian", sepotret=False)
def batal(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """Take back a draft that was begun by mistake."""
    satu = naskah_tahun(h.k.laporan, dokumen)
    alasan = request.POST.get("alasan", "")[:500]
    try:
        batalkan_rancangan(pelaku_permintaan(request), h.opd, h.tahun, dokumen, alasan)
    except IsianSalah as galat:
        messages.error(request, str(galat))
        return redirect("perjanjian_satu", h.opd, h.tahun, dokumen)
    messages.success(request, f"Rancangan {satu.nama} dibatalkan.")
    return redirect("perjanjian", h.opd, h.tahun)


@require_POST
@halaman_kantor("perjanjian", sepotret=False)
def perjanjian_unit(request: HttpRequest, h: Halaman) -> HttpResponse:
    """Begin the agreement of a unit."""
    pelaku = pelaku_permintaan(request)
    try:
        baru = buat_naskah_unit(pelaku, h.opd, h.tahun, request.POST.get("unit", ""))
    except PaketError as galat:
        return pesan(request, str(galat), 409)
    except LangkahDitolak as galat:  # begun meanwhile, maybe in another tab: it is on the list
        messages.error(request, str(galat))
        return redirect("perjanjian", h.opd, h.tahun)
    messages.success(request, "Rancangan perjanjian dibuat; targetnya dari perjanjian kepala.")
    return redirect("naskah", h.opd, h.tahun, baru)


@require_POST
@halaman_kantor("perjanjian", sepotret=False)
def perjanjian_kepala(request: HttpRequest, h: Halaman) -> HttpResponse:
    """Begin the first agreement of the head; who signs is asked next."""
    try:
        baru = buat_naskah_kepala(pelaku_permintaan(request), h.opd, h.tahun)
    except PaketError as galat:
        return pesan(request, str(galat), 409)
    messages.success(
        request, "Rancangan perjanjian kepala dibuat. Periksa kedua pihak, lalu isi targetnya."
    )
    return redirect("naskah", h.opd, h.tahun, baru)

"""Filling the books of money in the browser."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.anggaran.kisi import baris_uang, judul_kolom, jumlah_buku, keadaan_baris
from selaras.apps.anggaran.queries import baris_milik
from selaras.apps.anggaran.services import batas_bulan, simpan_uang, tambah_akun
from selaras.apps.dasar.galat import IsianSalah
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.dasar.isian import HasilSel, sebut_ditolak, terima_sel
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.paket.pilihan import KELOMPOK_AKUN
from selaras.inti.siklus.buku import AKUN, BUKU, Buku
from selaras.inti.siklus.isian import IsianSel

BUKU_ALAMAT = {"sub-kegiatan": BUKU["sub_kegiatan"], "akun": AKUN}
JUDUL = {"sub_kegiatan": "Anggaran per sub kegiatan", "akun": "Anggaran per akun belanja"}


class AkunForm(forms.Form):
    """One more account."""

    kode = forms.CharField(label="Kode akun", max_length=60)
    nama = forms.CharField(label="Nama belanja", max_length=200)
    kelompok = forms.ChoiceField(label="Kelompok", choices=KELOMPOK_AKUN)


def buku_alamat(kode: str) -> Buku:
    """The book of an address. Raises Http404."""
    try:
        return BUKU_ALAMAT[kode]
    except KeyError:
        raise Http404 from None


def alamat_buku(buku: Buku) -> str:
    """What stands for a book in an address."""
    return next(a for a, b in BUKU_ALAMAT.items() if b is buku)


@require_safe
@halaman_kantor("anggaran", sepotret=False)
def isi(request: HttpRequest, h: Halaman, buku: str) -> HttpResponse:
    """A book as a grid."""
    return _halaman(request, h, buku_alamat(buku))


def _halaman(
    request: HttpRequest, h: Halaman, buku: Buku, form: AkunForm | None = None, **lain: Any
) -> HttpResponse:
    pelaku = pelaku_permintaan(request)
    paket = h.k.laporan.paket
    milik = baris_milik(pelaku, h.opd, paket, buku, h.tahun)
    baris = baris_uang(h.k.pengukuran, buku, milik, batas_bulan(paket, timezone.localdate()))
    menambah = buku is AKUN and pelaku.boleh(Izin.ISI, h.opd)
    konteks = h.konteks(
        judul=JUDUL[buku.kode], buku=alamat_buku(buku), baris=baris, mengisi=bool(milik),
        kolom=judul_kolom(h.tahun), jumlah=jumlah_buku(h.k.pengukuran, buku),
        lebar=len(judul_kolom(h.tahun)) + 3, akun=buku is AKUN,
        boleh_unduh=pelaku.boleh(Izin.UNDUH, h.opd),
        boleh_impor=pelaku.boleh(Izin.ISI, h.opd),
        riwayat=h.alamat.riwayat_benda("akun" if buku is AKUN else "uang"),
        form=(form or AkunForm()) if menambah else None,
        simpan=reverse("anggaran_simpan", args=[h.opd, h.tahun, alamat_buku(buku)]), **lain,
    )  # fmt: skip
    return render(request, "anggaran/isi.html", konteks)


@require_POST
@halaman_kantor("anggaran", sepotret=False)
def simpan(request: HttpRequest, h: Halaman, buku: str) -> HttpResponse:
    """Save cells: JSON for the script, a plain form for everybody else."""
    pelaku, satu = pelaku_permintaan(request), buku_alamat(buku)

    def simpan_sel(sel: list[IsianSel], _: str) -> HasilSel:
        hasil = simpan_uang(pelaku, h.opd, h.tahun, satu, sel, hari=timezone.localdate())
        kode = {s.indikator_id for s in sel}
        return HasilSel(hasil.ditolak, lambda: keadaan_baris(hasil.laporan, satu, kode))

    hasil = terima_sel(request, simpan_sel)
    if isinstance(hasil, HttpResponse):
        return hasil
    if hasil:
        kolom = {b: f"{kata} {h.tahun}" for b, kata in judul_kolom(h.tahun)}
        return _halaman(request, h, satu, ditolak=sebut_ditolak(h.k.laporan, hasil, kolom))
    messages.success(request, "Isian tersimpan.")
    return redirect("anggaran_isi", h.opd, h.tahun, buku)


@require_POST
@halaman_kantor("anggaran", sepotret=False)
def akun(request: HttpRequest, h: Halaman) -> HttpResponse:
    """Add an account."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.ISI, h.opd)
    form = AkunForm(request.POST)
    if form.is_valid():
        try:
            tambah_akun(pelaku, h.opd, h.tahun, **form.cleaned_data)
        except (IsianSalah, PaketError) as galat:
            form.add_error("kode", str(galat))
        else:
            messages.success(request, f"Akun {form.cleaned_data['nama']} ditambahkan.")
            return redirect("anggaran_isi", h.opd, h.tahun, "akun")
    return _halaman(request, h, AKUN, form)

"""Gambar: the pictures of the report with their captions."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.badan import berbadan
from selaras.apps.dasar.galat import IsianSalah
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, pesan
from selaras.apps.dasar.pilihan_formulir import beri_pilihan
from selaras.apps.dasar.tanggal import TanggalInput
from selaras.apps.laporan.anak_menu import anak_menu
from selaras.apps.laporan.foto_services import (
    FotoBentrok,
    buang_foto,
    simpan_foto,
    simpan_foto_baru,
)
from selaras.inti.paket.baris_hasil import Foto
from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.siklus.foto import IsiFoto, tanda_foto


class FotoForm(forms.Form):
    """A picture and what is said about it."""

    keterangan = forms.CharField(label="Keterangan", max_length=300)
    tempat = forms.CharField(label="Tempat", required=False, max_length=200)
    tanggal = forms.DateField(
        label="Tanggal", required=False, widget=TanggalInput(format="%Y-%m-%d")
    )
    unit = forms.ChoiceField(
        label="Unit", required=False, help_text="menentukan letaknya di BAB III"
    )
    berkas = forms.FileField(
        label="Berkas", help_text="JPEG atau PNG; data lokasi di dalamnya dihapus"
    )

    def __init__(self, *isi: Any, unit: list[tuple[str, str]], baru: bool, **lain: Any) -> None:
        super().__init__(*isi, **lain)
        beri_pilihan(self, "unit", [("", "seluruh kantor"), *unit])
        self.fields["berkas"].required = baru

    def isi(self) -> IsiFoto:
        """What was typed; call after ``is_valid``."""
        d = self.cleaned_data
        return IsiFoto(d["keterangan"], d["tempat"] or None, d["tanggal"], d["unit"] or None)

    def gambar(self) -> bytes | None:
        """The bytes that came; None without a file."""
        berkas = self.cleaned_data["berkas"]
        return berkas.read() if berkas else None


@berbadan(settings.SELARAS_UNGGAH_MAKS)
@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("laporan", sepotret=False)
def gambar(request: HttpRequest, h: Halaman) -> HttpResponse:
    """All pictures, and a form for one more."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.TULIS_LAPORAN, h.opd)
    form = _form(request, h)
    if request.method == "POST" and form.is_valid():
        try:
            simpan_foto_baru(pelaku, h.opd, h.tahun, form.isi(), form.gambar() or b"")
        except (IsianSalah, PaketError) as galat:
            form.add_error("berkas" if isinstance(galat, IsianSalah) else None, str(galat))
        else:
            messages.success(request, "Gambar tersimpan dan ikut ke BAB III.")
            return redirect("gambar", h.opd, h.tahun)
    foto = [(f, h.alamat.foto(f.berkas) if f.berkas else "") for f in h.k.laporan.paket.baris(Foto)]
    isi = h.konteks(judul="Gambar laporan", anak=anak_menu(h, "kata"), foto=foto, form=form)
    return render(request, "laporan/gambar.html", isi)


@berbadan(settings.SELARAS_UNGGAH_MAKS)
@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("laporan", sepotret=False)
def satu_gambar(request: HttpRequest, h: Halaman, kode: str) -> HttpResponse:
    """One picture: its words, another file, or away with it."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.TULIS_LAPORAN, h.opd)
    satu = next((f for f in h.k.laporan.paket.baris(Foto) if f.foto_id == kode), None)
    if satu is None:
        return pesan(request, "Gambar itu tidak ada pada laporan tahun ini.", 404)
    form, tanda, lain = _form(request, h, satu), tanda_foto(satu), None
    if request.method == "POST" and ("buang" in request.POST or form.is_valid()):
        lihat = request.POST.get("tanda", "")
        try:
            if "buang" in request.POST:
                buang_foto(pelaku, h.opd, h.tahun, kode, lihat)
            else:
                simpan_foto(pelaku, h.opd, h.tahun, kode, lihat, form.isi(), form.gambar())
        except FotoBentrok as galat:
            form.add_error(None, str(galat))
            tanda, lain = tanda_foto(galat.kini), galat.kini
        except (IsianSalah, PaketError) as galat:
            form.add_error("berkas" if isinstance(galat, IsianSalah) else None, str(galat))
        else:
            messages.success(request, "Gambar tersimpan.")
            return redirect("gambar", h.opd, h.tahun)
    isi = h.konteks(
        judul=satu.keterangan, form=form, tanda=tanda, lain=lain,
        alamat=h.alamat.foto(satu.berkas) if satu.berkas else "",
        batal=reverse("gambar", args=[h.opd, h.tahun]),
    )  # fmt: skip
    return render(request, "laporan/satu_gambar.html", isi)


def _form(request: HttpRequest, h: Halaman, satu: Foto | None = None) -> FotoForm:
    unit = [(u.unit_id, u.nama) for u in h.k.laporan.paket.baris(Unit)]
    awal = None
    if satu is not None:
        awal = {**{n: getattr(satu, n) for n in ("keterangan", "tempat", "tanggal")},
                "unit": satu.unit_id}  # fmt: skip
    isi = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    return FotoForm(*isi, unit=unit, baru=satu is None, initial=awal)

"""Writing an agreement in the browser: its targets, its statement, its changes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, pesan
from selaras.apps.dasar.isian import sel_permintaan
from selaras.apps.dasar.tanggal import TanggalInput
from selaras.apps.perjanjian.services import simpan_naskah, simpan_target, ubah_perjanjian
from selaras.inti.naskah.kata_ukur import sebutan_bernomor
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_rencana import PihakPerjanjian
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.siklus.aktivasi import syarat_aktif
from selaras.inti.siklus.perjanjian import KEDUA, PERTAMA, IsiNaskah, Pihak
from selaras.inti.siklus.target import kolom_target, teks_target


class NaskahForm(forms.Form):
    """The statement besides its targets."""

    tempat = forms.CharField(label="Tempat", required=False, max_length=100)
    tanggal = forms.DateField(
        label="Tanggal ditandatangani", required=False, widget=TanggalInput(format="%Y-%m-%d"),
        help_text="dengan tanggal, perjanjian berlaku dan targetnya terkunci",
    )  # fmt: skip
    dasar = forms.CharField(
        label="Dokumen dasar", required=False, max_length=200, help_text="misalnya DPA 2025"
    )
    pertama_nama = forms.CharField(label="Pihak Pertama: nama", max_length=150)
    pertama_jabatan = forms.CharField(label="Pihak Pertama: jabatan", max_length=200)
    pertama_status = forms.ChoiceField(
        label="Pihak Pertama: status", choices=pilihan.STATUS_JABATAN
    )
    pertama_nip = forms.CharField(label="Pihak Pertama: NIP", required=False, max_length=30)
    kedua_nama = forms.CharField(label="Pihak Kedua: nama", max_length=150)
    kedua_jabatan = forms.CharField(label="Pihak Kedua: jabatan", max_length=200)
    kedua_status = forms.ChoiceField(label="Pihak Kedua: status", choices=pilihan.STATUS_JABATAN)
    kedua_nip = forms.CharField(label="Pihak Kedua: NIP", required=False, max_length=30)

    def naskah(self) -> IsiNaskah:
        """What was typed; call after ``is_valid``."""
        isi = self.cleaned_data
        return IsiNaskah(
            isi["tempat"] or None, isi["tanggal"], isi["dasar"] or None,
            tuple(
                (
                    yang,
                    Pihak(
                        isi[f"{yang}_nama"], isi[f"{yang}_jabatan"], isi[f"{yang}_status"],
                        isi[f"{yang}_nip"] or None,
                    ),
                )
                for yang in (PERTAMA, KEDUA)
            ),
        )  # fmt: skip


class PerubahanForm(forms.Form):
    """Why an agreement is changed."""

    alasan = forms.ChoiceField(label="Alasan", choices=pilihan.ALASAN_PERUBAHAN)
    uraian = forms.CharField(label="Uraian alasan", max_length=500)
    dasar = forms.CharField(label="Dokumen dasar", max_length=200, help_text="misalnya DPPA 2025")


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("perjanjian", sepotret=False)
def target(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """The targets of an agreement as a grid, and what the year still needs to begin."""
    pelaku = pelaku_permintaan(request)
    if dokumen not in {d.dokumen_id for d in h.k.laporan.perjanjian}:
        return pesan(request, "Perjanjian itu tidak ada pada tahun ini.", 404)
    pelaku.pastikan(Izin.SUSUN_PERJANJIAN, h.opd)
    ditolak: Any = ()
    if request.method == "POST":
        berjson = request.content_type == "application/json"
        try:
            sel, asal = sel_permintaan(request)
            ditolak = simpan_target(pelaku, h.opd, h.tahun, dokumen, sel, asal=asal)
        except (IsianSalah, LangkahDitolak, PaketError) as galat:
            if berjson:
                return JsonResponse({"pesan": str(galat)}, status=409)
            return pesan(request, str(galat), 409)
        if berjson:
            return JsonResponse({"ditolak": [vars(d) for d in ditolak]})
        if not ditolak:
            messages.success(request, "Target tersimpan.")
            return redirect("target", h.opd, h.tahun, dokumen)
    return render(request, "perjanjian/target.html", _isi_target(h, dokumen, ditolak))


def _isi_target(h: Halaman, dokumen: str, ditolak: Any) -> dict[str, Any]:
    laporan = h.k.laporan
    satu = laporan.dokumen[dokumen]
    kolom = kolom_target(h.tahun)
    baris = []
    for kode, simpul in laporan.simpul.items():
        for ke, i in enumerate(laporan.indikator_simpul.get(kode, ())):
            sel = [
                (str(p), teks_target(laporan.target.get((i.indikator_id, dokumen, str(p)))), p)
                for p in kolom
            ]
            baris.append((i, sebutan_bernomor(simpul) if ke == 0 else "", sel))
    syarat = syarat_aktif(laporan)
    kunci = (
        "Sudah ditandatangani; buat perjanjian perubahan bila targetnya berubah."
        if satu.tanggal
        else None
    )
    return h.konteks(
        judul=f"Target {satu.nama}", dokumen=satu, kolom=kolom, baris=baris, kunci=kunci,
        kurang=[s for s in syarat if not s.terpenuhi], banyak_syarat=len(syarat), ditolak=ditolak,
        simpan=reverse("target", args=[h.opd, h.tahun, dokumen]),
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("perjanjian", sepotret=False)
def naskah(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """Place, date and signatories."""
    pelaku = pelaku_permintaan(request)
    if dokumen not in {d.dokumen_id for d in h.k.laporan.perjanjian}:
        return pesan(request, "Perjanjian itu tidak ada pada tahun ini.", 404)
    pelaku.pastikan(Izin.SUSUN_PERJANJIAN, h.opd)
    satu = h.k.laporan.dokumen[dokumen]
    form = NaskahForm(request.POST or None, initial=_awal(h, dokumen))
    if request.method == "POST" and form.is_valid():
        try:
            simpan_naskah(pelaku, h.opd, h.tahun, dokumen, form.naskah())
        except (LangkahDitolak, PaketError) as galat:
            form.add_error(None, str(galat))
        else:
            messages.success(request, f"{satu.nama} tersimpan.")
            return redirect("perjanjian", h.opd, h.tahun)
    isi = h.konteks(judul=satu.nama, form=form, batal=reverse("perjanjian", args=[h.opd, h.tahun]))
    return render(request, "perjanjian/formulir.html", isi)


def _awal(h: Halaman, dokumen: str) -> dict[str, Any]:
    """What the document says now; else the signatories of the last one, to be looked at."""
    laporan = h.k.laporan
    satu = laporan.dokumen[dokumen]
    awal: dict[str, Any] = {
        "tempat": satu.tempat or laporan.opd.ibu_kota, "tanggal": satu.tanggal, "dasar": satu.dasar,
    }  # fmt: skip
    semua = laporan.paket.baris(PihakPerjanjian)
    milik = {p.pihak: p for p in semua if p.dokumen_id == dokumen}
    for p in semua:
        milik.setdefault(p.pihak, p)
    for yang, p in milik.items():
        awal |= {
            f"{yang}_nama": p.nama, f"{yang}_jabatan": p.jabatan,
            f"{yang}_status": p.status_jabatan, f"{yang}_nip": p.nip,
        }  # fmt: skip
    return awal


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("perjanjian", sepotret=False)
def perubahan(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """Begin a change of a signed agreement."""
    pelaku = pelaku_permintaan(request)
    if dokumen not in {d.dokumen_id for d in h.k.laporan.perjanjian}:
        return pesan(request, "Perjanjian itu tidak ada pada tahun ini.", 404)
    pelaku.pastikan(Izin.SUSUN_PERJANJIAN, h.opd)
    form = PerubahanForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            baru = ubah_perjanjian(pelaku, h.opd, h.tahun, dokumen, **form.cleaned_data)
        except (LangkahDitolak, PaketError) as galat:
            form.add_error(None, str(galat))
        else:
            messages.success(request, "Perubahan disusun dari perjanjian yang berlaku.")
            return redirect("target", h.opd, h.tahun, baru)
    isi = h.konteks(
        judul="Perjanjian perubahan", form=form, batal=reverse("perjanjian", args=[h.opd, h.tahun])
    )
    return render(request, "perjanjian/formulir.html", isi)

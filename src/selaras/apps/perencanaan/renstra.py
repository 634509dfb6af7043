"""Renstra: its versions, what differs between two documents, and writing the last one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.galat import LangkahDitolak, TidakAda
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.dasar.isian import HasilSel, sebut_ditolak, terima_sel
from selaras.apps.perencanaan import dokumen as services
from selaras.apps.perencanaan.formulir import BarisForm, kirim
from selaras.apps.perencanaan.queries import rencana_versi
from selaras.inti.naskah.kata_ukur import sebutan_bernomor
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_rencana import Dokumen, Indikator, Simpul
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.beda_rencana import UbahBaris, beda_rencana, isi_rencana
from selaras.inti.siklus.isian import IsianSel, SelDitolak
from selaras.inti.siklus.renstra import BarisBeda, beda_dokumen, semua_renstra, terbuka
from selaras.inti.siklus.target import kolom_dokumen, teks_target

BarisTarget = tuple[Indikator, str, list[tuple[str, str]]]
BIDANG = ("nama", "tempat", "tanggal", "dasar", "alasan", "alasan_uraian", "asal")


class PerubahanRenstraForm(forms.Form):
    """Why a Renstra is changed."""

    alasan = forms.ChoiceField(label="Alasan", choices=pilihan.ALASAN_PERUBAHAN)
    uraian = forms.CharField(label="Uraian alasan", max_length=500)
    dasar = forms.CharField(label="Dokumen dasar", max_length=200, required=False)


def ambil_renstra(h: Halaman, kode: str) -> Dokumen:
    """A Renstra of the record. Raises TidakAda."""
    for satu in semua_renstra(h.k.laporan.paket):
        if satu.dokumen_id == kode:
            return satu
    raise TidakAda("Renstra itu tidak ada pada tahun ini.")


@require_safe
@halaman_kantor("rencana")
def renstra(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The versions, and two documents side by side."""
    paket, semua = h.k.laporan.paket, h.k.laporan.dokumen
    versi = semua_renstra(paket)
    lama, baru = _pasangan(request, h)
    beda = beda_dokumen(paket, lama, baru) if lama and baru else ()
    berubah = [b for b in beda if b.berbeda]
    seluruhnya = request.GET.get("tampil") == "semua"
    isi = h.konteks(
        judul=f"Renstra {h.k.laporan.tahun_laporan.renstra_awal}-"
        f"{h.k.laporan.tahun_laporan.renstra_akhir}",
        versi=[(d, terbuka(paket, d), d == versi[-1]) for d in versi],
        dokumen=semua.values(), lama=lama, baru=baru, beda=beda, berubah=len(berubah),
        baris=_baris(h, beda if seluruhnya else berubah), seluruhnya=seluruhnya,
        susunan=_susunan(request, h, lama, baru),
        menyusun=pelaku_permintaan(request).boleh(Izin.SUSUN_RENCANA, h.opd),
    )  # fmt: skip
    return render(request, "perencanaan/renstra.html", isi)


@dataclass(frozen=True)
class Susunan:
    """How nodes and cards differ between two versions; ``hilang``: names of those not kept."""

    simpul: tuple[UbahBaris, ...] = ()
    kartu: tuple[UbahBaris, ...] = ()
    hilang: tuple[str, ...] = ()


def _susunan(
    request: HttpRequest, h: Halaman, lama: Dokumen | None, baru: Dokumen | None
) -> Susunan | None:
    """The plan under one version beside that under another; None for anything but two versions."""
    versi = semua_renstra(h.k.laporan.paket)
    if lama not in versi or baru not in versi or lama is None or baru is None or lama == baru:
        return None
    ada = rencana_versi(pelaku_permintaan(request).lingkup, h.opd, h.tahun)
    ada[versi[-1].dokumen_id] = isi_rencana(h.k.laporan.paket)
    if hilang := tuple(d.nama for d in (lama, baru) if d.dokumen_id not in ada):
        return Susunan(hilang=hilang)
    beda = beda_rencana(ada[lama.dokumen_id], ada[baru.dokumen_id])
    return Susunan(
        tuple(b for b in beda if b.tabel == Simpul.TABEL),
        tuple(b for b in beda if b.tabel == Indikator.TABEL),
    )


def _pasangan(request: HttpRequest, h: Halaman) -> tuple[Dokumen | None, Dokumen | None]:
    """The two documents of the address; else the last two versions, else Renstra and agreement."""
    semua = h.k.laporan.dokumen
    dari, ke = semua.get(request.GET.get("lama", "")), semua.get(request.GET.get("baru", ""))
    if dari and ke:
        return dari, ke
    versi = semua_renstra(h.k.laporan.paket)
    berlaku = h.k.laporan.perjanjian_berlaku
    if len(versi) > 1:
        return versi[-2], versi[-1]
    return (versi[-1], berlaku) if versi and berlaku else (None, None)


def _baris(h: Halaman, beda: Any) -> list[tuple[str, BarisBeda]]:
    """Each indicator with the name of its node where another node begins."""
    hasil, terakhir = [], ""
    for satu in beda:
        kode = satu.indikator.simpul_id
        hasil.append(("" if kode == terakhir else sebutan_bernomor(h.k.laporan.simpul[kode]), satu))
        terakhir = kode
    return hasil


@require_POST
@halaman_kantor("rencana", sepotret=False)
def renstra_tambah(request: HttpRequest, h: Halaman) -> HttpResponse:
    """Begin the Renstra of the planning period."""
    baru = services.tambah_renstra(pelaku_permintaan(request), h.opd, h.tahun)
    messages.success(request, "Renstra ditambahkan; isi targetnya per tahun.")
    return redirect("renstra_target", h.opd, h.tahun, baru)


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("rencana", sepotret=False)
def renstra_perubahan(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """Begin a change of the last version."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.SUSUN_RENCANA, h.opd)
    satu = ambil_renstra(h, dokumen)
    form = PerubahanRenstraForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            baru = services.buat_perubahan_renstra(
                pelaku, h.opd, h.tahun, dokumen, **form.cleaned_data
            )
        except (LangkahDitolak, PaketError) as galat:
            form.add_error(None, str(galat))
        else:
            messages.success(request, "Perubahan disusun dari Renstra terakhir.")
            return redirect("renstra_target", h.opd, h.tahun, baru)
    return _formulir(request, h, form, f"Ubah {satu.nama}")


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("rencana", sepotret=False)
def renstra_naskah(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """Name, place, date and basis."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.SUSUN_RENCANA, h.opd)
    satu = ambil_renstra(h, dokumen)
    form = BarisForm(request.POST or None, satu, BIDANG, {})
    if request.method == "POST" and kirim(
        form,
        lambda isian, sebab: services.simpan_renstra(
            pelaku, h.opd, h.tahun, dokumen, isian, alasan=sebab.alasan
        ),
    ):
        messages.success(request, f"{satu.nama} tersimpan.")
        return redirect("renstra", h.opd, h.tahun)
    return _formulir(request, h, form, satu.nama)


def _formulir(request: HttpRequest, h: Halaman, form: forms.Form, judul: str) -> HttpResponse:
    isi = h.konteks(judul=judul, form=form, batal=reverse("renstra", args=[h.opd, h.tahun]))
    return render(request, "perencanaan/renstra_formulir.html", isi)


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("rencana", sepotret=False)
def renstra_target(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """The yearly targets of a Renstra as a grid."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.SUSUN_RENCANA, h.opd)
    satu = ambil_renstra(h, dokumen)
    ditolak: tuple[SelDitolak, ...] = ()
    if request.method == "POST":

        def simpan(sel: list[IsianSel], asal: str) -> HasilSel:
            return HasilSel(
                services.simpan_target_renstra(pelaku, h.opd, h.tahun, dokumen, sel, asal=asal)
            )

        hasil = terima_sel(request, simpan)
        if isinstance(hasil, HttpResponse):
            return hasil
        ditolak = hasil
        if not ditolak:
            messages.success(request, "Target tersimpan.")
            return redirect("renstra_target", h.opd, h.tahun, dokumen)
    kolom = {d.bidang: f"target {d.bidang}" for d in ditolak}
    isi = h.konteks(
        judul=f"Target {satu.nama}", dokumen=satu,
        ditolak=sebut_ditolak(h.k.laporan, ditolak, kolom),
        terbuka=terbuka(h.k.laporan.paket, satu), baris=kisi_renstra(h.k.laporan, satu),
        kolom=kolom_dokumen(h.k.laporan.paket, satu),
    )  # fmt: skip
    return render(request, "perencanaan/renstra_target.html", isi)


def kisi_renstra(laporan: LaporanKinerja, satu: Dokumen) -> list[BarisTarget]:
    """The lines of the target sheet: an indicator, its node where one begins, its cells."""
    kolom = kolom_dokumen(laporan.paket, satu)
    baris: list[BarisTarget] = []
    for kode, simpul in laporan.simpul.items():
        for ke, i in enumerate(laporan.indikator_simpul[kode]):
            sel = [
                (str(p), teks_target(laporan.target.get((i.indikator_id, satu.dokumen_id, str(p)))))
                for p in kolom
            ]
            baris.append((i, "" if ke else sebutan_bernomor(simpul), sel))
    return baris

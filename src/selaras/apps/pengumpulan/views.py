"""Pengumpulan: rounds, sheets, filling, and the steps of approval."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, sepotong
from selaras.apps.dasar.isian import HasilSel, terima_sel
from selaras.apps.dasar.pilihan_formulir import beri_pilihan
from selaras.apps.dasar.tanggal import TanggalInput
from selaras.apps.pengumpulan import queries, services
from selaras.apps.pengumpulan.kisi import JUDUL, baris_isian, keadaan_baris, kolom_terpakai
from selaras.apps.pengumpulan.menunggu import KANTOR
from selaras.apps.pengumpulan.models import Cap
from selaras.apps.pengumpulan.nilai import ringkasan_nilai
from selaras.inti.periode import JenisPeriode, Periode, tanggal_panjang
from selaras.inti.siklus.alur import SEBUTAN_STATUS, Status
from selaras.inti.siklus.isian import IsianSel
from selaras.inti.siklus.lembar import indikator_lembar, syarat_ajukan, unit_lembar

LAMA_JENDELA = timedelta(days=10)  # as a new round proposes; policy of Selaras
BARIS_AWAL = 60  # of a long sheet; the browser asks for the others once these are shown


class PutaranForm(forms.Form):
    """A round to be opened."""

    periode = forms.ChoiceField(label="Periode")
    buka = forms.DateField(label="Dibuka", widget=TanggalInput(format="%Y-%m-%d"))
    tutup = forms.DateField(label="Ditutup", widget=TanggalInput(format="%Y-%m-%d"))

    def __init__(self, *isi: Any, tahun: int, **lain: Any) -> None:
        super().__init__(*isi, **lain)
        semua = (
            *Periode.bagian(tahun, JenisPeriode.TRIWULAN),
            Periode(tahun),
            *Periode.bagian(tahun, JenisPeriode.SEMESTER),
            *Periode.bagian(tahun, JenisPeriode.BULAN),
        )
        beri_pilihan(self, "periode", ((str(p), p.sebutan) for p in semua))

    def clean_tutup(self) -> date:
        """The last day: not over yet, else nobody could fill, and not before the first."""
        tutup: date = self.cleaned_data["tutup"]
        paling_awal = max(timezone.localdate(), self.cleaned_data.get("buka") or tutup)
        if tutup < paling_awal:
            kata = (
                f"Isi {tanggal_panjang(paling_awal)} atau sesudahnya; sebelum itu tidak ada yang "
            )
            raise forms.ValidationError(f"{kata}dapat mengisi.")
        return tutup


class PengecualianForm(forms.Form):
    """A round opened for one unit."""

    sampai = forms.DateField(label="Sampai", widget=TanggalInput(format="%Y-%m-%d"))
    alasan = forms.CharField(label="Alasan", max_length=500)


@require_safe
@halaman_kantor("pengumpulan", sepotret=False)
def daftar(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The rounds of the year with their sheets; first those that wait for this person."""
    pelaku = pelaku_permintaan(request)
    nama = unit_lembar(h.k.laporan.paket)
    putaran = [
        {
            "periode": queries.periode_putaran(satu),
            "jendela": queries.jendela(satu, "", timezone.localdate()),
            "lembar": [
                (r, _alamat(h, satu.periode, r.unit), pelaku.boleh(Izin.ISI, h.opd, r.unit or None))
                for r in queries.ringkasan(satu, nama)
            ],
        }
        for satu in queries.daftar_putaran(pelaku, h.opd, h.tahun).prefetch_related(
            *queries.SUSUNAN
        )
    ]
    isi = h.konteks(
        judul="Pengumpulan", putaran=putaran, membuka=pelaku.boleh(Izin.BUKA_PENGUMPULAN, h.opd)
    )
    return render(request, "pengumpulan/daftar.html", isi)


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("pengumpulan", sepotret=False)
def buka(request: HttpRequest, h: Halaman) -> HttpResponse:
    """Open a round."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.BUKA_PENGUMPULAN, h.opd)
    form = PutaranForm(
        request.POST or None, tahun=h.tahun, initial=_jendela_awal(pelaku, h, request)
    )
    if request.method == "POST" and form.is_valid():
        isi = form.cleaned_data
        try:
            services.buka_putaran(pelaku, h.opd, h.tahun, isi["periode"], isi["buka"], isi["tutup"])
        except IsianSalah as galat:
            form.add_error(galat.bidang if galat.bidang in form.fields else None, str(galat))
        else:
            sebutan = Periode.parse(isi["periode"]).sebutan
            messages.success(
                request,
                f"Pengumpulan {sebutan}: {tanggal_panjang(isi['buka'])} sampai "
                f"{tanggal_panjang(isi['tutup'])}.",
            )
            return redirect("pengumpulan", h.opd, h.tahun)
    return render(request, "pengumpulan/buka.html", h.konteks(judul="Buka pengumpulan", form=form))


def _jendela_awal(pelaku: Pelaku, h: Halaman, request: HttpRequest) -> dict[str, Any]:
    """The window of the round in ``?periode=``, to be changed; else ten days from today."""
    diminta = request.GET.get("periode", "")
    ada = queries.daftar_putaran(pelaku, h.opd, h.tahun).filter(periode=diminta).first()
    if ada is not None:
        return {"periode": ada.periode, "buka": ada.buka, "tutup": ada.tutup}
    hari = timezone.localdate()
    return {"periode": diminta, "buka": hari, "tutup": hari + LAMA_JENDELA}


@require_safe
@halaman_kantor("pengumpulan", sepotret=False)
def lembar(request: HttpRequest, h: Halaman, periode: str, unit: str) -> HttpResponse:
    """A sheet: the grid, what is still missing, the stamps, and the steps one may take."""
    return _lembar(request, h, periode, unit)


def _lembar(request: HttpRequest, h: Halaman, periode: str, unit: str, **lain: Any) -> HttpResponse:
    pelaku = pelaku_permintaan(request)
    satu = queries.lembar(pelaku, h.opd, h.tahun, periode, _unit(unit))
    p = Periode.parse(periode)
    kunci = queries.kunci_isian(pelaku, h.opd, satu, timezone.localdate())
    milik = list(indikator_lembar(h.k.laporan.paket, satu.unit).values())
    kolom = kolom_terpakai(milik)

    def bagian(dari: int, sampai: int) -> dict[str, Any]:
        tampil = milik[dari:sampai]
        catatan = ringkasan_nilai(h, satu, unit, tampil)
        baris = baris_isian(h, p, tampil, kolom, milik[dari - 1] if dari else None)
        return {
            "baris": [replace(b, catatan=catatan[b.kode]) for b in baris],
            "kunci": kunci,
            "kolom": [JUDUL[k] for k in kolom],
            "periode": p,
            "riwayat": h.alamat.riwayat(str(p)),
        }

    if sepotong(request) and (dari := request.GET.get("dari", "")).isdecimal():
        return render(request, "pengumpulan/_sisa.html", bagian(int(dari), len(milik)))
    cap = list(Cap.objects.filter(lembar=satu).order_by("-pk"))
    tampil = len(milik) if "semua" in request.GET else BARIS_AWAL
    syarat = syarat_ajukan(h.k.laporan, p, satu.unit)
    isi = h.konteks(
        judul=f"{unit_lembar(h.k.laporan.paket).get(satu.unit, satu.unit)}, {p.sebutan}",
        unit=unit,
        sisa=len(milik[tampil:]),
        jendela=queries.jendela(satu.putaran, satu.unit, timezone.localdate()),
        status=SEBUTAN_STATUS[Status(satu.status)],
        kode_status=satu.status,
        kurang=[s for s in syarat if not s.terpenuhi],
        banyak_syarat=len(syarat),
        langkah=queries.langkah_boleh(pelaku, h.opd, satu),
        tertahan=queries.langkah_tertahan(pelaku, h.opd, satu),
        cap=cap,
        kembali=cap[0] if cap and cap[0].langkah == "kembalikan" else None,
        membuka=pelaku.boleh(Izin.BUKA_PENGUMPULAN, h.opd),
        simpan=reverse("isian", args=[h.opd, h.tahun, periode, unit]),
        **bagian(0, tampil),
        **lain,
    )
    return render(request, "pengumpulan/lembar.html", isi)


@require_POST
@halaman_kantor("pengumpulan", sepotret=False)
def isian(request: HttpRequest, h: Halaman, periode: str, unit: str) -> HttpResponse:
    """Save cells: JSON for the script, a plain form for everybody else."""
    pelaku = pelaku_permintaan(request)

    def simpan(sel: list[IsianSel], _: str) -> HasilSel:
        hasil = services.simpan_isian(
            pelaku, h.opd, h.tahun, periode, _unit(unit), sel, hari=timezone.localdate()
        )
        kode = {s.indikator_id for s in sel}
        return HasilSel(
            hasil.ditolak, lambda: keadaan_baris(hasil.laporan, Periode.parse(periode), kode)
        )

    hasil = terima_sel(request, simpan)
    if isinstance(hasil, HttpResponse):
        return hasil
    if hasil:
        return _lembar(request, h, periode, unit, ditolak=hasil)
    messages.success(request, "Isian tersimpan.")
    return redirect("lembar", h.opd, h.tahun, periode, unit)


@require_POST
@halaman_kantor("pengumpulan", sepotret=False)
def langkah(request: HttpRequest, h: Halaman, periode: str, unit: str) -> HttpResponse:
    """Move a sheet on or back."""
    pelaku = pelaku_permintaan(request)
    kode, alasan = request.POST.get("langkah", ""), request.POST.get("alasan", "")
    try:
        satu = services.ambil_langkah(
            pelaku, h.opd, h.tahun, periode, _unit(unit), kode, alasan
        )  # fmt: skip
    except (LangkahDitolak, IsianSalah) as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, f"Lembar kini {SEBUTAN_STATUS[Status(satu.status)]}.")
    return redirect("lembar", h.opd, h.tahun, periode, unit)


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("pengumpulan", sepotret=False)
def pengecualian(request: HttpRequest, h: Halaman, periode: str, unit: str) -> HttpResponse:
    """Open a round for one unit until a day."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.BUKA_PENGUMPULAN, h.opd)
    queries.lembar(pelaku, h.opd, h.tahun, periode, _unit(unit))
    form = PengecualianForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        isi = form.cleaned_data
        services.beri_pengecualian(
            pelaku, h.opd, h.tahun, periode, _unit(unit), isi["sampai"], isi["alasan"]
        )
        messages.success(request, "Unit ini dapat mengisi sampai hari itu.")
        return redirect("lembar", h.opd, h.tahun, periode, unit)
    judul = f"Buka khusus {Periode.parse(periode).sebutan}"
    return render(request, "pengumpulan/buka.html", h.konteks(judul=judul, form=form))


def _unit(alamat: str) -> str:
    return "" if alamat == KANTOR else alamat


def _alamat(h: Halaman, periode: str, unit: str) -> str:
    return reverse("lembar", args=[h.opd, h.tahun, periode, unit or KANTOR])

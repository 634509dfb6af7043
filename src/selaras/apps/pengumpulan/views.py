"""Pengumpulan: rounds, sheets, filling, and the steps of approval."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.galat import IsianSalah
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.dasar.pilihan_formulir import beri_pilihan
from selaras.apps.dasar.tanggal import TanggalInput
from selaras.apps.pengumpulan import queries, services
from selaras.apps.pengumpulan.alamat import KANTOR, unit_alamat
from selaras.apps.pengumpulan.models import Putaran
from selaras.inti.periode import JenisPeriode, Periode, tanggal_panjang
from selaras.inti.siklus.jenis_putaran import dapat_dikumpulkan, jenis_terpakai
from selaras.inti.siklus.lembar import unit_lembar

LAMA_JENDELA = timedelta(days=10)  # as a new round proposes; policy of Selaras


class PutaranForm(forms.Form):
    """A round to be opened."""

    periode = forms.ChoiceField(label="Periode")
    buka = forms.DateField(label="Dibuka", widget=TanggalInput(format="%Y-%m-%d"))
    tutup = forms.DateField(label="Ditutup", widget=TanggalInput(format="%Y-%m-%d"))

    def __init__(self, *isi: Any, tahun: int, terpakai: JenisPeriode | None, **lain: Any) -> None:
        super().__init__(*isi, **lain)
        semua = (
            *Periode.bagian(tahun, JenisPeriode.TRIWULAN),
            Periode(tahun),
            *Periode.bagian(tahun, JenisPeriode.SEMESTER),
            *Periode.bagian(tahun, JenisPeriode.BULAN),
        )
        beri_pilihan(self, "periode", (
            (str(p), p.sebutan) for p in semua if dapat_dikumpulkan(p.jenis, terpakai)
        ))  # fmt: skip
        if terpakai:
            self.fields["periode"].help_text = (
                f"hasil {tahun} dikumpulkan per {terpakai}; satu tahun dirinci dengan satu jenis "
                "periode saja"
            )

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
    nama, hari = unit_lembar(h.k.laporan.paket), timezone.localdate()
    putaran = [
        {
            "periode": queries.periode_putaran(satu),
            "jendela": queries.jendela(satu, "", hari),
            "lembar": [
                (
                    r,
                    _alamat(h, satu.periode, r.unit),
                    satu.buka <= hari and queries.giliran_mengisi(pelaku, h.opd, r.unit),
                )
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
    ada = list(queries.daftar_putaran(pelaku, h.opd, h.tahun))
    dibuka = map(queries.periode_putaran, ada)
    form = PutaranForm(
        request.POST or None,
        tahun=h.tahun,
        terpakai=jenis_terpakai(h.k.laporan.paket, h.tahun, dibuka),
        initial=_jendela_awal(ada, request),
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


def _jendela_awal(putaran: list[Putaran], request: HttpRequest) -> dict[str, Any]:
    """The window of the round in ``?periode=``, to be changed; else ten days from today."""
    diminta = request.GET.get("periode", "")
    ada = next((p for p in putaran if p.periode == diminta), None)
    if ada is not None:
        return {"periode": ada.periode, "buka": ada.buka, "tutup": ada.tutup}
    hari = timezone.localdate()
    return {"periode": diminta, "buka": hari, "tutup": hari + LAMA_JENDELA}


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("pengumpulan", sepotret=False)
def pengecualian(request: HttpRequest, h: Halaman, periode: str, unit: str) -> HttpResponse:
    """Open a round for one unit until a day."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.BUKA_PENGUMPULAN, h.opd)
    queries.lembar(pelaku, h.opd, h.tahun, periode, unit_alamat(unit))
    form = PengecualianForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        isi = form.cleaned_data
        try:
            services.beri_pengecualian(
                pelaku, h.opd, h.tahun, periode, unit_alamat(unit), isi["sampai"], isi["alasan"],
                hari=timezone.localdate(),
            )  # fmt: skip
        except IsianSalah as galat:
            form.add_error(galat.bidang if galat.bidang in form.fields else None, str(galat))
        else:
            kata = f"Unit ini dapat mengisi sampai {tanggal_panjang(isi['sampai'])}."
            messages.success(request, kata)
            return redirect("lembar", h.opd, h.tahun, periode, unit)
    judul = f"Buka khusus {Periode.parse(periode).sebutan}"
    return render(request, "pengumpulan/buka.html", h.konteks(judul=judul, form=form))


def _alamat(h: Halaman, periode: str, unit: str) -> str:
    return reverse("lembar", args=[h.opd, h.tahun, periode, unit or KANTOR])

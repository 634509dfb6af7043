"""Taking a row out of the plan, and bringing it back."""

from __future__ import annotations

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.perencanaan import services
from selaras.apps.perencanaan.formulir import (
    bidang_berlaku,
    mulai_berlaku,
    paket_dalam_kata,
    sebab_permintaan,
)
from selaras.apps.perencanaan.queries import baris_arsip
from selaras.apps.perencanaan.sebab import Sebab
from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.baris_rencana import Indikator, Penjenjangan, SasaranDaerah, Simpul
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.paket.kolom import kolom_kunci
from selaras.inti.siklus.arsip import Terarsip, gantungan

KELAS: dict[str, type[Terarsip]] = {
    k.TABEL: k for k in (Simpul, Indikator, SasaranDaerah, Penjenjangan, Unit)
}


def nama_baris(satu: Terarsip) -> str:
    """What a row says, for those who archive it or bring it back."""
    if isinstance(satu, SasaranDaerah):
        return satu.sasaran
    if isinstance(satu, Penjenjangan):
        return f"{satu.indikator_id} mendukung sasaran daerah {satu.sasaran_daerah_id}"
    return satu.nama


class ArsipForm(forms.Form):
    """Why, and that one has seen what goes along."""

    alasan = forms.CharField(label="Alasan", max_length=500)
    setuju = forms.BooleanField(label="Ya, arsipkan beserta yang bergantung padanya")


def halaman_arsip(
    request: HttpRequest,
    h: Halaman,
    baris: Terarsip,
    kode: str,
    arsipkan: Callable[..., None],
    kembali: str,
    kata_kembali: str = "Rencana",
) -> HttpResponse:
    """What hangs on a row, and the form that archives it; ``arsipkan`` is the service."""
    milik = gantungan(h.k.laporan.paket, baris)
    form = ArsipForm(request.POST or None)
    if mulai := mulai_berlaku(request, h):
        form.fields["berlaku"] = bidang_berlaku(mulai)
        form.order_fields(["alasan", "berlaku", "setuju"])
    if not milik.ikut:
        del form.fields["setuju"]
    if request.method == "POST" and form.is_valid():
        isi = form.cleaned_data
        try:
            arsipkan(
                pelaku_permintaan(request), h.opd, h.tahun, kode,
                sebab=Sebab(isi["alasan"], isi.get("berlaku")), setuju=isi.get("setuju", False),
            )  # fmt: skip
        except (IsianSalah, LangkahDitolak, PaketError) as galat:
            form.add_error(None, str(galat))
        else:
            messages.success(request, f"{kode} diarsipkan; isinya tetap ada pada riwayat.")
            return redirect(kembali)
    isi_halaman = h.konteks(
        judul=f"Arsipkan {kode}",
        nama=nama_baris(baris),
        gantungan=milik,
        form=form,
        kembali=kembali,
        kata_kembali=kata_kembali,
    )
    return render(request, "perencanaan/arsip.html", isi_halaman)


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("rencana", sepotret=False)
def arsip_rencana(request: HttpRequest, h: Halaman) -> HttpResponse:
    """What was archived this year, and the way back."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.SUSUN_RENCANA, h.opd)
    if request.method == "POST":
        kelas = KELAS.get(request.POST.get("tabel", ""), Simpul)
        kode, sebab = request.POST.get("kode", ""), sebab_permintaan(request)
        with paket_dalam_kata():
            services.pulihkan(pelaku, h.opd, h.tahun, kelas, kode, sebab=sebab)
        messages.success(request, f"{kode} dipulihkan; target dan isian lamanya tidak ikut.")
        return redirect("rencana_arsip", h.opd, h.tahun)
    baris = [
        (nama, getattr(satu, kolom_kunci(kelas)[0]), nama_baris(satu))
        for nama, kelas in KELAS.items()
        for satu in baris_arsip(pelaku, h.opd, h.tahun, kelas)
    ]
    isi = h.konteks(judul="Arsip rencana", baris=baris, mulai=mulai_berlaku(request, h))
    return render(request, "perencanaan/arsip_rencana.html", isi)

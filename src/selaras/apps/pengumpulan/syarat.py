"""What evidence the card of an indicator asks for: the page and its service."""

from __future__ import annotations

from dataclasses import replace

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak, TidakAda
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, pesan
from selaras.apps.paket.ubah import ubah_rekam
from selaras.inti.paket.baris_bukti import SyaratBukti
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.paket.pilihan import JENIS_BUKTI
from selaras.inti.paket.teks import SelError, rapikan
from selaras.inti.siklus.bukti import arsipkan_syarat, tulis_syarat


class SyaratForm(forms.Form):
    """A requirement to be added."""

    nama = forms.CharField(
        label="Nama", max_length=200, help_text="Contoh: berita acara pendataan."
    )
    jenis = forms.ChoiceField(label="Jenis", choices=JENIS_BUKTI)
    wajib = forms.BooleanField(label="Wajib", required=False, initial=True)


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("pengumpulan", sepotret=False)
def syarat(request: HttpRequest, h: Halaman, indikator: str) -> HttpResponse:
    """List the requirements of an indicator; add, loosen, archive one."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.SUSUN_RENCANA, h.opd)
    if indikator not in h.k.laporan.indikator:
        return pesan(request, "Indikator itu tidak ada pada tahun ini.", 404)
    langkah = request.POST.get("langkah", "")
    form = SyaratForm(request.POST) if langkah == "tambah" else SyaratForm()
    if request.method == "POST" and (langkah != "tambah" or form.is_valid()):
        try:
            if langkah == "tambah":
                isi = form.cleaned_data
                tambah_syarat(
                    pelaku, h.opd, h.tahun, indikator, isi["nama"], isi["jenis"], isi["wajib"]
                )
            else:
                kode = request.POST.get("syarat", "")
                ubah_syarat(pelaku, h.opd, h.tahun, indikator, kode, langkah)
        except (IsianSalah, LangkahDitolak, TidakAda, PaketError) as galat:
            messages.error(request, str(galat))
        else:
            messages.success(request, "Syarat bukti tersimpan.")
            return redirect("syarat_bukti", h.opd, h.tahun, indikator)
    milik = [s for s in h.k.laporan.paket.baris(SyaratBukti) if s.indikator_id == indikator]
    judul = f"Syarat bukti: {h.k.laporan.indikator[indikator].nama}"
    isi = h.konteks(judul=judul, syarat=milik, form=form)
    return render(request, "pengumpulan/syarat.html", isi)


def tambah_syarat(
    pelaku: Pelaku, opd: str, tahun: int, indikator: str, nama: str, jenis: str, wajib: bool
) -> None:
    """Ask for a piece of evidence. Raises TidakBerizin, IsianSalah, PaketError."""
    pelaku.pastikan(Izin.SUSUN_RENCANA, opd)
    try:
        rapi = rapikan(nama)
    except SelError as galat:
        raise IsianSalah("nama", "", "teks tanpa karakter kendali") from galat

    def isi(paket: Paket) -> Paket:
        milik = [s for s in paket.baris(SyaratBukti) if s.indikator_id == indikator]
        if any(s.nama.casefold() == rapi.casefold() for s in milik):
            raise IsianSalah("nama", rapi[:80], "nama yang belum dipakai syarat lain")
        kode = _kode_baru(paket, indikator)
        baru = SyaratBukti(
            syarat_id=kode, indikator_id=indikator, nama=rapi, jenis=jenis, wajib=wajib
        )
        return tulis_syarat(paket, baru)

    ubah_rekam(pelaku, opd, tahun, isi)


def ubah_syarat(
    pelaku: Pelaku, opd: str, tahun: int, indikator: str, kode: str, langkah: str
) -> None:
    """Loosen, tighten or archive a requirement. Raises TidakBerizin, TidakAda, LangkahDitolak."""
    pelaku.pastikan(Izin.SUSUN_RENCANA, opd)

    def isi(paket: Paket) -> Paket:
        ada = {s.syarat_id: s for s in paket.baris(SyaratBukti) if s.indikator_id == indikator}
        if kode not in ada:
            raise TidakAda("Syarat bukti itu tidak ada; mungkin sudah diarsipkan.")
        if langkah in ("wajibkan", "longgarkan"):
            return tulis_syarat(paket, replace(ada[kode], wajib=langkah == "wajibkan"))
        if langkah != "arsipkan":
            raise LangkahDitolak("Langkah itu tidak dikenal; muat ulang halaman ini.")
        try:
            return arsipkan_syarat(paket, indikator, kode)
        except ValueError:
            raise LangkahDitolak(
                "Syarat ini sudah dipenuhi atau dikecualikan pada sebuah periode; jadikan tidak "
                "wajib bila tidak diminta lagi."
            ) from None

    ubah_rekam(pelaku, opd, tahun, isi)


def _kode_baru(paket: Paket, indikator: str) -> str:
    """A code that no active requirement has; an archived one of the same code comes back new."""
    ada = {s.syarat_id for s in paket.baris(SyaratBukti)}
    ke = 1
    while (kode := f"{indikator}-b{ke}") in ada:
        ke += 1
    return kode

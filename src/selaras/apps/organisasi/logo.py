"""The page of the logo that stands on the letterhead and the cover."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.badan import MB, berbadan
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.organisasi.logo_services import PALING_MB, SISI_TERKECIL, simpan_logo
from selaras.inti.naskah.kop import kop


class LogoForm(forms.Form):
    """The file."""

    berkas = forms.FileField(
        label="Berkas logo",
        help_text=f"PNG atau JPEG, paling besar {PALING_MB} MB, setiap sisinya paling sedikit "
        f"{SISI_TERKECIL} piksel. Dicetak setinggi 20 mm.",
    )


@berbadan(PALING_MB * MB)
@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("rencana", sepotret=False)
def logo(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The logo as it is printed, and the form for another one."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.UBAH_KANTOR, h.opd)
    kirim = request.method == "POST"
    form = LogoForm(request.POST, request.FILES) if kirim else LogoForm()
    buang = kirim and "buang" in request.POST
    if kirim and (buang or form.is_valid()):
        isi = None if buang else form.cleaned_data["berkas"].read()
        try:
            simpan_logo(pelaku, h.opd, h.tahun, request.POST.get("lama", ""), isi)
        except (IsianSalah, LangkahDitolak) as galat:
            form = LogoForm(request.POST, request.FILES)
            form.add_error("berkas" if isinstance(galat, IsianSalah) else None, str(galat))
        else:
            kata = "Logo dikeluarkan dari kop surat." if buang else "Logo tersimpan."
            messages.success(request, kata)
            return redirect(f"{reverse('data_kantor', args=[h.opd, h.tahun])}#logo")
    isi_halaman = h.konteks(
        judul="Logo", form=form, lama=h.k.laporan.opd.logo or "", **konteks_logo(h)
    )
    return render(request, "organisasi/logo.html", isi_halaman)


def konteks_logo(h: Halaman) -> dict[str, str]:
    """Address of the logo that is printed and what it says to who does not see it."""
    kepala = kop(h.k.laporan)
    alamat = h.alamat.foto(kepala.logo) if kepala.logo else ""
    return {"alamat_logo": alamat, "alt_logo": f"Logo {kepala.pemerintah}"}

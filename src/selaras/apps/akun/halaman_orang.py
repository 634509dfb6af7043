"""Pages that put right who somebody is, and end sessions that were left open."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from selaras.apps.akun import koreksi
from selaras.apps.akun.forms import IdentitasForm
from selaras.apps.akun.halaman import halaman_pengelola
from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.orang import orang
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import IsianSalah


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_pengelola
def ubah(request: HttpRequest, pelaku: Pelaku, nomor: int) -> HttpResponse:
    """The name and the address of a person."""
    milik = orang(pelaku, nomor)
    judul = f"Ubah nama atau surel: {milik.nama}"
    awal = {"surel": milik.email, "nama": milik.nama}
    form = IdentitasForm(request.POST or None, initial=awal)
    if request.method == "POST" and form.is_valid():
        isi = form.cleaned_data
        try:
            if koreksi.ubah_identitas(pelaku, milik, isi["surel"], isi["nama"]):
                kata = f"Tersimpan. {milik.nama} masuk dengan alamat {milik.email}."
                messages.success(request, kata)
            return redirect("pengguna_satu", nomor=nomor)
        except IsianSalah as galat:
            form.add_error(galat.bidang if galat.bidang in form.fields else None, str(galat))
    return render(request, "akun/formulir.html", {"judul": judul, "form": form})


@require_POST
@halaman_pengelola
def keluarkan(request: HttpRequest, pelaku: Pelaku, nomor: int) -> HttpResponse:
    """End every session of a person; one's own page stays open."""
    milik = orang(pelaku, nomor)
    koreksi.keluarkan(pelaku, milik)
    if milik.pk == pelaku.id:
        update_session_auth_hash(request, milik)
    kata = f"{milik.nama} dikeluarkan dari semua perangkat; untuk membuka lagi ia perlu masuk."
    messages.success(request, kata)
    return redirect("pengguna_satu", nomor=nomor)


@require_POST
def keluar_lain(request: HttpRequest) -> HttpResponse:
    """End my sessions on other devices; this one stays."""
    milik = request.user
    assert isinstance(milik, Pengguna)  # LoginRequiredMiddleware let nobody else in
    koreksi.keluarkan_lain(pelaku_permintaan(request), milik)
    update_session_auth_hash(request, milik)
    messages.success(request, "Anda keluar dari semua perangkat lain; perangkat ini tetap masuk.")
    return redirect("saya")

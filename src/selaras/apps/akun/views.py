"""Pages about people: my own account, and the people of the offices that I administer."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from selaras.apps.akun.forms import UNDANG, AkhiriForm, PenggunaForm, TugasForm
from selaras.apps.akun.halaman import halaman_pengelola
from selaras.apps.akun.langkah_kedua import lepas_langkah_kedua
from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.orang import KataTugas, daftar_orang, orang, penugasan
from selaras.apps.akun.queries import Pelaku
from selaras.apps.akun.services import (
    akhiri_tugas,
    buat_pengguna,
    setel_aktif,
    setel_sandi,
    tugaskan,
)
from selaras.apps.akun.undangan import HARI_BERLAKU, kirim_undangan
from selaras.apps.dasar.galat import IsianSalah, SuratGagal


@require_safe
def saya(request: HttpRequest) -> HttpResponse:
    """My account: who I am here, my roles, my password and second step."""
    pelaku = pelaku_permintaan(request)
    kata = KataTugas(pelaku)
    tugas = [(t.sebutan, *kata.nama(t.opd or "", t.unit or "")) for t in pelaku.tugas]
    return render(request, "akun/saya.html", {"judul": "Akun saya", "tugas": tugas})


@require_safe
@halaman_pengelola
def daftar(request: HttpRequest, pelaku: Pelaku) -> HttpResponse:
    """The people."""
    kata = KataTugas(pelaku)
    hari = timezone.localdate()
    orang_tugas = [
        (o, [kata(t) for t in o.penugasan.all() if t.sampai is None or t.sampai >= hari])
        for o in daftar_orang(pelaku)
    ]
    return render(request, "akun/daftar.html", {"judul": "Pengguna", "orang": orang_tugas})


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_pengelola
def baru(request: HttpRequest, pelaku: Pelaku) -> HttpResponse:
    """A new person; the password is shown on the answer and nowhere else."""
    form = PenggunaForm(request.POST or None, pelaku=pelaku)
    if request.method == "POST" and form.is_valid():
        try:
            satu, sandi = buat_pengguna(
                pelaku, form.cleaned_data["surel"], form.cleaned_data["nama"], form.tugas(),
                hari=timezone.localdate(),
            )  # fmt: skip
        except IsianSalah as galat:
            _tempel(form, galat)
        else:
            if form.cleaned_data["cara"] == UNDANG and _undang(request, pelaku, satu):
                return redirect("pengguna_satu", nomor=satu.pk)
            return _tunjukkan(request, satu.nama, satu.email, sandi)
    return render(request, "akun/formulir.html", {"judul": "Tambah pengguna", "form": form})


@require_safe
@halaman_pengelola
def satu(request: HttpRequest, pelaku: Pelaku, nomor: int) -> HttpResponse:
    """One person with all roles, also those that ended."""
    milik = orang(pelaku, nomor)
    kata = KataTugas(pelaku)
    tugas = [(t, *kata.tempat(t)) for t in milik.penugasan.all()]
    isi = {"judul": milik.nama, "orang": milik, "tugas": tugas, "hari": timezone.localdate()}
    return render(request, "akun/satu.html", isi)


@require_POST
@halaman_pengelola
def sandi(request: HttpRequest, pelaku: Pelaku, nomor: int) -> HttpResponse:
    """A new password for somebody, shown on the answer and nowhere else."""
    milik = orang(pelaku, nomor)
    return _tunjukkan(request, milik.nama, milik.email, setel_sandi(pelaku, milik))


@require_POST
@halaman_pengelola
def undang(request: HttpRequest, pelaku: Pelaku, nomor: int) -> HttpResponse:
    """Send somebody a link to choose a password."""
    _undang(request, pelaku, orang(pelaku, nomor))
    return redirect("pengguna_satu", nomor=nomor)


@require_POST
@halaman_pengelola
def langkah_kedua(request: HttpRequest, pelaku: Pelaku, nomor: int) -> HttpResponse:
    """Take off the second step of somebody who lost the telephone."""
    milik = orang(pelaku, nomor)
    ada = lepas_langkah_kedua(pelaku, milik)
    kata = "dilepas; ia menyalakannya lagi saat masuk" if ada else "memang belum menyala"
    messages.success(request, f"Langkah kedua {milik.nama} {kata}.")
    return redirect("pengguna_satu", nomor=nomor)


@require_POST
@halaman_pengelola
def aktif(request: HttpRequest, pelaku: Pelaku, nomor: int) -> HttpResponse:
    """Switch a person's login on or off."""
    milik = orang(pelaku, nomor)
    hidup = request.POST.get("aktif") == "ya"
    setel_aktif(pelaku, milik, hidup)
    kata = "dapat masuk lagi" if hidup else "tidak dapat masuk lagi; tugas dan jejaknya tetap"
    messages.success(request, f"{milik.nama} {kata}.")
    return redirect("pengguna_satu", nomor=nomor)


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_pengelola
def tugas(request: HttpRequest, pelaku: Pelaku, nomor: int) -> HttpResponse:
    """One more role for a person."""
    milik = orang(pelaku, nomor)
    form = TugasForm(request.POST or None, pelaku=pelaku)
    if request.method == "POST" and form.is_valid():
        try:
            tugaskan(pelaku, milik, form.tugas(), hari=timezone.localdate())
        except IsianSalah as galat:
            _tempel(form, galat)
        else:
            messages.success(request, f"Tugas {milik.nama} dicatat.")
            return redirect("pengguna_satu", nomor=nomor)
    return render(
        request, "akun/formulir.html", {"judul": f"Tugas baru: {milik.nama}", "form": form}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_pengelola
def akhiri(request: HttpRequest, pelaku: Pelaku, nomor: int) -> HttpResponse:
    """End a role on a day."""
    milik = penugasan(pelaku, nomor)
    form = AkhiriForm(request.POST or None, initial={"sampai": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            akhiri_tugas(pelaku, milik, form.cleaned_data["sampai"], form.cleaned_data["alasan"])
        except IsianSalah as galat:
            _tempel(form, galat)
        else:
            messages.success(request, f"Tugas {milik.sebutan} diakhiri.")
            return redirect("pengguna_satu", nomor=milik.pengguna_id)
    judul = f"Akhiri tugas {milik.sebutan}: {milik.pengguna.nama}"
    return render(request, "akun/formulir.html", {"judul": judul, "form": form})


def _undang(request: HttpRequest, pelaku: Pelaku, satu: Pengguna) -> bool:
    """Send the letter and say so; False, and said, when it could not be sent."""
    try:
        kirim_undangan(pelaku, satu, request.build_absolute_uri)
    except (SuratGagal, IsianSalah) as galat:
        messages.error(request, str(galat))
        return False
    kata = f"Undangan dikirim ke {satu.email}; berlaku {HARI_BERLAKU} hari dan sekali pakai."
    messages.success(request, kata)
    return True


def _tempel(form: Form, galat: IsianSalah) -> None:
    form.add_error(galat.bidang if galat.bidang in form.fields else None, str(galat))


def _tunjukkan(request: HttpRequest, nama: str, surel: str, sandi: str) -> HttpResponse:
    isi: dict[str, Any] = {"judul": "Sandi sementara", "nama": nama, "surel": surel, "sandi": sandi}
    jawaban = render(request, "akun/sandi.html", isi)
    jawaban.headers["Cache-Control"] = "no-store"
    return jawaban

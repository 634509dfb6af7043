"""Token API: one's own keys, a new one, and the end of one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from allauth.account.decorators import reauthentication_required
from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.models import LINGKUP_TOKEN, Pengguna
from selaras.apps.akun.orang import KataTugas
from selaras.apps.akun.queries import Pelaku
from selaras.apps.akun.token import buat_token, cabut_semua_token, cabut_token, daftar_token
from selaras.apps.dasar.galat import IsianSalah
from selaras.apps.dasar.halaman import dalam_kata
from selaras.apps.dasar.pilihan_formulir import beri_pilihan
from selaras.apps.dasar.tanggal import TanggalInput
from selaras.apps.organisasi.queries import daftar_kantor

SEMUA = ""
SEMUA_KANTOR = "semua yang boleh saya lihat"
BAWAAN = timedelta(90)


class TokenForm(forms.Form):
    """A new key."""

    nama = forms.CharField(label="Untuk apa", max_length=100, help_text="misalnya: dasbor Kominfo")
    lingkup = forms.ChoiceField(label="Boleh", choices=LINGKUP_TOKEN)
    opd = forms.ChoiceField(label="Perangkat daerah", required=False)
    sampai = forms.DateField(
        label="Berlaku sampai",
        widget=TanggalInput(format="%Y-%m-%d"),
        help_text="paling lama setahun",
    )

    def __init__(self, *isi: Any, pelaku: Pelaku, **lain: Any) -> None:
        super().__init__(*isi, **lain)
        kantor = [
            (k.kode, f"{k.nama} {k.pemerintah_daerah}") for k in daftar_kantor(pelaku.lingkup)
        ]
        beri_pilihan(self, "opd", [(SEMUA, SEMUA_KANTOR), *kantor])


@require_safe
def daftar(request: HttpRequest) -> HttpResponse:
    """One's own keys, with their last use."""
    assert isinstance(request.user, Pengguna)  # the login is required
    hari = timezone.localdate()
    kata = KataTugas(pelaku_permintaan(request))
    token = [
        (t, kata.nama(t.opd.kode)[0] if t.opd else SEMUA_KANTOR, t.hidup(hari))
        for t in daftar_token(request.user)
    ]
    isi = {"judul": "Token API", "token": token, "ada_hidup": any(hidup for *_, hidup in token)}
    return render(request, "akun/token.html", isi)


@require_http_methods(["GET", "HEAD", "POST"])
@reauthentication_required(enabled=True)  # type: ignore[untyped-decorator]  # a session left open makes no key for a year
@dalam_kata
def baru(request: HttpRequest) -> HttpResponse:
    """A new key; it is shown on the answer and nowhere else."""
    pelaku, hari = pelaku_permintaan(request), timezone.localdate()
    form = TokenForm(request.POST or None, pelaku=pelaku, initial={"sampai": hari + BAWAAN})
    if request.method == "POST" and form.is_valid():
        isi = form.cleaned_data
        try:
            satu, token = buat_token(
                pelaku, isi["nama"], isi["lingkup"], isi["sampai"], isi["opd"] or None, hari=hari
            )
        except IsianSalah as galat:
            form.add_error(galat.bidang if galat.bidang in form.fields else None, str(galat))
        else:
            konteks = {"judul": "Token baru", "token": token, "satu": satu}
            jawaban = render(request, "akun/token_baru.html", konteks)
            jawaban.headers["Cache-Control"] = "no-store"
            return jawaban
    return render(request, "akun/token_isi.html", {"judul": "Token API baru", "form": form})


@require_POST
@dalam_kata
def cabut(request: HttpRequest, nomor: int) -> HttpResponse:
    """End one of one's own keys."""
    satu = cabut_token(pelaku_permintaan(request), nomor, timezone.now())
    messages.success(request, f"Token {satu} dicabut; mulai sekarang tidak membuka apa pun.")
    return redirect("token")


@require_POST
@dalam_kata
def cabut_semua(request: HttpRequest) -> HttpResponse:
    """End all of one's own keys."""
    banyak = cabut_semua_token(pelaku_permintaan(request), timezone.now())
    kata = f"{banyak} token dicabut; mulai sekarang tidak membuka apa pun."
    messages.success(request, kata if banyak else "Tidak ada token yang berlaku.")
    return redirect("token")

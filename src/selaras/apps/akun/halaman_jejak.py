"""Jejak pengguna: what was done to people and by whom, for those who manage them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from selaras.apps.akun.halaman import halaman_pengelola
from selaras.apps.akun.orang import kantor_kelola, orang_sendiri
from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.jejak.queries import SemuaJejak, jejak_akun
from selaras.apps.jejak.tampil import berkas_jejak, konteks_jejak


@require_safe
@halaman_pengelola
def jejak(request: HttpRequest, pelaku: Pelaku) -> HttpResponse:
    """Entries, newest first, searched and narrowed by the address."""
    isi = konteks_jejak(request, _semua(pelaku), reverse("unduh_jejak_pengguna"))
    daerah = pelaku.se_daerah(Izin.KELOLA_PENGGUNA)
    konteks = {"judul": "Jejak pengguna", "daerah": daerah, **isi}
    return render(request, "akun/jejak.html", konteks)


@require_safe
@halaman_pengelola
def unduh(request: HttpRequest, pelaku: Pelaku) -> StreamingHttpResponse:
    """The entries that fit as CSV."""
    return berkas_jejak(request, _semua(pelaku), "jejak-pengguna")


def _semua(pelaku: Pelaku) -> SemuaJejak:
    milik = orang_sendiri(pelaku)
    kantor = [k for k in kantor_kelola(pelaku) if k is not None]
    return jejak_akun(
        None if pelaku.se_daerah(Izin.KELOLA_PENGGUNA) else kantor,
        milik.values_list("email", flat=True),
        milik.values_list("pk", flat=True),
    )

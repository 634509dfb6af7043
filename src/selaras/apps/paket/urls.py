"""Addresses of the package, below an office and year."""

from __future__ import annotations

from django.urls import path

from selaras.apps.paket import muat

urlpatterns = [
    path("", muat.paket, name="paket"),
    path("siapkan/<slug:jenis>/", muat.siapkan, name="siapkan_paket"),
    path("unduh/<slug:jenis>", muat.unduh_paket, name="unduh_paket"),
    path("unggah/", muat.unggah, name="unggah_paket"),
    path("unggahan/<int:nomor>/", muat.unggahan, name="unggahan"),
    path("unggahan/<int:nomor>/kerjakan/", muat.kerjakan_unggahan, name="kerjakan_unggahan"),
]

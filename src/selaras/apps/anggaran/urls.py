"""Addresses of money, below an office and year."""

from __future__ import annotations

from django.urls import path

from selaras.apps.anggaran import impor, isi, views

urlpatterns = [
    path("", views.anggaran, name="anggaran"),
    path("akun/", isi.akun, name="anggaran_akun"),
    path("impor/<slug:buku>/", impor.impor, name="anggaran_impor"),
    path("isi/<slug:buku>/", isi.isi, name="anggaran_isi"),
    path("isi/<slug:buku>/simpan/", isi.simpan, name="anggaran_simpan"),
]

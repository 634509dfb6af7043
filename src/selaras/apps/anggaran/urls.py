"""Addresses of money, below an office and year."""

from __future__ import annotations

from django.urls import path

from selaras.apps.anggaran import isi, views

urlpatterns = [
    path("", views.anggaran, name="anggaran"),
    path("akun/", isi.akun, name="anggaran_akun"),
    path("isi/<slug:buku>/", isi.isi, name="anggaran_isi"),
    path("isi/<slug:buku>/simpan/", isi.simpan, name="anggaran_simpan"),
]

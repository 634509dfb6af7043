"""Addresses of money, below an office and year."""

from __future__ import annotations

from django.urls import path

from selaras.apps.anggaran import impor, isi, uang_excel, views

urlpatterns = [
    path("", views.anggaran, name="anggaran"),
    path("akun/", isi.akun, name="anggaran_akun"),
    path("impor/<slug:buku>/", impor.impor, name="anggaran_impor"),
    path("isi/<slug:buku>/", isi.isi, name="anggaran_isi"),
    path("isi/<slug:buku>/excel/", uang_excel.unduh, name="uang_unduh_excel"),
    path("isi/<slug:buku>/unggah/", uang_excel.unggah, name="uang_unggah_excel"),
    path("isi/<slug:buku>/unggah/simpan/", uang_excel.simpan, name="uang_simpan_excel"),
    path("isi/<slug:buku>/simpan/", isi.simpan, name="anggaran_simpan"),
]

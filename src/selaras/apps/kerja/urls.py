"""Addresses of jobs, below an office and year."""

from __future__ import annotations

from django.urls import path

from selaras.apps.kerja import views

urlpatterns = [
    path("", views.daftar, name="daftar_kerja"),
    path("<int:nomor>/", views.kerja, name="kerja"),
    path("<int:nomor>/ulangi/", views.ulangi, name="kerja_ulangi"),
]

"""Addresses of the inbox."""

from __future__ import annotations

from django.urls import path

from selaras.apps.pemberitahuan import views

urlpatterns = [
    path("", views.daftar, name="pemberitahuan"),
    path("semua/", views.semua, name="pemberitahuan_semua"),
    path("surat/", views.surat, name="pemberitahuan_surat"),
    path("<int:nomor>/buka/", views.buka, name="pemberitahuan_buka"),
]

"""Addresses of the calendar of an office and year."""

from __future__ import annotations

from django.urls import path

from selaras.apps.tenggat import views

urlpatterns = [
    path("", views.halaman, name="kalender"),
    path("unduh.ics", views.unduh, name="kalender_ics"),
    path("anggaran/", views.anggaran, name="kalender_anggaran"),
]

"""Addresses of collecting, below an office and year."""

from __future__ import annotations

from django.urls import path

from selaras.apps.pengumpulan import views

urlpatterns = [
    path("", views.daftar, name="pengumpulan"),
    path("buka/", views.buka, name="putaran_buka"),
    path("<str:periode>/<str:unit>/", views.lembar, name="lembar"),
    path("<str:periode>/<str:unit>/isian/", views.isian, name="isian"),
    path("<str:periode>/<str:unit>/langkah/", views.langkah, name="langkah"),
    path("<str:periode>/<str:unit>/khusus/", views.pengecualian, name="pengecualian"),
    path(
        "<str:periode>/<str:unit>/penjelasan/<path:simpul>/",
        views.penjelasan,
        name="penjelasan",
    ),
]

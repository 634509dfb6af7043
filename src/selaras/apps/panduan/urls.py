"""Addresses of the guide."""

from __future__ import annotations

from django.urls import path

from selaras.apps.panduan import views

urlpatterns = [
    path("", views.panduan, name="panduan"),
    path("<slug:nama>/", views.panduan, name="panduan_halaman"),
    path("gambar/<str:nama>", views.gambar, name="panduan_gambar"),
]

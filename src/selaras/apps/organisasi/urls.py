"""Addresses of the office's own data, below an office and year."""

from __future__ import annotations

from django.urls import path

from selaras.apps.organisasi import kantor, logo

urlpatterns = [
    path("", kantor.data_kantor, name="data_kantor"),
    path("ubah/<slug:bagian>/", kantor.kantor_ubah, name="kantor_ubah"),
    path("logo/", logo.logo, name="kantor_logo"),
    path("tambah/unit/", kantor.unit_tambah, name="unit_tambah"),
    path("arsip/unit/<path:unit>/", kantor.unit_arsip, name="unit_arsip"),
    path("unit/<path:unit>/", kantor.unit_ubah, name="unit_ubah"),
]

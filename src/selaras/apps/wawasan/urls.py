"""Addresses of the insight of an office and year."""

from __future__ import annotations

from django.urls import path

from selaras.apps.wawasan.views import unduh_panel, wawasan

urlpatterns = [
    path("", wawasan, name="wawasan"),
    path("unduh/<slug:panel>.<slug:jenis>", unduh_panel, name="wawasan_unduh"),
]

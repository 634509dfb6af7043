"""Addresses of the insight of an office and year."""

from __future__ import annotations

from django.urls import path

from selaras.apps.wawasan.triwulan import dokumen_triwulan, triwulan, unduh_dokumen
from selaras.apps.wawasan.views import unduh_panel, wawasan

urlpatterns = [
    path("", wawasan, name="wawasan"),
    path("unduh/<slug:panel>.<slug:jenis>", unduh_panel, name="wawasan_unduh"),
    path("triwulan/", triwulan, name="triwulan"),
    path("triwulan/<int:ke>/<slug:nama>/", dokumen_triwulan, name="dokumen_triwulan"),
    path(
        "triwulan/<int:ke>/<slug:nama>.<slug:jenis>", unduh_dokumen, name="dokumen_triwulan_unduh"
    ),
]

"""Addresses of the agreements, below an office and its year.

The code of a document may hold slashes, so the address of the document itself stands last.
"""

from __future__ import annotations

from django.urls import path

from selaras.apps.laporan.views import unduh_perjanjian
from selaras.apps.perjanjian import pagu_excel, susun, target_excel
from selaras.apps.perjanjian.halaman_aksi import rencana_aksi, unduh_rencana_aksi
from selaras.apps.perjanjian.halaman_aktivasi import halaman_aktivasi
from selaras.apps.perjanjian.halaman_naskah import (
    langkah_naskah,
    unduh_bertanda,
    unggah_bertanda,
)
from selaras.apps.perjanjian.views import perjanjian, perjanjian_satu

urlpatterns = [
    path("aktivasi/", halaman_aktivasi, name="aktivasi"),
    path("perjanjian-kepala/", susun.perjanjian_kepala, name="perjanjian_kepala"),
    path("perjanjian-unit/", susun.perjanjian_unit, name="perjanjian_unit"),
    path("perjanjian/", perjanjian, name="perjanjian"),
    path("rencana-aksi/", rencana_aksi, name="rencana_aksi"),
    path("rencana-aksi/<slug:jenis>", unduh_rencana_aksi, name="unduh_rencana_aksi"),
    path("perjanjian/<path:dokumen>/target/", susun.target, name="target"),
    path("perjanjian/<path:dokumen>/target/salin/", susun.salin, name="target_salin"),
    path(
        "perjanjian/<path:dokumen>/target/excel/",
        target_excel.TAMPILAN.unduh,
        name="target_unduh_excel",
    ),
    path(
        "perjanjian/<path:dokumen>/target/unggah/",
        target_excel.TAMPILAN.unggah,
        name="target_unggah_excel",
    ),
    path(
        "perjanjian/<path:dokumen>/target/unggah/simpan/",
        target_excel.TAMPILAN.simpan,
        name="target_simpan_excel",
    ),
    path("perjanjian/<path:dokumen>/pagu/", susun.pagu, name="pagu"),
    path(
        "perjanjian/<path:dokumen>/pagu/excel/", pagu_excel.TAMPILAN.unduh, name="pagu_unduh_excel"
    ),
    path(
        "perjanjian/<path:dokumen>/pagu/unggah/",
        pagu_excel.TAMPILAN.unggah,
        name="pagu_unggah_excel",
    ),
    path(
        "perjanjian/<path:dokumen>/pagu/unggah/simpan/",
        pagu_excel.TAMPILAN.simpan,
        name="pagu_simpan_excel",
    ),
    path("perjanjian/<path:dokumen>/batal/", susun.batal, name="naskah_batal"),
    path("perjanjian/<path:dokumen>/naskah/", susun.naskah, name="naskah"),
    path("perjanjian/<path:dokumen>/perubahan/", susun.perubahan, name="perubahan"),
    path("perjanjian/<path:dokumen>/langkah/", langkah_naskah, name="langkah_naskah"),
    path("perjanjian/<path:dokumen>/bertanda/", unggah_bertanda, name="unggah_bertanda"),
    path("perjanjian/<path:dokumen>/bertanda/<int:nomor>/", unduh_bertanda, name="unduh_bertanda"),
    path("perjanjian/<path:dokumen>/<slug:jenis>", unduh_perjanjian, name="unduh_perjanjian"),
    path("perjanjian/<path:dokumen>/", perjanjian_satu, name="perjanjian_satu"),
]

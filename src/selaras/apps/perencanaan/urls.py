"""Addresses of the plan, below an office and year."""

from __future__ import annotations

from django.urls import path

from selaras.apps.perencanaan import (
    arsip,
    catatan,
    gambar_pohon,
    kartu,
    penjenjangan,
    pindah,
    renstra,
    renstra_excel,
    views,
)

urlpatterns = [
    path("", views.rencana, name="rencana"),
    path("pohon/", gambar_pohon.pohon, name="pohon"),
    path("pohon/unduh.<slug:jenis>", gambar_pohon.pohon_unduh, name="pohon_unduh"),
    path("penjenjangan/", penjenjangan.penjenjangan, name="penjenjangan"),
    path(
        "penjenjangan/tambah/<slug:jenis>/",
        penjenjangan.penjenjangan_tambah,
        name="penjenjangan_tambah",
    ),
    path(
        "penjenjangan/arsip/<slug:jenis>/<path:kode>/",
        penjenjangan.penjenjangan_arsip,
        name="penjenjangan_arsip",
    ),
    path(
        "penjenjangan/ubah/<slug:jenis>/<path:kode>/",
        penjenjangan.penjenjangan_ubah,
        name="penjenjangan_ubah",
    ),
    path("catatan/", catatan.catatan, name="catatan_kartu"),
    path("tambah/simpul/", views.simpul_tambah, name="simpul_tambah"),
    path("tambah/indikator/", kartu.kartu_tambah, name="kartu_tambah"),
    path("pindah/<path:simpul>/", pindah.simpul_pindah, name="simpul_pindah"),
    path("geser/<path:indikator>/", kartu.kartu_geser, name="kartu_geser"),
    path("arsip/", arsip.arsip_rencana, name="rencana_arsip"),
    path("arsip/simpul/<path:simpul>/", views.simpul_arsip, name="simpul_arsip"),
    path("arsip/indikator/<path:indikator>/", kartu.kartu_arsip, name="kartu_arsip"),
    path("renstra/", renstra.renstra, name="renstra"),
    path("renstra/tambah/", renstra.renstra_tambah, name="renstra_tambah"),
    path(
        "renstra/target/<path:dokumen>/excel/",
        renstra_excel.TAMPILAN.unduh,
        name="renstra_unduh_excel",
    ),
    path(
        "renstra/target/<path:dokumen>/unggah/",
        renstra_excel.TAMPILAN.unggah,
        name="renstra_unggah_excel",
    ),
    path(
        "renstra/target/<path:dokumen>/unggah/simpan/",
        renstra_excel.TAMPILAN.simpan,
        name="renstra_simpan_excel",
    ),
    path("renstra/target/<path:dokumen>/", renstra.renstra_target, name="renstra_target"),
    path("renstra/naskah/<path:dokumen>/", renstra.renstra_naskah, name="renstra_naskah"),
    path("renstra/perubahan/<path:dokumen>/", renstra.renstra_perubahan, name="renstra_perubahan"),
    path("simpul/<path:simpul>/", views.simpul, name="simpul"),
    path("indikator/<path:indikator>/", kartu.kartu, name="kartu"),
]

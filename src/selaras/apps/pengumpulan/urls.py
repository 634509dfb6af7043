"""Addresses of collecting, below an office and year."""

from __future__ import annotations

from django.urls import path, register_converter

from selaras.apps.pengumpulan import (
    bukti,
    syarat,
    views,
    views_excel,
    views_lembar,
    views_penjelasan,
    views_putaran,
)


class KodeUnit:
    """The code of a unit in an address: it may hold "/", which stands there as "~"; no code may
    hold that sign (``TANDA_KODE``)."""

    regex = "[^/]+"

    def to_python(self, teks: str) -> str:
        """The code."""
        return teks.replace("~", "/")

    def to_url(self, kode: str) -> str:
        """What stands in the address."""
        return kode.replace("/", "~")


register_converter(KodeUnit, "unit")
_SEL = "<str:periode>/<unit:unit>"

urlpatterns = [
    path("", views.daftar, name="pengumpulan"),
    path("buka/", views.buka, name="putaran_buka"),
    path("syarat-bukti/<path:indikator>/", syarat.syarat, name="syarat_bukti"),
    path("<str:periode>/", views_putaran.putaran, name="putaran"),
    path("<str:periode>/massal/", views_putaran.massal, name="massal"),
    path("<str:periode>/ingatkan/", views_putaran.ingat, name="putaran_ingat"),
    path("<str:periode>/tarik/", views_putaran.tarik, name="putaran_tarik"),
    path("<str:periode>/pengesahan/<str:versi>/", views_putaran.selisih, name="selisih"),
    path("<str:periode>/<unit:unit>/", views_lembar.lembar, name="lembar"),
    path("<str:periode>/<unit:unit>/isian/", views_lembar.isian, name="isian"),
    path("<str:periode>/<unit:unit>/langkah/", views_lembar.langkah, name="langkah"),
    path("<str:periode>/<unit:unit>/khusus/", views.pengecualian, name="pengecualian"),
    path(f"{_SEL}/pengesahan/<str:versi>/", views_putaran.selisih_lembar, name="selisih_lembar"),
    path("<str:periode>/<unit:unit>/excel/", views_excel.unduh_excel, name="unduh_excel"),
    path("<str:periode>/<unit:unit>/unggah/", views_excel.unggah_excel, name="unggah_excel"),
    path("<str:periode>/<unit:unit>/unggah/simpan/", views_excel.simpan_excel, name="simpan_excel"),
    path(
        "<str:periode>/<unit:unit>/penjelasan/<path:simpul>/",
        views_penjelasan.penjelasan,
        name="penjelasan",
    ),
    path(f"{_SEL}/bukti/<path:indikator>/", bukti.bukti, name="bukti"),
    path(f"{_SEL}/bukti-arsip/<path:indikator>/", bukti.arsip, name="bukti_arsip"),
    path(f"{_SEL}/bukti-kecuali/<path:indikator>/", bukti.kecuali, name="bukti_kecuali"),
    path(f"{_SEL}/komentar/<path:indikator>/", bukti.komentar, name="komentar"),
    path(
        f"{_SEL}/komentar-selesai/<path:indikator>/",
        bukti.komentar_selesai,
        name="komentar_selesai",
    ),
]

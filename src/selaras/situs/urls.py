"""Addresses of the site: office and year stand in each, so that a link can be passed on."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.urls import URLPattern, URLResolver, include, path, re_path, register_converter
from django.views.generic import RedirectView

from selaras.apps.bukti.views import unduh_bukti
from selaras.apps.dasbor.views import beranda, kantor_terbaru, masuk
from selaras.apps.jejak.views import jejak, unduh_jejak
from selaras.apps.laporan.asal import asal
from selaras.apps.laporan.beda import beda
from selaras.apps.laporan.faktor import faktor, satu_faktor
from selaras.apps.laporan.gambar import gambar, satu_gambar
from selaras.apps.laporan.isi import isi_laporan
from selaras.apps.laporan.kata import kata
from selaras.apps.laporan.koreksi import koreksi
from selaras.apps.laporan.sunting import sunting
from selaras.apps.laporan.versi import terbitkan, tulis, unduh_versi, versi
from selaras.apps.laporan.views import bagan, foto, laporan, unduh
from selaras.apps.paket.views import riwayat, tahun_baru
from selaras.apps.paket.views_benda import riwayat_nilai, riwayat_perjanjian, riwayat_satu
from selaras.apps.pencarian.views import pencarian
from selaras.apps.pengukuran.views import capaian
from selaras.apps.perencanaan.daerah import daerah_sasaran, unduh_sasaran
from selaras.apps.wawasan.daerah import daerah, unduh_daerah
from selaras.situs.api import alamat_api


class Tahun:
    """Four digits."""

    regex = "[0-9]{4}"

    def to_python(self, teks: str) -> int:
        """The year."""
        return int(teks)

    def to_url(self, tahun: int) -> str:
        """Its text."""
        return f"{tahun:04d}"


register_converter(Tahun, "tahun")

kantor: list[URLPattern | URLResolver] = [
    path("", beranda, name="beranda"),
    path("rencana/", include("selaras.apps.perencanaan.urls")),
    path("kantor/", include("selaras.apps.organisasi.urls")),
    path("capaian/", capaian, name="capaian"),
    path("cari/", pencarian, name="cari"),
    path("anggaran/", include("selaras.apps.anggaran.urls")),
    path("", include("selaras.apps.perjanjian.urls")),
    path("laporan/", laporan, name="laporan"),
    path("laporan/kata/", kata, name="kata"),
    path("laporan/kata/<str:tempat>/", sunting, name="sunting_kata"),
    path("laporan/faktor/", faktor, name="faktor"),
    path("laporan/faktor/<path:simpul>/", satu_faktor, name="satu_faktor"),
    path("laporan/gambar/", gambar, name="gambar"),
    path("laporan/gambar/<path:kode>/", satu_gambar, name="satu_gambar"),
    path("laporan/isi/", isi_laporan, name="isi_laporan"),
    path("laporan/versi/", versi, name="versi"),
    path("laporan/beda/", beda, name="beda"),
    path("laporan/tulis/", tulis, name="tulis_laporan"),
    path("laporan/versi/<int:nomor>/terbitkan/", terbitkan, name="terbitkan"),
    path("laporan/versi/<int:nomor>/<slug:jenis>", unduh_versi, name="unduh_versi"),
    path("laporan/koreksi/", koreksi, name="koreksi"),
    path("riwayat/", riwayat, name="riwayat"),
    path("riwayat/nilai/<str:periode>/<path:kode>/", riwayat_nilai, name="riwayat_nilai"),
    path("riwayat/perjanjian/<path:dokumen>/", riwayat_perjanjian, name="riwayat_perjanjian"),
    path("riwayat/benda/<slug:jenis>/<path:kunci>/", riwayat_satu, name="riwayat_benda"),
    path("jejak/", jejak, name="jejak"),
    path("jejak/unduh.csv", unduh_jejak, name="unduh_jejak"),
    path("tahun-baru/", tahun_baru, name="tahun_baru"),
    path("laporan/bab/<path:bab>/", laporan, name="bab"),
    path("laporan/bagan/<path:id>.<slug:jenis>", bagan, name="bagan"),
    path("laporan/foto/<path:nama>", foto, name="foto"),
    path("laporan/unduh/<slug:jenis>", unduh, name="unduh"),
    path("asal/<path:kunci>", asal, name="asal"),
    path("paket/", include("selaras.apps.paket.urls")),
    path("kerja/", include("selaras.apps.kerja.urls")),
    path("bukti/<str:nama>", unduh_bukti, name="unduh_bukti"),
    path("pengumpulan/", include("selaras.apps.pengumpulan.urls")),
    path("kalender/", include("selaras.apps.tenggat.urls")),
    path("wawasan/", include("selaras.apps.wawasan.urls")),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("", masuk, name="masuk"),
    path(
        "favicon.ico", login_not_required(RedirectView.as_view(url="/static/selaras/selaras.svg"))
    ),
    path("pemberitahuan/", include("selaras.apps.pemberitahuan.urls")),
    path("api/v1/", include(alamat_api())),
    path("akun/", include("selaras.apps.akun.urls")),
    path("panduan/", include("selaras.apps.panduan.urls")),
    path("daerah/<tahun:tahun>/", daerah, name="daerah"),
    path("daerah/<tahun:tahun>/sasaran/", daerah_sasaran, name="daerah_sasaran"),
    path("daerah/<tahun:tahun>/sasaran.<slug:jenis>", unduh_sasaran, name="daerah_sasaran_unduh"),
    path("daerah/<tahun:tahun>/<slug:panel>.<slug:jenis>", unduh_daerah, name="daerah_unduh"),
    re_path(r"^(?P<opd>[^/]+)/?$", kantor_terbaru, name="kantor"),
    path("<str:opd>/<tahun:tahun>/", include(kantor)),
]
handler400 = "selaras.situs.galat.tak_terbaca"
handler404 = "selaras.situs.galat.tidak_ditemukan"
handler500 = "selaras.situs.galat.gagal"

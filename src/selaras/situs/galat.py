"""Pages for what goes wrong: in words, never a traceback."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from selaras.apps.dasar.halaman import JUDUL_PESAN, pesan


def tidak_ditemukan(request: HttpRequest, exception: Exception) -> HttpResponse:
    """An address that nothing answers."""
    return pesan(request, "Alamat ini tidak ada. Periksa tulisannya, atau mulai dari Beranda.", 404)


def tak_terbaca(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that Django refuses to read: too many fields, too much text, a broken form."""
    isi = (
        "Yang dikirim tidak dapat dibaca atau terlalu banyak untuk sekali kirim. Tidak ada yang "
        "disimpan. Kirim sebagian demi sebagian; bila berulang, sampaikan kepada pengelola."
    )
    return HttpResponse(
        render_to_string("pesan.html", {"isi": isi, "judul": JUDUL_PESAN[400]}), status=400
    )


def gagal(request: HttpRequest) -> HttpResponse:
    """A fault of ours; the log on the server has the rest."""
    isi = (
        "Terjadi kesalahan di pihak kami, sehingga halaman ini tidak dapat ditampilkan. Muat ulang "
        "halaman ini; bila berulang, sampaikan waktu kejadiannya kepada pengelola."
    )
    return HttpResponse(
        render_to_string("pesan.html", {"isi": isi, "judul": JUDUL_PESAN[500]}), status=500
    )


def tanpa_csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that was open too long, or that came from another site."""
    isi = (
        "Halaman ini sudah terlalu lama terbuka atau dikirim dari tempat lain, sehingga isiannya "
        "tidak diterima. Tekan tombol Kembali peramban: isian Anda masih ada; lalu kirim sekali "
        "lagi."
    )
    if request.content_type == "application/json":  # sent by the page itself: it is still open
        isi = (
            "Halaman ini sudah terlalu lama terbuka, sehingga yang terakhir diketik belum "
            "tersimpan. "
            "Salin isian itu, muat ulang halaman, lalu isikan sekali lagi."
        )
    return pesan(request, isi, 403, judul="Isian tidak diterima")

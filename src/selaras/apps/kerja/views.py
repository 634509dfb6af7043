"""Pekerjaan: the list of jobs, one job with its progress, and doing it again."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, sepotong
from selaras.apps.kerja import queries
from selaras.apps.kerja.daftar import JENIS
from selaras.apps.kerja.models import AKTIF, Keadaan, Pekerjaan
from selaras.apps.kerja.services import TERPUTUS, ulangi_kerja


@require_safe
@halaman_kantor("laporan", sepotret=False)
def daftar(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The last jobs."""
    semua = queries.daftar_kerja(pelaku_permintaan(request), h.opd, h.tahun)
    isi = [(satu, JENIS[satu.jenis].sebutan) for satu in semua if satu.jenis in JENIS]
    return render(request, "kerja/daftar.html", h.konteks(judul="Pekerjaan", isi=isi))


@require_safe
@halaman_kantor("laporan", sepotret=False)
def kerja(request: HttpRequest, h: Halaman, nomor: int) -> HttpResponse:
    """A job; htmx asks for the part that moves, and is sent on when the work is done."""
    pelaku = pelaku_permintaan(request)
    satu = queries.satu_kerja(pelaku, h.opd, h.tahun, nomor)
    isi = _isi(h, satu, queries.boleh_ulang(pelaku, h.opd, satu))
    if not sepotong(request):
        return render(request, "kerja/kerja.html", h.konteks(**isi))
    jawaban = render(request, "kerja/_kerja.html", {"opd": h.opd, "tahun": h.tahun, **isi})
    if satu.keadaan == Keadaan.SELESAI and satu.alamat:
        jawaban["HX-Redirect"] = satu.alamat
    return jawaban


@require_POST
@halaman_kantor("laporan", sepotret=False)
def ulangi(request: HttpRequest, h: Halaman, nomor: int) -> HttpResponse:
    """Put a failed job back into the queue."""
    satu = ulangi_kerja(pelaku_permintaan(request), h.opd, h.tahun, nomor)
    return redirect("kerja", h.opd, h.tahun, satu.nomor)


def _isi(h: Halaman, satu: Pekerjaan, ulang: bool) -> dict[str, Any]:
    terputus = satu.keadaan in AKTIF and queries.mati(satu)
    lanjut = JENIS[satu.jenis].bila_gagal
    return {
        "lanjut": lanjut(h.opd, h.tahun, satu.isi) if lanjut and satu.galat else None,
        "judul": JENIS[satu.jenis].sebutan,
        "k": satu,
        "aktif_kerja": satu.keadaan in AKTIF and not terputus,
        "galat": TERPUTUS if terputus else satu.galat,
        "lama": queries.lama_menunggu(satu),
        "ulang": ulang,
    }

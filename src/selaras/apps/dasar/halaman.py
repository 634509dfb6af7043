"""What every read-only page of an office and year needs, and one way to refuse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from selaras.apps.dasar.galat import DiLuarLingkup, OPDTidakAda, RekamError, TahunTidakAda
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.inti.naskah.konteks import Konteks

MENU = (
    ("beranda", "Beranda", "⌂"),
    ("capaian", "Capaian", "◎"),
    ("anggaran", "Anggaran", "▤"),
    ("perjanjian", "Perjanjian", "✎"),
    ("laporan", "Laporan", "▣"),
)


@dataclass(frozen=True)
class Halaman:
    """An office, a year and its measured snapshot, for one page."""

    opd: str
    tahun: int
    aktif: str
    lingkup: LingkupOPD
    k: Konteks

    def tautan_asal(self, asal: str) -> str:
        """Address of a figure's explanation."""
        return reverse("asal", args=[self.opd, self.tahun, asal])

    def konteks(self, **lain: Any) -> dict[str, Any]:
        """The names that the frame of a page needs, and the page's own."""
        # here, since the queries of other apps import this package
        from selaras.apps.organisasi.queries import daftar_kantor

        return {
            "opd": self.opd,
            "tahun": self.tahun,
            "aktif": self.aktif,
            "menu": MENU,
            "kantor": daftar_kantor(self.lingkup),
            "nama_kantor": self.k.nama_kantor,
            "sintetis": self.k.laporan.tahun_laporan.sintetis,
            "per_tanggal": self.k.laporan.tahun_laporan.per_tanggal,
            **lain,
        }


def lingkup_permintaan(request: HttpRequest) -> LingkupOPD:
    """The scope of a request. Until there are users the site listens on this machine only."""
    return LingkupOPD.semua()


def halaman_kantor(
    aktif: str,
) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """Decorator: a view that gets a ``Halaman``; what the record refuses becomes a 404 in words."""

    def bungkus(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def jalankan(request: HttpRequest, opd: str, tahun: int, **lain: Any) -> HttpResponse:
            from selaras.apps.laporan.queries import pengukuran

            lingkup = lingkup_permintaan(request)
            try:
                ukuran = pengukuran(lingkup, opd, tahun)
            except (OPDTidakAda, TahunTidakAda, DiLuarLingkup) as galat:
                return pesan(request, str(galat), 404)
            except RekamError as galat:
                return pesan(request, str(galat), 503)
            halaman = Halaman(opd, tahun, aktif, lingkup, Konteks(ukuran.laporan, ukuran))
            return view(request, halaman, **lain)

        return jalankan

    return bungkus


def pesan(request: HttpRequest, isi: str, status: int) -> HttpResponse:
    """A page that says in words what is wrong and where to go."""
    return render(request, "pesan.html", {"isi": isi}, status=status)

"""A trail as a page that is searched, and as a file; who may read it is asked before."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from typing import Any

from django.http import HttpRequest, StreamingHttpResponse
from django.utils import timezone

from selaras.apps.dasar.aliran import Aliran
from selaras.apps.jejak.models import SUMBER
from selaras.apps.jejak.queries import (
    SEHALAMAN,
    BarisJejak,
    SemuaJejak,
    halaman_jejak,
    pilihan_jejak,
    seluruh_jejak,
)
from selaras.apps.jejak.saringan import Saringan
from selaras.penulis.csv_orang import alirkan_csv

KEPALA = ("Waktu", "Nama", "Tindakan", "Pada", "Perubahan", "Alasan", "Lewat")


def konteks_jejak(
    request: HttpRequest,
    semua: SemuaJejak,
    unduh: str,
    riwayat: Callable[[BarisJejak], str] = lambda _: "",
) -> dict[str, Any]:
    """What ``jejak/_isi.html`` shows: entries that fit the address, ``?sebelum=`` goes on.

    ``unduh`` is the address of the file, ``riwayat`` that of the story of a thing, where it has
    one. Two queries.
    """
    saringan = Saringan.dari_alamat(request.GET)
    sebelum = request.GET.get("sebelum", "")[:18]
    nomor = int(sebelum) if sebelum.isdecimal() else None
    isi = halaman_jejak(semua, saringan, sebelum=nomor)
    return {
        "isi": [(satu, riwayat(satu)) for satu in isi],
        "saringan": saringan,
        "pilihan": pilihan_jejak(semua),
        "sumber": SUMBER,
        "lama": isi[-1].nomor if len(isi) == SEHALAMAN else None,
        "unduh": f"{unduh}?{saringan.alamat()}",
    }


def berkas_jejak(request: HttpRequest, semua: SemuaJejak, nama: str) -> StreamingHttpResponse:
    """The entries that fit the address as CSV, sent while they are read. Raises SedangMengirim."""
    isi = map(_sel, seluruh_jejak(semua, Saringan.dari_alamat(request.GET)))
    jawaban = StreamingHttpResponse(
        Aliran(alirkan_csv(chain([KEPALA], isi))), content_type="text/csv; charset=utf-8"
    )
    jawaban["Content-Disposition"] = f'attachment; filename="{nama}.csv"'
    return jawaban


def _sel(satu: BarisJejak) -> tuple[str, ...]:
    perubahan = "; ".join(
        f"{kolom + ': ' if kolom else ''}{lama} → {baru}" for kolom, lama, baru in satu.perubahan
    )
    waktu = timezone.localtime(satu.waktu).strftime("%Y-%m-%d %H:%M:%S")
    return (waktu, satu.nama, satu.tindakan, satu.benda, perubahan, satu.alasan, satu.sumber)

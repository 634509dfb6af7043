"""Anggaran: where the money is, and whether it matches the work."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.anggaran.queries import mengisi
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.laporan.cetak import cetak_blok
from selaras.apps.laporan.naskah import bagian_lakin, sebagai_halaman
from selaras.inti.angka import tampilkan, tampilkan_apa_adanya
from selaras.inti.dokumen.pohon import AngkaBesar, DeretAngka, Judul
from selaras.inti.nilai import Nilai
from selaras.inti.periode import BULAN
from selaras.inti.siklus.buku import SUB_KEGIATAN
from selaras.inti.ukur.sementara import SISI, sementara
from selaras.inti.ukur.uang_bulanan import uang_bulanan

# Headings of the report in its order, and whether the money matches the work.
BAGIAN = (
    "bab3-belanja",
    "bab3-serapan",
    "bab3-rincian-anggaran",
    "bab3-rekonsiliasi",
    "bab3-sebab",
    "bab3-efisiensi",
)


@require_safe
@halaman_kantor("anggaran")
def anggaran(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The sections of BAB III about money, with a list of them at the top."""
    blok = [b for id in BAGIAN for b in sebagai_halaman(bagian_lakin(h.k.pengukuran, id))]
    daftar = [(b.id, b.teks) for b in blok if isinstance(b, Judul) and b.tingkat == 1]
    f = h.k.f
    judul = f"Anggaran terserap {f.serapan().isi} persen"
    if h.k.pengukuran.total.serapan is None:
        judul = f"Serapan anggaran {f.serapan().isi}"
        if any(sementara(h.k.pengukuran, "*", sisi) for sisi in SISI):
            judul = "Anggaran baru terisi sebagian"
    ubin = DeretAngka(
        (
            AngkaBesar(*f.ubin_uang("pagu")),
            AngkaBesar(*f.ubin_uang("realisasi")),
            AngkaBesar(f.sisa(rp=True), "sisa"),
        )
    )
    return render(
        request,
        "anggaran/anggaran.html",
        h.konteks(
            judul=judul,
            mengisi=mengisi(pelaku_permintaan(request), h.opd, h.k.laporan.paket, SUB_KEGIATAN),
            bulanan=_bulanan(h),
            ubin=cetak_blok(h, [ubin]),
            isi=cetak_blok(h, blok),
            daftar=daftar,
        ),
    )


def _bulanan(h: Halaman) -> list[tuple[str, str, str, str]]:
    """Month, spending, running total and absorption as text."""
    return [
        (
            BULAN[b.periode.ke - 1],
            b.sebagian.teks(tampilkan_apa_adanya) if b.sebagian else _teks(b.realisasi),
            _teks(b.kumulatif)
            if b.kumulatif_sebagian is None
            else f"{tampilkan_apa_adanya(b.kumulatif_sebagian)} (sementara)",
            b.serapan.sebutan if b.serapan.serapan is None else tampilkan(b.serapan.serapan),
        )
        for b in uang_bulanan(h.k.pengukuran)
    ]


def _teks(nilai: Nilai) -> str:
    return nilai.status.sebutan if nilai.angka is None else tampilkan_apa_adanya(nilai.angka)

"""Anggaran: where the money is, and whether it matches the work."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.anggaran.lipat import bagian_uang
from selaras.apps.anggaran.queries import mengisi
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.laporan.cetak import cetak_blok
from selaras.apps.laporan.naskah import bagian_lakin, sebagai_halaman
from selaras.inti.angka import tampilkan, tampilkan_apa_adanya
from selaras.inti.dokumen.pohon import AngkaBesar, DeretAngka
from selaras.inti.naskah.kata_ukur import simpul_jenjang
from selaras.inti.nilai import Nilai
from selaras.inti.periode import BULAN
from selaras.inti.siklus.buku import SUB_KEGIATAN
from selaras.inti.ukur.sementara import BELUM_LENGKAP, SISI, sementara
from selaras.inti.ukur.uang_bulanan import UangBulan, uang_bulanan

# Headings of the report, the table by program first, and whether the money matches the work.
BAGIAN = (
    "bab3-serapan",
    "bab3-belanja",
    "bab3-rincian-anggaran",
    "bab3-rekonsiliasi",
    "bab3-sebab",
    "bab3-efisiensi",
)


@require_safe
@halaman_kantor("anggaran")
def anggaran(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The sections of BAB III about money, with a list of them at the top; of a year without any
    money, who fills it."""
    pelaku = pelaku_permintaan(request)
    paket = h.k.laporan.paket
    konteks = h.konteks(
        judul=_judul(h),
        mengisi=mengisi(pelaku, h.opd, paket, SUB_KEGIATAN),
        bersub=bool(simpul_jenjang(h.k, "sub_kegiatan")),
        menyusun=pelaku.boleh(Izin.SUSUN_RENCANA, h.opd),
    )
    if not (h.k.pengukuran.uang or h.k.pengukuran.akun):
        return render(request, "anggaran/kosong.html", konteks)
    blok = [b for id in BAGIAN for b in sebagai_halaman(bagian_lakin(h.k.pengukuran, id))]
    f = h.k.f
    ubin = DeretAngka(
        (
            AngkaBesar(*f.ubin_uang("pagu")),
            AngkaBesar(*f.ubin_uang("realisasi")),
            AngkaBesar(f.sisa(rp=True), "sisa"),
        )
    )
    bulan = uang_bulanan(h.k.pengukuran)
    isi = {"ubin": cetak_blok(h, [ubin]), "bagian": bagian_uang(h, blok), **_bulanan(bulan)}
    return render(request, "anggaran/anggaran.html", konteks | isi)


def _judul(h: Halaman) -> str:
    """The absorption of the year; while the year is not whole, until which month it is known."""
    p = h.k.pengukuran
    if p.total.serapan is not None:
        return f"Anggaran terserap {h.k.f.serapan().isi} persen"
    lengkap = [
        (n, b.periode.sebutan) for b in uang_bulanan(p) if (n := b.serapan.serapan) is not None
    ]
    if lengkap:
        serapan, sampai = lengkap[-1]
        return f"Anggaran terserap {tampilkan(serapan)} persen sampai {sampai}"
    if any(sementara(p, "*", sisi) for sisi in SISI):
        return "Anggaran baru terisi sebagian"
    return f"Serapan anggaran {h.k.f.serapan().isi}"


def _bulanan(semua: list[UangBulan]) -> dict[str, object]:
    """Month, spending, running total and absorption as text; the months after them that nobody
    told, in one line."""
    terisi = [ke for ke, b in enumerate(semua, 1) if b.sebagian or b.realisasi.angka is not None]
    akhir = max(terisi, default=0)
    baris = [
        (
            BULAN[b.periode.ke - 1],
            b.sebagian.teks(tampilkan_apa_adanya) if b.sebagian else _teks(b.realisasi),
            _teks(b.kumulatif)
            if b.kumulatif_sebagian is None
            else f"{tampilkan_apa_adanya(b.kumulatif_sebagian)} (sementara)",
            _serapan(b),
        )
        for b in semua[:akhir]
    ]
    kosong = [BULAN[b.periode.ke - 1] for b in semua[akhir:]]
    sisa = " sampai ".join(dict.fromkeys((kosong[0], kosong[-1]))) if kosong else ""
    return {"bulanan": baris, "bulan_kosong": sisa}


def _serapan(b: UangBulan) -> str:
    if b.serapan.serapan is not None:
        return tampilkan(b.serapan.serapan)
    return BELUM_LENGKAP if b.kumulatif_sebagian is not None else b.serapan.sebutan


def _teks(nilai: Nilai) -> str:
    return nilai.status.sebutan if nilai.angka is None else tampilkan_apa_adanya(nilai.angka)

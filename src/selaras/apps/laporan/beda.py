"""Beda: two versions of a report side by side, in figures, words and data."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selaras.apps.dasar.galat import TidakAda
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, lingkup_permintaan
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.laporan.anak_menu import anak_menu
from selaras.apps.laporan.beda_data import BarisBeda, beda_data, beda_isi
from selaras.apps.laporan.versi_queries import Versi, daftar_versi, potret_versi
from selaras.apps.paket.perubahan_kata import BUKAN_ISIAN
from selaras.inti.naskah.lakin import cetak, lengkap, susun_dibuat
from selaras.inti.naskah.pilihan_isi import PILIHAN_ISI, bagian_ditinggalkan
from selaras.inti.paket.baris_hasil import Paragraf
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.sebutan_baris import PenyebutBaris
from selaras.inti.siklus.selisih import (
    SelisihAngka,
    selisih_angka,
    selisih_sel,
)
from selaras.inti.siklus.selisih_naskah import selisih_kalimat
from selaras.inti.ukur import Pengukuran, ukur
from selaras.inti.ukur.jelas import AsalTakDikenal, jelaskan

KINI = "kini"
MAKS = 300  # rows that are shown of each kind


@require_safe
@halaman_kantor("laporan", sepotret=False)
def beda(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The versions that ``?lama=`` and ``?baru=`` name; without them the two newest that differ."""
    lingkup = lingkup_permintaan(request)
    versi = daftar_versi(lingkup, h.opd, h.tahun)
    pilihan = [(str(v.nomor), f"Versi {v.nomor}, {v.waktu:%d-%m-%Y}") for v in versi]
    pilihan.insert(0, (KINI, "Data kini"))
    awal = _dua_terbaru(h, versi)
    lama = request.GET.get("lama", awal[0])
    baru = request.GET.get("baru", awal[1])
    isi = h.konteks(
        judul="Beda dua versi", anak=anak_menu(h, "versi"), pilihan=pilihan, lama=lama, baru=baru
    )
    if versi:
        kiri, kanan = (_laporan(lingkup, h, satu) for satu in (lama, baru))
        isi |= _beda(kiri, kanan)
    return render(request, "laporan/beda.html", isi)


def _dua_terbaru(h: Halaman, versi: tuple[Versi, ...]) -> tuple[str, str]:
    """The newest two states with different data: today's record counts as the newest."""
    semua = [(KINI, h.k.laporan.sidik), *((str(v.nomor), v.sidik) for v in versi)]
    baru = semua[0]
    if len(semua) > 1 and semua[1][1] == baru[1]:
        baru = semua[1]
    lama = next((n for n, sidik in semua if sidik != baru[1]), semua[-1][0])
    return lama, baru[0]


def _laporan(lingkup: LingkupOPD, h: Halaman, satu: str) -> LaporanKinerja:
    if satu == KINI:
        return h.k.laporan
    if not (satu.isascii() and satu.isdigit() and len(satu) < 10):
        raise TidakAda("Versi itu tidak ada pada laporan tahun ini.")
    return potret_versi(lingkup, h.opd, h.tahun, int(satu))


def _beda(kiri: LaporanKinerja, kanan: LaporanKinerja) -> dict[str, object]:
    if kiri.sidik == kanan.sidik:
        return {"sama": True}
    lama, baru = ukur(kiri), ukur(kanan)
    angka = selisih_angka(kiri, kanan)
    satu, dua = (  # not kept: they would push out the reports of today
        lengkap(p.laporan, susun_dibuat(p.laporan, p), p.laporan.paket.baris(Paragraf))
        for p in (lama, baru)
    )
    kalimat = selisih_kalimat(cetak(kiri, satu), cetak(kanan, dua))
    lain = BUKAN_ISIAN | PILIHAN_ISI  # what is printed is told by name
    sel = [s for s in selisih_sel(kiri, kanan) if s.kolom.nama not in lain]
    data = list(beda_data(sel, PenyebutBaris(kiri), PenyebutBaris(kanan)))
    return {
        "angka": list(_angka(angka[:MAKS], lama, baru)),
        "kalimat": kalimat[:MAKS],
        "data": data[:MAKS],
        "isi": list(beda_isi(bagian_ditinggalkan(kiri, satu), bagian_ditinggalkan(kanan, dua))),
        "banyak": (len(angka), len(kalimat), len(data)),
        "maks": MAKS,
    }  # fmt: skip


def _angka(
    semua: tuple[SelisihAngka, ...], lama: Pengukuran, baru: Pengukuran
) -> Iterator[BarisBeda]:
    """The figures in the words of their own explanation."""
    for s in semua:
        kunci = f"{s.jenis}:{s.kunci}"
        kiri = _cetak(lama, kunci) if s.lama else None
        kanan = _cetak(baru, kunci) if s.baru else None
        apa, tentang, _ = kanan or kiri or (s.jenis, s.kunci, "")
        yield BarisBeda(apa, tentang, kiri[2] if kiri else "–", kanan[2] if kanan else "–")


def _cetak(p: Pengukuran, kunci: str) -> tuple[str, str, str] | None:
    try:
        satu = jelaskan(p, kunci)
    except AsalTakDikenal:
        return None
    return satu.jenis, satu.tentang, f"{satu.angka} {satu.satuan}".strip()

"""Faktor: causes, obstacles, drivers and follow-ups of BAB III, node by node, for who writes it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, pesan
from selaras.apps.dasar.tulisan import (
    Tulisan,
    TulisanBentrok,
    berjson,
    bidang,
    diubah,
    isian_tulisan,
    jawab_ditolak,
    jawab_tersimpan,
)
from selaras.apps.laporan.anak_menu import anak_menu
from selaras.apps.paket.ubah import ubah_rekam
from selaras.apps.wawasan.bahan import halaman_sampai, kata_sampai
from selaras.inti.naskah.kata_ukur import sebutan_bernomor
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.paket.pilihan import JENIS_FAKTOR
from selaras.inti.siklus.lembar import meleset_periode, nilai_periode
from selaras.inti.siklus.penjelasan import rapikan_baris, tulis_faktor, uraian_faktor
from selaras.inti.ukur.sebab import faktor_simpul, meleset, semua_faktor, terjelaskan

TENTANG = (("kinerja", "Kinerja"), ("anggaran", "Anggaran"))
BIDANG = {
    f"{tentang}-{jenis}": (tentang, jenis) for tentang, _ in TENTANG for jenis, _ in JENIS_FAKTOR
}


def simpan_faktor(
    pelaku: Pelaku, opd: str, tahun: int, simpul: str, lama: Tulisan, baru: Tulisan
) -> None:
    """Write what changed of the factors of a node, by BIDANG; ``lama`` is what their writer saw.

    Raises TidakBerizin, TulisanBentrok, PaketError.
    """
    pelaku.pastikan(Izin.TULIS_LAPORAN, opd)

    def tulis(paket: Paket) -> Paket:
        beda = diubah("faktor bagian ini", _kini(paket, simpul), lama, baru)
        for tentang, _ in TENTANG:
            milik = {BIDANG[n][1]: teks for n, teks in beda.items() if BIDANG[n][0] == tentang}
            paket = tulis_faktor(paket, simpul, milik, tentang)
        return paket

    ubah_rekam(pelaku, opd, tahun, tulis)


def _kini(paket: Paket, simpul: str) -> Tulisan:
    isi = {tentang: uraian_faktor(paket, simpul, tentang) for tentang, _ in TENTANG}
    return {nama: isi[tentang][jenis] for nama, (tentang, jenis) in BIDANG.items()}


@require_safe
@halaman_kantor("laporan", sepotret=False)
def faktor(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The nodes that missed a target or have something written, those that wait for words first."""
    pelaku_permintaan(request).pastikan(Izin.TULIS_LAPORAN, h.opd)
    h = halaman_sampai(h, request.GET)
    laporan = h.k.laporan
    tertulis = [faktor_simpul(laporan, tentang) for tentang, _ in TENTANG]
    baris = []
    for kode, simpul in laporan.simpul.items():
        luput = _luput(h, kode)
        banyak = sum(len(satu.get(kode, ())) for satu in tertulis)
        if luput or banyak:
            menunggu = bool(luput) and not terjelaskan(laporan, kode)
            baris.append((kode, sebutan_bernomor(simpul), luput, banyak, menunggu))
    baris.sort(key=lambda b: not b[-1])  # stable: the order of the plan stays
    isi = h.konteks(
        **kata_sampai(request, h),
        judul="Faktor",
        anak=anak_menu(h, "kata"),
        baris=baris,
        menunggu=sum(b[-1] for b in baris),
    )
    return render(request, "laporan/faktor.html", isi)


def _luput(h: Halaman, simpul: str) -> int:
    """How many indicators of a node missed: of a year that runs, the target of its last quarter."""
    if h.sampai is None or not h.k.laporan.berjalan:
        return len(meleset(h.k.pengukuran, simpul))
    laporan, sampai = h.k.laporan, h.sampai
    milik = laporan.indikator_simpul[simpul]
    nilai = nilai_periode(laporan, sampai, milik)
    return sum(meleset_periode(laporan, sampai, i, nilai[i.indikator_id]) for i in milik)


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("laporan", sepotret=False)
def satu_faktor(request: HttpRequest, h: Halaman, simpul: str) -> HttpResponse:
    """The factors of a node about the year, of its results and of its money; one line each."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.TULIS_LAPORAN, h.opd)
    if simpul not in h.k.laporan.simpul:
        return pesan(request, "Bagian rencana itu tidak ada.", 404)
    lama = baru = _kini(h.k.laporan.paket, simpul)
    kini: Tulisan | None = None
    galat, status = "", 200
    if request.method == "POST":
        isian = isian_tulisan(request)
        lama, baru = (
            {nama: rapikan_baris(isian.get(awal + nama, "")) for nama in BIDANG}
            for awal in ("lama-", "")
        )
        try:
            simpan_faktor(pelaku, h.opd, h.tahun, simpul, lama, baru)
        except (TulisanBentrok, PaketError) as ditolak:
            if berjson(request):
                return jawab_ditolak(ditolak)
            galat, status = str(ditolak), 400
            if isinstance(ditolak, TulisanBentrok):
                lama, kini, status = ditolak.kini, ditolak.kini, 409
        else:
            if berjson(request):
                return jawab_tersimpan(baru)
            messages.success(request, "Faktor tersimpan dan ikut ke BAB III.")
            return redirect("faktor", h.opd, h.tahun)
    kelompok = [
        (sebutan, [bidang(f"{tentang}-{j}", kata, lama, baru, kini) for j, kata in JENIS_FAKTOR])
        for tentang, sebutan in TENTANG
    ]
    judul = sebutan_bernomor(h.k.laporan.simpul[simpul])
    kata = dict(JENIS_FAKTOR)
    bagian = [
        (kata[f.jenis], f.berlabel)
        for f in semua_faktor(h.k.laporan)
        if f.simpul_id == simpul and f.bagian
    ]
    isi = h.konteks(judul=f"Faktor {judul}", kelompok=kelompok, galat=galat, bagian=bagian)
    return render(request, "laporan/satu_faktor.html", isi, status=status)

"""Faktor: causes, obstacles, drivers and follow-ups of BAB III, node by node, for who writes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import LangkahDitolak
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, pesan
from selaras.apps.laporan.anak_menu import anak_menu
from selaras.apps.paket.ubah import ubah_rekam
from selaras.inti.naskah.kata_ukur import sebutan_bernomor
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.paket.pilihan import JENIS_FAKTOR
from selaras.inti.siklus.penjelasan import tulis_faktor, uraian_faktor
from selaras.inti.ukur.sebab import faktor_simpul, meleset, terjelaskan

TENTANG = (("kinerja", "Kinerja"), ("anggaran", "Anggaran"))
Isi = Mapping[tuple[str, str], str]  # by subject and kind of factor


@dataclass(frozen=True)
class Bidang:
    """A field of the form: name, words, what it holds, and what somebody else saved meanwhile."""

    nama: str
    sebutan: str
    teks: str
    lama: str
    lain: str | None = None


class FaktorBentrok(LangkahDitolak):
    """Somebody else wrote about the node meanwhile; ``kini`` is what stands there now."""

    def __init__(self, kini: Isi) -> None:
        self.kini = kini
        super().__init__(
            "Orang lain menyimpan faktor simpul ini sesudah Anda membukanya. Tidak ada yang "
            "ditimpa; bandingkan, lalu simpan lagi bila punya Anda yang dipakai."
        )


def simpan_faktor(pelaku: Pelaku, opd: str, tahun: int, simpul: str, lama: Isi, baru: Isi) -> None:
    """Write what changed of the factors of a node; ``lama`` is what their writer saw.

    Raises TidakBerizin, FaktorBentrok, PaketError.
    """
    pelaku.pastikan(Izin.TULIS_LAPORAN, opd)
    diubah = {k for k, isi in baru.items() if isi != lama.get(k, "")}

    def tulis(paket: Paket) -> Paket:
        kini = _kini(paket, simpul)
        if any(kini[k] not in (lama.get(k, ""), baru[k]) for k in diubah):
            raise FaktorBentrok(kini)
        for tentang, _ in TENTANG:
            milik = {jenis: baru[(t, jenis)] for t, jenis in sorted(diubah) if t == tentang}
            paket = tulis_faktor(paket, simpul, milik, tentang)
        return paket

    ubah_rekam(pelaku, opd, tahun, tulis)


def _kini(paket: Paket, simpul: str) -> Isi:
    return {
        (tentang, jenis): teks
        for tentang, _ in TENTANG
        for jenis, teks in uraian_faktor(paket, simpul, tentang).items()
    }


@require_safe
@halaman_kantor("laporan", sepotret=False)
def faktor(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The nodes that missed a target or have something written, those that wait for words first."""
    pelaku_permintaan(request).pastikan(Izin.TULIS_LAPORAN, h.opd)
    p, laporan = h.k.pengukuran, h.k.laporan
    tertulis = [faktor_simpul(laporan, tentang) for tentang, _ in TENTANG]
    baris = []
    for kode, simpul in laporan.simpul.items():
        luput = len(meleset(p, kode)) if kode in p.simpul else 0
        banyak = sum(len(satu.get(kode, ())) for satu in tertulis)
        if luput or banyak:
            menunggu = bool(luput) and not terjelaskan(laporan, kode)
            baris.append((kode, sebutan_bernomor(simpul), luput, banyak, menunggu))
    baris.sort(key=lambda b: not b[-1])  # stable: the order of the plan stays
    isi = h.konteks(
        judul="Faktor", anak=anak_menu(h, "kata"), baris=baris, menunggu=sum(b[-1] for b in baris)
    )
    return render(request, "laporan/faktor.html", isi)


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("laporan", sepotret=False)
def satu_faktor(request: HttpRequest, h: Halaman, simpul: str) -> HttpResponse:
    """The factors of a node, about its results and about its money; one line each."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.TULIS_LAPORAN, h.opd)
    if simpul not in h.k.laporan.simpul:
        return pesan(request, "Simpul rencana itu tidak ada.", 404)
    lama = baru = _kini(h.k.laporan.paket, simpul)
    lain: Isi | None = None
    galat, status = "", 200
    if request.method == "POST":
        lama, baru = (
            {k: _rapi(request.POST.get(f"{awal}{k[0]}-{k[1]}", "")) for k in baru}
            for awal in ("lama-", "")
        )
        try:
            simpan_faktor(pelaku, h.opd, h.tahun, simpul, lama, baru)
        except FaktorBentrok as bentrok:
            lama, lain, galat, status = bentrok.kini, bentrok.kini, str(bentrok), 409
        except PaketError as ditolak:
            galat, status = str(ditolak), 400
        else:
            messages.success(request, "Faktor tersimpan dan ikut ke BAB III.")
            return redirect("faktor", h.opd, h.tahun)
    kelompok = [
        (sebutan, [_bidang(tentang, j, kata, lama, baru, lain) for j, kata in JENIS_FAKTOR])
        for tentang, sebutan in TENTANG
    ]
    judul = sebutan_bernomor(h.k.laporan.simpul[simpul])
    isi = h.konteks(judul=f"Faktor {judul}", kelompok=kelompok, galat=galat)
    return render(request, "laporan/satu_faktor.html", isi, status=status)


def _bidang(tentang: str, jenis: str, kata: str, lama: Isi, baru: Isi, lain: Isi | None) -> Bidang:
    k = (tentang, jenis)
    beda = lain[k] if lain is not None and lain[k] != baru[k] else None
    return Bidang(f"{tentang}-{jenis}", kata, baru[k], lama[k], beda)


def _rapi(teks: str) -> str:
    """Lines as the record holds them."""
    return "\n".join(b for satu in teks.splitlines() if (b := " ".join(satu.split())))

"""Isi laporan: which parts of the LAKIN are printed, one by one, and what the law asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.laporan.anak_menu import anak_menu
from selaras.apps.laporan.isi_services import pilih_isi_laporan
from selaras.apps.laporan.naskah import lakin_lengkap
from selaras.inti.dokumen.pohon import Judul
from selaras.inti.naskah.pilihan_isi import (
    BagianPilihan,
    daftar_pilihan,
    peringatan_isi,
    tanpa_bagian,
)
from selaras.inti.naskah.wajib import kewajiban_bagian

DI_LAMPIRAN = "Lampiran"


@dataclass(frozen=True)
class BarisIsi:
    """A part: what it is, whether it is printed, and what the law asks of it, if anything."""

    bagian: BagianPilihan
    dicetak: bool
    wajib: str


@dataclass(frozen=True)
class KelompokIsi:
    """The parts below one heading of the report."""

    judul: str
    isi: tuple[BarisIsi, ...]

    @property
    def tanpa(self) -> int:
        """How many of them are left out."""
        return sum(not satu.dicetak for satu in self.isi)


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("laporan", sepotret=False)
def isi_laporan(request: HttpRequest, h: Halaman) -> HttpResponse:
    """Every part with a box; what is not ticked is not printed in any form of the report."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.TULIS_LAPORAN, h.opd)
    if request.method == "POST":
        lihat, cetak = (frozenset(request.POST.getlist(n)) for n in ("dicetak", "cetak"))
        ada = frozenset(request.POST.getlist("ada"))
        pilih_isi_laporan(
            pelaku, h.opd, h.tahun, lepas=(lihat - cetak) & ada, pasang=(cetak - lihat) & ada
        )
        messages.success(request, "Tersimpan. Word, PDF, dan halaman web mengikuti pilihan ini.")
        return redirect("isi_laporan", h.opd, h.tahun)
    kelompok = tuple(_kelompok(h))
    laporan = h.k.laporan
    isi = h.konteks(
        judul="Isi laporan",
        anak=anak_menu(h, "kata"),
        kelompok=kelompok,
        banyak=sum(len(k.isi) for k in kelompok),
        tanpa=sum(k.tanpa for k in kelompok),
        peringatan=peringatan_isi(laporan, lakin_lengkap(h.k.pengukuran)),
    )
    return render(request, "laporan/isi.html", isi)


def _kelompok(h: Halaman) -> Iterator[KelompokIsi]:
    naskah = lakin_lengkap(h.k.pengukuran)
    judul, bab = {}, ""
    for b in (b for bagian in naskah.bagian for b in bagian.isi if isinstance(b, Judul)):
        bab = f"{b.nomor} · " if b.tingkat == 1 and b.nomor else "" if b.tingkat == 1 else bab
        judul[b.id] = f"{bab if b.tingkat > 1 else ''}{b.nomor} {b.teks}".strip()
    tanpa = tanpa_bagian(h.k.laporan.tahun_laporan)
    semua = daftar_pilihan(h.k.laporan, naskah)
    for di, milik in groupby(semua, lambda satu: satu.di):
        isi = tuple(BarisIsi(b, b.kode not in tanpa, _wajib(b, h.tahun)) for b in milik)
        yield KelompokIsi(judul.get(di, DI_LAMPIRAN), isi)


def _wajib(bagian: BagianPilihan, tahun: int) -> str:
    """What the law asks of a part and where: "realisasi anggaran (PermenPANRB …)"."""
    return "; ".join(f"{w.isi} ({w.sumber})" for w in kewajiban_bagian(bagian.kode, tahun))

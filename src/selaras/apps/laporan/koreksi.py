"""Beda dari cetakan: every held value that differs from a printed one, to be searched."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selaras.apps.dasar.halaman import Halaman, halaman_kantor, sepotong
from selaras.apps.laporan.anak_menu import anak_menu
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_hasil import Koreksi
from selaras.inti.ukur.jelas_acuan import sebutan_baris
from selaras.inti.ukur.jelas_koreksi import nomor_koreksi, sebutan_tabel


@dataclass(frozen=True)
class BarisKoreksi:
    """A correction as it is shown; ``asal`` is the address that explains the held figure."""

    kode: str
    nomor: int
    tabel: str
    baris: str
    kolom: str
    tercetak: str
    dipegang: str
    asal: str
    kelas: str
    alasan: str
    sumber: str


@require_safe
@halaman_kantor("laporan")
def koreksi(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The corrections that the address asks for; with htmx only the table is sent back."""
    semua = h.k.laporan.paket.baris(Koreksi)
    kelas, tabel = (request.GET.get(nama, "")[:60] for nama in ("kelas", "tabel"))
    cari = " ".join(request.GET.get("sebut", "").split())[:100]
    cocok = [
        satu
        for satu in semua
        if kelas in ("", satu.kelas) and tabel in ("", satu.tabel_cetak) and _memuat(satu, cari)
    ]
    nomor = nomor_koreksi(h.k.laporan)
    konteks = h.konteks(
        judul=f"{len(semua)} nilai berbeda dari cetakan" if semua else "Beda dari cetakan",
        anak=anak_menu(h, "koreksi"),
        baris=[_baris(h, satu, nomor[satu.koreksi_id]) for satu in cocok],
        banyak=len(semua),
        kelas=kelas,
        tabel=tabel,
        sebut=cari,
        pilihan_kelas=[
            (nilai, kata, sum(satu.kelas == nilai for satu in semua))
            for nilai, kata in pilihan.KELAS_KOREKSI
        ],
        pilihan_tabel=[
            (nama, sebutan_tabel(nama)) for nama in dict.fromkeys(s.tabel_cetak for s in semua)
        ],
    )
    sebagian = "laporan/_koreksi.html" if sepotong(request) else "laporan/koreksi.html"
    return render(request, sebagian, konteks)


def _memuat(satu: Koreksi, cari: str) -> bool:
    bagian = (
        satu.koreksi_id, satu.baris_cetak, satu.kolom_cetak, satu.tercetak, satu.dipegang,
        satu.alasan,
    )  # fmt: skip
    bunyi = " ".join(filter(None, bagian)).casefold()
    return all(kata in bunyi for kata in cari.casefold().split())


def _baris(h: Halaman, satu: Koreksi, nomor: int) -> BarisKoreksi:
    berangka = any(huruf.isdigit() for huruf in satu.dipegang or "")
    sel = f"data:{Koreksi.TABEL}:dipegang:{satu.koreksi_id}"
    # a count is named without its value there, so it can not be opened by that name
    angka = [k for k in (satu.acuan or "").split(";") if k.strip() and "jumlah:" not in k]
    kunci = angka[0].strip() if angka else sel
    return BarisKoreksi(
        kode=satu.koreksi_id,
        nomor=nomor,
        tabel=sebutan_tabel(satu.tabel_cetak),
        baris=sebutan_baris(h.k.pengukuran, satu),
        kolom=satu.kolom_cetak.replace("_", " "),
        tercetak=satu.tercetak or "(kosong)",
        dipegang=satu.dipegang or "tidak dipegang",
        asal=h.alamat.asal(kunci) if berangka else "",
        kelas=dict(pilihan.KELAS_KOREKSI)[satu.kelas],
        alasan=satu.alasan,
        sumber=satu.asal or "",
    )

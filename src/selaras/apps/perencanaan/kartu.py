"""The card of an indicator: for everybody to read, for planners to write, with live checks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.galat import TidakAda
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, sepotong
from selaras.apps.pengukuran.pohon import sel_angka
from selaras.apps.perencanaan import services
from selaras.apps.perencanaan.arsip import halaman_arsip
from selaras.apps.perencanaan.formulir import (
    BarisForm,
    Kelompok,
    diketik,
    disimpan,
    kirim,
    mulai_berlaku,
    paket_dalam_kata,
)
from selaras.apps.perencanaan.pohon import nama_unit
from selaras.apps.perencanaan.views import ambil_simpul, di_pohon, konteks_cek
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.paket.kolom import daftar_kolom
from selaras.inti.siklus.kartu import periksa_kartu
from selaras.inti.siklus.rencana import indikator_baru
from selaras.inti.siklus.sunting import teks_baris
from selaras.inti.skala import daftar_skala
from selaras.inti.ukur.jelas_perubahan import kalimat_baris

# What a card needs first stands open; the rest is folded until it says something.
KELOMPOK = (
    Kelompok("", ("nama", "satuan", "jenis_nilai", "arah", "agregasi", "definisi")),
    Kelompok("Cara menghitung, sumber data", ("formula", "pembilang", "penyebut", "sumber_data")),
    Kelompok("Penanda dan penanggung jawab", ("iku", "spm", "alasan", "simpul_id", "unit_id")),
    Kelompok("Penilaian", ("skala_predikat", "rumus", "asal_arah", "asal_agregasi", "ketelitian")),
    Kelompok("Lainnya", ("standar", "standar_sumber", "asal")),
)  # fmt: skip
BIDANG = tuple(b for k in KELOMPOK for b in k.bidang)
GESER = {"naik": -1, "turun": 1}


def ambil_kartu(h: Halaman, kode: str) -> Indikator:
    """A card of the plan. Raises TidakAda."""
    if (satu := h.k.laporan.indikator.get(kode)) is None:
        raise TidakAda(f"Indikator {kode} tidak ada pada rencana tahun {h.tahun}.")
    return satu


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("rencana", sepotret=False)
def kartu(request: HttpRequest, h: Halaman, indikator: str) -> HttpResponse:
    """The card; a post with ``periksa`` looks at what is typed without keeping it."""
    pelaku = pelaku_permintaan(request)
    satu = ambil_kartu(h, indikator)
    if request.method == "POST":
        pelaku.pastikan(Izin.SUSUN_RENCANA, h.opd)
    form = _form(request, h, satu)
    if disimpan(request) and kirim(
        form,
        lambda isian, sebab: services.ubah_indikator(
            pelaku, h.opd, h.tahun, indikator, isian, sebab=sebab
        ),
    ):
        messages.success(request, f"Kartu {indikator} tersimpan.")
        return redirect("kartu", h.opd, h.tahun, indikator)
    menyusun = pelaku.boleh(Izin.SUSUN_RENCANA, h.opd)
    return _tampilkan(request, h, satu, form, judul=satu.nama, menyusun=menyusun, tombol="Simpan")


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("rencana", sepotret=False)
def kartu_tambah(request: HttpRequest, h: Halaman) -> HttpResponse:
    """A new card for the node ``?simpul=``."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.SUSUN_RENCANA, h.opd)
    simpul = ambil_simpul(h, request.GET.get("simpul", ""))
    kosong = indikator_baru(h.k.laporan.paket, simpul.simpul_id, "", ())
    form = _form(request, h, kosong, tuple(b for b in BIDANG if b != "simpul_id"))
    baru: list[str] = []
    if disimpan(request) and kirim(
        form,
        lambda isian, sebab: baru.append(
            services.tambah_indikator(pelaku, h.opd, h.tahun, simpul.simpul_id, isian, sebab=sebab)
        ),
    ):
        messages.success(request, f"Indikator {baru[0]} ditambahkan.")
        return redirect("kartu", h.opd, h.tahun, baru[0])
    return _tampilkan(
        request, h, kosong, form, judul="Tambah indikator", menyusun=True, tombol="Tambahkan",
        baru=True,
    )  # fmt: skip


def _form(
    request: HttpRequest, h: Halaman, satu: Indikator, bidang: Sequence[str] = BIDANG
) -> BarisForm:
    rujukan = {
        "simpul_id": _simpul(h),
        "unit_id": list(nama_unit(h).items()),
        "skala_predikat": [(kode, s.nama) for kode, s in daftar_skala().items()],
    }
    menyusun = pelaku_permintaan(request).boleh(Izin.SUSUN_RENCANA, h.opd)
    mulai = mulai_berlaku(request, h) if menyusun else None
    return BarisForm(request.POST or None, satu, bidang, rujukan, mulai, KELOMPOK)


def _simpul(h: Halaman) -> list[tuple[str, str]]:
    """Every node in the order of the tree."""
    akar = h.k.laporan.anak.get(None, ())
    semua = [s for a in akar for s in (a, *h.k.laporan.keturunan(a.simpul_id))]
    return [(s.simpul_id, f"{s.simpul_id} {s.nama}") for s in semua]


def _tampilkan(
    request: HttpRequest, h: Halaman, satu: Indikator, form: BarisForm, **lain: Any
) -> HttpResponse:
    isi = h.konteks(
        indikator=satu,
        simpul=h.k.laporan.simpul[satu.simpul_id],
        form=form,
        **konteks_cek(periksa_kartu(h.k.laporan, diketik(request, satu, BIDANG))),
        kembali=di_pohon(h, satu.simpul_id),
        **lain,
    )
    if sepotong(request):
        return render(request, "perencanaan/_cek.html", isi)
    if not lain.get("baru"):
        isi["target"] = sel_angka(h, h.k.f.target(satu.indikator_id))
        isi["rincian"] = _rincian(h, satu)
        isi["perubahan"] = kalimat_baris(h.k.laporan.paket, Indikator, satu.indikator_id)
    return render(request, "perencanaan/kartu.html", isi)


def _rincian(h: Halaman, satu: Indikator) -> list[tuple[str, str]]:
    """Every field with its words, for reading."""
    lain = {
        "simpul_id": dict(_simpul(h)),
        "unit_id": nama_unit(h),
        "skala_predikat": {k: s.nama for k, s in daftar_skala().items()},
    }
    teks = teks_baris(satu)
    kolom = {k.nama: k for k in daftar_kolom(Indikator)}
    return [
        (kolom[n].judul, lain[n].get(teks[n], "") if n in lain else kolom[n].sebutan(teks[n]))
        for n in BIDANG
        if n != "nama" and (n != "skala_predikat" or satu.jenis_nilai == "predikat")
    ]


@require_POST
@halaman_kantor("rencana", sepotret=False)
def kartu_geser(request: HttpRequest, h: Halaman, indikator: str) -> HttpResponse:
    """Move an indicator up or down in its node."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.SUSUN_RENCANA, h.opd)
    arah = GESER.get(request.POST.get("arah", ""), 0)
    with paket_dalam_kata():
        services.geser_indikator(pelaku, h.opd, h.tahun, indikator, arah)
    return redirect("simpul", h.opd, h.tahun, ambil_kartu(h, indikator).simpul_id)


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("rencana", sepotret=False)
def kartu_arsip(request: HttpRequest, h: Halaman, indikator: str) -> HttpResponse:
    """Take an indicator out of the plan."""
    pelaku_permintaan(request).pastikan(Izin.SUSUN_RENCANA, h.opd)
    satu = ambil_kartu(h, indikator)
    kembali = di_pohon(h, satu.simpul_id)
    return halaman_arsip(request, h, satu, indikator, services.arsipkan_indikator, kembali)

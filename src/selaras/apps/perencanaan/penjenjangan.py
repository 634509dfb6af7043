"""Penjenjangan: how the plan serves the regency, and who else works for the same sasaran."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.galat import TidakAda
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.pengukuran.pohon import Sel, sel_angka
from selaras.apps.perencanaan import penjenjangan_services as services
from selaras.apps.perencanaan.arsip import halaman_arsip
from selaras.apps.perencanaan.formulir import BarisForm, Pilihan, disimpan, kirim
from selaras.apps.wawasan.bahan import gerak, halaman_sampai, kata_sampai
from selaras.inti.dokumen.pohon import Pita
from selaras.inti.paket.baris_rencana import Penjenjangan, SasaranDaerah
from selaras.inti.siklus.jenjang import hubungan_baru, sasaran_daerah_baru
from selaras.inti.ukur.lintas import lintas_pengampu, lintas_unit

BIDANG_SASARAN = ("sasaran", "indikator_sasaran", "tujuan", "indikator_tujuan", "asal")
BIDANG_HUBUNGAN = ("sasaran_daerah_id", "indikator_id", "sasaran_program", "pengampu", "asal")


@dataclass(frozen=True)
class BarisHubungan:
    """An indicator that serves a sasaran of the regency, as the page shows it."""

    kode: str
    sasaran_program: str
    indikator: str
    nama: str
    capaian: Sel
    pita: Pita
    pengampu: str


@dataclass(frozen=True)
class Jenis:
    """What is edited: words, fields, and the services that write it."""

    kata: str
    bidang: tuple[str, ...]
    tambah: Callable[..., str]
    ubah: Callable[..., None]
    arsip: Callable[..., None]


JENIS = {
    "sasaran-daerah": Jenis(
        "sasaran daerah", BIDANG_SASARAN, services.tambah_sasaran, services.ubah_sasaran,
        services.arsipkan_sasaran,
    ),
    "hubungan": Jenis(
        "hubungan", BIDANG_HUBUNGAN, services.tambah_hubungan, services.ubah_hubungan,
        services.arsipkan_hubungan,
    ),
}  # fmt: skip


@require_safe
@halaman_kantor("rencana", lain_tanda=gerak)
def penjenjangan(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The sasaran of the regency with what serves them, and both matrices."""
    paket = h.k.laporan.paket
    hubungan = paket.baris(Penjenjangan)
    kini = halaman_sampai(h, request.GET)
    sasaran = [
        (s, [_baris(kini, b) for b in hubungan if b.sasaran_daerah_id == s.sasaran_daerah_id])
        for s in paket.baris(SasaranDaerah)
    ]
    isi = h.konteks(
        **kata_sampai(request, kini),
        judul=f"Penjenjangan {h.tahun}",
        sasaran=sasaran,
        banyak=len(hubungan),
        pengampu=lintas_pengampu(h.k.laporan),
        unit=lintas_unit(h.k.laporan),
        menyusun=pelaku_permintaan(request).boleh(Izin.SUSUN_RENCANA, h.opd),
    )
    return render(request, "perencanaan/penjenjangan.html", isi)


def _baris(h: Halaman, satu: Penjenjangan) -> BarisHubungan:
    indikator = h.k.laporan.indikator[satu.indikator_id]
    simpul = h.k.laporan.simpul[indikator.simpul_id]
    return BarisHubungan(
        kode=satu.penjenjangan_id,
        sasaran_program=satu.sasaran_program or simpul.sasaran or simpul.nama,
        indikator=satu.indikator_id,
        nama=indikator.nama,
        capaian=sel_angka(h, h.k.f.capaian(satu.indikator_id)),
        pita=h.k.f.pita_indikator(satu.indikator_id),
        pengampu=satu.pengampu or "",
    )


def _jenis(nama: str) -> Jenis:
    if (satu := JENIS.get(nama)) is None:
        raise TidakAda(f"Tidak ada bagian “{nama}” pada penjenjangan.")
    return satu


def _ambil(h: Halaman, jenis: str, kode: str) -> SasaranDaerah | Penjenjangan:
    kelas: type[SasaranDaerah | Penjenjangan] = (
        SasaranDaerah if jenis == "sasaran-daerah" else Penjenjangan
    )
    for satu in h.k.laporan.paket.baris(kelas):
        if kode == _kode(satu):
            return satu
    raise TidakAda(f"{_jenis(jenis).kata.capitalize()} {kode} tidak ada pada rencana {h.tahun}.")


def _kode(satu: SasaranDaerah | Penjenjangan) -> str:
    if isinstance(satu, SasaranDaerah):
        return satu.sasaran_daerah_id
    return satu.penjenjangan_id


def _rujukan(h: Halaman) -> dict[str, Pilihan]:
    k = h.k.laporan
    return {
        "sasaran_daerah_id": [
            (s.sasaran_daerah_id, s.sasaran) for s in k.paket.baris(SasaranDaerah)
        ],
        "indikator_id": [(i.indikator_id, f"{i.indikator_id} {i.nama}")
                         for i in k.indikator.values()],
    }  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("rencana", sepotret=False)
def penjenjangan_tambah(request: HttpRequest, h: Halaman, jenis: str) -> HttpResponse:
    """A new sasaran of the regency, or a new relation (``?sasaran=`` chooses with what)."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.SUSUN_RENCANA, h.opd)
    satu = _jenis(jenis)
    paket = h.k.laporan.paket
    kosong: SasaranDaerah | Penjenjangan = (
        sasaran_daerah_baru(paket, ()) if jenis == "sasaran-daerah" else hubungan_baru(paket, ())
    )
    form = BarisForm(request.POST or None, kosong, satu.bidang, _rujukan(h))
    if jenis == "sasaran-daerah":
        form.initial["sasaran"] = ""
    else:
        form.initial["sasaran_daerah_id"] = request.GET.get("sasaran", "")
    baru: list[str] = []
    if disimpan(request) and kirim(
        form,
        lambda isian, sebab: baru.append(satu.tambah(pelaku, h.opd, h.tahun, isian, sebab=sebab)),
    ):
        messages.success(request, f"{baru[0]} ditambahkan.")
        return redirect("penjenjangan", h.opd, h.tahun)
    isi = h.konteks(judul=f"Tambah {satu.kata}", form=form, tombol="Tambahkan")
    return render(request, "perencanaan/penjenjangan_formulir.html", isi)


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("rencana", sepotret=False)
def penjenjangan_ubah(request: HttpRequest, h: Halaman, jenis: str, kode: str) -> HttpResponse:
    """Change a sasaran of the regency or a relation."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.SUSUN_RENCANA, h.opd)
    satu, baris = _jenis(jenis), _ambil(h, jenis, kode)
    form = BarisForm(request.POST or None, baris, satu.bidang, _rujukan(h))
    if disimpan(request) and kirim(
        form,
        lambda isian, sebab: satu.ubah(pelaku, h.opd, h.tahun, kode, isian, sebab=sebab),
    ):
        messages.success(request, f"{kode} tersimpan.")
        return redirect("penjenjangan", h.opd, h.tahun)
    isi = h.konteks(
        judul=f"Ubah {satu.kata} {kode}", form=form, tombol="Simpan",
        arsip=reverse("penjenjangan_arsip", args=[h.opd, h.tahun, jenis, kode]), kode=kode,
    )  # fmt: skip
    return render(request, "perencanaan/penjenjangan_formulir.html", isi)


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("rencana", sepotret=False)
def penjenjangan_arsip(request: HttpRequest, h: Halaman, jenis: str, kode: str) -> HttpResponse:
    """Take a sasaran of the regency or a relation out of the plan."""
    pelaku_permintaan(request).pastikan(Izin.SUSUN_RENCANA, h.opd)
    satu, baris = _jenis(jenis), _ambil(h, jenis, kode)
    kembali = reverse("penjenjangan", args=[h.opd, h.tahun])
    return halaman_arsip(request, h, baris, kode, satu.arsip, kembali)

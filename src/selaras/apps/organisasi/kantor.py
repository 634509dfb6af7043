"""Data kantor: what the office is called, who leads it, its units; read by all, edited by some."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import TidakAda
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.organisasi import services
from selaras.apps.organisasi.logo import konteks_logo
from selaras.apps.perencanaan.arsip import halaman_arsip
from selaras.apps.perencanaan.formulir import BarisForm, Pilihan, kirim, mulai_berlaku
from selaras.inti.nip import kolom_nip, nip_janggal
from selaras.inti.paket.baris_kantor import OPD, TahunLaporan, Unit
from selaras.inti.paket.kolom import Baris, daftar_kolom
from selaras.inti.paket.pilihan import JENIS_UNIT
from selaras.inti.siklus.beku import BEKU
from selaras.inti.siklus.kantor import calon_atas, tingkat_unit, unit_baru
from selaras.inti.siklus.sunting import teks_baris
from selaras.inti.ukur.jelas_perubahan import kalimat_baris

BIDANG_UNIT = (
    "nama", "jenis", "induk_id", "urutan", "kepala_jabatan", "kepala_nama", "kepala_pangkat",
    "kepala_nip", "tugas", "asal",
)  # fmt: skip


@dataclass(frozen=True)
class Bagian:
    """A part of the page with a small form of its own."""

    judul: str
    kelas: type[OPD | TahunLaporan]
    bidang: tuple[str, ...]


BAGIAN = {
    "identitas": Bagian(
        "Identitas", OPD, ("nama", "pemerintah_daerah", "urusan", "tipe", "kode_organisasi")
    ),
    "kepala": Bagian(
        "Kepala perangkat daerah",
        OPD,
        ("kepala_jabatan", "kepala_nama", "kepala_pangkat", "kepala_nip"),
    ),
    "alamat": Bagian(
        "Alamat dan kop surat", OPD, ("alamat", "kode_pos", "telepon", "surel", "ibu_kota")
    ),
    "renstra": Bagian("Masa Renstra", TahunLaporan, ("renstra_awal", "renstra_akhir")),
    "laporan": Bagian(
        "Tempat dan tanggal laporan", TahunLaporan, ("tempat_laporan", "tanggal_laporan")
    ),
}


@require_safe
@halaman_kantor("rencana")
def data_kantor(request: HttpRequest, h: Halaman) -> HttpResponse:
    """Everything on one page; who may edit gets a way into each part."""
    jenis = dict(JENIS_UNIT)
    isi = h.konteks(
        judul="Data kantor",
        bagian=[(kode, b.judul, _rincian(_baris(h, b), b.bidang)) for kode, b in BAGIAN.items()],
        unit=[(u, d, jenis[u.jenis]) for u, d in tingkat_unit(h.k.laporan.paket)],
        mengubah=pelaku_permintaan(request).boleh(Izin.UBAH_KANTOR, h.opd),
        perubahan=_perubahan(h),
        tahun_lain=_tahun_lain(h),
        **konteks_logo(h),
    )
    return render(request, "organisasi/kantor.html", isi)


def _tahun_lain(h: Halaman) -> list[int]:
    """The other years of this office: each keeps data of its own."""
    return [t for k in h.kantor if k.kode == h.opd for t in k.tahun if t != h.tahun]


def _perubahan(h: Halaman) -> list[str]:
    """What the office and its units were called and led by before, since the year is active."""
    paket = h.k.laporan.paket
    kantor = kalimat_baris(paket, OPD, h.opd)
    unit = [(u.nama, k) for u in paket.baris(Unit) for k in kalimat_baris(paket, Unit, u.unit_id)]
    return [*kantor, *(f"{nama}: {kalimat}" for nama, kalimat in unit)]


def _baris(h: Halaman, bagian: Bagian) -> OPD | TahunLaporan:
    return h.k.laporan.opd if bagian.kelas is OPD else h.k.laporan.tahun_laporan


def _rincian(baris: Baris, bidang: tuple[str, ...]) -> list[tuple[str, str, str | None]]:
    """Head and text of each field, and what is odd about a number of a person."""
    judul = {k.nama: k.judul for k in daftar_kolom(type(baris))}
    teks = teks_baris(baris)
    return [(judul[n], teks[n], nip_janggal(teks[n]) if kolom_nip(n) else None) for n in bidang]


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("rencana", sepotret=False)
def kantor_ubah(request: HttpRequest, h: Halaman, bagian: str) -> HttpResponse:
    """The form of one part."""
    pelaku = _pelaku(request, h)
    if (satu := BAGIAN.get(bagian)) is None:
        raise TidakAda(f"Tidak ada bagian “{bagian}” pada data kantor.")
    form = _form(request, h, _baris(h, satu), satu.bidang)
    simpan = partial(services.ubah_identitas, pelaku, h.opd, h.tahun, satu.kelas)
    if _tersimpan(request, form, simpan):
        messages.success(request, f"{satu.judul} tersimpan.")
        return redirect(f"{reverse('data_kantor', args=[h.opd, h.tahun])}#{bagian}")
    return _formulir(request, h, form, judul=satu.judul, tombol="Simpan")


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("rencana", sepotret=False)
def unit_ubah(request: HttpRequest, h: Halaman, unit: str) -> HttpResponse:
    """The form of a unit."""
    pelaku = _pelaku(request, h)
    satu = _ambil(h, unit)
    form = _form(request, h, satu, BIDANG_UNIT)
    if _tersimpan(request, form, partial(services.ubah_unit, pelaku, h.opd, h.tahun, unit)):
        messages.success(request, f"{form.cleaned_data['nama']} tersimpan.")
        return _ke_unit(h)
    arsip = reverse("unit_arsip", args=[h.opd, h.tahun, unit])
    return _formulir(request, h, form, judul=satu.nama, tombol="Simpan", arsip=arsip)


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("rencana", sepotret=False)
def unit_tambah(request: HttpRequest, h: Halaman) -> HttpResponse:
    """A new unit."""
    pelaku = _pelaku(request, h)
    form = _form(request, h, unit_baru(h.k.laporan.paket, ()), BIDANG_UNIT)
    form.initial["nama"] = ""
    if _tersimpan(request, form, partial(services.tambah_unit, pelaku, h.opd, h.tahun)):
        messages.success(request, f"{form.cleaned_data['nama']} ditambahkan.")
        return _ke_unit(h)
    return _formulir(request, h, form, judul="Tambah unit", tombol="Tambahkan")


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("rencana", sepotret=False)
def unit_arsip(request: HttpRequest, h: Halaman, unit: str) -> HttpResponse:
    """Take a unit out of the office of this year."""
    _pelaku(request, h)
    kembali = f"{reverse('data_kantor', args=[h.opd, h.tahun])}#unit"
    satu = _ambil(h, unit)
    return halaman_arsip(
        request, h, satu, unit, services.arsipkan_unit, kembali, kata_kembali="Data kantor"
    )  # fmt: skip


def _pelaku(request: HttpRequest, h: Halaman) -> Pelaku:
    """Who edits. Raises TidakBerizin."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.UBAH_KANTOR, h.opd)
    return pelaku


def _ambil(h: Halaman, kode: str) -> Unit:
    for satu in h.k.laporan.paket.baris(Unit):
        if satu.unit_id == kode:
            return satu
    raise TidakAda(f"Unit {kode} tidak ada pada tahun {h.tahun}.")


def _form(request: HttpRequest, h: Halaman, baris: Baris, bidang: tuple[str, ...]) -> BarisForm:
    """The fields of a part; in an active year with the day from which a frozen one changes."""
    beku = bool(set(bidang) & set(BEKU.get(type(baris), ())))
    mulai = mulai_berlaku(request, h) if beku else None
    rujukan: dict[str, Pilihan] = {}
    if isinstance(baris, Unit):
        rujukan["induk_id"] = [
            (u.unit_id, u.nama) for u in calon_atas(h.k.laporan.paket, baris.unit_id)
        ]
    return BarisForm(request.POST or None, baris, bidang, rujukan, mulai)


def _tersimpan(request: HttpRequest, form: BarisForm, simpan: Callable[..., object]) -> bool:
    """True when a sent form was taken."""
    return request.method == "POST" and kirim(form, lambda isian, sebab: simpan(isian, sebab=sebab))


def _formulir(request: HttpRequest, h: Halaman, form: BarisForm, **lain: Any) -> HttpResponse:
    isi = h.konteks(form=form, tahun_lain=_tahun_lain(h), **lain)
    return render(request, "organisasi/formulir.html", isi)


def _ke_unit(h: Halaman) -> HttpResponse:
    return redirect(f"{reverse('data_kantor', args=[h.opd, h.tahun])}#unit")

"""A sheet: its grid, what it lacks, its stamps, and the steps of approval."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, sepotong
from selaras.apps.dasar.isian import HasilSel, sebut_ditolak, terima_sel
from selaras.apps.pengumpulan import queries, services
from selaras.apps.pengumpulan.alamat import unit_alamat
from selaras.apps.pengumpulan.kisi import (
    JUDUL,
    baris_isian,
    judul_lalu,
    keadaan_baris,
    kolom_terpakai,
)
from selaras.apps.pengumpulan.models import Cap, Lembar
from selaras.apps.pengumpulan.nilai import ringkasan_nilai
from selaras.apps.pengumpulan.pemeriksa import kata_ikut
from selaras.apps.pengumpulan.pengesahan import daftar_versi, tanpa_potret
from selaras.apps.pengumpulan.penjelasan_lembar import penjelasan_lembar
from selaras.apps.pengumpulan.tujuan import giliran_langkah, tujuan_langkah
from selaras.apps.perjanjian.pengaktifan import halangan_aktif
from selaras.inti.periode import Periode
from selaras.inti.siklus.alur import SEBUTAN_STATUS, Status
from selaras.inti.siklus.isian import IsianSel
from selaras.inti.siklus.janggal import janggal
from selaras.inti.siklus.kurang_lembar import kurang_tiap_indikator
from selaras.inti.siklus.lembar import (
    benda_lembar,
    indikator_lembar,
    syarat_ajukan,
    target_periode,
    unit_lembar,
)

BARIS_AWAL = 40  # of a long sheet; the browser asks for the others once these are shown
KURANG_AWAL = 8  # indicators that still lack something, named at once
KURANG_LIPAT = 40  # and folded below them


@require_safe
@halaman_kantor("pengumpulan", sepotret=False)
def lembar(request: HttpRequest, h: Halaman, periode: str, unit: str) -> HttpResponse:
    """A sheet: the grid, what is still missing, the stamps, and the steps one may take."""
    return _lembar(request, h, periode, unit)


def _lembar(request: HttpRequest, h: Halaman, periode: str, unit: str, **lain: Any) -> HttpResponse:
    pelaku = pelaku_permintaan(request)
    satu = queries.lembar(pelaku, h.opd, h.tahun, periode, unit_alamat(unit))
    p = Periode.parse(periode)
    kunci = queries.kunci_isian(pelaku, h.opd, satu, timezone.localdate())
    if sepotong(request) and "kelengkapan" in request.GET:
        isi = {"opd": h.opd, "tahun": h.tahun, **_kelengkapan(pelaku, h, satu, unit, kunci)}
        return render(request, "pengumpulan/_kelengkapan.html", isi)
    milik = list(indikator_lembar(h.k.laporan.paket, satu.unit).values())
    kolom = kolom_terpakai(milik)

    def bagian(dari: int, sampai: int) -> dict[str, Any]:
        tampil = milik[dari:sampai]
        catatan = ringkasan_nilai(h, satu, unit, tampil)
        baris = baris_isian(h, p, tampil, kolom, milik[dari - 1] if dari else None)
        return {
            "baris": [replace(b, catatan=catatan[b.kode]) for b in baris],
            "kunci": kunci,
            "kolom": [JUDUL[k] for k in kolom],
            "periode": p,
            "riwayat": h.alamat.riwayat(str(p)),
            "judul_lalu": judul_lalu(p),
        }

    if sepotong(request) and (dari := request.GET.get("dari", "")).isdecimal():
        return render(request, "pengumpulan/_sisa.html", bagian(int(dari), len(milik)))
    cap = list(Cap.objects.filter(lembar=satu).order_by("-pk"))
    versi = daftar_versi(satu.putaran, satu) if cap else []
    tampil = len(milik) if "semua" in request.GET else BARIS_AWAL
    isi = h.konteks(
        judul=f"{unit_lembar(h.k.laporan.paket).get(satu.unit, satu.unit)}, {p.sebutan}",
        sisa=len(milik[tampil:]),
        jendela=queries.jendela(satu.putaran, satu.unit, timezone.localdate()),
        kunci_jejak=benda_lembar(periode, satu.unit)[1],
        status=SEBUTAN_STATUS[Status(satu.status)],
        kode_status=satu.status,
        cap=cap,
        versi=versi[-1:],
        tanpa_potret=tanpa_potret(cap, versi),
        kembali=cap[0] if cap and cap[0].langkah == "kembalikan" else None,
        membuka=pelaku.boleh(Izin.BUKA_PENGUMPULAN, h.opd),
        tanpa_target=not any(target_periode(h.k.laporan, p, i).ada for i in milik),
        simpan=reverse("isian", args=[h.opd, h.tahun, periode, unit]),
        **(bagian(0, tampil) | _kelengkapan(pelaku, h, satu, unit, kunci) | lain),
    )
    return render(request, "pengumpulan/lembar.html", isi)


def _kelengkapan(
    pelaku: Pelaku, h: Halaman, satu: Lembar, unit: str, kunci: str | None
) -> dict[str, object]:
    """What a sheet still lacks, first what is mended on a page of its own, and its next steps."""
    p = queries.periode_putaran(satu.putaran)
    syarat = syarat_ajukan(h.k.laporan, p, satu.unit)
    kurang = kurang_tiap_indikator(syarat)
    lipat = kurang[KURANG_AWAL : KURANG_AWAL + KURANG_LIPAT]
    paket = h.k.laporan.paket
    langkah = queries.langkah_boleh(pelaku, h.opd, h.tahun, satu, paket)
    bukan = pelaku.boleh(Izin.VERIFIKASI, h.opd) and all(not s.lain_orang for s in langkah)
    hari = timezone.localdate()
    tujuan, sepi = tujuan_langkah(pelaku, h.opd, satu, langkah, hari)
    halangan = None
    if any(maju.tahun_siap for maju in langkah):
        halangan = halangan_aktif(pelaku, h.opd, h.tahun, h.k.laporan)
    return {
        "periode": p,
        "unit": unit,
        "kunci": kunci,
        "penjelasan": penjelasan_lembar(h.k.laporan, p, satu.unit, syarat),
        "kurang": kurang[:KURANG_AWAL],
        "banyak_kurang": len(kurang),
        "kurang_lipat": lipat,
        "banyak_lipat": len(kurang[KURANG_AWAL:]),
        "kurang_lain": len(kurang[KURANG_AWAL + KURANG_LIPAT :]),
        "banyak_indikator": len({s.indikator_id for s in syarat}),
        "janggal": janggal(
            h.k.pengukuran, p, indikator_lembar(h.k.laporan.paket, satu.unit).values()
        )[:KURANG_LIPAT],
        "giliran": giliran_langkah(Status(satu.status), langkah),
        "langkah": [(maju, tujuan.get(maju.kode), halangan) for maju in langkah],
        "sepi": sepi,
        "bukan_anda": kata_ikut(pelaku, h.opd, h.tahun, satu, paket, hari) if bukan else None,
        "tertahan": queries.langkah_tertahan(pelaku, h.opd, h.tahun, satu, paket),
    }


@require_POST
@halaman_kantor("pengumpulan", sepotret=False)
def isian(request: HttpRequest, h: Halaman, periode: str, unit: str) -> HttpResponse:
    """Save cells: JSON for the script, a plain form for everybody else."""
    pelaku = pelaku_permintaan(request)

    def simpan(sel: list[IsianSel], _: str) -> HasilSel:
        hasil = services.simpan_isian(
            pelaku, h.opd, h.tahun, periode, unit_alamat(unit), sel, hari=timezone.localdate()
        )
        kode = {s.indikator_id for s in sel}
        return HasilSel(
            hasil.ditolak, lambda: keadaan_baris(hasil.laporan, Periode.parse(periode), kode)
        )

    hasil = terima_sel(request, simpan)
    if isinstance(hasil, HttpResponse):
        return hasil
    if hasil:
        masa = Periode.parse(periode).sebutan
        kolom = {b: f"{kata} {masa}" for b, kata in {**JUDUL, "keadaan": "Keadaan"}.items()}
        ditolak = sebut_ditolak(h.k.laporan, hasil, kolom)
        return _lembar(request, h, periode, unit, ditolak=ditolak)
    messages.success(request, "Isian tersimpan.")
    return redirect("lembar", h.opd, h.tahun, periode, unit)


@require_POST
@halaman_kantor("pengumpulan", sepotret=False)
def langkah(request: HttpRequest, h: Halaman, periode: str, unit: str) -> HttpResponse:
    """Move a sheet on or back."""
    pelaku = pelaku_permintaan(request)
    kode, alasan = request.POST.get("langkah", ""), request.POST.get("alasan", "")
    try:
        satu = services.ambil_langkah(
            pelaku, h.opd, h.tahun, periode, unit_alamat(unit), kode, alasan
        )  # fmt: skip
    except (LangkahDitolak, IsianSalah) as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, f"Lembar kini {SEBUTAN_STATUS[Status(satu.status)]}.")
    return redirect("lembar", h.opd, h.tahun, periode, unit)

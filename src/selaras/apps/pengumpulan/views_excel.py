"""Unduh Excel, Unggah Excel, Simpan semua: a sheet filled outside of the browser."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, pesan
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.pengumpulan import queries, services
from selaras.apps.pengumpulan.alamat import unit_alamat
from selaras.apps.pengumpulan.lembar_excel import (
    Pratinjau,
    isian_sel,
    pastikan_lembar_ini,
    pratinjau,
    pratinjau_buku,
    unduhan_lembar,
)
from selaras.apps.pengumpulan.titipan import ambil_titipan, titipkan
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.periode import Periode
from selaras.inti.siklus.lembar import unit_lembar
from selaras.penulis.isian import baca_lembar
from selaras.penulis.isian.bentuk import MEGABITA
from selaras.penulis.paket.batas import MB

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TAMPIL = 500  # rows of each table of the preview; all are saved
BERKAS, KINI = "berkas", "kini"


@require_safe
@halaman_kantor("pengumpulan", sepotret=False)
def unduh_excel(request: HttpRequest, h: Halaman, periode: str, unit: str) -> HttpResponse:
    """The sheet as a workbook with its values of now."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.UNDUH, h.opd)
    satu = queries.lembar(pelaku, h.opd, h.tahun, periode, unit_alamat(unit))
    isi = unduhan_lembar(pelaku, h, Periode.parse(periode), satu.unit)
    jawaban = HttpResponse(isi, content_type=XLSX)
    nama = "".join(c if c.isalnum() else "-" for c in f"{h.opd}-{periode}-{satu.unit or 'kantor'}")
    jawaban["Content-Disposition"] = f'attachment; filename="isian-{nama}.xlsx"'
    return jawaban


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("pengumpulan", sepotret=False)
def unggah_excel(request: HttpRequest, h: Halaman, periode: str, unit: str) -> HttpResponse:
    """Ask for the file; posted, show what it would change."""
    pelaku = pelaku_permintaan(request)
    _pastikan_terbuka(pelaku, h, periode, unit)
    if request.method != "POST":
        return _halaman(request, h, periode, unit)
    berkas = request.FILES.get("berkas")
    try:
        if berkas is None:
            raise IsianSalah("berkas", "", "dengan berkas .xlsx yang diunduh dari lembar ini")
        if (berkas.size or 0) > MEGABITA * MB:
            raise IsianSalah("berkas", berkas.name or "", f"berkas paling besar {MEGABITA} MB")
        buku = baca_lembar(berkas.read())
        pastikan_lembar_ini(buku, h.opd, h.tahun, periode, unit_alamat(unit))
        revisi = tahun_laporan(pelaku.lingkup, h.opd, h.tahun).revisi
        isi = pratinjau_buku(h, Periode.parse(periode), unit_alamat(unit), buku, revisi)
        return _tunjukkan(request, h, periode, unit, isi)
    except PaketError as galat:
        kata = [satu.seharusnya for satu in galat.kesalahan[:5]]
    except IsianSalah as galat:
        kata = [str(galat)]
    return _halaman(request, h, periode, unit, status=400, galat=kata)


@require_POST
@halaman_kantor("pengumpulan", sepotret=False)
def simpan_excel(request: HttpRequest, h: Halaman, periode: str, unit: str) -> HttpResponse:
    """Save all that the preview showed, or nothing."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.ISI, h.opd, unit_alamat(unit) or None)
    queries.lembar(pelaku, h.opd, h.tahun, periode, unit_alamat(unit))
    try:
        titipan = ambil_titipan(
            _untuk(pelaku, h, periode, unit), request.POST.get("titipan", "")
        )  # fmt: skip
    except IsianSalah as galat:
        return _halaman(request, h, periode, unit, status=400, galat=[str(galat)])
    semua = [sel for sel, _, _ in titipan]
    pilih = [request.POST.get(f"pilih:{ke}", "") for ke in range(len(titipan))]
    if any(bentrok and pilih[ke] not in (BERKAS, KINI) for ke, (*_, bentrok) in enumerate(titipan)):
        isi = pratinjau(h.k.laporan.paket, Periode.parse(periode), unit_alamat(unit), semua)
        kata = ["Pilih untuk setiap sel yang bentrok: yang tersimpan atau yang dari berkas."]
        return _tunjukkan(request, h, periode, unit, isi, status=400, galat=kata)
    ambil = [
        isian_sel(sel, kini)
        for ke, (sel, kini, bentrok) in enumerate(titipan)
        if not bentrok or pilih[ke] == BERKAS
    ]
    try:
        hasil = services.simpan_isian(
            replace(pelaku, lewat="excel"), h.opd, h.tahun, periode, unit_alamat(unit), ambil,
            hari=timezone.localdate(), utuh=True,
        )  # fmt: skip
    except (LangkahDitolak, PaketError) as galat:
        return pesan(request, str(galat), 409, judul="Belum tersimpan")
    if hasil.ditolak:
        isi = pratinjau(hasil.laporan.paket, Periode.parse(periode), unit_alamat(unit), semua)
        kata = [
            f"Belum ada yang tersimpan: {len(hasil.ditolak)} sel berubah sesudah pratinjau. "
            "Periksa lagi di bawah, lalu simpan."
        ]
        return _tunjukkan(request, h, periode, unit, isi, status=409, galat=kata)
    kata_berhasil = f"{len(ambil)} sel dari Excel tersimpan." if ambil else "Tidak ada yang diubah."
    messages.success(request, kata_berhasil)
    return redirect("lembar", h.opd, h.tahun, periode, unit)


def _pastikan_terbuka(pelaku: Pelaku, h: Halaman, periode: str, unit: str) -> None:
    satu = queries.lembar(pelaku, h.opd, h.tahun, periode, unit_alamat(unit))
    pelaku.pastikan(Izin.ISI, h.opd, satu.unit or None)
    if kunci := queries.kunci_isian(pelaku, h.opd, satu, timezone.localdate()):
        raise LangkahDitolak(kunci)


def _tunjukkan(
    request: HttpRequest,
    h: Halaman,
    periode: str,
    unit: str,
    isi: Pratinjau,
    *,
    status: int = 200,
    galat: list[str] | None = None,
) -> HttpResponse:
    """The preview; with faults it shows them and no way to save."""
    titipan = ""
    if isi.dapat_disimpan:
        untuk = _untuk(pelaku_permintaan(request), h, periode, unit)
        titipan = titipkan(untuk, (*isi.bentrok, *isi.beda))
    return _halaman(
        request, h, periode, unit, status=status, galat=galat or [], p=isi, titipan=titipan,
        beda=isi.beda[:TAMPIL], salah=isi.salah[:TAMPIL],
        sisa_beda=len(isi.beda[TAMPIL:]), sisa_salah=len(isi.salah[TAMPIL:]),
    )  # fmt: skip


def _halaman(
    request: HttpRequest, h: Halaman, periode: str, unit: str, *, status: int = 200, **lain: object
) -> HttpResponse:
    p = Periode.parse(periode)
    nama = unit_lembar(h.k.laporan.paket).get(unit_alamat(unit), unit)
    isi = h.konteks(
        judul=f"Unggah Excel: {nama}, {p.sebutan}", periode=periode, unit=unit, paling=MEGABITA,
        **lain,
    )  # fmt: skip
    return render(request, "pengumpulan/unggah.html", isi, status=status)


def _untuk(pelaku: Pelaku, h: Halaman, periode: str, unit: str) -> tuple[str, ...]:
    return (str(pelaku.id), h.opd, str(h.tahun), periode, unit)

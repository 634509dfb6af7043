"""A round on its own page: several sheets moved at once, and its ratified versions."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import IsianSalah, TidakAda
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.pengumpulan import queries
from selaras.apps.pengumpulan.alamat import KANTOR, unit_alamat
from selaras.apps.pengumpulan.massal import HasilLembar, ambil_langkah_banyak
from selaras.apps.pengumpulan.models import Lembar, Putaran
from selaras.apps.pengumpulan.pengesahan import KINI, daftar_versi, selisih_versi
from selaras.apps.pengumpulan.putaran import halangan_tarik, ingatkan, tarik_putaran
from selaras.apps.perjanjian.pengaktifan import halangan_aktif
from selaras.inti.periode import Periode
from selaras.inti.siklus.alur import Langkah, langkah_dari
from selaras.inti.siklus.lembar import unit_lembar


@require_safe
@halaman_kantor("pengumpulan", sepotret=False)
def putaran(request: HttpRequest, h: Halaman, periode: str) -> HttpResponse:
    """The sheets of a round to be moved together, and its ratified versions."""
    return _halaman(request, h, periode)


@require_POST
@halaman_kantor("pengumpulan", sepotret=False)
def massal(request: HttpRequest, h: Halaman, periode: str) -> HttpResponse:
    """Move the ticked sheets; the page says of each what became of it."""
    unit = ["" if satu == KANTOR else satu for satu in request.POST.getlist("unit")]
    kode, alasan = request.POST.get("langkah", ""), request.POST.get("alasan", "")[:1000]
    try:
        hasil = ambil_langkah_banyak(
            pelaku_permintaan(request), h.opd, h.tahun, periode, unit, kode, alasan
        )
    except IsianSalah as galat:
        return _halaman(request, h, periode, galat=str(galat), alasan=alasan, status=400)
    return _halaman(request, h, periode, hasil=hasil)


@require_POST
@halaman_kantor("pengumpulan", sepotret=False)
def ingat(request: HttpRequest, h: Halaman, periode: str) -> HttpResponse:
    """Remind those whose sheet was not sent on."""
    pelaku, hari = pelaku_permintaan(request), timezone.localdate()
    banyak = ingatkan(pelaku, h.opd, h.tahun, periode, hari=hari)
    kata = f"{banyak} orang diingatkan, di Selaras dan lewat surel."
    messages.success(request, kata if banyak else "Semua yang perlu sudah diingatkan hari ini.")
    return redirect("putaran", h.opd, h.tahun, periode)


@require_POST
@halaman_kantor("pengumpulan", sepotret=False)
def tarik(request: HttpRequest, h: Halaman, periode: str) -> HttpResponse:
    """Take back a round that is empty."""
    alasan = request.POST.get("alasan_tarik", "")[:500]
    try:
        tarik_putaran(pelaku_permintaan(request), h.opd, h.tahun, periode, alasan)
    except IsianSalah as galat:
        return _halaman(request, h, periode, galat=str(galat), status=400)
    messages.success(request, f"Pengumpulan {Periode.parse(periode).sebutan} ditarik.")
    return redirect("pengumpulan", h.opd, h.tahun)


def _halaman(
    request: HttpRequest,
    h: Halaman,
    periode: str,
    *,
    hasil: list[HasilLembar] | None = None,
    galat: str = "",
    alasan: str = "",
    status: int = 200,
) -> HttpResponse:
    pelaku = pelaku_permintaan(request)
    milik = queries.putaran(pelaku, h.opd, h.tahun, periode)
    nama = unit_lembar(h.k.laporan.paket)
    menurut = {satu.unit: satu for satu in hasil or ()}
    lembar = [
        (r, r.unit or KANTOR, _langkah(pelaku, h.opd, r), menurut.get(r.unit))
        for r in queries.ringkasan(milik, nama)
    ]
    pakai = {langkah.kode: langkah for _, _, bisa, _ in lembar for langkah in bisa}
    versi = daftar_versi(milik)
    halangan = None
    if any(s.tahun_siap for s in pakai.values()):
        halangan = halangan_aktif(pelaku, h.opd, h.tahun, h.k.laporan)
    membuka = pelaku.boleh(Izin.BUKA_PENGUMPULAN, h.opd)
    isi = h.konteks(
        judul=f"Pengumpulan {Periode.parse(periode).sebutan}",
        periode=periode,
        jendela=queries.jendela(milik, "", timezone.localdate()),
        lembar=lembar,
        langkah=list(pakai.values()),
        halangan=halangan,
        beralasan=[s.sebutan.lower() for s in pakai.values() if s.beralasan],
        hasil=hasil is not None,
        galat=galat,
        alasan=alasan,
        belum=[r for r, *_ in lembar if r.status.terbuka]
        if membuka and timezone.localdate() >= milik.buka
        else [],
        dapat_tarik=membuka and halangan_tarik(milik, h.k.laporan.paket) is None,
        versi=versi,
        berbeda=bool(versi) and versi[-1].sidik != h.k.laporan.sidik,
    )
    return render(request, "pengumpulan/putaran.html", isi, status=status)


def _langkah(pelaku: Pelaku, opd: str, r: queries.RingkasanLembar) -> list[Langkah]:
    return [s for s in langkah_dari(r.status) if pelaku.boleh(Izin(s.izin), opd, r.unit or None)]


@require_safe
@halaman_kantor("pengumpulan", sepotret=False)
def selisih(request: HttpRequest, h: Halaman, periode: str, versi: str) -> HttpResponse:
    """What a ratified version, or the record of now, changed against the version before."""
    milik = queries.putaran(pelaku_permintaan(request), h.opd, h.tahun, periode)
    kembali = reverse("putaran", args=[h.opd, h.tahun, periode])
    return _selisih(request, h, milik, versi, None, kembali, "")


@require_safe
@halaman_kantor("pengumpulan", sepotret=False)
def selisih_lembar(
    request: HttpRequest, h: Halaman, periode: str, unit: str, versi: str
) -> HttpResponse:
    """The same of one sheet, also while other sheets of the round are still open."""
    pelaku = pelaku_permintaan(request)
    satu = queries.lembar(pelaku, h.opd, h.tahun, periode, unit_alamat(unit))
    nama = unit_lembar(h.k.laporan.paket).get(satu.unit, satu.unit)
    kembali = reverse("lembar", args=[h.opd, h.tahun, periode, unit])
    return _selisih(request, h, satu.putaran, versi, satu, kembali, f"{nama}, ")


def _selisih(
    request: HttpRequest, h: Halaman, milik: Putaran, versi: str, satu: Lembar | None,
    kembali: str, nama: str,
) -> HttpResponse:  # fmt: skip
    semua = daftar_versi(milik, satu)
    if not semua:
        raise TidakAda(
            "Tidak ada pengesahan yang isinya disimpan, sehingga tidak ada bandingannya."
        )
    ke = (
        len(semua)
        if versi == KINI
        else int(versi) - 1
        if versi.isdecimal() and len(versi) < 6
        else 0
    )
    if not 1 <= ke <= len(semua) or (versi != KINI and ke >= len(semua)):
        raise TidakAda("Tidak ada dua pengesahan yang dapat dibandingkan di alamat ini.")
    lama, baru = semua[ke - 1], None if versi == KINI else semua[ke]
    kata = f"pengesahan ke-{baru.ke}" if baru else "rekaman sekarang"
    masa = Periode.parse(milik.periode).sebutan
    isi = h.konteks(
        judul=f"{nama}{masa}: {kata} terhadap pengesahan ke-{lama.ke}",
        kembali=kembali,
        lama=lama,
        baru=baru,
        s=selisih_versi(pelaku_permintaan(request), h, milik, lama, baru, satu),
    )
    return render(request, "pengumpulan/selisih.html", isi)

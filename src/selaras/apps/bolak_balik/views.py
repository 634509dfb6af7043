"""Unduh Excel, Unggah Excel, Simpan semua: a form filled outside of the browser.

The views of a form ask for permission and say which form it is; all else is here.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.bolak_balik.formulir import Formulir
from selaras.apps.bolak_balik.pratinjau import (
    BedaSel,
    Pratinjau,
    isian_sel,
    pastikan_formulir_ini,
    pratinjau,
    pratinjau_buku,
)
from selaras.apps.bolak_balik.titipan import ambil_titipan, titipkan
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak
from selaras.apps.dasar.halaman import Halaman, pesan
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.inti.paket.kesalahan import PaketError
from selaras.penulis.isian import BukuIsian, baca_lembar, tulis_lembar
from selaras.penulis.isian.bentuk import MEGABITA
from selaras.penulis.paket.batas import MB

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SEHALAMAN = 200  # differences on a page of the preview
BERKAS, KINI = "berkas", "kini"


def jawab_unduhan(request: HttpRequest, h: Halaman, f: Formulir) -> HttpResponse:
    """The form as a workbook with its values of now."""
    revisi = tahun_laporan(pelaku_permintaan(request).lingkup, h.opd, h.tahun).revisi
    waktu = timezone.localtime().strftime("%d-%m-%Y %H.%M")
    buku = BukuIsian(
        f.judul,
        f"{h.k.nama_kantor}, diunduh {waktu}. Isi sel kuning, lalu unggah di halaman yang sama.",
        {
            **f.kunci, "lembar": f"{f.nama}, {h.k.nama_kantor}", "revisi": str(revisi),
            "diunduh": waktu,
        },
        f.tetap, f.isian, f.baris, f.petunjuk,
    )  # fmt: skip
    try:
        isi = tulis_lembar(buku)
    except ValueError as galat:
        kata = "Formulir ini terlalu besar untuk satu buku kerja; isi di halamannya."
        raise LangkahDitolak(kata) from galat
    jawaban = HttpResponse(isi, content_type=XLSX)
    nama = "".join(c if c.isalnum() else "-" for c in f.berkas)
    jawaban["Content-Disposition"] = f'attachment; filename="isian-{nama}.xlsx"'
    return jawaban


def jawab_unggahan(request: HttpRequest, h: Halaman, f: Formulir) -> HttpResponse:
    """Ask for the file; posted, show what it would change."""
    if request.method != "POST":
        return _halaman(request, h, f)
    berkas = request.FILES.get("berkas")
    try:
        if berkas is None:
            raise IsianSalah("berkas", "", "dengan berkas .xlsx yang diunduh dari halaman ini")
        if (berkas.size or 0) > MEGABITA * MB:
            raise IsianSalah("berkas", berkas.name or "", f"berkas paling besar {MEGABITA} MB")
        buku = baca_lembar(
            berkas.read(), tuple(f.sebutan_kolom), f.kolom, partial(pastikan_formulir_ini, f)
        )
        revisi = tahun_laporan(pelaku_permintaan(request).lingkup, h.opd, h.tahun).revisi
        return _tunjukkan(request, h, f, pratinjau_buku(f, h.k.laporan.paket, buku, revisi))
    except PaketError as galat:
        kata = [satu.seharusnya for satu in galat.kesalahan[:5]]
    except IsianSalah as galat:
        kata = [str(galat)]
    return _halaman(request, h, f, status=400, galat=kata)


def jawab_simpanan(request: HttpRequest, h: Halaman, f: Formulir) -> HttpResponse:
    """Save all that the preview showed, or nothing; or show another page of the preview."""
    try:
        titipan = ambil_titipan(_untuk(request, f), request.POST.get("titipan", ""))
    except IsianSalah as galat:
        return _halaman(request, h, f, status=400, galat=[str(galat)])
    semua = [sel for sel, _, _ in titipan]
    if "halaman" in request.POST:
        return _tunjukkan(request, h, f, pratinjau(f, h.k.laporan.paket, semua))
    pilih = [request.POST.get(f"pilih:{ke}", "") for ke in range(len(titipan))]
    if any(bentrok and pilih[ke] not in (BERKAS, KINI) for ke, (*_, bentrok) in enumerate(titipan)):
        kata = ["Pilih untuk setiap sel yang bentrok: yang tersimpan atau yang dari berkas."]
        isi = pratinjau(f, h.k.laporan.paket, semua)
        return _tunjukkan(request, h, f, isi, status=400, galat=kata)
    ambil = [
        isian_sel(sel, kini)
        for ke, (sel, kini, bentrok) in enumerate(titipan)
        if not bentrok or pilih[ke] == BERKAS
    ]
    try:
        hasil = f.simpan(ambil, request.POST.get("asal", "")[:300])
    except (LangkahDitolak, PaketError) as galat:
        return pesan(request, str(galat), 409, judul="Belum tersimpan")
    if hasil.ditolak:
        kata = [
            f"Belum ada yang tersimpan: {len(hasil.ditolak)} sel berubah sesudah pratinjau. "
            "Periksa lagi di bawah, lalu simpan."
        ]
        isi = pratinjau(f, hasil.paket, semua)
        return _tunjukkan(request, h, f, isi, status=409, galat=kata)
    kata_berhasil = f"{len(ambil)} sel dari Excel tersimpan." if ambil else "Tidak ada yang diubah."
    messages.success(request, kata_berhasil)
    return redirect(f.alamat.halaman)


def _tunjukkan(
    request: HttpRequest,
    h: Halaman,
    f: Formulir,
    isi: Pratinjau,
    *,
    status: int = 200,
    galat: list[str] | None = None,
) -> HttpResponse:
    """The preview; with faults it shows them and no way to save.

    The cells travel along in any case, so that every page of them can be asked for.
    """
    banyak = -(-len(isi.beda) // SEHALAMAN)
    ke = min(max(_bulat(request.POST.get("halaman", "")), 1), max(banyak, 1))
    awal = (ke - 1) * SEHALAMAN
    titipan = ""
    if isi.dapat_disimpan or banyak > 1:
        titipan = titipkan(_untuk(request, f), (*isi.bentrok, *isi.beda))
    return _halaman(
        request, h, f, status=status, galat=galat or [], p=isi, titipan=titipan,
        bentrok=_bentrok(request, isi.bentrok), beda=isi.beda[awal : awal + SEHALAMAN],
        awal=awal + 1, akhir=min(awal + SEHALAMAN, len(isi.beda)), ke=ke,
        halaman=range(1, banyak + 1) if banyak > 1 else (), asal=request.POST.get("asal", ""),
    )  # fmt: skip


def _bentrok(request: HttpRequest, bentrok: Sequence[BedaSel]) -> list[tuple[BedaSel, str]]:
    """The cells in conflict with what was chosen on the page before."""
    return [(satu, request.POST.get(f"pilih:{ke}", "")) for ke, satu in enumerate(bentrok)]


def _bulat(teks: str) -> int:
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) < 6 else 1


def _halaman(
    request: HttpRequest, h: Halaman, f: Formulir, *, status: int = 200, **lain: Any
) -> HttpResponse:
    isi = h.konteks(judul=f"Unggah Excel: {f.nama}", f=f, paling=MEGABITA, **lain)
    return render(request, "bolak_balik/unggah.html", isi, status=status)


def _untuk(request: HttpRequest, f: Formulir) -> tuple[str, ...]:
    """Person and form, for which a preview is good."""
    return (str(pelaku_permintaan(request).id), *f.kunci.values())

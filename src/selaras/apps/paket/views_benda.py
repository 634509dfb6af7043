"""Riwayat at the thing itself: a value in a period, an agreement, any other thing by its key."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.bukti.queries import kode_bukti_arsip
from selaras.apps.dasar.galat import TidakAda
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, lingkup_permintaan
from selaras.apps.paket.benda import susun_benda
from selaras.apps.paket.riwayat_benda import Benda, riwayat_benda
from selaras.inti.paket.baris_bukti import Bukti
from selaras.inti.paket.baris_rencana import Dokumen, PihakPerjanjian, Target
from selaras.inti.paket.teks import tulis_kunci
from selaras.inti.periode import Periode
from selaras.inti.siklus.lembar import benda_lembar, nilai_periode, pemilik


@require_safe
@halaman_kantor("capaian", sepotret=False)
def riwayat_nilai(request: HttpRequest, h: Halaman, kode: str, periode: str) -> HttpResponse:
    """All that happened to the result and the targets of an indicator in a period.

    Whoever may see a value may see who changed it, as the stamps of a sheet already show; the
    log of the whole office asks for more.
    """
    if kode not in h.k.laporan.indikator or not Periode.dikenal(periode):
        raise TidakAda("Indikator atau periode itu tidak ada pada data tahun ini.")
    indikator, p = h.k.laporan.indikator[kode], Periode.parse(periode)
    unit = pemilik(h.k.laporan.paket)[kode]
    benda: dict[Benda, str] = {
        ("realisasi", f"{kode}/{p}"): "Realisasi",
        benda_lembar(str(p), unit): "Lembar",
        ("komentar", f"{p}/{unit or 'kantor'}/{kode}"): "Komentar",
    }
    for dokumen in h.k.laporan.dokumen.values():
        benda["target", f"{kode}/{dokumen.dokumen_id}/{p}"] = f"Target {dokumen.nama}"
    for bukti in h.k.laporan.paket.baris(Bukti):
        if (bukti.indikator_id, bukti.periode) == (kode, str(p)):
            benda[Bukti.TABEL, tulis_kunci(bukti)] = "Bukti"
    for arsip in kode_bukti_arsip(lingkup_permintaan(request), h.opd, h.tahun, kode, str(p)):
        benda[Bukti.TABEL, arsip] = "Bukti yang ditarik"
    kini = nilai_periode(h.k.laporan, p, [indikator])[kode]
    asal = next((b.asal for b in h.k.laporan.realisasi.get(kode, ()) if b.periode == str(p)), None)
    return _halaman(
        request, h, f"{kode} {indikator.nama}, {p.sebutan}", benda,
        kini=kini.teks if kini.ada else "belum ada nilai", asal=asal or "",
        alamat_asal=h.alamat.asal(f"realisasi:{kode}"),
    )  # fmt: skip


@require_safe
@halaman_kantor("perjanjian", sepotret=False)
def riwayat_perjanjian(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """All that happened to an agreement, its parties and its targets."""
    if dokumen not in h.k.laporan.dokumen:
        raise TidakAda("Perjanjian itu tidak ada pada data tahun ini.")
    paket = h.k.laporan.paket
    milik: list[Dokumen | PihakPerjanjian] = [*paket.baris(Dokumen)]
    milik.extend(paket.baris(PihakPerjanjian))
    benda: dict[Benda, str] = {
        (b.TABEL, tulis_kunci(b)): b.JUDUL for b in milik if b.dokumen_id == dokumen
    }
    for t in paket.baris(Target):
        if t.dokumen_id == dokumen:
            kata = f"Target {t.indikator_id}, {Periode.parse(t.periode).sebutan}"
            benda[Target.TABEL, tulis_kunci(t)] = kata
    return _halaman(request, h, h.k.laporan.dokumen[dokumen].nama, benda)


@require_safe
@halaman_kantor("rencana", sepotret=False)
def riwayat_satu(request: HttpRequest, h: Halaman, jenis: str, kunci: str) -> HttpResponse:
    """All that happened to one thing of the office, also to one that was put away since."""
    pelaku_permintaan(request).pastikan(Izin.LIHAT_RIWAYAT, h.opd)
    if (susun := susun_benda(jenis)) is None:
        raise TidakAda("Riwayat benda seperti itu tidak ada.")
    nama, benda = susun(h, kunci)
    return _halaman(request, h, nama or kunci, benda, ada=bool(nama))


def _halaman(
    request: HttpRequest,
    h: Halaman,
    tentang: str,
    benda: dict[Benda, str],
    *,
    ada: bool = True,
    **lain: str,
) -> HttpResponse:
    isi = riwayat_benda(lingkup_permintaan(request), h.opd, h.tahun, benda)
    if not ada and not isi:
        raise TidakAda(f"{tentang} tidak ada pada data dan riwayat tahun ini.")
    baris = [(p, benda[p.benda]) for p in isi]
    judul = f"Riwayat: {tentang}"
    return render(request, "paket/riwayat_benda.html", h.konteks(judul=judul, isi=baris, **lain))

"""The report editor: a generated paragraph beside the office's own, preview, saving, confirming."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_http_methods

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, pesan, sepotong
from selaras.apps.dasar.tulisan import (
    TulisanBentrok,
    berjson,
    isian_tulisan,
    jawab_ditolak,
    jawab_tersimpan,
)
from selaras.apps.laporan.cetak import cetak_blok
from selaras.apps.laporan.kata import letak_tempat, tempat_lakin
from selaras.apps.laporan.kata_services import Kata, nyatakan_sesuai, simpan_kata
from selaras.apps.laporan.naskah import (
    Lembar,
    bab_naskah,
    lakin_berkata,
    lembar_bab,
    lembar_lengkap,
    sebagai_halaman,
)
from selaras.inti.dokumen.pohon import Blok, Judul, ParagrafDok
from selaras.inti.naskah.kata_kantor import PEMBUKA, letak_kata
from selaras.inti.naskah.tempat import Tempat
from selaras.inti.paket.baris_hasil import Paragraf
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.paket.pilihan import LETAK_KATA
from selaras.inti.siklus.kata import dengan_kata, rapikan_kata, teks_kata

PRATINJAU, SESUAI = "pratinjau", "sesuai"


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("laporan", sepotret=False)
def sunting(request: HttpRequest, h: Halaman, tempat: str) -> HttpResponse:
    """Write at a place; ``tindakan`` says whether to save, to look at it first, or to confirm."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.TULIS_LAPORAN, h.opd)
    asal = tempat_lakin(h.k.pengukuran).get(tempat)
    milik = [p for p in h.k.laporan.paket.baris(Paragraf) if p.tempat == tempat]
    if asal is None and not milik:
        return pesan(request, f"Laporan tahun ini tidak mempunyai tempat “{tempat}”.", 404)
    kini, letak = teks_kata(h.k.laporan.paket).get(tempat, ""), letak_tempat(asal, milik)
    tersimpan = letak_kata(milik) if milik else letak
    if request.method != "POST":
        return _halaman(request, h, tempat, Kata(kini, tersimpan), Kata(kini, letak))
    isian = isian_tulisan(request)
    lama, teks = (rapikan_kata(isian.get(n, "")) for n in ("lama", "teks"))
    dulu = Kata(lama, isian.get("letak_lama", tersimpan))
    baru = Kata(teks, isian.get("letak", letak))
    tindakan = isian.get("tindakan", "")
    if tindakan == PRATINJAU:
        lihat = _pratinjau(h, tempat, baru)
        if sepotong(request):
            return render(request, "laporan/_pratinjau.html", {"pratinjau": lihat})
        return _halaman(request, h, tempat, dulu, baru, pratinjau=lihat)
    try:
        if tindakan == SESUAI:
            nyatakan_sesuai(pelaku, h.opd, h.tahun, tempat, lama)
            messages.success(request, "Dicatat: kata-kata itu masih sesuai dengan angkanya.")
        else:
            simpan_kata(pelaku, h.opd, h.tahun, tempat, dulu, baru)
            if berjson(request):
                return jawab_tersimpan({"teks": teks})
            messages.success(request, "Tersimpan, dan dipakai setiap kali laporan dibuat ulang.")
    except (TulisanBentrok, PaketError) as galat:
        if berjson(request):
            return jawab_ditolak(galat)
        if isinstance(galat, PaketError):
            return _halaman(request, h, tempat, dulu, baru, status=400, salah=str(galat))
        # saving once more replaces what is shown here, and nothing newer
        milik_lain = Kata(galat.kini["teks"], galat.kini.get("letak", dulu.letak))
        lain = {"bentrok": str(galat), "orang_lain": milik_lain.teks}
        if milik_lain.letak != baru.letak:
            lain["letak_lain"] = dict(LETAK_KATA)[milik_lain.letak]
        return _halaman(request, h, tempat, milik_lain, baru, status=409, **lain)
    jawaban = redirect("kata", h.opd, h.tahun)
    jawaban["Location"] += f"#{tempat}"
    return jawaban


def _halaman(
    request: HttpRequest,
    h: Halaman,
    tempat: str,
    lama: Kata,
    baru: Kata,
    status: int = 200,
    **lain: Any,
) -> HttpResponse:
    """The editor: ``lama`` is what stands there, ``baru`` what is typed."""
    lembar = _lembar(h, tempat)
    isi = h.konteks(
        judul=f"Kata kantor: {lembar.judul}" if lembar else "Kata kantor",
        tempat=tempat,
        lama=lama.teks,
        letak_lama=lama.letak,
        teks=baru.teks,
        letak=baru.letak,
        asal=(asal := tempat_lakin(h.k.pengukuran).get(tempat)),
        pilihan_letak=_pilihan(asal),
        usang=any(b.usang for b in _paragraf(lembar, tempat)),
        alamat_lembar=h.alamat.bab(lembar.id) if lembar else "",
        **lain,
    )
    return render(request, "laporan/sunting.html", isi, status=status)


def _lembar(h: Halaman, tempat: str) -> Lembar | None:
    """The page of the report that holds the place."""
    semua = lembar_lengkap(h.k.pengukuran).values()
    return next((satu for satu in semua if _paragraf(satu, tempat)), None)


def _paragraf(lembar: Lembar | None, tempat: str) -> list[ParagrafDok]:
    blok = lembar.blok if lembar else ()
    return [b for b in blok if isinstance(b, ParagrafDok) and b.tempat == tempat]


def _pilihan(asal: Tempat | None) -> list[tuple[str, str]]:
    """Where words may stand; opening words are a choice only where something runs on below them."""
    ada_lanjutan = asal is not None and bool(asal.lanjutan)
    return [(kode, kata) for kode, kata in LETAK_KATA if kode != PEMBUKA or ada_lanjutan]


def _pratinjau(h: Halaman, tempat: str, baru: Kata) -> SafeString | None:
    """The section around the place with the typed words in it, as the report prints it."""
    p = h.k.pengukuran
    kata = dengan_kata(p.laporan.paket, tempat, baru.teks, baru.letak).baris(Paragraf)
    for lembar in lembar_bab(bab_naskah(lakin_berkata(p, kata))).values():
        if _paragraf(lembar, tempat):
            return cetak_blok(h, sebagai_halaman(_bagian(lembar.blok, tempat)))
    return None


def _bagian(blok: tuple[Blok, ...], tempat: str) -> tuple[Blok, ...]:
    """The blocks from the heading above the place to the one after it."""
    di = [ke for ke, b in enumerate(blok) if isinstance(b, ParagrafDok) and b.tempat == tempat]
    kepala = [ke for ke, b in enumerate(blok) if isinstance(b, Judul)]
    awal = max((ke for ke in kepala if ke < di[0]), default=0)
    akhir = min((ke for ke in kepala if ke > di[-1]), default=len(blok))
    return blok[awal:akhir]

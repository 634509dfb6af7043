"""The explanation of a node that missed its target: cause, obstacle, driver and follow-up."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.dasar.galat import LangkahDitolak
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, pesan
from selaras.apps.dasar.tulisan import (
    Tulisan,
    TulisanBentrok,
    berjson,
    bidang,
    isian_tulisan,
    jawab_ditolak,
    jawab_tersimpan,
)
from selaras.apps.laporan.queries import potret
from selaras.apps.pengumpulan import queries
from selaras.apps.pengumpulan.alamat import KANTOR
from selaras.apps.pengumpulan.kisi import baris_isian, kolom_terpakai
from selaras.apps.pengumpulan.tulis_penjelasan import simpan_penjelasan
from selaras.inti.naskah.kalimat import rangkai
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.paket.pilihan import JENIS_FAKTOR
from selaras.inti.periode import Periode
from selaras.inti.siklus.lembar import indikator_lembar, jenis_kurang
from selaras.inti.siklus.penjelasan import rapikan_baris, uraian_faktor
from selaras.inti.ukur.sebab import semua_faktor


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("pengumpulan", sepotret=False)
def penjelasan(
    request: HttpRequest, h: Halaman, periode: str, unit: str, simpul: str
) -> HttpResponse:
    """The form; on a sheet that is closed to this person, its words and who can open it."""
    pelaku, hari = pelaku_permintaan(request), timezone.localdate()
    satu = queries.lembar(pelaku, h.opd, h.tahun, periode, "" if unit == KANTOR else unit)
    if simpul not in h.k.laporan.simpul:
        return pesan(request, "Bagian rencana itu tidak ada.", 404)
    masa = Periode.parse(periode)
    lama: Tulisan = uraian_faktor(h.k.laporan.paket, simpul, periode=masa)
    baru, kini, galat, status = lama, None, "", 200
    if request.method == "POST":
        isian = isian_tulisan(request)
        lama, baru = (
            {jenis: rapikan_baris(isian.get(awal + jenis, "")) for jenis, _ in JENIS_FAKTOR}
            for awal in ("lama-", "")
        )
        try:
            simpan_penjelasan(
                pelaku, h.opd, h.tahun, satu, simpul, lama, baru, hari=hari
            )  # fmt: skip
        except (LangkahDitolak, PaketError) as ditolak:
            if berjson(request):
                return jawab_ditolak(ditolak)
            galat, status = str(ditolak), getattr(ditolak, "status", 400)
            if isinstance(ditolak, TulisanBentrok):
                lama = kini = ditolak.kini
        else:
            if berjson(request):
                return jawab_tersimpan(baru)
            kurang = jenis_kurang(potret(pelaku.lingkup, h.opd, h.tahun), masa, satu.unit, simpul)
            sisa = f" Belum ditulis: {rangkai(kurang)}." if kurang else ""
            messages.success(request, f"Penjelasan tersimpan dan ikut ke laporan.{sisa}")
            return redirect("lembar", h.opd, h.tahun, periode, unit)
    lembar = indikator_lembar(h.k.laporan.paket, satu.unit)
    milik = [i for i in lembar.values() if i.simpul_id == simpul]
    isi = h.konteks(
        judul=f"Penjelasan: {h.k.laporan.simpul[simpul].nama}",
        bidang=[bidang(jenis, kata, lama, baru, kini) for jenis, kata in JENIS_FAKTOR],
        baris=baris_isian(h, masa, milik, kolom_terpakai(milik)),
        kunci=queries.kunci_isian(pelaku, h.opd, satu, hari),
        galat=galat,
        periode=masa,
        lain=_periode_lain(h, simpul, masa),
        kode_periode=periode,
        unit=unit,
    )
    return render(request, "pengumpulan/penjelasan.html", isi, status=status)


def _periode_lain(h: Halaman, simpul: str, masa: Periode) -> list[tuple[str, str]]:
    """What was written about the node for parts of the year up to ``masa``: kind, and words."""
    kata = dict(JENIS_FAKTOR)
    return [
        (kata[f.jenis], f.berlabel)
        for f in semua_faktor(h.k.laporan)
        if f.simpul_id == simpul and f.tentang == "kinerja" and not f.untuk(masa)
        if f.bagian is not None and f.bagian.urutan <= masa.urutan
    ]

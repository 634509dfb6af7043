"""Capaian: the official form as a tree that one filters and unfolds."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, sepotong
from selaras.apps.pengukuran.pohon import baris_pohon, sel_angka
from selaras.apps.pengukuran.saringan import TAK_DINILAI, Saringan
from selaras.apps.wawasan.bahan import gerak, halaman_sampai, kata_sampai
from selaras.inti.naskah.kata_ukur import klausa_sebaran, simpul_jenjang
from selaras.inti.paket import pilihan
from selaras.inti.ukur.sebaran import hitung_sebaran


@require_safe
@halaman_kantor("capaian", lain_tanda=gerak)
def capaian(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The tree; with htmx only the table is sent back."""
    saringan = Saringan.dari(request.GET)
    h = halaman_sampai(h, request.GET)
    berjalan = h.k.laporan.berjalan
    program = [h.k.pengukuran.simpul[s.simpul_id] for s in simpul_jenjang(h.k, "program")]
    sebaran = hitung_sebaran(program)
    kalimat = klausa_sebaran(h.k, sebaran, "program")
    judul = "".join(getattr(s, "isi", "") for s in kalimat)
    if h.sampai is not None and berjalan:
        judul = f"Capaian sampai {h.sampai.sebutan}, terhadap target setahun"
    seluruh = hitung_sebaran(h.k.pengukuran.indikator.values())
    baris = baris_pohon(h, saringan)
    kurang = [u.simpul for u in program if u.rata.tercapai is False and not berjalan]
    konteks = h.konteks(
        **kata_sampai(request, h),
        judul=judul,
        kurang=[(s.nama, sel_angka(h, h.k.f.rata(s.simpul_id))) for s in kurang],
        baris=baris,
        tampil=sum(1 for b in baris if b.capaian is not None),
        seluruh=seluruh.banyak,
        saringan=saringan,
        berjalan=berjalan,
        pita=() if berjalan else h.k.pengukuran.skala.pita,
        tak_dinilai=[(s.value, s.sebutan) for s in TAK_DINILAI if s in dict(seluruh.lain)],
        jenjang=pilihan.JENJANG,
        menyusun=pelaku_permintaan(request).boleh(Izin.SUSUN_RENCANA, h.opd),
    )
    sebagian = "pengukuran/_pohon.html" if sepotong(request) else "pengukuran/capaian.html"
    return render(request, sebagian, konteks)

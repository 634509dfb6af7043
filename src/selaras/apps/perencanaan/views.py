"""Rencana: the plan as an outline, and the page of a node."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import quote

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.galat import TidakAda
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, sepotong
from selaras.apps.perencanaan import services
from selaras.apps.perencanaan.arsip import halaman_arsip
from selaras.apps.perencanaan.formulir import (
    BarisForm,
    Kelompok,
    diketik,
    disimpan,
    kirim,
    mulai_berlaku,
)
from selaras.apps.perencanaan.pohon import SEMUA, jangkar, nama_unit, susun_pohon
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.paket.pilihan import JENIS_FAKTOR
from selaras.inti.siklus.kartu import Cek, periksa_simpul
from selaras.inti.siklus.nomenklatur import bakukan
from selaras.inti.siklus.rencana import SEBUTAN_JENJANG, calon_induk, jenjang_bawah, simpul_baru
from selaras.inti.ukur.jelas_perubahan import kalimat_baris
from selaras.inti.ukur.sebab import semua_faktor

BIDANG = ("nama", "sasaran", "unit_id", "kode_nomenklatur", "asal")
KELOMPOK = (Kelompok("", BIDANG[:-1]), Kelompok("Lainnya", BIDANG[-1:]))


def di_pohon(h: Halaman, kode: str) -> str:
    """The address of a node in the outline, with its branch open."""
    pangkal = reverse("rencana", args=[h.opd, h.tahun])
    return f"{pangkal}?buka={quote(kode, safe='')}#{quote(jangkar(kode), safe='')}"


def ambil_simpul(h: Halaman, kode: str) -> Simpul:
    """A node of the plan. Raises TidakAda."""
    if (satu := h.k.laporan.simpul.get(kode)) is None:
        raise TidakAda(f"Bagian rencana {kode} tidak ada pada rencana tahun {h.tahun}.")
    return satu


@require_safe
@halaman_kantor("rencana", lain_tanda=lambda _, h: (h.gerak, timezone.localdate()))
def rencana(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The outline; an activated year asks those who move a node for more."""
    buka = request.GET.get("buka", "")
    menyusun = pelaku_permintaan(request).boleh(Izin.SUSUN_RENCANA, h.opd)
    isi = h.konteks(
        judul=f"Rencana {h.tahun}",
        pohon=susun_pohon(h, buka),
        semua=buka == SEMUA,
        banyak=_banyak(h),
        jenjang=",".join(f"{kode}:{kata}" for kode, kata in SEBUTAN_JENJANG.items()),
        menyusun=menyusun,
        mulai=mulai_berlaku(request, h) if menyusun else None,
    )
    return render(request, "perencanaan/rencana.html", isi)


def _banyak(h: Halaman) -> str:
    """ "2 tujuan, 2 sasaran, 6 program, ... dan 111 indikator" """
    jenjang = [s.jenjang for s in h.k.laporan.simpul.values()]
    isi = [f"{jenjang.count(j)} {s.lower()}" for j, s in SEBUTAN_JENJANG.items() if j in jenjang]
    return f"{', '.join(isi)} dan {len(h.k.laporan.indikator)} indikator"


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("rencana", sepotret=False)
def simpul(request: HttpRequest, h: Halaman, simpul: str) -> HttpResponse:
    """A node: what it says, what it is measured by, and for planners the form."""
    pelaku = pelaku_permintaan(request)
    satu = ambil_simpul(h, simpul)
    menyusun = pelaku.boleh(Izin.SUSUN_RENCANA, h.opd)
    if request.method == "POST":
        pelaku.pastikan(Izin.SUSUN_RENCANA, h.opd)
    mulai = mulai_berlaku(request, h) if menyusun else None
    form = BarisForm(request.POST or None, satu, BIDANG, _rujukan(h), mulai, KELOMPOK)
    if disimpan(request) and kirim(
        form,
        lambda isian, sebab: services.ubah_simpul(
            pelaku, h.opd, h.tahun, simpul, isian, sebab=sebab
        ),
    ):
        messages.success(request, f"{simpul} tersimpan.")
        return redirect(di_pohon(h, simpul))
    atas = h.k.laporan.simpul.get(satu.induk_id or "")
    isi = h.konteks(
        judul=satu.nama, simpul=satu, sebutan=SEBUTAN_JENJANG[satu.jenjang], atas=atas,
        menyusun=menyusun, form=form, unit=nama_unit(h).get(satu.unit_id or "", ""),
        kembali=di_pohon(h, simpul), indikator=h.k.laporan.indikator_simpul[simpul],
        anak=h.k.laporan.anak.get(simpul, ()), induk=calon_induk(h.k.laporan.paket, satu),
        kata_bawah=_kata_bawah(h, simpul), faktor=_faktor(h, simpul), mulai=mulai,
        perubahan=kalimat_baris(h.k.laporan.paket, Simpul, simpul),
        **konteks_cek(periksa_simpul(h.k.laporan, _diketik(request, h, satu))),
    )  # fmt: skip
    sebagian = "perencanaan/_cek.html" if sepotong(request) else "perencanaan/simpul.html"
    return render(request, sebagian, isi)


def _faktor(h: Halaman, kode: str) -> list[tuple[str, str]]:
    """What explains the results and the money of a node: which kind, and the words."""
    kata = dict(JENIS_FAKTOR)
    milik = (f for f in semua_faktor(h.k.laporan) if f.simpul_id == kode)
    return [(kata[f.jenis], f.berlabel) for f in milik]


def _diketik(request: HttpRequest, h: Halaman, satu: Simpul) -> Simpul:
    """The node as it would be saved, or hang: a typed code is put into its official writing."""
    kini = diketik(request, satu, BIDANG)
    if (induk := request.POST.get("induk", "")) in h.k.laporan.simpul:
        kini = replace(kini, induk_id=induk)
    kode = kini.kode_nomenklatur
    if not kode or kode == satu.kode_nomenklatur:
        return kini
    return replace(kini, kode_nomenklatur=bakukan(kode))


def konteks_cek(cek: Sequence[Cek]) -> dict[str, object]:
    """The names that the list of checks needs."""
    ragu = any(c.baik is None for c in cek)
    return {"cek": cek, "perlu": sum(c.perlu for c in cek), "ragu": ragu}


def _kata_bawah(h: Halaman, kode: str | None) -> str:
    """What hangs below a node, in lower case; empty below a sub kegiatan."""
    jenjang = jenjang_bawah(h.k.laporan.paket, kode)
    return SEBUTAN_JENJANG[jenjang].lower() if jenjang else ""


def _rujukan(h: Halaman) -> dict[str, list[tuple[str, str]]]:
    return {"unit_id": list(nama_unit(h).items())}


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("rencana", sepotret=False)
def simpul_tambah(request: HttpRequest, h: Halaman) -> HttpResponse:
    """A new node below ``?induk=``; without one, a new tujuan."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.SUSUN_RENCANA, h.opd)
    induk = request.GET.get("induk") or None
    atas = ambil_simpul(h, induk) if induk else None
    kata = _kata_bawah(h, induk)
    if not kata:
        raise TidakAda("Di bawah sub kegiatan tidak ada bagian lagi; tambahkan indikator.")
    kosong = simpul_baru(h.k.laporan.paket, induk, "", ())
    mulai = mulai_berlaku(request, h)
    form = BarisForm(request.POST or None, kosong, BIDANG, _rujukan(h), mulai, KELOMPOK)
    baru: list[str] = []
    if disimpan(request) and kirim(
        form,
        lambda isian, sebab: baru.append(
            services.tambah_simpul(pelaku, h.opd, h.tahun, induk, isian, sebab=sebab)
        ),
    ):
        messages.success(request, f"{baru[0]} ditambahkan.")
        return redirect(di_pohon(h, baru[0]))
    kembali = di_pohon(h, induk) if induk else reverse("rencana", args=[h.opd, h.tahun])
    isi = h.konteks(
        judul=f"Tambah {kata}", form=form, atas=atas, kembali=kembali, menyusun=True,
        **konteks_cek(periksa_simpul(h.k.laporan, _diketik(request, h, kosong))),
    )  # fmt: skip
    sebagian = "perencanaan/_cek.html" if sepotong(request) else "perencanaan/simpul_tambah.html"
    return render(request, sebagian, isi)


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("rencana", sepotret=False)
def simpul_arsip(request: HttpRequest, h: Halaman, simpul: str) -> HttpResponse:
    """Take a node out of the plan."""
    pelaku_permintaan(request).pastikan(Izin.SUSUN_RENCANA, h.opd)
    satu = ambil_simpul(h, simpul)
    kembali = (
        di_pohon(h, satu.induk_id) if satu.induk_id else reverse("rencana", args=[h.opd, h.tahun])
    )
    return halaman_arsip(request, h, satu, simpul, services.arsipkan_simpul, kembali)

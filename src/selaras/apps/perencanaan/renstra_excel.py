"""The yearly targets of a Renstra as a form that goes to Excel and back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.bolak_balik.formulir import AlamatFormulir, Formulir, HasilFormulir, TeksSel
from selaras.apps.bolak_balik.target import PETUNJUK, baris_buku_target, jenis_target
from selaras.apps.bolak_balik.views import jawab_simpanan, jawab_unduhan, jawab_unggahan
from selaras.apps.dasar.galat import LangkahDitolak
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.laporan.queries import potret
from selaras.apps.perencanaan.dokumen import (
    kunci_renstra,
    masukkan_target_renstra,
    simpan_target_renstra,
)
from selaras.apps.perencanaan.renstra import ambil_renstra, kisi_renstra
from selaras.inti.paket.baris_rencana import Dokumen, Target
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus.isian import HasilIsian, IsianSel
from selaras.inti.siklus.target import kolom_dokumen, teks_target
from selaras.penulis.isian import KolomBuku


@require_safe
@halaman_kantor("rencana", sepotret=False)
def unduh(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """The targets as a workbook."""
    pelaku_permintaan(request).pastikan(Izin.UNDUH, h.opd)
    return jawab_unduhan(request, h, _formulir(request, h, dokumen))


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("rencana", sepotret=False)
def unggah(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """Ask for the file; posted, show what it would change. Not for what is closed."""
    f = _formulir(request, h, dokumen)
    if kunci := kunci_renstra(h.k.laporan.paket, ambil_renstra(h, dokumen)):
        raise LangkahDitolak(kunci)
    return jawab_unggahan(request, h, f)


@require_POST
@halaman_kantor("rencana", sepotret=False)
def simpan(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """Save all that the preview showed, or nothing."""
    return jawab_simpanan(request, h, _formulir(request, h, dokumen))


def _formulir(request: HttpRequest, h: Halaman, dokumen: str) -> Formulir:
    """The form of a Renstra. Raises TidakBerizin, TidakAda."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.SUSUN_RENCANA, h.opd)
    return formulir_renstra(pelaku, h, ambil_renstra(h, dokumen))


def formulir_renstra(pelaku: Pelaku, h: Halaman, dokumen: Dokumen) -> Formulir:
    """The target sheet of a Renstra, with its values of now."""
    kode = dokumen.dokumen_id
    nama = f"Target {dokumen.nama}"
    alamat = (
        "renstra_target", "renstra_unduh_excel", "renstra_unggah_excel", "renstra_simpan_excel",
    )  # fmt: skip

    def isi(paket: Paket, sel: Iterable[IsianSel]) -> HasilIsian:
        return masukkan_target_renstra(paket, kode, sel, asal="")

    def masuk(sel: list[IsianSel], asal: str) -> HasilFormulir:
        lewat = replace(pelaku, lewat="excel")
        ditolak = simpan_target_renstra(lewat, h.opd, h.tahun, kode, sel, asal=asal, utuh=True)
        return HasilFormulir(ditolak, potret(pelaku.lingkup, h.opd, h.tahun).paket)

    def kini(paket: Paket) -> TeksSel:
        milik = {
            (t.indikator_id, t.periode): t for t in paket.baris(Target) if t.dokumen_id == kode
        }
        return lambda baris, bidang: teks_target(milik.get((baris, bidang)))

    return Formulir(
        judul=nama, nama=nama, berkas=f"target-{h.opd}-{kode}", sebutan_baris="Indikator",
        kunci={"jenis": "renstra", "opd": h.opd, "tahun": str(h.tahun), "dokumen": kode},
        alamat=AlamatFormulir(*(reverse(n, args=[h.opd, h.tahun, kode]) for n in alamat)),
        tetap=(KolomBuku("indikator", "Indikator"), KolomBuku("satuan", "Satuan")),
        isian=tuple(
            KolomBuku(str(p), p.sebutan, angka=True)
            for p in kolom_dokumen(h.k.laporan.paket, dokumen)
        ),
        baris=tuple(
            baris_buku_target(i, kepala, (teks for _, teks in sel))
            for i, kepala, sel in kisi_renstra(h.k.laporan, dokumen)
        ),
        petunjuk=(PETUNJUK,), kelas=Target, kunci_baris="indikator_id",
        kolom=jenis_target(h.k.laporan.indikator), kini=kini, isi=isi, simpan=masuk,
        sumber=("Sumber target", "Renstra, Tabel 4.1"),
    )  # fmt: skip

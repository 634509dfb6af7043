"""The budgets of the head's agreement as a form that goes to Excel and back."""

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
from selaras.apps.bolak_balik.views import jawab_simpanan, jawab_unduhan, jawab_unggahan
from selaras.apps.dasar.galat import LangkahDitolak, TidakAda
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.laporan.queries import potret
from selaras.apps.perjanjian.pilih import naskah_tahun
from selaras.apps.perjanjian.services import ANGGARAN_UNIT, masukkan_pagu, simpan_pagu
from selaras.inti.paket.baris_hasil import AnggaranProgram
from selaras.inti.paket.baris_rencana import Dokumen
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.periksa_baris import kolom_bernama
from selaras.inti.siklus.isian import HasilIsian, IsianSel
from selaras.inti.siklus.naskah import kunci_naskah
from selaras.inti.siklus.pagu import PAGU, SUMBER, pagu_dokumen, program, teks_pagu
from selaras.penulis.isian import BarisBuku, KolomBuku, SelBuku

KOLOM_PAGU = ((PAGU, "Pagu (Rp)"), (SUMBER, "Sumber dana"))
PETUNJUK = (
    "Satu baris per program. Kosongkan pagunya bila program tidak dimuat pada perjanjian; tulis 0 "
    "bila memang nol.",
)


@require_safe
@halaman_kantor("perjanjian", sepotret=False)
def unduh(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """The budgets as a workbook."""
    pelaku_permintaan(request).pastikan(Izin.UNDUH, h.opd)
    return jawab_unduhan(request, h, _formulir(request, h, dokumen))


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("perjanjian", sepotret=False)
def unggah(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """Ask for the file; posted, show what it would change. Not for what is on its way."""
    f = _formulir(request, h, dokumen)
    if kunci := kunci_naskah(h.k.laporan.paket, naskah_tahun(h.k.laporan, dokumen)):
        raise LangkahDitolak(kunci)
    return jawab_unggahan(request, h, f)


@require_POST
@halaman_kantor("perjanjian", sepotret=False)
def simpan(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """Save all that the preview showed, or nothing."""
    return jawab_simpanan(request, h, _formulir(request, h, dokumen))


def _formulir(request: HttpRequest, h: Halaman, dokumen: str) -> Formulir:
    """The form of the head's agreement. Raises TidakBerizin, TidakAda."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.SUSUN_PERJANJIAN, h.opd)
    satu = naskah_tahun(h.k.laporan, dokumen)
    if satu.unit_id is not None:
        raise TidakAda(ANGGARAN_UNIT)
    return formulir_pagu(pelaku, h, satu)


def formulir_pagu(pelaku: Pelaku, h: Halaman, dokumen: Dokumen) -> Formulir:
    """The budgets of an agreement, with their values of now."""
    kode = dokumen.dokumen_id
    nama = f"Anggaran {dokumen.nama}"
    alamat = ("pagu", "pagu_unduh_excel", "pagu_unggah_excel", "pagu_simpan_excel")
    kolom = kolom_bernama(AnggaranProgram)

    def isi(paket: Paket, sel: Iterable[IsianSel]) -> HasilIsian:
        return masukkan_pagu(paket, kode, sel, asal="")

    def masuk(sel: list[IsianSel], asal: str) -> HasilFormulir:
        lewat = replace(pelaku, lewat="excel")
        ditolak = simpan_pagu(lewat, h.opd, h.tahun, kode, sel, asal=asal, utuh=True)
        return HasilFormulir(ditolak, potret(pelaku.lingkup, h.opd, h.tahun).paket)

    def kini(paket: Paket) -> TeksSel:
        milik = pagu_dokumen(paket, kode)
        return lambda baris, bidang: teks_pagu(milik.get(baris), bidang)

    teks = kini(h.k.laporan.paket)
    return Formulir(
        judul=nama, nama=nama, berkas=f"anggaran-{h.opd}-{kode}", sebutan_baris="Program",
        kunci={"jenis": "pagu", "opd": h.opd, "tahun": str(h.tahun), "dokumen": kode},
        alamat=AlamatFormulir(*(reverse(n, args=[h.opd, h.tahun, kode]) for n in alamat)),
        tetap=(KolomBuku("program", "Program"),),
        isian=tuple(KolomBuku(b, judul, angka=b == PAGU, lebar=24) for b, judul in KOLOM_PAGU),
        baris=tuple(
            BarisBuku(p, (), (s.nama,), tuple(SelBuku(teks(p, b)) for b, _ in KOLOM_PAGU))
            for p, s in program(h.k.laporan.paket).items()
        ),
        petunjuk=PETUNJUK, kelas=AnggaranProgram, kunci_baris="simpul_id",
        kolom=lambda _, bidang: kolom[bidang], kini=kini, isi=isi, simpan=masuk,
        sumber=("Sumber angka", "DPPA 2025"),
    )  # fmt: skip

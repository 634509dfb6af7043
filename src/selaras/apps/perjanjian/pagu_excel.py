"""The budgets of the head's agreement as a form that goes to Excel and back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from django.urls import reverse

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.bolak_balik.formulir import AlamatFormulir, Formulir, HasilFormulir, TeksSel
from selaras.apps.bolak_balik.tampilan import tampilan_excel
from selaras.apps.dasar.galat import TidakAda
from selaras.apps.dasar.halaman import Halaman
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
        sumber=("Sumber angka", f"DPPA {h.tahun}"),
    )  # fmt: skip


def _kepala(h: Halaman, dokumen: str) -> Dokumen:
    """An agreement of the head: only that one has budgets. Raises TidakAda."""
    satu = naskah_tahun(h.k.laporan, dokumen)
    if satu.unit_id is not None:
        raise TidakAda(ANGGARAN_UNIT)
    return satu


TAMPILAN = tampilan_excel("perjanjian", Izin.SUSUN_PERJANJIAN, _kepala, formulir_pagu, kunci_naskah)

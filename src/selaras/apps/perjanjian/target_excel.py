"""The targets of an agreement, year and quarters, as a form that goes to Excel and back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from django.urls import reverse

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.bolak_balik.formulir import AlamatFormulir, Formulir, HasilFormulir, TeksSel
from selaras.apps.bolak_balik.tampilan import tampilan_excel
from selaras.apps.bolak_balik.target import PETUNJUK as PETUNJUK_TARGET
from selaras.apps.bolak_balik.target import baris_buku_target, jenis_target
from selaras.apps.dasar.halaman import Halaman
from selaras.apps.laporan.queries import potret
from selaras.apps.perjanjian.lembar_target import baris_target, teks_lembar_target
from selaras.apps.perjanjian.pilih import naskah_tahun
from selaras.apps.perjanjian.services import masukkan_target, simpan_target
from selaras.inti.paket.baris_rencana import Dokumen, Target
from selaras.inti.paket.isi import Paket
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.isian import HasilIsian, IsianSel
from selaras.inti.siklus.naskah import kunci_naskah
from selaras.inti.siklus.perjanjian import dokumen_perjanjian
from selaras.inti.siklus.target import kolom_target
from selaras.penulis.isian import KolomBuku

PETUNJUK = (
    "Target setahun adalah janji tersendiri, bukan jumlah target triwulan. Target triwulan adalah "
    "rencana aksi.",
    PETUNJUK_TARGET,
)


def formulir_target(pelaku: Pelaku, h: Halaman, dokumen: Dokumen) -> Formulir:
    """The target sheet of an agreement, with its values of now."""
    kode = dokumen.dokumen_id
    nama = f"Target {dokumen.nama}"
    alamat = ("target", "target_unduh_excel", "target_unggah_excel", "target_simpan_excel")

    def isi(paket: Paket, sel: Iterable[IsianSel]) -> HasilIsian:
        return masukkan_target(paket, kode, sel, asal="")

    def masuk(sel: list[IsianSel], asal: str) -> HasilFormulir:
        lewat = replace(pelaku, lewat="excel")
        ditolak = simpan_target(lewat, h.opd, h.tahun, kode, sel, asal=asal, utuh=True)
        return HasilFormulir(ditolak, potret(pelaku.lingkup, h.opd, h.tahun).paket)

    def kini(paket: Paket) -> TeksSel:
        return teks_lembar_target(
            LaporanKinerja.dari_paket(paket), dokumen_perjanjian(paket, kode)
        )  # fmt: skip

    return Formulir(
        judul=nama, nama=nama, berkas=f"target-{h.opd}-{kode}", sebutan_baris="Indikator",
        kunci={"jenis": "target", "opd": h.opd, "tahun": str(h.tahun), "dokumen": kode},
        alamat=AlamatFormulir(*(reverse(n, args=[h.opd, h.tahun, kode]) for n in alamat)),
        tetap=(KolomBuku("indikator", "Indikator"), KolomBuku("satuan", "Satuan")),
        isian=tuple(KolomBuku(str(p), p.sebutan, angka=True) for p in kolom_target(h.tahun)),
        baris=tuple(
            baris_buku_target(b.indikator, b.kepala, (teks for _, teks, _ in b.sel))
            for b in baris_target(h.k.laporan, dokumen)
        ),
        petunjuk=PETUNJUK, kelas=Target, kunci_baris="indikator_id",
        kolom=jenis_target(h.k.laporan.indikator), kini=kini, isi=isi, simpan=masuk,
        sumber=("Sumber target", f"Renja {h.tahun}, Tabel 4.1"),
    )  # fmt: skip


TAMPILAN = tampilan_excel(
    "perjanjian",
    Izin.SUSUN_PERJANJIAN,
    lambda h, dokumen: naskah_tahun(h.k.laporan, dokumen),
    formulir_target,
    kunci_naskah,
)

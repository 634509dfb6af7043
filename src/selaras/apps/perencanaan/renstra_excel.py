"""The yearly targets of a Renstra as a form that goes to Excel and back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from django.urls import reverse

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.bolak_balik.formulir import AlamatFormulir, Formulir, HasilFormulir, TeksSel
from selaras.apps.bolak_balik.tampilan import tampilan_excel
from selaras.apps.bolak_balik.target import PETUNJUK, baris_buku_target, jenis_target
from selaras.apps.dasar.halaman import Halaman
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


TAMPILAN = tampilan_excel(
    "rencana", Izin.SUSUN_RENCANA, ambil_renstra, formulir_renstra, kunci_renstra
)

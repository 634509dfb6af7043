"""The sheet of a round as a form that goes to Excel and back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from django.urls import reverse
from django.utils import timezone

from selaras.apps.akun.queries import Pelaku
from selaras.apps.bolak_balik.formulir import AlamatFormulir, Formulir, HasilFormulir, TeksSel
from selaras.apps.dasar.halaman import Halaman
from selaras.apps.pengumpulan.alamat import KANTOR
from selaras.apps.pengumpulan.kisi import (
    JUDUL,
    BarisIsian,
    baris_isian,
    judul_lalu,
    kolom_terpakai,
)
from selaras.apps.pengumpulan.services import simpan_isian
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.periksa_baris import kolom_bernama
from selaras.inti.paket.pilihan import KEADAAN
from selaras.inti.periode import Periode
from selaras.inti.siklus.isian import BOLEH_KEADAAN, HasilIsian, IsianSel, isi_lembar, teks_sel
from selaras.inti.siklus.lembar import indikator_lembar, unit_lembar
from selaras.penulis.isian import BarisBuku, KolomBuku, SelBuku

SEBUTAN_KEADAAN = dict(KEADAAN)
SEBUTAN_BIDANG = {**JUDUL, "keadaan": "Keadaan"}
TEKS = frozenset({"predikat", "keadaan"})
PETUNJUK = (
    "Sel arsir abu-abu tidak diisi untuk indikator itu; kartu indikator yang menentukan kolomnya.",
    "Predikat dan keadaan dipilih dari daftar. “Tidak berlaku” untuk indikator yang tidak diukur "
    "pada periode ini; “terisi” mengikuti nilainya.",
)


def formulir_lembar(pelaku: Pelaku, h: Halaman, periode: Periode, unit: str) -> Formulir:
    """The form of a unit's sheet, with its values of now."""
    milik = list(indikator_lembar(h.k.laporan.paket, unit).values())
    pakai = kolom_terpakai(milik)
    nama = f"{unit_lembar(h.k.laporan.paket).get(unit, unit)}, {periode.sebutan}"
    letak = [h.opd, h.tahun, str(periode), unit or KANTOR]
    kolom = kolom_bernama(Realisasi)

    def isi(paket: Paket, sel: Iterable[IsianSel]) -> HasilIsian:
        return isi_lembar(paket, periode, sel, indikator_lembar(paket, unit))

    def simpan(sel: list[IsianSel], _: str) -> HasilFormulir:
        hasil = simpan_isian(
            replace(pelaku, lewat="excel"), h.opd, h.tahun, str(periode), unit, sel,
            hari=timezone.localdate(), utuh=True,
        )  # fmt: skip
        return HasilFormulir(hasil.ditolak, hasil.laporan.paket)

    def kini(paket: Paket) -> TeksSel:
        teks = str(periode)
        baris = {b.indikator_id: b for b in paket.baris(Realisasi) if b.periode == teks}
        return lambda kode, bidang: teks_sel(baris.get(kode), bidang)

    return Formulir(
        judul=f"Isian {nama}", nama=nama, berkas=f"{h.opd}-{periode}-{unit or 'kantor'}",
        sebutan_baris="Indikator",
        kunci={
            "jenis": "hasil", "opd": h.opd, "tahun": str(h.tahun), "periode": str(periode),
            "unit": unit,
        },
        alamat=AlamatFormulir(
            *(reverse(n, args=letak) for n in
              ("lembar", "unduh_excel", "unggah_excel", "simpan_excel"))
        ),
        tetap=(
            KolomBuku("indikator", "Indikator"), KolomBuku("satuan", "Satuan"),
            KolomBuku("target_tahun", "Target tahun", angka=True),
            KolomBuku("target_periode", f"Target {periode.sebutan}", angka=True),
            KolomBuku("tahun_lalu", "Tahun lalu", angka=True),
            KolomBuku("periode_lalu", judul_lalu(periode), angka=True),
        ),
        isian=tuple(KolomBuku(b, SEBUTAN_BIDANG[b], b not in TEKS) for b in (*pakai, "keadaan")),
        baris=tuple(_baris(b) for b in baris_isian(h, periode, milik, pakai)),
        petunjuk=PETUNJUK, kelas=Realisasi, kunci_baris="indikator_id",
        kolom=lambda _, bidang: kolom[bidang], kini=kini, isi=isi, simpan=simpan, kata=_kata,
    )  # fmt: skip


def _baris(b: BarisIsian) -> BarisBuku:
    boleh = dict.fromkeys((b.keadaan, *BOLEH_KEADAAN))
    keadaan = SelBuku(b.keadaan, tuple(SEBUTAN_KEADAAN[k] for k in boleh), b.sebutan_keadaan)
    return BarisBuku(
        b.kode, (b.kepala,) if b.kepala else (),
        (b.nama, b.satuan, b.target_tahun, b.target, b.tahun_lalu, b.lalu),
        (*(SelBuku(s.teks, s.pilihan) if s else None for s in b.sel), keadaan),
    )  # fmt: skip


def _kata(bidang: str, teks: str) -> str:
    return SEBUTAN_KEADAAN.get(teks, teks) if bidang == "keadaan" else teks

"""The explanation of a figure: a panel at the side, or a page of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from selaras.apps.dasar.halaman import Halaman, halaman_kantor, pesan, sepotong
from selaras.apps.laporan.asal_lembar import gerak_kantor, lembar_angka
from selaras.apps.laporan.berkala import TabelBerkala, tabel_berkala
from selaras.apps.laporan.naskah import lakin_lengkap
from selaras.apps.wawasan.bahan import konteks_sampai
from selaras.inti.dokumen.penjelasan import Label, PenjelasanCetak
from selaras.inti.dokumen.pohon import Pita
from selaras.inti.naskah.ringkasan import ubin
from selaras.inti.periode import Periode, tanggal_panjang
from selaras.inti.ukur.jelas import AsalTakDikenal, jelaskan
from selaras.inti.ukur.jelas_bukti import bukti_angka, indikator_asal, kalimat_bukti
from selaras.inti.ukur.jelas_koreksi import kalimat_koreksi, kelompok_koreksi, nomor_koreksi
from selaras.penulis.aksara import cetakkan

HITUNGAN = frozenset({Label.RUMUS, Label.HITUNGAN, Label.BATAS, Label.PEMBULATAN})
SEBAB = frozenset({Label.TAK_DINILAI, Label.KOSONG})


@dataclass(frozen=True)
class BuktiTampil:
    """A piece of evidence in words, with the addresses of its file and of what it links to."""

    kata: str
    siapa: str
    berkas: str
    tautan: str


@dataclass(frozen=True)
class Asal:
    """An explanation as it is laid out: what, of what, figure, reckoning, reason, the rest.

    ``bukti`` are pieces of evidence with the address of their file, ``koreksi`` words of
    corrections with number and address of each, ``berkala`` the periods,
    ``riwayat`` and ``kartu`` the addresses of the story of an indicator's year and of its card.
    """

    jenis: str
    tentang: str
    angka: str
    satuan: str
    pita: Pita | None
    predikat: str
    hitungan: tuple[str, ...]
    sebab: tuple[str, ...]
    baris: tuple[tuple[str, str], ...]
    bukti: tuple[BuktiTampil, ...]
    koreksi: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    berkala: TabelBerkala | None
    riwayat: str
    kartu: str


HITUNGAN_SAMPAI = re.compile(r"sampai:(\d{4}-TW[1-4]):jumlah:")  # a count as of a quarter


@require_safe
@halaman_kantor("", lain_tanda=gerak_kantor)
def asal(request: HttpRequest, h: Halaman, kunci: str) -> HttpResponse:
    """Where a figure comes from: a panel for the script, a page for everybody else."""
    try:
        penjelasan = _penjelasan(h, kunci)
    except AsalTakDikenal:
        return pesan(request, "Angka itu tidak ada pada data tahun ini.", 404)
    isi = tata(h, kunci, penjelasan)
    panel = sepotong(request)
    templat = "laporan/_asal.html" if panel else "laporan/asal.html"
    lain = {
        "a": isi, "alamat": h.alamat.asal(kunci), "panel": panel,
        "lembar": tuple(lembar_angka(request, h, kunci)),
    }  # fmt: skip
    return render(request, templat, lain if panel else h.konteks(judul="Asal angka", **lain))


def _penjelasan(h: Halaman, kunci: str) -> PenjelasanCetak:
    """A count is explained by what made it (the report, or the tiles of a year that runs); any
    other figure by the measurement."""
    if (cocok := HITUNGAN_SAMPAI.match(kunci)) and cocok[1].startswith(f"{h.tahun}-"):
        k = konteks_sampai(h.k.pengukuran, Periode.parse(cocok[1]))
        ubin(k)
        ada = k.f.penjelasan()
    elif kunci.startswith("jumlah:"):
        ada = lakin_lengkap(h.k.pengukuran).penjelasan
    else:
        return jelaskan(h.k.pengukuran, kunci)
    if kunci not in ada:
        raise AsalTakDikenal(kunci)
    return ada[kunci]


def tata(h: Halaman, kunci: str, p: PenjelasanCetak) -> Asal:
    """The explanation in its parts; every word of it is kept."""
    awal, _, kode = kunci.partition(":")
    baris = tuple((label, cetakkan(teks)) for label, teks in p.baris)
    pita = _pita(h, awal, kode)
    milik = indikator_asal(kunci, h.tahun)
    indikator = milik[0] if milik else kode
    ada = indikator in h.k.laporan.indikator
    return Asal(
        jenis=cetakkan(p.jenis),
        tentang=cetakkan(p.tentang),
        angka=cetakkan(p.angka),
        satuan=cetakkan(p.satuan),
        pita=pita,
        predikat=dict(baris).get(Label.PREDIKAT, pita.nama) if pita else "",
        hitungan=tuple(teks for label, teks in baris if label in HITUNGAN),
        sebab=tuple(teks for label, teks in baris if label in SEBAB),
        baris=tuple(
            (label, teks)
            for label, teks in baris
            if label not in HITUNGAN | SEBAB | {Label.KOREKSI, Label.BUKTI}
            and (label != Label.PREDIKAT or not pita)
        ),
        bukti=tuple(_bukti(h, kunci)),
        koreksi=tuple(_koreksi(h, kunci)),
        berkala=tabel_berkala(h, kunci),
        riwayat=h.alamat.riwayat(str(h.tahun), indikator) if ada else "",
        kartu=reverse("kartu", args=[h.opd, h.tahun, indikator]) if ada else "",
    )


def _bukti(h: Halaman, kunci: str) -> Iterator[BuktiTampil]:
    """The evidence of a figure, with where it is found."""
    for satu in bukti_angka(h.k.pengukuran, kunci):
        hari = tanggal_panjang(satu.tanggal) if satu.tanggal else ""
        siapa = ", ".join(bagian for bagian in (satu.oleh, hari) if bagian)
        berkas = reverse("unduh_bukti", args=[h.opd, h.tahun, satu.berkas]) if satu.berkas else ""
        kata = cetakkan(kalimat_bukti(replace(satu, tautan=None)))
        yield BuktiTampil(kata, cetakkan(siapa), berkas, satu.tautan or "")


def _koreksi(h: Halaman, kunci: str) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """Words of the corrections of a figure, with code and address of each."""
    halaman = reverse("koreksi", args=[h.opd, h.tahun])
    nomor = nomor_koreksi(h.k.laporan)
    for kelompok in kelompok_koreksi(h.k.pengukuran, kunci):
        tautan = tuple((str(nomor[s.koreksi_id]), f"{halaman}#{s.koreksi_id}") for s in kelompok)
        yield cetakkan(kalimat_koreksi(kelompok)), tautan


def _pita(h: Halaman, awal: str, kode: str) -> Pita | None:
    """The band of an achievement of the year; other figures have none."""
    if awal == "capaian" and kode in h.k.pengukuran.indikator:
        return h.k.f.pita_indikator(kode)
    if awal == "rata" and kode in h.k.pengukuran.simpul:
        return h.k.f.pita_simpul(kode)
    return None

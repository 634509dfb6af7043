"""Form E.81: evaluation of the results of the Renja of an office, Permendagri 86/2017.

Columns and what could not be verified: docs/rujukan/formulir-e81.md. Each official column holds a
K (performance) and an Rp (money) figure; here they stand below one another, so that 26 columns fit
on F4.
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.inti.angka import tampilkan
from selaras.inti.dokumen.pohon import (
    Angka,
    BagianDok,
    BarisTabel,
    Blok,
    Judul,
    NaskahDok,
    ParagrafDok,
    Penanda,
    Sel,
    Tabel,
)
from selaras.inti.naskah.berkala.bersama import (
    BELUM_DIISI,
    faktor,
    keadaan_lembar,
    naskah,
    periode_konteks,
    sintetis,
    tanda_tangan,
)
from selaras.inti.naskah.kalimat import huruf_awal_besar
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.kop import kop
from selaras.inti.naskah.tabel import baris, kanan, sel, tekanan, tengah
from selaras.inti.naskah.wawasan.saring import Saring
from selaras.inti.nilai import Status
from selaras.inti.paket.baris_rencana import Indikator, Simpul
from selaras.inti.periode import ROMAWI, JenisPeriode, Periode
from selaras.inti.rata_rata import hitung_rata_rata
from selaras.inti.ukur.laju import laju_indikator

JENJANG = ("sasaran", "program", "kegiatan", "sub_kegiatan")
SESUDAH = "sesudah masa laporan"  # whether it is over today does not matter here
TAK_DIMUAT = "tidak ada dalam data"
LEBAR = (8, 12, 38, 34, 9, 17, 17, 17, 15, 15, 15, 15, 17, 17, 15, 20, 18)
NAMA = "Evaluasi terhadap Hasil Renja Perangkat Daerah"


def susun_e81(k: Konteks, penuh: Konteks) -> NaskahDok:
    """The form of an office for the quarter that ``k`` was cut at.

    ``penuh``: the whole snapshot, which knows what is only held for the year.
    """
    periode = periode_konteks(k)
    isi: tuple[Blok, ...] = (
        kop(k.laporan),
        Judul(1, f"{NAMA.upper()} SAMPAI {periode.sebutan.upper()}", "e81", sehalaman=True),
        *sintetis(k),
        *keadaan_lembar(k),
        ParagrafDok(
            sebaris(
                f"Formulir E.81 Permendagri 86 Tahun 2017. {k.nama_kantor}, tahun {k.tahun}, "
                f"keadaan sampai akhir {periode.sebutan}. K = kinerja, Rp = anggaran dalam rupiah."
            )
        ),
        _tabel(k, penuh),
        *_kaki(k),
        *faktor(k, "Faktor pendorong", "e81-pendorong", ("pendorong",)),
        *faktor(k, "Faktor penghambat", "e81-penghambat", ("penyebab", "hambatan")),
        *faktor(k, "Tindak lanjut triwulan berikutnya", "e81-tindak", ("tindak_lanjut",)),
        Judul(2, "Tindak lanjut Renja berikutnya", "e81-renja"),
        ParagrafDok(sebaris(BELUM_DIISI)),
        tanda_tangan(k, Penanda("", "Kepala Bappeda", "(nama belum diisi)", sebutan="Mengetahui")),
    )
    pokok = f"Formulir E.81 {periode.sebutan}"
    return naskah(k, pokok, (BagianDok(isi, lanskap=True, awal_nomor=True),), penuh)


def _tabel(k: Konteks, penuh: Konteks) -> Tabel:
    return Tabel(
        id="tabel-e81",
        judul=f"{NAMA}, {periode_konteks(k).sebutan}",
        lebar=LEBAR,
        kepala=_kepala(k),
        badan=tuple(_badan(k, penuh)) or (baris((sel("Rencana belum diisi", lebar=len(LEBAR)),)),),
        nomor="E.81",
        kecil=True,
    )


def _kepala(k: Konteks) -> tuple[BarisTabel, ...]:
    t = k.laporan.tahun_laporan
    judul = (
        "No", "Kode", "Sasaran/Program/Kegiatan/Sub Kegiatan", "Indikator kinerja", "K/Rp",
        f"Target Renstra akhir ({t.renstra_akhir})", f"Realisasi s.d. {k.tahun - 1}",
        f"Target dan anggaran {k.tahun}", *(f"Realisasi TW {satu}" for satu in ROMAWI),
        f"Realisasi {k.tahun}", f"Realisasi Renstra s.d. {k.tahun}", "Tingkat capaian Renstra (%)",
        "Unit penanggung jawab", "Keterangan",
    )  # fmt: skip
    kolom = ("1", "2", "3", "4", "", *map(str, range(5, 17)))
    nomor = tuple(tengah(f"({satu})" if satu else "") for satu in kolom)
    return (baris(tuple(tengah(satu, tebal=True) for satu in judul)), baris(nomor))


def _badan(k: Konteks, penuh: Konteks) -> Iterator[BarisTabel]:
    saring = Saring(k)
    belum = _belum_sah(k)
    nomor = 0
    for simpul in _urut_pohon(k):
        milik = k.laporan.indikator_simpul[simpul.simpul_id]
        uang = k.pengukuran.simpul[simpul.simpul_id].anggaran is not None
        if simpul.jenjang not in JENJANG or not (milik or uang):
            continue
        nomor += 1
        depan = (tengah(str(nomor)), sel(simpul.simpul_id), sel(simpul.nama))
        for ke, satu in enumerate(milik):
            awal = depan if ke == 0 else (sel(), sel(), sel())
            unit = saring.nama_unit(satu)
            isi = (*awal, sel(satu.nama), tengah("K"), *_kinerja(k, penuh, satu, unit, belum))
            yield baris(isi, tekanan=tekanan(simpul), satukan=ke < len(milik) - 1 or uang)
        if uang:
            awal = (sel(), sel(), sel("")) if milik else depan
            isi = (*awal, sel("Anggaran"), tengah("Rp"), *_uang(k, penuh, simpul))
            yield baris(isi, tekanan=tekanan(simpul))


def _urut_pohon(k: Konteks) -> Iterator[Simpul]:
    """Every node after the one it belongs to."""
    for akar in k.laporan.anak.get(None, ()):
        yield akar
        yield from k.laporan.keturunan(akar.simpul_id)


def _belum_sah(k: Konteks) -> dict[str, list[str]]:
    """By indicator id the quarters whose sheet is not ratified, "TW I diajukan"."""
    hasil: dict[str, list[str]] = {}
    for periode in _semua(k):
        if periode.hari_akhir <= periode_konteks(k).hari_akhir:
            for kode, kata in k.lembar.belum_sah(k.laporan.paket, periode).items():
                hasil.setdefault(kode, []).append(f"TW {ROMAWI[periode.ke - 1]} {kata}")
    return hasil


def _kinerja(
    k: Konteks, penuh: Konteks, indikator: Indikator, unit: str, belum: dict[str, list[str]]
) -> tuple[Sel, ...]:
    kode = indikator.indikator_id
    laju = laju_indikator(penuh.laporan, indikator, periode_konteks(k))
    return (
        kanan(_target_renstra(k, kode)), kanan(k.f.realisasi(kode, k.tahun - 1)),
        kanan(k.f.target(kode)), *(kanan(_triwulan(k, penuh, kode, p)) for p in _semua(k)),
        kanan(k.f.realisasi(kode)), kanan(k.f.realisasi(kode)), kanan(k.f.renstra(kode)),
        sel(unit), sel("; ".join((huruf_awal_besar(laju.keadaan.sebutan), *belum.get(kode, ())))),
    )  # fmt: skip


def _triwulan(k: Konteks, penuh: Konteks, kode: str, periode: Periode) -> Angka | str:
    """A quarter of the year; one after the document's own is none of its business."""
    return SESUDAH if _sesudah(k, periode) else penuh.f.hasil_periode(kode, periode)


def _sesudah(k: Konteks, periode: Periode) -> bool:
    return periode.hari_akhir > periode_konteks(k).hari_akhir


def _uang(k: Konteks, penuh: Konteks, simpul: Simpul) -> tuple[Sel, ...]:
    kode = simpul.simpul_id
    return (
        kanan(TAK_DIMUAT), kanan(TAK_DIMUAT), kanan(k.f.pagu(kode)),
        *(kanan(SESUDAH if _sesudah(k, p) else penuh.f.uang_periode(kode, p)) for p in _semua(k)),
        kanan(k.f.realisasi_anggaran(kode)), kanan(Status.TIDAK_DAPAT_DIHITUNG.sebutan),
        kanan(Status.TIDAK_DAPAT_DIHITUNG.sebutan), sel(), sel(),
    )  # fmt: skip


def _semua(k: Konteks) -> tuple[Periode, ...]:
    return Periode.bagian(k.tahun, JenisPeriode.TRIWULAN)


def _target_renstra(k: Konteks, kode: str) -> Angka | str:
    akhir = str(k.laporan.tahun_laporan.renstra_akhir)
    for dokumen in reversed(k.laporan.semua_renstra):
        angka = k.f.target_dokumen(kode, dokumen.dokumen_id, akhir)
        if angka is not None:
            return angka
    return Status.BELUM_DIISI.sebutan


def _kaki(k: Konteks) -> tuple[Blok, ...]:
    """The mean of the year and of the Renstra over all indicators, with the band of each."""
    p = k.pengukuran
    tahun = hitung_rata_rata(u.capaian for u in p.indikator.values())
    renstra = hitung_rata_rata(p.terhadap_renstra(kode).capaian for kode in p.indikator)
    hasil: list[Blok] = []
    for nama, rata in (
        (f"Rata-rata capaian terhadap target {k.tahun}", tahun),
        ("Rata-rata tingkat capaian Renstra (kolom 14)", renstra),
    ):
        pita = p.pita(rata)
        isi = (
            f"{tampilkan(rata.nilai)} persen, predikat {pita.nama}"
            if rata.nilai is not None and pita
            else rata.status.sebutan
        )
        hasil.append(ParagrafDok(sebaris(f"{nama}: {isi} ({rata.keterangan}).")))
    return tuple(hasil)

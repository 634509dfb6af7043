"""The official form "Form Capaian Kinerja": the whole plan tree with its measured indicators."""

from __future__ import annotations

from collections.abc import Iterator

from selaras.inti.dokumen.pohon import BarisTabel, IsiSebaris, Sel, Tabel
from selaras.inti.naskah.kata_ukur import kode_anggota, satuan_tabel
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.nomor_lampiran import rujuk_mutu
from selaras.inti.naskah.sasaran_simpul import sasaran_simpul
from selaras.inti.naskah.sel_ukuran import sel_ukuran
from selaras.inti.naskah.tabel import baris, kepala, nomor_kolom, sel, tekanan, tengah
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.ukur import UkurIndikator

KOLOM = (
    "No",
    "Program/Kegiatan/Sub Kegiatan",
    "Tujuan/Sasaran Strategis/Program/Kegiatan/Sub Kegiatan",
    "Indikator",
    "Satuan",
    "Target",
    "Realisasi",
    "Capaian (%)",
    "Predikat",
)
LEBAR = (7, 36, 36, 40, 13, 13, 13, 14, 18)


def tabel_form_capaian(k: Konteks, nomor: str, id: str) -> Tabel:
    """The form: sasaran, program, kegiatan, sub kegiatan in order; a row per indicator.

    The cells of a node span the rows of its indicators.
    """
    badan = [
        satu
        for simpul in k.laporan.simpul.values()
        if simpul.induk_id is None
        for satu in _cabang(k, simpul)
    ]
    anggapan = [i for i in k.laporan.indikator.values() if i.asal_arah == "anggapan"]
    catatan: list[IsiSebaris] = []
    if anggapan:
        banyak = k.f.jumlah(
            len(anggapan),
            "indikator yang arahnya belum disebut asalnya",
            map(kode_anggota, anggapan),
        )
        lihat = f"; lihat {lampiran}" if (lampiran := rujuk_mutu(k.laporan)) else ""
        catatan.append(sebaris("Arah ", banyak, f" indikator belum disebut asalnya{lihat}."))
    return Tabel(
        id=id,
        judul=f"Form Capaian Kinerja {k.nama_kantor} Tahun {k.tahun}",
        lebar=LEBAR,
        kepala=(*kepala(*KOLOM), nomor_kolom(len(KOLOM))),
        badan=tuple(badan),
        nomor=nomor,
        catatan=tuple(catatan),
        kecil=True,
    )


def _cabang(k: Konteks, simpul: Simpul) -> Iterator[BarisTabel]:
    yield from _simpul(k, simpul)
    for anak in k.laporan.anak.get(simpul.simpul_id, ()):
        yield from _cabang(k, anak)


def _simpul(k: Konteks, simpul: Simpul) -> Iterator[BarisTabel]:
    milik = k.pengukuran.simpul[simpul.simpul_id].indikator
    berat = tekanan(simpul)
    depan = _depan(k, simpul, max(len(milik), 1))
    if not milik:
        tanpa = (sel("indikator belum diisi"), *(tengah("–") for _ in range(5)))
        yield baris((*depan, *tanpa), berat)
        return
    for ke, u in enumerate(milik):
        isi = _indikator(k, u)
        yield baris((*depan, *isi) if ke == 0 else isi, berat, satukan=ke + 1 < len(milik))


def _depan(k: Konteks, simpul: Simpul, tinggi: int) -> tuple[Sel, ...]:
    """Number, name and statement of a node, over the rows of its indicators."""
    program = simpul.jenjang in ("program", "kegiatan", "sub_kegiatan")
    nama = simpul.nama if program else ""
    pernyataan = sasaran_simpul(k, simpul) if program else simpul.nama
    inden = {"kegiatan": 1, "sub_kegiatan": 2}.get(simpul.jenjang, 0)
    return (
        sel(simpul.simpul_id, tinggi=tinggi),
        sel(nama, tinggi=tinggi, inden=inden),
        sel(pernyataan, tinggi=tinggi),
    )


def _indikator(k: Konteks, u: UkurIndikator) -> tuple[Sel, ...]:
    return (sel(u.indikator.nama), tengah(satuan_tabel(u.indikator)), *sel_ukuran(k, u))

"""The parts of a report that its office may leave out one by one: tables, charts, running text and
annexes. The choice is part of the record, so that every form of the report keeps to it.

A part goes by the id of its table or chart, or by the place of its text; an annex by the column of
the year that chooses it (``lampiran_formulir``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from selaras.inti.dokumen.pohon import Bagan, BaganOrganisasi, Blok, Judul, NaskahDok, Tabel
from selaras.inti.naskah.kalimat import huruf_awal_besar
from selaras.inti.naskah.kata_kantor import ruas_tempat, teks_ruas
from selaras.inti.naskah.nomor_lampiran import SEBUTAN, lampiran_ada
from selaras.inti.naskah.wajib import tak_terpenuhi
from selaras.inti.paket.baris_kantor import TahunLaporan
from selaras.inti.paket.isi import Paket
from selaras.inti.potret import LaporanKinerja

PEMISAH = ";"
LAMPIRAN = "lampiran_"
KOLOM_LAMPIRAN = tuple(f"{LAMPIRAN}{kode}" for kode in SEBUTAN)
PILIHAN_ISI = frozenset((*KOLOM_LAMPIRAN, "tanpa_bagian"))  # columns of the year
TABEL, GAMBAR, TEKS, NAMA_LAMPIRAN = "Tabel", "Gambar", "Teks", "Lampiran"
AWAL_TEKS = 90  # letters of a text by which its part is known
DI_LAMPIRAN = "lampiran-"  # ids of the headings of annexes begin so


@dataclass(frozen=True)
class BagianPilihan:
    """A part: code, what it is (Tabel, Gambar, Teks, Lampiran), its name, id of its chapter."""

    kode: str
    jenis: str
    nama: str
    di: str

    @property
    def sebutan(self) -> str:
        """ "tabel Isu Strategis" inside a sentence; a text by how it begins."""
        nama = f"“{self.nama}”" if self.jenis == TEKS else self.nama
        return f"{self.jenis.lower()} {nama}"


def tanpa_bagian(tahun: TahunLaporan) -> frozenset[str]:
    """The codes of all parts that the office leaves out."""
    isi = (satu.strip() for satu in (tahun.tanpa_bagian or "").split(PEMISAH))
    lampiran = (kolom for kolom in KOLOM_LAMPIRAN if not getattr(tahun, kolom))
    return frozenset((*filter(None, isi), *lampiran))


def pilih_isi(paket: Paket, lepas: Iterable[str], pasang: Iterable[str]) -> Paket:
    """The package in which these parts are left out, and those are printed again."""
    (tahun,) = paket.baris(TahunLaporan)
    kini = (tanpa_bagian(tahun) | set(lepas)) - set(pasang)
    isi = sorted(kode for kode in kini if not kode.startswith(LAMPIRAN))
    beda: dict[str, Any] = {kolom: kolom not in kini for kolom in KOLOM_LAMPIRAN}
    baru = replace(tahun, tanpa_bagian=f"{PEMISAH} ".join(isi) or None, **beda)
    return paket.dengan(TahunLaporan, [baru])


def daftar_pilihan(laporan: LaporanKinerja, naskah: NaskahDok) -> tuple[BagianPilihan, ...]:
    """Every part that can be left out, in reading order; ``naskah`` is the report whole."""
    di = ""
    hasil: list[BagianPilihan] = []
    for bagian in naskah.bagian:
        for ke, blok in enumerate(bagian.isi):
            if isinstance(blok, Judul):
                di = blok.id if blok.tingkat <= 3 else di
                if blok.id.startswith(DI_LAMPIRAN):
                    return (*hasil, *_lampiran(laporan))
            hasil += _bagian(bagian.isi, ke, di)
    return (*hasil, *_lampiran(laporan))


def bagian_ditinggalkan(laporan: LaporanKinerja, naskah: NaskahDok) -> tuple[BagianPilihan, ...]:
    """The parts that this report has and its office leaves out; ``naskah`` is the report whole."""
    tanpa = tanpa_bagian(laporan.tahun_laporan)
    return tuple(b for b in daftar_pilihan(laporan, naskah) if b.kode in tanpa) if tanpa else ()


def peringatan_isi(laporan: LaporanKinerja, naskah: NaskahDok) -> tuple[str, ...]:
    """Sentences about what a report has to hold and, by choice of its office, does not print."""
    if not (tanpa := tanpa_bagian(laporan.tahun_laporan)):
        return ()
    ada = (b.kode for b in daftar_pilihan(laporan, naskah))
    return tuple(
        f"Laporan tidak memuat {satu.isi}, yang diminta {satu.sumber}"
        for satu in tak_terpenuhi(ada, tanpa, laporan.tahun)
    )


def _bagian(isi: tuple[Blok, ...], ke: int, di: str) -> Iterator[BagianPilihan]:
    match blok := isi[ke]:
        case Tabel():
            yield BagianPilihan(blok.id, TABEL, f"{blok.nomor} {blok.judul}".strip(), di)
        case Bagan() | BaganOrganisasi():
            yield BagianPilihan(blok.id, GAMBAR, f"{blok.nomor} {blok.judul}".strip(), di)
        case _:
            if ruas := ruas_tempat(isi, ke):
                teks = " ".join(" ".join(teks_ruas(ruas)).split())
                if len(teks) > AWAL_TEKS:
                    teks = f"{teks[:AWAL_TEKS].rpartition(' ')[0]} …"
                yield BagianPilihan(getattr(ruas[0], "tempat", ""), TEKS, teks, di)


def _lampiran(laporan: LaporanKinerja) -> Iterator[BagianPilihan]:
    for kode in lampiran_ada(laporan):
        nama = huruf_awal_besar(SEBUTAN[kode])
        yield BagianPilihan(f"{LAMPIRAN}{kode}", NAMA_LAMPIRAN, nama, "")

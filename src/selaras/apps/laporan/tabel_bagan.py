"""The table behind a chart of the report, and both as files."""

from __future__ import annotations

from collections.abc import Iterator

from selaras.apps.laporan.bagan import Gambar
from selaras.apps.laporan.naskah import lakin_lengkap
from selaras.apps.laporan.petikan import Petikan
from selaras.inti.dokumen.pohon import BaganOrganisasi, BarisTabel, SimpulBagan, Tabel
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.tabel import baris, kepala, sel
from selaras.inti.ukur import Pengukuran
from selaras.penulis.rujukan import sebutan_rujukan


def tabel_bagan(p: Pengukuran, bagan: Gambar) -> Tabel | None:
    """The table of the report that holds the figures of a chart; the units of an organisation
    chart."""
    if isinstance(bagan, BaganOrganisasi):
        return _susunan(bagan)
    semua = (b for bagian in lakin_lengkap(p).bagian for b in bagian.isi if isinstance(b, Tabel))
    return next((satu for satu in semua if satu.id == bagan.tabel), None)


def petikan_bagan(p: Pengukuran, bagan: Gambar) -> Petikan:
    """The chart with its table as files."""
    milik = f"{Konteks(p.laporan, p).nama_kantor}, tahun {p.laporan.tahun}"
    sebutan = sebutan_rujukan(lakin_lengkap(p))
    return Petikan(bagan.judul, milik, tabel_bagan(p, bagan), bagan, sebutan=sebutan)


def _susunan(bagan: BaganOrganisasi) -> Tabel:
    return Tabel(
        id=f"{bagan.id}-tabel",
        judul=bagan.judul,
        lebar=(60, 60),
        kepala=kepala("Unit", "Di bawah"),
        badan=tuple(_unit(bagan.akar, "–")),
    )


def _unit(satu: SimpulBagan, atas: str) -> Iterator[BarisTabel]:
    yield baris((sel(satu.teks), sel(atas)))
    for anak in (*satu.staf, *satu.anak):
        yield from _unit(anak, satu.teks)

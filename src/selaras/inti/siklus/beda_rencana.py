"""What differs between two states of the plan: its nodes, and the cards of its indicators.

A Renstra document holds targets only; the nodes and cards belong to the year. So the plan is kept
as texts when a version is followed by the next one (``isi_rencana``), and two such states are told
apart here, row by row and field by field.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.baris_rencana import Indikator, Simpul
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris, Kolom, daftar_kolom, kolom_kunci
from selaras.inti.siklus.sunting import teks_baris

# Texts of the rows by key, by table: what is kept of a plan. JSON, and nothing else.
IsiRencana = Mapping[str, Mapping[str, Mapping[str, str]]]

_KELAS: tuple[type[Baris], ...] = (Simpul, Indikator)
_PINDAH = {Simpul.TABEL: "induk_id", Indikator.TABEL: "simpul_id"}
_NAMA = "nama"
_BUKAN_ISI = frozenset({"urutan", "asal"})  # an order, and where the row was read


class JenisUbah(StrEnum):
    """What became of a row; the value is the word that a user reads."""

    BARU = "ditambahkan"
    ARSIP = "diarsipkan"
    PINDAH = "dipindahkan"
    NAMA = "berganti nama"
    UBAH = "diubah"


@dataclass(frozen=True)
class UbahBaris:
    """A node or card that differs: what became of it, and each field before and after in words.

    ``nama`` is its name now, or its last one. ``sel``: title of the field, old and new words; both
    are empty where nothing is said.
    """

    tabel: str
    kode: str
    nama: str
    jenis: tuple[JenisUbah, ...]
    sel: tuple[tuple[str, str, str], ...] = ()


def isi_rencana(paket: Paket) -> dict[str, dict[str, dict[str, str]]]:
    """The plan of a package as texts, to be kept; names of the units are said in words."""
    unit = {u.unit_id: u.nama for u in paket.baris(Unit)}
    hasil: dict[str, dict[str, dict[str, str]]] = {}
    for kelas in _KELAS:
        (kunci,) = kolom_kunci(kelas)
        baris = (teks_baris(b) for b in paket.baris(kelas))
        hasil[kelas.TABEL] = {
            teks[kunci]: {**teks, "unit_id": unit.get(teks["unit_id"], teks["unit_id"])}
            for teks in baris
        }
    return hasil


def beda_rencana(lama: IsiRencana, baru: IsiRencana) -> tuple[UbahBaris, ...]:
    """The nodes and then the cards that differ, in the order of their codes."""
    return tuple(
        satu
        for kelas in _KELAS
        for kode in sorted({*lama.get(kelas.TABEL, {}), *baru.get(kelas.TABEL, {})})
        for satu in _beda(kelas, kode, lama, baru)
    )


def _beda(kelas: type[Baris], kode: str, lama: IsiRencana, baru: IsiRencana) -> Iterator[UbahBaris]:
    tabel = kelas.TABEL
    kiri, kanan = (satu.get(tabel, {}).get(kode) for satu in (lama, baru))
    if kiri is None or kanan is None:
        jenis = JenisUbah.BARU if kiri is None else JenisUbah.ARSIP
        yield UbahBaris(tabel, kode, (kanan or kiri or {}).get(_NAMA, ""), (jenis,))
        return
    sel = tuple(_sel(kelas, kiri, kanan, lama, baru))
    if sel:
        yield UbahBaris(
            tabel, kode, kanan[_NAMA], tuple(_jenis(tabel, {k.nama for k, *_ in sel})),
            tuple((k.judul, a, b) for k, a, b in sel),
        )  # fmt: skip


def _sel(
    kelas: type[Baris],
    kiri: Mapping[str, str],
    kanan: Mapping[str, str],
    lama: IsiRencana,
    baru: IsiRencana,
) -> Iterator[tuple[Kolom, str, str]]:
    for kolom in daftar_kolom(kelas):
        a, b = kiri.get(kolom.nama, ""), kanan.get(kolom.nama, "")
        if a == b or kolom.kunci or kolom.nama in _BUKAN_ISI:
            continue
        if kolom.nama == _PINDAH[kelas.TABEL]:
            yield kolom, _bernama(lama, a), _bernama(baru, b)
        else:
            yield kolom, kolom.sebutan(a), kolom.sebutan(b)


def _bernama(isi: IsiRencana, kode: str) -> str:
    """A node by code and name."""
    nama = isi.get(Simpul.TABEL, {}).get(kode, {}).get(_NAMA, "")
    return f"{kode} {nama}".strip()


def _jenis(tabel: str, kolom: set[str]) -> Iterator[JenisUbah]:
    if _PINDAH[tabel] in kolom:
        yield JenisUbah.PINDAH
    if _NAMA in kolom:
        yield JenisUbah.NAMA
    if kolom - {_NAMA, _PINDAH[tabel]}:
        yield JenisUbah.UBAH

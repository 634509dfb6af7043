"""What differs between two composed reports, paragraph by paragraph under its heading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from selaras.inti.dokumen.pohon import (
    Bagan,
    BaganOrganisasi,
    Blok,
    Daftar,
    GambarFoto,
    IsiSebaris,
    Judul,
    Kotak,
    NaskahDok,
    ParagrafDok,
    Rujukan,
    Tabel,
    Teks,
)
from selaras.inti.naskah.kata_kantor import teks_sebaris
from selaras.inti.siklus.beda_kata import Potongan, potong_beda

MIRIP = 0.5  # share of words that two versions of a paragraph have in common
JAUH = 12  # so many paragraphs further on its other version is looked for


@dataclass(frozen=True)
class SelisihKalimat:
    """Paragraphs that stand on one side only, or differ, under one heading; empty: not there.

    Each is in runs of words that tell where it parts from the other side.
    """

    judul: str
    lama: tuple[tuple[Potongan, ...], ...]
    baru: tuple[tuple[Potongan, ...], ...]


def selisih_kalimat(lama: NaskahDok, baru: NaskahDok) -> tuple[SelisihKalimat, ...]:
    """The paragraphs that differ, in reading order. Tables and figures are told by their data.

    Another number of a table or heading makes no difference; the digest of the data, which is
    another one each time, is left out.
    """
    hasil = []
    for judul, milik in groupby(_pasangan(list(_kalimat(lama)), list(_kalimat(baru))), _judul):
        pasang = [potong_beda(a.teks if a else "", b.teks if b else "") for a, b in milik]
        hasil.append(
            SelisihKalimat(
                judul, tuple(a for a, _ in pasang if a), tuple(b for _, b in pasang if b)
            )
        )
    return tuple(hasil)


def _pasangan(kiri: list[_Kalimat], kanan: list[_Kalimat]) -> Iterator[Pasang]:
    """The paragraphs that differ, each beside the one that it became."""
    pembanding = SequenceMatcher(
        None, [k.banding for k in kiri], [k.banding for k in kanan], autojunk=False
    )
    for cara, a, b, c, d in pembanding.get_opcodes():
        if cara != "equal":
            yield from _sejajar(kiri[a:b], kanan[c:d])


def _sejajar(kiri: list[_Kalimat], kanan: list[_Kalimat]) -> Iterator[Pasang]:
    """Those that are alike side by side, in their order; the others alone."""
    ke = 0
    for satu in kiri:
        mirip = next(
            (n for n in range(ke, min(len(kanan), ke + JAUH)) if _mirip(satu, kanan[n])), -1
        )
        if mirip < 0:
            yield satu, None
            continue
        yield from ((None, dua) for dua in kanan[ke:mirip])
        yield satu, kanan[mirip]
        ke = mirip + 1
    yield from ((None, dua) for dua in kanan[ke:])


def _mirip(satu: _Kalimat, dua: _Kalimat) -> bool:
    """True for two versions of one paragraph: one heading, half of the words the same."""
    if satu.banding[0] != dua.banding[0]:
        return False
    kata = SequenceMatcher(None, satu.teks.split(), dua.teks.split(), autojunk=False)
    return kata.quick_ratio() >= MIRIP


def _judul(pasang: Pasang) -> str:
    satu, dua = pasang
    ada = dua or satu
    return ada.judul if ada else ""


@dataclass(frozen=True)
class _Kalimat:
    """A paragraph: its heading, its words as printed, and what of it is compared."""

    judul: str
    teks: str
    banding: tuple[str, str]


Pasang = tuple[_Kalimat | None, _Kalimat | None]


def _kalimat(naskah: NaskahDok) -> Iterator[_Kalimat]:
    """Every paragraph under its heading."""
    judul, bunyi, nomor = "", "", _nomor(naskah)
    for bagian in naskah.bagian:
        for blok in bagian.isi:
            if isinstance(blok, Judul):
                judul, bunyi = f"{blok.nomor} {blok.teks}".strip(), blok.teks
                continue
            for isi in _isi(blok):
                teks = teks_sebaris(isi)
                if teks and naskah.sidik not in teks:
                    yield _Kalimat(judul, teks_sebaris(_bernomor(isi, nomor)), (bunyi, teks))


def _isi(blok: Blok) -> Iterable[IsiSebaris]:
    """What is read as sentences: paragraphs, items of lists, notes."""
    match blok:
        case ParagrafDok():
            return (blok.isi,)
        case Daftar():
            return blok.butir
        case Kotak():
            return blok.isi
    return ()


def _nomor(naskah: NaskahDok) -> dict[str, str]:
    """What the numbered things are called, by id."""
    hasil = {}
    for blok in (b for bagian in naskah.bagian for b in bagian.isi):
        if isinstance(blok, Tabel | Bagan | BaganOrganisasi | GambarFoto) and blok.nomor:
            jenis = "Tabel" if isinstance(blok, Tabel) else "Gambar"
            hasil[blok.id] = f"{jenis} {blok.nomor}"
    return hasil


def _bernomor(isi: IsiSebaris, nomor: dict[str, str]) -> IsiSebaris:
    return tuple(Teks(nomor[s.id]) if isinstance(s, Rujukan) and s.id in nomor else s for s in isi)

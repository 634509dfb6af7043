"""The office's own words in a composed report: instead of the generated ones, or beside them.

The report is composed without them; they are put in afterwards. A place is a generated paragraph
with the running text that belongs to it: the lists and lines that follow it, up to the next place,
heading, table or picture. Tables and pictures always stay.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from selaras.inti.dokumen.pohon import (
    Angka,
    BarisBaru,
    Blok,
    Daftar,
    IsiSebaris,
    NaskahDok,
    ParagrafDok,
    Pita,
    Rujukan,
    Teks,
)
from selaras.inti.paket.baris_hasil import Paragraf

PEMBUKA, GANTI, SEBELUM, SESUDAH = "pembuka", "ganti", "sebelum", "sesudah"
KataKantor = Mapping[str, Sequence[Paragraf]]
Ruas = tuple[ParagrafDok | Daftar, ...]  # a place's paragraph and what runs on below it


def menurut_tempat(baris: Iterable[Paragraf]) -> KataKantor:
    """The office's own paragraphs by place, in their order."""
    kumpulan: dict[str, list[Paragraf]] = {}
    for satu in baris:
        kumpulan.setdefault(satu.tempat, []).append(satu)
    return kumpulan


def letak_kata(milik: Sequence[Paragraf]) -> str:
    """Where the words of a place stand, as its first paragraph says."""
    return milik[0].letak or PEMBUKA


def pasang_naskah(naskah: NaskahDok, kata: KataKantor) -> NaskahDok:
    """The document with the office's own words in it."""
    if not kata:
        return naskah
    return replace(
        naskah,
        bagian=tuple(replace(satu, isi=pasang_kata(satu.isi, kata)) for satu in naskah.bagian),
    )


def pasang_kata(blok: tuple[Blok, ...], kata: KataKantor) -> tuple[Blok, ...]:
    """Generated blocks with the office's own words in them."""
    hasil: list[Blok] = []
    ke = 0
    while ke < len(blok):
        ruas = ruas_tempat(blok, ke)
        milik = kata.get(ruas[0].tempat) if ruas and isinstance(ruas[0], ParagrafDok) else None
        if not milik:
            hasil.append(blok[ke])
            ke += 1
            continue
        ke += len(ruas)
        dibuka: tuple[Blok, ...] = ()
        if letak_kata(milik) == SESUDAH and _membuka(ruas[-1]) and ke < len(blok):
            dibuka = (blok[ke],)  # a line and the table that it opens are not torn apart
            ke += 1
        hasil += _gabung(ruas, milik, dibuka)
    return tuple(hasil)


def ruas_tempat(blok: Sequence[Blok], ke: int) -> Ruas:
    """The running text of the place that begins at this block; empty when none does.

    A last line that opens a table or a picture belongs to that one and not to the text.
    """
    kepala = blok[ke]
    if not isinstance(kepala, ParagrafDok) or not kepala.tempat:
        return ()
    ruas: list[ParagrafDok | Daftar] = [kepala]
    for satu in blok[ke + 1 :]:
        if not isinstance(satu, ParagrafDok | Daftar):
            break
        if isinstance(satu, ParagrafDok) and satu.tempat:
            break
        ruas.append(satu)
    while len(ruas) > 1 and _membuka(ruas[-1]):
        ruas.pop()
    return tuple(ruas)


def _membuka(satu: Blok) -> bool:
    return isinstance(satu, ParagrafDok) and satu.lekat


def _gabung(ruas: Ruas, milik: Sequence[Paragraf], dibuka: tuple[Blok, ...]) -> tuple[Blok, ...]:
    letak = letak_kata(milik)
    sidik = sidik_ruas(ruas, letak)
    sendiri = tuple(
        ParagrafDok(
            (Teks(satu.teks),),
            tempat=satu.tempat,
            milik_kantor=True,
            usang=satu.sidik_angka is not None and satu.sidik_angka != sidik,
        )
        for satu in milik
    )
    match letak:
        case "sebelum":
            return (*sendiri, *ruas)
        case "sesudah":
            return (*ruas, *dibuka, *sendiri)
        case "ganti":
            return sendiri
    if len(ruas) > 1:
        sendiri = (*sendiri[:-1], replace(sendiri[-1], lekat=_membuka(ruas[0])))
    return (*sendiri, *ruas[1:])


def sidik_ruas(ruas: Ruas, letak: str) -> str:
    """Digest of what own words at a place depend on; 16 hex digits.

    The figures of its paragraph, or all the words where they replace the running text whole.
    """
    if letak == GANTI and len(ruas) > 1:
        return _sidik("\n".join(teks_ruas(ruas)))
    return sidik_angka(ruas[0].isi if isinstance(ruas[0], ParagrafDok) else ())


def sidik_angka(isi: IsiSebaris) -> str:
    """Digest of the figures in a paragraph, in order; 16 hex digits."""
    return _sidik("\n".join(f"{s.asal}={s.isi}" for s in isi if isinstance(s, Angka)))


def _sidik(teks: str) -> str:
    return hashlib.sha256(teks.encode()).hexdigest()[:16]


def teks_ruas(ruas: Ruas) -> tuple[str, ...]:
    """The running text as plain words, a line each paragraph and item."""
    baris: list[str] = []
    for satu in ruas:
        isi = satu.butir if isinstance(satu, Daftar) else (satu.isi,)
        baris += map(teks_sebaris, isi)
    return tuple(baris)


def teks_sebaris(isi: IsiSebaris) -> str:
    """Inline content as plain words; a reference, which has no number yet, becomes "…"."""
    kata = {Teks: "isi", Angka: "isi", Pita: "nama"}
    lain = {Rujukan: "…", BarisBaru: " "}
    bagian = (getattr(s, kata[type(s)]) if type(s) in kata else lain[type(s)] for s in isi)
    return " ".join("".join(bagian).split())

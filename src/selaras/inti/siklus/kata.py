"""The office's own words at a place of the report, as its people write and confirm them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from selaras.inti.naskah.kata_kantor import letak_kata, menurut_tempat
from selaras.inti.naskah.tempat import SESUAI, segarkan_paragraf
from selaras.inti.paket.baris_hasil import Paragraf
from selaras.inti.paket.isi import Paket

_BARIS_KOSONG = re.compile(r"\n\s*\n")


def rapikan_kata(teks: str) -> str:
    """The text as it is kept: paragraphs with single spaces, an empty line between them."""
    return "\n\n".join(paragraf_teks(teks))


def paragraf_teks(teks: str) -> tuple[str, ...]:
    """The paragraphs of a typed text, which stand apart by an empty line; none when it is empty."""
    rapi = teks.replace("\r\n", "\n").replace("\r", "\n")
    bagian = (" ".join(satu.split()) for satu in _BARIS_KOSONG.split(rapi))
    return tuple(satu for satu in bagian if satu)


def teks_kata(paket: Paket) -> Mapping[str, str]:
    """The office's own text of every place that has one, by place, as ``rapikan_kata`` gives it."""
    milik: dict[str, list[str]] = {}
    for satu in paket.baris(Paragraf):
        milik.setdefault(satu.tempat, []).append(satu.teks)
    return {tempat: rapikan_kata("\n\n".join(isi)) for tempat, isi in milik.items()}


def letak_tempat(paket: Paket) -> Mapping[str, str]:
    """Where the office's own words stand, by place."""
    return {
        tempat: letak_kata(isi) for tempat, isi in menurut_tempat(paket.baris(Paragraf)).items()
    }


def tulis_kata(paket: Paket, tempat: str, teks: str, letak: str) -> Paket:
    """The package with this text at a place, one row a paragraph; an empty text takes it away.

    ``letak`` is one of LETAK_KATA. New, changed and moved words get the digest of today's figures,
    unchanged ones keep theirs.
    """
    return segarkan_paragraf(dengan_kata(paket, tempat, teks, letak), paket.baris(Paragraf))


def dengan_kata(paket: Paket, tempat: str, teks: str, letak: str) -> Paket:
    """As ``tulis_kata``, without the digests that are kept."""
    lama = {p.urutan: p for p in paket.baris(Paragraf) if p.tempat == tempat}
    baru = [
        _paragraf(tempat, urutan, isi, letak, lama.get(urutan))
        for urutan, isi in enumerate(paragraf_teks(teks), start=1)
    ]
    lain = [p for p in paket.baris(Paragraf) if p.tempat != tempat]
    return paket.dengan(Paragraf, [*lain, *baru])


def _paragraf(tempat: str, urutan: int, teks: str, letak: str, lama: Paragraf | None) -> Paragraf:
    if lama is not None and lama.teks == teks:
        return replace(lama, letak=letak)
    asal = lama.asal if lama else None
    return Paragraf(tempat=tempat, urutan=urutan, teks=teks, letak=letak, asal=asal)


def sesuaikan_kata(paket: Paket, tempat: str) -> Paket:
    """The package in which the words of a place are confirmed: they fit today's figures."""
    isi = [
        replace(p, sidik_angka=SESUAI) if p.tempat == tempat else p for p in paket.baris(Paragraf)
    ]
    return segarkan_paragraf(paket.dengan(Paragraf, isi), paket.baris(Paragraf))

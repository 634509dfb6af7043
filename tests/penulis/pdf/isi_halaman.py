"""The text of a PDF page by its marked-content id, read from the content stream."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import pikepdf

_BF = re.compile(r"beginbf(char|range)(.*?)endbf", re.S)
_HEX = re.compile(r"<([0-9A-Fa-f]*)>")
_TEGAK = (1, 0, 0, 1)
_OPERATOR = "q Q cm BDC BMC EMC Tf BT Tm Td Tj TJ Do"  # lines and colours do not matter here


@dataclass
class Potongan:
    """A run of text: where it starts on which page (0 first), in points from the lower left."""

    teks: str
    halaman: int
    x: float
    y: float


@dataclass
class IsiHalaman:
    """Text that belongs to the structure by id, text of artifacts, and text that is neither."""

    bertanda: dict[int, list[Potongan]] = field(default_factory=dict)
    hiasan: list[Potongan] = field(default_factory=list)
    liar: list[Potongan] = field(default_factory=list)


@dataclass(frozen=True)
class _Tanda:
    """What an open marked-content sequence says."""

    mcid: int | None = None
    hiasan: bool = False
    diganti: bool = False  # /ActualText stands for the glyphs


def baca_isi(ke: int, halaman: Any) -> IsiHalaman:
    """All text of a page, forms included."""
    isi = IsiHalaman()
    _Aliran(ke, isi).baca(halaman, halaman.Resources, pikepdf.Matrix(), _Tanda())
    return isi


class _Aliran:
    def __init__(self, ke: int, isi: IsiHalaman) -> None:
        self.ke = ke
        self.isi = isi

    def baca(self, aliran: Any, sumber: Any, ctm: pikepdf.Matrix, tanda: _Tanda) -> None:
        simpan: list[pikepdf.Matrix] = []
        terbuka: list[_Tanda] = []
        baris = pikepdf.Matrix()
        fon: dict[int, str] = {}
        terbaca: dict[str, dict[int, str]] = {}
        for operan, operator in pikepdf.parse_content_stream(aliran, _OPERATOR):
            match str(operator):
                case "q":
                    simpan.append(ctm)
                case "Q":
                    ctm = simpan.pop()
                case "cm":
                    ctm = _matriks(operan) @ ctm
                case "BDC" | "BMC":
                    terbuka.append(tanda)
                    tanda, ganti = _buka(tanda, operan, sumber)
                    if ganti is not None:
                        self._tambah(ganti, baris @ ctm, tanda)
                case "EMC":
                    tanda = terbuka.pop()
                case "Tf":
                    nama = str(operan[0])
                    if nama not in terbaca:
                        terbaca[nama] = _peta(sumber.Font[nama])
                    fon = terbaca[nama]
                case "BT":
                    baris = pikepdf.Matrix()
                case "Tm":
                    baris = _matriks(operan)
                case "Td":
                    baris = _matriks((*_TEGAK, *operan)) @ baris
                case "Tj" | "TJ":
                    if not tanda.diganti:
                        self._tambah(_kata(operan[0], fon), baris @ ctm, tanda)
                case "Do":
                    benda = sumber.XObject[operan[0]]
                    if str(benda.Subtype) == "/Form":
                        dalam = _matriks(benda.get("/Matrix", (*_TEGAK, 0, 0))) @ ctm
                        self.baca(benda, benda.get("/Resources", sumber), dalam, tanda)
                case _:
                    pass

    def _tambah(self, teks: str, tempat: pikepdf.Matrix, tanda: _Tanda) -> None:
        potongan = Potongan(teks, self.ke, float(tempat.e), float(tempat.f))
        if tanda.hiasan:
            self.isi.hiasan.append(potongan)
        elif tanda.mcid is None:
            self.isi.liar.append(potongan)
        else:
            self.isi.bertanda.setdefault(tanda.mcid, []).append(potongan)


def _matriks(operan: Any) -> pikepdf.Matrix:
    return pikepdf.Matrix(*map(float, operan))


def _buka(luar: _Tanda, operan: Any, sumber: Any) -> tuple[_Tanda, str | None]:
    """The sequence that opens inside ``luar``, and the text that stands for its glyphs."""
    sifat = operan[1] if len(operan) > 1 else {}
    if isinstance(sifat, pikepdf.Name):
        sifat = sumber.Properties[sifat]
    ganti = sifat.get("/ActualText")
    return _Tanda(
        mcid=int(sifat["/MCID"]) if "/MCID" in sifat else luar.mcid,
        hiasan=luar.hiasan or str(operan[0]) == "/Artifact",
        diganti=luar.diganti or ganti is not None,
    ), None if ganti is None else str(ganti)


def _kata(isi: Any, fon: dict[int, str]) -> str:
    """The text of shown strings; our writer's fonts have codes of two bytes."""
    mentah = b"".join(
        bytes(satu)
        for satu in (isi if isinstance(isi, pikepdf.Array) else [isi])
        if isinstance(satu, pikepdf.String)
    )
    return "".join(fon[int.from_bytes(mentah[n : n + 2])] for n in range(0, len(mentah), 2))


_PETA: dict[bytes, dict[int, str]] = {}


def _peta(fon: Any) -> dict[int, str]:
    """Text by code, from the font's own ToUnicode table."""
    isi = fon.ToUnicode.read_bytes()
    if isi not in _PETA:
        _PETA[isi] = baca_peta(isi)
    return _PETA[isi]


def baca_peta(isi: bytes) -> dict[int, str]:
    """A ToUnicode table."""
    peta: dict[int, str] = {}
    for jenis, badan in _BF.findall(isi.decode("latin-1")):
        hexa = _HEX.findall(badan)
        langkah = 2 if jenis == "char" else 3
        for n in range(0, len(hexa), langkah):
            *kode, teks = hexa[n : n + langkah]
            kata = bytes.fromhex(teks).decode("utf-16-be")
            for ke, satu in enumerate(range(int(kode[0], 16), int(kode[-1], 16) + 1)):
                peta[satu] = kata[:-1] + chr(ord(kata[-1]) + ke)
    return peta

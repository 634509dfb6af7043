"""All pictures of a document, made once and shared by the writers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from selaras.inti.dokumen.pohon import Bagan, BaganOrganisasi, NaskahDok
from selaras.penulis.aksara import cetakkan, folder_fon
from selaras.penulis.gambar.organisasi import gambar_organisasi
from selaras.penulis.gambar.tema import LOKAL_ANGKA, dengan_tema

SKALA_PNG = 2.5
SISI_PNG = 5000  # pixels; a side is never longer, so that no picture takes 100 MB to draw
_VIEWBOX = re.compile(r'<svg[^>]*?\sviewBox="-?[\d.]+ -?[\d.]+ ([\d.]+) ([\d.]+)"')


@dataclass
class GambarNaskah:
    """SVG text by figure id; PNG bytes of the same picture are made when first asked for."""

    svg: Mapping[str, str]
    _png: dict[str, bytes] = field(default_factory=dict)

    def ukuran(self, id: str) -> tuple[float, float]:
        """Natural width and height of the picture in pixels. Raises KeyError for an unknown id."""
        cocok = _VIEWBOX.search(self.svg[id])
        if cocok is None:
            raise ValueError(f"SVG tanpa viewBox: {id}")
        return float(cocok[1]), float(cocok[2])

    def lebar(self, id: str) -> float:
        """Natural width of the picture in pixels."""
        return self.ukuran(id)[0]

    def png(self, id: str) -> bytes:
        """The picture as PNG, for Word. Raises KeyError for an unknown id."""
        if id not in self._png:
            _daftarkan_fon()
            skala = min(SKALA_PNG, SISI_PNG / max(self.ukuran(id)))
            self._png[id] = _mesin().svg_to_png(self.svg[id], scale=skala)
        return self._png[id]


def siapkan_gambar(naskah: NaskahDok) -> GambarNaskah:
    """The pictures of every chart and organisation chart in a document."""
    return GambarNaskah({satu.id: _svg(satu) for satu in _bagan(naskah)})


def _bagan(naskah: NaskahDok) -> Iterator[Bagan | BaganOrganisasi]:
    for bagian in naskah.bagian:
        for blok in bagian.isi:
            if isinstance(blok, Bagan | BaganOrganisasi):
                yield blok


def _svg(satu: Bagan | BaganOrganisasi) -> str:
    if isinstance(satu, BaganOrganisasi):
        return gambar_organisasi(satu)
    _daftarkan_fon()
    spesifikasi = dengan_tema(_tercetak(satu.spesifikasi))
    svg: str = _mesin().vegalite_to_svg(
        json.dumps(spesifikasi, sort_keys=True), format_locale=LOKAL_ANGKA
    )
    return svg


def _tercetak(nilai: Any) -> Any:
    """A copy of a spec whose texts hold only characters that can be printed."""
    if isinstance(nilai, str):
        return cetakkan(nilai)
    if isinstance(nilai, Mapping):
        return {kunci: _tercetak(isi) for kunci, isi in nilai.items()}
    if isinstance(nilai, list | tuple):
        return [_tercetak(isi) for isi in nilai]
    return nilai


@cache
def _daftarkan_fon() -> None:
    _mesin().register_font_directory(str(folder_fon()))


def _mesin() -> Any:
    """The drawing engine, loaded by the process that draws: who only serves does not keep it."""
    import vl_convert

    return vl_convert

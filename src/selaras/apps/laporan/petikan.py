"""A chart with its table, taken along by itself: xlsx and CSV of its figures, PNG and SVG."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from django.http import HttpResponse

from selaras.apps.dasar.halaman import CSP_SVG
from selaras.apps.laporan.bagan import Gambar, gambar_svg, tanda_bagan
from selaras.apps.laporan.simpanan import simpanan
from selaras.inti.dokumen.pohon import BagianDok, NaskahDok, Tabel
from selaras.inti.naskah.konteks import sebaris
from selaras.penulis.csv_tabel import tulis_csv_tabel

JENIS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "png": "image/png",
    "svg": "image/svg+xml",
}
GAMBAR = frozenset({"png", "svg"})


@dataclass(frozen=True)
class Petikan:
    """``milik``: office and until when; ``catatan``: what must be said of the figures, such as
    which sheets are not ratified; ``sebutan``: what the table calls other parts of a document."""

    judul: str
    milik: str
    tabel: Tabel | None
    bagan: Gambar | None
    catatan: tuple[str, ...] = ()
    sebutan: Mapping[str, str] = field(default_factory=dict)

    @property
    def jenis(self) -> tuple[str, ...]:
        """The kinds of files that there are: of the table, of the chart."""
        return tuple(j for j in JENIS if (self.bagan if j in GAMBAR else self.tabel) is not None)

    def berkas(self, jenis: str) -> bytes | None:
        """The file; None when there is no table or no chart to make it from."""
        if jenis in GAMBAR:
            return None if self.bagan is None else self._gambar(self.bagan, jenis)
        if self.tabel is None:
            return None
        catatan = (*self.tabel.catatan, *map(sebaris, self.catatan))
        tabel = replace(self.tabel, nomor="1", judul=self.judul, catatan=catatan)
        if jenis == "csv":
            return tulis_csv_tabel(tabel, self.sebutan)
        from selaras.penulis.xlsx_tabel import tulis_xlsx_tabel

        judul = f"{self.judul}: {self.milik}"
        naskah = NaskahDok(judul, "", "", "", "", (BagianDok((tabel,)),), {}, {}, "")
        return tulis_xlsx_tabel(naskah, self.sebutan)

    def _gambar(self, bagan: Gambar, jenis: str) -> bytes:
        sumber = getattr(bagan, "sumber", "")
        catatan = (f"{self.milik}.", *((sumber,) if sumber else ()), *self.catatan)
        bahan = repr((tanda_bagan(bagan), self.judul, catatan))
        nama = f"petikan-{hashlib.sha256(bahan.encode()).hexdigest()[:24]}.{jenis}"
        return simpanan(nama, lambda: _berketerangan(bagan, self.judul, catatan, jenis))


def _berketerangan(bagan: Gambar, judul: str, catatan: tuple[str, ...], jenis: str) -> bytes:
    from selaras.penulis.gambar import GambarNaskah
    from selaras.penulis.gambar.berketerangan import berketerangan
    from selaras.penulis.gambar.fon_svg import dengan_fon

    svg = berketerangan(gambar_svg(bagan), judul, catatan)
    return GambarNaskah({"": svg}).png("") if jenis == "png" else dengan_fon(svg).encode()


def jawab_berkas(isi: bytes, jenis: str, nama: str = "") -> HttpResponse:
    """The file as something to save; without a name it is the picture on a page."""
    jawaban = HttpResponse(isi, content_type=JENIS[jenis])
    if jenis in GAMBAR:
        jawaban["Content-Security-Policy"] = CSP_SVG
    if nama:
        jawaban["Content-Disposition"] = f'attachment; filename="{nama}.{jenis}"'
    return jawaban

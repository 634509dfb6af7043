"""Blocks of the report as HTML of a page: the page and the report can not disagree."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.safestring import SafeString, mark_safe

from selaras.apps.dasar.halaman import Halaman
from selaras.inti.dokumen.pohon import BagianDok, Blok, NaskahDok
from selaras.penulis.gambar import siapkan_gambar
from selaras.penulis.html import isi_html


def cetak_blok(h: Halaman, blok: Iterable[Blok]) -> SafeString:
    """The blocks as HTML; every figure links to its explanation, all text is escaped."""
    laporan = h.k.laporan
    naskah = NaskahDok(
        judul="",
        pokok="",
        penulis="",
        tanggal=laporan.tahun_laporan.per_tanggal.isoformat(),
        kaki="",
        bagian=(BagianDok(tuple(blok)),),
        penjelasan={},
        berkas=laporan.paket.berkas,
        sidik=laporan.sidik,
    )
    # penulis.html escapes whatever is not its own tag
    return mark_safe(isi_html(naskah, siapkan_gambar(naskah), h.tautan_asal).badan)

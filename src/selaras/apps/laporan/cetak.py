"""Blocks of the report as HTML of a page: the page and the report can not disagree."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from selaras.apps.dasar.halaman import Halaman
from selaras.apps.laporan.bagan import ukuran_siap
from selaras.apps.laporan.naskah import lakin_lengkap, lembar_memuat
from selaras.apps.laporan.tabel_bagan import petikan_bagan, tabel_bagan
from selaras.inti.dokumen import pohon as d
from selaras.penulis.gambar import GambarNaskah
from selaras.penulis.html.blok import Penulis, aman
from selaras.penulis.kata_baku import baris_sumber

PANJANG_KODE = 8  # a first cell that is not longer is a number or a code


class PenulisHalaman(Penulis):
    """Writes blocks for the site: pictures have addresses, references may lead to other pages."""

    def __init__(self, h: Halaman, di_sini: frozenset[str]) -> None:
        super().__init__(lakin_lengkap(h.k.pengukuran), GambarNaskah({}), h.alamat.asal)
        self._h = h
        self._di_sini = di_sini

    def blok(self, satu: Any) -> str:
        """One block."""
        if isinstance(satu, d.Bagan | d.BaganOrganisasi):
            return self._bagan_beralamat(satu)
        return super().blok(satu)

    def _satu(self, satu: d.Sebaris) -> str:
        if isinstance(satu, d.Rujukan) and satu.id not in self._di_sini:
            lembar = lembar_memuat(self._h.k.pengukuran).get(satu.id)
            if lembar is not None:
                alamat = f"{self._h.alamat.bab(lembar)}#{satu.id}"
                return f'<a href="{aman(alamat)}">{aman(self.sebutan[satu.id])}</a>'
        return super()._satu(satu)

    def _baris(self, r: d.BarisTabel, di_kolom_pertama: bool) -> str:
        """A row; on a telephone the cell that names it stays where the others move."""
        kelas = f' class="t{r.tekanan}"' if r.tekanan else ""
        tetap = _kolom_nama(r) if di_kolom_pertama else None
        sel = (self._sel(s, pertama=ke == tetap) for ke, s in enumerate(r.sel))
        return f"<tr{kelas}>{''.join(sel)}</tr>"

    def _bagan_beralamat(self, b: d.Bagan | d.BaganOrganisasi) -> str:
        alamat = self._h.alamat.bagan(b.id, self.naskah.sidik)
        ukuran = ukuran_siap(b)
        if ukuran is None:
            self._h.belum_siap.add(b.id)
        tempat = f' width="{ukuran[0]}" height="{ukuran[1]}"' if ukuran else ""
        # on a telephone a chart is wider than the screen; it moves by finger and by arrow keys
        isi = (
            f'<div class="geser" role="region" aria-label="{aman(b.judul)}" tabindex="0">'
            f'<img src="{aman(alamat)}" alt="{aman(b.alt)}" loading="lazy"{tempat}></div>'
        )
        sumber = getattr(b, "sumber", "")
        kaki = f'<p class="kecil">{aman(baris_sumber(sumber))}</p>' if sumber else ""
        gambar = self._figur(b.id, b.nomor, b.judul, isi)
        return gambar + kaki + self._tabelnya(b) + self._unduhan(b)

    def _tabelnya(self, b: d.Bagan | d.BaganOrganisasi) -> str:
        """Where the figures of a chart stand: on this page, or folded up below it."""
        tabel = tabel_bagan(self._h.k.pengukuran, b)
        if tabel is None:
            return ""
        if tabel.id in self._di_sini:
            nama = aman(self.sebutan[tabel.id])
            return f'<p class="kecil">Angkanya: <a href="#{aman(tabel.id)}">{nama}</a></p>'
        isi = self._tabel(replace(tabel, id=f"{b.id}-isi"))
        ringkas = "<summary>Tabel di balik bagan ini</summary>"
        return f'<details class="isi-bagan">{ringkas}{isi}</details>'

    def _unduhan(self, b: d.Bagan | d.BaganOrganisasi) -> str:
        """The chart and the table behind it as files."""
        tautan = " · ".join(
            f'<a href="{aman(self._h.alamat.unduh_bagan(b.id, jenis))}" '
            f'aria-label="{aman(f"Unduh {jenis.upper()}: {b.judul}")}">{jenis.upper()}</a>'
            for jenis in petikan_bagan(self._h.k.pengukuran, b).jenis
        )
        return f'<p class="kecil unduh-bagan">Unduh: {tautan}</p>'

    def _uri(self, nama: str | None) -> str | None:
        ada = nama is not None and nama in self.naskah.berkas
        return aman(self._h.alamat.foto(nama)) if ada and nama else None


def _kolom_nama(r: d.BarisTabel) -> int:
    """Where the name of a row stands: its first cell, or the words that follow a number or code."""
    if not r.sel or len(_kata(r.sel[0])) > PANJANG_KODE:
        return 0
    kata = (ke for ke, s in enumerate(r.sel) if ke and s.rata is d.Rata.KIRI and _kata(s))
    return next(kata, 0)


def _kata(s: d.Sel) -> str:
    return "".join(satu.isi for satu in s.isi if isinstance(satu, d.Teks))


Pencetak = Callable[[Iterable[d.Blok]], SafeString]


def pencetak(h: Halaman, semua: Iterable[d.Blok]) -> Pencetak:
    """Prints parts of a page that shows all these blocks: its references know what is on it."""
    penulis = PenulisHalaman(h, frozenset(getattr(b, "id", "") for b in semua))
    # penulis.html escapes whatever is not its own tag
    return lambda blok: mark_safe("".join(map(penulis.blok, blok)))


def cetak_blok(h: Halaman, blok: Iterable[d.Blok], *, sampul: bool = False) -> SafeString:
    """The blocks as HTML; every figure links to its explanation, all text is escaped."""
    isi = tuple(blok)
    penulis = PenulisHalaman(h, frozenset(getattr(b, "id", "") for b in isi))
    depan = penulis.naskah.sampul if sampul else None
    kepala = penulis.sampul(depan) if depan else ""
    # penulis.html escapes whatever is not its own tag
    return mark_safe(kepala + "".join(map(penulis.blok, isi)))

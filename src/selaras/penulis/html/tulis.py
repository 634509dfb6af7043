"""The whole HTML document, and its parts for a page that embeds it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import resources

from selaras.inti.dokumen.pohon import DaftarIsi, Judul, NaskahDok, PenjelasanCetak, Sampul
from selaras.penulis.gambar import GambarNaskah
from selaras.penulis.html.blok import Penulis, aman

_LANSKAP = '<section class="lanskap">'


@dataclass(frozen=True)
class IsiHtml:
    """Parts of a document as HTML: contents list, body, and the explanations of its figures."""

    judul: str
    daftar_isi: str
    badan: str
    penjelasan: str


def isi_html(
    naskah: NaskahDok, gambar: GambarNaskah, tautan: Callable[[str], str] | None = None
) -> IsiHtml:
    """The document in parts, for a page of the site that has its own frame, style and script.

    ``tautan`` gives the address of a figure's explanation by its key; without it explanations
    come along in the document itself.
    """
    penulis = Penulis(naskah, gambar, tautan)
    sampul = _sampul(penulis, naskah.sampul) if naskah.sampul else ""
    badan = sampul + "".join(
        f"{_LANSKAP if bagian.lanskap else '<section>'}"
        f"{''.join(penulis.blok(blok) for blok in bagian.isi)}</section>"
        for bagian in naskah.bagian
    )
    penjelasan = "".join(
        penjelasan_html(naskah.penjelasan[asal], f"asal-{nomor}")
        for asal, nomor in penulis.nomor_asal.items()
        if tautan is None
    )
    return IsiHtml(aman(naskah.judul), _daftar_isi(naskah), badan, penjelasan)


def tulis_html(naskah: NaskahDok, gambar: GambarNaskah) -> str:
    """One file without any address outside itself; readable without script."""
    isi = isi_html(naskah, gambar)
    return (
        '<!doctype html>\n<html lang="id"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{isi.judul}</title>"
        f'<meta name="generator" content="Selaras"><meta name="selaras-sidik" '
        f'content="{naskah.sidik}"><style>{_aset("naskah.css")}</style></head><body>'
        '<a class="lompat" href="#isi">Langsung ke isi</a>'
        '<input type="checkbox" id="buka-daftar" class="sakelar" aria-label="Buka daftar isi">'
        '<label for="buka-daftar" class="tombol-daftar" aria-hidden="true">☰ Daftar isi</label>'
        f'<nav class="daftar" aria-label="Daftar isi">{isi.daftar_isi}</nav>'
        f'<main id="isi"><h1>{isi.judul}</h1>'
        '<p class="petunjuk">Setiap angka bergaris titik dapat diklik: rumus, hitungan, '
        "pembulatan, dan asalnya tampil di samping.</p>"
        f"{isi.badan}"
        # With script this is one text that waits to be read, not thousands of hidden elements;
        # without script it is the list that the figures lead to.
        '<noscript id="penjelasan"><section id="asal-angka"><h2>Asal angka</h2>'
        f"{isi.penjelasan}</section></noscript></main>"
        '<div id="panel" class="panel" role="dialog" aria-labelledby="kepala-panel" hidden></div>'
        f"<script>{_aset('naskah.js')}</script></body></html>\n"
    )


@cache
def _aset(nama: str) -> str:
    return (resources.files("selaras.penulis.html") / nama).read_text("utf-8")


def _sampul(penulis: Penulis, sampul: Sampul) -> str:
    judul = "".join(f"<div>{aman(satu)}</div>" for satu in sampul.judul)
    keterangan = f'<p class="keterangan">{aman(sampul.keterangan)}</p>' if sampul.keterangan else ""
    return (
        f'<section class="sampul">{penulis.kop(sampul.kop)}<div class="judul">{judul}'
        f'<div class="tahun">{aman(sampul.tahun)}</div></div>{keterangan}</section>'
    )


def _daftar_isi(naskah: NaskahDok) -> str:
    """Headings of the first three levels as nested-looking links, without the printed lists."""
    butir: list[str] = []
    for bagian in naskah.bagian:
        for ke, blok in enumerate(bagian.isi):
            if not isinstance(blok, Judul) or blok.tingkat > 3:
                continue
            berikut = bagian.isi[ke + 1] if ke + 1 < len(bagian.isi) else None
            if isinstance(berikut, DaftarIsi):
                continue
            teks = f"{blok.nomor} {blok.teks}".strip()
            butir.append(
                f'<li class="l{blok.tingkat}"><a href="#{aman(blok.id)}">{aman(teks)}</a></li>'
            )
    return f"<ol>{''.join(butir)}</ol>"


def penjelasan_html(isi: PenjelasanCetak, id: str) -> str:
    """One explanation: title, figure, label and text rows."""
    baris = "".join(f"<dt>{aman(label)}</dt><dd>{aman(teks)}</dd>" for label, teks in isi.baris)
    return (
        f'<div class="asal" id="{aman(id)}"><h3>{aman(isi.judul)}</h3>'
        f'<div class="nilai">{aman(isi.angka)}</div><dl>{baris}</dl></div>'
    )

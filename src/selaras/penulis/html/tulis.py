"""The whole HTML document: one file."""

from __future__ import annotations

from functools import cache
from importlib import resources

from selaras.inti.dokumen.penjelasan import PenjelasanCetak
from selaras.inti.dokumen.pohon import DaftarIsi, Judul, NaskahDok
from selaras.penulis.gambar import GambarNaskah
from selaras.penulis.html.blok import Penulis, aman
from selaras.penulis.kata_baku import keadaan_per

_LANSKAP = '<section class="lanskap">'


def tulis_html(naskah: NaskahDok, gambar: GambarNaskah) -> str:
    """One file without any address outside itself; readable without script."""
    penulis = Penulis(naskah, gambar)
    badan = _badan(penulis)  # before the explanations: it numbers them
    penjelasan = "".join(
        _penjelasan(naskah.penjelasan[asal], f"asal-{nomor}")
        for asal, nomor in penulis.nomor_asal.items()
    )
    judul = aman(naskah.judul)
    return (
        '<!doctype html>\n<html lang="id"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{judul}</title>"
        f'<meta name="description" content="{aman(keadaan_per(naskah.tanggal))}">'
        f'<meta name="generator" content="Selaras"><meta name="selaras-sidik" '
        f'content="{naskah.sidik}"><style>{_gaya()}</style></head><body>'
        '<a class="lompat" href="#isi">Langsung ke isi</a>'
        '<input type="checkbox" id="buka-daftar" class="sakelar" aria-label="Buka daftar isi">'
        '<label for="buka-daftar" class="tombol-daftar" aria-hidden="true">☰ Daftar isi</label>'
        f'<nav class="daftar" aria-label="Daftar isi">{_daftar_isi(naskah)}</nav>'
        f'<main id="isi" class="dokumen"><h1>{judul}</h1>'
        '<p class="petunjuk">Setiap angka bergaris titik dapat diklik: rumus, hitungan, '
        "pembulatan, dan asalnya tampil di samping.</p>"
        f"{badan}"
        # With script this is one text that waits to be read, not thousands of hidden elements;
        # without script it is the list that the figures lead to.
        '<noscript id="penjelasan"><section id="asal-angka"><h2>Asal angka</h2>'
        f"{penjelasan}</section></noscript></main>"
        '<div id="panel" class="panel" role="dialog" aria-labelledby="kepala-panel" hidden></div>'
        f"<script>{_aset('naskah.js')}</script></body></html>\n"
    )


def _gaya() -> str:
    """Colours and blocks as the site shows them too, then the frame of this one file."""
    return "\n".join(_aset(f"gaya/{nama}.css") for nama in ("warna", "isi", "naskah"))


@cache
def _aset(nama: str) -> str:
    return (resources.files("selaras.penulis.html") / nama).read_text("utf-8")


def _badan(penulis: Penulis) -> str:
    sampul = penulis.naskah.sampul
    return (penulis.sampul(sampul) if sampul else "") + "".join(
        f"{_LANSKAP if bagian.lanskap else '<section>'}"
        f"{''.join(penulis.blok(blok) for blok in bagian.isi)}</section>"
        for bagian in penulis.naskah.bagian
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


def _penjelasan(isi: PenjelasanCetak, id: str) -> str:
    """One explanation: title, figure, label and text rows."""
    baris = "".join(f"<dt>{aman(label)}</dt><dd>{aman(teks)}</dd>" for label, teks in isi.baris)
    satuan = f" <small>{aman(isi.satuan)}</small>" if isi.satuan else ""
    return (
        f'<div class="asal" id="{aman(id)}"><h3>{aman(isi.judul)}</h3>'
        f'<div class="nilai">{aman(isi.angka)}{satuan}</div><dl>{baris}</dl></div>'
    )

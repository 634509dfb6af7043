"""Blocks and inline nodes as HTML text. Everything that is not our own tag is escaped."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape as _escape
from typing import Any
from urllib.parse import quote

from selaras.inti.dokumen import pohon as p
from selaras.inti.dokumen import surat
from selaras.inti.dokumen.sebut_asal import sebut_angka
from selaras.penulis.aksara import cetakkan
from selaras.penulis.gambar import GambarNaskah
from selaras.penulis.gambar.fon_svg import dengan_fon
from selaras.penulis.gambar.foto import foto_siap
from selaras.penulis.kata_baku import (
    USANG,
    baris_sumber,
    garis_penanda,
    isi_garis,
    sebab_tanpa_foto,
)
from selaras.penulis.rujukan import RujukanError, sebutan_rujukan
from selaras.penulis.unbroken import is_figure

KATA_TERPANJANG = 24
_UTUH = " !*~./:;=,?@+$-_|{}[]"  # stands as it is in a data URI between double quotes
_TETAP = 0.15  # share of the table up to which its first column stays in sight
_GARIS_MIRING = re.compile(r"(?<=[A-Za-z])/(?=[A-Za-z])")  # where a long compound may break


def aman(teks: str) -> str:
    """Printable text, safe in element content and in a quoted attribute."""
    return _escape(cetakkan(teks), quote=True)


class Penulis:
    """Writes the blocks of one document; numbers the explanations in the order of first use."""

    def __init__(
        self, naskah: p.NaskahDok, gambar: GambarNaskah, tautan: Callable[[str], str] | None = None
    ) -> None:
        self.naskah = naskah
        self.gambar = gambar
        self.tautan = tautan  # where a figure's explanation is, for a page that has a server
        self.sebutan = sebutan_rujukan(naskah)
        self.nomor_asal: dict[str, int] = {}

    # --- inline
    def sebaris(self, isi: p.IsiSebaris) -> str:
        """Inline content."""
        return "".join(self._satu(satu) for satu in isi)

    def _satu(self, satu: p.Sebaris) -> str:
        match satu:
            case p.Teks():
                teks = _GARIS_MIRING.sub("/<wbr>", aman(satu.isi))
                teks = f"<strong>{teks}</strong>" if satu.tebal else teks
                return f"<em>{teks}</em>" if satu.miring else teks
            case p.Angka():
                return self.angka(satu)
            case p.Pita():
                return pita(satu)
            case p.Rujukan():
                if satu.id not in self.sebutan:
                    raise RujukanError(f"rujukan ke id yang tidak ada: {satu.id}")
                return f'<a href="#{aman(satu.id)}">{aman(self.sebutan[satu.id])}</a>'
            case p.BarisBaru():
                return "<br>"

    def angka(self, satu: p.Angka) -> str:
        """A figure as a link to its explanation; a script turns the link into a side panel."""
        nomor = self.nomor_asal.setdefault(satu.asal, len(self.nomor_asal) + 1)
        kelas = " b" if satu.tebal else ""
        kelas += "" if is_figure(satu.isi) else " kata"  # words may break over a line
        if self.tautan is not None:
            alamat = aman(self.tautan(satu.asal))
            nama = aman(sebut_angka(satu.isi, satu.asal))
            return f'<a class="ak{kelas}" href="{alamat}" aria-label="{nama}">{aman(satu.isi)}</a>'
        return f'<a class="ak{kelas}" href="#asal-{nomor}">{aman(satu.isi)}</a>'

    # --- blocks
    def blok(self, satu: Any) -> str:
        """One block."""
        return _BLOK[type(satu).__name__](self, satu)

    def _judul(self, j: p.Judul) -> str:
        tingkat = min(j.tingkat + 1, 6)  # the document title is the only h1
        nomor = f'<span class="no">{aman(j.nomor)}</span> ' if j.nomor else ""
        return f'<h{tingkat} id="{aman(j.id)}">{nomor}{aman(j.teks)}</h{tingkat}>'

    def _paragraf(self, b: p.ParagrafDok) -> str:
        kelas = [
            k for k, ya in (("kecil", b.kecil), (b.rata.value, b.rata is not p.Rata.KIRI)) if ya
        ]
        atribut = f' class="{" ".join(kelas)}"' if kelas else ""
        tanda = f'<span class="usang">{USANG}</span>' if b.usang else ""
        return f"<p{atribut}>{self.sebaris(b.isi)}{tanda}</p>"

    def _daftar(self, b: p.Daftar) -> str:
        tag = "ol" if b.bernomor else "ul"
        butir = "".join(f"<li>{self.sebaris(satu)}</li>" for satu in b.butir)
        return f"<{tag}>{butir}</{tag}>"

    def _tabel(self, b: p.Tabel) -> str:
        nomor = f"Tabel {b.nomor} " if b.nomor else ""
        judul = aman(nomor + b.judul)
        judul = f"<caption><span>{judul}</span></caption>" if judul else ""
        jumlah = sum(b.lebar)
        kolom = "".join(f'<col width="{lebar / jumlah:.1%}">' for lebar in b.lebar)
        tetap = bool(b.lebar) and b.lebar[0] <= jumlah * _TETAP
        kepala = "".join(
            self._baris_kepala(r, tetap and awal)
            for r, awal in zip(b.kepala, _di_kolom_pertama(b.kepala), strict=True)
        )
        badan = "".join(
            self._baris(r, tetap and awal)
            for r, awal in zip(b.badan, _di_kolom_pertama(b.badan), strict=True)
        )
        kecil = " kecil" if b.kecil or len(b.lebar) > 7 else ""
        kecil = " ramping" if len(b.lebar) <= 3 else kecil  # needs no scrolling on a phone
        nama = aman(nomor + b.judul) or "Tabel"
        return (
            f'<div class="tb{kecil}" id="{aman(b.id)}" role="group" aria-label="{nama}" '
            f'tabindex="0"><table>{judul}<colgroup>{kolom}</colgroup><thead>{kepala}</thead>'
            f"<tbody>{badan}</tbody></table></div>{self._kaki(b)}"
        )

    def _kaki(self, b: p.Tabel) -> str:
        catatan = "".join(f"<p>{self.sebaris(satu)}</p>" for satu in b.catatan)
        sumber = f"<p>{aman(baris_sumber(b.sumber))}</p>" if b.sumber else ""
        return f'<div class="kaki-tabel">{catatan}{sumber}</div>' if catatan or sumber else ""

    def _baris_kepala(self, r: p.BarisTabel, di_kolom_pertama: bool) -> str:
        sel = (self._kepala(s, di_kolom_pertama and ke == 0) for ke, s in enumerate(r.sel))
        return f"<tr>{''.join(sel)}</tr>"

    def _kepala(self, s: p.Sel, pertama: bool) -> str:
        lingkup = "colgroup" if s.lebar > 1 else "col"
        kelas = ' class="k1"' if pertama and s.lebar == 1 else ""
        return f'<th scope="{lingkup}"{kelas}{_rentang(s)}>{self.sebaris(s.isi)}</th>'

    def _baris(self, r: p.BarisTabel, di_kolom_pertama: bool) -> str:
        kelas = f' class="t{r.tekanan}"' if r.tekanan else ""
        sel = (self._sel(s, pertama=di_kolom_pertama and ke == 0) for ke, s in enumerate(r.sel))
        return f"<tr{kelas}>{''.join(sel)}</tr>"

    def _sel(self, s: p.Sel, *, pertama: bool = False) -> str:
        ada = (
            ("k1", pertama and s.lebar == 1),
            ("pj", any(map(_panjang, s.isi))),
            ("r", s.rata is p.Rata.KANAN),
            ("c", s.rata is p.Rata.TENGAH),
            ("b", s.tebal),
            (f"i{min(s.inden, 4)}", s.inden > 0),
        )
        kelas = [k for k, ya in ada if ya]
        atribut = f' class="{" ".join(kelas)}"' if kelas else ""
        return f"<td{atribut}{_rentang(s)}>{self.sebaris(s.isi)}</td>"

    def _bagan(self, b: p.Bagan | p.BaganOrganisasi) -> str:
        sumber = getattr(b, "sumber", "")
        kaki = f'<p class="kecil">{aman(baris_sumber(sumber))}</p>' if sumber else ""
        lebar = self.gambar.lebar(b.id)
        data = quote(dengan_fon(self.gambar.svg[b.id]), safe=_UTUH)  # shorter than base64
        # As an image: the ids inside the SVG of one chart can not meet those of another.
        isi = f'<img src="data:image/svg+xml,{data}" alt="{aman(b.alt)}" width="{lebar:.0f}">'
        return self._figur(b.id, b.nomor, b.judul, isi) + kaki

    def _figur(self, id: str, nomor: str, judul: str, isi: str) -> str:
        kepala = f"Gambar {nomor} " if nomor else ""
        return (
            f'<figure id="{aman(id)}"><div class="gb">{isi}</div>'
            f"<figcaption>{aman(kepala + judul)}</figcaption></figure>"
        )

    def _foto(self, b: p.GambarFoto) -> str:
        uri = self._uri(b.berkas)
        if uri is None:
            sebab = sebab_tanpa_foto(b, self.naskah.berkas)
            isi = f'<div class="tanpa-foto">{aman(sebab)}</div>'
        else:
            isi = f'<img src="{uri}" alt="{aman(b.alt or b.judul)}" loading="lazy">'
        kaki = f'<p class="kecil">{aman(b.keterangan)}</p>' if b.keterangan else ""
        return self._figur(b.id, b.nomor, b.judul, isi) + kaki

    def _deret(self, b: p.DeretAngka) -> str:
        butir = "".join(
            f'<div class="ubin"><div class="besar">{self.angka(satu.angka)}</div>'
            f'<div class="label">{aman(satu.label)}</div>'
            f"{pita(satu.pita) if satu.pita else ''}</div>"
            for satu in b.butir
        )
        return f'<div class="deret">{butir}</div>'

    def _kotak(self, b: p.Kotak) -> str:
        isi = "".join(f"<p>{self.sebaris(satu)}</p>" for satu in b.isi)
        return f'<aside class="kotak"><strong>{aman(b.judul)}</strong>{isi}</aside>'

    def _kosong(self, b: Any) -> str:
        return ""

    def kop(self, k: surat.KopSurat) -> str:
        """A letterhead."""
        uri = self._uri(k.logo)
        logo = f'<img src="{uri}" alt="Logo {aman(k.pemerintah)}">' if uri else ""
        alamat = "".join(f"<div>{aman(satu)}</div>" for satu in k.alamat)
        return (
            f'<div class="kop">{logo}<div><div class="pem">{aman(k.pemerintah)}</div>'
            f'<div class="kan">{aman(k.kantor)}</div>{alamat}</div></div>'
        )

    def sampul(self, s: surat.Sampul) -> str:
        """The cover."""
        judul = "".join(f"<div>{aman(satu)}</div>" for satu in s.judul)
        catatan = f'<p class="keterangan">{aman(s.keterangan)}</p>' if s.keterangan else ""
        return (
            f'<section class="sampul">{self.kop(s.kop)}<div class="judul">{judul}'
            f'<div class="tahun">{aman(s.tahun)}</div></div>{catatan}</section>'
        )

    def _uri(self, nama: str | None) -> str | None:
        """A picture of the package as data URI, None when there is none that can be read."""
        isi = self.naskah.berkas.get(nama) if nama is not None else None
        siap = foto_siap(isi) if isi is not None else None
        return data_uri(siap) if siap is not None else None

    def _tanda_tangan(self, b: surat.TandaTangan) -> str:
        ada = garis_penanda(b)
        return f'<div class="ttd">{_penanda(b.kiri, ada)}{_penanda(b.kanan, ada)}</div>'


def _di_kolom_pertama(badan: Iterable[p.BarisTabel]) -> Iterator[bool]:
    """Per row: whether its first cell stands in the first column (not below a spanning one)."""
    sisa = 0
    for baris in badan:
        yield sisa == 0
        if sisa == 0:
            sisa = baris.sel[0].tinggi if baris.sel else 1
        sisa -= 1


def _panjang(satu: p.Sebaris) -> bool:
    """Whether a word is too long for a column and must break inside."""
    if not isinstance(satu, p.Teks | p.Angka):
        return False
    return max(map(len, re.split(r"[\s/-]+", satu.isi)), default=0) > KATA_TERPANJANG


def _rentang(s: p.Sel) -> str:
    lebar = f' colspan="{s.lebar}"' if s.lebar > 1 else ""
    return lebar + (f' rowspan="{s.tinggi}"' if s.tinggi > 1 else "")


def pita(satu: p.Pita) -> str:
    """A band as glyph and word; the glyph is decoration, the word is what is read aloud."""
    return (
        f'<span class="pita pita-{aman(satu.kode)}">'
        f'<span aria-hidden="true">{aman(satu.glif)}</span> {aman(satu.nama)}</span>'
    )


def data_uri(isi: bytes) -> str:
    """A picture of the package as data URI; its kind is taken from its first bytes."""
    jenis = "png" if isi.startswith(b"\x89PNG") else "jpeg"
    return f"data:image/{jenis};base64,{base64.b64encode(isi).decode()}"


def _penanda(satu: surat.Penanda | None, ada: Iterable[str]) -> str:
    if satu is None:
        return "<div></div>"
    return f"<div>{''.join(_garis(satu, nama) for nama in ada)}</div>"


def _garis(satu: surat.Penanda, nama: str) -> str:
    isi = aman(isi_garis(satu, nama)) or "&nbsp;"
    kelas = ' class="nama"' if nama == "nama" else ""
    return f"<div{kelas}>{f'<strong>{isi}</strong>' if nama == 'sebutan' else isi}</div>"


_BLOK: Mapping[str, Callable[[Penulis, Any], str]] = {
    "Judul": Penulis._judul,
    "ParagrafDok": Penulis._paragraf,
    "Daftar": Penulis._daftar,
    "Tabel": Penulis._tabel,
    "Bagan": Penulis._bagan,
    "BaganOrganisasi": Penulis._bagan,
    "GambarFoto": Penulis._foto,
    "DeretAngka": Penulis._deret,
    "Kotak": Penulis._kotak,
    "DaftarIsi": Penulis._kosong,  # the HTML has its own, at the side
    "GantiHalaman": Penulis._kosong,
    "KopSurat": Penulis.kop,
    "TandaTangan": Penulis._tanda_tangan,
}

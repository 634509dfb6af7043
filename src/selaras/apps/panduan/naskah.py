"""The pages of the guide: Markdown files that are read once and written as HTML.

They stand in ``docs/panduan`` of the source; a built package carries them beside this file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

DEPAN = "README"  # the page that leads to the others
_DI_PAKET = Path(__file__).with_name("isi")
_DI_SUMBER = Path(__file__).resolve().parents[4] / "docs" / "panduan"
# A link of the guide: another page of it, a place in a page, or both.
_TAUTAN = re.compile(r"(?:(?P<nama>[\w-]+)\.md)?(?P<tempat>#[\w-]+)?")


@dataclass(frozen=True)
class HalamanPanduan:
    """A page: its title in words, and the rest of it as HTML that is ours."""

    judul: str
    isi: SafeString


def folder() -> Path:
    """Where the guide lies."""
    return _DI_PAKET if _DI_PAKET.is_dir() else _DI_SUMBER


@cache
def daftar() -> frozenset[str]:
    """The names of the pages."""
    return frozenset(berkas.stem for berkas in folder().glob("*.md"))


@cache
def gambar_panduan() -> frozenset[str]:
    """The names of the pictures."""
    return frozenset(berkas.name for berkas in (folder() / "gambar").glob("*.png"))


@cache
def halaman(nama: str) -> HalamanPanduan:
    """A page. Raises KeyError for a name that is none."""
    if nama not in daftar():
        raise KeyError(nama)
    penulis = MarkdownIt("commonmark", {"html": False}).enable("table")
    token = penulis.parse((folder() / f"{nama}.md").read_text("utf-8"))
    judul = token[1].content
    _siapkan(token)
    _bertajuk(token)
    isi = penulis.renderer.render(token[3:], penulis.options, {})
    # Written by us, and the Markdown may hold no HTML of its own.
    return HalamanPanduan(judul, mark_safe(isi))


def jangkar(judul: str) -> str:
    """The place of a heading, as the sites that show Markdown name it."""
    return re.sub(r"[^\w\- ]", "", judul.lower()).replace(" ", "-")


def _siapkan(token: list[Token]) -> None:
    """Places for headings, and addresses of this site for links and pictures."""
    for ke, satu in enumerate(token):
        if satu.type == "heading_open":
            satu.attrSet("id", jangkar(token[ke + 1].content))
        for anak in satu.children or ():
            if anak.type == "image":
                anak.attrSet("src", reverse("panduan_gambar", args=[_berkas(anak, "src")]))
                anak.attrSet("loading", "lazy")
        if satu.children:
            satu.children = _tertaut(satu.children)


def _bertajuk(token: list[Token]) -> None:
    """Each cell of a table says its column: on a telephone they stand one below the other."""
    kolom: list[str] = []
    ke = 0
    for satu, isi in pairwise(token):
        match satu.type:
            case "table_open":
                satu.attrSet("class", "rapat tumpuk")
                kolom = []
            case "th_open":
                kolom.append(isi.content)
            case "tr_open":
                ke = 0
            case "td_open":
                satu.attrSet("data-k", kolom[ke])
                ke += 1


def _tertaut(token: list[Token]) -> list[Token]:
    """The same with links that lead somewhere here; what leads out of the guide is only said."""
    hasil: list[Token] = []
    di_luar = False
    for satu in token:
        if satu.type == "link_open":
            alamat = _alamat(str(satu.attrGet("href")))
            di_luar = alamat is None
            satu.attrSet("href", alamat or "")
        if not (di_luar and satu.type in ("link_open", "link_close")):
            hasil.append(satu)
    return hasil


def _alamat(href: str) -> str | None:
    cocok = _TAUTAN.fullmatch(href)
    if cocok is None or (cocok["nama"] and cocok["nama"] not in daftar()):
        return None
    tempat = cocok["tempat"] or ""
    if not cocok["nama"]:
        return tempat
    depan = cocok["nama"] == DEPAN
    return (reverse("panduan") if depan else reverse("panduan_halaman", args=[cocok["nama"]])) + (
        tempat
    )


def _berkas(token: Token, nama: str) -> str:
    return str(token.attrGet(nama)).rpartition("/")[2]

"""A visitor that follows every link of the site as one person: what the addresses answered."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urljoin, urlsplit

import lxml.html
from django.test import Client
from django.urls import Resolver404, resolve

PER_POLA = 3  # addresses of one kind: a hundred explanations of figures look alike
TAK_TERLIHAT = ("script", "style", "template", "noscript", "kbd", "code")  # a key, a program
BERTEKS = ("aria-label", "title", "placeholder", "alt", "aria-description")


@dataclass(frozen=True)
class Tampak:
    """A page that somebody saw: who, where, from where, and what came."""

    siapa: str
    alamat: str
    dari: str
    status: int
    jenis: str
    isi: bytes
    tujuan: str = ""  # where a redirect leads

    @property
    def halaman(self) -> bool:
        """True for a page of the site, not a file."""
        return self.jenis.startswith("text/html")

    @property
    def utuh(self) -> bool:
        """True for a whole page, not a part of one."""
        return self.halaman and b"<html" in self.isi[:60]

    @property
    def nama(self) -> str:
        """Which address of the site it is; empty for one that is none."""
        return nama_alamat(self.alamat)

    @property
    def pohon(self) -> lxml.html.HtmlElement:
        """The page as a tree; a part of a page becomes one."""
        return lxml.html.document_fromstring(self.isi or b"<p></p>")


def nama_alamat(alamat: str) -> str:
    """The name of an address; empty where there is none."""
    try:
        return str(resolve(urlsplit(alamat).path).view_name)
    except Resolver404:
        return ""


@dataclass
class Perayap:
    """Walks from an address; ``formulir`` are the forms that it met: address, where, fields.

    ``batas`` is how every address begins that it goes to.
    """

    klien: Client
    siapa: str
    batas: str = "/"
    tampak: list[Tampak] = field(default_factory=list)
    formulir: dict[str, tuple[str, list[str]]] = field(default_factory=dict)
    _pola: Counter[tuple[object, ...]] = field(default_factory=Counter)

    @property
    def tamu(self) -> bool:
        """True for somebody who did not log in."""
        return self.siapa.startswith("tamu")

    def jelajah(self, *awal: str) -> list[Tampak]:
        """All that can be reached by links."""
        antre = deque((alamat, "") for alamat in awal)
        lihat = set(awal)
        while antre:
            alamat, dari = antre.popleft()
            jawab = self.klien.get(alamat)
            isi = b"" if jawab.streaming else jawab.content
            satu = Tampak(
                self.siapa, alamat, dari, jawab.status_code, jawab.get("Content-Type", ""), isi,
                urljoin(alamat, jawab.get("Location", "")) if "Location" in jawab else "",
            )  # fmt: skip
            self.tampak.append(satu)
            if satu.tujuan:
                tautan: Iterator[str] = iter([satu.tujuan])
            else:
                tautan = self._tautan(satu) if satu.halaman else iter(())
            for lanjut in tautan:
                tujuan = urljoin(alamat, lanjut).partition("#")[0]
                if tujuan not in lihat and self._mau(tujuan):
                    lihat.add(tujuan)
                    antre.append((tujuan, alamat))
        return self.tampak

    def _tautan(self, satu: Tampak) -> Iterator[str]:
        pohon = satu.pohon
        for formulir in pohon.iter("form"):
            # a form in a dialog gets its address from the script that opens it
            sendiri = "action" in formulir.attrib or not formulir.xpath("ancestor::dialog")
            if formulir.get("method", "").lower() == "post" and sendiri:
                tujuan = urljoin(satu.alamat, formulir.get("action") or satu.alamat)
                nama = [str(n) for n in formulir.xpath(".//@name")]
                self.formulir.setdefault(tujuan, (satu.alamat, nama))
        for lain in pohon.xpath("//@formaction | //@hx-post | //@data-simpan"):
            self.formulir.setdefault(urljoin(satu.alamat, str(lain)), (satu.alamat, []))
        yield from (str(isi) for isi in pohon.xpath("//a/@href | //*/@hx-get | //img/@src"))

    def _mau(self, tujuan: str) -> bool:
        bagian = urlsplit(tujuan)
        if bagian.netloc or bagian.scheme or not bagian.path.startswith(self.batas):
            return False
        try:
            cocok = resolve(bagian.path)
        except Resolver404:
            return not bagian.path.startswith("/static/")  # a dead link: let it answer so
        tanya = tuple(sorted(kunci for kunci, _ in parse_qsl(bagian.query)))
        kantor = (cocok.kwargs.get("opd"), cocok.kwargs.get("tahun"))
        pola = (cocok.view_name, kantor, tanya)
        self._pola[pola] += 1
        return self._pola[pola] <= PER_POLA


def kata_terlihat(satu: Tampak) -> Iterator[str]:
    """The pieces of text that somebody sees or hears on a page."""
    for simpul in satu.pohon.iter():
        if not isinstance(simpul.tag, str):
            continue
        if simpul.tag not in TAK_TERLIHAT and simpul.get("lang", "id") == "id" and simpul.text:
            yield simpul.text
        if simpul.tail:
            yield simpul.tail
        yield from (simpul.get(nama, "") for nama in BERTEKS)
        if simpul.tag == "input" and simpul.get("type") in ("submit", "button"):
            yield simpul.get("value", "")


def bentuk(satu: Tampak) -> frozenset[tuple[str, ...]]:
    """What a page is built of: pages of one build are one page to whoever looks for barriers."""
    return frozenset(_bagian(simpul) for simpul in satu.pohon.iter() if isinstance(simpul.tag, str))


def _bagian(simpul: lxml.html.HtmlElement) -> tuple[str, ...]:
    induk = simpul.getparent()
    kelas = " ".join(k for k in simpul.get("class", "").split() if not re.search(r"\d", k))
    sifat = sorted(n for n in simpul.attrib if n not in ("id", "name", "value", "href", "checked"))
    return (str(induk.tag) if induk is not None else "", simpul.tag, kelas, *sifat)

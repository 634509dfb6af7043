"""A workbook looked through before any reader opens it: what comes from outside is hostile."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml.common import DefusedXmlException

from selaras.inti.paket.kesalahan import Kesalahan, PaketError
from selaras.inti.paket.periksa_baris import kutip
from selaras.penulis.paket import batas
from selaras.penulis.paket.arsip import BUKU, Arsip, ambil_isi, tolak
from selaras.penulis.paket.xml_lembar import PenanganGaya, PenanganLembar, SelSalah, tempat, urai

_TERLARANG = (
    ("vbaproject", "berisi makro; simpan sebagai .xlsx tanpa makro"),
    ("macrosheets/", "berisi makro; simpan sebagai .xlsx tanpa makro"),
    ("externallinks/", "bertaut ke buku kerja lain; putuskan tautannya (Data > Edit Links)"),
    ("embeddings/", "berisi objek tertanam; hapus objek itu"),
    ("activex/", "berisi kontrol ActiveX; hapus kontrol itu"),
    ("connections.xml", "berisi sambungan data; hapus sambungan itu"),
    ("querytables/", "berisi sambungan data; hapus sambungan itu"),
    ("xl/media/", "berisi gambar tempelan; simpan di folder berkas dan sebut namanya di lembar"),
)
_BUKU_XML = "xl/workbook.xml"
_HUBUNGAN = "xl/_rels/workbook.xml.rels"
_LEMBAR = "/worksheet"


@dataclass(frozen=True)
class BukuTerperiksa:
    """The bytes of a sound workbook, and the refused cells of every sheet by its name."""

    isi: bytes
    salah: dict[str, tuple[SelSalah, ...]]


class _Kumpul(ContentHandler):
    """Collects the attributes of all elements of one name."""

    def __init__(self, nama: str) -> None:
        super().__init__()
        self.isi: list[dict[str, str]] = []
        self._nama = nama

    def startElement(self, name: str, attrs: AttributesImpl) -> None:
        if name.rpartition(":")[2] == self._nama:
            self.isi.append({k.rpartition(":")[2]: v for k, v in attrs.items()})


def periksa_arsip(dari: Path | bytes | memoryview) -> BukuTerperiksa:
    """A workbook whose archive is sound. Raises PaketError for any other file."""
    arsip = Arsip(ambil_isi(dari))
    _periksa_bagian(arsip)
    try:
        _periksa_xml(arsip)
        return BukuTerperiksa(arsip.isi, _periksa_lembar(arsip))
    except DefusedXmlException as galat:
        raise tolak("berisi DTD atau entitas XML; buat ulang dari templat Selaras") from galat
    except (SAXException, KeyError, ValueError) as galat:
        if isinstance(galat, PaketError):
            raise
        raise tolak("isi arsip tidak wajar; buat ulang dari templat Selaras") from galat


def _periksa_bagian(arsip: Arsip) -> None:
    salah = [
        Kesalahan(BUKU, None, None, kutip(satu), alasan)
        for satu in arsip.nama
        for bagian, alasan in _TERLARANG
        if bagian in satu.lower()
    ]
    if salah:
        raise PaketError(tuple(salah))
    if _BUKU_XML not in arsip.nama or _HUBUNGAN not in arsip.nama:
        raise tolak("bukan buku kerja .xlsx")


def _periksa_xml(arsip: Arsip) -> None:
    """Unpack every part once: sizes, DTD, and relations that leave the file."""
    semua = 0

    def terhitung(nama: str) -> Iterator[bytes]:
        nonlocal semua
        for potong in arsip.alir(nama):
            semua += len(potong)
            if semua > batas.XML_SEMUA:
                raise tolak("isi arsip terlalu besar; buat ulang dari templat Selaras")
            yield potong

    for nama in arsip.nama:
        hubungan = _Kumpul("Relationship")
        if nama.lower().endswith(".rels"):
            urai(terhitung(nama), hubungan)
        elif nama.lower().endswith((".xml", ".vml")):
            urai(terhitung(nama))
        else:
            deque(terhitung(nama), maxlen=0)
        for satu in hubungan.isi:
            luar = satu.get("TargetMode", "").lower() == "external"
            # A mail address that Excel made clickable is a harmless relation; nothing follows it.
            if luar and not satu.get("Type", "").endswith("/hyperlink"):
                raise tolak("bertaut ke berkas lain; putuskan tautannya", kutip(satu["Target"]))


def _periksa_lembar(arsip: Arsip) -> dict[str, tuple[SelSalah, ...]]:
    hubungan = _Kumpul("Relationship")
    urai(arsip.alir(_HUBUNGAN), hubungan)
    ke = {satu["Id"]: satu for satu in hubungan.isi}
    daftar = _Kumpul("sheet")
    urai(arsip.alir(_BUKU_XML), daftar)
    nama = [satu["name"] for satu in daftar.isi]
    if len({satu.casefold() for satu in nama}) != len(nama):
        raise tolak("dua lembar bernama sama; buat ulang dari templat Selaras")
    persen = _gaya_persen(arsip)
    hasil: dict[str, tuple[SelSalah, ...]] = {}
    terdaftar = set()
    for lembar in daftar.isi:
        tujuan = ke[lembar["id"]]
        if not tujuan["Type"].endswith(_LEMBAR):
            raise tolak("lembar bagan atau makro; hapus lembar itu", kutip(lembar["name"]))
        bagian = normpath(join(dirname(_BUKU_XML), tujuan["Target"])).lstrip("/")
        terdaftar.add(bagian)
        hasil[lembar["name"]] = _periksa_satu(arsip, bagian, lembar["name"], persen)
    for bagian in arsip.nama:
        if bagian.startswith("xl/worksheets/sheet") and bagian not in terdaftar:
            raise tolak("lembar tersembunyi di luar daftar; hapus", kutip(bagian))
    return hasil


def _gaya_persen(arsip: Arsip) -> set[int]:
    gaya = PenanganGaya()
    if "xl/styles.xml" in arsip.nama:
        urai(arsip.alir("xl/styles.xml"), gaya)
    return gaya.persen


def _periksa_satu(arsip: Arsip, bagian: str, nama: str, persen: set[int]) -> tuple[SelSalah, ...]:
    penangan = PenanganLembar(persen)
    urai(arsip.alir(bagian), penangan)
    # The reader makes a full rectangle: one cell far away would fill the memory.
    if penangan.baris_akhir > batas.BARIS:
        raise _jauh(nama, f"baris {penangan.baris_akhir}; paling banyak {batas.BARIS} baris")
    if penangan.kolom_akhir >= batas.KOLOM:
        raise _jauh(nama, f"kolom ke-{penangan.kolom_akhir + 1}; paling banyak {batas.KOLOM} kolom")
    gabungan = tuple(
        SelSalah(*tempat(satu.partition(":")[0]), kutip(satu), "pisahkan sel gabungan ini")
        for satu in penangan.gabungan
    )
    return (*penangan.salah, *gabungan)


def _jauh(lembar: str, sampai: str) -> PaketError:
    return PaketError(
        (
            Kesalahan(
                kutip(lembar), None, None, None,
                f"berisi sampai {sampai}; hapus isi yang tidak dipakai",
            ),
        )
    )  # fmt: skip

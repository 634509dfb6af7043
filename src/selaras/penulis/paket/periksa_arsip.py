"""A workbook looked through before any reader opens it: what comes from outside is hostile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from posixpath import dirname, join, normpath
from pyexpat import ExpatError

from selaras.inti.paket.kesalahan import SIMPAN, Kesalahan, PaketError
from selaras.inti.paket.periksa_baris import kutip
from selaras.penulis.paket import batas
from selaras.penulis.paket.arsip import BUKU, Arsip, ambil_isi, tolak
from selaras.penulis.paket.bentuk_berkas import kata_arsip_lain
from selaras.penulis.paket.xml_lembar import (
    Atribut,
    DTDError,
    JauhError,
    Penangan,
    PenanganGaya,
    PenanganLembar,
    SelSalah,
    lokal,
    tempat,
    urai,
)

_MAKRO = "berisi makro; simpan sebagai .xlsx tanpa makro"
_TERLARANG = (
    ("vbaproject", _MAKRO),
    ("macrosheets/", _MAKRO),
    ("externallinks/", "bertaut ke buku kerja lain; putuskan tautannya (Data > Edit Links)"),
    ("embeddings/", "berisi objek tertanam; hapus objek itu"),
    ("activex/", "berisi kontrol ActiveX; hapus kontrol itu"),
    ("connections.xml", "berisi sambungan data; hapus sambungan itu"),
    ("querytables/", "berisi sambungan data; hapus sambungan itu"),
)
SIMPAN_ASING = 20_000
_GAMBAR = (
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


class _Kumpul(Penangan):
    """Collects the attributes of all elements of one name."""

    def __init__(self, nama: str) -> None:
        self.isi: list[Atribut] = []
        self._nama = nama

    def mulai(self, nama: str, atribut: Atribut) -> None:
        if lokal(nama) == self._nama:
            self.isi.append({lokal(k): v for k, v in atribut.items()})


def periksa_arsip(
    dari: Path | bytes | memoryview,
    *,
    baris: int | None = None,
    kolom: int | None = None,
    xml: int | None = None,
    asing: bool = False,
) -> BukuTerperiksa:
    """A workbook whose archive is sound and whose sheets reach no further than the limits.

    ``xml`` bounds the bytes of all parts, unpacked; the limits of a package hold where none is
    named. ``asing``: it comes from another application, is read cell by cell and need not be
    mended: pictures may stand in it (nobody reads them), and every refused cell is kept, up to
    SIMPAN_ASING of a sheet. Raises PaketError for any other file.
    """
    arsip = Arsip(ambil_isi(dari))
    sampai = (
        baris or batas.BARIS,
        kolom or batas.KOLOM,
        SIMPAN_ASING if asing else SIMPAN,
    )
    _periksa_bagian(arsip, xml or batas.XML_SEMUA, _TERLARANG + (() if asing else _GAMBAR))
    try:
        lembar = _daftar_lembar(arsip)
        _periksa_xml(arsip, frozenset(lembar.values()))
        persen = _gaya_persen(arsip)
        salah = {
            nama: _periksa_satu(arsip, bagian, nama, persen, sampai)
            for nama, bagian in lembar.items()
        }
        return BukuTerperiksa(arsip.isi, salah)
    except DTDError as galat:
        raise tolak("berisi DTD atau entitas XML; buat ulang dari templat Selaras") from galat
    except (ExpatError, KeyError, ValueError) as galat:
        if isinstance(galat, PaketError):
            raise
        raise tolak("isi arsip tidak wajar; buat ulang dari templat Selaras") from galat


def _periksa_bagian(arsip: Arsip, xml: int, terlarang: tuple[tuple[str, str], ...]) -> None:
    salah = [
        Kesalahan(BUKU, None, None, kutip(satu), alasan)
        for satu in arsip.nama
        for bagian, alasan in terlarang
        if bagian in satu.lower()
    ]
    if salah:
        raise PaketError(tuple(salah))
    if _BUKU_XML not in arsip.nama or _HUBUNGAN not in arsip.nama:
        raise tolak(kata_arsip_lain(arsip.nama))
    semua = sum(sum(map(len, arsip.alir(nama))) for nama in _urut_besar(arsip))
    if semua > xml:
        raise tolak("isi arsip terlalu besar; buat ulang dari templat Selaras")


def _urut_besar(arsip: Arsip) -> list[str]:
    """Largest part first, by the archive's own word: a bomb is met before anything else."""
    return sorted(arsip.nama, key=arsip.ukuran, reverse=True)


def _periksa_xml(arsip: Arsip, lembar: frozenset[str]) -> None:
    """Every part but the sheets once: sound XML, no DTD, no macro, no link out of the file."""
    for nama in arsip.nama:
        kecil = nama.lower()
        if kecil.endswith(".rels"):
            hubungan = _Kumpul("Relationship")
            urai(arsip.alir(nama), hubungan)
            for satu in hubungan.isi:
                _periksa_hubungan(satu)
        elif kecil == "[content_types].xml":
            jenis = _Kumpul("Override")
            urai(arsip.alir(nama), jenis)
            if any("macroenabled" in satu.get("ContentType", "").lower() for satu in jenis.isi):
                raise tolak(_MAKRO)
        elif kecil.endswith((".xml", ".vml")) and nama not in lembar:
            urai(arsip.alir(nama))


def _periksa_hubungan(satu: Atribut) -> None:
    jenis = satu.get("Type", "").rpartition("/")[2]
    if jenis.lower() in ("vbaproject", "xlmacrosheet", "xlintlmacrosheet"):
        raise tolak(_MAKRO, kutip(satu.get("Target", "")))
    # A mail address that Excel made clickable is a harmless relation; nothing follows it.
    if satu.get("TargetMode", "").lower() == "external" and jenis != "hyperlink":
        raise tolak("bertaut ke berkas lain; putuskan tautannya", kutip(satu["Target"]))


def _daftar_lembar(arsip: Arsip) -> dict[str, str]:
    """Name of every sheet and the part that holds it; a part beside the list is refused."""
    hubungan = _Kumpul("Relationship")
    urai(arsip.alir(_HUBUNGAN), hubungan)
    ke = {satu["Id"]: satu for satu in hubungan.isi}
    daftar = _Kumpul("sheet")
    urai(arsip.alir(_BUKU_XML), daftar)
    nama = [satu["name"] for satu in daftar.isi]
    if len({satu.casefold() for satu in nama}) != len(nama):
        raise tolak("dua lembar bernama sama; buat ulang dari templat Selaras")
    hasil: dict[str, str] = {}
    for lembar in daftar.isi:
        tujuan = ke[lembar["id"]]
        if not tujuan["Type"].endswith(_LEMBAR):
            raise tolak("lembar bagan atau makro; hapus lembar itu", kutip(lembar["name"]))
        hasil[lembar["name"]] = normpath(join(dirname(_BUKU_XML), tujuan["Target"])).lstrip("/")
    for bagian in arsip.nama:
        if bagian.startswith("xl/worksheets/sheet") and bagian not in hasil.values():
            raise tolak("lembar tersembunyi di luar daftar; hapus", kutip(bagian))
    return hasil


def _gaya_persen(arsip: Arsip) -> set[int]:
    gaya = PenanganGaya()
    if "xl/styles.xml" in arsip.nama:
        urai(arsip.alir("xl/styles.xml"), gaya)
    return gaya.persen


def _periksa_satu(
    arsip: Arsip, bagian: str, nama: str, persen: set[int], sampai: tuple[int, int, int]
) -> tuple[SelSalah, ...]:
    # The reader makes a full rectangle: one cell far away would fill the memory.
    penangan = PenanganLembar(persen, *sampai)
    try:
        urai(arsip.alir(bagian), penangan)
    except JauhError as jauh:
        baris, kolom, _ = sampai
        if jauh.baris > baris:
            kata = f"baris {jauh.baris}; paling banyak {baris} baris"
        else:
            kata = f"kolom ke-{jauh.kolom + 1}; paling banyak {kolom} kolom"
        raise _jauh(nama, kata) from jauh
    gabungan = tuple(
        SelSalah(*tempat(satu.partition(":")[0]), kutip(satu), "pisahkan sel gabungan ini")
        for satu in penangan.gabungan
    )
    return (*_dengan_sisa(penangan), *gabungan)


def _dengan_sisa(penangan: PenanganLembar) -> list[SelSalah]:
    """The refused cells; the last one tells how many more there are."""
    salah = penangan.salah
    if sisa := penangan.jumlah_salah - len(salah):
        kata = f"{salah[-1].seharusnya}; begitu pula {sisa} sel berikutnya"
        salah[-1] = replace(salah[-1], seharusnya=kata)
    return salah


def _jauh(lembar: str, sampai: str) -> PaketError:
    return PaketError(
        (
            Kesalahan(
                kutip(lembar), None, None, None,
                f"berisi sampai {sampai}; hapus isi yang tidak dipakai",
            ),
        )
    )  # fmt: skip

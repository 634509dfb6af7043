"""A .docx or .xlsx, unpacked by counting: no macro, no embedded object, nothing fetched."""

from __future__ import annotations

import re
from pyexpat import ExpatError

from selaras.inti.paket.kesalahan import PaketError
from selaras.penulis.paket import batas
from selaras.penulis.paket.arsip import Arsip
from selaras.penulis.paket.bukti.tolak import BuktiError
from selaras.penulis.paket.xml_lembar import Atribut, DTDError, Penangan, lokal, urai

_BENTUK = {"word/document.xml": ".docx", "xl/workbook.xml": ".xlsx"}
_TERLARANG = re.compile(r"vbaproject|activex|/embeddings/|oleobject|\.(?:bin|exe|js|vbs|html?)$")
_PENGATURAN_CETAK = "printersettings"


def periksa_office(isi: bytes) -> str:
    """The ending that the content asks for. Raises BuktiError."""
    try:
        arsip = Arsip(isi)
        akhiran = next((a for nama, a in _BENTUK.items() if nama in arsip.nama), None)
        if akhiran is None or "[Content_Types].xml" not in arsip.nama:
            raise BuktiError("isinya arsip zip; unggah isinya satu per satu")
        _periksa_nama(arsip)
        _periksa_isi(arsip)
    except PaketError as galat:
        sebab = galat.kesalahan[0].seharusnya.partition(";")[0]
        raise BuktiError(
            f"berkas Office ditolak: {sebab}; simpan ulang di Word atau Excel lalu unggah lagi"
        ) from galat
    return akhiran


def _periksa_nama(arsip: Arsip) -> None:
    for nama in arsip.nama:
        kecil = nama.casefold()
        if _PENGATURAN_CETAK in kecil:
            continue
        if _TERLARANG.search(kecil):
            raise BuktiError(
                "berkas Office memuat makro atau benda sisipan; simpan sebagai .docx atau .xlsx "
                "tanpa makro, atau sebagai PDF"
            )


def _periksa_isi(arsip: Arsip) -> None:
    """Every part is unpacked once, with the limits of a workbook; links out are looked at."""
    semua = 0
    for nama in arsip.nama:
        bagian = []
        for potong in arsip.alir(nama):
            semua += len(potong)
            if semua > batas.XML_SEMUA:
                raise BuktiError(
                    f"isi berkas Office melebihi {batas.XML_SEMUA // batas.MB} MB; simpan sebagai "
                    "PDF"
                )
            if nama.casefold().endswith(".rels"):
                bagian.append(potong)
        if bagian:
            _periksa_tautan(bagian)


class _Tautan(Penangan):
    """Refuses what is fetched from elsewhere; a hyperlink waits for somebody to click it.

    Parsed and not searched: an encoding or an escaped letter hides nothing from a parser, and
    its work grows with the file and no faster.
    """

    def mulai(self, nama: str, atribut: Atribut) -> None:
        isi = {lokal(n): satu.strip().casefold() for n, satu in atribut.items()}
        if isi.get("TargetMode") == "external" and not isi.get("Type", "").endswith("/hyperlink"):
            raise BuktiError(
                "berkas Office mengambil isi dari alamat lain (templat atau gambar tertaut); "
                "simpan sebagai PDF"
            )


def _periksa_tautan(bagian: list[bytes]) -> None:
    try:
        urai(bagian, _Tautan())
    except (ExpatError, DTDError) as galat:
        raise BuktiError("berkas Office rusak; simpan ulang di Word atau Excel") from galat

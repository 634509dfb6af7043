"""A .docx or .xlsx, unpacked by counting: no macro, no embedded object, nothing fetched."""

from __future__ import annotations

import re

from selaras.inti.paket.kesalahan import PaketError
from selaras.penulis.paket import batas
from selaras.penulis.paket.arsip import Arsip
from selaras.penulis.paket.bukti.tolak import BuktiError

_BENTUK = {"word/document.xml": ".docx", "xl/workbook.xml": ".xlsx"}
_TERLARANG = re.compile(r"vbaproject|activex|/embeddings/|oleobject|\.(?:bin|exe|js|vbs|html?)$")
_LUAR = re.compile(rb"<[^>]*TargetMode\s*=\s*[\"']External[\"'][^>]*>", re.IGNORECASE)
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
        rel = nama.endswith(".rels")
        teks = bytearray()
        for potong in arsip.alir(nama):
            semua += len(potong)
            if semua > batas.XML_SEMUA:
                raise BuktiError(
                    f"isi berkas Office melebihi {batas.XML_SEMUA // batas.MB} MB; simpan sebagai "
                    "PDF"
                )
            if rel:
                teks += potong
        for cocok in _LUAR.finditer(teks):
            if b"/hyperlink" not in cocok[0]:
                raise BuktiError(
                    "berkas Office mengambil isi dari alamat lain (templat atau gambar tertaut); "
                    "simpan sebagai PDF"
                )

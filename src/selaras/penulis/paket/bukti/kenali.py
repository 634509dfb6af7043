"""What a file is by its first bytes, checked as that kind; its name decides nothing but CSV.

Pictures come back without location data and other traces, all else with the same bytes; so a
clean file comes back as it is, however often it travels.
"""

from __future__ import annotations

from dataclasses import dataclass

from selaras.penulis.paket import batas
from selaras.penulis.paket.bentuk_berkas import OLE, ZIP
from selaras.penulis.paket.bukti.office import periksa_office
from selaras.penulis.paket.bukti.pdf import periksa_pdf
from selaras.penulis.paket.bukti.teks import periksa_teks
from selaras.penulis.paket.bukti.tolak import BuktiError
from selaras.penulis.paket.gambar import JPEG, PNG, GambarError, bersihkan_gambar

# Ending -> the type under which a browser is given it, always to be saved.
JENIS_MIME = {
    ".pdf": "application/pdf",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}
BOLEH = "PDF, JPEG, PNG, Word (.docx), Excel (.xlsx), atau teks (.txt, .csv)"
_LAIN = (
    (b"MZ", "program (.exe)"),
    (b"\x7fELF", "program"),
    (b"#!", "skrip"),
    (b"RIFF", "WebP atau media lain; simpan sebagai JPEG atau PNG"),
    (b"GIF8", "GIF; simpan sebagai PNG"),
    (b"Rar!", "arsip RAR; unggah isinya satu per satu"),
    (b"7z\xbc\xaf", "arsip 7z; unggah isinya satu per satu"),
    (b"\x1f\x8b", "arsip gzip; unggah isinya satu per satu"),
    (OLE, "berkas Office lama atau terkunci; simpan ulang sebagai .docx, .xlsx, atau PDF"),
)


@dataclass(frozen=True)
class BuktiBersih:
    """A file that may be kept: its bytes, and the ending that its content asks for."""

    isi: bytes
    akhiran: str


def bersihkan_bukti(nama: str, isi: bytes) -> BuktiBersih:
    """The file as it may be kept. Raises BuktiError.

    ``nama`` is what its owner called it; only plain text needs it, which has no mark of its own.
    """
    if not isi:
        raise BuktiError("berkas kosong (0 byte); periksa lalu unggah lagi")
    if len(isi) > batas.BUKTI:
        raise BuktiError(f"berkas melebihi {batas.BUKTI // batas.MB} MB; kecilkan atau bagi dahulu")
    if isi.startswith((PNG, JPEG)):
        akhiran = ".png" if isi.startswith(PNG) else ".jpg"
        try:
            return BuktiBersih(bersihkan_gambar(f"bukti{akhiran}", isi), akhiran)
        except GambarError as galat:
            raise BuktiError(str(galat)) from galat
    if isi.startswith(b"%PDF-"):
        periksa_pdf(isi)
        return BuktiBersih(isi, ".pdf")
    if isi.startswith(ZIP):
        return BuktiBersih(isi, periksa_office(isi))
    for awal, sebutan in _LAIN:
        if isi.startswith(awal):
            raise BuktiError(f"isinya {sebutan}. Yang diterima: {BOLEH}")
    if isi[4:8] == b"ftyp":
        raise BuktiError(
            f"isinya foto HEIC atau video; simpan foto sebagai JPEG. Diterima: {BOLEH}"
        )
    return BuktiBersih(isi, periksa_teks(nama, isi))

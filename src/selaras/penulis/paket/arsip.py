"""A zip archive from outside, unpacked by counting and never by its own word.

Directory and local heads must agree, parts may not overlap, and every part is unpacked with a
limit: a lying archive is refused by us, whatever a later reader would make of it.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path

from selaras.inti.paket.kesalahan import Kesalahan, PaketError
from selaras.inti.paket.periksa_baris import kutip
from selaras.penulis.paket import batas
from selaras.penulis.paket.bentuk_berkas import ZIP, kata_bukan_zip

BUKU = "(buku kerja)"
_KEPALA_LOKAL = struct.Struct("<4s5H3I2H")
_DISIMPAN, _DEFLATE = 0, 8
POTONGAN = 1 << 16


def tolak(seharusnya: str, nilai: str | None = None) -> PaketError:
    """The refusal of a whole workbook."""
    return PaketError((Kesalahan(BUKU, None, None, nilai, seharusnya),))


def ambil_isi(dari: Path | bytes | memoryview) -> bytes:
    """The bytes of a workbook file. Raises PaketError before reading what is too large."""
    if isinstance(dari, Path):
        if not dari.is_file():
            sebab = "bukan berkas biasa" if dari.exists() else "berkas tidak ada; periksa namanya"
            raise tolak(sebab, kutip(str(dari)))
        _periksa_ukuran(dari.stat().st_size)
        with dari.open("rb") as berkas:
            isi = berkas.read(batas.BUKU_KERJA + 1)
    else:
        _periksa_ukuran(len(dari))
        isi = bytes(dari)
    _periksa_ukuran(len(isi))
    if not isi.startswith(ZIP):
        raise tolak(kata_bukan_zip(isi))
    return isi


def _periksa_ukuran(ukuran: int) -> None:
    if ukuran > batas.BUKU_KERJA:
        paling = batas.BUKU_KERJA // batas.MB
        raise tolak(f"berkas {ukuran // batas.MB} MB; paling besar {paling} MB")


class Arsip:
    """The parts of an archive in memory."""

    def __init__(self, isi: bytes) -> None:
        """Raises PaketError for an archive that is broken, locked, or contradicts itself."""
        self.isi = isi
        try:
            with zipfile.ZipFile(BytesIO(isi)) as berkas:
                daftar = berkas.infolist()
        except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error) as galat:
            raise tolak("arsip rusak atau terpotong; simpan ulang sebagai .xlsx") from galat
        _periksa_daftar(daftar)
        self._bagian = {satu.filename: satu for satu in daftar}

    @property
    def nama(self) -> tuple[str, ...]:
        """Names of all parts."""
        return tuple(self._bagian)

    def ukuran(self, nama: str) -> int:
        """Size of a part by the archive's own word; not to be trusted."""
        return self._bagian[nama].file_size

    def alir(self, nama: str) -> Iterator[bytes]:
        """The unpacked bytes of a part, in pieces. Raises PaketError at the limit or on damage."""
        info = self._bagian[nama]
        jumlah = 0
        for potong in self._buka(info):
            jumlah += len(potong)
            if jumlah > batas.XML_SATU and info.compress_type == _DISIMPAN:
                raise tolak(
                    f"satu bagian buku kerja melebihi {batas.XML_SATU // batas.MB} MB; "
                    "hapus isi yang tidak dipakai",
                    kutip(nama),
                )
            padat = jumlah > batas.RASIO_MULAI and jumlah > batas.RASIO * info.compress_size
            if jumlah > batas.XML_SATU or padat or jumlah > info.file_size:
                raise tolak(
                    "isi arsip membengkak jauh melebihi ukurannya (bom zip); "
                    "buat ulang dari templat Selaras",
                    kutip(nama),
                )
            yield potong
        if jumlah != info.file_size:
            raise tolak("arsip rusak atau terpotong; simpan ulang sebagai .xlsx", kutip(nama))

    def baca(self, nama: str) -> bytes:
        """A whole part."""
        return b"".join(self.alir(nama))

    def _buka(self, info: zipfile.ZipInfo) -> Iterator[bytes]:
        mulai = self._awal_data(info)
        padat = memoryview(self.isi)[mulai : mulai + info.compress_size]
        if info.compress_type == _DISIMPAN:
            for di in range(0, len(padat), POTONGAN):
                yield bytes(padat[di : di + POTONGAN])
            return
        pembuka = zlib.decompressobj(-zlib.MAX_WBITS)
        sisa = bytes(padat)
        try:
            while True:
                potong = pembuka.decompress(sisa, POTONGAN)
                if not potong:
                    return
                yield potong
                sisa = pembuka.unconsumed_tail
        except zlib.error as galat:
            raise tolak("arsip rusak atau terpotong; simpan ulang sebagai .xlsx") from galat

    def _awal_data(self, info: zipfile.ZipInfo) -> int:
        """Where the packed bytes begin, after a local head that agrees with the directory."""
        akhir = info.header_offset + _KEPALA_LOKAL.size
        kepala = self.isi[info.header_offset : akhir]
        if len(kepala) == _KEPALA_LOKAL.size:
            tanda, _, _, cara, *_, panjang_nama, panjang_lain = _KEPALA_LOKAL.unpack(kepala)
            mulai: int = akhir + panjang_nama + panjang_lain
            nama = self.isi[akhir : akhir + panjang_nama]
            sama = nama == info.orig_filename.encode("utf-8" if info.flag_bits & 0x800 else "cp437")
            if (
                tanda == ZIP
                and sama
                and cara == info.compress_type
                and mulai + info.compress_size <= len(self.isi)
            ):
                return mulai
        raise tolak("arsip rusak: isinya tidak cocok dengan daftarnya; simpan ulang sebagai .xlsx")


def _periksa_daftar(daftar: list[zipfile.ZipInfo]) -> None:
    if len(daftar) > batas.BAGIAN:
        raise tolak(f"arsip berisi {len(daftar)} bagian; paling banyak {batas.BAGIAN}")
    if len({satu.filename.casefold() for satu in daftar}) != len(daftar):
        raise tolak("arsip berisi bagian bernama sama; buat ulang dari templat Selaras")
    for satu in daftar:
        nama = satu.filename
        if satu.flag_bits & 0x41:
            raise tolak("berkas terkunci sandi; simpan tanpa sandi")
        if nama.startswith("/") or "\\" in nama or ".." in nama.split("/"):
            raise tolak("arsip berisi nama bagian yang keluar folder", kutip(nama))
        if satu.compress_type not in (_DISIMPAN, _DEFLATE):
            raise tolak(
                "cara kompresi arsip tidak dikenal; simpan ulang sebagai .xlsx", kutip(nama)
            )
    urut = sorted(daftar, key=lambda satu: satu.header_offset)
    for satu, lanjut in pairwise(urut):
        if satu.header_offset + _KEPALA_LOKAL.size + satu.compress_size > lanjut.header_offset:
            raise tolak("bagian arsip bertumpang tindih (bom zip); buat ulang dari templat Selaras")

"""Reads a filled form: which form it is, every cell beside what stood there, faults by cell.

What comes in is hostile: the archive is looked through as that of a package is, and formulas,
error values and percentages are faults with their cell. Nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.paket.kolom import Kolom
from selaras.inti.paket.periksa_baris import kutip
from selaras.inti.paket.teks import SelError
from selaras.inti.siklus.isian import tulis
from selaras.penulis.isian import bentuk
from selaras.penulis.paket.arsip import tolak
from selaras.penulis.paket.batas import MB
from selaras.penulis.paket.periksa_arsip import periksa_arsip
from selaras.penulis.paket.xlsx_bentuk import huruf_kolom
from selaras.penulis.paket.xlsx_sel import baca_sel_xlsx

MAKS_GALAT = 500  # faults that are kept; a hostile file has one in every cell
_BUKAN = "bukan unduhan lembar Selaras; unduh lembarnya, isi, lalu unggah berkas itu"


@dataclass(frozen=True)
class SelBaca:
    """A cell as it came: where, of what, the text when downloaded, the text now (canonical)."""

    letak: str
    kode: str
    bidang: str
    lama: str
    baru: str


@dataclass(frozen=True)
class SelGalat:
    """A cell that can not be taken: where, what stands there, what would be right.

    ``kode`` and ``bidang`` say of what it is; empty beside the lines and columns of the form.
    """

    letak: str
    isi: str
    pesan: str
    kode: str = ""
    bidang: str = ""


@dataclass(frozen=True)
class BukuBaca:
    """A read form: its keys, its cells, its faults, the lines that it no longer holds."""

    kunci: Mapping[str, str]
    sel: tuple[SelBaca, ...]
    galat: tuple[SelGalat, ...]
    hilang: tuple[str, ...]


def baca_lembar(
    isi: bytes,
    bidang: Collection[str],
    kolom: Callable[[str, str], Kolom],
    pastikan: Callable[[Mapping[str, str]], None] = lambda _: None,
) -> BukuBaca:
    """The cells of an uploaded form, in the columns ``bidang``.

    ``kolom`` is what the cell of a line and column holds; ``pastikan`` is asked with the keys of
    the file before its cells are read. Raises PaketError for a file that is none of ours, and
    whatever ``pastikan`` raises.
    """
    if len(isi) > bentuk.MEGABITA * MB:
        raise tolak(f"berkas lebih dari {bentuk.MEGABITA} MB; unduh lembarnya lagi dan isi di situ")
    buku = periksa_arsip(isi, baris=bentuk.BARIS, kolom=bentuk.KOLOM, xml=bentuk.XML)
    if buku.salah.get(bentuk.RAHASIA):
        raise tolak(_BUKAN)
    try:
        pembaca = CalamineWorkbook.from_filelike(BytesIO(buku.isi))
        if not {bentuk.ISIAN, bentuk.RAHASIA} <= set(pembaca.sheet_names):
            raise tolak(_BUKAN)
        rahasia = _lembar(pembaca, bentuk.RAHASIA)
        sel = _lembar(pembaca, bentuk.ISIAN)
    # The reader is compiled code; whatever it raises, the file is not what Excel writes.
    except (CalamineError, OSError, ValueError) as galat:
        if isinstance(galat, PaketError):
            raise
        raise tolak("tidak dapat dibaca; simpan ulang sebagai .xlsx") from galat
    kunci = {str(b[0]): str(b[1]) for b in rahasia if len(b) > 1 and b[0] != ""}
    if kunci.get("versi") != bentuk.VERSI:
        raise tolak(_BUKAN)
    pastikan(kunci)
    # where no cell held anything, there is no fifth column
    asal = {
        (str(b[2]), str(b[3])): str(b[4]) if len(b) > 4 else ""
        for b in rahasia
        if len(b) > 3 and b[2] != ""
    }
    tolakan = {(s.baris, s.kolom): s for s in buku.salah.get(bentuk.ISIAN, ())}
    pengumpul = _Pengumpul(sel, asal, bidang, kolom)
    for (baris, ke), satu in tolakan.items():
        if ke in pengumpul.kolom or ke == 0:
            pengumpul.tolak(baris, ke, satu.nilai, satu.seharusnya)
    pengumpul.baca(tolakan.keys())
    return BukuBaca(
        kunci, tuple(pengumpul.sel), tuple(pengumpul.galat),
        tuple(dict.fromkeys(k for k, _ in asal if k not in pengumpul.ada)),
    )  # fmt: skip


def _lembar(pembaca: CalamineWorkbook, nama: str) -> list[list[Any]]:
    return pembaca.get_sheet_by_name(nama).to_python(skip_empty_area=False)


class _Pengumpul:
    """Walks over the rows; knows which columns are filled by their machine names."""

    def __init__(
        self,
        isi: list[list[Any]],
        asal: Mapping[tuple[str, str], str],
        bidang: Collection[str],
        kolom: Callable[[str, str], Kolom],
    ) -> None:
        self._isi = isi
        self._asal = asal
        self._jenis = kolom
        self._kode = {kode for kode, _ in asal}
        self._awal, self.kolom = _kepala(isi, bidang)
        self.sel: list[SelBaca] = []
        self.galat: list[SelGalat] = []
        self.ada: set[str] = set()

    def tolak(self, baris: int, kolom: int, isi: str, pesan: str) -> None:
        """One more fault; row from 1, column from 0."""
        if len(self.galat) < MAKS_GALAT:
            letak = f"{huruf_kolom(kolom)}{baris}"
            kata = pesan.removeprefix(f"sel {letak} ")
            bidang = self.kolom.get(kolom, bentuk.KODE if kolom == 0 else "")
            self.galat.append(SelGalat(letak, kutip(isi), kata, self._kode_baris(baris), bidang))

    def _kode_baris(self, baris: int) -> str:
        """The line of a row, from 1; empty for a row that is none of ours."""
        isi = self._isi[baris - 1] if 0 < baris <= len(self._isi) else []
        kode = str(isi[0]).strip() if isi else ""
        return kode if kode in self._kode else ""

    def baca(self, ditolak: Iterable[tuple[int, int]]) -> None:
        """Read all rows below the heads; refused cells are reported already."""
        lewati = set(ditolak)
        for nomor, baris in enumerate(self._isi[self._awal :], start=self._awal + 1):
            if (nomor, 0) in lewati:
                continue
            kode = str(baris[0]).strip()
            terisi = [ke for ke in self.kolom if ke < len(baris) and _ada(baris[ke])]
            if kode in self._kode and kode not in self.ada:
                self.ada.add(kode)
                self._baris(nomor, kode, baris, lewati)
            elif kode in self._kode:
                self.tolak(nomor, 0, kode, "baris ini sudah ada di atas; hapus salah satunya")
            elif terisi and (nomor, terisi[0]) not in lewati:
                pesan = "isi di luar baris lembar ini; hapus, atau tulis pada barisnya"
                self.tolak(nomor, terisi[0], str(baris[terisi[0]]), pesan)

    def _baris(self, nomor: int, kode: str, baris: list[Any], lewati: set[tuple[int, int]]) -> None:
        for ke, bidang in self.kolom.items():
            if (nomor, ke) in lewati:
                continue
            isi = baris[ke] if ke < len(baris) else ""
            lama = self._asal.get((kode, bidang))
            if lama is None and not _ada(isi):
                continue
            try:
                nilai = baca_sel_xlsx(self._jenis(kode, bidang), isi)
            except SelError as galat:
                self.tolak(nomor, ke, str(isi), str(galat))
                continue
            letak = f"{huruf_kolom(ke)}{nomor}"
            self.sel.append(SelBaca(letak, kode, bidang, lama or "", tulis(nilai)))


def _kepala(isi: list[list[Any]], bidang: Collection[str]) -> tuple[int, dict[int, str]]:
    """The first row of data, and the columns to read by their index. Raises PaketError."""
    for nomor, baris in enumerate(isi[: bentuk.BARIS_CARI]):
        if baris and baris[0] == bentuk.KODE:
            kolom = {ke: str(nama) for ke, nama in enumerate(baris) if nama in bidang}
            if kolom and len(set(kolom.values())) == len(kolom):
                return nomor + 2, kolom
    raise tolak("nama kolom di atas tabel terhapus atau berganda; unduh lembarnya lagi")


def _ada(isi: Any) -> bool:
    return isi is not None and str(isi).strip() != ""

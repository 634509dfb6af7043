"""Whose row of a foreign table it is: by code, by its place among the codes, or by choice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus.buku import AKUN, Buku, baca_buku
from selaras.inti.siklus.nomenklatur import bakukan
from selaras.inti.siklus.tabel import RUAS_PENUH, BarisBerkas, Pemetaan

SARAN, BANYAK_SARAN = 60, 3  # likeness of names, of 100, from which one is suggested
SERUPA = 95  # likeness from which a name stands for its line
_PENUNJANG = "X.XX."  # stands for urusan and bidang urusan in a supporting program


class Keadaan(StrEnum):
    """What became of a row of the file."""

    DIAMBIL = "diambil"
    INDUK = "induk"
    RINCIAN = "rincian"
    JUMLAH = "jumlah"
    LEPAS = "tidak diambil"
    GALAT = "galat"


RINCI = (Keadaan.DIAMBIL, Keadaan.LEPAS, Keadaan.GALAT)  # no other row holds these amounts


@dataclass(frozen=True)
class BarisRencana:
    """A row of the file: whose it is, why, what it would change, what is wrong with it.

    ``jalur`` is its code in official writing, with those above it.
    """

    berkas: BarisBerkas
    keadaan: Keadaan
    kunci: str = ""
    nama: str = ""
    saran: tuple[tuple[str, str, int], ...] = ()
    beda: tuple[tuple[str, str, str], ...] = ()
    pesan: str = ""
    minta_alasan: bool = False  # only the reason is missing
    jalur: str = ""


def awalan(jalur: str) -> Iterator[str]:
    """The codes above a code, the nearest first."""
    while "." in jalur:
        jalur = jalur.rpartition(".")[0]
        yield jalur


def _umum(jalur: str) -> str:
    """The code of a supporting program, whichever urusan it names."""
    ruas = jalur.split(".")
    return _PENUNJANG + ".".join(ruas[2:]) if ruas[2:3] == ["01"] else jalur


class Pengenal:
    """Knows the lines of a book by code and by name, and how the codes of a file lie."""

    def __init__(
        self, paket: Paket, buku: Buku, tahun: int, baris: Sequence[BarisBerkas],
        peta: Pemetaan, pilihan: Mapping[int, str],
    ) -> None:  # fmt: skip
        self._buku, self._gabung, self._pilihan = buku, peta.gabung, pilihan
        self.nama: dict[str, str] = {}
        self._kode: dict[str, str] = {}
        self._nomor: dict[str, str] = {}  # the office's own numbers, known only as they are written
        self._induk: set[str] = set()
        self._nomor_induk: set[str] = set()
        self._kenali_rekaman(paket, tahun)
        ada = [(b, self._jalur(b)) for b in baris if b.angka and not b.jumlah]
        self._atas = {a for _, jalur in ada for a in awalan(jalur)}
        self._pertama: dict[str, int] = {}  # the first of the rows that share a code
        for b, jalur in reversed(ada):
            self._pertama[jalur] = b.nomor
        self._pegang = {jalur: b.nomor for b, jalur in ada if self._memegang(b, jalur)}

    def _kenali_rekaman(self, paket: Paket, tahun: int) -> None:
        if self._buku is AKUN:
            for kode, satu in baca_buku(paket, AKUN, tahun).items():
                contoh = next(iter(satu.isi.values()))
                self.nama[kode] = getattr(contoh, "nama", kode)
                self._kode[kode.rstrip(".")] = kode
            return
        for simpul in paket.baris(Simpul):
            kode = self._baku(simpul.kode_nomenklatur or "")
            milik = {kode, _umum(kode)} - {""}
            if simpul.jenjang == "sub_kegiatan":
                self.nama[simpul.simpul_id] = simpul.nama
                self._kode |= dict.fromkeys(milik, simpul.simpul_id)
                self._nomor[simpul.simpul_id] = simpul.simpul_id
            else:
                self._induk |= milik
                self._nomor_induk.add(simpul.simpul_id)

    def _baku(self, kode: str) -> str:
        """A code in official writing; what follows that of a sub kegiatan stays as it is."""
        kode = kode.strip().rstrip(".")
        if self._buku is AKUN:
            return kode
        bagian = kode.split(".")
        return ".".join((bakukan(".".join(bagian[:RUAS_PENUH])), *bagian[RUAS_PENUH:]))

    def _jalur(self, satu: BarisBerkas) -> str:
        """The code of a row with those above it; one that the record knows stands alone."""
        sendiri = self._baku(satu.kode)
        return sendiri if self._cari(sendiri) else self._baku(satu.jalur)

    def _kunci(self, satu: BarisBerkas, jalur: str) -> str | None:
        """The line of a row."""
        return self._cari(jalur) or self._nomor.get(satu.kode.rstrip("."))

    def _cari(self, jalur: str) -> str | None:
        """The line of a code."""
        return self._kode.get(jalur) or self._kode.get(_umum(jalur))

    def _memegang(self, satu: BarisBerkas, jalur: str) -> bool:
        """True for a row that stands for its line: what lies below it is in it already."""
        if self._kunci(satu, jalur) or self._pilihan.get(satu.nomor) in self.nama:
            return True
        if self._buku is not AKUN:
            return jalur.count(".") == RUAS_PENUH - 1
        saran = self._saran(satu.nama) if jalur in self._atas else ()
        return bool(saran) and saran[0][2] >= SERUPA

    def kenali(self, satu: BarisBerkas) -> BarisRencana:
        """Whose row it is: by choice, by code, or not known, with suggestions by name."""
        if satu.jumlah:
            return BarisRencana(satu, Keadaan.JUMLAH)
        jalur = self._jalur(satu)
        kunci = self._kunci(satu, jalur)
        if kunci is None and jalur and (lain := self._bukan_rinci(satu, jalur)):
            return BarisRencana(satu, lain[0], pesan=lain[1], jalur=jalur)
        dekat = None if kunci else next(filter(None, map(self._cari, awalan(jalur))), None)
        if self._gabung:
            kunci = kunci or dekat
        pertama = self._pertama.get(jalur, satu.nomor) if jalur and self._gabung else satu.nomor
        saran = () if kunci or pertama != satu.nomor else self._saran(satu.nama)
        pilihan = self._pilihan.get(pertama)
        if pilihan is not None and (pilihan in self.nama or pilihan == ""):
            kunci = pilihan
        if kunci:
            return BarisRencana(
                satu, Keadaan.DIAMBIL, kunci, self.nama[kunci], saran, jalur=jalur
            )  # fmt: skip
        pesan = "kode tidak dikenal" if satu.kode else "tidak berkode"
        if pertama != satu.nomor:
            pesan = f"sama kodenya dengan baris {pertama}, ikut pilihannya"
        if dekat:
            pesan = (
                f"rincian dari {self.nama[dekat]}; centang “Jumlahkan baris yang berkode sama” "
                "bila hendak dijumlahkan ke sana"
            )
        return BarisRencana(satu, Keadaan.LEPAS, saran=saran, pesan=pesan, jalur=jalur)

    def _bukan_rinci(self, satu: BarisBerkas, jalur: str) -> tuple[Keadaan, str] | None:
        """Why a row holds nothing of its own: others hold the same amounts."""
        if atas := next((a for a in awalan(jalur) if a in self._pegang), None):
            return Keadaan.RINCIAN, f"sudah termasuk dalam baris {self._pegang[atas]}"
        if jalur in self._pegang:
            return None
        induk = {jalur, _umum(jalur)} & self._induk or satu.kode.rstrip(".") in self._nomor_induk
        if induk or jalur in self._atas:
            return Keadaan.INDUK, "jumlah baris di bawahnya; dihitung Selaras sendiri"
        return None

    def _saran(self, nama: str) -> tuple[tuple[str, str, int], ...]:
        if not nama:
            return ()
        nilai = [
            (kunci, sebutan, int(fuzz.token_sort_ratio(nama.lower(), sebutan.lower())))
            for kunci, sebutan in self.nama.items()
        ]
        urut = sorted(nilai, key=lambda n: -n[2])
        return tuple(n for n in urut[:BANYAK_SARAN] if n[2] >= SARAN)

"""Control sums of an import: what the rows of a file come to, against the sums that it prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from selaras.inti.siklus.kenal_uang import RINCI, BarisRencana, Keadaan, awalan

NOL = Decimal(0)


@dataclass(frozen=True)
class Kendali:
    """A column: the sum of its rows by what became of them, and the sum that the file prints.

    ``tercetak`` is None where the file prints none; ``dari`` says where it stands.
    """

    bidang: str
    isi: dict[Keadaan, Decimal]
    tercetak: Decimal | None
    dari: str

    @property
    def rinci(self) -> Decimal:
        """What the rows come to that no other row holds."""
        return sum(self.isi.values(), NOL)

    @property
    def selisih(self) -> Decimal | None:
        """How much more is printed than the rows come to."""
        return None if self.tercetak is None else self.tercetak - self.rinci


@dataclass(frozen=True)
class SelisihBaris:
    """A row that prints a sum which the rows it stands for do not come to."""

    baris: BarisRencana
    bidang: str
    tercetak: Decimal
    hitungan: Decimal


def kendali(baris: Sequence[BarisRencana]) -> tuple[Kendali, ...]:
    """The control of every column that holds a figure."""
    bidang = dict.fromkeys(b for satu in baris for b in satu.berkas.angka)
    return tuple(_kendali(baris, b) for b in bidang)


def _kendali(baris: Sequence[BarisRencana], bidang: str) -> Kendali:
    isi = dict.fromkeys(RINCI, NOL)
    for satu in baris:
        if satu.keadaan in isi:
            isi[satu.keadaan] += satu.berkas.angka.get(bidang, NOL)
    tercetak, dari = _tercetak(baris, bidang, sum(isi.values(), NOL))
    return Kendali(bidang, isi, tercetak, dari)


def _tercetak(
    baris: Sequence[BarisRencana], bidang: str, semua: Decimal
) -> tuple[Decimal | None, str]:
    """The sum that the file prints for all its rows: its last row of a sum, or all of them where
    each closes a part; without one the sums of the uppermost levels."""
    jumlah = [(b, bagian) for b, bagian, _ in _jumlah(baris, bidang)]
    if jumlah:
        akhir = jumlah[-1][0]
        sebagian = len(jumlah) > 1 and akhir.berkas.angka[bidang] != semua
        if sebagian and all(b.berkas.angka[bidang] == bagian for b, bagian in jumlah):
            return sum((n for _, n in jumlah), NOL), f"{len(jumlah)} baris jumlah"
        return akhir.berkas.angka[bidang], f"baris {akhir.berkas.nomor}"
    induk = {b.jalur: b for b in baris if b.keadaan is Keadaan.INDUK and bidang in b.berkas.angka}
    puncak = [b for jalur, b in induk.items() if not any(a in induk for a in awalan(jalur))]
    if not puncak:
        return None, ""
    return sum((b.berkas.angka[bidang] for b in puncak), NOL), "baris jenjang teratas"


def _jumlah(baris: Sequence[BarisRencana], bidang: str) -> list[tuple[BarisRencana, Decimal, bool]]:
    """Each row of a sum, what came since the one before, and whether some run of rows that ends
    with it comes to what it prints."""
    lewat, dari, hingga = {NOL}, NOL, NOL
    hasil = []
    for satu in baris:
        angka = satu.berkas.angka.get(bidang)
        if angka is None:
            continue
        if satu.keadaan in RINCI:
            hingga += angka
            lewat.add(hingga)
        elif satu.keadaan is Keadaan.JUMLAH:
            hasil.append((satu, hingga - dari, hingga - angka in lewat))
            dari = hingga
    return hasil


def selisih_baris(baris: Sequence[BarisRencana]) -> tuple[SelisihBaris, ...]:
    """The rows inside of the file that print a sum of others and are wrong: levels above by their
    codes, rows of a sum by the rows before them. The last row of a sum is the control's."""
    hasil = []
    for bidang in dict.fromkeys(b for satu in baris for b in satu.berkas.angka):
        bawah: dict[str, Decimal] = {}
        for satu in baris:
            if satu.keadaan in RINCI and bidang in satu.berkas.angka:
                for atas in awalan(satu.jalur):
                    bawah[atas] = bawah.get(atas, NOL) + satu.berkas.angka[bidang]
        for satu in baris:
            angka = satu.berkas.angka.get(bidang)
            hitungan = bawah.get(satu.jalur) if satu.keadaan is Keadaan.INDUK else None
            if angka is not None and hitungan is not None and angka != hitungan:
                hasil.append(SelisihBaris(satu, bidang, angka, hitungan))
        hasil.extend(
            SelisihBaris(satu, bidang, satu.berkas.angka[bidang], bagian)
            for satu, bagian, cocok in _jumlah(baris, bidang)[:-1]
            if not cocok
        )
    return tuple(sorted(hasil, key=lambda s: s.baris.berkas.nomor))

"""Taking the figures of a foreign table into a book of money: a plan first, then all or nothing.

A row is recognised by its code. A likeness of names is a suggestion that somebody has to take.
Whatever is not taken is named with its sum: no figure is dropped silently.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from selaras.inti.paket.isi import Paket
from selaras.inti.paket.teks import SelError
from selaras.inti.periode import Periode
from selaras.inti.siklus.buku import (
    ALASAN,
    PAGU,
    SETAHUN,
    Buku,
    Garis,
    Isi,
    TanpaAlasan,
    UangError,
    baca_buku,
    bulan,
    ganti_buku,
    rupiah_wajar,
    tulis_garis,
)
from selaras.inti.siklus.kenal_uang import BarisRencana, Keadaan, Pengenal
from selaras.inti.siklus.tabel import REALISASI, BarisBerkas, Pemetaan, sebutan_bulan


@dataclass(frozen=True)
class RencanaImpor:
    """All rows, and the package as it would be."""

    baris: tuple[BarisRencana, ...]
    paket: Paket

    def pilih(self, keadaan: Keadaan) -> list[BarisRencana]:
        """The rows of one fate."""
        return [b for b in self.baris if b.keadaan is keadaan]


@dataclass(frozen=True)
class _Tulis:
    """How the rows are written: into which book and year, as what, by whom, until which day."""

    buku: Buku
    tahun: int
    peta: Pemetaan
    alasan: Mapping[str, str]
    milik: Collection[str]
    hari: date
    asal: str


def rencana_impor(
    paket: Paket, buku: Buku, tahun: int, baris: Sequence[BarisBerkas], peta: Pemetaan,
    pilihan: Mapping[int, str], alasan: Mapping[str, str], milik: Collection[str], hari: date,
    asal: str,
) -> RencanaImpor:  # fmt: skip
    """What the rows would change. ``pilihan``: row number to key, as somebody chose; "" for none.

    ``alasan``: reason by key for spending above pagu. ``asal`` names file and sheet. The package
    of the plan holds the taken rows only; who applies it sees to it that no row has a fault.
    """
    kenal = Pengenal(paket, buku, tahun, baris, peta, pilihan)
    garis = baca_buku(paket, buku, tahun)
    cara = _Tulis(buku, tahun, peta, alasan, milik, hari, asal)
    hasil = [kenal.kenali(satu) for satu in baris]
    kelompok: dict[str, list[int]] = {}
    for ke, satu in enumerate(hasil):
        if satu.keadaan is Keadaan.DIAMBIL:
            kelompok.setdefault(satu.kunci, []).append(ke)
        elif satu.berkas.galat:  # sums by formula, notes: named, and in nobody's way
            hasil[ke] = replace(
                satu, pesan="; ".join(filter(None, (satu.pesan, *satu.berkas.galat)))
            )
    for kunci, tempat in kelompok.items():
        lama = garis.get(kunci) or Garis(buku, kunci, tahun, {})
        baru, jadi = _ambil([hasil[ke] for ke in tempat], lama, cara)
        for ke, satu in zip(tempat, jadi, strict=True):
            hasil[ke] = satu
        if baru is not None:
            garis[kunci] = baru
    return RencanaImpor(tuple(hasil), ganti_buku(paket, buku, tahun, garis))


def _ambil(
    semua: Sequence[BarisRencana], lama: Garis, cara: _Tulis
) -> tuple[Garis | None, list[BarisRencana]]:
    """The line as its rows make it together (None where they can not), and what became of them."""
    awal = semua[0]
    hasil = [replace(b, pesan=f"dijumlahkan dengan baris {awal.berkas.nomor}") for b in semua]
    hasil[0] = awal
    try:
        if any(b.berkas.galat for b in semua):
            return None, [
                _galat(b, "; ".join(b.berkas.galat)) if b.berkas.galat else b for b in hasil
            ]
        if lama.kode not in cara.milik:
            raise UangError(f"{cara.buku.sebutan} ini bukan bagian Anda")
        if len(semua) > 1 and not cara.peta.gabung:
            kata = (
                f"sama dengan baris {awal.berkas.nomor}; satu baris per {cara.buku.sebutan}, atau "
                "centang “Jumlahkan baris yang berkode sama”"
            )
            belum = replace(awal, pesan="belum dihitung, sebab kodenya berulang")
            return None, [belum, *(_galat(b, kata) for b in semua[1:])]
        isi = _isian(lama, _jumlahkan(semua, cara.buku), cara)
        if cara.alasan.get(lama.kode):
            isi[ALASAN] = cara.alasan[lama.kode]
        baru = tulis_garis(lama, isi, f"{cara.asal}, baris {_sebut_baris(semua)}")
    except (UangError, SelError) as galat:
        return None, [_galat(awal, str(galat), isinstance(galat, TanpaAlasan)), *hasil[1:]]
    bidang = (PAGU, SETAHUN, *(str(p) for p in bulan(cara.tahun)), ALASAN)
    beda = tuple(
        (_judul(b), lama.teks(b), baru.teks(b)) for b in bidang if lama.teks(b) != baru.teks(b)
    )
    hasil[0] = replace(awal, beda=beda)
    return baru, hasil


def _galat(baris: BarisRencana, pesan: str, minta_alasan: bool = False) -> BarisRencana:
    return replace(baris, keadaan=Keadaan.GALAT, pesan=pesan, minta_alasan=minta_alasan)


def _sebut_baris(semua: Sequence[BarisRencana]) -> str:
    """Where the figures of a line stand: the rows of its first and last one."""
    awal, akhir = semua[0].berkas.nomor, semua[-1].berkas.nomor
    return str(awal) if len(semua) == 1 else f"{awal} s.d. {akhir} ({len(semua)} baris)"


def _jumlahkan(semua: Sequence[BarisRencana], buku: Buku) -> dict[str, Decimal]:
    """The amounts of the rows of a line put together; a correction may be below nought, their
    sum may not. Raises SelError."""
    hasil: dict[str, Decimal] = {}
    for satu in semua:
        for bidang, angka in satu.berkas.angka.items():
            hasil[bidang] = hasil.get(bidang, Decimal(0)) + angka
    return {b: rupiah_wajar(buku, angka) for b, angka in hasil.items()}


def _isian(awal: Garis, angka: Mapping[str, Decimal], cara: _Tulis) -> dict[str, Isi]:
    """The cells that the rows of a line fill. Raises UangError."""
    isi: dict[str, Isi] = {}
    peta = cara.peta
    for bidang, satu in angka.items():
        tujuan, nilai = bidang, satu
        if bidang == REALISASI:
            tujuan = SETAHUN if peta.cara == "tahun" else sebutan_bulan(cara.tahun, peta.ke)
            if peta.cara == "kumulatif":
                nilai = _bulan_ini(awal, satu, peta.ke)
        if tujuan not in (PAGU, SETAHUN) and Periode.parse(tujuan).hari_awal > cara.hari:
            raise UangError(f"{Periode.parse(tujuan).sebutan} belum mulai")
        isi[tujuan] = nilai
    if peta.ganti_setahun and any(b not in (PAGU, SETAHUN) for b in isi) and SETAHUN not in isi:
        isi[SETAHUN] = None
    return isi


def _bulan_ini(garis: Garis, kumulatif: Decimal, ke: int) -> Decimal:
    """What a running total adds in its month. Raises UangError where a month before is unknown."""
    jumlah = Decimal(0)
    for satu in bulan(garis.tahun)[: ke - 1]:
        nilai = garis.nilai(str(satu))
        if not isinstance(nilai, Decimal):
            raise UangError(
                f"realisasi {satu.sebutan} belum ada, sehingga angka kumulatif tidak dapat dipecah"
            )
        jumlah += nilai
    if kumulatif < jumlah:
        raise UangError("angka kumulatif lebih kecil daripada jumlah bulan sebelumnya")
    return kumulatif - jumlah


def _judul(bidang: str) -> str:
    tetap = {PAGU: "Pagu", SETAHUN: "Realisasi setahun", ALASAN: "Alasan"}
    return tetap.get(bidang) or Periode.parse(bidang).sebutan

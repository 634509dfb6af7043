"""Taking the figures of a foreign table into a book of money: a plan first, then all or nothing.

A row is recognised by its code. A likeness of names is a suggestion that somebody has to take.
Whatever is not taken is named with its sum: no figure is dropped silently.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from rapidfuzz import fuzz

from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.paket.isi import Paket
from selaras.inti.periode import Periode
from selaras.inti.siklus.buku import (
    AKUN,
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
    tulis_garis,
)
from selaras.inti.siklus.nomenklatur import bakukan
from selaras.inti.siklus.tabel import REALISASI, BarisBerkas, Pemetaan, sebutan_bulan

SARAN, BANYAK_SARAN = 60, 3  # likeness of names, of 100, from which one is suggested


class Keadaan(StrEnum):
    """What became of a row of the file."""

    DIAMBIL = "diambil"
    INDUK = "induk"
    LEPAS = "tidak diambil"
    GALAT = "galat"


@dataclass(frozen=True)
class BarisRencana:
    """A row of the file: whose it is, why, what it would change, what is wrong with it."""

    berkas: BarisBerkas
    keadaan: Keadaan
    kunci: str = ""
    nama: str = ""
    saran: tuple[tuple[str, str, int], ...] = ()
    beda: tuple[tuple[str, str, str], ...] = ()
    pesan: str = ""
    minta_alasan: bool = False  # only the reason is missing


@dataclass(frozen=True)
class RencanaImpor:
    """All rows, the package as it would be, and the sums by column and what became of them."""

    baris: tuple[BarisRencana, ...]
    paket: Paket
    jumlah: Mapping[str, Mapping[Keadaan, Decimal]]

    def pilih(self, keadaan: Keadaan) -> list[BarisRencana]:
        """The rows of one fate."""
        return [b for b in self.baris if b.keadaan is keadaan]


def rencana_impor(
    paket: Paket, buku: Buku, tahun: int, baris: Sequence[BarisBerkas], peta: Pemetaan,
    pilihan: Mapping[int, str], alasan: Mapping[str, str], milik: Collection[str], hari: date,
    asal: str,
) -> RencanaImpor:  # fmt: skip
    """What the rows would change. ``pilihan``: row number to key, as somebody chose; "" for none.

    ``alasan``: reason by key for spending above pagu. ``asal`` names file and sheet. The package
    of the plan holds the taken rows only; who applies it sees to it that no row has a fault.
    """
    kenal = _Pengenal(paket, buku, tahun)
    garis = baca_buku(paket, buku, tahun)
    sudah: dict[str, int] = {}
    lama = dict(garis)
    hasil: list[BarisRencana] = []
    for satu in baris:
        jadi = kenal.kenali(satu, pilihan.get(satu.nomor))
        if jadi.keadaan is Keadaan.DIAMBIL:
            jadi = _ambil(jadi, garis, lama, sudah, buku, tahun, peta, alasan, milik, hari, asal)
        elif satu.galat:  # heads that are repeated, notes: named, and in nobody's way
            jadi = replace(jadi, pesan="; ".join((jadi.pesan, *satu.galat)))
        hasil.append(jadi)
    return RencanaImpor(tuple(hasil), ganti_buku(paket, buku, tahun, garis), _jumlah(hasil))


def _ambil(
    jadi: BarisRencana, garis: dict[str, Garis], lama: Mapping[str, Garis], sudah: dict[str, int],
    buku: Buku, tahun: int, peta: Pemetaan, alasan: Mapping[str, str], milik: Collection[str],
    hari: date, asal: str,
) -> BarisRencana:  # fmt: skip
    satu, kunci = jadi.berkas, jadi.kunci
    kosong = Garis(buku, kunci, tahun, {})
    awal = lama.get(kunci) or kosong
    try:
        if satu.galat:
            raise UangError("; ".join(satu.galat))
        if kunci not in milik:
            raise UangError(f"{buku.sebutan} ini bukan bagian Anda")
        if kunci in sudah and not peta.gabung:
            raise UangError(f"sama dengan baris {sudah[kunci]}; satu baris per {buku.sebutan}")
        tambah = garis.get(kunci) if kunci in sudah else None
        isi = _isian(awal, satu, peta, tahun, hari, tambah)
        if alasan.get(kunci):
            isi[ALASAN] = alasan[kunci]
        baru = tulis_garis(garis.get(kunci) or kosong, isi, f"{asal}, baris {satu.nomor}")
    except UangError as galat:
        return BarisRencana(
            satu, Keadaan.GALAT, kunci, jadi.nama, jadi.saran, (), str(galat),
            isinstance(galat, TanpaAlasan),
        )  # fmt: skip
    sudah.setdefault(kunci, satu.nomor)
    garis[kunci] = baru
    bidang = (PAGU, SETAHUN, *(str(p) for p in bulan(tahun)), ALASAN)
    beda = tuple(
        (_judul(b), awal.teks(b), baru.teks(b)) for b in bidang if awal.teks(b) != baru.teks(b)
    )
    return BarisRencana(satu, Keadaan.DIAMBIL, kunci, jadi.nama, jadi.saran, beda)


def _isian(
    awal: Garis, satu: BarisBerkas, peta: Pemetaan, tahun: int, hari: date, tambah: Garis | None
) -> dict[str, Isi]:
    """The cells that a row fills; ``tambah``: the line as earlier rows of the file left it."""
    isi: dict[str, Isi] = {}
    for bidang, angka in satu.angka.items():
        tujuan = bidang
        nilai = angka
        if bidang == REALISASI:
            bulanan = sebutan_bulan(tahun, peta.ke)
            tujuan = SETAHUN if peta.cara == "tahun" else bulanan
            if peta.cara == "kumulatif" and tambah is None:
                nilai = _bulan_ini(awal, angka, peta.ke)
        if tujuan not in (PAGU, SETAHUN) and Periode.parse(tujuan).hari_awal > hari:
            raise UangError(f"{Periode.parse(tujuan).sebutan} belum mulai")
        dulu = tambah.nilai(tujuan) if tambah else None
        isi[tujuan] = nilai + dulu if isinstance(dulu, Decimal) else nilai
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


def _jumlah(baris: Sequence[BarisRencana]) -> dict[str, dict[Keadaan, Decimal]]:
    hasil: dict[str, dict[Keadaan, Decimal]] = {}
    for satu in baris:
        for bidang, angka in satu.berkas.angka.items():
            milik = hasil.setdefault(bidang, dict.fromkeys(Keadaan, Decimal(0)))
            milik[satu.keadaan] += angka
    return hasil


class _Pengenal:
    """Knows the lines of a book by code and by name, and the codes of the levels above."""

    def __init__(self, paket: Paket, buku: Buku, tahun: int) -> None:
        self.nama: dict[str, str] = {}
        self._kode: dict[str, str] = {}
        self._induk: set[str] = set()
        if buku is AKUN:
            for kode, satu in baca_buku(paket, buku, tahun).items():
                contoh = next(iter(satu.isi.values()))
                self.nama[kode] = getattr(contoh, "nama", kode)
                self._kode[kode.rstrip(".")] = kode
            return
        for simpul in paket.baris(Simpul):
            milik = {bakukan(k) for k in (simpul.kode_nomenklatur, simpul.simpul_id) if k}
            if simpul.jenjang == "sub_kegiatan":
                self.nama[simpul.simpul_id] = simpul.nama
                self._kode |= dict.fromkeys(milik, simpul.simpul_id)
            else:
                self._induk |= milik

    def kenali(self, satu: BarisBerkas, pilihan: str | None) -> BarisRencana:
        """Whose row it is: by choice, by code, or not known, with suggestions by name."""
        kode = satu.kode.strip().rstrip(".")
        kunci = self._kode.get(kode) or self._kode.get(bakukan(kode) if kode else "")
        if kunci is None and kode and bakukan(kode) in self._induk:
            pesan = "program atau kegiatan; jumlahnya dihitung Selaras dari sub kegiatan"
            return BarisRencana(satu, Keadaan.INDUK, pesan=pesan)
        saran = () if kunci else self._saran(satu.nama)
        if pilihan is not None and (pilihan in self.nama or pilihan == ""):
            kunci = pilihan
        if not kunci:
            pesan = "kode tidak dikenal" if kode else "tidak berkode"
            return BarisRencana(satu, Keadaan.LEPAS, saran=saran, pesan=pesan)
        return BarisRencana(satu, Keadaan.DIAMBIL, kunci, self.nama[kunci], saran)

    def _saran(self, nama: str) -> tuple[tuple[str, str, int], ...]:
        if not nama:
            return ()
        nilai = [
            (kunci, sebutan, int(fuzz.token_sort_ratio(nama.lower(), sebutan.lower())))
            for kunci, sebutan in self.nama.items()
        ]
        urut = sorted(nilai, key=lambda n: -n[2])
        return tuple(n for n in urut[:BANYAK_SARAN] if n[2] >= SARAN)

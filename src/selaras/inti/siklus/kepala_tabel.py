"""The heads of a foreign table: where they stand, how many rows they have, which column is what.

No format of another application is assumed: heads are guessed by likeness, and the person says
what is right. A head of several rows is read as one text per column ("Realisasi" above "s.d. bulan
ini"), so that a choice can be kept by its words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from selaras.inti.periode import BULAN
from selaras.inti.siklus.buku import AKUN, PAGU, Buku, bulan
from selaras.inti.siklus.tabel import KODE, KODE_AWAL, NAMA, NOMOR, REALISASI, Sel, kata

MIRIP = 78  # likeness of a head, of 100, from which it is guessed
LEBIH_MIRIP = 5
BARIS_KEPALA = 40  # rows from the top among which the heads are looked for
TINGGI = 4  # rows that a head has at most
PANJANG = 80  # characters; no head that can be guessed is longer
_HIASAN = re.compile(
    r"\b(?:rp|rupiah)\b|\b(?:ta|tahun(?: anggaran)?)\b(?= *20\d\d)|\b20\d\d\b|\W+|_"
)
_ANGKA = re.compile(r"[\d.,()\- ]+")
_BAGIAN_KODE = re.compile(r"kode (?:urusan|bidang|bidang urusan|sub urusan|program|kegiatan)")
# What people call such columns, the most telling first. Not the heads of any one export: those
# differ and change.
_SAMA: Mapping[str, tuple[str, ...]] = {
    PAGU: (
        "pagu", "anggaran", "pagu anggaran", "jumlah anggaran", "nilai anggaran", "total anggaran",
        "pagu perubahan", "anggaran setelah perubahan", "jumlah setelah perubahan", "nilai rincian",
        "nilai", "jumlah",
    ),
    REALISASI: (
        "realisasi", "realisasi anggaran", "jumlah realisasi", "total realisasi", "nilai realisasi",
        "realisasi s d bulan ini", "realisasi sd bulan ini", "realisasi sampai dengan bulan ini",
        "realisasi belanja",
    ),
}  # fmt: skip
_SUB: Mapping[str, tuple[str, ...]] = {
    KODE: (
        "kode sub kegiatan", "kode subkegiatan", "kode nomenklatur", "kode", "kode rekening",
        "kode program kegiatan sub kegiatan",
    ),
    NAMA: (
        "nama sub kegiatan", "nama subkegiatan", "uraian", "nama", "sub kegiatan",
        "program kegiatan sub kegiatan", "program kegiatan dan sub kegiatan",
    ),
}  # fmt: skip
_AKUN: Mapping[str, tuple[str, ...]] = {
    KODE: ("kode akun", "kode rekening", "rekening", "kode"),
    NAMA: ("nama akun", "nama rekening", "uraian rekening", "uraian", "nama"),
}


def tebak_kolom(kepala: Sequence[Sel], tahun: int, buku: Buku) -> dict[str, int]:
    """Which column is what, by the likeness of its head; each column once, the likest first."""
    return {bidang: ke for bidang, (ke, _) in _tebak(kepala, tahun, buku).items()}


def letak_kepala(baris: Sequence[Sequence[Sel]], tahun: int, buku: Buku) -> tuple[int, int]:
    """The row from 0 where the heads seem to begin, and how many rows they have."""
    banyak, mirip, hasil = 0, 0.0, (0, 1)
    for awal in (ke for ke, b in enumerate(baris[:BARIS_KEPALA]) if any(b)):
        tinggi = tinggi_kepala(baris, awal)
        kolom = _tebak(judul_kolom(baris, awal, tinggi), tahun, buku)
        skor = sum(satu for _, satu in kolom.values()) / max(len(kolom), 1)
        # heads are said again on each page: a later row has to be clearly better
        if len(kolom) > banyak or (len(kolom) == banyak and skor > mirip + LEBIH_MIRIP):
            banyak, mirip, hasil = len(kolom), skor, (awal, tinggi)
    return hasil


def tinggi_kepala(baris: Sequence[Sequence[Sel]], awal: int) -> int:
    """How many rows the heads have that begin there: a row below goes on with them when it holds
    no number and names a column that the rows above left empty."""
    tinggi = 1
    while awal + tinggi < len(baris) and tinggi < TINGGI:
        lebar = max(len(b) for b in baris[awal : awal + tinggi])
        atas = [any(b[k] for b in baris[awal : awal + tinggi] if k < len(b)) for k in range(lebar)]
        bawah = baris[awal + tinggi]
        if any(_berangka(sel) for sel in bawah):
            break
        if not any(sel and (k >= lebar or not atas[k]) for k, sel in enumerate(bawah)):
            break
        tinggi += 1
    return tinggi


def _berangka(sel: Sel) -> bool:
    return NOMOR in sel if isinstance(sel, dict) else bool(sel and _ANGKA.fullmatch(sel))


def judul_kolom(baris: Sequence[Sequence[Sel]], awal: int, tinggi: int) -> list[str]:
    """The head of each column; a group's head stands also over the columns that follow it."""
    isi = [[" ".join(kata(s).split()) for s in b] for b in baris[awal : awal + tinggi]]
    lebar = max((len(b) for b in isi), default=0)
    isi = [b + [""] * (lebar - len(b)) for b in isi]
    for ke, atas in enumerate(isi[:-1]):
        for k in range(1, lebar):
            if not atas[k] and any(b[k] for b in isi[ke + 1 :]):
                atas[k] = atas[k - 1]
    return [" ".join(dict.fromkeys(s for s in kolom if s)) for kolom in zip(*isi, strict=True)]


def judul_ulang(baris: Sequence[Sequence[Sel]], awal: int, tinggi: int) -> frozenset[int]:
    """The rows (from 0) below the heads that only say them again, or number the columns."""
    kepala = {k for b in baris[awal : awal + tinggi] if (k := _tanda(b))}
    return frozenset(
        ke
        for ke, satu in enumerate(baris[awal + tinggi :], start=awal + tinggi)
        if (tanda := _tanda(satu)) and (tanda in kepala or _nomor_kolom(tanda))
    )


def _tanda(baris: Sequence[Sel]) -> tuple[tuple[int, str], ...]:
    return tuple((k, teks) for k, s in enumerate(baris) if (teks := " ".join(kata(s).split())))


def _nomor_kolom(tanda: Sequence[tuple[int, str]]) -> bool:
    """True for "1 2 3 4 = 2 - 3": each cell begins with its place among the filled ones."""
    nomor = [re.match(r"\(?(\d{1,2})(?![\d.,])", teks) for _, teks in tanda]
    return len(nomor) > 2 and [int(n[1]) if n else 0 for n in nomor] == list(
        range(1, len(nomor) + 1)
    )


def terperinci(judul: Sequence[str], kolom: Mapping[str, int], buku: Buku) -> bool:
    """True where the rows are finer than the book's lines: a second column of codes says so."""
    lain = ("kode sub kegiatan", "kode subkegiatan") if buku is AKUN else _AKUN[KODE][:2]
    return any(baku(j) in lain for k, j in enumerate(judul) if k != kolom.get(KODE))


def baku(judul: str) -> str:
    """A head without what does not tell columns apart: money sign, year, punctuation, case.

    >>> baku("Anggaran T.A. 2024 (Rp)")
    'anggaran'
    """
    teks = " ".join(judul.lower().replace("t.a.", "ta").split())
    return " ".join(_HIASAN.sub(" ", teks).split())


def _tebak(kepala: Sequence[Sel], tahun: int, buku: Buku) -> dict[str, tuple[int, float]]:
    judul = [baku(t) if len(t) <= PANJANG and "%" not in t else "" for t in map(kata, kepala)]
    nilai = [(s, b, k) for k, j in enumerate(judul) for b, s in _skor(j, tahun, buku.kode)]
    hasil: dict[str, tuple[int, float]] = {}
    for skor, bidang, ke in sorted(nilai, key=lambda n: (-n[0], n[2])):
        if bidang not in hasil and ke not in (k for k, _ in hasil.values()):
            hasil[bidang] = (ke, skor)
    if KODE in hasil and buku is not AKUN:
        bagian = [k for k, j in enumerate(judul) if _BAGIAN_KODE.fullmatch(j)]
        if bagian and bagian[0] < hasil[KODE][0]:
            hasil[KODE_AWAL] = (bagian[0], 0.0)
    return hasil


@lru_cache(maxsize=4096)
def _skor(judul: str, tahun: int, kode_buku: str) -> tuple[tuple[str, float], ...]:
    """The fields that a head resembles with its likeness; the most telling name counts most."""
    if not judul or "persen" in judul:
        return ()
    sebutan = {**(_AKUN if kode_buku == AKUN.kode else _SUB), **_SAMA}
    for p in bulan(tahun):
        satu = BULAN[p.ke - 1].lower()
        if satu not in judul.split():  # "realisasi bulan ini" is all but "realisasi bulan juni"
            continue
        sebutan[str(p)] = (satu, f"realisasi {satu}", f"realisasi bulan {satu}")
    hasil = (
        (b, max(fuzz.ratio(judul, s) - 0.1 * ke for ke, s in enumerate(semua)))
        for b, semua in sebutan.items()
    )
    return tuple((b, skor) for b, skor in hasil if skor >= MIRIP)

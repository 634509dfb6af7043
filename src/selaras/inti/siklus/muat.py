"""A package against the record that it would replace: what it lacks, joins, and must not touch."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from selaras.inti.paket.berkas import berkas_disebut
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import Kesalahan
from selaras.inti.paket.kolom import Baris, daftar_kolom
from selaras.inti.paket.skema import TABEL
from selaras.inti.paket.teks import tulis_kunci, tulis_sel

B = TypeVar("B", bound=Baris)


def baris_kurang(lama: Paket, baru: Paket) -> dict[str, int]:
    """How many rows of the record the package lacks, by table; tables that lack none are left."""
    hasil = {}
    for kelas in TABEL:
        ada = {tulis_kunci(b) for b in baru.baris(kelas)}
        if banyak := sum(tulis_kunci(b) not in ada for b in lama.baris(kelas)):
            hasil[kelas.TABEL] = banyak
    return hasil


def gabungkan(lama: Paket, baru: Paket) -> Paket:
    """The package together with the rows of the record that it lacks, and their files."""
    for kelas in TABEL:
        ada = {tulis_kunci(b) for b in baru.baris(kelas)}
        if sisa := [b for b in lama.baris(kelas) if tulis_kunci(b) not in ada]:
            baru = baru.dengan(kelas, [*baru.baris(kelas), *sisa])
    disebut = {nama for nama in berkas_disebut(baru) if nama in lama.berkas}
    tetap = {nama: lama.berkas[nama] for nama in disebut if nama not in baru.berkas}
    return replace(baru, berkas={**baru.berkas, **tetap})


def sel_terlarang(
    lama: Paket, baru: Paket, kelas: type[B], sebab: Callable[[B], str | None]
) -> Iterator[Kesalahan]:
    """A fault for each cell that differs in a row for which ``sebab`` says why it is locked."""
    dulu, kini = _menurut_kunci(lama, kelas), _menurut_kunci(baru, kelas)
    for kunci in [*dulu, *(k for k in kini if k not in dulu)]:
        sebelum, sesudah = dulu.get(kunci), kini.get(kunci)
        satu = sebelum or sesudah
        if sebelum == sesudah or satu is None or (kata := sebab(satu)) is None:
            continue
        if sebelum is None or sesudah is None:
            apa = "baris baru" if sebelum is None else "tidak ada di paket"
            yield Kesalahan(kelas.TABEL, None, kunci, apa, kata)
            continue
        for k in daftar_kolom(kelas):
            a, b = (tulis_sel(getattr(s, k.nama)) for s in (sebelum, sesudah))
            if a != b:
                beda = f"{a or 'kosong'} → {b or 'kosong'}"
                yield Kesalahan(kelas.TABEL, None, f"{kunci}, {k.judul}", beda, kata)


def _menurut_kunci(paket: Paket, kelas: type[B]) -> Mapping[str, B]:
    return {tulis_kunci(b): b for b in paket.baris(kelas)}

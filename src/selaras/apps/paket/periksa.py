"""The record's own look at a package before it writes: it trusts no reader, not even ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import Kesalahan
from selaras.inti.paket.kolom import Baris, daftar_kolom
from selaras.inti.paket.periksa import periksa_isi
from selaras.inti.paket.periksa_baris import kutip
from selaras.inti.paket.skema import TABEL
from selaras.inti.paket.teks import SelError, baca_sel, tulis_sel
from selaras.inti.skala import daftar_skala


def periksa_paket(paket: Paket, tabel: Sequence[type[Baris]] = TABEL) -> tuple[Kesalahan, ...]:
    """Every fault that keeps the package out of the record; empty for a sound package.

    Cells come first: the checks of the format expect values of the right type. ``tabel`` are
    those whose cells did not come from the record itself.
    """
    return tuple(_sel_tak_baku(paket, tabel)) or periksa_isi(paket, daftar_skala())


def _sel_tak_baku(paket: Paket, tabel: Sequence[type[Baris]]) -> Iterator[Kesalahan]:
    """Cells that would not survive being written as canonical text and read back."""
    for kelas in tabel:
        kolom = daftar_kolom(kelas)
        for nomor, baris in enumerate(paket.baris(kelas), start=2):
            for satu in kolom:
                nilai = getattr(baris, satu.nama)
                if nilai is None:
                    continue
                try:
                    if baca_sel(satu, tulis_sel(nilai)) == nilai:
                        continue
                    pesan = "isi sel tidak dalam bentuk baku; rapikan spasi atau jenis isinya"
                except SelError as galat:
                    pesan = str(galat)
                yield Kesalahan(kelas.TABEL, nomor, satu.judul, kutip(str(nilai)), pesan)

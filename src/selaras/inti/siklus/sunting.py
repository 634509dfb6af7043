"""Editing one row of the record in a form: each field with the text that its editor saw.

As in a sheet, a field that somebody else changed meanwhile is not overwritten: both texts are
shown. A form is taken whole or not at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, replace
from typing import Any, TypeVar

from selaras.inti.angka import AngkaError, parse_angka, tampilkan_apa_adanya, tulis_polos
from selaras.inti.nip import NipError, baca_nip, kolom_nip
from selaras.inti.paket.kolom import Baris, Jenis, Kolom, daftar_kolom
from selaras.inti.paket.teks import SelError, baca_sel, rapikan, tulis_sel

B = TypeVar("B", bound=Baris)


@dataclass(frozen=True)
class IsianBidang:
    """A field as somebody left it: the text seen, the text typed."""

    lama: str
    baru: str


@dataclass(frozen=True)
class BidangDitolak:
    """A field that was not taken; ``kini`` is the text that the record holds."""

    bidang: str
    kini: str
    pesan: str
    bentrok: bool = False


def teks_bidang(kolom: Kolom, nilai: Any) -> str:
    """What a field shows: numbers in id-ID notation, everything else as the format writes it."""
    if kolom.jenis is Jenis.ANGKA and nilai is not None:
        return tampilkan_apa_adanya(nilai)
    return tulis_sel(nilai)


def teks_baris(baris: Baris) -> dict[str, str]:
    """Every field of a row as a form shows it, by column."""
    return {k.nama: teks_bidang(k, getattr(baris, k.nama)) for k in daftar_kolom(type(baris))}


def teks_bawaan(kelas: type[Baris]) -> dict[str, str]:
    """What a form shows of a new row, by column; without those that a new row has to say itself."""
    semua = fields(kelas)  # type: ignore[arg-type]  # every Baris is one
    bawaan = {f.name: f.default for f in semua if f.default is not MISSING}
    return {k.nama: teks_bidang(k, bawaan[k.nama]) for k in daftar_kolom(kelas) if k.nama in bawaan}


def sunting(baris: B, isian: Mapping[str, IsianBidang]) -> tuple[B, tuple[BidangDitolak, ...]]:
    """The row with what was typed, and the fields that can not be taken.

    With any of these the row comes back as it was. Keys of a row are not fields.
    """
    baru: dict[str, Any] = {}
    ditolak = []
    for kolom in daftar_kolom(type(baris)):
        if kolom.kunci or kolom.nama not in isian:
            continue
        satu = isian[kolom.nama]
        kini = teks_bidang(kolom, getattr(baris, kolom.nama))
        try:
            teks = rapikan(satu.baru)
            if teks in (kini, satu.lama):  # the same, or not touched
                continue
            if satu.lama != kini:
                pesan = f"orang lain mengubahnya menjadi “{kini or 'kosong'}”"
                ditolak.append(BidangDitolak(kolom.nama, kini, pesan, bentrok=True))
                continue
            baru[kolom.nama] = baca_bidang(kolom, teks)
        except (SelError, AngkaError) as galat:
            ditolak.append(BidangDitolak(kolom.nama, kini, str(galat)))
    return (baris if ditolak else _dengan(baris, baru)), tuple(ditolak)


def _dengan(baris: B, isi: Mapping[str, Any]) -> B:
    return replace(baris, **isi)  # type: ignore[type-var]  # every Baris is a dataclass


def baca_bidang(kolom: Kolom, teks: str) -> Any:
    """The value of a typed text. Raises SelError and AngkaError."""
    if not teks:
        if kolom.wajib:
            raise SelError("wajib diisi")
        return None
    if kolom.jenis is Jenis.ANGKA:
        return baca_sel(kolom, tulis_polos(parse_angka(teks)))
    if kolom_nip(kolom.nama):
        try:
            return baca_nip(teks)
        except NipError as galat:
            raise SelError(str(galat)) from galat
    return baca_sel(kolom, teks)

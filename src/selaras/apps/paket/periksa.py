"""The record's own look at a package before it writes: it trusts no reader, not even ours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import Kesalahan
from selaras.inti.paket.kolom import Baris, Jenis, Kolom, daftar_kolom, kolom_kunci
from selaras.inti.paket.skema import TABEL
from selaras.inti.paket.teks import SelError, baca_sel, tulis_sel

BULAT_TERBESAR = 2**63 - 1
SATU_BARIS = (kantor.OPD, kantor.TahunLaporan)


def periksa_paket(paket: Paket) -> tuple[Kesalahan, ...]:
    """Every fault that keeps the package out of the record; empty for a sound package.

    Rows are numbered in canonical order, the head being row 1.
    """
    kunci = {k.TABEL: {_kunci(b) for b in paket.baris(k)} for k in TABEL}
    kesalahan: list[Kesalahan] = []
    for kelas in TABEL:
        if kelas in SATU_BARIS and len(paket.baris(kelas)) != 1:
            ada = str(len(paket.baris(kelas)))
            kesalahan.append(
                Kesalahan(kelas.TABEL, None, None, ada, "harus berisi tepat satu baris")
            )
        kesalahan.extend(_isi_tabel(kelas, paket.baris(kelas), kunci))
        kesalahan.extend(_lingkaran(kelas, paket.baris(kelas)))
    return tuple(kesalahan)


def _isi_tabel(
    kelas: type[Baris], isi: tuple[Baris, ...], kunci: dict[str, set[tuple[str, ...]]]
) -> Iterator[Kesalahan]:
    terlihat: set[tuple[str, ...]] = set()
    kolom = daftar_kolom(kelas)
    for nomor, baris in enumerate(isi, start=2):
        milik = _kunci(baris)
        if milik in terlihat:
            nama = ", ".join(kolom_kunci(kelas))
            yield Kesalahan(
                kelas.TABEL, nomor, nama, " / ".join(milik), "kunci ini sudah dipakai baris lain"
            )
        terlihat.add(milik)
        for satu in kolom:
            nilai = getattr(baris, satu.nama)
            if pesan := _sel(satu, nilai, kunci):
                yield Kesalahan(kelas.TABEL, nomor, satu.nama, tulis_sel(nilai), pesan)


def _sel(kolom: Kolom, nilai: Any, kunci: dict[str, set[tuple[str, ...]]]) -> str:
    """What is wrong with a cell; empty when nothing is."""
    if nilai is None:
        return "wajib diisi" if kolom.wajib else ""
    try:
        if baca_sel(kolom, tulis_sel(nilai)) != nilai:
            return "isi sel tidak dalam bentuk baku"
    except SelError as galat:
        return str(galat)
    if kolom.jenis is Jenis.BULAT and abs(nilai) > BULAT_TERBESAR:
        return "bilangan terlalu besar"
    if kolom.rujuk and (tulis_sel(nilai),) not in kunci[kolom.rujuk]:
        return f"tidak ada di tabel {kolom.rujuk}"
    return ""


def _kunci(baris: Baris) -> tuple[str, ...]:
    return tuple(tulis_sel(getattr(baris, nama)) for nama in kolom_kunci(type(baris)))


def _lingkaran(kelas: type[Baris], isi: tuple[Baris, ...]) -> Iterator[Kesalahan]:
    """Rows that are their own ancestors, one fault each."""
    induk = next((k.nama for k in daftar_kolom(kelas) if k.rujuk == kelas.TABEL), None)
    if induk is None:
        return
    sendiri = kolom_kunci(kelas)[0]
    ke_induk = {getattr(b, sendiri): getattr(b, induk) for b in isi}
    for nomor, baris in enumerate(isi, start=2):
        kode = getattr(baris, sendiri)
        leluhur, langkah = ke_induk.get(kode), 0
        while leluhur is not None and leluhur != kode and langkah <= len(isi):
            leluhur, langkah = ke_induk.get(leluhur), langkah + 1
        if leluhur == kode:
            yield Kesalahan(
                kelas.TABEL, nomor, induk, getattr(baris, induk), "berputar ke dirinya sendiri"
            )

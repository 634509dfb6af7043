"""A report without the parts that its office leaves out.

What is left is numbered through; whatever spoke of a part by its number speaks of it by name; a
line that only opened it goes with it, and so does a heading that has nothing below it any more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from selaras.inti.dokumen.pohon import (
    Angka,
    Bagan,
    BaganOrganisasi,
    BagianDok,
    Blok,
    Daftar,
    GambarFoto,
    IsiSebaris,
    Judul,
    NaskahDok,
    ParagrafDok,
    Pita,
    Rujukan,
    Sebaris,
    Tabel,
    Teks,
)
from selaras.inti.naskah.kalimat import huruf
from selaras.inti.naskah.kata_kantor import ruas_tempat

Benda = Tabel | Bagan | BaganOrganisasi | GambarFoto
AKHIR_KALIMAT = ". "


def tanpa_nomor(naskah: NaskahDok, tanpa: frozenset[str]) -> NaskahDok:
    """The whole report, numbered as it is printed without these parts: they stay, unnumbered."""
    if not tanpa:
        return naskah
    semua = [b for bagian in naskah.bagian for b in bagian.isi if isinstance(b, Benda)]
    nomor = {
        **_nomor(b for b in semua if isinstance(b, Tabel) and b.id not in tanpa),
        **_nomor(b for b in semua if not isinstance(b, Tabel) and b.id not in tanpa),
    }
    nama = {b.id: _sebutan(b) for b in semua if b.id in tanpa}
    return _dengan_isi(
        naskah,
        (tuple(_bernomor(b, nomor, nama) for b in bagian.isi) for bagian in naskah.bagian),
    )


def tinggalkan(naskah: NaskahDok, tanpa: frozenset[str]) -> NaskahDok:
    """The report as it is printed; ``naskah`` is what ``tanpa_nomor`` gave."""
    if not tanpa:
        return naskah
    isi = [tuple(_lepas(bagian.isi, tanpa)) for bagian in naskah.bagian]
    return replace(naskah, bagian=tuple(_rapat(naskah.bagian, _berjudul(isi))))


# --- numbers and names
def _nomor(benda: Iterable[Benda]) -> Mapping[str, str]:
    """Numbers without gaps: ``3.4`` after ``3.2``, ``3.3a``; what was put in stays put in."""
    hitung: dict[str, int] = defaultdict(int)
    sisipan: dict[str, int] = defaultdict(int)
    hasil = {}
    for satu in benda:
        if not satu.nomor:
            continue
        bab = satu.nomor.partition(".")[0]
        if satu.nomor[-1].isalpha() and hitung[bab]:
            induk = f"{bab}.{hitung[bab]}"
            sisipan[induk] += 1
            hasil[satu.id] = f"{induk}{huruf(sisipan[induk])}"
        else:
            hitung[bab] += 1
            hasil[satu.id] = f"{bab}.{hitung[bab]}"
    return hasil


def _sebutan(benda: Benda) -> str:
    jenis = "tabel" if isinstance(benda, Tabel) else "gambar"
    return f"{jenis} “{benda.judul}” (tidak dicetak)"


def _bernomor(blok: Blok, nomor: Mapping[str, str], nama: Mapping[str, str]) -> Blok:
    blok = _tanpa_rujukan(blok, nama)
    if isinstance(blok, Benda) and blok.nomor:
        return replace(blok, nomor=nomor.get(blok.id, ""))
    return blok


def _tanpa_rujukan(nilai: Any, nama: Mapping[str, str]) -> Any:
    """The same block, with the name of a part where its number was."""
    match nilai:
        case Rujukan():
            return Teks(nama[nilai.id]) if nilai.id in nama else nilai
        case str() | Teks() | Angka() | Pita():
            return nilai
        case tuple():
            isi = tuple(_tanpa_rujukan(satu, nama) for satu in nilai)
            if isi and isi[0] is not nilai[0] and isinstance(isi[0], Teks):
                isi = (replace(isi[0], isi=isi[0].isi[:1].upper() + isi[0].isi[1:]), *isi[1:])
            return isi if any(a is not b for a, b in zip(isi, nilai, strict=True)) else nilai
    if not is_dataclass(nilai) or isinstance(nilai, type):
        return nilai
    beda = {
        f.name: baru
        for f in fields(nilai)
        if (baru := _tanpa_rujukan(lama := getattr(nilai, f.name), nama)) is not lama
    }
    return replace(nilai, **beda) if beda else nilai


# --- what goes
def _lepas(isi: tuple[Blok, ...], tanpa: frozenset[str]) -> Iterator[Blok]:
    dicetak = list(_dicetak(isi, tanpa))
    for ke, blok in enumerate(isi):
        if not dicetak[ke]:
            continue
        yatim = ke + 1 < len(isi) and not dicetak[ke + 1]
        if isinstance(blok, ParagrafDok) and blok.lekat and not blok.milik_kantor and yatim:
            tinggal = zip(isi[ke + 1 :], dicetak[ke + 1 :], strict=True)
            if not isinstance(next((b for b, ya in tinggal if ya), None), Daftar | Benda):
                yield from _tanpa_pembuka(blok)
                continue
        yield blok


def _dicetak(isi: tuple[Blok, ...], tanpa: frozenset[str]) -> Iterator[bool]:
    """Per block whether it is printed; a text goes with the lists that run on below it."""
    lewat = 0
    for ke, blok in enumerate(isi):
        ruas = ruas_tempat(isi, ke)
        if ruas and isinstance(ruas[0], ParagrafDok) and ruas[0].tempat in tanpa:
            lewat = len(ruas)
        yield lewat <= 0 and getattr(blok, "id", "") not in tanpa
        lewat -= 1


def _tanpa_pembuka(paragraf: ParagrafDok) -> Iterator[ParagrafDok]:
    """The paragraph without the sentence that opened what follows; nothing when it was all."""
    akhir = paragraf.isi[-1] if paragraf.isi else None
    if isinstance(akhir, Teks) and akhir.isi.endswith(":"):
        if isi := _sampai_kalimat(paragraf.isi):
            yield replace(paragraf, isi=isi, lekat=False)
    elif paragraf.tempat:
        yield replace(paragraf, lekat=False)


def _sampai_kalimat(isi: IsiSebaris) -> IsiSebaris:
    """The inline nodes up to the end of the last sentence but one."""
    for ke in range(len(isi) - 1, -1, -1):
        satu: Sebaris = isi[ke]
        if isinstance(satu, Teks) and AKHIR_KALIMAT in satu.isi:
            return (*isi[:ke], replace(satu, isi=f"{satu.isi.rpartition(AKHIR_KALIMAT)[0]}."))
    return ()


# --- headings and pages
def _berjudul(isi: list[tuple[Blok, ...]]) -> list[tuple[Blok, ...]]:
    """Without the headings that nothing stands below; the ones that follow move up."""
    rata = [b for bagian in isi for b in bagian]
    kosong = {b.id for ke, b in enumerate(rata) if isinstance(b, Judul) and _kosong(rata, ke)}
    if not kosong:
        return isi
    nomor = _nomor_judul([b for b in rata if isinstance(b, Judul)], kosong)
    return [
        tuple(
            replace(b, nomor=nomor[b.id]) if isinstance(b, Judul) else b
            for b in bagian
            if not (isinstance(b, Judul) and b.id in kosong)
        )
        for bagian in isi
    ]


def _kosong(rata: list[Blok], ke: int) -> bool:
    kepala = rata[ke]
    if not isinstance(kepala, Judul) or kepala.tingkat == 1:
        return False
    for lain in rata[ke + 1 :]:
        if not isinstance(lain, Judul):
            return False
        if lain.tingkat <= kepala.tingkat:
            return True
    return True


def _nomor_judul(judul: list[Judul], kosong: set[str]) -> Mapping[str, str]:
    """The number of each heading that stays: brothers take the first of their numbers in turn."""
    saudara: dict[tuple[str, int], list[Judul]] = defaultdict(list)
    jalan: list[str] = []
    for satu in judul:
        jalan = [*jalan[: satu.tingkat - 1], satu.id]
        saudara["/".join(jalan[:-1]), satu.tingkat].append(satu)
    hasil: dict[str, str] = {}
    for milik in saudara.values():
        tinggal = [s for s in milik if s.id not in kosong]
        hasil |= {s.id: lama.nomor for s, lama in zip(tinggal, milik, strict=False)}
    return hasil


def _rapat(bagian: Iterable[BagianDok], isi: Iterable[tuple[Blok, ...]]) -> Iterator[BagianDok]:
    """The runs of pages that still hold something; two alike that meet are one."""
    terakhir: BagianDok | None = None
    bertemu = False
    for satu, baru in zip(bagian, isi, strict=True):
        if not baru:
            bertemu = True
            continue
        kini = replace(satu, isi=baru)
        sama = terakhir and (kini.lanskap, kini.penomoran) == (terakhir.lanskap, terakhir.penomoran)
        if terakhir and bertemu and sama and not kini.awal_nomor:
            terakhir = replace(terakhir, isi=(*terakhir.isi, *baru))
        else:
            if terakhir:
                yield terakhir
            terakhir = kini
        bertemu = False
    if terakhir:
        yield terakhir


def _dengan_isi(naskah: NaskahDok, isi: Iterable[tuple[Blok, ...]]) -> NaskahDok:
    bagian = zip(naskah.bagian, isi, strict=True)
    return replace(naskah, bagian=tuple(replace(b, isi=baru) for b, baru in bagian))

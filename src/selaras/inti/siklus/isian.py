"""Filling a sheet: what somebody typed into cells, against what stands there now.

Each cell travels with the text that the person saw when starting to type. Where the record says
something else by then, somebody else was faster: both texts are shown and nothing is overwritten.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from selaras.inti.angka import AngkaError, parse_angka, tampilkan_apa_adanya
from selaras.inti.nilai import banyak_desimal
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.paket.isi import Paket
from selaras.inti.periode import Periode
from selaras.inti.skala import ambil_skala

BIDANG_ANGKA = ("nilai", "pembilang", "penyebut")
BIDANG = (*BIDANG_ANGKA, "predikat", "keadaan")
TERISI, BELUM = "terisi", "belum_diisi"
Isi = Decimal | str | None
# "terisi" comes with a value and "tidak terbaca" is for what was printed, not for what is typed.
BOLEH_KEADAAN = (BELUM, "tidak_berlaku")


def bidang_indikator(indikator: Indikator) -> tuple[str, ...]:
    """The columns that are typed for an indicator, as its card wants it measured."""
    if indikator.jenis_nilai == "predikat":
        return ("predikat", "nilai")
    if indikator.agregasi == "dari_pembilang_penyebut" or indikator.pembilang:
        return ("pembilang", "penyebut")
    return ("nilai",)


def pilihan_predikat(indikator: Indikator) -> tuple[str, ...]:
    """The predikat that the indicator's scale knows, best first; empty without a scale."""
    kunci = indikator.skala_predikat
    return tuple(ambil_skala(kunci).urutan) if kunci else ()


def pastikan_predikat(indikator: Indikator, teks: str) -> None:
    """Raises AngkaError for a predikat that the indicator's scale does not know."""
    boleh = pilihan_predikat(indikator)
    if boleh and teks not in boleh:
        raise AngkaError(f"predikat “{teks}” tidak ada pada skala; isi {', '.join(boleh)}")


@dataclass(frozen=True)
class IsianSel:
    """A cell as somebody left it: which row and column, the text seen, the text typed.

    ``indikator_id`` is the key of the row: an indicator, or in a book of money its own key.
    """

    indikator_id: str
    bidang: str
    lama: str
    baru: str


@dataclass(frozen=True)
class SelDitolak:
    """A cell that was not taken; ``kini`` is the text that the record holds."""

    indikator_id: str
    bidang: str
    kini: str
    baru: str
    pesan: str
    bentrok: bool = False


@dataclass(frozen=True)
class HasilIsian:
    """The package with every cell that could be taken, and the cells that could not."""

    paket: Paket
    ditolak: tuple[SelDitolak, ...]


def teks_sel(baris: Realisasi | None, bidang: str) -> str:
    """What a cell shows: numbers in id-ID notation, empty when there is none."""
    if baris is None:
        return BELUM if bidang == "keadaan" else ""
    return tulis(getattr(baris, bidang))


def isi_lembar(
    paket: Paket, periode: Periode, isian: Iterable[IsianSel], milik: Mapping[str, Indikator]
) -> HasilIsian:
    """Put cells into the results of a period.

    ``milik`` holds the indicators of the sheet; a cell of any other is refused. A row becomes
    "terisi" with its first value and "belum diisi" with its last one gone.
    """
    teks_periode = str(periode)
    baris = {b.indikator_id: b for b in paket.baris(Realisasi) if b.periode == teks_periode}
    ditolak: list[SelDitolak] = []
    for kode, sel in per_baris(isian):
        if kode not in milik:
            pesan = "sel ini bukan bagian dari lembar Anda"
            ditolak.extend(SelDitolak(kode, s.bidang, "", s.baru, pesan) for s in sel)
            continue
        lama = baris.get(kode)
        diterima, tolak = _saring(lama, sel, milik[kode])
        ditolak.extend(tolak)
        if not diterima:
            continue
        dasar = lama or Realisasi(indikator_id=kode, periode=teks_periode, keadaan=BELUM)
        try:
            baris[kode] = _dengan(dasar, diterima, milik[kode])
        except AngkaError as galat:
            ditolak.extend(
                SelDitolak(kode, nama, teks_sel(lama, nama), tulis(isi), str(galat))
                for nama, isi in diterima.items()
            )
    return HasilIsian(_ganti(paket, teks_periode, baris), tuple(ditolak))


def per_baris(isian: Iterable[IsianSel]) -> Iterable[tuple[str, list[IsianSel]]]:
    """The cells of each indicator together; numerator and denominator are one statement."""
    kumpulan: dict[str, list[IsianSel]] = {}
    for sel in isian:
        kumpulan.setdefault(sel.indikator_id, []).append(sel)
    return kumpulan.items()


def sama_isi(lama: str, kini: str) -> bool:
    """True when two texts of a cell say the same: "1000" is what is shown as "1.000" later."""
    if lama.strip() == kini:
        return True
    try:
        return parse_angka(lama) == parse_angka(kini)
    except AngkaError:
        return False


def _saring(
    lama: Realisasi | None, sel: Iterable[IsianSel], indikator: Indikator
) -> tuple[dict[str, Isi], list[SelDitolak]]:
    """The values of the cells that can be taken, by column, and the cells that can not."""
    diterima: dict[str, Isi] = {}
    ditolak: list[SelDitolak] = []
    boleh = (*bidang_indikator(indikator), "keadaan")
    for satu in sel:
        teks = satu.baru.strip()
        kini = teks_sel(lama, satu.bidang) if satu.bidang in BIDANG else ""
        if satu.bidang not in boleh:
            pesan = f"indikator ini diisi pada kolom {' dan '.join(boleh[:-1])}"
        elif teks == kini or (sama_isi(teks, kini) and not sama_isi(satu.lama, kini)):
            continue  # it says so already: sent again, or somebody else typed the same
        elif not sama_isi(satu.lama, kini):
            pesan = f"orang lain mengubahnya menjadi “{kini or 'kosong'}”"
        else:
            try:
                diterima[satu.bidang] = _baca(indikator, satu.bidang, teks)
            except AngkaError as galat:
                pesan = str(galat)
            else:
                continue
        bentrok = satu.bidang in boleh and not sama_isi(satu.lama, kini)
        ditolak.append(SelDitolak(satu.indikator_id, satu.bidang, kini, satu.baru, pesan, bentrok))
    return diterima, ditolak


def _baca(indikator: Indikator, bidang: str, teks: str) -> Isi:
    """The value of a typed text. Raises AngkaError."""
    if bidang == "keadaan":
        if teks not in BOLEH_KEADAAN:
            raise AngkaError(f"keadaan “{teks}” tidak dikenal; pilih dari daftar")
        return teks
    if not teks:
        return None
    if bidang == "predikat":
        pastikan_predikat(indikator, teks)
    if bidang == "nilai":
        return angka_teliti(indikator, teks)
    return parse_angka(teks) if bidang in BIDANG_ANGKA else teks


def angka_teliti(indikator: Indikator, teks: str) -> Decimal:
    """A typed value of the indicator. Raises AngkaError, for more decimals than its card wants
    too: a figure is not rounded behind somebody's back."""
    angka, batas = parse_angka(teks), indikator.ketelitian
    if batas is not None and banyak_desimal(angka) > batas:
        paling = f"paling banyak {batas} angka di belakang koma" if batas else "bilangan bulat"
        raise AngkaError(f"“{teks}” lebih teliti daripada kartu indikator; isi {paling}")
    return angka


def _dengan(baris: Realisasi, isi: Mapping[str, Isi], indikator: Indikator) -> Realisasi:
    """The row with some cells changed and its ``keadaan`` in step.

    Raises AngkaError for a row that says half of what it should: it is told at its cell, and the
    other rows of the sheet are saved.
    """
    baru = replace(baris, asal=None, **isi)  # type: ignore[arg-type]  # the columns of the sheet
    if indikator.jenis_nilai == "predikat" and baru.nilai is not None and baru.predikat is None:
        raise AngkaError("pilih predikatnya dahulu, lalu isi angkanya")
    if (baru.pembilang is None) is not (baru.penyebut is None):
        ada, kurang = (
            ("pembilang", "penyebut") if baru.penyebut is None else ("penyebut", "pembilang")
        )
        raise AngkaError(f"{ada} memerlukan {kurang}; isi keduanya")
    if any(getattr(baru, b) is not None for b in ("nilai", "pembilang", "predikat")):
        if isi.get("keadaan", TERISI) != TERISI:
            raise AngkaError("isinya masih ada; kosongkan dahulu, lalu pilih keadaannya")
        return replace(baru, keadaan=TERISI)
    return baru if isi.get("keadaan") else replace(baru, keadaan=BELUM)


def tulis(isi: Isi) -> str:
    """A value as a cell shows it."""
    return tampilkan_apa_adanya(isi) if isinstance(isi, Decimal) else isi or ""


def _ganti(paket: Paket, periode: str, baris: Mapping[str, Realisasi]) -> Paket:
    lain = [b for b in paket.baris(Realisasi) if b.periode != periode]
    return paket.dengan(Realisasi, [*lain, *baris.values()])

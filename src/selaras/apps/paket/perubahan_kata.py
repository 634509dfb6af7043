"""What an import changed, cell by cell, in words: for the command line and the page Riwayat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from selaras.inti.angka import rupiah, tampilkan_apa_adanya
from selaras.inti.paket.kolom import Jenis, Kolom, daftar_kolom
from selaras.inti.paket.skema import MENURUT_NAMA
from selaras.inti.periode import tanggal_panjang

KOSONG = "(kosong)"
TERPANJANG = 60  # characters of a text that are shown
SEBELUM_BEDA = 15  # of them before the place where two long texts part
BUKAN_ISIAN = frozenset({"sidik_angka"})  # kept by Selaras itself, nobody typed it
KATA_JENIS = {
    "diarsipkan": "tidak ada lagi di paket, disimpan di arsip",
    "kembali": "dikembalikan dari arsip",
}


@dataclass(frozen=True)
class SelBerubah:
    """One changed cell, or a row that went or came back (``kolom`` is empty then)."""

    tabel: str
    kunci: str
    kolom: str
    lama: str
    baru: str
    jenis: str

    @property
    def kalimat(self) -> str:
        """ "realisasi 2/01 2025-TW4: 72 → 78"; the column is named unless it is the value."""
        awal = f"{self.tabel} {self.kunci}".strip()
        if not self.kolom:
            return f"{awal}: {KATA_JENIS[self.jenis]}"
        kolom = "" if self.kolom in ("Nilai", self.tabel.capitalize()) else f", {self.kolom}"
        return f"{awal}{kolom}: {self.lama} → {self.baru}"


def sel_berubah(rincian: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[SelBerubah]:
    """The changed cells of an import by table, as ``ImporPaket.rincian`` holds them.

    In the order of the format: PostgreSQL keeps the keys of JSON in an order of its own.
    """
    for tabel in _urut(rincian, MENURUT_NAMA):
        kelas = MENURUT_NAMA.get(tabel)
        kolom = {k.nama: k for k in daftar_kolom(kelas)} if kelas else {}
        for satu in rincian[tabel]:
            kunci = " ".join(str(satu["kunci"][nama]) for nama in _urut(satu["kunci"], kolom))
            if satu["jenis"] != "berubah":
                yield SelBerubah(tabel, kunci, "", "", "", satu["jenis"])
            berubah = satu.get("kolom", {})
            for nama in _urut(berubah, kolom):
                lama, baru = berubah[nama]
                if nama not in BUKAN_ISIAN:
                    k = kolom.get(nama)
                    judul = k.judul if k else nama
                    isi = kata_pasang(k, lama, baru)
                    yield SelBerubah(tabel, kunci, judul, *isi, satu["jenis"])


def banyak_sel(rincian: Mapping[str, Sequence[Mapping[str, Any]]]) -> int:
    """How many ``sel_berubah`` gives, without putting them into words."""
    return sum(
        (satu["jenis"] != "berubah") + len(set(satu.get("kolom", ())) - BUKAN_ISIAN)
        for baris in rincian.values()
        for satu in baris
    )


def _urut(nama: Iterable[str], format_: Iterable[str]) -> list[str]:
    """Names in the order of the format; what it no longer knows comes last."""
    ke = {satu: urutan for urutan, satu in enumerate(format_)}
    return sorted(nama, key=lambda satu: (ke.get(satu, len(ke)), satu))


def kata_pasang(kolom: Kolom | None, lama: str, baru: str) -> tuple[str, str]:
    """A cell before and after, as people read it; of long texts the part where they part."""
    kiri, kanan = (" ".join(satu.split()) for satu in (lama, baru))
    pendek = min(len(kiri), len(kanan))
    sama = next((ke for ke in range(pendek) if kiri[ke] != kanan[ke]), pendek)
    teks = kolom is None or kolom.jenis is Jenis.TEKS
    if not (teks and kiri and kanan) or sama < TERPANJANG - SEBELUM_BEDA:
        return kata_sel(kolom, lama), kata_sel(kolom, baru)
    awal = sama - SEBELUM_BEDA
    return f"…{kata_sel(kolom, kiri[awal:])}", f"…{kata_sel(kolom, kanan[awal:])}"


def kata_sel(kolom: Kolom | None, isi: str) -> str:
    """A cell as people read it; what is no longer of its kind stands as it was."""
    if isi == "":
        return KOSONG
    try:
        match kolom.jenis if kolom else None:
            case Jenis.RUPIAH:
                return rupiah(Decimal(isi))
            case Jenis.ANGKA | Jenis.BULAT:
                return tampilkan_apa_adanya(Decimal(isi))
            case Jenis.TANGGAL:
                return tanggal_panjang(date.fromisoformat(isi))
            case Jenis.PILIHAN:
                return dict(kolom.pilihan).get(isi, isi) if kolom else isi
    except (InvalidOperation, ValueError):
        return isi
    satu = " ".join(isi.split())
    return satu if len(satu) <= TERPANJANG else f"{satu[:TERPANJANG].rstrip()}…"

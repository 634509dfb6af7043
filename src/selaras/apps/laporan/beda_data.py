"""What differs in the data of two versions, in names and words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from selaras.apps.paket.perubahan_kata import kata_pasang
from selaras.inti.naskah.kalimat import huruf_awal_kecil
from selaras.inti.naskah.pilihan_isi import BagianPilihan
from selaras.inti.siklus.sebutan_baris import PenyebutBaris
from selaras.inti.siklus.selisih import JenisBeda, SelisihSel

PENGATURAN = frozenset({"asal", "urutan", "keadaan"})  # not what a row says, but about it
BELUM_ADA, DIHAPUS = "belum ada", "dihapus"


@dataclass(frozen=True)
class BarisBeda:
    """Something that differs: what, of what, before and after as people read it."""

    apa: str
    tentang: str
    lama: str
    baru: str


def beda_data(
    sel: Iterable[SelisihSel], lama: PenyebutBaris, baru: PenyebutBaris
) -> Iterator[BarisBeda]:
    """Each cell that differs; a row that is new or gone is one line with all that it says."""
    for (kelas, _, jenis), semua in groupby(sel, lambda s: (s.kelas, s.kunci, s.jenis)):
        milik = list(semua)
        nama = (lama if jenis is JenisBeda.HILANG else baru).sebut(milik[0].baris)
        pasang = [(s.kolom, _kata(s, lama, baru)) for s in milik]
        if jenis is JenisBeda.BERUBAH:
            for kolom, kata in pasang:
                yield BarisBeda(kelas.JUDUL, f"{nama}: {huruf_awal_kecil(kolom.judul)}", *kata)
            continue
        sisi = 0 if jenis is JenisBeda.HILANG else 1
        isi = "; ".join(
            f"{huruf_awal_kecil(kolom.judul)} {kata[sisi]}"
            for kolom, kata in pasang
            if kolom.nama not in PENGATURAN
        )
        yield BarisBeda(kelas.JUDUL, nama, *((BELUM_ADA, isi) if sisi else (isi, DIHAPUS)))


def beda_isi(lama: Iterable[BagianPilihan], baru: Iterable[BagianPilihan]) -> Iterator[BarisBeda]:
    """The parts that only one of the two leaves out."""
    kiri, kanan = ({b.kode: b for b in semua} for semua in (lama, baru))
    for kode in dict.fromkeys((*kanan, *kiri)):
        if (kode in kiri) != (kode in kanan):
            bagian = kanan.get(kode) or kiri[kode]
            kata = ("dicetak", "tidak dicetak")
            yield BarisBeda(bagian.jenis, bagian.nama, kata[kode in kiri], kata[kode in kanan])


def _kata(s: SelisihSel, lama: PenyebutBaris, baru: PenyebutBaris) -> tuple[str, str]:
    """A cell before and after; one that names a row of another table with its name."""
    kiri, kanan = s.lama, s.baru
    if s.kolom.rujuk:
        kiri, kanan = lama.rujukan(s.kolom, kiri), baru.rujukan(s.kolom, kanan)
    return kata_pasang(s.kolom, kiri, kanan)

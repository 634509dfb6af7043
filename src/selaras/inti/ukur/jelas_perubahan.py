"""Beside a figure: what was changed in the definition of its indicator while the year ran."""

from __future__ import annotations

from collections.abc import Iterator

from selaras.inti.dokumen.penjelasan import Label
from selaras.inti.paket.baris_perubahan import Perubahan
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris
from selaras.inti.paket.skema import judul_kolom
from selaras.inti.periode import tanggal_panjang
from selaras.inti.ukur.pengukuran import Pengukuran

BERDEFINISI = frozenset({"target", "realisasi", "capaian"})


def baris_perubahan(p: Pengukuran, asal: str) -> Iterator[tuple[str, str]]:
    """Label and words of each change of the indicator that a figure of the year belongs to."""
    jenis, _, sisa = asal.partition(":")
    if jenis not in BERDEFINISI:
        return
    kode = sisa.removesuffix(f"@{p.laporan.tahun}")
    for kalimat in kalimat_baris(p.laporan.paket, Indikator, kode):
        yield Label.PERUBAHAN, kalimat


def kalimat_baris(paket: Paket, kelas: type[Baris], kode: str) -> tuple[str, ...]:
    """What was changed of one row while the year ran, a sentence each, the oldest first."""
    milik = (satu for satu in paket.baris(Perubahan) if satu.tabel == kelas.TABEL)
    return tuple(kalimat_perubahan(satu) for satu in milik if satu.baris == kode)


def kalimat_perubahan(satu: Perubahan) -> str:
    """What became what, from when, why and by whom."""
    if satu.nama_kolom is None:
        apa = "ditambahkan" if satu.lama is None else "dihapus dari rencana"
    else:
        kolom = judul_kolom(satu.tabel, satu.nama_kolom)
        apa = f"{kolom}: {satu.lama or 'kosong'} menjadi {satu.baru or 'kosong'}"
    sejak = f"berlaku {tanggal_panjang(satu.berlaku)}"
    return f"{apa}, {sejak}. Alasan: {satu.alasan} ({satu.oleh})"

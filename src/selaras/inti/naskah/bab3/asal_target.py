"""Which document the targets that were used come from, and how many of each."""

from __future__ import annotations

from collections.abc import Sequence

from selaras.inti.dokumen.pohon import IsiSebaris
from selaras.inti.naskah.kalimat import rangkai_isi
from selaras.inti.naskah.kata_ukur import cacah
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.paket.baris_rencana import Dokumen, Indikator
from selaras.inti.ukur.kelengkapan import target_menurut_dokumen

DIPERJANJIKAN = ("tujuan", "sasaran")  # what stands below is the office's own detail


def asal_target(k: Konteks) -> IsiSebaris:
    """The targets as the end of a sentence, with its full stop.

    One document for all is named; several are told apart with their counts. An agreement of the
    head holds targets of tujuan and sasaran; those below are held under it as its detail.
    """
    bagian: list[IsiSebaris] = []
    for kode, milik in target_menurut_dokumen(k.pengukuran).items():
        bagian += _dari(k, k.laporan.dokumen[kode], milik)
    if not bagian:
        return sebaris("target yang berlaku pada akhir tahun.")
    if len(bagian) == 1:
        return sebaris(*bagian[0], ".")
    return sebaris("target yang asalnya sebagai berikut: ", *rangkai_isi(bagian), ".")


def _dari(k: Konteks, dokumen: Dokumen, milik: Sequence[Indikator]) -> list[IsiSebaris]:
    atas = [i for i in milik if k.laporan.simpul[i.simpul_id].jenjang in DIPERJANJIKAN]
    if dokumen.jenis == "renstra":
        return [_banyak(k, len(milik), "target", f"dari {dokumen.nama}")]
    hasil = []
    if atas:
        hasil.append(_banyak(k, len(atas), "target tujuan dan sasaran", f"dari {dokumen.nama}"))
    if bawah := len(milik) - len(atas):
        apa = "target program, kegiatan, dan sub kegiatan"
        hasil.append(_banyak(k, bawah, apa, f"yang dicatat menurut {dokumen.nama}"))
    return hasil


def _banyak(k: Konteks, banyak: int, apa: str, asal: str) -> IsiSebaris:
    return sebaris(cacah(k, banyak, f"{apa} {asal}"), f" {apa} {asal}")

"""The measuring rules of which the data does not say the origin, and for which indicators."""

from __future__ import annotations

from collections.abc import Sequence

from selaras.inti.agregasi import SATUAN_PERSEN
from selaras.inti.dokumen.pohon import BarisTabel, Blok, Rujukan, Tabel
from selaras.inti.naskah.kalimat import rangkai
from selaras.inti.naskah.kata_ukur import kode_anggota
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, kepala, sel, tengah
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_rencana import Indikator

ID_TABEL = "lampiran-tabel-asumsi"
SEBUT_MAKS = 40  # more numbers than these would be a wall of digits


def susun(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    """A sentence and the table; one sentence alone when every rule is written down."""
    badan = [*_arah(k), *_agregasi(k), *_tanpa_uraian(k)]
    if not badan:
        return k.paragraf("lampiran.asumsi", "Tidak ada asumsi: asal semua aturan ukur disebut.")
    tabel = Tabel(
        id=ID_TABEL,
        judul="Aturan Ukur yang Belum Disebut Asalnya",
        lebar=(30, 34, 16, 48),
        kepala=kepala("Aturan", "Yang dipakai", "Indikator", "Berlaku untuk"),
        badan=tuple(badan),
        nomor=n.tabel("L"),
    )
    isi = sebaris(
        "Aturan ukur yang belum disebut asalnya pada data kantor dicantumkan pada ",
        Rujukan(ID_TABEL),
        ". Aturan dan asalnya dapat dilengkapi pada kartu indikator.",
    )
    return (*k.paragraf("lampiran.asumsi", *isi), tabel)


def _arah(k: Konteks) -> list[BarisTabel]:
    hasil = []
    for kode, sebutan in pilihan.ARAH:
        milik = [i for i in _semua(k) if i.asal_arah == "anggapan" and i.arah == kode]
        hasil += _baris(k, "Arah indikator", sebutan, milik)
    return hasil


def _agregasi(k: Konteks) -> list[BarisTabel]:
    hasil = []
    for kode, sebutan in pilihan.AGREGASI:
        milik = [i for i in _semua(k) if i.asal_agregasi == "anggapan" and i.agregasi == kode]
        hasil += _baris(k, "Cara menggabungkan periode", sebutan, milik)
    return hasil


def _tanpa_uraian(k: Konteks) -> list[BarisTabel]:
    """Percentages whose card does not say what is divided by what."""
    milik = [
        i
        for i in _semua(k)
        if (i.satuan or "").strip().casefold() in SATUAN_PERSEN
        and (i.pembilang is None or i.penyebut is None)
    ]
    return _baris(k, "Pembilang dan penyebut persentase", "nilai dipakai seperti dilaporkan", milik)


def _semua(k: Konteks) -> list[Indikator]:
    return list(k.laporan.indikator.values())


def _baris(k: Konteks, aturan: str, anggapan: str, milik: Sequence[Indikator]) -> list[BarisTabel]:
    if not milik:
        return []
    banyak = k.f.jumlah(
        len(milik), f"indikator: {aturan.lower()}, {anggapan}", map(kode_anggota, milik)
    )
    return [baris((sel(aturan), sel(anggapan), tengah(banyak), sel(_siapa(_semua(k), milik))))]


def _siapa(semua: Sequence[Indikator], milik: Sequence[Indikator]) -> str:
    """Which indicators, said by the shorter of the list and of its exceptions."""
    lain = [i for i in semua if i not in milik]
    if not lain:
        return "semua indikator"
    if len(lain) < len(milik) and len(lain) <= SEBUT_MAKS:
        return f"semua kecuali {_nomor(lain)}"
    if len(milik) <= SEBUT_MAKS:
        return _nomor(milik)
    return "sebagian indikator; lihat penjelasan setiap angka pada versi halaman web"


def _nomor(milik: Sequence[Indikator]) -> str:
    """Indicators by name when few, else by the numbers of their nodes in the form."""
    if len(milik) <= 2:
        return rangkai([f"“{i.nama}”" for i in milik])
    return f"indikator nomor {rangkai(list(dict.fromkeys(i.simpul_id for i in milik)))}"

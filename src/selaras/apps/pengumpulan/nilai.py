"""What stands beside a value on its sheet: evidence, requirements that lack it, comments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse

from selaras.apps.dasar.halaman import Halaman
from selaras.apps.pengumpulan.komentar import belum_selesai
from selaras.apps.pengumpulan.models import Lembar
from selaras.inti.nilai import Status
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.periode import Periode
from selaras.inti.siklus.bukti import BuktiNilai, bukti_periode
from selaras.inti.siklus.lembar import nilai_periode


@dataclass(frozen=True)
class RingkasanNilai:
    """The way to the page of a value, in a few words; ``perlu`` when something waits there."""

    alamat: str
    kata: str
    perlu: bool


def ringkasan_nilai(
    h: Halaman, satu: Lembar, unit: str, milik: Sequence[Indikator]
) -> Mapping[str, RingkasanNilai]:
    """The summary of the values of these indicators of a sheet, by their code: one query.

    ``unit`` is the unit as addresses name it.
    """
    periode = satu.putaran.periode
    nilai = nilai_periode(h.k.laporan, Periode.parse(periode), milik)
    ada, komentar = bukti_periode(h.k.laporan.paket, periode), belum_selesai(satu)
    hasil = {}
    for kode in nilai:
        bukti = ada.get(kode, BuktiNilai())
        lepas = nilai[kode].status is Status.TIDAK_BERLAKU
        kurang = 0 if lepas else len(bukti.kurang)
        alamat = reverse("bukti", args=[h.opd, h.tahun, periode, unit, kode])
        kata = _kata(len(bukti.bukti), kurang, komentar.get(kode, 0))
        hasil[kode] = RingkasanNilai(alamat, kata, bool(kurang or komentar.get(kode)))
    return hasil


def _kata(bukti: int, kurang: int, komentar: int) -> str:
    bagian = [f"{bukti} bukti"] if bukti else []
    if kurang:
        bagian.append(f"{kurang} syarat kurang")
    if komentar:
        bagian.append(f"{komentar} komentar")
    return ", ".join(bagian) or "bukti dan komentar"

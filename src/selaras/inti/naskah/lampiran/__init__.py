"""The annex: the agreements, the corrections, assumptions and quality of the data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from selaras.inti.dokumen.pohon import BagianDok, Judul, Rujukan
from selaras.inti.naskah.bab3.form import ID_FORM
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.lampiran import koreksi, mutu
from selaras.inti.naskah.nomor_lampiran import (
    FORMULIR,
    KOREKSI,
    MUTU,
    PERJANJIAN,
    lampiran_dicetak,
)
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.perjanjian import judul_resmi, pernyataan_berlampiran
from selaras.inti.naskah.tabel_capaian import tabel_form_capaian


def susun(k: Konteks, n: Penomor) -> tuple[BagianDok, ...]:
    """Every annex that the office does not leave out, on pages of its own."""
    isi = [satu for kode in lampiran_dicetak(k.laporan) for satu in SUSUN[kode](k, n)]
    return tuple(
        replace(bagian, isi=(replace(judul, nomor=f"LAMPIRAN {ke}"), *bagian.isi[1:]))
        for ke, bagian in enumerate(isi, start=1)
        if isinstance(judul := bagian.isi[0], Judul)
    )


def _formulir(k: Konteks, n: Penomor) -> Iterator[BagianDok]:
    judul = Judul(1, "FORM CAPAIAN KINERJA", "lampiran-form")
    if not k.laporan.simpul:
        yield BagianDok((judul, *k.paragraf("lampiran.form", "Pohon kinerja belum diisi.")))
        return
    tabel = tabel_form_capaian(k, n.tabel("L"), "lampiran-tabel-form")
    isi = k.paragraf(
        "lampiran.form",
        Rujukan(tabel.id),
        " memuat form yang sama dengan ",
        Rujukan(ID_FORM),
        " sebagai lampiran tersendiri.",
    )
    yield BagianDok((judul, *isi, tabel), lanskap=True)


def _perjanjian(k: Konteks, _: Penomor) -> Iterator[BagianDok]:
    for dokumen in k.laporan.perjanjian:
        id = f"lampiran-pk-{dokumen.dokumen_id}"  # no code names an annex of ours
        judul = Judul(1, judul_resmi(k, dokumen), id)
        yield BagianDok((judul, *pernyataan_berlampiran(k, dokumen)))


def _koreksi(k: Konteks, n: Penomor) -> Iterator[BagianDok]:
    judul = Judul(1, "KOREKSI TERHADAP CETAKAN", "lampiran-koreksi")
    yield BagianDok((judul, *koreksi.susun(k, n)), lanskap=True)


def _mutu(k: Konteks, n: Penomor) -> Iterator[BagianDok]:
    yield BagianDok((Judul(1, "ASUMSI DAN MUTU DATA", "lampiran-mutu"), *mutu.susun(k, n)))


SUSUN = {FORMULIR: _formulir, PERJANJIAN: _perjanjian, KOREKSI: _koreksi, MUTU: _mutu}

"""I C and D: the organisation as a chart, and what each unit does."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import (
    BaganOrganisasi,
    Blok,
    Daftar,
    Judul,
    ParagrafDok,
    Rujukan,
    SimpulBagan,
)
from selaras.inti.naskah.kalimat import rangkai
from selaras.inti.naskah.kata_ukur import titik
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.paket.baris_kantor import FungsiUnit, Unit

STAF = frozenset({"sekretariat"})
ID_BAGAN = "gambar-organisasi"


def susun(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    """Chart, then duties and functions."""
    unit = sorted(k.laporan.paket.baris(Unit), key=lambda u: u.urutan)
    return (
        Judul(2, "Struktur Organisasi", "bab1-c", "C."),
        *_bagan(k, n, unit),
        Judul(2, "Tugas dan Fungsi", "bab1-d", "D."),
        *_tugas(k, unit),
    )


def _bagan(k: Konteks, n: Penomor, unit: list[Unit]) -> tuple[Blok, ...]:
    if not unit:
        return k.paragraf("bab1.struktur", "Susunan organisasi belum diisi.")
    akar = _akar(k, unit)
    isi = sebaris(
        f"{k.nama_kantor} dipimpin oleh {k.laporan.opd.kepala_jabatan}. Susunannya tampak pada ",
        Rujukan(ID_BAGAN),
        ".",
    )
    bawah = rangkai([s.teks for s in (*akar.staf, *akar.anak)])
    return (
        *k.paragraf("bab1.struktur", *isi),
        BaganOrganisasi(
            id=ID_BAGAN,
            judul=f"Susunan Organisasi {k.nama_kantor}",
            akar=akar,
            alt=f"Bagan organisasi: {akar.teks} membawahi {bawah or 'tidak ada unit'}.",
            nomor=n.gambar("1"),
        ),
    )


def _akar(k: Konteks, unit: list[Unit]) -> SimpulBagan:
    """The top box: the only unit without a parent, or the office above several such units."""
    akar = [u for u in unit if u.induk_id is None]
    if len(akar) == 1:
        return _kotak(_puncak(akar[0], unit), unit)
    return SimpulBagan(teks=k.laporan.opd.nama, anak=tuple(_kotak(u, unit) for u in akar))


def _puncak(akar: Unit, unit: list[Unit]) -> Unit:
    """The head of the office where the data names him as the one box below the office."""
    pimpinan = [u for u in unit if u.induk_id == akar.unit_id]
    return pimpinan[0] if akar.jenis == "dinas" and len(pimpinan) == 1 else akar


def _kotak(satu: Unit, unit: list[Unit]) -> SimpulBagan:
    anak = [u for u in unit if u.induk_id == satu.unit_id]
    return SimpulBagan(
        teks=satu.nama,
        anak=tuple(_kotak(u, unit) for u in anak if u.jenis not in STAF),
        staf=tuple(_kotak(u, unit) for u in anak if u.jenis in STAF),
    )


def _tugas(k: Konteks, unit: list[Unit]) -> tuple[Blok, ...]:
    fungsi = k.laporan.paket.baris(FungsiUnit)
    hasil: list[Blok] = []
    ke = 0
    for satu in unit:
        milik = sorted((f for f in fungsi if f.unit_id == satu.unit_id), key=lambda f: f.urutan)
        if not satu.tugas and not milik:
            continue
        ke += 1
        hasil.append(Judul(3, satu.nama, f"bab1-tugas-{satu.unit_id}", f"{ke}."))
        if satu.tugas:
            hasil.append(ParagrafDok(sebaris(f"Tugas: {titik(satu.tugas)}")))
        if len(milik) == 1:  # one is a sentence, not a list
            hasil.append(ParagrafDok(sebaris(f"Fungsi: {titik(milik[0].fungsi)}")))
        elif milik:
            hasil.append(ParagrafDok(sebaris("Fungsi:")))
            hasil.append(Daftar(tuple(sebaris(titik(f.fungsi)) for f in milik), bernomor=True))
    return tuple(hasil) or k.paragraf("bab1.tugas", "Tugas dan fungsi unit belum diisi.")

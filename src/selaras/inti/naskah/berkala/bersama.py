"""What the documents of a quarter share: causes and follow-ups, signatures, the frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from selaras.inti.dokumen.pohon import (
    BagianDok,
    Blok,
    Daftar,
    Judul,
    Kotak,
    NaskahDok,
    ParagrafDok,
)
from selaras.inti.dokumen.surat import Penanda
from selaras.inti.naskah.kata_ukur import sebutan_bernomor, titik
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.periode import Periode
from selaras.inti.ukur.sebab import semua_faktor

BELUM_DIISI = "Belum diisi."
TEMPAT = "(tempat dan tanggal belum diisi)"


def periode_konteks(k: Konteks) -> Periode:
    """The period that a document is about; the year for the whole snapshot."""
    return k.sampai or Periode(k.tahun)


def urut_pohon(k: Konteks) -> Iterator[Simpul]:
    """Every node after the one it belongs to."""
    for akar in k.laporan.anak.get(None, ()):
        yield akar
        yield from k.laporan.keturunan(akar.simpul_id)


def faktor(k: Konteks, judul: str, id_: str, jenis: Iterable[str]) -> tuple[Blok, ...]:
    """The factors of some kinds up to the period, each with its node and its period.

    The snapshot is cut at the period, so that words written later are not in it; says so when
    there are none.
    """
    dicari = frozenset(jenis)
    butir = tuple(
        sebaris(f"{sebutan_bernomor(k.laporan.simpul[f.simpul_id])}: {titik(f.berlabel)}")
        for f in semua_faktor(k.laporan)
        if f.jenis in dicari
    )
    isi: Blok = Daftar(butir) if butir else ParagrafDok(sebaris(BELUM_DIISI))
    return (Judul(2, judul, id_), isi)


def sintetis(k: Konteks) -> tuple[Blok, ...]:
    """The note that office and figures are invented, where they are."""
    if not k.laporan.tahun_laporan.sintetis:
        return ()
    kalimat = "Kantor, nama, dan seluruh angka dalam dokumen ini rekaan untuk keperluan contoh."
    return (Kotak("Data sintetis", (sebaris(kalimat),)),)


def keadaan_lembar(k: Konteks) -> tuple[Blok, ...]:
    """What of the figures up to the period is ratified and what is not, where sheets are known."""
    kalimat = k.lembar.kalimat(k.laporan.paket, periode_konteks(k))
    return (Kotak("Keadaan lembar", tuple(map(sebaris, kalimat))),) if kalimat else ()


def penanda_kepala(k: Konteks, sebutan: str = "") -> Penanda:
    """The head of the office; place and date are left to the pen."""
    opd = k.laporan.opd
    return Penanda(
        TEMPAT, opd.kepala_jabatan, opd.kepala_nama or "(nama belum diisi)", opd.kepala_nip or "",
        sebutan=sebutan, pangkat=opd.kepala_pangkat or "",
    )  # fmt: skip


def naskah(k: Konteks, pokok: str, bagian: tuple[BagianDok, ...], *lain: Konteks) -> NaskahDok:
    """The document of a quarter; ``lain``: other snapshots whose figures stand in it."""
    judul = f"{pokok}: {k.nama_kantor}"
    penjelasan = dict(k.f.penjelasan())
    for satu in lain:
        penjelasan |= satu.f.penjelasan()
    return NaskahDok(
        judul=judul,
        pokok=pokok,
        penulis=k.nama_kantor,
        tanggal=k.laporan.tahun_laporan.per_tanggal.isoformat(),
        kaki=judul,
        bagian=bagian,
        penjelasan=penjelasan,
        berkas=k.laporan.paket.berkas,
        sidik=k.laporan.sidik,
    )

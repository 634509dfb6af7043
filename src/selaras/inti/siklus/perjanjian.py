"""The agreement as a thing that is written, signed and changed: pure changes of a package."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from selaras.inti.paket.baris_hasil import AnggaranProgram
from selaras.inti.paket.baris_rencana import Dokumen, PihakPerjanjian, Target
from selaras.inti.paket.isi import Paket

PERTAMA, KEDUA = "pertama", "kedua"


@dataclass(frozen=True)
class Pihak:
    """A signatory as he stands on the day of signing."""

    nama: str
    jabatan: str
    status: str = "definitif"
    nip: str | None = None


@dataclass(frozen=True)
class IsiNaskah:
    """What the statement says besides its targets."""

    tempat: str | None
    tanggal: date | None
    dasar: str | None
    pihak: tuple[tuple[str, Pihak], ...]


def dokumen_perjanjian(paket: Paket, dokumen_id: str) -> Dokumen:
    """An agreement of the package. Raises KeyError for anything else."""
    satu = {d.dokumen_id: d for d in paket.baris(Dokumen)}[dokumen_id]
    if satu.jenis == "renstra":
        raise KeyError(dokumen_id)
    return satu


def tulis_naskah(paket: Paket, dokumen_id: str, isi: IsiNaskah) -> Paket:
    """The package with place, date, basis and signatories of an agreement. Raises KeyError."""
    lama = dokumen_perjanjian(paket, dokumen_id)
    baru = replace(lama, tempat=isi.tempat, tanggal=isi.tanggal, dasar=isi.dasar)
    dokumen = [baru if d.dokumen_id == dokumen_id else d for d in paket.baris(Dokumen)]
    pihak = [p for p in paket.baris(PihakPerjanjian) if p.dokumen_id != dokumen_id]
    pihak += [
        PihakPerjanjian(
            dokumen_id=dokumen_id, pihak=yang, nama=p.nama, jabatan=p.jabatan,
            status_jabatan=p.status, nip=p.nip,
        )
        for yang, p in isi.pihak
    ]  # fmt: skip
    return paket.dengan(Dokumen, dokumen).dengan(PihakPerjanjian, pihak)


def buat_perubahan(
    paket: Paket, dokumen_id: str, *, alasan: str, uraian: str | None, dasar: str | None
) -> tuple[Paket, Dokumen]:
    """A change of an agreement that starts as its copy; the new document has no date yet.

    Raises KeyError for an unknown document.
    """
    lama = dokumen_perjanjian(paket, dokumen_id)
    tahun = lama.tahun or 0
    ke = 1 + max(d.ke for d in paket.baris(Dokumen) if d.tahun == tahun and d.jenis != "renstra")
    baru = Dokumen(
        dokumen_id=f"pk-{tahun}-p{ke}", jenis="pk_perubahan", ke=ke,
        nama=f"Perjanjian Kinerja Perubahan Tahun {tahun}" + (f" ke-{ke}" if ke > 1 else ""),
        tahun=tahun, dasar=dasar, alasan=alasan, alasan_uraian=uraian,
    )  # fmt: skip
    target = [
        replace(t, dokumen_id=baru.dokumen_id)
        for t in paket.baris(Target)
        if t.dokumen_id == dokumen_id
    ]
    pagu = [
        replace(a, dokumen_id=baru.dokumen_id)
        for a in paket.baris(AnggaranProgram)
        if a.dokumen_id == dokumen_id
    ]
    hasil = (
        paket.dengan(Dokumen, [*paket.baris(Dokumen), baru])
        .dengan(Target, [*paket.baris(Target), *target])
        .dengan(AnggaranProgram, [*paket.baris(AnggaranProgram), *pagu])
    )
    return hasil, baru

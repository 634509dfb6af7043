"""The agreement as a thing that is written, signed and changed: pure changes of a package."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from selaras.inti.paket.baris_hasil import AnggaranProgram
from selaras.inti.paket.baris_kantor import TahunLaporan, Unit
from selaras.inti.paket.baris_rencana import Dokumen, PihakPerjanjian, Target
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus.naskah import StatusNaskah
from selaras.inti.siklus.target import target_renstra

PERTAMA, KEDUA = "pertama", "kedua"


@dataclass(frozen=True)
class Pihak:
    """A signatory as he stands on the day of signing."""

    nama: str
    jabatan: str
    status: str = "definitif"
    nip: str | None = None
    pangkat: str | None = None


@dataclass(frozen=True)
class IsiNaskah:
    """What the statement says besides its targets."""

    tempat: str | None
    dasar: str | None
    pihak: tuple[tuple[str, Pihak], ...]
    alasan_uraian: str | None = None


def dokumen_perjanjian(paket: Paket, dokumen_id: str) -> Dokumen:
    """An agreement of the package. Raises KeyError for anything else."""
    satu = {d.dokumen_id: d for d in paket.baris(Dokumen)}[dokumen_id]
    if satu.jenis == "renstra":
        raise KeyError(dokumen_id)
    return satu


def kepala_daerah(pemerintah_daerah: str) -> str:
    """The post that an office promises to: "Bupati Bangka" for "Kabupaten Bangka"; empty when the
    name tells no kind of region. Source: UU 23/2014 Pasal 59 ayat (2)."""
    jenis, _, nama = pemerintah_daerah.partition(" ")
    sebutan = {"provinsi": "Gubernur", "kabupaten": "Bupati", "kota": "Wali Kota"}
    milik = sebutan.get(jenis.lower())
    return f"{milik} {nama.strip()}" if milik and nama.strip() else ""


def tulis_naskah(paket: Paket, dokumen_id: str, isi: IsiNaskah) -> Paket:
    """The package with place, date, basis and signatories of an agreement. Raises KeyError."""
    lama = dokumen_perjanjian(paket, dokumen_id)
    baru = replace(
        lama, tempat=isi.tempat, dasar=isi.dasar,
        alasan_uraian=isi.alasan_uraian or lama.alasan_uraian,
    )  # fmt: skip
    pihak = [p for p in paket.baris(PihakPerjanjian) if p.dokumen_id != dokumen_id]
    pihak += [
        PihakPerjanjian(
            dokumen_id=dokumen_id, pihak=yang, nama=p.nama, jabatan=p.jabatan,
            status_jabatan=p.status, nip=p.nip, pangkat=p.pangkat,
        )
        for yang, p in isi.pihak
    ]  # fmt: skip
    return _ganti(paket, baru).dengan(PihakPerjanjian, pihak)


def ganti_pihak(paket: Paket, baru: PihakPerjanjian) -> Paket:
    """The package with a signatory of an agreement in the place of the one it names."""
    semua = paket.baris(PihakPerjanjian)
    kunci = (baru.dokumen_id, baru.pihak)
    isi = [baru if (p.dokumen_id, p.pihak) == kunci else p for p in semua]
    return paket.dengan(PihakPerjanjian, isi)


def pindah_status(
    paket: Paket, dokumen_id: str, status: StatusNaskah, tanggal: date | None = None
) -> Paket:
    """The package with an agreement in another state; ``tanggal`` is the day of its signing.

    Raises KeyError.
    """
    lama = dokumen_perjanjian(paket, dokumen_id)
    hari = tanggal if status is StatusNaskah.DITANDATANGANI else lama.tanggal
    return _ganti(paket, replace(lama, status=status.value, tanggal=hari))


def _ganti(paket: Paket, baru: Dokumen) -> Paket:
    semua = paket.baris(Dokumen)
    return paket.dengan(Dokumen, [baru if d.dokumen_id == baru.dokumen_id else d for d in semua])


def buat_perjanjian_unit(paket: Paket, unit_id: str) -> tuple[Paket, Dokumen]:
    """The first agreement of a unit in the reporting year, as a draft.

    It holds no targets of its own: those of the head's agreement hold until one differs. Raises
    KeyError for an unknown unit, ValueError when the unit has one.
    """
    unit = {u.unit_id: u for u in paket.baris(Unit)}[unit_id]
    tahun = paket.baris(TahunLaporan)[0].tahun
    ada = paket.baris(Dokumen)
    if any(d.tahun == tahun and d.unit_id == unit_id for d in ada):
        raise ValueError(f"{unit.nama} sudah punya perjanjian tahun {tahun}.")
    baru = rancangan_pk(_kode_baru(ada, f"pk-{tahun}-{unit_id}"), tahun, unit)
    return paket.dengan(Dokumen, [*ada, baru]), baru


def buat_perjanjian_kepala(paket: Paket) -> tuple[Paket, Dokumen]:
    """The first agreement of the office's head in the reporting year, as a draft.

    It holds the targets that the Renstra gives for the year. Raises ValueError when there is one.
    """
    tahun = paket.baris(TahunLaporan)[0].tahun
    ada = paket.baris(Dokumen)
    for d in ada:
        if d.jenis != "renstra" and d.tahun == tahun and d.unit_id is None:
            raise ValueError(f"Perjanjian kepala tahun {tahun} sudah ada: {d.nama}.")
    baru = rancangan_pk(_kode_baru(ada, f"pk-{tahun}"), tahun)
    target = [*paket.baris(Target), *target_renstra(paket, baru)]
    return paket.dengan(Dokumen, [*ada, baru]).dengan(Target, target), baru


def buang_rancangan(paket: Paket, dokumen_id: str) -> Paket:
    """The package without a draft and all that is said in it. Raises KeyError."""
    dokumen_perjanjian(paket, dokumen_id)
    return (
        paket.dengan(Dokumen, [d for d in paket.baris(Dokumen) if d.dokumen_id != dokumen_id])
        .dengan(Target, [t for t in paket.baris(Target) if t.dokumen_id != dokumen_id])
        .dengan(
            AnggaranProgram,
            [a for a in paket.baris(AnggaranProgram) if a.dokumen_id != dokumen_id],
        )
        .dengan(
            PihakPerjanjian,
            [p for p in paket.baris(PihakPerjanjian) if p.dokumen_id != dokumen_id],
        )
    )


def rancangan_pk(dokumen_id: str, tahun: int, unit: Unit | None = None) -> Dokumen:
    """A first agreement that nobody has signed: the head's, or that of a unit."""
    milik = f"{unit.nama} " if unit else ""
    return Dokumen(
        dokumen_id=dokumen_id, jenis="pk", tahun=tahun,
        nama=f"Perjanjian Kinerja {milik}Tahun {tahun}", unit_id=unit.unit_id if unit else None,
        status=StatusNaskah.RANCANGAN.value,
    )  # fmt: skip


def _kode_baru(ada: Iterable[Dokumen], ingin: str) -> str:
    """The code, or the code with the first number that is free."""
    dipakai = {d.dokumen_id for d in ada}
    calon = (ingin, *(f"{ingin}-{ke}" for ke in range(2, len(dipakai) + 3)))
    return next(kode for kode in calon if kode not in dipakai)


def buat_perubahan(
    paket: Paket, dokumen_id: str, *, alasan: str, uraian: str | None, dasar: str | None
) -> tuple[Paket, Dokumen]:
    """A change of an agreement that starts as its copy; it is a draft until it is signed.

    Raises KeyError for an unknown document.
    """
    lama = dokumen_perjanjian(paket, dokumen_id)
    tahun = lama.tahun or 0
    ada = paket.baris(Dokumen)
    sepihak = [d for d in ada if d.tahun == tahun and d.unit_id == lama.unit_id]
    ke = 1 + max(d.ke for d in sepihak if d.jenis != "renstra")
    unit = {u.unit_id: u.nama for u in paket.baris(Unit)}.get(lama.unit_id or "", "")
    sebutan = f"Perjanjian Kinerja Perubahan {unit}".rstrip()
    pangkal = f"pk-{tahun}" + (f"-{lama.unit_id}" if lama.unit_id else "")
    baru = Dokumen(
        dokumen_id=_kode_baru(ada, f"{pangkal}-p{ke}"), jenis="pk_perubahan", ke=ke,
        nama=f"{sebutan} Tahun {tahun}" + (f" ke-{ke}" if ke > 1 else ""),
        tahun=tahun, tempat=lama.tempat, dasar=dasar, alasan=alasan, alasan_uraian=uraian,
        unit_id=lama.unit_id, status=StatusNaskah.RANCANGAN.value,
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
    pihak = [
        replace(p, dokumen_id=baru.dokumen_id)
        for p in paket.baris(PihakPerjanjian)
        if p.dokumen_id == dokumen_id
    ]
    hasil = (
        paket.dengan(Dokumen, [*paket.baris(Dokumen), baru])
        .dengan(PihakPerjanjian, [*paket.baris(PihakPerjanjian), *pihak])
        .dengan(Target, [*paket.baris(Target), *target])
        .dengan(AnggaranProgram, [*paket.baris(AnggaranProgram), *pagu])
    )
    return hasil, baru

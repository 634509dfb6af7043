"""Versions of the Renstra, and what differs between two documents that hold targets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from selaras.inti.paket.baris_hasil import AnggaranProgram
from selaras.inti.paket.baris_kantor import OPD, TahunLaporan
from selaras.inti.paket.baris_rencana import Dokumen, Indikator, Simpul, Target
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.pilihan import KEADAAN
from selaras.inti.periode import Periode
from selaras.inti.siklus.rencana import RencanaError, ambil, ganti
from selaras.inti.siklus.target import teks_target

RENSTRA = "renstra"
_KEADAAN = dict(KEADAAN)


def semua_renstra(paket: Paket) -> tuple[Dokumen, ...]:
    """Every Renstra of the package, first to last."""
    return tuple(d for d in paket.baris(Dokumen) if d.jenis == RENSTRA)


def terbuka(paket: Paket, dokumen: Dokumen) -> bool:
    """True for the last Renstra while it has no date: only that one is still being written."""
    return dokumen.tanggal is None and dokumen == semua_renstra(paket)[-1]


def renstra_pertama(paket: Paket) -> Dokumen:
    """The Renstra of the planning period, still empty. Raises RencanaError when there is one."""
    if ada := semua_renstra(paket):
        raise RencanaError(f"{ada[-1].nama} sudah ada; buat perubahannya.")
    lingkup, opd = paket.baris(TahunLaporan)[0], paket.baris(OPD)[0]
    rentang = f"{lingkup.renstra_awal}-{lingkup.renstra_akhir}"
    return Dokumen(
        dokumen_id=f"renstra-{rentang}", jenis=RENSTRA,
        nama=f"Rencana Strategis {opd.nama} {rentang}",
    )  # fmt: skip


def ubah_renstra(
    paket: Paket, dokumen_id: str, *, alasan: str, uraian: str | None, dasar: str | None
) -> tuple[Paket, Dokumen]:
    """A change of a Renstra that starts as its copy, and comes after it.

    Raises KeyError for an unknown document, RencanaError for one that has a later version.
    """
    lama = ambil(paket, Dokumen, dokumen_id)
    terakhir = semua_renstra(paket)[-1] if lama.jenis == RENSTRA else None
    if lama != terakhir:
        raise RencanaError("Perubahan Renstra dibuat dari versi yang terakhir.")
    ke = lama.ke + 1
    pangkal, nama = dokumen_id, lama.nama
    if lama.ke:
        pangkal = pangkal.removesuffix(f"-p{lama.ke}")
        nama = nama.removesuffix(_akhiran(lama.ke))
    baru = Dokumen(
        dokumen_id=f"{pangkal}-p{ke}", jenis=RENSTRA, ke=ke, nama=f"{nama}{_akhiran(ke)}",
        dasar=dasar, alasan=alasan, alasan_uraian=uraian,
    )  # fmt: skip
    kode = baru.dokumen_id
    target, pagu = paket.baris(Target), paket.baris(AnggaranProgram)
    paket = paket.dengan(
        Target, [*target, *(replace(t, dokumen_id=kode) for t in target if _milik(t, lama))]
    ).dengan(
        AnggaranProgram, [*pagu, *(replace(a, dokumen_id=kode) for a in pagu if _milik(a, lama))]
    )
    return ganti(paket, baru), baru


def _milik(baris: Target | AnggaranProgram, dokumen: Dokumen) -> bool:
    return baris.dokumen_id == dokumen.dokumen_id


def _akhiran(ke: int) -> str:
    return " Perubahan" + (f" ke-{ke}" if ke > 1 else "")


class Jenis(StrEnum):
    """How a target of one document stands to that of another."""

    SAMA = "sama"
    BERUBAH = "berubah"
    BARU = "baru"
    HILANG = "hilang"
    KOSONG = "kosong"


@dataclass(frozen=True)
class SelBeda:
    """A target in both documents, as text; empty where the document has no row for it."""

    periode: Periode
    lama: str
    baru: str

    @property
    def jenis(self) -> Jenis:
        """What happened from the first to the second."""
        if self.lama == self.baru:
            return Jenis.SAMA if self.lama else Jenis.KOSONG
        if not self.lama:
            return Jenis.BARU
        return Jenis.BERUBAH if self.baru else Jenis.HILANG

    @property
    def berbeda(self) -> bool:
        """True unless both say the same."""
        return self.lama != self.baru


@dataclass(frozen=True)
class BarisBeda:
    """An indicator with its targets in both documents."""

    indikator: Indikator
    sel: tuple[SelBeda, ...]

    @property
    def berbeda(self) -> bool:
        """True when any target differs."""
        return any(s.berbeda for s in self.sel)


def beda_dokumen(paket: Paket, lama: Dokumen, baru: Dokumen) -> tuple[BarisBeda, ...]:
    """Targets of two documents side by side, in the order of the plan; indicators that neither
    names are left out.

    Documents of one kind are compared in every period that either has; a Renstra and an
    agreement in the periods that both have.
    """
    isi = {
        (t.dokumen_id, t.indikator_id, t.periode): _teks(t)
        for t in paket.baris(Target)
        if t.dokumen_id in (lama.dokumen_id, baru.dokumen_id)
    }
    kolom = _kolom(set(isi), lama, baru)
    baris = (
        BarisBeda(
            i,
            tuple(
                SelBeda(
                    p,
                    isi.get((lama.dokumen_id, i.indikator_id, str(p)), ""),
                    isi.get((baru.dokumen_id, i.indikator_id, str(p)), ""),
                )
                for p in kolom
            ),
        )
        for i in _urut(paket)
    )
    return tuple(b for b in baris if any(s.jenis is not Jenis.KOSONG for s in b.sel))


def _teks(target: Target) -> str:
    """The target in words; why there is none, where a row says so."""
    return teks_target(target) or _KEADAAN[target.keadaan]


def _kolom(isi: set[tuple[str, str, str]], lama: Dokumen, baru: Dokumen) -> list[Periode]:
    milik = [{p for d, _, p in isi if d == satu.dokumen_id} for satu in (lama, baru)]
    sejenis = (lama.jenis == RENSTRA) == (baru.jenis == RENSTRA)
    pakai = milik[0] | milik[1] if sejenis else milik[0] & milik[1]
    return sorted((Periode.parse(p) for p in pakai), key=lambda p: (p.tahun, str(p)))


def _urut(paket: Paket) -> Iterator[Indikator]:
    """Indicators node by node from the top of the tree."""
    anak: dict[str | None, list[str]] = {}
    for simpul in paket.baris(Simpul):
        anak.setdefault(simpul.induk_id, []).append(simpul.simpul_id)
    milik: dict[str, list[Indikator]] = {}
    for satu in sorted(paket.baris(Indikator), key=lambda i: i.urutan):
        milik.setdefault(satu.simpul_id, []).append(satu)
    tumpuk = list(reversed(anak.get(None, [])))
    while tumpuk:
        kode = tumpuk.pop()
        yield from milik.get(kode, [])
        tumpuk.extend(reversed(anak.get(kode, [])))

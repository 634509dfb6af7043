"""What is frozen while a year runs: definitions, units, posts, officials and codes.

After activation a change of these is possible, but never silent: it becomes a row of the table
``perubahan`` with its reason, its author and the day from which it holds. Such rows are made by
comparing two packages, so that every editor is held to the same (docs/keputusan/017).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.baris_perubahan import Perubahan
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris, kolom_kunci
from selaras.inti.paket.skema import judul_kolom
from selaras.inti.paket.teks import tulis_sel

# What says what is measured, who answers for it, and how things are called and coded. The rest of
# a row (source of data, reason for choice, wording of a task) may be written at any time.
BEKU: dict[type[Baris], tuple[str, ...]] = {
    kantor.OPD: ("nama", "kode_organisasi", "kepala_jabatan", "kepala_nama", "kepala_nip"),
    kantor.Unit: ("nama", "induk_id", "jenis", "kepala_jabatan", "kepala_nama", "kepala_nip"),
    rencana.Simpul: ("jenjang", "induk_id", "nama", "sasaran", "kode_nomenklatur", "unit_id"),
    rencana.Indikator: (
        "simpul_id", "nama", "satuan", "iku", "spm", "jenis_nilai", "skala_predikat", "arah",
        "rumus", "agregasi", "ketelitian", "definisi", "formula", "pembilang", "penyebut",
        "unit_id",
    ),
}  # fmt: skip
_NAMA = "nama"  # of every table here
_SEBUTAN = {"opd": "perangkat daerah", "unit": "unit", "simpul": "simpul", "indikator": "indikator"}


@dataclass(frozen=True)
class Beda:
    """One frozen cell that differs; without ``kolom`` the row itself came or went."""

    tabel: str
    baris: str
    kolom: str | None
    lama: str | None
    baru: str | None

    @property
    def kata(self) -> str:
        """What changes, for the one who is asked for the reason."""
        milik = _SEBUTAN[self.tabel]
        if self.tabel != kantor.OPD.TABEL:  # of the office there is one
            milik += f" {self.baris}"
        if self.kolom is None:
            return f"{milik} {'ditambahkan' if self.lama is None else 'dihapus dari rencana'}"
        return f"{judul_kolom(self.tabel, self.kolom).lower()} {milik}"


def beda_beku(lama: Paket, baru: Paket) -> tuple[Beda, ...]:
    """Every frozen cell in which two packages differ, table by table in canonical order."""
    return tuple(b for kelas in BEKU for b in _beda(kelas, lama, baru))


def beda_tanpa_catatan(lama: Paket, baru: Paket) -> tuple[Beda, ...]:
    """The frozen differences for which ``baru`` brings no row of ``perubahan`` of its own.

    A cell that changed twice has two rows; the first starts from what is there, the last ends in
    what the package says.
    """
    ada = set(lama.baris(Perubahan))
    catatan: dict[tuple[str, str, str | None], list[Perubahan]] = {}
    for satu in baru.baris(Perubahan):
        if satu not in ada:
            catatan.setdefault((satu.tabel, satu.baris, satu.nama_kolom), []).append(satu)

    def tercatat(beda: Beda) -> bool:
        milik = catatan.get((beda.tabel, beda.baris, beda.kolom))
        return milik is not None and (milik[0].lama, milik[-1].baru) == (beda.lama, beda.baru)

    return tuple(b for b in beda_beku(lama, baru) if not tercatat(b))


def _beda(kelas: type[Baris], lama: Paket, baru: Paket) -> Iterator[Beda]:
    if lama.baris(kelas) == baru.baris(kelas):  # what a result changes, save for a few rows
        return
    dulu, kini = _menurut_kunci(kelas, lama), _menurut_kunci(kelas, baru)
    for kunci in [*dulu, *(k for k in kini if k not in dulu)]:
        sebelum, sesudah = dulu.get(kunci), kini.get(kunci)
        if sebelum is None or sesudah is None:
            yield Beda(kelas.TABEL, kunci, None, _nama(sebelum), _nama(sesudah))
            continue
        for kolom in BEKU[kelas]:
            a, b = (tulis_sel(getattr(satu, kolom)) or None for satu in (sebelum, sesudah))
            if a != b:
                yield Beda(kelas.TABEL, kunci, kolom, a, b)


def _menurut_kunci(kelas: type[Baris], paket: Paket) -> dict[str, Baris]:
    (nama,) = kolom_kunci(kelas)
    return {tulis_sel(getattr(b, nama)): b for b in paket.baris(kelas)}


def _nama(baris: Baris | None) -> str | None:
    return None if baris is None else tulis_sel(getattr(baris, _NAMA))


def hari_dalam_tahun(hari: date, tahun: int) -> date:
    """The day itself, or the day of the year that is nearest to it."""
    return min(max(hari, date(tahun, 1, 1)), date(tahun, 12, 31))


def catat_perubahan(
    paket: Paket, beda: tuple[Beda, ...], *, alasan: str, berlaku: date, oleh: str
) -> Paket:
    """The package with a row of ``perubahan`` for each difference."""
    ada = paket.baris(Perubahan)
    nomor = [int(p.perubahan_id) for p in ada if p.perubahan_id.isdecimal()]
    awal = max(nomor, default=0) + 1
    baris = [
        Perubahan(
            perubahan_id=str(ke), tabel=b.tabel, baris=b.baris, nama_kolom=b.kolom, lama=b.lama,
            baru=b.baru, berlaku=berlaku, alasan=alasan, oleh=oleh,
        )
        for ke, b in enumerate(beda, awal)
    ]  # fmt: skip
    return paket.dengan(Perubahan, [*ada, *baris])

"""The snapshot ``LaporanKinerja``: one frozen value per office, year and as-of date.

Everything that Selaras says about an office and a year is said from it. Its JSON is canonical:
the same data gives the same bytes and therefore the same SHA-256, on any machine and database.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.baris_bukti import Bukti
from selaras.inti.paket.berkas import sidik_berkas
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris, daftar_kolom
from selaras.inti.paket.skema import MENURUT_NAMA, TABEL
from selaras.inti.paket.teks import pembaca_sel, tulis_sel
from selaras.inti.paket.urutan import urutkan
from selaras.inti.periode import Periode

VERSI_POTRET = 1
PERJANJIAN = ("pk", "pk_perubahan")


class PotretError(ValueError):
    """A snapshot can not be made or read; the message says why, in Indonesian."""


@dataclass(frozen=True)
class LaporanKinerja:
    """An office and its year, frozen: tables of rows and the digests of the named files.

    ``sidik_berkas`` maps a file name to the SHA-256 of its bytes; the bytes travel beside the
    snapshot, in ``berkas`` (not part of equality or JSON).
    """

    paket: Paket
    sidik_berkas: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def dari_paket(cls, paket: Paket) -> LaporanKinerja:
        """The snapshot of a package. Raises PotretError when office or year is not one row."""
        for kelas in (kantor.OPD, kantor.TahunLaporan):
            jumlah = len(paket.baris(kelas))
            if jumlah != 1:
                raise PotretError(
                    f"Tabel {kelas.TABEL} harus berisi tepat satu baris, ada {jumlah}."
                )
        return cls(paket=paket, sidik_berkas=sidik_berkas(paket.berkas))

    # --- one row tables
    @property
    def opd(self) -> kantor.OPD:
        """The office."""
        return self.paket.baris(kantor.OPD)[0]

    @cached_property
    def tahun_laporan(self) -> kantor.TahunLaporan:
        """The reporting year and its rules."""
        return self.paket.baris(kantor.TahunLaporan)[0]

    @cached_property
    def tahun(self) -> int:
        """The reporting year."""
        return self.tahun_laporan.tahun

    @property
    def berjalan(self) -> bool:
        """True while the year is not over on the as-of date: it has no predikat yet."""
        return self.tahun_laporan.per_tanggal < Periode(self.tahun).hari_akhir

    # --- look-ups, built once per snapshot
    @cached_property
    def simpul(self) -> Mapping[str, rencana.Simpul]:
        """Nodes by id, in canonical order."""
        return {s.simpul_id: s for s in self.paket.baris(rencana.Simpul)}

    @cached_property
    def anak(self) -> Mapping[str | None, tuple[rencana.Simpul, ...]]:
        """Children by parent id; the roots stand under None."""
        kumpulan: dict[str | None, list[rencana.Simpul]] = defaultdict(list)
        for simpul in self.simpul.values():
            kumpulan[simpul.induk_id].append(simpul)
        return {induk: tuple(isi) for induk, isi in kumpulan.items()}

    @cached_property
    def indikator(self) -> Mapping[str, rencana.Indikator]:
        """Indicators by id, in canonical order."""
        return {i.indikator_id: i for i in self.paket.baris(rencana.Indikator)}

    @cached_property
    def indikator_simpul(self) -> Mapping[str, tuple[rencana.Indikator, ...]]:
        """Indicators of a node by node id, in their own order; empty for a node without one."""
        kumpulan: dict[str, list[rencana.Indikator]] = {kode: [] for kode in self.simpul}
        for satu in sorted(self.indikator.values(), key=lambda i: i.urutan):
            kumpulan[satu.simpul_id].append(satu)
        return {kode: tuple(isi) for kode, isi in kumpulan.items()}

    @cached_property
    def dokumen(self) -> Mapping[str, rencana.Dokumen]:
        """Documents by id."""
        return {d.dokumen_id: d for d in self.paket.baris(rencana.Dokumen)}

    @cached_property
    def perjanjian(self) -> tuple[rencana.Dokumen, ...]:
        """The head's agreements of the reporting year, from the first to the last change."""
        return self.perjanjian_tahun(self.tahun)

    @cached_property
    def naskah(self) -> tuple[rencana.Dokumen, ...]:
        """Every agreement of the reporting year, drafts and those of the units too.

        The head's come first, then unit by unit, each from its first version on.
        """
        setahun = (d for d in self.dokumen.values() if d.tahun == self.tahun)
        milik = [d for d in setahun if d.jenis in PERJANJIAN]
        return tuple(sorted(milik, key=lambda d: (d.unit_id or "", d.ke)))

    def perjanjian_tahun(self, tahun: int) -> tuple[rencana.Dokumen, ...]:
        """The head's agreements of a year, first to last, as they are in force on the as-of date.

        See :meth:`berlaku`. What a unit promises to the head is not among them.
        """
        return self._perjanjian_menurut_tahun.get(tahun, ())

    @cached_property
    def _perjanjian_menurut_tahun(self) -> Mapping[int | None, tuple[rencana.Dokumen, ...]]:
        kumpulan: dict[int | None, list[rencana.Dokumen]] = defaultdict(list)
        for d in self.dokumen.values():
            if d.jenis in PERJANJIAN and d.unit_id is None and self.berlaku(d):
                kumpulan[d.tahun].append(d)
        return {t: tuple(sorted(isi, key=lambda d: d.ke)) for t, isi in kumpulan.items()}

    def berlaku(self, dokumen: rencana.Dokumen) -> bool:
        """True when a document binds on the as-of date: no draft, and not signed later.

        One without a date counts: printed agreements do not always show theirs.
        """
        hari = self.tahun_laporan.per_tanggal
        return dokumen.sah and (dokumen.tanggal is None or dokumen.tanggal <= hari)

    @property
    def perjanjian_berlaku(self) -> rencana.Dokumen | None:
        """The agreement in force on the as-of date: the last one; None when there is none."""
        return self.perjanjian[-1] if self.perjanjian else None

    @cached_property
    def semua_renstra(self) -> tuple[rencana.Dokumen, ...]:
        """Every Renstra in canonical order: of this planning period, and of an earlier one."""
        return tuple(d for d in self.dokumen.values() if d.jenis == "renstra")

    @property
    def renstra(self) -> rencana.Dokumen | None:
        """The Renstra; with several the last in canonical order; None when there is none."""
        return self.semua_renstra[-1] if self.semua_renstra else None

    @cached_property
    def target(self) -> Mapping[tuple[str, str, str], rencana.Target]:
        """Targets by (indicator, document, period)."""
        return {
            (t.indikator_id, t.dokumen_id, t.periode): t for t in self.paket.baris(rencana.Target)
        }

    @cached_property
    def realisasi(self) -> Mapping[str, tuple[hasil.Realisasi, ...]]:
        """Results by indicator id, in canonical order of period."""
        kumpulan: dict[str, list[hasil.Realisasi]] = defaultdict(list)
        for satu in self.paket.baris(hasil.Realisasi):
            kumpulan[satu.indikator_id].append(satu)
        return {kode: tuple(isi) for kode, isi in kumpulan.items()}

    @cached_property
    def bukti(self) -> Mapping[str, tuple[Bukti, ...]]:
        """Evidence by indicator id."""
        kumpulan: dict[str, list[Bukti]] = defaultdict(list)
        for satu in self.paket.baris(Bukti):
            kumpulan[satu.indikator_id].append(satu)
        return {kode: tuple(isi) for kode, isi in kumpulan.items()}

    @cached_property
    def koreksi(self) -> Mapping[str, tuple[hasil.Koreksi, ...]]:
        """Corrections by the key of the figure that they name."""
        kumpulan: dict[str, list[hasil.Koreksi]] = defaultdict(list)
        for satu in self.paket.baris(hasil.Koreksi):
            for acuan in satu.semua_acuan:
                kumpulan[acuan].append(satu)
        return {acuan: tuple(isi) for acuan, isi in kumpulan.items()}

    def keturunan(self, simpul_id: str) -> tuple[rencana.Simpul, ...]:
        """All nodes below a node, parents before children, in canonical order."""
        semua: list[rencana.Simpul] = []
        for anak in self.anak.get(simpul_id, ()):
            semua.append(anak)
            semua.extend(self.keturunan(anak.simpul_id))
        return tuple(semua)

    # --- the canonical form
    def ke_json(self) -> str:
        """Canonical JSON text: sorted keys, no spaces, empty cells left out."""
        return self._json

    @cached_property
    def _json(self) -> str:
        return json.dumps(
            {
                "versi": VERSI_POTRET,
                "tabel": {
                    kelas.TABEL: list(_ke_sel(kelas, self.paket.baris(kelas)))
                    for kelas in TABEL
                    if self.paket.memuat(kelas)
                },
                "berkas": dict(self.sidik_berkas),
            },
            ensure_ascii=False,
            sort_keys=True,
            separators=(",", ":"),
        )

    @cached_property
    def sidik(self) -> str:
        """SHA-256 of the canonical JSON, 64 hex digits."""
        return hashlib.sha256(self.ke_json().encode()).hexdigest()

    @classmethod
    def dari_json(cls, teks: str, berkas: Mapping[str, bytes] | None = None) -> LaporanKinerja:
        """The snapshot of its canonical JSON. Raises PotretError for another version."""
        isi = json.loads(teks)
        if isi.get("versi") != VERSI_POTRET:
            raise PotretError(f"Potret versi {isi.get('versi')} tidak dikenal.")
        paket = Paket(tabel=_TabelTersimpan(isi["tabel"]), berkas=dict(berkas or {}))
        return cls(paket=paket, sidik_berkas=isi["berkas"])


class _TabelTersimpan(Mapping[str, tuple[Baris, ...]]):
    """Tables of a kept snapshot; the rows of one are made when they are first asked for.

    Measuring an office needs half of its tables: over a hundred offices that counts.
    """

    def __init__(self, sel: Mapping[str, list[dict[str, str]]]) -> None:
        self._sel = {kelas.TABEL: sel.get(kelas.TABEL, []) for kelas in TABEL}
        self._jadi: dict[str, tuple[Baris, ...]] = {}

    def __getitem__(self, nama: str) -> tuple[Baris, ...]:
        if nama not in self._jadi:
            self._jadi[nama] = urutkan(_dari_sel(MENURUT_NAMA[nama], self._sel[nama]))
        return self._jadi[nama]

    def __iter__(self) -> Iterator[str]:
        return iter(self._sel)

    def __len__(self) -> int:
        return len(self._sel)


def _ke_sel(kelas: type[Baris], semua: Iterable[Baris]) -> Iterator[dict[str, str]]:
    kolom = [k.nama for k in daftar_kolom(kelas)]
    for baris in semua:
        yield {nama: teks for nama in kolom if (teks := tulis_sel(getattr(baris, nama)))}


def _dari_sel(kelas: type[Baris], semua: Iterable[Mapping[str, str]]) -> Iterator[Baris]:
    baca = {k.nama: pembaca_sel(k) for k in daftar_kolom(kelas)}
    for sel in semua:
        yield kelas(**{nama: baca[nama](teks) for nama, teks in sel.items()})

"""A sheet: which indicators a unit fills in a round, and what must be there before it goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from selaras.inti.agregasi import nilai_baris
from selaras.inti.capaian import hitung_capaian
from selaras.inti.nilai import Nilai, Status
from selaras.inti.paket.baris_hasil import Faktor
from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.baris_rencana import Indikator, Simpul, Target
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris
from selaras.inti.paket.pilihan import JENIS_FAKTOR
from selaras.inti.penanggung import bidang_unit, unit_simpul
from selaras.inti.periode import JenisPeriode, Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.bukti import bukti_periode
from selaras.inti.ukur.pengukuran import aturan as aturan_capaian
from selaras.inti.ukur.pilih import dengan_rancangan, nilai_target, realisasi_tahun

KANTOR = ""  # the sheet of what belongs to no unit: goals of the office as a whole
# What must be told of a result that missed its target or fell: cause, obstacle and follow-up, each
# (issue B, 6). Whoever met no obstacle says so in words; nobody says it for him.
WAJIB_JELAS = ("penyebab", "hambatan", "tindak_lanjut")


@dataclass(frozen=True)
class Syarat:
    """One thing that must be there: in words, met or not, and where to mend it."""

    kata: str
    terpenuhi: bool
    indikator_id: str | None = None
    simpul_id: str | None = None


@dataclass(frozen=True)
class SyaratLembar(Syarat):
    """One thing that an indicator of a sheet must have; ``kata`` says it as it is missing: of
    what (``benda``), and what (``isi``).

    ``penjelasan``: it is mended by writing this kind of factor of its node, for ``alasan``;
    ``bukti``: by giving evidence of the value.
    """

    benda: str = ""
    isi: str = ""
    penjelasan: str = ""
    alasan: str = ""
    bukti: bool = False


def _syarat(
    i: Indikator, isi: str, terpenuhi: bool, *, penjelasan: str = "", alasan: str = "",
    bukti: bool = False,
) -> SyaratLembar:  # fmt: skip
    benda = f"{i.indikator_id} {i.nama}"
    return SyaratLembar(
        f"{benda}: {isi}", terpenuhi, i.indikator_id, i.simpul_id, benda=benda, isi=isi,
        penjelasan=penjelasan, alasan=alasan, bukti=bukti,
    )  # fmt: skip


def benda_lembar(periode: str, unit: str) -> tuple[str, str]:
    """Kind and key of a sheet, as the trail names it."""
    return "lembar", f"{periode}/{unit or 'kantor'}"


def unit_lembar(paket: Paket) -> dict[str, str]:
    """Code and name of every sheet of a round: the units that answer for an indicator."""
    nama = {u.unit_id: u.nama for u in paket.baris(Unit)}
    urut = {u.unit_id: u.urutan for u in paket.baris(Unit)}
    milik = set(pemilik(paket).values())
    kode = sorted(milik, key=lambda k: (k != KANTOR, urut.get(k, 0), k))
    return {k: nama.get(k, "Tingkat perangkat daerah") for k in kode}


def pemilik(paket: Paket) -> dict[str, str]:
    """The sheet of every indicator by its id; KANTOR when no unit is named for it.

    A unit below a bidang fills the sheet of that bidang. An indicator without a unit of its own
    belongs to the unit of its node, or of the nearest node above.
    """
    simpul = pemilik_simpul(paket)
    unit = {u.unit_id: u for u in paket.baris(Unit)}
    hasil = {}
    for i in paket.baris(Indikator):
        milik = bidang_unit(unit, i.unit_id) if i.unit_id else simpul.get(i.simpul_id, KANTOR)
        hasil[i.indikator_id] = milik
    return hasil


def pemilik_simpul(paket: Paket) -> dict[str, str]:
    """The sheet of every node by its id: that of its unit, or of the nearest node above."""
    simpul = {s.simpul_id: s for s in paket.baris(Simpul)}
    unit = {u.unit_id: u for u in paket.baris(Unit)}
    hasil = {}
    for kode in simpul:
        milik = unit_simpul(simpul, kode)
        hasil[kode] = bidang_unit(unit, milik) if milik else KANTOR
    return hasil


def indikator_lembar(paket: Paket, unit: str) -> dict[str, Indikator]:
    """The indicators of a sheet by id, in the order of the plan."""
    milik = pemilik(paket)
    return {
        i.indikator_id: i for i in paket.baris(Indikator) if milik[i.indikator_id] == unit
    }  # fmt: skip


def isi_lembar_ini(paket: Paket, unit: str, periode: str) -> Callable[[Baris], bool]:
    """Whether a row stands on a sheet: a value or evidence of its indicators in that period, or
    words about their nodes."""
    milik = indikator_lembar(paket, unit)
    simpul = {i.simpul_id for i in milik.values()}

    def ini(baris: Baris) -> bool:
        if isinstance(baris, Faktor):
            return baris.simpul_id in simpul and (baris.periode or periode[:4]) == periode
        return (
            getattr(baris, "indikator_id", None) in milik
            and getattr(baris, "periode", None) == periode
            and not isinstance(baris, Target)
        )

    return ini


def lembar_simpul(paket: Paket) -> dict[str, set[str]]:
    """The sheets of a round on which a node stands, by its id: those of its indicators."""
    milik = pemilik(paket)
    hasil: dict[str, set[str]] = {}
    for i in paket.baris(Indikator):
        hasil.setdefault(i.simpul_id, set()).add(milik[i.indikator_id])
    return hasil


def syarat_ajukan(laporan: LaporanKinerja, periode: Periode, unit: str) -> list[SyaratLembar]:
    """What must be there before a sheet is sent on.

    Each indicator has a value or says why not; each that missed its target of this period, or
    fell against :func:`periode_banding`, has all of WAJIB_JELAS on record, written for this
    period. Required evidence is there or waived.
    """
    paket = laporan.paket
    milik = indikator_lembar(paket, unit)
    nilai = nilai_periode(laporan, periode, milik.values())
    syarat = [
        _syarat(i, "realisasi belum diisi", nilai[kode].status not in _KURANG)
        for kode, i in milik.items()
    ]
    return [
        *syarat,
        *_bukti(paket, periode, milik, nilai),
        *_penjelasan(laporan, periode, milik, nilai),
    ]


def jenis_kurang(
    laporan: LaporanKinerja, periode: Periode, unit: str, simpul_id: str
) -> tuple[str, ...]:
    """The kinds of words in Indonesian that a node on a sheet still wants, each once."""
    semua = syarat_ajukan(laporan, periode, unit)
    kurang = {s.penjelasan for s in semua if s.simpul_id == simpul_id and not s.terpenuhi}
    return tuple(_SEBUTAN_FAKTOR[jenis] for jenis in WAJIB_JELAS if jenis in kurang)


def _bukti(
    paket: Paket, periode: Periode, milik: dict[str, Indikator], nilai: dict[str, Nilai]
) -> Iterator[SyaratLembar]:
    ada = bukti_periode(paket, str(periode))
    for kode, indikator in milik.items():
        if kode not in ada or nilai[kode].status is Status.TIDAK_BERLAKU:
            continue
        for satu in ada[kode].syarat:
            if satu.syarat.wajib:
                isi = f"bukti “{satu.syarat.nama}” belum ada"
                yield _syarat(indikator, isi, not satu.kurang, bukti=True)


_SEBUTAN_FAKTOR = dict(JENIS_FAKTOR)
_KURANG = frozenset({Status.BELUM_DIISI, Status.TIDAK_TERBACA})


def nilai_periode(
    laporan: LaporanKinerja, periode: Periode, indikator: Iterable[Indikator]
) -> dict[str, Nilai]:
    """The result of each indicator in one period, by id."""
    teks = str(periode)
    hasil = {}
    for satu in indikator:
        baris = laporan.realisasi.get(satu.indikator_id, ())
        milik = next((b for b in baris if b.periode == teks), None)
        hasil[satu.indikator_id] = (
            nilai_baris(satu, milik) if milik else Nilai.kosong(Status.BELUM_DIISI)
        )
    return hasil


def periode_banding(periode: Periode) -> Periode:
    """What a result is held against: the period before, for the first the same of last year."""
    return periode.sebelum or periode.setahun_lalu


def nilai_banding(
    laporan: LaporanKinerja, periode: Periode, indikator: Iterable[Indikator]
) -> dict[str, Nilai]:
    """The results of :func:`periode_banding` by id; a year's may be put together from its parts."""
    banding = periode_banding(periode)
    if banding.jenis is not JenisPeriode.TAHUN:
        return nilai_periode(laporan, banding, indikator)
    return {i.indikator_id: realisasi_tahun(laporan, i, banding.tahun) for i in indikator}


def target_periode(laporan: LaporanKinerja, periode: Periode, indikator: Indikator) -> Nilai:
    """The target that the last agreement sets for exactly this period; empty when it sets none,
    with what a draft says of it."""
    nilai = Nilai.kosong(Status.BELUM_DIISI)
    for dokumen in reversed(laporan.perjanjian_tahun(periode.tahun)):
        kunci = (indikator.indikator_id, dokumen.dokumen_id, str(periode))
        if kunci in laporan.target:
            nilai = nilai_target(laporan.target[kunci], dokumen)
            break
    return nilai if nilai.ada else dengan_rancangan(laporan, indikator, str(periode), nilai)


def meleset_periode(
    laporan: LaporanKinerja, periode: Periode, indikator: Indikator, nilai: Nilai
) -> bool:
    """True when the result of a period is below the target that is set for exactly this period."""
    target = target_periode(laporan, periode, indikator)
    aturan = aturan_capaian(indikator)
    return target.ada and hitung_capaian(target, nilai, aturan).tercapai is False


def _penjelasan(
    laporan: LaporanKinerja, periode: Periode, milik: dict[str, Indikator], nilai: dict[str, Nilai]
) -> Iterator[SyaratLembar]:
    faktor: dict[str, set[str]] = {}
    for satu in laporan.paket.baris(Faktor):
        if satu.tentang == "kinerja" and satu.untuk(periode):
            faktor.setdefault(satu.simpul_id, set()).add(satu.jenis)
    dulu = nilai_banding(laporan, periode, milik.values())
    for kode, indikator in milik.items():
        alasan = _perlu_jelas(laporan, periode, indikator, nilai[kode], dulu[kode])
        if alasan is None:
            continue
        ada = faktor.get(indikator.simpul_id, set())
        for jenis in WAJIB_JELAS:
            isi = f"{alasan}; {_SEBUTAN_FAKTOR[jenis]} belum ditulis"
            yield _syarat(indikator, isi, jenis in ada, penjelasan=jenis, alasan=alasan)


def _perlu_jelas(
    laporan: LaporanKinerja,
    periode: Periode,
    indikator: Indikator,
    nilai: Nilai,
    dulu: Nilai,
) -> str | None:
    """Why a result wants words: below its target, or worse than before; None when it does not."""
    if not nilai.ada:
        return None
    if meleset_periode(laporan, periode, indikator, nilai):
        return "di bawah target"
    aturan = aturan_capaian(indikator)
    # A single step that is worth less than another is no fall when steps are added up.
    setahun = periode.jenis is JenisPeriode.TAHUN
    if not dulu.ada or (indikator.agregasi == "jumlah" and not setahun):
        return None
    if indikator.arah != "rentang" and hitung_capaian(dulu, nilai, aturan).tercapai is False:
        lalu = "periode lalu" if periode.sebelum else periode_banding(periode).sebutan
        return f"turun dari {lalu}"
    return None

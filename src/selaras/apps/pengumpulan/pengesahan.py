"""The ratified versions of a round, and what differs between two of them: value, who, when, why."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import TidakAda
from selaras.apps.dasar.halaman import Halaman
from selaras.apps.paket.perubahan_kata import BUKAN_ISIAN, kata_sel
from selaras.apps.paket.riwayat_benda import Peristiwa, riwayat_benda
from selaras.apps.pengumpulan.models import Cap, Lembar, Pengesahan, Putaran
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.lembar import isi_lembar_ini
from selaras.inti.siklus.selisih import SelisihSel, selisih_sel

KINI = "kini"
MAKS_SEL = 300  # cells that are shown of a difference


@dataclass(frozen=True)
class Versi:
    """A ratified version of a round; ``ke`` counts from 1."""

    ke: int
    sidik: str
    oleh: str
    waktu: datetime
    nomor: int


@dataclass(frozen=True)
class BarisSelisih:
    """A changed value in words, with the entries of the trail that made it."""

    tabel: str
    kunci: str
    kolom: str
    lama: str
    baru: str
    jejak: tuple[Peristiwa, ...]


@dataclass(frozen=True)
class SelisihVersi:
    """What changed from one version to another: the round's own values, and the rest."""

    milik: tuple[BarisSelisih, ...]
    lain: tuple[BarisSelisih, ...]
    sisa: int
    dibuka: tuple[Cap, ...]


def daftar_versi(milik: Putaran, satu: Lembar | None = None) -> list[Versi]:
    """The ratified versions of a round, or of one sheet of it, the first one first."""
    semua = milik.pengesahan.filter(lembar=satu).order_by("pk")
    kolom = semua.values_list("potret__sidik", "oleh", "waktu", "pk")
    return [Versi(ke, *isi) for ke, isi in enumerate(kolom, start=1)]


def tanpa_potret(cap: Iterable[Cap], versi: Collection[Versi]) -> int:
    """How often a sheet was ratified before its snapshot was kept: those come first."""
    sah = [satu for satu in cap if satu.langkah == "sahkan"]
    return max(0, len(sah) - len(versi))


def selisih_versi(
    pelaku: Pelaku, h: Halaman, milik: Putaran, lama: Versi, baru: Versi | None,
    satu: Lembar | None = None,
) -> SelisihVersi:  # fmt: skip
    """The difference of a version (None: the record of now) against an earlier one.

    With a sheet only what stands on it: other sheets of the round may still be filled.
    """
    kiri = _laporan(milik, lama)
    kanan = _laporan(milik, baru) if baru else h.k.laporan
    semua = [s for s in selisih_sel(kiri, kanan) if s.kolom.nama not in BUKAN_ISIAN]
    if satu is not None:
        ini = isi_lembar_ini(kiri.paket, satu.unit, milik.periode)
        juga = isi_lembar_ini(kanan.paket, satu.unit, milik.periode)
        semua = [s for s in semua if ini(s.baris) or juga(s.baris)]
    semua.sort(key=lambda s: s.periode != milik.periode)  # stable: the round's own values first
    tampil = semua[:MAKS_SEL]
    sampai = baru.waktu if baru else None
    jejak: dict[tuple[str, str], list[Peristiwa]] = {}
    for p in riwayat_benda(
        pelaku.lingkup, h.opd, h.tahun, {s.benda for s in tampil}, sejak=lama.waktu, sampai=sampai
    ):
        jejak.setdefault(p.benda, []).append(p)
    baris = [(s, _baris(s, tuple(jejak.get(s.benda, ())))) for s in tampil]
    dibuka = Cap.objects.filter(
        lembar__putaran=milik, langkah="buka", waktu__gt=lama.waktu
    ).order_by("pk")
    if satu is not None:
        dibuka = dibuka.filter(lembar=satu)
    if sampai is not None:
        dibuka = dibuka.filter(waktu__lte=sampai)
    return SelisihVersi(
        tuple(b for s, b in baris if s.periode == milik.periode),
        tuple(b for s, b in baris if s.periode != milik.periode),
        len(semua) - len(tampil), tuple(dibuka.select_related("lembar")),
    )  # fmt: skip


def _laporan(milik: Putaran, versi: Versi) -> LaporanKinerja:
    satu = Pengesahan.objects.select_related("potret").filter(putaran=milik, pk=versi.nomor).first()
    if satu is None:
        raise TidakAda("Pengesahan itu tidak ada pada putaran ini.")
    return LaporanKinerja.dari_json(satu.potret.isi)


def _baris(s: SelisihSel, jejak: tuple[Peristiwa, ...]) -> BarisSelisih:
    return BarisSelisih(
        s.kelas.JUDUL, s.kunci, s.kolom.judul, kata_sel(s.kolom, s.lama),
        kata_sel(s.kolom, s.baru), jejak,
    )  # fmt: skip

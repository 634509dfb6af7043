"""The offices side by side as a table, as a chart of the figure that was chosen, as panels."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from selaras.apps.wawasan.jalan_daerah import panel_tahun_daerah, panel_triwulan_daerah
from selaras.apps.wawasan.queries import BarisDaerah
from selaras.inti.angka import tampilkan
from selaras.inti.dokumen.pohon import Angka, Bagan, Sel, Tabel
from selaras.inti.naskah.bagan.batang import Batang, bagan_batang
from selaras.inti.naskah.bagan.gaya import TARGET
from selaras.inti.naskah.figur import TAHUN_BERJALAN
from selaras.inti.naskah.kalimat import huruf_awal_kecil
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel
from selaras.inti.naskah.wawasan.daerah import (
    KantorDaerah,
    panel_peringatan_daerah,
    panel_sebar_daerah,
)
from selaras.inti.naskah.wawasan.panel import Panel
from selaras.inti.nilai import Status
from selaras.inti.periode import Periode

# Figure, words of its column, digits after the comma.
KOLOM = (
    ("indikator", "Indikator", 0),
    ("dinilai", "Dinilai", 0),
    ("tercapai", "Mencapai target", 0),
    ("belum_lengkap", "Belum lengkap", 0),
    ("perlu_perhatian", "Perlu perhatian", 0),
    ("capaian_sasaran", "Capaian sasaran (%)", 2),
    ("capaian_program", "Capaian program (%)", 2),
    ("pagu", "Pagu (Rp)", 2),
    ("realisasi", "Realisasi (Rp)", 2),
    ("serapan", "Serapan (%)", 2),
)
GAMBAR_BAWAAN = "capaian_sasaran"  # the figure that is drawn unless another is chosen
_NAMA = {kunci: kata for kunci, kata, _ in KOLOM}
_DESIMAL = {kunci: desimal for kunci, _, desimal in KOLOM}


def sampai(b: BarisDaerah) -> str:
    """As of which period the figures of an office are, in words."""
    satu = b.angka.get("sampai")
    return Periode.parse(satu.teks).sebutan if satu and satu.teks else "–"


def teks(b: BarisDaerah, kunci: str) -> str:
    """A figure as printed, or the words for why there is none."""
    satu = b.angka.get(kunci)
    if satu is None:
        return Status.BELUM_DIISI.sebutan
    if satu.nilai is None:
        return satu.teks or Status(satu.status).sebutan
    return tampilkan(satu.nilai, _DESIMAL[kunci])


def berjalan(b: BarisDaerah) -> bool:
    """True for an office whose figures are those of a year that is not over."""
    satu = b.angka.get("sampai")
    periode = Periode.parse(satu.teks) if satu and satu.teks else None
    return periode is not None and periode.hari_akhir < Periode(periode.tahun).hari_akhir


def pita(b: BarisDaerah) -> str:
    """How many indicators are in which band; a year that runs has none."""
    if berjalan(b) and b.nilai("dinilai"):
        return TAHUN_BERJALAN
    return ", ".join(f"{banyak} {nama}" for nama, banyak in b.pita) or "belum ada yang dinilai"


def tabel_daerah(semua: Sequence[BarisDaerah], tahun: int) -> Tabel:
    """All figures, one line an office."""
    return Tabel(
        id="tabel-daerah",
        judul=f"Perangkat daerah tahun {tahun}",
        lebar=(14, 50, 22, *(16 for _ in KOLOM), 50),
        kepala=kepala(
            "Kode", "Perangkat daerah", "Keadaan sampai", *_NAMA.values(),
            "Indikator menurut predikat",
        ),
        badan=tuple(
            baris((sel(b.kode), sel(b.nama), sel(sampai(b)), *_sel(b), sel(pita(b))))
            for b in semua
        ),
        nomor="1",
    )  # fmt: skip


def _sel(b: BarisDaerah) -> list[Sel]:
    return [kanan(Angka(teks(b, kunci), f"{kunci}:{b.kode}")) for kunci in _NAMA]


def bagan_daerah(semua: Sequence[BarisDaerah], kunci: str) -> Bagan | None:
    """A figure of the offices as bars in the order of the table; None when nobody has it.

    Offices that stand at the end of different periods say so, since a quarter is not a year.
    """
    seragam = len({sampai(b) for b in semua}) == 1
    batang = [
        Batang(
            b.nama if seragam else f"{b.nama}, {huruf_awal_kecil(sampai(b))}",
            None if (nilai := b.nilai(kunci)) is None else float(nilai),
            _kata(b, kunci),
        )
        for b in semua
    ]
    target = TARGET if kunci.startswith("capaian") else None
    besaran = huruf_awal_kecil(_NAMA[kunci])
    if target is not None and any(map(berjalan, semua)):
        besaran += " terhadap target setahun"
    return bagan_batang(f"bagan-daerah-{kunci}", _judul(semua, kunci), besaran, batang, target)


def _kata(b: BarisDaerah, kunci: str) -> str:
    """The figure with its band, where it has one."""
    satu = b.angka.get(kunci)
    nama = satu.teks if satu and satu.nilai is not None and satu.teks else ""
    return f"{teks(b, kunci)} {nama}".strip()


def panel_daerah(nama: str, semua: Sequence[BarisDaerah], gambar: str) -> Panel:
    """A panel of the regency's page; ``gambar`` is the figure that was chosen to be drawn.

    Raises KeyError for another name.
    """
    return PANEL[nama](semua, gambar)


def _kantor(b: BarisDaerah) -> KantorDaerah:
    kunci = {"capaian": "capaian_sasaran", "serapan": "serapan"}
    return KantorDaerah(
        b.kode, b.nama, sampai(b), b.nilai("capaian_sasaran"), b.nilai("serapan"), b.nilai("pagu"),
        b.nilai("realisasi"), {satu: teks(b, k) for satu, k in kunci.items()}, b.laju, b.kurang,
    )  # fmt: skip


PANEL: Mapping[str, Callable[[Sequence[BarisDaerah], str], Panel]] = MappingProxyType(
    {
        "triwulan": panel_triwulan_daerah,
        "tahun": panel_tahun_daerah,
        "sebar": lambda semua, _: panel_sebar_daerah(tuple(map(_kantor, semua))),
        "peringatan": lambda semua, _: panel_peringatan_daerah(tuple(map(_kantor, semua))),
    }
)


def _judul(semua: Sequence[BarisDaerah], kunci: str) -> str:
    """The message: who has most of it and who least, where that is one office."""
    nama = _NAMA[kunci].partition(" (")[0]
    ada = [(n, b.nama) for b in semua if (n := b.nilai(kunci)) is not None]
    ujung = []
    for kata, batas in (("tertinggi", max), ("terendah", min)):
        milik = [siapa for n, siapa in ada if n == batas(ada)[0]]
        ujung += [f"{kata} pada {milik[0]}"] if len(milik) == 1 < len(ada) else []
    return f"{nama} {', '.join(ujung)}" if ujung else f"{nama} perangkat daerah"

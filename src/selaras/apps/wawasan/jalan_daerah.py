"""The course of the offices: the figure that was chosen over years and from quarter to quarter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from selaras.apps.laporan.queries import AngkaKantor
from selaras.apps.wawasan.queries import BarisDaerah
from selaras.inti.angka import tampilkan
from selaras.inti.naskah.wawasan.daerah_jalan import Jalan, JalanKantor, Titik, panel_jalan
from selaras.inti.naskah.wawasan.panel import Panel
from selaras.inti.nilai import Status
from selaras.inti.periode import ROMAWI
from selaras.inti.ukur.tertata_jalan import PER_TAHUN, PER_TRIWULAN

BAWAAN = "capaian_sasaran"
# Figures that have a course, in words; absorption has no target of its own.
SEBUTAN = MappingProxyType(
    {
        "capaian_sasaran": "Capaian sasaran",
        "capaian_program": "Capaian program",
        "serapan": "Serapan anggaran",
    }
)


def panel_triwulan_daerah(semua: Sequence[BarisDaerah], gambar: str) -> Panel:
    """The chosen figure at the end of each quarter."""
    kunci = gambar if gambar in SEBUTAN else BAWAAN
    titik = {b.kode: _titik(b.jalan.get(PER_TRIWULAN, {}), kunci) for b in semua}
    ada = sorted({tempat for milik in titik.values() for tempat in milik})
    return panel_jalan(
        Jalan(
            "triwulan", kunci, SEBUTAN[kunci],
            {satu: f"s.d. TW {ROMAWI[int(satu[2:]) - 1]}" for satu in ada}, "triwulan",
            "Keadaan pada akhir tiap triwulan terhadap target setahun; yang dijumlahkan memang "
            "mulai dari rendah." if kunci != "serapan" else "Keadaan pada akhir tiap triwulan.",
            "Belum ada perangkat daerah yang realisasinya dirinci per triwulan. Perjalanannya "
            "tampil sesudah triwulan diisi lewat Pengumpulan.",
            kunci != "serapan", _kantor(semua, titik),
        )
    )  # fmt: skip


def panel_tahun_daerah(semua: Sequence[BarisDaerah], gambar: str) -> Panel:
    """The chosen mean over the years; absorption of earlier years is not in the snapshot."""
    kunci = gambar if gambar in SEBUTAN and gambar != "serapan" else BAWAAN
    titik = {b.kode: _titik(b.jalan.get(PER_TAHUN, {}), kunci) for b in semua}
    ada = sorted({tempat for milik in titik.values() for tempat in milik})
    return panel_jalan(
        Jalan(
            "tahun", kunci, SEBUTAN[kunci], {satu: satu for satu in ada}, "tahun",
            "Rata-rata indikator tahun ini pada tahun-tahun yang datanya ada. Tahun yang masih "
            "berjalan tidak dibandingkan dengan tahun yang utuh.",
            "Belum ada perangkat daerah yang capaiannya diketahui untuk satu tahun yang utuh.",
            True, _kantor(semua, titik),
        )
    )  # fmt: skip


def _kantor(
    semua: Sequence[BarisDaerah], titik: Mapping[str, Mapping[str, Titik]]
) -> tuple[JalanKantor, ...]:
    return tuple(JalanKantor(b.kode, b.nama, titik[b.kode]) for b in semua)


def _titik(milik: Mapping[str, AngkaKantor], kunci: str) -> dict[str, Titik]:
    """The figures of one key by place."""
    return {
        tempat: Titik(
            a.nilai,
            Status(a.status).sebutan if a.nilai is None else tampilkan(a.nilai, 2),
            a.teks or "",
        )
        for nama, a in milik.items()
        if (satu := nama.partition("@"))[0] == kunci
        for tempat in (satu[2],)
    }

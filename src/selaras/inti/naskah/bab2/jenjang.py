"""II C: how the office's indicators serve the goals of the regency (penjenjangan)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from selaras.inti.dokumen.pohon import BarisTabel, ParagrafDok, Rujukan, Sel, Tabel
from selaras.inti.naskah.kalimat import rangkai_isi
from selaras.inti.naskah.kata_ukur import cacah, tanpa_titik
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, kepala, sel
from selaras.inti.paket.baris_rencana import Indikator, Penjenjangan, SasaranDaerah, Simpul

ID_TABEL = "tabel-penjenjangan"
KOLOM = (
    "Tujuan daerah", "Indikator tujuan daerah", "Sasaran daerah", "Indikator sasaran daerah",
    "Tujuan perangkat daerah", "Sasaran strategis perangkat daerah", "Sasaran program",
    "Indikator program",
)  # fmt: skip
BELUM = "belum diisi"
TUJUAN = "tujuan"
TINGKAT = 6  # columns that are merged over equal neighbours


def pengantar(k: Konteks, tabel: Sequence[Tabel]) -> tuple[ParagrafDok, ...]:
    """What the tables below show, or that there are none."""
    hubungan = k.laporan.paket.baris(Penjenjangan)
    if not hubungan:
        return k.paragraf("bab2.penjenjangan", "Penjenjangan ke tujuan daerah belum diisi.")
    isi = sebaris(
        "Tujuan dan sasaran perangkat daerah mendukung tujuan dan sasaran "
        f"{k.laporan.opd.pemerintah_daerah}. ",
        "Ada ",
        cacah(k, hubungan, "hubungan penjenjangan"),
        " hubungan dari tujuan daerah sampai indikator program, seperti tampak pada ",
        *rangkai_isi([sebaris(Rujukan(t.id)) for t in tabel]),
        ".",
    )
    return tuple(replace(p, lekat=True) for p in k.paragraf("bab2.penjenjangan", *isi))


def susun(k: Konteks, n: Penomor) -> tuple[Tabel, ...]:
    """A table for each goal of the office, in the order of the plan; none without relations."""
    daerah = {s.sasaran_daerah_id: s for s in k.laporan.paket.baris(SasaranDaerah)}
    kumpulan: dict[str, list[tuple[str, ...]]] = {}
    for h in k.laporan.paket.baris(Penjenjangan):
        tujuan = _leluhur(
            k, k.laporan.simpul[k.laporan.indikator[h.indikator_id].simpul_id], TUJUAN
        )
        kode = tujuan.simpul_id if tujuan else ""
        kumpulan.setdefault(kode, []).append(_rangkaian(k, h, daerah[h.sasaran_daerah_id]))
    urut = [*(kode for kode in k.laporan.simpul if kode in kumpulan), *({""} & kumpulan.keys())]
    return tuple(_tabel(k, n, kode, kumpulan[kode]) for kode in urut)


def _tabel(k: Konteks, n: Penomor, kode: str, rangkaian: list[tuple[str, ...]]) -> Tabel:
    tujuan = k.laporan.simpul.get(kode)
    judul = f"Penjenjangan Kinerja {k.laporan.opd.pemerintah_daerah} ke {k.laporan.opd.nama}"
    return Tabel(
        id=f"{ID_TABEL}-{kode}" if kode else ID_TABEL,
        judul=f"{judul}: {tanpa_titik(tujuan.nama)}" if tujuan else judul,
        lebar=(26, 20, 26, 22, 26, 28, 28, 30),
        kepala=kepala(*KOLOM),
        badan=tuple(_gabungkan(_berdampingan(rangkaian))),
        nomor=n.tabel("2"),
        kecil=True,
    )


def _berdampingan(rangkaian: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The rows with equal beginnings brought together, else in the order of the data."""
    pertama: dict[tuple[str, ...], int] = {}
    for ke, satu in enumerate(rangkaian):
        for banyak in range(1, TINGKAT + 1):
            pertama.setdefault(satu[:banyak], ke)
    return sorted(rangkaian, key=lambda r: [pertama[r[:b]] for b in range(1, TINGKAT + 1)])


def _rangkaian(k: Konteks, h: Penjenjangan, d: SasaranDaerah) -> tuple[str, ...]:
    """The chain of one relation as texts, from the regency's goal to the program's indicator."""
    indikator: Indikator = k.laporan.indikator[h.indikator_id]
    program = k.laporan.simpul[indikator.simpul_id]
    sasaran = _leluhur(k, program, "sasaran")
    tujuan = _leluhur(k, program, TUJUAN)
    return (
        d.tujuan or BELUM,
        d.indikator_tujuan or BELUM,
        d.sasaran,
        d.indikator_sasaran or BELUM,
        tujuan.nama if tujuan else BELUM,
        sasaran.nama if sasaran else BELUM,
        h.sasaran_program or program.sasaran or program.nama,
        indikator.nama,
    )


def _leluhur(k: Konteks, simpul: Simpul, jenjang: str) -> Simpul | None:
    satu: Simpul | None = simpul
    while satu is not None and satu.jenjang != jenjang:
        satu = k.laporan.simpul.get(satu.induk_id or "")
    return satu


def _gabungkan(rangkaian: Sequence[tuple[str, ...]]) -> list[BarisTabel]:
    """Rows whose equal leading cells are merged downwards."""
    sel_baris: list[list[Sel]] = [[] for _ in rangkaian]
    for kolom in range(len(KOLOM)):
        if kolom >= TINGKAT:
            for ke, satu in enumerate(rangkaian):
                sel_baris[ke].append(sel(satu[kolom]))
            continue
        ke = 0
        for _, isi in groupby(rangkaian, key=lambda r: r[: kolom + 1]):
            banyak = len(list(isi))
            sel_baris[ke].append(sel(rangkaian[ke][kolom], tinggi=banyak))
            ke += banyak
    return [baris(isi) for isi in sel_baris]

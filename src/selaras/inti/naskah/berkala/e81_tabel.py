"""The table of form E.81 in two layouts: on paper with K and Rp below one another, so that its
columns fit on F4, and in a workbook with K and Rp side by side, as the annex prints them.

Columns and where each was read: docs/rujukan/formulir-e81.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from selaras.inti.angka import tampilkan
from selaras.inti.dokumen.pohon import BarisBaru, BarisTabel, IsiSebaris, Rata, Sel, Tabel
from selaras.inti.naskah.berkala.bersama import periode_konteks
from selaras.inti.naskah.berkala.e81_isi import Garis, garis, tahun_pertama
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.tabel import baris, kanan, sel, tengah
from selaras.inti.periode import ROMAWI
from selaras.inti.rata_rata import RataRata, hitung_rata_rata

NAMA = "Evaluasi terhadap Hasil Renja Perangkat Daerah"
TRIWULAN = "Realisasi kinerja pada triwulan"
LEBAR = (8, 24, 38, 34, 9, 17, 17, 17, 15, 15, 15, 15, 17, 17, 15, 20, 18)
LEBAR_BERDAMPINGAN = (6, 30, 40, 36, *(18 for _ in range(20)), 24, 24)
PASANG = 10  # columns 5 to 14 hold a K and an Rp each
CATATAN = (
    "Kolom 13 dan 14 (K): target Renstra adalah target tahun terakhirnya, sehingga hasil tahun ini "
    "dibandingkan langsung dengannya dan tidak dijumlahkan dengan kolom 6.",
    "Rp kolom 5: pagu program pada dokumen Renstra.",
)
UANG_PERTAMA = (
    "Tahun ini tahun pertama Renstra: Rp kolom 6 tidak ada, dan Rp kolom 13 sama dengan kolom 12. "
    "Rp kolom 14 belum ada datanya."
)
UANG_LANJUT = (
    "Rp kolom 6, 13, dan 14 belum ada datanya: uang tahun-tahun Renstra sebelumnya tidak dimuat."
)


@dataclass(frozen=True)
class _Kaki:
    """A row at the foot: its words, and what stands below columns 12 and 14."""

    kata: str
    tahun: IsiSebaris
    renstra: IsiSebaris


def tabel_e81(k: Konteks, penuh: Konteks, *, berdampingan: bool = False) -> Tabel:
    """The form; ``berdampingan``: K and Rp side by side."""
    isi = tuple(garis(k, penuh))
    lebar = LEBAR_BERDAMPINGAN if berdampingan else LEBAR
    badan = [b for g in isi for b in (_dampingi(g) if berdampingan else _tumpuk(g))]
    rata = _rata(k)
    kaki = [_baris_kaki(satu, berdampingan) for satu in _kaki(k, *rata)]
    kosong = (baris((sel("Rencana belum diisi", lebar=len(lebar)),)),)
    keterangan = [
        f"{nama}: {satu.keterangan}."
        for nama, satu in zip(("Rata-rata kolom 12", "Rata-rata kolom 14"), rata, strict=True)
    ]
    uang = UANG_PERTAMA if tahun_pertama(k) else UANG_LANJUT
    catatan: tuple[IsiSebaris, ...] = tuple(map(sebaris, (*CATATAN, uang, *keterangan)))
    return Tabel(
        id="tabel-e81",
        judul=f"{NAMA}, {periode_konteks(k).sebutan}",
        lebar=lebar,
        kepala=_kepala_dampingan(k) if berdampingan else _kepala(k),
        badan=(*badan, *kaki) if badan else kosong,
        nomor="E.81",
        kecil=True,
        catatan=catatan,
    )


def _judul(k: Konteks) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The words of columns 1 to 4, 5 to 7, 12 to 14, 15 and 16."""
    akhir = k.laporan.tahun_laporan.renstra_akhir
    return (
        (
            "No", "Sasaran", "Program/Kegiatan/Sub Kegiatan",
            "Indikator kinerja program (outcome)/kegiatan (output)",
        ),
        (
            f"Target Renstra perangkat daerah pada tahun {akhir} (akhir periode Renstra)",
            f"Realisasi capaian kinerja Renstra s.d. Renja tahun lalu ({k.tahun - 1})",
            f"Target kinerja dan anggaran Renja tahun berjalan ({k.tahun}) yang dievaluasi",
        ),
        (
            "Realisasi capaian kinerja dan anggaran Renja yang dievaluasi",
            f"Realisasi kinerja dan anggaran Renstra s.d. tahun {k.tahun}",
            f"Tingkat capaian kinerja dan realisasi anggaran Renstra s.d. tahun {k.tahun} (%)",
        ),
        ("Unit penanggung jawab", "Keterangan"),
    )  # fmt: skip


def _sel_kepala(teks: str, lebar: int = 1, tinggi: int = 1, *, tebal: bool = True) -> Sel:
    return sel(teks, rata=Rata.TENGAH, tebal=tebal, lebar=lebar, tinggi=tinggi)


def _kepala(k: Konteks) -> tuple[BarisTabel, ...]:
    awal, target, hasil, akhir = _judul(k)
    nomor = ("1", "2", "3", "4", "", *map(str, range(5, 17)))
    return (
        baris((
            *(_sel_kepala(satu, tinggi=2) for satu in (*awal, "K/Rp", *target)),
            _sel_kepala(TRIWULAN, lebar=4),
            *(_sel_kepala(satu, tinggi=2) for satu in (*hasil, *akhir)),
        )),
        baris(tuple(map(_sel_kepala, ROMAWI))),
        baris(tuple(tengah(f"({satu})" if satu else "") for satu in nomor)),
    )  # fmt: skip


def _kepala_dampingan(k: Konteks) -> tuple[BarisTabel, ...]:
    awal, target, hasil, akhir = _judul(k)
    return (
        baris((
            *(_sel_kepala(satu, tinggi=2) for satu in awal),
            *(_sel_kepala(satu, lebar=2, tinggi=2) for satu in target),
            _sel_kepala(TRIWULAN, lebar=8),
            *(_sel_kepala(satu, lebar=2, tinggi=2) for satu in hasil),
            *(_sel_kepala(satu, tinggi=2) for satu in akhir),
        )),
        baris(tuple(_sel_kepala(satu, lebar=2) for satu in ROMAWI)),
        baris((
            *(_sel_kepala(f"({n})", tinggi=2, tebal=False) for n in range(1, 5)),
            *(_sel_kepala(f"({n})", lebar=2, tebal=False) for n in range(5, 15)),
            *(_sel_kepala(f"({n})", tinggi=2, tebal=False) for n in (15, 16)),
        )),
        baris(tuple(_sel_kepala(satu) for _ in range(PASANG) for satu in ("K", "Rp"))),
    )  # fmt: skip


def _tumpuk(g: Garis) -> Iterator[BarisTabel]:
    """A row of K for each indicator, and one of Rp below them."""
    depan = (tengah(g.nomor), sel(g.sasaran), sel(g.program))
    lanjut = (sel(), sel(), sel())
    for ke, satu in enumerate(g.kinerja):
        ekor = (sel(satu.unit), sel(satu.keterangan))
        isi = (depan if ke == 0 else lanjut, (sel(satu.nama), tengah("K")), satu.sel, ekor)
        satukan = ke < len(g.kinerja) - 1 or bool(g.uang)
        yield baris([s for bagian in isi for s in bagian], g.tekanan, satukan)
    if g.uang:
        awal = lanjut if g.kinerja else depan
        yield baris((*awal, sel("Anggaran"), tengah("Rp"), *g.uang, sel(), sel()), g.tekanan)


def _dampingi(g: Garis) -> Iterator[BarisTabel]:
    """A row for each indicator; the money of the node stands in its first."""
    uang = g.uang or tuple(sel() for _ in range(PASANG))
    kosong = tuple(sel() for _ in range(PASANG))
    depan = (tengah(g.nomor), sel(g.sasaran), sel(g.program))
    if not g.kinerja:
        pasang = [s for dua in zip(kosong, uang, strict=True) for s in dua]
        yield baris((*depan, sel(), *pasang, sel(), sel()), g.tekanan)
    for ke, satu in enumerate(g.kinerja):
        rp = uang if ke == 0 else kosong
        pasang = [s for dua in zip(satu.sel, rp, strict=True) for s in dua]
        awal = depan if ke == 0 else (sel(), sel(), sel())
        isi = (*awal, sel(satu.nama), *pasang, sel(satu.unit), sel(satu.keterangan))
        yield baris(isi, g.tekanan)


def _rata(k: Konteks) -> tuple[RataRata, RataRata]:
    """The means of the achievement of the year and of the Renstra over all indicators."""
    p = k.pengukuran
    return (
        hitung_rata_rata(u.capaian for u in p.indikator.values()),
        hitung_rata_rata(p.terhadap_renstra(kode).capaian for kode in p.indikator),
    )


def _kaki(k: Konteks, tahun: RataRata, renstra: RataRata) -> Iterator[_Kaki]:
    def angka(rata: RataRata) -> IsiSebaris:
        if rata.nilai is None:
            return sebaris(rata.status.sebutan)
        if not rata.di_luar:
            return sebaris(tampilkan(rata.nilai))
        semua = rata.banyak + sum(banyak for _, banyak in rata.di_luar)
        return sebaris(tampilkan(rata.nilai), BarisBaru(), f"dari {rata.banyak} di antara {semua}")

    def predikat(rata: RataRata) -> IsiSebaris:
        pita = k.pengukuran.pita(rata)
        if pita is None:
            return sebaris("–")
        return sebaris(pita.nama, *((BarisBaru(), "(sebagian)") if rata.di_luar else ()))

    yield _Kaki("Rata-rata capaian kinerja (%)", angka(tahun), angka(renstra))
    yield _Kaki("Predikat kinerja", predikat(tahun), predikat(renstra))


def _baris_kaki(kaki: _Kaki, berdampingan: bool) -> BarisTabel:
    """The label below columns 1 to 7, as in the annex, then 8 to 11, 12, 13, 14, 15 and 16."""
    awal, tw, satu = (10, 8, 2) if berdampingan else (8, 4, 1)
    kata = sel(kaki.kata, rata=Rata.KANAN, tebal=True, lebar=awal)
    ekor = [kanan(*kaki.tahun), tengah("–"), kanan(*kaki.renstra)]
    if satu == 2:
        ekor = [s for sisi in ekor for s in (sisi, sel())]
    return baris((kata, sel("–", rata=Rata.TENGAH, lebar=tw), *ekor, sel(lebar=2)), tekanan=1)

"""All checks of a package: what no single cell can show.

Shared by every reader (CSV folder, workbook, forms), so that all refuse alike.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from selaras.inti.paket import (
    periksa_bukti,
    periksa_kunci,
    periksa_nilai,
    periksa_periode,
    periksa_pohon,
    periksa_skala,
    periksa_uang,
)
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import Kesalahan, Kumpulan
from selaras.inti.paket.periksa_baris import Lembar, lembar_paket, urut_kesalahan
from selaras.inti.skala import Skala

_PEMERIKSA = (
    periksa_kunci.periksa_wajib,
    periksa_kunci.periksa_ganda,
    periksa_kunci.periksa_rujukan,
    periksa_kunci.periksa_satu_baris,
    periksa_kunci.periksa_kode,
    periksa_pohon.periksa_jenjang,
    periksa_pohon.periksa_lingkaran,
    periksa_nilai.periksa_indikator,
    periksa_nilai.periksa_target,
    periksa_nilai.periksa_realisasi,
    periksa_nilai.periksa_keadaan,
    periksa_bukti.periksa_bukti,
    periksa_periode.periksa_tahun,
    periksa_periode.periksa_tanggal,
    periksa_periode.periksa_periode,
    periksa_periode.periksa_tumpang_tindih,
    periksa_uang.periksa_jenjang_uang,
    periksa_uang.periksa_lebih,
    periksa_uang.periksa_lebih_setahun,
    periksa_uang.periksa_dokumen,
)


def periksa_paket(
    lembar: Lembar,
    *,
    berkas: Collection[str] = (),
    skala: Mapping[str, Skala] | None = None,
) -> tuple[Kesalahan, ...]:
    """Every fault of rows that were read, in sheet order; empty when the package is sound.

    ``berkas`` holds the names of the files that came along. ``skala`` holds the known predikat
    scales (``daftar_skala()``); None leaves keys of scales and predikat unchecked.
    """
    kesalahan = Kumpulan()
    kumpulkan(lembar, kesalahan, berkas=berkas, skala=skala)
    return urut_kesalahan(kesalahan)


def kumpulkan(
    lembar: Lembar,
    ke: Kumpulan,
    *,
    berkas: Collection[str] = (),
    skala: Mapping[str, Skala] | None = None,
) -> None:
    """The same, added to the faults that a reader has found before."""
    for periksa in _PEMERIKSA:
        ke.extend(periksa(lembar))
    ke.extend(periksa_kunci.periksa_berkas(lembar, berkas))
    if skala is not None:
        ke.extend(periksa_skala.periksa_kunci_skala(lembar, skala))
        ke.extend(periksa_skala.periksa_berlaku(lembar, skala))
        ke.extend(periksa_skala.periksa_predikat(lembar, skala))


def periksa_isi(paket: Paket, skala: Mapping[str, Skala] | None = None) -> tuple[Kesalahan, ...]:
    """The same for a package in memory; rows are numbered as in its canonical CSV."""
    return periksa_paket(lembar_paket(paket), berkas=paket.berkas, skala=skala)

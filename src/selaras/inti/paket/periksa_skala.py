"""Checks against the predikat scales that Selaras brings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selaras.inti.paket.kesalahan import Kesalahan
from selaras.inti.paket.periksa_baris import BarisMentah, Lembar
from selaras.inti.skala import Skala, SkalaError

# Table, column and the kind of scale that it names.
_RUJUKAN = (("tahun_laporan", "skala", "capaian"), ("indikator", "skala_predikat", "predikat"))


def periksa_kunci_skala(lembar: Lembar, skala: Mapping[str, Skala]) -> Iterator[Kesalahan]:
    """Keys of scales that are unknown, or of the other kind."""
    for tabel, nama, jenis in _RUJUKAN:
        boleh = sorted(kunci for kunci, satu in skala.items() if satu.jenis == jenis)
        for baris in lembar.get(tabel, ()):
            if baris[nama] is not None and baris[nama] not in boleh:
                yield baris.salah(nama, f"skala tidak dikenal; isi salah satu: {', '.join(boleh)}")


def periksa_berlaku(lembar: Lembar, skala: Mapping[str, Skala]) -> Iterator[Kesalahan]:
    """A scale that was not in force on the day as of which the year is reported."""
    for baris in lembar.get("tahun_laporan", ()):
        satu, hari = skala.get(baris["skala"] or ""), baris["per_tanggal"]
        if satu is not None and hari is not None and not satu.berlaku(hari):
            yield baris.salah("skala", f"skala ini berlaku {satu.masa_berlaku}")


def periksa_predikat(lembar: Lembar, skala: Mapping[str, Skala]) -> Iterator[Kesalahan]:
    """Predikat that their indicator's scale does not have, or that their number belies."""
    dipakai = {b["indikator_id"]: b["skala_predikat"] for b in lembar.get("indikator", ())}
    for tabel in ("target", "realisasi"):
        for baris in lembar.get(tabel, ()):
            satu = skala.get(dipakai.get(baris["indikator_id"]) or "")
            if satu is not None and baris["predikat"] is not None:
                yield from _predikat(baris, satu)


def _predikat(baris: BarisMentah, skala: Skala) -> Iterator[Kesalahan]:
    predikat, nilai = baris["predikat"], baris["nilai"]
    if predikat not in skala.urutan:
        yield baris.salah(
            "predikat", f"tidak ada pada skala; isi salah satu: {', '.join(skala.urutan)}"
        )
    elif nilai is not None:
        try:
            seharusnya = skala.nilai(nilai).nama
        except SkalaError:
            yield baris.salah("nilai", f"di bawah batas terendah skala {skala.nama}")
            return
        if seharusnya != predikat:
            yield baris.salah(
                "nilai",
                f"nilai ini berpredikat {seharusnya}, bukan {predikat}; betulkan salah satunya",
            )

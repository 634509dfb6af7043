"""Checks against the predikat scales that Selaras brings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selaras.inti.paket.kesalahan import Kesalahan
from selaras.inti.paket.periksa_baris import Lembar
from selaras.inti.skala import Skala

# Table, column and the kind of scale that it names.
_RUJUKAN = (("tahun_laporan", "skala", "capaian"), ("indikator", "skala_predikat", "predikat"))


def periksa_kunci_skala(lembar: Lembar, skala: Mapping[str, Skala]) -> Iterator[Kesalahan]:
    """Keys of scales that are unknown, or of the other kind."""
    for tabel, nama, jenis in _RUJUKAN:
        boleh = sorted(kunci for kunci, satu in skala.items() if satu.jenis == jenis)
        for baris in lembar.get(tabel, ()):
            if baris[nama] is not None and baris[nama] not in boleh:
                yield baris.salah(nama, f"skala tidak dikenal; isi salah satu: {', '.join(boleh)}")


def periksa_predikat(lembar: Lembar, skala: Mapping[str, Skala]) -> Iterator[Kesalahan]:
    """Predikat of targets and results that their indicator's scale does not have."""
    dipakai = {b["indikator_id"]: b["skala_predikat"] for b in lembar.get("indikator", ())}
    for tabel in ("target", "realisasi"):
        for baris in lembar.get(tabel, ()):
            satu = skala.get(dipakai.get(baris["indikator_id"]) or "")
            predikat = baris["predikat"]
            if satu is not None and predikat is not None and predikat not in satu.urutan:
                yield baris.salah(
                    "predikat", f"tidak ada pada skala; isi salah satu: {', '.join(satu.urutan)}"
                )

"""Checks of the three books of money and of the documents they belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from selaras.inti.angka import rupiah
from selaras.inti.paket.kesalahan import Kesalahan
from selaras.inti.paket.periksa_baris import BarisMentah, Lembar
from selaras.inti.paket.pilihan import JENJANG
from selaras.inti.periode import Periode

_SEBUTAN = dict(JENJANG)
# Book -> the level of the plan at which it is kept.
_JENJANG_BUKU = {"anggaran": "sub_kegiatan", "anggaran_program": "program"}


def periksa_jenjang_uang(lembar: Lembar) -> Iterator[Kesalahan]:
    """Money on a node of another level: parents are sums and are never typed."""
    jenjang = {b["simpul_id"]: b["jenjang"] for b in lembar.get("simpul", ())}
    for tabel, wajib in _JENJANG_BUKU.items():
        for baris in lembar.get(tabel, ()):
            ada = jenjang.get(baris["simpul_id"])
            if ada is not None and ada != wajib:
                yield baris.salah(
                    "simpul_id",
                    f"ini {_SEBUTAN[ada]}; isi kode {_SEBUTAN[wajib]}, jenjang lain dihitung "
                    "Selaras",
                )


def periksa_lebih(lembar: Lembar) -> Iterator[Kesalahan]:
    """Spending above the budget without a reason."""
    for tabel in ("anggaran", "anggaran_akun"):
        for baris in lembar.get(tabel, ()):
            pagu, realisasi = baris["pagu"], baris["realisasi"]
            if pagu is None or realisasi is None or realisasi <= pagu:
                continue
            if baris["alasan_lebih"] is None and baris.utuh("alasan_lebih"):
                yield baris.salah(
                    "alasan_lebih",
                    f"wajib diisi: realisasi {rupiah(realisasi)} melebihi pagu {rupiah(pagu)}",
                )


def periksa_lebih_setahun(lembar: Lembar) -> Iterator[Kesalahan]:
    """The same for a year whose money is given in several rows: its parts, or both."""
    for tabel, kunci in (("anggaran", "simpul_id"), ("anggaran_akun", "akun_id")):
        kumpulan: dict[tuple[str, int], list[BarisMentah]] = defaultdict(list)
        for baris in lembar.get(tabel, ()):
            if baris[kunci] is not None and baris["periode"] is not None:
                kumpulan[baris[kunci], Periode.parse(baris["periode"]).tahun].append(baris)
        for isi in kumpulan.values():
            if len(isi) > 1 and all(b.utuh("pagu", "realisasi", "alasan_lebih") for b in isi):
                yield from _lebih_setahun(isi)


def _lebih_setahun(isi: list[BarisMentah]) -> Iterator[Kesalahan]:
    # A year's figure and that of its parts are never both filled (periksa_tumpang_tindih).
    pagu = sum((b["pagu"] for b in isi if b["pagu"] is not None), Decimal(0))
    realisasi = sum((b["realisasi"] for b in isi if b["realisasi"] is not None), Decimal(0))
    beralasan = any(b["alasan_lebih"] is not None for b in isi)
    if all(b["pagu"] is None for b in isi) or realisasi <= pagu or beralasan:
        return
    yield isi[-1].salah(
        "alasan_lebih",
        f"wajib diisi: realisasi setahun {rupiah(realisasi)} melebihi pagu {rupiah(pagu)}",
    )


def periksa_dokumen(lembar: Lembar) -> Iterator[Kesalahan]:
    """Agreements without a year, with a wrong count of changes, or twice the same version."""
    pertama: dict[tuple[int, int, str | None], int] = {}
    for baris in lembar.get("dokumen", ()):
        jenis, ke, tahun, unit = baris["jenis"], baris["ke"], baris["tahun"], baris["unit_id"]
        if jenis is None or ke is None:
            continue
        if jenis == "pk_perubahan" and ke == 0:
            yield baris.salah("ke", "isi 1 untuk perubahan pertama, 2 untuk berikutnya")
        if jenis == "pk" and ke != 0:
            yield baris.salah("ke", "isi 0: hanya perubahan yang berhitung")
        if jenis == "renstra":
            if unit is not None:
                yield baris.salah("unit_id", "kosongkan: Renstra milik perangkat daerah")
            continue
        if tahun is None:
            if baris.utuh("tahun"):
                yield baris.salah("tahun", "wajib diisi untuk perjanjian kinerja")
        elif (tahun, ke, unit) in pertama:
            lain = pertama[tahun, ke, unit]
            yield baris.salah("ke", f"PK tahun {tahun} perubahan ke-{ke} sudah ada di baris {lain}")
        else:
            pertama[tahun, ke, unit] = baris.nomor

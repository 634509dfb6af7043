"""Results that are allowed and yet look odd: told as a question to whoever fills and checks.

No rule of the law: policy of Selaras. Nothing is refused for it, for a true figure may be odd.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from selaras.inti.agregasi import SATUAN_PERSEN
from selaras.inti.angka import tampilkan_apa_adanya
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.periode import Periode
from selaras.inti.siklus.lembar import nilai_periode
from selaras.inti.siklus.satuan import daftar_satuan
from selaras.inti.ukur import Pengukuran

KALI = 10  # so many times the target of the year is more likely a slip of the keyboard
SERATUS = Decimal(100)


def janggal(p: Pengukuran, periode: Periode, milik: Iterable[Indikator]) -> list[str]:
    """What is odd about the results of these indicators in a period, a sentence each."""
    semua = {i.indikator_id: i for i in milik}
    return [
        f"{kode} {semua[kode].nama}: {tampilkan_apa_adanya(nilai.angka)} {kata}"
        for kode, nilai in nilai_periode(p.laporan, periode, semua.values()).items()
        if nilai.angka is not None
        for kata in _kata(semua[kode], nilai.angka, p.indikator[kode].target.angka)
    ]


def _kata(indikator: Indikator, nilai: Decimal, target: Decimal | None) -> Iterator[str]:
    satuan = (indikator.satuan or "").strip().casefold()
    wajar = target if target is not None and target > 0 else None
    if nilai < 0 and (target is None or target >= 0):
        yield "kurang dari nol"
    elif satuan in SATUAN_PERSEN and nilai > SERATUS and (wajar or SERATUS) <= SERATUS:
        yield "lebih dari 100 persen"
    elif satuan in daftar_satuan().bulat and nilai != nilai.to_integral_value():
        yield f"bukan bilangan bulat, padahal yang dihitung {satuan}"
    if wajar is not None and nilai > KALI * wajar:
        yield f"lebih dari {KALI} kali target setahun ({tampilkan_apa_adanya(wajar)})"

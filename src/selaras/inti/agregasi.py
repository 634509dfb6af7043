"""How the results of periods become the result of the year.

A yearly figure is used as it stands. Without one, the periods are put together by the rule of the
indicator, and a period that has ended without a value is named: nothing is silently left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal

from selaras.inti.angka import tampilkan_apa_adanya as tulis
from selaras.inti.nilai import KEADAAN_STATUS, Nilai, Status
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.periode import JenisPeriode, Periode

_BANYAK = {JenisPeriode.SEMESTER: 2, JenisPeriode.TRIWULAN: 4, JenisPeriode.BULAN: 12}
SATUAN_PERSEN = frozenset({"%", "persen", "persentase"})


def pengali(satuan: str | None) -> Decimal:
    """100 when the unit is a percentage, else 1: what turns a ratio into the unit."""
    return Decimal(100 if (satuan or "").strip().casefold() in SATUAN_PERSEN else 1)


def nilai_baris(indikator: Indikator, baris: Realisasi) -> Nilai:
    """The value of one result row, computed from numerator and denominator when it has them."""
    asal = baris.asal or ""
    if baris.pembilang is not None and baris.penyebut is not None:
        return _rasio(indikator, baris.pembilang, baris.penyebut, asal)
    if baris.nilai is None and baris.predikat is None:
        return Nilai.kosong(KEADAAN_STATUS[baris.keadaan], asal)
    return Nilai(angka=baris.nilai, predikat=baris.predikat, asal=asal)


def nilai_tahun(
    indikator: Indikator, baris: Iterable[Realisasi], tahun: int, per_tanggal: date
) -> Nilai:
    """The result of ``tahun`` from all result rows of an indicator.

    BELUM_DIISI when there is no row, or when a period that ended on or before ``per_tanggal``
    has no value (it is named in ``asal``).
    """
    milik = {Periode.parse(b.periode): b for b in baris if b.periode.startswith(f"{tahun:04d}")}
    setahun = milik.pop(Periode(tahun), None)
    if setahun is not None:
        return nilai_baris(indikator, setahun)
    if not milik:
        return Nilai.kosong(Status.BELUM_DIISI)
    jenis = max((p.jenis for p in milik), key=lambda j: _BANYAK[j])
    rincian = {p: b for p, b in milik.items() if p.jenis is jenis}
    wajib = [
        periode
        for ke in range(1, _BANYAK[jenis] + 1)
        if _sudah_lewat(periode := Periode(tahun, jenis, ke), per_tanggal)
    ]
    return _gabung(indikator, rincian, wajib)


def _sudah_lewat(periode: Periode, per_tanggal: date) -> bool:
    """True when the period has ended by that day (a month has ended from its 28th day on)."""
    return (periode.tahun, periode.bulan_akhir) < (per_tanggal.year, per_tanggal.month) or (
        (periode.tahun, periode.bulan_akhir) == (per_tanggal.year, per_tanggal.month)
        and per_tanggal.day >= 28
    )


def _gabung(indikator: Indikator, rincian: dict[Periode, Realisasi], wajib: list[Periode]) -> Nilai:
    nilai = {p: nilai_baris(indikator, b) for p, b in rincian.items()}
    if indikator.agregasi == "nilai_akhir":
        wajib = wajib[-1:]
    tak_dinilai = {p: n for p, n in nilai.items() if not n.ada}
    kurang = [p for p in wajib if p not in nilai or p in tak_dinilai]
    # "Nobody to serve" in a period is a fact about that period, not a gap in the books.
    kurang = [
        p for p in kurang if p not in nilai or nilai[p].status is not Status.TIDAK_ADA_SASARAN
    ]
    if kurang:
        status = next((nilai[p].status for p in kurang if p in nilai), Status.BELUM_DIISI)
        return Nilai.kosong(status, f"{', '.join(p.sebutan for p in kurang)} {status.sebutan}")
    return _HITUNG[indikator.agregasi](indikator, rincian, nilai)


def _terisi(nilai: dict[Periode, Nilai]) -> list[tuple[Periode, Nilai]]:
    return sorted(((p, n) for p, n in nilai.items() if n.ada), key=lambda pasang: pasang[0].urutan)


def _jelas(kata: str, terisi: list[tuple[Periode, Nilai]]) -> str:
    return f"{kata} {', '.join(f'{p.sebutan}: {n.teks}' for p, n in terisi)}"


def _akhir(
    indikator: Indikator, rincian: dict[Periode, Realisasi], nilai: dict[Periode, Nilai]
) -> Nilai:
    terisi = _terisi(nilai)
    if not terisi:
        return Nilai.kosong(Status.TIDAK_ADA_SASARAN)
    periode, akhir = terisi[-1]
    return Nilai(akhir.angka, akhir.predikat, asal=f"nilai akhir, {periode.sebutan}")


def _jumlah(
    indikator: Indikator, rincian: dict[Periode, Realisasi], nilai: dict[Periode, Nilai]
) -> Nilai:
    return _dari_angka("jumlah", nilai, lambda angka: sum(angka, Decimal(0)))


def _rata_rata(
    indikator: Indikator, rincian: dict[Periode, Realisasi], nilai: dict[Periode, Nilai]
) -> Nilai:
    return _dari_angka("rata-rata", nilai, lambda angka: sum(angka, Decimal(0)) / len(angka))


def _maksimum(
    indikator: Indikator, rincian: dict[Periode, Realisasi], nilai: dict[Periode, Nilai]
) -> Nilai:
    return _dari_angka("nilai tertinggi", nilai, max)


def _dari_angka(
    kata: str, nilai: dict[Periode, Nilai], hitung: Callable[[list[Decimal]], Decimal]
) -> Nilai:
    terisi = _terisi(nilai)
    angka = [n.angka for _, n in terisi if n.angka is not None]
    if not angka:
        return Nilai.kosong(Status.TIDAK_ADA_SASARAN)
    return Nilai(hitung(angka), asal=_jelas(kata, terisi))


def _pembilang_penyebut(
    indikator: Indikator, rincian: dict[Periode, Realisasi], nilai: dict[Periode, Nilai]
) -> Nilai:
    """Sum of numerators over sum of denominators: percentages themselves are never added."""
    pasang = [(b.pembilang, b.penyebut) for b in rincian.values()]
    if any(a is None or b is None for a, b in pasang):
        return Nilai.kosong(Status.BELUM_DIISI, "pembilang atau penyebut belum diisi")
    pembilang = sum((a for a, _ in pasang if a is not None), Decimal(0))
    penyebut = sum((b for _, b in pasang if b is not None), Decimal(0))
    return _rasio(indikator, pembilang, penyebut, "jumlah pembilang dan penyebut semua periode")


def _rasio(indikator: Indikator, pembilang: Decimal, penyebut: Decimal, asal: str) -> Nilai:
    if penyebut == 0:
        return Nilai.kosong(Status.TIDAK_ADA_SASARAN, asal)
    rincian = f"{tulis(pembilang)} ÷ {tulis(penyebut)}"
    return Nilai(
        pembilang / penyebut * pengali(indikator.satuan),
        asal=asal,
        catatan=(f"pembilang ÷ penyebut = {rincian}",),
    )


_HITUNG: dict[str, Callable[[Indikator, dict[Periode, Realisasi], dict[Periode, Nilai]], Nilai]] = {
    "nilai_akhir": _akhir,
    "jumlah": _jumlah,
    "rata_rata": _rata_rata,
    "maksimum": _maksimum,
    "dari_pembilang_penyebut": _pembilang_penyebut,
}

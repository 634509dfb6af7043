"""How the results of periods become the result of the year.

A yearly figure is used as it stands. Without one, the periods are put together by the rule of the
indicator, and a period that has ended without a value is named: nothing is silently left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from selaras.inti.angka import tampilkan_apa_adanya as tulis
from selaras.inti.nilai import DESIMAL_HASIL_BAGI, KEADAAN_STATUS, Nilai, Status
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.periode import JenisPeriode, Periode

# From coarse to fine.
_RINCIAN = (JenisPeriode.SEMESTER, JenisPeriode.TRIWULAN, JenisPeriode.BULAN)
TAMPAK_SETAHUN = (
    "penyebutnya sama di semua periode: bila pembilangnya kumulatif, agregasi yang benar adalah "
    "nilai akhir; bila penyebutnya untuk setahun, agregasi yang benar adalah jumlah"
)
# Nobody to serve, or not in force: a fact about that period, not a gap in the books.
_DILEWATI = frozenset({Status.TIDAK_ADA_SASARAN, Status.TIDAK_BERLAKU})
BEDA_BAGIAN = "angka setahun dipakai; menurut periodenya"
SATUAN_PERSEN = frozenset({"%", "persen", "persentase"})
# How the numbers of periods, in their order and at least one, become one number.
PADUAN: Mapping[str, Callable[[Sequence[Decimal]], Decimal]] = {
    "jumlah": lambda angka: sum(angka, Decimal(0)),
    "rata_rata": lambda angka: sum(angka, Decimal(0)) / len(angka),
    "maksimum": max,
    "nilai_akhir": lambda angka: angka[-1],
}


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
    has no value (it is named in ``asal``). A figure of the year stands as it is; where its parts
    say something else a note says so.
    """
    milik = {Periode.parse(b.periode): b for b in baris if b.periode.startswith(f"{tahun:04d}")}
    setahun = milik.pop(Periode(tahun), None)
    bagian = _dari_bagian(indikator, milik, tahun, per_tanggal) if milik else None
    if setahun is None:
        return bagian or Nilai.kosong(Status.BELUM_DIISI)
    nilai = nilai_baris(indikator, setahun)
    if bagian is None or not bagian.ada:
        return nilai
    if nilai.status is Status.BELUM_DIISI:
        return bagian  # an empty row of the year says less than its filled parts
    return _berdampingan(nilai, bagian)


def nilai_dalam(indikator: Indikator, baris: Iterable[Realisasi], periode: Periode) -> Nilai:
    """The result of one period: its own row, else put together from the periods inside it.

    BELUM_DIISI when neither is there, or when one of those inside is missing.
    """
    milik = {p: b for b in baris if periode.memuat(p := Periode.parse(b.periode))}
    sendiri = milik.pop(periode, None)
    if sendiri is not None:
        nilai = nilai_baris(indikator, sendiri)
        if nilai.status is not Status.BELUM_DIISI or not milik:
            return nilai
    if not milik:
        return Nilai.kosong(Status.BELUM_DIISI)
    jenis = max((p.jenis for p in milik), key=_RINCIAN.index)
    wajib = [p for p in Periode.bagian(periode.tahun, jenis) if periode.memuat(p)]
    return _gabung(indikator, {p: b for p, b in milik.items() if p.jenis is jenis}, wajib)


def _berdampingan(nilai: Nilai, bagian: Nilai) -> Nilai:
    """The yearly figure with a note where its parts say something else."""
    if nilai.status is not Status.DINILAI or bagian.teks == nilai.teks:
        return nilai
    beda = f"{BEDA_BAGIAN} {bagian.teks} ({bagian.asal})"
    return replace(nilai, catatan=(*nilai.catatan, beda))


def _dari_bagian(
    indikator: Indikator, milik: dict[Periode, Realisasi], tahun: int, per_tanggal: date
) -> Nilai:
    jenis = max((p.jenis for p in milik), key=_RINCIAN.index)
    rincian = {p: b for p, b in milik.items() if p.jenis is jenis}
    return _gabung(indikator, rincian, periode_wajib(tahun, jenis, per_tanggal))


def periode_wajib(tahun: int, jenis: JenisPeriode, per_tanggal: date) -> list[Periode]:
    """The periods of a kind that have ended by that day: each must have its figure."""
    return [p for p in Periode.bagian(tahun, jenis) if p.hari_akhir <= per_tanggal]


def _gabung(indikator: Indikator, rincian: dict[Periode, Realisasi], wajib: list[Periode]) -> Nilai:
    nilai = {p: nilai_baris(indikator, b) for p, b in rincian.items()}
    if indikator.agregasi == "nilai_akhir":
        wajib = wajib[-1:]
    dilewati = [p for p, n in nilai.items() if n.status in _DILEWATI]
    kurang = [p for p in wajib if p not in dilewati and (p not in nilai or not nilai[p].ada)]
    if kurang:
        status = next((nilai[p].status for p in kurang if p in nilai), Status.BELUM_DIISI)
        return Nilai.kosong(status, f"{', '.join(p.sebutan for p in kurang)} {status.sebutan}")
    dipakai = {p: n for p, n in nilai.items() if n.ada}
    if not dipakai:
        return Nilai.kosong(_status_bersama(nilai.values()))
    hasil = _HITUNG[indikator.agregasi](indikator, {p: rincian[p] for p in dipakai}, dipakai)
    return _sebut_dilewati(hasil, {p: nilai[p] for p in dilewati})


def _status_bersama(nilai: Iterable[Nilai]) -> Status:
    """What a year is whose periods hold no value: a gap before "nobody", "nobody" before "not"."""
    status = {n.status for n in nilai}
    gugur = status - _DILEWATI
    if gugur:
        return min(gugur, key=list(Status).index)
    return min(status, key=(Status.TIDAK_ADA_SASARAN, Status.TIDAK_BERLAKU).index)


def _sebut_dilewati(hasil: Nilai, dilewati: dict[Periode, Nilai]) -> Nilai:
    """The value with a note that names every period that it leaves out."""
    if not dilewati:
        return hasil
    rinci = ", ".join(f"{p.sebutan} ({n.status.sebutan})" for p, n in _urut(dilewati))
    return replace(hasil, catatan=(*hasil.catatan, f"tidak ikut dihitung: {rinci}"))


def _urut(nilai: dict[Periode, Nilai]) -> list[tuple[Periode, Nilai]]:
    """Pairs in the order of time."""
    return sorted(nilai.items(), key=lambda pasang: pasang[0].urutan)


def _terisi(nilai: dict[Periode, Nilai]) -> list[tuple[Periode, Nilai]]:
    return [(p, n) for p, n in _urut(nilai) if n.ada]


def _jelas(kata: str, terisi: list[tuple[Periode, Nilai]]) -> str:
    return f"{kata} {', '.join(f'{p.sebutan}: {n.teks}' for p, n in terisi)}"


def _akhir(
    indikator: Indikator, rincian: dict[Periode, Realisasi], nilai: dict[Periode, Nilai]
) -> Nilai:
    periode, akhir = _terisi(nilai)[-1]
    asal = f"nilai akhir, {periode.sebutan}"
    return Nilai(
        akhir.angka, akhir.predikat, asal=asal, dihitung=akhir.dihitung, desimal=akhir.desimal
    )


def _jumlah(
    indikator: Indikator, rincian: dict[Periode, Realisasi], nilai: dict[Periode, Nilai]
) -> Nilai:
    return _dari_angka("jumlah", nilai, PADUAN["jumlah"])


def _rata_rata(
    indikator: Indikator, rincian: dict[Periode, Realisasi], nilai: dict[Periode, Nilai]
) -> Nilai:
    hasil = _dari_angka("rata-rata", nilai, PADUAN["rata_rata"])
    return replace(hasil, dihitung=hasil.ada, desimal=desimal_hasil(indikator))


def _maksimum(
    indikator: Indikator, rincian: dict[Periode, Realisasi], nilai: dict[Periode, Nilai]
) -> Nilai:
    return _dari_angka("nilai tertinggi", nilai, PADUAN["maksimum"])


def _dari_angka(
    kata: str, nilai: dict[Periode, Nilai], hitung: Callable[[Sequence[Decimal]], Decimal]
) -> Nilai:
    terisi = _terisi(nilai)
    angka = [n.angka for _, n in terisi if n.angka is not None]
    if len(angka) < len(terisi):
        return Nilai.kosong(Status.TIDAK_DAPAT_DIHITUNG, f"{kata}: ada predikat tanpa angka")
    return Nilai(hitung(angka), asal=_jelas(kata, terisi))


def _pembilang_penyebut(
    indikator: Indikator, rincian: dict[Periode, Realisasi], nilai: dict[Periode, Nilai]
) -> Nilai:
    """Sum of numerators over sum of denominators: percentages themselves are never added."""
    urut = [rincian[p] for p, _ in _urut(nilai)]
    pasang = [
        (b.pembilang, b.penyebut)
        for b in urut
        if b.pembilang is not None and b.penyebut is not None
    ]
    if len(pasang) < len(urut):
        return Nilai.kosong(Status.BELUM_DIISI, "pembilang atau penyebut belum diisi")
    pembilang = sum((a for a, _ in pasang), Decimal(0))
    penyebut = sum((b for _, b in pasang), Decimal(0))
    hasil = _rasio(indikator, pembilang, penyebut, "jumlah pembilang dan penyebut semua periode")
    if len(pasang) > 1 and len({b for _, b in pasang}) == 1:
        # One and the same denominator is hardly the quarter's own: told, never applied.
        return replace(hasil, catatan=(*hasil.catatan, TAMPAK_SETAHUN))
    return hasil


def _rasio(indikator: Indikator, pembilang: Decimal, penyebut: Decimal, asal: str) -> Nilai:
    if penyebut == 0:
        return Nilai.kosong(Status.TIDAK_ADA_SASARAN, asal)
    rincian = f"{tulis(pembilang)} ÷ {tulis(penyebut)}"
    return Nilai(
        pembilang / penyebut * pengali(indikator.satuan),
        asal=asal,
        catatan=(f"pembilang ÷ penyebut = {rincian}",),
        dihitung=True,
        desimal=desimal_hasil(indikator),
    )


def desimal_hasil(indikator: Indikator) -> int:
    """How many decimals a computed value of the indicator is printed with, at most."""
    return DESIMAL_HASIL_BAGI if indikator.ketelitian is None else indikator.ketelitian


_HITUNG: dict[str, Callable[[Indikator, dict[Periode, Realisasi], dict[Periode, Nilai]], Nilai]] = {
    "nilai_akhir": _akhir,
    "jumlah": _jumlah,
    "rata_rata": _rata_rata,
    "maksimum": _maksimum,
    "dari_pembilang_penyebut": _pembilang_penyebut,
}

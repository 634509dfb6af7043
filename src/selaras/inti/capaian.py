"""Achievement: the one place where a target and a result become a percentage.

Formulas and the order of statuses, with their sources: docs/rujukan/pengukuran.md.
Values are unrounded Decimals in percent points; rounding happens at print.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from selaras.inti.nilai import Nilai, Status
from selaras.inti.nilai import tulis_nilai as tulis

SERATUS = Decimal(100)
_DALAM = "di dalam rentang: 100"
_BAWAH = "realisasi ÷ batas bawah × 100"
_ATAS = "(2 × batas atas − realisasi) ÷ batas atas × 100"
_ATAS_SKP = "realisasi ÷ batas atas × 100"
# The whole rule of a range in words, by the formula that the card chooses.
RUMUS_RENTANG = {
    pilihan: f"{_DALAM}; di bawahnya: {_BAWAH}; di atasnya: {atas}"
    for pilihan, atas in (("baku", _ATAS), ("turun_rasio", _ATAS), ("rentang_skp", _ATAS_SKP))
}


def tercapai(nilai: Decimal | None) -> bool | None:
    """Whether an achievement reached its target: 100 percent or more; None without a value.

    The one place of this limit; averages of achievements are held against it as well.
    """
    return None if nilai is None else nilai >= SERATUS


@dataclass(frozen=True)
class Aturan:
    """How an indicator is judged. ``urutan_predikat`` lists predikat from best to worst.

    ``arah``: naik, turun, rentang. ``rumus``: baku, turun_rasio, rentang_skp.
    """

    arah: str = "naik"
    rumus: str = "baku"
    urutan_predikat: tuple[str, ...] = ()


@dataclass(frozen=True)
class HasilCapaian:
    """The outcome of one measurement.

    ``nilai`` in percent points, never negative; ``nilai_asli`` before it was held at zero. Both
    None unless ``status`` is DINILAI. ``rumus`` and ``substitusi`` are what a user reads;
    ``alasan`` says why there is no value. ``di_atas``: a predikat above the one that was promised,
    which is printed as 100 for want of a number.
    """

    status: Status
    nilai: Decimal | None = None
    nilai_asli: Decimal | None = None
    rumus: str = ""
    substitusi: str = ""
    alasan: str = ""
    di_atas: bool = False

    @property
    def tercapai(self) -> bool | None:
        """Whether the target was reached; None when nothing was judged."""
        return tercapai(self.nilai)

    @property
    def melampaui(self) -> bool:
        """Whether more than the target was reached, by number or by rank."""
        return self.di_atas or (self.nilai is not None and self.nilai > SERATUS)


def hitung_capaian(target: Nilai, realisasi: Nilai, aturan: Aturan) -> HasilCapaian:
    """The achievement of ``realisasi`` against ``target``; the first status that fits wins."""
    for status in (Status.TIDAK_BERLAKU, Status.TIDAK_TERBACA, Status.BELUM_DIISI):
        kurang = [
            n for n, v in (("target", target), ("realisasi", realisasi)) if v.status is status
        ]
        if kurang:
            return HasilCapaian(status, alasan=f"{' dan '.join(kurang)} {status.sebutan}")
    if realisasi.status is Status.TIDAK_ADA_SASARAN:
        return HasilCapaian(
            Status.TIDAK_ADA_SASARAN, alasan="penyebut nol: tidak ada yang perlu dilayani"
        )
    if target.predikat is not None or realisasi.predikat is not None:
        return _predikat(target, realisasi, aturan)
    if aturan.arah == "rentang":
        return _rentang(target, realisasi, aturan)
    return _tunggal(target, realisasi, aturan)


def _tak_hitung(alasan: str, rumus: str = "") -> HasilCapaian:
    return HasilCapaian(Status.TIDAK_DAPAT_DIHITUNG, rumus=rumus, alasan=alasan)


def _dinilai(asli: Decimal, rumus: str, substitusi: str) -> HasilCapaian:
    nilai = max(asli, Decimal(0))
    return HasilCapaian(Status.DINILAI, nilai, asli, rumus, substitusi)


def _predikat(target: Nilai, realisasi: Nilai, aturan: Aturan) -> HasilCapaian:
    """By number when both have one; else by rank: at or above target is 100 %."""
    if target.angka is not None and realisasi.angka is not None:
        return _tunggal(target, realisasi, aturan)
    if target.predikat is None:
        return _tak_hitung("pembandingnya angka, realisasi berupa predikat tanpa angka")
    rumus = "predikat realisasi dibandingkan dengan predikat target"
    urutan = aturan.urutan_predikat
    for nama, nilai in (("target", target), ("realisasi", realisasi)):
        if nilai.predikat not in urutan:
            return _tak_hitung(f"predikat {nama} “{nilai.predikat or '–'}” tidak ada pada skala")
    posisi_target = urutan.index(target.predikat or "")
    posisi_realisasi = urutan.index(realisasi.predikat or "")
    if posisi_realisasi > posisi_target:
        return _tak_hitung("di bawah target, tanpa angka tidak dapat dipersenkan", rumus)
    di_atas = posisi_realisasi < posisi_target
    kata = "di atas" if di_atas else "sama dengan"
    hasil = _dinilai(SERATUS, rumus, f"{realisasi.predikat} {kata} {target.predikat}: 100")
    return replace(hasil, di_atas=di_atas)


def _tunggal(target: Nilai, realisasi: Nilai, aturan: Aturan) -> HasilCapaian:
    if target.angka is None or realisasi.angka is None:
        kurang = "target" if target.angka is None else "realisasi"
        return HasilCapaian(Status.BELUM_DIISI, alasan=f"angka {kurang} belum diisi")
    t, r = target.angka, realisasi.angka
    if t == 0 and r == 0:
        return HasilCapaian(Status.TIDAK_ADA_TARGET, alasan="target 0 dan realisasi 0")
    if t == 0:
        return _tak_hitung(f"target 0, realisasi {tulis(r)}: pembagi nol")
    if t < 0:
        return _tak_hitung("target negatif memerlukan rumus khusus")
    if aturan.arah == "naik":
        return _dinilai(
            r / t * SERATUS, "realisasi ÷ target × 100", f"{tulis(r)} ÷ {tulis(t)} × 100"
        )
    if aturan.rumus == "turun_rasio":
        return _turun_rasio(t, r)
    return _dinilai(
        (2 * t - r) / t * SERATUS,
        "(2 × target − realisasi) ÷ target × 100",
        f"(2 × {tulis(t)} − {tulis(r)}) ÷ {tulis(t)} × 100",
    )


def _turun_rasio(t: Decimal, r: Decimal) -> HasilCapaian:
    rumus = "target ÷ realisasi × 100"
    if r == 0:
        return _tak_hitung("realisasi 0 sebagai pembagi", rumus)
    return _dinilai(t / r * SERATUS, rumus, f"{tulis(t)} ÷ {tulis(r)} × 100")


def _rentang(target: Nilai, realisasi: Nilai, aturan: Aturan) -> HasilCapaian:
    if target.batas is None:
        return _tak_hitung("pembandingnya satu angka, indikator ini dinilai dengan rentang")
    if realisasi.angka is None:
        return HasilCapaian(Status.BELUM_DIISI, alasan="angka realisasi belum diisi")
    (a, b), r = target.batas, realisasi.angka
    if a == 0 and b == 0 and r == 0:
        return HasilCapaian(Status.TIDAK_ADA_TARGET, alasan="rentang [0, 0] dan realisasi 0")
    if a <= r <= b:
        return _dinilai(
            SERATUS,
            _DALAM,
            f"{tulis(a)} ≤ {tulis(r)} ≤ {tulis(b)}: 100",
        )
    if r < a:
        return _di_bawah_rentang(a, r)
    return _DI_ATAS_RENTANG[aturan.rumus](b, r)


def _di_bawah_rentang(a: Decimal, r: Decimal) -> HasilCapaian:
    rumus = _BAWAH
    if a <= 0:
        return _tak_hitung("batas bawah nol atau negatif sebagai pembagi", rumus)
    return _dinilai(r / a * SERATUS, rumus, f"{tulis(r)} ÷ {tulis(a)} × 100")


def _di_atas_rentang(b: Decimal, r: Decimal) -> HasilCapaian:
    rumus = _ATAS
    if b <= 0:
        return _tak_hitung("batas atas nol atau negatif sebagai pembagi", rumus)
    return _dinilai(
        (2 * b - r) / b * SERATUS, rumus, f"(2 × {tulis(b)} − {tulis(r)}) ÷ {tulis(b)} × 100"
    )


def _di_atas_rentang_skp(b: Decimal, r: Decimal) -> HasilCapaian:
    rumus = _ATAS_SKP
    if b <= 0:
        return _tak_hitung("batas atas nol atau negatif sebagai pembagi", rumus)
    return _dinilai(r / b * SERATUS, rumus, f"{tulis(r)} ÷ {tulis(b)} × 100")


_DI_ATAS_RENTANG: dict[str, Callable[[Decimal, Decimal], HasilCapaian]] = {
    "baku": _di_atas_rentang,
    "turun_rasio": _di_atas_rentang,
    "rentang_skp": _di_atas_rentang_skp,
}

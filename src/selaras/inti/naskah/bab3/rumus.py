"""The formulas in use, and for which indicators each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from selaras.inti.capaian import RUMUS_RENTANG
from selaras.inti.dokumen.pohon import Blok, ParagrafDok, Tabel
from selaras.inti.naskah.kalimat import rangkai
from selaras.inti.naskah.kata_ukur import kode_anggota
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.tabel import baris, kepala, sel, tengah
from selaras.inti.paket import pilihan
from selaras.inti.ukur import UkurIndikator

SEBUT_MAKS = 12  # more numbers than these are "the others"
BERPREDIKAT = "indikator berpredikat"


def susun(k: Konteks) -> tuple[Blok, ...]:
    """The table; one line alone when nothing could be computed."""
    dipakai: dict[tuple[str, str], list[UkurIndikator]] = defaultdict(list)
    for u in k.pengukuran.indikator.values():
        if u.capaian.nilai is not None:
            dipakai[_rumus(u)].append(u)
    if not dipakai:
        return (ParagrafDok(sebaris("Belum ada indikator yang dapat dihitung capaiannya.")),)
    searah: dict[str, int] = defaultdict(int)
    for (arah, _), milik in dipakai.items():
        searah[arah] += len(milik)

    def urut(pasang: tuple[tuple[str, str], list[UkurIndikator]]) -> tuple[int, str, int, str]:
        """Formulas of one direction together, the direction that is used most first."""
        (arah, rumus), milik = pasang
        return -searah[arah], arah, -len(milik), rumus

    terbanyak = max(dipakai.values(), key=len)
    badan = [
        baris(
            (
                sel(arah),
                sel(rumus),
                tengah(
                    k.f.jumlah(
                        len(milik),
                        f"banyaknya indikator dengan rumus {rumus}",
                        map(kode_anggota, milik),
                    )
                ),
                sel(_siapa(k, milik, len(dipakai) > 1 and milik is terbanyak)),
            )
        )
        for (arah, rumus), milik in sorted(dipakai.items(), key=urut)
    ]
    tabel = Tabel(
        id="bab3-rumus",
        judul="Rumus Capaian menurut Arah Indikator",
        lebar=(34, 74, 18, 34),
        kepala=kepala("Arah indikator", "Capaian (%)", "Dipakai (indikator)", "Nomor indikator"),
        badan=tuple(badan),
    )
    return (tabel,)


def _rumus(u: UkurIndikator) -> tuple[str, str]:
    """Direction and formula in words; a range is told whole, inside and outside."""
    if u.capaian.rumus.startswith("predikat"):
        return BERPREDIKAT, u.capaian.rumus
    arah = dict(pilihan.ARAH)[u.indikator.arah]
    if u.target.batas is not None:
        return arah, RUMUS_RENTANG[u.indikator.rumus]
    return arah, u.capaian.rumus


def _siapa(k: Konteks, milik: Sequence[UkurIndikator], lainnya: bool) -> str:
    ada = {u.indikator.simpul_id for u in milik}
    nomor = [kode for kode in k.laporan.simpul if kode in ada]
    if len(nomor) <= SEBUT_MAKS:
        return rangkai(nomor)
    return "indikator lainnya" if lainnya else "lihat kartu indikator"

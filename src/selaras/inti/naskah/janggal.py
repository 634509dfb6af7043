"""Figures that are computed rightly and yet look wrong: told when data come and before printing."""

from __future__ import annotations

from collections.abc import Iterator

from selaras.inti.agregasi import SATUAN_PERSEN, TAMPAK_SETAHUN
from selaras.inti.angka import tampilkan
from selaras.inti.capaian import SERATUS
from selaras.inti.naskah.kata_ukur import WAJAR
from selaras.inti.ukur import Pengukuran
from selaras.inti.ukur.pengukuran import UkurIndikator


def kejanggalan(p: Pengukuran) -> Iterator[tuple[str, str]]:
    """What looks wrong and what to look at, indicator by indicator."""
    for u in p.indikator.values():
        sebutan = f"{u.indikator.simpul_id} “{u.indikator.nama}”"
        if u.capaian.nilai is not None and u.capaian.nilai > WAJAR:
            yield (
                f"capaian {sebutan} {tampilkan(u.capaian.nilai)} persen perlu diperiksa",
                "Periksa satuan, target, dan realisasinya.",
            )
        elif _lebih_dari_seluruhnya(u):
            yield (
                f"realisasi {sebutan} {u.realisasi.teks} persen, lebih dari seluruhnya",
                "Periksa pembilang, penyebut, dan satuannya.",
            )
        if TAMPAK_SETAHUN in u.realisasi.catatan:
            yield (
                f"isian periode {sebutan} berpenyebut sama",
                "Bila pembilangnya kumulatif, pilih agregasi nilai akhir; bila penyebutnya untuk "
                "setahun, pilih agregasi jumlah.",
            )


def _lebih_dari_seluruhnya(u: UkurIndikator) -> bool:
    """A share of a whole above 100 percent; a growth may be, so only shares by their parts."""
    satuan = (u.indikator.satuan or "").strip().casefold()
    return (
        satuan in SATUAN_PERSEN
        and u.indikator.agregasi == "dari_pembilang_penyebut"
        and u.realisasi.angka is not None
        and u.realisasi.angka > SERATUS
    )

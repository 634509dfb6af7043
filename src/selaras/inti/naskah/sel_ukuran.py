"""Target, result, achievement and band: the four cells that all tables of results share."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Sel
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.tabel import kanan, sel
from selaras.inti.ukur import UkurIndikator


def sel_ukuran(k: Konteks, u: UkurIndikator) -> tuple[Sel, ...]:
    """The four cells; what was not judged says why under achievement, and so under the band."""
    kode = u.indikator.indikator_id
    return (
        kanan(k.f.target(kode)),
        kanan(k.f.realisasi(kode)),
        kanan(k.f.capaian(kode)),
        sel(k.f.pita_indikator(kode)),
    )

"""A year in the life of an office, in a real browser, by the people who do it (`make tahun`).

The real office of 2024 is rolled forward to 2025. Targets that the Renstra does not give, and the
results of the quarter, are invented; each says "sintetis" where it stands.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tahun.cerita_laporan import laporan
from tests.tahun.cerita_pengumpulan import (
    UNIT,
    buka_triwulan,
    isi_lembar,
    isi_uang,
    isi_unit,
    kembali_sekali,
    lembar,
)
from tests.tahun.cerita_perjanjian import susun_perjanjian, ubah_perjanjian
from tests.tahun.pemain import Situs, aksesibel, langkah

pytestmark = [pytest.mark.peramban, pytest.mark.lambat]


def test_a_year_from_the_plan_to_the_report(situs: Situs, axe: str, tmp_path: Path) -> None:
    perencana, kepala = situs.orang("perencana"), situs.orang("kepala")
    naskah = susun_perjanjian(situs, perencana, kepala, axe)
    buka_triwulan(situs, perencana)
    isi_uang(situs, perencana, axe)

    # the goals of the office as a whole are the planner's sheet
    perencana.goto(lembar(situs, "-"))
    isi_lembar(perencana, "20")
    langkah(perencana, "Ajukan", "diajukan")
    for unit in UNIT:
        isi_unit(situs, unit, tmp_path, axe)
    sekretaris = situs.orang("sekretaris")
    kembali_sekali(situs, sekretaris, naskah, axe)
    ubah_perjanjian(situs, perencana, kepala, axe)

    for unit in ("-", *UNIT):
        sekretaris.goto(lembar(situs, unit))
        langkah(sekretaris, "Verifikasi", "diverifikasi")
        kepala.goto(lembar(situs, unit))
        langkah(kepala, "Sahkan", "disahkan")
    for akhir in ("", "pengumpulan/2025-TW1/", "pengumpulan/2025-TW1/rehabilitasi/", "jejak/"):
        kepala.goto(situs.alamat(akhir))
        aksesibel(kepala, axe)
    laporan(situs, perencana)

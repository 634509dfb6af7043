"""A year in the life of an office, in a real browser, by the people who do it (`make tahun`).

The real office of 2024 is rolled forward to 2025. Targets that the Renstra does not give, and the
results of the quarter, are invented; each says "sintetis" where it stands. The same story is played
by mouse, with axe looking on, and by keys alone, with the focus seen on every stop.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tahun.cerita_laporan import laporan
from tests.tahun.cerita_masuk import masuk_dua_langkah
from tests.tahun.cerita_pengumpulan import (
    NAMA,
    buka_triwulan,
    isi_kantor,
    isi_uang,
    isi_unit,
    kembali_sekali,
    sahkan,
)
from tests.tahun.cerita_perjanjian import (
    aktifkan,
    isi_target,
    ke_tahun_baru,
    tahun_baru,
    tandatangani_awal,
    ubah_perjanjian,
)
from tests.tahun.pemain import Situs

pytestmark = [pytest.mark.peramban, pytest.mark.lambat]


@pytest.mark.parametrize("situs", ["tetikus", "papan ketik"], indirect=True)
def test_a_year_from_the_plan_to_the_report(situs: Situs, tmp_path: Path) -> None:
    perencana, kepala = situs.orang("perencana"), masuk_dua_langkah(situs, "kepala")
    tahun_baru(situs, perencana)
    ke_tahun_baru(situs, kepala)
    isi_target(situs, perencana)
    naskah = tandatangani_awal(situs, perencana, kepala, tmp_path)
    aktifkan(situs, perencana)
    buka_triwulan(situs, perencana)
    isi_uang(situs, perencana)
    isi_kantor(situs, perencana)
    for unit in NAMA:
        isi_unit(situs, unit, tmp_path)
    sekretaris = situs.orang("sekretaris")
    kembali_sekali(situs, sekretaris, naskah)
    ubah_perjanjian(situs, perencana, kepala)
    sahkan(situs, sekretaris, kepala)
    laporan(situs, perencana, kepala, tmp_path)

"""What will be improved names what fell short, worst first, and counts when there is too much."""

from __future__ import annotations

import pytest
from tests.inti.naskah import kantor_rekaan as rekaan
from tests.inti.naskah.pohon_uji import laporan_bangka, teks

from selaras.inti.naskah import langkah
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.langkah import langkah_perbaikan
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur import ukur


def _langkah(laporan: LaporanKinerja) -> list[str]:
    return [teks(satu) for satu in langkah_perbaikan(Konteks(laporan, ukur(laporan)))]


def test_it_names_key_indicators_programs_and_sub_activities_below_target() -> None:
    kejar = [satu for satu in _langkah(laporan_bangka()) if satu.startswith("Mengejar target")]
    assert kejar[0].startswith("Mengejar target indikator kinerja utama “Persentase Penyandang")
    assert kejar[0].endswith("(90,53 persen).")
    assert kejar[1] == (
        "Mengejar target Program Penanganan Bencana (66,15 persen) dan "
        "Program Pemberdayaan Sosial (81,25 persen)."
    )
    assert kejar[2].startswith(
        "Mengejar target Sub Kegiatan 5.1.1 Penyediaan Makanan (0,57 persen)"
    )
    assert kejar[2].count(" persen)") == 4


def test_more_than_a_few_are_counted_from_the_lowest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(langkah, "SEBUT_NAMA", 1)
    assert (
        "Mengejar target program, mulai dari satu yang terendah: Program Penanganan Bencana "
        "(66,15 persen)."
    ) in _langkah(laporan_bangka())


def test_a_key_indicator_without_a_figure_is_named_with_its_reason() -> None:
    (iku,) = (s for s in _langkah(rekaan.laporan()) if "indikator kinerja utama" in s)
    assert iku.endswith("dan “Predikat akuntabilitas kinerja” (tidak dapat dihitung).")

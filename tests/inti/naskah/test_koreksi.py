"""Corrections find the figures that they correct, and name them in words."""

from __future__ import annotations

import re

import pytest
from tests.inti.naskah import kantor_rekaan as rekaan
from tests.inti.naskah.pohon_uji import laporan_bangka

from selaras.inti.dokumen.penjelasan import Label
from selaras.inti.naskah.kekurangan import kekurangan
from selaras.inti.naskah.lakin import susun_lakin
from selaras.inti.paket.baris_hasil import Koreksi
from selaras.inti.ukur import Pengukuran, ukur
from selaras.inti.ukur.jelas import jelaskan
from selaras.inti.ukur.jelas_acuan import BARIS_LAIN, acuan_tak_dikenal, sebutan_baris
from selaras.inti.ukur.jelas_koreksi import (
    acuan_baku,
    kalimat_koreksi,
    kelompok_koreksi,
    sebutan_tabel,
)


@pytest.fixture(scope="module")
def bangka() -> Pengukuran:
    return ukur(laporan_bangka())


@pytest.fixture(scope="module")
def penjelasan(bangka: Pengukuran) -> dict[str, tuple[str, list[str]]]:
    """Figure and corrections of all explanations that the report carries."""
    return {
        acuan_baku(bangka, asal): (
            p.angka,
            [isi for label, isi in p.baris if label == Label.KOREKSI],
        )
        for asal, p in susun_lakin(bangka.laporan).penjelasan.items()
    }


def _koreksi(acuan: str | None = None) -> Koreksi:
    return Koreksi(
        koreksi_id="K1", tabel_cetak="3.1", baris_cetak="R_1/2", kolom_cetak="capaian",
        tercetak="90", dipegang="95,00", acuan=acuan, kelas="kesalahan_cetak", alasan="Dipotong.",
    )  # fmt: skip


def test_every_figure_that_a_correction_names_exists_and_holds_what_it_says(
    bangka: Pengukuran, penjelasan: dict[str, tuple[str, list[str]]]
) -> None:
    for satu in bangka.laporan.paket.baris(Koreksi):
        assert acuan_tak_dikenal(bangka, satu) == ()
        for acuan in satu.semua_acuan:
            if acuan.startswith("jumlah:"):
                angka = penjelasan[acuan][0]  # a count lives in the report only
            else:
                angka = jelaskan(bangka, acuan).angka
            if satu.dipegang:
                sama = {satu.dipegang, f"Rp{satu.dipegang}"}
                assert angka in sama or angka == {"6": "enam"}.get(satu.dipegang), satu.koreksi_id


def test_every_printed_figure_with_a_correction_shows_it(
    bangka: Pengukuran, penjelasan: dict[str, tuple[str, list[str]]]
) -> None:
    tampak = {isi for _, semua in penjelasan.values() for isi in semua}
    for satu in bangka.laporan.paket.baris(Koreksi):
        # names and units are words, not figures; nothing is held for a row without a figure
        berangka = [a for a in satu.semua_acuan if not a.startswith("data:") or ":luas:" in a]
        for acuan in berangka:
            (kelompok,) = [k for k in kelompok_koreksi(bangka, acuan) if satu in k]
            assert kalimat_koreksi(kelompok) in tampak, satu.koreksi_id
    tanpa = [s for s in bangka.laporan.paket.baris(Koreksi) if not s.semua_acuan]
    assert [s.koreksi_id for s in tanpa if s.dipegang] == ["K001"]  # a total that no table prints


def test_corrections_that_differ_only_in_their_place_are_one_sentence(bangka: Pengukuran) -> None:
    semua = bangka.laporan.koreksi["capaian:S1/01"]
    kelompok = kelompok_koreksi(bangka, "capaian:S1/01")
    assert sorted(s.koreksi_id for k in kelompok for s in k) == sorted(s.koreksi_id for s in semua)
    assert [len(k) for k in kelompok] == [7, 1]
    assert kalimat_koreksi(kelompok[0]) == (
        "Tabel 3.1, narasi (4 kali), Tabel 3.4, lampiran form capaian, kolom capaian: tercetak 90 "
        "atau 90 % atau 90,00%, dipegang 90,53. 86 ÷ 95 × 100 = 90,53; tercetak dipotong menjadi "
        "90."
    )


def test_a_figure_is_found_with_and_without_its_year_and_a_count_without_its_value(
    bangka: Pengukuran,
) -> None:
    assert acuan_baku(bangka, "capaian:S1/01@2024") == "capaian:S1/01"
    assert acuan_baku(bangka, "capaian:S1/01@2023") == "capaian:S1/01@2023"
    assert acuan_baku(bangka, "jumlah:jumlah unit kendaraan: 5 + 1:6") == (
        "jumlah:jumlah unit kendaraan"
    )
    baris = jelaskan(bangka, "capaian:S1/01@2024").baris
    assert ("Koreksi terhadap cetakan") in [label for label, _ in baris]


@pytest.mark.parametrize(
    ("acuan", "sebutan"),
    [
        ("capaian:2/01; target:2/01", "2 · Persentase PSKS Yang Mendapat Pemberdayaan Sosial (%)"),
        ("pagu_akun:operasi", "Belanja Operasi"),
        ("pagu_dokumen:pk-2024@4", "4 · Program Perlindungan dan Jaminan Sosial"),
        ("jumlah:jumlah unit kendaraan", "Jumlah unit kendaraan"),
        ("data:simpul:nama:T2", "T2 · Meningkatnya Reformasi Birokrasi Perangkat Daerah"),
        ("data:pegawai:jumlah:PNS|golongan|1", "PNS · golongan · 1"),
        (None, "R 1, 2"),
        ("capaian:tak-ada", "R 1, 2"),
    ],
)
def test_a_correction_is_named_by_what_it_corrects(
    bangka: Pengukuran, acuan: str | None, sebutan: str
) -> None:
    assert sebutan_baris(bangka, _koreksi(acuan)).casefold() == sebutan.casefold()


def test_a_correction_of_a_figure_that_does_not_exist_is_listed_as_a_gap() -> None:
    laporan = rekaan.laporan(_koreksi("capaian:tak-ada"))
    (satu,) = (k for k in kekurangan(laporan) if k.tempat == "Koreksi")
    assert "K1, “capaian:tak-ada”, tidak menyebut angka yang ada" in satu.apa


def test_a_row_that_only_a_copy_has_a_code_for_goes_by_words(bangka: Pengukuran) -> None:
    semua = {k.koreksi_id: k for k in bangka.laporan.paket.baris(Koreksi)}
    nama = "1 · Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota"
    assert sebutan_baris(bangka, semua["K069"]) == nama  # as the row's own average, K071, says
    assert sebutan_baris(bangka, semua["K015"]) == BARIS_LAIN
    sandi = re.compile(r"\b(K\d{3}|[CR]\d{2,3}(-\d)?|PG\d+)\b")
    assert not [k for k in semua.values() if sandi.search(sebutan_baris(bangka, k))]
    assert sebutan_tabel("I-kelompok-barang") == "BAB I, kelompok barang"

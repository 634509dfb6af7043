"""What a click on a printed figure says: whole numbers, origins, corrections, reasons."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.inti.naskah import kantor_rekaan as rekaan
from tests.inti.naskah.pohon_uji import laporan_bangka

from selaras.inti.naskah.figur import Figur
from selaras.inti.naskah.lakin import susun_lakin
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.ukur import Pengukuran, ukur
from selaras.inti.ukur.jelas import AsalTakDikenal, jelaskan


@pytest.fixture(scope="module")
def bangka() -> Pengukuran:
    return ukur(laporan_bangka())


def _baris(p: Pengukuran, asal: str, label: str) -> list[str]:
    return [isi for judul, isi in jelaskan(p, asal).baris if judul == label]


def test_a_plain_figure_is_written_as_people_write_it(bangka: Pengukuran) -> None:
    assert jelaskan(bangka, "data:aset:nilai:2").angka == "Rp1.533.238.662,23"
    assert jelaskan(bangka, "data:sarana:luas:T3").angka == "1.669,89"


@pytest.mark.parametrize(
    ("kolom", "angka"),
    [("tanggal", "2 Mei 2023"), ("keterangan", "Panen"), ("tempat", "kosong")],
)
def test_dates_and_empty_cells_are_words(kolom: str, angka: str) -> None:
    foto = hasil.Foto(foto_id="F1", keterangan="Panen", tanggal=date(2023, 5, 2))
    p = ukur(rekaan.laporan(foto))
    assert jelaskan(p, f"data:foto:{kolom}:F1").angka == angka


def test_a_choice_is_told_in_the_words_of_its_list() -> None:
    sarana = kantor.Sarana(sarana_id="K1", jenis="kendaraan", uraian="Perahu", jumlah=1200)
    p = ukur(rekaan.laporan(sarana))
    assert jelaskan(p, "data:sarana:jenis:K1").angka == "kendaraan"
    assert jelaskan(p, "data:sarana:jumlah:K1").angka == "1.200"


def test_a_quotient_is_printed_with_two_decimals_and_explained_in_full() -> None:
    dasar = rekaan.rangka("realisasi")
    bagi = hasil.Realisasi(
        indikator_id="S1/02", periode="2023", pembilang=Decimal(1), penyebut=Decimal(9)
    )
    p = ukur(rekaan.laporan(bagi, rangka_lain=dasar))
    assert Figur(p).realisasi("S1/02").isi == "11,11"
    assert _baris(p, "realisasi:S1/02", "Nilai penuh") == ["11,111111…"]
    (hitungan,) = _baris(p, "capaian:S1/02", "Hitungan")
    assert "11,11)" in hitungan
    assert len(hitungan) < 60  # no tail of digits


def test_a_correction_stands_beside_the_figure_that_it_corrects(bangka: Pengukuran) -> None:
    koreksi, *lain = _baris(bangka, "capaian:S1/01", "Koreksi terhadap cetakan")
    assert len(lain) == 1  # Tabel 3.3, which can not be read
    assert koreksi.startswith("Tabel 3.1, narasi (4 kali), Tabel 3.4, ")
    assert "dipegang 90,53" in koreksi
    (uang,) = _baris(bangka, "realisasi_anggaran:5.1.1", "Koreksi terhadap cetakan")
    assert uang.startswith("Tabel 3.14, kolom realisasi: tercetak (kosong), dipegang 0,00.")
    assert not _baris(bangka, "pagu:5.1.1", "Koreksi terhadap cetakan")


def test_absorption_names_the_books_that_it_comes_from(bangka: Pengukuran) -> None:
    assert _baris(bangka, "serapan:5.1.1", "Asal")[0].startswith("Tabel 3.14, baris")
    assert _baris(bangka, "serapan:5", "Asal") == [
        "jumlah sub kegiatan di bawahnya (buku anggaran per sub kegiatan)"
    ]
    assert _baris(bangka, "serapan_akun:*", "Asal") == ["buku anggaran per akun belanja"]


def test_spending_above_the_budget_brings_its_reason_along() -> None:
    lebih = hasil.Anggaran(
        simpul_id="P3.1.1", periode="2023", pagu=Decimal(100), realisasi=Decimal(150),
        alasan_lebih="tagihan listrik naik",
    )  # fmt: skip
    p = ukur(rekaan.laporan(rangka_lain=[*rekaan.rangka("anggaran"), lebih]))
    for asal in ("realisasi_anggaran", "sisa", "serapan"):
        assert _baris(p, f"{asal}:P3.1.1", "Alasan melebihi pagu") == ["tagihan listrik naik"]


def test_efficiency_says_whose_rule_it_is_and_what_the_mean_left_out(bangka: Pengukuran) -> None:
    (dasar,) = _baris(bangka, "efisiensi:1", "Dasar aturan")
    assert "bukan kutipan peraturan" in dasar
    assert "2 indikator dinilai" in _baris(bangka, "efisiensi:1", "Yang dihitung")[0]


@pytest.mark.parametrize(
    "asal", ["", "tak-ada:1", "data:aset:nilai:99", "serapan:S9", "jumlah", "jumlah:sesuatu:5"]
)
def test_a_key_that_names_nothing_is_refused(bangka: Pengukuran, asal: str) -> None:
    with pytest.raises(AsalTakDikenal):
        jelaskan(bangka, asal)


def test_a_count_names_who_was_counted(bangka: Pengukuran) -> None:
    semua = susun_lakin(bangka.laporan).penjelasan
    cacah = {kunci: dict(p.baris) for kunci, p in semua.items() if kunci.startswith("jumlah:")}
    sebar = next(b for k, b in cacah.items() if "jumlah berpredikat Sangat Kurang" in k)
    kode = sebar["Yang dihitung"].split(", ")
    assert "5.1.1/01" in kode
    assert kode == [
        k
        for k, u in bangka.indikator.items()
        if u.predikat is not None and u.predikat.nama == "Sangat Kurang"
    ]
    berisi = [k for k, b in cacah.items() if "Yang dihitung" in b or "+" in b["Hitungan"]]
    assert len(berisi) >= len(cacah) * 0.8, sorted(set(cacah) - set(berisi))
    assert all(b["Asal"] for b in cacah.values())

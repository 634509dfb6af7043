"""A snapshot measured: which target counts, how money adds up, how each figure explains itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from selaras.inti.naskah.figur import Figur
from selaras.inti.naskah.kekurangan import JenisKekurangan, kekurangan
from selaras.inti.nilai import Status
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur import ukur
from selaras.inti.ukur.jelas import AsalTakDikenal, jelaskan
from selaras.inti.ukur.kelengkapan import tanpa_indikator, uang_kosong
from selaras.inti.ukur.sementara import sementara
from tests.inti.kantor_uji import indikator, laporan, realisasi, target, uang

# The sub kegiatan of the test office that spend nothing; a row says so.
TANPA_DANA = (uang("1.1.2", "0", "0"), uang("1.1.10", "0", "0"))


def test_the_last_agreement_that_names_the_indicator_gives_its_target() -> None:
    p = ukur(
        laporan(
            indikator("S1/01"),
            indikator("1/01"),
            target("S1/01", "renstra", "85"),
            target("S1/01", "pk", "85"),
            target("S1/01", "pk1", "95"),
            target("1/01", "pk", "50"),
            realisasi("S1/01", "86"),
            realisasi("1/01", "50"),
        )
    )
    assert p.indikator["S1/01"].target.angka == 95
    assert p.indikator["S1/01"].target.asal == "PK Perubahan 2024"
    assert p.indikator["1/01"].target.asal == "PK 2024"


def test_the_renstra_stands_in_visibly_when_no_agreement_names_the_indicator() -> None:
    p = ukur(laporan(indikator("1/01"), target("1/01", "renstra", "10"), realisasi("1/01", "5")))
    u = p.indikator["1/01"]
    assert u.capaian.nilai == 50
    assert u.target.catatan == ("target diambil dari Renstra karena perjanjian tidak memuatnya",)
    assert ("Catatan", u.target.catatan[0]) in jelaskan(p, "capaian:1/01").baris


def test_a_result_is_compared_with_the_end_of_the_renstra_and_with_a_standard() -> None:
    p = ukur(
        laporan(
            indikator("1/01", standar=Decimal(80), standar_sumber="Kementerian"),
            indikator("1/02"),
            target("1/01", "renstra", "40", "2026"),
            target("1/01", "pk", "30"),
            realisasi("1/01", "20"),
        )
    )
    assert p.terhadap_renstra("1/01").capaian.nilai == 50
    assert p.terhadap_standar("1/01").capaian.nilai == 25
    assert p.terhadap_standar("1/02").capaian.status is Status.BELUM_DIISI
    assert p.terhadap_renstra("1/02").capaian.status is Status.BELUM_DIISI


def test_money_is_held_at_sub_kegiatan_and_summed_upwards() -> None:
    p = ukur(laporan(uang("1.1.1", "100", "50"), uang("1.1.2", "300", "270.5"), TANPA_DANA[1]))
    for kode in ("1.1", "1", "S1", "T1"):
        serapan = p.simpul[kode].anggaran
        assert serapan is not None
        assert (serapan.pagu, serapan.realisasi, serapan.sisa) == (
            400, Decimal("320.5"), Decimal("79.5"),
        )  # fmt: skip
    assert p.total.serapan == Decimal("80.125")
    assert p.simpul["1.1.10"].anggaran is not None
    assert p.simpul["1.1.10"].anggaran.sebutan == "tidak ada pagu"


def test_a_sub_kegiatan_without_a_row_is_a_gap_that_no_sum_hides() -> None:
    p = ukur(laporan(uang("1.1.1", "100", "50"), uang("1.1.2", "300", "270.5")))
    assert p.total.pagu is None
    assert p.total.status is Status.BELUM_DIISI
    assert uang_kosong(p, Status.BELUM_DIISI) == {"pagu dan realisasi": ["1.1.10"]}
    (kurang,) = [k for k in kekurangan(p.laporan, p) if k.jenis is JenisKekurangan.UANG]
    assert kurang.apa == "pagu dan realisasi anggaran belum diisi: nomor 1.1.10"


def test_the_part_of_a_sum_that_is_known_is_told_as_a_part_and_nought_counts_as_filled() -> None:
    sebagian = ukur(laporan(uang("1.1.1", "100", "50"), TANPA_DANA[1]))
    satu = sementara(sebagian, "1", "pagu")
    assert satu is not None
    assert (satu.angka, satu.terisi, satu.banyak) == (100, 2, 3)
    assert Figur(sebagian).pagu().isi == "100,00 (sementara, 2 dari 3 sub kegiatan terisi)"
    asal = jelaskan(sebagian, "pagu:*")
    assert "pagu belum diisi: 1.1.2" in str(asal.baris)
    assert asal.angka == "Rp100,00 (sementara, 2 dari 3 sub kegiatan terisi)"
    assert sebagian.total.pagu is None, "no sum, no share is made of a part"
    nol = ukur(laporan(uang("1.1.1", "0", "0"), uang("1.1.2", "0", "0"), TANPA_DANA[1]))
    assert (sementara(nol, "*", "pagu"), nol.total.pagu) == (None, 0)
    assert sementara(ukur(laporan(uang("1.1.1", None, "5"))), "1.1", "pagu") is None
    assert sementara(ukur(laporan()), "*", "pagu") is None


def test_a_year_told_by_months_says_until_when_it_is_whole() -> None:
    def bulan(kode: str, *isi: str) -> list[hasil.Anggaran]:
        rinci = [uang(kode, None, n, f"2024-{ke:02}") for ke, n in enumerate(isi, 1)]
        return [uang(kode, "100", None), *(replace(b, keadaan="terisi") for b in rinci)]

    def baca(*baris: hasil.Anggaran) -> tuple[str, ...]:
        setahun = [replace(b, keadaan="terisi") for b in baris]
        f = Figur(p := ukur(laporan(*setahun, TANPA_DANA[1])))
        asal = [jelaskan(p, f"{jenis}:*").angka for jenis in ("realisasi_anggaran", "serapan")]
        dapat = (f.realisasi_anggaran().isi, f.serapan().isi, f.sisa().isi)
        assert asal == [f"Rp{dapat[0]}", dapat[1]]
        return dapat

    lain = bulan("1.1.2", "10", "20", "30")
    tak_lengkap = "belum lengkap"
    assert baca(*bulan("1.1.1", "1", "2"), *lain) == (
        "63,00 (sementara, lengkap sampai Februari 2024)", tak_lengkap, tak_lengkap,
    )  # fmt: skip
    assert (
        baca(*bulan("1.1.1"), *lain)[0] == "60,00 (sementara, 2 dari 3 sub kegiatan mulai terisi)"
    )
    maret = bulan("1.1.1", "1", "2", "3")[-1]
    assert baca(uang("1.1.1", "100", None), maret, *lain)[0] == (
        "63,00 (sementara, baru sebagian bulan terisi)"
    )


def test_one_unreadable_sub_kegiatan_makes_the_sum_unknown_and_is_named() -> None:
    p = ukur(laporan(uang("1.1.1", "100", "50"), uang("1.1.2", "300", None), TANPA_DANA[1]))
    serapan = p.simpul["1"].anggaran
    assert serapan is not None
    assert serapan.pagu == 400
    assert serapan.realisasi is None
    assert serapan.status is Status.TIDAK_TERBACA
    assert "Simpul 1.1" in serapan.alasan


def test_months_of_money_add_up() -> None:
    p = ukur(
        laporan(*(uang("1.1.1", "10", "5", f"2024-{b:02d}") for b in range(1, 13)), *TANPA_DANA)
    )
    assert p.total.pagu == 120
    assert p.total.realisasi == 60


def test_a_budget_of_the_year_goes_with_the_spending_of_its_quarters() -> None:
    kuartal = [uang("1.1.1", None, dipakai, f"2024-TW{k}") for k, dipakai in
               enumerate(("10", "0", "20", "5"), 1)]  # fmt: skip
    p = ukur(laporan(uang("1.1.1", "100", None), *kuartal, *TANPA_DANA))
    assert (p.total.pagu, p.total.realisasi, p.total.serapan) == (100, 35, 35)


def test_a_quarter_without_its_spending_is_named() -> None:
    kuartal = [uang("1.1.1", None, "10", f"2024-TW{k}") for k in (1, 2, 4)]
    p = ukur(laporan(uang("1.1.1", "100", None), *kuartal))
    serapan = p.simpul["1.1.1"].anggaran
    assert serapan is not None
    assert serapan.pagu == 100
    assert serapan.status is Status.BELUM_DIISI
    assert "Triwulan III 2024" in serapan.alasan


def test_an_office_without_money_has_no_total_but_a_status() -> None:
    p = ukur(laporan())
    assert p.total.status is Status.BELUM_DIISI
    assert p.akun == {}


def test_accounts_and_documents_are_books_of_their_own() -> None:
    p = ukur(
        laporan(
            hasil.AnggaranAkun(
                akun_id="a", periode="2024", kelompok="operasi", nama="A",
                pagu=Decimal(10), realisasi=Decimal(4),
            ),
            hasil.AnggaranAkun(
                akun_id="b", periode="2024", kelompok="modal", nama="B",
                pagu=Decimal(30), realisasi=Decimal(6),
            ),
            hasil.AnggaranProgram(dokumen_id="pk", simpul_id="1", pagu=Decimal(50)),
            uang("1.1.1", "41", "10"),
            *TANPA_DANA,
        )
    )  # fmt: skip
    assert p.akun["operasi"].pagu == 10
    assert p.akun["*"].serapan == 25
    assert p.pagu_dokumen["pk"]["*"].angka == 50
    assert p.pagu_dokumen["pk1"] == {}
    assert p.total.pagu == 41


def test_a_node_is_the_mean_of_its_judged_indicators() -> None:
    p = ukur(
        laporan(
            indikator("1/01"),
            indikator("1/02"),
            indikator("1/03"),
            target("1/01", "pk", "10"),
            target("1/02", "pk", "10"),
            realisasi("1/01", "5"),
            realisasi("1/02", "10"),
        )
    )
    simpul = p.simpul["1"]
    assert simpul.rata.nilai == 75
    assert simpul.rata.keterangan == "2 indikator dinilai, 1 belum diisi"
    assert simpul.predikat is not None
    assert simpul.predikat.nama == "Sedang"
    assert p.simpul["1.1"].predikat is None


def test_every_kind_of_figure_explains_itself() -> None:
    p = ukur(
        laporan(
            indikator("1/01", satuan="%", asal_arah="anggapan"),
            target("1/01", "pk1", "13"),
            realisasi("1/01", "11"),
            uang("1.1.1", "100", "50"),
            *TANPA_DANA,
            hasil.AnggaranProgram(dokumen_id="pk", simpul_id="1", pagu=Decimal(50)),
        )
    )
    capaian = jelaskan(p, "capaian:1/01")
    baris = dict(capaian.baris)
    assert capaian.angka == "84,62"
    assert baris["Hitungan"] == "11 ÷ 13 × 100 = 84,615384…"
    assert baris["Arah"] == "makin tinggi makin baik (belum disebut asalnya)"
    assert "setengah ke atas" in baris["Pembulatan"]
    assert dict(jelaskan(p, "serapan:1").baris)["Hitungan"] == "Rp50,00 ÷ Rp100,00 × 100 = 50"
    for asal in (
        "target:1/01", "realisasi:1/01", "target_dokumen:1/01@pk1@2024", "rata:1", "renstra:1/01",
        "standar:1/01", "pagu:1", "pagu:*", "realisasi_anggaran:1.1.1", "sisa:1", "serapan:*",
        "efisiensi:1", "pagu_dokumen:pk@1", "pagu_dokumen:pk@*", "data:opd:nama:uji",
        "capaian:1/01@2023",
    ):  # fmt: skip
        penjelasan = jelaskan(p, asal)
        assert penjelasan.judul
        assert penjelasan.angka


@pytest.mark.parametrize(
    "asal",
    ["", "x:1", "capaian:tidak-ada", "pagu:9.9", "data:opd:nama:lain", "target_dokumen:1"],
)
def test_a_key_that_names_nothing_is_refused(asal: str) -> None:
    p = ukur(laporan(indikator("1/01"), uang("1.1.1", "1", "1")))
    with pytest.raises(AsalTakDikenal):
        jelaskan(p, asal)


def test_a_target_that_is_promised_later_is_not_in_force_and_nobody_is_accused() -> None:
    tanggal = replace(
        next(d for d in laporan().paket.baris(rencana.Dokumen) if d.dokumen_id == "pk1"),
        tanggal=date(2024, 11, 11),
    )
    isi = laporan(indikator("1/01"), target("1/01", "pk1", "13"), realisasi("1/01", "11"))
    dokumen = [tanggal if d.dokumen_id == "pk1" else d for d in isi.paket.baris(rencana.Dokumen)]
    tahun = replace(isi.tahun_laporan, per_tanggal=date(2024, 9, 30))
    paket = replace(
        isi.paket,
        tabel={**isi.paket.tabel, "dokumen": tuple(dokumen), "tahun_laporan": (tahun,)},
    )
    u = ukur(LaporanKinerja.dari_paket(paket)).indikator["1/01"]
    assert u.target.status is Status.TIDAK_BERLAKU
    assert u.target.asal == (
        "ada pada PK Perubahan 2024 (11 November 2024), belum berlaku per 30 September 2024"
    )
    assert u.capaian.status is Status.TIDAK_BERLAKU


def test_a_node_that_nothing_measures_is_named() -> None:
    p = ukur(laporan(indikator("1/01")))
    kosong = tanpa_indikator(p)
    assert "1.1.1" in kosong
    assert "1" not in kosong

"""Form E.81 and the interim report: composed from one snapshot, every cell says its state."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.inti.kantor_uji import indikator, laporan, realisasi, simpul, target, uang

from selaras.inti.dokumen.pohon import Angka, Daftar, Judul, NaskahDok, Tabel
from selaras.inti.naskah.berkala import BUKU_KERJA, DOKUMEN
from selaras.inti.naskah.berkala.e81_isi import SESUDAH
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.paket.baris_hasil import Anggaran, AnggaranProgram, Faktor, Realisasi
from selaras.inti.paket.baris_rencana import Target
from selaras.inti.periode import JenisPeriode, Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur import ukur
from selaras.inti.ukur.laju import laju_indikator
from selaras.inti.ukur.sampai import potong, triwulan_terakhir
from selaras.inti.ukur.sebab import faktor_simpul
from selaras.inti.ukur.sebaran import hitung_sebaran
from selaras.penulis.xlsx_tabel import polos

KOLOM = {"renstra": 5, "lalu": 6, "target": 7, "tw1": 8, "tw4": 11, "tahun": 12, "tingkat": 14}


def susun(nama: str, penuh: LaporanKinerja, periode: str) -> NaskahDok:
    sampai = Periode.parse(periode)
    kini = potong(penuh, sampai)
    return DOKUMEN[nama][1](Konteks(kini, ukur(kini), sampai), Konteks(penuh, ukur(penuh)))


def tabel(naskah: NaskahDok, id_: str) -> list[list[str]]:
    satu = next(
        b for bagian in naskah.bagian for b in bagian.isi if isinstance(b, Tabel) and b.id == id_
    )
    return [[polos(s.isi, {}) for s in baris.sel] for baris in satu.badan]


@pytest.fixture
def setahun() -> LaporanKinerja:
    """Two quarters of an indicator that is added up, one that is only held for the year."""
    return laporan(
        indikator("1/01", agregasi="jumlah"),
        indikator("S1/01"),
        target("1/01", "renstra", "50", "2026"),
        target("1/01", "pk", "40"),
        target("1/01", "pk", "10", "2024-TW1"),
        target("S1/01", "pk", "80"),
        realisasi("1/01", "33", "2023"),
        realisasi("1/01", "8", "2024-TW1"),
        realisasi("1/01", "12", "2024-TW2"),
        realisasi("S1/01", "70"),
        uang("1.1.1", "100", None),
        uang("1.1.2", "100", None),
        uang("1.1.10", "0", "0"),
        AnggaranProgram(dokumen_id="renstra", simpul_id="1", pagu=Decimal(2000)),
        *(
            replace(uang(k, None, "5", f"2024-{b:02}"), keadaan="terisi")
            for k in ("1.1.1", "1.1.2", "1.1.10")
            for b in range(1, 7)
        ),
    )


def test_e81_holds_each_column_of_the_form(setahun: LaporanKinerja) -> None:
    isi = tabel(susun("e81", setahun, "2024-TW2"), "tabel-e81")
    kinerja = next(b for b in isi if b[3] == "Indikator 1/01")
    # K: 5 Renstra's last year, 6 the year before, 7 target, 8-11 quarters, 12, 13, 14 = 20/50
    assert kinerja[5:15] == [
        "50", "33", "40", "8", "12", SESUDAH, SESUDAH, "20", "20", "40,00",
    ]  # fmt: skip
    rp = isi[isi.index(kinerja) + 1]
    # three months of 5 rupiah for three sub kegiatan are 45 a quarter
    assert rp[4:15] == [
        "Rp", "2.000,00", "tidak ada", "200,00", "45,00", "45,00",
        SESUDAH, SESUDAH, "90,00", "90,00", "belum ada datanya",
    ]  # fmt: skip
    hanya_tahun = next(b for b in isi if b[3] == "Indikator S1/01")
    assert hanya_tahun[8:10] == ["tidak dirinci", "tidak dirinci"]
    assert hanya_tahun[-1] == "Tidak dirinci per periode"


def kata(naskah: NaskahDok, id_: str) -> list[str]:
    isi = [b for bagian in naskah.bagian for b in bagian.isi]
    mulai = next(n for n, b in enumerate(isi) if isinstance(b, Judul) and b.id == id_)
    daftar = isi[mulai + 1]
    return [polos(b, {}) for b in daftar.butir] if isinstance(daftar, Daftar) else []


def test_a_quarter_prints_the_words_up_to_it_and_the_year_its_own() -> None:
    def sebab(urutan: int, uraian: str, periode: str | None) -> Faktor:
        return Faktor(
            simpul_id="1", jenis="penyebab", urutan=urutan, uraian=uraian, periode=periode
        )

    triwulan = (sebab(2, "Banjir", "2024-TW1"), sebab(1, "Kemarau", "2024-TW2"))
    penuh = laporan(*triwulan, sebab(3, "Cuaca", None))
    satu, dua = (f"Program Simpul 1: Triwulan {k}." for k in ("I: Banjir", "II: Kemarau"))
    for nama, id_ in (("e81", "e81-penghambat"), ("kinerja", "kinerja-sebab")):
        assert kata(susun(nama, penuh, "2024-TW1"), id_) == [satu]
        assert kata(susun(nama, penuh, "2024-TW2"), id_) == [satu, dua]
    assert kata(susun("e81", penuh, "2024-TW4"), "e81-penghambat")[-1].endswith(": Cuaca.")
    setahun = [f.berlabel for f in faktor_simpul(penuh, "kinerja")["1"]]
    assert setahun == ["Cuaca"]  # the year has its own words; without them its quarters speak
    setahun = [f.berlabel for f in faktor_simpul(laporan(*triwulan), "kinerja")["1"]]
    assert setahun == ["Triwulan I: Banjir", "Triwulan II: Kemarau"]


def test_e81_follows_the_tree(setahun: LaporanKinerja) -> None:
    isi = tabel(susun("e81", setahun, "2024-TW2"), "tabel-e81")
    assert [b[1].split()[0] for b in isi if b[0].isdigit() and b[1]] == ["S1"]
    assert [b[2].split()[0] for b in isi if len(b) > 2 and b[0].isdigit() and b[2]] == [
        "1", "1.1", "1.1.1", "1.1.2", "1.1.10",
    ]  # fmt: skip
    # below columns 8 to 16: the mean of the year is that of 20/40 and nothing else
    assert isi[-2] == [
        "Rata-rata capaian kinerja (%)",
        "–",
        "50,00 dari 1 di antara 2",
        "–",
        "40,00 dari 1 di antara 2",
        "",
    ]
    assert isi[-1][0] == "Predikat kinerja"


def test_e81_as_a_workbook_sets_k_and_rp_side_by_side(setahun: LaporanKinerja) -> None:
    sampai = Periode.parse("2024-TW2")
    kini = potong(setahun, sampai)
    naskah = BUKU_KERJA["e81"](Konteks(kini, ukur(kini), sampai), Konteks(setahun, ukur(setahun)))
    isi = tabel(naskah, "tabel-e81")
    satu = next(b for b in isi if b[3] == "Indikator 1/01")
    assert len(satu) == 26
    # columns 5, 7, 8 and 12 of the annex: K, Rp
    assert (satu[4:6], satu[8:12], satu[18:20]) == (
        ["50", "2.000,00"], ["40", "200,00", "8", "45,00"], ["20", "90,00"],
    )  # fmt: skip


def test_the_interim_report_holds_the_quarter_against_its_own_target(
    setahun: LaporanKinerja,
) -> None:
    awal = tabel(susun("kinerja", setahun, "2024-TW1"), "tabel-hasil-periode")
    # the quarter: 8 of 10; the year so far: 8 of 40
    assert [b[0] for b in awal] == ["S1", "1"]  # as the plan stands, by its numbers
    assert awal[1][3:9] == ["10", "8", "80,00", "40", "8", "20,00"]
    kedua = tabel(susun("kinerja", setahun, "2024-TW2"), "tabel-hasil-periode")
    assert kedua[1][3:9] == ["tidak ditetapkan", "12", "tidak ada target", "40", "20", "50,00"]
    laju = tabel(susun("kinerja", setahun, "2024-TW2"), "tabel-laju")
    satu = next(b for b in laju if b[0] == "1")
    assert satu[5:7] == ["paling sedikit 10", "Sesuai laju"]
    assert satu[7].startswith("(40 − 20) ÷ 2; ")
    for ke in (1, 2, 3):
        sampai = Periode(2024, JenisPeriode.TRIWULAN, ke)
        for _, nama, *isi in tabel(susun("kinerja", setahun, str(sampai)), "tabel-laju"):
            milik = next(i for i in setahun.indikator.values() if i.nama == nama)
            laju = laju_indikator(setahun, milik, sampai)
            assert isi[1:3] == [laju.target.teks, laju.kini.teks]
    akhir = susun("kinerja", setahun, "2024-TW4").bagian  # nothing comes after it
    assert "tabel-laju" not in {getattr(b, "id", "") for bagian in akhir for b in bagian.isi}


@pytest.mark.parametrize("nama", DOKUMEN)
@pytest.mark.parametrize("kosong", [True, False])
def test_every_figure_has_its_explanation_and_every_table_its_shape(
    setahun: LaporanKinerja, nama: str, kosong: bool
) -> None:
    naskah = susun(nama, laporan(rangka_lain=None) if kosong else setahun, "2024-TW2")
    for bagian in naskah.bagian:
        for blok in bagian.isi:
            if not isinstance(blok, Tabel):
                continue
            atas: list[int] = []  # cells of earlier rows that reach into this one
            for baris in (*blok.kepala, *blok.badan):
                assert sum(s.lebar for s in baris.sel) + sum(atas) == len(blok.lebar)
                atas = [s.lebar for s in baris.sel if s.tinggi == 2]
                for sel in baris.sel:
                    for satu in sel.isi:
                        if isinstance(satu, Angka):
                            assert satu.asal in naskah.penjelasan


def test_the_snapshot_as_of_a_quarter_knows_nothing_later(setahun: LaporanKinerja) -> None:
    kini = potong(setahun, Periode.parse("2024-TW1"))
    p = ukur(kini)
    assert p.indikator["1/01"].realisasi.teks == "8"
    assert p.simpul["1.1.1"].anggaran.realisasi == 15
    assert p.simpul["1.1.1"].anggaran.pagu == 100
    assert not p.indikator["S1/01"].realisasi.ada
    assert {b.periode for b in kini.paket.baris(Anggaran) if b.realisasi is not None} == {
        "2024-01", "2024-02", "2024-03"
    }  # fmt: skip


def test_a_year_that_runs_has_no_predikat_and_one_that_is_over_has(
    setahun: LaporanKinerja,
) -> None:
    paket = setahun.paket.dengan(
        Target, [*setahun.paket.baris(Target), target("1/01", "renstra", "33", "2023")]
    )
    sisa = [realisasi("1/01", "0", f"2024-TW{ke}") for ke in (3, 4)]
    paket = paket.dengan(Realisasi, [*paket.baris(Realisasi), *sisa])
    for periode, nama in (("2024-TW2", None), ("2024-TW4", "Sangat Rendah")):
        p = ukur(potong(replace(setahun, paket=paket), Periode.parse(periode)))
        assert p.indikator["1/01"].capaian.nilai == 50
        for u in (p.indikator["1/01"], p.simpul["1"], p.terhadap_renstra("1/01")):
            assert (u.predikat.nama if u.predikat else None) == nama
        assert bool(hitung_sebaran(p.indikator.values()).pita) == bool(nama)
        dulu = p.ukur_indikator("1/01", 2023).predikat  # a year before is over
        assert dulu is not None
    hasil = tabel(susun("kinerja", setahun, "2024-TW2"), "tabel-hasil-periode")
    assert next(b for b in hasil if b[1] == "Indikator 1/01")[9].endswith(
        "Belum dinilai: tahun berjalan"
    )


def test_the_last_quarter_is_the_one_that_has_results() -> None:
    dasar = [indikator("1/01"), realisasi("1/01", "3", "2024-TW2")]
    assert triwulan_terakhir(laporan(*dasar)) == Periode.parse("2024-TW2")
    assert triwulan_terakhir(laporan(*dasar, realisasi("1/01", "3", "2024-07"))) == Periode.parse(
        "2024-TW3"
    )
    assert triwulan_terakhir(laporan(*dasar, realisasi("1/01", "3"))) is None
    assert triwulan_terakhir(laporan(indikator("1/01"))) is None


@pytest.mark.parametrize("periode", ["2024-TW1", "2024-TW2", "2024-TW3", "2024-TW4"])
@pytest.mark.parametrize("berisi", ["1.1.1", "1.1.2", "1.1.10"])
def test_money_that_only_some_have_filled_leaves_the_others_unfilled(
    periode: str, berisi: str
) -> None:
    penuh = laporan(
        *map(indikator, ("S1/01", "1/01")),
        simpul("2", "program", "S1"),
        simpul("2.1", "kegiatan", "2"),
        simpul("2.1.1", "sub_kegiatan", "2.1"),
        uang(berisi, "100", None),
        uang(berisi, None, "5", "2024-TW1"),
    )
    for nama in DOKUMEN:
        susun(nama, penuh, periode)
    badan = tabel(susun("e81", penuh, periode), "tabel-e81")
    kosong = {
        kode: b[KOLOM["tw1"]]
        for b in badan
        if len(b) > 7 and (kode := b[2].partition(" ")[0]) in ("2", "2.1", "2.1.1")
    }
    assert set(kosong) == {"2", "2.1", "2.1.1"}
    assert set(kosong.values()) == {"belum diisi"}

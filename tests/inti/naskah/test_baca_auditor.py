"""What an auditor read and could refute: each sentence now says what the data says."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import pytest
from tests.inti.naskah import kantor_rekaan as rekaan
from tests.inti.naskah.pohon_uji import isi_berjalan, isi_tabel, laporan_bangka, teks
from tests.inti.naskah.test_perubahan_berkali import KEDUA
from tests.inti.naskah.utuh import blok, tabel

from selaras.inti.agregasi import nilai_baris
from selaras.inti.anggaran import StatusEfisiensi
from selaras.inti.dokumen import pohon as p
from selaras.inti.naskah.janggal import kejanggalan, nama_kembar, satuan_tak_sesuai
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.lakin import susun_lakin
from selaras.inti.naskah.langkah import langkah_perbaikan
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur import Pengukuran, ukur
from selaras.inti.ukur.jelas import jelaskan
from selaras.inti.ukur.perbandingan import hitung_kekurangan
from selaras.inti.ukur.sebaran import hitung_sebaran
from selaras.penulis.paket import baca_paket


@cache
def kedua() -> LaporanKinerja:
    return LaporanKinerja.dari_paket(baca_paket(KEDUA))


@cache
def ukur_kedua() -> Pengukuran:
    return ukur(kedua())


@cache
def naskah_kedua() -> p.NaskahDok:
    return susun_lakin(kedua())


def kalimat(naskah: p.NaskahDok) -> list[str]:
    return [teks(isi) for isi in isi_berjalan(blok(naskah))]


def satu(naskah: p.NaskahDok, bagian: str) -> str:
    return next(kal for kal in kalimat(naskah) if bagian in kal)


def test_money_without_a_target_is_said() -> None:
    kal = satu(naskah_kedua(), "tanpa target keluaran")
    assert "Sub Kegiatan C.1.1 Penyusunan Dokumen Perencanaan Rp90.000.000,00" in kal


def test_a_sasaran_is_not_efficient_when_its_money_bought_nothing_that_was_judged() -> None:
    e = ukur_kedua().simpul["S2"].efisiensi
    assert e is not None
    assert e.status is StatusEfisiensi.BELUM_DAPAT_DINILAI
    assert "tidak dinilai" in e.alasan


def test_an_efficient_program_names_the_part_that_overspent() -> None:
    e = ukur_kedua().simpul["A"].efisiensi
    assert e is not None
    assert e.status is StatusEfisiensi.EFISIEN
    assert e.alasan.endswith("tetapi dana A.1.2 melebihi pagunya sendiri")


def test_a_falling_indicator_that_falls_gets_better_and_its_target_is_told() -> None:
    kal = satu(naskah_kedua(), "realisasi membaik")
    assert "membaik, turun dari 13 titik pada tahun 2023 menjadi 12 titik" in kal
    assert "target yang diperketat dari 14 titik menjadi 10 titik" in kal


@pytest.mark.parametrize("id_", ["tabel-renstra", "tabel-standar"])
def test_a_nought_of_a_falling_indicator_is_explained(id_: str) -> None:
    catatan = [teks(c) for c in tabel(naskah_kedua(), id_).catatan]
    assert any("sekurangnya dua kali target; hasil di bawah nol dicetak nol" in c for c in catatan)


def test_a_quarter_outside_of_the_range_is_named() -> None:
    catatan = [teks(c) for c in tabel(naskah_kedua(), "tabel-capaian-iku").catatan]
    assert any("di luar rentang pada Triwulan III 2024 (8,9)" in c for c in catatan)
    kode = next(k for k, i in kedua().indikator.items() if i.arah == "rentang")
    panel = jelaskan(ukur_kedua(), f"capaian:{kode}").baris
    assert ("Catatan", "di luar rentang pada Triwulan III 2024 (8,9)") in panel


def test_a_predikat_above_its_target_goes_beyond_it() -> None:
    assert hitung_sebaran(ukur_kedua().indikator.values()).melampaui == 5
    assert "Lima indikator melampaui target." in satu(naskah_kedua(), "indikator melampaui")
    catatan = [teks(c) for c in tabel(naskah_kedua(), "tabel-capaian-iku").catatan]
    assert any("menurut predikatnya saja" in c and "di atas target" in c for c in catatan)


def test_targets_of_several_documents_are_counted() -> None:
    kal = satu(susun_lakin(laporan_bangka()), "Kinerja diukur")
    assert "dua target tujuan dan sasaran dari Perjanjian Kinerja Perubahan Tahun 2024" in kal
    assert "67 target program, kegiatan, dan sub kegiatan yang dicatat menurut" in kal
    assert "satu target dari Rencana Strategis" in kal


def test_what_is_missing_is_named_by_its_side() -> None:
    laporan = laporan_bangka()
    semua = [teks(isi) for isi in langkah_perbaikan(Konteks(laporan, ukur(laporan)))]
    assert "Melengkapi realisasi dua indikator (nomor T1 dan T2)." in semua


def test_a_name_that_stands_twice_is_told() -> None:
    assert nama_kembar(laporan_bangka()) == [("2.1.1", "Yayasan Bahagia Dunia Akhirat")]
    kal = satu(susun_lakin(laporan_bangka()), "daftar di balik realisasi")
    assert kal.endswith("21 nama; satu di antaranya tertulis lebih dari sekali.")


@pytest.mark.parametrize(
    ("nama", "satuan", "janggal"),
    [
        ("Jumlah orang", "Persentase", True),
        ("Jumlah orang", "Orang", False),
        ("Persentase desa", "Desa", True),
        ("Persentase desa", "%", False),
        ("Persentase desa", None, False),
        ("Nilai AKIP", "%", False),
    ],
)
def test_a_unit_that_does_not_fit_what_is_counted(
    nama: str, satuan: str | None, janggal: bool
) -> None:
    assert satuan_tak_sesuai(rekaan.indikator("P1/01", nama, satuan)) is janggal


def test_a_unit_that_does_not_fit_is_told_when_data_come() -> None:
    kata = [apa for apa, _ in kejanggalan(ukur(laporan_bangka()))]
    assert any(satu.startswith("satuan “Persentase” pada 4.1.1 “Jumlah Anak") for satu in kata)


def test_a_choice_of_the_office_is_not_called_unwritten() -> None:
    semua = " ".join(kalimat(susun_lakin(laporan_bangka())))
    assert "Belum disebut asalnya: arah 75 indikator" in semua
    assert "tidak tertulis di dokumen" not in semua


def test_a_little_below_the_office_asks_for_no_reason() -> None:
    semua = [b for b in blok(naskah_kedua()) if isinstance(b, p.Kotak)]
    assert not [b for b in semua if b.judul == "Penjelasan belum diisi"]
    kal = satu(susun_lakin(laporan_bangka()), "Serapan seluruh kantor 84,13")
    assert "lebih dari lima poin persen di bawahnya; ada dua, yaitu" in kal


def test_a_computed_value_keeps_to_two_decimals_and_a_reported_one_does_not() -> None:
    i = rekaan.indikator("P1/01", "Penduduk yang berkunjung", "%")
    baris = hasil.Realisasi(
        indikator_id="P1/01", periode="2023", pembilang=Decimal(23000), penyebut=Decimal(320000)
    )
    dihitung = nilai_baris(i, baris)
    assert (dihitung.angka, dihitung.teks) == (Decimal("7.1875"), "7,19")
    lapor = hasil.Realisasi(indikator_id="P1/01", periode="2023", nilai=Decimal("7.1875"))
    assert nilai_baris(i, lapor).teks == "7,1875"


def test_what_is_missing_of_a_computed_value_keeps_to_two_decimals() -> None:
    isi = [b for b in rekaan.rangka() if vars(b).get("indikator_id") != "P3/01"]
    baris = hasil.Realisasi(
        indikator_id="P3/01", periode="2023", pembilang=Decimal(23000), penyebut=Decimal(320000)
    )
    k = ukur(
        rekaan.laporan(
            rekaan.indikator("P3/01", "Penduduk", "%"),
            rekaan.target("P3/01", "pk2", nilai=Decimal(50)),
            baris,
            rangka_lain=isi,
        )
    )
    assert hitung_kekurangan(k.indikator["P3/01"]).nilai == Decimal("42.8125")
    assert jelaskan(k, "kekurangan:P3/01").angka == "42,81"


def test_a_doubt_about_a_regulation_stands_in_no_report() -> None:
    semua = " ".join(kalimat(naskah_kedua()))
    catatan = " ".join(teks(c) for c in tabel(naskah_kedua(), "bab3-skala").catatan)
    assert "belum dicocokkan" not in semua + catatan
    assert "Lampiran 5, Asumsi dan Mutu Data" in catatan


def test_what_was_not_judged_reads_alike_in_every_table() -> None:
    naskah = naskah_kedua()
    form = next(b for b in isi_tabel(tabel(naskah, "tabel-form-capaian")) if b[0] == "C.1.1")
    program = next(b for b in isi_tabel(tabel(naskah, "tabel-program-C")) if b[0] == "C.1.1")
    assert form[-2:] == program[-3:-1] == ["tidak ada target", "Tidak dinilai"]


def test_two_tables_are_joined_by_and() -> None:
    naskah = susun_lakin(LaporanKinerja.dari_paket(kedua().paket))
    rujuk = next(
        b for b in blok(naskah) if isinstance(b, p.ParagrafDok) and b.tempat == "bab2.program"
    )
    assert " sampai " in teks(rujuk.isi)  # three programs
    isi = [b for b in rekaan.rangka() if not str(vars(b).get("simpul_id", "")).startswith("P3")]
    isi = [b for b in isi if not str(vars(b).get("indikator_id", "")).startswith("P3")]
    dua = next(
        b
        for b in blok(susun_lakin(rekaan.laporan(rangka_lain=isi)))
        if isinstance(b, p.ParagrafDok) and b.tempat == "bab2.program"
    )
    assert " sampai " not in teks(dua.isi)


def test_every_table_without_a_number_follows_the_line_that_opens_it() -> None:
    for naskah in (naskah_kedua(), susun_lakin(laporan_bangka())):
        semua = blok(naskah)
        tanpa = [ke for ke, b in enumerate(semua) if isinstance(b, p.Tabel) and not b.nomor]
        milik = [ke for ke in tanpa if not semua[ke].id.startswith("pk-")]  # type: ignore[union-attr]
        assert milik
        for ke in milik:
            depan = semua[ke - 1]
            assert isinstance(depan, p.ParagrafDok), semua[ke]
            assert teks(depan.isi).endswith(":"), teks(depan.isi)


def test_an_inserted_table_has_a_number_after_z() -> None:
    n = Penomor()
    n.tabel("3")
    assert [n.sisipan("3") for _ in range(27)][-2:] == ["3.1z", "3.1aa"]


def test_an_unreadable_year_is_not_called_a_year_without_data() -> None:
    isi = [
        b
        for b in rekaan.rangka()
        if not (b.TABEL == "realisasi" and vars(b)["indikator_id"] == "S1/02")
    ]
    baris = [
        hasil.Realisasi(indikator_id="S1/02", periode="2023", keadaan="tidak_terbaca"),
        rekaan.realisasi("S1/02", "9", "2022"),
        rencana.Dokumen(dokumen_id="pk22", jenis="pk", nama="PK 2022", tahun=2022),
        rekaan.target("S1/02", "pk22", periode="2022", nilai=Decimal(8)),
    ]
    naskah = susun_lakin(rekaan.laporan(*baris, rangka_lain=isi))
    milik = [b for b in isi_tabel(tabel(naskah, "tabel-capaian-tahun")) if "tidak terbaca" in b]
    assert milik
    assert milik[0][-1] == "belum dapat dihitung"


def test_property_tells_nought_and_unreadable_from_what_has_no_such_figure() -> None:
    sarana = [
        kantor.Sarana(sarana_id="K1", jenis="kendaraan", uraian="Perahu", jumlah=0),
        kantor.Sarana(sarana_id="K2", jenis="kendaraan", uraian="Motor", jumlah=0),
        kantor.Sarana(
            sarana_id="I1", jenis="inventaris", uraian="Meja", keadaan="tidak_terbaca"
        ),
    ]  # fmt: skip
    isi = {b[0]: b for b in isi_tabel(tabel(susun_lakin(rekaan.laporan(*sarana)), "tabel-sarana"))}
    assert isi["Jumlah kendaraan"][1:] == ["0", "–"]
    assert isi["Inventaris"][-2:] == ["tidak terbaca", "–"]

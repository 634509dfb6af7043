"""The annexes: the form, corrections, assumptions, statuses, digest."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from tests.inti.naskah import kantor_rekaan as rekaan
from tests.inti.naskah.pohon_uji import isi_tabel, laporan_bangka, teks
from tests.inti.naskah.utuh import KANTOR, blok, kisi, paragraf, tabel

from selaras.inti.dokumen import pohon as p
from selaras.inti.naskah.lakin import susun_lakin
from selaras.inti.naskah.nomor_lampiran import lampiran_ditinggalkan
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket.baris_hasil import Koreksi
from selaras.inti.paket.baris_kantor import TahunLaporan
from selaras.inti.potret import LaporanKinerja
from selaras.penulis.rujukan import sebutan_rujukan


@pytest.fixture(scope="module")
def bangka() -> p.NaskahDok:
    return susun_lakin(laporan_bangka())


def test_annexes_are_numbered_in_order(bangka: p.NaskahDok) -> None:
    judul = [(b.nomor, b.teks) for b in blok(bangka) if isinstance(b, p.Judul) and b.tingkat == 1]
    assert [j for j in judul if j[0].startswith("LAMPIRAN")] == [
        ("LAMPIRAN 1", "FORM CAPAIAN KINERJA"),
        ("LAMPIRAN 2", "PERJANJIAN KINERJA TAHUN 2024"),
        ("LAMPIRAN 3", "PERJANJIAN KINERJA PERUBAHAN TAHUN 2024"),
        ("LAMPIRAN 4", "KOREKSI TERHADAP CETAKAN"),
        ("LAMPIRAN 5", "ASUMSI DAN MUTU DATA"),
    ]


def test_annexes_that_the_office_leaves_out_are_neither_printed_nor_referred_to() -> None:
    semua = laporan_bangka()
    (tahun,) = semua.paket.baris(TahunLaporan)
    tanpa = replace(tahun, lampiran_koreksi=False, lampiran_mutu=False)
    laporan = LaporanKinerja.dari_paket(semua.paket.dengan(TahunLaporan, [tanpa]))

    naskah = susun_lakin(laporan)

    sebutan_rujukan(naskah)  # raises where a reference leads nowhere
    nomor = [b.nomor for b in blok(naskah) if isinstance(b, p.Judul) and "LAMPIRAN" in b.nomor]
    assert nomor == ["LAMPIRAN 1", "LAMPIRAN 2", "LAMPIRAN 3"]
    semua_kata = repr(naskah.bagian)
    assert "Asumsi dan Mutu Data" not in semua_kata
    assert "Lampiran: form capaian serta perjanjian kinerja." in semua_kata
    assert lampiran_ditinggalkan(laporan) == ("koreksi terhadap cetakan", "asumsi dan mutu data")
    assert lampiran_ditinggalkan(semua) == ()


@pytest.mark.parametrize("nama", ["bangka", "rekaan", "lengkap"])
def test_the_form_has_one_row_per_indicator_and_parents_come_first(nama: str) -> None:
    laporan = KANTOR[nama]()
    form = tabel(susun_lakin(laporan), "lampiran-tabel-form")
    isi = [[teks(s.isi) for s in baris] for baris in kisi(form)]
    banyak = Counter(b[0] for b in isi)
    assert banyak == {kode: max(len(milik), 1) for kode, milik in laporan.indikator_simpul.items()}
    urut = list(dict.fromkeys(b[0] for b in isi))
    for kode in urut:
        induk = laporan.simpul[kode].induk_id
        assert induk is None or urut.index(induk) < urut.index(kode)


def test_the_form_of_chapter_three_and_of_the_annex_say_the_same(bangka: p.NaskahDok) -> None:
    satu, dua = tabel(bangka, "tabel-form-capaian"), tabel(bangka, "lampiran-tabel-form")
    assert satu.badan == dua.badan
    assert (satu.nomor, dua.nomor) == ("3.1", "L.1")


def test_the_form_prints_what_was_measured(bangka: p.NaskahDok) -> None:
    isi = [[teks(s.isi) for s in baris] for baris in kisi(tabel(bangka, "lampiran-tabel-form"))]
    s1 = next(b for b in isi if b[0] == "S1")
    assert s1[4:] == ["%", "95", "86", "90,53", "Sangat Baik"]


def test_what_is_not_judged_says_why_in_the_form() -> None:
    form = tabel(susun_lakin(rekaan.laporan()), "lampiran-tabel-form")
    isi = {b[0]: b for b in ([teks(s.isi) for s in baris] for baris in kisi(form))}
    assert isi["P1.1.2"][-2:] == ["tidak ada target", "Tidak dinilai"]
    assert isi["P2.1"][3] == "indikator belum diisi"


def test_every_correction_is_listed_with_its_figures_explained(
    bangka: p.NaskahDok,
) -> None:
    t = tabel(bangka, "lampiran-tabel-koreksi")
    semua = laporan_bangka().paket.baris(Koreksi)
    assert len(t.badan) == len(semua)
    for baris, satu in zip(t.badan, semua, strict=True):
        sel = baris.sel[5]
        assert teks(sel.isi) == (satu.dipegang or "tidak dipegang")
        assert isinstance(sel.isi[0], p.Angka) == bool(re.fullmatch(r"[\d.,]+", teks(sel.isi)))
        assert {s.rata for s in baris.sel[4:6]} == {p.Rata.KIRI}  # a column reads as one
    aset = next(s for s in bangka.penjelasan if s.startswith("data:koreksi:dipegang"))
    assert bangka.penjelasan[aset].judul == "Koreksi terhadap cetakan: Dipegang"


def test_an_office_without_corrections_has_no_such_annex() -> None:
    judul = [b.teks for b in blok(susun_lakin(rekaan.laporan())) if isinstance(b, p.Judul)]
    assert "KOREKSI TERHADAP CETAKAN" not in judul


def test_assumptions_are_counted_and_named(bangka: p.NaskahDok) -> None:
    laporan = laporan_bangka()
    isi = isi_tabel(tabel(bangka, "lampiran-tabel-asumsi"))
    anggapan = [i for i in laporan.indikator.values() if i.asal_arah == "anggapan"]
    arah = [b for b in isi if b[0] == "Arah indikator"]
    assert sum(int(b[2]) for b in arah) == len(anggapan)
    lain = [i.nama for i in laporan.indikator.values() if i not in anggapan]
    assert arah[0][1] == "makin tinggi makin baik"
    assert all(nama in arah[0][3] for nama in lain)


def test_an_office_that_writes_its_rules_down_has_no_assumptions() -> None:
    kartu = [
        rekaan.indikator(
            "P1/01", "Kapal laik", "Unit", asal_arah="dokumen", asal_agregasi="dokumen"
        ),
    ]
    naskah = susun_lakin(
        rekaan.laporan(rangka_lain=[rekaan.OPD, rekaan.TAHUN, *rekaan.simpul(), *kartu])
    )
    (satu,) = paragraf(naskah, "lampiran.asumsi")
    assert teks(satu.isi) == "Tidak ada asumsi: asal semua aturan ukur disebut."


def test_statuses_add_up_to_all_indicators(bangka: p.NaskahDok) -> None:
    isi = isi_tabel(tabel(bangka, "lampiran-tabel-status"))
    assert sum(int(b[1]) for b in isi) == len(laporan_bangka().indikator)
    assert isi[0][:2] == ["Dinilai", "68"]


def test_the_digest_of_the_snapshot_is_printed(bangka: p.NaskahDok) -> None:
    semua = " ".join(teks(b.isi) for b in blok(bangka) if isinstance(b, p.ParagrafDok))
    assert laporan_bangka().sidik in semua
    assert bangka.sidik == laporan_bangka().sidik


def test_an_empty_place_of_a_correction_is_said_in_words() -> None:
    satu = hasil.Koreksi(
        koreksi_id="K1", tabel_cetak="3.1", baris_cetak="1", kolom_cetak="target_2023",
        kelas="tak_terbaca", alasan="Buram.",
    )  # fmt: skip
    (isi,) = isi_tabel(tabel(susun_lakin(rekaan.laporan(satu)), "lampiran-tabel-koreksi"))
    assert isi[3:6] == ["target 2023", "(kosong)", "tidak dipegang"]

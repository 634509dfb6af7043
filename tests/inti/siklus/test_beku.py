"""What is frozen in an active year, and what an agreement of a unit takes from the head's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from selaras.inti.janji import indikator_janji, simpul_unit, sumber_target
from selaras.inti.naskah.lakin import susun_lakin
from selaras.inti.paket.baris_kantor import OPD, Unit
from selaras.inti.paket.baris_perubahan import Perubahan
from selaras.inti.paket.baris_rencana import Dokumen, Indikator, Simpul, Target
from selaras.inti.paket.isi import Paket
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.beku import beda_beku, catat_perubahan
from selaras.inti.siklus.isian import IsianSel
from selaras.inti.siklus.naskah import StatusNaskah
from selaras.inti.siklus.perjanjian import (
    buat_perjanjian_unit,
    buat_perubahan,
    pindah_status,
)
from selaras.inti.siklus.target import isi_target
from selaras.inti.siklus.target_unit import indikator_lembar_target, warisan_target
from selaras.inti.ukur.pilih import target_tahun
from tests.inti.kantor_uji import indikator, laporan, rangka, simpul, target

ALASAN = {"alasan": "Permensos baru", "berlaku": date(2024, 7, 1), "oleh": "Perencana"}


@pytest.fixture
def paket() -> Paket:
    """A bidang with a sub bagian that answers for one sub kegiatan, and a signed agreement."""
    return laporan(
        Unit(unit_id="dinas", nama="Dinas", jenis="dinas", urutan=1),
        Unit(unit_id="bid", nama="Bidang A", jenis="bidang", urutan=2, induk_id="dinas"),
        Unit(unit_id="sub", nama="Seksi B", jenis="sub_bagian", urutan=3, induk_id="bid"),
        indikator("S1/01", satuan="%"),
        indikator("1/01", satuan="orang", unit_id="bid"),
        indikator("1.1.1/01", satuan="orang", unit_id="sub"),
        target("S1/01", "pk", "90"),
        target("1/01", "pk", "50"),
        target("1.1.1/01", "pk", "10"),
        rangka_lain=[
            *(b for b in rangka() if not (isinstance(b, Dokumen) and b.dokumen_id == "pk1")),
            replace(simpul("2", "program", "S1"), unit_id="bid"),
        ],
    ).paket


def ubah(paket: Paket, kelas: type, kode: str, **isi: object) -> Paket:
    kunci = {OPD: "kode"}.get(kelas, f"{kelas.TABEL}_id")
    baris = [replace(b, **isi) if getattr(b, kunci) == kode else b for b in paket.baris(kelas)]
    return paket.dengan(kelas, baris)


@pytest.mark.parametrize(
    ("kelas", "kode", "isi", "kolom"),
    [
        (Indikator, "S1/01", {"satuan": "orang"}, "satuan"),
        (Indikator, "S1/01", {"arah": "turun"}, "arah"),
        (Indikator, "S1/01", {"penyebut": "Semua warga"}, "penyebut"),
        (Unit, "bid", {"nama": "Bidang Z"}, "nama"),
        (OPD, "uji", {"kepala_nama": "Baru"}, "kepala_nama"),
        (Simpul, "1", {"kode_nomenklatur": "1.06.02"}, "kode_nomenklatur"),
    ],
)
def test_what_says_what_is_measured_or_who_answers_is_frozen(
    paket: Paket, kelas: type, kode: str, isi: dict[str, object], kolom: str
) -> None:
    (beda,) = beda_beku(paket, ubah(paket, kelas, kode, **isi))
    assert (beda.tabel, beda.baris, beda.kolom) == (kelas.TABEL, kode, kolom)


def test_what_does_not_say_it_is_free(paket: Paket) -> None:
    assert beda_beku(paket, ubah(paket, Indikator, "S1/01", sumber_data="Dinas")) == ()
    tanpa_target = paket.dengan(Target, [])
    assert beda_beku(paket, tanpa_target) == ()


def test_a_row_that_comes_or_goes_is_a_change_too(paket: Paket) -> None:
    sisa = [i for i in paket.baris(Indikator) if i.indikator_id != "1/01"]
    lain = paket.dengan(Indikator, [*sisa, indikator("S1/09")])
    pergi, datang = beda_beku(paket, lain)
    assert (pergi.kolom, pergi.lama, pergi.baru) == (None, "Indikator 1/01", None)
    assert (datang.kolom, datang.lama, datang.baru) == (None, None, "Indikator S1/09")
    assert "dihapus" in pergi.kata
    assert "ditambahkan" in datang.kata


def test_changes_are_counted_on_and_stand_in_the_report_once_there_are_any(paket: Paket) -> None:
    kata = "Perubahan Definisi dan Organisasi dalam Tahun Berjalan"
    assert kata not in repr(susun_lakin(LaporanKinerja.dari_paket(paket)))
    baru = paket
    for satuan in ("orang", "KK"):
        lanjut = ubah(baru, Indikator, "S1/01", satuan=satuan)
        baru = catat_perubahan(lanjut, beda_beku(baru, lanjut), **ALASAN)
    assert [(p.perubahan_id, p.lama, p.baru) for p in baru.baris(Perubahan)] == [
        ("1", "%", "orang"), ("2", "orang", "KK"),
    ]  # fmt: skip
    naskah = repr(susun_lakin(LaporanKinerja.dari_paket(baru)))
    assert kata in naskah
    assert "Permensos baru" in naskah
    assert "1 Juli 2024" in naskah


def unit_pk(paket: Paket, kode: str) -> tuple[Paket, Dokumen]:
    return buat_perjanjian_unit(paket, kode)


def test_a_unit_promises_what_it_and_those_below_answer_for(paket: Paket) -> None:
    paket, bidang = unit_pk(paket, "bid")
    paket, seksi = unit_pk(paket, "sub")
    isi = LaporanKinerja.dari_paket(paket)
    assert [i.indikator_id for i in indikator_janji(isi, bidang)] == ["1/01", "1.1.1/01"]
    assert [i.indikator_id for i in indikator_janji(isi, seksi)] == ["1.1.1/01"]
    assert [s.simpul_id for s in simpul_unit(isi, "bid")] == ["2"]
    with pytest.raises(ValueError, match="sudah punya perjanjian"):
        unit_pk(paket, "bid")


def test_a_units_draft_is_no_agreement_of_the_head(paket: Paket) -> None:
    asal = LaporanKinerja.dari_paket(paket)
    paket, bidang = unit_pk(paket, "bid")
    paket = pindah_status(paket, bidang.dokumen_id, StatusNaskah.DITANDATANGANI, date(2024, 2, 1))
    milik = {i.indikator_id: i for i in paket.baris(Indikator)}
    sel = [IsianSel("1/01", "2024", "50", "60")]
    hasil = isi_target(
        paket, bidang.dokumen_id, sel, milik, asal="uji",
        warisan=warisan_target(LaporanKinerja.dari_paket(paket), bidang),
    )  # fmt: skip
    assert hasil.ditolak == ()
    isi = LaporanKinerja.dari_paket(hasil.paket)
    assert isi.perjanjian == asal.perjanjian
    assert target_tahun(isi, milik["1/01"], 2024) == target_tahun(asal, milik["1/01"], 2024)
    assert sumber_target(isi, bidang, "1/01", "2024") == bidang.dokumen_id
    assert sumber_target(isi, bidang, "1.1.1/01", "2024") == "pk"


def test_a_target_that_the_head_promised_alike_has_no_row_of_its_own(paket: Paket) -> None:
    paket, bidang = unit_pk(paket, "bid")
    milik = {i.indikator_id: i for i in paket.baris(Indikator)}

    def isi(paket: Paket, lama: str, baru: str) -> Paket:
        warisan = warisan_target(LaporanKinerja.dari_paket(paket), bidang)
        sel = [IsianSel("1/01", "2024", lama, baru)]
        hasil = isi_target(paket, bidang.dokumen_id, sel, milik, asal="uji", warisan=warisan)
        assert hasil.ditolak == ()
        return hasil.paket

    beda = isi(paket, "50", "60")
    assert len(beda.baris(Target)) == len(paket.baris(Target)) + 1
    for sama in ("50", ""):
        assert isi(beda, "60", sama).baris(Target) == paket.baris(Target)
    lembar = indikator_lembar_target(LaporanKinerja.dari_paket(paket), bidang)
    assert [i.indikator_id for i in lembar] == ["1/01", "1.1.1/01"]


def test_a_change_binds_when_it_is_signed_and_not_before(paket: Paket) -> None:
    paket = pindah_status(paket, "pk", StatusNaskah.DITANDATANGANI, date(2024, 1, 31))
    lama, bidang = unit_pk(paket, "bid")
    lama = pindah_status(lama, bidang.dokumen_id, StatusNaskah.DITANDATANGANI, date(2024, 2, 1))
    baru, ubahan = buat_perubahan(lama, "pk", alasan="prioritas", uraian="Refocusing", dasar="DPPA")
    milik = {i.indikator_id: i for i in baru.baris(Indikator)}
    sel = [IsianSel("1/01", "2024", "50", "70")]
    baru = isi_target(baru, ubahan.dokumen_id, sel, milik, asal="uji").paket
    isi = LaporanKinerja.dari_paket(baru)
    assert target_tahun(isi, milik["1/01"], 2024).teks == "50"
    sah = pindah_status(baru, ubahan.dokumen_id, StatusNaskah.DITANDATANGANI, date(2024, 8, 1))
    isi = LaporanKinerja.dari_paket(sah)
    assert target_tahun(isi, milik["1/01"], 2024).teks == "70"
    # what the unit signed in February does not change with the head's change in August
    satu = isi.dokumen[bidang.dokumen_id]
    assert sumber_target(isi, satu, "1/01", "2024") == "pk"

"""Targets, budgets and money go to Excel and back by the same mechanism as results."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.test import Client

from selaras.apps.akun.peran import Peran
from selaras.apps.akun.queries import pelaku_mesin
from selaras.apps.anggaran.services import simpan_uang
from selaras.apps.jejak.models import Jejak
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.inti.paket.baris_hasil import AnggaranProgram
from selaras.inti.paket.baris_rencana import Dokumen, Target
from selaras.inti.siklus.buku import SUB_KEGIATAN, baca_buku
from selaras.inti.siklus.isian import IsianSel
from selaras.inti.siklus.target import teks_target
from tests.apps.buku_excel import diisi, ketik, letak, teks_polos, titipan, unduh, unggah
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import ganti
from tests.apps.test_uang import HARI, paket_uang
from tests.masuk import klien_masuk

pytestmark = pytest.mark.django_db
TARGET = "/uji/2024/perjanjian/pk1/target/"
UANG = "/uji/2024/anggaran/isi/sub-kegiatan/"
PAGU = "/uji/2024/perjanjian/pk1/pagu/"
RENSTRA = "/uji/2024/rencana/renstra/target/renstra/"
RUMUS = "=cmd|' /C calc'!A0"


@pytest.fixture
def klien(impor) -> Client:
    """A planner of an office whose agreement is a draft."""
    impor(ganti(paket_uang(), Dokumen, {"dokumen_id": "pk1"}, status="rancangan"))
    return klien_masuk(Peran.PERENCANA, "uji")


def target() -> dict[tuple[str, str], str]:
    milik = paket_dari_rekam(SEMUA, "uji", 2024).baris(Target)
    return {(t.indikator_id, t.periode): teks_target(t) for t in milik if t.dokumen_id == "pk1"}


def semua(kelas: type[Any]) -> list[Any]:
    return list(paket_dari_rekam(SEMUA, "uji", 2024).baris(kelas))


def uang(kode: str, bidang: str) -> str:
    return baca_buku(paket_dari_rekam(SEMUA, "uji", 2024), SUB_KEGIATAN, 2024)[kode].teks(bidang)


def test_targets_of_year_and_quarters_come_back_by_cell_all_or_nothing(klien) -> None:
    asli = unduh(klien, TARGET)
    tetap = unggah(klien, diisi(asli, lambda _: None), TARGET)
    assert "tidak ada yang perlu disimpan" in teks_polos(tetap)
    isi = diisi(
        asli,
        ketik(
            ("S1/01", "Triwulan I 2024", 20.5), ("S1/02", "Tahun 2024", "9 s.d. 12"),
            ("S1/03", "Triwulan II 2024", "BB (72)"), ("S1/03", "Tahun 2024", "hebat"),
        ),
    )  # fmt: skip
    salah = unggah(klien, isi, TARGET)
    sel = letak(openpyxl.load_workbook(BytesIO(asli)), "S1/03", "Tahun 2024")
    assert f"sel {sel} S1/03 Indikator S1/03 Tahun 2024 hebat" in teks_polos(salah)
    assert "Simpan semua" not in teks_polos(salah)
    assert 'name="titipan"' not in salah.content.decode()
    jawab = unggah(klien, diisi(isi, ketik(("S1/03", "Tahun 2024", "BB"))), TARGET)
    assert "4 sel akan berubah" in teks_polos(jawab)
    kirim = {"titipan": titipan(jawab), "asal": "Renja 2024"}
    simpan = klien.post(f"{TARGET}unggah/simpan/", kirim, follow=True)
    assert "4 sel dari Excel tersimpan" in teks_polos(simpan)
    kini = target()
    assert kini["S1/01", "2024-TW1"] == "20,5"
    assert (kini["S1/02", "2024"], kini["S1/03", "2024-TW2"]) == ("9 s.d. 12", "BB (72)")
    jejak = Jejak.objects.filter(sumber="excel", jenis="target")
    assert {j.baru["asal"] for j in jejak} == {"Renja 2024"}


def test_money_by_month_comes_back_and_what_is_not_yours_stays_locked(klien) -> None:
    operator = klien_masuk(Peran.OPERATOR, "uji", "bid")
    asli = unduh(operator, UANG)
    buku = openpyxl.load_workbook(BytesIO(asli))
    lembar = buku["Isian"]
    assert not lembar[letak(buku, "1.1.1", "Maret")].protection.locked
    assert lembar[letak(buku, "1.1.2", "Maret")].protection.locked
    isi = diisi(
        asli,
        ketik(
            ("1.1.1", "Realisasi setahun", None), ("1.1.1", "Maret", 7), ("1.1.1", "April", "0"),
            ("1.1.1", "Mei", "=1+1"), ("1.1.2", "Pagu setahun", 9),
        ),
    )  # fmt: skip
    salah = teks_polos(unggah(operator, isi, UANG))
    assert "Mei =1+1" in salah
    assert "berisi rumus" in salah
    assert "sub kegiatan ini bukan bagian Anda" in salah
    baik = diisi(isi, ketik(("1.1.1", "Mei", None), ("1.1.2", "Pagu setahun", None)))
    jawab = unggah(operator, baik, UANG)
    assert "3 sel akan berubah" in teks_polos(jawab)
    operator.post(f"{UANG}unggah/simpan/", {"titipan": titipan(jawab)})
    assert [uang("1.1.1", b) for b in ("2024-03", "2024-04", "setahun")] == ["7", "0", ""]
    assert Jejak.objects.filter(sumber="excel", jenis="anggaran").exists()


def test_a_stale_copy_and_a_copy_of_another_form_are_recognised(klien) -> None:
    isi = diisi(unduh(klien, UANG), ketik(("1.1.2", "Pagu setahun", 20)))
    sel = [IsianSel("1.1.2", "pagu", "", "30")]
    simpan_uang(pelaku_mesin("rekan"), "uji", 2024, SUB_KEGIATAN, sel, hari=HARI)
    teks = teks_polos(unggah(klien, isi, UANG))
    assert "Salinan ini lama" in teks
    assert "tersimpan: 30 dari berkas: 20" in teks
    for milik, alamat in (
        (UANG, TARGET),
        (TARGET, UANG),
        (UANG, UANG.replace("sub-kegiatan", "akun")),
    ):
        asing = unggah(klien, unduh(klien, milik), alamat)
        assert asing.status_code == 400
        assert "unduhan lembar ini" in teks_polos(asing)


def test_every_difference_of_a_long_preview_can_be_seen(klien, monkeypatch) -> None:
    monkeypatch.setattr("selaras.apps.bolak_balik.views.SEHALAMAN", 2)
    bulan = ("Januari", "Februari", "Maret", "April", "Mei")
    isi = diisi(unduh(klien, UANG), ketik(*(("1.1.2", b, ke) for ke, b in enumerate(bulan, 1)),
                                          ("1.1.2", "Realisasi setahun", None)))  # fmt: skip
    jawab = unggah(klien, isi, UANG)
    assert "Perbedaan 1 sampai 2 dari 6" in teks_polos(jawab)
    terlihat = ""
    for ke in (1, 2, 3):
        kirim = {"titipan": titipan(jawab), "halaman": str(ke)}
        jawab = klien.post(f"{UANG}unggah/simpan/", kirim)
        assert jawab.status_code == 200
        terlihat += teks_polos(jawab).partition("Yang akan berubah")[2].partition("Perbedaan")[0]
    assert all(b in terlihat for b in (*bulan, "Realisasi setahun"))
    assert uang("1.1.2", "2024-05") == "", "to look at another page writes nothing"
    klien.post(f"{UANG}unggah/simpan/", {"titipan": titipan(jawab)})
    assert uang("1.1.2", "2024-05") == "5"


def test_budgets_of_an_agreement_and_targets_of_the_renstra_come_back_by_cell(klien) -> None:
    asli = unduh(klien, PAGU)
    assert "tidak ada yang perlu disimpan" in teks_polos(
        unggah(klien, diisi(asli, lambda _: None), PAGU)
    )
    salah = unggah(klien, diisi(asli, ketik(("1", "Pagu (Rp)", -5))), PAGU)
    assert "Simpan semua" not in teks_polos(salah)
    isi = diisi(asli, ketik(("1", "Pagu (Rp)", 1250.5), ("1", "Sumber dana", "DAU")))
    jawab = unggah(klien, isi, PAGU)
    assert "2 sel akan berubah" in teks_polos(jawab)
    kirim = {"titipan": titipan(jawab), "asal": "DPA 2024"}
    assert "2 sel dari Excel" in teks_polos(klien.post(f"{PAGU}unggah/simpan/", kirim, follow=True))
    (kini,) = (b for b in semua(AnggaranProgram) if (b.dokumen_id, b.simpul_id) == ("pk1", "1"))
    assert (kini.pagu, kini.sumber_dana, kini.asal) == (Decimal("1250.5"), "DAU", "DPA 2024")
    lain = unggah(klien, isi, PAGU)
    assert "sama dengan yang tersimpan" in teks_polos(lain), "a stale copy that says the same"
    lain = unggah(klien, diisi(asli, ketik(("1", "Pagu (Rp)", 99))), PAGU)
    assert "tersimpan: 1.250,5 dari berkas: 99" in teks_polos(lain)

    asli = unduh(klien, RENSTRA)
    isi = diisi(asli, ketik(("S1/01", "Tahun 2025", 91.5), ("S1/03", "Tahun 2024", "BB (72)")))
    jawab = unggah(klien, isi, RENSTRA)
    assert "2 sel akan berubah" in teks_polos(jawab)
    klien.post(f"{RENSTRA}unggah/simpan/", {"titipan": titipan(jawab)})
    janji = {(t.indikator_id, t.periode): teks_target(t) for t in semua(Target)
             if t.dokumen_id == "renstra"}  # fmt: skip
    assert (janji["S1/01", "2025"], janji["S1/03", "2024"]) == ("91,5", "BB (72)")
    assert Jejak.objects.filter(sumber="excel", jenis="anggaran_program").exists()


@pytest.mark.parametrize("alamat", ["PAGU", "RENSTRA"])
def test_what_the_new_forms_do_not_take_stays_data(klien, alamat: str) -> None:
    tujuan, kode, kolom = {
        "PAGU": (PAGU, "1", "Pagu (Rp)"), "RENSTRA": (RENSTRA, "S1/01", "Tahun 2025"),
    }[alamat]  # fmt: skip
    bidang = "pagu" if tujuan == PAGU else "2025"
    lama = semua(Target), semua(AnggaranProgram)
    sel = [{"indikator": kode, "bidang": bidang, "lama": "", "baru": RUMUS}]
    sel += [{"indikator": f"x/{n}", "bidang": bidang, "lama": "", "baru": "1"} for n in range(5000)]
    jawab = klien.post(tujuan, {"sel": sel}, content_type="application/json")
    assert len(jawab.json()["ditolak"]) == 5001
    jawab = klien.post(tujuan, {"sel": sel * 5}, content_type="application/json")
    assert jawab.status_code == 409
    rumus = unggah(klien, diisi(unduh(klien, tujuan), ketik((kode, kolom, RUMUS))), tujuan)
    assert "berisi rumus" in teks_polos(rumus)
    assert 'name="titipan"' not in rumus.content.decode()
    assert (semua(Target), semua(AnggaranProgram)) == lama


def test_a_formula_for_a_source_of_money_goes_out_as_words(klien) -> None:
    sel = [{"indikator": "1", "bidang": "sumber_dana", "lama": "", "baru": RUMUS},
           {"indikator": "1", "bidang": "pagu", "lama": "", "baru": "7"}]  # fmt: skip
    assert klien.post(PAGU, {"sel": sel}, content_type="application/json").json()["ditolak"] == []
    buku = openpyxl.load_workbook(BytesIO(unduh(klien, PAGU)))
    satu = buku["Isian"][letak(buku, "1", "Sumber dana")]
    assert satu.data_type == "s"


def test_a_renstra_with_a_date_is_not_uploaded_into(klien, impor) -> None:
    impor(ganti(paket_uang(), Dokumen, {"dokumen_id": "renstra"}, tanggal=date(2023, 1, 2)))
    assert klien.get(f"{RENSTRA}excel/").status_code == 200
    jawab = klien.get(f"{RENSTRA}unggah/")
    assert jawab.status_code == 409
    assert "sudah bertanggal" in teks_polos(jawab)

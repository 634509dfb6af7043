"""Money through the services and pages: who fills what, conflicts, the trail, the grid."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date

import pytest

from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.peran import Peran
from selaras.apps.akun.queries import Pelaku, pelaku
from selaras.apps.anggaran.services import HasilUang, simpan_uang, tambah_akun
from selaras.apps.dasar.galat import DiLuarLingkup, IsianSalah, TidakBerizin
from selaras.apps.jejak.models import Jejak
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.inti.paket.baris_hasil import Anggaran, AnggaranAkun
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus.buku import AKUN, SUB_KEGIATAN, Buku, baca_buku
from selaras.inti.siklus.isian import IsianSel
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import paket_lengkap
from tests.masuk import klien_masuk, orang

HARI = date(2025, 1, 10)
SIMPAN = "/uji/2024/anggaran/isi/sub-kegiatan/simpan/"
ISI = "/uji/2024/anggaran/isi/sub-kegiatan/"

pytestmark = pytest.mark.django_db


def paket_uang() -> Paket:
    """Sub kegiatan 1.1.1 belongs to the unit ``bid``, the others to none."""
    isi = paket_lengkap()
    simpul = [replace(s, unit_id="bid") if s.simpul_id == "1.1.1" else s for s in isi.baris(Simpul)]
    return isi.dengan(Simpul, simpul)


@pytest.fixture
def kantor(impor) -> None:
    impor(paket_uang())


def sebagai(peran: Peran, unit: str | None = None, opd: str = "uji") -> Pelaku:
    surel = f"{peran}-{unit or 'semua'}@{opd}.example".replace("_", "-")
    satu = Pengguna.objects.filter(email=surel).first() or orang(peran, opd, unit)
    return pelaku(satu.pk, satu.nama, HARI)


def simpan(oleh: Pelaku, kode: str, buku: Buku = SUB_KEGIATAN, **isi: tuple[str, str]) -> HasilUang:
    sel = [IsianSel(kode, b.replace("b_", "2024-"), *satu) for b, satu in isi.items()]
    return simpan_uang(oleh, "uji", 2024, buku, sel, hari=HARI)


def teks(kode: str, bidang: str, buku: Buku = SUB_KEGIATAN) -> str:
    return baca_buku(paket_dari_rekam(SEMUA, "uji", 2024), buku, 2024)[kode].teks(bidang)


def test_a_month_is_on_record_and_in_the_trail(kantor) -> None:
    hasil = simpan(sebagai(Peran.OPERATOR, "bid"), "1.1.1", setahun=("11,01", ""), b_03=("", "7"))
    assert hasil.ditolak == ()
    assert (teks("1.1.1", "2024-03"), teks("1.1.1", "setahun")) == ("7", "")
    jejak = Jejak.objects.filter(jenis="anggaran").order_by("-pk")
    assert {(j.tindakan, j.kunci) for j in jejak} == {
        ("diubah", "1.1.1/2024"), ("dibuat", "1.1.1/2024-03"),
    }  # fmt: skip


def test_people_fill_the_lines_of_their_unit_and_planners_all(kantor, impor) -> None:
    impor(paket_lengkap("lain"))
    with pytest.raises(TidakBerizin):
        simpan(sebagai(Peran.OPERATOR, "lain"), "1.1.1", pagu=("10", "20"))
    with pytest.raises(TidakBerizin):
        simpan(sebagai(Peran.KEPALA), "1.1.1", pagu=("10", "20"))
    with pytest.raises(DiLuarLingkup):
        simpan(sebagai(Peran.PERENCANA, opd="lain"), "1.1.1", pagu=("10", "20"))
    hasil = simpan(sebagai(Peran.OPERATOR, "bid"), "1.1.2", pagu=("", "20"))
    assert hasil.ditolak[0].pesan == "sub kegiatan ini bukan bagian Anda"
    with pytest.raises(TidakBerizin):
        simpan(sebagai(Peran.OPERATOR, "bid"), "5.1", AKUN, pagu=("", "20"))
    assert simpan(sebagai(Peran.PERENCANA), "1.1.2", pagu=("", "20")).ditolak == ()
    assert teks("1.1.2", "pagu") == "20"


def test_accounts_are_added_once_and_filled_by_month(kantor) -> None:
    oleh = sebagai(Peran.PERENCANA)
    tambah_akun(oleh, "uji", 2024, "5.2", "Belanja modal", "modal")
    with pytest.raises(IsianSalah, match="akun itu sudah ada"):
        tambah_akun(oleh, "uji", 2024, "5.2", "Belanja modal", "modal")
    assert simpan(oleh, "5.2", AKUN, pagu=("", "9"), b_12=("", "9")).ditolak == ()
    assert teks("5.2", "2024-12", AKUN) == "9"


def kirim(klien, *sel: tuple[str, str, str, str]) -> dict:
    isi = [dict(zip(("indikator", "bidang", "lama", "baru"), s, strict=True)) for s in sel]
    jawab = klien.post(SIMPAN, json.dumps({"sel": isi}), content_type="application/json")
    assert jawab.status_code == 200, jawab.content
    return jawab.json()


def test_the_page_saves_takes_back_and_shows_both_when_two_people_differ(kantor) -> None:
    satu, dua = klien_masuk(Peran.PERENCANA, "uji"), klien_masuk(Peran.OPERATOR, "uji", "bid")
    jawab = kirim(satu, ("1.1.10", "setahun", "0", ""), ("1.1.10", "2024-01", "", "1000"))
    assert "melebihi pagu Rp0,00" in jawab["ditolak"][0]["pesan"]
    jawab = kirim(
        satu, ("1.1.1", "pagu", "10", "2500000"), ("1.1.1", "setahun", "11,01", ""),
        ("1.1.1", "2024-01", "", "1000000"),
    )  # fmt: skip
    assert jawab["ditolak"] == []
    kini = jawab["baris"]["1.1.1"]
    assert (kini["2024-01"], kini["pagu"]) == ("1.000.000", "2.500.000")
    assert kini["serapan"] == "belum lengkap"  # eleven months are not told
    (tolak,) = kirim(dua, ("1.1.1", "2024-01", "", "5"))["ditolak"]
    assert (tolak["bentrok"], tolak["kini"], tolak["baru"]) == (True, "1.000.000", "5")


def test_the_grid_works_as_a_plain_form_and_says_what_it_did_not_take(kantor) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    jawab = klien.post(SIMPAN, {"sel:1.1.1:pagu": "x", "lama:1.1.1:pagu": "10"})
    assert "1 sel tidak tersimpan" in jawab.content.decode()
    assert re.search(r"1\.1\.1 [^<]+, Pagu setahun 2024</b>: “x”", jawab.content.decode())
    jawab = klien.post(SIMPAN, {"sel:1.1.1:pagu": "20", "lama:1.1.1:pagu": "10"}, follow=True)
    assert "Isian tersimpan" in jawab.content.decode()
    assert teks("1.1.1", "pagu") == "20"


def test_the_page_tells_what_a_month_means_and_locks_what_is_not_yours(kantor) -> None:
    teks = klien_masuk(Peran.OPERATOR, "uji", "bid").get(ISI).content.decode()
    assert "realisasi bulan itu saja</b>, bukan kumulatif" in teks
    assert 'name="sel:1.1.1:2024-01"' in teks
    assert 'name="sel:1.1.2:2024-01"' not in teks
    baca = klien_masuk(Peran.KEPALA, "uji").get(ISI).content.decode()
    assert "hanya dapat Anda baca" in baca
    assert 'name="sel:' not in baca


def test_the_page_of_money_runs_through_the_months_and_leads_to_the_grid(kantor) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    halaman = "/uji/2024/anggaran/"
    assert "Realisasi per bulan</h2>" not in klien.get(halaman).content.decode()
    for kode, pagu, setahun in (("1.1.1", "10", "11,01"), ("1.1.2", "", "5"), ("1.1.10", "0", "0")):
        sel = [(kode, "pagu", pagu, "100"), (kode, "setahun", setahun, "")]
        jawab = kirim(klien, *sel, (kode, "2024-01", "", "10"))
        assert jawab["ditolak"] == []
    kirim(klien, ("1.1.1", "2024-02", "", "30"), ("1.1.2", "2024-02", "", "30"))
    teks = " ".join(re.sub(r"<[^>]+>", " ", klien.get(halaman).content.decode()).split())
    sebagian = "60 (sementara, 2 dari 3 sub kegiatan terisi) 90 (sementara)"
    assert f"Januari 30 30 10,00 Februari {sebagian} belum lengkap" in teks
    assert "Maret sampai Desember 2024 belum diisi." in teks
    assert "Anggaran terserap 10,00 persen sampai Januari 2024" in teks
    assert "sementara, lengkap sampai Januari 2024" in teks
    assert ISI in klien.get(halaman).content.decode()


def test_a_year_without_money_says_who_fills_it(impor) -> None:
    impor(paket_lengkap().dengan(Anggaran, []).dengan(AnggaranAkun, []))
    isi = klien_masuk(Peran.OPERATOR, "uji", "bid").get("/uji/2024/anggaran/").content.decode()
    baca = klien_masuk(Peran.KEPALA, "uji").get("/uji/2024/anggaran/").content.decode()
    assert "Isi pagu dan realisasi per bulan</a>" in isi
    assert "Pengisinya operator bidang" in baca
    assert "Isi pagu dan realisasi" not in baca


def test_the_long_table_of_money_folds_by_program_and_loses_no_row(impor) -> None:
    impor(paket_lengkap())
    teks = klien_masuk(Peran.KEPALA, "uji").get("/uji/2024/anggaran/").content.decode()
    panjang = teks.partition('id="tabel-rincian-anggaran"')[2].partition("</section>")[0]
    lipatan = re.findall(r'<details class="lipat-program"><summary><b>([^<]+)', panjang)
    assert lipatan == ["1 Simpul 1"]
    kode = re.findall(r"<tr[^>]*><td[^>]*>([\d.]+)</td>", panjang)
    assert kode == ["1", "1.1", "1.1.1", "1.1.2", "1.1.10"]
    assert "<b>Jumlah</b> pagu (Rp)" in panjang


def test_who_fills_a_part_of_the_money_finds_it_first(impor) -> None:
    isi = paket_lengkap()
    simpul = [replace(s, unit_id="bid") if s.simpul_id == "1.1.2" else s for s in isi.baris(Simpul)]
    impor(isi.dengan(Simpul, simpul))
    milik = klien_masuk(Peran.OPERATOR, "uji", "bid").get(ISI).content.decode()
    semua = klien_masuk(Peran.PERENCANA, "uji").get(ISI).content.decode()
    assert re.findall(r'<tr data-i="([^"]+)"', milik)[0] == "1.1.2"
    assert milik.index("Sub kegiatan unit Anda") < milik.index("Sub kegiatan unit lain")
    assert re.findall(r'<tr data-i="([^"]+)"', semua)[0] == "1.1.1"
    assert "unit lain, hanya" not in semua

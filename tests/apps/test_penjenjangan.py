"""Penjenjangan: how the plan serves the regency, edited by planners; who shares a sasaran."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from selaras.apps.akun.peran import Peran
from selaras.apps.akun.queries import pelaku_mesin
from selaras.apps.dasar.galat import LangkahDitolak
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.jejak.models import Jejak
from selaras.apps.laporan.queries import potret
from selaras.apps.perencanaan import penjenjangan_services as services
from selaras.apps.perencanaan.sebab import Sebab
from selaras.apps.perencanaan.services import pulihkan
from selaras.inti.paket.baris_rencana import Penjenjangan, SasaranDaerah, Simpul
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.sunting import IsianBidang
from selaras.inti.ukur.lintas import lintas_unit
from tests.apps.kantor_rekam import ganti, paket_lengkap
from tests.masuk import klien_masuk

pytestmark = pytest.mark.django_db
MESIN = pelaku_mesin("uji")
DI = "/uji/2024/rencana/penjenjangan/"


@pytest.fixture
def kantor(impor) -> None:
    impor(paket_lengkap())


def laporan():
    return potret(LingkupOPD.semua(), "uji", 2024)


def baris(kelas):
    return laporan().paket.baris(kelas)


def formulir(klien, alamat: str, **isi: str) -> dict[str, str]:
    """What a browser would send back from a form, with some fields typed anew."""
    form = klien.get(alamat).context["form"]
    return {n: str(form[n].value() or "") for n in form.fields} | isi


def test_everybody_reads_what_serves_the_regency_and_only_planners_see_how_to_change_it(
    kantor: None,
) -> None:
    baca = klien_masuk(Peran.OPERATOR, "uji", "bid").get(DI).content.decode()
    assert "Kemiskinan turun" in baca
    assert "1/01" in baca
    assert "belum diisi" in baca  # nobody said who carries it
    assert "Tambah sasaran daerah" not in baca
    assert "Tambah sasaran daerah" in klien_masuk(Peran.PERENCANA, "uji").get(DI).content.decode()


def test_a_planner_adds_a_sasaran_ties_an_indicator_to_it_and_names_who_carries_it(
    kantor: None,
) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    alamat = f"{DI}tambah/sasaran-daerah/"
    kirim = formulir(klien, alamat, sasaran="Hidup layak", indikator_sasaran="Gini")
    assert klien.post(alamat, kirim)["Location"] == DI
    baru = next(s for s in baris(SasaranDaerah) if s.sasaran == "Hidup layak")
    assert (baru.sasaran_daerah_id, baru.indikator_sasaran) == ("d2", "Gini")
    alamat = f"{DI}tambah/hubungan/?sasaran=d2"
    kirim = formulir(
        klien, alamat, indikator_id="S1/01", pengampu="Dinas Kesehatan", alasan_ubah="RPJMD"
    )
    assert kirim["sasaran_daerah_id"] == "d2"
    klien.post(alamat, kirim)
    satu = next(h for h in baris(Penjenjangan) if h.sasaran_daerah_id == "d2")
    assert (satu.penjenjangan_id, satu.indikator_id, satu.pengampu) == (
        "p2", "S1/01", "Dinas Kesehatan",
    )  # fmt: skip
    assert Jejak.objects.filter(jenis="penjenjangan").latest("pk").alasan == "RPJMD"
    teks = klien.get(DI).content.decode()
    matriks = teks.partition('id="pengampu"')[2].partition("</table>")[0]
    assert re.findall(r'<th scope="col">(.*?)</th>', matriks) == [
        "Sasaran daerah", "Pengampu belum diisi", "Dinas Kesehatan",
    ]  # fmt: skip


def test_the_same_tie_twice_is_refused_and_a_form_without_words_says_so(kantor: None) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    alamat = f"{DI}tambah/hubungan/"
    kirim = formulir(klien, alamat, sasaran_daerah_id="d1", indikator_id="1/01")
    teks = klien.post(alamat, kirim).content.decode()
    assert "sudah dihubungkan" in teks
    assert len(baris(Penjenjangan)) == 1
    jawab = klien.post(f"{DI}tambah/sasaran-daerah/", {"sasaran": ""})
    assert jawab.context["form"].errors["sasaran"]
    assert klien.get(f"{DI}ubah/hubungan/p99/").status_code == 404
    assert klien.get(f"{DI}tambah/entah/").status_code == 404


def test_two_planners_at_one_relation_do_not_overwrite_each_other(kantor: None) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    alamat = f"{DI}ubah/hubungan/p1/"
    milikku = formulir(klien, alamat, pengampu="Dinas A")
    services.ubah_hubungan(MESIN, "uji", 2024, "p1", {"pengampu": IsianBidang("", "Dinas B")})
    teks = klien.post(alamat, milikku).content.decode()
    assert "Orang lain mengubahnya menjadi “Dinas B”" in teks
    assert baris(Penjenjangan)[0].pengampu == "Dinas B"


def test_an_archived_sasaran_takes_its_ties_along_and_comes_back_before_they_do(
    kantor: None,
) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    alamat = f"{DI}arsip/sasaran-daerah/d1/"
    assert "1 Penjenjangan kinerja" in klien.get(alamat).content.decode()
    klien.post(alamat, {"alasan": "RPJMD baru"})  # without having agreed to what goes along
    assert baris(SasaranDaerah)
    klien.post(alamat, {"alasan": "RPJMD baru", "setuju": "on"})
    assert not baris(SasaranDaerah)
    assert not baris(Penjenjangan)
    assert "Sasaran daerah yang didukung" in klien.get(DI).content.decode()
    arsip = klien.get("/uji/2024/rencana/arsip/").content.decode()
    assert "1/01 mendukung sasaran daerah d1" in arsip
    with pytest.raises(LangkahDitolak, match="Pulihkan dulu sasaran daerah d1"):
        pulihkan(MESIN, "uji", 2024, Penjenjangan, "p1", sebab=Sebab("keliru"))
    for kelas, kode in ((SasaranDaerah, "d1"), (Penjenjangan, "p1")):
        pulihkan(MESIN, "uji", 2024, kelas, kode, sebab=Sebab("keliru"))
    assert baris(Penjenjangan)[0].indikator_id == "1/01"


def test_what_several_units_work_for_stands_in_a_matrix_at_the_place_where_they_come_in(
    kantor: None,
) -> None:
    satu = ganti(paket_lengkap(), Simpul, {"simpul_id": "1"}, unit_id="dinas")
    matriks = lintas_unit(LaporanKinerja.dari_paket(satu))
    assert matriks.kolom == ("Dinas", "Bidang")
    isi = {b.kode: dict(zip(matriks.kolom, b.sel, strict=True)) for b in matriks.baris}
    assert isi["S1"] == {"Dinas": ("1",), "Bidang": ("S1/02",)}
    assert "1" not in isi  # everything below belongs to one unit


def test_the_regency_sees_which_sasaran_its_offices_share_and_nobody_more_than_their_scope(
    impor, client
) -> None:
    d1 = {"sasaran_daerah_id": "d1"}
    for kode, kata in (("satu", "Kemiskinan TURUN."), ("dua", "Kemiskinan turun")):
        impor(ganti(paket_lengkap(kode), SasaranDaerah, d1, sasaran=kata))
    alamat = "/daerah/2024/sasaran/"
    with CaptureQueriesContext(connection) as dua:
        teks = client.get(alamat).content.decode()
    assert "1 dari 1 sasaran daerah didukung lebih dari satu" in teks
    assert teks.count('class="ikut">1/01<') == 2
    milik = klien_masuk(Peran.PERENCANA, "satu").get(alamat).content.decode()
    assert milik.count('class="ikut">1/01<') == 1
    assert "Belum ada sasaran daerah yang didukung lebih dari satu" in milik
    assert 'href="/daerah/2024/sasaran.csv"' in milik
    berkas = client.get("/daerah/2024/sasaran.csv").content.decode("utf-8-sig")
    assert berkas.splitlines()[1].endswith(";1/01;1/01")
    for tanya, ada in (("cari=kemiskinan+uji", True), ("cari=entah", False), ("bersama=ya", True)):
        saring = client.get(f"{alamat}?{tanya}").content.decode()
        assert ('class="ikut"' in saring) is ada
        assert (f'href="/daerah/2024/sasaran.csv?{tanya}"' in saring) is ada
        assert client.get(f"/daerah/2024/sasaran.csv?{tanya}").status_code == (200 if ada else 404)
    sempit = klien_masuk(Peran.PERENCANA, "satu")
    assert sempit.get(f"{alamat}?bersama=ya").content.decode().count("yang cocok dengan") == 1
    assert sempit.get("/daerah/2024/sasaran.csv").content.decode().count("1/01") == 1
    assert sempit.get("/daerah/2024/sasaran.xlsx").content[:2] == b"PK"
    assert sempit.get("/daerah/2019/sasaran.xlsx").status_code == 404
    for kode in ("tiga", "empat"):
        impor(paket_lengkap(kode))
    with CaptureQueriesContext(connection) as empat:
        client.get(alamat)
    assert len(empat) <= len(dua)
    assert client.get("/daerah/1999/sasaran/").status_code == 404

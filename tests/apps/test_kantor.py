"""Data kantor: read by all, edited by planner and administrator, with reason once a year runs."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client

from selaras.apps.akun.peran import Peran
from selaras.apps.akun.queries import pelaku_mesin
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.jejak.models import Jejak
from selaras.apps.laporan.queries import potret
from selaras.apps.organisasi import services
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.paket.penjaga import KOSONG, larangan, tak_diterima
from selaras.apps.paket.queries import susun_paket
from selaras.apps.perencanaan.sebab import Sebab
from selaras.apps.perencanaan.services import pulihkan
from selaras.apps.perjanjian.models import Aktivasi
from selaras.inti.naskah.bab4 import tanda_tangan
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.paket.baris_kantor import OPD, Unit
from selaras.inti.paket.baris_perubahan import Perubahan
from selaras.inti.siklus.sunting import IsianBidang
from selaras.inti.ukur import ukur
from tests.apps.kantor_rekam import ganti, paket_lengkap
from tests.masuk import klien_masuk, orang

pytestmark = pytest.mark.django_db
MESIN = pelaku_mesin("uji")
DI = "/uji/2024/kantor/"
NIP = "19700101 199001 1 001"


@pytest.fixture
def kantor(impor) -> None:
    impor(paket_lengkap())


def laporan():
    return potret(LingkupOPD.semua(), "uji", 2024)


def unit() -> dict[str, Unit]:
    return {u.unit_id: u for u in laporan().paket.baris(Unit)}


def kirim(klien: Client, di: str, **isi: str):
    """The form as a browser sends it back, with some fields typed anew."""
    form = klien.get(di).context["form"]
    lama = {n: str(form[n].value() if form[n].value() is not None else "") for n in form.fields}
    return klien.post(di, lama | isi)


def aktif() -> None:
    tahun = TahunLaporan.objects.get()
    Aktivasi.objects.create(tahun_laporan=tahun, sidik="0" * 64, nama="uji")


def test_what_is_missing_before_printing_is_mended_on_the_page_and_gone_from_the_list(
    kantor: None,
) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    daftar = klien.get("/uji/2024/").content.decode()
    assert f'href="{DI}ubah/kepala/"' in daftar
    assert kirim(klien, f"{DI}ubah/kepala/", kepala_nip=NIP)["Location"] == f"{DI}#kepala"
    kirim(klien, f"{DI}ubah/laporan/", tempat_laporan="Rekaan", tanggal_laporan="Februari 2025")
    kirim(klien, f"{DI}ubah/alamat/", alamat="Jalan Uji 1")
    assert f'href="{DI}ubah' not in klien.get("/uji/2024/").content.decode()
    satu = laporan()
    assert (satu.opd.kepala_nip, satu.opd.alamat) == (NIP.replace(" ", ""), "Jalan Uji 1")
    assert satu.tahun_laporan.tanggal_laporan == "Februari 2025"
    jejak = Jejak.objects.get(jenis="tahun_laporan")
    assert jejak.baru == {"tempat_laporan": "Rekaan", "tanggal_laporan": "Februari 2025"}
    assert "Februari 2025" in klien.get(DI).content.decode()


def test_a_number_of_a_person_is_checked_and_one_kept_from_before_is_pointed_at(impor) -> None:
    lama = ganti(paket_lengkap(), OPD, {"kode": "uji"}, kepala_nip="19700101")
    impor(lama)
    impor(paket_lengkap(tahun=2025))
    klien = klien_masuk(Peran.PERENCANA, "uji")
    teks = klien.get(DI).content.decode()
    assert "Periksa: “19700101” berisi 8 angka; NIP berisi 18 angka" in teks
    assert "Pembetulan di sini berlaku untuk tahun 2024 saja" in teks
    assert 'tahun lain: <a href="/uji/2025/kantor/">2025</a>' in teks
    for bagian, bidang in (("ubah/kepala/", "kepala_nip"), ("unit/bid/", "kepala_nip")):
        jawab = kirim(klien, DI + bagian, **{bidang: "19701301 199001 1 001"})
        (pesan,) = jawab.context["form"].errors[bidang]
        assert "anggal lahir (angka ke-1 s.d. 8) “19701301” bukan tanggal yang ada" in pesan
    assert kirim(klien, f"{DI}ubah/kepala/", kepala_pangkat="Pembina")["Location"]  # not touched
    scope = TahunLaporan.objects.get(tahun=2024)
    paket = susun_paket(scope)
    assert larangan(scope, paket, paket) == ()
    (satu,) = larangan(scope, paket, ganti(paket, Unit, {"unit_id": "bid"}, kepala_nip="123"))
    assert (satu.kolom, satu.nilai) == ("bid, NIP pimpinan", "123")
    pertama = ganti(paket, Unit, {"unit_id": "bid"}, kepala_nip="123")
    assert satu in tak_diterima(KOSONG, pertama), "the first package of a year is read too"


def test_two_at_one_field_see_both_words_and_a_fault_is_told_at_its_field(kantor: None) -> None:
    klien = klien_masuk(Peran.ADMINISTRATOR)
    alamat = f"{DI}unit/bid/"
    form = klien.get(alamat).context["form"]
    milikku = {n: str(form[n].value() or "") for n in form.fields} | {"nama": "Bidang A"}
    services.ubah_unit(MESIN, "uji", 2024, "bid", {"nama": IsianBidang("Bidang", "Bidang B")})
    assert (
        "Orang lain mengubahnya menjadi “Bidang B”" in klien.post(alamat, milikku).content.decode()
    )
    assert unit()["bid"].nama == "Bidang B"
    jawab = kirim(klien, alamat, urutan="dua")
    assert jawab.context["form"].errors["urutan"]
    assert klien.get(f"{DI}unit/entah/").status_code == 404
    assert klien.get(f"{DI}ubah/entah/").status_code == 404


def test_in_an_active_year_a_name_changes_only_with_reason_and_day(kantor: None) -> None:
    aktif()
    klien = klien_masuk(Peran.PERENCANA, "uji")
    tanpa = kirim(klien, f"{DI}ubah/kepala/", kepala_nama="Kepala Baru")
    assert "hanya berubah dengan alasan" in tanpa.content.decode()
    assert laporan().opd.kepala_nama == "Kepala 2024"
    hari = {"alasan_ubah": "Mutasi", "berlaku_ubah": "2024-07-01"}
    kirim(klien, f"{DI}ubah/kepala/", kepala_nama="Kepala Baru", **hari)
    kirim(klien, f"{DI}unit/bid/", nama="Bidang Baru", **hari)
    catatan = laporan().paket.baris(Perubahan)[-2:]
    assert [(p.tabel, p.lama, p.baru, p.berlaku, p.alasan) for p in catatan] == [
        ("opd", "Kepala 2024", "Kepala Baru", date(2024, 7, 1), "Mutasi"),
        ("unit", "Bidang", "Bidang Baru", date(2024, 7, 1), "Mutasi"),
    ]
    dulu = "Bidang menjadi Bidang Baru, berlaku 1 Juli 2024. Alasan: Mutasi"
    assert dulu in klien_masuk().get(DI).content.decode()
    assert "berlaku_ubah" not in klien.get(f"{DI}ubah/alamat/").context["form"].fields


def test_a_unit_is_added_and_put_away_only_while_nothing_hangs_on_it(kantor: None) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    kirim(klien, f"{DI}tambah/unit/", nama="Bidang Data", induk_id="dinas")
    baru = unit()["unit-1"]
    assert (baru.nama, baru.induk_id, baru.jenis, baru.urutan) == (
        "Bidang Data", "dinas", "bidang", 3,
    )  # fmt: skip
    tertahan = klien.get(f"{DI}arsip/unit/bid/").content.decode()
    assert re.search(r"Masih ada .*1 indikator.* pada unit ini", tertahan)
    orang(Peran.OPERATOR, "uji", "unit-1")
    arsip = f"{DI}arsip/unit/unit-1/"
    assert "1 orang masih bertugas" in klien.post(arsip, {"alasan": "Lebur"}).content.decode()
    kirim(klien, f"{DI}tambah/unit/", nama="Bidang Riset")
    assert klien.post(f"{DI}arsip/unit/unit-2/", {"alasan": "Lebur"}).status_code == 302
    assert "unit-2" not in unit()
    pulihkan(MESIN, "uji", 2024, Unit, "unit-2", sebab=Sebab("Batal lebur"))
    assert unit()["unit-2"].nama == "Bidang Riset"
    # nobody stands below itself
    atas = dict(klien.get(f"{DI}unit/dinas/").context["form"].fields["induk_id"].choices)
    assert set(atas) == {""}


def test_who_only_reads_is_told_whose_it_is_and_given_no_orders(kantor: None) -> None:
    for peran in (Peran.APIP, Peran.BAPPEDA):
        klien = klien_masuk(peran)
        muka, teks = (
            klien.get(alamat).content.decode().partition("Periksa sebelum dicetak")[2]
            for alamat in ("/uji/2024/", "/uji/2024/laporan/")
        )
        tugas = teks.partition('<ul class="tugas">')[2].partition("</ul>")[0]
        assert "Menunggu administrator atau perencana." in tugas
        assert f'href="{DI}"' in tugas
        kata = [s.partition("· ")[2].split()[0] for s in tugas.split("<small>")[1:]]
        assert set(kata) == {"Menunggu"}
        assert f"{len(kata)} hal</a> dilengkapi orang lain" in muka
        baca = klien.get(DI).content.decode()
        assert "Kepala 2024" in baca
        assert "Ubah" not in baca.partition("<main")[2]
    bidang = klien_masuk(Peran.OPERATOR, "uji", "bid").get("/uji/2024/laporan/").content.decode()
    assert "Menunggu administrator atau perencana." in bidang
    assert "Cari realisasinya pada dokumen asal." not in bidang, "another unit's"
    perencana = klien_masuk(Peran.PERENCANA, "uji").get("/uji/2024/laporan/").content.decode()
    assert "Cari realisasinya pada dokumen asal." in perencana
    assert "Isi targetnya." not in bidang


def test_an_agreement_starts_with_who_leads_the_unit_and_the_office_by_now(kantor: None) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    kirim(klien, f"{DI}unit/bid/", kepala_nama="Ani", kepala_jabatan="Kepala Bidang")
    kirim(klien, f"{DI}ubah/kepala/", kepala_nama="A", kepala_pangkat="Pembina")
    awal = klien.get("/uji/2024/perjanjian/pk-bid/naskah/").context["form"].initial
    assert (awal["pertama_nama"], awal["pertama_jabatan"]) == ("Ani", "Kepala Bidang")
    # who signed before keeps the words of that time
    assert (awal["kedua_nama"], awal["kedua_jabatan"]) == ("A", "Kepala")
    assert "Kepala Bidang: Ani" in klien.get(DI).content.decode()
    assert tanda_tangan(Konteks(laporan(), ukur(laporan()))).kanan.pangkat == "Pembina"

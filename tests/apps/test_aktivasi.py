"""A year is activated by hand when its gates are met; then definitions change only with reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from selaras.apps.akun.peran import Peran
from selaras.apps.akun.queries import pelaku_mesin
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak
from selaras.apps.jejak.models import Jejak
from selaras.apps.laporan.models import PotretTersimpan
from selaras.apps.laporan.queries import potret
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.apps.paket.ubah import ubah_rekam
from selaras.apps.perjanjian.pengaktifan import aktifkan_tahun, pastikan_aktif
from selaras.inti.paket.baris_kantor import TahunLaporan
from selaras.inti.paket.baris_perubahan import Perubahan
from selaras.inti.paket.baris_rencana import Dokumen, Indikator, Target
from selaras.inti.paket.isi import Paket
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import ganti, paket_lengkap, tanpa
from tests.apps.putaran_uji import siap
from tests.masuk import klien_masuk

MESIN = pelaku_mesin("Perencana Uji")
ALAMAT = "/uji/2024/aktivasi/"
pytestmark = pytest.mark.django_db


@pytest.fixture
def kantor(impor) -> None:
    """An office whose gates are met."""
    impor(siap(paket_lengkap()).dengan(Perubahan, []))


def satuan(baru: str):
    def isi(paket: Paket) -> Paket:
        semua = paket.baris(Indikator)
        return paket.dengan(
            Indikator, [replace(i, satuan=baru) if i.indikator_id == "S1/01" else i for i in semua]
        )

    return isi


def perubahan() -> list[Perubahan]:
    return list(paket_dari_rekam(SEMUA, "uji", 2024).baris(Perubahan))


def test_a_year_is_activated_once_and_keeps_what_was_promised_then(kantor) -> None:
    with pytest.raises(LangkahDitolak, match="belum diaktifkan"):
        pastikan_aktif(MESIN, "uji", 2024)
    satu = aktifkan_tahun(MESIN, "uji", 2024)
    tersimpan = PotretTersimpan.objects.get(keperluan="aktivasi")
    assert satu.sidik == tersimpan.sidik == potret(SEMUA, "uji", 2024).sidik
    with pytest.raises(LangkahDitolak, match="sudah diaktifkan oleh Perencana Uji"):
        aktifkan_tahun(MESIN, "uji", 2024)
    pastikan_aktif(MESIN, "uji", 2024)


def test_an_unready_year_says_what_is_missing_and_where_to_mend_it(impor) -> None:
    impor(paket_lengkap())
    klien = klien_masuk(Peran.PERENCANA, "uji")
    teks = klien.get(ALAMAT).content.decode()
    assert "PK Perubahan 2024 belum ditandatangani" in teks
    assert "/uji/2024/perjanjian/pk" in teks
    assert "disabled" in teks
    jawab = klien.post(ALAMAT, follow=True).content.decode()
    assert "belum dapat diaktifkan" in jawab
    assert not PotretTersimpan.objects.filter(keperluan="aktivasi").exists()


def test_the_planner_activates_in_the_browser_and_nobody_else(kantor) -> None:
    for peran in (Peran.KEPALA, Peran.OPERATOR, Peran.APIP):
        klien = klien_masuk(peran, None if peran is Peran.APIP else "uji")
        assert klien.post(ALAMAT).status_code == 403
    klien = klien_masuk(Peran.PERENCANA, "uji")
    teks = klien.post(ALAMAT, follow=True).content.decode()
    assert "Aktif sejak" in teks
    assert "Uji Perencana" in teks


def test_before_activation_a_definition_is_changed_freely(kantor) -> None:
    ubah_rekam(MESIN, "uji", 2024, satuan("orang"))
    assert perubahan() == []


def test_afterwards_it_wants_a_reason_and_is_written_down_with_day_and_author(kantor) -> None:
    aktifkan_tahun(MESIN, "uji", 2024)
    for kosong in (None, "", "   "):
        with pytest.raises(LangkahDitolak, match=r"sudah aktif.*satuan indikator S1/01"):
            ubah_rekam(MESIN, "uji", 2024, satuan("orang"), alasan=kosong)
    assert perubahan() == []
    hari = date(2024, 7, 1)
    hasil = ubah_rekam(MESIN, "uji", 2024, satuan("orang"), alasan=" Salah  sebut ", berlaku=hari)
    (satu,) = perubahan()
    assert (satu.lama, satu.baru, satu.alasan, satu.berlaku, satu.oleh) == (
        "%", "orang", "Salah sebut", hari, "Perencana Uji",
    )  # fmt: skip
    assert hasil.paket.baris(Perubahan) == (satu,)
    assert Jejak.objects.filter(jenis="perubahan", alasan__contains="Salah").exists()
    klien = klien_masuk()
    for alamat in (ALAMAT, "/uji/2024/laporan/bab/bab2/", "/uji/2024/asal/capaian:S1/01"):
        teks = klien.get(alamat).content.decode()
        assert "Salah sebut" in teks, alamat
        assert "1 Juli 2024" in teks, alamat


def test_the_card_asks_for_the_day_of_a_change_and_takes_one_of_the_year(kantor) -> None:
    klien, alamat = klien_masuk(Peran.PERENCANA, "uji"), "/uji/2024/rencana/indikator/S1/01/"
    assert "Berlaku mulai" not in klien.get(alamat).content.decode()
    aktifkan_tahun(MESIN, "uji", 2024)
    halaman = klien.get(alamat)
    assert "Wajib bila definisi, unit, nama, atau kode berubah." in halaman.content.decode()
    assert "Alasan perubahan <span" not in halaman.content.decode()
    form = halaman.context["form"]
    assert form["berlaku_ubah"].value() == date(2024, 12, 31)  # the day of that year nearest to now
    kirim = {b.name: "" if (isi := b.value()) is None else isi for b in form}
    kirim |= {"satuan": "orang", "alasan_ubah": "Salah sebut"}
    luar = klien.post(alamat, kirim | {"berlaku_ubah": "2025-01-03"}).content.decode()
    assert "3 Januari 2025" in luar
    assert "isi hari antara 1 Januari dan 31 Desember 2024" in luar
    assert perubahan() == []
    teks = klien.post(alamat, kirim | {"berlaku_ubah": "2024-07-01"}, follow=True).content.decode()
    assert "Satuan: % menjadi orang, berlaku 1 Juli 2024. Alasan: Salah sebut" in teks
    (satu,) = perubahan()
    assert satu.berlaku == date(2024, 7, 1)
    pindah = {"lama": "1.1", "induk": "1.1", "alasan": "x", "berlaku": "besok"}
    jawab = klien.post("/uji/2024/rencana/pindah/1.1.1/", pindah)
    assert jawab.status_code == 400
    assert "Isian berlaku mulai “besok” tidak dapat dipakai" in jawab.content.decode()


def test_a_reason_is_text_and_what_can_not_be_printed_is_refused_in_words(kantor) -> None:
    aktifkan_tahun(MESIN, "uji", 2024)
    with pytest.raises(IsianSalah, match="karakter kendali"):
        ubah_rekam(MESIN, "uji", 2024, satuan("orang"), alasan="a\x00b")
    ubah_rekam(MESIN, "uji", 2024, satuan("orang"), alasan="<script>alert(1)</script>")
    assert "<script>alert" not in klien_masuk().get(ALAMAT).content.decode()


def test_an_import_is_the_word_of_its_file(kantor, impor) -> None:
    aktifkan_tahun(MESIN, "uji", 2024)
    impor(satuan("KK")(paket_dari_rekam(SEMUA, "uji", 2024)))
    assert perubahan() == []


def test_each_missing_thing_leads_to_the_page_that_mends_it(impor) -> None:
    isi = siap(paket_lengkap()).dengan(Perubahan, [])
    isi = tanpa(tanpa(isi, Dokumen, dokumen_id="pk1"), Target, indikator_id="1/01")
    impor(ganti(isi, TahunLaporan, {"tahun": 2024}, renstra_awal=2025))
    klien = klien_masuk(Peran.PERENCANA, "uji")
    teks = klien.get(ALAMAT).content.decode()
    assert 'href="/uji/2024/perjanjian/pk/perubahan/" aria-label="Buat perubahan: 1/01' in teks
    assert "sudah ditandatangani. Yang kurang ditulis dalam perjanjian perubahan" in teks
    assert 'href="/uji/2024/kantor/ubah/renstra/"' in teks
    masa = {"renstra_awal": "2023", "renstra_akhir": "2026", "lama-renstra_awal": "2025"}
    masa["lama-renstra_akhir"] = "2026"
    klien.post("/uji/2024/kantor/ubah/renstra/", masa)
    ubah = {"alasan": "strategi", "uraian": "x", "dasar": "y"}
    klien.post("/uji/2024/perjanjian/pk/perubahan/", ubah)
    teks = klien.get(ALAMAT).content.decode()
    assert 'href="/uji/2024/perjanjian/pk-2024-p1/target/" aria-label="Isi target: 1/01' in teks
    assert "Berlaku sesudah diusulkan dan ditandatangani" in teks
    assert "Renstra 2023-2026" in teks

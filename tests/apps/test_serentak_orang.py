"""Two people press their button in the same moment; both databases decide for one, and say so."""

from __future__ import annotations

from html import unescape

import pytest
from django.utils import timezone

from selaras.apps.akun.peran import Peran
from selaras.apps.laporan.queries import potret
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.apps.paket.services import impor_paket
from selaras.apps.pengumpulan import services
from selaras.apps.pengumpulan.models import Cap, Lembar, Pengesahan
from selaras.apps.perjanjian.pengaktifan import aktifkan_tahun
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus.buku import SUB_KEGIATAN, baca_buku
from selaras.inti.siklus.isian import IsianSel
from selaras.inti.siklus.kata import teks_kata
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import paket_lengkap
from tests.apps.putaran_uji import KODE, MESIN, PERIODE, SEL, UNIT, buka, siap, tanpa_hasil
from tests.apps.test_serentak import serentak
from tests.apps.test_uang import kirim as kirim_uang
from tests.apps.test_uang import paket_uang
from tests.masuk import klien_masuk

pytestmark = pytest.mark.django_db(transaction=True)


def rekam(paket: Paket) -> None:
    impor_paket(paket, lingkup=SEMUA, oleh="uji", sumber="uji")


def test_of_two_amounts_for_one_cell_one_is_kept_and_the_other_shown_beside_it() -> None:
    rekam(paket_uang())
    orang = [klien_masuk(Peran.PERENCANA, "uji"), klien_masuk(Peran.OPERATOR, "uji", "bid")]
    isi = ["20", "30"]

    jawab = serentak(
        *(lambda k=k, i=i: kirim_uang(k, ("1.1.1", "pagu", "10", i))
          for k, i in zip(orang, isi, strict=True))
    )  # fmt: skip

    kini = baca_buku(paket_dari_rekam(SEMUA, "uji", 2024), SUB_KEGIATAN, 2024)["1.1.1"]
    ((kalah, tolak),) = [(i, j["ditolak"][0]) for i, j in zip(isi, jawab, strict=True)
                         if j["ditolak"]]  # fmt: skip
    assert kini.teks("pagu") in set(isi) - {kalah}
    assert (tolak["bentrok"], tolak["kini"], tolak["baru"]) == (
        True, kini.teks("pagu"), kalah,
    )  # fmt: skip


def test_of_two_texts_for_one_place_both_are_shown_to_the_second_writer() -> None:
    rekam(paket_lengkap())
    alamat, isi = "/uji/2024/laporan/kata/bab4.anggaran/", ["Teks Ani.", "Teks Budi."]
    klien = [klien_masuk(Peran.PERENCANA, "uji") for _ in isi]

    jawab = serentak(
        *(lambda k=k, i=i: k.post(alamat, {"lama": "", "teks": i})
          for k, i in zip(klien, isi, strict=True))
    )  # fmt: skip

    assert sorted(j.status_code for j in jawab) == [302, 409]
    kalah = next(j for j in jawab if j.status_code == 409).content.decode()
    assert all(satu in kalah for satu in isi)
    assert teks_kata(paket_dari_rekam(SEMUA, "uji", 2024))["bab4.anggaran"] in isi


def test_of_two_names_for_one_indicator_the_second_planner_is_asked() -> None:
    rekam(paket_lengkap())
    alamat, isi = "/uji/2024/rencana/indikator/S1/01/", ["Persentase A", "Persentase B"]
    klien = [klien_masuk(Peran.PERENCANA, "uji") for _ in isi]
    form = klien[0].get(alamat).context["form"]
    lihat = {b.html_name: b.value() or "" for b in form}

    jawab = serentak(
        *(lambda k=k, i=i: k.post(alamat, {**lihat, "nama": i})
          for k, i in zip(klien, isi, strict=True))
    )  # fmt: skip

    assert sorted(j.status_code for j in jawab) == [200, 302]
    kini = potret(SEMUA, "uji", 2024).indikator["S1/01"].nama
    assert kini in isi
    kalah = unescape(next(j for j in jawab if j.status_code == 200).content.decode())
    assert f"Orang lain mengubahnya menjadi “{kini}”" in kalah
    assert all(satu in kalah for satu in isi)


def test_a_double_click_on_sahkan_stamps_and_stores_once() -> None:
    rekam(siap(tanpa_hasil()))
    aktifkan_tahun(MESIN, "uji", 2024)
    hari = timezone.localdate()
    buka(hari, hari)
    sel = [IsianSel(KODE, "nilai", "", "12")]
    services.simpan_isian(MESIN, "uji", 2024, PERIODE, UNIT, sel, hari=hari)
    Lembar.objects.filter(unit="").update(status="disahkan")
    Lembar.objects.filter(unit=UNIT).update(status="diverifikasi")
    klien = klien_masuk(Peran.KEPALA, "uji")
    dua = [klien, klien_masuk(Peran.KEPALA, "uji")]

    jawab = serentak(*(lambda k=k: k.post(f"{SEL}langkah/", {"langkah": "sahkan"}) for k in dua))

    assert [j.status_code for j in jawab] == [302, 302]
    assert Cap.objects.filter(langkah="sahkan").count() == 1
    assert Pengesahan.objects.filter(lembar=None).count() == 1
    kata = [k.get(SEL).content.decode() for k in dua]
    assert sum("Lembar kini disahkan" in satu for satu in kata) == 1
    assert sum("Muat ulang halaman untuk melihat keadaannya" in satu for satu in kata) == 1

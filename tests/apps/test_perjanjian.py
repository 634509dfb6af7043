"""Agreements on their way: drafted, proposed, returned, signed, changed; those of units too."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from selaras.apps.akun.peran import Peran
from selaras.apps.akun.queries import pelaku
from selaras.apps.dasar.galat import (
    IsianSalah,
    LangkahDitolak,
    PerluLangkahKedua,
    TidakAda,
    TidakBerizin,
)
from selaras.apps.jejak.models import Jejak
from selaras.apps.laporan.queries import potret
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.apps.pemberitahuan.models import Pemberitahuan
from selaras.apps.perjanjian import services
from selaras.apps.perjanjian.models import CapNaskah
from selaras.inti.paket.baris_hasil import AnggaranProgram
from selaras.inti.paket.baris_rencana import Dokumen, PihakPerjanjian
from selaras.inti.siklus.isian import IsianSel
from selaras.inti.siklus.perjanjian import IsiNaskah
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import paket_lengkap, tanpa
from tests.apps.perjanjian_uji import (
    HARI,
    MESIN,
    PIHAK,
    ambil,
    kantor,
    kirim,
    naskah,
    sebagai,
    unit_pk,
)
from tests.masuk import klien_masuk, orang

__all__ = ["kantor"]  # a fixture that pytest looks for here

pytestmark = pytest.mark.django_db


def test_an_agreement_goes_its_way_with_stamps_and_is_locked_once_proposed(kantor) -> None:
    kode = unit_pk()
    perencana, kabid = sebagai(Peran.PERENCANA), sebagai(Peran.KEPALA_BIDANG, "bid")
    with pytest.raises(LangkahDitolak, match="rancangan, sehingga tidak dapat “tanda tangani”"):
        ambil(kabid, kode, "tandatangani", hari=HARI)
    ambil(perencana, kode, "usulkan")
    sel = [IsianSel("S1/02", "2024", "8 s.d. 12", "9 s.d. 12")]
    with pytest.raises(LangkahDitolak, match="sudah diusulkan"):
        services.simpan_target(perencana, "uji", 2024, kode, sel, asal="")
    with pytest.raises(LangkahDitolak, match="Tulis alasannya"):
        ambil(kabid, kode, "kembalikan")
    ambil(kabid, kode, "kembalikan", "Targetnya terlalu lebar")
    assert services.simpan_target(perencana, "uji", 2024, kode, sel, asal="Rapat") == ()
    ambil(perencana, kode, "usulkan")
    with pytest.raises(TidakBerizin):
        ambil(perencana, kode, "tandatangani", hari=HARI)
    with pytest.raises(IsianSalah, match="ditandatangani"):
        ambil(kabid, kode, "tandatangani")
    ambil(kabid, kode, "tandatangani", hari=HARI)
    assert (naskah(kode).status, naskah(kode).tanggal) == ("ditandatangani", HARI)
    with pytest.raises(LangkahDitolak, match="ditandatangani"):
        ambil(kabid, kode, "tandatangani", hari=HARI)
    assert list(CapNaskah.objects.order_by("pk").values_list("langkah", flat=True)) == [
        "usulkan", "kembalikan", "usulkan", "tandatangani",
    ]  # fmt: skip
    assert Jejak.objects.filter(jenis="naskah", kunci=kode).count() == 4


def test_a_draft_begun_by_mistake_is_taken_back_while_nobody_was_asked_to_sign(kantor) -> None:
    perencana = klien_masuk(Peran.PERENCANA, "uji")
    kode = unit_pk()
    sebelum = set(potret(SEMUA, "uji", 2024).dokumen)
    assert "Dimulai keliru?" in perencana.get(f"/uji/2024/perjanjian/{kode}/").content.decode()
    tanpa_alasan = kirim(perencana, f"perjanjian/{kode}/batal/", alasan=" ")
    assert "Isian alasan kosong" in tanpa_alasan
    assert "dibatalkan" in kirim(perencana, f"perjanjian/{kode}/batal/", alasan="salah unit")
    kini = potret(SEMUA, "uji", 2024)
    assert sebelum - set(kini.dokumen) == {kode}
    assert all(p.dokumen_id != kode for p in kini.paket.baris(PihakPerjanjian))

    lagi = unit_pk()
    ambil(MESIN, lagi, "usulkan")
    assert perencana.post(f"/uji/2024/perjanjian/{lagi}/batal/", {"alasan": "x"}).status_code == 409
    ambil(MESIN, lagi, "tarik", "belum lengkap")
    teks = kirim(perencana, f"perjanjian/{lagi}/batal/", alasan="x")
    assert "sudah pernah diusulkan" in teks
    dua = kirim(perencana, "perjanjian-unit/", unit="bid")  # the form of another tab
    assert "sudah punya perjanjian tahun 2024" in dua
    assert f"/uji/2024/perjanjian/{lagi}/" in dua


def test_what_the_head_promised_later_is_no_basis_of_an_earlier_signature(kantor) -> None:
    kode = unit_pk()
    ambil(MESIN, kode, "usulkan")
    with pytest.raises(LangkahDitolak, match=r"per 30 Januari 2024\. Belum ada: target 2024 S1/02"):
        ambil(MESIN, kode, "tandatangani", hari=date(2024, 1, 30))
    assert naskah(kode).tanggal is None
    ambil(MESIN, kode, "tandatangani", hari=date(2024, 1, 31))


def test_nobody_signs_for_tomorrow_and_a_change_is_not_older_than_what_it_changes(kantor) -> None:
    kode = unit_pk()
    ambil(MESIN, kode, "usulkan")
    with pytest.raises(IsianSalah, match="hari ini"):
        ambil(MESIN, kode, "tandatangani", hari=timezone.localdate() + timedelta(1))
    with pytest.raises(IsianSalah, match="antara tahun 2023 dan 2025"):
        ambil(MESIN, kode, "tandatangani", hari=timezone.localdate())
    ambil(MESIN, kode, "tandatangani", hari=HARI)
    baru = services.ubah_perjanjian(
        MESIN, "uji", 2024, kode, alasan="strategi", uraian="uji", dasar="DPPA 2024"
    )
    ambil(MESIN, baru, "usulkan")
    with pytest.raises(IsianSalah, match="1 Februari 2024, hari perjanjian yang diubahnya"):
        ambil(MESIN, baru, "tandatangani", hari=HARI - timedelta(1))
    ambil(MESIN, baru, "tandatangani", hari=HARI)


def test_only_the_head_of_that_bidang_signs_for_it(kantor) -> None:
    kode = unit_pk()
    ambil(sebagai(Peran.PERENCANA), kode, "usulkan")
    for oleh in (sebagai(Peran.KEPALA_BIDANG, "lain"), sebagai(Peran.OPERATOR, "bid")):
        with pytest.raises(TidakBerizin):
            ambil(oleh, kode, "tandatangani", hari=HARI)
    with pytest.raises(TidakAda):
        ambil(MESIN, "tidak-ada", "usulkan")
    with pytest.raises(IsianSalah):
        ambil(MESIN, kode, "loncat")


def test_the_head_alone_signs_his_own_agreement_with_the_second_step_on(kantor) -> None:
    baru = services.ubah_perjanjian(
        MESIN, "uji", 2024, "pk", alasan="strategi", uraian="uji", dasar="DPPA 2024"
    )
    kepala = sebagai(Peran.KEPALA)
    satu = orang(Peran.KEPALA, "uji", dua_langkah=False, surel="plt@uji.example")
    tanpa_kode = pelaku(satu.pk, satu.nama, HARI)
    ambil(sebagai(Peran.PERENCANA), baru, "usulkan")
    assert set(Pemberitahuan.objects.values_list("penerima_id", flat=True)) == {
        kepala.id, satu.pk,
    }  # fmt: skip
    with pytest.raises(PerluLangkahKedua):
        ambil(tanpa_kode, baru, "tandatangani", hari=HARI)
    for lain in (sebagai(Peran.SEKRETARIS), sebagai(Peran.KEPALA_BIDANG)):
        for kode in ("tandatangani", "kembalikan"):
            with pytest.raises(TidakBerizin, match="melakukannya: Kepala perangkat daerah"):
                ambil(lain, baru, kode, "uji", hari=HARI)
    _pelaksana_tugas_ditanya_namanya(baru)
    ambil(kepala, baru, "tandatangani", hari=HARI)
    assert naskah(baru).status == "ditandatangani"


def _pelaksana_tugas_ditanya_namanya(kode: str) -> None:
    """An acting head says whose name stands: the one of the text with a reason, or his own."""
    satu = orang(
        Peran.KEPALA, "uji", surel="rahmat@uji.example", status="plt", sampai=date(2099, 1, 1)
    )
    klien = Client()
    klien.force_login(satu)
    tanda = {"langkah": "tandatangani", "tanggal": "2024-02-01"}
    alamat = f"perjanjian/{kode}/langkah/"
    for isi, kata in (
        ({}, "sedangkan Anda menandatangani sebagai Plt. "),
        ({"pihak": "naskah"}, "mengapa Anda mencatat tanda tangan"),
    ):
        teks = kirim(klien, alamat, **tanda, **isi)
        assert kata in teks
        assert "Nama siapa yang berdiri" in teks
    with transaction.atomic():
        kirim(klien, alamat, **tanda, pihak="saya")
        pihak = potret(SEMUA, "uji", 2024).paket.baris(PihakPerjanjian)
        pertama = next(p for p in pihak if (p.dokumen_id, p.pihak) == (kode, "pertama"))
        assert (pertama.nama, pertama.status_jabatan) == (satu.nama, "plt")
        transaction.set_rollback(True)


def test_what_is_not_whole_is_not_proposed(kantor) -> None:
    kode = services.buat_naskah_unit(MESIN, "uji", 2024, "bid")
    with pytest.raises(LangkahDitolak, match=r"Pihak Pertama.*tempat penandatanganan"):
        ambil(MESIN, kode, "usulkan")
    with pytest.raises(LangkahDitolak, match="sudah punya perjanjian"):
        services.buat_naskah_unit(MESIN, "uji", 2024, "bid")
    with pytest.raises(TidakAda):
        services.buat_naskah_unit(MESIN, "uji", 2024, "tidak-ada")


def test_a_change_starts_as_a_copy_and_edits_targets_and_budgets(kantor) -> None:
    kode = services.ubah_perjanjian(
        MESIN, "uji", 2024, "pk", alasan="prioritas", uraian="Refocusing", dasar="DPPA 2024"
    )
    with pytest.raises(LangkahDitolak, match="sudah diubah dengan"):
        services.ubah_perjanjian(MESIN, "uji", 2024, "pk", alasan="pejabat", uraian="x", dasar="y")
    sel = [
        IsianSel("1", "sumber_dana", "", "APBD"), IsianSel("1", "pagu", "7,05", "9.000.000,50"),
        IsianSel("1.1", "pagu", "", "5"), IsianSel("1", "pagu", "1", "2"),
    ]  # fmt: skip
    ditolak = services.simpan_pagu(MESIN, "uji", 2024, kode, sel, asal="DPPA 2024")
    assert [(d.indikator_id, d.bentrok) for d in ditolak] == [("1.1", False), ("1", True)]
    paket = paket_dari_rekam(SEMUA, "uji", 2024)
    pagu = {b.dokumen_id: b for b in paket.baris(AnggaranProgram)}
    assert str(pagu[kode].pagu) == "9000000.5"
    assert (pagu[kode].sumber_dana, pagu[kode].asal) == ("APBD", "DPPA 2024")
    assert str(pagu["pk"].pagu) == "7.05"
    teks = klien_masuk().get(f"/uji/2024/perjanjian/{kode}/").content.decode()
    for isi in ("Sebelum (Rp)", "7,05", "9.000.000,5", "Refocusing", "DPPA 2024", "Target sebelum"):
        assert isi in teks, isi


def test_what_a_change_replaced_is_closed_for_everybody_and_says_by_what(impor) -> None:
    impor(tanpa(paket_lengkap(), Dokumen, dokumen_id="pk-bid"))
    sebab = "PK 2024 sudah diganti dengan PK Perubahan 2024"
    sel = [IsianSel("S1/01", "2024", "-12,5", "1")]
    for coba in (
        lambda: services.simpan_target(MESIN, "uji", 2024, "pk", sel, asal=""),
        lambda: services.simpan_pagu(MESIN, "uji", 2024, "pk", sel, asal=""),
        lambda: services.simpan_naskah(MESIN, "uji", 2024, "pk", IsiNaskah("S", None, PIHAK)),
        lambda: ambil(MESIN, "pk", "usulkan"),
    ):
        with pytest.raises(LangkahDitolak, match=sebab):
            coba()
    klien = klien_masuk(Peran.PERENCANA, "uji")
    teks = klien.get("/uji/2024/perjanjian/pk/").content.decode()
    assert 'Yang berlaku kini <a href="/uji/2024/perjanjian/pk1/">PK Perubahan 2024</a>' in teks
    assert "Isi target" not in teks
    for lembar in ("target", "pagu", "naskah"):
        teks = klien.get(f"/uji/2024/perjanjian/pk/{lembar}/").content.decode()
        assert sebab in teks
        assert '<a class="btn" href="/uji/2024/perjanjian/pk1/">Buka PK Perubahan 2024</a>' in (
            teks.replace(" btn-primary", "")
        )
        assert ">Simpan<" not in teks


@pytest.mark.parametrize("isi", ["-1", "abc", "1,234"])
def test_what_is_no_rupiah_is_refused_beside_its_cell(kantor, isi: str) -> None:
    kode = services.ubah_perjanjian(
        MESIN, "uji", 2024, "pk", alasan="prioritas", uraian="x", dasar="y"
    )
    sel = [IsianSel("1", "pagu", "7,05", isi)]
    (tolak,) = services.simpan_pagu(MESIN, "uji", 2024, kode, sel, asal="")
    assert tolak.baru == isi

"""Agreements on their way: drafted, proposed, returned, signed, changed; those of units too."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from selaras.apps.akun.peran import Peran
from selaras.apps.akun.queries import Pelaku, pelaku, pelaku_mesin
from selaras.apps.dasar.galat import (
    BerkasDitolak,
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
from selaras.apps.perjanjian.bertanda import simpan_bertanda
from selaras.apps.perjanjian.langkah import ambil_langkah_naskah
from selaras.apps.perjanjian.models import CapNaskah, NaskahBertanda
from selaras.inti.dokumen.surat import TandaTangan
from selaras.inti.naskah.perjanjian import susun_perjanjian
from selaras.inti.paket.baris_hasil import AnggaranProgram
from selaras.inti.paket.baris_kantor import OPD, Unit
from selaras.inti.paket.baris_rencana import Dokumen, Indikator, PihakPerjanjian, Target
from selaras.inti.siklus.isian import IsianSel
from selaras.inti.siklus.perjanjian import IsiNaskah, Pihak
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import ganti, paket_lengkap, tanpa
from tests.apps.putaran_uji import siap, tanpa_hasil
from tests.inti.kantor_uji import target
from tests.masuk import klien_masuk, orang

HARI = date(2024, 2, 1)
MESIN = pelaku_mesin("uji")
PIHAK = (("pertama", Pihak("Kabid", "Kepala Bidang")), ("kedua", Pihak("Kadis", "Kepala Dinas")))
pytestmark = pytest.mark.django_db


@pytest.fixture
def kantor(impor) -> None:
    """An office whose head has signed; no unit has begun an agreement."""
    impor(
        tanpa(tanpa(siap(paket_lengkap()), Dokumen, dokumen_id="pk-bid"), Dokumen, dokumen_id="pk1")
    )


def sebagai(peran: Peran, unit: str | None = None) -> Pelaku:
    satu = orang(peran, "uji", unit)
    return pelaku(satu.pk, satu.nama, HARI)


def unit_pk() -> str:
    kode = services.buat_naskah_unit(MESIN, "uji", 2024, "bid")
    services.simpan_naskah(MESIN, "uji", 2024, kode, IsiNaskah("Sini", None, PIHAK))
    return kode


def ambil(
    oleh: Pelaku, dokumen: str, kode: str, alasan: str = "", hari: date | None = None
) -> None:
    ambil_langkah_naskah(oleh, "uji", 2024, dokumen, kode, alasan=alasan, tanggal=hari)


def naskah(kode: str) -> Dokumen:
    return potret(SEMUA, "uji", 2024).dokumen[kode]


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
    ambil(kepala, baru, "tandatangani", hari=HARI)
    assert naskah(baru).status == "ditandatangani"


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


# pages


def kirim(klien: Client, alamat: str, **isi: str) -> str:
    return klien.post(f"/uji/2024/{alamat}", isi, follow=True).content.decode()


def test_a_bidang_gets_its_agreement_in_the_browser_from_begin_to_signature(kantor) -> None:
    perencana = klien_masuk(Peran.PERENCANA, "uji")
    assert "Susun perjanjian untuk" in perencana.get("/uji/2024/perjanjian/").content.decode()
    teks = kirim(perencana, "perjanjian-unit/", unit="bid")
    assert 'value="Kepala 2024"' in teks  # who leads the office by its own data
    orang_dua = {
        "pertama_nama": "Kabid", "pertama_jabatan": "Kepala Bidang", "pertama_status": "definitif",
        "kedua_nama": "Kadis", "kedua_jabatan": "Kepala Dinas", "kedua_status": "definitif",
    }  # fmt: skip
    kirim(perencana, "perjanjian/pk-2024-bid/naskah/", tempat="Sini", **orang_dua)
    lembar = perencana.get("/uji/2024/perjanjian/pk-2024-bid/target/").content.decode()
    assert 'value="8 s.d. 12"' in lembar
    assert "S1/01" not in lembar
    kirim(perencana, "perjanjian/pk-2024-bid/langkah/", langkah="usulkan")
    kabid = klien_masuk(Peran.KEPALA_BIDANG, "uji", "bid")
    assert "Tanda tangani" in kabid.get("/uji/2024/perjanjian/pk-2024-bid/").content.decode()
    tanda = {"langkah": "tandatangani", "tanggal": "2024-02-01"}
    teks = kirim(kabid, "perjanjian/pk-2024-bid/langkah/", **tanda)
    assert "sudah ditandatangani" in teks
    assert "1 Februari 2024" in kabid.get("/uji/2024/perjanjian/").content.decode()
    for jenis, awal in (("docx", b"PK"), ("pdf", b"%PDF-")):
        jawab = kabid.get(f"/uji/2024/perjanjian/pk-2024-bid/{jenis}")
        assert jawab.content.startswith(awal)
        assert f"perjanjian-2024-bid.{jenis}" in jawab["Content-Disposition"]
    assert kirim(kabid, "perjanjian/pk-2024-bid/langkah/", langkah="usulkan").count(
        "Anda tidak berizin"
    )


def test_number_and_rank_of_who_leads_reach_the_block_of_signatures(impor) -> None:
    isi = tanpa(siap(paket_lengkap()), Dokumen, dokumen_id="pk-bid")
    isi = ganti(
        isi, OPD, {"kode": "uji"}, kepala_nip="197001011990011001", kepala_pangkat="Pembina"
    )
    pejabat = {"kepala_nama": "Bu Kabid", "kepala_jabatan": "Kabid", "kepala_pangkat": "Penata"}
    impor(ganti(isi, Unit, {"unit_id": "bid"}, **pejabat))
    klien = klien_masuk(Peran.PERENCANA, "uji")
    form = klien.post("/uji/2024/perjanjian-unit/", {"unit": "bid"}, follow=True).context["form"]
    kirim_isi = {b.name: b.value() or "" for b in form} | {"tempat": "Sini"}
    assert (kirim_isi["pertama_pangkat"], kirim_isi["kedua_pangkat"]) == ("Penata", "Pembina")
    naskah_unit = "/uji/2024/perjanjian/pk-2024-bid/naskah/"
    salah = klien.post(naskah_unit, kirim_isi | {"pertama_nip": "19800101 200501 3 001"})
    assert "jenis kelamin (angka ke-15) “3” seharusnya 1 atau 2" in salah.content.decode()
    with pytest.raises(IsianSalah, match="NIP pihak pertama"):
        salah_pihak = (("pertama", Pihak("A", "B", nip="1")), PIHAK[1])
        services.simpan_naskah(
            MESIN, "uji", 2024, "pk-2024-bid", IsiNaskah("Sini", None, salah_pihak)
        )
    klien.post(naskah_unit, kirim_isi | {"pertama_nip": "19800101 200501 2 001"})
    tanda = next(
        b
        for b in susun_perjanjian(potret(SEMUA, "uji", 2024), "pk-2024-bid").bagian[0].isi
        if isinstance(b, TandaTangan)
    )
    assert (tanda.kanan.pangkat, tanda.kanan.nip) == ("Penata", "198001012005012001")
    assert (tanda.kiri.pangkat, tanda.kiri.nip) == ("Pembina", "197001011990011001")


def test_a_first_year_gets_the_agreement_of_its_head_in_the_browser(impor) -> None:
    isi = tanpa_hasil()
    for kelas in (PihakPerjanjian, AnggaranProgram):
        isi = isi.dengan(kelas, [])
    isi = isi.dengan(Dokumen, [d for d in isi.baris(Dokumen) if d.jenis == "renstra"])
    impor(isi.dengan(Target, [target("S1/01", "renstra", "-12.5")]))
    perencana, kepala = klien_masuk(Peran.PERENCANA, "uji"), klien_masuk(Peran.KEPALA, "uji")
    assert "Susun perjanjian kepala" not in kepala.get("/uji/2024/perjanjian/").content.decode()
    assert "Susun perjanjian kepala" in perencana.get("/uji/2024/perjanjian/").content.decode()
    teks = kirim(perencana, "perjanjian-kepala/")
    for mula in ("Kepala 2024", "Kepala Dinas", "Wali Kota Rekaan"):  # by the office's own data
        assert f'value="{mula}"' in teks
    assert "sudah ada: Perjanjian Kinerja Tahun 2024" in kirim(perencana, "perjanjian-kepala/")
    orang_dua = {
        "pertama_nama": "Kepala 2024", "pertama_jabatan": "Kepala Dinas",
        "pertama_status": "definitif", "kedua_nama": "Wali Rekaan",
        "kedua_jabatan": "Wali Kota Rekaan", "kedua_status": "definitif",
    }  # fmt: skip
    kirim(perencana, "perjanjian/pk-2024/naskah/", tempat="Sini", **orang_dua)
    lembar = perencana.get("/uji/2024/perjanjian/pk-2024/target/").content.decode()
    assert 'name="sel:S1/01:2024" value="-12,5"' in lembar  # as the Renstra says
    baru = {"S1/02": "8 s.d. 12", "S1/03": "BB", "1/01": "90"}
    kirim(
        perencana, "perjanjian/pk-2024/target/", asal="Renja 2024",
        **{f"sel:{kode}:2024": isi for kode, isi in baru.items()},
    )  # fmt: skip
    anggaran = "/uji/2024/perjanjian/pk-2024/pagu/"
    teks = kirim(perencana, "perjanjian/pk-2024/langkah/", langkah="usulkan")
    assert "Belum ada: anggaran program pada lampiran" in teks
    assert f'href="{anggaran}" aria-label="Isi anggaran' in teks
    perencana.post(anggaran, {"sel:1:pagu": "7"})
    kirim(perencana, "perjanjian/pk-2024/langkah/", langkah="usulkan")
    _salah_tanggal_lalu_dibetulkan(perencana, kepala)
    assert "Tahun 2024 aktif" in kirim(perencana, "aktivasi/")


def _salah_tanggal_lalu_dibetulkan(perencana: Client, kepala: Client) -> None:
    """No day is proposed for a year that is over; one outside it wants a reason, is said alike
    everywhere, and is put right with a reason by who signs."""
    naskah, langkah = "/uji/2024/perjanjian/pk-2024/", "perjanjian/pk-2024/langkah/"
    assert 'name="tanggal" type="date" value=""' in kepala.get(naskah).content.decode()
    tanda = {"langkah": "tandatangani", "tanggal": "2025-03-01"}
    assert "1 Maret 2025 di luar tahun 2024" in kirim(kepala, langkah, **tanda)
    assert "sudah ditandatangani" in kirim(kepala, langkah, alasan="Terlambat", **tanda)
    for alamat in ("perjanjian/", "perjanjian/pk-2024/", "aktivasi/"):
        teks = perencana.get(f"/uji/2024/{alamat}").content.decode()
        assert "erlaku per 31 Desember 2024" in teks or "sesudah 31 Desember 2024" in teks
        assert "belum ditandatangani" not in teks
    assert "Betulkan tanggal: " in perencana.get("/uji/2024/aktivasi/").content.decode()
    assert "belum dapat diaktifkan" in kirim(perencana, "aktivasi/")
    betul = {"langkah": "betulkan_tanggal", "tanggal": "2024-02-01"}
    assert perencana.post(f"/uji/2024/{langkah}", betul | {"alasan": "x"}).status_code == 403
    assert "mengapa tanggal yang tercatat keliru" in kirim(kepala, langkah, **betul)
    teks = kirim(kepala, langkah, alasan="Salah ketik", **betul)
    assert "“Salah ketik”" in teks
    jejak = Jejak.objects.get(jenis="naskah", tindakan="betulkan tanggal")
    assert (jejak.lama, jejak.baru) == ("2025-03-01", "2024-02-01")


def test_a_unit_without_indicators_is_led_to_the_plan_instead_of_an_empty_grid(impor) -> None:
    isi = tanpa_hasil()
    impor(isi.dengan(Indikator, [replace(i, unit_id=None) for i in isi.baris(Indikator)]))
    perencana = klien_masuk(Peran.PERENCANA, "uji")
    teks = perencana.get("/uji/2024/perjanjian/pk-bid/target/").content.decode()
    assert "Belum ada indikator yang menjadi tanggung jawab unit ini" in teks
    assert 'class="btn btn-primary" href="/uji/2024/rencana/"' in teks
    assert "<table" not in teks


def test_the_first_page_asks_for_the_signature_and_for_mending_what_came_back(kantor) -> None:
    kode = unit_pk()
    beranda = "/uji/2024/"
    kabid, lain = (klien_masuk(Peran.KEPALA_BIDANG, "uji", u) for u in ("bid", "lain"))
    perencana = klien_masuk(Peran.PERENCANA, "uji")
    ambil(MESIN, kode, "usulkan")
    nama = "Perjanjian Kinerja Bidang Tahun 2024"
    assert f"Tanda tangani {nama}" in kabid.get(beranda).content.decode()
    for klien in (lain, perencana):
        assert nama not in klien.get(beranda).content.decode()
    ambil(MESIN, kode, "kembalikan", "Nama jabatan keliru")
    assert nama not in kabid.get(beranda).content.decode()
    teks = perencana.get(beranda).content.decode()
    assert f"Betulkan {nama}" in teks
    assert "Nama jabatan keliru" in teks


def test_the_measurement_and_the_report_know_the_heads_agreement_only(kantor) -> None:
    sebelum = potret(SEMUA, "uji", 2024)
    kode = unit_pk()
    sel = [IsianSel("S1/02", "2024", "8 s.d. 12", "1 s.d. 2")]
    assert services.simpan_target(MESIN, "uji", 2024, kode, sel, asal="") == ()
    ambil(MESIN, kode, "usulkan")
    ambil(MESIN, kode, "tandatangani", hari=HARI)
    sesudah = potret(SEMUA, "uji", 2024)
    assert sesudah.perjanjian == sebelum.perjanjian
    assert len(sesudah.paket.baris(Target)) == len(sebelum.paket.baris(Target)) + 1
    teks = klien_masuk().get("/uji/2024/asal/capaian:S1/02").content.decode()
    assert "8 s.d. 12" in teks
    assert "1 s.d. 2" not in teks


# the scan of the signed paper


def pdf(isi: bytes = b"") -> bytes:
    """A small PDF of one empty page."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R" + isi + b">>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF\n"
    )


def unggah(klien: Client, isi: bytes, nama: str = "pindaian.pdf") -> str:
    berkas = SimpleUploadedFile(nama, isi, "application/pdf")
    alamat = "/uji/2024/perjanjian/pk/bertanda/"
    return klien.post(alamat, {"berkas": berkas}, follow=True).content.decode()


def test_the_signed_scan_is_kept_by_its_content_and_always_saved(kantor) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    for _ in (1, 2):  # the same twice is kept once
        assert "Naskah bertanda tangan tersimpan" in unggah(klien, pdf(), "<b>pindai.pdf")
    satu = NaskahBertanda.objects.get()
    assert satu.sidik == hashlib.sha256(pdf()).hexdigest()
    assert "<b>pindai" not in klien.get("/uji/2024/perjanjian/pk/").content.decode()
    pembaca = klien_masuk()
    jawab = pembaca.get(f"/uji/2024/perjanjian/pk/bertanda/{satu.pk}/")
    assert jawab.content == pdf()
    assert jawab["Content-Disposition"] == 'attachment; filename="perjanjian-2024-bertanda.pdf"'
    assert jawab["X-Content-Type-Options"] == "nosniff"
    lain = pembaca.get(f"/uji/2024/perjanjian/pk-tidak/bertanda/{satu.pk}/")
    assert lain.status_code == 404


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"<html><script>alert(1)</script>", "bukan PDF"),
        (b"\x89PNG\r\n\x1a\n", "bukan PDF"),
        (b"", "bukan PDF"),
        (pdf(b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>"), "skrip"),
        (pdf(b"/Names<</EmbeddedFiles 9 0 R>>"), "lampiran"),
        (pdf()[:60], "rusak atau terpotong"),
        (pdf() + b"PK\x05\x06", "masih ada isi lain"),
    ],
    ids=["html", "png", "kosong", "skrip", "lampiran", "terpotong", "dua-wajah"],
)
def test_what_is_no_plain_pdf_is_not_kept_and_says_why(kantor, isi: bytes, kata: str) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    assert kata in unggah(klien, isi)
    assert not NaskahBertanda.objects.exists()


def test_a_scan_that_is_too_large_is_refused_and_so_is_one_before_the_signature(
    kantor, settings
) -> None:
    settings.SELARAS_UNGGAH_MAKS = 100
    with pytest.raises(BerkasDitolak, match="paling besar"):
        simpan_bertanda(MESIN, "uji", 2024, "pk", "a.pdf", pdf())
    kode = unit_pk()
    with pytest.raises(LangkahDitolak, match="belum ditandatangani"):
        simpan_bertanda(MESIN, "uji", 2024, kode, "a.pdf", pdf())


def test_the_rencana_aksi_has_a_target_per_quarter_and_what_is_done_for_it(kantor) -> None:
    kode = services.ubah_perjanjian(
        MESIN, "uji", 2024, "pk", alasan="prioritas", uraian="x", dasar="y"
    )
    sel = [IsianSel("1/01", f"2024-TW{t}", "", str(10 * t)) for t in (1, 2, 3, 4)]
    assert services.simpan_target(MESIN, "uji", 2024, kode, sel, asal="") == ()
    services.simpan_naskah(MESIN, "uji", 2024, kode, IsiNaskah("Sini", "y", PIHAK))
    klien = klien_masuk()
    assert ">40<" not in klien.get("/uji/2024/rencana-aksi/").content.decode()
    ambil(MESIN, kode, "usulkan")
    ambil(MESIN, kode, "tandatangani", hari=HARI)
    teks = klien.get("/uji/2024/rencana-aksi/").content.decode()
    for isi in (">10<", ">40<", "1.1 Simpul 1.1", "Indikator 1/01"):
        assert isi in teks, isi
    assert klien.get("/uji/2024/rencana-aksi/pdf").content.startswith(b"%PDF-")

"""An agreement in the browser, from its begin to its signature, and what is done for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client

from selaras.apps.akun.peran import Peran
from selaras.apps.dasar.galat import (
    IsianSalah,
)
from selaras.apps.jejak.models import Jejak
from selaras.apps.laporan.queries import potret
from selaras.apps.perjanjian import services
from selaras.inti.dokumen.surat import TandaTangan
from selaras.inti.naskah.perjanjian import susun_perjanjian
from selaras.inti.paket.baris_hasil import AnggaranProgram
from selaras.inti.paket.baris_kantor import OPD, Unit
from selaras.inti.paket.baris_rencana import Dokumen, Indikator, PihakPerjanjian, Target
from selaras.inti.siklus.isian import IsianSel
from selaras.inti.siklus.perjanjian import IsiNaskah, Pihak
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import ganti, paket_lengkap, tanpa
from tests.apps.perjanjian_uji import (
    HARI,
    MESIN,
    PIHAK,
    ambil,
    kantor,
    kirim,
    unit_pk,
)
from tests.apps.putaran_uji import siap, tanpa_hasil
from tests.inti.kantor_uji import target
from tests.masuk import klien_masuk

__all__ = ["kantor"]  # a fixture that pytest looks for here

pytestmark = pytest.mark.django_db


def test_a_bidang_gets_its_agreement_in_the_browser_from_begin_to_signature(kantor) -> None:
    perencana = klien_masuk(Peran.PERENCANA, "uji")
    assert "Susun perjanjian untuk" in perencana.get("/uji/2024/perjanjian/").content.decode()
    teks = kirim(perencana, "perjanjian-unit/", unit="bid")
    assert 'value="Kepala 2024"' in teks  # who leads the office by its own data
    assert "baru usulan" in teks
    assert "misalnya DPA 2024" in teks
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
    for siapa in (perencana, kepala):  # it is the head who mends it
        assert "Betulkan tanggal: " in siapa.get("/uji/2024/aktivasi/").content.decode()
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

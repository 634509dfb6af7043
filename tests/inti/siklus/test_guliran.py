"""A new year from the last one: the plan goes on, the figures of the year do not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from selaras.inti.nilai import Status
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.periksa import periksa_isi
from selaras.inti.periode import Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.guliran import gulirkan
from selaras.inti.siklus.lembar import target_periode
from selaras.inti.siklus.naskah import StatusNaskah
from selaras.inti.siklus.perjanjian import pindah_status
from selaras.inti.siklus.target import salin_target
from selaras.inti.skala import daftar_skala
from selaras.inti.ukur import ukur
from selaras.penulis.paket import baca_folder
from tests.apps.kantor_rekam import paket_lengkap
from tests.inti.kantor_uji import target
from tests.inti.naskah.pohon_uji import laporan_bangka

REKAAN = Path(__file__).parents[2] / "data" / "dlh-rekaan-2024"


def semua() -> list[Paket]:
    return [paket_lengkap(), laporan_bangka().paket, baca_folder(REKAAN)]


@pytest.mark.parametrize("paket", semua(), ids=["uji", "bangka", "rekaan"])
def test_the_new_year_is_a_sound_package(paket: Paket) -> None:
    baru = gulirkan(paket, 2025)
    assert periksa_isi(baru, daftar_skala()) == ()
    assert baru.baris(kantor.TahunLaporan)[0].tahun == 2025
    assert baru.baris(rencana.Simpul) == paket.baris(rencana.Simpul)
    assert baru.baris(rencana.Indikator) == paket.baris(rencana.Indikator)


@pytest.mark.parametrize("paket", semua(), ids=["uji", "bangka", "rekaan"])
def test_what_a_year_brought_stays_with_it(paket: Paket) -> None:
    baru = gulirkan(paket, 2025)
    for kelas in (hasil.Anggaran, hasil.AnggaranAkun, hasil.Faktor, hasil.Foto, hasil.Koreksi):
        assert baru.baris(kelas) == ()
    assert {b.keadaan for b in baru.baris(kantor.Pegawai)} <= {"belum_diisi"}
    assert all(b.jumlah is None for b in baru.baris(kantor.Pegawai))


def test_targets_come_from_the_renstra_and_from_nowhere_else() -> None:
    paket = laporan_bangka().paket
    baru = gulirkan(paket, 2025)
    renstra = {
        t.indikator_id: t.nilai
        for t in paket.baris(rencana.Target)
        if t.dokumen_id.startswith("renstra") and t.periode == "2025" and t.keadaan == "terisi"
    }
    pk = [t for t in baru.baris(rencana.Target) if t.dokumen_id == "pk-2025"]
    assert {t.indikator_id: t.nilai for t in pk} == renstra
    assert all("Rencana Strategis" in (t.asal or "") for t in pk)


def test_the_past_year_is_still_there_to_be_compared_with() -> None:
    lama = ukur(laporan_bangka())
    baru = ukur(LaporanKinerja.dari_paket(gulirkan(laporan_bangka().paket, 2025)))
    for kode, satu in lama.indikator.items():
        assert baru.ukur_indikator(kode, 2024).realisasi.teks == satu.realisasi.teks
        assert not baru.indikator[kode].realisasi.ada


def test_a_year_is_rolled_forward_only() -> None:
    with pytest.raises(ValueError, match="tidak sesudah 2024"):
        gulirkan(paket_lengkap(), 2024)


def test_last_years_targets_are_copied_as_a_proposal_where_the_draft_has_none() -> None:
    baru = gulirkan(paket_lengkap(), 2025)
    punya = {t.indikator_id for t in baru.baris(rencana.Target) if t.dokumen_id == "pk-2025"}
    salinan = salin_target(baru, "pk-2025")
    tambah = [t for t in salinan.baris(rencana.Target) if t not in baru.baris(rencana.Target)]
    assert tambah
    assert not punya & {t.indikator_id for t in tambah}
    assert {t.periode for t in tambah} == {"2025"}
    assert all("disalin dari target 2024" in (t.asal or "") for t in tambah)
    lama = {t.indikator_id: t.nilai for t in baru.baris(rencana.Target) if t.periode == "2024"}
    assert all(t.nilai == lama[t.indikator_id] for t in tambah)
    assert periksa_isi(salinan, daftar_skala()) == ()
    assert salin_target(salinan, "pk-2025") == salinan


def test_a_copied_target_is_seen_in_its_draft_and_counts_once_it_is_signed() -> None:
    baru = salin_target(gulirkan(paket_lengkap(), 2025), "pk-2025")
    hasil_baru = replace(baru.baris(hasil.Realisasi)[0], periode="2025", indikator_id="S1/01")
    semua = [*baru.baris(hasil.Realisasi), replace(hasil_baru, nilai=Decimal(5))]
    triwulan = target("S1/01", "pk-2025", "3", "2025-TW1")
    baru = baru.dengan(hasil.Realisasi, semua)
    baru = baru.dengan(rencana.Target, [*baru.baris(rencana.Target), triwulan])
    rancangan = LaporanKinerja.dari_paket(baru)
    u = ukur(rancangan).indikator["S1/01"]
    kata = "(rancangan PK, belum ditandatangani)"
    assert (u.target.teks, u.target.ada) == (f"-12,5 {kata}", False)
    assert "disalin dari target 2024" in u.target.asal
    assert u.capaian.nilai is None
    periode = Periode.parse("2025-TW1")
    assert target_periode(rancangan, periode, u.indikator).teks == f"3 {kata}"
    # what is signed and can not be read stays so, whatever a later draft says
    dokumen = {d.dokumen_id: d for d in baru.baris(rencana.Dokumen)}
    lain = replace(dokumen["pk-2025"], dokumen_id="pk-2025-p1", jenis="pk_perubahan", ke=1)
    sah = pindah_status(
        baru.dengan(rencana.Dokumen, [*dokumen.values(), lain]), "pk-2025",
        StatusNaskah.DITANDATANGANI, date(2025, 1, 31),
    )  # fmt: skip
    kosong = [
        replace(t, nilai=None, keadaan="tidak_terbaca")
        if (t.indikator_id, t.dokumen_id, t.periode) == ("S1/01", "pk-2025", "2025")
        else t
        for t in sah.baris(rencana.Target)
    ]
    sah_kosong = sah.dengan(rencana.Target, [*kosong, target("S1/01", "pk-2025-p1", "8", "2025")])
    u = ukur(LaporanKinerja.dari_paket(sah_kosong)).indikator["S1/01"]
    assert (u.target.status, u.target.rancangan) == (Status.TIDAK_TERBACA, "")
    sah = pindah_status(baru, "pk-2025", StatusNaskah.DITANDATANGANI, date(2025, 1, 31))
    u = ukur(LaporanKinerja.dari_paket(sah)).indikator["S1/01"]
    assert u.target.teks == "-12,5"

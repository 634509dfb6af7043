"""Versions of the Renstra, and two documents side by side."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from selaras.inti.paket.baris_rencana import Dokumen, Target
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.periksa import periksa_isi
from selaras.inti.siklus.isian import IsianSel
from selaras.inti.siklus.rencana import RencanaError, ambil, ganti
from selaras.inti.siklus.renstra import Jenis, beda_dokumen, renstra_pertama, terbuka, ubah_renstra
from selaras.inti.siklus.target import isi_target
from tests.inti.kantor_uji import indikator, rangka, target

PAKET = Paket.susun(
    [
        *rangka(), indikator("1/01"), indikator("S1/01"),
        *(target("1/01", "renstra", n, t) for n, t in (("80", "2024"), ("85", "2025"))),
        target("S1/01", "renstra", None, "2024"), target("1/01", "pk", "90"),
        target("1/01", "pk", "20", "2024-TW1"),
    ]
)  # fmt: skip


def perubahan() -> tuple[Paket, Dokumen]:
    return ubah_renstra(PAKET, "renstra", alasan="strategi", uraian="RPJMD berubah", dasar=None)


def isi(paket: Paket, dokumen: str, tahun: str, lama: str, baru: str) -> Paket:
    milik = {"1/01": indikator("1/01")}
    sel = [IsianSel("1/01", tahun, lama, baru)]
    hasil = isi_target(paket, dokumen, sel, milik, asal="uji")
    assert hasil.ditolak == ()
    return hasil.paket


def test_a_change_starts_as_a_copy_and_comes_after_the_old_one() -> None:
    paket, baru = perubahan()
    assert (baru.dokumen_id, baru.ke, baru.nama) == (
        "renstra-p1", 1, "Renstra 2024-2026 Perubahan",
    )  # fmt: skip
    assert periksa_isi(paket) == ()
    assert not any(b.berbeda for b in beda_dokumen(paket, ambil(paket, Dokumen, "renstra"), baru))
    lagi, kedua = ubah_renstra(paket, "renstra-p1", alasan="strategi", uraian=None, dasar=None)
    assert (kedua.dokumen_id, kedua.nama) == ("renstra-p2", "Renstra 2024-2026 Perubahan ke-2")
    assert periksa_isi(lagi) == ()


def test_only_the_last_version_without_a_date_is_written() -> None:
    paket, baru = perubahan()
    assert not terbuka(paket, ambil(paket, Dokumen, "renstra"))
    assert terbuka(paket, baru)
    assert not terbuka(ganti(paket, b := replace(baru, tanggal=date(2024, 5, 1))), b)
    with pytest.raises(RencanaError, match="versi yang terakhir"):
        ubah_renstra(paket, "renstra", alasan="strategi", uraian=None, dasar=None)
    with pytest.raises(RencanaError, match="sudah ada"):
        renstra_pertama(paket)


def test_what_changed_what_came_and_what_went_is_marked_year_by_year() -> None:
    paket, baru = perubahan()
    paket = isi(paket, "renstra-p1", "2024", "80", "82")
    paket = isi(paket, "renstra-p1", "2025", "85", "")
    paket = isi(paket, "renstra-p1", "2026", "", "90")
    beda = beda_dokumen(paket, ambil(paket, Dokumen, "renstra"), baru)
    tujuan, program = beda
    assert [s.jenis for s in program.sel] == [Jenis.BERUBAH, Jenis.HILANG, Jenis.BARU]
    assert (program.sel[0].lama, program.sel[0].baru) == ("80", "82")
    # a row that says why it is empty is not a row that is not there
    assert [s.lama for s in tujuan.sel] == ["belum diisi", "", ""]
    assert not tujuan.berbeda


def test_a_renstra_and_an_agreement_are_compared_where_both_speak() -> None:
    dokumen = {d.dokumen_id: d for d in PAKET.baris(Dokumen)}
    tujuan, satu = beda_dokumen(PAKET, dokumen["renstra"], dokumen["pk"])
    assert [(s.lama, s.baru) for s in tujuan.sel] == [("belum diisi", "")]
    assert [(str(s.periode), s.lama, s.baru) for s in satu.sel] == [("2024", "80", "90")]


def test_a_year_outside_the_renstra_is_no_cell_of_it() -> None:
    milik = {"1/01": indikator("1/01")}
    hasil = isi_target(PAKET, "renstra", [IsianSel("1/01", "2029", "", "5")], milik, asal="")
    assert len(hasil.ditolak) == 1
    assert hasil.paket.baris(Target) == PAKET.baris(Target)

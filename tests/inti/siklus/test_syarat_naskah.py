"""What an agreement must say: a hole is no target, and prints as a hole."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from selaras.inti.dokumen.pohon import Tabel
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.perjanjian import lampiran
from selaras.inti.paket.baris_hasil import AnggaranProgram
from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.baris_rencana import Dokumen, Target
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.naskah import kunci_naskah
from selaras.inti.siklus.perjanjian import buat_perubahan
from selaras.inti.siklus.syarat_naskah import kata_kurang, syarat_naskah
from selaras.inti.siklus.target import salin_target
from selaras.inti.ukur import ukur
from tests.inti.kantor_uji import indikator, laporan, rangka, target
from tests.inti.naskah.pohon_uji import isi_tabel

BURAM = Target(indikator_id="T1/01", dokumen_id="pk", periode="2024", keadaan="tidak_terbaca")
PAGU = AnggaranProgram(dokumen_id="pk", simpul_id="1", pagu=None, keadaan="tidak_terbaca")


def kantor(*lain: object, status: str | None = "rancangan") -> LaporanKinerja:
    """An office with one agreement: a goal, a sasaran and a program, each with an indicator."""
    dasar = [
        replace(b, status=status) if isinstance(b, Dokumen) and b.dokumen_id == "pk" else b
        for b in rangka()
        if not (isinstance(b, Dokumen) and b.dokumen_id == "pk1")
    ]
    milik = [indikator("T1/01"), indikator("S1/01"), indikator("1/01")]
    return laporan(*milik, *lain, rangka_lain=dasar)


def kurang(isi: LaporanKinerja, kode: str = "pk") -> str:
    return kata_kurang(
        [
            s
            for s in syarat_naskah(isi, isi.dokumen[kode])
            if s.indikator_id is not None or s.simpul_id is not None or "program" in s.kata
        ]
    )


def tercetak(isi: LaporanKinerja, kode: str = "pk") -> dict[str, list[str]]:
    """The annex's targets by indicator, the one before first."""
    blok = lampiran(Konteks(isi, ukur(isi)), isi.dokumen[kode])
    tabel = next(b for b in blok if isinstance(b, Tabel) and b.id.endswith("-target"))
    return {b[2]: list(b[4:]) for b in isi_tabel(tabel)}


def test_a_hole_in_the_sheet_is_named_and_is_printed_as_not_filled_in() -> None:
    isi = kantor(BURAM, target("S1/01", "pk", "0"), PAGU)
    assert kurang(isi) == (
        "target 2024 1/01 Indikator 1/01, target 2024 T1/01 Indikator T1/01, dan anggaran 1 "
        "Simpul 1"
    )
    assert tercetak(isi) == {"Indikator T1/01": ["belum diisi"], "Indikator S1/01": ["0"]}
    # what was printed and signed elsewhere stays what it is
    assert tercetak(kantor(BURAM, status=None)) == {"Indikator T1/01": ["tidak terbaca"]}
    assert kurang(kantor()).startswith("anggaran program pada lampiran, target 2024 1/01")


def test_a_change_counts_what_still_holds_and_not_what_was_copied_empty() -> None:
    semua = [target(k, "pk", "5") for k in ("S1/01", "1/01")]
    lama = kantor(BURAM, *semua, replace(PAGU, pagu=Decimal(7), keadaan="terisi"), status=None)
    paket, baru = buat_perubahan(lama.paket, "pk", alasan="strategi", uraian="x", dasar="y")
    tanpa = [t for t in paket.baris(Target) if (t.indikator_id, t.dokumen_id) != ("S1/01", "pk1")]
    isi = LaporanKinerja.dari_paket(paket.dengan(Target, tanpa))
    assert kurang(isi, baru.dokumen_id) == "target 2024 T1/01 Indikator T1/01"
    assert tercetak(isi, baru.dokumen_id)["Indikator T1/01"][-1] == "belum diisi"


def test_a_units_agreement_has_money_for_what_it_carries_out() -> None:
    bidang = [
        Unit(unit_id="bid", nama="Bidang", jenis="bidang", urutan=1),
        Dokumen(
            dokumen_id="pk-bid", jenis="pk", nama="PK Bidang", tahun=2024, unit_id="bid",
            status="rancangan",
        ),
    ]  # fmt: skip
    isi = kantor(*bidang, target("1/01", "pk", "5"), status=None)
    milik = [replace(s, unit_id="bid") if s.simpul_id == "1" else s for s in isi.simpul.values()]
    tanpa = LaporanKinerja.dari_paket(isi.paket.dengan(type(milik[0]), milik))
    assert kurang(tanpa, "pk-bid") == "anggaran 1 Simpul 1"
    uang = replace(PAGU, pagu=Decimal(7), keadaan="terisi")
    ada = LaporanKinerja.dari_paket(tanpa.paket.dengan(AnggaranProgram, [uang]))
    assert kurang(ada, "pk-bid") == ""


def test_last_years_target_takes_the_place_of_an_empty_row() -> None:
    dulu = Dokumen(dokumen_id="pk-2023", jenis="pk", nama="PK 2023", tahun=2023)
    isi = kantor(dulu, BURAM, target("T1/01", "pk-2023", "4", "2023"))
    (satu,) = [t for t in salin_target(isi.paket, "pk").baris(Target) if t.dokumen_id == "pk"]
    assert (str(satu.nilai), satu.keadaan) == ("4", "terisi")


def test_what_a_change_in_force_replaced_is_closed_though_nobody_dated_it() -> None:
    paket = laporan().paket
    dokumen = {d.dokumen_id: d for d in paket.baris(Dokumen)}
    assert kunci_naskah(paket, dokumen["pk"]) == (
        "PK 2024 sudah diganti dengan PK Perubahan 2024 dan tidak diubah lagi."
    )
    assert kunci_naskah(paket, dokumen["pk1"]) is None
    rancangan = replace(dokumen["pk1"], status="rancangan")
    assert kunci_naskah(paket.dengan(Dokumen, [dokumen["pk"], rancangan]), dokumen["pk"]) is None

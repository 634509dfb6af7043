"""A chart may be cut; its title speaks of all and its note says what was drawn."""

from __future__ import annotations

from decimal import Decimal

from tests.inti.naskah import kantor_rekaan as rekaan

from selaras.inti.naskah.bagan.capaian import bagan_capaian
from selaras.inti.naskah.bagan.serapan import bagan_serapan
from selaras.inti.naskah.bagan.tren import bagan_tren
from selaras.inti.naskah.kata_ukur import simpul_jenjang
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.kolom import Baris
from selaras.inti.ukur import ukur

BANYAK = 31
LALU = rencana.Dokumen(dokumen_id="pk22", jenis="pk", nama="PK 2022", tahun=2022)


def konteks(banyak: int = BANYAK) -> Konteks:
    """Programs with falling budgets; the last seven miss their target and spend least."""
    isi: list[Baris] = [rekaan.OPD, rekaan.TAHUN, *rekaan.dokumen(), LALU]
    for ke in range(1, banyak + 1):
        kode = f"Q{ke}"
        rendah = ke > 24
        isi += [
            rencana.Simpul(simpul_id=kode, jenjang="program", nama=f"Program Nomor {ke}"),
            rencana.Simpul(simpul_id=f"{kode}.1", jenjang="sub_kegiatan", induk_id=kode, nama="S"),
            rekaan.indikator(f"{kode}/01", f"Ukuran {ke}", "Unit", iku=True),
            rekaan.target(f"{kode}/01", "pk2", nilai=Decimal(10)),
            rekaan.target(f"{kode}/01", "pk22", periode="2022", nilai=Decimal(10)),
            rekaan.realisasi(f"{kode}/01", "5" if rendah else "10"),
            rekaan.realisasi(f"{kode}/01", "8", "2022"),
            rekaan.uang(f"{kode}.1", str(1000 - ke), "10" if rendah else "900"),
        ]
    laporan = rekaan.laporan(rangka_lain=isi)
    return Konteks(laporan, ukur(laporan))


def test_the_title_counts_the_programs_that_were_not_drawn() -> None:
    k = konteks()
    bagan = bagan_capaian(k, simpul_jenjang(k, "program"), "b")
    assert bagan is not None
    assert bagan.judul == "24 dari 31 program mencapai target"
    assert bagan.sumber == "Hanya 24 baris pertama yang digambar; selengkapnya pada tabel."


def test_nothing_is_said_to_be_left_out_when_only_nodes_without_indicators_are() -> None:
    k = konteks(20)
    tanpa = simpul_jenjang(k, "sub_kegiatan")
    bagan = bagan_capaian(k, (*simpul_jenjang(k, "program"), *tanpa), "b")
    assert bagan is not None
    assert bagan.sumber == ""


def test_the_lowest_absorption_is_that_of_all_programs() -> None:
    k = konteks()
    bagan = bagan_serapan(k, simpul_jenjang(k, "program"), "b")
    assert bagan is not None
    assert bagan.judul == "Serapan terendah terdapat pada Program Nomor 25"
    assert "24 program dengan pagu terbesar" in bagan.sumber


def test_a_trend_counts_the_lines_that_were_not_drawn() -> None:
    k = konteks()
    semua = list(k.pengukuran.indikator.values())
    bagan = bagan_tren(k, semua[20:], (2022, 2023), "b", "indikator kinerja utama")
    assert bagan is not None
    assert bagan.judul.endswith("empat naik dan tujuh turun")
    assert "enam indikator pertama" in bagan.sumber

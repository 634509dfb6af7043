"""Each kind of fault is named at its exact place, and both readers refuse alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from selaras.inti.paket.kesalahan import Kesalahan, PaketError
from selaras.inti.paket.kolom import kolom_kunci
from selaras.inti.paket.skema import MENURUT_NAMA
from selaras.penulis.paket.csv_baca import baca_isi
from selaras.penulis.paket.xlsx_baca import baca_xlsx
from tests.penulis.paket.lembar_uji import (
    Lembar,
    lembar_dari,
    paket_uji,
    sebagai_csv,
    sebagai_xlsx,
)

KASUS = yaml.safe_load(Path(__file__).with_name("kesalahan.yaml").read_text("utf-8"))


def dari_csv(lembar: Lembar) -> object:
    return baca_isi(sebagai_csv(lembar))


def dari_xlsx(lembar: Lembar) -> object:
    return baca_xlsx(sebagai_xlsx(lembar))


PEMBACA = pytest.mark.parametrize("baca", [dari_csv, dari_xlsx])


def cari_baris(lembar: Lembar, tabel: str, kunci: list[str]) -> int:
    """Index of the row with these first key cells."""
    kepala = lembar[tabel][0]
    nama = kolom_kunci(MENURUT_NAMA[tabel])[: len(kunci)]
    return next(
        ke
        for ke, sel in enumerate(lembar[tabel])
        if ke and [sel[kepala.index(n)] for n in nama] == kunci
    )


def rusakkan(lembar: Lembar, kasus: dict[str, Any]) -> int:
    """Apply the change of a case; the row number it touched."""
    if "hapus" in kasus:
        tabel, kunci = kasus["hapus"]
        del lembar[tabel][cari_baris(lembar, tabel, kunci)]
        return 0
    if "tambah" in kasus:
        ((tabel, sel),) = kasus["tambah"].items()
        lembar[tabel].append([sel.get(nama, "") for nama in lembar[tabel][0]])
        return len(lembar[tabel])
    tabel, kunci, kolom, isi = kasus["ubah"]
    ke = cari_baris(lembar, tabel, kunci)
    lembar[tabel][ke][lembar[tabel][0].index(kolom)] = isi
    return ke + 1


def kesalahan(baca: Callable[[Lembar], object], lembar: Lembar) -> tuple[Kesalahan, ...]:
    try:
        baca(lembar)
    except PaketError as galat:
        return galat.kesalahan
    return ()


@PEMBACA
@pytest.mark.parametrize("kasus", KASUS, ids=lambda k: str({**k, "salah": len(k["salah"])})[:90])
def test_it_names_the_fault_at_its_place(
    kasus: dict[str, Any], baca: Callable[[Lembar], object]
) -> None:
    lembar = lembar_dari(paket_uji())
    nomor = rusakkan(lembar, kasus)
    harap = []
    for tabel, kolom, kata, *lain in kasus["salah"]:
        baris: int | None = cari_baris(lembar, tabel, lain[0]) + 1 if lain else nomor
        harap.append((tabel, baris or None, kolom, kata))
    ada = kesalahan(baca, lembar)
    assert sorted((k.lembar, k.baris, k.kolom) for k in ada if k.baris) == sorted(
        (tabel, baris, kolom) for tabel, baris, kolom, _ in harap if baris
    )
    assert len(ada) == len(harap)
    for tabel, baris, kolom, kata in harap:
        assert any(
            (k.lembar, k.baris, k.kolom) == (tabel, baris, kolom) and kata in k.seharusnya
            for k in ada
        ), [str(k) for k in ada]


SERENTAK = (
    ["opd", ["uji"], "nama", ""],
    ["unit", ["bid"], "induk_id", "antah"],
    ["realisasi", ["S1/01"], "periode", "2025"],
    ["anggaran", ["1.1.1"], "pagu", "-5"],
    ["foto", ["f1"], "tanggal", "besok"],
)


@PEMBACA
def test_it_lists_all_faults_of_all_sheets_at_once(baca: Callable[[Lembar], object]) -> None:
    lembar = lembar_dari(paket_uji())
    for ubah in SERENTAK:
        rusakkan(lembar, {"ubah": ubah})
    assert [k.lembar for k in kesalahan(baca, lembar)] == [ubah[0] for ubah in SERENTAK]


def test_both_readers_say_the_same_of_the_same_faults() -> None:
    lembar = lembar_dari(paket_uji())
    for ubah in SERENTAK:
        rusakkan(lembar, {"ubah": ubah})
    assert kesalahan(dari_csv, lembar) == kesalahan(dari_xlsx, lembar)


def test_a_refusal_reads_as_a_list_of_places() -> None:
    lembar = lembar_dari(paket_uji())
    rusakkan(lembar, {"ubah": SERENTAK[1]})
    with pytest.raises(PaketError) as galat:
        dari_csv(lembar)
    assert str(galat.value) == (
        "Paket ditolak: 1 kesalahan.\n"
        "- lembar unit, baris 2, kolom Unit induk berisi “antah”: tidak ada di lembar unit, "
        "kolom Kode unit; tambahkan barisnya di sana atau betulkan kode ini"
    )


def test_a_missing_table_blames_no_row_for_what_it_lacks() -> None:
    isi = sebagai_csv(lembar_dari(paket_uji()))
    del isi["simpul.csv"], isi["opd.csv"]
    with pytest.raises(PaketError) as galat:
        baca_isi(isi)
    assert [(k.lembar, k.nilai) for k in galat.value.kesalahan] == [
        ("(folder)", "opd.csv"),
        ("(folder)", "simpul.csv"),
    ]


def test_a_scale_that_was_not_yet_in_force_is_named() -> None:
    """The sound package as a report of 2016, a year before its scale."""
    lembar = lembar_dari(paket_uji())
    kepala, isi = lembar["tahun_laporan"]
    isi[kepala.index("tahun")] = "2016"
    isi[kepala.index("per_tanggal")] = "2016-12-31"
    salah = [k for k in kesalahan(dari_csv, lembar) if k.kolom == "Skala predikat"]

    assert [k.seharusnya for k in salah] == ["skala ini berlaku sejak 8 September 2017"]

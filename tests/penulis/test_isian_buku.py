"""A sheet's workbook, written and read: what nobody touched comes back as it went."""

from __future__ import annotations

import zipfile
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.paket.periksa_baris import kolom_bernama
from selaras.inti.siklus.isian import tulis
from selaras.penulis.isian import (
    BarisBuku,
    BukuBaca,
    BukuIsian,
    KolomBuku,
    SelBuku,
    baca_lembar,
    tulis_lembar,
)

TETAP = (KolomBuku("indikator", "Indikator"), KolomBuku("target", "Target", angka=True))
ISIAN = (
    KolomBuku("nilai", "Realisasi", angka=True), KolomBuku("predikat", "Predikat"),
    KolomBuku("keadaan", "Keadaan"),
)  # fmt: skip
# what the format holds: 18 digits before the comma, 16 after it
ANGKA = st.one_of(
    st.none(),
    st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9)),
    st.decimals(allow_nan=False, allow_infinity=False, places=16, min_value=-9, max_value=9),
).filter(lambda d: d is None or abs(d) < 10**18)
PREDIKAT = st.sampled_from(["", "A", "=1+1", "10", "1,5", "-", "@x", "TRUE", "2024-01-02"])


KOLOM = kolom_bernama(Realisasi)


def baca(isi: bytes) -> BukuBaca:
    return baca_lembar(isi, tuple(k.nama for k in ISIAN), lambda _, bidang: KOLOM[bidang])


def buku(*sel: tuple[str, str], nama: str = "Nama") -> BukuIsian:
    baris = tuple(
        BarisBuku(
            f"1.{ke}", f"Program {ke}" if ke == 0 else "", (nama, "-12,5"),
            (SelBuku(nilai), SelBuku(predikat), SelBuku("belum_diisi", (), "belum diisi")),
        )
        for ke, (nilai, predikat) in enumerate(sel)
    )  # fmt: skip
    return BukuIsian("Isian", "Uji", {"opd": "uji"}, TETAP, ISIAN, baris)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(ANGKA, PREDIKAT), min_size=1, max_size=8))
def test_an_untouched_copy_says_what_it_said(isi: list[tuple[Decimal | None, str]]) -> None:
    hasil = baca(tulis_lembar(buku(*((tulis(a), p) for a, p in isi))))
    assert hasil.galat == hasil.hilang == ()
    assert [s for s in hasil.sel if s.lama != s.baru] == []
    assert len(hasil.sel) == 3 * len(isi)


def test_what_the_office_wrote_is_never_a_formula() -> None:
    jahat = '=HYPERLINK("http://x";"y")'
    with zipfile.ZipFile(BytesIO(tulis_lembar(buku(("", jahat), nama=jahat)))) as arsip:
        xml = arsip.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in xml
    assert b"hyperlink" not in xml


def test_a_copy_that_unpacks_to_much_more_than_a_sheet_is_not_read() -> None:
    isi, keluar = tulis_lembar(buku(("", ""))), BytesIO()
    with zipfile.ZipFile(BytesIO(isi)) as dari, zipfile.ZipFile(keluar, "w", 8) as ke:
        for nama in dari.namelist():
            ke.writestr(nama, dari.read(nama))
        ke.writestr("xl/lain.xml", b"<a>" + bytes(range(97, 110)) * 1_000_000 + b"</a>")
    with pytest.raises(PaketError, match=r"terlalu besar|membengkak"):
        baca(keluar.getvalue())

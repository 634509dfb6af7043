"""NIP: eighteen digits whose parts can be true; what is wrong is said part by part."""

from __future__ import annotations

import pytest

from selaras.inti.nip import NipError, baca_nip, nip_janggal


@pytest.mark.parametrize(
    ("teks", "jadi"),
    [
        ("196608011988031001", "196608011988031001"),
        ("19660801 198803 1 001", "196608011988031001"),
        ("19660801.198803.1.001", "196608011988031001"),
        ("19900913 2025 24 2 014", "199009132025242014"),  # PPPK: no month, a code of the contract
        ("198502172022211003", "198502172022211003"),
    ],
)
def test_a_number_of_either_kind_is_kept_as_its_digits(teks: str, jadi: str) -> None:
    assert baca_nip(teks) == jadi
    assert nip_janggal(teks) is None


@pytest.mark.parametrize(
    ("teks", "kata"),
    [
        ("19700101", "berisi 8 angka; NIP berisi 18 angka"),
        ("1970O101 199001 1 001", "bukan NIP; isi 18 angka"),
        ("１９７００１０１１９９００１１００１", "bukan NIP; isi 18 angka"),
        ("197013011990011001", r"tanggal lahir \(angka ke-1 s.d. 8\) “19701301” bukan tanggal"),
        ("197002301990011001", "tanggal lahir"),
        ("197001011990013001", r"jenis kelamin \(angka ke-15\) “3” seharusnya 1 atau 2"),
        ("197001011990011000", "nomor urut .* seharusnya di atas nol"),
        ("197001010990011001", "tahun dan bulan pengangkatan|tahun pengangkatan"),
    ],
)
def test_what_no_number_can_be_says_which_part_is_wrong(teks: str, kata: str) -> None:
    with pytest.raises(NipError, match=kata):
        baca_nip(teks)
    assert nip_janggal(teks)
    assert nip_janggal(None) is nip_janggal("") is None

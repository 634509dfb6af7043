"""Faults of a folder as a whole: files, heads, encodings, pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from selaras.inti.paket.kesalahan import PaketError
from selaras.penulis.paket import baca_folder, batas, tulis_folder
from selaras.penulis.paket.csv_baca import baca_isi
from selaras.penulis.paket.csv_tulis import isi_folder
from tests.penulis.paket.lembar_uji import paket_uji

Isi = dict[str, bytes]


def ditolak(ubah: Callable[[Isi], object]) -> list[str]:
    isi = isi_folder(paket_uji())
    ubah(isi)
    with pytest.raises(PaketError) as galat:
        baca_isi(isi)
    return [str(satu) for satu in galat.value.kesalahan]


def ganti(nama: str, lama: bytes, baru: bytes) -> Callable[[Isi], object]:
    def ubah(isi: Isi) -> None:
        assert lama in isi[nama]
        isi[nama] = isi[nama].replace(lama, baru)

    return ubah


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        (lambda isi: isi.pop("isu.csv"), "berisi “isu.csv”: berkas ini tidak ada"),
        (lambda isi: isi.update({"lain.csv": b""}), "berisi “lain.csv”: berkas tidak dikenal"),
        (lambda isi: isi.update({"datapackage.json": b"{}"}), "bukan keterangan paket Selaras"),
        (lambda isi: isi.update({"datapackage.json": b"[" * 99999}), "bukan keterangan paket"),
        (ganti("unit.csv", b"jenis", b"warna"), "lembar unit berisi “jenis”: kolom ini tidak ada"),
        (ganti("unit.csv", b",tugas", b",jenis"), "berisi “jenis”: kolom ini dua kali"),
        (ganti("unit.csv", b",", b";"), "pemisah kolom harus koma"),
        (ganti("unit.csv", b"Bidang", b"\xff\xfe"), "bukan teks UTF-8 (byte ke-"),
        (ganti("unit.csv", b"Bidang", b'"Bidang" x'), "tanda kutip atau baris CSV rusak"),
        (ganti("unit.csv", b"Bidang", b"Bid,ang"), "harus 7 sel, ada 8"),
        (ganti("unit.csv", b"Bidang", b"Bi\x07dang"), "karakter kendali"),
        (ganti("unit.csv", b"Bidang", b"B" * 40_000), "paling banyak 32000 karakter"),
        (ganti("unit.csv", b"bid,", b"b" * 300 + b","), "paling banyak 200 karakter"),
        (ganti("unit.csv", b",1,", b"," + b"9" * 5000 + b","), "paling banyak 18 angka"),
        (ganti("sarana.csv", b"120.5", b"9" * 40), "paling banyak 18 angka di depan koma"),
        (ganti("sarana.csv", b"120.5", b'"1.234,5"'), "angka polos dengan titik desimal"),
        (lambda isi: isi.update({"berkas/a.png": b"x"}), "berkas berisi “a.png”: tidak disebut"),
        (lambda isi: isi.update({"berkas/a.png": b"x"}), "bukan gambar PNG atau JPEG"),
        (
            lambda isi: isi.update({"berkas/a.png": b"x", "berkas/A.png": b"x"}),
            "hanya berbeda huruf besar/kecil",
        ),
    ],
)
def test_it_names_what_is_wrong_with_a_file(ubah: Callable[[Isi], object], kata: str) -> None:
    assert any(kata in satu for satu in ditolak(ubah)), ditolak(ubah)


def test_a_quote_inside_a_bare_cell_is_text() -> None:
    isi = isi_folder(paket_uji())
    ganti("unit.csv", b"Bidang", b'Bid"ang')(isi)
    assert b'"Bid""ang"' in isi_folder(baca_isi(isi))["unit.csv"]


def test_columns_in_another_order_a_bom_and_blank_lines_are_read() -> None:
    isi = isi_folder(paket_uji())
    baris = [satu.split(b",") for satu in isi["unit.csv"].splitlines()]
    isi["unit.csv"] = (
        b"\xef\xbb\xbf" + b"\r\n".join(b",".join(b[::-1]) for b in baris) + b"\r\n,,\r\n"
    )
    assert baca_isi(isi) == paket_uji()


def test_links_folders_and_huge_files_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tulis_folder(paket_uji(), tmp_path / "a")
    (tmp_path / "rahasia.png").write_bytes(b"x")
    (tmp_path / "a" / "berkas" / "x.png").symlink_to(tmp_path / "rahasia.png")
    (tmp_path / "a" / "lama").mkdir()
    (tmp_path / "a" / "isu.csv").write_bytes(b"x" * 2_000)
    monkeypatch.setattr(batas, "CSV", 1_000)
    with pytest.raises(PaketError) as galat:
        baca_folder(tmp_path / "a")
    pesan = [str(satu) for satu in galat.value.kesalahan]
    assert any("x.png”: bukan berkas biasa" in satu for satu in pesan)
    assert any("lama”: bukan berkas biasa" in satu for satu in pesan)
    assert any("isu.csv”: melebihi" in satu for satu in pesan)
    assert not any("isu.csv”: berkas ini tidak ada" in satu for satu in pesan)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PaketError, match="folder tidak ada"):
        baca_folder(tmp_path / "hilang")


def test_too_many_rows_and_pictures_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batas, "BARIS", 3)
    assert any("paling banyak 3 baris" in satu for satu in ditolak(lambda isi: None))
    monkeypatch.setattr(batas, "GAMBAR_SEMUA", 3)
    pesan = ditolak(lambda isi: isi.update({"berkas/a.png": b"xxxx"}))
    assert any("semua gambar bersama melebihi" in satu for satu in pesan)

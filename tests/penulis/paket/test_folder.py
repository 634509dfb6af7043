"""Faults of a folder as a whole: files, heads, encodings, pictures."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from selaras.inti.paket.kesalahan import PaketError
from selaras.penulis.paket import baca_folder, baca_paket, batas, tulis_folder
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
        (lambda isi: isi.pop("isu.csv"), "folder “isu.csv”: berkas ini tidak ada"),
        (lambda isi: isi.update({"lain.csv": b""}), "folder “lain.csv”: berkas tidak dikenal"),
        (lambda isi: isi.update({"datapackage.json": b"{}"}), "bukan keterangan paket Selaras"),
        (lambda isi: isi.update({"datapackage.json": b"[" * 99999}), "bukan keterangan paket"),
        (
            ganti("unit.csv", b"jenis", b"warna"),
            "unit, baris 1, kolom jenis: kolom ini tidak ada",
        ),
        (
            ganti("unit.csv", b",tugas", b",jenis"),
            "baris 1, kolom jenis: kolom ini dua kali",
        ),
        (ganti("unit.csv", b",", b";"), "pemisah kolom harus koma, bukan titik koma"),
        (ganti("unit.csv", b",", b"\t"), "pemisah kolom harus koma, bukan tab"),
        (lambda isi: isi.update({"unit.csv": b""}), "harus berisi nama kolom: unit_id,nama"),
        (
            lambda isi: isi.update({"unit.csv": isi["unit.csv"].decode().encode("utf-16")}),
            "tersimpan sebagai UTF-16",
        ),
        (ganti("unit.csv", b"Bidang", b'"Bidang'), "kutip pembuka yang tidak pernah ditutup"),
        (ganti("unit.csv", b"Bidang", b"Bi\x00dang"), "karakter kendali"),
        (
            lambda isi: isi.update({"UNIT.csv": isi.pop("unit.csv")}),
            "folder “UNIT.csv”: ganti namanya menjadi unit.csv",
        ),
        (ganti("foto.csv", b",,\n", b",/etc/passwd.png,\n"), "nama berkas gambar saja"),
        (ganti("unit.csv", b"Bidang", b"\xff\xfe"), "unit, baris 2: bukan teks UTF-8 (byte ke-"),
        (
            ganti("unit.csv", b"Bidang", b'"Bidang" x'),
            "sesudah kutip penutup harus ada koma",
        ),
        (ganti("unit.csv", b"Bidang", b"Bid,ang"), "harus 11 sel, ada 12"),
        (ganti("unit.csv", b"Bidang", b"Bi\x07dang"), "karakter kendali"),
        (ganti("unit.csv", b"Bidang", b"B" * 40_000), "paling banyak 32000 karakter"),
        (ganti("unit.csv", b"bid,", b"b" * 300 + b","), "paling banyak 200 karakter"),
        (ganti("unit.csv", b",1,", b"," + b"9" * 5000 + b","), "paling banyak 18 angka"),
        (ganti("sarana.csv", b"120.5", b"9" * 40), "paling banyak 18 angka di depan koma"),
        (ganti("sarana.csv", b"120.5", b'"1.234,5"'), "angka polos dengan titik desimal"),
        (lambda isi: isi.update({"berkas/a.png": b"x"}), "berkas “a.png”: tidak disebut"),
        (lambda isi: isi.update({"berkas/a.png": b"x"}), "bukan gambar PNG atau JPEG"),
        (
            lambda isi: isi.update({"berkas/a.png": b"x", "berkas/A.png": b"x"}),
            "hanya berbeda huruf besar/kecil",
        ),
    ],
)
def test_it_names_what_is_wrong_with_a_file(ubah: Callable[[Isi], object], kata: str) -> None:
    assert any(kata in satu for satu in ditolak(ubah)), ditolak(ubah)


def test_a_cell_without_end_is_stopped() -> None:
    lama = csv.field_size_limit(131_072)  # other programs in this process may have widened it
    try:
        pesan = ditolak(ganti("unit.csv", b"Bidang", b"B" * 200_000))
    finally:
        csv.field_size_limit(lama)
    kata = "ada sel yang terlalu panjang; periksa tanda kutipnya"
    assert pesan == [f"lembar unit, baris 2: baris CSV rusak: {kata}"]


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


def test_a_linked_folder_of_pictures_is_not_looked_into(tmp_path: Path) -> None:
    tulis_folder(paket_uji(), tmp_path / "a")
    (tmp_path / "rahasia").mkdir()
    (tmp_path / "rahasia" / "gaji.png").write_bytes(b"x")
    (tmp_path / "a" / "berkas").rmdir()
    (tmp_path / "a" / "berkas").symlink_to(tmp_path / "rahasia")
    with pytest.raises(PaketError) as galat:
        baca_folder(tmp_path / "a")
    assert [str(satu) for satu in galat.value.kesalahan] == [
        "folder “berkas”: bukan berkas biasa; hapus"
    ]


def test_what_systems_leave_behind_is_no_fault(tmp_path: Path) -> None:
    tulis_folder(paket_uji(), tmp_path / "a")
    for nama in (".DS_Store", "Thumbs.db", "berkas/desktop.ini", "~$unit.csv", "._opd.csv",
                 ".selaras-abc123", ".~lock.unit.csv#"):  # fmt: skip
        (tmp_path / "a" / nama).write_bytes(b"\0")
    assert baca_folder(tmp_path / "a") == paket_uji()


def test_files_that_are_too_much_together_are_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tulis_folder(paket_uji(), tmp_path / "a")
    for ke in range(3):
        (tmp_path / "a" / "berkas" / f"{ke}.png").write_bytes(b"x" * 100)
    monkeypatch.setattr(batas, "GAMBAR_SEMUA", 250)
    monkeypatch.setattr(batas, "CSV_SEMUA", 10)
    with pytest.raises(PaketError) as galat:
        baca_folder(tmp_path / "a")
    pesan = [str(satu) for satu in galat.value.kesalahan]
    assert "folder “berkas/2.png”: bersama berkas gambar sebelumnya melebihi 0 MB" in pesan
    assert any("unit.csv”: bersama berkas CSV sebelumnya melebihi" in satu for satu in pesan)


def test_a_file_is_judged_by_its_content_and_a_folder_by_being_one(tmp_path: Path) -> None:
    tulis_folder(paket_uji(), tmp_path / "kantor.xlsx")
    assert baca_paket(tmp_path / "kantor.xlsx") == paket_uji()
    for nama, isi, kata in (
        ("unit.csv", b"a,b", "tetapi teks"),
        ("lama.xls", b"\xd0\xcf\x11\xe0", "berformat .xls lama"),
    ):
        (tmp_path / nama).write_bytes(isi)
        with pytest.raises(PaketError, match=kata):
            baca_paket(tmp_path / nama)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PaketError, match="folder tidak ada"):
        baca_folder(tmp_path / "hilang")


def test_too_many_rows_and_pictures_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batas, "BARIS", 3)
    assert any("paling banyak 3 baris" in satu for satu in ditolak(lambda isi: None))
    monkeypatch.setattr(batas, "GAMBAR_SEMUA", 3)
    pesan = ditolak(lambda isi: isi.update({"berkas/a.png": b"xxxx"}))
    assert any("semua gambar bersama melebihi" in satu for satu in pesan)

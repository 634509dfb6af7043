"""The commands on the real office: results on stdout, progress and refusals on stderr."""

from __future__ import annotations

import csv
import hashlib
import json
import socket
from decimal import Decimal
from pathlib import Path

import pytest

from selaras.apps.organisasi.models import OPD
from selaras.apps.paket.models import ImporPaket
from selaras.cli import demo
from selaras.penulis.paket import baca_paket, tulis_folder
from tests.cli.conftest import BANGKA


def test_impor_tells_what_it_did_and_who(selaras) -> None:
    keluar = selaras("impor", BANGKA, "--oleh", "Bu Perencana")

    assert keluar.kode == 0
    assert keluar.hasil.startswith("dinsos-bangka 2024: ")
    assert keluar.hasil.endswith(" baris baru.\n")
    assert "Menulis ke rekaman" in keluar.kabar
    assert ImporPaket.objects.get().oleh == "Bu Perencana"


def test_impor_again_changes_nothing(selaras, bangka) -> None:
    assert "Tidak ada yang berubah" in selaras("impor", BANGKA).hasil


def test_impor_prints_every_fault_and_imports_nothing(selaras, tmp_path) -> None:
    tulis_folder(baca_paket(BANGKA), tmp_path)
    with (tmp_path / "realisasi.csv").open(newline="") as berkas:
        kepala, *isi = list(csv.reader(berkas))
    isi[0][kepala.index("nilai")] = "seratus"
    isi[1][kepala.index("indikator_id")] = "9/99"
    with (tmp_path / "realisasi.csv").open("w", newline="") as berkas:
        csv.writer(berkas).writerows([kepala, *isi])

    keluar = selaras("impor", tmp_path)

    assert keluar.kode == 1
    assert "lembar realisasi, baris 2, kolom Realisasi berisi “seratus”" in keluar.kabar
    assert "lembar realisasi, baris 3, kolom Indikator berisi “9/99”" in keluar.kabar
    assert not OPD.objects.exists()


@pytest.mark.parametrize("jalur", ["tidak-ada", "tidak-ada.xlsx"])
def test_impor_says_when_there_is_nothing_there(selaras, tmp_path, jalur) -> None:
    keluar = selaras("impor", tmp_path / jalur)

    assert keluar.kode == 1
    assert jalur in keluar.kabar
    assert "tidak ada" in keluar.kabar


def test_ekspor_gives_back_the_same_bytes(selaras, bangka, tmp_path) -> None:
    keluar = selaras("ekspor", *bangka, "--ke", tmp_path / "keluar")

    assert keluar.kode == 0
    for asli in BANGKA.glob("*.csv"):
        assert (tmp_path / "keluar" / asli.name).read_bytes() == asli.read_bytes(), asli.name


def test_ekspor_writes_a_workbook_with_the_same_snapshot(selaras, bangka, tmp_path) -> None:
    sidik = selaras("potret", *bangka).hasil
    buku = tmp_path / "paket.xlsx"

    assert selaras("ekspor", *bangka, "--ke", buku).kode == 0

    assert "Tidak ada yang berubah" in selaras("impor", buku).hasil
    assert selaras("potret", *bangka).hasil == sidik
    assert baca_paket(buku) == baca_paket(BANGKA)


def test_ekspor_leaves_a_folder_of_something_else_alone(selaras, bangka, tmp_path) -> None:
    (tmp_path / "surat.docx").write_text("penting")

    keluar = selaras("ekspor", *bangka, "--ke", tmp_path)

    assert keluar.kode == 1
    assert str(tmp_path) in keluar.kabar
    assert "None" not in keluar.kabar
    assert [f.name for f in tmp_path.iterdir() if f.is_file()] == ["surat.docx"]


def test_potret_tells_the_hash_of_the_json_that_it_writes(selaras, bangka, tmp_path) -> None:
    berkas = tmp_path / "potret.json"

    keluar = selaras("potret", *bangka, "--ke", berkas)

    assert keluar.hasil.strip() == hashlib.sha256(berkas.read_bytes()).hexdigest()
    assert json.loads(berkas.read_text())["tabel"]["opd"][0]["kode"] == "dinsos-bangka"


def test_ukur_json_lists_every_indicator_and_every_node_with_money(selaras, bangka) -> None:
    daftar = json.loads(selaras("ukur", *bangka, "--json").hasil)

    indikator = [b for b in daftar if "indikator_id" in b]
    uang = [b for b in daftar if "pagu" in b]
    assert len(indikator) + len(uang) == len(daftar)
    assert {frozenset(b) for b in indikator} == {frozenset(
        "id indikator_id indikator jenjang satuan target realisasi capaian status predikat".split()
    )}  # fmt: skip
    assert {frozenset(b) for b in uang} == {frozenset("id pagu realisasi_anggaran serapan".split())}
    assert len({b["indikator_id"] for b in indikator}) == len(indikator)


def test_ukur_json_does_not_round(selaras, bangka) -> None:
    daftar = json.loads(selaras("ukur", *bangka, "--json").hasil)

    dinilai = [b for b in daftar if b.get("status") == "dinilai"]
    assert dinilai
    for b in dinilai:
        if b["predikat"] and b["target"].replace(".", "").isdigit():
            # every angka indicator of this office is "naik": R / T x 100
            assert Decimal(b["capaian"]) == Decimal(b["realisasi"]) / Decimal(b["target"]) * 100
    for b in (b for b in daftar if b.get("serapan")):
        assert Decimal(b["serapan"]) == Decimal(b["realisasi_anggaran"]) / Decimal(b["pagu"]) * 100


def test_ukur_json_tells_a_missing_value_by_null_and_status(selaras, bangka) -> None:
    daftar = json.loads(selaras("ukur", *bangka, "--json").hasil)

    kosong = [b for b in daftar if "status" in b and b["capaian"] is None]
    assert kosong
    assert "dinilai" not in {b["status"] for b in kosong}


def test_ukur_prints_a_table_for_people(selaras, bangka) -> None:
    hasil = selaras("ukur", *bangka).hasil

    assert "Predikat" in hasil
    assert "Serapan" in hasil


def test_laporan_writes_the_three_files(selaras, bangka, tmp_path) -> None:
    keluar = selaras("laporan", *bangka, "--ke", tmp_path / "hasil")

    assert keluar.kode == 0
    assert {f.name for f in (tmp_path / "hasil").iterdir()} == {
        "lakin-2024.docx", "lakin-2024.pdf", "lakin-2024.html",
    }  # fmt: skip
    assert "… Menulis PDF" in keluar.kabar


def test_laporan_names_characters_that_can_not_be_printed(selaras, tmp_path) -> None:
    tulis_folder(baca_paket(BANGKA), tmp_path / "paket")
    berkas = tmp_path / "paket" / "simpul.csv"
    lama = berkas.read_text("utf-8")
    assert "Program Rehabilitasi Sosial" in lama
    berkas.write_text(
        lama.replace("Program Rehabilitasi Sosial", "Program Rehabilitasi Sosial 🦄"), "utf-8"
    )
    assert selaras("impor", tmp_path / "paket").kode == 0

    keluar = selaras(
        "laporan", "--opd", "dinsos-bangka", "--tahun", "2024", "--ke", tmp_path / "hasil"
    )

    assert keluar.kode == 0
    assert "Perhatian: Huruf “🦄” (U+1F984)" in keluar.kabar
    assert "lembar simpul, baris 3, kolom Nama" in keluar.kabar


def test_perjanjian_writes_each_agreement(selaras, bangka, tmp_path) -> None:
    keluar = selaras("perjanjian", *bangka, "--ke", tmp_path / "hasil")

    assert keluar.kode == 0
    assert {f.name for f in (tmp_path / "hasil").iterdir()} == {
        f"perjanjian-2024{versi}.{jenis}"
        for versi in ("", "-perubahan-1")
        for jenis in ("docx", "pdf", "html")
    }


def test_templat_writes_a_workbook_and_never_over_another(selaras, tmp_path) -> None:
    buku = tmp_path / "baru.xlsx"

    assert selaras("templat", buku).kode == 0
    keluar = selaras("templat", buku)
    assert (keluar.kode, "--timpa" in keluar.kabar) == (1, True)
    assert selaras("templat", buku, "--timpa").kode == 0
    assert "harus berakhir .xlsx" in selaras("templat", tmp_path / "baru.xls").kabar
    keluar = selaras("templat", buku, "--timpa", "--tahun", "2023")
    assert keluar.hasil == f"Templat tahun 2023 ditulis: {buku}\n"
    keluar = selaras("templat", buku, "--timpa", "--tahun", "23")
    assert (keluar.kode, "--tahun 23: isi tahun antara 1950 dan 2195" in keluar.kabar) == (1, True)


def test_demo_loads_every_office_and_writes_its_documents(selaras, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(demo, "paket_contoh", lambda: [BANGKA])

    for _ in range(2):  # safe to repeat
        keluar = selaras("demo", "--ke", tmp_path)

    assert keluar.kode == 0
    nama = {f.name for f in (tmp_path / "dinsos-bangka").iterdir()}
    assert {"lakin-2024.pdf", "perjanjian-2024.docx", "perjanjian-2024-perubahan-1.docx"} <= nama
    assert "Tidak ada yang berubah" in keluar.hasil


def test_the_demo_knows_the_office_of_bangka_first() -> None:
    assert demo.paket_contoh()[0].name == "dinsos-bangka-2024"


@pytest.mark.parametrize(
    "argumen",
    [("ukur",), ("potret",), ("ekspor", "--ke", "x"), ("laporan", "--ke", "x"),
     ("perjanjian", "--ke", "x")],
)  # fmt: skip
def test_it_names_the_offices_and_years_that_there_are(selaras, bangka, argumen) -> None:
    keluar = selaras(*argumen, "--opd", "dinkes", "--tahun", "2024")
    assert (keluar.kode, "Kode yang ada: dinsos-bangka." in keluar.kabar) == (1, True)

    keluar = selaras(*argumen, "--opd", "dinsos-bangka", "--tahun", "2023")
    assert (keluar.kode, "Tahun yang ada: 2024." in keluar.kabar) == (1, True)


@pytest.mark.parametrize(
    "argumen",
    [("potret", "--ke", "BERKAS/x.json"), ("ekspor", "--ke", "BERKAS/x"),
     ("ekspor", "--ke", "BERKAS/x.xlsx"), ("laporan", "--ke", "BERKAS/x"),
     ("perjanjian", "--ke", "BERKAS/x")],
    ids=" ".join,
)  # fmt: skip
def test_it_says_where_it_can_not_write(selaras, bangka, tmp_path, argumen) -> None:
    (tmp_path / "BERKAS").write_text("bukan folder")

    keluar = selaras(*(a.replace("BERKAS", str(tmp_path / "BERKAS")) for a in argumen), *bangka)

    assert keluar.kode == 1
    pesan = [b for b in keluar.kabar.splitlines() if not b.startswith("…")]
    assert len(pesan) == 1
    assert str(tmp_path / "BERKAS") in pesan[0]
    assert "bukan folder" in pesan[0]


def test_jalan_says_when_the_port_is_taken(selaras) -> None:
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        soket.listen()
        port = soket.getsockname()[1]

        keluar = selaras("jalan", "--port", port)

    assert keluar.kode == 1
    assert f"Port {port} sudah dipakai" in keluar.kabar


def test_jalan_does_not_open_the_site_to_others_by_accident(selaras) -> None:
    keluar = selaras("jalan", "--alamat", "0.0.0.0")

    assert (keluar.kode, "SELARAS_HOSTS" in keluar.kabar) == (1, True)


def test_laporan_never_writes_over_an_edited_docx(selaras, bangka, tmp_path) -> None:
    ke = tmp_path / "hasil"
    selaras("laporan", *bangka, "--ke", ke)
    (ke / "lakin-2024.docx").write_bytes(b"disunting di Word")

    keluar = selaras("laporan", *bangka, "--ke", ke)

    assert keluar.kode == 0
    (lama,) = ke.glob("lakin-2024 (lama *).docx")
    assert lama.read_bytes() == b"disunting di Word"
    assert lama.name in keluar.kabar


def test_laporan_lists_the_places_of_own_words(selaras, bangka) -> None:
    keluar = selaras("laporan", *bangka, "--tempat")

    assert keluar.kode == 0
    assert "bab4.anggaran\n    Anggaran yang digunakan" in keluar.hasil


def test_laporan_wants_a_folder_or_the_list(selaras, bangka, tmp_path) -> None:
    tanpa = selaras("laporan", *bangka)
    dua = selaras("laporan", *bangka, "--ke", tmp_path, "--tempat")

    assert (tanpa.kode, dua.kode) == (2, 2)
    assert "salah satu argumen ini wajib: --ke atau --tempat" in tanpa.kabar
    assert "--tempat tidak dapat dipakai bersama --ke" in dua.kabar


def test_ekspor_refuses_a_folder_with_the_package_of_another_office(
    selaras, bangka, tmp_path
) -> None:
    lain = Path(__file__).parents[1] / "data" / "dlh-rekaan-2024"
    tulis_folder(baca_paket(lain), tmp_path / "paket")

    ditolak = selaras("ekspor", *bangka, "--ke", tmp_path / "paket")
    diganti = selaras("ekspor", *bangka, "--ke", tmp_path / "paket", "--timpa")
    lagi = selaras("ekspor", *bangka, "--ke", tmp_path / "paket")

    assert (ditolak.kode, diganti.kode, lagi.kode) == (1, 0, 0)
    assert "berisi paket dlh-rekaan tahun 2024" in ditolak.kabar


def test_ekspor_puts_a_workbook_aside_that_somebody_was_filling(selaras, bangka, tmp_path) -> None:
    buku = tmp_path / "isi.xlsx"
    buku.write_bytes(b"sedang diisi")

    keluar = selaras("ekspor", *bangka, "--ke", buku)

    (lama,) = tmp_path.glob("isi (lama *).xlsx")
    assert lama.read_bytes() == b"sedang diisi"
    assert lama.name in keluar.kabar


def test_impor_of_a_folder_that_is_no_package_asks_for_the_workbook_in_it(
    selaras, tmp_path
) -> None:
    (tmp_path / "surat.docx").write_bytes(b"x")
    (tmp_path / "isi.xlsx").write_bytes(b"x")

    keluar = selaras("impor", tmp_path)

    assert keluar.kode == 1
    assert "bukan folder paket" in keluar.kabar
    assert f"maksud Anda {tmp_path / 'isi.xlsx'}?" in keluar.kabar
    assert "hapus" not in keluar.kabar

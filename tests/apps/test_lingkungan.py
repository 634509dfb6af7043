"""Settings: a wrong value stops the start, says what is right and never repeats a secret."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from selaras.situs.lingkungan import (
    ZONA_WAKTU,
    LingkunganError,
    envbool,
    envfolder,
    envhost,
    envpilihan,
    envrahasia,
    urai_database,
)
from tests.cli.conftest import SUMBER


@pytest.mark.parametrize(
    ("isi", "arti"), [("ya", True), ("1", True), ("True", True), ("tidak", False), ("", False)]
)
def test_it_reads_yes_and_no(monkeypatch, isi, arti) -> None:
    monkeypatch.setenv("SELARAS_X", isi)
    assert envbool("SELARAS_X", not arti) is arti


def test_it_refuses_a_maybe(monkeypatch) -> None:
    monkeypatch.setenv("SELARAS_X", "mungkin")
    with pytest.raises(LingkunganError, match="SELARAS_X berisi “mungkin”; isi ya atau tidak"):
        envbool("SELARAS_X", False)


def test_it_takes_one_of_the_words_it_knows_and_the_first_by_default(monkeypatch) -> None:
    zona = tuple(ZONA_WAKTU)
    assert envpilihan("SELARAS_X", zona) == "wib"
    monkeypatch.setenv("SELARAS_X", " WITA ")
    assert ZONA_WAKTU[envpilihan("SELARAS_X", zona)] == "Asia/Makassar"
    monkeypatch.setenv("SELARAS_X", "gmt")
    with pytest.raises(LingkunganError, match="isi wib atau wita atau wit"):
        envpilihan("SELARAS_X", zona)


def test_it_reads_hosts_as_a_browser_writes_them(monkeypatch) -> None:
    monkeypatch.setenv("SELARAS_X", "A.go.id, b.go.id,::1")
    assert envhost("SELARAS_X", ("c",)) == ["a.go.id", "b.go.id", "[::1]"]


@pytest.mark.parametrize("isi", [None, "", " , "])
def test_hosts_that_nobody_named_are_those_of_this_machine(monkeypatch, isi) -> None:
    if isi is not None:
        monkeypatch.setenv("SELARAS_X", isi)
    assert envhost("SELARAS_X", ("c",)) == ["c"]


def test_it_says_which_folder_it_can_not_make(monkeypatch, tmp_path) -> None:
    (tmp_path / "berkas").write_text("")
    monkeypatch.setenv("SELARAS_X", str(tmp_path / "berkas" / "data"))
    with pytest.raises(LingkunganError, match=r"tidak dapat dibuat.*isi SELARAS_X dengan"):
        envfolder("SELARAS_X", tmp_path)


def test_it_makes_a_secret_once_and_keeps_it_from_others(tmp_path) -> None:
    satu = envrahasia("SELARAS_X", tmp_path, produksi=False)

    assert envrahasia("SELARAS_X", tmp_path, produksi=False) == satu
    assert len(satu) >= 50
    assert (tmp_path / "kunci-rahasia").stat().st_mode & 0o777 == 0o600


def test_many_that_start_at_once_on_a_new_folder_have_one_secret(tmp_path) -> None:
    kode = (
        "import sys; from pathlib import Path; from selaras.situs.lingkungan import envrahasia;"
        "print('siap', flush=True); sys.stdin.read();"
        "print(envrahasia('SELARAS_X', Path(sys.argv[1]), produksi=False))"
    )
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": SUMBER}
    jalan = [
        subprocess.Popen(
            [sys.executable, "-c", kode, tmp_path],
            env=env, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )
        for _ in range(8)
    ]  # fmt: skip
    assert [satu.stdout.readline() for satu in jalan] == ["siap\n"] * 8
    for satu in jalan:
        satu.stdin.close()
    rahasia = {satu.stdout.read() for satu in jalan}
    assert [satu.wait(20) for satu in jalan] == [0] * 8
    assert len(rahasia) == 1


def test_it_wants_a_secret_of_its_own_in_production(tmp_path) -> None:
    with pytest.raises(LingkunganError, match="SELARAS_X wajib diisi"):
        envrahasia("SELARAS_X", tmp_path, produksi=True)


def test_it_refuses_a_short_secret_without_repeating_it(monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("SELARAS_X", "rahasia123")
    with pytest.raises(LingkunganError, match="terlalu pendek") as galat:
        envrahasia("SELARAS_X", tmp_path, produksi=True)
    assert "rahasia123" not in str(galat.value)


def test_it_refuses_a_damaged_secret_file(tmp_path) -> None:
    (tmp_path / "kunci-rahasia").write_text("")
    with pytest.raises(LingkunganError, match="rusak"):
        envrahasia("SELARAS_X", tmp_path, produksi=False)


def test_it_reads_both_kinds_of_database_addresses() -> None:
    assert str(urai_database("sqlite:////srv/selaras.sqlite3")["NAME"]) == "/srv/selaras.sqlite3"
    pg = urai_database("postgres://budi:p%40ss@db.local:5433/selaras?sslmode=require")
    assert {k: pg[k] for k in ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")} == {
        "NAME": "selaras", "USER": "budi", "PASSWORD": "p@ss", "HOST": "db.local",
        "PORT": "5433", "OPTIONS": {"sslmode": "require"},
    }  # fmt: skip


@pytest.mark.parametrize(
    "alamat",
    ["mysql://a:s4ndi@h/x", "sqlite://", "postgres://a:s4ndi@h", "postgres://a:s4ndi@h:x/y"],
)
def test_it_refuses_another_database_without_repeating_its_password(alamat) -> None:
    with pytest.raises(LingkunganError, match="SELARAS_DATABASE_URL") as galat:
        urai_database(alamat)
    assert "s4ndi" not in str(galat.value)


def test_signs_in_the_address_of_a_file_are_written_as_codes() -> None:
    basis = urai_database("sqlite:////srv/tahun%20%231%3F/100%25.sqlite3")
    assert str(basis["NAME"]) == "/srv/tahun #1?/100%.sqlite3"


@pytest.mark.parametrize("alamat", ["sqlite:////srv/a#b/x.sqlite3", "sqlite:////srv/a?b"])
def test_it_refuses_an_address_that_would_open_another_file(alamat) -> None:
    with pytest.raises(LingkunganError, match="ditulis %3F atau %23"):
        urai_database(alamat)


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ({"SELARAS_HOSTS": "selaras.go.id"}, "SELARAS_SECRET_KEY wajib diisi"),
        ({"SELARAS_HOSTS": "a.example,*"}, "SELARAS_HOSTS berisi “*”"),
        ({"SELARAS_PROKSI": "ya"}, "SELARAS_SECRET_KEY wajib diisi"),
        ({"SELARAS_SMTP_URL": "http://surat"}, "SELARAS_SMTP_URL tidak dikenal"),
        ({"SELARAS_HOSTS": "selaras.go.id", "SELARAS_DEBUG": "ya"}, "hanya boleh di komputer ini"),
        ({"SELARAS_DATABASE_URL": "mysql://x/y"}, "SELARAS_DATABASE_URL tidak dikenal"),
    ],
)
def test_the_command_stops_with_the_words_and_no_traceback(tmp_path: Path, isi, pesan) -> None:
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": SUMBER, "SELARAS_DATA": str(tmp_path), **isi}
    perintah = [sys.executable, "-c", "import sys, selaras.cli as c; sys.exit(c.utama())"]

    jalan = subprocess.run(
        [*perintah, "ukur", "--opd", "x", "--tahun", "2024"],
        env=env,
        capture_output=True,
        text=True,
    )

    assert jalan.returncode == 1
    assert pesan in jalan.stderr
    assert "Traceback" not in jalan.stderr


def test_the_data_lie_in_one_place_wherever_a_command_is_called(tmp_path) -> None:
    kode = "from selaras.situs.lingkungan import folder_bawaan; print(folder_bawaan())"
    letak = {
        subprocess.run(
            [sys.executable, "-c", kode],
            cwd=dari,
            env={**os.environ, "PYTHONPATH": SUMBER},
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
        for dari in (tmp_path, Path(__file__).parent)
    }
    assert len(letak) == 1
    assert Path(letak.pop()).is_absolute()

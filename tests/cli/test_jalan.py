"""Starting the site: for this machine only, unless somebody says otherwise in so many words."""

from __future__ import annotations

import http.client
import socket
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.cli.conftest import BANGKA
from tests.cli.test_proses import Proses, proses, proses_pertama  # noqa: F401  # fixtures

KUNCI = "kunci-rahasia-untuk-uji-yang-cukup-panjang"
TERBUKA = {
    "SELARAS_HOSTS": "selaras.go.id",
    "SELARAS_SECRET_KEY": KUNCI,
}


@contextmanager
def _situs(jalan: subprocess.Popen[str]) -> Iterator[str]:
    """The first line that the site prints; it is stopped afterwards."""
    try:
        assert jalan.stdout is not None
        yield jalan.stdout.readline()
    finally:
        jalan.terminate()
        jalan.communicate(timeout=20)


def _port(alamat: str = "127.0.0.1") -> int:
    with socket.create_server(
        (alamat, 0), family=socket.AF_INET6 if ":" in alamat else socket.AF_INET
    ) as soket:
        port: int = soket.getsockname()[1]
        return port


def _jawab(alamat: str, port: int, **headers: str) -> http.client.HTTPResponse:
    """The answer to `GET /`; the server may need a moment to begin."""
    for _ in range(50):
        try:
            sambungan = http.client.HTTPConnection(alamat, port, timeout=10)
            sambungan.request(
                "GET", "/", headers={nama.replace("_", "-"): isi for nama, isi in headers.items()}
            )
            jawaban = sambungan.getresponse()
            jawaban.read()
            sambungan.close()
            return jawaban
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"{alamat}:{port} tidak menjawab")


@pytest.mark.parametrize(
    ("argumen", "lingkungan", "pesan"),
    [
        ((), {"SELARAS_HOSTS": "selaras.go.id"}, "SELARAS_SECRET_KEY wajib diisi"),
        (("--alamat", "0.0.0.0"), {}, "isi SELARAS_HOSTS"),
        (("--alamat", "::"), {}, "isi SELARAS_HOSTS"),
        ((), TERBUKA, "SELARAS_HTTPS=ya, tetapi “selaras jalan” sendiri hanya berbicara HTTP"),
        (("--alamat", "tidak.ada.invalid"), {**TERBUKA, "SELARAS_PROKSI": "ya"}, "bukan alamat"),
        (("--alamat", "192.0.2.1"), {**TERBUKA, "SELARAS_PROKSI": "ya"}, "bukan alamat"),
    ],
)
def test_it_does_not_start_where_it_must_not(
    proses: Proses,  # noqa: F811  # the fixture
    argumen,
    lingkungan,
    pesan,
) -> None:
    jalan = proses("jalan", *argumen, **lingkungan)

    hasil, kabar = jalan.communicate(timeout=60)

    assert jalan.returncode == 1
    assert pesan in kabar
    assert "Traceback" not in kabar
    assert "berjalan di" not in hasil


def test_it_opens_to_the_hosts_that_are_named(
    proses: Proses,  # noqa: F811  # the fixture
) -> None:
    port = _port()
    jalan = proses("jalan", "--port", port, "--alamat", "0.0.0.0", SELARAS_HTTPS="tidak", **TERBUKA)
    with _situs(jalan) as baris:
        assert f"semua alamat komputer ini, port {port}" in baris
        assert _jawab("127.0.0.1", port, Host="selaras.go.id").status == 302
        assert _jawab("127.0.0.1", port, Host="lain.go.id").status == 400


@pytest.mark.parametrize("alamat", ["::1", "[::1]"])
def test_it_listens_on_the_loopback_of_ipv6(
    proses: Proses,  # noqa: F811  # the fixture
    alamat: str,
) -> None:
    try:
        port = _port("::1")
    except OSError:
        pytest.skip("komputer ini tidak mengenal IPv6")
    with _situs(proses("jalan", "--alamat", alamat, "--port", port)) as baris:
        assert f"http://[::1]:{port}/" in baris
        assert _jawab("::1", port).status == 302


def test_it_listens_on_a_name(
    proses: Proses,  # noqa: F811  # the fixture
) -> None:
    port = _port()
    with _situs(proses("jalan", "--alamat", "localhost", "--port", port)) as baris:
        assert f"http://localhost:{port}/" in baris
        assert _jawab("localhost", port).status == 302


def test_behind_a_proxy_all_goes_by_https(
    proses: Proses,  # noqa: F811  # the fixture
) -> None:
    port = _port()
    with _situs(proses("jalan", "--port", port, SELARAS_PROKSI="ya", **TERBUKA)):
        polos = _jawab("127.0.0.1", port, Host="selaras.go.id")
        aman = _jawab("127.0.0.1", port, Host="selaras.go.id", X_Forwarded_Proto="https")

    assert (polos.status, polos.headers["Location"]) == (301, "https://selaras.go.id/")
    assert polos.headers["Strict-Transport-Security"] is None
    assert aman.status == 302
    assert aman.headers["Strict-Transport-Security"] == "max-age=31536000"


def test_the_record_lies_in_the_folder_that_was_named(
    proses_pertama: Proses,  # noqa: F811  # the fixture
    tmp_path: Path,
) -> None:
    nama = ("tahun #1", "apa? b", "100%20 & ü")
    folder = (tmp_path / "luar").joinpath(*nama)
    jalan = proses_pertama("impor", BANGKA, SELARAS_DATA=str(folder))

    _, kabar = jalan.communicate(timeout=60)

    assert jalan.returncode == 0, kabar
    with closing(sqlite3.connect(folder / "selaras.sqlite3")) as basis:
        assert basis.execute("SELECT kode FROM organisasi_opd").fetchall() == [("dinsos-bangka",)]
    for ke, satu in enumerate(nama):
        di = (tmp_path / "luar").joinpath(*nama[:ke])
        assert [isi.name for isi in di.iterdir()] == [satu]

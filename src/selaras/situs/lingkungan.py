"""Reading settings from the environment: a wrong value stops the start and says what is right."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from selaras.apps.dasar.berkas_utuh import kunci_berkas, tulis_utuh

LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]", "::1"})
_YA = frozenset({"1", "ya", "true", "on"})
_TIDAK = frozenset({"0", "tidak", "false", "off", ""})
# The three zones of Indonesia, by the names that people use.
ZONA_WAKTU = {"wib": "Asia/Jakarta", "wita": "Asia/Makassar", "wit": "Asia/Jayapura"}
UMUR_SAMBUNGAN = 60  # seconds that a connection to the database is kept for the next request
_PG = frozenset({"postgres", "postgresql"})


class LingkunganError(Exception):
    """A setting is missing or wrong; the message names it and what it should be."""


def envbool(nama: str, bawaan: bool) -> bool:
    """A yes/no setting: ya, tidak (also 1, 0, true, false). Raises LingkunganError."""
    isi = os.environ.get(nama)
    if isi is None:
        return bawaan
    if isi.lower() in _YA:
        return True
    if isi.lower() in _TIDAK:
        return False
    raise LingkunganError(f"{nama} berisi “{isi}”; isi ya atau tidak.")


def envbulat(nama: str, bawaan: int, dari: int, sampai: int) -> int:
    """A whole number within bounds. Raises LingkunganError."""
    isi = os.environ.get(nama)
    if not isi:
        return bawaan
    if isi.isascii() and isi.isdigit() and dari <= int(isi) <= sampai:
        return int(isi)
    raise LingkunganError(f"{nama} berisi “{isi}”; isi bilangan bulat {dari} sampai {sampai}.")


def envhost(nama: str, bawaan: tuple[str, ...]) -> list[str]:
    """Names and addresses separated by commas, as a browser writes them; empty is the default.

    Raises LingkunganError for "*": the links of a letter are made of the name that was called, so
    whoever asks for somebody's recovery letter could put a site of his own into it.
    """
    isi = [bagian.strip().lower() for bagian in os.environ.get(nama, "").split(",")]
    if "*" in isi:
        raise LingkunganError(
            f"{nama} berisi “*”; isi nama situsnya, contoh sakip.contoh.go.id, supaya tautan di "
            "dalam surat tidak dapat diarahkan ke situs lain."
        )
    return [alamat_url(bagian) for bagian in isi if bagian] or list(bawaan)


def alamat_url(alamat: str) -> str:
    """The host as it stands in an address of the web: IPv6 in brackets."""
    return f"[{alamat}]" if ":" in alamat and not alamat.startswith("[") else alamat


def folder_bawaan() -> Path:
    """Where the data lie when nobody says: the same place from wherever a command is called.

    In the checkout that Selaras runs from, or in the user's own data folder when installed.
    """
    akar = Path(__file__).resolve().parents[3]
    if (akar / "pyproject.toml").is_file():
        return akar / "data"
    milik = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(milik) / "selaras"


def envfolder(nama: str, bawaan: Path) -> Path:
    """An absolute path of a folder, made when missing. Raises LingkunganError."""
    letak = Path(os.environ.get(nama) or bawaan).expanduser().absolute()
    try:
        letak.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as galat:
        raise LingkunganError(
            f"Folder data {letak} tidak dapat dibuat. Periksa izinnya, atau isi {nama} dengan "
            "folder lain yang boleh ditulis."
        ) from galat
    return letak


def alamat_bawaan(host: Sequence[str], *, https: bool) -> str:
    """Where people reach the site when nobody says it: its first name, or this machine."""
    nama = next((h for h in host if h not in LOOPBACK and "*" not in h), None)
    if nama is None:
        return "http://127.0.0.1:8000"
    return f"{'https' if https else 'http'}://{nama.lstrip('.')}"


def envalamat(nama: str, bawaan: str) -> str:
    """The start of an address, "https://sakip.contoh.go.id". Raises LingkunganError."""
    isi = os.environ.get(nama, "").strip().rstrip("/") or bawaan
    bagian = urlsplit(isi)
    lain = bagian.query or bagian.fragment or bagian.path
    if bagian.scheme not in ("http", "https") or not bagian.netloc or lain or " " in isi:
        raise LingkunganError(f"{nama} tidak dikenal; isi seperti https://sakip.contoh.go.id.")
    return isi


def envpilihan(nama: str, pilihan: tuple[str, ...]) -> str:
    """One of these words; the first when nothing is said. Raises LingkunganError."""
    isi = os.environ.get(nama, "").strip().lower() or pilihan[0]
    if isi not in pilihan:
        raise LingkunganError(f"{nama}={isi} tidak dikenal; isi {' atau '.join(pilihan)}.")
    return isi


def envrahasia(nama: str, folder: Path, *, produksi: bool) -> str:
    """The secret key. On loopback it is made once and kept in the data folder (mode 600).

    Raises LingkunganError when the site is open to others and the key is missing or short.
    """
    isi = os.environ.get(nama, "")
    if isi:
        if len(isi) < 32:
            raise LingkunganError(f"{nama} terlalu pendek; isi paling sedikit 32 karakter acak.")
        return isi
    if produksi:
        raise LingkunganError(
            f"{nama} wajib diisi karena situs terbuka bagi komputer lain. "
            "Buat satu dengan: python -c 'import secrets; print(secrets.token_urlsafe(50))'"
        )
    return _rahasia_tersimpan(folder / "kunci-rahasia")


def _rahasia_tersimpan(letak: Path) -> str:
    if not letak.exists():
        # two commands that start at once on a new folder: one makes it, whole, and both read it
        with kunci_berkas(letak.with_name("rahasia.kunci")):
            if not letak.exists():
                tulis_utuh(letak, secrets.token_urlsafe(50).encode())
    isi = letak.read_text().strip()
    if len(isi) < 32:
        raise LingkunganError(f"Berkas {letak} rusak; hapus berkas itu agar dibuat ulang.")
    return isi


def urai_database(alamat: str) -> dict[str, Any]:
    """Django's database settings for ``sqlite:///jalur`` or ``postgres://...``.

    Raises LingkunganError, which never repeats the address: it may hold a password.
    """
    bagian = urlsplit(alamat)
    if bagian.scheme == "sqlite" and bagian.path.strip("/"):
        if "?" in alamat or "#" in alamat:
            raise LingkunganError(
                "SELARAS_DATABASE_URL: tanda ? atau # di dalam jalur SQLite ditulis %3F atau %23 "
                "(dan % ditulis %25)."
            )
        return basis_sqlite(Path(unquote(bagian.path[1:])))
    if bagian.scheme in _PG and bagian.path.strip("/"):
        return _postgres(alamat)
    raise LingkunganError(
        "SELARAS_DATABASE_URL tidak dikenal; isi sqlite:////jalur/ke/selaras.sqlite3 atau "
        "postgres://pengguna:sandi@host:5432/nama."
    )


def basis_sqlite(jalur: Path) -> dict[str, Any]:
    """Django's database settings for this file, whatever signs stand in its path."""
    letak = jalur.absolute()
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": letak,
        "OPTIONS": {
            # A writer takes its lock at the start, so two can not deadlock half-way.
            "transaction_mode": "IMMEDIATE",
            "timeout": 30,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
        # opening anew costs as much as the questions of a kept page
        "CONN_MAX_AGE": UMUR_SAMBUNGAN,
        # In a file, as in life: locks in memory behave differently.
        "TEST": {"NAME": letak.with_name(f"uji-{os.getpid()}.sqlite3")},
    }


def _postgres(alamat: str) -> dict[str, Any]:
    bagian = urlsplit(alamat)
    try:
        port = bagian.port
    except ValueError as galat:
        raise LingkunganError("SELARAS_DATABASE_URL: port bukan angka.") from galat
    opsi: Mapping[str, str] = dict(parse_qsl(bagian.query))
    return {
        "ENGINE": "selaras.apps.dasar.postgres",
        "NAME": unquote(bagian.path[1:]),
        "USER": unquote(bagian.username or ""),
        "PASSWORD": unquote(bagian.password or ""),
        "HOST": unquote(bagian.hostname or ""),
        "PORT": str(port or ""),
        "OPTIONS": dict(opsi),
        "CONN_MAX_AGE": UMUR_SAMBUNGAN,
        "CONN_HEALTH_CHECKS": True,
    }


def urai_surel(alamat: str) -> dict[str, Any]:
    """Django's mail settings for ``smtp://pengguna:sandi@host:587`` (smtps: TLS from the start).

    Empty: letters are written to files. Raises LingkunganError, which never repeats the address.
    """
    if not alamat:
        return {"EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend"}
    bagian = urlsplit(alamat)
    try:
        port = bagian.port
    except ValueError:
        port = 0
    if bagian.scheme not in ("smtp", "smtps") or not bagian.hostname or port == 0:
        raise LingkunganError(
            "SELARAS_SMTP_URL tidak dikenal; isi smtp://pengguna:sandi@host:587 (STARTTLS) atau "
            "smtps://pengguna:sandi@host:465."
        )
    langsung = bagian.scheme == "smtps"
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": bagian.hostname,
        "EMAIL_PORT": port or (465 if langsung else 587),
        "EMAIL_HOST_USER": unquote(bagian.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(bagian.password or ""),
        "EMAIL_USE_SSL": langsung,
        "EMAIL_USE_TLS": not langsung,
        "EMAIL_TIMEOUT": 20,
    }

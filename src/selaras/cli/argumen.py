"""Command line words in Bahasa Indonesia, argparse's own included."""

from __future__ import annotations

import argparse
import re
import sys
from typing import Any, NoReturn

# What argparse says, and how we say it. Only the messages that our arguments can cause.
_KATA = (
    (re.compile(r"the following arguments are required: (.*)"), r"argumen ini wajib: \1"),
    (re.compile(r"unrecognized arguments: (.*)"), r"argumen tidak dikenal: \1"),
    (
        re.compile(r"one of the arguments (\S+) (\S+) is required"),
        r"salah satu argumen ini wajib: \1 atau \2",
    ),
    (
        re.compile(r"argument (.*): not allowed with argument (.*)"),
        r"\1 tidak dapat dipakai bersama \2",
    ),
    (re.compile(r"argument (.*): expected one argument"), r"\1 memerlukan satu isian"),
    (
        re.compile(r"argument (.*): ignored explicit argument (.*)"),
        r"\1 tidak menerima isian; hapus \2",
    ),
    (
        re.compile(r"argument (.*): invalid choice: (.*) \(choose from (.*)\)"),
        r"\1: pilihan \2 tidak dikenal; pilih salah satu dari \3",
    ),
    (re.compile(r"argument (.*): invalid int value: (.*)"), r"\1: \2 bukan bilangan bulat"),
    (re.compile(r"argument (.*): (.*)"), r"\1: \2"),
)


class PerintahError(Exception):
    """A command can not do its work; the message says what to do, in Indonesian."""


class _Bantuan(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "pemakaian: " if prefix is None else prefix)


class Pengurai(argparse.ArgumentParser):
    """An ArgumentParser whose heads, help and errors are Indonesian."""

    def __init__(self, **opsi: Any) -> None:
        opsi.setdefault("formatter_class", _Bantuan)
        super().__init__(add_help=False, allow_abbrev=False, **opsi)
        self._positionals.title = "argumen"
        self._optionals.title = "pilihan"
        self.add_argument(
            "-h", "--help", "--bantuan", action="help", help="tampilkan bantuan ini lalu selesai"
        )

    def error(self, message: str) -> NoReturn:
        for pola, ganti in _KATA:
            if pola.fullmatch(message):
                message = pola.sub(ganti, message)
                break
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {message}\nLihat {self.prog} --help\n")


def argumen_kantor(pengurai: argparse.ArgumentParser) -> None:
    """The two arguments that name what a command is about."""
    pengurai.add_argument(
        "--opd", required=True, metavar="KODE", help="kode perangkat daerah, contoh dinsos-bangka"
    )
    pengurai.add_argument(
        "--tahun", required=True, type=int, metavar="TAHUN", help="tahun laporan, contoh 2024"
    )


def kabar(pesan: str) -> None:
    """Tell on stderr what is being done; results go to stdout."""
    print(f"… {pesan}", file=sys.stderr, flush=True)

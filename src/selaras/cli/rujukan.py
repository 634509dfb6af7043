"""The reference of the commands as Markdown, made from their parsers.

``python -m selaras.cli.rujukan docs/rujukan/perintah.md`` renews the generated part; the words
above the mark are written by hand and stay.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from selaras.cli.argumen import Pengurai
from selaras.cli.daftar import PERINTAH
from selaras.penulis.bagian_dibuat import perbarui_bagian


def tulis_rujukan() -> str:
    """Every command with its arguments, in the order in which people meet them."""
    return "\n".join(_perintah(modul) for modul in PERINTAH)


def _perintah(modul: object) -> str:
    nama = getattr(modul, "__name__", "").rpartition(".")[2]
    ringkas = str(getattr(modul, "RINGKAS", ""))
    pengurai = Pengurai(prog=f"selaras {nama}")
    getattr(modul, "atur")(pengurai)  # noqa: B009  (the modules share a shape, not a type)
    baris = [f"\n## `selaras {nama}`\n", f"{ringkas[:1].upper()}{ringkas[1:]}.\n"]
    argumen = [a for a in pengurai._actions if a.dest != "help"]
    if argumen:
        baris += ["| Argumen | Wajib | Keterangan |", "|---|---|---|", *map(_argumen, argumen)]
    return "\n".join(baris) + "\n"


def _argumen(satu: argparse.Action) -> str:
    isian = f" {satu.metavar}" if satu.metavar else ""
    nama = " ".join(satu.option_strings) + isian if satu.option_strings else str(satu.metavar)
    wajib = "ya" if satu.required else ""
    return f"| `{nama.strip()}` | {wajib} | {satu.help} |"


if __name__ == "__main__":
    perbarui_bagian(Path(sys.argv[1]), tulis_rujukan())

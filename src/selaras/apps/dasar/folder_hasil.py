"""A folder of results: what people changed there since we wrote it is never overwritten."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings

from selaras.apps.dasar.berkas_utuh import kunci_berkas, tulis_utuh

# In the data folder, by the whole path of a file: SHA-256 and owner as Selaras wrote it last.
CATATAN = "hasil.json"


@dataclass(frozen=True)
class Tertulis:
    """What was written: SHA-256 by file name, and the copies that were put aside."""

    berkas: Mapping[str, str]
    disisihkan: tuple[str, ...] = ()

    @property
    def peringatan(self) -> tuple[str, ...]:
        """A sentence for each copy that was put aside."""
        return tuple(
            f"Berkas lama yang disunting, atau milik kantor lain, tidak ditimpa; kini “{nama}”."
            for nama in self.disisihkan
        )


def pastikan_folder(ke: Path) -> None:
    """Make the folder and see that it can be written, before hours of work. Raises OSError."""
    ke.mkdir(parents=True, exist_ok=True)
    tempfile.TemporaryFile(dir=ke).close()


def tulis_berkas(ke: Path, isi: Mapping[str, bytes], milik: str) -> Tertulis:
    """Write files into a folder; ``milik`` names the office and year. Raises OSError.

    A file that is not as we wrote it last for that office and year (a DOCX edited in Word, the
    report of another office) is renamed first, never lost.
    """
    pastikan_folder(ke)
    catatan = Path(settings.SELARAS_DATA) / CATATAN
    # Two that write at once would lose each other's notes, and then take their own files for
    # those of a stranger.
    with kunci_berkas(catatan.with_suffix(".kunci")):
        return _tulis(ke, isi, milik, catatan)


def _tulis(ke: Path, isi: Mapping[str, bytes], milik: str, catatan: Path) -> Tertulis:
    dikenal = _baca_catatan(catatan)
    berkas: dict[str, str] = {}
    disisihkan: list[str] = []
    for nama, satu in isi.items():
        letak = ke / nama
        kunci = str(letak.resolve())
        berkas[nama] = _sidik(satu)
        lama = _sidik(letak.read_bytes()) if letak.is_file() else None
        if lama not in (None, berkas[nama]) and dikenal.get(kunci) != f"{lama} {milik}":
            disisihkan.append(_sisihkan(letak))
        tulis_utuh(letak, satu, mode=0o644)  # meant to be passed on
        dikenal[kunci] = f"{berkas[nama]} {milik}"
    tulis_utuh(catatan, json.dumps(dikenal, indent=1, sort_keys=True).encode())
    return Tertulis(berkas, tuple(disisihkan))


def _baca_catatan(letak: Path) -> dict[str, str]:
    """The note of earlier runs; empty when there is none or it was spoilt."""
    try:
        isi = json.loads(letak.read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return {str(k): str(v) for k, v in isi.items()} if isinstance(isi, dict) else {}


def _sisihkan(letak: Path) -> str:
    """Rename a file after the minute in which it was changed last; the new name."""
    diubah = datetime.fromtimestamp(letak.stat().st_mtime)
    pokok = f"{letak.stem} (lama {diubah:%Y-%m-%d %H.%M})"
    calon = letak.with_name(f"{pokok}{letak.suffix}")
    ke = 2
    while calon.exists():
        calon = letak.with_name(f"{pokok} {ke}{letak.suffix}")
        ke += 1
    letak.rename(calon)
    return calon.name


def _sidik(isi: bytes) -> str:
    return hashlib.sha256(isi).hexdigest()

"""A package as a folder of canonical CSV: the same package always gives the same bytes."""

from __future__ import annotations

import csv
import os
import tempfile
from io import StringIO
from pathlib import Path

from selaras.inti.paket.berkas import BERBERKAS, nama_berkas_wajar
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris, daftar_kolom
from selaras.inti.paket.skema import TABEL
from selaras.inti.paket.teks import tulis_sel
from selaras.inti.paket.urutan import urutkan
from selaras.penulis.paket.datapackage import NAMA_BERKAS, tulis_datapackage

FOLDER_GAMBAR = "berkas"
AWALAN_SEMENTARA = ".selaras-"  # of files that are still being written
_SAMPAH = frozenset((".ds_store", "thumbs.db", "desktop.ini"))
_AWALAN_SAMPAH = ("._", "~$", ".~lock.", AWALAN_SEMENTARA)


class TulisError(OSError):
    """A package can not be written there; the message says why, in Indonesian."""


def isi_folder(paket: Paket) -> dict[str, bytes]:
    """Every file of the folder: its path inside (``unit.csv``, ``berkas/logo.png``) and bytes.

    Raises TulisError for a picture whose name is not a plain file name.
    """
    isi = {NAMA_BERKAS: tulis_datapackage(paket)}
    for kelas in TABEL:
        if paket.memuat(kelas):
            isi[f"{kelas.TABEL}.csv"] = tulis_csv(kelas, paket.tabel.get(kelas.TABEL, ()))
    pastikan_nama_gambar(paket)
    for nama, gambar in sorted(paket.berkas.items()):
        isi[f"{FOLDER_GAMBAR}/{nama}"] = gambar
    return isi


def pastikan_nama_gambar(paket: Paket) -> None:
    """Raise TulisError for a picture whose name could lead out of its folder."""
    for nama in sorted(paket.berkas):
        if not nama_berkas_wajar(nama):
            raise TulisError(f"Nama gambar “{nama}” bukan nama berkas biasa; ganti namanya.")


def tulis_csv(kelas: type[Baris], baris: tuple[Baris, ...]) -> bytes:
    """One table: head, then rows in canonical order; UTF-8, LF, quotes only where needed."""
    kolom = [k.nama for k in daftar_kolom(kelas)]
    teks = StringIO(newline="")
    penulis = csv.writer(teks, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    penulis.writerow(kolom)
    for satu in urutkan(baris):
        penulis.writerow([tulis_sel(getattr(satu, nama)) for nama in kolom])
    return teks.getvalue().encode()


def tulis_folder(paket: Paket, ke: Path) -> None:
    """Writes the package into a folder that is new, empty, or holds an older package.

    Pictures of the older package that the new one does not have are removed. Raises TulisError
    for a folder that holds something else, or pictures that its package does not name: somebody
    put them there and has not imported them yet.
    """
    isi = isi_folder(paket)
    if ke.is_dir() and any(ke.iterdir()) and not (ke / NAMA_BERKAS).is_file():
        raise TulisError(
            f"Folder {ke} berisi hal lain, bukan paket data. Pilih folder baru atau kosong."
        )
    usang = [g for g in _daftar(ke / FOLDER_GAMBAR) if f"{FOLDER_GAMBAR}/{g.name}" not in isi]
    milik = _gambar_disebut(ke)
    asing = [g.name for g in usang if g.name not in milik and not berkas_sampah(g.name)]
    if asing:
        raise TulisError(
            f"Di folder {ke / FOLDER_GAMBAR} ada berkas yang tidak disebut paket di sana: "
            f"{', '.join(asing)}. Pindahkan dahulu; ekspor tidak menghapusnya."
        )
    (ke / FOLDER_GAMBAR).mkdir(parents=True, exist_ok=True)
    for lama in usang:
        lama.unlink()
    for kelas in TABEL:
        if f"{kelas.TABEL}.csv" not in isi:
            (ke / f"{kelas.TABEL}.csv").unlink(missing_ok=True)
    for nama, satu in isi.items():
        tulis_utuh(ke / nama, satu)


def berkas_sampah(nama: str) -> bool:
    """What systems and programs leave behind unasked; it holds nothing of the office."""
    return nama.lower() in _SAMPAH or nama.startswith(_AWALAN_SAMPAH)


def _daftar(folder: Path) -> list[Path]:
    return sorted(f for f in folder.iterdir() if f.is_file()) if folder.is_dir() else []


def _gambar_disebut(ke: Path) -> set[str]:
    """Names of pictures in the package that lies there; none where it can not be read."""
    disebut: set[str] = set()
    for kelas, kolom, _ in BERBERKAS:
        try:
            with (ke / f"{kelas.TABEL}.csv").open(encoding="utf-8-sig", newline="") as isi:
                disebut |= {baris.get(kolom) or "" for baris in csv.DictReader(isi)}
        except (OSError, ValueError, csv.Error):
            continue
    return disebut


def tulis_utuh(ke: Path, isi: bytes) -> None:
    """A file is replaced as a whole: no reader ever sees half of it, nor does a crash leave it."""
    try:
        sementara = tempfile.NamedTemporaryFile(  # noqa: SIM115  # closed before it is renamed
            dir=ke.parent, prefix=AWALAN_SEMENTARA, delete=False
        )
    except OSError as galat:
        galat.filename = str(ke)  # the name that the user knows
        raise
    try:
        with sementara:
            sementara.write(isi)
        os.chmod(sementara.name, 0o644)
        os.replace(sementara.name, ke)
    except OSError:
        os.unlink(sementara.name)
        raise

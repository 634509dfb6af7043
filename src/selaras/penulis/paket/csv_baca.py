"""A folder of CSV read as a package; every fault is listed, nothing is guessed."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path
from typing import Any

from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import Kesalahan, PaketError
from selaras.inti.paket.kolom import Baris, Kolom, daftar_kolom
from selaras.inti.paket.periksa_baris import BarisMentah, kutip
from selaras.inti.paket.skema import TABEL
from selaras.inti.paket.teks import baca_sel
from selaras.penulis.paket import batas
from selaras.penulis.paket.csv_tulis import FOLDER_GAMBAR
from selaras.penulis.paket.datapackage import NAMA_BERKAS, VERSI_FORMAT
from selaras.penulis.paket.rakit import baca_baris, rakit

FOLDER = "(folder)"


def baca_folder(dari: Path) -> Paket:
    """The package of a folder. Raises PaketError with every fault."""
    if not dari.is_dir():
        raise PaketError((Kesalahan(FOLDER, None, None, str(dari), "folder tidak ada"),))
    kesalahan: list[Kesalahan] = []
    isi = dict(_baca_berkas(dari, kesalahan))
    return baca_isi(isi, kesalahan)


def _baca_berkas(dari: Path, kesalahan: list[Kesalahan]) -> Iterator[tuple[str, bytes]]:
    """Path inside the folder and bytes of every file; links and folders are faults."""
    for berkas in sorted(dari.iterdir()) + sorted((dari / FOLDER_GAMBAR).glob("*")):
        nama = berkas.relative_to(dari).as_posix()
        if nama == FOLDER_GAMBAR and berkas.is_dir() and not berkas.is_symlink():
            continue
        if berkas.is_symlink() or not berkas.is_file():
            kesalahan.append(
                Kesalahan(FOLDER, None, None, kutip(nama), "bukan berkas biasa; hapus")
            )
            continue
        paling = batas.GAMBAR if nama.startswith(f"{FOLDER_GAMBAR}/") else batas.CSV
        if berkas.stat().st_size > paling:
            kesalahan.append(
                Kesalahan(FOLDER, None, None, kutip(nama), f"melebihi {paling // batas.MB} MB")
            )
            continue
        yield nama, berkas.read_bytes()


def baca_isi(isi: Mapping[str, bytes], kesalahan: list[Kesalahan] | None = None) -> Paket:
    """The package of files in memory (path inside the folder -> bytes). Raises PaketError.

    ``kesalahan`` holds faults that were found before; a file that they name is not missed again.
    """
    semua = list(kesalahan or ())
    sudah = {k.nilai for k in semua if k.lembar == FOLDER}
    dikenal = {NAMA_BERKAS, *(f"{kelas.TABEL}.csv" for kelas in TABEL)}
    for nama in sorted(dikenal - isi.keys() - sudah):
        semua.append(Kesalahan(FOLDER, None, None, nama, "berkas ini tidak ada; tambahkan"))
    gambar = {
        nama.removeprefix(f"{FOLDER_GAMBAR}/"): satu
        for nama, satu in isi.items()
        if nama.startswith(f"{FOLDER_GAMBAR}/")
    }
    for nama in sorted(isi.keys() - dikenal):
        if not nama.startswith(f"{FOLDER_GAMBAR}/"):
            semua.append(
                Kesalahan(FOLDER, None, None, kutip(nama), "berkas tidak dikenal; hapus dari paket")
            )
    if NAMA_BERKAS in isi:
        semua.extend(_periksa_versi(isi[NAMA_BERKAS]))
    lembar: dict[str, list[BarisMentah]] = {}
    for kelas in TABEL:
        baris = _baca_tabel(kelas, isi.get(f"{kelas.TABEL}.csv"), semua)
        if baris is not None:
            lembar[kelas.TABEL] = baris
    return rakit(lembar, gambar, semua)


def _periksa_versi(isi: bytes) -> Iterator[Kesalahan]:
    try:
        versi = json.loads(isi.decode())["selaras_format"]
    except (ValueError, KeyError, TypeError, RecursionError):
        versi = None
    if versi != VERSI_FORMAT:
        yield Kesalahan(
            FOLDER, None, None, NAMA_BERKAS,
            f"bukan keterangan paket Selaras format {VERSI_FORMAT}; salin dari hasil ekspor",
        )  # fmt: skip


def _baca_tabel(
    kelas: type[Baris], isi: bytes | None, kesalahan: list[Kesalahan]
) -> list[BarisMentah] | None:
    """The rows of one file; None when the file as a whole can not be read (it is reported)."""
    if isi is None:
        return None
    try:
        baris = _baris_csv(isi.decode("utf-8-sig"))
        kepala = next(baris, [])
        if keluhan := _periksa_kepala(kelas, kepala):
            kesalahan.extend(Kesalahan(kelas.TABEL, None, None, n, s) for n, s in keluhan)
            return None
        return list(_baca_isi_tabel(kelas, kepala, baris, kesalahan))
    except UnicodeDecodeError as galat:
        sebab = f"bukan teks UTF-8 (byte ke-{galat.start + 1}); simpan sebagai CSV UTF-8"
    except csv.Error as galat:
        sebab = f"tanda kutip atau baris CSV rusak ({galat})"
    kesalahan.append(Kesalahan(kelas.TABEL, None, None, None, sebab))
    return None


def _baca_isi_tabel(
    kelas: type[Baris], kepala: list[str], baris: Iterator[list[str]], kesalahan: list[Kesalahan]
) -> Iterator[BarisMentah]:
    def salah(nomor: int, seharusnya: str) -> None:
        kesalahan.append(Kesalahan(kelas.TABEL, nomor, None, None, seharusnya))

    for nomor, sel in enumerate(baris, start=2):
        if nomor > batas.BARIS:
            salah(nomor, f"paling banyak {batas.BARIS} baris")
            return
        if not any(satu.strip() for satu in sel):
            continue
        if len(sel) != len(kepala):
            salah(nomor, f"harus {len(kepala)} sel, ada {len(sel)}; periksa koma dan kutip")
            continue
        isi_sel = dict(zip(kepala, sel, strict=True))
        yield baca_baris(kelas, nomor, isi_sel, _baca_sel, kesalahan)


def _baca_sel(kolom: Kolom, isi: Any) -> Any:
    return baca_sel(kolom, isi or "")


def _baris_csv(teks: str) -> Iterator[list[str]]:
    return csv.reader(StringIO(teks, newline=""), strict=True)


def _periksa_kepala(kelas: type[Baris], kepala: list[str]) -> list[tuple[str | None, str]]:
    """Faults of the head: what stands there, and what would be right."""
    kolom = [k.nama for k in daftar_kolom(kelas)]
    if len(kepala) == 1 and ";" in kepala[0]:
        return [(kutip(kepala[0]), "pemisah kolom harus koma, bukan titik koma")]
    keluhan: list[tuple[str | None, str]] = []
    keluhan += [(nama, "kolom ini tidak ada; tambahkan") for nama in kolom if nama not in kepala]
    for ke, nama in enumerate(kepala):
        if nama not in kolom:
            keluhan.append((kutip(nama) or None, f"kolom ke-{ke + 1} tidak dikenal; hapus"))
        elif nama in kepala[:ke]:
            keluhan.append((nama, "kolom ini dua kali; hapus salah satu"))
    return keluhan

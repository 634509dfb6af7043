"""A folder of CSV read as a package; every fault is listed, nothing is guessed."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path
from typing import Any

from selaras.inti.paket.berkas import GAMBAR
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import Kesalahan, Kumpulan, PaketError
from selaras.inti.paket.kolom import Baris, Kolom, daftar_kolom
from selaras.inti.paket.periksa_baris import BarisMentah, kutip
from selaras.inti.paket.skema import TABEL
from selaras.inti.paket.teks import baca_sel
from selaras.penulis.paket import batas
from selaras.penulis.paket.csv_tulis import FOLDER_GAMBAR, berkas_sampah
from selaras.penulis.paket.datapackage import NAMA_BERKAS, VERSI_FORMAT
from selaras.penulis.paket.rakit import baca_baris, rakit

FOLDER = "(folder)"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# What the CSV reader says, and how we say it.
_KATA_CSV = {
    "unexpected end of data": "ada tanda kutip pembuka yang tidak pernah ditutup",
    "field larger than field limit": "ada sel yang terlalu panjang; periksa tanda kutipnya",
    "expected after": "sesudah kutip penutup harus ada koma; tanda kutip di dalam isi ditulis dua "
    "kali",
}


def baca_folder(dari: Path) -> Paket:
    """The package of a folder. Raises PaketError with every fault."""
    if not dari.is_dir():
        sebab = "bukan folder" if dari.exists() else "folder tidak ada; periksa namanya"
        raise PaketError((Kesalahan(FOLDER, None, None, kutip(str(dari)), sebab),))
    if (salah := _bukan_paket(dari)) is not None:
        raise PaketError((salah,))
    kesalahan = Kumpulan()
    isi = dict(_baca_berkas(dari, kesalahan))
    return baca_isi(isi, kesalahan)


def _bukan_paket(dari: Path) -> Kesalahan | None:
    """One fault for a folder that holds nothing of a package: hardly a package with faults."""
    ada = {satu.name.lower() for satu in dari.iterdir()}
    if ada & {NAMA_BERKAS, *(f"{kelas.TABEL}.csv" for kelas in TABEL)}:
        return None
    buku = sorted(nama.name for nama in dari.glob("*.xlsx"))
    saran = f"; maksud Anda {kutip(str(dari / buku[0]))}?" if buku else ""
    return Kesalahan(
        FOLDER, None, None, kutip(str(dari)),
        f"bukan folder paket: tidak ada {NAMA_BERKAS} atau berkas CSV paket di dalamnya{saran}",
    )  # fmt: skip


def _baca_berkas(dari: Path, kesalahan: Kumpulan) -> Iterator[tuple[str, bytes]]:
    """Path inside the folder and bytes of every file; links and folders are faults."""
    terbaca: Counter[str] = Counter()  # bytes by kind
    for berkas in _daftar_berkas(dari):
        nama = berkas.relative_to(dari).as_posix()
        if berkas_sampah(berkas.name):
            continue
        kata, paling, semua = batas_berkas(nama)
        sebab = ""
        if berkas.is_symlink() or not berkas.is_file():
            sebab = "bukan berkas biasa; hapus"
        elif berkas.stat().st_size > paling:
            sebab = f"melebihi {paling // batas.MB} MB"
        elif terbaca[kata] + berkas.stat().st_size > semua:
            sebab = f"bersama berkas {kata} sebelumnya melebihi {semua // batas.MB} MB"
        if sebab:
            kesalahan.append(Kesalahan(FOLDER, None, None, kutip(nama), sebab))
            continue
        with berkas.open("rb") as isi:
            terbaca[kata] += berkas.stat().st_size
            yield nama, isi.read(paling + 1)


def batas_berkas(nama: str) -> tuple[str, int, int]:
    """The kind of a file of the folder, and how large one and all of that kind may be."""
    if not nama.startswith(f"{FOLDER_GAMBAR}/"):
        return "CSV", batas.CSV, batas.CSV_SEMUA
    if nama.lower().endswith(GAMBAR):
        return "gambar", batas.GAMBAR, batas.GAMBAR_SEMUA
    return "bukti", batas.BUKTI, batas.BUKTI_SEMUA


def _daftar_berkas(dari: Path) -> Iterator[Path]:
    """What lies in the folder, and what lies in the real folder of its pictures."""
    for satu in sorted(dari.iterdir()):
        if satu.name == FOLDER_GAMBAR and satu.is_dir() and not satu.is_symlink():
            yield from sorted(satu.iterdir())
        else:
            yield satu


def baca_isi(isi: Mapping[str, bytes], kesalahan: Kumpulan | None = None) -> Paket:
    """The package of files in memory (path inside the folder -> bytes). Raises PaketError.

    ``kesalahan`` holds faults that were found before; a file that they name is not missed again.
    """
    semua = Kumpulan() if kesalahan is None else kesalahan
    sudah = {k.nilai for k in semua if k.lembar == FOLDER}
    dikenal = {NAMA_BERKAS, *(f"{kelas.TABEL}.csv" for kelas in TABEL)}
    mirip = {nama.lower(): nama for nama in isi}
    wajib = dikenal - {f"{kelas.TABEL}.csv" for kelas in TABEL if kelas.OPSIONAL}
    for nama in sorted(dikenal - isi.keys() - sudah):
        lain = mirip.get(nama)
        if lain is None and nama not in wajib:
            continue
        if lain is None:
            salah = Kesalahan(FOLDER, None, None, nama, "berkas ini tidak ada; tambahkan")
        else:
            salah = Kesalahan(FOLDER, None, None, kutip(lain), f"ganti namanya menjadi {nama}")
            dikenal |= {lain}
        semua.append(salah)
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
    kelas: type[Baris], isi: bytes | None, kesalahan: Kumpulan
) -> list[BarisMentah] | None:
    """The rows of one file; None when the file as a whole can not be read (it is reported)."""
    if isi is None:
        return [] if kelas.OPSIONAL else None
    if (sebab := _bukan_teks(isi)) is not None:
        kesalahan.append(Kesalahan(kelas.TABEL, sebab[0], None, None, sebab[1]))
        return None
    baris = _baris_csv(isi.decode("utf-8-sig"))
    hasil: list[BarisMentah] = []
    try:
        kepala: list[str] = next(baris, [])
        if keluhan := _periksa_kepala(kelas, kepala):
            kesalahan.extend(Kesalahan(kelas.TABEL, 1, *satu) for satu in keluhan)
            return None
        hasil.extend(_baca_isi_tabel(kelas, kepala, baris, kesalahan))
    except csv.Error as galat:
        kata = next((k for awal, k in _KATA_CSV.items() if awal in str(galat)), str(galat))
        rusak = f"baris CSV rusak: {kata}"
        kesalahan.append(Kesalahan(kelas.TABEL, baris.line_num or None, None, None, rusak))
        return None
    return hasil


def _bukan_teks(isi: bytes) -> tuple[int | None, str] | None:
    """Row and reason where a file is no UTF-8 text; None for text."""
    if isi.startswith(_UTF16):
        return None, "tersimpan sebagai UTF-16 (Teks Unicode); simpan sebagai CSV UTF-8"
    try:
        isi.decode("utf-8-sig")
    except UnicodeDecodeError as galat:
        baris = isi.count(b"\n", 0, galat.start) + 1
        return baris, f"bukan teks UTF-8 (byte ke-{galat.start + 1}); simpan sebagai CSV UTF-8"
    return None


def _baca_isi_tabel(
    kelas: type[Baris], kepala: list[str], baris: Iterator[list[str]], kesalahan: Kumpulan
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


def _baris_csv(teks: str) -> Any:
    """The reader itself, which knows its line; the types of ``csv`` have no public name for it."""
    return csv.reader(StringIO(teks, newline=""), strict=True)


def _periksa_kepala(
    kelas: type[Baris], kepala: list[str]
) -> list[tuple[str | None, str | None, str]]:
    """Faults of the head: the column, what stands there, and what would be right."""
    kolom = [k.nama for k in daftar_kolom(kelas)]
    if not any(sel.strip() for sel in kepala):
        return [(None, None, f"harus berisi nama kolom: {','.join(kolom)}")]
    for tanda, sebutan in ((";", "titik koma"), ("\t", "tab"), ("|", "garis tegak")):
        if len(kepala) == 1 and tanda in kepala[0]:
            return [(None, kutip(kepala[0]), f"pemisah kolom harus koma, bukan {sebutan}")]
    keluhan: list[tuple[str | None, str | None, str]] = [
        (k.nama, None, "kolom ini tidak ada; tambahkan")
        for k in daftar_kolom(kelas)
        if k.nama not in kepala and not k.susulan
    ]
    for ke, nama in enumerate(kepala):
        if nama not in kolom:
            keluhan.append((f"ke-{ke + 1}", kutip(nama) or None, "kolom tidak dikenal; hapus"))
        elif nama in kepala[:ke]:
            keluhan.append((nama, None, "kolom ini dua kali; hapus salah satu"))
    return keluhan

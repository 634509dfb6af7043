"""A workbook read as a package; every fault is listed with sheet, row, column and what is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from selaras.inti.paket.berkas import BERBERKAS, nama_berkas_wajar
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import Kesalahan, Kumpulan
from selaras.inti.paket.kolom import Baris
from selaras.inti.paket.periksa_baris import BarisMentah, kolom_bernama, kutip
from selaras.inti.paket.skema import MENURUT_NAMA, TABEL
from selaras.penulis.paket import batas
from selaras.penulis.paket import xlsx_bentuk as bentuk
from selaras.penulis.paket.arsip import BUKU, tolak
from selaras.penulis.paket.csv_tulis import FOLDER_GAMBAR
from selaras.penulis.paket.periksa_arsip import periksa_arsip
from selaras.penulis.paket.rakit import baca_baris, rakit
from selaras.penulis.paket.xlsx_kepala import Kepala, cari_kepala
from selaras.penulis.paket.xlsx_sel import baca_sel_xlsx
from selaras.penulis.paket.xml_lembar import SelSalah


def baca_xlsx(
    dari: Path | bytes | memoryview,
    berkas: Mapping[str, bytes] | None = None,
    *,
    tersimpan: Mapping[str, bytes] | None = None,
) -> Paket:
    """The package of a workbook: a file, or the bytes of an upload.

    ``berkas`` holds the pictures that came with it; for a file they default to those that rows
    name in the folder ``berkas`` beside it, for an upload to those that rows name in
    ``tersimpan``. Raises PaketError with every fault; nothing of a faulty workbook is returned.
    """
    buku = periksa_arsip(dari)
    kesalahan = Kumpulan()
    try:
        lembar = _baca_semua(buku.isi, buku.salah, kesalahan)
    # The reader is compiled code; whatever it raises, the file is not what Excel writes.
    except (CalamineError, OSError, ValueError) as galat:
        raise tolak("tidak dapat dibaca; simpan ulang sebagai .xlsx") from galat
    if berkas is None:
        disebut = _disebut(lembar)
        if isinstance(dari, Path):
            berkas = _gambar(dari.parent / FOLDER_GAMBAR, disebut)
        else:
            berkas = {n: tersimpan[n] for n in disebut if n in tersimpan} if tersimpan else {}
    return rakit(lembar, berkas, kesalahan)


def _baca_semua(
    isi: bytes, salah: Mapping[str, tuple[SelSalah, ...]], kesalahan: Kumpulan
) -> dict[str, list[BarisMentah]]:
    buku = CalamineWorkbook.from_filelike(BytesIO(isi))
    kesalahan.extend(_periksa_lembar(buku.sheet_names))
    lembar: dict[str, list[BarisMentah]] = {}
    for kelas in TABEL:
        if kelas.TABEL in buku.sheet_names:
            sel = buku.get_sheet_by_name(kelas.TABEL).to_python(skip_empty_area=False)
            baris = _baca_lembar(kelas, sel, salah.get(kelas.TABEL, ()), kesalahan)
            if baris is not None:
                lembar[kelas.TABEL] = baris
        elif kelas.OPSIONAL:
            lembar[kelas.TABEL] = []
    return lembar


def _periksa_lembar(nama: list[str]) -> Iterator[Kesalahan]:
    mirip = {satu.strip().casefold(): satu for satu in nama}
    for kelas in TABEL:
        if kelas.TABEL in nama:
            continue
        lain = mirip.pop(kelas.TABEL, None)
        if lain is not None:
            ganti = f"ganti nama lembar ini menjadi {kelas.TABEL}"
            yield Kesalahan(BUKU, None, None, kutip(lain), ganti)
        elif not kelas.OPSIONAL:
            seharusnya = "lembar ini tidak ada; salin dari templat Selaras"
            yield Kesalahan(kelas.TABEL, None, None, None, seharusnya)
    for satu in mirip.values():
        if satu not in MENURUT_NAMA and satu not in bentuk.BUKAN_DATA:
            yield Kesalahan(BUKU, None, None, kutip(satu), "lembar tidak dikenal; hapus")


def _baca_lembar(
    kelas: type[Baris],
    isi: list[list[Any]],
    salah: Iterable[SelSalah],
    kesalahan: Kumpulan,
) -> list[BarisMentah] | None:
    """The rows of one sheet; None when its head can not be used."""
    kepala = cari_kepala(kelas, isi, kesalahan)
    judul = {nama: k.judul for nama, k in kolom_bernama(kelas).items()}
    rusak: dict[int, set[str]] = {}
    for satu in salah:
        nama = kepala.kolom.get(satu.kolom) if kepala else None
        sebutan = judul[nama] if nama else bentuk.huruf_kolom(satu.kolom)
        kesalahan.append(Kesalahan(kelas.TABEL, satu.baris, sebutan, satu.nilai, satu.seharusnya))
        rusak.setdefault(satu.baris, set()).add(nama or "")
    if kepala is None:
        return None
    return list(_baca_isi(kelas, kepala, isi, rusak, kesalahan))


def _baca_isi(
    kelas: type[Baris],
    kepala: Kepala,
    isi: list[list[Any]],
    rusak: Mapping[int, set[str]],
    kesalahan: Kumpulan,
) -> Iterator[BarisMentah]:
    for nomor, baris in enumerate(isi[kepala.awal_data :], start=kepala.awal_data + 1):
        milik = rusak.get(nomor, set())
        if not milik and not any(_terisi(sel) for sel in baris):
            continue
        for ke, sel in enumerate(baris):
            if ke not in kepala.kolom and _terisi(sel):
                kesalahan.append(
                    Kesalahan(
                        kelas.TABEL, nomor, bentuk.huruf_kolom(ke), kutip(str(sel)),
                        "isi di luar kolom tabel; hapus",
                    )
                )  # fmt: skip
        sel_bernama = {nama: baris[ke] for ke, nama in kepala.kolom.items() if ke < len(baris)}
        yield baca_baris(kelas, nomor, sel_bernama, baca_sel_xlsx, kesalahan, rusak=milik)


def _terisi(sel: Any) -> bool:
    return sel is not None and str(sel).strip() != ""


def _disebut(lembar: Mapping[str, list[BarisMentah]]) -> list[str]:
    """The names of files that rows speak of, those that may be file names."""
    nama = {b[kolom] for kelas, kolom, _ in BERBERKAS for b in lembar.get(kelas.TABEL, ())}
    return sorted(n for n in nama if n and nama_berkas_wajar(n))


def _gambar(folder: Path, nama: Iterable[str]) -> dict[str, bytes]:
    """The files of those names from the folder beside the workbook; no other file is read."""
    hasil: dict[str, bytes] = {}
    if folder.is_symlink():
        return hasil
    for satu in nama:
        letak = folder / satu
        if sum(map(len, hasil.values())) > batas.GAMBAR_SEMUA + batas.BUKTI_SEMUA:
            break  # refused as too much together
        if letak.is_file() and not letak.is_symlink():
            with letak.open("rb") as berkas:
                hasil[satu] = berkas.read(batas.GAMBAR + 1)  # one more: refused as too large
    return hasil

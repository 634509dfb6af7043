"""A workbook read as a package; every fault is listed with sheet, row, column and what is right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import Kesalahan, PaketError
from selaras.inti.paket.kolom import Baris, daftar_kolom
from selaras.inti.paket.periksa_baris import BarisMentah, kutip, urut_kesalahan
from selaras.inti.paket.skema import MENURUT_NAMA, TABEL
from selaras.penulis.paket import batas
from selaras.penulis.paket import xlsx_bentuk as bentuk
from selaras.penulis.paket.csv_tulis import FOLDER_GAMBAR
from selaras.penulis.paket.periksa_arsip import BUKU, SelRumus, periksa_arsip
from selaras.penulis.paket.rakit import baca_baris, rakit
from selaras.penulis.paket.xlsx_sel import baca_sel_xlsx


def baca_xlsx(dari: Path) -> Paket:
    """The package of a workbook, with the pictures of the folder ``berkas`` beside it.

    Raises PaketError with every fault; nothing of a faulty workbook is returned.
    """
    rumus = periksa_arsip(dari)
    try:
        buku = CalamineWorkbook.from_path(str(dari))
    except (CalamineError, OSError, ValueError) as galat:
        raise PaketError(
            (Kesalahan(BUKU, None, None, None, "tidak dapat dibaca; simpan ulang sebagai .xlsx"),)
        ) from galat
    kesalahan: list[Kesalahan] = list(_periksa_lembar(buku.sheet_names))
    lembar = {
        nama: list(_baca_lembar(MENURUT_NAMA[nama], _isi(buku, nama), rumus, kesalahan))
        for nama in buku.sheet_names
        if nama in MENURUT_NAMA
    }
    kesalahan.extend(_rumus_luar(rumus, lembar))
    if any(k.baris is None for k in kesalahan):
        # Without all sheets and heads the cross checks would blame rows for what a sheet lacks.
        raise PaketError(urut_kesalahan(kesalahan))
    return rakit(lembar, _gambar(dari.parent / FOLDER_GAMBAR, lembar), kesalahan)


def _isi(buku: CalamineWorkbook, nama: str) -> list[list[Any]]:
    try:
        return buku.get_sheet_by_name(nama).to_python(skip_empty_area=False)
    except CalamineError:
        return []


def _periksa_lembar(nama: list[str]) -> Iterator[Kesalahan]:
    for kelas in TABEL:
        if kelas.TABEL not in nama:
            yield Kesalahan(kelas.TABEL, None, None, None, "lembar ini tidak ada; tambahkan")
    for satu in nama:
        if satu not in MENURUT_NAMA and satu != bentuk.PETUNJUK:
            yield Kesalahan(BUKU, None, None, kutip(satu), "lembar tidak dikenal; hapus")


def _baca_lembar(
    kelas: type[Baris],
    isi: list[list[Any]],
    rumus: tuple[SelRumus, ...],
    kesalahan: list[Kesalahan],
) -> Iterator[BarisMentah]:
    kepala = (
        [str(s).strip() for s in isi[bentuk.BARIS_NAMA]] if len(isi) > bentuk.BARIS_NAMA else []
    )
    while kepala and not kepala[-1]:
        kepala.pop()
    keluhan = _periksa_kepala(kelas, kepala)
    if keluhan:
        kesalahan.extend(Kesalahan(kelas.TABEL, None, None, n, apa) for n, apa in keluhan)
        return
    if len(isi) > batas.BARIS + bentuk.BARIS_DATA:
        kesalahan.append(
            Kesalahan(kelas.TABEL, None, None, None, f"paling banyak {batas.BARIS} baris")
        )
        return
    berumus = {(r.baris, r.kolom): r.rumus for r in rumus if r.lembar == kelas.TABEL}
    judul = {k.nama: k.judul for k in daftar_kolom(kelas)}
    for nomor, baris in enumerate(isi[bentuk.BARIS_DATA :], start=bentuk.BARIS_DATA + 1):
        milik = {kepala[c]: r for (b, c), r in berumus.items() if b == nomor and c < len(kepala)}
        if not milik and not any(_terisi(sel) for sel in baris):
            continue
        for nama, teks in milik.items():
            kesalahan.append(
                Kesalahan(
                    kelas.TABEL, nomor, judul[nama], kutip(teks),
                    "sel berisi rumus; ganti dengan nilainya (Salin, Tempel Khusus: Nilai)",
                )
            )  # fmt: skip
        kesalahan.extend(_sisa(kelas, nomor, baris[len(kepala) :]))
        sel = dict(zip(kepala, baris, strict=False))
        yield baca_baris(kelas, nomor, sel, baca_sel_xlsx, kesalahan, rusak=milik)


def _terisi(sel: Any) -> bool:
    return sel is not None and str(sel).strip() != ""


def _sisa(kelas: type[Baris], nomor: int, sel: list[Any]) -> Iterator[Kesalahan]:
    """Cells to the right of the last column."""
    for satu in sel:
        if _terisi(satu):
            yield Kesalahan(
                kelas.TABEL, nomor, None, kutip(str(satu)), "isi di luar kolom yang dikenal; hapus"
            )


def _periksa_kepala(kelas: type[Baris], kepala: list[str]) -> list[tuple[str | None, str]]:
    kolom = [k.nama for k in daftar_kolom(kelas)]
    if not kepala:
        return [(None, "baris nama kolom (baris 3, tersembunyi) tidak ada; pakai templat Selaras")]
    keluhan: list[tuple[str | None, str]] = [
        (nama, "kolom ini tidak ada; pakai templat Selaras") for nama in kolom if nama not in kepala
    ]
    for ke, nama in enumerate(kepala):
        huruf = bentuk.huruf_kolom(ke)
        if nama not in kolom:
            keluhan.append((kutip(nama) or None, f"kolom {huruf} tidak dikenal; hapus"))
        elif nama in kepala[:ke]:
            keluhan.append((nama, f"kolom {huruf} dua kali; hapus salah satu"))
    return keluhan


def _rumus_luar(rumus: tuple[SelRumus, ...], lembar: dict[str, Any]) -> Iterator[Kesalahan]:
    """Formulas in heads, which no row would report."""
    for satu in rumus:
        if satu.lembar in lembar and satu.baris <= bentuk.BARIS_DATA:
            yield Kesalahan(
                satu.lembar, satu.baris, bentuk.huruf_kolom(satu.kolom), kutip(satu.rumus),
                "kepala tabel berisi rumus; pakai templat Selaras",
            )  # fmt: skip


def _gambar(folder: Path, lembar: dict[str, list[BarisMentah]]) -> dict[str, bytes]:
    """The pictures that rows name, from the folder beside the workbook; no other file is read."""
    nama = {b["berkas"] for b in lembar.get("foto", ())} | {b["logo"] for b in lembar["opd"]}
    hasil: dict[str, bytes] = {}
    for satu in sorted(n for n in nama if n):
        letak = folder / satu
        if letak.parent == folder and letak.is_file() and not letak.is_symlink():
            hasil[satu] = letak.read_bytes() if letak.stat().st_size <= batas.GAMBAR else b""
    return hasil

"""Writes a form as a workbook that looks like the page, with hidden keys."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

import xlsxwriter

from selaras.penulis.isian import bentuk
from selaras.penulis.isian.bentuk import BarisBuku, BukuIsian, KolomBuku, SelBuku
from selaras.penulis.isian.gaya import Gaya, angka_pasti
from selaras.penulis.kata_baku import DIBUAT
from selaras.penulis.xlsx_halaman import atur_cetak, tinggi_teks

_AMAN = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
}
_LEBAR_NAMA = 46
_PANJANG_DAFTAR = 255  # of a literal list in Excel
PETUNJUK = (
    "Isi hanya sel kuning pada lembar “Isian”. Kolom lain terkunci dan tidak dibaca kembali.",
    "Angka: ketik seperti biasa, desimal dengan koma. Persen ditulis 95, bukan 95%. Kosong bukan "
    "nol: sel yang dikosongkan menghapus nilainya.",
    "Jangan memakai rumus, menggabung sel, atau mengubah kode. Menempel dari buku kerja lain: "
    "Tempel Khusus > Nilai.",
    "Simpan sebagai .xlsx, lalu pada halaman yang sama di Selaras pilih “Unggah Excel”. Setiap "
    "perbedaan tampil dahulu; belum ada yang tersimpan sebelum Anda menekan “Simpan semua”.",
    "Bila sementara itu orang lain mengubah sel yang sama, kedua nilai tampil dan Anda memilih.",
)


def tulis_lembar(buku_isian: BukuIsian) -> bytes:
    """The workbook: the form to fill, instructions, and a hidden sheet with keys and originals.

    Raises ValueError for a form whose copy could not be read back for its size.
    """
    if sum(len(b.isian) for b in buku_isian.baris) + len(buku_isian.kunci) >= bentuk.BARIS:
        raise ValueError(f"lebih dari {bentuk.BARIS} sel")
    isi = BytesIO()
    with xlsxwriter.Workbook(isi, _AMAN) as buku:
        buku.set_properties({"title": buku_isian.judul, "created": DIBUAT})
        buku.set_size(24_000, 14_000)
        gaya = Gaya(buku)
        lembar = buku.add_worksheet(bentuk.ISIAN)
        _Isian(lembar, gaya, buku_isian).tulis()
        petunjuk = buku.add_worksheet(bentuk.PETUNJUK)
        _petunjuk(petunjuk, gaya, buku_isian.petunjuk)
        for satu in (lembar, petunjuk):
            atur_cetak(satu)
        lembar.repeat_rows(bentuk.BARIS_KEPALA)
        rahasia = buku.add_worksheet(bentuk.RAHASIA)
        _rahasia(rahasia, buku_isian)
        rahasia.very_hidden()
        lembar.activate()
    return isi.getvalue()


class _Isian:
    """The sheet that one fills."""

    def __init__(self, lembar: Any, gaya: Gaya, isi: BukuIsian) -> None:
        self._lembar = lembar
        self._gaya = gaya
        self._isi = isi

    def tulis(self) -> None:
        """Title, heads, groups and lines; locked but for the cells to fill."""
        lembar, gaya, isi = self._lembar, self._gaya, self._isi
        lembar.hide_gridlines(2)
        lembar.write_string(0, 0, isi.judul, gaya.judul)
        lembar.write_string(1, 0, isi.keterangan, gaya.kecil)
        self._kepala()
        baris = bentuk.BARIS_DATA
        for satu in isi.baris:
            for kepala in satu.kepala:
                for ke in range(1 + len(isi.tetap) + len(isi.isian)):
                    lembar.write_blank(baris, ke, None, gaya.kelompok)
                lembar.write_string(baris, 1, kepala, gaya.kelompok)
                baris += 1
            self._baris(baris, satu)
            baris += 1
        lembar.freeze_panes(bentuk.BARIS_DATA, 2)
        lembar.protect("", {"format_columns": True, "format_rows": True})

    def _kepala(self) -> None:
        kolom = (KolomBuku(bentuk.KODE, "Kode"), *self._isi.tetap, *self._isi.isian)
        for ke, satu in enumerate(kolom):
            self._lembar.write_string(bentuk.BARIS_NAMA, ke, satu.nama)
            self._lembar.write_string(bentuk.BARIS_KEPALA, ke, satu.judul, self._gaya.kepala)
            self._lembar.set_column(ke, ke, _LEBAR_NAMA if ke == 1 else satu.lebar)
        self._lembar.set_row(bentuk.BARIS_NAMA, None, None, {"hidden": True})
        self._lembar.set_row(bentuk.BARIS_KEPALA, 32)

    def _baris(self, baris: int, satu: BarisBuku) -> None:
        self._lembar.write_string(baris, 0, satu.kode, self._gaya.teks)
        for ke, (kolom, teks) in enumerate(zip(self._isi.tetap, satu.tetap, strict=True), start=1):
            angka = angka_pasti(teks) if kolom.angka else None
            if angka is not None:
                gaya = self._gaya.angka(angka[1], isi=False)
                self._lembar.write_number(baris, ke, angka[0], gaya)
            else:
                rata = self._gaya.kanan if kolom.angka else self._gaya.teks
                self._lembar.write_string(baris, ke, teks, rata)
        mulai = 1 + len(satu.tetap)
        for ke, (kolom, sel) in enumerate(
            zip(self._isi.isian, satu.isian, strict=True), start=mulai
        ):
            self._sel(baris, ke, kolom, sel)
        if (tinggi := tinggi_teks(-(-len(satu.tetap[0]) // (_LEBAR_NAMA - 4)))) is not None:
            self._lembar.set_row(baris, tinggi)

    def _sel(self, baris: int, ke: int, kolom: KolomBuku, sel: SelBuku | None) -> None:
        if sel is None:
            self._lembar.write_blank(baris, ke, None, self._gaya.tanpa)
            return
        teks = sel.tampil or sel.teks
        berangka = kolom.angka and not sel.bebas
        angka = angka_pasti(teks) if berangka else None
        if angka is not None:
            gaya = self._gaya.angka(angka[1], isi=not sel.terkunci)
            self._lembar.write_number(baris, ke, angka[0], gaya)
        elif teks:
            gaya = self._gaya.kanan if sel.terkunci else self._gaya.isi_teks
            self._lembar.write_string(baris, ke, teks, gaya)
        else:
            self._lembar.write_blank(baris, ke, None, self._gaya.kosong(berangka, sel.terkunci))
        if not sel.terkunci:
            self._lembar.data_validation(baris, ke, baris, ke, _aturan(kolom, sel))


def _aturan(kolom: KolomBuku, sel: SelBuku) -> Mapping[str, Any]:
    """What Excel checks while one types; the upload checks everything again."""
    pesan = {"error_title": kolom.judul, "error_type": "warning"}
    if sel.pilihan and len(",".join(sel.pilihan)) <= _PANJANG_DAFTAR:
        return {
            **pesan, "validate": "list", "source": list(sel.pilihan),
            "error_message": "Pilih dari daftar.",
        }  # fmt: skip
    if kolom.angka and not sel.bebas:
        return {
            **pesan, "validate": "decimal", "criteria": "between", "minimum": -1e15,
            "maximum": 1e15, "error_message": "Isi angka, desimal dengan koma.",
        }  # fmt: skip
    return {"validate": "any", "input_title": kolom.judul, "input_message": "Isi teks."}


def _petunjuk(lembar: Any, gaya: Gaya, khusus: tuple[str, ...]) -> None:
    lembar.hide_gridlines(2)
    lembar.set_column(0, 0, 4)
    lembar.set_column(1, 1, 96)
    lembar.write_string(0, 1, "Cara mengisi lembar ini", gaya.judul)
    for nomor, kalimat in enumerate((*PETUNJUK[:2], *khusus, *PETUNJUK[2:]), start=1):
        lembar.write_number(nomor + 1, 0, nomor, gaya.nomor)
        lembar.write_string(nomor + 1, 1, kalimat, gaya.bungkus)
        lembar.set_row(nomor + 1, 30)
    lembar.protect()


def _rahasia(lembar: Any, isi: BukuIsian) -> None:
    """Columns A and B say which form it is; C, D and E what stood in every cell."""
    for ke, (nama, nilai) in enumerate({"versi": bentuk.VERSI, **isi.kunci}.items()):
        lembar.write_string(ke, 0, nama)
        lembar.write_string(ke, 1, nilai)
    ke = 0
    for baris in isi.baris:
        for kolom, sel in zip(isi.isian, baris.isian, strict=True):
            if sel is not None:
                for di, teks in enumerate((baris.kode, kolom.nama, sel.teks), start=2):
                    lembar.write_string(ke, di, teks)
                ke += 1
    lembar.protect()

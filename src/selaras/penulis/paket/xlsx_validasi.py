"""What Excel itself checks while the user types; the reader checks everything again."""

from __future__ import annotations

from datetime import date
from typing import Any

from selaras.inti.paket.kolom import Baris, Jenis, Kolom, daftar_kolom, kolom_kunci
from selaras.inti.paket.skema import MENURUT_NAMA
from selaras.penulis.paket import xlsx_bentuk as bentuk

# Excel takes a literal list of at most 255 characters.
PANJANG_DAFTAR = 255


def validasi(kelas: type[Baris], k: Kolom) -> dict[str, Any] | None:
    """The rule for a column, None when anything may stand there."""
    dasar = _aturan(k)
    if dasar is None:
        return None
    return {
        **dasar,
        "ignore_blank": True,
        "error_title": k.judul[:32],
        "error_message": _pesan(k)[:255],
    }


def _aturan(k: Kolom) -> dict[str, Any] | None:
    if k.rujuk:
        return {"validate": "list", "source": _daftar_kunci(k.rujuk)}
    if k.pilihan:
        nilai = [satu for satu, _ in k.pilihan]
        return {"validate": "list", "source": nilai} if _muat(nilai) else None
    if k.jenis is Jenis.YA_TIDAK:
        return {"validate": "list", "source": ["ya", "tidak"]}
    if k.jenis is Jenis.TAHUN:
        return {"validate": "integer", "criteria": "between", "minimum": 1945, "maximum": 2200}
    if k.jenis is Jenis.TANGGAL:
        return {
            "validate": "date", "criteria": "between",
            "minimum": date(1945, 1, 1), "maximum": date(2200, 12, 31),
        }  # fmt: skip
    if k.jenis in (Jenis.BULAT, Jenis.ANGKA, Jenis.RUPIAH) and not k.negatif:
        jenis = "integer" if k.jenis is Jenis.BULAT else "decimal"
        return {"validate": jenis, "criteria": ">=", "value": 0}
    return None


def _muat(nilai: list[str]) -> bool:
    return len(",".join(nilai)) <= PANJANG_DAFTAR


def _daftar_kunci(tabel: str) -> str:
    """The key column of another sheet, as many rows as a template is ready for."""
    kelas = MENURUT_NAMA[tabel]
    ke = [k.nama for k in daftar_kolom(kelas)].index(kolom_kunci(kelas)[0])
    huruf = bentuk.huruf_kolom(ke)
    awal = bentuk.BARIS_DATA + 1
    return f"={tabel}!${huruf}${awal}:${huruf}${awal + bentuk.SIAP_DIISI}"


def _pesan(k: Kolom) -> str:
    if k.rujuk:
        return f"Isi kode yang ada di lembar {k.rujuk}."
    if k.pilihan:
        return "Pilih dari daftar: " + ", ".join(nilai for nilai, _ in k.pilihan)
    pesan = {
        Jenis.YA_TIDAK: "Isi ya atau tidak.",
        Jenis.TAHUN: "Isi tahun empat angka, contoh 2024.",
        Jenis.TANGGAL: "Isi tanggal yang ada.",
        Jenis.BULAT: "Isi bilangan bulat, tidak negatif.",
    }
    return pesan.get(k.jenis, "Isi angka, tidak negatif.")

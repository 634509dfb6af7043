"""What Excel itself checks and tells while the user types; the reader checks everything again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from selaras.inti.paket.kolom import Baris, Jenis, Kolom, daftar_kolom, kolom_kunci
from selaras.inti.paket.periksa_baris import nilai_bawaan, wajib_diisi
from selaras.inti.paket.skema import MENURUT_NAMA
from selaras.inti.paket.teks import tulis_sel
from selaras.inti.skala import daftar_skala
from selaras.penulis.paket import xlsx_bentuk as bentuk
from selaras.penulis.paket.xlsx_pilihan import sumber_periode

# Excel takes a literal list and a message of at most 255 characters, a title of 32.
PANJANG_DAFTAR = 255
PANJANG_PESAN = 255
PANJANG_JUDUL = 32
# Columns that name a scale or one of its predikat: column -> kind of scale, its key or its words.
_SKALA = {
    ("tahun_laporan", "skala"): ("capaian", True),
    ("indikator", "skala_predikat"): ("predikat", True),
    ("target", "predikat"): ("predikat", False),
    ("realisasi", "predikat"): ("predikat", False),
}
_CARA = {
    Jenis.RUPIAH: "Isi angka rupiah, boleh dengan sen.",
    Jenis.ANGKA: "Isi angka.",
    Jenis.BULAT: "Isi bilangan bulat.",
    Jenis.TAHUN: "Isi tahun empat angka, contoh 2024.",
    Jenis.TANGGAL: "Isi tanggal, contoh 2024-12-31.",
    Jenis.YA_TIDAK: "Isi ya atau tidak.",
    Jenis.PERIODE: "Pilih dari daftar; artinya di lembar Pilihan.",
}


def validasi(kelas: type[Baris], k: Kolom, terisi: Mapping[str, int], tahun: int) -> dict[str, Any]:
    """The rule and the help of a column; ``terisi`` counts the rows of every table."""
    aturan = {
        "validate": "any",
        **_aturan(kelas, k, terisi, tahun),
        "ignore_blank": True,
        "input_title": k.judul[:PANJANG_JUDUL],
        "input_message": pesan_bantuan(kelas, k),
    }
    if aturan["validate"] != "any":
        aturan |= {"error_title": k.judul[:PANJANG_JUDUL], "error_message": _pesan_salah(k)}
    return aturan


def pesan_bantuan(kelas: type[Baris], k: Kolom) -> str:
    """What belongs into the column, as short as Excel's message box wants it."""
    bagian = [k.bantuan, _CARA.get(k.jenis, "")]
    if k.rujuk:
        bagian.append(f"Pilih kode dari lembar {k.rujuk}.")
    if k.pilihan:
        bagian.append("Pilih dari daftar; artinya di lembar Pilihan.")
    bawaan = nilai_bawaan(kelas).get(k.nama)
    if k.kunci:
        bagian.append("Kunci: tiap baris harus berbeda.")
    if k.nama in wajib_diisi(kelas):
        bagian.append("Wajib diisi.")
    elif bawaan is not None:
        bagian.append(f"Kosong berarti {tulis_sel(bawaan)}.")
    else:
        bagian.append("Boleh kosong.")
    return " ".join(satu for satu in bagian if satu)[:PANJANG_PESAN]


def _aturan(kelas: type[Baris], k: Kolom, terisi: Mapping[str, int], tahun: int) -> dict[str, Any]:
    if k.rujuk:
        return {"validate": "list", "source": _daftar_kunci(k.rujuk, terisi)}
    if k.jenis is Jenis.PERIODE:
        # Periods of further years are right, too: a warning, no stop.
        sumber = sumber_periode(tahun)
        return {"validate": "list", "source": sumber, "error_type": "warning"}
    if (kelas.TABEL, k.nama) in _SKALA:
        return _daftar(_nama_skala(*_SKALA[kelas.TABEL, k.nama]))
    if k.pilihan:
        return _daftar([satu for satu, _ in k.pilihan])
    if k.jenis is Jenis.YA_TIDAK:
        return _daftar(["ya", "tidak"])
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
    return {}


def _daftar(nilai: list[str]) -> dict[str, Any]:
    muat = len(",".join(nilai)) <= PANJANG_DAFTAR
    return {"validate": "list", "source": nilai} if muat else {}


def _nama_skala(jenis: str, kunci: bool) -> list[str]:
    skala = [satu for _, satu in sorted(daftar_skala().items()) if satu.jenis == jenis]
    if kunci:
        return [satu.kunci for satu in skala]
    return list(dict.fromkeys(nama for satu in skala for nama in satu.urutan))


def _daftar_kunci(tabel: str, terisi: Mapping[str, int]) -> str:
    """The key column of another sheet, as far as its rows may grow."""
    kelas = MENURUT_NAMA[tabel]
    ke = [k.nama for k in daftar_kolom(kelas)].index(kolom_kunci(kelas)[0])
    huruf = bentuk.huruf_kolom(ke)
    akhir = bentuk.baris_siap(terisi.get(tabel, 0)) + 1
    return f"={tabel}!${huruf}${bentuk.BARIS_DATA + 1}:${huruf}${akhir}"


def _pesan_salah(k: Kolom) -> str:
    if k.rujuk:
        return f"Isi kode yang ada di lembar {k.rujuk}."
    if k.jenis is Jenis.PERIODE:
        return "Tidak ada di daftar. Bentuk periode: 2024, 2024-S1, 2024-TW1, atau 2024-01."
    if k.pilihan or k.jenis in (Jenis.TEKS, Jenis.KODE):
        return "Pilih dari daftar."
    tambahan = "" if k.negatif or k.jenis is Jenis.TANGGAL else " Tidak boleh negatif."
    return _CARA[k.jenis] + tambahan

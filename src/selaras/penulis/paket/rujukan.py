"""The reference of the format as Markdown, made from the row classes.

``python -m selaras.penulis.paket.rujukan docs/rujukan/paket-data.md`` renews the tables there;
the words above the mark are written by hand and stay.
"""

from __future__ import annotations

import sys
from pathlib import Path

from selaras.inti.paket.kolom import Baris, Jenis, Kolom, daftar_kolom, kolom_kunci
from selaras.inti.paket.periksa_baris import nilai_bawaan, wajib_diisi
from selaras.inti.paket.skema import TABEL
from selaras.inti.paket.teks import tulis_sel
from selaras.penulis.bagian_dibuat import perbarui_bagian

_SEBUTAN = {
    Jenis.KODE: "kode", Jenis.TEKS: "teks", Jenis.PILIHAN: "pilihan", Jenis.YA_TIDAK: "ya/tidak",
    Jenis.BULAT: "bilangan bulat", Jenis.ANGKA: "angka", Jenis.RUPIAH: "rupiah",
    Jenis.TANGGAL: "tanggal", Jenis.TAHUN: "tahun", Jenis.PERIODE: "periode",
}  # fmt: skip


def tulis_rujukan() -> str:
    """All tables with their columns, in file order."""
    return "\n".join(_tabel(kelas) for kelas in TABEL)


def _tabel(kelas: type[Baris]) -> str:
    baris = [
        f"\n## `{kelas.TABEL}`: {kelas.JUDUL}\n",
        f"{kelas.KETERANGAN} Kunci: {', '.join(f'`{nama}`' for nama in kolom_kunci(kelas))}.\n",
        "| Kolom | Judul | Jenis | Wajib | Keterangan |",
        "|---|---|---|---|---|",
    ]
    baris += [_kolom(kelas, k) for k in daftar_kolom(kelas)]
    return "\n".join(baris) + "\n"


def _kolom(kelas: type[Baris], k: Kolom) -> str:
    bagian = [k.bantuan]
    if k.pilihan:
        bagian.append("Pilihan: " + "; ".join(f"`{n}` ({kata})" for n, kata in k.pilihan) + ".")
    if k.rujuk:
        bagian.append(f"Merujuk `{k.rujuk}`.")
    if k.nama in nilai_bawaan(kelas):
        bagian.append(f"Kosong berarti `{tulis_sel(nilai_bawaan(kelas)[k.nama])}`.")
    if k.negatif:
        bagian.append("Boleh negatif.")
    wajib = "ya" if k.nama in wajib_diisi(kelas) else ""
    keterangan = " ".join(satu for satu in bagian if satu)
    return f"| `{k.nama}` | {k.judul} | {_SEBUTAN[k.jenis]} | {wajib} | {keterangan} |"


if __name__ == "__main__":
    perbarui_bagian(Path(sys.argv[1]), tulis_rujukan())

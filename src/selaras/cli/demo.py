"""``selaras demo``: everything that a first look needs, safe to repeat."""

from __future__ import annotations

import argparse
from pathlib import Path

from selaras.cli.argumen import Pengurai, PerintahError, kabar
from selaras.cli.basis_data import siapkan_basis_data
from selaras.cli.laporan import sebut_hasil

RINGKAS = "siapkan basis data, muat kantor contoh, dan tulis laporannya"


def atur(pengurai: Pengurai) -> None:
    """Arguments of the command."""
    pengurai.add_argument(
        "--ke", type=Path, default=Path("keluaran"), metavar="FOLDER",
        help="folder hasil (bawaan: keluaran)",
    )  # fmt: skip


def jalankan(pilihan: argparse.Namespace) -> int:
    """Migrate, import every demo office, write its report and agreements."""
    from django.utils import timezone

    from selaras.apps.akun.contoh import akun_contoh
    from selaras.apps.dasar.lingkup import LingkupOPD
    from selaras.apps.laporan.queries import pengukuran
    from selaras.apps.laporan.services import terbitkan_laporan, terbitkan_perjanjian
    from selaras.apps.paket.services import impor_paket
    from selaras.penulis.paket import baca_folder

    lingkup = LingkupOPD.semua()
    akun: list[tuple[str, str, str]] = []
    siapkan_basis_data()
    for folder in paket_contoh():
        kabar(f"Memuat paket {folder.name}")
        hasil = impor_paket(baca_folder(folder), lingkup=lingkup, oleh="demo", sumber=folder.name)
        print(f"{hasil.opd} {hasil.tahun}: {hasil.ringkasan}")
        ukuran = pengukuran(lingkup, hasil.opd, hasil.tahun)
        ke = pilihan.ke / hasil.opd
        sebut_hasil(terbitkan_laporan(lingkup, ukuran, ke, oleh="demo", kabar=kabar), ke)
        sebut_hasil(terbitkan_perjanjian(lingkup, ukuran, ke, kabar=kabar), ke)
        akun.extend(akun_contoh(hasil.opd, timezone.localdate()))
    _sebut_akun(akun)
    return 0


def _sebut_akun(akun: list[tuple[str, str, str]]) -> None:
    """Print new accounts with their passwords, which nothing keeps."""
    if not akun:
        print("Akun contoh sudah ada. Sandi baru: selaras pengguna sandi SUREL")
        return
    print("Akun contoh (sandi hanya tampil sekali ini):")
    for surel, sebutan, sandi in akun:
        print(f"  {surel:<34} {sandi}  {sebutan}")
    print(
        "Kepala dan Administrator diminta menyalakan langkah kedua (kode dari telepon). Untuk "
        "melihat-lihat tanpa itu: SELARAS_LANGKAH_KEDUA=anjuran selaras jalan"
    )


def paket_contoh() -> list[Path]:
    """Folders of the packages that Selaras brings. Raises PerintahError when there are none."""
    from importlib import resources

    induk = Path(str(resources.files("selaras") / "data" / "paket"))
    folder = sorted(f for f in induk.iterdir() if (f / "datapackage.json").is_file())
    if not folder:
        raise PerintahError("Paket contoh tidak ditemukan; pasang ulang Selaras.")
    return folder

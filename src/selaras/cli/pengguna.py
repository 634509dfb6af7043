"""``selaras pengguna``: the first administrator, and passwords that were lost."""

from __future__ import annotations

import argparse

from selaras.cli.argumen import Pengurai, PerintahError
from selaras.cli.basis_data import siapkan_basis_data

TINDAKAN = ("buat", "sandi", "lepas-langkah-kedua", "daftar")
RINGKAS = "buat pengguna, setel ulang sandi, atau tampilkan daftar pengguna"


def atur(pengurai: Pengurai) -> None:
    """Arguments of the command."""
    pengurai.add_argument(
        "tindakan", choices=TINDAKAN, metavar="TINDAKAN",
        help="buat, sandi, lepas-langkah-kedua, atau daftar",
    )  # fmt: skip
    pengurai.add_argument("surel", nargs="?", metavar="SUREL", help="alamat surel orangnya")
    pengurai.add_argument("--nama", default="", metavar="NAMA", help="nama lengkap (untuk buat)")
    pengurai.add_argument(
        "--peran", default="administrator", metavar="PERAN",
        help="tugas pertamanya (bawaan: administrator)",
    )  # fmt: skip
    pengurai.add_argument("--opd", metavar="KODE", help="kode perangkat daerah tugas itu")
    pengurai.add_argument("--unit", metavar="KODE", help="kode unit tugas itu")


def jalankan(pilihan: argparse.Namespace) -> int:
    """Do it; passwords are printed once and kept nowhere."""
    siapkan_basis_data()
    if pilihan.tindakan == "daftar":
        return _daftar()
    if not pilihan.surel:
        raise PerintahError(f"Sebutkan alamat surelnya: selaras pengguna {pilihan.tindakan} SUREL")
    if pilihan.tindakan == "buat":
        return _buat(pilihan)
    return _sandi(pilihan.surel) if pilihan.tindakan == "sandi" else _lepas(pilihan.surel)


def _buat(pilihan: argparse.Namespace) -> int:
    from django.utils import timezone

    from selaras.apps.akun.peran import Peran
    from selaras.apps.akun.queries import pelaku_mesin
    from selaras.apps.akun.services import TugasBaru, buat_pengguna

    if pilihan.peran not in list(Peran):
        raise PerintahError(
            f"Peran “{pilihan.peran}” tidak dikenal; pilih salah satu dari {', '.join(Peran)}."
        )
    tugas = TugasBaru(Peran(pilihan.peran), pilihan.opd, pilihan.unit)
    satu, sandi = buat_pengguna(
        pelaku_mesin("baris perintah"), pilihan.surel, pilihan.nama, tugas,
        hari=timezone.localdate(),
    )  # fmt: skip
    print(f"{satu.nama} ({satu.email}), {tugas.peran.sebutan}")
    print(f"Sandi sementara, diganti saat pertama masuk: {sandi}")
    return 0


def _sandi(surel: str) -> int:
    from selaras.apps.akun.orang import orang_bersurel
    from selaras.apps.akun.queries import pelaku_mesin
    from selaras.apps.akun.services import setel_sandi

    pelaku = pelaku_mesin("baris perintah")
    satu = orang_bersurel(pelaku, surel)
    print(f"Sandi sementara {satu.email}, diganti saat masuk: {setel_sandi(pelaku, satu)}")
    return 0


def _lepas(surel: str) -> int:
    from selaras.apps.akun.langkah_kedua import lepas_langkah_kedua
    from selaras.apps.akun.orang import orang_bersurel
    from selaras.apps.akun.queries import pelaku_mesin

    pelaku = pelaku_mesin("baris perintah")
    satu = orang_bersurel(pelaku, surel)
    ada = lepas_langkah_kedua(pelaku, satu)
    print(f"Langkah kedua {satu.email} {'dilepas' if ada else 'memang belum menyala'}.")
    return 0


def _daftar() -> int:
    from selaras.apps.akun.orang import daftar_orang
    from selaras.apps.akun.queries import pelaku_mesin

    for satu in daftar_orang(pelaku_mesin("baris perintah")):
        tugas = "; ".join(
            f"{t.sebutan}{f', {t.opd.kode}' if t.opd else ''}{f', unit {t.unit}' if t.unit else ''}"
            for t in satu.penugasan.all()
        )
        print(f"{satu.email}  {satu.nama}: {tugas or 'tanpa tugas'}")
    return 0

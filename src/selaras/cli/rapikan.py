"""``selaras rapikan``: throw away what was left behind; safe to repeat, a timer calls it."""

from __future__ import annotations

import argparse

from selaras.cli.argumen import Pengurai
from selaras.cli.basis_data import siapkan_basis_data

RINGKAS = "buang unggahan paket yang ditinggalkan dan berkas yang tidak dipakai (dipanggil pewaktu)"


def atur(pengurai: Pengurai) -> None:
    """Arguments of the command."""
    pengurai.add_argument(
        "--hari", type=nomor_hari, default=30, metavar="BANYAK",
        help="yang lebih muda daripada sekian hari tetap (bawaan: 30)",
    )  # fmt: skip


def jalankan(pilihan: argparse.Namespace) -> int:
    """Tidy up and say what went."""
    from datetime import timedelta

    from django.contrib.sessions.backends.db import SessionStore
    from django.utils import timezone

    from selaras.apps.akun.queries import pelaku_mesin
    from selaras.apps.paket.rapikan import rapikan

    siapkan_basis_data()
    hasil = rapikan(pelaku_mesin("selaras rapikan"), timezone.now() - timedelta(pilihan.hari))
    SessionStore.clear_expired()
    print(
        f"{hasil.unggahan} unggahan paket yang ditinggalkan dan {hasil.berkas} berkas yang tidak "
        f"dipakai dibuang; yang berumur kurang dari {pilihan.hari} hari tetap."
    )
    return 0


def nomor_hari(teks: str) -> int:
    """Days, at least one: what is being uploaded now is never old. Raises ArgumentTypeError."""
    if not (teks.isascii() and teks.isdigit() and 1 <= int(teks) <= 3650):
        raise argparse.ArgumentTypeError(f"{teks!r} bukan banyaknya hari; isi 1 sampai 3650")
    return int(teks)

"""``selaras ingatkan``: reminders and letters, safe to repeat; a timer calls it."""

from __future__ import annotations

import argparse

from selaras.cli.argumen import Pengurai
from selaras.cli.basis_data import siapkan_basis_data

RINGKAS = "ingatkan orang akan tenggatnya dan kirim surat yang menunggu (dipanggil pewaktu)"


def atur(pengurai: Pengurai) -> None:
    """The command has no arguments."""


def jalankan(pilihan: argparse.Namespace) -> int:
    """Remind and send; a mail server that does not answer is told and is no failure."""
    from django.utils import timezone

    from selaras.apps.pemberitahuan.pengingat import ingatkan

    siapkan_basis_data()
    hasil = ingatkan(timezone.localdate())
    print(
        f"{hasil.baru} pemberitahuan baru, {hasil.surat.terkirim} surat terkirim, "
        f"{hasil.surat.tertunda} tertunda."
    )
    return 0

"""The only writers of stored files."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path

from django.conf import settings

from selaras.apps.bukti.models import Berkas, NamaBerkas
from selaras.apps.dasar.berkas_utuh import kunci_berkas, tulis_utuh
from selaras.apps.organisasi.models import TahunLaporan


def letak_berkas(sidik: str) -> Path:
    """Where the bytes of a file lie: by digest, in folders of two digits."""
    return Path(settings.SELARAS_BERKAS) / sidik[:2] / sidik


def simpan_isi(berkas: Mapping[str, bytes]) -> dict[str, str]:
    """Put the bytes of files on disk; SHA-256 by name.

    Done before the rows that name them are written, so a row never points to nothing. What is
    there already and whole is not written again, only made young, so that nobody tidies it up
    before those rows are there; what changed on disk is mended.
    """
    sidik: dict[str, str] = {}
    for nama, isi in berkas.items():
        sidik[nama] = hashlib.sha256(isi).hexdigest()
        letak = letak_berkas(sidik[nama])
        with kunci_simpanan():
            if letak.is_file() and letak.read_bytes() == isi:
                os.utime(letak)
                continue
            letak.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            tulis_utuh(letak, isi)
    return sidik


def kunci_simpanan() -> AbstractContextManager[None]:
    """Hold the store: nobody stores a file or throws one away meanwhile. Taken inside a
    transaction or without one, never the other way round."""
    return kunci_berkas(Path(settings.SELARAS_BERKAS).with_suffix(".kunci"))


def simpan_tetap(berkas: Mapping[str, bytes]) -> dict[str, str]:
    """Keep files that no year names: produced reports, uploads; SHA-256 by name."""
    sidik = simpan_isi(berkas)
    Berkas.objects.bulk_create(
        [Berkas(sidik=sidik[nama], ukuran=len(isi)) for nama, isi in berkas.items()],
        ignore_conflicts=True,
    )
    return sidik


def selaraskan_berkas(
    tahun_laporan: TahunLaporan, sidik: Mapping[str, str], ukuran: Mapping[str, int]
) -> bool:
    """Let an office's year name exactly these stored files; True when anything changed.

    Names that are gone are archived; bytes are never deleted, an older snapshot may need them.
    """
    semua = NamaBerkas.objects.filter(tahun_laporan=tahun_laporan).select_related("berkas")
    lama = {n.nama: n for n in semua}
    ganti = [
        nama
        for nama, milik in sidik.items()
        if nama not in lama or not lama[nama].aktif or lama[nama].berkas.sidik != milik
    ]
    hilang = [n.pk for nama, n in lama.items() if n.aktif and nama not in sidik]
    if ganti:
        Berkas.objects.bulk_create(
            [Berkas(sidik=sidik[n], ukuran=ukuran[n]) for n in ganti], ignore_conflicts=True
        )
        pk = dict(
            Berkas.objects.filter(sidik__in=[sidik[n] for n in ganti]).values_list("sidik", "pk")
        )
        NamaBerkas.objects.bulk_create(
            [
                NamaBerkas(tahun_laporan=tahun_laporan, nama=n, berkas_id=pk[sidik[n]], aktif=True)
                for n in ganti
            ],
            update_conflicts=True,
            unique_fields=["tahun_laporan", "nama"],
            update_fields=["berkas", "aktif"],
        )
    if hilang:
        NamaBerkas.objects.filter(pk__in=hilang).update(aktif=False)
    return bool(ganti or hilang)

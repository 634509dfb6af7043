"""The only writers of stored files."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from django.conf import settings

from selaras.apps.bukti.models import Berkas, NamaBerkas
from selaras.apps.organisasi.models import TahunLaporan


def letak_berkas(sidik: str) -> Path:
    """Where the bytes of a file lie: by digest, in folders of two digits."""
    return Path(settings.SELARAS_BERKAS) / sidik[:2] / sidik


def simpan_isi(berkas: Mapping[str, bytes]) -> dict[str, str]:
    """Put the bytes of files on disk; SHA-256 by name.

    Done before the rows that name them are written, so a row never points to nothing. What is
    there already is not written again.
    """
    sidik: dict[str, str] = {}
    for nama, isi in berkas.items():
        sidik[nama] = hashlib.sha256(isi).hexdigest()
        letak = letak_berkas(sidik[nama])
        if not letak.is_file() or letak.stat().st_size != len(isi):
            _tulis(letak, isi)
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


def _tulis(letak: Path, isi: bytes) -> None:
    """Write under another name first: a crash leaves no half file under a digest."""
    letak.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.NamedTemporaryFile(dir=letak.parent, delete=False) as sementara:
        sementara.write(isi)
        sementara.flush()
        os.fsync(sementara.fileno())
    os.replace(sementara.name, letak)

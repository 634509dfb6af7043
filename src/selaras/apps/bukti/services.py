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


def selaraskan_berkas(tahun_laporan: TahunLaporan, berkas: Mapping[str, bytes]) -> bool:
    """Let an office's year name exactly these files; True when anything changed.

    Bytes are written before the row that names them, so a row never points to nothing. Names that
    are gone are archived; bytes are never deleted here, an older snapshot may need them.
    """
    lama = {n.nama: n for n in NamaBerkas.objects.filter(tahun_laporan=tahun_laporan)}
    berubah = False
    for nama, isi in berkas.items():
        milik = _simpan(isi)
        dulu = lama.get(nama)
        if dulu is None:
            NamaBerkas.objects.create(tahun_laporan=tahun_laporan, nama=nama, berkas=milik)
            berubah = True
        elif dulu.berkas_id != milik.pk or not dulu.aktif:
            NamaBerkas.objects.filter(pk=dulu.pk).update(berkas=milik, aktif=True)
            berubah = True
    hilang = [n.pk for nama, n in lama.items() if n.aktif and nama not in berkas]
    if hilang:
        NamaBerkas.objects.filter(pk__in=hilang).update(aktif=False)
    return berubah or bool(hilang)


def _simpan(isi: bytes) -> Berkas:
    sidik = hashlib.sha256(isi).hexdigest()
    letak = letak_berkas(sidik)
    if not letak.is_file():
        letak.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.NamedTemporaryFile(dir=letak.parent, delete=False) as sementara:
            sementara.write(isi)
        os.replace(sementara.name, letak)
    milik, _ = Berkas.objects.get_or_create(sidik=sidik, defaults={"ukuran": len(isi)})
    return milik

"""Reading stored files; a file whose bytes changed on disk is refused."""

from __future__ import annotations

import hashlib

from selaras.apps.bukti.models import NamaBerkas
from selaras.apps.bukti.services import letak_berkas
from selaras.apps.dasar.galat import BerkasHilang
from selaras.apps.organisasi.models import TahunLaporan


def berkas_tahun(tahun_laporan: TahunLaporan) -> dict[str, bytes]:
    """The files that an office's year names, by name. Raises BerkasHilang."""
    milik = NamaBerkas.objects.filter(tahun_laporan=tahun_laporan, aktif=True)
    return {n.nama: _baca(n.nama, n.berkas.sidik) for n in milik.select_related("berkas")}


def _baca(nama: str, sidik: str) -> bytes:
    letak = letak_berkas(sidik)
    isi = letak.read_bytes() if letak.is_file() else b""
    if hashlib.sha256(isi).hexdigest() != sidik:
        raise BerkasHilang(nama, sidik)
    return isi

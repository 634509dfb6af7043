"""The letterhead of the office."""

from __future__ import annotations

from selaras.inti.dokumen.surat import KopSurat
from selaras.inti.potret import LaporanKinerja


def kop(laporan: LaporanKinerja) -> KopSurat:
    """The letterhead from the office's data; a logo only when its file came along."""
    opd = laporan.opd
    telepon = [f"Kode Pos {opd.kode_pos}" if opd.kode_pos else None]
    telepon.append(f"Telepon {opd.telepon}" if opd.telepon else None)
    baris = [
        opd.alamat,
        "  ".join(b for b in telepon if b),
        f"Surel: {opd.surel}" if opd.surel else None,
    ]
    return KopSurat(
        pemerintah=f"PEMERINTAH {opd.pemerintah_daerah.upper()}",
        kantor=opd.nama.upper(),
        alamat=tuple(b for b in baris if b),
        logo=opd.logo if opd.logo in laporan.paket.berkas else None,
    )

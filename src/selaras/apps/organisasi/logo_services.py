"""The logo of the letterhead and the cover: put there, exchanged, taken away."""

from __future__ import annotations

from dataclasses import replace

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.badan import MB
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak
from selaras.apps.dasar.gambar import gambar_masuk
from selaras.apps.paket.ubah import ubah_rekam
from selaras.inti.paket.baris_kantor import OPD
from selaras.inti.paket.isi import Paket

PALING_MB = 2
SISI_TERKECIL = 120  # pixels; it is printed 20 mm high, 150 dots an inch


def simpan_logo(pelaku: Pelaku, opd: str, tahun: int, lama: str, gambar: bytes | None) -> None:
    """Put a logo on the letterhead, or take it away (None); ``lama`` is the one that was seen.

    Raises TidakBerizin, IsianSalah, LangkahDitolak.
    """
    pelaku.pastikan(Izin.UBAH_KANTOR, opd)
    nama, berkas = None, {}
    if gambar is not None:
        masuk = gambar_masuk("logo", _berukuran(gambar))
        nama, berkas = masuk.nama, {masuk.nama: masuk.isi}

    def ubah(paket: Paket) -> Paket:
        (satu,) = paket.baris(OPD)
        if (satu.logo or "") not in (lama, nama or ""):
            raise LangkahDitolak(
                "Orang lain mengganti logo sesudah Anda membuka halaman ini. Lihat dahulu, lalu "
                "kirim lagi bila logo Anda yang dipakai."
            )
        return paket.dengan(OPD, [replace(satu, logo=nama)])

    ubah_rekam(pelaku, opd, tahun, ubah, berkas=berkas)


def _berukuran(gambar: bytes) -> bytes:
    from selaras.penulis.paket.gambar import ukuran_gambar

    if len(gambar) > PALING_MB * MB:
        raise IsianSalah("logo", "Berkas itu", f"gambar yang tidak lebih dari {PALING_MB} MB")
    lebar, tinggi = ukuran_gambar(gambar)
    if lebar and min(lebar, tinggi) < SISI_TERKECIL:
        harapan = f"gambar yang setiap sisinya paling sedikit {SISI_TERKECIL} piksel"
        raise IsianSalah("logo", f"gambar {lebar} × {tinggi} piksel", harapan)
    return gambar

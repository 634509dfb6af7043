"""Adding, changing and taking away the pictures of the report."""

from __future__ import annotations

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import LangkahDitolak, TidakAda
from selaras.apps.dasar.gambar import gambar_masuk
from selaras.apps.paket.ubah import ubah_rekam
from selaras.inti.paket.baris_hasil import Foto
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus.foto import (
    IsiFoto,
    kode_foto,
    tambah_foto,
    tanda_foto,
    tanpa_foto,
    ubah_foto,
)


class FotoBentrok(LangkahDitolak):
    """Somebody else changed the picture meanwhile; ``kini`` is its row now."""

    def __init__(self, kini: Foto) -> None:
        self.kini = kini
        super().__init__(
            "Orang lain mengubah gambar ini sesudah Anda membukanya. Tidak ada yang ditimpa; "
            "bandingkan, lalu simpan lagi bila punya Anda yang dipakai."
        )


def simpan_foto_baru(pelaku: Pelaku, opd: str, tahun: int, isi: IsiFoto, gambar: bytes) -> None:
    """Add a picture, freed of location data. Raises TidakBerizin, IsianSalah, PaketError."""
    pelaku.pastikan(Izin.TULIS_LAPORAN, opd)
    masuk = gambar_masuk("foto", gambar)

    def tambah(paket: Paket) -> Paket:
        return tambah_foto(paket, kode_foto(paket, masuk.sidik), isi, masuk.nama)

    ubah_rekam(pelaku, opd, tahun, tambah, berkas={masuk.nama: masuk.isi})


def simpan_foto(
    pelaku: Pelaku, opd: str, tahun: int, kode: str, tanda: str, isi: IsiFoto, gambar: bytes | None
) -> None:
    """Write other words at a picture, and another file where one came.

    ``tanda`` is that of the row its writer saw. Raises TidakBerizin, TidakAda, FotoBentrok,
    IsianSalah, PaketError.
    """
    pelaku.pastikan(Izin.TULIS_LAPORAN, opd)
    berkas: dict[str, bytes] = {}
    if gambar is not None:
        masuk = gambar_masuk("foto", gambar)
        berkas = {masuk.nama: masuk.isi}

    def ubah(paket: Paket) -> Paket:
        _pastikan(paket, kode, tanda)
        return ubah_foto(paket, kode, isi, next(iter(berkas), None))

    ubah_rekam(pelaku, opd, tahun, ubah, berkas=berkas)


def buang_foto(pelaku: Pelaku, opd: str, tahun: int, kode: str, tanda: str) -> None:
    """Archive a picture. Raises TidakBerizin, TidakAda, FotoBentrok."""
    pelaku.pastikan(Izin.TULIS_LAPORAN, opd)

    def buang(paket: Paket) -> Paket:
        _pastikan(paket, kode, tanda)
        return tanpa_foto(paket, kode)

    ubah_rekam(pelaku, opd, tahun, buang)


def _pastikan(paket: Paket, kode: str, tanda: str) -> None:
    kini = next((f for f in paket.baris(Foto) if f.foto_id == kode), None)
    if kini is None:
        raise TidakAda("Gambar itu tidak ada pada laporan tahun ini.")
    if tanda_foto(kini) != tanda:
        raise FotoBentrok(kini)

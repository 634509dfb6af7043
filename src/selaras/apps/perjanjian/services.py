"""Writing, signing and changing agreements; each is a change of the record with its trail."""

from __future__ import annotations

from collections.abc import Iterable

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import LangkahDitolak, TidakAda
from selaras.apps.paket.ubah import ubah_rekam
from selaras.inti.paket.baris_rencana import Dokumen, Indikator
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus.isian import IsianSel, SelDitolak
from selaras.inti.siklus.perjanjian import (
    IsiNaskah,
    buat_perubahan,
    dokumen_perjanjian,
    tulis_naskah,
)
from selaras.inti.siklus.target import isi_target


def simpan_target(
    pelaku: Pelaku, opd: str, tahun: int, dokumen: str, isian: Iterable[IsianSel], *, asal: str
) -> tuple[SelDitolak, ...]:
    """Put targets into an agreement that is not signed yet; the cells that were not taken.

    Raises TidakBerizin, TidakAda, LangkahDitolak, PaketError.
    """
    pelaku.pastikan(Izin.SUSUN_PERJANJIAN, opd)
    sel = list(isian)
    ditolak: list[SelDitolak] = []

    def isi(paket: Paket) -> Paket:
        _pastikan_terbuka(paket, dokumen)
        milik = {i.indikator_id: i for i in paket.baris(Indikator)}
        hasil = isi_target(paket, dokumen, sel, milik, asal=asal.strip())
        ditolak.extend(hasil.ditolak)
        return hasil.paket

    ubah_rekam(pelaku, opd, tahun, isi)
    return tuple(ditolak)


def simpan_naskah(pelaku: Pelaku, opd: str, tahun: int, dokumen: str, isi: IsiNaskah) -> None:
    """Write place, date, basis and signatories; with a date the agreement counts as signed.

    Raises TidakBerizin, TidakAda, LangkahDitolak, PaketError.
    """
    pelaku.pastikan(Izin.SUSUN_PERJANJIAN, opd)

    def tulis(paket: Paket) -> Paket:
        _pastikan_terbuka(paket, dokumen)
        return tulis_naskah(paket, dokumen, isi)

    ubah_rekam(pelaku, opd, tahun, tulis)


def ubah_perjanjian(
    pelaku: Pelaku, opd: str, tahun: int, dokumen: str, *, alasan: str, uraian: str, dasar: str
) -> str:
    """Begin a change of a signed agreement; the code of the new document.

    Raises TidakBerizin, TidakAda, LangkahDitolak, PaketError.
    """
    pelaku.pastikan(Izin.SUSUN_PERJANJIAN, opd)
    baru: list[str] = []

    def tulis(paket: Paket) -> Paket:
        if _dokumen(paket, dokumen).tanggal is None:
            raise LangkahDitolak(
                "Perjanjian ini belum ditandatangani; ubah langsung targetnya, tanpa perubahan."
            )
        hasil, satu = buat_perubahan(
            paket, dokumen, alasan=alasan, uraian=uraian.strip() or None,
            dasar=dasar.strip() or None,
        )  # fmt: skip
        baru.append(satu.dokumen_id)
        return hasil

    ubah_rekam(pelaku, opd, tahun, tulis, alasan=uraian or alasan)
    return baru[0]


def _dokumen(paket: Paket, kode: str) -> Dokumen:
    try:
        return dokumen_perjanjian(paket, kode)
    except KeyError:
        raise TidakAda("Perjanjian itu tidak ada pada tahun ini.") from None


def _pastikan_terbuka(paket: Paket, kode: str) -> None:
    satu = _dokumen(paket, kode)
    if satu.tanggal is not None:
        raise LangkahDitolak(
            f"{satu.nama} sudah bertanggal {satu.tanggal:%d-%m-%Y} dan tidak diubah lagi. Buat "
            "perjanjian perubahan bila targetnya berubah."
        )

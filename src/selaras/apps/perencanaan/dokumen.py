"""Writing the Renstra: its versions and their targets; the only writers of these documents."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import TidakAda
from selaras.apps.dasar.isian import batasi_sel
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.paket.ubah import ubah_rekam
from selaras.apps.perencanaan.models import RencanaVersi
from selaras.apps.perencanaan.services import Isian, dalam_kata, tersunting
from selaras.inti.paket.baris_rencana import Dokumen, Indikator
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus.beda_rencana import isi_rencana
from selaras.inti.siklus.isian import HasilIsian, IsianSel, SelDitolak
from selaras.inti.siklus.rencana import RencanaError, ambil, ganti
from selaras.inti.siklus.renstra import RENSTRA, renstra_pertama, terbuka, ubah_renstra
from selaras.inti.siklus.target import isi_target


def tambah_renstra(pelaku: Pelaku, opd: str, tahun: int) -> str:
    """Begin the Renstra of the planning period; its code. Raises TidakBerizin, LangkahDitolak."""
    pelaku.pastikan(Izin.SUSUN_RENCANA, opd)
    baru: list[Dokumen] = []

    def tulis(paket: Paket) -> Paket:
        baru.append(renstra_pertama(paket))
        return ganti(paket, baru[-1])

    ubah_rekam(pelaku, opd, tahun, dalam_kata(tahun, tulis))
    return baru[-1].dokumen_id


def buat_perubahan_renstra(
    pelaku: Pelaku, opd: str, tahun: int, dokumen: str, *, alasan: str, uraian: str, dasar: str
) -> str:
    """Begin a change of the last Renstra as its copy; the code of the new one.

    The plan as it is now is kept beside the old one, so that both versions can be compared.
    Raises TidakBerizin, TidakAda, LangkahDitolak, PaketError.
    """
    pelaku.pastikan(Izin.SUSUN_RENCANA, opd)
    baru: list[Dokumen] = []
    rencana: list[dict[str, dict[str, dict[str, str]]]] = []

    def tulis(paket: Paket) -> Paket:
        hasil, satu = ubah_renstra(
            paket, dokumen, alasan=alasan, uraian=uraian.strip() or None,
            dasar=dasar.strip() or None,
        )  # fmt: skip
        baru.append(satu)
        rencana.append(isi_rencana(paket))
        return hasil

    with transaction.atomic():
        ubah_rekam(pelaku, opd, tahun, dalam_kata(tahun, tulis), alasan=uraian.strip() or alasan)
        RencanaVersi.objects.update_or_create(
            tahun_laporan=tahun_laporan(pelaku.lingkup, opd, tahun), dokumen=dokumen,
            defaults={"isi": rencana[-1]},
        )  # fmt: skip
    return baru[-1].dokumen_id


def simpan_renstra(
    pelaku: Pelaku, opd: str, tahun: int, dokumen: str, isian: Isian, *, alasan: str = ""
) -> None:
    """Change name, place, date and basis of the Renstra that is being written; with a date it is
    closed. Raises FormulirDitolak and as ``buat_perubahan_renstra``."""
    pelaku.pastikan(Izin.SUSUN_RENCANA, opd)

    def tulis(paket: Paket) -> Paket:
        return ganti(paket, tersunting(_terbuka(paket, dokumen), isian))

    ubah_rekam(pelaku, opd, tahun, dalam_kata(tahun, tulis), alasan=alasan.strip() or None)


def simpan_target_renstra(
    pelaku: Pelaku, opd: str, tahun: int, dokumen: str, isian: Iterable[IsianSel], *, asal: str,
    utuh: bool = False,
) -> tuple[SelDitolak, ...]:  # fmt: skip
    """Put yearly targets into the Renstra that is being written; the cells that were not taken.

    ``utuh``: all or nothing. Raises IsianSalah for too many cells, and as
    ``buat_perubahan_renstra``.
    """
    pelaku.pastikan(Izin.SUSUN_RENCANA, opd)
    sel = batasi_sel(isian)
    ditolak: list[SelDitolak] = []

    def tulis(paket: Paket) -> Paket:
        _terbuka(paket, dokumen)
        hasil = masukkan_target_renstra(paket, dokumen, sel, asal=asal)
        ditolak.extend(hasil.ditolak)
        return paket if utuh and hasil.ditolak else hasil.paket

    ubah_rekam(pelaku, opd, tahun, dalam_kata(tahun, tulis))
    return tuple(ditolak)


def masukkan_target_renstra(
    paket: Paket, dokumen: str, isian: Iterable[IsianSel], *, asal: str
) -> HasilIsian:
    """Put cells into the target sheet of a Renstra; nothing is stored. Raises KeyError."""
    milik = {i.indikator_id: i for i in paket.baris(Indikator)}
    return isi_target(paket, dokumen, isian, milik, asal=asal.strip())


def kunci_renstra(paket: Paket, satu: Dokumen) -> str | None:
    """Why a Renstra is only read; None while it is being written."""
    if terbuka(paket, satu):
        return None
    return (
        f"{satu.nama} sudah bertanggal atau sudah berubah, sehingga tidak diubah lagi. Buat "
        "perubahan Renstra bila targetnya berubah."
    )


def _terbuka(paket: Paket, kode: str) -> Dokumen:
    satu = ambil(paket, Dokumen, kode)
    if satu.jenis != RENSTRA:
        raise TidakAda("Renstra itu tidak ada pada tahun ini.")
    if kunci := kunci_renstra(paket, satu):
        raise RencanaError(kunci)
    return satu

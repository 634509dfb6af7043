"""Writing, proposing and changing agreements; each is a change of the record with its trail."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak, TidakAda
from selaras.apps.dasar.isian import batasi_sel
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.paket.ubah import ubah_rekam
from selaras.apps.perjanjian.models import CapNaskah
from selaras.inti.nip import nip_janggal
from selaras.inti.paket.baris_rencana import Dokumen, Indikator, Target
from selaras.inti.paket.isi import Paket
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.isian import HasilIsian, IsianSel, SelDitolak
from selaras.inti.siklus.naskah import kunci_naskah
from selaras.inti.siklus.pagu import isi_pagu
from selaras.inti.siklus.perjanjian import (
    IsiNaskah,
    buang_rancangan,
    buat_perjanjian_kepala,
    buat_perjanjian_unit,
    buat_perubahan,
    dokumen_perjanjian,
    tulis_naskah,
)
from selaras.inti.siklus.target import isi_target, salin_target
from selaras.inti.siklus.target_unit import indikator_lembar_target, warisan_target

ANGGARAN_UNIT = (
    "Anggaran perjanjian unit diturunkan dari perjanjian kepala dan anggaran sub kegiatan; ubah di "
    "sana."
)


def simpan_target(
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    dokumen: str,
    isian: Iterable[IsianSel],
    *,
    asal: str,
    utuh: bool = False,
) -> tuple[SelDitolak, ...]:
    """Put targets into an agreement that is still a draft; the cells that were not taken.

    ``utuh``: all or nothing. Raises TidakBerizin, TidakAda, LangkahDitolak, PaketError.
    """
    sel = batasi_sel(isian)

    def isi(paket: Paket) -> HasilIsian:
        return masukkan_target(paket, dokumen, sel, asal=asal)

    return _isi_lembar(pelaku, opd, tahun, dokumen, isi, utuh=utuh)


def masukkan_target(
    paket: Paket, dokumen: str, isian: Iterable[IsianSel], *, asal: str
) -> HasilIsian:
    """Put cells into the target sheet of an agreement; nothing is stored. Raises TidakAda."""
    laporan = LaporanKinerja.dari_paket(paket)
    satu = _dokumen(paket, dokumen)
    milik: dict[str, Indikator] = {
        i.indikator_id: i for i in indikator_lembar_target(laporan, satu)
    }
    warisan = warisan_target(laporan, satu)
    return isi_target(paket, dokumen, isian, milik, asal=asal.strip(), warisan=warisan)


def salin_target_lalu(pelaku: Pelaku, opd: str, tahun: int, dokumen: str) -> int:
    """Copy last year's targets into a draft where it has none, as a proposal; how many.

    Raises TidakBerizin, TidakAda, LangkahDitolak, PaketError.
    """
    pelaku.pastikan(Izin.SUSUN_PERJANJIAN, opd)
    banyak = 0

    def salin(paket: Paket) -> Paket:
        nonlocal banyak
        _pastikan_terbuka(paket, dokumen)
        baru = salin_target(paket, dokumen)
        banyak = len(set(baru.baris(Target)) - set(paket.baris(Target)))
        return baru

    ubah_rekam(pelaku, opd, tahun, salin)
    return banyak


def simpan_pagu(
    pelaku: Pelaku, opd: str, tahun: int, dokumen: str, isian: Iterable[IsianSel], *, asal: str,
    utuh: bool = False,
) -> tuple[SelDitolak, ...]:  # fmt: skip
    """Put the budgets of programs into the head's agreement; the cells that were not taken.

    ``utuh``: all or nothing. Raises TidakBerizin, TidakAda, IsianSalah, LangkahDitolak, PaketError.
    """
    sel = batasi_sel(isian)

    def isi(paket: Paket) -> HasilIsian:
        return masukkan_pagu(paket, dokumen, sel, asal=asal)

    return _isi_lembar(pelaku, opd, tahun, dokumen, isi, utuh=utuh)


def masukkan_pagu(
    paket: Paket, dokumen: str, isian: Iterable[IsianSel], *, asal: str
) -> HasilIsian:
    """Put cells into the budgets of the head's agreement; nothing is stored.

    Raises TidakAda, LangkahDitolak.
    """
    if _dokumen(paket, dokumen).unit_id is not None:
        raise LangkahDitolak(ANGGARAN_UNIT)
    return isi_pagu(paket, dokumen, isian, asal=asal.strip())


def _isi_lembar(
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    dokumen: str,
    isi: Callable[[Paket], HasilIsian],
    *,
    utuh: bool = False,
) -> tuple[SelDitolak, ...]:
    pelaku.pastikan(Izin.SUSUN_PERJANJIAN, opd)
    ditolak: list[SelDitolak] = []

    def tulis(paket: Paket) -> Paket:
        _pastikan_terbuka(paket, dokumen)
        hasil = isi(paket)
        ditolak.extend(hasil.ditolak)
        return paket if utuh and hasil.ditolak else hasil.paket

    ubah_rekam(pelaku, opd, tahun, tulis)
    return tuple(ditolak)


def simpan_naskah(pelaku: Pelaku, opd: str, tahun: int, dokumen: str, isi: IsiNaskah) -> None:
    """Write place, basis, reason and signatories of a draft.

    Raises TidakBerizin, TidakAda, IsianSalah, LangkahDitolak, PaketError.
    """
    pelaku.pastikan(Izin.SUSUN_PERJANJIAN, opd)
    for yang, p in isi.pihak:
        if janggal := nip_janggal(p.nip):
            raise IsianSalah(f"NIP pihak {yang}", p.nip or "", f"NIP yang benar ({janggal})")

    def tulis(paket: Paket) -> Paket:
        _pastikan_terbuka(paket, dokumen)
        return tulis_naskah(paket, dokumen, isi)

    ubah_rekam(pelaku, opd, tahun, tulis)


def buat_naskah_unit(pelaku: Pelaku, opd: str, tahun: int, unit: str) -> str:
    """Begin the agreement of a unit with the one above it; the code of the new document.

    Raises TidakBerizin, TidakAda, LangkahDitolak, PaketError.
    """
    return _mulai(pelaku, opd, tahun, lambda paket: buat_perjanjian_unit(paket, unit))


def buat_naskah_kepala(pelaku: Pelaku, opd: str, tahun: int) -> str:
    """Begin the first agreement of the office's head; the code of the new document.

    Raises TidakBerizin, LangkahDitolak, PaketError.
    """
    return _mulai(pelaku, opd, tahun, buat_perjanjian_kepala)


def _mulai(
    pelaku: Pelaku, opd: str, tahun: int, buat: Callable[[Paket], tuple[Paket, Dokumen]]
) -> str:
    pelaku.pastikan(Izin.SUSUN_PERJANJIAN, opd)
    baru: list[str] = []

    def tulis(paket: Paket) -> Paket:
        try:
            hasil, satu = buat(paket)
        except KeyError:
            raise TidakAda("Unit itu tidak ada pada tahun ini.") from None
        except ValueError as galat:
            raise LangkahDitolak(str(galat)) from galat
        baru.append(satu.dokumen_id)
        return hasil

    ubah_rekam(pelaku, opd, tahun, tulis)
    return baru[0]


def ubah_perjanjian(
    pelaku: Pelaku, opd: str, tahun: int, dokumen: str, *, alasan: str, uraian: str, dasar: str
) -> str:
    """Begin a change of a signed agreement; the code of the new document.

    Raises TidakBerizin, TidakAda, LangkahDitolak, PaketError.
    """
    pelaku.pastikan(Izin.SUSUN_PERJANJIAN, opd)
    baru: list[str] = []

    def tulis(paket: Paket) -> Paket:
        _pastikan_berubah(paket, _dokumen(paket, dokumen))
        hasil, satu = buat_perubahan(
            paket, dokumen, alasan=alasan, uraian=uraian.strip() or None,
            dasar=dasar.strip() or None,
        )  # fmt: skip
        baru.append(satu.dokumen_id)
        return hasil

    ubah_rekam(pelaku, opd, tahun, tulis, alasan=uraian or alasan)
    return baru[0]


def batalkan_rancangan(pelaku: Pelaku, opd: str, tahun: int, dokumen: str, alasan: str) -> None:
    """Take back a draft that was begun by mistake; its rows go to the archive of the record.

    Raises TidakBerizin, TidakAda, IsianSalah without a reason, LangkahDitolak once it was proposed.
    """
    pelaku.pastikan(Izin.SUSUN_PERJANJIAN, opd)
    if not alasan.strip():
        raise IsianSalah("alasan", "", "alasan singkat, misalnya “salah memilih unit”")
    milik = CapNaskah.objects.filter(tahun_laporan=tahun_laporan(pelaku.lingkup, opd, tahun))

    def tulis(paket: Paket) -> Paket:
        _pastikan_terbuka(paket, dokumen)
        if milik.filter(dokumen=dokumen).exists():
            raise LangkahDitolak(
                "Rancangan ini sudah pernah diusulkan, sehingga riwayatnya disimpan; sunting saja "
                "isinya."
            )
        return buang_rancangan(paket, dokumen)

    ubah_rekam(pelaku, opd, tahun, tulis, alasan=alasan.strip())


def _pastikan_berubah(paket: Paket, satu: Dokumen) -> None:
    """Only the last version is changed, once it is signed."""
    if kunci_naskah(paket, satu) is None or not satu.sah:
        raise LangkahDitolak(
            "Perjanjian ini belum ditandatangani; ubah langsung targetnya, tanpa perubahan."
        )
    sesudah = [
        d.nama
        for d in paket.baris(Dokumen)
        if (d.tahun, d.unit_id) == (satu.tahun, satu.unit_id) and d.ke > satu.ke
    ]
    if sesudah:
        raise LangkahDitolak(f"{satu.nama} sudah diubah dengan {sesudah[0]}; ubah yang terakhir.")


def _dokumen(paket: Paket, kode: str) -> Dokumen:
    try:
        return dokumen_perjanjian(paket, kode)
    except KeyError:
        raise TidakAda("Perjanjian itu tidak ada pada tahun ini.") from None


def _pastikan_terbuka(paket: Paket, kode: str) -> None:
    if kunci := kunci_naskah(paket, _dokumen(paket, kode)):
        raise LangkahDitolak(kunci)

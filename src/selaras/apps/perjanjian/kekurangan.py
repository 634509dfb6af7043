"""What an agreement or a year still lacks: each thing with the page on which it is mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.urls import reverse

from selaras.apps.perjanjian.awal import belum_ditulis
from selaras.inti.naskah.kalimat import rangkai
from selaras.inti.paket.baris_rencana import Dokumen
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.aktivasi import Gerbang, SyaratTahun, syarat_aktif
from selaras.inti.siklus.naskah import StatusNaskah, kunci_naskah, status_naskah
from selaras.inti.siklus.syarat_naskah import Tempat, syarat_naskah


@dataclass(frozen=True)
class Kekurangan:
    """One line: what is missing, the link that mends it, what to do there, and which ones.

    ``terbaca``: the link is for all who see the line, for others than the planner mend it there.
    """

    kata: str
    ajakan: str
    alamat: str
    petunjuk: str = ""
    rinci: tuple[str, ...] = ()
    terbaca: bool = False


# Of a sheet: what is missing on it in general, the words of the link, the page, and a hint.
_LEMBAR = {
    Tempat.TARGET: ("target", "Isi target", "target", ""),
    Tempat.PAGU: ("anggaran program", "Isi anggaran", "pagu", ""),
    Tempat.ANGGARAN: (
        "anggaran program/kegiatan",
        "Buka Anggaran",
        "anggaran",
        "Diambil dari perjanjian kepala, atau dari anggaran sub kegiatan.",
    ),
}


def kurang_naskah(laporan: LaporanKinerja, dokumen: Dokumen) -> list[Kekurangan]:
    """What an agreement still has to say, sheet by sheet."""
    kurang = [s for s in syarat_naskah(laporan, dokumen) if not s.terpenuhi]
    kantor = [laporan.opd.kode, laporan.tahun]
    naskah = [s.kata for s in kurang if s.tempat is Tempat.NASKAH]
    hasil = []
    if naskah:
        alamat = reverse("naskah", args=[*kantor, dokumen.dokumen_id])
        petunjuk = (
            "Usulannya sudah tampil di sana; periksa, lalu simpan."
            if belum_ditulis(laporan, dokumen)
            else ""
        )
        hasil.append(Kekurangan(rangkai(naskah), "Isi naskah", alamat, petunjuk))
    for tempat, (kata, ajakan, halaman, petunjuk) in _LEMBAR.items():
        milik = [s.kata for s in kurang if s.tempat is tempat]
        if milik:
            acuan = kantor if tempat is Tempat.ANGGARAN else [*kantor, dokumen.dokumen_id]
            alamat = reverse(halaman, args=acuan)
            hasil.append(_satu(kata, milik, ajakan, alamat, petunjuk))
    return hasil


def _satu(kata: str, milik: list[str], ajakan: str, alamat: str, petunjuk: str = "") -> Kekurangan:
    """One line for things of a kind; a single one says itself what it is."""
    if len(milik) == 1:
        return Kekurangan(milik[0], ajakan, alamat, petunjuk)
    return Kekurangan(f"{len(milik)} {kata} belum diisi", ajakan, alamat, petunjuk, tuple(milik))


def kurang_tahun(laporan: LaporanKinerja) -> list[Kekurangan]:
    """What keeps a year from being activated; the targets as one line."""
    return list(_kurang_tahun(laporan, [s for s in syarat_aktif(laporan) if not s.terpenuhi]))


def _kurang_tahun(laporan: LaporanKinerja, kurang: list[SyaratTahun]) -> Iterator[Kekurangan]:
    kantor = [laporan.opd.kode, laporan.tahun]
    for s in kurang:
        match s.gerbang:
            case Gerbang.RENSTRA:
                alamat = reverse("kantor_ubah", args=[*kantor, "renstra"])
                yield Kekurangan(s.belum, "Ubah masa Renstra", alamat)
            case Gerbang.ADA:
                alamat = reverse("perjanjian", args=kantor)
                yield Kekurangan(s.belum, "Susun perjanjian kepala", alamat)
            case Gerbang.TANDA_TANGAN:
                yield _buka(laporan, s.belum, laporan.dokumen[s.dokumen_id or ""])
            case Gerbang.TANGGAL:
                yield _terlambat(laporan, s.belum, laporan.dokumen[s.dokumen_id or ""])
            case Gerbang.PIHAK:
                dokumen = laporan.dokumen[s.dokumen_id or ""]
                yield _ubah(laporan, s.belum, dokumen, "naskah", "Isi naskah", ())
    target = [s for s in kurang if s.gerbang is Gerbang.TARGET]
    if not target:
        return
    kata = target[0].belum if len(target) == 1 else f"{len(target)} indikator belum bertarget"
    rinci = tuple(s.belum for s in target) if len(target) > 1 else ()
    if (kode := target[0].dokumen_id) is None:
        yield Kekurangan(kata, "Buka Perjanjian", reverse("perjanjian", args=kantor), rinci=rinci)
    else:
        yield _ubah(laporan, kata, laporan.dokumen[kode], "target", "Isi target", rinci)


def _ubah(
    laporan: LaporanKinerja,
    kata: str,
    dokumen: Dokumen,
    halaman: str,
    ajakan: str,
    rinci: tuple[str, ...],
) -> Kekurangan:
    """The sheet of an agreement that may be written; else the step that makes it so."""
    if lanjut := lanjutan(laporan, dokumen, halaman):
        return replace(lanjut, kata=kata, rinci=rinci)
    alamat = reverse(halaman, args=_acuan(laporan, dokumen))
    petunjuk = f"Pada {dokumen.nama}. Berlaku sesudah diusulkan dan ditandatangani."
    return Kekurangan(kata, ajakan, alamat, petunjuk, rinci)


def lanjutan(
    laporan: LaporanKinerja, dokumen: Dokumen, halaman: str = "perjanjian_satu"
) -> Kekurangan | None:
    """Where an agreement that can not be written is written on; None for one that can.

    ``halaman``: the sheet that is wanted, of the version after it.
    """
    if (kunci := kunci_naskah(laporan.paket, dokumen)) is None:
        return None
    terakhir = [d for d in laporan.naskah if d.unit_id == dokumen.unit_id][-1]
    if terakhir is not dokumen:
        return lanjutan(laporan, terakhir, halaman) or Kekurangan(
            kunci, f"Buka {terakhir.nama}", reverse(halaman, args=_acuan(laporan, terakhir)),
            "Berlaku sesudah diusulkan dan ditandatangani.",
        )  # fmt: skip
    if status_naskah(dokumen) is StatusNaskah.DIUSULKAN:
        return _buka(laporan, kunci, dokumen)
    petunjuk = (
        f"{dokumen.nama} sudah ditandatangani. Yang kurang ditulis dalam perjanjian perubahan, "
        "lalu ditandatangani."
    )
    alamat = reverse("perubahan", args=_acuan(laporan, dokumen))
    return Kekurangan(kunci, "Buat perubahan", alamat, petunjuk)


def _buka(laporan: LaporanKinerja, kata: str, dokumen: Dokumen) -> Kekurangan:
    """An agreement on its way: what its next step is."""
    petunjuk = f"{dokumen.nama} menunggu tanda tangan; untuk mengubahnya, tarik kembali dahulu."
    if status_naskah(dokumen) is StatusNaskah.RANCANGAN:
        petunjuk = "Lengkapi, usulkan, lalu minta tanda tangan kepala."
    alamat = reverse("perjanjian_satu", args=_acuan(laporan, dokumen))
    return Kekurangan(kata, "Buka perjanjian", alamat, petunjuk)


def _terlambat(laporan: LaporanKinerja, kata: str, dokumen: Dokumen) -> Kekurangan:
    """A signed agreement whose day lies after what is reported."""
    petunjuk = (
        f"Bila harinya keliru tercatat, penanda tangannya membetulkan tanggal {dokumen.nama} "
        "dengan alasan. Bila memang hari itu, tahun ini tidak dapat diaktifkan; laporannya tetap "
        "dapat disusun."
    )
    alamat = reverse("perjanjian_satu", args=_acuan(laporan, dokumen))
    return Kekurangan(kata, "Betulkan tanggal", alamat, petunjuk, terbaca=True)


def _acuan(laporan: LaporanKinerja, dokumen: Dokumen) -> list[str | int]:
    return [laporan.opd.kode, laporan.tahun, dokumen.dokumen_id]

"""Editing the plan: the only writer of nodes and indicator cards besides the import."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import LangkahDitolak, TidakAda
from selaras.apps.paket.ubah import Pengubah, ubah_rekam
from selaras.apps.perencanaan.queries import baris_arsip, kode_arsip
from selaras.apps.perencanaan.sebab import TANPA_SEBAB, Sebab
from selaras.inti.paket.baris_rencana import Indikator, Simpul
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris, kolom_kunci
from selaras.inti.siklus import rencana
from selaras.inti.siklus.arsip import Terarsip, gantungan
from selaras.inti.siklus.arsip import arsipkan as arsipkan_baris
from selaras.inti.siklus.arsip import pulihkan as pulihkan_baris
from selaras.inti.siklus.letak import terputus
from selaras.inti.siklus.nomenklatur import bakukan
from selaras.inti.siklus.sunting import BidangDitolak, IsianBidang, sunting, teks_baris

B = TypeVar("B", bound=Baris)
Isian = Mapping[str, IsianBidang]


class FormulirDitolak(LangkahDitolak):
    """Fields of a form that can not be taken; nothing of the form was written."""

    def __init__(self, bidang: tuple[BidangDitolak, ...]) -> None:
        self.bidang = bidang
        super().__init__("; ".join(satu.pesan for satu in bidang))


class KodeTerputus(LangkahDitolak):
    """A move after which codes contradict where their nodes hang; ``kata`` says which."""

    def __init__(self, kata: tuple[str, ...]) -> None:
        self.kata = kata
        super().__init__(f"Setelah dipindahkan, {'; '.join(kata)}.")


def ubah_definisi(
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    pengubah: Pengubah,
    *,
    sebab: Sebab = TANPA_SEBAB,
    izin: Izin = Izin.SUSUN_RENCANA,
) -> Paket:
    """Every change of nodes, cards and the office goes through here; the package as it is now.

    Raises TidakBerizin, TidakAda for what is not in the plan, LangkahDitolak for what the plan
    does not allow, IsianSalah for a day outside the year, PaketError for what the checks of the
    record refuse.
    """
    pelaku.pastikan(izin, opd)
    hasil = ubah_rekam(
        pelaku, opd, tahun, dalam_kata(tahun, pengubah), alasan=sebab.alasan.strip() or None,
        berlaku=sebab.berlaku,
    )  # fmt: skip
    return hasil.paket


def dalam_kata(tahun: int, pengubah: Pengubah) -> Pengubah:
    """The change, with what it refuses as errors that a page says in words."""

    def jalankan(paket: Paket) -> Paket:
        try:
            return pengubah(paket)
        except KeyError as galat:
            raise TidakAda(f"{galat.args[0]} tidak ada pada rencana tahun {tahun}.") from galat
        except rencana.RencanaError as galat:
            raise LangkahDitolak(str(galat)) from galat

    return jalankan


def tambah_simpul(
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    induk: str | None,
    isian: Isian,
    *,
    sebab: Sebab = TANPA_SEBAB,
) -> str:
    """Add a node below another (None: a tujuan); its code. Raises as ``ubah_definisi``."""

    def buat(paket: Paket) -> Simpul:
        arsip = kode_arsip(pelaku, opd, tahun, Simpul)
        return rencana.simpul_baru(paket, induk, "-", arsip)

    return tambah(pelaku, opd, tahun, buat, _baku(isian), sebab).simpul_id


def tambah_indikator(
    pelaku: Pelaku, opd: str, tahun: int, simpul: str, isian: Isian, *, sebab: Sebab = TANPA_SEBAB
) -> str:
    """Add an indicator to a node; its code. Raises as ``ubah_definisi``."""

    def buat(paket: Paket) -> Indikator:
        arsip = kode_arsip(pelaku, opd, tahun, Indikator)
        return rencana.indikator_baru(paket, simpul, "-", arsip)

    return tambah(pelaku, opd, tahun, buat, isian, sebab).indikator_id


def tambah(
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    buat: Callable[[Paket], B],
    isian: Isian,
    sebab: Sebab,
    periksa: Callable[[Paket, B], None] | None = None,
    *,
    izin: Izin = Izin.SUSUN_RENCANA,
) -> B:
    """Add the row that ``buat`` makes with what was typed; ``periksa`` may refuse it.

    Raises FormulirDitolak and as ``ubah_definisi``.
    """
    baru: list[B] = []

    def dengan_baris(paket: Paket) -> Paket:
        kosong = buat(paket)
        awal = teks_baris(kosong)  # of a new row nobody else has seen anything
        isi = {n: IsianBidang(awal[n], satu.baru) for n, satu in isian.items()}
        satu = tersunting(kosong, isi)
        if periksa:
            periksa(paket, satu)
        baru.append(satu)
        return rencana.ganti(paket, satu)

    ubah_definisi(pelaku, opd, tahun, dengan_baris, sebab=sebab, izin=izin)
    return baru[-1]


def ubah_simpul(
    pelaku: Pelaku, opd: str, tahun: int, simpul: str, isian: Isian, *, sebab: Sebab = TANPA_SEBAB
) -> None:
    """Change fields of a node. Raises FormulirDitolak and as ``ubah_definisi``."""

    def ubah(paket: Paket) -> Paket:
        return rencana.ganti(paket, tersunting(rencana.ambil(paket, Simpul, simpul), _baku(isian)))

    ubah_definisi(pelaku, opd, tahun, ubah, sebab=sebab)


def ubah_indikator(
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    indikator: str,
    isian: Isian,
    *,
    sebab: Sebab = TANPA_SEBAB,
) -> None:
    """Change fields of a card, its node too. Raises FormulirDitolak and as ``ubah_definisi``."""

    def ubah(paket: Paket) -> Paket:
        lama = rencana.ambil(paket, Indikator, indikator)
        return rencana.pindahkan_indikator(paket, lama, tersunting(lama, isian))

    ubah_definisi(pelaku, opd, tahun, ubah, sebab=sebab)


def tersunting(baris: B, isian: Isian) -> B:
    """The row with what was typed. Raises FormulirDitolak."""
    baru, ditolak = sunting(baris, isian)
    if ditolak:
        raise FormulirDitolak(ditolak)
    return baru


def _baku(isian: Isian) -> dict[str, IsianBidang]:
    """The same with the code of the nomenclature in its official writing."""
    hasil = dict(isian)
    if satu := hasil.get("kode_nomenklatur"):
        hasil["kode_nomenklatur"] = IsianBidang(satu.lama, bakukan(satu.baru))
    return hasil


def pindahkan_simpul(
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    simpul: str,
    lama: str,
    induk: str,
    *,
    sebab: Sebab = TANPA_SEBAB,
    setuju: bool = False,
) -> None:
    """Hang a node below another parent; ``lama`` is the parent that its mover saw.

    ``setuju``: the mover knows which codes it contradicts, and says why. Raises as
    ``ubah_definisi``; LangkahDitolak also when somebody else moved it meanwhile, KodeTerputus for
    a place that a code contradicts.
    """

    def pindah(paket: Paket) -> Paket:
        kini = rencana.ambil(paket, Simpul, simpul).induk_id
        if kini not in (lama, induk):
            raise rencana.RencanaError(
                f"Orang lain baru saja memindahkan {simpul} ke bawah {kini}. Muat ulang halaman, "
                "lalu pindahkan lagi bila perlu."
            )
        baru = rencana.pindahkan(paket, simpul, induk)
        if (kata := terputus(baru, simpul)) and kini != induk and not setuju:
            raise KodeTerputus(kata)
        return baru

    if setuju and not sebab.alasan.strip():
        raise LangkahDitolak("Tulis alasan memindahkan; alasan itu tampil pada riwayat.")
    ubah_definisi(pelaku, opd, tahun, pindah, sebab=sebab)


def geser_indikator(pelaku: Pelaku, opd: str, tahun: int, indikator: str, arah: int) -> None:
    """Move an indicator one place up (-1) or down (1) in its node. Raises as ``ubah_definisi``."""
    ubah_definisi(pelaku, opd, tahun, lambda p: rencana.geser_indikator(p, indikator, arah))


def arsipkan_simpul(
    pelaku: Pelaku, opd: str, tahun: int, simpul: str, *, sebab: Sebab, setuju: bool
) -> None:
    """Take a node out of the plan, and what hangs on it when ``setuju``.

    Raises as ``ubah_definisi``; LangkahDitolak lists what hangs on it or stands in the way.
    """
    arsipkan(pelaku, opd, tahun, Simpul, simpul, sebab, setuju)


def arsipkan_indikator(
    pelaku: Pelaku, opd: str, tahun: int, indikator: str, *, sebab: Sebab, setuju: bool
) -> None:
    """The same for an indicator."""
    arsipkan(pelaku, opd, tahun, Indikator, indikator, sebab, setuju)


def arsipkan(
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    kelas: type[Terarsip],
    kode: str,
    sebab: Sebab,
    setuju: bool,
    *,
    izin: Izin = Izin.SUSUN_RENCANA,
) -> None:
    """Archive a row of the plan; ``setuju``: its editor has seen what goes along.

    Raises as ``ubah_definisi``; LangkahDitolak without a reason, or for what has figures.
    """

    def arsip(paket: Paket) -> Paket:
        baris: Terarsip = rencana.ambil(paket, kelas, kode)
        milik = gantungan(paket, baris)
        if milik.ikut and not milik.halangan and not setuju:
            raise rencana.RencanaError(
                f"Pada {kode} bergantung {milik.kata}. Semuanya ikut diarsipkan; centang "
                "persetujuannya bila memang demikian."
            )
        return arsipkan_baris(paket, baris)

    if not sebab.alasan.strip():
        raise LangkahDitolak("Tulis alasan mengarsipkan; alasan itu tampil pada riwayat.")
    ubah_definisi(pelaku, opd, tahun, arsip, sebab=sebab, izin=izin)


def pulihkan(
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    kelas: type[Terarsip],
    kode: str,
    *,
    sebab: Sebab,
) -> None:
    """Bring an archived row of the plan back, without what hung on it.

    Raises as ``ubah_definisi``; TidakAda when no such row is in the archive.
    """

    def kembali(paket: Paket) -> Paket:
        kunci = kolom_kunci(kelas)[0]
        arsip = {getattr(b, kunci): b for b in baris_arsip(pelaku, opd, tahun, kelas)}
        return pulihkan_baris(paket, arsip[kode])

    if not sebab.alasan.strip():
        raise LangkahDitolak("Tulis alasan memulihkan; alasan itu tampil pada riwayat.")
    ubah_definisi(pelaku, opd, tahun, kembali, sebab=sebab)

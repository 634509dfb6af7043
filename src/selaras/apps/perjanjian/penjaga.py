"""A package alone signs no agreement, and changes neither a signed one nor what is frozen."""

from __future__ import annotations

from collections.abc import Iterator

from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.paket.penjaga import pemeriksa, penjaga
from selaras.apps.perjanjian.aktif import aktivasi
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket.baris_hasil import AnggaranProgram
from selaras.inti.paket.baris_perubahan import Perubahan
from selaras.inti.paket.baris_rencana import (
    Dokumen,
    Indikator,
    PihakPerjanjian,
    Simpul,
    Target,
)
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import Kesalahan
from selaras.inti.paket.kolom import Baris
from selaras.inti.paket.skema import judul_kolom
from selaras.inti.siklus.beku import Beda, beda_tanpa_catatan
from selaras.inti.siklus.muat import sel_terlarang
from selaras.inti.siklus.naskah import StatusNaskah, pengganti, status_naskah
from selaras.inti.siklus.renstra import RENSTRA

CARA = (
    "SUDAH DITANDATANGANI dan tidak diubah lagi. Unduh paket yang baru lalu sunting yang itu; bila "
    "janjinya berubah, buat perjanjian perubahan."
)
DIGANTI = (
    "SUDAH DIGANTI dengan {} dan tidak diubah lagi. Unduh paket yang baru lalu sunting yang itu."
)
TANDA_TANGAN = (
    "yang masih disusun di sini tidak ditandatangani lewat paket. Biarkan statusnya, lalu minta "
    "penanda tangannya menekan “Tanda tangani” pada naskah itu."
)
TERCATAT = (
    "catatan perubahan yang sudah ada tidak diubah; unduh paket yang baru, lalu beri catatan baru "
    "kode yang belum dipakai."
)
DISUNTING = frozenset({Simpul.TABEL, Indikator.TABEL})  # what the pages of the plan can change


@penjaga
def naskah_bertanda(_: TahunLaporan, lama: Paket, baru: Paket) -> Iterator[Kesalahan]:
    """The cells of signed agreements, here or elsewhere, and of those that a change took the place
    of, that the package holds otherwise."""
    tetap: dict[str, str] = {}
    for d in lama.baris(Dokumen):
        if d.jenis == RENSTRA:
            continue
        if status_naskah(d) is StatusNaskah.DITANDATANGANI:
            tetap[d.dokumen_id] = CARA
        elif ganti := pengganti(lama, d):
            tetap[d.dokumen_id] = DIGANTI.format(ganti.nama)

    def sebab(baris: Baris) -> str | None:
        return tetap.get(getattr(baris, "dokumen_id", ""))

    for kelas in (Dokumen, PihakPerjanjian, Target, AnggaranProgram):
        yield from sel_terlarang(lama, baru, kelas, sebab)


@penjaga
def belum_bertanda(_: TahunLaporan, lama: Paket, baru: Paket) -> Iterator[Kesalahan]:
    """Agreements on their way here that the package calls signed."""
    kini = {d.dokumen_id: d for d in baru.baris(Dokumen)}
    for dulu in lama.baris(Dokumen):
        # without a state it is kept by packages, and never stood on the road of this record
        if dulu.status is None or dulu.status == StatusNaskah.DITANDATANGANI:
            continue
        sesudah = kini.get(dulu.dokumen_id)
        if sesudah is not None and status_naskah(sesudah) is StatusNaskah.DITANDATANGANI:
            beda = f"{dulu.status} → {StatusNaskah.DITANDATANGANI}"
            yield Kesalahan(Dokumen.TABEL, None, dulu.dokumen_id, beda, TANDA_TANGAN)


@penjaga
def definisi_beku(scope: TahunLaporan, lama: Paket, baru: Paket) -> Iterator[Kesalahan]:
    """In an active year: what is frozen and changes without a row of ``perubahan``, and rows of
    ``perubahan`` that are there and would be rewritten."""
    if aktivasi(scope) is None:
        return
    ada = set(lama.baris(Perubahan))
    yield from sel_terlarang(lama, baru, Perubahan, lambda b: TERCATAT if b in ada else None)
    for satu in beda_tanpa_catatan(lama, baru):
        yield Kesalahan(satu.tabel, None, _sel(satu), _isi(satu), _cara(scope.tahun, satu))


@pemeriksa
def perubahan_di_tahunnya(lama: Paket, baru: Paket) -> Iterator[Kesalahan]:
    """New rows of ``perubahan`` that hold from a day of another year; those kept may stay."""
    tahun, ada = baru.baris(kantor.TahunLaporan)[0].tahun, set(lama.baris(Perubahan))
    for satu in baru.baris(Perubahan):
        if satu not in ada and satu.berlaku.year != tahun:
            kolom = f"{satu.perubahan_id}, {judul_kolom(Perubahan.TABEL, 'berlaku')}"
            isi = f"harus di dalam tahun laporan {tahun}"
            yield Kesalahan(Perubahan.TABEL, None, kolom, satu.berlaku.isoformat(), isi)


def _sel(beda: Beda) -> str:
    return f"{beda.baris}, {judul_kolom(beda.tabel, beda.kolom)}" if beda.kolom else beda.baris


def _isi(beda: Beda) -> str:
    if beda.kolom is None:
        return "baris baru" if beda.lama is None else "tidak ada di paket"
    return f"{beda.lama or 'kosong'} → {beda.baru or 'kosong'}"


def _cara(tahun: int, beda: Beda) -> str:
    """Why, and the way: by hand with a reason where a page can, or with its row of the package."""
    sunting = "ubah di halaman Rencana, atau " if beda.tabel in DISUNTING else ""
    return (
        f"tahun {tahun} SUDAH AKTIF, sehingga ini hanya berubah dengan alasan: {sunting}sertakan "
        f"barisnya pada lembar {Perubahan.TABEL}."
    )

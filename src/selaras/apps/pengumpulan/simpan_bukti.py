"""Services: evidence of a value is given and archived, a requirement is waived and asked again."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from threading import Lock

from selaras.apps.akun.queries import Pelaku
from selaras.apps.bukti.queries import besar_berkas
from selaras.apps.dasar.galat import BerkasDitolak, IsianSalah, LangkahDitolak, TidakAda
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.paket.ubah import HasilUbah, ubah_rekam
from selaras.apps.pengumpulan.sel import Sel, indikator_sel, pastikan_terbuka
from selaras.inti.paket.baris_bukti import Bukti, PengecualianBukti
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.periksa_bukti import KATA_TAUTAN, tautan_wajar
from selaras.inti.paket.teks import SelError, rapikan
from selaras.inti.siklus import bukti as siklus
from selaras.penulis.paket import batas
from selaras.penulis.paket.bukti import BuktiError, bersihkan_bukti
from selaras.penulis.paket.bukti.foto import perkecil_foto

GAMBAR = (".jpg", ".png")
# A photograph of sixty megapixels is 180 MB while it is looked at: one at a time.
_SATU_PER_SATU = Lock()


@dataclass(frozen=True)
class IsianBukti:
    """Evidence as somebody gives it; ``isi`` are the bytes of a file that was called ``nama``."""

    jenis: str
    uraian: str
    syarat_id: str | None = None
    halaman: str = ""
    tautan: str = ""
    nama: str = ""
    isi: bytes | None = None


def simpan_bukti(pelaku: Pelaku, sel: Sel, isian: IsianBukti, *, hari: date) -> HasilUbah:
    """Add evidence to a value.

    Raises TidakAda and DiLuarLingkup for a foreign sheet, TidakBerizin and LangkahDitolak for one
    that this person can not fill now, IsianSalah and BerkasDitolak for what can not be taken.
    """
    pastikan_terbuka(pelaku, sel, hari)  # before any work on the file
    berkas = _berkas(pelaku, sel, isian)
    baru = Bukti(
        bukti_id=f"{hari:%Y%m%d}-{secrets.token_hex(5)}", indikator_id=sel.indikator,
        periode=sel.periode, syarat_id=isian.syarat_id or None, jenis=isian.jenis,
        uraian=_teks("uraian", isian.uraian), halaman=_baku("halaman", isian.halaman) or None,
        berkas=next(iter(berkas), None), tautan=_tautan(isian), oleh=pelaku.nama, tanggal=hari,
    )  # fmt: skip

    def isi(paket: Paket) -> Paket:
        _pastikan_syarat(paket, sel, baru)
        try:
            return siklus.tambah_bukti(paket, baru)
        except ValueError:
            raise LangkahDitolak("Bukti yang sama sudah tersimpan pada nilai ini.") from None

    return _ubah(pelaku, sel, hari, isi, berkas=berkas)


def arsipkan_bukti(
    pelaku: Pelaku, sel: Sel, bukti_id: str, alasan: str, *, hari: date
) -> HasilUbah:
    """Take evidence out of the record's active rows, with a reason. Raises as ``simpan_bukti``."""
    pastikan_terbuka(pelaku, sel, hari)
    sebab = _teks("alasan", alasan)

    def isi(paket: Paket) -> Paket:
        try:
            return siklus.arsipkan_bukti(paket, sel.indikator, sel.periode, bukti_id)
        except KeyError:
            raise TidakAda("Bukti itu tidak ada di sini; mungkin sudah diarsipkan.") from None

    return _ubah(pelaku, sel, hari, isi, alasan=sebab)


def kecualikan(pelaku: Pelaku, sel: Sel, syarat_id: str, alasan: str, *, hari: date) -> HasilUbah:
    """Waive a requirement for the period, with a reason. Raises as ``simpan_bukti``."""
    pastikan_terbuka(pelaku, sel, hari)
    sebab = _teks("alasan", alasan)
    baru = PengecualianBukti(
        syarat_id=syarat_id, periode=sel.periode, alasan=sebab, oleh=pelaku.nama, tanggal=hari
    )

    def isi(paket: Paket) -> Paket:
        try:
            return siklus.kecualikan(paket, sel.indikator, baru)
        except KeyError:
            raise TidakAda("Syarat bukti itu tidak ada pada indikator ini.") from None

    return _ubah(pelaku, sel, hari, isi, alasan=sebab)


def minta_lagi(pelaku: Pelaku, sel: Sel, syarat_id: str, *, hari: date) -> HasilUbah:
    """Take a waiver back. Raises as ``simpan_bukti``."""

    def isi(paket: Paket) -> Paket:
        try:
            return siklus.minta_lagi(paket, sel.indikator, sel.periode, syarat_id)
        except KeyError:
            raise TidakAda("Pengecualian itu tidak ada.") from None

    return _ubah(pelaku, sel, hari, isi)


def _ubah(
    pelaku: Pelaku,
    sel: Sel,
    hari: date,
    isi: Callable[[Paket], Paket],
    *,
    alasan: str | None = None,
    berkas: dict[str, bytes] | None = None,
) -> HasilUbah:
    def terbuka(paket: Paket) -> Paket:
        # Asked again under the lock: meanwhile the sheet may have been sent on.
        pastikan_terbuka(pelaku, sel, hari)
        indikator_sel(paket, sel)
        return isi(paket)

    return ubah_rekam(pelaku, sel.opd, sel.tahun, terbuka, alasan=alasan, berkas=berkas)


def _berkas(pelaku: Pelaku, sel: Sel, isian: IsianBukti) -> dict[str, bytes]:
    """The file by the name under which it is kept: the SHA-256 of what is kept of it."""
    if isian.jenis != "berkas":
        return {}
    if isian.isi is None:
        raise IsianSalah("berkas", "", "berkas yang menjadi bukti")
    with _SATU_PER_SATU:
        try:
            bersih = bersihkan_bukti(isian.nama, isian.isi)
        except BuktiError as galat:
            raise BerkasDitolak(isian.nama, str(galat)) from galat
        gambar = bersih.akhiran in GAMBAR
        isi = perkecil_foto(bersih.isi) if gambar else bersih.isi
    # What is kept must fit into a package: an export can always be imported again.
    scope = tahun_laporan(pelaku.lingkup, sel.opd, sel.tahun)
    paling = batas.GAMBAR_SEMUA if gambar else batas.BUKTI_SEMUA
    if besar_berkas(scope, gambar=gambar) + len(isi) > paling:
        sebab = f"semua {'gambar' if gambar else 'dokumen'} tahun ini sudah {paling // batas.MB} MB"
        raise BerkasDitolak(isian.nama, f"{sebab}; pakai tautan, atau arsipkan yang tidak dipakai")
    return {f"{hashlib.sha256(isi).hexdigest()}{bersih.akhiran}": isi}


def _tautan(isian: IsianBukti) -> str | None:
    if isian.jenis != "tautan":
        return None
    tautan = _baku("tautan", isian.tautan)
    if not tautan_wajar(tautan):
        raise IsianSalah("tautan", tautan[:80], KATA_TAUTAN.removeprefix("isi "))
    return tautan


def _pastikan_syarat(paket: Paket, sel: Sel, baru: Bukti) -> None:
    if baru.syarat_id is None:
        return
    keadaan = siklus.bukti_periode(paket, sel.periode).get(sel.indikator, siklus.BuktiNilai())
    syarat = next((k.syarat for k in keadaan.syarat if k.syarat.syarat_id == baru.syarat_id), None)
    if syarat is None:
        raise TidakAda("Syarat bukti itu tidak ada pada indikator ini.")
    if syarat.jenis != baru.jenis:
        raise IsianSalah("jenis", baru.jenis, f"{syarat.jenis}, sebab syaratnya meminta itu")


def _teks(bidang: str, teks: str) -> str:
    rapi = _baku(bidang, teks)
    if not rapi:
        raise IsianSalah(bidang, "", "dengan kata-kata yang dimengerti pemeriksa")
    return rapi


def _baku(bidang: str, teks: str) -> str:
    """The text as the record keeps it."""
    try:
        return rapikan(teks)
    except SelError as galat:
        raise IsianSalah(bidang, "", "teks tanpa karakter kendali") from galat

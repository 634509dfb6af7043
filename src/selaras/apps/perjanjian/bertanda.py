"""The signed paper of an agreement as a PDF: kept by its content, always saved, never shown."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.bukti.queries import BerkasTersimpan
from selaras.apps.bukti.services import simpan_tetap
from selaras.apps.dasar.galat import BerkasDitolak, LangkahDitolak, TidakAda
from selaras.apps.jejak.services import Catatan, catat
from selaras.apps.laporan.queries import potret
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.perjanjian.models import NaskahBertanda
from selaras.apps.perjanjian.pilih import naskah_tahun
from selaras.inti.siklus.naskah import StatusNaskah, status_naskah
from selaras.penulis.paket.bukti import BuktiError, bersihkan_bukti

PANJANG_NAMA = 120


def simpan_bertanda(
    pelaku: Pelaku, opd: str, tahun: int, dokumen: str, nama: str, isi: bytes
) -> NaskahBertanda:
    """Keep the scan of a signed agreement; the same bytes twice are kept once.

    Raises TidakBerizin, TidakAda, LangkahDitolak, BerkasDitolak.
    """
    pelaku.pastikan(Izin.SUSUN_PERJANJIAN, opd)
    satu = naskah_tahun(potret(pelaku.lingkup, opd, tahun), dokumen)
    if status_naskah(satu) is not StatusNaskah.DITANDATANGANI:
        raise LangkahDitolak(f"{satu.nama} belum ditandatangani; unggah sesudah ditandatangani.")
    scope = tahun_laporan(pelaku.lingkup, opd, tahun)
    bersih = _bersih(nama, isi)
    with transaction.atomic():
        (sidik,) = simpan_tetap({nama: bersih}).values()
        baru, dibuat = NaskahBertanda.objects.get_or_create(
            tahun_laporan=scope, dokumen=dokumen, sidik=sidik,
            defaults={
                "ukuran": len(bersih), "nama_berkas": nama[:PANJANG_NAMA], "oleh": pelaku.nama,
            },
        )  # fmt: skip
        if dibuat:
            catat(
                [Catatan("naskah bertanda diunggah", "naskah", dokumen, baru=sidik)],
                nama=pelaku.nama, pengguna_id=pelaku.id, opd_id=scope.opd_id, tahun=tahun,
                sumber=pelaku.sumber,
            )  # fmt: skip
    return baru


def _bersih(nama: str, isi: bytes) -> bytes:
    """The bytes of a PDF that holds nothing active. Raises BerkasDitolak."""
    if len(isi) > settings.SELARAS_UNGGAH_MAKS:
        paling = settings.SELARAS_UNGGAH_MAKS // 1_000_000
        raise BerkasDitolak(nama, f"paling besar {paling} MB; pindai dengan mutu lebih rendah")
    if not isi.startswith(b"%PDF-"):
        raise BerkasDitolak(nama, "isinya bukan PDF; pindai atau cetak naskahnya menjadi PDF")
    try:
        return bersihkan_bukti(nama, isi).isi
    except BuktiError as galat:
        raise BerkasDitolak(nama, str(galat)) from galat


def daftar_bertanda(scope: TahunLaporan, dokumen: str) -> list[NaskahBertanda]:
    """The scans of an agreement, the latest first."""
    return list(NaskahBertanda.objects.filter(tahun_laporan=scope, dokumen=dokumen).order_by("-pk"))


def isi_bertanda(scope: TahunLaporan, dokumen: str, nomor: int) -> bytes:
    """The bytes of a scan. Raises TidakAda, BerkasHilang."""
    satu = NaskahBertanda.objects.filter(tahun_laporan=scope, dokumen=dokumen, pk=nomor).first()
    if satu is None:
        raise TidakAda("Naskah bertanda tangan itu tidak ada.")
    return BerkasTersimpan({satu.nama_berkas: satu.sidik})[satu.nama_berkas]

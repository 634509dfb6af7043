"""A new reporting year made from the last one."""

from __future__ import annotations

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import LangkahDitolak
from selaras.apps.jejak.services import Catatan, catat
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.apps.paket.services import HasilImpor, impor_paket
from selaras.inti.siklus.guliran import gulirkan


def gulirkan_tahun(pelaku: Pelaku, opd: str, dari: int, ke: int) -> HasilImpor:
    """Make the year ``ke`` of an office from the plan of ``dari``; an existing year stays.

    Raises TidakBerizin, LangkahDitolak, and what scope raises.
    """
    pelaku.pastikan(Izin.AKTIFKAN_TAHUN, opd)
    if TahunLaporan.objects.filter(opd__kode=opd, tahun=ke).exists():
        raise LangkahDitolak(f"Tahun {ke} sudah ada; buka lewat pilihan tahun di atas.")
    paket = paket_dari_rekam(pelaku.lingkup, opd, dari)
    try:
        baru = gulirkan(paket, ke)
    except ValueError as galat:
        raise LangkahDitolak(str(galat)) from galat
    hasil = impor_paket(
        baru, lingkup=pelaku.lingkup, oleh=pelaku.nama, sumber=f"digulirkan dari tahun {dari}"
    )
    scope = TahunLaporan.objects.get(opd__kode=opd, tahun=ke)
    catat(
        [Catatan("tahun digulirkan", "tahun_laporan", str(ke), baru={"dari": dari})],
        nama=pelaku.nama, pengguna_id=pelaku.id, opd_id=scope.opd_id, tahun=ke,
        sumber=pelaku.sumber,
    )  # fmt: skip
    return hasil

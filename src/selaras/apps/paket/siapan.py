"""A package put together to be taken along: once for each state of the record and each form."""

from __future__ import annotations

from collections.abc import Callable

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.bukti.queries import BerkasTersimpan
from selaras.apps.bukti.services import simpan_tetap
from selaras.apps.dasar.galat import TidakAda
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.paket.models import PaketSiap
from selaras.apps.paket.queries import susun_paket

JENIS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
LANGKAH = {"xlsx": "Menulis buku kerja", "zip": "Menulis CSV dan gambar"}


def siapkan_paket(
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    jenis: str,
    kabar: Callable[[str, int, int], None] = lambda kata, ke, dari: None,
) -> PaketSiap:
    """Put the record of now together as a workbook or a zip, and keep it for a while.

    Raises TidakBerizin and what scope raises; KeyError for another form.
    """
    from selaras.penulis.paket import isi_xlsx, isi_zip

    pelaku.pastikan(Izin.UNDUH, opd)
    tulis = {"xlsx": isi_xlsx, "zip": isi_zip}[jenis]
    kabar("Membaca rekaman", 1, 3)
    # the revision first: what is written meanwhile makes the file older than it is, never newer
    scope = tahun_laporan(pelaku.lingkup, opd, tahun)
    paket = susun_paket(scope)
    kabar(LANGKAH[jenis], 2, 3)
    isi = tulis(paket)
    kabar("Menyimpan berkas", 3, 3)
    nama = f"paket-{opd}-{tahun}.{jenis}"
    return PaketSiap.objects.create(
        tahun_laporan=scope, jenis=jenis, sidik=simpan_tetap({nama: isi})[nama],
        ukuran=len(isi), revisi=scope.revisi, oleh=pelaku.nama,
    )  # fmt: skip


def paket_siap(pelaku: Pelaku, opd: str, tahun: int) -> dict[str, PaketSiap]:
    """What can be downloaded by form: the record as it is now, nothing older. Two queries."""
    scope = tahun_laporan(pelaku.lingkup, opd, tahun)
    milik = PaketSiap.objects.filter(tahun_laporan=scope, revisi=scope.revisi).order_by("pk")
    return {satu.jenis: satu for satu in milik}


def isi_paket_siap(pelaku: Pelaku, opd: str, tahun: int, jenis: str) -> bytes:
    """The bytes of a package of now. Raises TidakBerizin, TidakAda, BerkasHilang."""
    pelaku.pastikan(Izin.UNDUH, opd)
    satu = paket_siap(pelaku, opd, tahun).get(jenis)
    if satu is None:
        raise TidakAda(
            "Paket itu belum disiapkan, atau data berubah sesudahnya. Tekan tombol Siapkan di "
            "halaman Paket data."
        )
    return BerkasTersimpan({jenis: satu.sidik})[jenis]

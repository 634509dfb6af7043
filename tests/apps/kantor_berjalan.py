"""What a year leaves behind in an office: ratified rounds, versions of the report, uploads."""

from __future__ import annotations

from decimal import Decimal

from selaras.apps.akun.queries import pelaku_mesin
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.laporan.models import LaporanTerbit
from selaras.apps.laporan.queries import pengukuran
from selaras.apps.laporan.services import simpan_potret
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.apps.paket.unggahan import periksa_unggahan, terima_unggahan
from selaras.apps.pengumpulan.models import Cap, Pengesahan, Putaran
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.isi import Paket
from selaras.inti.potret import LaporanKinerja
from selaras.penulis.paket import isi_zip
from tests.apps.kantor_rekam import ganti

MESIN = pelaku_mesin("uji")
SEMUA = LingkupOPD.semua()


def paket_lain(kode: str) -> Paket:
    """The record of the office with one value that it does not hold."""
    kini = paket_dari_rekam(SEMUA, kode, 2024)
    satu = {"indikator_id": "S1/02", "periode": "2024"}
    return ganti(kini, Realisasi, satu, nilai=Decimal("7.25"))


def sahkan(kode: str, periode: str, kali: int = 1) -> None:
    """The round is ratified, with its stamps, in so many versions before the record of now."""
    milik = Putaran.objects.get(tahun_laporan__opd__kode=kode, periode=periode)
    milik.lembar.update(status="disahkan")
    for lembar in milik.lembar.all():
        for langkah in ("ajukan", "verifikasi", "sahkan"):
            Cap.objects.create(lembar=lembar, langkah=langkah, nama="Bu Uji", jabatan="Kepala")
    lama = LaporanKinerja.dari_paket(paket_lain(kode))
    potret = simpan_potret(SEMUA, lama, keperluan="pengesahan", oleh="uji")
    for _ in range(kali):
        for satu in (*milik.lembar.all(), None):
            Pengesahan.objects.create(putaran=milik, lembar=satu, potret=potret, oleh="Bu Uji")


def tulis_versi(kode: str, kali: int = 1) -> None:
    """Versions of the report whose files are not kept here: to write them takes seconds."""
    kini = pengukuran(SEMUA, kode, 2024).laporan
    potret = simpan_potret(SEMUA, kini, keperluan="laporan", oleh="uji")
    for ke in range(kali):
        berkas = {f"lakin-2024.{jenis}": f"{ke:064}" for jenis in ("pdf", "docx", "html")}
        LaporanTerbit.objects.create(potret=potret, oleh="Bu Uji", berkas=berkas)


def unggah(kode: str, isi: bytes | None = None, kali: int = 1) -> None:
    """Packages that were sent and looked at and wait; by default one that would change a value."""
    for ke in range(kali):
        satu = terima_unggahan(
            MESIN, kode, 2024, f"paket {ke}.zip", isi or isi_zip(paket_lain(kode))
        )
        periksa_unggahan(MESIN, satu)

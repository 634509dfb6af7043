"""The work of the report that runs in the background."""

from __future__ import annotations

from django.urls import reverse

from selaras.apps.akun.peran import Izin
from selaras.apps.kerja.daftar import HasilKerja, Tugasan, jenis_kerja

TULIS_LAPORAN = "tulis_laporan"
# What is told on the way, in order; a part that was made before is skipped.
LANGKAH = ("Menyusun naskah", "Menggambar bagan", "Menulis PDF", "Menulis DOCX", "Menulis HTML")


@jenis_kerja(TULIS_LAPORAN, "Menulis laporan", Izin.TULIS_LAPORAN)
def tulis_laporan(t: Tugasan) -> HasilKerja:
    """Write the report of today's record in all forms and keep it as a version."""
    from selaras.apps.laporan.queries import pengukuran
    from selaras.apps.laporan.services import terbitkan_laporan

    t.pelaku.pastikan(Izin.TULIS_LAPORAN, t.opd)
    t.kabari("Menghitung capaian", 0, len(LANGKAH))
    lingkup = t.pelaku.lingkup
    hasil = terbitkan_laporan(
        lingkup, pengukuran(lingkup, t.opd, t.tahun), None, oleh=t.pelaku.nama,
        kabar=lambda kata: t.kabari(kata, LANGKAH.index(kata) + 1, len(LANGKAH)),
        sumber=t.pelaku.sumber,
    )  # fmt: skip
    banyak = len(hasil.peringatan)
    kalimat = "Versi ditulis. Kepala perangkat daerah dapat menerbitkannya."
    if banyak:
        kalimat += f" {banyak} hal perlu dilihat; lihat “Periksa sebelum dicetak”."
    return HasilKerja(kalimat, reverse("versi", args=[t.opd, t.tahun]))

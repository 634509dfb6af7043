"""Reminders of legal deadlines to whoever can meet them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse

from selaras.apps.akun.queries import pelaku_mesin, pemegang
from selaras.apps.laporan.queries import potret
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.pemberitahuan.kabar import Kabar
from selaras.apps.tenggat.menunggu import langkah_tenggat
from selaras.apps.tenggat.queries import kalender
from selaras.inti.periode import tanggal_panjang
from selaras.inti.tenggat import Keadaan, sisa_hari

TERLAMA = timedelta(60)  # what is later than this is told by nobody any more


def ingatkan_tenggat(hari: date) -> Iterator[Kabar]:
    """Deadlines near or late, of this year and the last; each state and step once."""
    mesin = pelaku_mesin("sistem")
    semua = TahunLaporan.objects.select_related("opd").filter(tahun__in=(hari.year - 1, hari.year))
    for scope in semua.order_by("pk"):
        opd, tahun = scope.opd.kode, scope.tahun
        for satu in kalender(mesin, potret(mesin.lingkup, opd, tahun), hari):
            dekat = satu.keadaan in (Keadaan.MENDEKAT, Keadaan.TERLAMBAT)
            batas = satu.batas
            if not dekat or batas is None or hari - batas > TERLAMA:
                continue
            if (langkah := langkah_tenggat(mesin.lingkup, opd, tahun, satu.aturan.kunci)) is None:
                continue
            izin, _, halaman = langkah
            yield Kabar(
                f"tenggat:{opd}:{tahun}:{satu.kunci}:{batas}:{satu.keadaan.name}:{izin}",
                f"{satu.nama}: {sisa_hari(batas, hari)}",
                f"Batasnya {tanggal_panjang(batas)} ({satu.aturan.sumber}).",
                reverse(halaman, args=[opd, tahun]), scope.opd_id,
                frozenset(p.pengguna_id for p in pemegang(izin, opd, hari) if not p.unit),
            )  # fmt: skip

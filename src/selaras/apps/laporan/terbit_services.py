"""Publishing: the head marks one kept version as the report of the office."""

from __future__ import annotations

from django.db import transaction

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import LangkahDitolak
from selaras.apps.jejak.services import Catatan, catat
from selaras.apps.laporan.models import Penerbitan
from selaras.apps.laporan.versi_queries import satu_versi


def terbitkan_versi(pelaku: Pelaku, opd: str, tahun: int, nomor: int) -> Penerbitan:
    """Publish a version. Raises TidakBerizin, TidakAda, LangkahDitolak for one published before."""
    pelaku.pastikan(Izin.SAHKAN, opd)
    satu = satu_versi(pelaku.lingkup, opd, tahun, nomor)
    with transaction.atomic():
        baru, dibuat = Penerbitan.objects.get_or_create(versi=satu, defaults={"oleh": pelaku.nama})
        if not dibuat:
            raise LangkahDitolak(f"Versi {nomor} sudah diterbitkan oleh {baru.oleh}.")
        catat(
            [Catatan("laporan diterbitkan", "laporan", f"versi {nomor}")],
            nama=pelaku.nama, pengguna_id=pelaku.id, opd_id=satu.potret.tahun_laporan.opd_id,
            tahun=tahun, sumber=pelaku.sumber,
        )  # fmt: skip
    return baru

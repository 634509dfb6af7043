"""The only writer of the days from which deadlines are counted."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import IsianSalah
from selaras.apps.jejak.services import Catatan, catat
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.tenggat.models import ACUAN, HariAcuan


def catat_hari(
    pelaku: Pelaku, opd: str, tahun: int, acuan: str, hari: date, dokumen: str
) -> HariAcuan:
    """Note the day of a document, or correct it. Raises TidakBerizin, IsianSalah, scope errors."""
    pelaku.pastikan(Izin.SUSUN_PERJANJIAN, opd)
    if acuan not in dict(ACUAN):
        raise IsianSalah("acuan", acuan, "dokumen yang dikenal")
    if not dokumen.strip():
        raise IsianSalah("dokumen", "", "nama dan nomor dokumennya")
    if not tahun - 1 <= hari.year <= tahun:
        raise IsianSalah("tanggal", hari.isoformat(), f"hari pada tahun {tahun - 1} atau {tahun}")
    scope = tahun_laporan(pelaku.lingkup, opd, tahun)
    with transaction.atomic():
        lama = HariAcuan.objects.filter(tahun_laporan=scope, acuan=acuan).first()
        satu, _ = HariAcuan.objects.update_or_create(
            tahun_laporan=scope, acuan=acuan,
            defaults={"hari": hari, "dokumen": dokumen.strip(), "oleh": pelaku.nama},
        )  # fmt: skip
        catatan = Catatan(
            "hari acuan dicatat", "tenggat", acuan, lama=_isi(lama) if lama else None,
            baru=_isi(satu),
        )  # fmt: skip
        catat(
            [catatan], nama=pelaku.nama, pengguna_id=pelaku.id, opd_id=scope.opd_id, tahun=tahun,
            sumber=pelaku.sumber,
        )  # fmt: skip
    return satu


def _isi(satu: HariAcuan) -> dict[str, str]:
    return {"hari": str(satu.hari), "dokumen": satu.dokumen}

"""Packages that were left, sent or put together: tidied up with the files nobody names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from selaras.apps.akun.queries import Pelaku
from selaras.apps.bukti.rapikan import buang_tak_disebut
from selaras.apps.jejak.services import Catatan, catat
from selaras.apps.paket.models import PaketSiap, Unggahan


@dataclass(frozen=True)
class HasilRapikan:
    """What one run threw away."""

    unggahan: int
    berkas: int


def rapikan(pelaku: Pelaku, batas: datetime) -> HasilRapikan:
    """Throw away packages sent before ``batas`` and never taken in, their previews and faults,
    packages put together before it, and stored files that nobody names. A package that was taken
    in stays, as does the trail."""
    sidik = []
    tua = Unggahan.objects.filter(dimuat=None, dibuat__lt=batas).select_related("tahun_laporan")
    for satu in tua.defer("hasil", "salah").order_by("pk"):
        with transaction.atomic():
            # somebody may take it in at this moment: then it stays
            if not Unggahan.objects.filter(pk=satu.pk, dimuat=None).delete()[0]:
                continue
            scope = satu.tahun_laporan
            catat(
                [Catatan("unggahan dibersihkan", "paket", satu.nama, lama={"sidik": satu.sidik})],
                nama=pelaku.nama, pengguna_id=pelaku.id, opd_id=scope.opd_id, tahun=scope.tahun,
                sumber=pelaku.sumber,
            )  # fmt: skip
        sidik.append(satu.sidik)
    lewat = PaketSiap.objects.filter(dibuat__lt=batas)
    siap = list(lewat.values_list("sidik", flat=True))
    lewat.delete()
    return HasilRapikan(len(sidik), buang_tak_disebut([*sidik, *siap], batas))

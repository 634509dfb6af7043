"""Letters: what waits is sent, one letter a person, and tried again when no server takes it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.message import EmailMessage
from django.db.models import Q
from django.template.loader import render_to_string

from selaras.apps.pemberitahuan.models import Pemberitahuan

catatan = logging.getLogger(__name__)
MAKS_COBA = 10  # then the letter is given up; the inbox has it all the same
SEWA = timedelta(minutes=30)  # for which one run holds the letters that it sends
JEDA = timedelta(minutes=10)  # after the first failure; doubled by each further one
MAKS_BUTIR = 50  # notices named in one letter


@dataclass(frozen=True)
class HasilKirim:
    """How many letters went out, and how many could not."""

    terkirim: int
    tertunda: int


def kirim_surat(kini: Callable[[], datetime]) -> HasilKirim:
    """Send what waits. Two runs at once do not send the same: each takes hold of its letters.

    Only a run that dies between the server's yes and our mark leaves a letter that is sent
    twice, half an hour later.
    """
    terkirim = tertunda = 0
    for penerima in _penerima(kini()):
        milik = _pegang(penerima, kini())
        if not milik:
            continue
        try:
            _kirim(milik)
        except (OSError, SMTPException, ValueError) as galat:
            catatan.warning("surat pemberitahuan tidak terkirim: %s", type(galat).__name__)
            _tunda(milik, type(galat).__name__, kini())
            tertunda += 1
        else:
            Pemberitahuan.objects.filter(pk__in=[m.pk for m in milik]).update(
                surat="terkirim", surat_galat=None
            )
            terkirim += 1
    return HasilKirim(terkirim, tertunda)


def _menunggu(kini: datetime) -> Q:
    return Q(surat="menunggu") & (Q(surat_lagi=None) | Q(surat_lagi__lte=kini))


def _penerima(kini: datetime) -> list[int]:
    baris = Pemberitahuan.objects.filter(_menunggu(kini)).order_by("penerima_id")
    return list(baris.values_list("penerima_id", flat=True).distinct())


def _pegang(penerima: int, kini: datetime) -> list[Pemberitahuan]:
    """Take hold of a person's letters; empty when another run has them."""
    nomor = list(
        Pemberitahuan.objects.filter(_menunggu(kini), penerima_id=penerima)
        .order_by("pk")
        .values_list("pk", flat=True)[:MAKS_BUTIR]
    )
    sewa = kini + SEWA
    # one statement decides, and its time tells our rows from those of another run
    Pemberitahuan.objects.filter(_menunggu(kini), pk__in=nomor).update(surat_lagi=sewa)
    pegangan = Pemberitahuan.objects.filter(pk__in=nomor, surat_lagi=sewa)
    milik = list(pegangan.select_related("penerima").order_by("pk"))
    if milik and not milik[0].penerima.is_active:
        pegangan.update(surat="tidak")
        return []
    return milik


def _kirim(milik: list[Pemberitahuan]) -> None:
    orang = milik[0].penerima
    judul = milik[0].judul if len(milik) == 1 else f"{len(milik)} pemberitahuan untuk Anda"
    isi = render_to_string(
        "pemberitahuan/surat.txt", {"orang": orang, "milik": milik, "situs": settings.ALAMAT_SITUS}
    )
    surat = EmailMessage(
        f"Selaras: {' '.join(judul.split())[:150]}", isi, None, [orang.email],
        connection=get_connection(),
    )  # fmt: skip
    surat.send()


def _tunda(milik: list[Pemberitahuan], galat: str, kini: datetime) -> None:
    """Try again later, each time later; given up after MAKS_COBA."""
    for satu in milik:
        satu.surat_coba += 1
        satu.surat_lagi = kini + JEDA * 2 ** (satu.surat_coba - 1)
        satu.surat_galat = galat
        if satu.surat_coba >= MAKS_COBA:
            satu.surat = "gagal"
    Pemberitahuan.objects.bulk_update(milik, ["surat", "surat_coba", "surat_lagi", "surat_galat"])

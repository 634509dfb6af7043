"""The only writers of notices. None of them sends: a letter waits for ``surat.kirim_surat``."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import TidakAda
from selaras.apps.pemberitahuan.kabar import Kabar
from selaras.apps.pemberitahuan.models import Pemberitahuan, TanpaSurat
from selaras.apps.pemberitahuan.queries import milik


def beri_tahu(kabar: Iterable[Kabar]) -> int:
    """Put things into the inboxes of their people; how many notices were new.

    What was told before is not told again. Part of the transaction that it tells of.
    """
    semua = [(satu, orang) for satu in kabar for orang in satu.penerima]
    if not semua:
        return 0
    kunci = {satu.kunci for satu, _ in semua}
    ada = set(Pemberitahuan.objects.filter(kunci__in=kunci).values_list("kunci", "penerima_id"))
    baru = [(satu, orang) for satu, orang in semua if (satu.kunci, orang) not in ada]
    tanpa = set(TanpaSurat.objects.values_list("pengguna_id", flat=True))
    # somebody else may tell the same at this moment: the key decides
    Pemberitahuan.objects.bulk_create(
        (
            Pemberitahuan(
                penerima_id=orang, kunci=satu.kunci, judul=satu.judul, isi=satu.isi,
                alamat=satu.alamat, opd_id=satu.opd_id,
                surat="tidak" if orang in tanpa else "menunggu",
            )
            for satu, orang in baru
        ),
        ignore_conflicts=True,
        batch_size=500,
    )  # fmt: skip
    return len(baru)


def baca(pelaku: Pelaku, nomor: int, kini: datetime) -> Pemberitahuan:
    """Mark one's own notice as read. Raises TidakAda."""
    satu = milik(pelaku).filter(pk=nomor).first()
    if satu is None:
        raise TidakAda("Pemberitahuan itu tidak ada.")
    if satu.dibaca is None:
        satu.dibaca = kini
        satu.save(update_fields=["dibaca"])
    return satu


def baca_semua(pelaku: Pelaku, kini: datetime) -> int:
    """Mark all of one's own notices as read; how many there were."""
    return milik(pelaku).filter(dibaca=None).update(dibaca=kini)


def setel_surat(pelaku: Pelaku, mau: bool) -> None:
    """Want letters, or only the inbox; letters that wait are held back too."""
    if pelaku.id is None:
        return
    with transaction.atomic():
        if mau:
            TanpaSurat.objects.filter(pengguna_id=pelaku.id).delete()
            return
        TanpaSurat.objects.get_or_create(pengguna_id=pelaku.id)
        Pemberitahuan.objects.filter(penerima_id=pelaku.id, surat="menunggu").update(surat="tidak")

"""The second step of somebody who lost the telephone: taken off by whoever manages people."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from django.db import transaction

from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.queries import Pelaku
from selaras.apps.akun.services import pastikan_kelola_orang
from selaras.apps.jejak.services import Catatan, catat


def lepas_langkah_kedua(pelaku: Pelaku, orang: Pengguna) -> bool:
    """Take off the second step and its recovery codes; False when there was none.

    The person sets up a new one at the next login. Raises TidakBerizin.
    """
    pastikan_kelola_orang(pelaku, orang)
    with transaction.atomic():
        banyak, _ = Authenticator.objects.filter(user=orang).delete()
        if banyak:
            catat(
                [Catatan("langkah kedua dilepas", "pengguna", orang.email)], nama=pelaku.nama,
                pengguna_id=pelaku.id, sumber=pelaku.sumber,
            )  # fmt: skip
    return bool(banyak)

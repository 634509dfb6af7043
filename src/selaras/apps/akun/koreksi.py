"""What a manager puts right about a person: the name and address, and sessions left open."""

from __future__ import annotations

import secrets

from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction

from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.queries import Pelaku
from selaras.apps.akun.services import identitas, pastikan_kelola_orang
from selaras.apps.dasar.galat import IsianSalah
from selaras.apps.jejak.services import Catatan, catat


def ubah_identitas(pelaku: Pelaku, orang: Pengguna, surel: str, nama: str) -> bool:
    """Put the address and the name right; False when both stood so already.

    The login follows the new address, the old one opens nothing any more and a letter sent to it
    ends; password, second step and keys of the API stay, for it is the same person. What the trail
    told before keeps the name and address of its day. Raises TidakBerizin, IsianSalah.
    """
    pastikan_kelola_orang(pelaku, orang)
    surel, nama = identitas(surel, nama, orang.pk)
    lama = {"surel": orang.email, "nama": orang.nama}
    baru = {"surel": surel, "nama": nama}
    beda = [bidang for bidang in baru if lama[bidang] != baru[bidang]]
    if not beda:
        return False
    try:
        with transaction.atomic():
            orang.email, orang.nama = surel, nama
            orang.save(update_fields=["email", "nama"])
            if "surel" in beda:
                # allauth logs in by its own rows too and makes them anew from the account
                EmailAddress.objects.filter(user=orang).delete()
            _catat(pelaku, Catatan(
                "identitas diubah", "pengguna", surel,
                lama={b: lama[b] for b in beda}, baru={b: baru[b] for b in beda},
            ))  # fmt: skip
    except IntegrityError as galat:  # somebody took the address in the same moment
        raise IsianSalah("surel", surel, "alamat yang belum dipakai pengguna lain") from galat
    return True


def keluarkan(pelaku: Pelaku, orang: Pengguna) -> None:
    """End every session of a person; keys of the API stay. Raises TidakBerizin."""
    pastikan_kelola_orang(pelaku, orang)
    _cap_baru(pelaku, orang, "dikeluarkan dari semua perangkat")


def keluarkan_lain(pelaku: Pelaku, orang: Pengguna) -> None:
    """End one's own sessions; the caller renews the one that asks."""
    _cap_baru(pelaku, orang, "keluar dari perangkat lain")


def _cap_baru(pelaku: Pelaku, orang: Pengguna, tindakan: str) -> None:
    with transaction.atomic():
        orang.cap_sesi = secrets.token_hex(8)
        orang.save(update_fields=["cap_sesi"])
        _catat(pelaku, Catatan(tindakan, "pengguna", orang.email))


def _catat(pelaku: Pelaku, catatan: Catatan) -> None:
    catat([catatan], nama=pelaku.nama, pengguna_id=pelaku.id, sumber=pelaku.sumber)

"""People of the tests: somebody with a role, and a client that is logged in as that person."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.test import Client

from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.peran import PERAN_DUA_LANGKAH, Peran
from selaras.apps.akun.queries import pelaku_mesin
from selaras.apps.akun.services import TugasBaru, buat_pengguna

SANDI = "sandi panjang untuk uji 71"
HARI = date(2024, 1, 1)
MESIN = pelaku_mesin("uji")


@contextmanager
def isi_bersama(django_db_blocker: Any) -> Iterator[None]:
    """What is written inside (before ``yield`` of a module's fixture) is there for each test.

    A test undoes its own changes only, so it finds the rows as they were written. Not for tests
    with ``transaction=True``, which empty the tables.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


def orang(
    peran: Peran = Peran.APIP,
    opd: str | None = None,
    unit: str | None = None,
    *,
    dua_langkah: bool = True,
    surel: str = "",
    **lain: object,
) -> Pengguna:
    """Somebody with one role since 2024; without an office, for the whole regency.

    Who ratifies or administers has set up the second step, unless ``dua_langkah`` is False.
    """
    surel = surel or _surel(peran, opd, unit)
    tugas = TugasBaru(peran, opd, unit, **lain)  # type: ignore[arg-type]
    satu, _ = buat_pengguna(MESIN, surel, f"Uji {peran.sebutan}", tugas, hari=HARI, sementara=False)
    satu.set_password(SANDI)
    satu.save()
    if dua_langkah and peran in PERAN_DUA_LANGKAH:
        Authenticator.objects.create(user=satu, type=Authenticator.Type.TOTP, data={})
    return satu


def klien_masuk(
    peran: Peran = Peran.APIP, opd: str | None = None, unit: str | None = None, **lain: object
) -> Client:
    """A client that is logged in; by default somebody who may read every office."""
    klien = Client()
    surel = _surel(peran, opd, unit)
    klien.force_login(
        Pengguna.objects.filter(email=surel).first() or orang(peran, opd, unit, **lain)
    )
    return klien


def _surel(peran: Peran, opd: str | None, unit: str | None) -> str:
    return f"{peran}-{unit or 'semua'}@{opd or 'daerah'}.example".replace("_", "-")

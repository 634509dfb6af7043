"""What the login library tells: written into the trail."""

from __future__ import annotations

from typing import Any

from allauth.account.signals import password_changed, password_reset
from django.contrib import messages
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils import timezone

from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.services import sandi_diganti, sandi_dipulihkan
from selaras.apps.akun.token import token_hidup
from selaras.apps.jejak.services import Catatan, catat


@receiver(user_logged_in)
def masuk(sender: object, user: Pengguna, **lain: Any) -> None:
    """Somebody logged in."""
    catat(
        [Catatan("masuk", "pengguna", user.email)],
        nama=user.nama,
        pengguna_id=user.pk,
        sumber="situs",
    )


@receiver(user_logged_out)
def keluar(sender: object, user: Pengguna | None, **lain: Any) -> None:
    """Somebody logged out."""
    if user is not None:
        catat(
            [Catatan("keluar", "pengguna", user.email)],
            nama=user.nama,
            pengguna_id=user.pk,
            sumber="situs",
        )


@receiver(user_login_failed)
def gagal_masuk(sender: object, credentials: dict[str, Any], **lain: Any) -> None:
    """Somebody tried; the address as people are named by it, never the password."""
    surel = str(credentials.get("email") or credentials.get("username") or "")[:150].lower()
    catat(
        [Catatan("gagal masuk", "pengguna", surel)],
        nama=surel or "tidak dikenal",
        pengguna_id=None,
        sumber="situs",
    )


@receiver(password_reset)
def pulihkan_sandi(sender: object, user: Pengguna, **lain: Any) -> None:
    """An own password was chosen by a letter."""
    sandi_dipulihkan(user)


@receiver(password_changed)
def ganti_sandi(sender: object, request: HttpRequest, user: Pengguna, **lain: Any) -> None:
    """An own password was chosen; whoever has keys of the API is told that they stay."""
    sandi_diganti(user)
    if banyak := token_hidup(user.pk, timezone.localdate()).count():
        messages.info(
            request,
            f"Sandi diganti; {banyak} token API Anda tetap berlaku. Bila sandi lama mungkin "
            "diketahui orang lain, tekan “Cabut semua”.",
        )

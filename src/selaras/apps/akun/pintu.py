"""The person behind a session, fetched together with the roles of the day."""

from __future__ import annotations

from allauth.account.auth_backends import AuthenticationBackend
from django.utils import timezone

from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.queries import orang_bertugas


class Pintu(AuthenticationBackend):  # type: ignore[misc]  # the library has no types
    """As allauth lets people in; every request asks for person and roles, so they come at once."""

    def get_user(self, user_id: int) -> Pengguna | None:
        """The person, or None when there is none or the account is closed."""
        bertugas = orang_bertugas(user_id, timezone.localdate())
        if bertugas is None:
            tanpa_peran: Pengguna | None = super().get_user(user_id)
            return tanpa_peran
        orang, penugasan = bertugas
        orang.penugasan_kini = penugasan
        return orang

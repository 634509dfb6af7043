"""The person behind a session, fetched together with the roles of the day."""

from __future__ import annotations

from allauth.account.auth_backends import AuthenticationBackend
from django.utils import timezone

from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.queries import tugas_berlaku


class Pintu(AuthenticationBackend):  # type: ignore[misc]  # the library has no types
    """As allauth lets people in; every request asks for person and roles, so they come at once."""

    def get_user(self, user_id: int) -> Pengguna | None:
        """The person, or None when there is none or the account is closed."""
        penugasan = tuple(
            tugas_berlaku(user_id, timezone.localdate()).select_related("opd", "pengguna")
        )
        if not penugasan:
            orang: Pengguna | None = super().get_user(user_id)
            return orang
        orang = penugasan[0].pengguna
        orang.penugasan_kini = penugasan
        return orang

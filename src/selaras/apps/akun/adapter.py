"""What allauth asks us: nobody signs up alone, and where people go after logging in."""

from __future__ import annotations

import time
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.queries import pelaku
from selaras.apps.akun.token import token_hidup


class AdapterAkun(DefaultAccountAdapter):  # type: ignore[misc]  # the library has no types
    """Accounts are made by an administrator, never by oneself."""

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """After logging in: to the second step where a role waits for it."""
        return self._sesudah(request) or str(super().get_login_redirect_url(request))

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """After choosing an own password: the same, else to the keys that outlive the old one."""
        hidup = token_hidup(request.user.pk or 0, timezone.localdate()).exists()
        return self._sesudah(request) or reverse("token" if hidup else "masuk")

    def _sesudah(self, request: HttpRequest) -> str:
        orang = request.user
        if not isinstance(orang, Pengguna):
            return ""
        ini = pelaku(orang.pk, orang.nama, timezone.localdate())
        return reverse("mfa_activate_totp") if ini.perlu_langkah_kedua else ""

    def is_reauthentication_required(self, *, app: str, **lain: Any) -> bool:
        """False for whoever logged in as lately as a second proof would hold: who is led from the
        login to the second step is not asked for the same password again."""
        if not super().is_reauthentication_required(app=app, **lain):
            return False
        catatan = get_authentication_records(self.request, self.request.user)
        saat = max((satu["at"] for satu in catatan), default=0)
        return bool(time.time() - saat >= app_settings.REAUTHENTICATION_TIMEOUT)

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Always closed."""
        return False

"""What allauth asks us: nobody signs up alone, and where people go after logging in."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AdapterAkun(DefaultAccountAdapter):  # type: ignore[misc]  # the library has no types
    """Accounts are made by an administrator, never by oneself."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Always closed."""
        return False

"""The login form in our words."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import LoginForm, ResetPasswordForm


class FormMasuk(LoginForm):  # type: ignore[misc]  # the library has no types
    """Address and password."""

    def __init__(self, *isi: Any, **lain: Any) -> None:
        super().__init__(*isi, **lain)
        self.fields["login"].label = "Alamat surel"
        self.fields["login"].widget.attrs["placeholder"] = ""
        self.fields["login"].widget.attrs["autofocus"] = True
        self.fields["password"].widget.attrs["placeholder"] = ""


class FormLupaSandi(ResetPasswordForm):  # type: ignore[misc]  # the library has no types
    """Address only."""

    def __init__(self, *isi: Any, **lain: Any) -> None:
        super().__init__(*isi, **lain)
        self.fields["email"].label = "Alamat surel"
        self.fields["email"].widget.attrs["placeholder"] = ""

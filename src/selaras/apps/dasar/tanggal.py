"""The field for a date on every form."""

from __future__ import annotations

from django import forms


class TanggalInput(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

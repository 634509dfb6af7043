"""The choices of a form that only the record knows."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms


def beri_pilihan(form: forms.Form, nama: str, pilihan: Iterable[tuple[str, str]]) -> None:
    """Give the field ``nama`` of a form its choices: value and words.

    Raises TypeError for a field that has none.
    """
    bidang = form.fields[nama]
    if not isinstance(bidang, forms.ChoiceField):
        raise TypeError(nama)
    bidang.choices = list(pilihan)

"""The forms of an agreement: its statement, and why it is changed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from selaras.inti.nip import NipError, baca_nip
from selaras.inti.paket import pilihan
from selaras.inti.siklus.perjanjian import KEDUA, PERTAMA, IsiNaskah, Pihak


class NipField(forms.CharField):
    """The number of a civil servant, or nothing: the head of a region has none."""

    def __init__(self, **lain: Any) -> None:
        """A field that may stay empty."""
        super().__init__(
            required=False, max_length=30, help_text="18 angka; spasi boleh", **lain
        )  # fmt: skip

    def clean(self, value: Any) -> str:
        """The digits alone. Raises ValidationError with the part that is wrong."""
        teks: str = super().clean(value)
        try:
            return baca_nip(teks) if teks else ""
        except NipError as galat:
            raise ValidationError(str(galat)) from galat


class NaskahForm(forms.Form):
    """The statement besides its targets."""

    tempat = forms.CharField(
        label="Tempat", max_length=100, help_text="tempat naskah ditandatangani"
    )
    dasar = forms.CharField(label="Dokumen dasar", required=False, max_length=200)
    pertama_nama = forms.CharField(label="Pihak Pertama: nama", max_length=150)
    pertama_jabatan = forms.CharField(label="Pihak Pertama: jabatan", max_length=200)
    pertama_status = forms.ChoiceField(
        label="Pihak Pertama: status", choices=pilihan.STATUS_JABATAN
    )
    pertama_pangkat = forms.CharField(label="Pihak Pertama: pangkat", required=False, max_length=80)
    pertama_nip = NipField(label="Pihak Pertama: NIP")
    kedua_nama = forms.CharField(label="Pihak Kedua: nama", max_length=150)
    kedua_jabatan = forms.CharField(label="Pihak Kedua: jabatan", max_length=200)
    kedua_status = forms.ChoiceField(label="Pihak Kedua: status", choices=pilihan.STATUS_JABATAN)
    kedua_pangkat = forms.CharField(label="Pihak Kedua: pangkat", required=False, max_length=80)
    kedua_nip = NipField(label="Pihak Kedua: NIP")
    alasan_uraian = forms.CharField(label="Alasan perubahan", required=False, max_length=500)

    def __init__(self, *posisi: Any, tahun: int, **lain: Any) -> None:
        """The form of an agreement of that year."""
        super().__init__(*posisi, **lain)
        self.fields["dasar"].help_text = f"misalnya DPA {tahun}"

    def naskah(self) -> IsiNaskah:
        """What was typed; call after ``is_valid``."""
        isi = self.cleaned_data
        return IsiNaskah(
            isi["tempat"] or None, isi["dasar"] or None,
            tuple(
                (
                    yang,
                    Pihak(
                        isi[f"{yang}_nama"], isi[f"{yang}_jabatan"], isi[f"{yang}_status"],
                        isi[f"{yang}_nip"] or None, isi[f"{yang}_pangkat"] or None,
                    ),
                )
                for yang in (PERTAMA, KEDUA)
            ),
            isi.get("alasan_uraian") or None,
        )  # fmt: skip


class PerubahanForm(forms.Form):
    """Why an agreement is changed."""

    alasan = forms.ChoiceField(label="Alasan", choices=pilihan.ALASAN_PERUBAHAN)
    uraian = forms.CharField(label="Uraian alasan", max_length=500)
    dasar = forms.CharField(label="Dokumen dasar", max_length=200)

    def __init__(self, *posisi: Any, tahun: int, **lain: Any) -> None:
        """The form of a change in that year."""
        super().__init__(*posisi, **lain)
        self.fields["dasar"].help_text = f"misalnya DPPA {tahun}"

"""What is typed about people; the services check again."""

from __future__ import annotations

from typing import Any

from django import forms

from selaras.apps.akun.peran import PERAN_UNIT, Peran
from selaras.apps.akun.queries import Pelaku
from selaras.apps.akun.services import TugasBaru
from selaras.apps.dasar.pilihan_formulir import beri_pilihan
from selaras.apps.dasar.tanggal import TanggalInput
from selaras.apps.organisasi.queries import daftar_kantor
from selaras.apps.organisasi.unit import daftar_unit
from selaras.inti.paket import pilihan as daftar

SELURUH = ""
SEMUA_UNIT = "*"  # no code of a unit
UNDANG = "undang"
CARA = ((UNDANG, "dipilih orangnya lewat tautan di surat"), ("sandi", "sandi sementara dari saya"))


class PilihanBersyarat(forms.ChoiceField):
    """A choice that other fields decide about: its own help says when it is needed."""

    bersyarat = True


class HariBersyarat(forms.DateField):
    """A day that other fields decide about."""

    bersyarat = True


class TugasForm(forms.Form):
    """A role for an office, a unit and a time."""

    peran = forms.ChoiceField(
        label="Tugas", choices=[("", "pilih tugas"), *((str(p), p.sebutan) for p in Peran)]
    )
    opd = PilihanBersyarat(label="Perangkat daerah", required=False)
    unit = PilihanBersyarat(
        label="Unit", required=False,
        help_text="wajib untuk operator dan kepala bidang; tugas lain untuk seluruh kantor",
    )  # fmt: skip
    status = forms.ChoiceField(label="Status jabatan", choices=daftar.STATUS_JABATAN)
    mulai = forms.DateField(label="Mulai", required=False, widget=TanggalInput(format="%Y-%m-%d"))
    sampai = HariBersyarat(
        label="Sampai", required=False, widget=TanggalInput(format="%Y-%m-%d"),
        help_text="wajib untuk Plt., Plh., dan Pj.; selain itu kosongkan bila belum diketahui",
    )  # fmt: skip
    dasar = forms.CharField(
        label="Dasar", required=False, max_length=300, help_text="misalnya nomor surat keputusan"
    )

    def __init__(self, *isi: Any, pelaku: Pelaku, **lain: Any) -> None:
        super().__init__(*isi, **lain)
        kantor = daftar_kantor(pelaku.lingkup)
        semua = ((k.kode, f"{k.nama} {k.pemerintah_daerah}") for k in kantor)
        beri_pilihan(self, "opd", [(SELURUH, "seluruh perangkat daerah"), *semua])
        beri_pilihan(self, "unit", [
            (SELURUH, "pilih unit"), (SEMUA_UNIT, "seluruh kantor"), *daftar_unit(pelaku.lingkup)
        ])  # fmt: skip

    def clean(self) -> dict[str, Any] | None:
        """Writing for every unit is chosen, never left over from an empty field."""
        isi = super().clean() or {}
        if isi.get("peran") in PERAN_UNIT and isi.get("unit") == SELURUH:
            kata = "Pilih unitnya, atau “seluruh kantor” bila ia menulis untuk semua unit."
            self.add_error("unit", kata)
        return isi

    def tugas(self) -> TugasBaru:
        """The role as the service wants it; call after ``is_valid``."""
        isi = self.cleaned_data
        unit = None if isi["unit"] in (SELURUH, SEMUA_UNIT) else isi["unit"]
        return TugasBaru(
            Peran(isi["peran"]), isi["opd"] or None, unit, isi["status"],
            isi["mulai"], isi["sampai"], isi["dasar"] or None,
        )  # fmt: skip


class PenggunaForm(TugasForm):
    """A new person with a first role."""

    surel = forms.EmailField(label="Alamat surel", help_text="dipakai untuk masuk")
    nama = forms.CharField(label="Nama lengkap", max_length=150)
    cara = forms.ChoiceField(
        label="Sandi pertamanya", choices=CARA,
        help_text="tautan hanya sekali pakai; sandi sementara tampil sekali di layar Anda",
    )  # fmt: skip
    field_order = ["surel", "nama", "cara"]


class IdentitasForm(forms.Form):
    """The address and the name of a person, put right."""

    surel = forms.EmailField(
        label="Alamat surel",
        help_text="dipakai untuk masuk; sandi, langkah kedua, dan token API tidak berubah",
    )
    nama = forms.CharField(label="Nama lengkap", max_length=150)


class AkhiriForm(forms.Form):
    """The end of a role."""

    sampai = forms.DateField(label="Hari terakhir", widget=TanggalInput(format="%Y-%m-%d"))
    alasan = forms.CharField(label="Alasan", max_length=300)

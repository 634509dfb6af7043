"""Forms of rows: the fields come from the row class, so that the format is said once.

Each field is accompanied by the text that the editor saw, for the case that two people edit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django import forms
from django.http import HttpRequest
from django.utils import timezone

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak
from selaras.apps.dasar.halaman import Halaman
from selaras.apps.dasar.tanggal import TanggalInput
from selaras.apps.paket.ubah import BERLAKU
from selaras.apps.perencanaan.sebab import Sebab
from selaras.apps.perencanaan.services import FormulirDitolak
from selaras.apps.perjanjian.aktif import tahun_aktif
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.paket.kolom import Baris, Jenis, Kolom, daftar_kolom
from selaras.inti.siklus.beku import hari_dalam_tahun
from selaras.inti.siklus.sunting import BidangDitolak, IsianBidang, sunting, teks_baris, teks_bawaan

B = TypeVar("B", bound=Baris)
LAMA = "lama-"
HARI = "berlaku_ubah"
PANJANG = 4000
PALING_ALASAN = 500
# Texts that are short as a rule.
SEBARIS = (
    "satuan", "standar_sumber", "asal", "pemerintah_daerah", "urusan", "tipe", "ibu_kota",
    "kepala_jabatan", "kepala_nama", "kepala_pangkat", "tempat_laporan", "tanggal_laporan",
)  # fmt: skip
MAKS_KESALAHAN = 10
Pilihan = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Kelompok:
    """Fields that stand together; those with a title are folded until they say something."""

    judul: str
    bidang: tuple[str, ...]


@dataclass(frozen=True)
class KelompokIsian:
    """The same as a form shows it."""

    judul: str
    isi: tuple[forms.BoundField, ...]
    terbuka: bool


class AlasanBersyarat(forms.CharField):
    """A reason that what is changed beside it may demand."""

    bersyarat = True


class BarisForm(forms.Form):
    """Some fields of one row, and why they are changed."""

    alasan_ubah = forms.CharField(
        label="Alasan perubahan", required=False, max_length=PALING_ALASAN,
        help_text="Tampil pada riwayat.",
    )  # fmt: skip

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        baris: Baris,
        bidang: Sequence[str],
        rujukan: Mapping[str, Pilihan],
        mulai: date | None = None,
        kelompok: Sequence[Kelompok] = (),
    ) -> None:
        """``rujukan``: what may be chosen in the fields that name another row; ``mulai``: the day
        to propose in an active year; ``kelompok``: which fields stand together."""
        awal = teks_baris(baris)
        self.bidang = tuple(bidang)
        self._kelompok = tuple(kelompok)
        self._bawaan = teks_bawaan(type(baris))
        lama = {f"{LAMA}{n}": awal[n] for n in bidang}
        super().__init__(data, initial={**awal, **lama})
        kolom = {k.nama: k for k in daftar_kolom(type(baris))}
        alasan = self.fields.pop("alasan_ubah")
        for nama in bidang:
            self.fields[nama] = _bidang(kolom[nama], rujukan.get(nama))
            self.fields[f"{LAMA}{nama}"] = forms.CharField(
                required=False, strip=False, widget=forms.HiddenInput
            )
        self.fields["alasan_ubah"] = alasan
        if mulai:
            self.fields["alasan_ubah"] = AlasanBersyarat(
                label=alasan.label, required=False, max_length=PALING_ALASAN,
                help_text="Wajib bila definisi, unit, nama, atau kode berubah.",
            )  # fmt: skip
            self.fields[HARI] = bidang_berlaku(mulai)

    def isian(self) -> dict[str, IsianBidang]:
        """What was seen and what was typed, by column; call after ``is_valid``."""
        isi = self.cleaned_data
        return {n: IsianBidang(isi[f"{LAMA}{n}"], isi[n]) for n in self.bidang}

    @property
    def susunan(self) -> list[KelompokIsian]:
        """The fields in their groups, and last the reason for the change."""
        dipakai = {HARI, "alasan_ubah"}
        semua = [*self._kelompok, Kelompok("", tuple(n for n in self.fields if n in dipakai))]
        return [
            KelompokIsian(k.judul, isi, any(map(self._berisi, isi)))
            for k in semua
            if (isi := tuple(self[n] for n in k.bidang if n in self.fields))
        ]

    def _berisi(self, satu: forms.BoundField) -> bool:
        """True for a field that is filled otherwise than a new row, or that is wrong."""
        bawaan = self._bawaan.get(satu.name)
        return bool(satu.errors) or bawaan not in (None, str(satu.value() or ""))

    @property
    def sebab(self) -> Sebab:
        """Why and since when, as far as it was said."""
        return Sebab(str(self.cleaned_data["alasan_ubah"]), self.cleaned_data.get(HARI))

    def tolak(self, bidang: Iterable[BidangDitolak]) -> None:
        """Say at each field why it was not taken; saving again then overwrites knowingly."""
        data = dict(self.data.items())
        self.data = data
        for satu in bidang:
            pesan = satu.pesan
            if satu.bentrok:
                pesan += "; simpan sekali lagi untuk memakai isian Anda"
                data[f"{LAMA}{satu.bidang}"] = satu.kini
            self.add_error(satu.bidang, pesan[:1].upper() + pesan[1:] + ".")

    def tolak_paket(self, galat: PaketError) -> None:
        """Say what the checks of the record refuse, at the field that they name."""
        judul = {bidang.label: nama for nama, bidang in self.fields.items()}
        for satu in galat.kesalahan[:MAKS_KESALAHAN]:
            nama = judul.get(satu.kolom)
            isi = satu.seharusnya if nama else str(satu)
            self.add_error(nama, isi[:1].upper() + isi[1:] + ".")


def mulai_berlaku(request: HttpRequest, h: Halaman) -> date | None:
    """The day that a form proposes; None in a year that is not active, where none is asked for."""
    if not tahun_aktif(pelaku_permintaan(request).lingkup, h.opd, h.tahun):
        return None
    return hari_dalam_tahun(timezone.localdate(), h.tahun)


def bidang_berlaku(mulai: date) -> forms.DateField:
    """The field for the day from which a change holds."""
    batas = {"min": f"{mulai.year}-01-01", "max": f"{mulai.year}-12-31"}
    return forms.DateField(
        label=BERLAKU.capitalize(), initial=mulai, required=False,
        widget=TanggalInput(format="%Y-%m-%d", attrs=batas),
        help_text="Tahun ini aktif: perubahan definisi, unit, nama, atau kode tampil pada laporan "
        "bersama alasan dan hari berlakunya.",
    )  # fmt: skip


def sebab_permintaan(request: HttpRequest) -> Sebab:
    """What a form without fields of its own sends. Raises IsianSalah."""
    teks = request.POST.get("berlaku", "")
    try:
        hari = date.fromisoformat(teks) if teks else None
    except ValueError as galat:
        raise IsianSalah(BERLAKU, teks[:40], "hari pada kalender") from galat
    return Sebab(request.POST.get("alasan", "")[:PALING_ALASAN], hari)


@contextmanager
def paket_dalam_kata() -> Iterator[None]:
    """What the checks of the record refuse, as an error that a page without a form says."""
    try:
        yield
    except PaketError as galat:
        raise LangkahDitolak(str(galat)) from galat


def disimpan(request: HttpRequest) -> bool:
    """False when a form is only to be looked at, not kept."""
    return request.method == "POST" and "periksa" not in request.POST


def diketik(request: HttpRequest, baris: B, bidang: Sequence[str]) -> B:
    """The row as it would be with what is typed; fields that can not be read stay as they are."""
    for nama, kini in teks_baris(baris).items():
        if nama in bidang and nama in request.POST:
            baris, _ = sunting(baris, {nama: IsianBidang(kini, request.POST[nama])})
    return baris


def kirim(form: BarisForm, simpan: Callable[[dict[str, IsianBidang], Sebab], object]) -> bool:
    """Give a sent form to a service; True when it was taken, else the form says what is wrong.

    Raises what is not about the fields (TidakBerizin, TidakAda).
    """
    if not form.is_valid():
        return False
    try:
        simpan(form.isian(), form.sebab)
    except FormulirDitolak as galat:
        form.tolak(galat.bidang)
    except PaketError as galat:
        form.tolak_paket(galat)
    except IsianSalah as galat:
        form.add_error(
            HARI if galat.bidang == BERLAKU and HARI in form.fields else None, str(galat)
        )
    except LangkahDitolak as galat:
        form.add_error(None, str(galat))
    else:
        return True
    return False


def _bidang(kolom: Kolom, rujukan: Pilihan | None) -> forms.Field:
    umum: dict[str, Any] = {
        "label": kolom.judul, "required": kolom.wajib, "help_text": kolom.bantuan,
    }  # fmt: skip
    if kolom.jenis is Jenis.YA_TIDAK:
        umum["required"] = True
        return forms.ChoiceField(choices=(("tidak", "tidak"), ("ya", "ya")), **umum)
    pilihan = kolom.pilihan or rujukan
    if pilihan is not None:
        kosong = () if kolom.wajib else (("", "–"),)
        return forms.ChoiceField(choices=(*kosong, *pilihan), **umum)
    if kolom.jenis is Jenis.TEKS and kolom.nama not in SEBARIS:
        baris = forms.Textarea(attrs={"rows": 2})
        return forms.CharField(max_length=PANJANG, widget=baris, **umum)
    if kolom.jenis is Jenis.TANGGAL:
        return forms.CharField(widget=TanggalInput(format="%Y-%m-%d"), **umum)
    atribut = {"inputmode": "decimal"} if kolom.jenis is Jenis.ANGKA else {}
    return forms.CharField(max_length=500, widget=forms.TextInput(attrs=atribut), **umum)

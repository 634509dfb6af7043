"""What waits for a person: sheets to fill, to check, to ratify, with their last day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils import timezone

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.menunggu import Menunggu
from selaras.apps.organisasi.unit import daftar_unit
from selaras.apps.pengumpulan.alamat import KANTOR
from selaras.apps.pengumpulan.models import Lembar, Putaran
from selaras.apps.pengumpulan.pemeriksa import ikut_mengisi
from selaras.apps.pengumpulan.queries import (
    CapAkhir,
    giliran_mengisi,
    jendela,
    langkah_sesudah,
    lembar_berjalan,
)
from selaras.apps.pengumpulan.tujuan import tanpa_orang
from selaras.inti.periode import Periode, tanggal_panjang
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.alur import Status

# The steps that move a sheet on, in the hand of somebody who is asked to take them.
MAJU = ("verifikasi", "sahkan")


def menunggu(pelaku: Pelaku, laporan: LaporanKinerja, hari: date) -> Iterator[Menunggu]:
    """What this person is asked to do in an office and year, the earliest round first."""
    opd, tahun = laporan.opd.kode, laporan.tahun
    semua = lembar_berjalan(pelaku, opd, tahun)
    ikut = ikut_mengisi(pelaku, opd, tahun, [satu for satu, _ in semua], laporan.paket)
    giliran = [
        (satu, cap, kata)
        for satu, cap in semua
        if (kata := _kata(pelaku, opd, satu, satu.pk in ikut, hari))
    ]
    nama = dict(daftar_unit(pelaku.lingkup)) if giliran else {}
    for satu, cap, kata in giliran:
        milik = satu.putaran
        siapa = nama.get(satu.unit, satu.unit) or "tingkat perangkat daerah"
        terbuka = Status(satu.status).terbuka
        tertutup = terbuka and not jendela(milik, satu.unit, hari).terbuka
        yield Menunggu(
            f"{kata} {siapa}, {Periode.parse(milik.periode).sebutan}",
            reverse("lembar", args=[opd, tahun, milik.periode, satu.unit or KANTOR]),
            batas=_batas(milik, satu.unit, hari) if terbuka else None,
            kiriman=_kiriman(satu, cap),
            catatan=_TERTUTUP if tertutup else "",
        )
    yield from _tertinggal(pelaku, opd, tahun, [satu for satu, _ in semua], hari)
    if pelaku.boleh(Izin.KELOLA_PENGGUNA, opd):
        for (periode, kerja), banyak in tanpa_orang(opd, (s for s, _ in semua), hari).items():
            yield Menunggu(
                f"Tugaskan orang: {banyak} lembar {Periode.parse(periode).sebutan} belum ada yang "
                f"bertugas {kerja}nya",
                reverse("pengguna"),
            )


_TERTUTUP = "Pengisian sudah ditutup; minta perencana atau sekretaris membukanya untuk unit Anda."


def _kata(pelaku: Pelaku, opd: str, satu: Lembar, ikut: bool, hari: date) -> str | None:
    """The verb, or None when it is somebody else's turn."""
    status = Status(satu.status)
    if status.terbuka:
        if not giliran_mengisi(pelaku, opd, satu.unit) or hari < satu.putaran.buka:
            return None
        return "Betulkan" if status is Status.DIKEMBALIKAN else "Isi"
    langkah = langkah_sesudah(pelaku, opd, satu, ikut)
    return next((satu.sebutan for satu in langkah if satu.kode in MAJU), None)


def _batas(milik: Putaran, unit: str, hari: date) -> date:
    """The last day for a unit: of the round, or of the longest exception."""
    khusus = [k.sampai for k in milik.pengecualian.all() if k.unit == unit]
    return max([milik.tutup, *khusus])


def _kiriman(satu: Lembar, cap: CapAkhir | None) -> str:
    """Who moved the sheet into this person's hands; empty for one that nobody has moved."""
    if satu.status == str(Status.DRAF) or cap is None:
        return ""
    hari = timezone.localdate(cap.waktu)
    alasan = f": “{cap.alasan}”" if cap.alasan else ""
    return f"{satu.status} oleh {cap.nama}, {tanggal_panjang(hari)}{alasan}"


def _tertinggal(
    pelaku: Pelaku, opd: str, tahun: int, semua: list[Lembar], hari: date
) -> Iterator[Menunggu]:
    """For whoever runs the rounds: units that let the last day pass, one line a round."""
    if not pelaku.boleh(Izin.BUKA_PENGUMPULAN, opd):
        return
    lewat = [s.putaran for s in semua if Status(s.status).terbuka and hari > s.putaran.tutup]
    for milik, banyak in Counter(lewat).items():
        yield Menunggu(
            f"Ingatkan {banyak} unit yang belum mengajukan {Periode.parse(milik.periode).sebutan}",
            reverse("putaran", args=[opd, tahun, milik.periode]),
            batas=milik.tutup,
        )

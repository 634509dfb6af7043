"""What waits for a person: sheets to fill, to check, to ratify, with their last day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.organisasi.unit import daftar_unit
from selaras.apps.pengumpulan.models import Lembar
from selaras.apps.pengumpulan.queries import jendela, langkah_boleh
from selaras.inti.periode import Periode, tanggal_panjang
from selaras.inti.siklus.alur import Status

KANTOR = "-"  # in an address: the sheet of what belongs to no unit
# The steps that move a sheet on, in the hand of somebody who is asked to take them.
MAJU = ("verifikasi", "sahkan")


@dataclass(frozen=True)
class Menunggu:
    """A verb with its thing, its last day in words, and where to do it; ``lewat``: it is late."""

    kata: str
    batas: str
    alamat: str
    lewat: bool = False


def menunggu(pelaku: Pelaku, opd: str, tahun: int, hari: date) -> tuple[Menunggu, ...]:
    """What this person is asked to do in an office and year, the earliest round first."""
    pelaku.lingkup.pastikan(opd)
    semua = (
        Lembar.objects.filter(
            putaran__tahun_laporan__opd__kode=opd, putaran__tahun_laporan__tahun=tahun
        )
        .exclude(status=str(Status.DISAHKAN))
        .select_related("putaran")
        .order_by("putaran__tutup", "pk")
    )
    giliran = [(satu, kata) for satu in semua if (kata := _kata(pelaku, opd, satu, hari))]
    nama = dict(daftar_unit(pelaku.lingkup)) if giliran else {}
    hasil = []
    for satu, kata in giliran:
        periode = Periode.parse(satu.putaran.periode)
        siapa = nama.get(satu.unit, satu.unit) or "Tingkat perangkat daerah"
        hasil.append(
            Menunggu(
                f"{kata} {siapa}, {periode.sebutan}",
                f"batas {tanggal_panjang(satu.putaran.tutup)}",
                reverse("lembar", args=[opd, tahun, satu.putaran.periode, satu.unit or KANTOR]),
                hari > satu.putaran.tutup,
            )
        )
    return tuple(hasil)


def _kata(pelaku: Pelaku, opd: str, satu: Lembar, hari: date) -> str | None:
    """The verb, or None when it is somebody else's turn."""
    status = Status(satu.status)
    if status.terbuka:
        sendiri = satu.unit == "" or any(t.unit == satu.unit for t in pelaku.tugas)
        boleh = sendiri and pelaku.boleh(Izin.ISI, opd, satu.unit or None)
        if not boleh or not jendela(satu.putaran, satu.unit, hari).terbuka:
            return None
        return "Betulkan" if status is Status.DIKEMBALIKAN else "Isi"
    for langkah in langkah_boleh(pelaku, opd, satu):
        if langkah.kode in MAJU:
            return langkah.sebutan
    return None

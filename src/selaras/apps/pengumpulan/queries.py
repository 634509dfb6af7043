"""Rounds and sheets as the people who fill and check them see them; scoped, failing closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import OuterRef, QuerySet, Subquery, prefetch_related_objects

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import TidakAda
from selaras.apps.pengumpulan.models import Cap, Lembar, Putaran
from selaras.apps.pengumpulan.pemeriksa import ikut_mengisi
from selaras.inti.paket.isi import Paket
from selaras.inti.periode import Periode, tanggal_panjang
from selaras.inti.siklus.alur import KUNCI, SEBUTAN_STATUS, Langkah, Status, langkah_dari
from selaras.inti.siklus.keadaan_lembar import KeadaanLembar, LembarTahun

# what belongs to a round: its sheets with their stamps, and who got more time
SUSUNAN = ("lembar__cap", "pengecualian")


@dataclass(frozen=True)
class Jendela:
    """Whether a sheet may be filled on a day, and the sentence that says so."""

    terbuka: bool
    kata: str


@dataclass(frozen=True)
class RingkasanLembar:
    """A sheet in a list: whose, where it is, who moved it last."""

    unit: str
    nama: str
    status: Status
    terakhir: str
    waktu: datetime | None

    @property
    def sebutan(self) -> str:
        """The state in words."""
        return SEBUTAN_STATUS[self.status]


def daftar_putaran(pelaku: Pelaku, opd: str, tahun: int) -> QuerySet[Putaran]:
    """The rounds of an office and year, the earliest first."""
    pelaku.lingkup.pastikan(opd)
    return Putaran.objects.filter(
        tahun_laporan__opd__kode=opd, tahun_laporan__tahun=tahun
    ).order_by("tutup", "periode")


def putaran(pelaku: Pelaku, opd: str, tahun: int, periode: str) -> Putaran:
    """A round. Raises TidakAda, DiLuarLingkup."""
    satu = daftar_putaran(pelaku, opd, tahun).filter(periode=periode).first()
    if satu is None:
        raise TidakAda(f"Pengumpulan {periode} belum dibuka untuk perangkat daerah ini.")
    return satu


def lembar(pelaku: Pelaku, opd: str, tahun: int, periode: str, unit: str) -> Lembar:
    """A sheet of the office. Raises TidakAda, DiLuarLingkup."""
    milik = putaran(pelaku, opd, tahun, periode)
    satu = Lembar.objects.select_related("putaran").filter(putaran=milik, unit=unit).first()
    if satu is None:
        raise TidakAda("Lembar ini tidak ada pada pengumpulan itu.")
    return satu


def ringkasan(milik: Putaran, nama: dict[str, str]) -> list[RingkasanLembar]:
    """The sheets of a round with their last stamp; ``nama`` gives the units their names.

    A page of many rounds fetches ``SUSUNAN`` beforehand, so that it asks once for all of them.
    """
    prefetch_related_objects([milik], *SUSUNAN)
    hasil = []
    for satu in sorted(milik.lembar.all(), key=lambda lembar: lembar.pk):
        cap = max(satu.cap.all(), key=lambda cap: cap.pk, default=None)
        hasil.append(
            RingkasanLembar(
                satu.unit, nama.get(satu.unit, satu.unit), Status(satu.status),
                f"{cap.sudah} oleh {cap.nama}" if cap else "",
                cap.waktu if cap else None,
            )
        )  # fmt: skip
    return hasil


def berlembar(opd: str, tahun: int, unit: str) -> bool:
    """True when a round of the year holds a sheet of that unit."""
    milik = Lembar.objects.filter(
        putaran__tahun_laporan__opd__kode=opd, putaran__tahun_laporan__tahun=tahun, unit=unit
    )
    return milik.exists()


def lembar_disahkan(opd: str, tahun: int) -> Lembar | None:
    """A ratified sheet of an office's year; None while nothing is ratified. The caller has asked
    for scope."""
    milik = Lembar.objects.filter(
        putaran__tahun_laporan__opd__kode=opd, putaran__tahun_laporan__tahun=tahun,
        status=Status.DISAHKAN,
    )  # fmt: skip
    return milik.select_related("putaran").order_by("putaran__periode", "unit").first()


def jendela(milik: Putaran, unit: str, hari: date) -> Jendela:
    """Whether the window of a round is open for a unit on that day."""
    if milik.buka <= hari <= milik.tutup:
        return Jendela(True, f"Batas {tanggal_panjang(milik.tutup)}.")
    # read as a whole: a page of many sheets fetches them beforehand
    khusus = [k.sampai for k in milik.pengecualian.all() if k.unit == unit and k.sampai >= hari]
    if khusus:
        return Jendela(True, f"Dibuka khusus untuk unit ini sampai {tanggal_panjang(max(khusus))}.")
    if hari < milik.buka:
        return Jendela(False, f"Pengisian dibuka mulai {tanggal_panjang(milik.buka)}.")
    return Jendela(
        False,
        f"Pengisian ditutup {tanggal_panjang(milik.tutup)}. Perencana atau sekretaris dapat "
        "membukanya untuk satu unit.",
    )


def giliran_mengisi(pelaku: Pelaku, opd: str, unit: str) -> bool:
    """True when filling the sheet of a unit is this person's own task, not only allowed: the
    sheet of no unit is of all who may fill it, that of a unit of those who work for the unit."""
    sendiri = unit == "" or any(t.unit == unit for t in pelaku.tugas)
    return sendiri and pelaku.boleh(Izin.ISI, opd, unit or None)


def kunci_isian(pelaku: Pelaku, opd: str, satu: Lembar, hari: date) -> str | None:
    """Why this person can not fill the sheet now; None when she can."""
    status = Status(satu.status)
    if not pelaku.boleh(Izin.ISI, opd, satu.unit or None):
        return "Anda dapat melihat lembar ini; pengisiannya oleh unit penanggung jawab."
    if not status.terbuka:
        return KUNCI[status]
    keadaan = jendela(satu.putaran, satu.unit, hari)
    return None if keadaan.terbuka else keadaan.kata


def langkah_boleh(
    pelaku: Pelaku, opd: str, tahun: int, satu: Lembar, paket: Paket
) -> list[Langkah]:
    """The steps that this person may take with the sheet, prerequisites apart."""
    ikut = ikut_mengisi(pelaku, opd, tahun, [satu], paket)
    return langkah_sesudah(pelaku, opd, satu, satu.pk in ikut)


def langkah_tertahan(
    pelaku: Pelaku, opd: str, tahun: int, satu: Lembar, paket: Paket
) -> list[Langkah]:
    """The steps that wait for a second step of logging in that is not set up."""
    if not pelaku.perlu_langkah_kedua:
        return []
    sekarang = langkah_boleh(pelaku, opd, tahun, satu, paket)
    kelak = langkah_boleh(pelaku.sesudah_langkah_kedua, opd, tahun, satu, paket)
    return [s for s in kelak if s not in sekarang]


def langkah_sesudah(pelaku: Pelaku, opd: str, satu: Lembar, ikut: bool) -> list[Langkah]:
    """The same; ``ikut``: the person sent or filled it (see ``pemeriksa``)."""
    return [
        langkah
        for langkah in langkah_dari(Status(satu.status))
        if pelaku.boleh(Izin(langkah.izin), opd, satu.unit or None)
        and not (langkah.lain_orang and ikut)
    ]


@dataclass(frozen=True)
class CapAkhir:
    """The last stamp of a sheet: their name, when, why."""

    nama: str
    waktu: datetime
    alasan: str | None


def lembar_berjalan(pelaku: Pelaku, opd: str, tahun: int) -> list[tuple[Lembar, CapAkhir | None]]:
    """The sheets that are not ratified, with their last stamp, the earliest round first.

    Two queries.
    """
    pelaku.lingkup.pastikan(opd)
    terakhir = Cap.objects.filter(lembar=OuterRef("pk")).order_by("-pk")
    kolom = ("nama", "waktu", "alasan")
    cap = {f"cap_{k}": Subquery(terakhir.values(k)[:1]) for k in kolom}
    semua = (
        Lembar.objects.filter(
            putaran__tahun_laporan__opd__kode=opd, putaran__tahun_laporan__tahun=tahun
        )
        .exclude(status=str(Status.DISAHKAN))
        .annotate(**cap)
        .select_related("putaran")
        .prefetch_related("putaran__pengecualian")
        .order_by("putaran__tutup", "pk")
    )
    berisi = [(satu, [getattr(satu, f"cap_{k}") for k in kolom]) for satu in semua]
    return [(satu, CapAkhir(*isi) if isi[0] else None) for satu, isi in berisi]


def keadaan_lembar(pelaku: Pelaku, opd: str, tahun: int) -> LembarTahun:
    """Where every sheet of an office and year is, the earliest period first; one query."""
    pelaku.lingkup.pastikan(opd)
    baris = Lembar.objects.filter(
        putaran__tahun_laporan__opd__kode=opd, putaran__tahun_laporan__tahun=tahun
    ).order_by("putaran__periode", "pk")
    isi = baris.values_list("putaran__periode", "unit", "status")
    return LembarTahun(tuple(KeadaanLembar(p, unit, Status(status)) for p, unit, status in isi))


def periode_putaran(milik: Putaran) -> Periode:
    """The period that is collected."""
    return Periode.parse(milik.periode)

"""How an office stands to its deadlines: known days and facts of the record, judged by inti."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.laporan.queries import hari_terbit
from selaras.apps.laporan.terbit_semua import terbit_semua
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.pengumpulan.jalan import JalanPutaran, jalannya_putaran
from selaras.apps.perjanjian.queries import perjanjian_awal
from selaras.apps.tenggat.models import ACUAN, HariAcuan
from selaras.inti.periode import tanggal_panjang
from selaras.inti.potret import LaporanKinerja
from selaras.inti.tenggat import JENDELA, Fakta, Tenggat, tenggat_tahun


def hari_acuan(pelaku: Pelaku, opd: str, tahun: int) -> dict[str, HariAcuan]:
    """The noted days of an office and year by what they are the day of."""
    pelaku.lingkup.pastikan(opd)
    milik = HariAcuan.objects.filter(tahun_laporan__opd__kode=opd, tahun_laporan__tahun=tahun)
    return {satu.acuan: satu for satu in milik}


def kalender(pelaku: Pelaku, laporan: LaporanKinerja, hari: date) -> tuple[Tenggat, ...]:
    """The deadlines of an office and year on that day; three queries."""
    opd, tahun = laporan.opd.kode, laporan.tahun
    putaran = jalannya_putaran(pelaku, opd, tahun)
    dibuat, acuan = _hari_dikenal(opd, tahun)
    awal = [
        d.tanggal
        for d in laporan.dokumen.values()
        if d.jenis == "pk" and d.tahun == tahun and d.unit_id is None
    ]
    terbit = hari_terbit(pelaku.lingkup, opd, tahun)
    pk, lkj = _perjanjian(awal), _laporan(terbit, laporan.tahun_laporan.tanggal_laporan)
    return _kalender(tahun, putaran, acuan, pk, lkj, hari, dibuat)


def _hari_dikenal(opd: str, tahun: int) -> tuple[datetime | None, dict[str, date]]:
    """When the year was begun here, and the noted days from which deadlines run; one query."""
    milik = HariAcuan.objects.filter(tahun_laporan=OuterRef("pk"))
    semua = TahunLaporan.objects.filter(opd__kode=opd, tahun=tahun).annotate(
        **{kode: Subquery(milik.filter(acuan=kode).values("hari")[:1]) for kode, _ in ACUAN}
    )
    satu = semua.values("dibuat", *(kode for kode, _ in ACUAN)).first() or {}
    return satu.get("dibuat"), {k: satu[k] for k, _ in ACUAN if satu.get(k)}


def kalender_semua(
    lingkup: LingkupOPD,
    tahun: Collection[int],
    jalan: Mapping[tuple[str, int], Iterable[JalanPutaran]],
    hari: date,
) -> dict[tuple[str, int], tuple[Tenggat, ...]]:
    """The deadlines of all offices in scope in some years; ``jalan`` as ``jalan_semua`` gives it.

    Four queries for forty offices as for one.
    """
    opd = "tahun_laporan__opd__kode"
    acuan: dict[tuple[str, int], dict[str, date]] = {}
    hari_semua = HariAcuan.objects.filter(lingkup.saring(opd), tahun_laporan__tahun__in=tahun)
    for kode, ke, nama, satu in hari_semua.values_list(
        opd, "tahun_laporan__tahun", "acuan", "hari"
    ):
        acuan.setdefault((kode, ke), {})[nama] = satu
    awal, terbit = perjanjian_awal(lingkup, tahun), terbit_semua(lingkup, tahun)
    semua = TahunLaporan.objects.filter(lingkup.saring("opd__kode"), tahun__in=tahun)
    return {
        (kode, ke): _kalender(
            ke, jalan.get((kode, ke), ()), acuan.get((kode, ke), {}),
            _perjanjian(awal.get((kode, ke), ())),
            _laporan(terbit.get((kode, ke)), tercetak), hari, dibuat,
        )
        for kode, ke, tercetak, dibuat in semua.order_by("opd__kode", "tahun").values_list(
            "opd__kode", "tahun", "tanggal_laporan", "dibuat"
        )
    }  # fmt: skip


def _kalender(
    tahun: int,
    putaran: Iterable[JalanPutaran],
    acuan: Mapping[str, date],
    pk: Fakta,
    laporan: Fakta | None,
    hari: date,
    dibuat: datetime | None,
) -> tuple[Tenggat, ...]:
    putaran = tuple(putaran)
    acuan = {**acuan, **{f"{JENDELA}:{satu.periode}": satu.tutup for satu in putaran}}
    fakta = {f"pengumpulan:{satu.periode}": Fakta(satu.disahkan, satu.kata) for satu in putaran}
    fakta["pk"] = pk
    if laporan is not None:
        fakta["laporan"] = laporan
    dibuka = timezone.localdate(dibuat) if dibuat else None
    return tenggat_tahun(tahun, acuan, fakta, hari, dibuka if dibuka and dibuka <= hari else None)


def _perjanjian(awal: Iterable[date | None]) -> Fakta:
    """The first agreement of the office for the year: dated is signed."""
    for tanggal in awal:
        if tanggal is None:
            return Fakta(None, "belum bertanggal")
        return Fakta(tanggal, f"bertanggal {tanggal_panjang(tanggal)}")
    return Fakta(None, "perjanjiannya belum ada")


def _laporan(terbit: date | None, tercetak: str | None) -> Fakta | None:
    """Published here, or not yet; None for a report that was printed elsewhere."""
    if terbit is not None:
        return Fakta(terbit, f"diterbitkan {tanggal_panjang(terbit)}")
    return None if tercetak else Fakta(None, "belum diterbitkan")

"""Comments on the values of a sheet: written, answered, settled; never changed, never deleted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak, TidakAda
from selaras.apps.jejak.services import Catatan, catat
from selaras.apps.laporan.queries import potret
from selaras.apps.pemberitahuan.services import beri_tahu
from selaras.apps.pengumpulan.kabar import kabar_komentar
from selaras.apps.pengumpulan.models import Komentar, Lembar
from selaras.apps.pengumpulan.sel import Sel, indikator_sel, lembar_sel

PALING = 2000  # characters


@dataclass(frozen=True)
class Percakapan:
    """A comment with its answers, the oldest first."""

    awal: Komentar
    jawaban: tuple[Komentar, ...]
    dapat_selesai: bool


def percakapan(pelaku: Pelaku, satu: Lembar, sel: Sel) -> list[Percakapan]:
    """The comments on a value, the oldest first, as this person sees them: one query."""
    semua = list(Komentar.objects.filter(lembar=satu, indikator=sel.indikator).order_by("pk"))
    return [
        Percakapan(k, tuple(j for j in semua if j.induk_id == k.pk), _dapat_selesai(pelaku, sel, k))
        for k in semua
        if k.induk_id is None
    ]


def _dapat_selesai(pelaku: Pelaku, sel: Sel, awal: Komentar) -> bool:
    """Who asked says that it is answered, or whoever fills or checks the sheet."""
    unit = sel.unit or None
    return pelaku.boleh(Izin.KOMENTARI, sel.opd, unit) and (
        awal.pengguna_id == pelaku.id
        or pelaku.boleh(Izin.ISI, sel.opd, unit)
        or pelaku.boleh(Izin.VERIFIKASI, sel.opd, unit)
    )


def belum_selesai(satu: Lembar) -> Mapping[str, int]:
    """How many unsettled comments each indicator of a sheet has: one query."""
    isi = Komentar.objects.filter(lembar=satu, induk=None, selesai_waktu=None)
    return Counter(isi.values_list("indikator", flat=True))


def tulis_komentar(pelaku: Pelaku, sel: Sel, teks: str, induk: int | None = None) -> Komentar:
    """Write a comment, or answer one. Raises TidakAda, DiLuarLingkup, TidakBerizin, IsianSalah."""
    satu = lembar_sel(pelaku, sel)
    pelaku.pastikan(Izin.KOMENTARI, sel.opd, sel.unit or None)
    indikator_sel(potret(pelaku.lingkup, sel.opd, sel.tahun).paket, sel)
    isi = teks.replace("\x00", "").strip()
    if not isi or len(isi) > PALING:
        raise IsianSalah("komentar", isi[:40], f"1 sampai {PALING} huruf")
    awal = _awal(satu, sel, induk) if induk is not None else None
    with transaction.atomic():
        baru = Komentar.objects.create(
            lembar=satu, indikator=sel.indikator, induk=awal, teks=isi, pengguna_id=pelaku.id,
            nama=pelaku.nama, jabatan=pelaku.sebagai(Izin.KOMENTARI, sel.opd, sel.unit or None),
        )  # fmt: skip
        _catat(pelaku, satu, Catatan("komentar ditulis", "komentar", sel.kunci, baru=isi))
        beri_tahu(kabar_komentar(pelaku, sel.opd, baru, timezone.localdate()))
    return baru


def selesaikan(pelaku: Pelaku, sel: Sel, komentar: int) -> None:
    """Mark a comment as settled.

    Raises TidakAda, DiLuarLingkup, TidakBerizin, and LangkahDitolak when it is settled already or
    somebody else settles it.
    """
    satu = lembar_sel(pelaku, sel)
    pelaku.pastikan(Izin.KOMENTARI, sel.opd, sel.unit or None)
    with transaction.atomic():
        awal = _awal(satu, sel, komentar)
        if not _dapat_selesai(pelaku, sel, awal):
            raise LangkahDitolak(
                f"Yang menandai selesai ialah {awal.nama}, pengisi lembar ini, atau pemeriksanya."
            )
        berubah = Komentar.objects.filter(pk=awal.pk, selesai_waktu=None).update(
            selesai_oleh=pelaku.nama, selesai_waktu=timezone.now()
        )
        if not berubah:
            raise LangkahDitolak("Komentar itu sudah ditandai selesai.")
        _catat(pelaku, satu, Catatan("komentar selesai", "komentar", sel.kunci, lama=awal.teks))


def _awal(satu: Lembar, sel: Sel, komentar: int) -> Komentar:
    milik = Komentar.objects.filter(lembar=satu, indikator=sel.indikator, induk=None, pk=komentar)
    if (awal := milik.first()) is None:
        raise TidakAda("Komentar itu tidak ada pada nilai ini.")
    return awal


def _catat(pelaku: Pelaku, satu: Lembar, catatan: Catatan) -> None:
    scope = satu.putaran.tahun_laporan
    catat(
        [catatan], nama=pelaku.nama, pengguna_id=pelaku.id, opd_id=scope.opd_id,
        tahun=scope.tahun, sumber=pelaku.sumber,
    )  # fmt: skip

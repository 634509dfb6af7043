"""Who may verify a sheet: somebody else than who sent it, and than who typed into it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku, pemegang
from selaras.apps.jejak.queries import terakhir_mengubah
from selaras.apps.pengumpulan.models import Cap, Lembar
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus.alur import Status
from selaras.inti.siklus.lembar import pemilik

MAKS_NAMA = 5  # in a message


def terlibat(
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    lembar: Sequence[Lembar],
    paket: Paket,
    *,
    oleh: int | None = None,
) -> dict[int, set[int]]:
    """By sheet that waits for verification: who sent it, and who changed a value of it.

    A change counts from the last return by somebody else on: a return by one's own hand frees
    nobody. ``oleh`` looks for the changes of one person only. Two queries for all sheets.
    """
    menunggu = {(s.putaran.periode, s.unit): s.pk for s in lembar if s.status == Status.DIAJUKAN}
    if not menunggu:
        return {}
    hasil: dict[int, set[int]] = {pk: set() for pk in menunggu.values()}
    kembali: dict[int, list[tuple[int | None, datetime]]] = defaultdict(list)
    cap = Cap.objects.filter(lembar__in=hasil, langkah__in=("ajukan", "kembalikan")).order_by("pk")
    for satu in cap:
        if satu.langkah == "kembalikan":
            kembali[satu.lembar_id].append((satu.pengguna_id, satu.waktu))
        else:
            hasil[satu.lembar_id] = set() if satu.pengguna_id is None else {satu.pengguna_id}
    unit = pemilik(paket)
    akhiran = {f"/{periode}" for periode, _ in menunggu}
    for siapa, kunci, waktu in terakhir_mengubah(
        pelaku.lingkup, opd, tahun, Realisasi.TABEL, akhiran, oleh=oleh
    ):
        kode, _, periode = kunci.rpartition("/")
        pk = menunggu.get((periode, unit[kode])) if kode in unit else None
        if pk and all(hari < waktu or satu == siapa for satu, hari in kembali[pk]):
            hasil[pk].add(siapa)
    return hasil


def ikut_mengisi(
    pelaku: Pelaku, opd: str, tahun: int, lembar: Sequence[Lembar], paket: Paket
) -> frozenset[int]:
    """The waiting sheets that this person may not verify, for having sent or filled them."""
    if pelaku.id is None or not pelaku.boleh_sebagian(Izin.VERIFIKASI, opd):
        return frozenset()
    semua = terlibat(pelaku, opd, tahun, lembar, paket, oleh=pelaku.id)
    return frozenset(pk for pk, siapa in semua.items() if pelaku.id in siapa)


def kata_ikut(
    pelaku: Pelaku, opd: str, tahun: int, satu: Lembar, paket: Paket, hari: date
) -> str | None:
    """Why this person may not verify a sheet, and who can; None when nothing is in the way."""
    siapa = terlibat(pelaku, opd, tahun, [satu], paket).get(satu.pk, set())
    if pelaku.id not in siapa:
        return None
    lain = pemegang(Izin.VERIFIKASI, opd, hari)
    nama = sorted({p.nama for p in lain if p.pengguna_id not in siapa})
    kata = (
        "Yang memverifikasi harus orang lain daripada yang mengajukan dan yang mengisi nilainya; "
        "Anda termasuk di antaranya. "
    )
    if not nama:
        return (
            f"{kata}Saat ini tidak ada orang lain yang dapat; minta administrator menugaskan "
            "sekretaris atau perencana lain."
        )
    sisa = f", dan {len(nama) - MAKS_NAMA} orang lain" if len(nama) > MAKS_NAMA else ""
    return f"{kata}Yang dapat memverifikasi: {', '.join(nama[:MAKS_NAMA])}{sisa}."

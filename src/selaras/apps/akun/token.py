"""Personal keys of the API: made, used and revoked."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import replace
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet

from selaras.apps.akun.models import Pengguna, TokenApi
from selaras.apps.akun.queries import Pelaku, pelaku
from selaras.apps.dasar.galat import IsianSalah, TidakAda, TokenDitolak
from selaras.apps.jejak.services import Catatan, catat
from selaras.apps.organisasi.models import OPD

AWALAN = "slr_"
TAMPAK = 12  # signs of a key that stay readable, to tell keys apart
TERLAMA = 366  # days
MAKS_TOKEN = 20  # living ones of one person
JEDA_CATAT = timedelta(minutes=1)  # the last use is noted at most this often


def daftar_token(orang: Pengguna) -> QuerySet[TokenApi]:
    """A person's own keys, the newest first."""
    return TokenApi.objects.filter(pengguna=orang).select_related("opd").order_by("-pk")


def buat_token(
    oleh: Pelaku, nama: str, lingkup: str, sampai: date, opd: str | None, *, hari: date
) -> tuple[TokenApi, str]:
    """A key for oneself, and the key as it is shown once. Raises IsianSalah, DiLuarLingkup."""
    if oleh.id is None:
        raise IsianSalah("pengguna", oleh.nama, "orang yang masuk dengan akunnya")
    if not nama.strip():
        raise IsianSalah("nama", "", "untuk apa token ini dipakai")
    if not hari < sampai <= hari + timedelta(TERLAMA):
        raise IsianSalah("sampai", sampai.isoformat(), "hari sesudah hari ini, paling lama setahun")
    if token_hidup(oleh.id, hari).count() >= MAKS_TOKEN:
        raise IsianSalah("nama", nama, f"paling banyak {MAKS_TOKEN} token; cabut yang tak terpakai")
    if opd:
        oleh.lingkup.pastikan(opd)
    isi = AWALAN + secrets.token_urlsafe(32)
    with transaction.atomic():
        satu = TokenApi.objects.create(
            pengguna_id=oleh.id, nama=nama.strip(), awalan=isi[:TAMPAK], sidik=_sidik(isi),
            lingkup=lingkup, opd=OPD.objects.get(kode=opd) if opd else None, sampai=sampai,
        )  # fmt: skip
        baru = {"lingkup": lingkup, "sampai": str(sampai), "opd": opd or ""}
        _catat(oleh, Catatan("token API dibuat", "token", str(satu), baru=baru))
    return satu, isi


def cabut_token(oleh: Pelaku, nomor: int, kini: datetime) -> TokenApi:
    """End one of one's own keys at once. Raises TidakAda, also for somebody else's."""
    with transaction.atomic():
        satu = TokenApi.objects.filter(pk=nomor).first()
        if satu is None or satu.pengguna_id != oleh.id:
            raise TidakAda("Token itu tidak ada.")
        if satu.dicabut is None:
            satu.dicabut = kini
            satu.save(update_fields=["dicabut"])
            _catat(oleh, Catatan("token API dicabut", "token", str(satu)))
    return satu


def cabut_semua_token(oleh: Pelaku, kini: datetime) -> int:
    """End all of one's own living keys at once; how many there were."""
    if oleh.id is None:
        return 0
    with transaction.atomic():
        banyak = akhiri_token(oleh.id, kini)
        if banyak:
            _catat(oleh, Catatan("token API dicabut", "token", f"{banyak} token"))
    return banyak


def token_hidup(pengguna_id: int, hari: date) -> QuerySet[TokenApi]:
    """A person's keys that open something on that day."""
    return TokenApi.objects.filter(pengguna_id=pengguna_id, dicabut=None, sampai__gte=hari)


def akhiri_token(pengguna_id: int, kini: datetime) -> int:
    """End a person's keys, the trail apart: for whoever sets or recovers a password."""
    return TokenApi.objects.filter(pengguna_id=pengguna_id, dicabut=None).update(dicabut=kini)


def kenali_token(isi: str, kini: datetime, hari: date) -> tuple[int, Pelaku]:
    """Key number and person of a key, with no more than the key's own scope.

    Raises TokenDitolak for what is unknown, over, revoked, or of somebody switched off.
    """
    satu = (
        TokenApi.objects.select_related("pengguna", "opd")
        .filter(sidik=_sidik(isi), pengguna__is_active=True)
        .first()
    )
    if satu is None:
        raise TokenDitolak("Token tidak dikenal.")
    if not satu.hidup(hari):
        raise TokenDitolak("Token ini sudah dicabut atau habis masa berlakunya.")
    usang = Q(terakhir_dipakai=None) | Q(terakhir_dipakai__lt=kini - JEDA_CATAT)
    TokenApi.objects.filter(usang, pk=satu.pk).update(terakhir_dipakai=kini)
    orang = pelaku(satu.pengguna_id, satu.pengguna.nama, hari)
    kantor = satu.opd.kode if satu.opd else None
    tugas = tuple(
        replace(t, opd=kantor or t.opd, hanya_baca=satu.lingkup == "baca")
        for t in orang.tugas
        if kantor is None or t.untuk(kantor)
    )
    return satu.pk, replace(orang, tugas=tugas, lewat="api")


def _sidik(isi: str) -> str:
    """256 random bits need no slow hash."""
    return hashlib.sha256(isi.encode()).hexdigest()


def _catat(oleh: Pelaku, catatan: Catatan) -> None:
    catat([catatan], nama=oleh.nama, pengguna_id=oleh.id, sumber=oleh.sumber)

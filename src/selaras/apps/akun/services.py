"""The only writers of people and their roles."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.utils import timezone

from selaras.apps.akun.models import Pengguna, Penugasan
from selaras.apps.akun.peran import PERAN_DAERAH, PERAN_UNIT, Izin, Peran
from selaras.apps.akun.queries import Pelaku
from selaras.apps.akun.token import akhiri_token
from selaras.apps.dasar.galat import IsianSalah, OPDTidakAda, TidakBerizin
from selaras.apps.jejak.services import Catatan, catat
from selaras.apps.organisasi.models import OPD

# Without letters and digits that are mistaken for one another on a slip of paper.
_HURUF = "abcdefghjkmnpqrstuvwxyz23456789"
PANJANG_SANDI = 14  # of a password made here: 14 of 31 signs are about 69 bits


@dataclass(frozen=True)
class TugasBaru:
    """A role to be given: for which office (None: the regency), unit (None: all) and time."""

    peran: Peran
    opd: str | None = None
    unit: str | None = None
    status: str = "definitif"
    mulai: date | None = None
    sampai: date | None = None
    dasar: str | None = None


def sandi_acak() -> str:
    """A password that is easy to copy from paper, in groups: "k7mq-x2fp-..."."""
    huruf = "".join(secrets.choice(_HURUF) for _ in range(PANJANG_SANDI))
    return "-".join(huruf[i : i + 5] for i in range(0, PANJANG_SANDI, 5))


def buat_pengguna(
    pelaku: Pelaku,
    surel: str,
    nama: str,
    tugas: TugasBaru,
    *,
    hari: date,
    sementara: bool = True,
) -> tuple[Pengguna, str]:
    """A person with a first role, and the password, which is nowhere kept and shown once.

    The person chooses an own one at the first login, unless ``sementara`` is False. Raises
    TidakBerizin, IsianSalah.
    """
    surel, nama = identitas(surel, nama)
    sandi = sandi_acak()
    with transaction.atomic():
        orang = Pengguna.objects.create_user(surel, sandi, nama=nama, ganti_sandi=sementara)
        tugaskan(pelaku, orang, tugas, hari=hari)
        _catat(pelaku, Catatan("dibuat", "pengguna", surel, baru={"nama": nama}))
    return orang, sandi


def identitas(surel: str, nama: str, milik: int | None = None) -> tuple[str, str]:
    """Address and name as they are kept; ``milik`` is whose they may be already.

    Raises IsianSalah.
    """
    surel, nama = surel.strip().lower(), nama.strip()
    try:
        validate_email(surel)
    except ValidationError:
        raise IsianSalah("surel", surel, "alamat surel seperti nama@kantor.go.id") from None
    if not nama:
        raise IsianSalah("nama", nama, "nama orangnya")
    pemakai = Pengguna.objects.filter(email=surel).first()
    if pemakai is not None and pemakai.pk != milik:
        raise IsianSalah("surel", surel, "alamat yang belum dipakai pengguna lain")
    return surel, nama


def tugaskan(pelaku: Pelaku, orang: Pengguna, tugas: TugasBaru, *, hari: date) -> Penugasan:
    """Give a role. Raises TidakBerizin, OPDTidakAda, IsianSalah."""
    opd = _opd_tugas(pelaku, tugas)
    if tugas.unit and tugas.peran not in PERAN_UNIT:
        raise IsianSalah("unit", tugas.unit, f"kosong: {tugas.peran.sebutan} untuk seluruh kantor")
    mulai = tugas.mulai or hari
    if tugas.status != "definitif" and tugas.sampai is None:
        raise IsianSalah("sampai", "", "hari terakhirnya; Plt., Plh., dan Pj. tidak tanpa batas")
    if tugas.sampai is not None and tugas.sampai < mulai:
        raise IsianSalah("sampai", tugas.sampai.isoformat(), f"tanggal mulai {mulai} atau sesudah")
    satu = Penugasan(
        pengguna=orang, peran=tugas.peran, opd=opd, unit=tugas.unit or None, status=tugas.status,
        mulai=mulai, sampai=tugas.sampai, dasar=tugas.dasar or None, oleh=pelaku.nama,
    )  # fmt: skip
    try:
        with transaction.atomic():
            satu.save()
            baru = {"mulai": str(mulai), "sampai": str(tugas.sampai or "")}
            _catat(
                pelaku, Catatan("ditugaskan", "penugasan", f"{orang.email}: {satu.sebutan}",
                baru=baru, alasan=tugas.dasar), opd,
            )  # fmt: skip
    except IntegrityError as galat:
        raise IsianSalah("peran", tugas.peran.sebutan, "tugas yang belum dipegangnya") from galat
    return satu


def akhiri_tugas(pelaku: Pelaku, tugas: Penugasan, sampai: date, alasan: str) -> None:
    """End a role on that day, the day included. Raises TidakBerizin, IsianSalah."""
    _pastikan_kelola(pelaku, tugas.opd.kode if tugas.opd else None)
    if not alasan.strip():
        raise IsianSalah("alasan", "", "alasan singkat, misalnya nomor surat keputusan")
    if sampai < tugas.mulai:
        raise IsianSalah("sampai", sampai.isoformat(), f"tanggal mulai {tugas.mulai} atau sesudah")
    with transaction.atomic():
        lama = tugas.sampai
        tugas.sampai = sampai
        tugas.save(update_fields=["sampai"])
        catatan = Catatan(
            "tugas diakhiri", "penugasan", f"{tugas.pengguna.email}: {tugas.sebutan}",
            lama=str(lama or ""), baru=str(sampai), alasan=alasan.strip(),
        )  # fmt: skip
        _catat(pelaku, catatan, tugas.opd)


def setel_sandi(pelaku: Pelaku, orang: Pengguna) -> str:
    """A new password for somebody who lost it; it is shown once. Raises TidakBerizin.

    Living keys of the API end with the old one: whoever knew it may have made them.
    """
    pastikan_kelola_orang(pelaku, orang)
    sandi = sandi_acak()
    with transaction.atomic():
        orang.set_password(sandi)
        orang.ganti_sandi = True
        orang.save(update_fields=["password", "ganti_sandi"])
        akhiri_token(orang.pk, timezone.now())
        _catat(pelaku, Catatan("sandi disetel ulang", "pengguna", orang.email))
    return sandi


def setel_aktif(pelaku: Pelaku, orang: Pengguna, aktif: bool) -> None:
    """Let a person log in, or no longer; roles and trail stay. Raises TidakBerizin, IsianSalah."""
    pastikan_kelola_orang(pelaku, orang)
    if orang.pk == pelaku.id and not aktif:
        raise IsianSalah("pengguna", orang.email, "orang lain; akun sendiri tidak dimatikan")
    if orang.is_active is aktif:
        return
    with transaction.atomic():
        orang.is_active = aktif
        orang.save(update_fields=["is_active"])
        tindakan = "akun diaktifkan" if aktif else "akun dimatikan"
        _catat(pelaku, Catatan(tindakan, "pengguna", orang.email))


def pastikan_kelola_orang(pelaku: Pelaku, orang: Pengguna) -> None:
    """Whoever manages every office of a person may change the person's account."""
    for kode in {t.opd.kode if t.opd else None for t in orang.penugasan.select_related("opd")}:
        _pastikan_kelola(pelaku, kode)


def sandi_diganti(orang: Pengguna) -> None:
    """The person chose an own password and knew the old one; keys of the API stay."""
    _sandi_sendiri(orang, "sandi diganti")


def sandi_dipulihkan(orang: Pengguna) -> None:
    """The person chose an own password by a letter, without the old one.

    Living keys of the API end with it: whoever knew the lost one may have made them.
    """
    with transaction.atomic():
        banyak = akhiri_token(orang.pk, timezone.now())
        _sandi_sendiri(
            orang, "sandi dipulihkan", baru={"token dicabut": banyak} if banyak else None
        )


def _sandi_sendiri(orang: Pengguna, tindakan: str, baru: dict[str, int] | None = None) -> None:
    with transaction.atomic():
        Pengguna.objects.filter(pk=orang.pk).update(ganti_sandi=False)
        catat(
            [Catatan(tindakan, "pengguna", orang.email, baru=baru)],
            nama=orang.nama,
            pengguna_id=orang.pk,
            sumber="situs",
        )


def _opd_tugas(pelaku: Pelaku, tugas: TugasBaru) -> OPD | None:
    _pastikan_kelola(pelaku, tugas.opd)
    if tugas.opd is None:
        if tugas.peran not in PERAN_DAERAH:
            raise IsianSalah(
                "perangkat daerah", "", f"kantornya; {tugas.peran.sebutan} memerlukannya"
            )
        return None
    opd = OPD.objects.filter(kode=tugas.opd).first()
    if opd is None:
        raise OPDTidakAda(tugas.opd)
    return opd


def _pastikan_kelola(pelaku: Pelaku, opd: str | None) -> None:
    """An administrator of one office gives roles of that office only."""
    if opd is not None:
        pelaku.pastikan(Izin.KELOLA_PENGGUNA, opd)
    elif not pelaku.se_daerah(Izin.KELOLA_PENGGUNA):
        raise TidakBerizin("memberi tugas untuk seluruh daerah", "Administrator daerah")


def _catat(pelaku: Pelaku, catatan: Catatan, opd: OPD | None = None) -> None:
    catat(
        [catatan], nama=pelaku.nama, pengguna_id=pelaku.id, opd_id=opd.pk if opd else None,
        sumber=pelaku.sumber,
    )  # fmt: skip

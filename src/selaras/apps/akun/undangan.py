"""A letter with a one-time link to choose a password, instead of a password on a slip of paper."""

from __future__ import annotations

from collections.abc import Callable
from smtplib import SMTPException

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse

from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.queries import Pelaku
from selaras.apps.akun.services import pastikan_kelola_orang
from selaras.apps.dasar.galat import IsianSalah, SuratGagal
from selaras.apps.jejak.services import Catatan, catat

HARI_BERLAKU = settings.PASSWORD_RESET_TIMEOUT // 86_400


def kirim_undangan(pelaku: Pelaku, orang: Pengguna, alamat: Callable[[str], str]) -> None:
    """Send the letter; ``alamat`` makes a path into a whole address.

    The link ends with its first use, with the next password, or after ``HARI_BERLAKU`` days.
    Raises TidakBerizin, IsianSalah for somebody switched off, SuratGagal when no server took it.
    """
    pastikan_kelola_orang(pelaku, orang)
    if not orang.is_active:
        raise IsianSalah("pengguna", orang.email, "orang yang akunnya aktif")
    kunci = {"uidb36": user_pk_to_url_str(orang), "key": default_token_generator.make_token(orang)}
    isi = {
        "orang": orang,
        "pengirim": pelaku.nama,
        "tautan": alamat(reverse("account_reset_password_from_key", kwargs=kunci)),
        "hari": HARI_BERLAKU,
    }
    try:
        send_mail(
            "Selaras: undangan memilih sandi", render_to_string("akun/surat/undangan.txt", isi),
            None, [orang.email],
        )  # fmt: skip
    except (OSError, SMTPException) as galat:
        raise SuratGagal(orang.email) from galat
    catat(
        [Catatan("undangan dikirim", "pengguna", orang.email)], nama=pelaku.nama,
        pengguna_id=pelaku.id, sumber=pelaku.sumber,
    )  # fmt: skip

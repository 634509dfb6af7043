"""The second step: demanded of who ratifies or administers; invitations; a lock-out for all."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import date, timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core import mail
from django.db import connection
from django.test import Client

from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.peran import PERAN_DUA_LANGKAH, TANPA_LANGKAH_KEDUA, Izin, Peran, boleh
from selaras.apps.akun.queries import pelaku
from selaras.apps.dasar.galat import PerluLangkahKedua
from selaras.apps.jejak.models import Jejak
from tests.apps.kantor_rekam import paket_lengkap
from tests.cli.conftest import SUMBER
from tests.masuk import HARI, SANDI, klien_masuk, orang

pytestmark = pytest.mark.django_db
MASUK = "/akun/masuk/"


@pytest.mark.parametrize("peran", Peran)
def test_who_ratifies_or_administers_only_reads_until_the_second_step_is_on(
    impor, peran: Peran
) -> None:
    impor(paket_lengkap())
    satu = orang(peran, "uji", dua_langkah=False)
    belum = pelaku(satu.pk, satu.nama, HARI)
    for izin in Izin:
        diminta = peran in PERAN_DUA_LANGKAH and izin not in TANPA_LANGKAH_KEDUA
        assert belum.boleh(izin, "uji") is (boleh(peran, izin) and not diminta), izin
    Authenticator.objects.create(user=satu, type=Authenticator.Type.TOTP, data={})
    sudah = pelaku(satu.pk, satu.nama, HARI)
    assert all(sudah.boleh(izin, "uji") is boleh(peran, izin) for izin in Izin)


def test_after_the_password_such_a_person_is_led_to_the_second_step(impor) -> None:
    impor(paket_lengkap())
    satu = orang(Peran.ADMINISTRATOR, "uji", dua_langkah=False)
    klien = Client()
    jawab = klien.post(MASUK, {"login": satu.email, "password": SANDI})
    assert jawab["Location"] == "/akun/langkah-kedua/aktifkan/"
    teks = klien.get("/uji/2024/").content.decode()
    assert "Tugas Administrator meminta langkah kedua" in teks
    tolak = klien.get("/akun/pengguna/")
    assert tolak.status_code == 403
    assert "nyalakan dulu langkah kedua" in tolak.content.decode()


def test_it_is_set_up_on_one_telephone_and_the_codes_are_taken_along(impor) -> None:
    impor(paket_lengkap())
    satu = orang(Peran.ADMINISTRATOR, "uji", dua_langkah=False)
    klien = Client()
    klien.post(MASUK, {"login": satu.email, "password": SANDI})
    aktif = "/akun/langkah-kedua/aktifkan/"
    teks = klien.get(aktif).content.decode()
    (kunci,) = re.findall('data-salin="([A-Z2-7]+)"', teks)
    assert 'href="otpauth://totp/' in teks
    assert f"<code>{' '.join(re.findall('.{1,4}', kunci))}</code>" in teks
    kode = format_hotp_value(hotp_value(kunci, next(iter(yield_hotp_counters_from_time()))))
    assert klien.post(aktif, {"code": kode})["Location"] == "/akun/langkah-kedua/kode/"
    assert "data-cetak" in klien.get("/akun/langkah-kedua/kode/").content.decode()
    unduh = klien.get("/akun/langkah-kedua/kode/unduh/")
    assert 'filename="kode-cadangan-selaras.txt"' in unduh["Content-Disposition"]
    assert satu.email in unduh.content.decode()


def test_the_setting_makes_it_advice(impor, settings) -> None:
    settings.LANGKAH_KEDUA_WAJIB = False
    impor(paket_lengkap())
    klien = klien_masuk(Peran.ADMINISTRATOR, "uji", dua_langkah=False)
    assert klien.get("/akun/pengguna/").status_code == 200


def test_a_lost_telephone_is_helped_by_the_administrator_of_the_office_only(impor) -> None:
    for kode in ("uji", "lain"):
        impor(paket_lengkap(kode))
    kepala = orang(Peran.KEPALA, "uji")
    alamat = f"/akun/pengguna/{kepala.pk}/langkah-kedua/"
    assert klien_masuk(Peran.ADMINISTRATOR, "lain").post(alamat).status_code == 404
    assert klien_masuk(Peran.KEPALA, "uji").post(alamat).status_code == 403
    assert Authenticator.objects.filter(user=kepala).exists()
    klien_masuk(Peran.ADMINISTRATOR, "uji").post(alamat)
    assert not Authenticator.objects.filter(user=kepala).exists()
    assert Jejak.objects.filter(tindakan="langkah kedua dilepas", kunci=kepala.email).exists()
    with pytest.raises(PerluLangkahKedua):
        pelaku(kepala.pk, kepala.nama, HARI).pastikan(Izin.SAHKAN, "uji")


def undang(admin: Client, surel: str = "baru@kantor.go.id") -> str:
    isi = {"surel": surel, "nama": "Bu Baru", "peran": "perencana", "opd": "uji", "unit": "",
           "status": "definitif", "cara": "undang"}  # fmt: skip
    jawab = admin.post("/akun/pengguna/baru/", isi, follow=True)
    assert "Undangan dikirim" in jawab.content.decode()
    assert "<code>" not in jawab.content.decode()
    return re.search(r"http://testserver(/\S+)", mail.outbox[-1].body)[1]


def test_an_invited_person_chooses_a_password_once_by_the_link_of_the_letter(impor) -> None:
    impor(paket_lengkap())
    tautan = undang(klien_masuk(Peran.ADMINISTRATOR))
    assert mail.outbox[-1].to == ["baru@kantor.go.id"]
    assert "Bu Baru" in mail.outbox[-1].body
    klien = Client()
    halaman = klien.get(tautan, follow=True)
    isi = {"password1": SANDI, "password2": SANDI}
    assert klien.post(halaman.redirect_chain[-1][0], isi).status_code == 302
    masuk = Client()
    masuk.post(MASUK, {"login": "baru@kantor.go.id", "password": SANDI})
    assert masuk.get("/uji/2024/").status_code == 200
    lagi = Client().get(tautan, follow=True).content.decode()
    assert "password1" not in lagi
    assert tautan not in str(list(Jejak.objects.values()))


def test_a_letter_that_no_server_takes_leaves_the_password_on_the_screen(impor, settings) -> None:
    impor(paket_lengkap())
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    isi = {"surel": "baru@kantor.go.id", "nama": "Bu Baru", "peran": "perencana", "opd": "uji",
           "unit": "", "status": "definitif", "cara": "undang"}  # fmt: skip
    teks = klien_masuk(Peran.ADMINISTRATOR).post("/akun/pengguna/baru/", isi).content.decode()
    assert "tidak terkirim" in teks
    assert re.search(r"<code>[a-z0-9-]{14,}</code>", teks)


def test_the_recovery_letter_is_indonesian_and_opens_the_account(impor) -> None:
    impor(paket_lengkap())
    satu = orang(Peran.PERENCANA, "uji")
    Client().post("/akun/sandi/lupa/", {"email": satu.email})
    surat = mail.outbox[-1]
    assert surat.subject == "Selaras: Tautan untuk memilih sandi baru"
    assert "Pilih sandi baru lewat tautan ini" in surat.body
    assert not re.search(r"\b(Hello|Thank|password reset|email)\b", surat.body)


def test_a_role_ends_with_its_last_day(impor) -> None:
    impor(paket_lengkap())
    akhir = date(2024, 6, 30)
    satu = orang(Peran.KEPALA, "uji", status="plh", mulai=date(2024, 6, 1), sampai=akhir)
    for hari, ada in ((akhir, True), (akhir + timedelta(1), False), (date(2024, 5, 31), False)):
        assert pelaku(satu.pk, satu.nama, hari).boleh(Izin.SAHKAN, "uji") is ada, hari
        assert pelaku(satu.pk, satu.nama, hari).lingkup.memuat("uji") is ada


COBA = """
import django; django.setup()
from django.conf import settings
from django.db import connection
from django.test import Client
settings.ALLOWED_HOSTS = ["testserver"]
connection.settings_dict["NAME"] = {basis!r}
for _ in range(5):
    Client().post("/akun/masuk/", {{"login": {surel!r}, "password": "salah"}})
"""


@pytest.mark.django_db(transaction=True)
def test_tries_in_one_server_process_lock_the_door_in_another() -> None:
    satu = Pengguna.objects.create_user("coba@kantor.go.id", SANDI, nama="Coba")
    kode = COBA.format(basis=str(connection.settings_dict["NAME"]), surel=satu.email)
    subprocess.run(
        [sys.executable, "-c", kode], check=True, capture_output=True, timeout=60,
        env={**os.environ, "PYTHONPATH": SUMBER},
    )  # fmt: skip
    klien = Client()
    assert klien.post(MASUK, {"login": satu.email, "password": SANDI}).status_code == 200
    assert klien.get("/akun/saya/").status_code == 302

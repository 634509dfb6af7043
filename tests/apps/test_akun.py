"""People: made by an administrator, with a lent password, roles with dates, and an end."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.test import Client
from django.utils import timezone

from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.peran import Peran
from selaras.apps.jejak.models import Jejak
from tests.apps.kantor_rekam import paket_lengkap
from tests.masuk import SANDI, klien_masuk, orang

pytestmark = pytest.mark.django_db
MASUK = "/akun/masuk/"


@pytest.fixture
def admin(impor) -> Client:
    for kode in ("uji", "lain"):
        impor(paket_lengkap(kode))
    return klien_masuk(Peran.ADMINISTRATOR)


def tambah(admin: Client, surel: str, **lain: str) -> str:
    """Make a person through the form; the password that the answer shows once."""
    isi = {"surel": surel, "nama": "Bu Baru", "peran": "perencana", "opd": "uji", "unit": "",
           "status": "definitif", "cara": "sandi", **lain}  # fmt: skip
    teks = admin.post("/akun/pengguna/baru/", isi).content.decode()
    sandi = re.search(r"<code>([a-z0-9-]+)</code>", teks)
    assert sandi, teks
    return sandi[1]


def test_a_new_person_chooses_an_own_password_before_anything_else(admin: Client) -> None:
    sandi = tambah(admin, "Baru@Kantor.go.id")
    klien = Client()
    jawab = klien.post(MASUK, {"login": "baru@kantor.go.id", "password": sandi})
    assert jawab.status_code == 302
    assert klien.get("/uji/2024/")["Location"] == "/akun/sandi/"
    isi = {"oldpassword": sandi, "password1": SANDI, "password2": SANDI}
    assert klien.post("/akun/sandi/", isi).status_code == 302
    assert klien.get("/uji/2024/").status_code == 200
    assert sandi not in str(list(Jejak.objects.values()))


def test_a_lent_password_leads_to_its_change_in_the_form_in_which_the_browser_asked(
    admin: Client,
) -> None:
    """Never into a fragment, and what was just sent is told to be unsaved."""
    klien = klien_masuk(Peran.PERENCANA, "uji")
    Pengguna.objects.filter(email__startswith="perencana").update(ganti_sandi=True)
    htmx, kata = {"HX-Request": "true"}, "/uji/2024/laporan/kata/bab4.anggaran/"
    for alamat in ("/uji/2024/capaian/", "/uji/2024/"):
        potongan = klien.get(alamat, headers=htmx)
        assert (potongan.status_code, potongan["HX-Redirect"]) == (403, "/akun/sandi/")
        assert potongan.content == b""
    kirim = klien.post(kata, {"teks": "Kata", "lama": ""}, headers=htmx)
    assert (kirim.status_code, kirim["HX-Retarget"]) == (200, "#kabar-sesi")
    berkas = klien.post(kata, {"teks": "Kata", "lama": ""})
    sel = klien.post(kata, "{}", content_type="application/json")
    assert (berkas.status_code, sel.status_code) == (403, 403)
    for teks in (kirim.content.decode(), berkas.content.decode(), sel.json()["pesan"]):
        assert "Sandi Anda masih sandi sementara, jadi yang baru saja dikirim" in teks
    assert 'href="/akun/sandi/"' in kirim.content.decode()
    assert "<h1" not in kirim.content.decode()


def test_a_refused_part_that_carried_something_is_told_above_the_page_and_nothing_is_lost(
    admin: Client,
) -> None:
    klien = klien_masuk(Peran.OPERATOR, "uji", "bid")
    kirim = klien.post(
        "/uji/2024/laporan/kata/bab4.anggaran/", {"teks": "Kata"}, headers={"HX-Request": "true"}
    )
    assert kirim["HX-Retarget"] == "#kabar-sesi"
    assert "HX-Redirect" not in kirim
    assert "Anda tidak berizin menulis laporan" in kirim.content.decode()


@pytest.mark.parametrize("sandi", ["pendek", "1234567890", "password123", "baru@kantor.go.id"])
def test_a_weak_password_is_refused_in_indonesian(admin: Client, sandi: str) -> None:
    lama = tambah(admin, "baru@kantor.go.id")
    klien = Client()
    klien.post(MASUK, {"login": "baru@kantor.go.id", "password": lama})
    isi = {"oldpassword": lama, "password1": sandi, "password2": sandi}
    teks = klien.post("/akun/sandi/", isi).content.decode()
    assert re.search(r"Sandi|sandi", teks.partition("salah-kata")[2][:200])
    assert klien.get("/uji/2024/")["Location"] == "/akun/sandi/"


def test_after_five_wrong_passwords_the_right_one_waits_too(admin: Client) -> None:
    satu = orang(Peran.PERENCANA, "uji")
    klien = Client()
    for _ in range(5):
        klien.post(MASUK, {"login": satu.email, "password": "salah"})
    jawab = klien.post(MASUK, {"login": satu.email, "password": SANDI})
    assert jawab.status_code == 200
    assert klien.get("/uji/2024/").status_code == 302
    assert Jejak.objects.filter(tindakan="gagal masuk").count() >= 5


def test_nobody_learns_who_has_an_account(admin: Client) -> None:
    satu = orang(Peran.PERENCANA, "uji")
    jawab = [
        Client().post("/akun/sandi/lupa/", {"email": surel}) for surel in (satu.email, "x@y.id")
    ]
    assert [j.status_code for j in jawab] == [302, 302]
    assert jawab[0]["Location"] == jawab[1]["Location"]


def test_an_account_that_was_switched_off_opens_nothing_from_the_next_request(
    admin: Client,
) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    satu = Pengguna.objects.get(email__startswith="perencana")
    assert klien.get("/uji/2024/").status_code == 200
    admin.post(f"/akun/pengguna/{satu.pk}/aktif/", {"aktif": "tidak"})
    assert klien.get("/uji/2024/").status_code == 302
    admin.post(f"/akun/pengguna/{satu.pk}/aktif/", {"aktif": "ya"})
    masuk = Client()
    masuk.post(MASUK, {"login": satu.email, "password": SANDI})
    assert masuk.get("/uji/2024/").status_code == 200


def test_a_corrected_address_is_the_one_that_opens_and_the_trail_tells_both(
    admin: Client,
) -> None:
    """Also where the library keeps the old address in a row of its own."""
    satu, lain = orang(Peran.PERENCANA, "uji"), orang(Peran.OPERATOR, "uji", "bid")
    lama = satu.email
    EmailAddress.objects.create(user=satu, email=lama, verified=True, primary=True)
    alamat = f"/akun/pengguna/{satu.pk}/ubah/"
    teks = admin.post(alamat, {"surel": lain.email.upper(), "nama": "Bu Rina"}).content.decode()
    assert "alamat yang belum dipakai pengguna lain" in teks
    isi = {"surel": "Rina@Kantor.go.id", "nama": "Bu Rina"}
    assert admin.post(alamat, isi).status_code == 302
    jejak = Jejak.objects.get(tindakan="identitas diubah")
    assert jejak.lama == {"surel": lama, "nama": "Uji Perencana"}
    assert jejak.baru == {"surel": "rina@kantor.go.id", "nama": "Bu Rina"}
    for surel, status in ((lama, 200), ("rina@kantor.go.id", 302)):
        assert Client().post(MASUK, {"login": surel, "password": SANDI}).status_code == status
    admin.post(alamat, isi)
    assert Jejak.objects.filter(tindakan="identitas diubah").count() == 1


def test_sessions_left_open_are_ended_and_the_one_that_asks_stays(admin: Client) -> None:
    satu = orang(Peran.PERENCANA, "uji")
    sini, sana = Client(), Client()
    for klien in (sini, sana):
        klien.post(MASUK, {"login": satu.email, "password": SANDI})
        assert klien.get("/uji/2024/").status_code == 200
    assert sini.post("/akun/saya/keluar-lain/").status_code == 302
    assert [k.get("/uji/2024/").status_code for k in (sini, sana)] == [200, 302]
    assert admin.post(f"/akun/pengguna/{satu.pk}/keluarkan/").status_code == 302
    assert sini.get("/uji/2024/").status_code == 302
    assert admin.get("/akun/pengguna/").status_code == 200


def test_an_administrator_of_one_office_reaches_neither_the_other_nor_the_regency(
    admin: Client,
) -> None:
    lokal = klien_masuk(Peran.ADMINISTRATOR, "uji")
    asing, daerah = orang(Peran.PERENCANA, "lain"), orang(Peran.APIP)
    for satu in (asing, daerah):
        assert lokal.get(f"/akun/pengguna/{satu.pk}/").status_code == 404
        assert lokal.post(f"/akun/pengguna/{satu.pk}/sandi/").status_code == 404
    isi = {"surel": "a@b.id", "nama": "A", "peran": "apip", "opd": "", "unit": "", "cara": "undang",
           "status": "definitif"}  # fmt: skip
    assert lokal.post("/akun/pengguna/baru/", isi).status_code == 403
    assert not Pengguna.objects.filter(email="a@b.id").exists()


def test_an_acting_head_acts_until_the_last_day(admin: Client) -> None:
    hari = timezone.localdate()
    klien = klien_masuk(Peran.KEPALA, "uji", status="plt", sampai=hari)
    assert "Plt. Kepala perangkat daerah" in klien.get("/akun/saya/").content.decode()
    lalu = klien_masuk(Peran.SEKRETARIS, "uji", status="plh", sampai=hari - timedelta(1))
    assert lalu.get("/uji/2024/").status_code == 404


def test_an_acting_official_has_a_last_day_and_every_unit_is_chosen_by_name(admin: Client) -> None:
    satu = orang(Peran.APIP)
    alamat = f"/akun/pengguna/{satu.pk}/tugas/"
    plt = {"peran": "kepala", "opd": "uji", "unit": "", "status": "plt", "sampai": ""}
    teks = admin.post(alamat, plt).content.decode()
    assert "hari terakhirnya; Plt., Plh., dan Pj. tidak tanpa batas" in teks
    operator = {"peran": "operator", "opd": "uji", "unit": "", "status": "definitif"}
    teks = admin.post(alamat, operator).content.decode()
    assert "Pilih unitnya, atau “seluruh kantor”" in teks
    assert satu.penugasan.count() == 1
    assert admin.post(alamat, operator | {"unit": "*"}).status_code == 302
    assert admin.post(alamat, plt | {"sampai": "2099-01-31"}).status_code == 302
    assert set(satu.penugasan.values_list("peran", "unit")) >= {("operator", None)}

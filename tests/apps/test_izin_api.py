"""The API: every call x role x own and foreign office; keys that are over, revoked or narrow."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import jsonschema
import pytest
from django.core import mail
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from selaras.apps.akun import api as pintu
from selaras.apps.akun.models import Pengguna, TokenApi
from selaras.apps.akun.peran import PERAN_DAERAH, PERAN_UNIT, Izin, Peran, boleh
from selaras.apps.akun.queries import pelaku, pelaku_mesin
from selaras.apps.akun.token import buat_token
from selaras.apps.dasar.galat import IsianSalah
from selaras.apps.jejak.models import Jejak
from selaras.apps.laporan.queries import potret
from selaras.apps.pengumpulan.services import buka_putaran
from selaras.inti.paket.skema import MENURUT_NAMA
from selaras.situs.api import api
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import paket_lengkap
from tests.masuk import SANDI, orang

pytestmark = pytest.mark.django_db
PUTARAN, UNIT, KODE = "2024-TW1", "bid", "S1/02"
LEMBAR = f"putaran/{PUTARAN}/lembar/{UNIT}"
TABEL = "tabel/target"
TAHUNAN = ("angka", "pohon", "indikator", "anggaran", "tabel", TABEL)
BACA = ("potret", *TAHUNAN, "putaran", LEMBAR)
UMUM = ("/saya", "/kantor")
ISIAN = f"{LEMBAR}/isian"


@pytest.fixture
def hari(impor) -> date:
    satu = timezone.localdate()
    for kode in ("uji", "lain"):
        impor(paket_lengkap(kode))
        buka_putaran(pelaku_mesin("uji"), kode, 2024, PUTARAN, satu, satu + timedelta(5))
    pintu._hitungan.clear()
    return satu


def token(
    hari: date, peran: Peran, opd: str | None = "uji", unit: str | None = None, *,
    lingkup: str = "tulis", hanya: str | None = None,
) -> str:  # fmt: skip
    satu = orang(peran, opd, unit)
    pemilik = pelaku(satu.pk, satu.nama, hari)
    return buat_token(pemilik, "uji", lingkup, hari + timedelta(30), hanya, hari=hari)[1]


def minta(kunci: str, alamat: str, isi: Any = None, **lain: str) -> HttpResponse:
    kepala = {"Authorization": f"Bearer {kunci}", **lain} if kunci else {}
    if isi is None:
        return Client().get(f"/api/v1{alamat}", headers=kepala)
    return Client().post(
        f"/api/v1{alamat}", json.dumps(isi), content_type="application/json", headers=kepala
    )


def sel(lama: str, baru: str, kode: str = KODE) -> dict[str, Any]:
    return {"sel": [{"indikator": kode, "bidang": "nilai", "lama": lama, "baru": baru}]}


def test_the_matrix_knows_every_call() -> None:
    pola = "/api/v1/kantor/{opd}/{tahun}/"
    ada = set(api.get_openapi_schema(path_prefix="/api/v1/")["paths"])
    umum = lambda a: {TABEL: "tabel/{tabel}"}.get(  # noqa: E731
        a, a.replace(PUTARAN, "{periode}").replace(UNIT, "{unit}")
    )
    assert ada == {*(f"/api/v1{a}" for a in UMUM), *(pola + umum(a) for a in (*BACA, ISIAN))}


def test_a_role_reads_its_office_and_sends_what_the_table_gives(hari: date) -> None:
    for peran in Peran:
        periksa_peran(hari, peran)


def periksa_peran(hari: date, peran: Peran) -> None:
    daerah = peran in PERAN_DAERAH
    kunci = token(hari, peran, None if daerah else "uji", UNIT if peran in PERAN_UNIT else None)
    for alamat in BACA:
        assert minta(kunci, f"/kantor/uji/2024/{alamat}").status_code == 200, alamat
        lain = minta(kunci, f"/kantor/lain/2024/{alamat}").status_code
        assert lain == (200 if daerah else 404), alamat
    for opd in ("uji", "lain"):
        status = minta(kunci, f"/kantor/{opd}/2024/{ISIAN}", sel("", "12")).status_code
        if opd == "lain" and not daerah:
            assert status == 404, peran
        else:  # 409: an earlier role was faster
            assert (status in (200, 409)) is boleh(peran, Izin.ISI), peran
            assert status in (200, 403, 409), peran
    kantor = [k["kode"] for k in minta(kunci, "/kantor").json()["isi"]]
    assert kantor == (["lain", "uji"] if daerah else ["uji"])


def test_a_key_of_another_unit_reads_and_sends_nothing(hari: date) -> None:
    for peran in PERAN_UNIT:
        kunci = token(hari, peran, "uji", "lain")
        for alamat in (ISIAN, ISIAN.replace(f"/{UNIT}/", "/-/")):
            jawab = minta(kunci, f"/kantor/uji/2024/{alamat}", sel("9", "12"))
            assert jawab.status_code == 403, (peran, alamat)
        assert minta(kunci, f"/kantor/uji/2024/{LEMBAR}").json()["kunci"]
    assert not potret(SEMUA, "uji", 2024).realisasi.get("S1/02", ())[1:]


def test_no_key_no_answer_and_a_cookie_is_none(hari: date) -> None:
    klien = Client()
    klien.force_login(orang(Peran.PERENCANA, "uji"))
    for alamat in (*UMUM, *(f"/kantor/uji/2024/{a}" for a in BACA)):
        for jawab in (minta("", alamat), minta("slr_salah", alamat), klien.get(f"/api/v1{alamat}")):
            assert jawab.status_code == 401, alamat
            assert "pesan" in jawab.json()
            assert jawab["WWW-Authenticate"].startswith("Bearer")


def test_a_key_dies_with_its_time_its_owner_and_when_it_is_revoked(hari: date) -> None:
    kunci = token(hari, Peran.PERENCANA)
    semua = TokenApi.objects.all()
    assert minta(kunci, "/saya").status_code == 200
    for keadaan in ({"sampai": hari - timedelta(1)}, {"dicabut": timezone.now()}):
        semua.update(**keadaan)
        jawab = minta(kunci, "/saya")
        assert (jawab.status_code, "habis masa" in jawab.json()["pesan"]) == (401, True)
        semua.update(sampai=hari, dicabut=None)
    assert minta(kunci, "/saya").status_code == 200
    Pengguna.objects.update(is_active=False)
    assert minta(kunci, "/saya").status_code == 401


def test_a_key_never_opens_more_than_its_owner_may_today(hari: date) -> None:
    kunci = token(hari, Peran.PERENCANA)
    pemilik = Pengguna.objects.get(email__startswith="perencana")
    pemilik.penugasan.update(sampai=hari - timedelta(1))
    assert minta(kunci, "/kantor").json()["isi"] == []
    assert minta(kunci, "/kantor/uji/2024/potret").status_code == 404


def test_a_reading_key_sends_nothing_and_a_key_of_one_office_sees_one(hari: date) -> None:
    baca = token(hari, Peran.PERENCANA, lingkup="baca")
    tolak = minta(baca, f"/kantor/uji/2024/{ISIAN}", sel("", "12"))
    assert (tolak.status_code, "hanya membaca" in tolak.json()["pesan"]) == (403, True)
    assert not potret(SEMUA, "uji", 2024).realisasi.get("S1/02", ())[1:]
    sempit = token(hari, Peran.APIP, None, hanya="lain")
    assert [k["kode"] for k in minta(sempit, "/kantor").json()["isi"]] == ["lain"]
    assert minta(sempit, "/kantor/uji/2024/potret").status_code == 404


def test_a_conflict_shows_both_values_and_overwrites_nothing(hari: date) -> None:
    kunci = token(hari, Peran.OPERATOR, "uji", UNIT)
    alamat = f"/kantor/uji/2024/{ISIAN}"
    assert minta(kunci, alamat, sel("", "12,5")).json()["ditolak"] == []
    jawab = minta(kunci, alamat, sel("", "99"))
    (tolak,) = jawab.json()["ditolak"]
    assert jawab.status_code == 409
    assert (tolak["kini"], tolak["baru"], tolak["bentrok"]) == ("12,5", "99", True)
    revisi = minta(kunci, alamat, sel("", "12,5")).json()
    assert (revisi["ditolak"], revisi["berubah"]) == ([], False), "sent again, it changes nothing"
    dua = [*sel("12,5", "13")["sel"], {**sel("", "1")["sel"][0], "bidang": "entah"}]
    utuh = minta(kunci, alamat, {"sel": dua, "utuh": True})
    assert (utuh.status_code, utuh.json()["berubah"]) == (422, False), "one refused, none stored"
    buruk = minta(kunci, alamat, sel("12,5", "=1+1"))
    assert (buruk.status_code, buruk.json()["ditolak"][0]["bentrok"]) == (422, False)
    asing = minta(kunci, alamat, sel("", "1", kode="S1/01"))
    assert "bukan bagian dari lembar" in asing.json()["ditolak"][0]["pesan"]
    isi = {s["indikator"]: s for s in minta(kunci, f"/kantor/uji/2024/{LEMBAR}").json()["sel"]
           if s["bidang"] == "nilai"}  # fmt: skip
    assert isi[KODE]["isi"] == "12,5"
    assert Jejak.objects.filter(jenis="realisasi", sumber="api").exists()


def test_the_same_values_sent_again_change_nothing_however_they_are_spelt(hari: date) -> None:
    kunci = token(hari, Peran.OPERATOR, "uji", UNIT)
    for teks in ("12500", "12.500", "12500,0"):  # the record shows the first as 12.500
        jawab = minta(kunci, f"/kantor/uji/2024/{ISIAN}", sel("", teks))
        assert (jawab.status_code, jawab.json()["ditolak"]) == (200, []), teks
        assert jawab.json()["berubah"] is (teks == "12500")


BURUK = [
    ("{", "bukan JSON"),
    ('{"sel": 1}', "sel diisi daftar"),
    ('{"sel": [{"indikator": "a"}]}', "wajib diisi"),
    ('{"sel": [], "utuhh": true}', "utuhh tidak dikenal"),
    (json.dumps({"sel": [{**sel("", "1")["sel"][0], "baru": "x" * 1001}]}), "terlalu panjang"),
    ('{"sel": "' + "x" * 3_000_000 + '"}', "terlalu besar"),
]


def test_a_broken_request_is_refused_in_words(hari: date) -> None:
    kepala = {"Authorization": f"Bearer {token(hari, Peran.OPERATOR, 'uji', UNIT)}"}
    for isi, kata in BURUK:
        jawab = Client().post(
            f"/api/v1/kantor/uji/2024/{ISIAN}", isi, content_type="application/json", headers=kepala
        )
        assert 400 <= jawab.status_code < 500
        assert kata in jawab.json()["pesan"]


def test_lists_are_bounded_and_wrong_addresses_say_so(hari: date) -> None:
    kunci = token(hari, Peran.PERENCANA)
    satu = minta(kunci, "/kantor/uji/2024/angka?mulai=1&batas=2").json()
    assert (len(satu["isi"]), satu["mulai"], satu["banyak"] > 3) == (2, 1, True)
    assert minta(kunci, "/kantor/uji/2024/angka?batas=501").status_code == 422
    assert "Alamat API ini tidak ada" in minta(kunci, "/entah/apa").json()["pesan"]
    assert "GET saja" in minta(kunci, "/kantor", {}).json()["pesan"]


def test_every_table_is_read_in_parts_as_the_snapshot_has_it_and_as_the_schema_says(
    hari: date,
) -> None:
    kunci = token(hari, Peran.OPERATOR, "uji", UNIT)  # a unit reads its office, as on the pages
    skema = api.get_openapi_schema(path_prefix="/api/v1/")
    isi = json.loads(potret(SEMUA, "uji", 2024).ke_json())["tabel"]
    daftar = minta(kunci, "/kantor/uji/2024/tabel").json()
    assert {t["tabel"]: t["banyak"] for t in daftar["isi"] if t["banyak"]} == {
        nama: len(baris) for nama, baris in isi.items() if baris
    }
    for nama in MENURUT_NAMA:
        bentuk = {**skema, "$ref": f"#/components/schemas/Tabel{MENURUT_NAMA[nama].__name__}"}
        baca, mulai = [], 0
        while mulai is not None:
            satu = minta(kunci, f"/kantor/uji/2024/tabel/{nama}?mulai={mulai}&batas=20").json()
            jsonschema.validate(satu, bentuk)
            baca, mulai = [*baca, *satu["isi"]], satu["berikut"]
            pintu._hitungan.clear()
        tulis = {True: "ya", False: "tidak"}
        assert [
            {
                k: str(tulis.get(v, v) if isinstance(v, bool) else v)
                for k, v in b.items()
                if v not in (None, "")
            }
            for b in baca
        ] == isi.get(nama, []), nama


def test_a_table_is_filtered_by_its_own_columns_only(hari: date) -> None:
    kunci = token(hari, Peran.PERENCANA)
    alamat = "/kantor/uji/2024/tabel"
    semua = minta(kunci, f"{alamat}/target").json()["isi"]
    satu = minta(kunci, f"{alamat}/target?indikator_id={KODE}&periode=2024").json()["isi"]
    assert satu == [t for t in semua if (t["indikator_id"], t["periode"]) == (KODE, "2024")] != []
    tolak = minta(kunci, f"{alamat}/target?unit_id=bid")
    assert (tolak.status_code, "disaring dengan indikator_id" in tolak.json()["pesan"]) == (
        400,
        True,
    )
    tiada = minta(kunci, f"{alamat}/pengguna")
    assert (tiada.status_code, "Tabel yang ada: opd" in tiada.json()["pesan"]) == (404, True)


def test_a_list_of_the_year_is_not_sent_twice_until_the_record_moves(hari: date) -> None:
    kunci = token(hari, Peran.PERENCANA)
    for alamat in TAHUNAN:
        dulu = minta(kunci, f"/kantor/uji/2024/{alamat}")
        lagi = minta(kunci, f"/kantor/uji/2024/{alamat}", **{"If-None-Match": dulu["ETag"]})
        assert (lagi.status_code, lagi.content, lagi["ETag"]) == (304, b"", dulu["ETag"]), alamat
        assert "private" in lagi["Cache-Control"]
        lain = minta(kunci, f"/kantor/lain/2024/{alamat}", **{"If-None-Match": dulu["ETag"]})
        assert lain.status_code == 404, alamat
    revisi = minta(kunci, f"/kantor/uji/2024/{ISIAN}", sel("", "12")).json()["revisi"]
    kini = minta(kunci, f"/kantor/uji/2024/{TABEL}", **{"If-None-Match": dulu["ETag"]})
    assert (kini.status_code, kini.json()["revisi"]) == (200, revisi)


def test_the_snapshot_is_the_canonical_one_and_is_sent_once(hari: date) -> None:
    kunci = token(hari, Peran.PERENCANA)
    jawab = minta(kunci, "/kantor/uji/2024/potret")
    laporan = potret(SEMUA, "uji", 2024)
    assert jawab.content.decode() == laporan.ke_json()
    lagi = Client().get(
        "/api/v1/kantor/uji/2024/potret",
        headers={"Authorization": f"Bearer {kunci}", "If-None-Match": f'"{laporan.sidik}"'},
    )
    assert (lagi.status_code, lagi.content) == (304, b"")


def test_too_many_requests_wait_and_a_call_asks_few_questions(
    hari: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    kunci = token(hari, Peran.PERENCANA)
    for alamat in TAHUNAN:
        minta(kunci, f"/kantor/uji/2024/{alamat}")
        with CaptureQueriesContext(connection) as tercatat:
            assert minta(kunci, f"/kantor/uji/2024/{alamat}").status_code == 200
        assert len(tercatat) <= 4, alamat
    monkeypatch.setattr(pintu, "PER_MENIT", 1)
    jawab = minta(kunci, "/saya")
    assert "Paling banyak 1" in jawab.json()["pesan"]
    assert 1 <= int(jawab["Retry-After"]) <= 60


@pytest.fixture
def masuk(hari: date) -> Client:
    satu = orang(Peran.PERENCANA, "uji")
    klien = Client()
    klien.post("/akun/masuk/", {"login": satu.email, "password": SANDI})
    klien.post("/akun/pastikan/", {"password": SANDI})
    return klien


def test_a_key_is_shown_once_kept_as_a_hash_and_revoked_by_its_owner_only(
    masuk: Client, hari: date
) -> None:
    isi = {"nama": "dasbor", "lingkup": "baca", "opd": "uji", "sampai": str(hari + timedelta(9))}
    teks = masuk.post("/akun/token/baru/", isi).content.decode()
    kunci = teks.partition("<code>")[2].partition("</code>")[0]
    assert minta(kunci, "/saya").json()["nama"] == "Uji Perencana"
    daftar = masuk.get("/akun/token/").content.decode()
    assert kunci not in daftar
    assert 'data-k="Perangkat daerah">Dinas Uji<' in daftar
    assert "Perencana, Dinas Uji" in masuk.get("/akun/saya/").content.decode()
    assert kunci not in str(list(TokenApi.objects.values())) + str(list(Jejak.objects.values()))
    satu = TokenApi.objects.get()
    orang_lain = Client()
    orang_lain.force_login(orang(Peran.APIP))
    assert orang_lain.post(f"/akun/token/{satu.pk}/cabut/").status_code == 404
    assert "dicabut" in masuk.post(f"/akun/token/{satu.pk}/cabut/", follow=True).content.decode()
    assert minta(kunci, "/saya").status_code == 401


def test_keys_end_with_a_recovered_password_and_are_offered_to_be_ended_after_an_own_change(
    masuk: Client, hari: date
) -> None:
    isi = {"nama": "dasbor", "lingkup": "baca", "opd": "", "sampai": str(hari + timedelta(9))}

    def kunci() -> str:
        masuk.post("/akun/pastikan/", {"password": SANDI})
        teks = masuk.post("/akun/token/baru/", isi).content.decode()
        return teks.partition("<code>")[2].partition("</code>")[0]

    satu = kunci()
    ganti = {"oldpassword": SANDI, "password1": SANDI + "b", "password2": SANDI + "b"}
    jawab = masuk.post("/akun/sandi/", ganti, follow=True)
    assert jawab.redirect_chain[-1][0] == "/akun/token/"
    assert "1 token API Anda tetap berlaku" in jawab.content.decode()
    assert minta(satu, "/saya").status_code == 200
    assert "1 token dicabut" in masuk.post("/akun/token/cabut/", follow=True).content.decode()
    assert minta(satu, "/saya").status_code == 401
    milik = Pengguna.objects.get(email__startswith="perencana")
    milik.set_password(SANDI)
    milik.save()
    masuk.post("/akun/masuk/", {"login": milik.email, "password": SANDI})
    dua = kunci()
    Client().post("/akun/sandi/lupa/", {"email": milik.email})
    tautan = mail.outbox[-1].body.partition("http://testserver")[2].split()[0]
    peramban = Client()
    halaman = peramban.get(tautan, follow=True).redirect_chain[-1][0]
    peramban.post(halaman, {"password1": SANDI, "password2": SANDI})
    assert minta(dua, "/saya").status_code == 401
    assert Jejak.objects.get(tindakan="sandi dipulihkan").baru == {"token dicabut": 1}


def test_a_key_ends_within_a_year(hari: date) -> None:
    satu = orang(Peran.PERENCANA, "uji")
    milik = pelaku(satu.pk, satu.nama, hari)
    for jarak in (0, 367):
        with pytest.raises(IsianSalah, match="paling lama setahun"):
            buat_token(milik, "x", "baca", hari + timedelta(jarak), None, hari=hari)


def test_an_old_session_asks_for_the_password_before_it_makes_a_key(hari: date) -> None:
    klien = Client()
    klien.force_login(orang(Peran.PERENCANA, "uji"))
    assert klien.get("/akun/token/baru/")["Location"].startswith("/akun/pastikan/")


def test_the_docs_are_ours_indonesian_and_load_nothing_from_elsewhere(
    hari: date, cek_inggris: Callable[[str], list[str]]
) -> None:
    teks = Client().get("/api/v1/dokumen/").content.decode()
    assert "https://" not in teks
    assert "Kirim isian satu lembar" in teks
    assert cek_inggris(teks) == []
    skema = Client().get("/api/v1/openapi.json").json()
    assert skema["openapi"].startswith("3.")
    assert "bearer" in json.dumps(skema["components"]["securitySchemes"])


@pytest.fixture
def cek_inggris() -> Callable[[str], list[str]]:
    """English words of the library that must not be on the page."""
    kata = ("Successful", "Response", "Input", "Schema", "Items", "Query", "required", "string")
    return lambda teks: [k for k in kata if f">{k}" in teks or f" {k} " in teks]

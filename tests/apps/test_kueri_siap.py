"""A kept question answers as the queryset that it was written from."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import CharField, DateField, DateTimeField, EmailField, Q
from django.test.utils import CaptureQueriesContext

from selaras.apps.akun.models import Pengguna, Penugasan
from selaras.apps.akun.peran import Peran
from selaras.apps.dasar.kueri_siap import KueriSiap, Slot
from selaras.apps.dasar.lingkup import LingkupOPD, saring_siap
from selaras.apps.dasar.postgres.base import AMBANG_SIAP
from selaras.apps.organisasi.models import OPD

pytestmark = pytest.mark.django_db
HARI = date(2025, 3, 31)
KOLOM = ("email", "is_active", "last_login", "penugasan__mulai", "penugasan__sampai")


def _orang(email: str, masuk: datetime | None, sampai: date | None) -> None:
    satu = Pengguna.objects.create(email=email, nama=email, last_login=masuk)
    Penugasan.objects.create(
        pengguna=satu, peran=Peran.BAPPEDA, mulai=date(2025, 1, 1), sampai=sampai, oleh="uji"
    )


def test_it_gives_the_rows_of_the_queryset_with_each_call_s_values() -> None:
    _orang("a@x.example", datetime(2025, 3, 30, 23, 59, 59, 123456, tzinfo=UTC), None)
    _orang("b@x.example", None, HARI)
    hari, email = Slot("hari", DateField()), Slot("email", EmailField())
    siap = KueriSiap(
        lambda: (
            Pengguna.objects.filter(
                Q(penugasan__sampai=None) | Q(penugasan__sampai__gte=hari), email__gte=email
            )
            .order_by("email")
            .values_list(*KOLOM)
        )
    )
    for satu, awal in ((HARI, ""), (HARI + timedelta(1), ""), (HARI, "b"), (HARI, "c")):
        biasa = Pengguna.objects.filter(
            Q(penugasan__sampai=None) | Q(penugasan__sampai__gte=satu), email__gte=awal
        )
        assert siap(hari=satu, email=awal) == list(biasa.order_by("email").values_list(*KOLOM))


def test_it_compares_moments_and_asks_once() -> None:
    masuk = datetime(2025, 3, 30, 12, 0, tzinfo=UTC)
    _orang("a@x.example", masuk, None)
    siap = KueriSiap(
        lambda: Pengguna.objects.filter(last_login__gt=Slot("kini", DateTimeField())).values_list(
            "last_login"
        )
    )
    with CaptureQueriesContext(connection) as tanya:
        assert siap(kini=masuk - timedelta(microseconds=1)) == [(masuk,)]
        assert siap(kini=masuk) == []
    assert len(tanya) == 2


def test_a_user_s_text_is_a_value_and_never_sql() -> None:
    _orang("a@x.example", None, None)
    siap = KueriSiap(
        lambda: Pengguna.objects.filter(email=Slot("email", EmailField())).values_list("email")
    )
    assert siap(email="' OR 1=1 --") == []
    assert siap(email="%s") == []


@pytest.mark.parametrize("lingkup", [
    LingkupOPD.semua(), LingkupOPD.satu("b"), LingkupOPD.beberapa(frozenset("ac")),
    LingkupOPD.beberapa(frozenset()),
])  # fmt: skip
def test_a_scope_reads_the_same_offices_as_ever(lingkup: LingkupOPD) -> None:
    for kode in "abc":
        OPD.objects.create(kode=kode)
    siap = KueriSiap(
        lambda: (
            OPD.objects.filter(saring_siap("kode", lingkup.bentuk))
            .order_by("kode")
            .values_list("kode")
        )
    )
    biasa = OPD.objects.filter(lingkup.saring("kode")).order_by("kode").values_list("kode")
    assert siap(**lingkup.isian) == list(biasa)


def _putuskan(ada: BaseDatabaseWrapper) -> None:
    """As a database that was started anew does it."""
    with ada.cursor() as kursor:
        kursor.execute("SELECT pg_backend_pid()")
        (nomor,) = kursor.fetchone()
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_terminate_backend(%s, 5000)", [nomor])


@pytest.mark.parametrize("galat", [False, True])
def test_a_connection_that_postgresql_ended_is_opened_anew(galat: bool) -> None:
    if connection.vendor != "postgresql":
        return  # a file says no goodbye
    ada = connection.copy()
    ada.health_check_enabled = True  # as at the start of a request
    try:
        ada.connect()
        assert ada.is_usable()
        _putuskan(ada)
        ada.errors_occurred = galat
        ada.health_check_done = False
        with ada.kursor_siap() as kursor:  # type: ignore[attr-defined]  # our own PostgreSQL
            kursor.execute("SELECT 1")
            assert kursor.fetchone() == (1,)
    finally:
        ada.close()


def test_what_is_asked_again_and_again_is_kept_by_postgresql() -> None:
    if connection.vendor != "postgresql":
        return  # SQLite's driver keeps statements by their text, unseen
    siap = KueriSiap(lambda: OPD.objects.filter(kode=Slot("opd", CharField())).values_list("kode"))
    for _ in range(AMBANG_SIAP + 1):
        assert siap(opd="a") == []
    with connection.cursor() as kursor:
        kursor.execute("SELECT sum(generic_plans + custom_plans) FROM pg_prepared_statements")
        assert kursor.fetchone() == (1,)

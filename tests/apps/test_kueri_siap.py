"""A kept question answers as the queryset that it was written from."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.db.models import DateField, DateTimeField, EmailField, Q
from django.test.utils import CaptureQueriesContext

from selaras.apps.akun.models import Pengguna, Penugasan
from selaras.apps.akun.peran import Peran
from selaras.apps.dasar.kueri_siap import KueriSiap, Slot
from selaras.apps.dasar.lingkup import LingkupOPD, saring_siap
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

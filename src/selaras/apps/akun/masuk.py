"""Who asks: middleware that gives every request its ``pelaku``, and a first own password."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.queries import Pelaku, pelaku, pelaku_dengan
from selaras.apps.akun.sesi_habis import Dahulu, dahulukan

NIHIL = Pelaku(None, "", ())
GANTI_SANDI = Dahulu("Sandi Anda masih sandi sementara", "Pilih sandi sendiri", 403)
# What somebody may open who has not yet chosen an own password.
BEBAS = frozenset({"account_change_password", "account_logout", "account_reauthenticate"})


class _Malas:
    """The person of a request, asked for once and only when somebody wants to know."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    @cached_property
    def isi(self) -> Pelaku:
        orang = self._request.user
        if not isinstance(orang, Pengguna):
            return NIHIL
        if orang.penugasan_kini is not None:
            return pelaku_dengan(orang.pk, orang.nama, orang.penugasan_kini)
        return pelaku(orang.pk, orang.nama, timezone.localdate())


def kenali_pelaku(
    lanjut: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: ``pelaku_permintaan`` works below it; a lent password is changed first."""

    def jawab(request: HttpRequest) -> HttpResponse:
        request.pelaku_malas = _Malas(request)  # type: ignore[attr-defined]  # ours
        return lanjut(request)

    def periksa(
        request: HttpRequest, view: object, args: object, kwargs: object
    ) -> HttpResponse | None:
        orang = request.user
        if not isinstance(orang, Pengguna) or not orang.ganti_sandi:
            return None
        cocok = request.resolver_match
        if cocok is not None and cocok.view_name in BEBAS:
            return None
        return dahulukan(request, GANTI_SANDI, reverse("account_change_password"))

    jawab.process_view = periksa  # type: ignore[attr-defined]  # Django's hook
    return jawab


def pelaku_permintaan(request: HttpRequest) -> Pelaku:
    """The person who asks; nobody, who may do nothing, without a login."""
    malas = getattr(request, "pelaku_malas", None)
    return malas.isi if malas is not None else NIHIL


def konteks(request: HttpRequest) -> dict[str, object]:
    """For every page: who is logged in and as what."""
    return {"pelaku": pelaku_permintaan(request)}

"""The inbox of the person who asks; what is about an office that is no longer hers is gone."""

from __future__ import annotations

from functools import lru_cache

from django.db.models import BigIntegerField, Count, QuerySet, Value
from django.http import HttpRequest

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.kueri_siap import KueriSiap, Slot
from selaras.apps.dasar.lingkup import saring_siap
from selaras.apps.pemberitahuan.models import Pemberitahuan, TanpaSurat


def milik(pelaku: Pelaku) -> QuerySet[Pemberitahuan]:
    """One's own notices, the newest first; nobody's without a login."""
    if pelaku.id is None:
        return Pemberitahuan.objects.none()
    semua = Pemberitahuan.objects.filter(penerima_id=pelaku.id).order_by("-pk")
    if pelaku.lingkup.seluruhnya:
        return semua
    # what is about no single office is about all of them
    return semua.filter(pelaku.lingkup.saring("opd__kode"))


def belum_dibaca(request: HttpRequest) -> int:
    """How many notices wait to be read; asked once per request."""
    ada: int | None = getattr(request, "banyak_pemberitahuan", None)
    if ada is None:
        ada = _belum_dibaca(pelaku_permintaan(request))
        request.banyak_pemberitahuan = ada  # type: ignore[attr-defined]  # ours
    return ada


def _belum_dibaca(pelaku: Pelaku) -> int:
    if pelaku.id is None:
        return 0
    lingkup = pelaku.lingkup
    baris = _hitung_siap(lingkup.bentuk)(penerima=pelaku.id, **lingkup.isian)
    return sum(banyak for (banyak,) in baris)


@lru_cache(maxsize=64)  # forms, not values: how many offices somebody reads
def _hitung_siap(bentuk: int | None) -> KueriSiap:
    penerima = Slot("penerima", BigIntegerField())
    return KueriSiap(
        lambda: (
            Pemberitahuan.objects.filter(
                saring_siap("opd__kode", bentuk), penerima_id=penerima, dibaca=None
            )
            .order_by()
            .values(semua=Value(1))
            .annotate(banyak=Count("pk"))
            .values_list("banyak")
        )
    )


def mau_surat(pelaku: Pelaku) -> bool:
    """True unless the person switched letters off."""
    return not TanpaSurat.objects.filter(pengguna_id=pelaku.id or 0).exists()


def konteks(request: HttpRequest) -> dict[str, object]:
    """For every page: the count beside the bell, asked for when the page shows it."""
    return {"banyak_pemberitahuan": lambda: belum_dibaca(request)}

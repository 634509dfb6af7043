"""The API put together from the parts of the apps: errors in words, schema, and a page of docs."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import URLPattern, URLResolver, path, re_path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from selaras import VERSI
from selaras.apps.akun.api import KunciApi
from selaras.apps.akun.api import router as akun
from selaras.apps.anggaran.api import router as anggaran
from selaras.apps.dasar.galat import RekamError, TerlaluSering
from selaras.apps.laporan.api import router as laporan
from selaras.apps.laporan.tabel_api import router as tabel
from selaras.apps.organisasi.api import router as organisasi
from selaras.apps.pengukuran.api import router as pengukuran
from selaras.apps.pengumpulan.api import router as pengumpulan
from selaras.apps.perencanaan.api import router as perencanaan
from selaras.inti.paket.kesalahan import PaketError
from selaras.situs.dokumen_api import susun_dokumen

api = NinjaAPI(
    title="API Selaras",
    version=VERSI,
    description="Membaca yang boleh dilihat pemilik token, dan mengirim isian lembarnya.",
    auth=KunciApi(),
    openapi_url=None,
    docs_url=None,
    urls_namespace="api",
)
for _bagian in (akun, organisasi, perencanaan, pengukuran, anggaran, laporan, tabel, pengumpulan):
    api.add_router("", _bagian)

# What pydantic finds, in our words; anything else is "bentuknya keliru".
KATA = {
    "missing": "wajib diisi",
    "string_type": "diisi teks",
    "string_too_long": "terlalu panjang",
    "too_long": "terlalu banyak sekali kirim",
    "extra_forbidden": "tidak dikenal; hapus, atau betulkan namanya",
    "bool_type": "diisi true atau false",
    "bool_parsing": "diisi true atau false",
    "list_type": "diisi daftar",
    "int_parsing": "diisi bilangan bulat",
    "int_type": "diisi bilangan bulat",
    "greater_than_equal": "terlalu kecil",
    "less_than_equal": "terlalu besar",
}


def _tolak(request: HttpRequest, pesan: str, status: int) -> HttpResponse:
    jawaban = JsonResponse({"pesan": pesan}, status=status, json_dumps_params=_UTF8)
    if status == 401:
        jawaban["WWW-Authenticate"] = 'Bearer realm="Selaras"'
    return jawaban


_UTF8 = {"ensure_ascii": False}


@api.exception_handler(RekamError)
def tolak_rekam(request: HttpRequest, galat: RekamError) -> HttpResponse:
    """What the record refuses, with the status that a page would have."""
    jawaban = _tolak(request, str(galat), galat.status)
    if isinstance(galat, TerlaluSering):
        jawaban["Retry-After"] = str(galat.tunggu)
    return jawaban


@api.exception_handler(PaketError)
def tolak_paket(request: HttpRequest, galat: PaketError) -> HttpResponse:
    """What the checks of the record refuse."""
    return _tolak(request, str(galat), 422)


@api.exception_handler(ValidationError)
def tolak_bentuk(request: HttpRequest, galat: ValidationError) -> HttpResponse:
    """A request of another form than the docs say; the first five faults."""
    salah = [
        f"{'.'.join(str(b) for b in satu['loc'][1:]) or 'isi'} "
        f"{KATA.get(satu['type'], 'bentuknya keliru')}"
        for satu in galat.errors[:5]
    ]
    return _tolak(request, f"Permintaan tidak dapat dibaca: {'; '.join(salah)}.", 422)


@api.exception_handler(HttpError)
def tolak_badan(request: HttpRequest, galat: HttpError) -> HttpResponse:
    """What the library refuses before we see it: a body that is no JSON."""
    return _tolak(request, "Badan permintaan bukan JSON yang dapat dibaca.", galat.status_code)


@api.exception_handler(RequestDataTooBig)
def tolak_besar(request: HttpRequest, galat: RequestDataTooBig) -> HttpResponse:
    """A body that is too big."""
    return _tolak(request, "Badan permintaan terlalu besar; kirim sebagian demi sebagian.", 413)


@api.exception_handler(Exception)
def tolak_lain(request: HttpRequest, galat: Exception) -> HttpResponse:
    """A fault of ours: said in JSON, and told to the log as any other."""
    from django.core.signals import got_request_exception
    from django.utils.log import log_response

    got_request_exception.send(sender=None, request=request)
    jawaban = _tolak(request, "Terjadi kesalahan di pihak kami; coba lagi nanti.", 500)
    log_response("%s: %s", request.path, galat, response=jawaban, request=request, exception=galat)
    return jawaban


def tanpa_alamat(request: HttpRequest, sisa: str = "") -> HttpResponse:
    """An address of the API that nothing answers."""
    return _tolak(request, "Alamat API ini tidak ada; lihat /api/v1/dokumen/.", 404)


@require_safe
def skema(request: HttpRequest) -> HttpResponse:
    """The OpenAPI description, for programs."""
    return JsonResponse(api.get_openapi_schema(path_prefix="/api/v1/"), json_dumps_params=_UTF8)


@require_safe
def dokumen(request: HttpRequest) -> HttpResponse:
    """The same for people: our own page, in Bahasa Indonesia, without anything from elsewhere."""
    isi = susun_dokumen(api.get_openapi_schema(path_prefix="/api/v1/"))
    return render(request, "api.html", {"judul": "API Selaras", "kelompok": isi})


def _terbuka(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The library's view: it asks for a key itself, and says a wrong method in words."""

    @wraps(view)
    def jalankan(request: HttpRequest, *isi: Any, **lain: Any) -> HttpResponse:
        jawaban = view(request, *isi, **lain)
        if jawaban.status_code == 405:
            boleh = jawaban["Allow"]
            jawaban = _tolak(request, f"Alamat ini menerima {boleh} saja.", 405)
            jawaban["Allow"] = boleh
        return jawaban

    return login_not_required(csrf_exempt(jalankan))


def alamat_api() -> list[URLPattern | URLResolver]:
    """The addresses below /api/v1/."""
    milik: list[URLPattern | URLResolver] = []
    for satu in api.urls[0]:
        if (
            isinstance(satu, URLPattern) and satu.name != "api-root"
        ):  # a page of the library's own, in English
            satu.callback = _terbuka(satu.callback)
            milik.append(satu)
    return [
        path("openapi.json", login_not_required(skema), name="api_skema"),
        path("dokumen/", login_not_required(dokumen), name="api_dokumen"),
        *milik,
        re_path(r"^(?P<sisa>.*)$", login_not_required(csrf_exempt(tanpa_alamat))),
    ]

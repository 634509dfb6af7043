"""A sheet filled outside of the browser."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.bolak_balik.formulir import Formulir
from selaras.apps.bolak_balik.views import jawab_simpanan, jawab_unduhan, jawab_unggahan
from selaras.apps.dasar.galat import LangkahDitolak
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.pengumpulan import queries
from selaras.apps.pengumpulan.alamat import unit_alamat
from selaras.apps.pengumpulan.lembar_excel import formulir_lembar
from selaras.apps.pengumpulan.models import Lembar
from selaras.inti.periode import Periode


@require_safe
@halaman_kantor("pengumpulan", sepotret=False)
def unduh_excel(request: HttpRequest, h: Halaman, periode: str, unit: str) -> HttpResponse:
    """The sheet as a workbook with its values of now."""
    pelaku_permintaan(request).pastikan(Izin.UNDUH, h.opd)
    return jawab_unduhan(request, h, _formulir(request, h, _lembar(request, h, periode, unit)))


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("pengumpulan", sepotret=False)
def unggah_excel(request: HttpRequest, h: Halaman, periode: str, unit: str) -> HttpResponse:
    """Ask for the file; posted, show what it would change. Not for a sheet that is closed."""
    pelaku = pelaku_permintaan(request)
    satu = _lembar(request, h, periode, unit)
    pelaku.pastikan(Izin.ISI, h.opd, satu.unit or None)
    if kunci := queries.kunci_isian(pelaku, h.opd, satu, timezone.localdate()):
        raise LangkahDitolak(kunci)
    return jawab_unggahan(request, h, _formulir(request, h, satu))


@require_POST
@halaman_kantor("pengumpulan", sepotret=False)
def simpan_excel(request: HttpRequest, h: Halaman, periode: str, unit: str) -> HttpResponse:
    """Save all that the preview showed, or nothing."""
    pelaku_permintaan(request).pastikan(Izin.ISI, h.opd, unit_alamat(unit) or None)
    return jawab_simpanan(request, h, _formulir(request, h, _lembar(request, h, periode, unit)))


def _lembar(request: HttpRequest, h: Halaman, periode: str, unit: str) -> Lembar:
    """A sheet of this office. Raises TidakAda."""
    pelaku = pelaku_permintaan(request)
    return queries.lembar(pelaku, h.opd, h.tahun, periode, unit_alamat(unit))


def _formulir(request: HttpRequest, h: Halaman, satu: Lembar) -> Formulir:
    periode = Periode.parse(satu.putaran.periode)
    return formulir_lembar(pelaku_permintaan(request), h, periode, satu.unit)

"""The three addresses of a document's form that goes to Excel and back, the same for all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.bolak_balik.formulir import Formulir
from selaras.apps.bolak_balik.views import jawab_simpanan, jawab_unduhan, jawab_unggahan
from selaras.apps.dasar.galat import LangkahDitolak
from selaras.apps.dasar.halaman import Halaman, Tampilan, halaman_kantor
from selaras.inti.paket.baris_rencana import Dokumen
from selaras.inti.paket.isi import Paket


@dataclass(frozen=True)
class TampilanExcel:
    """The views, for the addresses of an app; each takes the code of a document."""

    unduh: Tampilan
    unggah: Tampilan
    simpan: Tampilan


def tampilan_excel(
    aktif: str,
    izin: Izin,
    ambil: Callable[[Halaman, str], Dokumen],
    formulir: Callable[[Pelaku, Halaman, Dokumen], Formulir],
    kunci: Callable[[Paket, Dokumen], str | None],
) -> TampilanExcel:
    """The views of a form that who has ``izin`` fills; ``aktif`` is its place in the menu.

    ``ambil`` gives the document or raises TidakAda; ``kunci`` says why it can not be filled now.
    """

    def susun(request: HttpRequest, h: Halaman, dokumen: str) -> Formulir:
        pelaku = pelaku_permintaan(request)
        pelaku.pastikan(izin, h.opd)
        return formulir(pelaku, h, ambil(h, dokumen))

    @require_safe
    @halaman_kantor(aktif, sepotret=False)
    def unduh(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
        """The form as a workbook."""
        pelaku_permintaan(request).pastikan(Izin.UNDUH, h.opd)
        return jawab_unduhan(request, h, susun(request, h, dokumen))

    @require_http_methods(["GET", "HEAD", "POST"])
    @halaman_kantor(aktif, sepotret=False)
    def unggah(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
        """Ask for the file; posted, show what it would change. Not for what is closed."""
        f = susun(request, h, dokumen)
        if sebab := kunci(h.k.laporan.paket, ambil(h, dokumen)):
            raise LangkahDitolak(sebab)
        return jawab_unggahan(request, h, f)

    @require_POST
    @halaman_kantor(aktif, sepotret=False)
    def simpan(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
        """Save all that the preview showed, or nothing."""
        return jawab_simpanan(request, h, susun(request, h, dokumen))

    return TampilanExcel(unduh, unggah, simpan)

"""The guide in the program: the pages of one's own roles first, then all others."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.panduan.naskah import DEPAN, daftar, folder, gambar_panduan, halaman

SEHARI = 86_400


@login_not_required  # it says how one logs in, and nothing about any office
@require_safe
def panduan(request: HttpRequest, nama: str = DEPAN) -> HttpResponse:
    """A page of the guide; the first one names those of the reader's roles."""
    try:
        satu = halaman(nama)
    except KeyError:
        raise Http404 from None
    isi = {
        "judul": satu.judul,
        "isi": satu.isi,
        "depan": nama == DEPAN,
        "untuk": _untuk(request) if nama == DEPAN else (),
    }
    return render(request, "panduan/panduan.html", isi)


@login_not_required
@require_safe
def gambar(request: HttpRequest, nama: str) -> FileResponse:
    """A picture of the guide."""
    if nama not in gambar_panduan():
        raise Http404
    jawaban = FileResponse((folder() / "gambar" / nama).open("rb"), content_type="image/png")
    jawaban.headers["Cache-Control"] = f"public, max-age={SEHARI}"
    return jawaban


def _untuk(request: HttpRequest) -> tuple[tuple[str, str], ...]:
    """(name of the page, title) of each role that the reader holds today, each once."""
    if not request.user.is_authenticated:
        return ()
    nama = dict.fromkeys(str(t.peran).replace("_", "-") for t in pelaku_permintaan(request).tugas)
    return tuple((satu, halaman(satu).judul) for satu in nama if satu in daftar())

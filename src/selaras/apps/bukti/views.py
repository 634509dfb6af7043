"""Evidence taken along: only what the office's year names, always saved, never shown inside."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from selaras.apps.dasar.halaman import Halaman, halaman_kantor, pesan
from selaras.inti.paket.baris_bukti import Bukti
from selaras.penulis.paket.bukti import JENIS_MIME

# Should a browser show it all the same: nothing in it runs, loads or sends.
_CSP = "default-src 'none'; sandbox"


@require_safe
@halaman_kantor("pengumpulan", sepotret=False)
def unduh_bukti(request: HttpRequest, h: Halaman, nama: str) -> HttpResponse:
    """A file of evidence by the name under which it is kept."""
    milik = next((b for b in h.k.laporan.paket.baris(Bukti) if b.berkas == nama), None)
    if milik is None:
        return pesan(request, "Berkas bukti itu tidak ada pada kantor dan tahun ini.", 404)
    akhiran = f".{nama.rpartition('.')[2].lower()}"
    isi, sidik = h.k.laporan.paket.berkas[nama], h.k.laporan.sidik_berkas[nama]
    jawaban = HttpResponse(isi, content_type=JENIS_MIME[akhiran])
    jawaban["Content-Disposition"] = f'attachment; filename="bukti-{sidik[:12]}{akhiran}"'
    jawaban["Content-Security-Policy"] = _CSP
    patch_cache_control(jawaban, private=True, no_store=True)
    return jawaban

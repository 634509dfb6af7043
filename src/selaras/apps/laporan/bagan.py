"""Charts as pictures of their own: drawn once per content, kept, loaded after the page."""

from __future__ import annotations

import hashlib
import json

from selaras.apps.laporan.simpanan import simpanan, tersimpan
from selaras.inti.dokumen.pohon import Bagan, BaganOrganisasi, BagianDok, NaskahDok
from selaras.inti.ukur import Pengukuran

Gambar = Bagan | BaganOrganisasi


def svg_bagan(satu: Gambar) -> bytes:
    """The picture with its letters; the same chart on several pages is drawn once."""
    return simpanan(_nama(satu), lambda: _berhuruf(satu))


def tanda_bagan(satu: Gambar) -> str:
    """Digest of all that is drawn."""
    isi = (
        json.dumps(satu.spesifikasi, sort_keys=True) if isinstance(satu, Bagan) else repr(satu.akar)
    )
    return hashlib.sha256(isi.encode()).hexdigest()[:24]


def ukuran_siap(satu: Gambar) -> tuple[int, int] | None:
    """Width and height in pixels of a chart that was drawn before, to keep its place free."""
    from selaras.penulis.gambar import GambarNaskah

    isi = tersimpan(_nama(satu))
    if isi is None:
        return None
    lebar, tinggi = GambarNaskah({satu.id: isi[:2000].decode(errors="ignore")}).ukuran(satu.id)
    return round(lebar), round(tinggi)


def bagan_lakin(p: Pengukuran) -> dict[str, Gambar]:
    """The charts of the report by id."""
    from selaras.apps.laporan.naskah import lakin_lengkap

    return {
        b.id: b
        for bagian in lakin_lengkap(p).bagian
        for b in bagian.isi
        if isinstance(b, Bagan | BaganOrganisasi)
    }


def _nama(satu: Gambar) -> str:
    return f"bagan-{tanda_bagan(satu)}.svg"


def _berhuruf(satu: Gambar) -> bytes:
    from selaras.penulis.gambar.fon_svg import dengan_fon

    return dengan_fon(gambar_svg(satu)).encode()


def gambar_svg(satu: Gambar) -> str:
    """The picture as SVG that names its letters without bringing them."""
    from selaras.penulis.gambar import siapkan_gambar

    naskah = NaskahDok("", "", "", "", "", (BagianDok((satu,)),), {}, {}, "")
    return siapkan_gambar(naskah).svg[satu.id]

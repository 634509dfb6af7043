"""What people are told about agreements: proposed to be signed, returned, signed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku, pemegang
from selaras.apps.pemberitahuan.kabar import Kabar
from selaras.apps.perjanjian.models import CapNaskah
from selaras.inti.paket.baris_rencana import Dokumen

# Into whose hands a step puts an agreement, and the words.
_KE_TANGAN = {
    "usulkan": (Izin.TANDA_TANGANI, "menunggu tanda tangan"),
    "kembalikan": (Izin.SUSUN_PERJANJIAN, "dikembalikan untuk dibetulkan"),
    "tandatangani": (Izin.SUSUN_PERJANJIAN, "ditandatangani"),
}


def kabar_naskah(
    pelaku: Pelaku, opd: str, cap: CapNaskah, dokumen: Dokumen, unit: str | None, hari: date
) -> Iterator[Kabar]:
    """What a step tells to those whose turn it is; ``unit``: the bidang whose people sign."""
    if cap.langkah not in _KE_TANGAN:
        return
    izin, kata = _KE_TANGAN[cap.langkah]
    semua = pemegang(izin, opd, hari)
    siapa = frozenset(p.pengguna_id for p in semua if p.unit == unit) - {pelaku.id}
    sebab = f": “{cap.alasan}”" if cap.alasan else ""
    scope = cap.tahun_laporan
    alamat = reverse("perjanjian_satu", args=[opd, scope.tahun, dokumen.dokumen_id])
    yield Kabar(
        f"naskah:{cap.pk}", f"{dokumen.nama} {kata}", f"Oleh {cap.nama}{sebab}.",
        alamat, scope.opd_id, siapa,
    )  # fmt: skip

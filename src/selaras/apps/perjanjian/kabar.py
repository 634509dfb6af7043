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
from selaras.inti.siklus.naskah import langkah_naskah

# What a step says of an agreement; proposed it goes to who signs, else back to who wrote it.
_KATA = {
    "usulkan": "menunggu tanda tangan",
    "kembalikan": "dikembalikan untuk dibetulkan",
    "tandatangani": "ditandatangani",
}


def kabar_naskah(
    pelaku: Pelaku, opd: str, cap: CapNaskah, dokumen: Dokumen, unit: str | None, hari: date
) -> Iterator[Kabar]:
    """What a step tells to those whose turn it is; ``unit``: the bidang whose people sign."""
    if (kata := _KATA.get(cap.langkah)) is None:
        return
    menanti = "tandatangani" if cap.langkah == "usulkan" else "usulkan"
    izin = Izin(langkah_naskah(menanti).izin_untuk(dokumen))
    semua = pemegang(izin, opd, hari)
    siapa = frozenset(p.pengguna_id for p in semua if p.unit == unit) - {pelaku.id}
    sebab = f": “{cap.alasan}”" if cap.alasan else ""
    scope = cap.tahun_laporan
    alamat = reverse("perjanjian_satu", args=[opd, scope.tahun, dokumen.dokumen_id])
    yield Kabar(
        f"naskah:{cap.pk}", f"{dokumen.nama} {kata}", f"Oleh {cap.nama}{sebab}.",
        alamat, scope.opd_id, siapa,
    )  # fmt: skip

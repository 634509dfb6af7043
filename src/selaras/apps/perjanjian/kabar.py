"""What people are told about agreements: proposed to be signed, returned, signed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from django.conf import settings
from django.urls import reverse

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku, Pemegang, pemegang
from selaras.apps.pemberitahuan.kabar import Kabar
from selaras.apps.perjanjian.models import CapNaskah
from selaras.apps.perjanjian.penanda import penanda, pencari
from selaras.inti.paket.baris_rencana import Dokumen
from selaras.inti.potret import LaporanKinerja

DUA_LANGKAH = " Menandatanganinya memerlukan langkah kedua saat masuk (kode dari telepon)."
# What a step says of an agreement; proposed it goes to who signs, else back to who wrote it.
_KATA = {
    "usulkan": "menunggu tanda tangan",
    "kembalikan": "dikembalikan untuk dibetulkan",
    "tandatangani": "ditandatangani",
    "betulkan_tanggal": "dibetulkan tanggal tanda tangannya",
}


def kabar_naskah(
    pelaku: Pelaku, laporan: LaporanKinerja, cap: CapNaskah, dokumen: Dokumen, hari: date
) -> Iterator[Kabar]:
    """What a step tells to those whose turn it is, and to whoever signs with a second step that
    it is needed."""
    if (kata := _KATA.get(cap.langkah)) is None:
        return
    opd, scope = laporan.opd.kode, cap.tahun_laporan
    sebab = f": “{cap.alasan}”" if cap.alasan else ""
    isi = f"Oleh {cap.nama}{sebab}."
    if cap.langkah == "usulkan":
        semua: Iterable[Pemegang] = penanda(laporan, dokumen, pencari(opd, hari))
        if dokumen.unit_id is None and settings.LANGKAH_KEDUA_WAJIB:
            isi += DUA_LANGKAH
    else:
        semua = (p for p in pemegang(Izin.SUSUN_PERJANJIAN, opd, hari) if p.unit is None)
    siapa = frozenset(p.pengguna_id for p in semua) - {pelaku.id}
    alamat = reverse("perjanjian_satu", args=[opd, scope.tahun, dokumen.dokumen_id])
    yield Kabar(
        f"naskah:{cap.pk}", f"{dokumen.nama} {kata}", isi, alamat, scope.opd_id, siapa
    )  # fmt: skip

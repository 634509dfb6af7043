"""Perjanjian: what was promised, before and after each change; the statements as files."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.laporan.cetak import cetak_blok
from selaras.apps.laporan.naskah import bagian_lakin
from selaras.inti.naskah.kalimat import bilang
from selaras.inti.naskah.perjanjian import jabatan_pihak
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_rencana import PihakPerjanjian

BAGIAN = "bab2-d"


@require_safe
@halaman_kantor("perjanjian")
def perjanjian(request: HttpRequest, h: Halaman) -> HttpResponse:
    """Versions side by side, the parties, and the documents."""
    dokumen = h.k.laporan.perjanjian
    pihak = h.k.laporan.paket.baris(PihakPerjanjian)
    versi = [
        {
            "dokumen": d,
            "berlaku": d is dokumen[-1],
            "terbuka": d.tanggal is None,
            "pihak": [
                (dict(pilihan.PIHAK)[p.pihak], p.nama, jabatan_pihak(p))
                for p in sorted(pihak, key=lambda p: p.pihak != "pertama")
                if p.dokumen_id == d.dokumen_id
            ],
        }
        for d in dokumen
    ]
    # the heading of the section stands as the title of the page
    isi = bagian_lakin(h.k.pengukuran, BAGIAN)[1:] if dokumen else ()
    return render(
        request,
        "perjanjian/perjanjian.html",
        h.konteks(
            judul=_judul(len(dokumen)),
            versi=versi,
            isi=cetak_blok(h, isi),
            menyusun=pelaku_permintaan(request).boleh(Izin.SUSUN_PERJANJIAN, h.opd),
        ),
    )


def _judul(banyak: int) -> str:
    if banyak == 0:
        return "Perjanjian Kinerja belum diisi"
    if banyak == 1:
        return "Perjanjian Kinerja tidak diubah sepanjang tahun"
    return f"Perjanjian Kinerja diubah {bilang(banyak - 1)} kali"

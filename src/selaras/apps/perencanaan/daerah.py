"""The sasaran of the regency, and which of the offices in scope serve them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selaras.apps.dasar.halaman import dalam_kata, lingkup_permintaan, pesan
from selaras.apps.laporan.petikan import Petikan, jawab_berkas
from selaras.apps.organisasi.queries import daftar_kantor
from selaras.apps.perencanaan.queries import layanan_daerah
from selaras.inti.naskah.matriks import tabel_matriks
from selaras.inti.ukur.lintas import Matriks, lintas_daerah, saring_matriks

TABEL_SAJA = ("xlsx", "csv")


@dataclass(frozen=True)
class SaringanSasaran:
    """Words of a sasaran or of an office that serves it; only what several offices share."""

    cari: str = ""
    bersama: bool = False

    @classmethod
    def dari(cls, isi: Mapping[str, str]) -> SaringanSasaran:
        """The choice of a query string."""
        return cls(" ".join(isi.get("cari", "").split())[:100], isi.get("bersama") == "ya")

    def pilih(self, semua: Matriks) -> Matriks:
        """The rows and columns that are asked for."""
        return saring_matriks(semua, self.cari, bersama=self.bersama)

    def alamat(self) -> str:
        """The query string of this choice; empty for none."""
        isi = {"cari": self.cari, "bersama": "ya" if self.bersama else ""}
        tanya = urlencode({k: v for k, v in isi.items() if v})
        return f"?{tanya}" if tanya else ""


@require_safe
@dalam_kata
def daerah_sasaran(request: HttpRequest, tahun: int) -> HttpResponse:
    """Sasaran as rows, offices as columns; first those that several offices share."""
    lingkup = lingkup_permintaan(request)
    tahun_ada = sorted({t for k in daftar_kantor(lingkup) for t in k.tahun}, reverse=True)
    if tahun not in tahun_ada:
        return pesan(request, f"Tidak ada perangkat daerah Anda yang berdata tahun {tahun}.", 404)
    s = SaringanSasaran.dari(request.GET)
    semua = lintas_daerah(layanan_daerah(lingkup, tahun))
    matriks = s.pilih(semua)
    return render(
        request,
        "perencanaan/daerah_sasaran.html",
        {
            "judul": "Sasaran daerah dan yang mendukungnya",
            "aktif": "daerah",
            "tahun_pilihan": tahun,
            "tahun_ada": tahun_ada,
            "ada": bool(semua.baris),
            "saringan": s,
            "tanya": s.alamat(),
            "matriks": matriks,
            "bersama": sum(1 for b in matriks.baris if b.banyak > 1),
            "unduhan": TABEL_SAJA,
        },
    )


@require_safe
@dalam_kata
def unduh_sasaran(request: HttpRequest, tahun: int, jenis: str) -> HttpResponse:
    """The same matrix as xlsx or CSV."""
    if jenis not in TABEL_SAJA:
        return pesan(request, f"Bentuk “{jenis}” tidak ada.", 404)
    s = SaringanSasaran.dari(request.GET)
    matriks = s.pilih(lintas_daerah(layanan_daerah(lingkup_permintaan(request), tahun)))
    if not matriks.baris:
        return pesan(request, f"Tidak ada sasaran daerah yang cocok pada tahun {tahun}.", 404)
    judul = f"Sasaran daerah {tahun} dan yang mendukungnya"
    tabel = tabel_matriks(judul, "Sasaran daerah", matriks)
    isi = Petikan(judul, f"Perangkat daerah tahun {tahun}", tabel, None).berkas(jenis)
    return jawab_berkas(isi or b"", jenis, f"sasaran-daerah-{tahun}")

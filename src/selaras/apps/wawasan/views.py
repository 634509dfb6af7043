"""Wawasan: how an office stands, what the rest of the year must bring; panels as files."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, pesan
from selaras.apps.laporan.bagan import svg_bagan, ukuran_siap
from selaras.apps.laporan.petikan import GAMBAR, JENIS, Petikan, jawab_berkas
from selaras.apps.wawasan.bahan import Pandangan, lembar_halaman, pandangan
from selaras.apps.wawasan.cetak import cetak
from selaras.apps.wawasan.langkah import langkah_tahun
from selaras.apps.wawasan.saringan import PILIHAN_PERIODE, TAHUN, Saringan
from selaras.inti.naskah.wawasan import NAMA_PANEL, Panel, buat_panel, naskah_panel, urutan_panel
from selaras.inti.paket import pilihan
from selaras.inti.periode import JenisPeriode


@dataclass(frozen=True)
class PanelHalaman:
    """A panel as the page shows it: picture with its size, table, and files to take along."""

    panel: Panel
    nama: str
    gambar: str
    ukuran: tuple[int, int] | None
    tabel: SafeString
    unduhan: tuple[tuple[str, str], ...]


@require_safe
@halaman_kantor("wawasan", lain_tanda=lembar_halaman)
def wawasan(request: HttpRequest, h: Halaman) -> HttpResponse:
    """All panels of the choice in the address, the most urgent first."""
    p = pandangan(h, Saringan.dari(request.GET))
    saring = p.bahan.saring
    # a year without a plan has nothing to look at: the page says only what comes next
    urutan = urutan_panel(p.saringan.jenjang, p.sampai) if h.k.laporan.simpul else ()
    panel = [_panel(h, p, nama) for nama in urutan]
    terpilih = TAHUN if p.sampai.jenis is JenisPeriode.TAHUN else f"TW{p.sampai.ke}"
    return render(
        request,
        "wawasan/wawasan.html",
        h.konteks(
            judul=panel[0].panel.judul if panel else "Wawasan",
            langkah=langkah_tahun(pelaku_permintaan(request), h),
            saringan=p.saringan,
            periode_terpilih=terpilih,
            pilihan_periode=PILIHAN_PERIODE,
            pilihan_unit=saring.unit_ada.items(),
            pilihan_jenjang=pilihan.JENJANG,
            banyak=len(saring.indikator),
            sampai=p.sebutan,
            lembar=lembar_halaman(request, h).kalimat(h.k.laporan.paket, p.sampai),
            panel=panel,
        ),
    )


def _panel(h: Halaman, p: Pandangan, nama: str) -> PanelHalaman:
    panel = buat_panel(nama, p.bahan)
    tabel = SafeString("")
    if panel.tabel is not None:
        tabel = cetak(naskah_panel(p.bahan.saring.k, panel), (panel.tabel,), h.alamat.asal)
    gambar, ukuran = "", None
    if panel.bagan is not None:
        ukuran = ukuran_siap(panel.bagan)
        if ukuran is None:
            h.belum_siap.add(panel.bagan.id)
        tanda = f"&v={h.k.laporan.sidik[:16]}"
        gambar = _alamat(h, p, nama, "svg") + tanda
    ada = _petikan(p, panel).jenis
    unduhan = tuple((jenis.upper(), _alamat(h, p, nama, jenis)) for jenis in ada)
    return PanelHalaman(panel, NAMA_PANEL[nama], gambar, ukuran, tabel, unduhan)


def _alamat(h: Halaman, p: Pandangan, nama: str, jenis: str) -> str:
    return reverse("wawasan_unduh", args=[h.opd, h.tahun, nama, jenis]) + p.saringan.alamat()


def _petikan(p: Pandangan, panel: Panel, lembar: tuple[str, ...] = ()) -> Petikan:
    milik = f"{p.bahan.saring.k.nama_kantor}, keadaan sampai {p.sebutan}"
    return Petikan(panel.judul, milik, panel.tabel, panel.bagan, lembar)


@require_safe
@halaman_kantor("wawasan", lain_tanda=lembar_halaman)
def unduh_panel(request: HttpRequest, h: Halaman, panel: str, jenis: str) -> HttpResponse:
    """A panel as xlsx or CSV (its table), PNG or SVG (its chart), as the address chooses.

    A file says where the sheets are; the picture on the page has that above it.
    """
    p = pandangan(h, Saringan.dari(request.GET))
    if jenis not in JENIS:
        return pesan(request, f"Bentuk “{jenis}” tidak ada.", 404)
    try:
        satu = buat_panel(panel, p.bahan)
    except KeyError:
        return pesan(request, "Bagian itu tidak ada pada halaman Wawasan.", 404)
    if jenis == "svg" and "v" in request.GET and satu.bagan is not None:
        jawaban = jawab_berkas(svg_bagan(satu.bagan), jenis)
        if request.GET["v"] == h.k.laporan.sidik[:16]:
            patch_cache_control(jawaban, private=True, max_age=31_536_000, immutable=True)
        return jawaban
    lembar = lembar_halaman(request, h).kalimat(h.k.laporan.paket, p.sampai)
    isi = _petikan(p, satu, lembar).berkas(jenis)
    if isi is None:
        apa = "bagan" if jenis in GAMBAR else "tabel"
        return pesan(request, f"Belum ada {apa} untuk pilihan ini. {satu.kosong}".strip(), 404)
    return jawab_berkas(isi, jenis, f"{panel}-{h.opd}-{str(p.sampai).lower()}")

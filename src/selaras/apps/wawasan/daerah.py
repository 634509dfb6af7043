"""The regency: offices side by side, sorted and chosen in the address, and the same as a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from selaras.apps.dasar.halaman import dalam_kata, lingkup_permintaan, pesan
from selaras.apps.laporan.bagan import svg_bagan, tanda_bagan, ukuran_siap
from selaras.apps.laporan.petikan import JENIS, Petikan, jawab_berkas
from selaras.apps.organisasi.queries import daftar_kantor
from selaras.apps.wawasan.cetak import cetak
from selaras.apps.wawasan.panel_daerah import (
    GAMBAR_BAWAAN,
    KOLOM,
    PANEL,
    bagan_daerah,
    panel_daerah,
    pita,
    sampai,
    tabel_daerah,
    teks,
)
from selaras.apps.wawasan.queries import BarisDaerah, SaringanDaerah, kantor_daerah
from selaras.apps.wawasan.saringan import TRIWULAN
from selaras.inti.dokumen.pohon import Bagan, NaskahDok
from selaras.inti.naskah.kalimat import bilang, huruf_awal_besar

_ADA = frozenset(kunci for kunci, _, _ in KOLOM)
_URUT = _ADA | {"nama"}
BANDING = "unduh"  # the table side by side with its bars


def saringan(isi: Mapping[str, str]) -> SaringanDaerah:
    """The choice of a query string; unknown values are ignored."""
    urut, gambar = isi.get("urut", ""), isi.get("gambar", "")
    return SaringanDaerah(
        urut=urut if urut in _URUT else "nama",
        turun=isi.get("arah") == "turun",
        cari=" ".join(isi.get("cari", "").split())[:100],
        perhatian=isi.get("perhatian") == "ya",
        gambar=gambar if gambar in _ADA else GAMBAR_BAWAAN,
    )


def _alamat(s: SaringanDaerah, **lain: str) -> str:
    isi = {
        "cari": s.cari, "perhatian": "ya" if s.perhatian else "", "urut": s.urut,
        "arah": "turun" if s.turun else "",
        "gambar": "" if s.gambar == GAMBAR_BAWAAN else s.gambar, **lain,
    }  # fmt: skip
    return "?" + urlencode({k: v for k, v in isi.items() if v})


@require_safe
@dalam_kata
def daerah(request: HttpRequest, tahun: int) -> HttpResponse:
    """Every office that the person may read, one line each."""
    lingkup = lingkup_permintaan(request)
    s = saringan(request.GET)
    kantor = daftar_kantor(lingkup)
    tahun_ada = sorted({t for k in kantor for t in k.tahun}, reverse=True)
    if tahun not in tahun_ada:
        return pesan(request, f"Tidak ada perangkat daerah Anda yang berdata tahun {tahun}.", 404)
    semua = kantor_daerah(lingkup, tahun, s)
    kepala_kolom = [
        (kata, _alamat(s, urut=kunci, arah=_balik(s, kunci)), s.urut == kunci, s.turun)
        for kunci, kata in (("nama", "Perangkat daerah"), *((k, kata) for k, kata, _ in KOLOM))
    ]
    return render(
        request,
        "wawasan/daerah.html",
        {
            "judul": _judul(semua),
            "aktif": "daerah",
            "tahun_pilihan": tahun,
            "tahun_ada": tahun_ada,
            "kantor_ada": sum(tahun in k.tahun for k in kantor),
            "saringan": s,
            "kepala": kepala_kolom,
            "baris": [(b, sampai(b), _angka(b), pita(b)) for b in semua],
            "pilihan_gambar": [(kunci, kata) for kunci, kata, _ in KOLOM],
            "bagan": (satu := bagan_daerah(semua, s.gambar)),
            "gambar": _gambar(satu, tahun, s) if satu else "",
            "ukuran": ukuran_siap(satu) if satu else None,
            "unduhan": [
                (jenis.upper(), reverse("daerah_unduh", args=[tahun, BANDING, jenis]) + _alamat(s))
                for jenis in _petikan(BANDING, semua, tahun, s).jenis
            ],
            "panel": [_panel(nama, semua, tahun, s) for nama in PANEL] if semua else [],
        },
    )


def _gambar(bagan: Bagan, tahun: int, s: SaringanDaerah, panel: str = BANDING) -> str:
    """The address of the picture on the page; it holds what is drawn."""
    return reverse("daerah_unduh", args=[tahun, panel, "svg"]) + _alamat(s, v=tanda_bagan(bagan))


def _panel(
    nama: str, semua: Sequence[BarisDaerah], tahun: int, s: SaringanDaerah
) -> dict[str, object]:
    """What the page shows of a panel: a figure of it leads to the insight of its office."""
    satu = panel_daerah(nama, semua, s.gambar)
    tabel = SafeString("")
    if satu.tabel is not None:
        naskah = NaskahDok(satu.judul, "", "", "", "", (), {}, {}, "")
        tabel = cetak(
            naskah, (replace(satu.tabel, nomor="1", judul=satu.judul),),
            lambda asal: _tujuan(asal, tahun),
        )  # fmt: skip
    ada = _petikan(nama, semua, tahun, s).jenis
    return {
        "panel": satu,
        "tabel": tabel,
        "gambar": _gambar(satu.bagan, tahun, s, nama) if satu.bagan else "",
        "ukuran": ukuran_siap(satu.bagan) if satu.bagan else None,
        "unduhan": [
            (jenis.upper(), reverse("daerah_unduh", args=[tahun, nama, jenis]) + _alamat(s))
            for jenis in ada
        ],
    }


def _tujuan(asal: str, tahun: int) -> str:
    """The insight of the office whose figure it is, at the end of the quarter that it names."""
    kunci, _, kode = asal.rpartition(":")
    tempat = kunci.partition("@")[2]
    tanya = f"?periode={tempat}" if tempat in TRIWULAN else ""
    return reverse("wawasan", args=[kode, tahun]) + tanya


def _angka(b: BarisDaerah) -> list[tuple[str, str, bool]]:
    """Words of the column, the figure as printed, whether it is one."""
    return [(kata, teks(b, kunci), b.nilai(kunci) is not None) for kunci, kata, _ in KOLOM]


def _petikan(nama: str, semua: Sequence[BarisDaerah], tahun: int, s: SaringanDaerah) -> Petikan:
    """The files of a part of the page. Raises KeyError for another name."""
    if nama != BANDING:
        satu = panel_daerah(nama, semua, s.gambar)
        return Petikan(satu.judul, f"Perangkat daerah tahun {tahun}", satu.tabel, satu.bagan)
    bagan = bagan_daerah(semua, s.gambar)
    judul = bagan.judul if bagan else _judul(semua)
    return Petikan(judul, f"Perangkat daerah tahun {tahun}", tabel_daerah(semua, tahun), bagan)


def _balik(s: SaringanDaerah, kunci: str) -> str:
    """The largest first, and the other way round at the second click."""
    if s.urut != kunci:
        return "" if kunci == "nama" else "turun"
    return "" if s.turun else "turun"


def _judul(semua: Sequence[BarisDaerah]) -> str:
    if not semua:
        return "Tidak ada perangkat daerah yang cocok"
    perlu = sum(bool(b.nilai("perlu_perhatian")) for b in semua)
    banyak = bilang(len(semua))
    if len(semua) == 1:
        return f"Satu perangkat daerah{' perlu perhatian' if perlu else ''}"
    if not perlu:
        return f"Tidak ada yang diketahui tertinggal pada {banyak} perangkat daerah"
    return f"{huruf_awal_besar(bilang(perlu))} dari {banyak} perangkat daerah perlu perhatian"


@require_safe
@dalam_kata
def unduh_daerah(request: HttpRequest, tahun: int, panel: str, jenis: str) -> HttpResponse:
    """A part of the page as xlsx or CSV (its table), PNG or SVG (its chart)."""
    if panel != BANDING and panel not in PANEL:
        return pesan(request, "Bagian itu tidak ada pada halaman ini.", 404)
    if jenis not in JENIS:
        return pesan(request, f"Bentuk “{jenis}” tidak ada.", 404)
    s = saringan(request.GET)
    semua = kantor_daerah(lingkup_permintaan(request), tahun, s)
    if not semua:
        return pesan(request, f"Tidak ada perangkat daerah yang cocok pada tahun {tahun}.", 404)
    satu = _petikan(panel, semua, tahun, s)
    if jenis == "svg" and "v" in request.GET and isinstance(satu.bagan, Bagan):
        jawaban = jawab_berkas(svg_bagan(satu.bagan), jenis)
        if request.GET["v"] == tanda_bagan(satu.bagan):
            patch_cache_control(jawaban, private=True, max_age=31_536_000, immutable=True)
        return jawaban
    isi = satu.berkas(jenis)
    if isi is None:
        return pesan(request, "Belum ada angka untuk bentuk dan pilihan ini.", 404)
    nama = "daerah" if panel == BANDING else f"daerah-{panel}"
    return jawab_berkas(isi, jenis, f"{nama}-{tahun}")

"""Beranda: what must be looked at first, then how the office stands; the choice of office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.halaman import (
    Halaman,
    dalam_kata,
    halaman_kantor,
    lingkup_permintaan,
    pesan,
)
from selaras.apps.dasbor.berikut import langkah_berikut
from selaras.apps.dasbor.berjalan import berjalan
from selaras.apps.dasbor.daerah import soal_kantor
from selaras.apps.dasbor.jalan import LangkahTahun, jalan_tahun, tanpa_hasil
from selaras.apps.dasbor.menunggu import Kelompok, yang_menunggu
from selaras.apps.dasbor.queries import kartu_kantor, perhatian, tindak_lanjut
from selaras.apps.laporan.cetak import cetak_blok
from selaras.apps.laporan.periksa import periksa
from selaras.apps.organisasi.queries import daftar_kantor, tahun_laporan, tahun_terbaru
from selaras.apps.pengukuran.pohon import baris_utama
from selaras.apps.pengumpulan.queries import keadaan_lembar
from selaras.apps.perjanjian.aktif import aktivasi
from selaras.apps.tenggat.queries import kalender
from selaras.apps.wawasan.bahan import halaman_sampai
from selaras.inti.naskah.bab3.utama import indikator_utama
from selaras.inti.naskah.kata_ukur import klausa_sebaran
from selaras.inti.naskah.ringkasan import ubin
from selaras.inti.periode import Periode
from selaras.inti.tenggat import Keadaan, Tenggat
from selaras.inti.ukur import Pengukuran
from selaras.inti.ukur.sebaran import hitung_sebaran

# deadlines that one can still act upon
DITUNJUKKAN = frozenset({Keadaan.TERLAMBAT, Keadaan.MENDEKAT, Keadaan.BELUM, Keadaan.LEWAT})
TAMPIL_KANTOR = 8  # offices with something late that are not folded away
TAMPIL = 5  # more than these are counted and stand on the page that shows all


@require_safe
@dalam_kata
def masuk(request: HttpRequest) -> HttpResponse:
    """The root address: the only office's latest year, a choice of offices, or how to begin."""
    lingkup = lingkup_permintaan(request)
    kantor = daftar_kantor(lingkup)
    if not kantor and not lingkup.seluruhnya:
        isi = (
            "Akun Anda belum memegang tugas yang berlaku hari ini, sehingga belum ada kantor yang "
            "dapat Anda buka. Minta administrator memberi Anda tugas, lalu muat ulang halaman ini."
        )
        return pesan(request, isi, 200, judul="Belum ada tugas")
    if not kantor:
        isi = (
            "Muat paket data kantor dengan perintah “selaras impor JALUR”, atau jalankan "
            "“make demo” untuk melihat kantor contoh. Setelah itu muat ulang halaman ini."
        )
        return pesan(request, isi, 200, judul="Belum ada data")
    if len(kantor) == 1 and not pelaku_permintaan(request).tingkat_daerah:
        return redirect("beranda", opd=kantor[0].kode, tahun=kantor[0].tahun[0])
    soal = soal_kantor(lingkup, kantor, timezone.localdate())
    isi_halaman = {
        "judul": "Pilih perangkat daerah",
        "soal": soal[:TAMPIL_KANTOR],
        "soal_lain": soal[TAMPIL_KANTOR:],
        "terlambat": sum(s.terlambat for s in soal),
        "aktif": "pilih",
        "kartu": kartu_kantor(lingkup, kantor),
        "mengelola": pelaku_permintaan(request).se_daerah(Izin.KELOLA_PENGGUNA),
        "tahun_daerah": max(k.tahun[0] for k in kantor),
    }
    return render(request, "dasbor/pilih.html", isi_halaman)


@require_safe
@dalam_kata
def kantor_terbaru(request: HttpRequest, opd: str) -> HttpResponse:
    """An office without a year: its latest one."""
    tahun = tahun_terbaru(lingkup_permintaan(request), opd)
    return redirect("beranda", opd=opd, tahun=tahun)


@dataclass(frozen=True)
class Hari:
    """What the day adds to the snapshot: what waits for this person, and the deadlines."""

    menunggu: tuple[Kelompok, ...]
    tenggat: tuple[Tenggat, ...]
    lembar: tuple[str, ...]  # how far the rounds are, and whose sheets are not ratified
    pengesahan: str  # how far the figures are ratified; empty where all are
    belum: tuple[tuple[str, str], ...]  # indicators of sheets that are not, and where these are
    jalan: tuple[LangkahTahun, ...]  # the steps of a year without results; empty for another


def _hari(request: HttpRequest, h: Halaman) -> Hari:
    """What the day adds, for whoever asks."""
    return _hari_kantor(pelaku_permintaan(request), h.k.pengukuran, timezone.localdate(), h.gerak)


@lru_cache(maxsize=256)
def _hari_kantor(pelaku: Pelaku, p: Pengukuran, hari: date, gerak: int) -> Hari:
    """The same while neither figures nor ``gerak`` change: whoever writes raises one of them."""
    tenggat = kalender(pelaku, p.laporan, hari)
    lembar = keadaan_lembar(pelaku, p.laporan.opd.kode, p.laporan.tahun)
    tahun = Periode(p.laporan.tahun)
    kalimat = lembar.kalimat(p.laporan.paket, tahun)
    jalan: tuple[LangkahTahun, ...] = ()
    if tanpa_hasil(p):
        scope = tahun_laporan(pelaku.lingkup, p.laporan.opd.kode, p.laporan.tahun)
        jalan = jalan_tahun(pelaku, p.laporan, aktivasi(scope) is not None, kalimat)
    return Hari(
        yang_menunggu(pelaku, p.laporan, hari, tenggat), tenggat, kalimat,
        lembar.pengesahan(tahun), tuple(lembar.belum_sah(p.laporan.paket, tahun).items()), jalan,
    )  # fmt: skip


@require_safe
@halaman_kantor("beranda", lain_tanda=_hari)
def beranda(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The first page of an office and year."""
    k = h.k
    utama = indikator_utama(k)
    sebaran = hitung_sebaran(utama.indikator)
    benda = "indikator kinerja utama" if utama.ditandai else "indikator sasaran"
    judul = "".join(getattr(s, "isi", "") for s in klausa_sebaran(k, sebaran, benda))
    pelaku = pelaku_permintaan(request)
    buruk, kurang, kini = perhatian(h), periksa(h, pelaku), berjalan(h)
    milik = [b for b in kurang if b.sendiri]
    sampai = halaman_sampai(h, request.GET)
    hari = _hari(request, h)
    awal, belum = bool(hari.jalan), dict(hari.belum)
    if awal:
        judul = f"Hasil tahun {h.tahun} belum ada"
    terbuka = [t for t in hari.tenggat if t.keadaan in DITUNJUKKAN]
    return render(
        request,
        "dasbor/beranda.html",
        h.konteks(
            judul=kini.judul if kini else judul,
            berjalan=kini,
            jalan=hari.jalan,
            tertinggal=[(t, belum.get(t.kode)) for t in kini.tertinggal[:TAMPIL]] if kini else (),
            lembar=hari.lembar,
            pengesahan="" if awal else hari.pengesahan,
            menunggu=hari.menunggu,
            banyak_menunggu=sum(len(k.butir) for k in hari.menunggu),
            berikut=langkah_berikut(pelaku, h.opd, h.tahun, awal=awal),
            tenggat=terbuka[:TAMPIL],
            tenggat_terpenuhi=sum(t.keadaan is Keadaan.TERPENUHI for t in hari.tenggat),
            tenggat_gelap=sum(t.keadaan is Keadaan.TIDAK_DINILAI for t in hari.tenggat),
            ubin=cetak_blok(sampai, ubin(sampai.k)),
            perhatian=[(b, belum.get(b.kode)) for b in buruk[:TAMPIL]],
            banyak_perhatian=len(buruk),
            periksa=milik[:TAMPIL],
            banyak_periksa=len(milik),
            periksa_lain=len(kurang) - len(milik),
            tindak_lanjut=tindak_lanjut(h),
            tabel=None if awal else _tabel_utama(sampai.k.pengukuran, sampai.sampai),
            tabel_sampai=sampai.sampai.sebutan if sampai.sampai else "",
        ),
    )


class _Tabel(NamedTuple):
    banyak: int
    isi: SafeString


@lru_cache(maxsize=8)  # hundreds of kB for an office with hundreds of indicators
def _tabel_utama(p: Pengukuran, sampai: Periode | None) -> _Tabel | None:
    """The table of sasaran and programs, the same for whoever may see the office."""
    opd, tahun = p.laporan.opd.kode, p.laporan.tahun
    baris = baris_utama(Halaman(opd, tahun, "beranda", lambda: p, (), 0, sampai=sampai))
    if not baris:
        return None
    isi = {
        "baris": baris,
        "pangkal": reverse("capaian", args=(opd, tahun)),
        "kepala": "Sasaran, program, dan indikatornya",
    }
    return _Tabel(len(baris), render_to_string("pengukuran/_tabel.html", isi))

"""Perjanjian: what was promised by the head and by each unit; one agreement with its way."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.laporan.cetak import cetak_blok
from selaras.apps.laporan.naskah import bagian_lakin
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.perjanjian.bertanda import daftar_bertanda
from selaras.apps.perjanjian.kekurangan import kurang_naskah
from selaras.apps.perjanjian.langkah import (
    halangan_tanggal,
    langkah_boleh,
    langkah_tertahan,
    pelaksana,
)
from selaras.apps.perjanjian.penanda import kata_menunggu
from selaras.apps.perjanjian.pilih import cap_naskah, naskah_tahun
from selaras.inti.dokumen.pohon import ParagrafDok, Tabel
from selaras.inti.naskah.kalimat import bilang
from selaras.inti.naskah.perjanjian import jabatan_pihak, lampiran, sebab_perubahan
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.baris_rencana import Dokumen, PihakPerjanjian
from selaras.inti.penanggung import unit_berjanji
from selaras.inti.periode import tanggal_panjang
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.janggal_target import target_janggal
from selaras.inti.siklus.naskah import (
    SEBUTAN,
    LangkahNaskah,
    StatusNaskah,
    kunci_naskah,
    luar_tahun,
    pengganti,
    status_naskah,
    tanggal_janggal,
)

BAGIAN = "bab2-d"


@require_safe
@halaman_kantor("perjanjian")
def perjanjian(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The head's versions side by side, those of the units, and what can be begun."""
    laporan = h.k.laporan
    dokumen = laporan.perjanjian
    unit = {u.unit_id: u for u in laporan.paket.baris(Unit)}
    milik_unit = [d for d in laporan.naskah if d.unit_id is not None]
    berjanji = {d.unit_id for d in milik_unit}
    # the heading of the section stands as the title of the page
    isi = bagian_lakin(h.k.pengukuran, BAGIAN)[1:] if dokumen else ()
    return render(
        request,
        "perjanjian/perjanjian.html",
        h.konteks(
            judul=_judul(laporan),
            versi=[_ringkas(h, d) for d in laporan.naskah if d.unit_id is None],
            unit=[(unit[d.unit_id or ""].nama, _ringkas(h, d)) for d in milik_unit],
            unit_tanpa=[u for u in unit_berjanji(laporan.paket) if u.unit_id not in berjanji],
            isi=cetak_blok(h, isi) if len(dokumen) > 1 else "",
            menyusun=pelaku_permintaan(request).boleh(Izin.SUSUN_PERJANJIAN, h.opd),
        ),
    )


def _ringkas(h: Halaman, d: Dokumen) -> dict[str, Any]:
    """A version as a card: its state, its parties, what can be done with it."""
    laporan = h.k.laporan
    kunci = kunci_naskah(laporan.paket, d)
    sepihak = [s for s in laporan.naskah if s.unit_id == d.unit_id]
    berlaku = [s for s in sepihak if laporan.berlaku(s)]
    return {
        "dokumen": d,
        "status": status_naskah(d),
        "sebutan": "tanpa tanggal" if _tak_bertanggal(d) else SEBUTAN[status_naskah(d)],
        "kelak": _belum_berlaku(laporan, d),
        "berlaku": bool(berlaku) and d is berlaku[-1],
        "terbuka": kunci is None,
        "dapat_diubah": d is sepihak[-1] and kunci is not None and d.sah,
        "pihak": pihak_naskah(h, d),
    }


def _belum_berlaku(laporan: LaporanKinerja, d: Dokumen) -> str:
    """The as-of date, of one that was signed later than that; else empty."""
    if laporan.berlaku(d) or not d.sah:
        return ""
    return tanggal_panjang(laporan.tahun_laporan.per_tanggal)


def _tak_bertanggal(d: Dokumen) -> bool:
    """True for one that came from elsewhere without its date: it counts, but nobody signed here."""
    return d.status is None and d.tanggal is None


def pihak_naskah(h: Halaman, d: Dokumen) -> list[tuple[str, str, str]]:
    """The parties of an agreement: which, name, post."""
    semua = h.k.laporan.paket.baris(PihakPerjanjian)
    return [
        (dict(pilihan.PIHAK)[p.pihak], p.nama, jabatan_pihak(p))
        for p in sorted(semua, key=lambda p: p.pihak != "pertama")
        if p.dokumen_id == d.dokumen_id
    ]


@require_safe
@halaman_kantor("perjanjian", sepotret=False)
def perjanjian_satu(request: HttpRequest, h: Halaman, dokumen: str) -> HttpResponse:
    """One agreement: what it promises, before and after, and where it is on its way."""
    pelaku = pelaku_permintaan(request)
    laporan = h.k.laporan
    satu = naskah_tahun(laporan, dokumen)
    scope = tahun_laporan(pelaku.lingkup, h.opd, h.tahun)
    isi = [b for b in lampiran(h.k, satu) if isinstance(b, Tabel | ParagrafDok)]
    kunci = kunci_naskah(laporan.paket, satu)
    diganti = pengganti(laporan.paket, satu)
    tetap = diganti is not None or status_naskah(satu) is StatusNaskah.DITANDATANGANI
    menyusun = pelaku.boleh(Izin.SUSUN_PERJANJIAN, h.opd)
    hari = timezone.localdate()
    langkah = langkah_boleh(pelaku, h.opd, laporan, satu)
    return render(
        request,
        "perjanjian/satu.html",
        h.konteks(
            judul=satu.nama,
            v=_ringkas(h, satu),
            isi=cetak_blok(h, (*sebab_perubahan(h.k, satu), *isi)),
            kunci=kunci,
            menunggu=kata_menunggu(laporan, satu, hari),
            pengganti=diganti,
            kurang=[] if tetap else kurang_naskah(laporan, satu),
            janggal=[] if tetap else target_janggal(laporan, satu),
            dapat_diisi=menyusun and kunci is None,
            hari_tanda=_hari_tanda(laporan, satu, hari),
            langkah=langkah,
            pelaksana=[
                (p.nama, jabatan_pihak(p)) for p in pelaksana(pelaku, laporan, langkah, satu) or ()
            ],
            halangan_tanggal=halangan_tanggal(laporan) if _membetulkan(langkah) else None,
            tertahan=langkah_tertahan(pelaku, h.opd, laporan, satu),
            cap=cap_naskah(scope, dokumen),
            bertanda=daftar_bertanda(scope, dokumen),
            maks_mb=settings.SELARAS_UNGGAH_MAKS // 1_000_000,
            menyusun=menyusun,
        ),
    )


def _hari_tanda(laporan: LaporanKinerja, satu: Dokumen, hari: date) -> str:
    """The day that is proposed for signing: today, where that is a day on which one signs it; for
    a year that is over or not begun none is."""
    biasa = not (luar_tahun(satu, hari) or tanggal_janggal(laporan.paket, satu, hari, hari))
    return hari.isoformat() if biasa else ""


def _membetulkan(langkah: list[LangkahNaskah]) -> bool:
    return any(satu.dari is satu.ke for satu in langkah)


def _judul(laporan: LaporanKinerja) -> str:
    banyak = len(laporan.perjanjian)
    kepala = [d for d in laporan.naskah if d.unit_id is None]
    if banyak == 0:
        if any(d.sah for d in kepala):
            hari = tanggal_panjang(laporan.tahun_laporan.per_tanggal)
            return f"Perjanjian Kinerja ditandatangani sesudah {hari}"
        return f"Perjanjian Kinerja belum {'ditandatangani' if kepala else 'diisi'}"
    if banyak == 1:
        return "Perjanjian Kinerja tidak diubah sepanjang tahun"
    return f"Perjanjian Kinerja diubah {bilang(banyak - 1)} kali"

"""Agreements that wait for a person: to be signed, to be mended, to be proposed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from django.urls import reverse
from django.utils import timezone

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.menunggu import Menunggu
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.perjanjian.aktif import aktivasi
from selaras.apps.perjanjian.langkah import langkah_boleh
from selaras.apps.perjanjian.models import CapNaskah, NaskahBertanda
from selaras.apps.perjanjian.penanda import Pencari, penanda, pencari
from selaras.inti.naskah.kalimat import bilang
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.baris_rencana import Dokumen
from selaras.inti.periode import Periode, tanggal_panjang
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.aktivasi import kata_kurang, syarat_aktif
from selaras.inti.siklus.naskah import StatusNaskah, status_naskah

_OLEH = {"usulkan": "diusulkan", "kembalikan": "dikembalikan"}


def menunggu(pelaku: Pelaku, laporan: LaporanKinerja, hari: date) -> Iterator[Menunggu]:
    """Agreements of the year in this person's hands; what came from elsewhere waits for nobody."""
    yield from _persiapan(pelaku, laporan)
    milik = [
        d for d in laporan.dokumen.values() if d.tahun == laporan.tahun and d.status is not None
    ]
    yield from _giliran(pelaku, laporan, milik, hari)
    yield from _tanpa_pindaian(pelaku, laporan, milik)


def _giliran(
    pelaku: Pelaku, laporan: LaporanKinerja, milik: Iterable[Dokumen], hari: date
) -> Iterator[Menunggu]:
    """Those whose next step is this person's."""
    cari = pencari(laporan.opd.kode, hari)
    giliran = [(d, kata) for d in milik if (kata := _kata(pelaku, laporan, d, cari))]
    if not giliran:
        return
    opd, tahun = laporan.opd.kode, laporan.tahun
    semua = CapNaskah.objects.filter(tahun_laporan__opd__kode=opd, tahun_laporan__tahun=tahun)
    cap = {satu.dokumen: satu for satu in semua.order_by("pk")}
    for dokumen, kata in giliran:
        terakhir = cap.get(dokumen.dokumen_id)
        kembali = terakhir is not None and terakhir.langkah == "kembalikan"
        yield Menunggu(
            f"{'Betulkan' if kembali else kata} {dokumen.nama}",
            reverse("perjanjian_satu", args=[opd, tahun, dokumen.dokumen_id]),
            kiriman=_kiriman(terakhir),
        )


def _tanpa_pindaian(
    pelaku: Pelaku, laporan: LaporanKinerja, milik: Iterable[Dokumen]
) -> Iterator[Menunggu]:
    """Those signed here whose paper nobody kept, as one line for whoever may upload it."""
    opd, tahun = laporan.opd.kode, laporan.tahun
    sah = [d for d in milik if status_naskah(d) is StatusNaskah.DITANDATANGANI]
    if not sah or not pelaku.boleh(Izin.SUSUN_PERJANJIAN, opd):
        return
    ada = set(
        NaskahBertanda.objects.filter(
            tahun_laporan__opd__kode=opd, tahun_laporan__tahun=tahun
        ).values_list("dokumen", flat=True)
    )
    kurang = [d for d in sah if d.dokumen_id not in ada]
    if not kurang:
        return
    apa = kurang[0].nama if len(kurang) == 1 else f"{bilang(len(kurang))} perjanjian"
    yield Menunggu(
        f"Unggah pindaian bertanda tangan {apa}",
        reverse("perjanjian_satu", args=[opd, tahun, kurang[0].dokumen_id]),
        catatan="; ".join(d.nama for d in kurang) if len(kurang) > 1 else "",
    )


def _persiapan(pelaku: Pelaku, laporan: LaporanKinerja) -> Iterator[Menunggu]:
    """The road of a new year for whoever activates it: what is missing, then the activation.

    A year that has results has been walked already, with or without us.
    """
    opd, tahun = laporan.opd.kode, laporan.tahun
    if not pelaku.boleh(Izin.AKTIFKAN_TAHUN, opd):
        return
    if any(Periode.parse(b.periode).tahun == tahun for b in laporan.paket.baris(Realisasi)):
        return
    if aktivasi(tahun_laporan(pelaku.lingkup, opd, tahun)) is not None:
        return
    kurang = kata_kurang(syarat_aktif(laporan))
    alamat = reverse("aktivasi", args=[opd, tahun])
    if not kurang:
        yield Menunggu(f"Aktifkan tahun {tahun}", alamat)
        return
    yield Menunggu(f"Siapkan tahun {tahun} untuk diaktifkan", alamat, catatan="; ".join(kurang))


def _kata(pelaku: Pelaku, laporan: LaporanKinerja, dokumen: Dokumen, cari: Pencari) -> str | None:
    """The verb, or None when it is somebody else's turn: who may sign for all units is not asked
    for the one that has a head of its own."""
    boleh = {satu.kode for satu in langkah_boleh(pelaku, laporan.opd.kode, laporan, dokumen)}
    if "usulkan" in boleh:
        return "Usulkan"
    if "tandatangani" not in boleh:
        return None
    siapa = {p.pengguna_id for p in penanda(laporan, dokumen, cari)}
    return "Tanda tangani" if pelaku.id in siapa else None


def _kiriman(cap: CapNaskah | None) -> str:
    if cap is None or cap.langkah not in _OLEH:
        return ""
    hari = tanggal_panjang(timezone.localdate(cap.waktu))
    alasan = f": “{cap.alasan}”" if cap.alasan else ""
    return f"{_OLEH[cap.langkah]} oleh {cap.nama}, {hari}{alasan}"

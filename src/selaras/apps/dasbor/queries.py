"""What waits to be completed in the data of an office: a sentence and where to look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from selaras.apps.dasar.halaman import Halaman
from selaras.apps.laporan.aksara import peringatan_aksara
from selaras.inti.naskah.kalimat import bilang, huruf_awal_besar
from selaras.inti.naskah.kata_ukur import sebutan_simpul, tanpa_titik
from selaras.inti.nilai import Status
from selaras.inti.paket.baris_hasil import Foto
from selaras.inti.ukur.sebab import belum_dijelaskan
from selaras.inti.ukur.sebaran import hitung_sebaran

SEBUT_NAMA = 3  # more nodes than these are counted, not listed
LENGKAPI = {
    Status.TIDAK_TERBACA: "{} indikator angkanya tidak terbaca: telusuri dokumen sumbernya",
    Status.BELUM_DIISI: "{} indikator belum diisi: lengkapi target atau realisasinya",
}


@dataclass(frozen=True)
class Tugas:
    """Something to do, in words, and the page that shows what it is about."""

    kalimat: str
    alamat: str


def tugas(h: Halaman) -> tuple[Tugas, ...]:
    """The gaps in the data of the year, those that weigh most first."""
    return (*_belum_ada(h), *_sebab(h), *_isian(h), *_perjanjian(h), *_foto(h), *_aksara(h))


def _alamat(h: Halaman, nama: str, **saringan: str) -> str:
    tanya = f"?{urlencode(saringan)}" if saringan else ""
    return reverse(nama, args=[h.opd, h.tahun]) + tanya


def _belum_ada(h: Halaman) -> Iterator[Tugas]:
    """Whole parts of the data that nobody has filled in yet."""
    if not h.k.laporan.simpul:
        kata = "Isi tujuan, sasaran, program, dan indikatornya"
        yield Tugas(kata, _alamat(h, "capaian"))
    if not h.k.laporan.perjanjian:
        yield Tugas("Isi Perjanjian Kinerja dan targetnya", _alamat(h, "perjanjian"))
    if h.k.pengukuran.total.pagu is None:
        yield Tugas("Isi pagu dan realisasi anggaran", _alamat(h, "anggaran"))


def _sebab(h: Halaman) -> Iterator[Tugas]:
    kurang = belum_dijelaskan(h.k.pengukuran)
    if len(kurang) > SEBUT_NAMA:
        kata = f"{len(kurang)} target meleset tanpa sebab: jelaskan mengapa"
        yield Tugas(kata, _alamat(h, "capaian", meleset="ya"))
        return
    for satu in kurang:
        nama = f"{satu.simpul_id} {tanpa_titik(sebutan_simpul(satu))}"
        yield Tugas(
            f"Jelaskan mengapa target {nama} belum tercapai",
            _alamat(h, "capaian", cari=satu.nama),
        )


def _isian(h: Halaman) -> Iterator[Tugas]:
    sebaran = hitung_sebaran(h.k.pengukuran.indikator.values())
    for status, banyak in sebaran.lain:
        if status in LENGKAPI:
            kata = huruf_awal_besar(LENGKAPI[status].format(bilang(banyak)))
            yield Tugas(kata, _alamat(h, "capaian", predikat=status.value))


def _perjanjian(h: Halaman) -> Iterator[Tugas]:
    for dokumen in h.k.laporan.perjanjian:
        kurang = [
            nama
            for nama, isi in (("tempat", dokumen.tempat), ("tanggal", dokumen.tanggal))
            if not isi
        ]
        if kurang:
            kata = f"Lengkapi {' dan '.join(kurang)} {dokumen.nama}"
            yield Tugas(kata, _alamat(h, "perjanjian"))


def _foto(h: Halaman) -> Iterator[Tugas]:
    tanpa = sum(1 for f in h.k.laporan.paket.baris(Foto) if f.berkas is None)
    if tanpa:
        kata = f"Unggah {bilang(tanpa)} foto kegiatan yang sudah berketerangan"
        yield Tugas(kata, h.alamat.bab("bab3") + "#bab3-kerja")


def _aksara(h: Halaman) -> Iterator[Tugas]:
    banyak = len(peringatan_aksara(h.k.pengukuran))
    if banyak:
        kata = f"Ganti {bilang(banyak)} huruf yang tidak dapat dicetak"
        yield Tugas(kata, _alamat(h, "laporan"))

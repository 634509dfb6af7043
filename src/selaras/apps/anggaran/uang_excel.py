"""A book of money, pagu and spending by month, as a form that goes to Excel and back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.anggaran.isi import JUDUL, alamat_buku, buku_alamat
from selaras.apps.anggaran.kisi import BarisIsian, baris_uang, judul_kolom
from selaras.apps.anggaran.queries import baris_milik
from selaras.apps.anggaran.services import batas_bulan, pastikan_mengisi, simpan_uang
from selaras.apps.bolak_balik.formulir import AlamatFormulir, Formulir, HasilFormulir, TeksSel
from selaras.apps.bolak_balik.views import jawab_simpanan, jawab_unduhan, jawab_unggahan
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Kolom
from selaras.inti.paket.periksa_baris import kolom_bernama
from selaras.inti.siklus.buku import AKUN, ALASAN, PAGU, Buku, baca_buku
from selaras.inti.siklus.isian import HasilIsian, IsianSel
from selaras.inti.siklus.uang import isi_uang
from selaras.penulis.isian import BarisBuku, KolomBuku, SelBuku

PETUNJUK = (
    "Tiap bulan: realisasi bulan itu saja dalam rupiah, bukan kumulatif. Bulan tanpa belanja "
    "ditulis 0; bulan yang belum mulai terkunci.",
    "Realisasi setahun hanya diisi bila tidak dirinci per bulan; kosongkan bila hendak merincinya.",
)
LEBAR_ALASAN = 40


@require_safe
@halaman_kantor("anggaran", sepotret=False)
def unduh(request: HttpRequest, h: Halaman, buku: str) -> HttpResponse:
    """A book as a workbook; the lines of others are locked."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.UNDUH, h.opd)
    return jawab_unduhan(request, h, formulir_uang(pelaku, h, buku_alamat(buku)))


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("anggaran", sepotret=False)
def unggah(request: HttpRequest, h: Halaman, buku: str) -> HttpResponse:
    """Ask for the file; posted, show what it would change."""
    return jawab_unggahan(request, h, _terbuka(request, h, buku))


@require_POST
@halaman_kantor("anggaran", sepotret=False)
def simpan(request: HttpRequest, h: Halaman, buku: str) -> HttpResponse:
    """Save all that the preview showed, or nothing."""
    return jawab_simpanan(request, h, _terbuka(request, h, buku))


def _terbuka(request: HttpRequest, h: Halaman, buku: str) -> Formulir:
    """The form of whoever fills a part of the book. Raises TidakBerizin, Http404."""
    pelaku, satu = pelaku_permintaan(request), buku_alamat(buku)
    pastikan_mengisi(pelaku, h.opd, h.k.laporan.paket, satu)
    return formulir_uang(pelaku, h, satu)


def formulir_uang(pelaku: Pelaku, h: Halaman, buku: Buku) -> Formulir:
    """A book with its values of now; only the lines of this person are open."""
    hari = timezone.localdate()
    milik = baris_milik(pelaku, h.opd, h.k.laporan.paket, buku, h.tahun)
    batas = batas_bulan(h.k.laporan.paket, hari)
    nama = f"{JUDUL[buku.kode]}, tahun {h.tahun}"
    letak = [h.opd, h.tahun, alamat_buku(buku)]
    alamat = ("anggaran_isi", "uang_unduh_excel", "uang_unggah_excel", "uang_simpan_excel")
    kolom = kolom_bernama(buku.kelas)

    def jenis(_: str, bidang: str) -> Kolom:
        return kolom[{PAGU: PAGU, ALASAN: "alasan_lebih"}.get(bidang, "realisasi")]

    def isi(paket: Paket, sel: Iterable[IsianSel]) -> HasilIsian:
        return isi_uang(paket, buku, h.tahun, sel, milik, batas)

    def masuk(sel: list[IsianSel], _: str) -> HasilFormulir:
        lewat = replace(pelaku, lewat="excel")
        hasil = simpan_uang(lewat, h.opd, h.tahun, buku, sel, hari=hari, utuh=True)
        return HasilFormulir(hasil.ditolak, hasil.laporan.paket)

    def kini(paket: Paket) -> TeksSel:
        garis = baca_buku(paket, buku, h.tahun)
        return lambda kode, bidang: garis[kode].teks(bidang) if kode in garis else ""

    return Formulir(
        judul=nama, nama=nama, berkas=f"uang-{h.opd}-{h.tahun}-{buku.kode}",
        sebutan_baris="Akun" if buku is AKUN else "Sub kegiatan",
        kunci={"jenis": "uang", "opd": h.opd, "tahun": str(h.tahun), "buku": buku.kode},
        alamat=AlamatFormulir(*(reverse(n, args=letak) for n in alamat)),
        tetap=(KolomBuku("nama", "Akun" if buku is AKUN else "Sub kegiatan"),),
        isian=tuple(
            KolomBuku(b, kata, angka=b != ALASAN, lebar=LEBAR_ALASAN if b == ALASAN else 17)
            for b, kata in judul_kolom(h.tahun)
        ),
        baris=tuple(_baris(b) for b in baris_uang(h.k.pengukuran, buku, milik, batas)),
        petunjuk=PETUNJUK, kelas=buku.kelas, kunci_baris=buku.kunci, kolom=jenis, kini=kini,
        isi=isi, simpan=masuk,
    )  # fmt: skip


def _baris(b: BarisIsian) -> BarisBuku:
    sel = tuple(SelBuku(s.teks, terkunci=not s.terbuka) for s in b.sel)
    return BarisBuku(b.kode, b.kepala, (b.nama,), sel)

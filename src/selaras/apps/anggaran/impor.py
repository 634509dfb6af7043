"""Importing an exported table of money: choose the columns, look at what it would change, save.

The table travels in the page as a signed field: nothing is stored until somebody confirms.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.anggaran.dipilih import Dipilih, baca_dipilih
from selaras.apps.anggaran.isi import alamat_buku, buku_alamat
from selaras.apps.anggaran.meja import Meja, bilangan
from selaras.apps.anggaran.queries import pemetaan_tersimpan
from selaras.apps.anggaran.services import BahanImpor, impor_uang, pratinjau_impor
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.inti.angka import tampilkan_apa_adanya
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.paket.periksa_baris import kutip
from selaras.inti.periode import BULAN
from selaras.inti.siklus import tabel
from selaras.inti.siklus.buku import Buku
from selaras.inti.siklus.impor_uang import RencanaImpor
from selaras.inti.siklus.kenal_uang import RINCI, SERUPA, Keadaan
from selaras.inti.siklus.kendali_impor import SelisihBaris, kendali, selisih_baris
from selaras.penulis.paket.batas import MB
from selaras.penulis.tabel_asing import MEGABITA, baca_tabel

GARAM = "selaras.anggaran.impor"
BERLAKU = 2 * 3600  # seconds
MAKS_TITIPAN = 1_500_000  # characters; Django refuses a form above 2.5 MB
TAMPIL = 300  # rows of each list on a page


@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("anggaran", sepotret=False)
def impor(request: HttpRequest, h: Halaman, buku: str) -> HttpResponse:
    """Ask for the file; then its columns and the preview; then save."""
    pelaku, satu = pelaku_permintaan(request), buku_alamat(buku)
    pelaku.pastikan(Izin.ISI, h.opd)
    if request.method != "POST":
        return _halaman(request, h, satu)
    try:
        meja = _meja(request, h, satu)
        dipilih = baca_dipilih(request.POST, meja, BERLAKU)
    except signing.BadSignature:
        return _halaman(request, h, satu, 400, galat=[str(_basi())])
    except PaketError as galat:
        return _halaman(request, h, satu, 400, galat=[k.seharusnya for k in galat.kesalahan[:5]])
    except IsianSalah as galat:
        return _halaman(request, h, satu, 400, galat=[str(galat)])
    if request.POST.get("langkah") == "simpan":
        return _simpan(request, h, satu, meja, dipilih)
    return _tunjukkan(request, h, satu, meja, dipilih)


def _meja(request: HttpRequest, h: Halaman, buku: Buku) -> Meja:
    pelaku = pelaku_permintaan(request)
    untuk = [str(pelaku.id), h.opd, h.tahun, buku.kode]
    if "titipan" in request.POST:
        titipan = request.POST["titipan"]
        milik, nama, lembar = signing.loads(titipan, salt=GARAM, max_age=BERLAKU)
        if milik != untuk:
            raise _basi()
    else:
        berkas = request.FILES.get("berkas")
        if berkas is None:
            raise IsianSalah("berkas", "", "dengan berkas .xlsx atau CSV")
        if (berkas.size or 0) > MEGABITA * MB:
            raise IsianSalah("berkas", berkas.name or "", f"berkas paling besar {MEGABITA} MB")
        nama = kutip(berkas.name or "berkas")
        lembar = [[satu.nama, satu.baris] for satu in baca_tabel(berkas.read())]
        titipan = signing.dumps([untuk, nama, lembar], salt=GARAM, compress=True)
        if len(titipan) > MAKS_TITIPAN:
            raise IsianSalah("berkas", nama, "berkas dengan baris dan lembar yang lebih sedikit")
    dulu = pemetaan_tersimpan(pelaku, h.opd, buku)
    return Meja([titipan, nama, lembar], request.POST, dulu, buku, h.tahun)


def _basi() -> IsianSalah:
    return IsianSalah("berkas", "", "dengan mengunggahnya lagi; pratinjau ini sudah usang")


def _bahan(meja: Meja, dipilih: Dipilih, revisi: int) -> BahanImpor:
    return BahanImpor(meja.isi, meja.peta, dipilih.pilihan, dipilih.alasan, meja.asal, revisi)


def _tunjukkan(
    request: HttpRequest,
    h: Halaman,
    buku: Buku,
    meja: Meja,
    dipilih: Dipilih,
    status: int = 200,
    **lain: Any,
) -> HttpResponse:
    pelaku = pelaku_permintaan(request)
    revisi = tahun_laporan(pelaku.lingkup, h.opd, h.tahun).revisi
    paket, hari = h.k.laporan.paket, timezone.localdate()

    def lihat(dipilih: Dipilih) -> RencanaImpor:
        bahan = _bahan(meja, dipilih, revisi)
        return pratinjau_impor(pelaku, h.opd, h.tahun, buku, paket, bahan, hari)

    rencana = lihat(dipilih)
    if "saran" in request.POST:
        mirip = {
            b.berkas.nomor: b.saran[0][0]
            for b in rencana.pilih(Keadaan.LEPAS)
            if b.saran and b.saran[0][2] >= SERUPA
        }
        dipilih = replace(dipilih, pilihan={**dipilih.pilihan, **mirip})
        rencana = lihat(dipilih)
    return _halaman(
        request, h, buku, status, meja=meja, revisi=revisi, kendali=_kendali(rencana, h.tahun),
        selisih=_selisih(rencana, h.tahun), **_halaman_daftar(request, rencana),
        banyak={k.name: len(rencana.pilih(k)) for k in Keadaan},
        dipilih=dipilih.titipan(meja),
        bidang=[
            (b, kata, meja.peta.kolom.get(b)) for b, kata in tabel.bidang_peta(h.tahun).items()
        ],
        cara=tabel.CARA, gaya=tabel.GAYA, bulan=list(enumerate(BULAN, start=1)), pasti=SERUPA,
        **lain,
    )  # fmt: skip


def _halaman_daftar(request: HttpRequest, rencana: RencanaImpor) -> dict[str, Any]:
    """The same page of each list, and the pages that there are (none where one holds all)."""
    daftar = {
        "diambil": rencana.pilih(Keadaan.DIAMBIL), "lepas": rencana.pilih(Keadaan.LEPAS),
        "salah": rencana.pilih(Keadaan.GALAT),
    }  # fmt: skip
    banyak = max(-(-len(baris) // TAMPIL) for baris in daftar.values())
    ke = bilangan(request.POST.get("halaman"), 1, banyak + 1, 1)
    awal = (ke - 1) * TAMPIL
    potong = {
        nama: {"baris": baris[awal : awal + TAMPIL], "banyak": len(baris)}
        for nama, baris in daftar.items()
    }
    return {**potong, "ke": ke, "halaman": range(1, banyak + 1) if banyak > 1 else ()}


def _kendali(rencana: RencanaImpor, tahun: int) -> list[tuple[str, list[str], str]]:
    """By column: its rows together, taken, not taken and faulty, what the file prints as their
    sum, the difference; and where that sum stands."""
    kata = tabel.bidang_peta(tahun)
    hasil = []
    for satu in kendali(rencana.baris):
        angka = (satu.rinci, *(satu.isi[k] for k in RINCI), satu.tercetak, satu.selisih)
        teks = ["tidak ada" if n is None else tampilkan_apa_adanya(n) for n in angka]
        hasil.append((kata[satu.bidang], teks, satu.dari))
    return hasil


def _selisih(rencana: RencanaImpor, tahun: int) -> list[tuple[SelisihBaris, str, str, str]]:
    """The rows that print a wrong sum: column, what they print, what their rows come to."""
    kata = tabel.bidang_peta(tahun)
    return [
        (s, kata[s.bidang], tampilkan_apa_adanya(s.tercetak), tampilkan_apa_adanya(s.hitungan))
        for s in selisih_baris(rencana.baris)[:TAMPIL]
    ]


def _simpan(
    request: HttpRequest, h: Halaman, buku: Buku, meja: Meja, dipilih: Dipilih
) -> HttpResponse:
    pelaku = pelaku_permintaan(request)
    bahan = _bahan(meja, dipilih, bilangan(request.POST.get("revisi"), -1, 100_000))
    try:
        if not dipilih.sama(meja):
            raise LangkahDitolak(
                "Arti kolom atau pasangan baris diubah sesudah pratinjau. Belum ada yang "
                "tersimpan: periksa pratinjau yang baru di bawah ini, lalu simpan."
            )
        if "setuju" not in request.POST:
            raise LangkahDitolak("Nyatakan dahulu bahwa baris yang tidak diambil sudah diperiksa.")
        hasil = impor_uang(
            pelaku, h.opd, h.tahun, buku, bahan, meja.simpanan, hari=timezone.localdate()
        )
    except LangkahDitolak as galat:
        return _tunjukkan(request, h, buku, meja, dipilih, 409, galat=[str(galat)])
    except PaketError as galat:
        kata = [k.seharusnya for k in galat.kesalahan[:5]]
        return _tunjukkan(request, h, buku, meja, dipilih, 409, galat=kata)
    banyak = len(hasil.pilih(Keadaan.DIAMBIL))
    messages.success(request, f"{banyak} baris dari {meja.nama} tersimpan.")
    return redirect("anggaran_isi", h.opd, h.tahun, alamat_buku(buku))


def _halaman(
    request: HttpRequest, h: Halaman, buku: Buku, status: int = 200, **lain: Any
) -> HttpResponse:
    konteks = h.konteks(
        judul=f"Impor pagu dan realisasi per {buku.sebutan}", buku=alamat_buku(buku),
        paling=MEGABITA, **lain,
    )  # fmt: skip
    return render(request, "anggaran/impor.html", konteks, status=status)

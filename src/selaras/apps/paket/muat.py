"""Paket data: the record is taken along as a package, and a package is brought in with a look."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.defaultfilters import filesizeformat
from django.views.decorators.http import require_POST, require_safe

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.badan import berbadan
from selaras.apps.dasar.galat import IsianSalah
from selaras.apps.dasar.halaman import Halaman, halaman_kantor, pesan
from selaras.apps.kerja.services import minta_kerja
from selaras.apps.laporan.anak_menu import anak_menu
from selaras.apps.paket.pekerjaan import MUAT, PERIKSA, SIAPKAN
from selaras.apps.paket.perubahan_kata import SelBerubah
from selaras.apps.paket.siapan import JENIS, isi_paket_siap, paket_siap
from selaras.apps.paket.unggahan import daftar_unggahan, satu_unggahan, terima_unggahan
from selaras.inti.paket.kesalahan import Kesalahan
from selaras.inti.paket.skema import MENURUT_NAMA

MAKS_UNGGAH = 60_000_000  # bytes of a package with its pictures
TAMPIL_SEL = 300  # changed cells on a page
# Looking once more, with another choice about the rows that the package lacks.
PILIHAN = {"periksa": None, "gabung": True, "arsipkan": False}
SEBUTAN = {"xlsx": "Excel", "zip": "ZIP (CSV dan gambar)"}


@require_safe
@halaman_kantor("laporan", sepotret=False)
def paket(request: HttpRequest, h: Halaman) -> HttpResponse:
    """Take the record along; send a package; the last ones that were sent."""
    pelaku = pelaku_permintaan(request)
    isi = h.konteks(
        judul="Paket data",
        anak=anak_menu(h, "paket"),
        siap=_siap(pelaku, h),
        memuat=pelaku.boleh(Izin.MUAT_PAKET, h.opd),
        unggahan=daftar_unggahan(pelaku, h.opd, h.tahun),
        maks=MAKS_UNGGAH // 1_000_000,
    )
    return render(request, "paket/paket.html", isi)


def _siap(pelaku: Pelaku, h: Halaman) -> list[tuple[str, str, str]]:
    """Form, its words, and the size of what is ready (empty: to be put together first); nothing
    for who may not take the record along."""
    if not pelaku.boleh(Izin.UNDUH, h.opd):
        return []
    besar = {j: filesizeformat(s.ukuran) for j, s in paket_siap(pelaku, h.opd, h.tahun).items()}
    return [(j, kata, besar.get(j, "")) for j, kata in SEBUTAN.items()]


@require_POST
@halaman_kantor("laporan", sepotret=False)
def siapkan(request: HttpRequest, h: Halaman, jenis: str) -> HttpResponse:
    """Have the record put together as a workbook, or as a zip of CSV with its pictures."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.UNDUH, h.opd)
    if jenis not in JENIS:
        return pesan(request, f"Bentuk “{jenis}” tidak ada.", 404)
    satu = minta_kerja(pelaku, h.opd, h.tahun, SIAPKAN, kunci=jenis, isi={"jenis": jenis})
    return redirect("kerja", h.opd, h.tahun, satu.nomor)


@require_safe
@halaman_kantor("laporan", sepotret=False)
def unduh_paket(request: HttpRequest, h: Halaman, jenis: str) -> HttpResponse:
    """A package of now that was put together."""
    isi = isi_paket_siap(pelaku_permintaan(request), h.opd, h.tahun, jenis)
    jawaban = HttpResponse(isi, content_type=JENIS[jenis])
    nama = f"paket-{h.opd}-{h.tahun}.{jenis}"
    jawaban["Content-Disposition"] = f'attachment; filename="{nama}"'
    return jawaban


@berbadan(MAKS_UNGGAH)
@require_POST
@halaman_kantor("laporan", sepotret=False)
def unggah(request: HttpRequest, h: Halaman) -> HttpResponse:
    """Keep what was sent and have it looked at."""
    pelaku = pelaku_permintaan(request)
    pelaku.pastikan(Izin.MUAT_PAKET, h.opd)
    berkas = request.FILES.get("berkas")
    if berkas is not None and (berkas.size or 0) > MAKS_UNGGAH:
        kata = f"Paket itu melebihi {MAKS_UNGGAH // 1_000_000} MB; kecilkan gambarnya."
        return pesan(request, kata, 413)
    try:
        satu = terima_unggahan(
            pelaku, h.opd, h.tahun, (berkas.name or "") if berkas else "",
            berkas.read() if berkas else b"",
        )  # fmt: skip
    except IsianSalah as galat:
        messages.error(request, str(galat))
        return redirect("paket", h.opd, h.tahun)
    return _kerjakan(request, h, PERIKSA, satu.pk)


@require_safe
@halaman_kantor("laporan", sepotret=False)
def unggahan(request: HttpRequest, h: Halaman, nomor: int) -> HttpResponse:
    """What an upload would change, or the faults that keep it out."""
    satu = satu_unggahan(pelaku_permintaan(request), h.opd, h.tahun, nomor)
    hasil = satu.hasil or {}
    sel = hasil.get("sel", ())
    banyak = -(-len(sel) // TAMPIL_SEL)
    minta = request.GET.get("halaman", "")[:6]
    ke = min(max(int(minta) if minta.isdecimal() else 1, 1), max(banyak, 1))
    awal = (ke - 1) * TAMPIL_SEL
    jumlah = hasil.get("jumlah", {})
    isi = h.konteks(
        judul=f"Paket {satu.nama}",
        anak=anak_menu(h, "paket"),
        u=satu,
        hasil=hasil,
        tabel=[(kelas.JUDUL, jumlah[n]) for n, kelas in MENURUT_NAMA.items() if n in jumlah],
        kurang=[
            (banyak, MENURUT_NAMA[n].JUDUL.lower()) for n, banyak in hasil.get("kurang", {}).items()
        ],
        sel=[SelBerubah(*satu) for satu in sel[awal : awal + TAMPIL_SEL]],
        ke=ke,
        halaman=range(1, banyak + 1) if banyak > 1 else (),
        lebih=hasil.get("lain"),
        salah=[Kesalahan(**s) for s in satu.salah or ()],
        lain_salah=max(0, satu.banyak_salah - len(satu.salah or ())),
    )
    return render(request, "paket/unggahan.html", isi)


@require_POST
@halaman_kantor("laporan", sepotret=False)
def kerjakan_unggahan(request: HttpRequest, h: Halaman, nomor: int) -> HttpResponse:
    """Take an upload in, or look at it once more."""
    satu = satu_unggahan(pelaku_permintaan(request), h.opd, h.tahun, nomor)
    tindakan = request.POST.get("tindakan")
    jenis = PERIKSA if tindakan in PILIHAN else MUAT
    return _kerjakan(request, h, jenis, satu.pk, PILIHAN.get(tindakan or ""))


def _kerjakan(
    request: HttpRequest, h: Halaman, jenis: str, unggahan: int, gabung: bool | None = None
) -> HttpResponse:
    satu = minta_kerja(
        pelaku_permintaan(request), h.opd, h.tahun, jenis, kunci=str(unggahan),
        isi={"unggahan": unggahan, "gabung": gabung},
    )  # fmt: skip
    return redirect("kerja", h.opd, h.tahun, satu.nomor)

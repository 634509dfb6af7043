"""The page of one value: its evidence, what is asked for, and what people said about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.bukti.queries import bukti_arsip
from selaras.apps.dasar.badan import berbadan
from selaras.apps.dasar.galat import BerkasDitolak, IsianSalah, LangkahDitolak, TidakAda
from selaras.apps.dasar.halaman import Halaman, halaman_kantor
from selaras.apps.dasar.pilihan_formulir import beri_pilihan
from selaras.apps.pengumpulan import simpan_bukti as services
from selaras.apps.pengumpulan.alamat import unit_alamat
from selaras.apps.pengumpulan.komentar import PALING, percakapan, selesaikan, tulis_komentar
from selaras.apps.pengumpulan.queries import kunci_isian
from selaras.apps.pengumpulan.sel import Sel, indikator_sel, lembar_sel, pastikan_terbuka
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.paket.pilihan import JENIS_BUKTI
from selaras.inti.periode import Periode
from selaras.inti.siklus.alur import SEBUTAN_STATUS, Status
from selaras.inti.siklus.bukti import BuktiNilai, bukti_periode
from selaras.inti.siklus.lembar import nilai_periode
from selaras.penulis.paket.bukti import BOLEH, JENIS_MIME

DITOLAK = (BerkasDitolak, IsianSalah, LangkahDitolak, TidakAda)
SEBUTAN_JENIS = (
    ("berkas", "Berkas (PDF, foto, Word, Excel, teks)"),
    ("tautan", "Tautan ke alamat web"),
    ("teks", "Teks saja"),
)


class BuktiForm(forms.Form):
    """Evidence to be added; the kind decides which of file and address counts."""

    jenis = forms.ChoiceField(label="Jenis", choices=SEBUTAN_JENIS)
    syarat = forms.ChoiceField(label="Memenuhi syarat", required=False)
    uraian = forms.CharField(
        label="Uraian", max_length=2000, widget=forms.Textarea({"rows": 2}),
        help_text="Apa isinya. Untuk jenis teks: tulis buktinya di sini.",
    )  # fmt: skip
    halaman = forms.CharField(
        label="Halaman", max_length=50, required=False, help_text="Contoh: 12 atau 12-14."
    )
    berkas = forms.FileField(
        label="Berkas", required=False, allow_empty_file=True, max_length=200,
        widget=forms.FileInput({"accept": ",".join(JENIS_MIME)}),
    )  # fmt: skip
    tautan = forms.CharField(
        label="Tautan", required=False, max_length=2000,
        help_text="Untuk jenis tautan: alamat lengkap, diawali https:// atau http://.",
    )  # fmt: skip

    def __init__(self, *isi: Any, nilai: BuktiNilai, **lain: Any) -> None:
        super().__init__(*isi, **lain)
        syarat = [(k.syarat.syarat_id, f"{k.syarat.nama} ({k.syarat.jenis})") for k in nilai.syarat]
        beri_pilihan(self, "syarat", [("", "Bukti tambahan"), *syarat])
        paling = settings.SELARAS_UNGGAH_MAKS // 1_000_000
        self.fields["berkas"].help_text = f"Untuk jenis berkas: {BOLEH}; paling besar {paling} MB."

    def isian(self) -> services.IsianBukti:
        """The evidence of a valid form."""
        isi = self.cleaned_data
        berkas = isi["berkas"] if isi["jenis"] == "berkas" else None
        return services.IsianBukti(
            isi["jenis"], isi["uraian"], isi["syarat"] or None, isi["halaman"], isi["tautan"],
            nama=berkas.name if berkas else "", isi=berkas.read() if berkas else None,
        )  # fmt: skip


@berbadan(settings.SELARAS_UNGGAH_MAKS)
@require_http_methods(["GET", "HEAD", "POST"])
@halaman_kantor("pengumpulan", sepotret=False)
def bukti(
    request: HttpRequest, h: Halaman, periode: str, unit: str, indikator: str
) -> HttpResponse:
    """Show the evidence and comments of a value; add evidence."""
    pelaku, sel = pelaku_permintaan(request), _sel(h, periode, unit, indikator)
    hari = timezone.localdate()
    if request.method != "POST":
        return _halaman(request, h, pelaku, sel, unit)
    pastikan_terbuka(pelaku, sel, hari)
    nilai = bukti_periode(h.k.laporan.paket, periode).get(indikator, BuktiNilai())
    form = BuktiForm(request.POST, request.FILES, nilai=nilai)
    if form.is_valid():
        try:
            services.simpan_bukti(pelaku, sel, form.isian(), hari=hari)
        except (*DITOLAK, PaketError) as galat:
            form.add_error(_bidang(galat, form), str(galat))
        else:
            messages.success(request, "Bukti tersimpan.")
            return _kembali(h, sel, unit)
    return _halaman(request, h, pelaku, sel, unit, form=form)


@require_POST
@halaman_kantor("pengumpulan", sepotret=False)
def arsip(
    request: HttpRequest, h: Halaman, periode: str, unit: str, indikator: str
) -> HttpResponse:
    """Archive a piece of evidence, with a reason."""
    kode, alasan = request.POST.get("bukti", ""), request.POST.get("alasan", "")

    def jalan(pelaku: Pelaku, sel: Sel) -> None:
        services.arsipkan_bukti(pelaku, sel, kode, alasan, hari=timezone.localdate())

    return _lakukan(request, h, _sel(h, periode, unit, indikator), unit, jalan, "Bukti diarsipkan.")


@require_POST
@halaman_kantor("pengumpulan", sepotret=False)
def kecuali(
    request: HttpRequest, h: Halaman, periode: str, unit: str, indikator: str
) -> HttpResponse:
    """Waive a requirement for this period with a reason, or ask for it again."""
    kode, alasan = request.POST.get("syarat", ""), request.POST.get("alasan", "")
    lagi = "lagi" in request.POST

    def jalan(pelaku: Pelaku, sel: Sel) -> None:
        hari = timezone.localdate()
        if lagi:
            services.minta_lagi(pelaku, sel, kode, hari=hari)
        else:
            services.kecualikan(pelaku, sel, kode, alasan, hari=hari)

    kata = "Syarat diminta lagi." if lagi else "Syarat dikecualikan untuk periode ini."
    return _lakukan(request, h, _sel(h, periode, unit, indikator), unit, jalan, kata)


@require_POST
@halaman_kantor("pengumpulan", sepotret=False)
def komentar(
    request: HttpRequest, h: Halaman, periode: str, unit: str, indikator: str
) -> HttpResponse:
    """Write a comment, or answer one."""
    teks, induk = request.POST.get("teks", ""), _angka(request.POST.get("induk"))

    def jalan(pelaku: Pelaku, sel: Sel) -> None:
        tulis_komentar(pelaku, sel, teks, induk)

    sel = _sel(h, periode, unit, indikator)
    return _lakukan(request, h, sel, unit, jalan, "Komentar tersimpan.", jangkar="#komentar")


@require_POST
@halaman_kantor("pengumpulan", sepotret=False)
def komentar_selesai(
    request: HttpRequest, h: Halaman, periode: str, unit: str, indikator: str
) -> HttpResponse:
    """Mark a comment as settled."""
    kode = _angka(request.POST.get("komentar"))

    def jalan(pelaku: Pelaku, sel: Sel) -> None:
        selesaikan(pelaku, sel, kode if kode is not None else -1)

    sel = _sel(h, periode, unit, indikator)
    return _lakukan(request, h, sel, unit, jalan, "Komentar selesai.", jangkar="#komentar")


def _lakukan(
    request: HttpRequest,
    h: Halaman,
    sel: Sel,
    unit: str,
    jalan: Callable[[Pelaku, Sel], None],
    kata: str,
    jangkar: str = "",
) -> HttpResponse:
    """Take a step and come back to the value; what can not be done is said there."""
    pelaku = pelaku_permintaan(request)
    lembar_sel(pelaku, sel)  # 404 for what is not theirs
    try:
        jalan(pelaku, sel)
    except (*DITOLAK, PaketError) as galat:
        messages.error(request, str(galat))
    else:
        messages.success(request, kata)
    return _kembali(h, sel, unit, jangkar)


def _halaman(
    request: HttpRequest,
    h: Halaman,
    pelaku: Pelaku,
    sel: Sel,
    unit: str,
    form: BuktiForm | None = None,
) -> HttpResponse:
    satu = lembar_sel(pelaku, sel)
    kartu = indikator_sel(h.k.laporan.paket, sel)
    periode = Periode.parse(sel.periode)
    nilai = bukti_periode(h.k.laporan.paket, sel.periode).get(sel.indikator, BuktiNilai())
    scope = satu.putaran.tahun_laporan
    isi = h.konteks(
        judul=f"Bukti dan komentar: {kartu.nama}",
        kartu=kartu,
        periode=periode,
        sel=sel,
        unit=unit,
        realisasi=nilai_periode(h.k.laporan, periode, [kartu])[sel.indikator],
        nilai=nilai,
        jenis=dict(JENIS_BUKTI),
        arsip=bukti_arsip(scope, sel.indikator, sel.periode),
        kunci=kunci_isian(pelaku, h.opd, satu, timezone.localdate()),
        form=form or BuktiForm(nilai=nilai, initial={"jenis": "berkas"}),
        percakapan=percakapan(pelaku, satu, sel),
        mengomentari=pelaku.boleh(Izin.KOMENTARI, h.opd, sel.unit or None),
        terkunci="" if Status(satu.status).terbuka else SEBUTAN_STATUS[Status(satu.status)],
        paling_komentar=PALING,
        mengatur=pelaku.boleh(Izin.SUSUN_RENCANA, h.opd),
    )
    status = 400 if form else 200
    return render(request, "pengumpulan/nilai.html", isi, status=status)


def _bidang(galat: Exception, form: BuktiForm) -> str | None:
    if isinstance(galat, BerkasDitolak):
        return "berkas"
    bidang = galat.bidang if isinstance(galat, IsianSalah) else None
    return bidang if bidang in form.fields else None


def _kembali(h: Halaman, sel: Sel, unit: str, jangkar: str = "") -> HttpResponse:
    jawaban = redirect("bukti", h.opd, h.tahun, sel.periode, unit, sel.indikator)
    jawaban["Location"] += jangkar
    return jawaban


def _sel(h: Halaman, periode: str, unit: str, indikator: str) -> Sel:
    return Sel(h.opd, h.tahun, periode, unit_alamat(unit), indikator)


def _angka(teks: str | None) -> int | None:
    return int(teks) if teks and teks.isascii() and teks.isdigit() and len(teks) < 15 else None

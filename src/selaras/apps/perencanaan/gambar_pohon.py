"""The plan as a drawn pohon kinerja with achievement: on the page, as SVG, as PDF on A3."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from selaras.apps.dasar.halaman import CSP_SVG, Halaman, halaman_kantor, pesan
from selaras.apps.laporan.petikan import GAMBAR, Petikan
from selaras.apps.laporan.petikan import JENIS as JENIS_PETIKAN
from selaras.apps.pengukuran.pohon import Sel, sel_angka
from selaras.apps.wawasan.bahan import gerak, halaman_sampai, kata_sampai
from selaras.inti.dokumen.pohon import Angka, Pita, Tabel
from selaras.inti.naskah.figur import BERJALAN
from selaras.inti.naskah.pohon_kinerja import (
    DALAM,
    MAKS_KOTAK,
    SEBUTAN,
    PohonKinerja,
    potong,
    susun_pohon_kinerja,
)
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel
from selaras.inti.penanggung import unit_berjanji
from selaras.inti.periode import tanggal_panjang
from selaras.penulis.gambar.pohon_kinerja import KELUARGA, Tautan, gambar_pohon

JENIS = {**JENIS_PETIKAN, "pdf": "application/pdf"}
UNDUHAN = (
    ("xlsx", "XLSX"), ("csv", "CSV"), ("png", "PNG"), ("svg", "SVG"), ("pdf", "PDF A3"),
)  # fmt: skip


@dataclass(frozen=True)
class Pilihan:
    """Down to which level, and whose part."""

    dalam: str = DALAM[0]
    unit: str = ""
    periode: str = ""  # until when, as the page Wawasan says it; empty: the last one told

    @classmethod
    def dari(cls, isi: Mapping[str, str], unit: Mapping[str, str]) -> Pilihan:
        """The choice of a query string; unknown values are ignored."""
        dalam, milik = isi.get("dalam", ""), isi.get("unit", "")
        periode = isi.get("periode", "")[:5]
        return cls(dalam if dalam in DALAM else DALAM[0], milik if milik in unit else "", periode)

    def alamat(self) -> str:
        """The query string of this choice."""
        isi = {
            "dalam": self.dalam if self.dalam != DALAM[0] else "", "unit": self.unit,
            "periode": self.periode,
        }  # fmt: skip
        return "?" + urlencode({k: v for k, v in isi.items() if v})


def _unit(h: Halaman) -> dict[str, str]:
    return {u.unit_id: u.nama for u in unit_berjanji(h.k.laporan.paket)}


def _pita(h: Halaman) -> list[Pita]:
    if h.k.laporan.berjalan:
        return [BERJALAN, h.k.f.pita(None)]
    return [*(h.k.f.pita(p) for p in h.k.pengukuran.skala.pita), h.k.f.pita(None)]


def _alt(pohon: PohonKinerja, unit: str) -> str:
    milik = f", {unit}" if unit else ""
    return (
        f"Pohon kinerja {pohon.kantor} tahun {pohon.tahun}{milik} sampai "
        f"{SEBUTAN[pohon.dalam].lower()}, {len(pohon.semua)} kotak"
    )


def _tampak(pohon: PohonKinerja) -> PohonKinerja:
    """The tree with as many levels as one picture can hold."""
    for dalam in reversed(DALAM[: DALAM.index(pohon.dalam)]):
        if len(pohon.semua) <= MAKS_KOTAK:
            break
        pohon = potong(pohon, dalam)
    return pohon


@require_safe
@halaman_kantor("rencana", lain_tanda=gerak)
def pohon(request: HttpRequest, h: Halaman) -> HttpResponse:
    """The picture with its list; without script it is scrolled."""
    h = halaman_sampai(h, request.GET)
    unit = _unit(h)
    p = Pilihan.dari(request.GET, unit)
    diminta = susun_pohon_kinerja(h.k, p.dalam, p.unit)
    satu = _tampak(diminta)
    gambar = gambar_pohon(satu, _alt(satu, unit.get(p.unit, "")), _tautan(h, satu))
    isi = h.konteks(
        **kata_sampai(request, h),
        judul=f"Pohon kinerja {h.tahun}",
        pohon=satu,
        gambar=mark_safe(gambar.svg),  # the writer escapes every text
        pilihan=p,
        pilihan_dalam=[(d, SEBUTAN[d].lower()) for d in DALAM],
        pilihan_unit=unit.items(),
        nama_unit=unit.get(p.unit, ""),
        dipangkas=satu.dalam != diminta.dalam,
        banyak=len(diminta.semua),
        pita=_pita(h),
        baris=_daftar(h, satu),
        unduhan=[(kata, reverse("pohon_unduh", args=[h.opd, h.tahun, jenis]) + p.alamat())
                 for jenis, kata in UNDUHAN],
    )  # fmt: skip
    return render(request, "perencanaan/pohon.html", isi)


@dataclass(frozen=True)
class BarisDaftar:
    """A line of the list that says the same as the picture; ``target`` and what follows are None
    for a node without indicators."""

    kode: str
    sebutan: str
    nama: str
    unit: str
    alamat: str
    indikator: str
    target: Sel | None = None
    realisasi: Sel | None = None
    capaian: Sel | None = None
    pita: Pita | None = None


def _daftar(h: Halaman, pohon: PohonKinerja) -> list[BarisDaftar]:
    hasil = []
    for k in pohon.semua:
        alamat = reverse("simpul", args=[h.opd, h.tahun, k.kode])
        kepala = (k.kode, k.sebutan, k.nama, k.unit, alamat)
        if not k.ukuran:
            hasil.append(BarisDaftar(*kepala, "indikator belum diisi"))
        for u in k.ukuran:
            nama = f"{u.nama} ({u.satuan})" if u.satuan else u.nama
            hasil.append(BarisDaftar(
                *kepala, nama, sel_angka(h, u.target), sel_angka(h, u.realisasi),
                sel_angka(h, u.capaian), u.pita,
            ))  # fmt: skip
            kepala = (k.kode, "", "", "", alamat)
    return hasil


def _tautan(h: Halaman, pohon: PohonKinerja) -> Tautan:
    return Tautan(
        {k.kode: reverse("simpul", args=[h.opd, h.tahun, k.kode]) for k in pohon.semua},
        {u.capaian.asal: h.alamat.asal(u.capaian.asal) for k in pohon.semua for u in k.ukuran},
    )


@require_safe
@halaman_kantor("rencana")
def pohon_unduh(request: HttpRequest, h: Halaman, jenis: str) -> HttpResponse:
    """The picture as a file: SVG with its letters, PNG, or PDF on as many A3 pages as it needs;
    the list that says the same as xlsx or CSV."""
    if jenis not in JENIS:
        return pesan(request, f"Bentuk “{jenis}” tidak ada.", 404)
    h = halaman_sampai(h, request.GET)
    unit = _unit(h)
    p = Pilihan.dari(request.GET, unit)
    satu = susun_pohon_kinerja(h.k, p.dalam, p.unit)
    if not satu.akar:
        return pesan(request, "Rencana tahun ini belum diisi, jadi belum ada yang digambar.", 404)
    isi = _berkas(h, satu, unit.get(p.unit, ""), jenis)
    jawaban = HttpResponse(isi, content_type=JENIS[jenis])
    if jenis == "svg":
        jawaban["Content-Security-Policy"] = CSP_SVG
    nama = f"pohon-kinerja-{h.opd}-{h.tahun}"
    jawaban["Content-Disposition"] = f'attachment; filename="{nama}.{jenis}"'
    return jawaban


def _berkas(h: Halaman, pohon: PohonKinerja, unit: str, jenis: str) -> bytes:
    if jenis == "pdf":
        return _pdf(h, pohon)
    if jenis in GAMBAR:
        return _gambar(_tampak(pohon), unit, jenis)
    judul = f"Pohon kinerja {pohon.tahun}" + (f", {unit}" if unit else "")
    petikan = Petikan(judul, pohon.kantor, _tabel(h, pohon), None)
    return petikan.berkas(jenis) or b""


def _gambar(pohon: PohonKinerja, unit: str, jenis: str) -> bytes:
    from selaras.penulis.gambar import GambarNaskah
    from selaras.penulis.gambar.fon_svg import dengan_fon

    svg = gambar_pohon(pohon, _alt(pohon, unit)).svg
    return GambarNaskah({"": svg}).png("") if jenis == "png" else dengan_fon(svg, KELUARGA).encode()


def _tabel(h: Halaman, pohon: PohonKinerja) -> Tabel:
    """The list as a table; a node stands in its first row."""
    return Tabel(
        id="tabel-pohon",
        judul="Isi pohon kinerja",
        lebar=(12, 16, 50, 30, 50, 18, 18, 18, 20),
        kepala=kepala(
            "Kode", "Jenjang", "Simpul", "Unit", "Indikator", "Target", "Realisasi", "Capaian (%)",
            "Predikat",
        ),
        badan=tuple(
            baris((
                *map(sel, (b.kode, b.sebutan, b.nama, b.unit, b.indikator)),
                *(
                    kanan(Angka(s.isi, "") if s else "–")
                    for s in (b.target, b.realisasi, b.capaian)
                ),
                sel(b.pita or "–"),
            ))
            for b in _daftar(h, pohon)
        ),
    )  # fmt: skip


def _pdf(h: Halaman, pohon: PohonKinerja) -> bytes:
    from selaras.penulis.pdf.pohon import Keterangan, tulis_pdf_pohon

    hari, kaki = h.k.laporan.tahun_laporan.per_tanggal, _keadaan(h)
    if h.k.laporan.tahun_laporan.sintetis:
        kaki += ". Data sintetis: kantor, nama, dan angka rekaan"
    ket = Keterangan(_pita(h), kaki, hari.isoformat(), h.k.laporan.sidik)
    return tulis_pdf_pohon(pohon, ket)


def _keadaan(h: Halaman) -> str:
    """As of when the figures stand; before the as-of date: until when there are results."""
    if h.sampai is not None:
        return f"Keadaan sampai {h.sampai.sebutan}"
    if h.per_tanggal is not None:
        return f"Keadaan per {tanggal_panjang(h.per_tanggal)}"
    if any(u.realisasi.ada for u in h.k.pengukuran.indikator.values()):
        hasil = "hasil setahun sudah diisi"
    else:
        hasil = "hasilnya belum diisi"
    return f"Tahun {h.tahun} belum ditutup; {hasil}"

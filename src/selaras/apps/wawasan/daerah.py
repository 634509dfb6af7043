"""The regency: offices side by side, sorted and chosen in the address, and the same as a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from selaras.apps.dasar.halaman import dalam_kata, lingkup_permintaan, pesan
from selaras.apps.organisasi.queries import daftar_kantor
from selaras.apps.wawasan.queries import BarisDaerah, SaringanDaerah, kantor_daerah
from selaras.apps.wawasan.views import JENIS
from selaras.inti.angka import tampilkan
from selaras.inti.dokumen.pohon import Angka, BagianDok, NaskahDok, Sel, Tabel
from selaras.inti.naskah.kalimat import bilang, huruf_awal_besar
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel
from selaras.inti.nilai import Status
from selaras.inti.periode import Periode

# Figure, words of its column, digits after the comma.
KOLOM = (
    ("indikator", "Indikator", 0),
    ("dinilai", "Dinilai", 0),
    ("tercapai", "Mencapai target", 0),
    ("belum_lengkap", "Belum lengkap", 0),
    ("perlu_perhatian", "Perlu perhatian", 0),
    ("capaian_sasaran", "Capaian sasaran (%)", 2),
    ("capaian_program", "Capaian program (%)", 2),
    ("pagu", "Pagu (Rp)", 2),
    ("realisasi", "Realisasi (Rp)", 2),
    ("serapan", "Serapan (%)", 2),
)
_URUT = frozenset({"nama", *(kunci for kunci, _, _ in KOLOM)})


def saringan(isi: Mapping[str, str]) -> SaringanDaerah:
    """The choice of a query string; unknown values are ignored."""
    urut = isi.get("urut", "")
    return SaringanDaerah(
        urut=urut if urut in _URUT else "nama",
        turun=isi.get("arah") == "turun",
        cari=" ".join(isi.get("cari", "").split())[:100],
        perhatian=isi.get("perhatian") == "ya",
    )


def _alamat(s: SaringanDaerah, **lain: str) -> str:
    isi = {
        "cari": s.cari, "perhatian": "ya" if s.perhatian else "", "urut": s.urut,
        "arah": "turun" if s.turun else "", **lain,
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
            "baris": [(b, _sampai(b), _angka(b), _pita(b)) for b in semua],
            "alamat_unduh": _alamat(s),
        },
    )


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


def _sampai(b: BarisDaerah) -> str:
    satu = b.angka.get("sampai")
    return Periode.parse(satu.teks).sebutan if satu and satu.teks else "–"


def _angka(b: BarisDaerah) -> list[tuple[str, str, bool]]:
    """Words of the column, the figure as printed, whether it is one."""
    return [
        (kata, _teks(b, kunci, desimal), b.nilai(kunci) is not None)
        for kunci, kata, desimal in KOLOM
    ]


def _teks(b: BarisDaerah, kunci: str, desimal: int) -> str:
    satu = b.angka.get(kunci)
    if satu is None:
        return Status.BELUM_DIISI.sebutan
    return tampilkan(satu.nilai, desimal) if satu.nilai is not None else Status(satu.status).sebutan


def _pita(b: BarisDaerah) -> str:
    return ", ".join(f"{banyak} {nama}" for nama, banyak in b.pita) or "belum ada yang dinilai"


@require_safe
@dalam_kata
def unduh_daerah(request: HttpRequest, tahun: int, jenis: str) -> HttpResponse:
    """The same lines as xlsx or CSV."""
    if jenis not in ("xlsx", "csv"):
        return pesan(request, f"Bentuk “{jenis}” tidak ada.", 404)
    semua = kantor_daerah(lingkup_permintaan(request), tahun, saringan(request.GET))
    if not semua:
        return pesan(request, f"Tidak ada perangkat daerah yang cocok pada tahun {tahun}.", 404)
    jawaban = HttpResponse(_berkas(semua, tahun, jenis), content_type=JENIS[jenis])
    jawaban["Content-Disposition"] = f'attachment; filename="daerah-{tahun}.{jenis}"'
    return jawaban


def _berkas(semua: Sequence[BarisDaerah], tahun: int, jenis: str) -> bytes:
    from selaras.penulis.csv_tabel import tulis_csv_tabel
    from selaras.penulis.xlsx_tabel import tulis_xlsx_tabel

    tabel = _tabel(semua, tahun)
    if jenis == "csv":
        return tulis_csv_tabel(tabel)
    bagian = (BagianDok((tabel,)),)
    return tulis_xlsx_tabel(NaskahDok(tabel.judul, "", "", "", "", bagian, {}, {}, ""))


def _tabel(semua: Sequence[BarisDaerah], tahun: int) -> Tabel:
    return Tabel(
        id="tabel-daerah",
        judul=f"Perangkat daerah tahun {tahun}",
        lebar=(14, 50, 22, *(16 for _ in KOLOM), 50),
        kepala=kepala(
            "Kode", "Perangkat daerah", "Keadaan sampai", *(kata for _, kata, _ in KOLOM),
            "Indikator menurut predikat",
        ),
        badan=tuple(
            baris((sel(b.kode), sel(b.nama), sel(_sampai(b)), *_sel(b), sel(_pita(b))))
            for b in semua
        ),
        nomor="1",
    )  # fmt: skip


def _sel(b: BarisDaerah) -> list[Sel]:
    return [
        kanan(Angka(_teks(b, kunci, desimal), f"{kunci}:{b.kode}")) for kunci, _, desimal in KOLOM
    ]

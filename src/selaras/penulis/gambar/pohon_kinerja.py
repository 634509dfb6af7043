"""The drawn pohon kinerja as SVG: a box per node with its indicators, targets and achievement.

Looks are presentation attributes only: the policy of the site drops inline styles. The picture is
always on white, as on paper, so that the colours of the bands keep their contrast.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import groupby

from selaras.inti.dokumen.pohon import Angka
from selaras.inti.dokumen.tata_pohon import Cabang, Garis, Letak, Puncak, Tata, tata_berpuncak
from selaras.inti.naskah.figur import TAK_DINILAI_WARNA
from selaras.inti.naskah.pohon_kinerja import (
    KotakDaerah,
    KotakKinerja,
    PohonKinerja,
    UkuranKotak,
    bawahan,
)
from selaras.penulis.aksara import cetakkan
from selaras.penulis.gambar.metrik import bungkus, lebar_teks, punya
from selaras.penulis.gambar.tema import MEREK, REDUP, TINTA

KELUARGA = "Plus Jakarta Sans"
CADANGAN = "DejaVu Sans"
_BERKAS_CADANGAN = {False: "DejaVuSans.ttf", True: "DejaVuSans-Bold.ttf"}
SPASI = 0.7  # more between words than the face gives
_TERANG, _TEBAL = "PlusJakartaSans-Regular.ttf", "PlusJakartaSans-Bold.ttf"
LEBAR = 216.0
BANTALAN = 10.0
HURUF = 10.0  # the smallest letters of the picture
TEPI = 8.0  # around the picture
RENGGANG = 6.0  # what the words of a line are set apart beyond the spaces of the face
MAKS_UKURAN = 6  # indicators in a box; the rest is counted
MAKS_BARIS = 7
_STACK = ("kegiatan", "sub_kegiatan")
_WARNA_JENJANG = {
    "tujuan": "#DCECEB", "sasaran": "#E9F3F2", "program": "#F3F8F7", "kegiatan": "#FFFFFF",
    "sub_kegiatan": "#FFFFFF",
}  # fmt: skip


@dataclass(frozen=True)
class Tautan:
    """Where a click leads: addresses of nodes and of the origins of figures."""

    simpul: dict[str, str]
    asal: dict[str, str]


@dataclass(frozen=True)
class _Baris:
    teks: str
    ukuran: float
    tebal: bool = False
    warna: str = TINTA
    tautan: str = ""
    kelas: str = ""

    @property
    def tinggi(self) -> float:
        return self.ukuran * 1.32


@dataclass
class _Isi:
    """The lines of a box; ``bilah`` are the strips at its side: first and last line, colour."""

    baris: list[_Baris] = field(default_factory=list)
    bilah: list[tuple[int, int, str]] = field(default_factory=list)
    latar: str = "#FFFFFF"

    @property
    def tinggi(self) -> float:
        return sum(satu.tinggi for satu in self.baris) + 2 * BANTALAN

    def tulis(
        self, teks: str, ukuran: float, maks: int = MAKS_BARIS, *, tebal: bool = False,
        warna: str = TINTA, tautan: str = "", kelas: str = "",
    ) -> None:  # fmt: skip
        """Add a text in as many lines as it needs, at most ``maks``."""
        fon = _TEBAL if tebal else _TERANG
        semua = bungkus(cetakkan(teks)[:1000], LEBAR - 2 * BANTALAN - RENGGANG, ukuran, fon)
        if len(semua) > maks:
            semua = [*semua[: maks - 1], f"{semua[maks - 1][:-2].rstrip()} …"]
        self.baris += [_Baris(satu, ukuran, tebal, warna, tautan, kelas) for satu in semua]


@dataclass(frozen=True)
class Gambar:
    """A drawn tree: the SVG and its size in pixels."""

    svg: str
    lebar: float
    tinggi: float


def gambar_pohon(pohon: PohonKinerja, alt: str, tautan: Tautan | None = None) -> Gambar:
    """The tree as a self-contained SVG text, the same for the same data.

    With ``tautan`` it is part of a page: a group of links with a name; without, a picture.
    """
    isi = dict(_isi_semua(pohon, tautan))
    tata = _tata(pohon, isi)
    lebar, tinggi = tata.lebar + 2 * TEPI, tata.tinggi + 2 * TEPI
    if tautan is None:
        kepala = f'role="img" aria-label="{escape(alt)}"'
        dalam = f"<title>{escape(pohon.kantor)} {pohon.tahun}</title><desc>{escape(alt)}</desc>"
    else:
        kepala, dalam = f'role="group" aria-label="{escape(alt)}"', ""
    badan = "".join((*_garis(tata), *(_kotak(tata.kotak[k], satu) for k, satu in isi.items())))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {kepala} viewBox="{-TEPI:.0f} {-TEPI:.0f} '
        f'{_a(lebar)} {_a(tinggi)}" width="{_a(lebar)}" height="{_a(tinggi)}" '
        f'font-family="{KELUARGA}, {CADANGAN}" word-spacing="{SPASI}" fill="{TINTA}">{dalam}'
        f'<rect x="{-TEPI:.0f}" y="{-TEPI:.0f}" width="{_a(lebar)}" height="{_a(tinggi)}" '
        f'fill="#FFFFFF"/>{badan}</svg>'
    )
    return Gambar(svg, lebar, tinggi)


def ukuran_pohon(pohon: PohonKinerja) -> tuple[float, float]:
    """Width and height in pixels that the drawn tree would have."""
    tata = _tata(pohon, dict(_isi_semua(pohon, None)))
    return tata.lebar + 2 * TEPI, tata.tinggi + 2 * TEPI


def _tata(pohon: PohonKinerja, isi: dict[str, _Isi]) -> Tata:
    return tata_berpuncak(
        [Puncak(_kode(d), LEBAR, isi[_kode(d)].tinggi, d.tujuan) for d in pohon.daerah],
        [_cabang(satu, isi) for satu in pohon.akar],
    )


def _cabang(kotak: KotakKinerja, isi: dict[str, _Isi]) -> Cabang:
    """The shape of a branch: the lowest boxes stand below one another from the kegiatan on."""
    daun = bool(kotak.anak) and all(not satu.anak and satu.jenjang in _STACK for satu in kotak.anak)
    anak = tuple(_cabang(satu, isi) for satu in kotak.anak)
    return Cabang(kotak.kode, LEBAR, isi[kotak.kode].tinggi, anak, bertumpuk=daun)


def _kode(daerah: KotakDaerah) -> str:
    return f"daerah:{daerah.kode}"


def _isi_semua(pohon: PohonKinerja, tautan: Tautan | None) -> Iterator[tuple[str, _Isi]]:
    for daerah in pohon.daerah:
        isi = _Isi(latar="#FDF6E7")
        isi.tulis("Sasaran daerah", HURUF, warna=REDUP)
        isi.tulis(daerah.sasaran, 11.5, tebal=True)
        if daerah.indikator:
            isi.tulis(daerah.indikator, HURUF)
        yield _kode(daerah), isi
    for kotak in pohon.semua:
        yield kotak.kode, _isi(kotak, tautan)


def _isi(kotak: KotakKinerja, tautan: Tautan | None) -> _Isi:
    isi = _Isi(latar=_WARNA_JENJANG[kotak.jenjang])
    isi.tulis(f"{kotak.sebutan} {kotak.kode}", HURUF, 2, warna=REDUP)
    alamat = tautan.simpul[kotak.kode] if tautan else ""
    isi.tulis(kotak.nama, 11.5, tebal=True, tautan=alamat)
    if kotak.unit:
        isi.tulis(kotak.unit, HURUF, 2, warna=REDUP)
    for ukuran in kotak.ukuran[:MAKS_UKURAN]:
        _tulis_ukuran(isi, ukuran, tautan)
    lebih = len(kotak.ukuran) - MAKS_UKURAN
    if lebih > 0:
        isi.tulis(f"dan {lebih} indikator lain", HURUF, warna=REDUP)
    if not kotak.ukuran:
        isi.tulis("Indikator belum diisi", HURUF, warna=REDUP)
    if kata := bawahan(kotak):
        isi.tulis(f"+ {kata}", HURUF, warna=MEREK)
    return isi


def _tulis_ukuran(isi: _Isi, u: UkuranKotak, tautan: Tautan | None) -> None:
    isi.baris.append(_Baris("", 5.0))
    mulai = len(isi.baris)
    isi.tulis(u.nama, HURUF, 5)
    for kata, angka in (("Target", u.target), ("Realisasi", u.realisasi)):
        isi.tulis(f"{kata} {angka.isi}{_satuan(angka, u.satuan)}", HURUF, 2)
    isi.tulis(
        f"Capaian {u.capaian.isi}{_satuan(u.capaian, '%')} {u.pita.glif} {u.pita.nama}", 10.5, 3,
        tebal=True, warna=u.pita.warna, kelas="ak",
        tautan=tautan.asal[u.capaian.asal] if tautan else "",
    )  # fmt: skip
    isi.bilah.append((mulai, len(isi.baris), u.pita.warna))


def _satuan(angka: Angka, satuan: str) -> str:
    """The unit behind a figure; words of a status have none."""
    return f" {satuan}" if satuan and any(h.isdigit() for h in angka.isi) else ""


def _garis(tata: Tata) -> Iterator[str]:
    yield f'<g fill="none" stroke="#7D8998" stroke-width="1.2">{_jalur(tata.garis)}</g>'
    if tata.hubungan:
        gaya = 'stroke="#8A5A0B" stroke-width="1.2" stroke-dasharray="5 4"'
        yield f'<g fill="none" {gaya}>{_jalur(tata.hubungan)}</g>'


def _jalur(garis: Iterable[Garis]) -> str:
    return "".join(
        f'<path d="M{" ".join(f"{_a(x)} {_a(y)}" for x, y in satu)}"/>' for satu in garis
    )


def _kotak(letak: Letak, isi: _Isi) -> str:
    y = letak.y + BANTALAN
    atas = [y]
    for satu in isi.baris:
        y += satu.tinggi
        atas.append(y)
    bilah = "".join(
        f'<rect x="{_a(letak.x + 1)}" y="{_a(atas[dari])}" width="4" '
        f'height="{_a(atas[ke] - atas[dari])}" {_warna_bilah(warna)}/>'
        for dari, ke, warna in isi.bilah
    )
    return (
        f'<rect x="{_a(letak.x)}" y="{_a(letak.y)}" width="{_a(letak.lebar)}" '
        f'height="{_a(letak.tinggi)}" rx="5" fill="{isi.latar}" stroke="#7D8998"/>{bilah}'
        f"{_tulisan(letak.x + BANTALAN, atas, isi.baris)}"
    )


def _huruf(x: float, satu: _Baris) -> str:
    """The words; what the face lacks is set in the other one, at a place of its own: typst sets
    everything that follows without a place in the face that has all of its letters."""
    hasil = []
    potong = [(ada, "".join(isi)) for ada, isi in groupby(satu.teks, key=_punya)]
    for ke, (ada, isi) in enumerate(potong):
        fon = "" if ada else f' font-family="{CADANGAN}"'
        polos = ada and ke == 0
        teks = escape(isi)
        hasil.append(teks if polos else f'<tspan x="{_a(x)}"{fon}>{teks}</tspan>')
        berkas = (_TEBAL if satu.tebal else _TERANG) if ada else _BERKAS_CADANGAN[satu.tebal]
        x += lebar_teks(isi, satu.ukuran, berkas) + SPASI * isi.count(" ")
    return "".join(hasil)


def _punya(huruf: str) -> bool:
    return punya(huruf, _TERANG)


def _warna_bilah(warna: str) -> str:
    """Full for a band, only its edge for what was not judged."""
    if warna == TAK_DINILAI_WARNA:
        return f'fill="none" stroke="{warna}" stroke-dasharray="2 2"'
    return f'fill="{warna}"'


def _tulisan(x: float, atas: Sequence[float], baris: Sequence[_Baris]) -> str:
    hasil, buka = [], ""
    for satu, y in zip(baris, atas, strict=False):
        if satu.tautan != buka:
            hasil.append(_tutup(buka) + _buka(satu))
            buka = satu.tautan
        if satu.teks:
            tebal = ' font-weight="bold"' if satu.tebal else ""
            warna = "" if satu.warna == TINTA else f' fill="{satu.warna}"'
            hasil.append(
                f'<text x="{_a(x)}" y="{_a(y + satu.ukuran)}" font-size="{_a(satu.ukuran)}"'
                f"{tebal}{warna}>{_huruf(x, satu)}</text>"
            )
    return "".join((*hasil, _tutup(buka)))


def _buka(satu: _Baris) -> str:
    kelas = f' class="{satu.kelas}"' if satu.kelas else ""
    return f'<a href="{escape(satu.tautan)}"{kelas}>' if satu.tautan else ""


def _tutup(buka: str) -> str:
    return "</a>" if buka else ""


def _a(angka: float) -> str:
    """A coordinate with at most one digit after the point."""
    return f"{angka:.1f}".removesuffix(".0")

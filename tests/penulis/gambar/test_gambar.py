"""Charts and the organisation chart as SVG and PNG; photographs on their way in."""

from __future__ import annotations

import random
import re
import tracemalloc
from io import BytesIO

import pytest
from lxml import etree
from PIL import Image

from selaras.inti.dokumen import pohon as p
from selaras.penulis.gambar import GambarNaskah, siapkan_gambar
from selaras.penulis.gambar.foto import INGATAN, SISI_TERBESAR, foto_siap
from selaras.penulis.gambar.metrik import bungkus, lebar_teks
from selaras.penulis.gambar.organisasi import HALAMAN, gambar_organisasi
from selaras.penulis.gambar.tema import MEREK, REDUP, TEMA, TINTA, dengan_tema
from tests.penulis.contoh_naskah import BAGAN, ORGANISASI, contoh_naskah, gambar_png

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def gambar() -> GambarNaskah:
    return siapkan_gambar(contoh_naskah())


def test_every_chart_has_a_picture_that_is_well_formed(gambar: GambarNaskah) -> None:
    assert set(gambar.svg) == {BAGAN.id, ORGANISASI.id}
    for svg in gambar.svg.values():
        assert etree.fromstring(svg.encode()).tag == f"{SVG}svg"


def test_it_prints_numbers_of_a_chart_in_indonesian(gambar: GambarNaskah) -> None:
    teks = "".join(etree.fromstring(gambar.svg[BAGAN.id].encode()).itertext())
    assert "1.200,0" in teks
    assert "<script>" in teks  # the hostile label, as text
    assert "<script" not in gambar.svg[BAGAN.id]
    assert 'font-family="Carlito"' in gambar.svg[BAGAN.id]


def test_the_same_document_gives_the_same_pictures(gambar: GambarNaskah) -> None:
    lagi = siapkan_gambar(contoh_naskah())
    assert lagi.svg == gambar.svg
    assert lagi.png(BAGAN.id) == gambar.png(BAGAN.id)


def test_it_makes_a_png_once(gambar: GambarNaskah) -> None:
    png = gambar.png(ORGANISASI.id)
    assert gambar.png(ORGANISASI.id) is png
    with Image.open(BytesIO(png)) as satu:
        assert satu.format == "PNG"
        assert satu.width > 2 * gambar.lebar(ORGANISASI.id)
    with pytest.raises(KeyError):
        gambar.png("tidak-ada")


def test_a_picture_without_a_size_is_refused() -> None:
    with pytest.raises(ValueError, match="viewBox"):
        GambarNaskah({"x": "<svg/>"}).ukuran("x")


def test_the_colours_of_charts_pass_on_white() -> None:
    for warna in (TINTA, REDUP, MEREK):
        assert _kontras(warna) >= 4.5


def _kontras(warna: str) -> float:
    saluran = [int(warna[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in saluran)
    return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)


def test_a_chart_may_change_single_things_of_the_theme() -> None:
    hasil = dengan_tema({"config": {"axis": {"grid": False}, "padding": 0, "arc": {"x": 1}}})
    assert hasil["config"]["axis"] == {**TEMA["axis"], "grid": False}
    assert hasil["config"]["padding"] == 0
    assert hasil["config"]["arc"] == {"x": 1}


def _kotak(svg: str) -> list[tuple[float, float, float, float]]:
    akar = etree.fromstring(svg.encode())
    return [
        tuple(float(r.get(n, "0")) for n in ("x", "y", "width", "height"))
        for r in akar.iter(f"{SVG}rect")
    ]


def _bagan(anak: int, cucu: int, staf: int = 1) -> p.BaganOrganisasi:
    bawah = tuple(p.SimpulBagan(f"Seksi Urusan Rumah Tangga {n}") for n in range(cucu))
    akar = p.SimpulBagan(
        "Kepala Badan Perencanaan Pembangunan Daerah",
        tuple(p.SimpulBagan(f"Bidang Nomor {n} yang Panjang Namanya", bawah) for n in range(anak)),
        tuple(p.SimpulBagan(f"Sekretariat {n}", bawah) for n in range(staf)),
    )
    return p.BaganOrganisasi("o", "Organisasi", akar, "alt")


@pytest.mark.parametrize(
    ("anak", "cucu"), [(0, 0), (1, 0), (3, 2), (5, 1), (5, 4), (9, 2), (14, 3)]
)
def test_boxes_of_the_organisation_chart_never_overlap_and_fit_the_page(
    anak: int, cucu: int
) -> None:
    svg = gambar_organisasi(_bagan(anak, cucu))
    kotak = _kotak(svg)
    assert len(kotak) == 1 + anak + anak * cucu + 1 + cucu
    for ke, (x, y, w, h) in enumerate(kotak):
        assert x >= 0
        assert y >= 0
        assert x + w <= HALAMAN + 2
        for x2, y2, w2, h2 in kotak[ke + 1 :]:
            assert x + w <= x2 or x2 + w2 <= x or y + h <= y2 or y2 + h2 <= y


def test_text_of_the_organisation_chart_stays_in_its_box() -> None:
    svg = gambar_organisasi(_bagan(5, 1))
    lebar = min(w for _, _, w, _ in _kotak(svg))
    baris = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
    assert baris
    assert all(lebar_teks(satu, 12) < lebar for satu in baris)


def test_hostile_names_in_the_organisation_chart_are_text() -> None:
    svg = gambar_organisasi(ORGANISASI)
    teks = " ".join(etree.fromstring(svg.encode()).itertext())
    assert "&" in teks
    assert "<Sosial>" in teks


def test_words_wrap_and_a_word_without_end_is_cut() -> None:
    assert bungkus("", 50, 12) == [""]
    assert bungkus("satu dua", 500, 12) == ["satu dua"]
    baris = bungkus(f"kata {'x' * 40} akhir", 60, 12)
    assert "".join(baris) == f"kata{'x' * 40}akhir"
    assert all(lebar_teks(satu, 12) <= 60 for satu in baris)


def _gambar(format: str, mode: str, sisi: int) -> bytes:
    keluar = BytesIO()
    Image.new(mode, (sisi, sisi // 2)).save(keluar, format)
    return keluar.getvalue()


@pytest.mark.parametrize("format", ["PNG", "JPEG"])
def test_a_good_photograph_keeps_its_bytes(format: str) -> None:
    isi = _gambar(format, "RGB", 30)
    assert foto_siap(isi) is isi


@pytest.mark.parametrize(
    ("format", "mode", "jadi"), [("JPEG", "CMYK", "RGB"), ("PNG", "I;16", "RGBA")]
)
def test_rare_colour_models_become_common_ones(format: str, mode: str, jadi: str) -> None:
    siap = foto_siap(_gambar(format, mode, 30))
    assert siap is not None
    with Image.open(BytesIO(siap)) as satu:
        assert (satu.format, satu.mode) == (format, jadi)


def test_a_large_photograph_is_shrunk() -> None:
    siap = foto_siap(_gambar("JPEG", "RGB", SISI_TERBESAR * 2))
    assert siap is not None
    with Image.open(BytesIO(siap)) as satu:
        assert satu.size == (SISI_TERBESAR, SISI_TERBESAR // 2)


@pytest.mark.parametrize(
    "isi",
    [b"", b"bukan gambar", b"<svg xmlns='http://www.w3.org/2000/svg'/>", gambar_png()[:60],
     _gambar("JPEG", "RGB", 300)[:400], _gambar("GIF", "L", 5)],
)  # fmt: skip
def test_what_is_no_photograph_is_none(isi: bytes) -> None:
    assert foto_siap(isi) is None


def test_photographs_do_not_stay_in_memory() -> None:
    INGATAN.lupakan()
    foto_siap(_gambar("JPEG", "RGB", 30))  # Pillow keeps its readers
    tracemalloc.start()
    try:
        for nomor in range(20):
            isi = _gambar("JPEG", "RGB", 31 + nomor) + bytes(5_000_000)
            assert foto_siap(isi) is isi
        del isi
        assert tracemalloc.get_traced_memory()[0] < 2_000_000
    finally:
        tracemalloc.stop()


def test_shrunk_photographs_are_kept_up_to_a_limit(monkeypatch) -> None:
    INGATAN.lupakan()
    monkeypatch.setattr(INGATAN, "maks", 300_000)
    acak = random.Random(1)
    for _ in range(4):
        gambar = Image.frombytes("L", (60, 60), acak.randbytes(3600))
        keluar = BytesIO()
        gambar.resize((SISI_TERBESAR + 1, 500)).save(keluar, "JPEG")
        siap = foto_siap(keluar.getvalue())
        assert siap is not None
        assert foto_siap(keluar.getvalue()) is siap, "kept, not made again"
        assert len(siap) < INGATAN.jumlah <= 300_000

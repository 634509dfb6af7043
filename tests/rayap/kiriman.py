"""What answers those who send something: empty forms, files, what can not be taken.

Each is sent from the office as it was walked through: what it changed is undone before the next,
so that none is answered as a stranger because one before it ended the session.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client, override_settings

from selaras.apps.akun.peran import Peran
from selaras.apps.dasar import ingatan_halaman
from tests.apps.buku_excel import diisi, ketik
from tests.apps.test_impor_uang import ALAMAT as IMPOR
from tests.apps.test_impor_uang import ISI, JUDUL, buku_kerja
from tests.masuk import klien_masuk
from tests.rayap.perayap import Perayap, Tampak, nama_alamat

DINAS = "/uji/2024/pengumpulan/2024-TW1/-/"
BIDANG = "/uji/2024/pengumpulan/2024-TW1/bid/"
SVG = b"<svg onload=alert(1)>"


def kirim_semua(jalan: list[Perayap]) -> list[Perayap]:
    """The answers to every form that was met, sent empty, and to what is sent with a file."""
    jawaban = []
    for perayap in jalan:
        satu = Perayap(perayap.klien, perayap.siapa)
        for alamat in perayap.formulir:
            with _dibatalkan(perayap.klien):
                satu.tampak += _kirim_kosong(perayap, alamat)
        jawaban.append(satu)
    perencana = klien_masuk(Peran.PERENCANA, "uji")
    lain = Perayap(perencana, "kiriman")
    for kirim in (_berkas, _galat):
        with _dibatalkan(perencana):
            lain.tampak += kirim(perencana)
    return [*jawaban, lain]


@contextmanager
def _dibatalkan(klien: Client) -> Iterator[None]:
    """Rows and session are afterwards as they were."""
    kuki = klien.cookies.copy()
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    klien.cookies.clear()
    klien.cookies.update(kuki)
    ingatan_halaman.lupakan()  # rows of what was undone had numbers that others get


def _kirim_kosong(perayap: Perayap, alamat: str) -> Iterator[Tampak]:
    """The page that answers a form with nothing in it; it knows its sender."""
    jawab = perayap.klien.post(alamat, {}, follow=True)
    di = f"{perayap.siapa}: POST {alamat}"
    assert jawab.status_code < 500, di
    assert nama_alamat(alamat), f"{di} leads nowhere"
    assert jawab.status_code != 405, f"{di} takes no form"
    if not perayap.tamu:
        pertama = jawab.redirect_chain[0][0] if jawab.redirect_chain else ""
        assert jawab.status_code != 401, f"{di} was answered as a stranger"
        assert nama_alamat(pertama) != "account_login", f"{di} was answered as a stranger"
    yield from _tampak(perayap.siapa, jawab)


def _tampak(siapa: str, jawab: Any, status: int | None = None) -> Iterator[Tampak]:
    """The page that came, if one did; ``status`` is what it must be."""
    if status is not None:
        assert jawab.status_code == status, (jawab.request["PATH_INFO"], jawab.status_code)
    jenis = jawab.get("Content-Type", "")
    if jenis.startswith("text/html") and not jawab.streaming:
        alamat = jawab.request["PATH_INFO"]
        yield Tampak(siapa, alamat, "POST", jawab.status_code, jenis, jawab.content)


def _kirim(klien: Client, alamat: str, nama: str, isi: bytes, **lain: str) -> Any:
    return klien.post(alamat, {"berkas": SimpleUploadedFile(nama, isi), **lain})


def _berkas(klien: Client) -> Iterator[Tampak]:
    """What a filled sheet and a table of money would change, with and without faults, as their
    sender sees it, and the files that are not taken."""
    kosong = klien.get(f"{DINAS}excel/").content
    uang = buku_kerja([JUDUL, *ISI])
    for alamat, isi in (
        (f"{DINAS}unggah/", diisi(kosong, ketik(("S1/01", "Realisasi", 0.5)))),
        (f"{DINAS}unggah/", diisi(kosong, ketik(("S1/01", "Realisasi", "banyak")))),
        (IMPOR, uang),
        (IMPOR, buku_kerja([JUDUL, ["1.06.01.2.01.0001", "Simpul", "seratus", "=1+1"]])),
        (IMPOR, buku_kerja([["Entah"], ["x"]])),
    ):
        yield from _tampak("perencana", _kirim(klien, alamat, "sintetis.xlsx", isi))
    for alamat, nama, isi in (
        (f"{DINAS}unggah/", "a.xlsx", b"bukan"),
        (f"{BIDANG}bukti/S1/02/", "a.svg", SVG),
        (IMPOR, "a.xlsx", b"bukan"),
        ("/uji/2024/laporan/gambar/", "a.png", SVG),
        ("/uji/2024/perjanjian/pk-bid/bertanda/", "a.pdf", SVG),
        ("/uji/2024/paket/unggah/", "a.zip", b"bukan"),
    ):
        isian = {"jenis": "berkas", "uraian": "Kata saya", "keterangan": "Gambar"}
        jawab = _kirim(klien, alamat, nama, isi, **isian)
        if jawab.status_code == 302:
            jawab = klien.get(jawab["Location"])
        yield from _tampak("perencana", jawab)


def _galat(klien: Client) -> Iterator[Tampak]:
    """Each refusal that has a page of its own, by its status."""
    operator = klien_masuk(Peran.OPERATOR, "uji", "bid")
    ketat = Client(enforce_csrf_checks=True)
    ketat.cookies.update(klien.cookies)
    banyak = {f"a{n}": "" for n in range(20_001)}
    tebak = {"login": "perencana-semua@uji.example", "password": "salah"}
    asing = Client()
    cara: tuple[tuple[int, Callable[[], Any]], ...] = (
        (400, lambda: klien.post("/uji/2024/rencana/tambah/simpul/", banyak)),
        (401, lambda: asing.post(f"{BIDANG}isian/", {})),
        (403, lambda: operator.get("/uji/2024/rencana/arsip/simpul/S1/")),
        (403, lambda: ketat.post("/akun/sandi/", {})),
        (404, lambda: operator.get("/kosong/2024/")),
        (409, lambda: klien.post("/uji/2024/rencana/pindah/S1/", {})),
        (413, lambda: _terlalu_besar(klien)),
        (200, lambda: [asing.post("/akun/masuk/", tebak) for _ in range(7)][-1]),
        (503, lambda: _tanpa_simpanan(klien)),
        (500, _rusak),
    )
    for status, coba in cara:
        yield from _tampak(f"galat {status}", coba(), status)


def _terlalu_besar(klien: Client) -> Any:
    return klien.generic(
        "POST", f"{BIDANG}unggah/", CONTENT_TYPE="multipart/form-data; boundary=x",
        CONTENT_LENGTH="200000000", **{"wsgi.input": BytesIO(b"x")},
    )  # fmt: skip


def _tanpa_simpanan(klien: Client) -> Any:
    """Evidence whose file is gone."""
    hilang = settings.SELARAS_BERKAS.rename(settings.SELARAS_BERKAS.with_name("hilang"))
    try:
        return klien.get("/uji/2024/bukti/bukti-1.pdf")
    finally:
        hilang.rename(settings.SELARAS_BERKAS)


@override_settings(ROOT_URLCONF="tests.apps.test_halaman_galat")
def _rusak() -> Any:
    return Client(raise_request_exception=False).get("/rusak/")

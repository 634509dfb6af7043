"""Every page that anybody can reach by links: it opens, it speaks Indonesian, axe finds nothing.

The walk starts at the first page, as every role, in an office that is full, one that is empty
and one that is real. The browser looks once at each build of a page (``perayap.bentuk``).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Browser, Page

from selaras.apps.akun.peran import PERAN_DAERAH, PERAN_UNIT, Peran
from selaras.apps.akun.queries import pelaku_mesin
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.paket.services import impor_paket
from selaras.apps.pengumpulan.services import buka_putaran
from selaras.inti.paket.isi import Paket
from tests.apps.kantor_rekam import paket_lengkap
from tests.inti.kantor_uji import OPD, TAHUN
from tests.masuk import klien_masuk
from tests.rayap.inggris import kata_inggris
from tests.rayap.perayap import Perayap, Tampak, bentuk, kata_terlihat

AKAR = Path(__file__).resolve().parents[2]
TAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
# What no link leads to: a stranger's door, and refusals.
LUAR = ("/akun/masuk/", "/akun/sandi/lupa/", "/entah/", "/uji/2024/laporan/bab/entah/")
DALAM = ("/", "/entah/", "/uji/2024/entah/")


@pytest.fixture
def folder_data(tmp_path: Path, settings: Any) -> Path:
    settings.SELARAS_DATA = tmp_path
    settings.SELARAS_BERKAS = tmp_path / "berkas"
    return tmp_path


def isi_rekaman() -> None:
    """A full office with open rounds, an empty one."""
    from dataclasses import replace

    kosong = Paket.susun([replace(OPD, kode="kosong"), TAHUN])
    for paket in (paket_lengkap("uji"), kosong):
        impor_paket(paket, lingkup=LingkupOPD.semua(), oleh="uji", sumber="uji")
    hari = timezone.localdate()
    for periode in ("2024-TW1", "2024-TW4"):
        buka_putaran(pelaku_mesin("uji"), "uji", 2024, periode, hari, hari + timedelta(5))


def klien_peran(peran: Peran) -> Client:
    """Somebody with that role, for both offices where the role is of the regency."""
    kantor = None if peran in PERAN_DAERAH else "uji"
    klien = klien_masuk(peran, kantor, "bid" if peran in PERAN_UNIT else None)
    klien.raise_request_exception = False
    return klien


def semua_tampak() -> Iterator[Perayap]:
    """A walk of each role, one of a planner of the empty office, one of a stranger."""
    for peran in Peran:
        satu = Perayap(klien_peran(peran), str(peran))
        satu.jelajah(*DALAM)
        yield satu
    kosong = Perayap(klien_masuk(Peran.PERENCANA, "kosong"), "perencana kosong")
    kosong.jelajah("/")
    yield kosong
    asing = Perayap(Client(), "tamu")
    asing.jelajah(*LUAR)
    yield asing


def patah(satu: Tampak) -> str | None:
    """What is wrong with the answer to a link that a page offered."""
    disengaja = satu.dari == "" and "entah" in satu.alamat
    if satu.status >= 500 or (satu.status >= 400 and not disengaja):
        return f"{satu.siapa}: {satu.alamat} ({satu.status}) ditawarkan oleh {satu.dari}"
    return None


@pytest.mark.sekali
@pytest.mark.django_db
def test_every_link_opens_and_every_word_is_indonesian(folder_data: Path) -> None:
    isi_rekaman()
    rusak: list[str] = []
    inggris: dict[str, str] = {}
    formulir: list[tuple[Perayap, str]] = []
    banyak = 0
    for perayap in semua_tampak():
        banyak += len(perayap.tampak)
        rusak += filter(None, map(patah, perayap.tampak))
        for satu in perayap.tampak:
            if satu.halaman and satu.status != 304:
                for kata in kata_inggris(kata_terlihat(satu)):
                    inggris.setdefault(kata, satu.alamat)
        formulir += [(perayap, alamat) for alamat in perayap.formulir]
    assert banyak > 300, "the walk did not get far"
    assert not rusak, "\n".join(rusak)
    for perayap, alamat in formulir:  # afterwards: an empty form may still change something
        jawab = perayap.klien.post(alamat, {}, follow=True)
        assert jawab.status_code < 500, f"{perayap.siapa}: POST {alamat}"
        if jawab.get("Content-Type", "").startswith("text/html") and not jawab.streaming:
            satu = Tampak(perayap.siapa, alamat, "", jawab.status_code, "text/html", jawab.content)
            for kata in kata_inggris(kata_terlihat(satu)):
                inggris.setdefault(kata, f"POST {alamat}")
    assert not inggris, "\n".join(f"{kata} ({di})" for kata, di in inggris.items())


@pytest.mark.peramban
@pytest.mark.django_db(transaction=True)
def test_axe_finds_nothing_on_any_build_of_a_page(
    peramban: Browser, live_server: Any, folder_data: Path
) -> None:
    letak = AKAR / "node_modules" / "axe-core" / "axe.min.js"
    if not letak.is_file():
        pytest.skip("memerlukan paket npm axe-core: jalankan make test")
    isi_rekaman()
    pilih = list(_satu_tiap_bentuk())
    temuan = _periksa_semua(peramban, live_server.url, pilih, letak.read_text("utf-8"))
    assert len(pilih) > 30, "the walk did not get far"
    assert not temuan, "\n".join(temuan)


def _satu_tiap_bentuk() -> Iterator[tuple[Client, Tampak]]:
    """A page of each build, richest first: what a rich page showed, a poorer one need not."""
    semua = [
        (p.klien, satu, bentuk(satu))
        for p in semua_tampak()
        for satu in p.tampak
        if satu.halaman and satu.status < 500 and b"<html" in satu.isi[:60]
    ]
    semua.sort(key=lambda s: -len(s[2]))
    terlihat: set[tuple[str, ...]] = set()
    for klien, satu, bagian in semua:
        if bagian - terlihat:
            terlihat |= bagian
            yield klien, satu


def _periksa_semua(
    peramban: Browser, basis: str, pilih: list[tuple[Client, Tampak]], axe: str
) -> list[str]:
    temuan: list[str] = []
    konteks = peramban.new_context(
        viewport={"width": 1280, "height": 900}, reduced_motion="reduce", locale="id-ID",
        bypass_csp=True,
    )  # fmt: skip
    halaman = konteks.new_page()
    halaman.add_init_script(axe)
    for klien, satu in pilih:
        konteks.clear_cookies()
        kuki = klien.cookies.get(settings.SESSION_COOKIE_NAME)
        if kuki is not None:
            konteks.add_cookies([{"name": kuki.key, "value": kuki.value, "url": basis}])
        halaman.goto(basis + satu.alamat)
        for tema in ("light", "dark"):
            halaman.emulate_media(color_scheme=tema)  # type: ignore[arg-type]
            temuan += [f"{satu.siapa} {satu.alamat} ({tema}): {t}" for t in _langgar(halaman)]
    konteks.close()
    return temuan


def _langgar(halaman: Page) -> list[str]:
    hasil: list[dict[str, Any]] = halaman.evaluate(
        "tag => axe.run({runOnly: {type: 'tag', values: tag}, resultTypes: ['violations']})"
        ".then(h => h.violations)",
        TAG,
    )
    return [
        f"{h['id']} {s['target']} {s['failureSummary'][:150]}"
        for h in hasil
        for s in h["nodes"][:2]
    ]

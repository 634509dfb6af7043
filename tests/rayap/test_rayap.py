"""Every page that anybody can reach by links: it opens, it speaks Indonesian, axe finds nothing.

The walk starts at the first page, as every role, in an office that is full, one that is empty
and one that is real. The browser looks once at each build of a page (``perayap.bentuk``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import resolve
from django.utils import timezone
from playwright.sync_api import Browser, Page

from selaras.apps.akun.peran import PERAN_DAERAH, PERAN_UNIT, Peran
from selaras.apps.dasar import ingatan_halaman
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.kerja.models import Pekerjaan
from selaras.apps.kerja.services import minta_kerja
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.paket.services import impor_paket
from selaras.apps.pemberitahuan.kabar import Kabar
from selaras.apps.pemberitahuan.services import beri_tahu
from selaras.apps.pengumpulan.services import buka_putaran
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.paket.isi import Paket
from tests.apps.kantor_berjalan import MESIN, sahkan, tulis_versi, unggah
from tests.apps.kantor_rekam import paket_lengkap
from tests.apps.test_impor_uang import KODE
from tests.apps.test_izin import KANTOR, MASUK, PENGELOLA, TERBUKA
from tests.inti.kantor_uji import OPD, TAHUN
from tests.masuk import klien_masuk
from tests.rayap.inggris import kata_inggris
from tests.rayap.perayap import Perayap, Tampak, bentuk, kata_terlihat, nama_alamat

AKAR = Path(__file__).resolve().parents[2]
SEMUA_ATURAN = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
# The other theme has the same page in other colours (only @media rules with colours differ).
ATURAN_WARNA = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
# What no link leads to: a stranger's door, and refusals.
LUAR = ("/akun/masuk/", "/akun/sandi/lupa/", "/entah/", "/uji/2024/laporan/bab/entah/")
DALAM = ("/", "/entah/", "/uji/2024/entah/")
KERJA = {  # one that is done, one that failed
    "1": {"keadaan": "selesai", "hasil": "Versi ditulis.", "alamat": "/uji/2024/laporan/versi/"},
    "2": {"keadaan": "gagal", "galat": "Pekerjaan ini terhenti di tengah jalan."},
}
# What neither a link nor a form leads to, and why.
TAK_DILEWATI = {
    **dict.fromkeys(
        (
            "account_reset_password_done", "account_reset_password_from_key",
            "account_reset_password_from_key_done",
        ),
        "after a letter",
    ),
    **dict.fromkeys(("account_signup", "account_inactive", "account_set_password"), "closed here"),
    **dict.fromkeys(
        (
            "mfa_authenticate", "mfa_reauthenticate", "mfa_view_recovery_codes",
            "mfa_download_recovery_codes",
        ),
        "nobody of the walk has a second step that was really set up",
    ),
    **dict.fromkeys(("token_cabut", "token_cabut_semua"), "no token was made"),
    **dict.fromkeys(
        (
            "perjanjian_kepala", "perjanjian_unit", "perubahan", "unggah_bertanda",
            "unduh_bertanda",
        ),
        "offered in other states of the agreement: tests/tahun looks at them",
    ),
    **dict.fromkeys(
        ("penjelasan", "bukti_arsip", "komentar_selesai"),
        "no value below its target, no evidence or comment of an open round: tests/tahun",
    ),
    "account_logout": "it would end the walk",
    "renstra_tambah": "its button is there only without a Renstra",
    "pengecualian": "every window of the walk is open",
    "simpan_excel": "sent from a preview, after a file",
    "foto": "a picture in a page, no link",
}  # fmt: skip


@pytest.fixture
def folder_data(tmp_path: Path, settings: Any) -> Path:
    settings.SELARAS_DATA = tmp_path
    settings.SELARAS_BERKAS = tmp_path / "berkas"
    return tmp_path


def isi_rekaman() -> None:
    """A full office with rounds, one of them ratified, and what a year leaves; an empty one."""
    penuh = paket_lengkap("uji")
    simpul = [
        replace(s, kode_nomenklatur=KODE.get(s.simpul_id, s.kode_nomenklatur))
        for s in penuh.baris(Simpul)
    ]
    kosong = Paket.susun([replace(OPD, kode="kosong"), TAHUN])
    for paket in (penuh.dengan(Simpul, simpul), kosong):
        impor_paket(paket, lingkup=LingkupOPD.semua(), oleh="uji", sumber="uji")
    hari = timezone.localdate()
    for periode in ("2024-TW1", "2024-TW2", "2024-TW4"):
        buka_putaran(MESIN, "uji", 2024, periode, hari, hari + timedelta(5))
    sahkan("uji", "2024-TW2", 2)
    tulis_versi("uji", 2)
    unggah("uji")
    unggah("uji", b"%PDF-1.4 bukan paket")
    for kunci, isi in KERJA.items():
        satu = minta_kerja(MESIN, "uji", 2024, "tulis_laporan", kunci=kunci)
        Pekerjaan.objects.filter(pk=satu.pk).update(**isi)


def klien_peran(peran: Peran) -> Client:
    """Somebody with that role, for both offices where the role is of the regency."""
    kantor = None if peran in PERAN_DAERAH else "uji"
    klien = klien_masuk(peran, kantor, "bid" if peran in PERAN_UNIT else None)
    klien.raise_request_exception = False
    opd = TahunLaporan.objects.get(opd__kode="uji").opd_id
    siapa = frozenset({int(klien.session["_auth_user_id"])})
    beri_tahu([Kabar("uji", "Lembar dikembalikan", "Oleh A: “periksa”.", "/uji/2024/", opd, siapa)])
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


@pytest.mark.lambat
@pytest.mark.peramban
@pytest.mark.django_db(transaction=True)
def test_every_link_opens_every_word_is_indonesian_and_axe_finds_nothing(
    request: pytest.FixtureRequest, live_server: Any, folder_data: Path
) -> None:
    """One walk for all three: it takes longer than what is asked about its pages."""
    isi_rekaman()
    jalan = list(semua_tampak())
    tampak = [satu for perayap in jalan for satu in perayap.tampak]
    assert len(tampak) > 300, "the walk did not get far"
    rusak = [*filter(None, map(patah, tampak))]
    assert not rusak, "\n".join(rusak)
    inggris: dict[str, str] = {}
    for satu in tampak:
        if satu.halaman and satu.status != 304:
            for kata in kata_inggris(kata_terlihat(satu)):
                inggris.setdefault(kata, satu.alamat)
    _semua_alamat_terlihat(jalan)
    pilih = list(_satu_tiap_bentuk(jalan))  # with their sessions, as they are now
    assert len(pilih) > 30, "the walk did not get far"
    with transaction.atomic():  # an empty form may still change something: the pages stay
        for perayap in jalan:
            for alamat in sorted(perayap.formulir, key=_menutup):
                inggris.update(_kirim_kosong(perayap, alamat))
        transaction.set_rollback(True)
    ingatan_halaman.lupakan()
    assert not inggris, "\n".join(f"{kata} ({di})" for kata, di in inggris.items())

    letak = AKAR / "node_modules" / "axe-core" / "axe.min.js"
    if not letak.is_file():
        pytest.skip("memerlukan paket npm axe-core: jalankan make test")
    # only here: where there is no browser, the links were followed all the same
    peramban = request.getfixturevalue("peramban")
    temuan = _periksa_semua(peramban, live_server.url, pilih, letak.read_text("utf-8"))
    assert not temuan, "\n".join(temuan)


def _menutup(alamat: str) -> bool:
    """True for what ends the session: it comes last, or the others are a stranger's."""
    return resolve(urlsplit(alamat).path).view_name == "account_logout"


def _semua_alamat_terlihat(jalan: list[Perayap]) -> None:
    """Every address of the permission matrix was opened, or is sent to by a form that was met."""
    buka = {satu.nama for p in jalan for satu in p.tampak if satu.status < 400}
    kirim = {nama_alamat(alamat) for p in jalan for alamat in p.formulir}
    semua = {*KANTOR, *MASUK, *PENGELOLA, *TERBUKA}
    assert not semua - buka - kirim - set(TAK_DILEWATI), "no link leads there"


def _kirim_kosong(perayap: Perayap, alamat: str) -> dict[str, str]:
    """Send a form with nothing in it; the English words of the answer."""
    jawab = perayap.klien.post(alamat, {}, follow=True)
    assert jawab.status_code < 500, f"{perayap.siapa}: POST {alamat}"
    if not jawab.get("Content-Type", "").startswith("text/html") or jawab.streaming:
        return {}
    satu = Tampak(perayap.siapa, alamat, "", jawab.status_code, "text/html", jawab.content)
    return dict.fromkeys(kata_inggris(kata_terlihat(satu)), f"POST {alamat}")


def _satu_tiap_bentuk(jalan: list[Perayap]) -> Iterator[tuple[str, Tampak]]:
    """A page of each build and the session that saw it, richest first.

    What a rich page showed, a poorer one need not.
    """
    semua = [
        (p.klien, satu, bentuk(satu))
        for p in jalan
        for satu in p.tampak
        if satu.halaman and satu.status < 500 and b"<html" in satu.isi[:60]
    ]
    semua.sort(key=lambda s: -len(s[2]))
    terlihat: set[tuple[str, ...]] = set()
    for klien, satu, bagian in semua:
        if bagian - terlihat:
            terlihat |= bagian
            kuki = klien.cookies.get(settings.SESSION_COOKIE_NAME)
            yield kuki.value if kuki is not None else "", satu


def _periksa_semua(
    peramban: Browser, basis: str, pilih: list[tuple[str, Tampak]], axe: str
) -> list[str]:
    temuan: list[str] = []
    konteks = peramban.new_context(
        viewport={"width": 1280, "height": 900}, reduced_motion="reduce", locale="id-ID",
        bypass_csp=True,
    )  # fmt: skip
    halaman = konteks.new_page()
    halaman.add_init_script(axe)
    for sesi, satu in pilih:
        konteks.clear_cookies()
        if sesi:
            kuki = {"name": settings.SESSION_COOKIE_NAME, "value": sesi, "url": basis}
            konteks.add_cookies([kuki])
        jawab = halaman.goto(basis + satu.alamat)
        assert jawab is not None
        assert (jawab.status, jawab.url) == (satu.status, basis + satu.alamat), satu.siapa
        for tema, aturan in (("light", SEMUA_ATURAN), ("dark", ATURAN_WARNA)):
            halaman.emulate_media(color_scheme=tema)  # type: ignore[arg-type]
            temuan += [
                f"{satu.siapa} {satu.alamat} ({tema}): {t}" for t in _langgar(halaman, aturan)
            ]
    konteks.close()
    return temuan


def _langgar(halaman: Page, aturan: dict[str, Any]) -> list[str]:
    hasil: list[dict[str, Any]] = halaman.evaluate(
        "aturan => axe.run({runOnly: aturan, resultTypes: ['violations']}).then(h => h.violations)",
        aturan,
    )
    return [
        f"{h['id']} {s['target']} {s['failureSummary'][:150]}"
        for h in hasil
        for s in h["nodes"][:2]
    ]

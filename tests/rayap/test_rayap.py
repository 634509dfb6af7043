"""Every page that anybody can reach by links: it opens, it speaks Indonesian, axe finds nothing.

The walk starts at the first page, as every role, in an office that is full and in one that is
empty. Every form that it meets is sent empty, and what answers is looked at too. The browser looks
once at each build of a page (``perayap.bentuk``).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.apps.conftest import folder_data
from tests.apps.test_izin import KANTOR, MASUK, PENGELOLA, TERBUKA
from tests.rayap.inggris import kata_inggris
from tests.rayap.kantor import isi_rekaman, semua_tampak
from tests.rayap.kiriman import kirim_semua
from tests.rayap.mata import axe, periksa_semua, satu_tiap_bentuk
from tests.rayap.perayap import Perayap, Tampak, kata_terlihat, nama_alamat

__all__ = ["folder_data"]  # a fixture that pytest looks for here
# What neither a link nor a form leads to, and why; what the walk reaches may not stand here.
TAK_DILEWATI = {
    "account_set_password": "only for an account without a password, which nobody can make",
    **dict.fromkeys(
        (
            "simpan_excel",
            "target_simpan_excel",
            "uang_simpan_excel",
            "pagu_simpan_excel",
            "renstra_simpan_excel",
        ),
        "sent from the preview of a form",
    ),
}


def patah(satu: Tampak, *, tamu: bool) -> str | None:
    """What is wrong with the answer to a link that a page offered, or to a first address."""
    disengaja = satu.dari == "" and "entah" in satu.alamat
    asing = not tamu and (satu.status == 401 or nama_alamat(satu.tujuan) == "account_login")
    if satu.status >= 500 or (satu.status >= 400 and not disengaja) or asing:
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
    assert sum(len(p.tampak) for p in jalan) > 1000, "the walk did not get far"
    rusak = [*filter(None, (patah(s, tamu=p.tamu) for p in jalan for s in p.tampak))]
    assert not rusak, "\n".join(rusak)
    assert _tak_terlihat(jalan) == set(TAK_DILEWATI)
    jawaban = kirim_semua(jalan)
    inggris = _inggris([*jalan, *jawaban])
    assert not inggris, "\n".join(f"{kata} ({di})" for kata, di in inggris.items())

    axe()  # only here: where there is no browser, the links were followed all the same
    peramban = request.getfixturevalue("peramban")
    pilih = satu_tiap_bentuk((jalan, False), (jawaban, True))
    assert len(pilih) > 100, "the walk did not get far"
    temuan = periksa_semua(peramban, live_server.url, pilih)
    assert not temuan, "\n".join(temuan)


def _tak_terlihat(jalan: list[Perayap]) -> set[str]:
    """Addresses of the permission matrix that nobody saw and that no form that was met sends to;
    one that only leads on is seen when a page stands where it leads."""
    kirim = {nama_alamat(alamat) for p in jalan for alamat in p.formulir}
    buka = set()
    for perayap in jalan:
        ada = {satu.alamat: satu for satu in perayap.tampak}
        for satu in perayap.tampak:
            akhir = satu
            for _ in range(5):
                akhir = ada.get(akhir.tujuan.partition("#")[0], akhir)
            if akhir.status in (200, 304):
                buka.add(satu.nama)
    return {*KANTOR, *MASUK, *PENGELOLA, *TERBUKA} - buka - kirim


def _inggris(jalan: list[Perayap]) -> dict[str, str]:
    """English words and where they stand."""
    hasil: dict[str, str] = {}
    for satu in (s for p in jalan for s in p.tampak):
        if satu.halaman and satu.status != 304:
            for kata in kata_inggris(kata_terlihat(satu)):
                hasil.setdefault(kata, f"{satu.siapa}: {satu.alamat}")
    return hasil

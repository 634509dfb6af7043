"""Two processes of the running site take the same change in the same moment, over real HTTP.

On either database: the site serves the tables that the tests use, people log in as anybody does,
and each request of a race goes to a process that is known.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from urllib.parse import urlencode

import pytest

from selaras.apps.akun.peran import Peran
from selaras.apps.jejak.models import Jejak
from selaras.apps.pemberitahuan.models import Pemberitahuan
from selaras.apps.pengumpulan.models import Cap, Lembar, Pengesahan
from tests.apps.putaran_uji import (
    KODE,
    PERIODE,
    SEL,
    UNIT,
    nilai,
)  # fmt: skip
from tests.cli.situs_berjalan import Jawab, Peramban, Situs, selaras, situs

__all__ = ["situs"]  # a fixture that pytest looks for here

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.lambat]


def serentak(*kerja: Callable[[], Jawab]) -> list[Jawab]:
    """The answers to requests that are sent in the same moment."""
    mulai = Barrier(len(kerja))

    def satu(minta: Callable[[], Jawab]) -> Jawab:
        mulai.wait(10)
        return minta()

    with ThreadPoolExecutor(len(kerja)) as kolam:
        return [masa.result(60) for masa in [kolam.submit(satu, k) for k in kerja]]


def simpan(klien: Peramban, lama: str, baru: str) -> Callable[[], Jawab]:
    """A save of the cell, as the grid sends it."""
    sel = {"indikator": KODE, "bidang": "nilai", "lama": lama, "baru": baru}
    badan = json.dumps({"sel": [sel]})
    return lambda: klien.minta("POST", f"{SEL}isian/", badan, "application/json")


def langkah(klien: Peramban, kode: str) -> Callable[[], Jawab]:
    """A step of approval, as its button sends it."""
    return lambda: klien.minta("POST", f"{SEL}langkah/", urlencode({"langkah": kode}))


def riwayat() -> list[tuple[str, object, object]]:
    """What the trail tells of the cell and of its sheet, oldest first."""
    milik = Jejak.objects.filter(kunci__in=(f"{KODE}/{PERIODE}", f"{PERIODE}/{UNIT}"))
    return [
        (j.tindakan, *(i.get("nilai") if isinstance(i, dict) else i for i in (j.lama, j.baru)))
        for j in milik.order_by("pk")
    ]


def test_nothing_is_lost_silently_between_two_processes(situs: Situs) -> None:
    dua = [*situs.masuk(Peran.PERENCANA), *situs.masuk(Peran.OPERATOR, UNIT)]

    # six hold the empty cell and save: one is taken, five are shown both values
    klien = situs.sebar([dua[0], dua[0], dua[1], dua[1], dua[0], dua[1]])
    isi = [str(11 + ke) for ke in range(len(klien))]
    jawab = serentak(*(simpan(k, "", i) for k, i in zip(klien, isi, strict=True)))
    assert {status for status, _ in jawab} == {200}
    tolak = [json.loads(teks)["ditolak"] for _, teks in jawab]
    (menang,) = [i for i, t in zip(isi, tolak, strict=True) if not t]
    for punya, satu in zip(isi, tolak, strict=True):
        if punya != menang:
            ((b),) = satu
            assert (b["bentrok"], b["kini"], b["baru"]) == (True, menang, punya)
    assert nilai() == {KODE: menang}
    assert riwayat() == [("dibuat", None, menang)]

    # three save while one sends the sheet: what is taken stands before the stamp, or is refused
    baru = zip(klien[:3], "234", strict=True)
    jawab = serentak(langkah(klien[3], "ajukan"), *(simpan(k, menang, i) for k, i in baru))
    kini = nilai()[KODE]
    assert jawab[0][0] == 302
    assert Lembar.objects.get(unit=UNIT).status == "diajukan"
    assert Cap.objects.filter(langkah="ajukan").count() == 1
    for punya, (status, teks) in zip("234", jawab[1:], strict=True):
        if status == 409:
            assert "Sudah diajukan" in teks
        elif tolak := json.loads(teks)["ditolak"]:
            assert (tolak[0]["bentrok"], tolak[0]["kini"], tolak[0]["baru"]) == (True, kini, punya)
        else:
            assert (status, punya) == (200, kini)
    akhir = riwayat()[1:]
    assert akhir[-1] == ("ajukan", "draf", "diajukan")
    assert akhir[:-1] == ([] if kini == menang else [("diubah", menang, kini)])

    # two timers remind of the last day at the same time: one notice and one letter a person
    ingat = [selaras("ingatkan", lingkungan=situs.lingkungan) for _ in range(2)]
    hasil = [satu.communicate(timeout=60) for satu in ingat]
    assert [satu.returncode for satu in ingat] == [0, 0], hasil
    milik = Pemberitahuan.objects.values_list("penerima__email", "surat")
    assert {surat for _, surat in milik} == {"terkirim"}
    surel = Path(situs.lingkungan["SELARAS_DATA"], "surel").glob("*")
    kepada = re.findall(r"^To: (.+)$", "\n".join(f.read_text() for f in surel), re.MULTILINE)
    assert sorted(kepada) == sorted({orang for orang, _ in milik})

    # one head presses "Sahkan" in two windows
    Lembar.objects.filter(unit="").update(status="disahkan")
    Lembar.objects.filter(unit=UNIT).update(status="diverifikasi")
    klien = situs.sebar(situs.masuk(Peran.KEPALA, kali=2))
    jawab = serentak(*(langkah(k, "sahkan") for k in klien))
    assert [status for status, _ in jawab] == [302, 302]
    assert Cap.objects.filter(langkah="sahkan").count() == 1
    sah = Pengesahan.objects.values_list("lembar__unit", flat=True)
    assert sorted(sah, key=str) == [None, UNIT], "the sheet once, and the round with its last one"
    assert riwayat()[-1] == ("sahkan", "diverifikasi", "disahkan")
    kata = [k.minta("GET", SEL)[1] for k in klien]
    assert sum("Lembar kini disahkan" in satu for satu in kata) == 1
    assert sum("Muat ulang halaman untuk melihat keadaannya" in satu for satu in kata) == 1

"""Two processes of the running site take the same change in the same moment, over real HTTP.

On either database: the site serves the tables that the tests use, people log in as anybody does,
and each request of a race goes to a process that is known.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from threading import Barrier
from urllib.parse import urlencode

import pytest
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.db import connection
from django.utils import timezone

from selaras.apps.akun.peran import Peran
from selaras.apps.jejak.models import Jejak
from selaras.apps.paket.services import impor_paket
from selaras.apps.pemberitahuan.models import Pemberitahuan
from selaras.apps.pengumpulan.models import Cap, Lembar, Pengesahan
from selaras.apps.perjanjian.pengaktifan import aktifkan_tahun
from tests.apps.conftest import SEMUA
from tests.apps.putaran_uji import (
    KODE,
    MESIN,
    PERIODE,
    SEL,
    UNIT,
    buka,
    nilai,
    siap,
    tanpa_hasil,
)  # fmt: skip
from tests.cli.conftest import SUMBER
from tests.cli.test_jalan import _port
from tests.masuk import SANDI, orang

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.lambat]

MASUK = "/akun/masuk/"
PROSES = 2
Jawab = tuple[int, str]


class Peramban:
    """One person's browser on one kept connection: its cookies, and the token of its forms."""

    def __init__(self, port: int, kuki: dict[str, str] | None = None) -> None:
        self.sambungan = HTTPConnection("127.0.0.1", port, timeout=30)
        self.kuki = dict(kuki or {})

    def minta(self, cara: str, alamat: str, badan: str = "", jenis: str = "") -> Jawab:
        """Status and text of an answer."""
        kepala = {
            "Cookie": "; ".join(f"{n}={i}" for n, i in self.kuki.items()),
            "X-CSRFToken": self.kuki.get("csrftoken", ""),
            "Content-Type": jenis or "application/x-www-form-urlencoded",
        }
        self.sambungan.request(cara, alamat, badan.encode(), kepala)
        jawab = self.sambungan.getresponse()
        teks = jawab.read().decode()
        for satu in jawab.headers.get_all("Set-Cookie") or ():
            nama, _, isi = satu.partition(";")[0].partition("=")
            self.kuki[nama] = isi
        return jawab.status, teks

    def masuk(self, surel: str) -> dict[str, str]:
        """Log in; the cookies of the session."""
        self.minta("GET", MASUK)
        status, _ = self.minta("POST", MASUK, urlencode({"login": surel, "password": SANDI}))
        assert status == 302
        return self.kuki


class Situs:
    """The running site: its port, and connections of which one knows who serves them."""

    def __init__(self, port: int, induk: int, lingkungan: dict[str, str]) -> None:
        self.port, self.induk, self.lingkungan = port, induk, lingkungan

    def masuk(self, peran: Peran, unit: str | None = None, kali: int = 1) -> list[dict[str, str]]:
        """Somebody with this role logs in, in so many browsers."""
        satu = orang(peran, "uji", unit, dua_langkah=False)
        # the site does not know the fast hash of the tests
        satu.password = PBKDF2PasswordHasher().encode(SANDI, "garam", 1000)
        satu.save()
        return [Peramban(self.port).masuk(satu.email) for _ in range(kali)]

    def sebar(self, kuki: Sequence[dict[str, str]]) -> list[Peramban]:
        """A browser for each of these sessions, served by the processes in turn."""
        milik: dict[int, list[HTTPConnection]] = {}
        perlu = -(-len(kuki) // PROSES)
        for _ in range(60):
            if len(milik) == PROSES and min(map(len, milik.values())) >= perlu:
                break
            satu = Peramban(self.port)
            satu.minta("GET", MASUK)
            milik.setdefault(self._pelayan(satu.sambungan), []).append(satu.sambungan)
        else:
            pytest.fail(f"sambungan tidak tersebar: { {p: len(s) for p, s in milik.items()} }")
        hasil = []
        for ke, isi in enumerate(kuki):
            satu = Peramban(self.port, isi)
            satu.sambungan = list(milik.values())[ke % PROSES].pop()
            hasil.append(satu)
        return hasil

    def _pelayan(self, sambungan: HTTPConnection) -> int:
        """The process that holds the other end of a connection."""
        ujung = f":{sambungan.sock.getsockname()[1]:04X}"
        for baris in Path("/proc/net/tcp").read_text().splitlines()[1:]:
            kolom = baris.split()
            if kolom[1].endswith(f":{self.port:04X}") and kolom[2].endswith(ujung):
                soket = f"socket:[{kolom[9]}]"
        for anak in Path(f"/proc/{self.induk}/task/{self.induk}/children").read_text().split():
            for fd in Path(f"/proc/{anak}/fd").iterdir():
                try:
                    if os.readlink(fd) == soket:
                        return int(anak)
                except OSError:
                    continue
        raise AssertionError("tidak ada proses yang memegang sambungan ini")


@pytest.fixture
def situs(tmp_path: Path) -> Iterator[Situs]:
    """`selaras jalan` with two processes, on the database of the tests."""
    if not Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").exists():
        pytest.skip("sistem ini tidak memberi tahu anak suatu proses")
    impor_paket(siap(tanpa_hasil()), lingkup=SEMUA, oleh="uji", sumber="uji")
    aktifkan_tahun(MESIN, "uji", 2024)
    hari = timezone.localdate()
    buka(hari, hari)
    port = _port()
    lingkungan = {
        "PATH": os.environ["PATH"], "PYTHONPATH": SUMBER, "HOME": str(tmp_path),
        "SELARAS_DATA": str(tmp_path / "data"), "SELARAS_DATABASE_URL": _url(),
        "SELARAS_LANGKAH_KEDUA": "anjuran",
    }  # fmt: skip
    jalan = _selaras("jalan", "--port", port, "--proses", PROSES, lingkungan=lingkungan)
    try:
        for _ in range(150):
            try:
                Peramban(port).minta("GET", MASUK)
                break
            except OSError:
                time.sleep(0.1)
        yield Situs(port, jalan.pid, lingkungan)
    finally:
        jalan.terminate()
        _, kabar = jalan.communicate(timeout=20)
    assert "Traceback" not in kabar


def _selaras(*argumen: object, lingkungan: dict[str, str]) -> subprocess.Popen[str]:
    kode = "import sys, selaras.cli; sys.exit(selaras.cli.utama())"
    return subprocess.Popen(
        [sys.executable, "-c", kode, *map(str, argumen)],
        env=lingkungan, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def _url() -> str:
    """The database that this test uses, for another process."""
    isi = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{isi['NAME']}"
    return "postgresql://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(**isi)


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
    ingat = [_selaras("ingatkan", lingkungan=situs.lingkungan) for _ in range(2)]
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
    assert Pengesahan.objects.filter(lembar=None).count() == 1
    assert riwayat()[-1] == ("sahkan", "diverifikasi", "disahkan")
    kata = [k.minta("GET", SEL)[1] for k in klien]
    assert sum("Lembar kini disahkan" in satu for satu in kata) == 1
    assert sum("Muat ulang halaman untuk melihat keadaannya" in satu for satu in kata) == 1

"""Pages under load, on both databases: the real server, real sessions, 1, 10 and 40 offices.

    python alat/bench.py beban                      everything
    python alat/bench_beban.py siapkan BANYAK       fills a record with offices, rounds, sessions

(a) one person and twenty with 3 to 5 seconds of thinking: dashboard, grid of 300 indicators, form;
(b) twenty connections without thinking: dashboard and capaian of an office with 100 indicators;
(c) a grid of 100 values saved in one request.
"""

from __future__ import annotations

import asyncio
import json
import random
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bench_kantor import kantor_sintetis, kode_kantor
from bench_laporan import PAKET
from bench_ukur import beban
from dua_basis_data import di_keduanya
from klien_http import Klien, Waktu

if TYPE_CHECKING:
    from selaras.inti.paket.isi import Paket

BANYAK = (1, 10, 40)
TAHUN = 2024
PERIODE = f"{TAHUN}-TW4"
PENGGUNA = 20
LEBAR = 300  # indicators of the wide sheet
SEDANG = 100  # indicators of the capaian page of (b)
DETIK_PIKIR = 24.0  # how long the twenty work
DETIK_PENUH = 6.0
SIMPAN = 100  # values in one request
PEJABAT = "pekerja"
# The aims: time of an answer, growth from 1 to 40 offices, rate, size and memory of the whole.
SASARAN_MS, SASARAN_KALI, SASARAN_KB, SASARAN_MIB = 150, "1,5", 80, 200
SASARAN_LAJU = {"dasbor": 400, "capaian 100": 550}


@dataclass(frozen=True)
class Alamat:
    """The pages that are measured, of one office."""

    dasbor: str
    kisi: str
    formulir: str
    capaian: str


def beban_situs() -> None:
    """Both databases, each filled with 1, 10 and 40 offices."""
    di_keduanya("selaras-beban-", _satu_basis_data)


def _satu_basis_data(nama: str, env: dict[str, str], _: Path) -> None:
    print(f"\nSitus di atas {nama}\n{beban()}", flush=True)
    acuan: dict[str, float] = {}
    for banyak in BANYAK:
        sendiri = [sys.executable, str(Path(__file__).resolve()), "siapkan", str(banyak)]
        siap = subprocess.run(sendiri, env=env, check=True, stdout=subprocess.PIPE, text=True)
        bekal = json.loads(siap.stdout.splitlines()[-1])
        with _server(env) as (port, proses):
            hasil = asyncio.run(_ukur(port, bekal, penuh=banyak == BANYAK[-1]))
            situs, basis_data = _memori(proses), _memori_postgres(env)
        lain = f" dan PostgreSQL {basis_data:.0f} MiB" if basis_data else ""
        print(
            f"  {banyak} kantor (memori: situs {situs:.0f} MiB{lain}; sasaran {SASARAN_MIB} MiB)",
            flush=True,
        )
        for apa, waktu in hasil.items():
            acuan.setdefault(apa, waktu.p95)
            kali = f"; {waktu.p95 / acuan[apa]:.2f} kali 1 kantor" if acuan[apa] else ""
            print(f"    {apa:<44} {waktu}{kali} [sasaran {_sasaran(apa)}]", flush=True)


def _sasaran(apa: str) -> str:
    """What issue B wants of a line, in words."""
    laju = next((f"{n} permintaan/s" for nama, n in SASARAN_LAJU.items() if apa.endswith(nama)), "")
    if "tanpa jeda" in apa:
        return f"{laju}, paling besar {SASARAN_KB} kB"
    kali = "" if apa.startswith("simpan") else f", {SASARAN_KALI} kali 1 kantor"
    return f"p95 {SASARAN_MS} ms{kali}"


async def _ukur(port: int, bekal: dict[str, Any], *, penuh: bool) -> dict[str, Waktu]:
    """What the people and the connections saw, by what they did."""
    alamat = Alamat(**bekal["alamat"])
    sesi: list[str] = bekal["sesi"]
    hasil: dict[str, Waktu] = {}
    halaman = {"dasbor": alamat.dasbor, "kisi 300": alamat.kisi, "formulir": alamat.formulir}
    await _sekali(port, sesi, [*halaman.values(), alamat.capaian])
    for nama, satu in halaman.items():
        hasil[f"1 orang: {nama}"] = await _beruntun(port, sesi[0], satu, 20)
    hasil |= await _berpikir(port, sesi, halaman)
    if penuh:
        for nama, satu in (("dasbor", alamat.dasbor), ("capaian 100", alamat.capaian)):
            hasil[f"20 sambungan tanpa jeda: {nama}"] = await _tanpa_jeda(port, sesi, satu)
        hasil[f"simpan {SIMPAN} nilai sekaligus"] = await _simpan(port, sesi[0], alamat, bekal)
    return hasil


async def _sekali(port: int, sesi: list[str], halaman: list[str]) -> None:
    """Everybody looks once, so that measuring does not time the first snapshot."""
    for kuki in sesi:
        async with Klien(port, kuki) as klien:
            for satu in halaman:
                await klien.ambil(satu)


async def _beruntun(port: int, kuki: str, alamat: str, kali: int) -> Waktu:
    waktu = Waktu()
    async with Klien(port, kuki) as klien:
        for _ in range(kali):
            waktu.catat(await klien.ambil(alamat))
    return waktu


async def _berpikir(port: int, sesi: list[str], halaman: dict[str, str]) -> dict[str, Waktu]:
    """Twenty people, each going round the pages with 3 to 5 seconds of thinking."""
    hasil = {f"20 orang berpikir: {nama}": Waktu() for nama in halaman}
    sampai = time.monotonic() + DETIK_PIKIR
    acak = random.Random(2024)

    async def orang(ke: int, kuki: str) -> None:
        urutan = list(halaman.items())
        async with Klien(port, kuki) as klien:
            await asyncio.sleep(acak.uniform(0, 4))
            while time.monotonic() < sampai:
                nama, alamat = urutan[ke % len(urutan)]
                hasil[f"20 orang berpikir: {nama}"].catat(await klien.ambil(alamat))
                ke += 1
                await asyncio.sleep(acak.uniform(3, 5))

    await asyncio.gather(*(orang(ke, kuki) for ke, kuki in enumerate(sesi)))
    return hasil


async def _tanpa_jeda(port: int, sesi: list[str], alamat: str) -> Waktu:
    waktu = Waktu()
    mulai = time.monotonic()

    async def sambungan(kuki: str) -> None:
        async with Klien(port, kuki) as klien:
            while time.monotonic() - mulai < DETIK_PENUH:
                waktu.catat(await klien.ambil(alamat))

    await asyncio.gather(*(sambungan(kuki) for kuki in sesi))
    waktu.lama = time.monotonic() - mulai
    return waktu


async def _simpan(port: int, kuki: str, alamat: Alamat, bekal: dict[str, Any]) -> Waktu:
    """A block of values, each time other ones."""
    waktu = Waktu()
    lama = [""] * SIMPAN
    async with Klien(port, f"{kuki}; {bekal['kuki']}={bekal['csrf']}") as klien:
        for kali in range(1, 11):
            baru = [str(ke + kali) for ke in range(SIMPAN)]
            sel = [
                {"indikator": kode, "bidang": "nilai", "lama": dulu, "baru": kini}
                for kode, dulu, kini in zip(bekal["kode"], lama, baru, strict=True)
            ]
            badan = json.dumps({"sel": sel, "asal": ""}).encode()
            jawab = await klien.kirim(f"{alamat.kisi}isian/", badan, bekal["csrf"])
            if json.loads(jawab.terurai)["ditolak"]:
                raise SystemExit(f"nilai ditolak: {jawab.terurai[:300]!r}")
            lama = baru
            waktu.catat(jawab)
    return waktu


@contextmanager
def _server(env: dict[str, str]) -> Iterator[tuple[int, int]]:
    """The site as `selaras jalan` serves it: its port and its process."""
    with socket.socket() as coba:
        coba.bind(("127.0.0.1", 0))
        port = coba.getsockname()[1]
    selaras = Path(sys.executable).parent / "selaras"
    proses = subprocess.Popen(
        [selaras, "jalan", "--port", str(port)], env=env, stdout=subprocess.DEVNULL
    )
    try:
        for _ in range(200):
            with socket.socket() as coba:
                if coba.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield port, proses.pid
    finally:
        proses.send_signal(signal.SIGINT)
        proses.wait(20)


def _memori(induk: int) -> float:
    """MiB of a process and all below it, shared pages counted once (PSS)."""
    anak: dict[int, list[int]] = {}
    for letak in Path("/proc").glob("[0-9]*/stat"):
        try:
            bagian = letak.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        anak.setdefault(int(bagian[1]), []).append(int(letak.parent.name))
    antre, jumlah = [induk], 0
    while antre:
        satu = antre.pop()
        antre += anak.get(satu, [])
        gulung = Path(f"/proc/{satu}/smaps_rollup")
        if gulung.exists():
            baris = gulung.read_text().splitlines()
            jumlah += next((int(b.split()[1]) for b in baris if b.startswith("Pss:")), 0)
    return jumlah / 1024


def _memori_postgres(env: dict[str, str]) -> float:
    """MiB of the throw-away database server; 0 where the record is a file."""
    port = urlsplit(env.get("SELARAS_DATABASE_URL", "")).port
    for letak in Path("/proc").glob("[0-9]*/cmdline") if port else ():
        try:
            argumen = letak.read_bytes().decode(errors="replace").split("\0")
        except OSError:
            continue
        if "postgres" in argumen[0] and str(port) in argumen and "-D" in argumen:
            return _memori(int(letak.parent.name))
    return 0.0


# --- what the record holds -----------------------------------------------------------------


def siapkan(banyak: int) -> None:
    """Fill the record; prints the addresses, the sessions and the codes as one JSON line."""
    from django.core.management import call_command

    from selaras.apps.dasar.lingkup import LingkupOPD
    from selaras.apps.laporan.queries import segarkan
    from selaras.apps.paket.services import impor_paket
    from selaras.penulis.paket import baca_folder

    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    paket = baca_folder(PAKET)
    for ke in range(banyak):
        satu = kantor_sintetis(paket, banyak, ke)
        if ke == 0:
            satu = _lebar(satu)
        impor_paket(satu, lingkup=LingkupOPD.semua(), oleh="bench", sumber="bench")
    segarkan(LingkupOPD.semua(), TAHUN)
    print(json.dumps(_bekal(kode_kantor(banyak, 0))))


def _lebar(paket: Paket) -> Paket:
    """The office with one more program, whose unit answers for 300 indicators."""
    from selaras.inti.paket.baris_kantor import Unit
    from selaras.inti.paket.baris_rencana import Indikator, Simpul
    from selaras.inti.paket.isi import Paket

    induk = next(s for s in paket.baris(Simpul) if s.jenjang == "sasaran")
    unit = replace(paket.baris(Unit)[-1], unit_id="lebar", nama="Unit lebar (sintetis)", urutan=99)
    simpul = [
        Simpul(
            simpul_id=f"L{ke}", jenjang="program", induk_id=induk.simpul_id,
            nama=f"Program sintetis {ke}", unit_id="lebar",
        )
        for ke in range(LEBAR // 10)
    ]  # fmt: skip
    indikator = [
        Indikator(
            indikator_id=f"L{ke // 10}/{ke % 10:02d}", simpul_id=f"L{ke // 10}", urutan=ke % 10 + 1,
            nama=f"Indikator sintetis nomor {ke} dari kisi yang lebar", satuan="orang",
            unit_id="lebar",
        )
        for ke in range(LEBAR)
    ]  # fmt: skip
    tambah = {Unit: [unit], Simpul: simpul, Indikator: indikator}
    tabel = {k.TABEL: (*paket.baris(k), *baris) for k, baris in tambah.items()}
    return Paket({**paket.tabel, **tabel}, paket.berkas)


def _bekal(kode: str) -> dict[str, Any]:
    """Twenty planners of the office with their sessions, an open round, the codes of the grid."""
    from datetime import date, timedelta

    from django.conf import settings
    from django.test import Client

    from selaras.apps.akun.models import Pengguna
    from selaras.apps.akun.peran import Peran
    from selaras.apps.akun.queries import pelaku_mesin
    from selaras.apps.akun.services import TugasBaru, buat_pengguna
    from selaras.apps.pengumpulan.services import buka_putaran

    hari = date.today()
    mesin = pelaku_mesin("bench")
    buka_putaran(mesin, kode, TAHUN, PERIODE, hari, hari + timedelta(days=9))
    sesi = []
    for ke in range(PENGGUNA):
        surel = f"{PEJABAT}-{ke}@{kode}.example"
        tugas = TugasBaru(Peran.PERENCANA, kode, None)
        buat_pengguna(mesin, surel, f"Perencana {ke}", tugas, hari=hari, sementara=False)
        klien = Client()
        klien.force_login(Pengguna.objects.get(email=surel))
        nama = settings.SESSION_COOKIE_NAME
        sesi.append(f"{nama}={klien.cookies[nama].value}")
    akar = f"/{kode}/{TAHUN}/"
    alamat = {
        "dasbor": akar,
        "kisi": f"{akar}pengumpulan/{PERIODE}/lebar/",
        "formulir": f"{akar}perjanjian/pk-{TAHUN}/naskah/",
        "capaian": f"{akar}capaian/?buka={','.join(f'L{ke}' for ke in range(SEDANG // 10))}",
    }
    kode_kisi = [f"L{ke // 10}/{ke % 10:02d}" for ke in range(SIMPAN)]
    return {
        "alamat": alamat,
        "sesi": sesi,
        "csrf": secrets.token_hex(16),
        "kuki": settings.CSRF_COOKIE_NAME,
        "kode": kode_kisi,
    }


if __name__ == "__main__":
    import django

    django.setup()
    siapkan(int(sys.argv[2]))

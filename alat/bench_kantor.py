"""Import and `ukur` of 1, 10 and 100 synthetic offices through the record, in its own process.

    python alat/bench_kantor.py impor FOLDER    fills a new record, whose URL is in the environment
    python alat/bench_kantor.py ukur            measures what it holds, as `selaras ukur` does

Two processes: the second finds nothing in memory that the first left there.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from bench_laporan import PAKET
from bench_ukur import beban, puncak_sejak_awal, tumbuh
from dua_basis_data import di_keduanya

if TYPE_CHECKING:
    from selaras.inti.paket.isi import Paket

BANYAK = (1, 10, 100)
TAHUN = 2024
SASARAN_DETIK = 2


def kode_kantor(kelompok: int, ke: int) -> str:
    """Code of a synthetic office; ``kelompok`` is the size of its group (0: warming up)."""
    return f"sintetis-{kelompok:03d}-{ke:03d}"


def kantor_sintetis(paket: Paket, kelompok: int, ke: int) -> Paket:
    """The package again under the code and name of an office that does not exist."""
    from selaras.inti.paket.baris_kantor import OPD
    from selaras.inti.paket.isi import Paket

    nama = f"Kantor sintetis {ke} dari {kelompok} (bukan kantor nyata)"
    opd = replace(paket.baris(OPD)[0], kode=kode_kantor(kelompok, ke), nama=nama)
    return Paket({**paket.tabel, OPD.TABEL: (opd,)}, paket.berkas)


@dataclass
class Waktu:
    """Seconds on the wall by part, and seconds that this process had the processor (``cpu``)."""

    bagian: dict[str, float] = field(default_factory=dict)
    cpu: float = 0.0

    @property
    def jumlah(self) -> float:
        """All parts together, on the wall."""
        return sum(self.bagian.values())

    @contextmanager
    def catat(self, nama: str) -> Iterator[None]:
        """Add what happens inside to a part."""
        mulai, cpu = time.perf_counter(), time.process_time()
        yield
        self.bagian[nama] = self.bagian.get(nama, 0.0) + time.perf_counter() - mulai
        self.cpu += time.process_time() - cpu


def banyak_kantor() -> None:
    """Both databases, each with import and `ukur`."""
    di_keduanya("selaras-bench-", _satu_basis_data)


def _satu_basis_data(nama: str, env: dict[str, str], folder: Path) -> None:
    print(
        f"\nKantor sintetis (isi paket Bangka, kode dan nama lain) lewat rekaman {nama}\n{beban()}",
        flush=True,
    )
    sendiri = [sys.executable, str(Path(__file__).resolve())]
    for perintah in (["impor", str(folder)], ["ukur"]):
        subprocess.run([*sendiri, *perintah], env=env, check=True)


def impor(folder: Path) -> None:
    """Read, write and first measure each office, as `selaras impor` does; print what it took."""
    from django.core.management import call_command

    from selaras.penulis.paket import baca_folder

    paket = baca_folder(PAKET)
    call_command("migrate", verbosity=0, interactive=False)
    impor_satu(_siapkan(folder, paket, 0, 0), Waktu())  # modules and caches
    semua: dict[int, Waktu] = {}
    for banyak in BANYAK:
        sumber = [_siapkan(folder, paket, banyak, ke) for ke in range(banyak)]
        semua[banyak] = Waktu()
        for satu in sumber:
            impor_satu(satu, semua[banyak])
        _cetak("impor", banyak, semua[banyak])
    _cetak_tumbuh(semua)


def _siapkan(folder: Path, paket: Paket, kelompok: int, ke: int) -> Path:
    """The folder of a synthetic office; written once for both databases."""
    from selaras.penulis.paket import tulis_folder

    letak = folder / "paket" / kode_kantor(kelompok, ke)
    if not letak.exists():
        tulis_folder(kantor_sintetis(paket, kelompok, ke), letak)
    return letak


def impor_satu(letak: Path, waktu: Waktu) -> None:
    """One office from its CSV folder into the record, with its snapshot and figures."""
    from selaras.apps.dasar.lingkup import LingkupOPD
    from selaras.apps.laporan.queries import pengukuran
    from selaras.apps.paket.services import impor_paket
    from selaras.penulis.paket import baca_folder

    lingkup = LingkupOPD.semua()
    with waktu.catat("baca CSV"):
        paket = baca_folder(letak)
    with waktu.catat("ke rekaman"):
        hasil = impor_paket(paket, lingkup=lingkup, oleh="bench", sumber=letak.name)
    with waktu.catat("potret dan ukur pertama"):
        pengukuran(lingkup, hasil.opd, hasil.tahun)


def ukur() -> None:
    """Read the kept snapshot of each office and compute all its figures; one after the other."""
    ukur_satu(kode_kantor(0, 0), Waktu())
    semua: dict[int, Waktu] = {}
    for banyak in BANYAK:
        semua[banyak] = Waktu()
        angka = sum(ukur_satu(kode_kantor(banyak, ke), semua[banyak]) for ke in range(banyak))
        _cetak("ukur", banyak, semua[banyak], f", {angka} angka")
    _cetak_tumbuh(semua)
    akhir = semua[BANYAK[-1]]
    print(
        f"  {BANYAK[-1]} kantor diukur dalam {akhir.jumlah:.2f} s, CPU {akhir.cpu:.2f} s "
        f"(sasaran: {SASARAN_DETIK} s); puncak memori {puncak_sejak_awal():.0f} MiB"
    )


def ukur_satu(kode: str, waktu: Waktu) -> int:
    """How many figures an office has; measured as `selaras ukur` does."""
    from selaras.apps.dasar.lingkup import LingkupOPD
    from selaras.apps.laporan.queries import pengukuran
    from selaras.inti.ukur.tertata import angka_tertata

    with waktu.catat("potret dari rekaman"):
        hasil = pengukuran(LingkupOPD.semua(), kode, TAHUN)
    with waktu.catat("hitung"):
        return sum(1 for _ in angka_tertata(hasil))


def _cetak(apa: str, banyak: int, waktu: Waktu, lain: str = "") -> None:
    bagian = ", ".join(f"{nama} {detik:.2f}" for nama, detik in waktu.bagian.items())
    print(
        f"  {apa} {banyak:>3} kantor: {waktu.jumlah:6.2f} s ({bagian}), CPU {waktu.cpu:6.2f} s, "
        f"{waktu.jumlah / banyak * 1000:.0f} ms per kantor, CPU {waktu.cpu / banyak * 1000:.1f}"
        f"{lain}",
        flush=True,
    )


def _cetak_tumbuh(semua: Mapping[int, Waktu]) -> None:
    bagian = []
    for kecil, besar in pairwise(BANYAK):
        dinding = tumbuh((kecil, semua[kecil].jumlah), (besar, semua[besar].jumlah))
        cpu = tumbuh((kecil, semua[kecil].cpu), (besar, semua[besar].cpu))
        bagian.append(f"{kecil} ke {besar} kantor {dinding:.2f} (CPU {cpu:.2f})")
    print(f"  per kantor menjadi: {'; '.join(bagian)} kali (sasaran: 1, linear)", flush=True)


if __name__ == "__main__":
    import django

    django.setup()
    if sys.argv[1] == "impor":
        impor(Path(sys.argv[2]))
    else:
        ukur()

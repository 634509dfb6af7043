"""Sheets that were sent, verified or ratified are not changed by a package from the browser."""

from __future__ import annotations

from collections.abc import Iterator

from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.paket.penjaga import penjaga
from selaras.apps.pengumpulan.models import Lembar
from selaras.inti.paket.baris_bukti import Bukti
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import Kesalahan
from selaras.inti.paket.kolom import Baris
from selaras.inti.siklus.alur import KUNCI, Status
from selaras.inti.siklus.lembar import pemilik
from selaras.inti.siklus.muat import sel_terlarang

CARA = {
    Status.DISAHKAN: "SUDAH DISAHKAN. Hanya kepala perangkat daerah yang dapat membukanya: "
    "Pengumpulan, lembar ini, “Buka pengesahan”.",
}


@penjaga
def lembar_terkunci(scope: TahunLaporan, lama: Paket, baru: Paket) -> Iterator[Kesalahan]:
    """The values and evidence of locked sheets that the package holds otherwise; one query."""
    status = {
        (periode, unit): Status(s)
        for periode, unit, s in Lembar.objects.filter(putaran__tahun_laporan=scope).values_list(
            "putaran__periode", "unit", "status"
        )
    }
    milik = {**pemilik(baru), **pemilik(lama)}

    def sebab(baris: Baris) -> str | None:
        if not isinstance(baris, Realisasi | Bukti):
            return None
        kini = status.get((baris.periode, milik.get(baris.indikator_id, "")))
        return None if kini is None or kini.terbuka else CARA.get(kini, KUNCI.get(kini))

    for kelas in (Realisasi, Bukti):
        yield from sel_terlarang(lama, baru, kelas, sebab)

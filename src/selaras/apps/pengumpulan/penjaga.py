"""Sheets that were sent, verified or ratified are not changed by a package from the browser."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator

from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.paket.penjaga import penjaga
from selaras.apps.pengumpulan.models import Lembar
from selaras.inti.paket.baris_bukti import Bukti, PengecualianBukti, SyaratBukti
from selaras.inti.paket.baris_hasil import Faktor, Realisasi
from selaras.inti.paket.berkas import sidik_berkas
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import Kesalahan
from selaras.inti.periode import Periode
from selaras.inti.siklus.alur import KUNCI, Status
from selaras.inti.siklus.lembar import lembar_simpul, pemilik
from selaras.inti.siklus.muat import sel_terlarang

CARA = {
    **KUNCI,
    Status.DISAHKAN: "SUDAH DISAHKAN. Hanya kepala perangkat daerah yang dapat membukanya: "
    "Pengumpulan, lembar ini, “Buka pengesahan”.",
}
CARA_SYARAT = (
    "bukti atau pengecualian pada lembar yang sudah diajukan merujuknya. Longgarkan syaratnya, "
    "atau tambahkan yang lain, di halaman Syarat bukti indikatornya."
)
CARA_FAKTOR = (
    "lembar setahun bagian rencana ini sudah diajukan. Yang menulis laporan mengubahnya di "
    "Laporan, Faktor."
)
Sebab = Callable[[str, str], str | None]


@penjaga
def lembar_terkunci(scope: TahunLaporan, lama: Paket, baru: Paket) -> Iterator[Kesalahan]:
    """What stands on locked sheets and the package holds otherwise; one query.

    That is values, evidence with its files, waivers, the requirements that these answer, and the
    words about a node that stands on a locked sheet of their period.
    """
    status = {
        (periode, unit): Status(s)
        for periode, unit, s in Lembar.objects.filter(putaran__tahun_laporan=scope).values_list(
            "putaran__periode", "unit", "status"
        )
    }
    if all(satu.terbuka for satu in status.values()):
        return
    milik = {**pemilik(baru), **pemilik(lama)}

    def sebab(indikator: str, periode: str) -> str | None:
        kini = status.get((periode, milik.get(indikator, "")))
        return None if kini is None else CARA.get(kini)

    yield from sel_terlarang(lama, baru, Realisasi, lambda b: sebab(b.indikator_id, b.periode))
    yield from _bukti(lama, baru, sebab)
    lembar = {**lembar_simpul(baru), **lembar_simpul(lama)}
    setahun = str(Periode(scope.tahun))

    def kata(satu: Faktor) -> str | None:
        periode = str(satu.bagian or setahun)
        kini = (status.get((periode, unit)) for unit in sorted(lembar.get(satu.simpul_id, ())))
        beku = next((s for s in kini if s is not None and not s.terbuka), None)
        if beku is None or satu.tentang != "kinerja":
            return None
        return CARA[beku] if satu.bagian else CARA_FAKTOR

    yield from sel_terlarang(lama, baru, Faktor, kata)


def _bukti(lama: Paket, baru: Paket, sebab: Sebab) -> Iterator[Kesalahan]:
    """Evidence, its files, waivers, and requirements that something locked refers to."""
    tentang = {s.syarat_id: s.indikator_id for p in (baru, lama) for s in p.baris(SyaratBukti)}

    def kecuali(satu: PengecualianBukti) -> str | None:
        return sebab(tentang.get(satu.syarat_id, ""), satu.periode)

    terkunci = [b for b in lama.baris(Bukti) if sebab(b.indikator_id, b.periode)]
    dirujuk = {b.syarat_id for b in terkunci}
    dirujuk |= {k.syarat_id for k in lama.baris(PengecualianBukti) if kecuali(k)}
    yield from sel_terlarang(lama, baru, Bukti, lambda b: sebab(b.indikator_id, b.periode))
    yield from sel_terlarang(lama, baru, PengecualianBukti, kecuali)
    yield from sel_terlarang(
        lama, baru, SyaratBukti, lambda s: CARA_SYARAT if s.syarat_id in dirujuk else None
    )
    ada = sidik_berkas(lama.berkas)
    for satu in terkunci:
        isi = baru.berkas.get(satu.berkas or "")
        if isi is not None and hashlib.sha256(isi).hexdigest() != ada.get(satu.berkas or ""):
            kata = sebab(satu.indikator_id, satu.periode) or ""
            yield Kesalahan(Bukti.TABEL, None, satu.bukti_id, f"isi lain dari {satu.berkas}", kata)

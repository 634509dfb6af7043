"""A signed agreement is not lowered, changed or archived by a package from the browser."""

from __future__ import annotations

from collections.abc import Iterator

from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.paket.penjaga import penjaga
from selaras.inti.paket.baris_hasil import AnggaranProgram
from selaras.inti.paket.baris_rencana import Dokumen, PihakPerjanjian, Target
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import Kesalahan
from selaras.inti.paket.kolom import Baris
from selaras.inti.siklus.muat import sel_terlarang
from selaras.inti.siklus.naskah import StatusNaskah

CARA = (
    "SUDAH DITANDATANGANI dan tidak diubah lagi. Unduh paket yang baru lalu sunting yang itu; bila "
    "janjinya berubah, buat perjanjian perubahan."
)


@penjaga
def naskah_bertanda(_: TahunLaporan, lama: Paket, baru: Paket) -> Iterator[Kesalahan]:
    """The cells of agreements signed here that the package holds otherwise."""
    sah = {
        d.dokumen_id
        for d in lama.baris(Dokumen)
        if d.status == StatusNaskah.DITANDATANGANI
    }  # fmt: skip

    def sebab(baris: Baris) -> str | None:
        return CARA if getattr(baris, "dokumen_id", None) in sah else None

    for kelas in (Dokumen, PihakPerjanjian, Target, AnggaranProgram):
        yield from sel_terlarang(lama, baru, kelas, sebab)

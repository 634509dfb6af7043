"""The tie between the plan of an office and the regency's: new rows with codes of their own."""

from __future__ import annotations

from collections.abc import Collection

from selaras.inti.paket.baris_rencana import Penjenjangan, SasaranDaerah
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus.rencana import RencanaError, kode_berikut


def sasaran_daerah_baru(paket: Paket, terpakai: Collection[str]) -> SasaranDaerah:
    """A new sasaran of the regency, not worded yet; ``terpakai``: codes of archived ones."""
    ada = [s.sasaran_daerah_id for s in paket.baris(SasaranDaerah)]
    return SasaranDaerah(sasaran_daerah_id=kode_berikut("SD", ada, terpakai), sasaran="-")


def hubungan_baru(paket: Paket, terpakai: Collection[str]) -> Penjenjangan:
    """A new relation that does not say yet what it ties."""
    ada = [h.penjenjangan_id for h in paket.baris(Penjenjangan)]
    kode = kode_berikut("PJ", ada, terpakai)
    return Penjenjangan(penjenjangan_id=kode, sasaran_daerah_id="", indikator_id="")


def pastikan_sekali(paket: Paket, satu: Penjenjangan) -> None:
    """Raises RencanaError when another row ties the same two for the same sasaran program."""
    for lain in paket.baris(Penjenjangan):
        if lain.penjenjangan_id != satu.penjenjangan_id and _inti(lain) == _inti(satu):
            raise RencanaError(
                f"Indikator {satu.indikator_id} sudah dihubungkan dengan sasaran daerah "
                f"{satu.sasaran_daerah_id} ({lain.penjenjangan_id}); ubah yang itu bila perlu."
            )


def _inti(satu: Penjenjangan) -> tuple[str, str, str | None]:
    return satu.sasaran_daerah_id, satu.indikator_id, satu.sasaran_program

"""The steps of a collection sheet: from whose hand to whose, and back only from the top down.

Policy of Selaras after lesson 5 of the design: approve, then ratify one level up. Which role may
take a step stands in the one permission table, not here; a step names the permission it needs.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """Where a sheet is; the value is the word that is stored."""

    DRAF = "draf"
    DIAJUKAN = "diajukan"
    DIKEMBALIKAN = "dikembalikan"
    DIVERIFIKASI = "diverifikasi"
    DISAHKAN = "disahkan"

    @property
    def terbuka(self) -> bool:
        """True while the people of the unit may still change the values."""
        return self in (Status.DRAF, Status.DIKEMBALIKAN)


@dataclass(frozen=True)
class Langkah:
    """A step: from which states to which, by whom, and whether it needs a reason.

    ``izin`` is the permission's name. ``lain_orang``: not by whoever sent the
    sheet or changed a value of it.
    """

    kode: str
    sebutan: str
    sudah: str  # as its stamp tells it: "Diajukan oleh"
    dari: tuple[Status, ...]
    ke: Status
    izin: str
    beralasan: bool = False
    lain_orang: bool = False
    berprasyarat: bool = False  # the sheet is complete
    tahun_siap: bool = False  # the year has passed its gates: agreement, targets, Renstra


LANGKAH = (
    Langkah(
        "ajukan", "Ajukan", "Diajukan", (Status.DRAF, Status.DIKEMBALIKAN), Status.DIAJUKAN,
        "ajukan", berprasyarat=True,
    ),
    Langkah(
        "tarik", "Tarik kembali", "Ditarik kembali", (Status.DIAJUKAN,), Status.DRAF, "ajukan",
        beralasan=True,
    ),
    Langkah(
        "verifikasi", "Verifikasi", "Diverifikasi", (Status.DIAJUKAN,), Status.DIVERIFIKASI,
        "verifikasi", lain_orang=True,
    ),
    Langkah(
        "kembalikan", "Kembalikan", "Dikembalikan", (Status.DIAJUKAN, Status.DIVERIFIKASI),
        Status.DIKEMBALIKAN, "verifikasi", beralasan=True,
    ),
    Langkah(
        "sahkan", "Sahkan", "Disahkan", (Status.DIVERIFIKASI,), Status.DISAHKAN, "sahkan",
        tahun_siap=True,
    ),
    Langkah(
        "buka", "Buka pengesahan", "Pengesahan dibuka", (Status.DISAHKAN,), Status.DIVERIFIKASI,
        "sahkan", beralasan=True,
    ),
)  # fmt: skip

SEBUTAN_STATUS = {
    Status.DRAF: "draf",
    Status.DIAJUKAN: "diajukan",
    Status.DIKEMBALIKAN: "dikembalikan",
    Status.DIVERIFIKASI: "diverifikasi",
    Status.DISAHKAN: "disahkan",
}
# Who can open what is locked, for the sentence beside a locked value.
KUNCI = {
    Status.DIAJUKAN: "Sudah diajukan. Penyusunnya dapat menariknya kembali, atau pemeriksa "
    "mengembalikannya.",
    Status.DIVERIFIKASI: "Sudah diverifikasi. Pemeriksa dapat mengembalikannya.",
    Status.DISAHKAN: "Sudah disahkan. Hanya kepala perangkat daerah yang dapat membukanya.",
}


def langkah(kode: str) -> Langkah:
    """The step of that code. Raises KeyError."""
    for satu in LANGKAH:
        if satu.kode == kode:
            return satu
    raise KeyError(kode)


def langkah_dari(status: Status) -> tuple[Langkah, ...]:
    """The steps that a sheet in this state can take, in the order of the table."""
    return tuple(satu for satu in LANGKAH if status in satu.dari)

"""The steps of an agreement: drafted, proposed, signed; what is signed is locked for good.

A change of a signed agreement is another document (``perjanjian.buat_perubahan``). Which role may
take a step stands in the one permission table; a step names the permission that it needs.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from selaras.inti.paket.baris_rencana import Dokumen
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.periksa_periode import tahun_bertanggal
from selaras.inti.periode import tanggal_panjang


class StatusNaskah(StrEnum):
    """Where an agreement is; the value is the word that the package holds."""

    RANCANGAN = "rancangan"
    DIUSULKAN = "diusulkan"
    DITANDATANGANI = "ditandatangani"


SEBUTAN = {
    StatusNaskah.RANCANGAN: "rancangan",
    StatusNaskah.DIUSULKAN: "menunggu tanda tangan",
    StatusNaskah.DITANDATANGANI: "ditandatangani",
}
KUNCI = {
    StatusNaskah.DIUSULKAN: "sudah diusulkan. Perencana dapat menariknya kembali, atau "
    "penanda tangan mengembalikannya",
    StatusNaskah.DITANDATANGANI: "sudah ditandatangani dan tidak diubah lagi; target yang "
    "berubah ditulis dalam perjanjian perubahan",
}


@dataclass(frozen=True)
class LangkahNaskah:
    """A step: from which state to which, by whom, whether it needs a reason or the whole text.

    ``izin`` is asked for the agreement of a unit, ``izin_kepala`` for the one of the office.
    """

    kode: str
    sebutan: str
    sudah: str  # as its stamp tells it: "Diajukan oleh"
    dari: StatusNaskah
    ke: StatusNaskah
    izin: str
    izin_kepala: str
    beralasan: bool = False
    berprasyarat: bool = False
    bertanggal: bool = False  # it says on which day the agreement was signed

    @property
    def menandatangani(self) -> bool:
        """True for the step that signs: afterwards the text stands as it is."""
        return self.ke is StatusNaskah.DITANDATANGANI and self.dari is not self.ke

    def izin_untuk(self, dokumen: Dokumen) -> str:
        """The permission that taking the step with this agreement needs."""
        return self.izin_kepala if dokumen.unit_id is None else self.izin


LANGKAH = (
    LangkahNaskah(
        "usulkan", "Usulkan", "Diusulkan", StatusNaskah.RANCANGAN, StatusNaskah.DIUSULKAN,
        "susun_perjanjian", "susun_perjanjian", berprasyarat=True,
    ),
    LangkahNaskah(
        "tarik", "Tarik kembali", "Ditarik kembali", StatusNaskah.DIUSULKAN, StatusNaskah.RANCANGAN,
        "susun_perjanjian", "susun_perjanjian", beralasan=True,
    ),
    LangkahNaskah(
        "kembalikan", "Kembalikan", "Dikembalikan", StatusNaskah.DIUSULKAN, StatusNaskah.RANCANGAN,
        "tanda_tangani", "tanda_tangani_kepala", beralasan=True,
    ),
    LangkahNaskah(
        "tandatangani", "Tanda tangani", "Ditandatangani", StatusNaskah.DIUSULKAN,
        StatusNaskah.DITANDATANGANI, "tanda_tangani", "tanda_tangani_kepala", berprasyarat=True,
        bertanggal=True,
    ),
    LangkahNaskah(
        "betulkan_tanggal", "Betulkan tanggal", "Tanggal dibetulkan", StatusNaskah.DITANDATANGANI,
        StatusNaskah.DITANDATANGANI, "tanda_tangani", "tanda_tangani_kepala", beralasan=True,
        bertanggal=True,
    ),
)  # fmt: skip


def langkah_naskah(kode: str) -> LangkahNaskah:
    """The step of that code. Raises KeyError."""
    return {satu.kode: satu for satu in LANGKAH}[kode]


def status_naskah(dokumen: Dokumen) -> StatusNaskah:
    """Where an agreement is. One that came from elsewhere is signed when it has a date."""
    if dokumen.status is not None:
        return StatusNaskah(dokumen.status)
    return StatusNaskah.DITANDATANGANI if dokumen.tanggal else StatusNaskah.RANCANGAN


def pengganti(paket: Paket, dokumen: Dokumen) -> Dokumen | None:
    """The latest change in force of an agreement; None while nothing took its place."""
    sesudah = [
        d
        for d in paket.baris(Dokumen)
        if (d.tahun, d.unit_id) == (dokumen.tahun, dokumen.unit_id)
        and d.jenis == "pk_perubahan"
        and d.ke > dokumen.ke
        and d.sah
    ]
    return max(sesudah, key=lambda d: d.ke, default=None)


def kunci_naskah(paket: Paket, dokumen: Dokumen) -> str | None:
    """Why an agreement can not be edited now; None when it can."""
    if baru := pengganti(paket, dokumen):
        return f"{dokumen.nama} sudah diganti dengan {baru.nama} dan tidak diubah lagi."
    kata = KUNCI.get(status_naskah(dokumen))
    return f"{dokumen.nama} {kata}." if kata else None


def tanggal_janggal(paket: Paket, dokumen: Dokumen, tanggal: date, hari: date) -> str | None:
    """Why a day can not be the day of signing, as what is right; None for one that can.

    Nobody signs tomorrow's day, nor one years away from what is promised; a change is not older
    than what it changes, nor younger than what changed it.
    """
    if tanggal > hari:
        return f"hari ini, {tanggal_panjang(hari)}, atau sebelumnya"
    awal, akhir = tahun_bertanggal(dokumen.tahun or tanggal.year)
    if not awal <= tanggal.year <= akhir:
        return f"hari antara tahun {awal} dan {akhir}, di sekitar tahun perjanjiannya"
    sepihak = [
        d
        for d in paket.baris(Dokumen)
        if d.tahun == dokumen.tahun and d.unit_id == dokumen.unit_id and d.tanggal
    ]
    paling_awal = max((d.tanggal for d in sepihak if d.tanggal and d.ke < dokumen.ke), default=None)
    if paling_awal and tanggal < paling_awal:
        return f"{tanggal_panjang(paling_awal)}, hari perjanjian yang diubahnya, atau sesudahnya"
    paling_akhir = min(
        (d.tanggal for d in sepihak if d.tanggal and d.ke > dokumen.ke), default=None
    )
    if paling_akhir and tanggal > paling_akhir:
        return f"{tanggal_panjang(paling_akhir)}, hari perubahannya, atau sebelumnya"
    return None


def luar_tahun(dokumen: Dokumen, tanggal: date) -> str | None:
    """What is unusual about a day of signing outside the promised year, and what follows from it;
    None inside the year."""
    if dokumen.tahun is None or tanggal.year == dokumen.tahun:
        return None
    akibat = (
        f"; janji yang baru ditandatangani sesudah {dokumen.tahun} berakhir bukan dasar hasil "
        "tahun itu, sehingga tahunnya tidak dapat diaktifkan dengannya"
        if tanggal.year > dokumen.tahun
        else ""
    )
    return f"{tanggal_panjang(tanggal)} di luar tahun {dokumen.tahun}{akibat}"

"""Errors of the record that a user reads; every message is Indonesian and says what to do."""

from __future__ import annotations

from collections.abc import Iterable


class RekamError(Exception):
    """Base of everything that the record refuses; ``str()`` is the message for the user."""


class OPDTidakAda(RekamError):
    """The office is not in the record."""

    def __init__(self, kode: str, ada: Iterable[str] = ()) -> None:
        daftar = ", ".join(sorted(ada))
        saran = (
            f"Kode yang ada: {daftar}."
            if daftar
            else "Belum ada perangkat daerah; muat paket dengan “selaras impor JALUR”."
        )
        super().__init__(f"Perangkat daerah “{kode}” tidak ada di rekaman. {saran}")


class TahunTidakAda(RekamError):
    """The office has no package of that year."""

    def __init__(self, kode: str, tahun: int, ada: Iterable[int] = ()) -> None:
        daftar = ", ".join(str(t) for t in sorted(ada))
        saran = f"Tahun yang ada: {daftar}." if daftar else "Belum ada tahun satu pun."
        super().__init__(f"Tahun {tahun} tidak ada untuk perangkat daerah “{kode}”. {saran}")


class DiLuarLingkup(RekamError):
    """The caller may not see this office."""

    def __init__(self, kode: str) -> None:
        super().__init__(
            f"Perangkat daerah “{kode}” berada di luar lingkup Anda. "
            "Minta akses kepada pengelola bila memang diperlukan."
        )


class BerkasHilang(RekamError):
    """A stored file is missing or its bytes changed on disk."""

    def __init__(self, nama: str, sidik: str) -> None:
        super().__init__(
            f"Berkas “{nama}” (SHA-256 {sidik[:12]}…) hilang atau berubah di penyimpanan. "
            "Pulihkan folder data dari cadangan, atau impor ulang paketnya."
        )

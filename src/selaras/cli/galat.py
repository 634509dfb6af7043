"""What can go wrong outside our rules, in words for the person at the machine."""

from __future__ import annotations

import errno

from selaras.cli.catatan_galat import tulis_catatan

_SEBAB = {
    errno.ENOENT: "folder atau berkas itu tidak ada",
    errno.EACCES: "tidak boleh dibuka; periksa izinnya",
    errno.EPERM: "tidak boleh diubah; periksa izinnya",
    errno.ENOSPC: "cakram penuh; kosongkan ruang lalu ulangi",
    errno.EROFS: "berada di media yang hanya dapat dibaca",
    errno.EISDIR: "adalah folder, padahal perlu berkas",
    errno.ENOTDIR: "melewati sesuatu yang bukan folder",
    errno.EEXIST: "sudah ada dan bukan folder",
}


def kata_galat(galat: Exception) -> str | None:
    """The message for a fault of disk or database; None for a fault of ours."""
    asal = _galat_sistem(galat)
    if asal is not None and asal.errno is None:
        return str(asal)  # raised by us, with words of its own
    if asal is not None:
        sebab = _SEBAB.get(asal.errno or 0, f"tidak dapat dibaca atau ditulis ({asal.strerror})")
        return f"{asal.filename or 'Berkas'}: {sebab}."
    return _kata_basis_data(galat)


def catat_galat(galat: Exception) -> str:
    """Keep a fault of ours for the maintainers, and return what to tell the user.

    It promises nothing about the data: a command may have done part of its work.
    """
    kata = (
        "Terjadi kesalahan di dalam Selaras, dan perintah ini belum tentu selesai. "
        "Periksa hasilnya, lalu ulangi sekali lagi"
    )
    try:
        letak = tulis_catatan(galat)
    except OSError as lain:
        return f"{kata}. Jejak kesalahannya tidak dapat disimpan. {kata_galat(lain)}"
    return f"{kata}; bila terulang, kirim berkas {letak} kepada pengelola Selaras."


def _galat_sistem(galat: Exception) -> OSError | None:
    if isinstance(galat, OSError):
        return galat
    # XlsxWriter hands the system's error on inside its own
    dalam = galat.args[0] if galat.args else None
    return dalam if isinstance(dalam, OSError) else None


def _kata_basis_data(galat: Exception) -> str | None:
    from django.db import DatabaseError, OperationalError

    teks = str(galat)
    if not isinstance(galat, DatabaseError):
        return None
    if "no such" in teks or "does not exist" in teks:
        return (
            "Basis data belum disiapkan untuk versi ini. Muat paket dengan “selaras impor JALUR”, "
            "atau kantor contoh dengan “selaras demo”."
        )
    if "locked" in teks:
        return "Basis data sedang dipakai proses lain. Coba lagi sebentar lagi."
    if isinstance(galat, OperationalError):
        return (
            "Basis data tidak dapat dihubungi; periksa SELARAS_DATABASE_URL dan apakah servernya "
            f"berjalan.\nPesan basis data: {teks.strip()}"
        )
    return None

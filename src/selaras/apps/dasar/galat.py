"""Errors of the record that a user reads; every message is Indonesian and says what to do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar


class RekamError(Exception):
    """Base of everything that the record refuses; ``str()`` is the message for the user.

    ``status`` is the HTTP status with which a page or the API says it.
    """

    status: ClassVar[int] = 503


class OPDTidakAda(RekamError):
    """The office is not in the record."""

    status = 404

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

    status = 404

    def __init__(self, kode: str, tahun: int, ada: Iterable[int] = ()) -> None:
        daftar = ", ".join(str(t) for t in sorted(ada))
        saran = f"Tahun yang ada: {daftar}." if daftar else "Belum ada tahun satu pun."
        super().__init__(f"Tahun {tahun} tidak ada untuk perangkat daerah “{kode}”. {saran}")


class DiLuarLingkup(RekamError):
    """The caller may not see this office."""

    status = 404

    def __init__(self, kode: str) -> None:
        super().__init__(
            f"Perangkat daerah “{kode}” berada di luar lingkup Anda. "
            "Minta akses kepada pengelola bila memang diperlukan."
        )


class TidakAda(RekamError):
    """A thing that is not in the record, or not for this person; the message says which."""

    status = 404


class IsianSalah(RekamError):
    """Something that was typed can not be taken: which field, what stands there, what is right."""

    status = 400

    def __init__(self, bidang: str, isi: str, harapan: str) -> None:
        self.bidang = bidang
        sebut = f"“{isi}” tidak dapat dipakai" if isi else "kosong"
        super().__init__(f"Isian {bidang} {sebut}; isi {harapan}.")


class BerkasDitolak(RekamError):
    """An uploaded file that is not kept: what it was called, and why."""

    status = 400

    def __init__(self, nama: str, sebab: str) -> None:
        super().__init__(f"Berkas “{nama[:80]}” tidak diterima: {sebab}.")


class TidakBerizin(RekamError):
    """The person may see the thing, but not do this to it."""

    status = 403

    def __init__(self, tindakan: str, peran: str) -> None:
        super().__init__(
            f"Anda tidak berizin {tindakan}. Yang dapat melakukannya: {peran}. "
            "Minta penugasan itu kepada administrator bila memang tugas Anda."
        )


class PerluLangkahKedua(TidakBerizin):
    """The role allows it, but demands a second step of logging in that is not set up."""

    def __init__(self, tindakan: str) -> None:
        super().__init__(tindakan, "")
        self.args = (
            f"Untuk {tindakan}, nyalakan dulu langkah kedua saat masuk: menu nama Anda, Akun saya, "
            "Langkah kedua saat masuk. Sampai itu menyala, tugas Anda hanya membaca.",
        )


class TokenHanyaBaca(TidakBerizin):
    """The role allows it, but the key of the API only reads."""

    def __init__(self, tindakan: str) -> None:
        super().__init__(tindakan, "")
        self.args = (f"Token ini hanya membaca; untuk {tindakan} buat token lain di Akun saya.",)


class TokenDitolak(RekamError):
    """A key of the API that opens nothing; the message says why."""

    status = 401


class TerlaluSering(RekamError):
    """A key of the API that asks too often; ``tunggu``: seconds until it is heard again."""

    status = 429

    def __init__(self, banyak: int, tunggu: int) -> None:
        self.tunggu = tunggu
        super().__init__(
            f"Paling banyak {banyak} permintaan semenit; coba lagi {tunggu} detik kemudian."
        )


class SuratGagal(RekamError):
    """A letter that no mail server took."""

    def __init__(self, surel: str) -> None:
        super().__init__(
            f"Surat untuk {surel} tidak terkirim; peladen surat tidak menjawab. Coba lagi nanti, "
            "atau berikan sandi sementara."
        )


class LangkahDitolak(RekamError):
    """A step that can not be taken now; the message says why and who or what opens the way."""

    status = 409


class BerkasHilang(RekamError):
    """A stored file is missing or its bytes changed on disk."""

    def __init__(self, nama: str, sidik: str) -> None:
        super().__init__(
            f"Berkas “{nama}” (SHA-256 {sidik[:12]}…) hilang atau berubah di penyimpanan. "
            "Pulihkan folder data dari cadangan, atau impor ulang paketnya."
        )


class SedangMengirim(RekamError):
    """A long file is being sent; another one has to wait for it."""

    def __init__(self) -> None:
        super().__init__(
            "Berkas jejak lain sedang diunduh, dan satu berkas panjang dikirim pada satu waktu "
            "agar halaman orang lain tidak tertahan. Tunggu sebentar, lalu unduh lagi."
        )

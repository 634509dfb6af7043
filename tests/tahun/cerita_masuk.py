"""The second step of logging in: turned on, and asked for the next time."""

from __future__ import annotations

import base64
import hmac
import time

from tests.tahun.pemain import Pemain, Situs


def kode_telepon(kunci: str) -> str:
    """The six digits that the telephone shows for this key now (RFC 6238)."""
    hitungan = int(time.time() // 30).to_bytes(8, "big")
    acak = hmac.digest(base64.b32decode(kunci), hitungan, "sha1")
    awal = acak[-1] & 15
    angka = int.from_bytes(acak[awal : awal + 4], "big") & 0x7FFFFFFF
    return f"{angka % 1_000_000:06}"


def masuk_dua_langkah(situs: Situs, nama: str) -> Pemain:
    """Without this step the head may only read; the first time it is turned on."""
    orang = situs.orang(nama)
    with situs.babak("langkah kedua dinyalakan dan diminta"):
        orang.buka("Nyalakan langkah kedua")
        kunci = orang.halaman.locator("code").inner_text().replace(" ", "")
        orang.tulis("Kode", kode_telepon(kunci))
        orang.buka("Aktifkan")
        orang.lipat("Contoh Kepala")
        orang.buka("Keluar")
        orang.buka("Keluar")
    situs.masuk(orang, nama)
    with situs.babak("langkah kedua dinyalakan dan diminta"):
        orang.tulis("Kode", kode_telepon(kunci))
        orang.buka("Masuk")
        orang.terbaca("indikator")
    return orang

"""Results kept in memory: found again, and never more of them than was said."""

from __future__ import annotations

import tracemalloc

from selaras.penulis.ingatan import Ingatan


def test_what_was_made_is_found_again() -> None:
    ingatan: Ingatan[bytes | None] = Ingatan(10_000)
    dibuat: list[str] = []

    def buat(nama: str) -> bytes | None:
        dibuat.append(nama)
        return None if nama == "rusak" else nama.encode()

    for nama in ("satu", "rusak", "satu", "rusak"):
        hasil = ingatan.ambil(nama, lambda nama=nama: buat(nama))
        assert hasil == (None if nama == "rusak" else nama.encode())
    assert dibuat == ["satu", "rusak"]


def test_memory_does_not_grow_with_what_is_asked() -> None:
    ingatan: Ingatan[bytes] = Ingatan(1_000_000)
    tracemalloc.start()
    try:
        for nomor in range(2_000):
            ingatan.ambil(f"besar {nomor}", lambda: bytes(100_000))
            ingatan.ambil(f"kecil {nomor}", lambda: b"")
        assert tracemalloc.get_traced_memory()[0] < 1_500_000
    finally:
        tracemalloc.stop()


def test_what_was_asked_for_last_stays() -> None:
    ingatan: Ingatan[bytes] = Ingatan(3_000)
    for kunci in ("a", "b", "a", "c"):
        ingatan.ambil(kunci, lambda: bytes(1_000))

    assert ingatan.ambil("a", lambda: b"dibuat lagi") == bytes(1_000)
    assert ingatan.ambil("b", lambda: b"dibuat lagi") == b"dibuat lagi"


def test_one_that_is_too_large_drives_nothing_out() -> None:
    ingatan: Ingatan[bytes] = Ingatan(3_000)
    ingatan.ambil("a", lambda: b"ada")
    ingatan.ambil("besar", lambda: bytes(4_000))

    assert ingatan.ambil("a", lambda: b"dibuat lagi") == b"ada"

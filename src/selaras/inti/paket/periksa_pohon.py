"""Checks of the two trees: the plan and the organisation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selaras.inti.paket.kesalahan import Kesalahan
from selaras.inti.paket.periksa_baris import BarisMentah, Lembar
from selaras.inti.paket.pilihan import JENJANG

_URUTAN = [nilai for nilai, _ in JENJANG]
_SEBUTAN = dict(JENJANG)


def periksa_jenjang(lembar: Lembar) -> Iterator[Kesalahan]:
    """A tujuan is a root; every other node hangs below a node of the level just above it."""
    simpul = {b["simpul_id"]: b for b in lembar.get("simpul", ())}
    for baris in lembar.get("simpul", ()):
        jenjang, induk = baris["jenjang"], baris["induk_id"]
        if jenjang is None or not baris.utuh("induk_id"):
            continue
        if jenjang == _URUTAN[0]:
            if induk is not None:
                yield baris.salah("induk_id", "kosongkan: tujuan berdiri di puncak pohon")
            continue
        atas = _URUTAN[_URUTAN.index(jenjang) - 1]
        if induk is None:
            yield baris.salah(
                "induk_id", f"wajib diisi: {_SEBUTAN[jenjang]} berada di bawah {_SEBUTAN[atas]}"
            )
        elif induk in simpul and simpul[induk]["jenjang"] not in (atas, None):
            ada = _SEBUTAN[simpul[induk]["jenjang"]]
            yield baris.salah(
                "induk_id",
                f"induk {_SEBUTAN[jenjang]} harus {_SEBUTAN[atas]}, bukan {ada}",
            )


def periksa_lingkaran(lembar: Lembar) -> Iterator[Kesalahan]:
    """Nodes and units that are their own ancestor."""
    for tabel, kunci in (("simpul", "simpul_id"), ("unit", "unit_id")):
        baris = {b[kunci]: b for b in lembar.get(tabel, ())}
        for kode in _berputar(baris):
            yield baris[kode].salah(
                "induk_id", "berputar kembali ke baris ini sendiri; betulkan induknya"
            )


def _berputar(baris: Mapping[str, BarisMentah]) -> Iterator[str]:
    """Keys that lie on a cycle; each key is walked over once."""
    selesai: set[str] = set()
    for awal in baris:
        jalan: dict[str, int] = {}
        kode: str | None = awal
        while kode is not None and kode in baris and kode not in jalan and kode not in selesai:
            jalan[kode] = len(jalan)
            kode = baris[kode]["induk_id"]
        if kode in jalan:
            yield from list(jalan)[jalan[kode or ""] :]
        selesai.update(jalan)

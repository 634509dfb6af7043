"""Words about a node: cause, obstacle, driver, follow-up, as its people write them."""

from __future__ import annotations

from collections.abc import Mapping

from selaras.inti.paket.baris_hasil import Faktor
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.pilihan import JENIS_FAKTOR


def rapikan_baris(teks: str) -> str:
    """The text as the record holds it: one factor a line, single spaces, no empty lines."""
    return "\n".join(b for satu in teks.splitlines() if (b := " ".join(satu.split())))


def uraian_faktor(paket: Paket, simpul_id: str, tentang: str = "kinerja") -> dict[str, str]:
    """The text of each kind of factor of a node; one line each."""
    baris: dict[str, list[str]] = {jenis: [] for jenis, _ in JENIS_FAKTOR}
    for satu in paket.baris(Faktor):
        if satu.simpul_id == simpul_id and satu.tentang == tentang:
            baris[satu.jenis].append(satu.uraian)
    return {jenis: "\n".join(isi) for jenis, isi in baris.items()}


def tulis_faktor(
    paket: Paket, simpul_id: str, uraian: Mapping[str, str], tentang: str = "kinerja"
) -> Paket:
    """The package with these factors of a node; each line is one, an empty text takes them away.

    Kinds that ``uraian`` does not name stay. What stays the same keeps its source.
    """
    tetap, lama = [], {}
    for satu in paket.baris(Faktor):
        if satu.simpul_id == simpul_id and satu.tentang == tentang and satu.jenis in uraian:
            lama[(satu.jenis, satu.uraian)] = satu
        else:
            tetap.append(satu)
    terpakai = {(b.jenis, b.urutan) for b in tetap if b.simpul_id == simpul_id}
    baru = list(tetap)
    for jenis, teks in uraian.items():
        urutan = 0
        for satu_baris in rapikan_baris(teks).splitlines():
            urutan += 1
            while (jenis, urutan) in terpakai:
                urutan += 1
            sama = lama.get((jenis, satu_baris))
            baru.append(
                Faktor(
                    simpul_id=simpul_id, jenis=jenis, urutan=urutan, uraian=satu_baris,
                    tentang=tentang, asal=sama.asal if sama else None,
                )
            )  # fmt: skip
    return paket.dengan(Faktor, baru)

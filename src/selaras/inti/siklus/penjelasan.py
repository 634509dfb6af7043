"""Words about a node: cause, obstacle, driver, follow-up, as its people write them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from selaras.inti.paket.baris_hasil import Faktor
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.pilihan import JENIS_FAKTOR
from selaras.inti.periode import JenisPeriode, Periode


def rapikan_baris(teks: str) -> str:
    """The text as the record holds it: one factor a line, single spaces, no empty lines."""
    return "\n".join(b for satu in teks.splitlines() if (b := " ".join(satu.split())))


def uraian_faktor(
    paket: Paket, simpul_id: str, tentang: str = "kinerja", periode: Periode | None = None
) -> dict[str, str]:
    """The text of each kind of factor of a node in a period (None: the year); one line each."""
    baris: dict[str, list[str]] = {jenis: [] for jenis, _ in JENIS_FAKTOR}
    for satu in paket.baris(Faktor):
        if satu.simpul_id == simpul_id and satu.tentang == tentang and satu.untuk(periode):
            baris[satu.jenis].append(satu.uraian)
    return {jenis: "\n".join(isi) for jenis, isi in baris.items()}


def tulis_faktor(
    paket: Paket,
    simpul_id: str,
    uraian: Mapping[str, str],
    tentang: str = "kinerja",
    periode: Periode | None = None,
) -> Paket:
    """The package with these factors of a node in a period (None: the year); one a line.

    An empty text takes them away. Kinds that ``uraian`` does not name stay, and so does what is
    written for other periods, number and all. What stays the same keeps its source.
    """
    sebagian = periode is not None and periode.jenis is not JenisPeriode.TAHUN
    tetap, lama = [], {}
    for satu in paket.baris(Faktor):
        milik = satu.simpul_id == simpul_id and satu.tentang == tentang
        if milik and satu.untuk(periode) and satu.jenis in uraian:
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
            sama = lama.get((jenis, satu_baris)) or Faktor(
                simpul_id=simpul_id, jenis=jenis, urutan=urutan, uraian=satu_baris,
                tentang=tentang, periode=str(periode) if sebagian else None,
            )  # fmt: skip
            baru.append(replace(sama, urutan=urutan))
    return paket.dengan(Faktor, baru)

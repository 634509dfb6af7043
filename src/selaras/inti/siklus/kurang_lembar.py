"""What a sheet still lacks, one line for each indicator."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from selaras.inti.naskah.kalimat import rangkai
from selaras.inti.paket.pilihan import JENIS_FAKTOR
from selaras.inti.siklus.lembar import SyaratLembar

_SEBUTAN = dict(JENIS_FAKTOR)


@dataclass(frozen=True)
class KurangIndikator:
    """Everything that an indicator lacks, in words, and where it is mended: by the words about its
    node, by evidence, or (neither) in the grid itself."""

    kata: str
    indikator_id: str
    simpul_id: str
    penjelasan: bool
    bukti: bool


def kurang_tiap_indikator(syarat: Iterable[SyaratLembar]) -> list[KurangIndikator]:
    """The unmet ones together by indicator, first what is mended on a page of its own."""
    milik: dict[str, list[SyaratLembar]] = {}
    for s in syarat:
        if not s.terpenuhi:
            milik.setdefault(s.indikator_id or "", []).append(s)
    hasil = [_satu(semua) for semua in milik.values()]
    return sorted(hasil, key=lambda k: not (k.penjelasan or k.bukti))


def _satu(semua: list[SyaratLembar]) -> KurangIndikator:
    jelas = [s for s in semua if s.penjelasan]
    bagian = [s.isi for s in semua if not s.penjelasan]
    if jelas:
        jenis = rangkai([_SEBUTAN[s.penjelasan] for s in jelas])
        bagian.append(f"{jelas[0].alasan}; {jenis} belum ditulis")
    awal = semua[0]
    return KurangIndikator(
        f"{awal.benda}: {'; '.join(bagian)}", awal.indikator_id or "", awal.simpul_id or "",
        bool(jelas), any(s.bukti for s in semua),
    )  # fmt: skip

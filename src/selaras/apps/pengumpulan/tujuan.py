"""Into whose hands a sheet comes next, and what is said where nobody is there to take it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku, Pemegang, pemegang_tiap
from selaras.apps.pengumpulan.models import Lembar
from selaras.inti.siklus.alur import Langkah, Status

# Whose turn it is in each state, and by what they go on; nobody's once it is ratified.
GILIRAN = {
    Status.DRAF: (Izin.ISI, "mengisi"),
    Status.DIKEMBALIKAN: (Izin.ISI, "mengisi"),
    Status.DIAJUKAN: (Izin.VERIFIKASI, "memverifikasi"),
    Status.DIVERIFIKASI: (Izin.SAHKAN, "mengesahkan"),
}
PENGGANTI = {
    Izin.ISI: "operator bidang atau kepala bidang untuk unit ini",
    Izin.VERIFIKASI: "sekretaris atau perencana lain",
    Izin.SAHKAN: "kepala perangkat daerah",
}
SEBUT = 3  # names


@dataclass(frozen=True)
class Tujuan:
    """Where a step puts a sheet, in words; ``kosong``: nobody is there."""

    kata: str
    kosong: bool


def tujuan_langkah(
    pelaku: Pelaku, opd: str, satu: Lembar, langkah: Iterable[Langkah], hari: date
) -> tuple[dict[str, Tujuan], str]:
    """What each forward step leads to, by its code; and a sentence where the unit of an open
    sheet has nobody of its own. One query."""
    semua = pemegang_tiap((Izin.ISI, Izin.VERIFIKASI, Izin.SAHKAN), opd, hari)
    hasil = {}
    for maju in langkah:
        if maju.ke in (Status.DIAJUKAN, Status.DIVERIFIKASI) and not maju.beralasan:
            izin, kerja = GILIRAN[maju.ke]
            bukan = pelaku.id if maju.kode == "ajukan" else None  # who sends it does not verify it
            siapa = [p for p in semua[izin] if p.pengguna_id != bukan]
            hasil[maju.kode] = _tujuan(izin, kerja, siapa)
    sendiri = any(p.unit == satu.unit for p in semua[Izin.ISI])
    if satu.unit == "" or sendiri or not Status(satu.status).terbuka:
        return hasil, ""
    return hasil, (
        "Unit ini belum punya pengisi sendiri; yang mengisi dan diingatkan perencana. "
        f"Administrator dapat menugaskan {PENGGANTI[Izin.ISI]}."
    )


def giliran_langkah(status: Status, langkah: Iterable[Langkah]) -> str:
    """What a sent sheet waits for from whoever may take these steps: its verbs, or nothing."""
    if status.terbuka or status not in GILIRAN:
        return ""
    milik = sorted((s for s in langkah if s.ke is not Status.DRAF), key=lambda s: s.beralasan)
    if not milik or milik[0].beralasan:  # none that goes on
        return ""
    return " atau ".join(s.sebutan for s in milik)


def tanpa_orang(opd: str, lembar: Iterable[Lembar], hari: date) -> Mapping[tuple[str, str], int]:
    """How many sheets wait for somebody who is not there, by round and what is to be done: the
    unit has nobody of its own to fill, or the office nobody for the next step. One query."""
    semua = pemegang_tiap((Izin.ISI, Izin.VERIFIKASI, Izin.SAHKAN), opd, hari)
    hasil: dict[tuple[str, str], int] = {}
    for satu in lembar:
        izin, kerja = GILIRAN[Status(satu.status)]
        unit = satu.unit if izin is Izin.ISI and satu.unit else None
        if not any(p.unit == unit for p in semua[izin]):
            kunci = (satu.putaran.periode, kerja)
            hasil[kunci] = hasil.get(kunci, 0) + 1
    return hasil


def _tujuan(izin: Izin, kerja: str, siapa: list[Pemegang]) -> Tujuan:
    nama = [f"{p.nama} ({p.jabatan})" for p in siapa]
    if not nama:
        kata = (
            f"Belum ada yang dapat {kerja} lembar ini. Minta administrator menugaskan "
            f"{PENGGANTI[izin]}."
        )
        return Tujuan(kata, True)
    sisa = f", atau {len(nama) - SEBUT} orang lain" if len(nama) > SEBUT else ""
    return Tujuan(f"Sesudah ini giliran {' atau '.join(nama[:SEBUT])}{sisa} untuk {kerja}.", False)

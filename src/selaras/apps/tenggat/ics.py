"""The deadlines as a calendar file (RFC 5545): the day, what, and where the rule stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from selaras.inti.tenggat import Tenggat

MIME = "text/calendar; charset=utf-8"
_LIPAT = 73  # bytes of a line; RFC 5545 3.1 allows 75


def tulis_ics(opd: str, tahun: int, tenggat: Iterable[Tenggat], kini: datetime) -> bytes:
    """A calendar with one whole-day event per deadline whose day is known."""
    baris = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Selaras//Tenggat//ID"]
    for satu in tenggat:
        baris += _acara(opd, tahun, satu, kini)
    baris.append("END:VCALENDAR")
    return "".join(f"{potong}\r\n" for satu in baris for potong in _lipat(satu)).encode()


def _acara(opd: str, tahun: int, satu: Tenggat, kini: datetime) -> list[str]:
    if satu.batas is None:
        return []
    uraian = f"{satu.keadaan}: {satu.kata}. Sumber: {satu.aturan.sumber}"
    return [
        "BEGIN:VEVENT",
        f"UID:{_teks(f'{satu.kunci}-{opd}-{tahun}')}@selaras",
        f"DTSTAMP:{kini.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{satu.batas:%Y%m%d}",
        f"DTEND;VALUE=DATE:{satu.batas + timedelta(1):%Y%m%d}",
        f"SUMMARY:{_teks(satu.nama)}",
        f"DESCRIPTION:{_teks(uraian)}",
        "END:VEVENT",
    ]


def _teks(isi: str) -> str:
    """Text as data: what a calendar reads as a sign of its own is escaped."""
    for tanda, ganti in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r", ""), ("\n", "\\n")):
        isi = isi.replace(tanda, ganti)
    return isi


def _lipat(baris: str) -> Iterator[str]:
    """Lines of at most ``_LIPAT`` bytes, never cut inside a letter."""
    potong, panjang = "", 0
    for huruf in baris:
        besar = len(huruf.encode())
        if panjang + besar > _LIPAT:
            yield potong
            potong, panjang = " ", 1
        potong, panjang = potong + huruf, panjang + besar
    yield potong

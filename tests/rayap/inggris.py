"""English words that give a foreign sentence away; none of them is a word of Indonesian."""

from __future__ import annotations

import re
from collections.abc import Iterable

KATA = frozenset(
    """
    the of and is it you that was for are with his they this have from or had by but what were
    when your said there use each which she how their if will up other about out many then them
    these so some would like him into time has look two more write go see way could than been
    who its now find did get come made must should shall may might please be as at to we our us
    enter invalid required field value valid username submit save delete cancel search next
    previous back home warning success successfully failed missing unknown loading upload
    download report list view edit add remove close open show hide select choose account settings
    help welcome confirm confirmation authenticator activate deactivate generate recovery codes
    code signin signup logout sign password email address already exists does not found forbidden
    denied unauthorized expired allowed request response error page name first last date
    day month year number only letters characters least most this ensure correct again new old
    change changed changes reset empty none yes true false all any every one user users too short
    long similar common entirely numeric match following choice choices available make sure both
    currently clear browse security key keys device
    """.split()
) - frozenset("to as".split())  # codes and abbreviations of offices


def kata_inggris(teks: Iterable[str]) -> set[str]:
    """The pieces with an English word among small letters, as ``word: piece``."""
    hasil = set()
    for satu in teks:
        for kata in re.findall(r"(?<![\w./@-])[A-Za-z][a-z]+(?![\w/@]|\.\w|-\w)", satu):
            if kata.lower() in KATA:
                hasil.add(f"{kata}: {' '.join(satu.split())[:90]}")
    return hasil

"""What libraries say to a user: in Bahasa Indonesia, and in the words of our own pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from gettext import GNUTranslations
from pathlib import Path

import allauth
import django
from babel.messages.extract import extract_from_file
from django.contrib.auth.password_validation import get_default_password_validators
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext, ngettext

from alat import katalog

DJANGO, ALLAUTH = Path(django.__file__).parent, Path(allauth.__file__).parent
# Sources whose messages reach a page or a letter: forms and their fields, validators, passwords,
# login, recovery, second step.
SUMBER = (
    *ALLAUTH.glob("account/**/*.py"), *ALLAUTH.glob("mfa/**/*.py"), *ALLAUTH.glob("core/**/*.py"),
    *(DJANGO / "contrib/auth" / f"{n}.py" for n in ("forms", "password_validation", "validators")),
    *DJANGO.glob("forms/*.py"), DJANGO / "core/validators.py",
    DJANGO / "db/models/fields/__init__.py",
)  # fmt: skip
KATA = {
    "_": None, "__": None, "gettext": None, "gettext_lazy": None, "ngettext": (1, 2),
    "ngettext_lazy": (1, 2), "gettext_noop": None,
}  # fmt: skip
ISIAN = re.compile(r"%\(\w+\)\w|\{\w+\}")  # names of placeholders are no words
MENYIMPANG = re.compile(r"e-?mail|kata sandi|password|\blogin\b|username", re.I)
SAMA = frozenset({"IPv4", "IPv6", "URL", "WebAuthn", "MFA"})  # the same word in both languages


def pesan() -> Iterator[tuple[str, str]]:
    """Every message of the sources and what a user reads."""
    for berkas in SUMBER:
        if "migrations" in berkas.parts or berkas.name == "admin.py":
            continue
        for _, satu, _, _ in extract_from_file("python", berkas, keywords=KATA):
            if isinstance(satu, tuple):
                yield satu[0], ngettext(*satu[:2], 2)
            else:
                yield satu, gettext(satu)


def test_no_message_of_a_library_is_english_or_says_other_words_than_our_pages() -> None:
    semua = dict(pesan())
    assert len(semua) > 200, "the sources were read"
    inggris = {k for k, v in semua.items() if v == k and re.search("[a-z]", k, re.I)} - SAMA
    assert not inggris
    assert not {v for v in semua.values() if MENYIMPANG.search(ISIAN.sub("", v))}
    beda = {k for k, v in semua.items() if not set(ISIAN.findall(v)) <= set(ISIAN.findall(k))}
    assert not beda, "a placeholder that the library does not fill"


def test_what_a_person_meets_first_says_surel_and_sandi() -> None:
    salah = []
    for periksa in get_default_password_validators():
        salah.append(periksa.get_help_text())
        for sandi in ("1", "password", "12345678901234567890"):
            try:
                periksa.validate(sandi)
            except ValidationError as galat:
                salah += galat.messages
    try:
        validate_email("bukan")
    except ValidationError as galat:
        salah += galat.messages
    teks = " ".join(salah)
    assert "Sandi ini terlalu umum." in teks
    assert "Jangan mirip nama atau alamat surel Anda." in teks
    assert "alamat surel yang benar" in teks
    assert not MENYIMPANG.search(teks), teks


def test_every_entry_of_the_catalogue_is_compiled_and_still_asked_for() -> None:
    with katalog.KATALOG.with_suffix(".mo").open("rb") as berkas:
        jadi = GNUTranslations(berkas)
    milik = {m.id: m.string for m in katalog.baca() if m.id}
    for satu, kata in milik.items():
        if isinstance(satu, str):
            assert jadi.gettext(satu) == kata, "make katalog"
        else:
            assert jadi.ngettext(*satu, 2) == kata[0], "make katalog"
    diminta = set(dict(pesan()))
    usang = {k if isinstance(k, str) else k[0] for k in milik} - diminta
    assert not usang, "a library dropped or changed a message"

"""Which stored files somebody still names: asked of every app before bytes are thrown away.

An app whose rows name stored files by digest offers a function in its ``penyebut.py``; so nothing
is thrown away that a kept snapshot, version, scan or upload needs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from selaras.apps.bukti.models import NamaBerkas

Penyebut = Callable[[], Iterable[str]]
PENYEBUT: list[Penyebut] = []


def penyebut(satu: Penyebut) -> Penyebut:
    """Decorator: the function gives the SHA-256 of every file that the app's rows name."""
    PENYEBUT.append(satu)
    return satu


def masih_disebut() -> set[str]:
    """The SHA-256 of every file that somebody names."""
    return {sidik for satu in PENYEBUT for sidik in satu()}


@penyebut
def berkas_tahun() -> Iterable[str]:
    """Logos, photographs and evidence, archived ones too: an older snapshot may need them."""
    return NamaBerkas.objects.values_list("berkas__sidik", flat=True)

"""What an upload would change, carried by the preview page itself until one confirms it.

A signed form field and no stored file: nothing lies about that somebody has to sweep, any process
can take the second request, and what is saved is exactly what was shown, to the same person, for
the same form, within two hours. The values are no secret; the signature only fixes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.core import signing

from selaras.apps.bolak_balik.pratinjau import BedaSel
from selaras.apps.dasar.galat import IsianSalah
from selaras.penulis.isian import SelBaca

GARAM = "selaras.bolak_balik.unggahan"
BERLAKU = 2 * 3600  # seconds
MAKS_TEKS = 1_000_000  # characters of the field; Django refuses a form above 2.5 MB


def titipkan(untuk: Sequence[str], beda: Iterable[BedaSel]) -> str:
    """The field. ``untuk`` names person and form. Raises IsianSalah when it grows too large."""
    isi = [
        [s.sel.letak, s.sel.kode, s.sel.bidang, s.sel.lama, s.sel.baru, s.kini, s.bentrok]
        for s in beda
    ]
    teks = signing.dumps([list(untuk), isi], salt=GARAM, compress=True)
    if len(teks) > MAKS_TEKS:
        raise IsianSalah("berkas", "", "perubahan yang lebih sedikit; unggah dalam beberapa bagian")
    return teks


def ambil_titipan(untuk: Sequence[str], teks: str) -> list[tuple[SelBaca, str, bool]]:
    """Cell, the text that stood there when it was shown, and whether it was a conflict.

    Raises IsianSalah for a field that is too old, of another form or person, or not ours.
    """
    try:
        milik, isi = signing.loads(teks, salt=GARAM, max_age=BERLAKU)
    except signing.BadSignature as galat:
        raise _basi() from galat
    if milik != list(untuk):
        raise _basi()
    return [(SelBaca(*sel), kini, bentrok) for *sel, kini, bentrok in isi]


def _basi() -> IsianSalah:
    return IsianSalah(
        "pratinjau", "", "dengan mengunggah berkasnya lagi; pratinjau ini sudah usang"
    )

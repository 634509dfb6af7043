"""What somebody chose over the pages of an import's preview, and which preview that person saw.

It travels signed in one field of the page: a field for each choice would be too many for a form.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256

from django.core import signing
from django.http import QueryDict

from selaras.apps.anggaran.meja import Meja, bilangan

GARAM = "selaras.anggaran.dipilih"
PILIH, ALASAN = "pilih:", "alasan:"
MAKS_ALASAN = 1000  # characters of a reason


@dataclass(frozen=True)
class Dipilih:
    """Row number to key, key to reason above pagu; ``terlihat`` names the preview that was seen."""

    pilihan: Mapping[int, str]
    alasan: Mapping[str, str]
    terlihat: str = ""

    def titipan(self, meja: Meja) -> str:
        """The field for a page that shows the preview of these choices."""
        isi = [list(self.pilihan.items()), dict(self.alasan), self.sidik(meja)]
        return signing.dumps(isi, salt=GARAM, compress=True)

    def sidik(self, meja: Meja) -> str:
        """Names the preview of these choices on this desk: another one shows other figures."""
        letak = [meja.ke, meja.kepala, meja.tinggi, asdict(meja.peta), sorted(self.pilihan.items())]
        return sha256(json.dumps(letak, sort_keys=True).encode()).hexdigest()

    def sama(self, meja: Meja) -> bool:
        """True when the preview that was seen is that of these choices."""
        return self.terlihat == self.sidik(meja)


def baca_dipilih(kirim: QueryDict, meja: Meja, berlaku: int) -> Dipilih:
    """What was chosen on earlier pages, and on this one over it.

    Rows of another sheet are other rows: their choices are let go. Raises BadSignature for a field
    that is not ours or older than ``berlaku`` seconds.
    """
    baris, alasan, terlihat = [], {}, ""
    if titipan := kirim.get("dipilih"):
        baris, alasan, terlihat = signing.loads(titipan, salt=GARAM, max_age=berlaku)
    pilihan = {} if meja.lembar_lain else dict(baris)
    for nama, isi in kirim.items():
        teks = str(isi)
        if nama.startswith(PILIH) and not meja.lembar_lain:
            pilihan[bilangan(nama.removeprefix(PILIH), -1, 100_000)] = teks
        elif nama.startswith(ALASAN) and teks.strip():
            alasan[nama.removeprefix(ALASAN)] = teks[:MAKS_ALASAN]
    return Dipilih({n: kunci for n, kunci in pilihan.items() if kunci}, alasan, terlihat)

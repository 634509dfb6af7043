"""SVG that looks the same everywhere: the letters it uses come along as a small font.

An SVG inside ``<img>`` sees no font of the page, only those of the machine; words set in another
face are wider than the space that was measured for them.
"""

from __future__ import annotations

import base64
import hashlib
from io import BytesIO

from defusedxml.ElementTree import fromstring
from fontTools.ttLib import TTFont

from selaras.penulis.aksara import folder_fon
from selaras.penulis.ingatan import Ingatan

KELUARGA = "Carlito"
_BOBOT = {
    KELUARGA: (("normal", "Carlito-Regular.ttf"), ("bold", "Carlito-Bold.ttf")),
    "Plus Jakarta Sans": (
        ("normal", "PlusJakartaSans-Regular.ttf"), ("bold", "PlusJakartaSans-Bold.ttf"),
    ),
}  # fmt: skip

_TATA_LETAK = {"GPOS", "GSUB", "GDEF"}

INGATAN: Ingatan[bytes] = Ingatan(2_000_000)  # the fonts of some two hundred charts


def dengan_fon(svg: str, keluarga: str = KELUARGA) -> str:
    """The same picture with the letters of its texts embedded; without text it stays as it is.

    ``keluarga`` is the face that it is set in.
    """
    huruf = "".join(sorted(set("".join(fromstring(svg).itertext()))))
    if not huruf.strip():
        return svg
    gaya = "".join(
        f'@font-face{{font-family:"{keluarga}";font-weight:{bobot};'
        f"src:url(data:font/woff;base64,{_potongan(berkas, huruf)})}}"
        for bobot, berkas in _BOBOT[keluarga]
    )
    tutup = svg.index(">", svg.index("<svg")) + 1
    return f"{svg[:tutup]}<style>{gaya}</style>{svg[tutup:]}"


def _potongan(berkas: str, huruf: str) -> str:
    """Base64 of a WOFF with these letters only; the same letters always give the same bytes."""
    kunci = hashlib.sha256(f"{berkas} {huruf}".encode()).hexdigest()
    return base64.b64encode(INGATAN.ambil(kunci, lambda: _potong(berkas, huruf))).decode()


def _potong(berkas: str, huruf: str) -> bytes:
    from fontTools.subset import Options, Subsetter  # 10 MiB that serving pages does not need

    with TTFont(BytesIO((folder_fon() / berkas).read_bytes()), recalcTimestamp=False) as fon:
        for tabel in _TATA_LETAK & set(fon.keys()):  # reading them takes a second
            del fon[tabel]
        pemotong = Subsetter(Options(hinting=False, layout_features=[]))
        pemotong.populate(text=huruf)
        pemotong.subset(fon)
        fon.flavor = "woff"
        keluar = BytesIO()
        fon.save(keluar)
    return keluar.getvalue()

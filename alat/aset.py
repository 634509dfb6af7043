"""Copies what is shipped out of node_modules: fonts for documents, files for the pages.

The targets are ignored by git and made anew by alat/siapkan.py. Each folder gets the licence
texts of what lies in it; NOTICE lists them.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from dasar import AKAR, SiapkanError

MODUL = AKAR / "node_modules"
FON = AKAR / "src/selaras/penulis/aset/fon"
LIB = AKAR / "src/selaras/situs/static/lib"

_CARLITO = "@expo-google-fonts/carlito"
_JAKARTA = "@expo-google-fonts/plus-jakarta-sans"
_WEB = "@fontsource-variable/plus-jakarta-sans"

# Documents: typst reads TTF only. Carlito is the body, Plus Jakarta Sans the headings and
# charts, DejaVu Sans the symbols that both lack.
ISI_FON = {
    "Carlito-Regular.ttf": f"{_CARLITO}/400Regular/Carlito_400Regular.ttf",
    "Carlito-Italic.ttf": f"{_CARLITO}/400Regular_Italic/Carlito_400Regular_Italic.ttf",
    "Carlito-Bold.ttf": f"{_CARLITO}/700Bold/Carlito_700Bold.ttf",
    "Carlito-BoldItalic.ttf": f"{_CARLITO}/700Bold_Italic/Carlito_700Bold_Italic.ttf",
    "PlusJakartaSans-Regular.ttf": f"{_JAKARTA}/400Regular/PlusJakartaSans_400Regular.ttf",
    "PlusJakartaSans-SemiBold.ttf": f"{_JAKARTA}/600SemiBold/PlusJakartaSans_600SemiBold.ttf",
    "PlusJakartaSans-Bold.ttf": f"{_JAKARTA}/700Bold/PlusJakartaSans_700Bold.ttf",
    "DejaVuSans.ttf": "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
    "DejaVuSans-Bold.ttf": "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
    "LICENSE-Carlito.txt": f"{_CARLITO}/LICENSE_FONT",
    "LICENSE-PlusJakartaSans.txt": f"{_JAKARTA}/LICENSE_FONT",
    "LICENSE-DejaVu.txt": "dejavu-fonts-ttf/LICENSE",
}

# Pages: served by Selaras itself, offices work offline.
ISI_LIB = {
    "tabler/tabler.min.css": "@tabler/core/dist/css/tabler.min.css",
    "htmx/htmx.min.js": "htmx.org/dist/htmx.min.js",
    "htmx/LICENSE": "htmx.org/LICENSE",
    "plus-jakarta-sans/wght.css": f"{_WEB}/wght.css",
    "plus-jakarta-sans/LICENSE": f"{_WEB}/LICENSE",
    **{
        f"plus-jakarta-sans/files/plus-jakarta-sans-{huruf}-wght-normal.woff2": (
            f"{_WEB}/files/plus-jakarta-sans-{huruf}-wght-normal.woff2"
        )
        for huruf in ("latin", "latin-ext", "vietnamese", "cyrillic-ext")
    },
}

_PETA_SUMBER = re.compile(rb"(/\*# sourceMappingURL=\S+ \*/|//# sourceMappingURL=\S+)\s*$")


def kurang() -> list[Path]:
    """The files that are shipped and do not lie in their place; empty when setup is done."""
    semua = [*(FON / nama for nama in ISI_FON), *(LIB / nama for nama in ISI_LIB)]
    return [satu for satu in semua if not satu.is_file()]


def salin() -> None:
    """Fill both target folders anew. Raises SiapkanError when a package lacks a listed file."""
    for tujuan, daftar in ((FON, ISI_FON), (LIB, ISI_LIB)):
        shutil.rmtree(tujuan, ignore_errors=True)
        for nama, asal in daftar.items():
            _salin_satu(MODUL / asal, tujuan / nama)


def _salin_satu(asal: Path, tujuan: Path) -> None:
    if not asal.is_file():
        raise SiapkanError(f"Berkas {asal} tidak ada di paket npm yang terkunci.")
    isi = asal.read_bytes()
    if asal.suffix in {".css", ".js"}:
        # The map is not shipped, and hashed static storage refuses a dangling reference.
        isi = _PETA_SUMBER.sub(b"", isi)
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    tujuan.write_bytes(isi)

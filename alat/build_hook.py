"""Hook of the package builder: no package without the fonts, the files of the pages, the guide.

git does not hold them (alat/siapkan.py fetches them), and the builder leaves out in silence what
is not there: such a package would only fail at the first PDF, in an office.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))

import aset  # the builder loads this file from anywhere


class AsetHook(BuildHookInterface[Any]):
    """Refuses to build a wheel or an sdist while a listed file is missing."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Raises RuntimeError. An editable install may come first: setting up does it so."""
        if version != "editable" and (kurang := aset.kurang()):
            raise RuntimeError(
                f"Paket tidak dibuat: {len(kurang)} berkas fon dan antarmuka belum ada "
                f"({kurang[0].name}, ...). Jalankan `python3 alat/siapkan.py` dahulu."
            )
        if self.target_name == "wheel" and version != "editable":  # the guide, beside its reader
            panduan = str(Path(self.root) / "docs" / "panduan")
            build_data["force_include"][panduan] = "selaras/apps/panduan/isi"

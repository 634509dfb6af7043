"""The permission table as Markdown, made from the table itself.

``python -m selaras.apps.akun.rujukan docs/rujukan/izin.md`` renews the generated part.
"""

from __future__ import annotations

import sys
from pathlib import Path

from selaras.apps.akun.peran import PERAN_DAERAH, PERAN_UNIT, Izin, Peran, boleh
from selaras.penulis.bagian_dibuat import perbarui_bagian


def tulis_rujukan() -> str:
    """Roles as columns, permissions as rows; then which role may be given for what."""
    kepala = " | ".join(p.sebutan for p in Peran)
    baris = [f"| Boleh | {kepala} |", f"|---|{'---|' * len(Peran)}"]
    for izin in Izin:
        isi = " | ".join("✓" if boleh(p, izin) else "" for p in Peran)
        baris.append(f"| {izin.sebutan} | {isi} |")
    daerah = ", ".join(p.sebutan for p in Peran if p in PERAN_DAERAH)
    unit = ", ".join(p.sebutan for p in Peran if p in PERAN_UNIT)
    return "\n".join(
        [
            "",
            *baris,
            "",
            f"Dapat diberikan untuk seluruh perangkat daerah: {daerah}. Yang lain untuk satu.",
            "",
            f"Dapat dibatasi pada satu unit: {unit}. Di luar unitnya, tugas itu hanya membaca.",
            "",
        ]
    )


if __name__ == "__main__":
    perbarui_bagian(Path(sys.argv[1]), tulis_rujukan())

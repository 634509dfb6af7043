"""Documents of a quarter, made from the snapshot as of its end: form E.81 and interim report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from selaras.inti.dokumen.pohon import NaskahDok
from selaras.inti.naskah.berkala.e81 import susun_e81, susun_e81_berdampingan
from selaras.inti.naskah.berkala.kinerja import susun_kinerja
from selaras.inti.naskah.konteks import Konteks

Susun = Callable[[Konteks, Konteks], NaskahDok]
# key: words, and how it is composed from the snapshot as of the quarter and the whole one
DOKUMEN: Mapping[str, tuple[str, Susun]] = MappingProxyType(
    {
        "kinerja": ("Laporan kinerja triwulan", susun_kinerja),
        "e81": ("Evaluasi hasil Renja (E.81)", susun_e81),
    }
)
# composed anew for a workbook, where no width of paper binds
BUKU_KERJA: Mapping[str, Susun] = MappingProxyType({"e81": susun_e81_berdampingan})

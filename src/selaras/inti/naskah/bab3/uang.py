"""The four money columns that every table of part B shares."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Angka, Sel
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.tabel import kanan

KEPALA_UANG = ("Pagu (Rp)", "Realisasi (Rp)", "%", "Sisa (Rp)")


def sel_uang(k: Konteks, kode: str, *, buku: str = "simpul") -> tuple[Sel, ...]:
    """Budget, spending, absorption and remainder of a node ("*": all) or of an account."""
    angka: tuple[Angka, ...]
    if buku == "akun":
        angka = (
            k.f.pagu_akun(kode),
            k.f.realisasi_akun(kode),
            k.f.serapan_akun(kode),
            k.f.sisa_akun(kode),
        )
    else:
        angka = (k.f.pagu(kode), k.f.realisasi_anggaran(kode), k.f.serapan(kode), k.f.sisa(kode))
    return tuple(kanan(satu) for satu in angka)

"""A panel of the insight page: a message, a chart where there is one, and its table."""

from __future__ import annotations

from dataclasses import dataclass, replace

from selaras.inti.dokumen.pohon import Bagan, BagianDok, NaskahDok, Tabel
from selaras.inti.naskah.konteks import Konteks


@dataclass(frozen=True)
class Panel:
    """What one looks at: ``judul`` says the message, ``kalimat`` how to read it.

    ``tabel`` is None when there is nothing to show; ``kosong`` then says the next step.
    """

    id: str
    judul: str
    tabel: Tabel | None
    bagan: Bagan | None = None
    kalimat: str = ""
    kosong: str = ""


def naskah_panel(k: Konteks, panel: Panel) -> NaskahDok:
    """The panel as a small document, for the writers of files."""
    isi = []
    if panel.tabel is not None:
        isi.append(replace(panel.tabel, nomor="1", judul=panel.judul))
    return NaskahDok(
        judul=f"{panel.judul}: {k.nama_kantor} {k.tahun}",
        pokok=panel.judul,
        penulis=k.nama_kantor,
        tanggal=k.laporan.tahun_laporan.per_tanggal.isoformat(),
        kaki=k.nama_kantor,
        bagian=(BagianDok(tuple(isi)),),
        penjelasan={},
        berkas={},
        sidik=k.laporan.sidik,
    )

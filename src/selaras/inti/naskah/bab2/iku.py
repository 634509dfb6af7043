"""II C 3: the main performance indicators and how each is counted."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Blok, Judul, Rujukan, Tabel
from selaras.inti.naskah.kata_ukur import cacah, satuan_tabel, sebutan_pemilik
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, kepala, sel, tengah

ID_IKU = "tabel-iku-kartu"


def susun(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    """The table of the IKU."""
    judul = Judul(3, "Indikator Kinerja Utama", "bab2-iku", "3.")
    iku = [i for i in k.laporan.indikator.values() if i.iku]
    if not iku:
        return (judul, *k.paragraf("bab2.iku", "Indikator kinerja utama belum ditetapkan."))
    isi = sebaris(
        "Keberhasilan tujuan dan sasaran diukur dengan ",
        cacah(k, iku, "indikator kinerja utama"),
        " indikator kinerja utama (IKU) pada ",
        Rujukan(ID_IKU),
        ".",
    )
    badan = tuple(
        baris(
            (
                tengah(str(ke)),
                sel(k.laporan.simpul[i.simpul_id].nama),
                sel(i.nama),
                tengah(satuan_tabel(i)),
                sel(i.alasan or "belum diisi"),
                sel(i.formula or "belum diisi"),
                sel(i.sumber_data or "belum diisi"),
            )
        )
        for ke, i in enumerate(iku, 1)
    )
    tabel = Tabel(
        id=ID_IKU,
        judul=f"Indikator Kinerja Utama Tahun {k.tahun}",
        lebar=(7, 32, 32, 13, 20, 30, 26),
        kepala=kepala(
            "No", sebutan_pemilik(k, iku), "Indikator", "Satuan", "Alasan", "Formula", "Sumber data"
        ),
        badan=badan,
        nomor=n.tabel("2"),
        kecil=True,
    )
    return (judul, *k.paragraf("bab2.iku", *isi), tabel)

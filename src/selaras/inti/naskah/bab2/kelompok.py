"""II C 4: whom the office serves."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Blok, Judul, Rujukan, Sel, Tabel
from selaras.inti.naskah.kalimat import huruf_awal_kecil, rangkai
from selaras.inti.naskah.kata_ukur import cacah
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, kepala, sel, tengah
from selaras.inti.paket.baris_kantor import KelompokSasaran

ID_KELOMPOK = "tabel-kelompok-sasaran"
LAJUR = 3  # names side by side in the table
SEBUT_MAKS = 5  # so many are named in a sentence, more stand in a table


def susun(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    """The target groups, in a sentence or a table."""
    return (
        Judul(3, "Kelompok Sasaran Layanan", "bab2-kelompok", "4."),
        *_kelompok(k, n),
    )


def _kelompok(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    milik = sorted(k.laporan.paket.baris(KelompokSasaran), key=lambda s: s.urutan)
    if not milik:
        return k.paragraf("bab2.kelompok", "Kelompok sasaran layanan belum diisi.")
    if len(milik) <= SEBUT_MAKS:
        nama = rangkai([huruf_awal_kecil(_nama(satu)) for satu in milik])
        return k.paragraf("bab2.kelompok", f"{k.laporan.opd.nama} melayani {nama}.")
    isi = sebaris(
        f"{k.laporan.opd.nama} melayani ",
        cacah(k, milik, "kelompok sasaran layanan"),
        " kelompok, yaitu yang tercantum pada ",
        Rujukan(ID_KELOMPOK),
        ".",
    )
    # side by side: a list of twenty-six names need not fill a page
    tinggi = -(-len(milik) // LAJUR)
    badan = []
    for ke in range(tinggi):
        isi_baris: list[Sel] = []
        for satu in (milik[ke + lajur * tinggi :][:1] for lajur in range(LAJUR)):
            isi_baris += [
                tengah(*(str(s.urutan) for s in satu)),
                sel(*(_nama(s) for s in satu)),
            ]
        badan.append(baris(isi_baris))
    tabel = Tabel(
        id=ID_KELOMPOK,
        judul="Kelompok Sasaran Layanan",
        lebar=(6, 30) * LAJUR,
        kepala=kepala(*("No", "Kelompok") * LAJUR),
        badan=tuple(badan),
        nomor=n.sisipan("2"),
        kecil=True,
    )
    return (*k.paragraf("bab2.kelompok", *isi), tabel)


def _nama(satu: KelompokSasaran) -> str:
    return f"{satu.nama} ({satu.singkatan})" if satu.singkatan else satu.nama

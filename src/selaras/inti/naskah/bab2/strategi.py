"""II A and B: the strategic plan, and the issues it answers."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Blok, Daftar, Judul, Rujukan, Tabel
from selaras.inti.naskah.kata_ukur import cacah, simpul_jenjang, titik
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, kepala, sel, tengah
from selaras.inti.paket.baris_kantor import Isu

ID_ISU = "tabel-isu"


def susun(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    """Strategy and issues."""
    return (
        Judul(2, "Rencana Strategis", "bab2-a", "A."),
        *_strategi(k),
        Judul(2, "Isu Strategis", "bab2-b", "B."),
        *_isu(k, n),
    )


def _strategi(k: Konteks) -> tuple[Blok, ...]:
    t = k.laporan.tahun_laporan
    sasaran = simpul_jenjang(k, "sasaran")
    pembuka = (
        f"Rencana Strategis {k.nama_kantor} tahun {t.renstra_awal}-{t.renstra_akhir} memuat apa "
        "yang hendak dicapai dan cara mencapainya. "
    )
    if not sasaran:
        return k.paragraf("bab2.renstra", pembuka + "Sasaran strategisnya belum diisi.")
    isi = sebaris(
        pembuka, "Strateginya bertumpu pada ", cacah(k, len(sasaran), "sasaran strategis"),
        " sasaran strategis:",
    )  # fmt: skip
    butir = tuple(sebaris(titik(s.nama)) for s in sasaran)
    return (*k.paragraf("bab2.renstra", *isi), Daftar(butir, bernomor=True))


def _isu(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    isu = k.laporan.paket.baris(Isu)
    if not isu:
        return k.paragraf("bab2.isu", "Isu strategis belum diisi.")
    kelompok = list(dict.fromkeys(i.kelompok for i in isu))
    kalimat = sebaris(
        "Permasalahan yang dihadapi dikelompokkan menjadi ",
        cacah(k, len(kelompok), "kelompok isu"),
        " kelompok, seperti dirinci pada ",
        Rujukan(ID_ISU),
        ".",
    )
    badan = []
    for nomor, nama in enumerate(kelompok, 1):
        milik = sorted((i for i in isu if i.kelompok == nama), key=lambda i: i.urutan)
        for ke, satu in enumerate(milik):
            awal = (
                (tengah(str(nomor), tinggi=len(milik)), sel(nama, tinggi=len(milik)))
                if ke == 0
                else ()
            )
            badan.append(baris((*awal, sel(titik(satu.permasalahan))), satukan=ke + 1 < len(milik)))
    tabel = Tabel(
        id=ID_ISU,
        judul=f"Isu Strategis {k.nama_kantor}",
        lebar=(8, 30, 62),
        kepala=kepala("No", "Kelompok sasaran", "Permasalahan"),
        badan=tuple(badan),
        nomor=n.tabel("2"),
    )
    return (*k.paragraf("bab2.isu", *kalimat), tabel)

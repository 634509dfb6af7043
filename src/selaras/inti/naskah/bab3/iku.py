"""III A 3: the key performance indicators with their bands (Tabel 3.2)."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Blok, Daftar, ParagrafDok, Rujukan, Tabel
from selaras.inti.naskah.bab3.urut import Urut
from selaras.inti.naskah.bab3.utama import Utama, indikator_utama
from selaras.inti.naskah.catatan_ukur import catatan_ukuran
from selaras.inti.naskah.kata_ukur import (
    kalimat_indikator,
    klausa_sebaran,
    satuan_tabel,
    sebutan_pemilik,
)
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.sel_ukuran import sel_ukuran
from selaras.inti.naskah.tabel import baris, kepala, sel, tengah
from selaras.inti.ukur.sebaran import hitung_sebaran

ID_TABEL = "tabel-capaian-iku"


def susun(k: Konteks, n: Penomor, u: Urut) -> tuple[Blok, ...]:
    """Table and one sentence for each indicator."""
    utama = indikator_utama(k)
    judul = u.bagian("Capaian Indikator Kinerja Utama", "bab3-iku")
    if not utama.indikator:
        kosong = "Data kantor belum memuat indikator kinerja utama maupun indikator sasaran."
        return (judul, ParagrafDok(sebaris(kosong)))
    s = hitung_sebaran(utama.indikator)
    pembuka = klausa_sebaran(k, s, utama.sebutan)
    ganti = "" if utama.ditandai else (
        "Data kantor belum menandai indikator kinerja utama, sehingga tabel memuat indikator "
        "sasaran strategis. "
    )  # fmt: skip
    return (
        judul,
        *k.paragraf("bab3.iku", ganti, *pembuka, ". Lihat ", Rujukan(ID_TABEL), "."),
        tabel_iku(k, utama, ID_TABEL, n.tabel("3")),
        Daftar(tuple(kalimat_indikator(k, satu) for satu in utama.indikator)),
    )


def tabel_iku(k: Konteks, utama: Utama, id_: str, nomor: str) -> Tabel:
    """The IKU with target, result, achievement and band; without a number when ``nomor`` is ""."""
    return Tabel(
        id=id_,
        judul=f"Capaian {utama.sebutan.title()} Tahun {k.tahun}",
        lebar=(8, 46, 38, 17, 17, 17, 16, 25),
        kepala=kepala(
            "No",
            utama.sebutan.capitalize(),
            sebutan_pemilik(k, (u.indikator for u in utama.indikator)),
            "Satuan",
            "Target",
            "Realisasi",
            "Capaian (%)",
            "Predikat",
        ),
        badan=tuple(
            baris(
                (
                    tengah(str(ke)),
                    sel(satu.indikator.nama),
                    sel(k.laporan.simpul[satu.indikator.simpul_id].nama),
                    tengah(satuan_tabel(satu.indikator)),
                    *sel_ukuran(k, satu),
                )
            )
            for ke, satu in enumerate(utama.indikator, start=1)
        ),
        nomor=nomor,
        catatan=catatan_ukuran(k, utama.indikator),
        kecil=True,
    )

"""III A 6: beside a national or provincial standard, or a word that there is none."""

from __future__ import annotations

from selaras.inti.angka import tampilkan_apa_adanya
from selaras.inti.dokumen.pohon import BarisTabel, Blok, Rujukan, Sebaris, Tabel
from selaras.inti.naskah.bab3.urut import Urut
from selaras.inti.naskah.bab3.utama import indikator_utama
from selaras.inti.naskah.catatan_ukur import catatan_ukuran
from selaras.inti.naskah.kalimat import rangkai
from selaras.inti.naskah.kata_ukur import satuan_tabel, tanpa_titik
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel, tengah
from selaras.inti.ukur import UkurIndikator

ID_TABEL = "tabel-standar"


def susun(k: Konteks, n: Penomor, u: Urut) -> tuple[Blok, ...]:
    """The indicators that have a standard; which IKU have none is said."""
    judul = u.bagian("Perbandingan dengan Standar Nasional atau Provinsi", "bab3-standar")
    utama = indikator_utama(k)
    ada = [s for s in k.pengukuran.indikator.values() if s.indikator.standar is not None]
    tanpa = [s for s in utama.indikator if s.indikator.standar is None]
    if not ada:
        return (
            judul,
            *k.paragraf(
                "bab3.standar",
                f"Standar nasional atau provinsi untuk {utama.sebutan} belum tersedia, sehingga "
                "realisasi belum dapat dibandingkan dengan standar.",
            ),
        )
    isi: list[str | Sebaris] = [
        Rujukan(ID_TABEL),
        " membandingkan realisasi dengan standar yang tersedia.",
    ]
    if tanpa:
        nama = rangkai([tanpa_titik(s.indikator.nama) for s in tanpa])
        isi.append(f" Standar belum tersedia untuk {nama}.")
    return (judul, *k.paragraf("bab3.standar", *isi), _tabel(k, ada, n.sisipan("3")))


def _tabel(k: Konteks, ada: list[UkurIndikator], nomor: str) -> Tabel:
    return Tabel(
        id=ID_TABEL,
        judul=f"Realisasi Tahun {k.tahun} terhadap Standar",
        lebar=(8, 58, 18, 20, 20, 20, 34),
        kepala=kepala(
            "No",
            "Indikator",
            "Satuan",
            "Realisasi",
            "Standar",
            "Terhadap standar (%)",
            "Sumber standar",
        ),
        badan=tuple(_baris(k, ke, satu) for ke, satu in enumerate(ada, start=1)),
        nomor=nomor,
        catatan=catatan_ukuran(
            k, (k.pengukuran.terhadap_standar(u.indikator.indikator_id) for u in ada)
        ),
        kecil=True,
    )


def _baris(k: Konteks, ke: int, u: UkurIndikator) -> BarisTabel:
    kode, standar = u.indikator.indikator_id, u.indikator.standar
    assert standar is not None
    isi = (
        tengah(str(ke)),
        sel(u.indikator.nama),
        tengah(satuan_tabel(u.indikator)),
        kanan(k.f.realisasi(kode)),
        kanan(k.f.data("indikator", "standar", kode, tampilkan_apa_adanya(standar))),
        kanan(k.f.standar(kode)),
        sel(u.indikator.standar_sumber or "tidak disebut"),
    )
    return baris(isi)

"""Form E.81: evaluation of the results of the Renja of an office, Permendagri 86/2017.

What stands in its columns: e81_isi; how the table is laid out: e81_tabel; where each part was read:
docs/rujukan/formulir-e81.md.
"""

from __future__ import annotations

from selaras.inti.dokumen.pohon import (
    BagianDok,
    Blok,
    Daftar,
    IsiSebaris,
    Judul,
    NaskahDok,
    ParagrafDok,
)
from selaras.inti.dokumen.surat import Penanda, TandaTangan
from selaras.inti.naskah.berkala.bersama import (
    BELUM_DIISI,
    TEMPAT,
    faktor,
    keadaan_lembar,
    naskah,
    penanda_kepala,
    periode_konteks,
    sintetis,
)
from selaras.inti.naskah.berkala.e81_tabel import NAMA, tabel_e81
from selaras.inti.naskah.kata_ukur import tanpa_titik, target_isi
from selaras.inti.naskah.konteks import Konteks, pembuka, sebaris
from selaras.inti.naskah.kop import kop
from selaras.inti.paket.baris_rencana import Penjenjangan, SasaranDaerah

RKPD = "Indikator dan target kinerja perangkat daerah yang mengacu pada sasaran daerah"


def susun_e81(k: Konteks, penuh: Konteks) -> NaskahDok:
    """The form of an office for the quarter that ``k`` was cut at, for paper and page.

    ``penuh``: the whole snapshot, which knows what is only held for the year.
    """
    return _susun(k, penuh, berdampingan=False)


def susun_e81_berdampingan(k: Konteks, penuh: Konteks) -> NaskahDok:
    """The same with K and Rp side by side, as the annex has them; for a workbook."""
    return _susun(k, penuh, berdampingan=True)


def _susun(k: Konteks, penuh: Konteks, *, berdampingan: bool) -> NaskahDok:
    periode = periode_konteks(k)
    isi: tuple[Blok, ...] = (
        kop(k.laporan),
        Judul(1, f"{NAMA.upper()} SAMPAI {periode.sebutan.upper()}", "e81", sehalaman=True),
        *sintetis(k),
        *keadaan_lembar(k),
        ParagrafDok(
            sebaris(
                f"Formulir E.81 Permendagri 86 Tahun 2017. {k.nama_kantor}, periode pelaksanaan "
                f"{k.tahun}, keadaan sampai akhir {periode.sebutan}. K = kinerja, Rp = anggaran "
                "dalam rupiah."
            )
        ),
        *_rkpd(k),
        tabel_e81(k, penuh, berdampingan=berdampingan),
        *faktor(k, "Faktor pendorong keberhasilan kinerja", "e81-pendorong", ("pendorong",)),
        *faktor(
            k, "Faktor penghambat pencapaian kinerja", "e81-penghambat", ("penyebab", "hambatan")
        ),
        *faktor(
            k, "Tindak lanjut yang diperlukan dalam triwulan berikutnya", "e81-tindak",
            ("tindak_lanjut",),
        ),
        Judul(2, "Tindak lanjut yang diperlukan dalam Renja berikutnya", "e81-renja"),
        ParagrafDok(sebaris(BELUM_DIISI)),
        TandaTangan(
            penanda_kepala(k, "Disusun"),
            Penanda(TEMPAT, "Kepala Bappeda", "(nama belum diisi)", sebutan="Dievaluasi"),
        ),
    )  # fmt: skip
    pokok = f"Formulir E.81 {periode.sebutan}"
    return naskah(k, pokok, (BagianDok(isi, lanskap=True, awal_nomor=True),), penuh)


def _rkpd(k: Konteks) -> tuple[Blok, ...]:
    """The indicators that serve a sasaran of the regency, with their target of the year."""
    nama = {s.sasaran_daerah_id: s.sasaran for s in k.laporan.paket.baris(SasaranDaerah)}
    butir: dict[tuple[str, str], IsiSebaris] = {}
    for satu in k.laporan.paket.baris(Penjenjangan):
        kode = satu.indikator_id
        if kode in k.laporan.indikator and satu.sasaran_daerah_id in nama:
            u = k.pengukuran.indikator[kode]
            sasaran = tanpa_titik(nama[satu.sasaran_daerah_id])
            butir[satu.sasaran_daerah_id, kode] = sebaris(
                f"{sasaran}: {u.indikator.nama}, target ", *target_isi(k, u), "."
            )
    if not butir:
        return (ParagrafDok(sebaris(f"{RKPD}: belum diisi pada Penjenjangan.")),)
    return (pembuka(f"{RKPD}:"), Daftar(tuple(butir.values())))

"""II D: what was changed in definitions and organisation after the year was activated."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Blok, Judul, Rujukan, Tabel
from selaras.inti.naskah.kata_ukur import kode_anggota
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, kepala, sel, tengah
from selaras.inti.paket.baris_perubahan import Perubahan
from selaras.inti.paket.skema import MENURUT_NAMA, judul_kolom
from selaras.inti.periode import tanggal_panjang

ID_TABEL = "tabel-perubahan-tahun"


def susun(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    """Introduction and table; nothing in a year in which nothing was changed."""
    semua = k.laporan.paket.baris(Perubahan)
    if not semua:
        return ()
    tabel = tabel_perubahan(k, n.sisipan("2"))
    assert tabel is not None, "ada perubahan"
    return (
        Judul(3, "Perubahan Definisi dan Organisasi dalam Tahun Berjalan", "bab2-perubahan-tahun"),
        *k.paragraf(
            "bab2.perubahan-tahun",
            f"Setelah tahun {k.tahun} diaktifkan, ",
            k.f.jumlah(len(semua), "perubahan", map(kode_anggota, semua)),
            " bagian definisi indikator atau organisasi diubah dengan alasan dan tanggal berlaku; "
            "rinciannya pada ",
            Rujukan(tabel.id),
            ".",
        ),
        tabel,
    )


def tabel_perubahan(k: Konteks, nomor: str = "") -> Tabel | None:
    """Each change with old and new, reason, author and the day it holds from; None without one."""
    semua = k.laporan.paket.baris(Perubahan)
    if not semua:
        return None
    return Tabel(
        id=ID_TABEL,
        judul="Perubahan Definisi dan Organisasi dalam Tahun Berjalan",
        lebar=(8, 30, 32, 32, 20, 32, 22),
        kepala=kepala("No", "Yang berubah", "Sebelum", "Sesudah", "Berlaku", "Alasan", "Oleh"),
        badan=tuple(
            baris(
                (
                    tengah(p.perubahan_id),
                    sel(apa_berubah(p)),
                    sel(_isi(p, p.lama)),
                    sel(_isi(p, p.baru)),
                    tengah(tanggal_panjang(p.berlaku)),
                    sel(p.alasan),
                    sel(p.oleh),
                )
            )
            for p in semua
        ),
        nomor=nomor,
        kecil=True,
    )


def apa_berubah(p: Perubahan) -> str:
    """The thing and its column: "Indikator 1.1/01: Satuan"."""
    kelas = MENURUT_NAMA.get(p.tabel)
    benda = f"{kelas.JUDUL if kelas else p.tabel} {p.baris}"
    return f"{benda}: {judul_kolom(p.tabel, p.nama_kolom)}" if p.nama_kolom else benda


def _isi(p: Perubahan, isi: str | None) -> str:
    """A cell as text; of a row that came or went the other side does not exist."""
    return isi or ("tidak ada" if p.nama_kolom is None else "kosong")

"""The front: preface, summary on two pages, and the lists that have something to list."""

from __future__ import annotations

from collections.abc import Iterable

from selaras.inti.dokumen.pohon import (
    Bagan,
    BaganOrganisasi,
    BagianDok,
    Blok,
    DaftarIsi,
    GambarFoto,
    GantiHalaman,
    Judul,
    Kotak,
    Tabel,
)
from selaras.inti.naskah import ringkasan
from selaras.inti.naskah.bab4 import tanda_tangan
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor

GAMBAR = frozenset({Bagan, BaganOrganisasi, GambarFoto})
SEHALAMAN = 34  # entries of both lists, some of two lines, that share a page


def susun(k: Konteks, n: Penomor) -> tuple[BagianDok, ...]:
    """Preface and summary, on pages with roman numbers."""
    pengantar: tuple[Blok, ...] = (
        Judul(1, "KATA PENGANTAR", "pengantar"),
        *k.paragraf("pengantar.pembuka", *_pembuka(k)),
        *k.paragraf("pengantar.isi", *_isi(k)),
        *k.paragraf(
            "pengantar.penutup",
            "Kami berterima kasih kepada semua pihak yang membantu penyusunan laporan ini. Saran "
            "dan masukan diharapkan untuk perbaikan kinerja dan laporan tahun berikutnya.",
        ),
        *_sintetis(k),
        tanda_tangan(k),
    )
    isi: tuple[Blok, ...] = (
        Judul(1, "RINGKASAN EKSEKUTIF", "ringkasan"),
        *ringkasan.susun_isi(k, n),
    )
    return (
        BagianDok(pengantar, penomoran="romawi", awal_nomor=True),
        BagianDok(isi, penomoran="romawi"),
    )


def susun_daftar(isi: Iterable[BagianDok]) -> BagianDok:
    """The contents, and the lists of tables and figures when the chapters have any."""
    bernomor = [
        type(b)
        for bagian in isi
        for b in bagian.isi
        if isinstance(b, Tabel | Bagan | BaganOrganisasi | GambarFoto) and b.nomor
    ]
    daftar: list[Blok] = [DaftarIsi("isi", "DAFTAR ISI")]
    if Tabel in bernomor:
        daftar += [GantiHalaman(), DaftarIsi("tabel", "DAFTAR TABEL")]
    if not GAMBAR.isdisjoint(bernomor):
        sehalaman = Tabel in bernomor and len(bernomor) <= SEHALAMAN
        daftar += () if sehalaman else (GantiHalaman(),)
        daftar.append(DaftarIsi("gambar", "DAFTAR GAMBAR", sehalaman))
    return BagianDok(tuple(daftar), penomoran="romawi")


def _pembuka(k: Konteks) -> tuple[str, ...]:
    return (
        f"Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa. Laporan Kinerja Instansi "
        f"Pemerintah (LAKIN) {k.nama_kantor} tahun {k.tahun} telah selesai disusun sebagai "
        "pertanggungjawaban atas kinerja yang diperjanjikan dan anggaran yang digunakan.",
    )


def _isi(k: Konteks) -> tuple[str, ...]:
    t = k.laporan.tahun_laporan
    return (
        f"Laporan ini membandingkan hasil tahun {k.tahun} dengan target pada Perjanjian Kinerja, "
        f"dengan tahun sebelumnya, dan dengan akhir Rencana Strategis {t.renstra_awal}-"
        f"{t.renstra_akhir}. Setiap angka dihitung satu kali dari data yang sama; rumus dan "
        "asalnya dapat dilihat pada laporan versi halaman web.",
    )


def _sintetis(k: Konteks) -> tuple[Blok, ...]:
    if not k.laporan.tahun_laporan.sintetis:
        return ()
    kalimat = "Kantor, nama, dan seluruh angka dalam laporan ini rekaan untuk keperluan contoh."
    return (Kotak("Data sintetis", (sebaris(kalimat),)),)

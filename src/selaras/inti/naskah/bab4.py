"""BAB IV: conclusion, what will be improved, signature."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import (
    BagianDok,
    Blok,
    Daftar,
    IsiSebaris,
    Judul,
)
from selaras.inti.dokumen.surat import Penanda, TandaTangan
from selaras.inti.naskah.bab3.utama import indikator_utama
from selaras.inti.naskah.catatan_ukur import kalimat_rata
from selaras.inti.naskah.kalimat import rangkai_isi
from selaras.inti.naskah.kata_ukur import cacah, kalimat_indikator, klausa_sebaran, simpul_jenjang
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.langkah import langkah_perbaikan
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.terbilang import terbilang_rupiah
from selaras.inti.ukur.sebaran import hitung_sebaran

JENJANG = (
    ("sasaran", "sasaran strategis"),
    ("program", "program"),
    ("kegiatan", "kegiatan"),
    ("sub_kegiatan", "sub kegiatan"),
)


def susun(k: Konteks, n: Penomor) -> tuple[BagianDok, ...]:
    """The last chapter."""
    isi: tuple[Blok, ...] = (
        Judul(1, "PENUTUP", "bab4", "BAB IV"),
        Judul(2, "Simpulan", "bab4-simpulan", "A."),
        *k.paragraf("bab4.lingkup", *_lingkup(k)),
        *k.paragraf("bab4.capaian", *_capaian(k)),
        *_utama(k),
        *k.paragraf("bab4.anggaran", *_anggaran(k)),
        Judul(2, "Langkah Perbaikan", "bab4-langkah", "B."),
        *_langkah(k),
        *k.paragraf(
            "bab4.penutup",
            "Laporan ini disusun sebagai pertanggungjawaban kinerja dan anggaran, dan menjadi "
            "dasar perbaikan perencanaan serta pelaksanaan tahun berikutnya.",
        ),
        tanda_tangan(k),
    )
    return (BagianDok(isi),)


def _lingkup(k: Konteks) -> IsiSebaris:
    cacahan = [
        sebaris(cacah(k, milik, f"{nama} perangkat daerah"), f" {nama}")
        for jenjang, nama in JENJANG
        if (milik := simpul_jenjang(k, jenjang))
    ]
    if not cacahan:
        return sebaris(f"Pohon kinerja {k.nama_kantor} tahun {k.tahun} belum diisi.")
    return sebaris(
        f"Pada tahun {k.tahun} {k.nama_kantor} melaksanakan ", *rangkai_isi(cacahan), "."
    )


def _capaian(k: Konteks) -> IsiSebaris:
    s = hitung_sebaran(k.pengukuran.indikator.values())
    isi = sebaris(*klausa_sebaran(k, s, "indikator"), ".")
    program = [k.pengukuran.simpul[p.simpul_id] for p in simpul_jenjang(k, "program")]
    if program:
        isi += sebaris(" ", *klausa_sebaran(k, hitung_sebaran(program), "program"), ".")
        isi += kalimat_rata(k, [u.simpul for u in program])
    utama = indikator_utama(k)
    if utama.indikator:
        isi += sebaris(f" Hasil {utama.sebutan}:")
    return isi


def _utama(k: Konteks) -> tuple[Blok, ...]:
    utama = indikator_utama(k)
    if not utama.indikator:
        return ()
    return (Daftar(tuple(kalimat_indikator(k, u) for u in utama.indikator), bernomor=True),)


def _anggaran(k: Konteks) -> IsiSebaris:
    total = k.pengukuran.total
    if total.realisasi is None:
        return sebaris(
            "Jumlah anggaran yang digunakan belum dapat disebut karena realisasi anggaran belum "
            "lengkap."
        )
    isi = sebaris(
        "Anggaran yang digunakan sebesar ",
        k.f.realisasi_anggaran(rp=True),
        f" ({terbilang_rupiah(total.realisasi)})",
    )
    if total.pagu is None or total.serapan is None:
        return isi + sebaris("; serapannya tidak dinilai (", k.f.serapan(), ").")
    return isi + sebaris(
        " dari pagu ",
        k.f.pagu(rp=True),
        ", atau ",
        k.f.serapan(),
        " persen, dengan sisa ",
        k.f.sisa(rp=True),
        ".",
    )


def _langkah(k: Konteks) -> tuple[Blok, ...]:
    langkah = langkah_perbaikan(k)
    if not langkah:
        return k.paragraf(
            "bab4.langkah",
            "Data tidak memuat tindak lanjut, dan tidak ada target meleset yang menunggu "
            "penjelasan. Capaian yang ada dipertahankan pada tahun berikutnya.",
        )
    pembuka = k.paragraf("bab4.langkah", "Yang akan diperbaiki pada tahun berikutnya:")
    return (*pembuka, Daftar(langkah, bernomor=True))


def tanda_tangan(k: Konteks) -> TandaTangan:
    """The signature of the head of the office, with place and date as the data says."""
    t, opd = k.laporan.tahun_laporan, k.laporan.opd
    tempat = t.tempat_laporan or opd.ibu_kota
    tempat_tanggal = ", ".join(satu for satu in (tempat, t.tanggal_laporan) if satu)
    jabatan = opd.kepala_jabatan
    if opd.pemerintah_daerah not in jabatan:
        jabatan = f"{jabatan} {opd.pemerintah_daerah}"
    return TandaTangan(
        kiri=None,
        kanan=Penanda(
            tempat_tanggal=tempat_tanggal,
            jabatan=jabatan,
            nama=opd.kepala_nama or "(nama belum diisi)",
            nip=opd.kepala_nip or "",
            pangkat=opd.kepala_pangkat or "",
        ),
    )

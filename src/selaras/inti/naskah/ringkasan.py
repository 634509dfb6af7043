"""The executive summary: the year on two pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from selaras.inti.capaian import HasilCapaian
from selaras.inti.dokumen.pohon import (
    AngkaBesar,
    Blok,
    Daftar,
    DeretAngka,
    GantiHalaman,
    IsiSebaris,
    Rujukan,
    Tabel,
    Teks,
)
from selaras.inti.naskah.bab3.iku import ID_TABEL as ID_IKU
from selaras.inti.naskah.bab3.iku import tabel_iku
from selaras.inti.naskah.bab3.sasaran import ID_TABEL as ID_SASARAN
from selaras.inti.naskah.bab3.sasaran import sasaran_dan_program
from selaras.inti.naskah.bab3.serapan import program_beranggaran
from selaras.inti.naskah.bab3.utama import Utama, indikator_utama
from selaras.inti.naskah.bagan.capaian import bagan_capaian
from selaras.inti.naskah.catatan_ukur import catatan_rata, kalimat_rata
from selaras.inti.naskah.kalimat import rangkai, rangkai_isi
from selaras.inti.naskah.kata_ukur import (
    cacah,
    dari_sebagian,
    klausa_sebaran,
    sebutan_simpul,
    simpul_jenjang,
)
from selaras.inti.naskah.konteks import Konteks, pembuka, sebaris
from selaras.inti.naskah.langkah import langkah_perbaikan
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.ringkasan_sebab import butir_sebab
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel
from selaras.inti.rata_rata import RataRata
from selaras.inti.ukur import UkurIndikator, UkurSimpul
from selaras.inti.ukur.sebaran import hitung_sebaran
from selaras.inti.ukur.sementara import sementara

LANGKAH_MAKS = 5


def susun_isi(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    """What was promised, what was reached, what it cost, what was learned.

    Tables and chart carry no number: chapter III shows them again with theirs.
    """
    utama = indikator_utama(k)
    bagan = bagan_capaian(k, sasaran_dan_program(k), "ringkasan-bagan")
    return (
        *_bagian("Yang dijanjikan"),
        *k.paragraf("ringkasan.janji", *_janji(k)),
        *ubin(k),
        *_bagian("Yang dicapai"),
        *k.paragraf("ringkasan.capaian", *_capaian(k)),
        *_tabel_utama(k, utama),
        *((replace(bagan, tabel=ID_SASARAN),) if bagan else ()),
        GantiHalaman(),
        *_bagian("Biayanya"),
        *k.paragraf("ringkasan.biaya", *_biaya(k), *_rinci(k)),
        *_tabel_biaya(k),
        *_bagian("Yang dipelajari"),
        *_pelajaran(k),
    )


def _tabel_utama(k: Konteks, utama: Utama) -> tuple[Blok, ...]:
    """The table of the IKU as in chapter III, where it has its number."""
    if not utama.indikator:
        return ()
    kalimat = (f"Hasil setiap {utama.sebutan}, seperti pada ", Rujukan(ID_IKU), ":")
    return (pembuka(*kalimat), tabel_iku(k, utama, "ringkasan-iku", ""))


def _bagian(judul: str) -> tuple[Blok, ...]:
    """A lead-in line; not a heading, so that the contents list chapters only."""
    return (pembuka(Teks(judul, tebal=True)),)


def _janji(k: Konteks) -> IsiSebaris:
    sasaran = simpul_jenjang(k, "sasaran")
    dokumen = k.laporan.perjanjian_berlaku
    asal = f" melalui {dokumen.nama}" if dokumen else ""
    isi = sebaris(f"Pada tahun {k.tahun} {k.nama_kantor}{asal} menjanjikan ")
    if not sasaran:
        return isi + sebaris("kinerja yang sasaran strategisnya belum diisi.")
    nama = rangkai([f"“{s.nama.rstrip('.')}”" for s in sasaran])
    isi += sebaris(cacah(k, sasaran, "sasaran strategis"), f" sasaran strategis: {nama}. ")
    jumlah = [
        sebaris(cacah(k, milik, f"{benda} perangkat daerah"), f" {benda}")
        for jenjang, benda in (
            ("program", "program"),
            ("kegiatan", "kegiatan"),
            ("sub_kegiatan", "sub kegiatan"),
        )
        if (milik := simpul_jenjang(k, jenjang))
    ]
    if not jumlah:
        return isi
    isi += sebaris("Sasaran itu dijalankan lewat ", *rangkai_isi(jumlah))
    if k.pengukuran.total.pagu is None:
        return isi + sebaris(".")
    return isi + sebaris(" dengan pagu ", k.f.pagu(rp=True), ".")


def ubin(k: Konteks) -> tuple[Blok, ...]:
    utama = indikator_utama(k)
    semua = k.pengukuran.simpul
    target = "target setahun" if k.laporan.berjalan else "target"
    kelompok = (
        ("indikator utama" if utama.ditandai else "indikator sasaran", utama.indikator),
        ("program", [semua[s.simpul_id] for s in simpul_jenjang(k, "program")]),
        ("sub kegiatan", [semua[s.simpul_id] for s in simpul_jenjang(k, "sub_kegiatan")]),
    )
    butir = []
    for benda, milik in kelompok:
        s = hitung_sebaran(milik)
        if s.dinilai:
            apa = f"{benda} yang mencapai {target}, di antara yang dinilai{_lainnya(milik)}"
            angka = k.f.jumlah(f"{s.tercapai} dari {s.dinilai}", apa)
            dinilai = " yang dinilai" if s.tak_dinilai else ""
            butir.append(AngkaBesar(angka, f"{benda}{dinilai} mencapai {target}{dari_sebagian(s)}"))
    if k.pengukuran.total.serapan is not None:
        butir.append(AngkaBesar(k.f.serapan(), "persen anggaran terserap"))
    elif sementara(k.pengukuran, "*", "realisasi"):
        butir.append(AngkaBesar(*k.f.ubin_uang("realisasi")))
    return (DeretAngka(tuple(butir)),) if butir else ()


def _lainnya(milik: Iterable[UkurIndikator | UkurSimpul]) -> str:
    """Which ones fell short and which were not judged, by number, for the explanation."""
    belum: list[str] = []
    tak_dinilai: list[str] = []
    for u in milik:
        hasil: RataRata | HasilCapaian
        if isinstance(u, UkurSimpul):
            kode, hasil = u.simpul.simpul_id, u.rata
        else:
            kode, hasil = u.indikator.simpul_id, u.capaian
        if hasil.tercapai is None:
            tak_dinilai.append(f"{kode} ({hasil.status.sebutan})")
        elif not hasil.tercapai:
            belum.append(kode)
    bagian = ""
    if belum:
        bagian += f"; belum mencapai target nomor {rangkai(belum)}"
    if tak_dinilai:
        bagian += f"; tidak dinilai nomor {rangkai(tak_dinilai)}"
    return bagian


def _capaian(k: Konteks) -> IsiSebaris:
    s = hitung_sebaran(k.pengukuran.indikator.values())
    isi = sebaris(*klausa_sebaran(k, s, "indikator"), ".")
    isi += kalimat_rata(k, simpul_jenjang(k, "program"))
    kurang = [
        s
        for s in simpul_jenjang(k, "program")
        if k.pengukuran.simpul[s.simpul_id].rata.tercapai is False
    ]
    if kurang:
        per_program = [
            sebaris(f"{sebutan_simpul(s)} (", k.f.rata(s.simpul_id), " persen)") for s in kurang
        ]
        isi += sebaris(" Program yang belum mencapai target: ", *rangkai_isi(per_program), ".")
    return isi


def _biaya(k: Konteks) -> IsiSebaris:
    total = k.pengukuran.total
    if total.serapan is None:
        return sebaris("Serapan anggaran tidak dinilai (", k.f.serapan(), ").")
    isi = sebaris(
        "Realisasi anggaran ",
        k.f.realisasi_anggaran(rp=True),
        " dari pagu ",
        k.f.pagu(rp=True),
        " atau ",
        k.f.serapan(),
        " persen, dengan sisa ",
        k.f.sisa(rp=True),
        ".",
    )
    besar = [
        (uang.sisa, s)
        for s in simpul_jenjang(k, "program")
        if (uang := k.pengukuran.simpul[s.simpul_id].anggaran) and uang.sisa
    ]
    if len(besar) > 1:
        _, satu = max(besar, key=lambda pasang: pasang[0])
        isi += sebaris(
            f" Sisa terbesar ada pada {sebutan_simpul(satu)}, yaitu ",
            k.f.sisa(satu.simpul_id, rp=True),
            " dengan serapan ",
            k.f.serapan(satu.simpul_id),
            " persen.",
        )
    return isi


def _rinci(k: Konteks) -> IsiSebaris:
    """What opens the table of the programs, when there is one."""
    return sebaris(" Rincian menurut program:") if program_beranggaran(k) else ()


def _tabel_biaya(k: Konteks) -> tuple[Blok, ...]:
    """Result and money of each program side by side."""
    program = program_beranggaran(k)
    if not program:
        return ()
    badan = [
        baris(
            (
                sel(s.nama),
                kanan(k.f.rata(s.simpul_id)),
                sel(k.f.pita_simpul(s.simpul_id)),
                kanan(k.f.pagu(s.simpul_id)),
                kanan(k.f.realisasi_anggaran(s.simpul_id)),
                kanan(k.f.serapan(s.simpul_id)),
            )
        )
        for s in program
    ]
    tabel = Tabel(
        id="ringkasan-biaya",
        judul=f"Capaian dan Anggaran Program Tahun {k.tahun}",
        lebar=(54, 18, 24, 30, 30, 18),
        kepala=kepala(
            "Program", "Capaian (%)", "Predikat", "Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)"
        ),
        badan=tuple(badan),
        catatan=catatan_rata(k, program),
        kecil=True,
    )
    return (tabel,)


def _pelajaran(k: Konteks) -> tuple[Blok, ...]:
    sebab, langkah = butir_sebab(k), langkah_perbaikan(k)
    if not sebab and not langkah:
        return k.paragraf(
            "ringkasan.pelajaran",
            "Tidak ada penyebab, hambatan, atau tindak lanjut yang tercatat untuk tahun ini.",
        )
    hasil: list[Blok] = []
    if sebab:
        hasil += k.paragraf("ringkasan.pelajaran", "Sebab dan hambatan yang utama:")
        hasil.append(Daftar(sebab))
    if langkah:
        hasil += k.paragraf("ringkasan.langkah", "Yang akan diperbaiki:")
        hasil.append(Daftar(langkah[:LANGKAH_MAKS]))
    return tuple(hasil)

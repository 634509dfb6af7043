"""III A 8: one section for each program: sentences, table, misses, factors, lists behind."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Blok, IsiSebaris, Rujukan
from selaras.inti.naskah.bab3.faktor import blok_faktor
from selaras.inti.naskah.bab3.meleset import blok_meleset
from selaras.inti.naskah.bab3.rincian import blok_rincian
from selaras.inti.naskah.bab3.tabel_program import tabel_program
from selaras.inti.naskah.bab3.urut import Urut
from selaras.inti.naskah.kata_ukur import (
    cacah,
    kalimat_indikator,
    klausa_sebaran,
    sebutan_bernomor,
    sebutan_simpul,
    simpul_jenjang,
)
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.nilai import Status
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.ukur import UkurSimpul
from selaras.inti.ukur.sebaran import hitung_sebaran


def susun(k: Konteks, n: Penomor, u: Urut) -> tuple[Blok, ...]:
    """What each program reached, where it fell short and why."""
    program = simpul_jenjang(k, "program")
    if not program:
        return ()
    hasil: list[Blok] = [
        u.bagian("Analisis Program yang Menunjang Capaian Kinerja", "bab3-program"),
        *k.paragraf(
            "bab3.program",
            "Bagian ini menguraikan setiap program beserta kegiatan dan sub kegiatannya: apa yang "
            "tercapai, apa yang belum, sebabnya, dan anggaran yang terserap.",
        ),
    ]
    for simpul in program:
        hasil.extend(_satu_program(k, n, u, simpul))
    return tuple(hasil)


def _satu_program(k: Konteks, n: Penomor, u: Urut, simpul: Simpul) -> tuple[Blok, ...]:
    kode = simpul.simpul_id
    id_tabel = f"tabel-program-{kode}"
    isi = sebaris(*_kalimat_capaian(k, simpul), " ", *_kalimat_bawahan(k, simpul))
    isi += sebaris(*_kalimat_uang(k, simpul), *_tanpa_target(k, simpul))
    isi += sebaris("Rinciannya pada ", Rujukan(id_tabel), ".")
    return (
        u.anak(sebutan_simpul(simpul), f"bab3-program-{kode}"),
        *k.paragraf(f"bab3.program.{kode}", *isi),
        tabel_program(k, simpul, id_tabel, n.tabel("3")),
        *blok_meleset(k, simpul),
        *blok_faktor(k, (simpul, *k.laporan.keturunan(kode)), kode),
        *blok_rincian(k, n, simpul),
    )


def _kalimat_capaian(k: Konteks, simpul: Simpul) -> IsiSebaris:
    u = k.pengukuran.simpul[simpul.simpul_id]
    nama = sebutan_simpul(simpul)
    if not u.indikator:
        return sebaris(f"{nama} belum mempunyai indikator.")
    if len(u.indikator) == 1:
        return sebaris(f"{nama} diukur dengan satu indikator. ") + kalimat_indikator(
            k, u.indikator[0]
        )
    return _kalimat_rata(k, u, nama)


def _kalimat_rata(k: Konteks, u: UkurSimpul, nama: str) -> IsiSebaris:
    kode = u.simpul.simpul_id
    s = hitung_sebaran(u.indikator)
    isi = sebaris(
        f"{nama} diukur dengan ",
        cacah(k, s.banyak, f"indikator nomor {kode}", anggota=s.anggota.get("semua", ())),
        " indikator",
    )
    if u.rata.nilai is None:
        return isi + sebaris("; belum satu pun dapat dinilai.")
    isi += sebaris(
        ", dengan rata-rata capaian ",
        k.f.rata(kode),
        " persen dan predikat ",
        k.f.pita_simpul(kode),
    )
    if s.tak_dinilai:
        isi += sebaris(
            ". Rata-rata itu dihitung dari ",
            cacah(
                k,
                s.dinilai,
                f"indikator nomor {kode} yang dinilai",
                anggota=s.anggota.get("dinilai", ()),
            ),
            " indikator; ",
            cacah(
                k,
                s.tak_dinilai,
                f"indikator nomor {kode} yang tidak dinilai",
                anggota=s.anggota.get("tak_dinilai", ()),
            ),
            " indikator lain tidak dinilai",
        )
    return isi + sebaris(".")


def _kalimat_bawahan(k: Konteks, simpul: Simpul) -> IsiSebaris:
    """How many of its sub kegiatan (or, without any, kegiatan) reached their target."""
    semua = k.laporan.keturunan(simpul.simpul_id)
    for jenjang, benda in (("sub_kegiatan", "sub kegiatan"), ("kegiatan", "kegiatan")):
        milik = [s for s in semua if s.jenjang == jenjang]
        if milik:
            s = hitung_sebaran(k.pengukuran.simpul[m.simpul_id] for m in milik)
            return sebaris(*klausa_sebaran(k, s, benda), ". ")
    return ()


def _tanpa_target(k: Konteks, simpul: Simpul) -> IsiSebaris:
    """The sub kegiatan that spent money although no output was promised of them."""
    isi: IsiSebaris = ()
    for satu in k.laporan.keturunan(simpul.simpul_id):
        u = k.pengukuran.simpul[satu.simpul_id]
        tanpa = u.indikator and all(
            i.capaian.status is Status.TIDAK_ADA_TARGET for i in u.indikator
        )
        if satu.jenjang != "sub_kegiatan" or not tanpa or not (u.anggaran and u.anggaran.realisasi):
            continue
        uang = k.f.realisasi_anggaran(satu.simpul_id, rp=True)
        kata = " dibelanjakan tanpa target keluaran: target dan realisasinya sama-sama nol. "
        isi += sebaris(f"Pada {sebutan_bernomor(satu)} ", uang, kata)
    return isi


def _kalimat_uang(k: Konteks, simpul: Simpul) -> IsiSebaris:
    kode = simpul.simpul_id
    uang = k.pengukuran.simpul[kode].anggaran
    if uang is None:
        return sebaris("Anggarannya tidak tercatat. ")
    if uang.serapan is None:
        return sebaris("Serapan anggarannya tidak dinilai (", k.f.serapan(kode), "). ")
    return sebaris(
        "Anggarannya terserap ",
        k.f.serapan(kode),
        " persen, yaitu ",
        k.f.realisasi_anggaran(kode, rp=True),
        " dari pagu ",
        k.f.pagu(kode, rp=True),
        ". ",
    )

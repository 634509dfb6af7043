"""The interim report: results of a quarter against its targets, causes, money, what comes next."""

from __future__ import annotations

from dataclasses import replace

from selaras.inti.angka import tampilkan
from selaras.inti.capaian import hitung_capaian
from selaras.inti.dokumen.pohon import (
    Angka,
    BagianDok,
    Blok,
    Judul,
    NaskahDok,
    ParagrafDok,
    Sel,
    Tabel,
)
from selaras.inti.dokumen.surat import TandaTangan
from selaras.inti.naskah.bab3.uang import KEPALA_UANG, sel_uang
from selaras.inti.naskah.berkala.bersama import (
    faktor,
    keadaan_lembar,
    naskah,
    penanda_kepala,
    periode_konteks,
    sintetis,
    urut_pohon,
)
from selaras.inti.naskah.kata_ukur import satuan_tabel, simpul_jenjang
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.kop import kop
from selaras.inti.naskah.tabel import baris, berjumlah, kanan, kepala, sel, tengah
from selaras.inti.naskah.wawasan.laju import laju_semua, tabel_laju
from selaras.inti.naskah.wawasan.saring import Saring
from selaras.inti.nilai import Status
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.siklus.lembar import target_periode
from selaras.inti.ukur.berkala import hasil_periode, teks_periode
from selaras.inti.ukur.laju_uang import bagian_tahun, laju_simpul
from selaras.inti.ukur.pengukuran import aturan
from selaras.inti.ukur.sebaran import hitung_sebaran
from selaras.inti.ukur.sementara import sementara

TANPA_TARGET = "tidak ditetapkan"
SELURUH_TAHUN = 100  # percent of the year


def susun_kinerja(k: Konteks, penuh: Konteks) -> NaskahDok:
    """The report of the quarter that ``k`` was cut at; ``penuh`` is the whole snapshot."""
    periode = periode_konteks(k)
    judul = f"LAPORAN KINERJA {periode.sebutan.upper()}"
    isi: tuple[Blok, ...] = (
        kop(k.laporan),
        Judul(1, judul, "kinerja", sehalaman=True),
        *sintetis(k),
        *keadaan_lembar(k),
        *_ringkas(k),
        Judul(2, "Hasil terhadap target", "kinerja-hasil"),
        _tabel_hasil(k, penuh),
        *faktor(k, "Sebab dan hambatan", "kinerja-sebab", ("penyebab", "hambatan")),
        *faktor(k, "Tindak lanjut", "kinerja-tindak", ("tindak_lanjut",)),
        Judul(2, "Anggaran sampai kini", "kinerja-uang"),
        *_uang(k),
        *_laju(k, penuh),
        ParagrafDok(sebaris(f"Laporan ini memuat keadaan sampai akhir {periode.sebutan}.")),
        TandaTangan(None, penanda_kepala(k)),
    )
    pokok = f"Laporan kinerja {periode.sebutan}"
    return naskah(k, pokok, (BagianDok(isi, lanskap=True, awal_nomor=True),), penuh)


def _ringkas(k: Konteks) -> tuple[Blok, ...]:
    periode = periode_konteks(k)
    s = hitung_sebaran(k.pengukuran.indikator.values())
    lewat = f"Sampai akhir {periode.sebutan}, {tampilkan(bagian_tahun(periode), 0)} persen tahun"
    dinilai = (
        f"Dari {s.banyak} indikator, {s.dinilai} sudah dapat dinilai terhadap target setahun dan "
        f"{s.tercapai} di antaranya sudah mencapainya."
        if s.dinilai
        else f"Belum satu pun dari {s.banyak} indikator dapat dinilai terhadap target setahun."
    )
    hasil = f"{lewat} sudah lewat. {dinilai} "
    total = k.pengukuran.total
    uang = sebaris("Anggaran terserap ", k.f.serapan(), " persen.")
    if total.serapan is None:
        sebagian = sementara(k.pengukuran, "*", "realisasi")
        sebab = f"realisasi {sebagian.sebutan}" if sebagian else total.alasan.partition(" (")[0]
        uang = sebaris("Serapan anggaran ", k.f.serapan(), f" ({sebab}).")
    return (ParagrafDok(sebaris(hasil, *uang)),)


def _tabel_hasil(k: Konteks, penuh: Konteks) -> Tabel:
    lembar = ("Lembar",) if k.lembar.ada(periode_konteks(k)) else ()
    belum = k.lembar.belum_sah(k.laporan.paket, periode_konteks(k))
    return Tabel(
        id="tabel-hasil-periode",
        judul=f"Hasil {periode_konteks(k).sebutan}",
        lebar=(14, 52, 17, 20, 20, 20, 20, 20, 20, 26, *(20 for _ in lembar)),
        kepala=kepala(
            "Kode", "Indikator", "Satuan", "Target periode", "Realisasi periode",
            "Capaian periode (%)", "Target setahun", "Realisasi sampai kini",
            "Capaian setahun (%)", "Predikat", *lembar,
        ),
        badan=tuple(
            baris((
                *_sel_hasil(k, penuh, i),
                *(sel(belum.get(i.indikator_id, "disahkan")) for _ in lembar),
            ))
            for simpul in urut_pohon(k)
            for i in k.laporan.indikator_simpul[simpul.simpul_id]
        )
        or (baris((sel("Indikator belum diisi", lebar=10 + len(lembar)),)),),
        nomor="1",
        kecil=True,
    )  # fmt: skip


def _sel_hasil(k: Konteks, penuh: Konteks, indikator: Indikator) -> tuple[Sel, ...]:
    kode = indikator.indikator_id
    return (
        sel(indikator.simpul_id), sel(indikator.nama), tengah(satuan_tabel(indikator)),
        kanan(_target(k, indikator)), kanan(penuh.f.hasil_periode(kode, periode_konteks(k))),
        kanan(_capaian(k, penuh, indikator)), kanan(k.f.target(kode)),
        kanan(k.f.realisasi(kode)), kanan(k.f.capaian(kode)), sel(k.f.pita_indikator(kode)),
    )  # fmt: skip


def _target(k: Konteks, indikator: Indikator) -> Angka | str:
    periode = str(periode_konteks(k))
    for dokumen in reversed(k.laporan.perjanjian):
        angka = k.f.target_dokumen(indikator.indikator_id, dokumen.dokumen_id, periode)
        if angka is not None:
            return angka
    return TANPA_TARGET


def _capaian(k: Konteks, penuh: Konteks, indikator: Indikator) -> str:
    """Achievement of the quarter alone against the target that the agreement sets for it."""
    periode = periode_konteks(k)
    target = target_periode(k.laporan, periode, indikator)
    hasil = hasil_periode(penuh.laporan, indikator, periode)
    if not target.ada:
        return Status.TIDAK_ADA_TARGET.sebutan
    if not hasil.ada:
        return teks_periode(hasil)
    capaian = hitung_capaian(target, hasil, aturan(indikator))
    return capaian.status.sebutan if capaian.nilai is None else tampilkan(capaian.nilai)


def _uang(k: Konteks) -> tuple[Blok, ...]:
    program = [
        s
        for s in simpul_jenjang(k, "program")
        if k.pengukuran.simpul[s.simpul_id].anggaran is not None
    ]
    if not program:
        return (ParagrafDok(sebaris("Pagu dan realisasi anggaran belum diisi.")),)
    badan = []
    for s in program:
        laju = laju_simpul(k.pengukuran.simpul[s.simpul_id])
        kata = laju.alasan or laju.keadaan.sebutan
        badan.append(baris((sel(s.simpul_id), sel(s.nama), *sel_uang(k, s.simpul_id), sel(kata))))
    jumlah = (sel("Jumlah", lebar=2, tebal=True), *sel_uang(k, "*"), sel())
    return (
        Tabel(
            id="tabel-uang-periode",
            judul=f"Anggaran sampai {periode_konteks(k).sebutan}",
            lebar=(9, 50, 33, 33, 18, 30, 40),
            kepala=kepala("Kode", "Program", *KEPALA_UANG, "Uang dan hasil"),
            badan=berjumlah(badan, baris(jumlah, tekanan=2)),
            nomor="2",
            kecil=True,
        ),
    )


def _laju(k: Konteks, penuh: Konteks) -> tuple[Blok, ...]:
    """What the quarters that are left must bring; nothing once the year is over."""
    sampai = periode_konteks(k)
    if bagian_tahun(sampai) >= SELURUH_TAHUN:
        return ()
    semua = laju_semua(Saring(k), penuh, sampai)
    judul = Judul(2, "Yang perlu dicapai sesudah ini", "kinerja-laju")
    return (judul, replace(tabel_laju(k, penuh, semua, sampai), nomor="3"))

"""Explanations of figures of a part of the year, and of what the rest of it must bring."""

from __future__ import annotations

from collections.abc import Callable

from selaras.inti.angka import rupiah, tampilkan
from selaras.inti.dokumen.penjelasan import Label, PenjelasanCetak
from selaras.inti.nilai import Nilai
from selaras.inti.paket import pilihan
from selaras.inti.periode import Periode
from selaras.inti.ukur.berkala import hasil_periode, teks_periode, uang_periode
from selaras.inti.ukur.jelas_kata import PEMBULATAN, Baris, panjang
from selaras.inti.ukur.laju import laju_indikator
from selaras.inti.ukur.laju_uang import JARAK, laju_simpul
from selaras.inti.ukur.pengukuran import Pengukuran
from selaras.inti.ukur.sementara import dari_bagian


def _milik(p: Pengukuran, sisa: str) -> tuple[str, Periode]:
    kode, _, teks = sisa.rpartition("@")
    periode = Periode.parse(teks)
    if periode.tahun != p.laporan.tahun:
        raise KeyError(sisa)
    return kode, periode


def _asal(nilai: Nilai) -> Baris:
    baris: Baris = []
    if nilai.asal:
        baris.append(("Asal" if nilai.ada else Label.KOSONG, nilai.asal))
    return baris + [("Catatan", satu) for satu in nilai.catatan]


def _hasil(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    kode, periode = _milik(p, sisa)
    indikator = p.laporan.indikator[kode]
    nilai = hasil_periode(p.laporan, indikator, periode)
    return PenjelasanCetak(
        f"Realisasi {periode.sebutan}",
        f"{indikator.simpul_id} · {indikator.nama}",
        teks_periode(nilai),
        ((Label.SATUAN, indikator.satuan or "tidak terbaca"), *_asal(nilai)),
        (indikator.satuan or "") if nilai.angka is not None else "",
    )


def _uang(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    kode, periode = _milik(p, sisa)
    semua = uang_periode(p.laporan, periode)
    nilai = semua[kode]
    nama = "seluruh kantor" if kode == "*" else f"{kode} · {p.laporan.simpul[kode].nama}"
    isi = rupiah(nilai.angka) if nilai.angka is not None else teks_periode(nilai)
    if satu := dari_bagian(p.laporan, kode, semua):
        isi = satu.teks(rupiah)
    rumus: Baris = [(Label.RUMUS, "jumlah realisasi sub kegiatan pada periode itu")]
    return PenjelasanCetak(
        f"Realisasi anggaran {periode.sebutan}", nama, isi, tuple(rumus + _asal(nilai))
    )


def _laju(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    kode, sampai = _milik(p, sisa)
    indikator = p.laporan.indikator[kode]
    laju = laju_indikator(p.laporan, indikator, sampai)
    baris: Baris = [
        ("Keadaan", f"{laju.keadaan.sebutan}: {laju.alasan}"),
        (Label.SATUAN, indikator.satuan or "tidak terbaca"),
        ("Agregasi", dict(pilihan.AGREGASI)[indikator.agregasi]),
        ("Target setahun", laju.target.teks),
        (f"Sampai {sampai.sebutan}", laju.kini.teks),
        ("Periode tersisa", str(laju.sisa)),
    ]
    if laju.hitungan:
        baris.append((Label.HITUNGAN, laju.hitungan))
    return PenjelasanCetak(
        "Yang perlu dicapai per periode tersisa",
        f"{indikator.simpul_id} · {indikator.nama}",
        laju.teks_perlu,
        tuple(baris),
    )


def _laju_uang(p: Pengukuran, kode: str) -> PenjelasanCetak:
    u = p.simpul[kode]
    laju = laju_simpul(u)
    baris: Baris = [(Label.RUMUS, "serapan − capaian, poin persen")]
    if u.anggaran is None or u.anggaran.serapan is None or u.rata.nilai is None:
        baris.append((Label.KOSONG, laju.alasan))
        angka = "–"
    else:
        angka = tampilkan(u.anggaran.serapan - u.rata.nilai)
        hitung = f"{panjang(u.anggaran.serapan)} − {panjang(u.rata.nilai)}"
        batas = f"lebih dari {tampilkan(JARAK, 0)} poin persen ke salah satu arah"
        baris += [
            (Label.HITUNGAN, hitung),
            (Label.PEMBULATAN, PEMBULATAN),
            (Label.BATAS, f"tidak seiring bila {batas}"),
        ]
    baris += [("Keadaan", laju.keadaan.sebutan), ("Yang dihitung", u.rata.keterangan)]
    nama = f"{kode} · {p.laporan.simpul[kode].nama}"
    return PenjelasanCetak("Laju uang terhadap hasil", nama, angka, tuple(baris))


JENIS_BERKALA: dict[str, Callable[[Pengukuran, str], PenjelasanCetak]] = {
    "hasil_periode": _hasil,
    "uang_periode": _uang,
    "laju": _laju,
    "laju_uang": _laju_uang,
}

"""III A 4: the year beside the years before it (Tabel 3.3) and the trend of the IKU."""

from __future__ import annotations

from dataclasses import replace

from selaras.inti.dokumen.pohon import BarisTabel, Blok, Daftar, IsiSebaris, Rujukan, Sel, Tabel
from selaras.inti.naskah.bab3.urut import Urut
from selaras.inti.naskah.bab3.utama import Utama, indikator_utama
from selaras.inti.naskah.bagan.tren import bagan_tren
from selaras.inti.naskah.kalimat import huruf_awal_besar
from selaras.inti.naskah.kata_ukur import realisasi_isi, satuan_tabel, tanpa_titik, target_isi
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import kanan, kepala, sel, tengah
from selaras.inti.nilai import Nilai, Status
from selaras.inti.ukur import UkurIndikator
from selaras.inti.ukur.perbandingan import perubahan_capaian, tahun_berdata

ID_TABEL = "tabel-capaian-tahun"
ID_BAGAN = "bagan-tren"
BELUM_ADA = "belum ada data"


def susun(k: Konteks, n: Penomor, u: Urut) -> tuple[Blok, ...]:
    """Every year that has data of an IKU, the change between them, the trend as a chart."""
    utama = indikator_utama(k)
    if not utama.indikator:
        return ()
    tahun = tahun_berdata(k.pengukuran, utama.kode)
    judul = u.bagian("Perbandingan dengan Tahun Sebelumnya", "bab3-tahun")
    nomor = n.tabel("3")
    bagan = bagan_tren(k, utama.indikator, tahun, ID_BAGAN, utama.sebutan)
    return (
        judul,
        *k.paragraf("bab3.tahun", *_pembuka(k, utama, tahun, bagan is not None)),
        _tabel(k, utama, tahun, nomor),
        *_kalimat(k, utama, tahun),
        *((replace(bagan, nomor=n.gambar("3"), tabel=ID_TABEL),) if bagan else ()),
    )


def _pembuka(k: Konteks, utama: Utama, tahun: tuple[int, ...], ada_bagan: bool) -> IsiSebaris:
    if len(tahun) == 1:
        return sebaris(
            f"Data {utama.sebutan} baru ada untuk tahun {k.tahun}, sehingga capaiannya belum "
            "dapat dibandingkan dengan tahun sebelumnya. ",
            Rujukan(ID_TABEL),
            " menjadi dasar pembandingan tahun berikutnya.",
        )
    return sebaris(
        Rujukan(ID_TABEL),
        f" membandingkan {utama.sebutan} pada setiap tahun yang ada datanya, sejak tahun "
        f"{tahun[0]}. Perubahan capaian dinyatakan dalam poin persen terhadap baris tahun di "
        "atasnya.",
        *(sebaris(" Arahnya tampak pada ", Rujukan(ID_BAGAN), ".") if ada_bagan else ()),
    )


def _tabel(k: Konteks, utama: Utama, tahun: tuple[int, ...], nomor: str) -> Tabel:
    badan: list[BarisTabel] = []
    for ke, satu in enumerate(utama.indikator, start=1):
        badan.extend(_baris_indikator(k, ke, satu, tahun))
    rentang = f"{tahun[0]}–{tahun[-1]}" if len(tahun) > 1 else f"{k.tahun}"
    return Tabel(
        id=ID_TABEL,
        judul=f"Capaian {utama.sebutan.title()} Tahun {rentang}",
        lebar=(8, 58, 16, 14, 20, 20, 18, 22),
        kepala=kepala(
            "No",
            utama.sebutan.capitalize(),
            "Satuan",
            "Tahun",
            "Target",
            "Realisasi",
            "Capaian (%)",
            "Perubahan (poin persen)",
        ),
        badan=tuple(badan),
        nomor=nomor,
        kecil=True,
    )


def _baris_indikator(
    k: Konteks, ke: int, u: UkurIndikator, tahun: tuple[int, ...]
) -> list[BarisTabel]:
    tahun = _tahun_indikator(k, u, tahun)
    tinggi = len(tahun)
    hasil: list[BarisTabel] = []
    for urutan, satu in enumerate(tahun):
        depan: tuple[Sel, ...] = ()
        if urutan == 0:
            depan = (
                tengah(str(ke), tinggi=tinggi),
                sel(u.indikator.nama, tinggi=tinggi),
                tengah(satuan_tabel(u.indikator), tinggi=tinggi),
            )
        lalu = tahun[urutan - 1] if urutan else None
        isi = (*depan, tengah(str(satu)), *_nilai(k, u, satu), _perubahan(k, u, satu, lalu))
        hasil.append(BarisTabel(isi, satukan=urutan < tinggi - 1))
    return hasil


def _tahun_indikator(k: Konteks, u: UkurIndikator, tahun: tuple[int, ...]) -> tuple[int, ...]:
    """The years in which this indicator has a target or a result, and the reporting year."""
    kode = u.indikator.indikator_id
    dulu = {satu: k.pengukuran.ukur_indikator(kode, satu) for satu in tahun if satu != k.tahun}
    return tuple(
        satu
        for satu in tahun
        if satu == k.tahun or not (_kosong(dulu[satu].target) and _kosong(dulu[satu].realisasi))
    )


def _nilai(k: Konteks, u: UkurIndikator, tahun: int) -> tuple[Sel, ...]:
    """Target, result, achievement; an empty value of a past year says "belum ada data"."""
    kode = u.indikator.indikator_id
    if tahun == k.tahun:
        return (kanan(k.f.target(kode)), kanan(k.f.realisasi(kode)), kanan(k.f.capaian(kode)))
    dulu = k.pengukuran.ukur_indikator(kode, tahun)
    belum = dulu.capaian.status is Status.BELUM_DIISI
    return (
        kanan(BELUM_ADA if _kosong(dulu.target) else k.f.target(kode, tahun)),
        kanan(BELUM_ADA if _kosong(dulu.realisasi) else k.f.realisasi(kode, tahun)),
        kanan(BELUM_ADA if belum else k.f.capaian(kode, tahun)),
    )


def _kosong(nilai: Nilai) -> bool:
    return nilai.status is Status.BELUM_DIISI


def _perubahan(k: Konteks, u: UkurIndikator, tahun: int, lalu: int | None) -> Sel:
    if lalu is None:
        return kanan("–")
    kode = u.indikator.indikator_id
    hasil = [k.pengukuran.ukur_indikator(kode, satu).capaian for satu in (tahun, lalu)]
    if any(h.status is Status.BELUM_DIISI for h in hasil):
        return kanan(BELUM_ADA)
    return kanan(k.f.perubahan(kode, tahun, lalu))


def _kalimat(k: Konteks, utama: Utama, tahun: tuple[int, ...]) -> tuple[Blok, ...]:
    """One sentence for each IKU: this year beside the year with data before it."""
    if len(tahun) == 1:
        return ()
    lalu = tahun[-2]
    return (Daftar(tuple(_satu_kalimat(k, u, lalu) for u in utama.indikator)),)


def _satu_kalimat(k: Konteks, u: UkurIndikator, lalu: int) -> IsiSebaris:
    kode = u.indikator.indikator_id
    nama = huruf_awal_besar(tanpa_titik(u.indikator.nama))
    dulu = k.pengukuran.ukur_indikator(kode, lalu)
    if not dulu.realisasi.ada or not u.realisasi.ada:
        return sebaris(
            f"{nama} belum dapat dibandingkan dengan tahun {lalu} karena datanya belum lengkap."
        )
    isi = sebaris(f"{nama}: realisasi ", *_gerak_realisasi(k, u, dulu))
    beda = perubahan_capaian(k.pengukuran, kode, k.tahun, lalu)
    if beda is None:
        return sebaris(*isi, "; perubahan capaiannya belum dapat dihitung.")
    target = _gerak_target(k, u, dulu)
    if beda == 0:
        return sebaris(*isi, "; capaiannya tetap ", k.f.capaian(kode), " persen", *target, ".")
    arah = "naik" if beda > 0 else "turun"
    poin = k.f.perubahan(kode, k.tahun, lalu, mutlak=True)
    return sebaris(*isi, f"; capaiannya {arah} ", poin, " poin persen", *target, ".")


def _gerak_target(k: Konteks, u: UkurIndikator, dulu: UkurIndikator) -> IsiSebaris:
    """That the target moved, without which achievements of two years can not be compared."""
    lama, baru = dulu.target.angka, u.target.angka
    if lama is None or baru is None or lama == baru:
        return ()
    kata = "dinaikkan" if baru > lama else "diturunkan"
    if u.indikator.arah == "turun":
        kata = "diperketat" if baru < lama else "diperlonggar"
    asal, kini = target_isi(k, dulu), target_isi(k, u)
    return sebaris(f", dengan target yang {kata} dari ", *asal, " menjadi ", *kini)


def _gerak_realisasi(k: Konteks, u: UkurIndikator, dulu: UkurIndikator) -> IsiSebaris:
    kini = realisasi_isi(k, u)
    if u.realisasi.teks == dulu.realisasi.teks:
        return sebaris("tetap ", *kini, f" seperti pada tahun {dulu.tahun}")
    kata = "berubah"
    if u.realisasi.angka is not None and dulu.realisasi.angka is not None:
        naik = u.realisasi.angka > dulu.realisasi.angka
        kata = "naik" if naik else "turun"
        if u.indikator.arah == "turun":  # of what is to be small, less is better
            kata = "memburuk, naik" if naik else "membaik, turun"
    asal = realisasi_isi(k, dulu)
    return sebaris(f"{kata} dari ", *asal, f" pada tahun {dulu.tahun} menjadi ", *kini)

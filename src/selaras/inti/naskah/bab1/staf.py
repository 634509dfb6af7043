"""I E 1: the staff, counted from the lists; a total with a gap is not given."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import BarisTabel, Blok, IsiSebaris, Judul, Rujukan, Tabel
from selaras.inti.naskah.kalimat import huruf_awal_besar, rangkai_isi
from selaras.inti.naskah.kata_ukur import cacah
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, berjumlah, kepala, sel, tengah
from selaras.inti.nilai import KEADAAN_STATUS
from selaras.inti.paket.baris_kantor import Pegawai

Daftar_ = dict[tuple[str, str], list[Pegawai]]


def susun(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    """One table per group and dimension."""
    daftar = _kelompokkan(k)
    judul = Judul(3, "Pegawai", "bab1-pegawai", "1.")
    if not daftar:
        return (judul, *k.paragraf("bab1.pegawai", "Data pegawai belum diisi."))
    tabel = [_tabel(k, n, ke, *pasang) for ke, pasang in enumerate(daftar.items(), 1)]
    rujuk = rangkai_isi([sebaris(Rujukan(t.id)) for t in tabel])
    kalimat = sebaris(
        "Susunan pegawai disajikan pada ", *rujuk, ". Setiap jumlah dihitung dari baris tabelnya."
    )
    return (judul, *k.paragraf("bab1.pegawai", *kalimat), *tabel)


def _kelompokkan(k: Konteks) -> Daftar_:
    daftar: Daftar_ = {}
    for satu in k.laporan.paket.baris(Pegawai):
        daftar.setdefault((satu.kelompok, satu.dimensi), []).append(satu)
    return dict(sorted(daftar.items(), key=lambda pasang: (pasang[0][0] != "PNS", pasang[0])))


def _tabel(k: Konteks, n: Penomor, ke: int, kunci: tuple[str, str], isi: list[Pegawai]) -> Tabel:
    kelompok, dimensi = kunci
    urut = sorted(isi, key=lambda p: p.urutan)
    return Tabel(
        id=f"tabel-pegawai-{ke}",
        judul=f"{huruf_awal_besar(kelompok)} menurut {huruf_awal_besar(dimensi)}",
        lebar=(8, 60, 32),
        kepala=kepala("No", huruf_awal_besar(dimensi), "Jumlah (orang)"),
        badan=berjumlah(
            [_baris(k, ke, p) for ke, p in enumerate(urut, 1)],
            _jumlah(k, urut, f"jumlah {kelompok} menurut {dimensi}"),
        ),
        nomor=n.tabel("1"),
        catatan=_catatan(k, urut),
        kecil=True,
    )


def _baris(k: Konteks, ke: int, p: Pegawai) -> BarisTabel:
    kunci = f"{p.kelompok}|{p.dimensi}|{p.urutan}"
    isi = KEADAAN_STATUS[p.keadaan].sebutan if p.jumlah is None else str(p.jumlah)
    return baris(
        (tengah(str(ke)), sel(p.kategori), tengah(k.f.data("pegawai", "jumlah", kunci, isi)))
    )


def _jumlah(k: Konteks, isi: list[Pegawai], apa: str) -> BarisTabel:
    angka = [p.jumlah for p in isi if p.jumlah is not None]
    if len(angka) < len(isi):
        total = k.f.jumlah("tidak dihitung", f"{apa}: ada kategori yang tanpa angka")
    else:
        total = k.f.jumlah(sum(angka), f"{apa}: " + " + ".join(map(str, angka)))
    return baris((sel("Jumlah", lebar=2, tebal=True), tengah(total)), tekanan=1)


def _catatan(k: Konteks, isi: list[Pegawai]) -> tuple[IsiSebaris, ...]:
    """Why there is no total, and what the readable categories add up to."""
    angka = [p.jumlah for p in isi if p.jumlah is not None]
    kosong = len(isi) - len(angka)
    if not kosong:
        return ()
    pembuka = sebaris(
        cacah(k, kosong, "kategori tanpa angka", awal=True),
        " kategori tidak mempunyai angka yang dapat dipakai, sehingga jumlahnya tidak dihitung",
    )
    if not angka:
        return (pembuka + sebaris("."),)
    terbaca = k.f.jumlah(sum(angka), "kategori yang terisi: " + " + ".join(map(str, angka)))
    return (pembuka + sebaris("; kategori yang terisi berjumlah ", terbaca, " orang."),)

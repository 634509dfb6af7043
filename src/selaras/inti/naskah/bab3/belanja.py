"""III B 1: spending by kind (Tabel 3.12 and 3.13), one table for each group of accounts."""

from __future__ import annotations

from decimal import Decimal

from selaras.inti.dokumen.pohon import BarisTabel, Blok, IsiSebaris, ParagrafDok, Rujukan, Tabel
from selaras.inti.naskah.bab3.uang import KEPALA_UANG, sel_uang
from selaras.inti.naskah.bab3.urut import Urut
from selaras.inti.naskah.kata_ukur import cacah
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, berjumlah, kepala, sel, tengah
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_hasil import AnggaranAkun


def susun(k: Konteks, n: Penomor, u: Urut) -> tuple[Blok, ...]:
    """Totals in words, then the accounts of each group with their sum."""
    judul = u.bagian("Realisasi menurut Jenis Belanja", "bab3-belanja")
    if "*" not in k.pengukuran.akun:
        kosong = "Anggaran dan realisasi per akun belanja belum diisi."
        return (judul, ParagrafDok(sebaris(kosong)))
    hasil: list[Blok] = [judul, *k.paragraf("bab3.belanja", *_pembuka(k))]
    for kelompok, nama in pilihan.KELOMPOK_AKUN:
        if kelompok in k.pengukuran.akun:
            id_ = f"tabel-belanja-{kelompok}"
            hasil += k.paragraf(f"bab3.belanja.{kelompok}", *_kalimat(k, kelompok, nama, id_))
            hasil.append(_tabel(k, kelompok, nama, id_, n.tabel("3")))
    return tuple(hasil)


def _pembuka(k: Konteks) -> IsiSebaris:
    isi = sebaris(
        f"Belanja {k.nama_kantor} tahun {k.tahun} dianggarkan sebesar ",
        k.f.pagu_akun("*", rp=True),
        " dan terealisasi sebesar ",
        k.f.realisasi_akun("*", rp=True),
    )
    if k.pengukuran.akun["*"].serapan is None:
        return isi + sebaris("; serapannya tidak dinilai (", k.f.serapan_akun("*"), ").")
    return isi + sebaris(
        " atau ",
        k.f.serapan_akun("*"),
        " persen, sehingga tersisa ",
        k.f.sisa_akun("*", rp=True),
        ".",
    )


def _kalimat(k: Konteks, kelompok: str, nama: str, id_: str) -> IsiSebaris:
    banyak = len(_akun(k, kelompok))
    isi = sebaris(f"{nama} terdiri atas ", cacah(k, banyak, f"jenis {nama}"), " jenis")
    if k.pengukuran.akun[kelompok].serapan is None:
        isi += sebaris("; serapannya tidak dinilai (", k.f.serapan_akun(kelompok), ")")
    else:
        isi += sebaris(" dan terserap ", k.f.serapan_akun(kelompok), " persen")
    return isi + sebaris(", sebagaimana dimuat pada ", Rujukan(id_), ".")


def _akun(k: Konteks, kelompok: str) -> dict[str, str]:
    """Accounts of a group with their names, in canonical order of the first period."""
    return {
        b.akun_id: b.nama
        for b in k.laporan.paket.baris(AnggaranAkun)
        if b.kelompok == kelompok and b.akun_id in k.pengukuran.akun
    }


def _tabel(k: Konteks, kelompok: str, nama: str, id_: str, nomor: str) -> Tabel:
    akun = sorted(_akun(k, kelompok).items(), key=lambda a: (-_pagu(k, a[0]), a[0]))
    badan: list[BarisTabel] = [
        baris((tengah(str(ke)), sel(judul), *sel_uang(k, kode, buku="akun")))
        for ke, (kode, judul) in enumerate(akun, start=1)
    ]
    jumlah = (sel(f"Jumlah {nama}", lebar=2, tebal=True), *sel_uang(k, kelompok, buku="akun"))
    return Tabel(
        id=id_,
        judul=f"Realisasi Anggaran {nama} Tahun {k.tahun}",
        lebar=(9, 50, 33, 33, 15, 30),
        kepala=kepala("No", "Jenis belanja", *KEPALA_UANG),
        badan=berjumlah(badan, baris(jumlah, tekanan=2)),
        nomor=nomor,
        kecil=True,
    )


def _pagu(k: Konteks, kode: str) -> Decimal:
    return k.pengukuran.akun[kode].pagu or Decimal(0)

"""III B 2: absorption by program (chart and Tabel 3.13a)."""

from __future__ import annotations

from dataclasses import replace

from selaras.inti.dokumen.pohon import Blok, IsiSebaris, ParagrafDok, Rujukan, Tabel
from selaras.inti.naskah.bab3.uang import KEPALA_UANG, sel_uang
from selaras.inti.naskah.bab3.urut import Urut
from selaras.inti.naskah.bagan.serapan import bagan_serapan
from selaras.inti.naskah.kata_ukur import sebutan_simpul, simpul_jenjang
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, berjumlah, kepala, sel
from selaras.inti.paket.baris_rencana import Simpul

ID_TABEL = "tabel-serapan-program"
ID_BAGAN = "bagan-serapan"


def program_beranggaran(k: Konteks) -> list[Simpul]:
    """The programs that have money on record, in canonical order."""
    return [
        s
        for s in simpul_jenjang(k, "program")
        if k.pengukuran.simpul[s.simpul_id].anggaran is not None
    ]


def susun(k: Konteks, n: Penomor, u: Urut) -> tuple[Blok, ...]:
    """Where the money of the programs is and how much of it was spent."""
    judul = u.bagian("Realisasi menurut Program", "bab3-serapan")
    program = program_beranggaran(k)
    if not program:
        kosong = "Anggaran dan realisasi per sub kegiatan belum diisi."
        return (judul, ParagrafDok(sebaris(kosong)))
    bagan = bagan_serapan(k, program, ID_BAGAN)
    nomor = n.sisipan("3")
    return (
        judul,
        *k.paragraf("bab3.serapan", *_pembuka(k, program, bagan is not None)),
        _tabel(k, program, nomor),
        *((replace(bagan, nomor=n.gambar("3"), tabel=ID_TABEL),) if bagan else ()),
    )


def _pembuka(k: Konteks, program: list[Simpul], ada_bagan: bool) -> IsiSebaris:
    urut = sorted(
        (nilai, s.simpul_id, s)
        for s in program
        if (uang := k.pengukuran.simpul[s.simpul_id].anggaran)
        and (nilai := uang.serapan) is not None
    )
    if not urut:
        isi = sebaris("Belum satu pun serapan program dapat dinilai. ")
    elif len(urut) == 1:
        isi = sebaris(f"{sebutan_simpul(urut[0][2])} terserap ", *_persen(k, urut[0][1]), ". ")
    elif urut[0][0] == urut[-1][0]:
        isi = sebaris("Serapan seluruh program sama, yaitu ", *_persen(k, urut[0][1]), ". ")
    else:
        tinggi, rendah = urut[-1], urut[0]
        isi = sebaris(
            f"Serapan tertinggi terdapat pada {sebutan_simpul(tinggi[2])} (",
            *_persen(k, tinggi[1]),
            f") dan terendah pada {sebutan_simpul(rendah[2])} (",
            *_persen(k, rendah[1]),
            "). ",
        )
    isi += sebaris("Pagu, realisasi, dan sisa setiap program tampak pada ", Rujukan(ID_TABEL))
    if not ada_bagan:
        return isi + sebaris(".")
    return isi + sebaris("; ", Rujukan(ID_BAGAN), " mengurutkannya dari pagu terbesar.")


def _persen(k: Konteks, kode: str) -> IsiSebaris:
    return sebaris(k.f.serapan(kode), " persen")


def _tabel(k: Konteks, program: list[Simpul], nomor: str) -> Tabel:
    badan = [baris((sel(s.simpul_id), sel(s.nama), *sel_uang(k, s.simpul_id))) for s in program]
    jumlah = (sel("Jumlah", lebar=2, tebal=True), *sel_uang(k, "*"))
    return Tabel(
        id=ID_TABEL,
        judul=f"Realisasi Anggaran per Program Tahun {k.tahun}",
        lebar=(9, 50, 33, 33, 15, 30),
        kepala=kepala("Kode", "Program", *KEPALA_UANG),
        badan=berjumlah(badan, baris(jumlah, tekanan=2)),
        nomor=nomor,
        kecil=True,
    )

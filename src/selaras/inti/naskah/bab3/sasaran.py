"""III A 7: sasaran and the programs below them (Tabel 3.4), with a chart."""

from __future__ import annotations

from dataclasses import replace

from selaras.inti.dokumen.pohon import BarisTabel, Blok, IsiSebaris, Rujukan, Sel, Tabel
from selaras.inti.naskah.bab3.faktor import blok_faktor
from selaras.inti.naskah.bab3.urut import Urut
from selaras.inti.naskah.bagan.capaian import bagan_capaian
from selaras.inti.naskah.catatan_ukur import catatan_rata, kalimat_rata, rata_dari
from selaras.inti.naskah.kalimat import huruf_awal_besar, rangkai_isi
from selaras.inti.naskah.kata_ukur import (
    cacah,
    klausa_sebaran,
    sebutan_simpul,
    simpul_jenjang,
    tanpa_titik,
)
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.sel_ukuran import sel_ukuran
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel, tengah
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.ukur import UkurSimpul
from selaras.inti.ukur.sebaran import hitung_sebaran

ID_TABEL = "tabel-capaian-sasaran"
ID_BAGAN = "bagan-capaian"


def susun(k: Konteks, n: Penomor, u: Urut) -> tuple[Blok, ...]:
    """Which sasaran and programs reached their targets."""
    urut = sasaran_dan_program(k)
    if not urut:
        return ()
    judul = u.bagian("Capaian Sasaran Strategis dan Program", "bab3-sasaran")
    nomor = n.tabel("3")
    bagan = bagan_capaian(k, urut, ID_BAGAN)
    return (
        judul,
        *k.paragraf("bab3.sasaran", *_pembuka(k, bagan is not None)),
        *((replace(bagan, nomor=n.gambar("3"), tabel=ID_TABEL),) if bagan else ()),
        *_per_sasaran(k),
        _tabel(k, urut, nomor),
        *blok_faktor(k, tuple(simpul_jenjang(k, "tujuan", "sasaran"))),
    )


def sasaran_dan_program(k: Konteks) -> tuple[Simpul, ...]:
    """Each sasaran followed by its programs; programs without a sasaran come last."""
    hasil: list[Simpul] = []
    for satu in simpul_jenjang(k, "sasaran"):
        hasil.append(satu)
        hasil += program_sasaran(k, satu)
    sudah = {s.simpul_id for s in hasil}
    return (*hasil, *(s for s in simpul_jenjang(k, "program") if s.simpul_id not in sudah))


def program_sasaran(k: Konteks, sasaran: Simpul) -> list[Simpul]:
    """The programs below a sasaran."""
    return [s for s in k.laporan.keturunan(sasaran.simpul_id) if s.jenjang == "program"]


def _pembuka(k: Konteks, ada_bagan: bool) -> IsiSebaris:
    isi: IsiSebaris = ()
    for jenjang, benda in (("sasaran", "sasaran strategis"), ("program", "program")):
        s = hitung_sebaran(k.pengukuran.simpul[m.simpul_id] for m in simpul_jenjang(k, jenjang))
        if s.banyak:
            isi += sebaris(*klausa_sebaran(k, s, benda), ".")
            isi += sebaris(*kalimat_rata(k, simpul_jenjang(k, jenjang)), " ")
    if ada_bagan:
        return isi + sebaris("Lihat ", Rujukan(ID_BAGAN), " dan ", Rujukan(ID_TABEL), ".")
    return isi + sebaris("Lihat ", Rujukan(ID_TABEL), ".")


def _per_sasaran(k: Konteks) -> tuple[Blok, ...]:
    """One paragraph for each sasaran: its programs by what they reached."""
    hasil: list[Blok] = []
    for satu in simpul_jenjang(k, "sasaran"):
        program = [k.pengukuran.simpul[s.simpul_id] for s in program_sasaran(k, satu)]
        if program:
            isi = _dukungan(k, satu, program)
            if len(program) > 1:
                isi += _belum(k, program)
            hasil.extend(k.paragraf(f"bab3.sasaran.{satu.simpul_id}", *isi))
    return tuple(hasil)


def _dukungan(k: Konteks, sasaran: Simpul, program: list[UkurSimpul]) -> IsiSebaris:
    """What carries a sasaran and how much of it reached its target."""
    isi = sebaris(f"Sasaran “{huruf_awal_besar(tanpa_titik(sasaran.nama))}” didukung oleh ")
    s = hitung_sebaran(program)
    if len(program) == 1:
        return isi + _satu_program(k, program[0])
    kode = sasaran.simpul_id
    isi += sebaris(
        cacah(k, s.banyak, f"program di bawah {kode}", anggota=s.anggota.get("semua", ())),
        " program; ",
    )
    if s.tercapai == 0:
        return isi + sebaris("belum satu pun mencapai target.")
    if s.tercapai == s.banyak:
        return isi + sebaris("seluruhnya mencapai target.")
    banyak = cacah(
        k,
        s.tercapai,
        f"program di bawah {kode} yang mencapai target",
        anggota=s.anggota.get("tercapai", ()),
    )
    return isi + sebaris(banyak, " di antaranya mencapai target.")


def _satu_program(k: Konteks, u: UkurSimpul) -> IsiSebaris:
    """The only program of a sasaran and what became of it; with its full stop."""
    nama, angka = sebutan_simpul(u.simpul), k.f.rata(u.simpul.simpul_id)
    if u.rata.nilai is None:
        return sebaris(f"{nama}, yang tidak dinilai (", angka, ").")
    kata = "mencapai target" if u.rata.tercapai else "belum mencapai target"
    return sebaris(f"{nama}, yang {kata} (", angka, " persen).")


def _belum(k: Konteks, program: list[UkurSimpul]) -> IsiSebaris:
    """The programs that fell short or were not judged, each with what is known of it."""
    kurang = [
        sebaris(f"{sebutan_simpul(u.simpul)} (", k.f.rata(u.simpul.simpul_id), " persen)")
        for u in program
        if u.rata.tercapai is False
    ]
    kosong = [
        sebaris(f"{sebutan_simpul(u.simpul)} (", k.f.rata(u.simpul.simpul_id), ")")
        for u in program
        if u.rata.nilai is None
    ]
    isi: IsiSebaris = ()
    if kurang:
        isi += sebaris(" Yang belum mencapai target: ", *rangkai_isi(kurang), ".")
    if kosong:
        isi += sebaris(" Yang tidak dinilai: ", *rangkai_isi(kosong), ".")
    return isi


def _tabel(k: Konteks, urut: tuple[Simpul, ...], nomor: str) -> Tabel:
    badan: list[BarisTabel] = []
    for simpul in urut:
        badan.extend(_baris_simpul(k, simpul))
    return Tabel(
        id=ID_TABEL,
        judul=f"Capaian Sasaran Strategis dan Program Tahun {k.tahun}",
        lebar=(10, 42, 50, 18, 18, 17, 25),
        kepala=kepala(
            "Kode",
            "Sasaran strategis/Program",
            "Indikator",
            "Target",
            "Realisasi",
            "Capaian (%)",
            "Predikat",
        ),
        badan=tuple(badan),
        nomor=nomor,
        catatan=catatan_rata(k, urut),
        kecil=True,
    )


def _baris_simpul(k: Konteks, simpul: Simpul) -> list[BarisTabel]:
    u = k.pengukuran.simpul[simpul.simpul_id]
    tekanan = 1 if simpul.jenjang == "sasaran" else 0
    banyak = len(u.indikator)
    tinggi = max(1, banyak + (1 if banyak > 1 else 0))
    depan = (sel(simpul.simpul_id, tinggi=tinggi), sel(simpul.nama, tinggi=tinggi))
    if banyak == 0:
        return [baris((*depan, sel("belum ada indikator", lebar=5)), tekanan)]
    hasil: list[BarisTabel] = []
    for ke, satu in enumerate(u.indikator):
        isi: tuple[Sel, ...] = (sel(satu.indikator.nama), *sel_ukuran(k, satu))
        hasil.append(baris((*depan, *isi) if ke == 0 else isi, tekanan, satukan=ke < banyak - 1))
    if banyak > 1:
        kode = simpul.simpul_id
        rata = (
            sel(*rata_dari(k, kode), tebal=True),
            tengah("–"),
            tengah("–"),
            kanan(k.f.rata(kode), tebal=True),
            sel(k.f.pita_simpul(kode)),
        )
        hasil.append(baris(rata, tekanan))
    return hasil

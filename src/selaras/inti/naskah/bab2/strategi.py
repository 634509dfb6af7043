"""II A and B: the strategic plan, and the issues it answers."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Blok, Daftar, IsiSebaris, Judul, Rujukan, Tabel, Teks
from selaras.inti.naskah.kalimat import rangkai
from selaras.inti.naskah.kata_ukur import (
    cacah,
    sebutan_simpul,
    simpul_jenjang,
    tanpa_titik,
    titik,
)
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, kepala, sel, tengah
from selaras.inti.paket.baris_kantor import Isu
from selaras.inti.paket.baris_rencana import Simpul

ID_ISU = "tabel-isu"


def susun(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    """Strategy and issues."""
    return (
        Judul(2, "Rencana Strategis", "bab2-a", "A."),
        *_strategi(k),
        Judul(2, "Isu Strategis", "bab2-b", "B."),
        *_isu(k, n),
    )


def _strategi(k: Konteks) -> tuple[Blok, ...]:
    t = k.laporan.tahun_laporan
    sasaran = simpul_jenjang(k, "sasaran")
    pembuka = (
        f"Rencana Strategis {k.nama_kantor} tahun {t.renstra_awal}-{t.renstra_akhir} memuat apa "
        "yang hendak dicapai dan cara mencapainya. "
    )
    if not sasaran:
        return k.paragraf("bab2.renstra", pembuka + "Sasaran strategisnya belum diisi.")
    isi = sebaris(
        pembuka, "Strateginya bertumpu pada ", cacah(k, sasaran, "sasaran strategis"),
        " sasaran strategis:",
    )  # fmt: skip
    butir = tuple(_sasaran(k, s) for s in sasaran)
    return (*k.paragraf("bab2.renstra", *isi), Daftar(butir, bernomor=True))


def _sasaran(k: Konteks, sasaran: Simpul) -> IsiSebaris:
    """A sasaran and the programs that carry it."""
    nama = tanpa_titik(sasaran.nama)
    program = [
        sebutan_simpul(s) for s in k.laporan.anak.get(sasaran.simpul_id, ())
        if s.jenjang == "program"
    ]  # fmt: skip
    melalui = f", melalui {rangkai(program)}" if program else ""
    return (Teks(nama, tebal=True), Teks(f"{melalui}."))


def tujuan_dan_sasaran(k: Konteks) -> tuple[Blok, ...]:
    """II C: each goal with the sasaran that serve it."""
    tujuan = simpul_jenjang(k, "tujuan")
    if not tujuan:
        return k.paragraf("bab2.tujuan", "Tujuan perangkat daerah belum diisi.")
    if len(tujuan) == 1:
        kalimat = f"{k.laporan.opd.nama} mempunyai satu tujuan, yaitu "
        nama = f"“{tanpa_titik(tujuan[0].nama)}”"
        return k.paragraf("bab2.tujuan", f"{kalimat}{nama}{_dengan_sasaran(k, tujuan[0])}.")
    banyak = cacah(k, tujuan, "tujuan")
    isi = sebaris(f"{k.laporan.opd.nama} mempunyai ", banyak, " tujuan:")
    butir = tuple(
        (Teks(tanpa_titik(t.nama), tebal=True), Teks(f"{_dengan_sasaran(k, t)}.")) for t in tujuan
    )
    return (*k.paragraf("bab2.tujuan", *isi), Daftar(butir, bernomor=True))


def _dengan_sasaran(k: Konteks, tujuan: Simpul) -> str:
    anak = k.laporan.anak.get(tujuan.simpul_id, ())
    sasaran = [f"“{tanpa_titik(s.nama)}”" for s in anak if s.jenjang == "sasaran"]
    return f", dengan sasaran strategis {rangkai(sasaran)}" if sasaran else ""


def _isu(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    isu = k.laporan.paket.baris(Isu)
    if not isu:
        return k.paragraf("bab2.isu", "Isu strategis belum diisi.")
    kelompok = list(dict.fromkeys(i.kelompok for i in isu))
    kalimat = sebaris(
        "Permasalahan yang dihadapi dikelompokkan menjadi ",
        cacah(k, kelompok, "kelompok isu"),
        " kelompok, seperti dirinci pada ",
        Rujukan(ID_ISU),
        ".",
    )
    badan = []
    for nomor, nama in enumerate(kelompok, 1):
        milik = sorted((i for i in isu if i.kelompok == nama), key=lambda i: i.urutan)
        for ke, satu in enumerate(milik):
            awal = (
                (tengah(str(nomor), tinggi=len(milik)), sel(nama, tinggi=len(milik)))
                if ke == 0
                else ()
            )
            badan.append(baris((*awal, sel(titik(satu.permasalahan))), satukan=ke + 1 < len(milik)))
    tabel = Tabel(
        id=ID_ISU,
        judul=f"Isu Strategis {k.nama_kantor}",
        lebar=(8, 30, 62),
        kepala=kepala("No", "Kelompok sasaran", "Permasalahan"),
        badan=tuple(badan),
        nomor=n.tabel("2"),
    )
    return (*k.paragraf("bab2.isu", *kalimat), tabel)

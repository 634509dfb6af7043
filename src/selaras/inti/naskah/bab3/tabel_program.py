"""The table of one program: its nodes with target, result, achievement, band, absorption."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import BarisTabel, Sel, Tabel, Teks
from selaras.inti.naskah.catatan_ukur import catatan_rata, rata_dari
from selaras.inti.naskah.kata_ukur import satuan_tabel, sebutan_simpul
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.sel_ukuran import sel_ukuran
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel, tekanan, tengah
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.ukur import UkurSimpul


def tabel_program(k: Konteks, simpul: Simpul, id_: str, nomor: str) -> Tabel:
    """The program, then everything below it, parents before children."""
    badan: list[BarisTabel] = []
    semua = (simpul, *k.laporan.keturunan(simpul.simpul_id))
    for satu in semua:
        badan.extend(_baris_simpul(k, satu))
    return Tabel(
        id=id_,
        judul=f"Capaian {sebutan_simpul(simpul)} beserta Kegiatan dan Sub Kegiatannya",
        lebar=(11, 55, 20, 17, 18, 17, 26, 17),
        kepala=kepala(
            "Kode",
            "Program/Kegiatan/Sub Kegiatan",
            "Satuan",
            "Target",
            "Realisasi",
            "Capaian (%)",
            "Predikat",
            "Serapan (%)",
        ),
        badan=tuple(badan),
        nomor=nomor,
        catatan=catatan_rata(k, semua),
        kecil=True,
    )


def _baris_simpul(k: Konteks, simpul: Simpul) -> list[BarisTabel]:
    u = k.pengukuran.simpul[simpul.simpul_id]
    berat = tekanan(simpul)
    nama = sel(simpul.nama, tebal=berat > 0, inden=1 if berat == 0 else 0)
    depan = (sel(simpul.simpul_id), nama)
    serapan = _serapan(k, u)
    if len(u.indikator) == 1:
        satu = u.indikator[0]
        satuan = tengah(satuan_tabel(satu.indikator))
        return [baris((*depan, satuan, *sel_ukuran(k, satu), serapan), berat)]
    if not u.indikator:
        kosong = sel("belum ada indikator", lebar=5)
        return [baris((*depan, kosong, serapan), berat)]
    kode = simpul.simpul_id
    rata = (
        sel(*rata_dari(k, kode), lebar=3),
        kanan(k.f.rata(kode)),
        sel(k.f.pita_simpul(kode)),
        serapan,
    )
    hasil = [baris((*depan, *rata), berat, satukan=True)]
    for satu in u.indikator:
        isi = (
            sel(""),
            sel(Teks(satu.indikator.nama, miring=True), inden=1),
            tengah(satuan_tabel(satu.indikator)),
            *sel_ukuran(k, satu),
            sel(""),
        )
        hasil.append(baris(isi))
    return hasil


def _serapan(k: Konteks, u: UkurSimpul) -> Sel:
    return kanan("–") if u.anggaran is None else kanan(k.f.serapan(u.simpul.simpul_id))

"""The list of held values that differ from a printed source."""

from __future__ import annotations

import re

from selaras.inti.dokumen.pohon import Blok, Rujukan, Sel, Tabel
from selaras.inti.naskah.kata_ukur import kode_anggota
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, kepala, sel, tengah
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_hasil import Koreksi
from selaras.inti.ukur.jelas_acuan import sebutan_baris
from selaras.inti.ukur.jelas_koreksi import nomor_koreksi, sebutan_tabel

ID_TABEL = "lampiran-tabel-koreksi"
ANGKA = re.compile(r"(Rp ?\.? ?)?[-+]?[\d.,]+ ?%?")


def susun(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    """Introduction and table."""
    semua = k.laporan.paket.baris(Koreksi)
    nomor = nomor_koreksi(k.laporan)
    kelas = dict(pilihan.KELAS_KOREKSI)
    isi = sebaris(
        "Data laporan ini berasal dari sumber yang sudah dicetak. Sebanyak ",
        k.f.jumlah(len(semua), "baris koreksi", map(kode_anggota, semua)),
        " angka atau kata pada cetakan berbeda dari nilai yang dipegang, tidak terbaca, atau "
        "saling bertentangan; semuanya tercantum pada ",
        Rujukan(ID_TABEL),
        " beserta alasannya.",
    )
    badan = tuple(
        baris(
            (
                tengah(str(nomor[satu.koreksi_id])),
                sel(sebutan_tabel(satu.tabel_cetak)),
                sel(sebutan_baris(k.pengukuran, satu)),
                sel(satu.kolom_cetak.replace("_", " ")),
                _nilai(k, satu, "tercetak", "(kosong)"),
                _nilai(k, satu, "dipegang", "tidak dipegang"),
                tengah(kelas[satu.kelas]),
                sel(satu.alasan),
            )
        )
        for satu in semua
    )
    tabel = Tabel(
        id=ID_TABEL,
        judul="Nilai yang Dipegang dan Berbeda dari Cetakan",
        lebar=(9, 15, 44, 15, 25, 25, 17, 50),
        kepala=kepala(
            "No", "Letak pada cetakan", "Baris", "Kolom", "Tercetak", "Dipegang", "Kelas", "Alasan"
        ),
        badan=badan,
        nomor=n.tabel("L"),
        catatan=(sebaris("Nomor tabel adalah nomor pada laporan yang tercetak."),),
        kecil=True,
    )
    return (*k.paragraf("lampiran.koreksi", *isi), tabel)


def _nilai(k: Konteks, satu: Koreksi, kolom: str, kosong: str) -> Sel:
    """A printed or held value; figures carry their explanation, all stand at the left."""
    isi: str | None = getattr(satu, kolom)
    if not isi:
        return sel(kosong)
    if not ANGKA.fullmatch(isi):
        return sel(isi)
    return sel(k.f.data("koreksi", kolom, satu.koreksi_id, isi))

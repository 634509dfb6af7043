"""The list of held values that differ from a printed source."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Blok, Rujukan, Tabel
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel, tengah
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_hasil import Koreksi

ID_TABEL = "lampiran-tabel-koreksi"


def susun(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    """Introduction and table; nothing when there is no correction."""
    semua = k.laporan.paket.baris(Koreksi)
    if not semua:
        return ()
    kelas = dict(pilihan.KELAS_KOREKSI)
    isi = sebaris(
        "Data laporan ini berasal dari sumber yang sudah dicetak. ",
        k.f.jumlah(len(semua), "baris koreksi"),
        " sel pada cetakan berbeda dari nilai yang dipegang, tidak terbaca, atau saling "
        "bertentangan; semuanya tercantum pada ",
        Rujukan(ID_TABEL),
        " beserta alasannya.",
    )
    badan = tuple(
        baris(
            (
                sel(satu.koreksi_id),
                sel(satu.tabel_cetak.replace("_", " ")),
                sel(satu.baris_cetak),
                sel(satu.kolom_cetak),
                kanan(satu.tercetak or "(kosong)"),
                kanan(satu.dipegang or "tidak dipegang"),
                tengah(kelas[satu.kelas]),
                sel(satu.alasan),
            )
        )
        for satu in semua
    )
    tabel = Tabel(
        id=ID_TABEL,
        judul="Nilai yang Dipegang dan Berbeda dari Cetakan",
        lebar=(10, 16, 18, 15, 24, 24, 19, 68),
        kepala=kepala(
            "Kode", "Tabel cetakan", "Baris", "Kolom", "Tercetak", "Dipegang", "Kelas", "Alasan"
        ),
        badan=badan,
        nomor=n.tabel("L"),
        kecil=True,
    )
    return (*k.paragraf("lampiran.koreksi", *isi), tabel)

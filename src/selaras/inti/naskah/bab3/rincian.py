"""The list behind a result, such as the bodies that were licensed (Tabel 3.7)."""

from __future__ import annotations

from collections import defaultdict

from selaras.inti.dokumen.pohon import BarisTabel, Blok, IsiSebaris, Rujukan, Tabel
from selaras.inti.naskah.janggal import nama_kembar
from selaras.inti.naskah.kata_ukur import cacah, realisasi_isi, sebutan_simpul, target_isi
from selaras.inti.naskah.konteks import Konteks, pembuka, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, kepala, sel, tengah
from selaras.inti.paket.baris_hasil import Rincian
from selaras.inti.paket.baris_rencana import Simpul


def blok_rincian(k: Konteks, n: Penomor, simpul: Simpul) -> tuple[Blok, ...]:
    """One table of all lists below a program; nothing when there is none."""
    kumpulan: dict[str, list[Rincian]] = defaultdict(list)
    for satu in k.laporan.paket.baris(Rincian):
        kumpulan[satu.simpul_id].append(satu)
    milik = [s for s in (simpul, *k.laporan.keturunan(simpul.simpul_id)) if s.simpul_id in kumpulan]
    if not milik:
        return ()
    id_ = f"tabel-rincian-{simpul.simpul_id}"
    banyak = sum(len(kumpulan[s.simpul_id]) for s in milik)
    pengantar = sebaris(
        Rujukan(id_),
        " memuat daftar di balik realisasi tersebut, seluruhnya ",
        cacah(k, banyak, f"baris rincian pendukung nomor {simpul.simpul_id}"),
        " nama",
        *_kembar(k, {s.simpul_id for s in milik}),
        ".",
    )
    badan: list[BarisTabel] = []
    for s in milik:
        badan.extend(_kelompok(k, s, kumpulan[s.simpul_id]))
    tabel = Tabel(
        id=id_,
        judul=f"Daftar Pendukung Realisasi {sebutan_simpul(simpul)}",
        lebar=(10, 104, 46),
        kepala=kepala("No", "Nama", "Keterangan"),
        badan=tuple(badan),
        nomor=n.tabel("3"),
        kecil=True,
    )
    return (pembuka(*pengantar), tabel)


def _kembar(k: Konteks, simpul: set[str]) -> IsiSebaris:
    """How many names were written down more than once; nothing when none was."""
    kembar = [nama for kode, nama in nama_kembar(k.laporan) if kode in simpul]
    if not kembar:
        return ()
    banyak = cacah(k, kembar, f"nama yang tertulis lebih dari sekali: {', '.join(kembar)}")
    return sebaris("; ", banyak, " di antaranya tertulis lebih dari sekali")


def _kelompok(k: Konteks, simpul: Simpul, isi: list[Rincian]) -> list[BarisTabel]:
    judul = sebaris(f"{simpul.simpul_id} {simpul.nama}", *_ukuran(k, simpul))
    hasil = [BarisTabel((sel(*judul, lebar=3, tebal=True),), tekanan=1, satukan=True)]
    for satu in isi:
        kolom = (tengah(str(satu.urutan)), sel(satu.nama), sel(satu.keterangan or ""))
        hasil.append(baris(kolom))
    return hasil


def _ukuran(k: Konteks, simpul: Simpul) -> IsiSebaris:
    u = k.pengukuran.simpul[simpul.simpul_id].indikator
    if len(u) != 1:
        return ()
    return sebaris("; target ", *target_isi(k, u[0]), ", realisasi ", *realisasi_isi(k, u[0]))

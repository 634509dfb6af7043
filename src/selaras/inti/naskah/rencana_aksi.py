"""The rencana aksi: what is done for each promise, what each quarter shall bring, for how much.

No regulation fixes its form; what it holds (targets by quarter, activities, who answers, money)
is what its quarterly follow-up needs.
"""

from __future__ import annotations

from collections.abc import Sequence

from selaras.inti.dokumen.pohon import (
    Angka,
    BagianDok,
    BarisBaru,
    BarisTabel,
    Blok,
    Judul,
    NaskahDok,
    ParagrafDok,
    Sebaris,
    Sel,
    Tabel,
    Teks,
)
from selaras.inti.dokumen.surat import TandaTangan
from selaras.inti.naskah.berkala.bersama import penanda_kepala, urut_pohon
from selaras.inti.naskah.kata_ukur import satuan_tabel
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.kop import kop
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel, tengah
from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.baris_rencana import Indikator, Simpul
from selaras.inti.penanggung import unit_indikator
from selaras.inti.periode import JenisPeriode, Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur import Pengukuran, ukur

SEPERTI = "seperti No 1"  # several indicators of one node share what is done, and its money
TRIWULAN = ("I", "II", "III", "IV")


def susun_rencana_aksi(laporan: LaporanKinerja, pengukuran: Pengukuran | None = None) -> NaskahDok:
    """The rencana aksi of the year as a document."""
    k = Konteks(laporan, pengukuran or ukur(laporan))
    nama = f"Rencana Aksi Perjanjian Kinerja Tahun {k.tahun}"
    isi: tuple[Blok, ...] = (
        kop(laporan),
        Judul(1, nama.upper(), "rencana-aksi", sehalaman=True),
        *isi_rencana_aksi(k),
        TandaTangan(None, penanda_kepala(k)),
    )
    return NaskahDok(
        judul=f"{nama}: {k.nama_kantor}",
        pokok=nama,
        penulis=k.nama_kantor,
        tanggal=laporan.tahun_laporan.per_tanggal.isoformat(),
        kaki=f"{nama}: {k.nama_kantor}",
        bagian=(BagianDok(isi, lanskap=True, awal_nomor=True),),
        penjelasan=k.f.penjelasan(),
        berkas=laporan.paket.berkas,
        sidik=laporan.sidik,
    )


def isi_rencana_aksi(k: Konteks) -> tuple[Blok, ...]:
    """The table, or a sentence that says what is missing."""
    badan = tuple(_badan(k))
    if not badan:
        isi = f"Perjanjian Kinerja {k.tahun} yang berlaku belum memuat target."
        return (ParagrafDok(sebaris(isi)),)
    tabel = Tabel(
        id="rencana-aksi-tabel",
        judul=f"Rencana Aksi {k.nama_kantor} Tahun {k.tahun}",
        lebar=(9, 42, 15, 16, 13, 13, 13, 13, 46, 26, 26),
        kepala=kepala(
            "No", "Indikator kinerja", "Satuan", "Target", *(f"TW {t}" for t in TRIWULAN),
            "Kegiatan yang dilakukan", "Anggaran (Rp)", "Penanggung jawab",
        ),
        badan=badan,
        kecil=True,
        catatan=(sebaris("Tanda – pada triwulan berarti targetnya tidak dirinci."),),
    )  # fmt: skip
    return (tabel,)


def _badan(k: Konteks) -> list[BarisTabel]:
    """A row for each indicator that the agreements in force promise, below a row for its node; in
    the order of the plan."""
    laporan = k.laporan
    hasil: list[BarisTabel] = []
    for simpul in urut_pohon(k):
        milik = laporan.indikator_simpul[simpul.simpul_id]
        dijanjikan = [(i, t) for i in milik if (t := _target(k, i, str(k.tahun))) is not None]
        for ke, (i, target) in enumerate(dijanjikan):
            if ke == 0:
                nama = sel(simpul.nama, lebar=10, tebal=True)
                hasil.append(baris((tengah(simpul.simpul_id), nama), tekanan=1, satukan=True))
            hasil.append(baris(_sel(k, ke + 1, i, target, simpul)))
    return hasil


def _sel(k: Konteks, ke: int, i: Indikator, target: Angka, simpul: Simpul) -> Sequence[Sel]:
    triwulan = [
        kanan(_target(k, i, str(p)) or "–") for p in Periode.bagian(k.tahun, JenisPeriode.TRIWULAN)
    ]
    berdana = k.pengukuran.simpul[simpul.simpul_id].anggaran is not None
    unit = {u.unit_id: u.nama for u in k.laporan.paket.baris(Unit)}
    milik = unit_indikator(k.laporan.simpul, i) or ""
    return (
        tengah(str(ke)),
        sel(i.nama),
        tengah(satuan_tabel(i)),
        kanan(target),
        *triwulan,
        sel(*(_kegiatan(k, simpul) if ke == 1 else (SEPERTI,))),
        kanan((k.f.pagu(simpul.simpul_id) if berdana else "belum diisi") if ke == 1 else SEPERTI),
        sel(unit.get(milik, "perangkat daerah")),
    )


def _target(k: Konteks, i: Indikator, periode: str) -> Angka | None:
    """The target of a period by the last agreement in force that sets one."""
    for d in reversed(k.laporan.perjanjian):
        angka = k.f.target_dokumen(i.indikator_id, d.dokumen_id, periode)
        if angka is not None:
            return angka
    return None


def _kegiatan(k: Konteks, simpul: Simpul) -> list[Sebaris]:
    """What is carried out for a node: the nodes right below it, a line each; itself at the end."""
    hasil: list[Sebaris] = []
    for anak in k.laporan.anak.get(simpul.simpul_id, ()) or (simpul,):
        if hasil:
            hasil.append(BarisBaru())
        hasil.append(Teks(f"{anak.simpul_id} {anak.nama}"))
    return hasil

"""III B 3: pagu, spending, percent and remainder of every node with money (Tabel 3.14)."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import BarisTabel, Blok, Rujukan, Tabel
from selaras.inti.naskah.bab3.serapan import program_beranggaran
from selaras.inti.naskah.bab3.uang import KEPALA_UANG, sel_uang
from selaras.inti.naskah.bab3.urut import Urut
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, berjumlah, kepala, sel, tekanan

ID_TABEL = "tabel-rincian-anggaran"


def susun(k: Konteks, n: Penomor, u: Urut) -> tuple[Blok, ...]:
    """The long table; left out when no program has money."""
    program = program_beranggaran(k)
    if not program:
        return ()
    badan: list[BarisTabel] = []
    for satu in program:
        for simpul in (satu, *k.laporan.keturunan(satu.simpul_id)):
            if k.pengukuran.simpul[simpul.simpul_id].anggaran is not None:
                berat = tekanan(simpul)
                nama = sel(simpul.nama, tebal=berat > 0, inden=1 if berat == 0 else 0)
                isi = (sel(simpul.simpul_id), nama, *sel_uang(k, simpul.simpul_id))
                badan.append(baris(isi, berat))
    jumlah = (sel("Jumlah", lebar=2, tebal=True), *sel_uang(k, "*"))
    return (
        u.bagian("Realisasi menurut Program, Kegiatan, dan Sub Kegiatan", "bab3-rincian-anggaran"),
        *k.paragraf(
            "bab3.rincian-anggaran",
            Rujukan(ID_TABEL),
            " memuat anggaran sampai sub kegiatan. Anggaran kegiatan dan program adalah jumlah "
            "anggaran di bawahnya, tidak diisi tersendiri.",
        ),
        Tabel(
            id=ID_TABEL,
            judul=f"Rincian Realisasi Program, Kegiatan, dan Sub Kegiatan Tahun {k.tahun}",
            lebar=(12, 50, 32, 32, 15, 30),
            kepala=kepala("Kode", "Program/Kegiatan/Sub Kegiatan", *KEPALA_UANG),
            badan=berjumlah(badan, baris(jumlah, tekanan=2)),
            nomor=n.tabel("3"),
            kecil=True,
        ),
    )

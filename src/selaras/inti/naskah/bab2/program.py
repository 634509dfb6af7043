"""II E: one table per program: kegiatan, sub kegiatan, indicators, targets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selaras.inti.dokumen.pohon import BarisTabel, Blok, IsiSebaris, Rujukan, Tabel
from selaras.inti.naskah.kata_ukur import (
    cacah,
    satuan_tabel,
    sebutan_simpul,
    simpul_jenjang,
)
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.sasaran_simpul import sasaran_simpul
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel, tekanan, tengah
from selaras.inti.paket.baris_rencana import Simpul


def susun(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    """An introduction and the tables."""
    program = simpul_jenjang(k, "program")
    if not program:
        return k.paragraf("bab2.program", "Program, kegiatan, dan sub kegiatan belum diisi.")
    kegiatan = simpul_jenjang(k, "kegiatan")
    sub = simpul_jenjang(k, "sub_kegiatan")
    isi = sebaris(
        "Sasaran strategis didukung oleh ",
        cacah(k, program, "program perangkat daerah"), " program, ",
        cacah(k, kegiatan, "kegiatan perangkat daerah"), " kegiatan, dan ",
        cacah(k, sub, "sub kegiatan perangkat daerah"),
        f" sub kegiatan. Target tahun {k.tahun} dirinci menurut program pada ",
    )  # fmt: skip
    tabel = [_tabel(k, n, s) for s in program]
    return (*k.paragraf("bab2.program", *isi, *_rujuk(tabel)), *tabel)


def _rujuk(tabel: Sequence[Tabel]) -> IsiSebaris:
    """The numbers of the tables, from the first to the last."""
    if len(tabel) == 1:
        return sebaris(Rujukan(tabel[0].id), ".")
    kata = " dan " if len(tabel) == 2 else " sampai "
    return sebaris(Rujukan(tabel[0].id), kata, Rujukan(tabel[-1].id), ".")


def _tabel(k: Konteks, n: Penomor, program: Simpul) -> Tabel:
    simpul = (program, *k.laporan.keturunan(program.simpul_id))
    bersasaran = any(sasaran_simpul(k, s) for s in simpul)
    badan = [satu for s in simpul for satu in _baris(k, s, bersasaran)]
    sasaran = ("Sasaran",) if bersasaran else ()
    return Tabel(
        id=f"tabel-rencana-{program.simpul_id}",
        judul=f"Kegiatan, Sub Kegiatan, dan Indikator {sebutan_simpul(program)}",
        lebar=(8, 41, *(35 for _ in sasaran), 37, 16, 15),
        kepala=kepala(
            "No", "Program/Kegiatan/Sub Kegiatan", *sasaran, "Indikator", "Satuan", "Target"
        ),
        badan=tuple(badan),
        nomor=n.tabel("2"),
        kecil=True,
    )


def _baris(k: Konteks, simpul: Simpul, bersasaran: bool) -> Iterator[BarisTabel]:
    milik = k.laporan.indikator_simpul[simpul.simpul_id]
    tinggi = max(len(milik), 1)
    inden = {"kegiatan": 1, "sub_kegiatan": 2}.get(simpul.jenjang, 0)
    depan = [sel(simpul.simpul_id, tinggi=tinggi), sel(simpul.nama, inden=inden, tinggi=tinggi)]
    if bersasaran:
        depan.append(sel(sasaran_simpul(k, simpul) or "–", tinggi=tinggi))
    berat = tekanan(simpul)
    if not milik:
        yield baris((*depan, sel("belum diisi"), tengah("–"), kanan("–")), berat)
    for ke, i in enumerate(milik):
        isi = (
            sel(i.nama),
            tengah(satuan_tabel(i)),
            kanan(k.f.target(i.indikator_id)),
        )
        yield baris((*depan, *isi) if ke == 0 else isi, berat, satukan=ke + 1 < len(milik))

"""II C 2: the targets of the Renstra year by year (Tabel 2.4 to 2.6)."""

from __future__ import annotations

from collections.abc import Sequence

from selaras.inti.dokumen.pohon import BarisTabel, Blok, Judul, Rujukan, Sel, Tabel
from selaras.inti.naskah.bab2 import beda_renstra
from selaras.inti.naskah.catatan_ukur import catatan_kurung
from selaras.inti.naskah.kalimat import rangkai_isi
from selaras.inti.naskah.kata_ukur import cacah, satuan_tabel
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.sasaran_simpul import sasaran_simpul
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel, tengah
from selaras.inti.paket.baris_rencana import Indikator, Simpul, Target
from selaras.inti.periode import JenisPeriode, Periode
from selaras.inti.ukur.pilih import realisasi_tahun

ID_TABEL = "tabel-target"
# One table for each level: its key, levels, what the nodes are called, title of the table.
TINGKAT = (
    ("tujuan", ("tujuan",), "Tujuan", "Tujuan dan Target Jangka Menengah"),
    ("sasaran", ("sasaran",), "Sasaran strategis", "Sasaran Strategis dan Target Jangka Menengah"),
    (
        "program",
        ("program", "kegiatan", "sub_kegiatan"),
        "Sasaran program",
        "Sasaran Program dan Target Jangka Menengah",
    ),
)


def susun(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    """The targets of the Renstra: a sentence and a table for each level that has some."""
    return (
        Judul(3, "Target Jangka Menengah", "bab2-target", "2."),
        *_renstra(k, n),
    )


def _renstra(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    t = k.laporan.tahun_laporan
    tahun = list(range(t.renstra_awal, t.renstra_akhir + 1))
    semua = [
        i
        for s in _pohon(k)
        for i in k.laporan.indikator_simpul[s.simpul_id]
        if _bertarget(k, i, tahun)
    ]
    if not semua:
        return k.paragraf("bab2.target", "Target Renstra belum diisi.")
    awal = _tahun_awal(k, semua, t.renstra_awal)
    tabel, rinci = [], []
    for kunci, jenjang, sebutan, judul in TINGKAT:
        milik = [i for i in semua if k.laporan.simpul[i.simpul_id].jenjang in jenjang]
        if milik:
            ada = awal is not None and any(realisasi_tahun(k.laporan, i, awal).ada for i in milik)
            kata = (f"{ID_TABEL}-{kunci}", sebutan, judul)
            satu = _tabel(k, n, kata, milik, awal if ada else None, tahun)
            banyak = cacah(k, milik, f"indikator {kunci} bertarget Renstra")
            rinci.append(sebaris(banyak, f" indikator {kunci} pada ", Rujukan(satu.id)))
            tabel.append(satu)
    isi = sebaris(
        f"Renstra {t.renstra_awal}-{t.renstra_akhir} menetapkan target ", *rangkai_isi(rinci), "."
    )
    return (*k.paragraf("bab2.target", *isi), *tabel, *beda_renstra.susun(k, semua))


def _tabel(
    k: Konteks,
    n: Penomor,
    kata: tuple[str, str, str],
    milik: list[Indikator],
    awal: int | None,
    tahun: list[int],
) -> Tabel:
    """The targets of one level; ``kata`` are the id, what its nodes are called, and the title."""
    id, sebutan, judul = kata
    t = k.laporan.tahun_laporan
    kepala_awal = (f"Kondisi awal {awal}",) if awal else ()
    badan: list[BarisTabel] = []
    for simpul_id in dict.fromkeys(i.simpul_id for i in milik):
        badan += _baris_simpul(k, [i for i in milik if i.simpul_id == simpul_id], awal, tahun)
    return Tabel(
        id=id,
        judul=f"{judul} {t.renstra_awal}-{t.renstra_akhir}",
        lebar=(8, 38, 42, 15, *(16 for _ in kepala_awal), *(14 for _ in tahun)),
        kepala=kepala("Kode", sebutan, "Indikator", "Satuan", *kepala_awal, *map(str, tahun)),
        badan=tuple(badan),
        nomor=n.tabel("2"),
        catatan=catatan_kurung(_target(k, milik, tahun)),
        kecil=True,
    )


def _target(k: Konteks, milik: list[Indikator], tahun: list[int]) -> list[Target]:
    """The rows of the Renstra that a table prints."""
    dokumen = k.laporan.renstra
    assert dokumen is not None  # only indicators of the Renstra come here
    kunci = ((i.indikator_id, dokumen.dokumen_id, str(satu)) for i in milik for satu in tahun)
    return [k.laporan.target[satu] for satu in kunci if satu in k.laporan.target]


def _pohon(k: Konteks) -> list[Simpul]:
    """All nodes as the tree is read: a tujuan, its sasaran, their programs, the next tujuan."""
    return [
        simpul
        for akar in k.laporan.anak.get(None, ())
        for simpul in (akar, *k.laporan.keturunan(akar.simpul_id))
    ]


def _bertarget(k: Konteks, i: Indikator, tahun: Sequence[int]) -> bool:
    dokumen = k.laporan.renstra
    return dokumen is not None and any(
        (i.indikator_id, dokumen.dokumen_id, str(satu)) in k.laporan.target for satu in tahun
    )


def _tahun_awal(k: Konteks, milik: Sequence[Indikator], renstra_awal: int) -> int | None:
    """The latest year before the Renstra that any of these indicators has a yearly result for."""
    tahun = {
        p.tahun
        for i in milik
        for r in k.laporan.realisasi.get(i.indikator_id, ())
        if (p := Periode.parse(r.periode)).jenis is JenisPeriode.TAHUN and p.tahun < renstra_awal
    }
    banyak = {satu: sum(realisasi_tahun(k.laporan, i, satu).ada for i in milik) for satu in tahun}
    return max(banyak, key=lambda satu: (banyak[satu], satu)) if banyak else None


def _baris_simpul(
    k: Konteks, milik: list[Indikator], awal: int | None, tahun: list[int]
) -> list[BarisTabel]:
    """A row per indicator; number and statement of the node stand once over all of them."""
    simpul = k.laporan.simpul[milik[0].simpul_id]
    depan = (
        sel(simpul.simpul_id, tinggi=len(milik)),
        sel(sasaran_simpul(k, simpul) or simpul.nama, tinggi=len(milik)),
    )
    hasil = []
    for ke, i in enumerate(milik):
        isi = (sel(i.nama), tengah(satuan_tabel(i)), *_nilai(k, i, awal, tahun))
        hasil.append(baris((*depan, *isi) if ke == 0 else isi, satukan=ke + 1 < len(milik)))
    return hasil


def _nilai(k: Konteks, i: Indikator, awal: int | None, tahun: list[int]) -> list[Sel]:
    dokumen = k.laporan.renstra
    assert dokumen is not None  # only indicators of the Renstra come here
    nilai: list[Sel] = []
    if awal is not None:
        ada = realisasi_tahun(k.laporan, i, awal).ada
        nilai.append(kanan(k.f.realisasi(i.indikator_id, awal) if ada else "–"))
    for satu in tahun:
        angka = k.f.target_dokumen(i.indikator_id, dokumen.dokumen_id, str(satu))
        nilai.append(kanan(angka if angka is not None else "–"))
    return nilai

"""II D: the agreement of the year, before and after each change."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from selaras.inti.dokumen.pohon import (
    Angka,
    BarisTabel,
    Blok,
    Daftar,
    IsiSebaris,
    Rujukan,
    Sel,
    Tabel,
)
from selaras.inti.janji import bertarget, indikator_janji, sumber_target
from selaras.inti.naskah.catatan_ukur import catatan_kurung
from selaras.inti.naskah.kalimat import rangkai, rangkai_isi
from selaras.inti.naskah.kata_ukur import satuan_tabel, sebutan_pemilik, tanpa_titik
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel, tengah
from selaras.inti.nilai import Status
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_rencana import Dokumen, Indikator, Target
from selaras.inti.periode import tanggal_panjang

ID_TARGET = "tabel-perjanjian-target"
ID_PAGU = "tabel-perjanjian-pagu"
BELUM = Status.BELUM_DIISI.sebutan
TAK_TERCANTUM = sebaris(
    "Tanda – berarti dokumen itu tidak memuat targetnya; target pada dokumen sebelumnya tetap "
    "berlaku."
)


def susun(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    """Targets and budgets of every version side by side, with the reason of each change."""
    versi = k.laporan.perjanjian
    if not versi:
        return k.paragraf("bab2.perjanjian", f"Perjanjian Kinerja {k.tahun} belum diisi.")
    target = _tabel_target(k, n, versi)
    # the official form has both under one number; the second is put between
    pagu = _tabel_pagu(k, versi, n.sisipan if target else n.tabel)
    tabel = [t for t in (target, pagu) if t]
    return (
        *k.paragraf("bab2.perjanjian", *_pembuka(k, versi, tabel)),
        *_perubahan(k, versi[1:]),
        *tabel,
    )


def _pembuka(k: Konteks, versi: Sequence[Dokumen], tabel: Sequence[Tabel]) -> IsiSebaris:
    nama = rangkai([d.nama for d in versi])
    isi = sebaris(f"Kinerja tahun {k.tahun} diperjanjikan dengan {nama}.")
    if len(versi) > 1:
        isi += sebaris(" Pengukuran akhir tahun memakai yang terakhir.")
    if not tabel:
        return isi + sebaris(" Target dan pagunya belum diisi.")
    apa = {ID_TARGET: "target", ID_PAGU: "anggaran program"}
    rinci = [sebaris(f"{apa[t.id]} pada ", Rujukan(t.id)) for t in tabel]
    return isi + sebaris(" Rincian menurut dokumen: ", *rangkai_isi(rinci), ".")


def _perubahan(k: Konteks, perubahan: Sequence[Dokumen]) -> tuple[Blok, ...]:
    """When, on what basis and why each change was made; one change needs no list."""
    if not perubahan:
        return ()
    if len(perubahan) == 1:
        return k.paragraf("bab2.perubahan", *_sebab(perubahan[0]))
    pembuka = k.paragraf("bab2.perubahan", "Dasar dan sebab setiap perubahan:")
    return (*pembuka, Daftar(tuple(_sebab(d) for d in perubahan)))


def _sebab(d: Dokumen) -> IsiSebaris:
    alasan = dict(pilihan.ALASAN_PERUBAHAN).get(d.alasan or "", "belum diisi")
    if d.alasan_uraian:
        alasan = tanpa_titik(d.alasan_uraian)
    tanggal = f" ditandatangani tanggal {tanggal_panjang(d.tanggal)}" if d.tanggal else ""
    dasar = f" berdasarkan {d.dasar}" if d.dasar else ""
    if not tanggal and not dasar:
        return sebaris(f"Sebab {d.nama}: {alasan}.")
    return sebaris(f"{d.nama}{tanggal}{dasar}. Sebab perubahannya: {alasan}.")


def _sebutan(versi: Sequence[Dokumen]) -> list[str]:
    """Column heads: before and after for one change, else the number of the change."""
    if len(versi) == 1:
        return ["Target"]
    if len(versi) == 2:
        return ["Sebelum", "Sesudah"]
    return ["Awal", *(f"Perubahan ke-{d.ke}" for d in versi[1:])]


def _tabel_target(k: Konteks, n: Penomor, versi: Sequence[Dokumen]) -> Tabel | None:
    milik = list({i.indikator_id: i for d in versi for i in indikator_janji(k.laporan, d)}.values())
    if not milik:
        return None
    badan = []
    berlubang = False
    for ke, i in enumerate(milik, 1):
        nilai: list[Sel] = []
        for d in versi:
            angka = k.f.target_dokumen(i.indikator_id, d.dokumen_id, str(k.tahun))
            berlubang = berlubang or angka is None
            nilai.append(kanan(angka if angka is not None else "–"))
        badan.append(
            baris(
                (
                    tengah(str(ke)),
                    sel(k.laporan.simpul[i.simpul_id].nama),
                    sel(i.nama),
                    tengah(satuan_tabel(i)),
                    *nilai,
                )
            )
        )
    return Tabel(
        id=ID_TARGET,
        judul=f"Perjanjian Kinerja {k.nama_kantor} Tahun {k.tahun}",
        lebar=(7, 36, 38, 16, *(20 for _ in versi)),
        kepala=kepala(
            "No", sebutan_pemilik(k, milik), "Indikator kinerja", "Satuan",
            *(f"Target {s.lower()}" if len(versi) > 1 else s for s in _sebutan(versi)),
        ),
        badan=tuple(badan),
        nomor=n.tabel("2"),
        kecil=len(versi) > 2,  # a column for each version
        catatan=(*((TAK_TERCANTUM,) if berlubang else ()), *_catatan_predikat(k, versi, milik)),
    )  # fmt: skip


def _catatan_predikat(
    k: Konteks, versi: Sequence[Dokumen], milik: Sequence[Indikator]
) -> tuple[IsiSebaris, ...]:
    """What the number behind a predikat is, and which indicators lost theirs in a later version."""
    tanpa: list[str] = []
    semua: list[Target] = []
    for i in milik:
        kunci = ((i.indikator_id, d.dokumen_id, str(k.tahun)) for d in versi)
        janji = [k.laporan.target[satu] for satu in kunci if satu in k.laporan.target]
        semua += janji
        if janji[-1].predikat and janji[-1].nilai is None and any(t.nilai for t in janji):
            tanpa.append(tanpa_titik(i.nama))
    catatan = catatan_kurung(semua)
    if not tanpa:
        return catatan
    isi = f" Target terakhir {rangkai(tanpa)} hanya menyebut predikatnya."
    return tuple(satu + sebaris(isi) for satu in catatan)


def _tabel_pagu(k: Konteks, versi: Sequence[Dokumen], nomor: Callable[[str], str]) -> Tabel | None:
    berpagu = [d for d in versi if k.pengukuran.pagu_dokumen[d.dokumen_id]]
    program = [
        s
        for s in k.laporan.simpul.values()
        if any(s.simpul_id in k.pengukuran.pagu_dokumen[d.dokumen_id] for d in berpagu)
    ]
    if not program:
        return None
    baris_ = [
        baris((tengah(s.simpul_id), sel(s.nama), *_pagu(k, berpagu, s.simpul_id))) for s in program
    ]
    jumlah = baris((sel("Jumlah", lebar=2, tebal=True), *_pagu(k, berpagu, "*")), tekanan=2)
    judul = _sebutan(berpagu) if len(berpagu) > 1 else ["Pagu"]
    selisih = ("Bertambah/ berkurang (Rp)",) if len(berpagu) > 1 else ()
    return Tabel(
        id=ID_PAGU,
        judul=f"Anggaran Program pada Perjanjian Kinerja Tahun {k.tahun}",
        lebar=(6, 55, *(25 for _ in judul), *(24 for _ in selisih)),
        kepala=kepala("No", "Program", *(f"{satu} (Rp)" for satu in judul), *selisih),
        badan=(*baris_, jumlah),
        nomor=nomor("2"),
        kecil=len(berpagu) > 2,
        catatan=_catatan_buku(k),
    )


def _pagu(k: Konteks, versi: Sequence[Dokumen], kode: str) -> tuple[Sel, ...]:
    nilai = [kanan(k.f.pagu_dokumen(d.dokumen_id, kode)) for d in versi]
    if len(versi) > 1:
        awal, akhir = versi[0].dokumen_id, versi[-1].dokumen_id
        nilai.append(kanan(k.f.perubahan_pagu(awal, akhir, kode)))
    return tuple(nilai)


def _catatan_buku(k: Konteks) -> tuple[IsiSebaris, ...]:
    if k.pengukuran.total.pagu is None:
        return ()
    return (
        sebaris(
            "Pagu menurut dokumen perjanjian. Perbandingannya dengan buku anggaran ada di BAB III."
        ),
    )


def baris_indikator(
    k: Konteks, dokumen: Dokumen, milik: Sequence[Indikator], lama: Sequence[Dokumen] = ()
) -> list[BarisTabel]:
    """Rows of an agreement's annex: number, sasaran, indicator, unit, target.

    With ``lama``, the versions before it from the latest on, the target so far comes first.
    """
    hasil = []
    for ke, i in enumerate(milik, 1):
        dulu = (kanan(_target(k, i, lama) or "–"),) if lama else ()
        hasil.append(
            baris(
                (
                    tengah(str(ke)),
                    sel(k.laporan.simpul[i.simpul_id].nama),
                    sel(i.nama),
                    tengah(satuan_tabel(i)),
                    *dulu,
                    kanan(_target(k, i, (dokumen,)) or ("–" if dokumen.sah else BELUM)),
                )
            )
        )
    return hasil


def _target(k: Konteks, i: Indikator, versi: Sequence[Dokumen]) -> Angka | None:
    """The target of the first of these agreements that promises one.

    What is still being written promises nothing by a row without a value, whatever it was copied
    from: that an old print can not be read is said of what was printed.
    """
    setahun = str(k.tahun)
    for d in versi:
        sumber = sumber_target(k.laporan, d, i.indikator_id, setahun)
        if sumber is not None and (d.sah or bertarget(k.laporan, d, i.indikator_id)):
            return k.f.target_dokumen(i.indikator_id, sumber, setahun)
    return None

"""Targets of an agreement as a sheet: one line per indicator, the year and its periods.

The agreement's annual target and the rencana aksi's targets per quarter are rows of the same
document. The annual one is a field of its own, never the sum of what happens to be filled.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from selaras.inti.angka import AngkaError, parse_angka
from selaras.inti.paket.baris_kantor import TahunLaporan
from selaras.inti.paket.baris_rencana import Dokumen, Indikator, Target
from selaras.inti.paket.isi import Paket
from selaras.inti.periode import JenisPeriode, Periode
from selaras.inti.siklus.isian import (
    HasilIsian,
    IsianSel,
    SelDitolak,
    angka_teliti,
    pastikan_predikat,
    sama_isi,
    tulis,
)

NILAI, BAWAH, ATAS, PREDIKAT = "nilai", "batas_bawah", "batas_atas", "predikat"


def kolom_target(tahun: int) -> tuple[Periode, ...]:
    """The columns of the sheet: the year, then its quarters."""
    return (Periode(tahun), *Periode.bagian(tahun, JenisPeriode.TRIWULAN))


def kolom_dokumen(paket: Paket, dokumen: Dokumen) -> tuple[Periode, ...]:
    """The columns of a document: of a Renstra its years, of an agreement the year and quarters."""
    if dokumen.tahun is not None:
        return kolom_target(dokumen.tahun)
    lingkup = paket.baris(TahunLaporan)[0]
    return tuple(Periode(t) for t in range(lingkup.renstra_awal, lingkup.renstra_akhir + 1))


def teks_target(target: Target | None) -> str:
    """What a cell shows: "95", "BB", "BB (72)", "8 s.d. 12"; empty when there is none."""
    if target is None:
        return ""
    if target.batas_bawah is not None and target.batas_atas is not None:
        return f"{tulis(target.batas_bawah)} s.d. {tulis(target.batas_atas)}"
    if target.predikat is not None:
        return f"{target.predikat} ({tulis(target.nilai)})" if target.nilai else target.predikat
    return tulis(target.nilai)


def isi_target(
    paket: Paket,
    dokumen_id: str,
    isian: Iterable[IsianSel],
    milik: Mapping[str, Indikator],
    *,
    asal: str,
    warisan: Mapping[tuple[str, str], Target] = MappingProxyType({}),
) -> HasilIsian:
    """Put cells into the targets of a document; ``bidang`` of a cell is the period's text.

    ``asal`` says where the targets come from and is written on each row that changes. An emptied
    cell takes its row away (the record archives it). ``warisan`` are the targets that hold where
    the document has none of its own: a cell that says the same needs no row. Raises KeyError for
    an unknown document.
    """
    dokumen = {d.dokumen_id: d for d in paket.baris(Dokumen)}[dokumen_id]
    boleh = {str(p) for p in kolom_dokumen(paket, dokumen)}
    baris = {
        (t.indikator_id, t.periode): t for t in paket.baris(Target) if t.dokumen_id == dokumen_id
    }
    ditolak = []
    for sel in isian:
        kunci = (sel.indikator_id, sel.bidang)
        turun = teks_target(warisan.get(kunci))
        kini = teks_target(baris.get(kunci)) or turun
        teks = sel.baru.strip()
        indikator = milik.get(sel.indikator_id)
        if indikator is None or sel.bidang not in boleh:
            pesan = "sel ini bukan bagian dari lembar target"
        elif teks == kini:
            continue
        elif not sama_isi(sel.lama, kini):
            pesan = f"orang lain mengubahnya menjadi “{kini or 'kosong'}”"
            ditolak.append(SelDitolak(*kunci, kini, sel.baru, pesan, bentrok=True))
            continue
        elif teks in ("", turun):
            baris.pop(kunci, None)
            continue
        else:
            try:
                baris[kunci] = _target(dokumen_id, kunci, indikator, teks, asal)
                continue
            except AngkaError as galat:
                pesan = str(galat)
        ditolak.append(SelDitolak(*kunci, kini, sel.baru, pesan))
    lain = [t for t in paket.baris(Target) if t.dokumen_id != dokumen_id]
    return HasilIsian(paket.dengan(Target, [*lain, *baris.values()]), tuple(ditolak))


def target_renstra(paket: Paket, perjanjian: Dokumen) -> tuple[Target, ...]:
    """The yearly targets that the latest Renstra gives for the year of an agreement, as its rows;
    each says where it is from. What can not be read there is a hole here, and no row."""
    renstra = {d.dokumen_id: d for d in paket.baris(Dokumen) if d.jenis == "renstra"}
    urutan = {kode: ke for ke, kode in enumerate(renstra)}
    tahun = perjanjian.tahun
    milik = [
        t for t in paket.baris(Target) if t.dokumen_id in urutan and t.periode == str(tahun)
    ]  # fmt: skip
    milik.sort(key=lambda t: urutan[t.dokumen_id])
    return tuple(
        replace(
            t, dokumen_id=perjanjian.dokumen_id,
            asal=f"{renstra[t.dokumen_id].nama}, target {tahun}",
        )
        for t in {t.indikator_id: t for t in milik}.values()  # the last document has the last word
        if t.keadaan == "terisi"
    )  # fmt: skip


def salin_target(paket: Paket, dokumen_id: str) -> Paket:
    """The yearly targets of the head's last agreement of the year before, as a proposal for the
    indicators of a draft that have none; each row says where it was copied from.

    Raises KeyError for an unknown document.
    """
    dokumen = {d.dokumen_id: d for d in paket.baris(Dokumen)}
    tahun = dokumen[dokumen_id].tahun or 0
    dulu = sorted(
        (d for d in dokumen.values() if d.tahun == tahun - 1 and d.unit_id is None),
        key=lambda d: d.ke,
    )
    urutan = {d.dokumen_id: ke for ke, d in enumerate(dulu)}
    lama = sorted(
        (t for t in paket.baris(Target) if t.dokumen_id in urutan and t.periode == str(tahun - 1)),
        key=lambda t: urutan[t.dokumen_id],
    )
    terakhir = {t.indikator_id: t for t in lama}

    def sendiri(t: Target) -> bool:
        return t.dokumen_id == dokumen_id and t.periode == str(tahun)

    ada = {t.indikator_id for t in paket.baris(Target) if sendiri(t) and t.keadaan == "terisi"}
    salinan = [
        replace(
            t, dokumen_id=dokumen_id, periode=str(tahun),
            asal=f"usulan: disalin dari target {tahun - 1}, {dokumen[t.dokumen_id].nama}",
        )
        for kode, t in terakhir.items()
        if kode not in ada and t.keadaan == "terisi"
    ]  # fmt: skip
    baru = {t.indikator_id for t in salinan}
    tetap = [t for t in paket.baris(Target) if not (sendiri(t) and t.indikator_id in baru)]
    return paket.dengan(Target, [*tetap, *salinan])


def _target(
    dokumen_id: str, kunci: tuple[str, str], indikator: Indikator, teks: str, asal: str
) -> Target:
    """The row of a typed target. Raises AngkaError."""
    kosong = Target(
        indikator_id=kunci[0], dokumen_id=dokumen_id, periode=kunci[1], asal=asal or None
    )
    if indikator.jenis_nilai == "predikat":
        predikat, _, angka = teks.removesuffix(")").partition("(")
        pastikan_predikat(indikator, predikat.strip())
        nilai = parse_angka(angka) if angka.strip() else None
        return replace(kosong, predikat=predikat.strip(), nilai=nilai)
    if indikator.arah == "rentang":
        bawah, ada, atas = teks.partition("s.d.")
        if not ada:
            raise AngkaError(f"“{teks}” bukan rentang; tulis dua batas, contoh 8 s.d. 12")
        return replace(kosong, batas_bawah=parse_angka(bawah), batas_atas=parse_angka(atas))
    return replace(kosong, nilai=angka_teliti(indikator, teks))

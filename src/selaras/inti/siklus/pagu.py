"""Budgets of an agreement as a sheet: one line per program, its money and where it comes from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from selaras.inti.angka import AngkaError, parse_angka
from selaras.inti.paket.baris_hasil import AnggaranProgram
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus.isian import HasilIsian, IsianSel, SelDitolak, sama_isi, tulis

PAGU, SUMBER = "pagu", "sumber_dana"
SEN = Decimal("0.01")


def program(paket: Paket) -> dict[str, Simpul]:
    """The programs of the plan by id, in its order."""
    return {s.simpul_id: s for s in paket.baris(Simpul) if s.jenjang == "program"}


def pagu_dokumen(paket: Paket, dokumen_id: str) -> dict[str, AnggaranProgram]:
    """The budgets of an agreement by program."""
    semua = paket.baris(AnggaranProgram)
    return {b.simpul_id: b for b in semua if b.dokumen_id == dokumen_id}


def teks_pagu(baris: AnggaranProgram | None, bidang: str) -> str:
    """What a cell shows; empty when there is nothing."""
    if baris is None:
        return ""
    return tulis(baris.pagu) if bidang == PAGU else baris.sumber_dana or ""


def isi_pagu(paket: Paket, dokumen_id: str, isian: Iterable[IsianSel], *, asal: str) -> HasilIsian:
    """Put cells into the budgets of an agreement; ``indikator_id`` of a cell is the program.

    A program whose budget is emptied leaves the agreement (the record archives its row).
    """
    semua = paket.baris(AnggaranProgram)
    baris = pagu_dokumen(paket, dokumen_id)
    boleh = program(paket)
    ditolak = []
    # the money first: a source of money needs a row to stand in
    for sel in sorted(isian, key=lambda s: s.bidang != PAGU):
        kunci = (sel.indikator_id, sel.bidang)
        lama = baris.get(sel.indikator_id)
        kini, teks = teks_pagu(lama, sel.bidang), " ".join(sel.baru.split())
        if sel.indikator_id not in boleh or sel.bidang not in (PAGU, SUMBER):
            pesan = "sel ini bukan bagian dari lembar pagu"
        elif teks == kini:
            continue
        elif not sama_isi(sel.lama, kini):
            pesan = f"orang lain mengubahnya menjadi “{kini or 'kosong'}”"
            ditolak.append(SelDitolak(*kunci, kini, sel.baru, pesan, bentrok=True))
            continue
        else:
            try:
                baru = _baris(dokumen_id, sel, lama, teks, asal)
            except AngkaError as galat:
                pesan = str(galat)
            else:
                baris.pop(sel.indikator_id, None)
                if baru is not None:
                    baris[sel.indikator_id] = baru
                continue
        ditolak.append(SelDitolak(*kunci, kini, sel.baru, pesan))
    lain = [b for b in semua if b.dokumen_id != dokumen_id]
    hasil = paket.dengan(AnggaranProgram, [*lain, *baris.values()])
    return HasilIsian(hasil, tuple(ditolak))


def _baris(
    dokumen_id: str, sel: IsianSel, lama: AnggaranProgram | None, teks: str, asal: str
) -> AnggaranProgram | None:
    """The row after typing; None when its money was emptied. Raises AngkaError."""
    if sel.bidang == SUMBER:
        if lama is None:
            raise AngkaError("isi pagunya lebih dahulu")
        return replace(lama, sumber_dana=teks or None)
    if not teks:
        return None
    nilai = parse_angka(teks)
    if nilai < 0 or nilai != nilai.quantize(SEN):
        raise AngkaError(f"“{teks}” bukan rupiah; isi angka tanpa minus, paling banyak dua desimal")
    dasar = lama or AnggaranProgram(dokumen_id=dokumen_id, simpul_id=sel.indikator_id)
    return replace(dasar, pagu=nilai, keadaan="terisi", asal=asal or dasar.asal)

"""II C 2: targets of the year that differ between the Renstra and the agreement in force."""

from __future__ import annotations

from collections.abc import Sequence

from selaras.inti.dokumen.pohon import Blok, Daftar, IsiSebaris
from selaras.inti.naskah.kata_ukur import bersatuan, cacah, tanpa_titik, target_isi
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.nilai import Nilai
from selaras.inti.paket.baris_rencana import Dokumen, Indikator
from selaras.inti.ukur.pilih import dokumen_target, nilai_target

Beda = tuple[Indikator, Nilai, Dokumen]  # the Renstra's target; the agreement that holds another


def susun(k: Konteks, bertarget: Sequence[Indikator]) -> tuple[Blok, ...]:
    """Which targets differ, by how much, and which of the two the year is measured against.

    Nothing when the agreement took over every target of the Renstra.
    """
    beda = [satu for i in bertarget if (satu := _beda(k, i)) is not None]
    if not beda:
        return ()
    dokumen = list(dict.fromkeys(d.nama for _, _, d in beda))
    apa = dokumen[0] if len(dokumen) == 1 else "perjanjian kinerja"
    pembuka = sebaris(
        f"Target tahun {k.tahun} pada Renstra berbeda dari target yang dicatat menurut {apa} ",
        "untuk ",
        cacah(k, beda, "indikator yang target Renstranya berbeda dari target perjanjian"),
        " indikator:",
    )
    butir = tuple(_butir(k, satu, sebut=len(dokumen) > 1) for satu in beda)
    return (
        *k.paragraf("bab2.beda_renstra", *pembuka),
        Daftar(butir),
        *k.paragraf(
            "bab2.target_dipakai",
            f"Capaian tahun {k.tahun} diukur terhadap target perjanjian karena target itulah yang "
            "terakhir disepakati untuk tahun tersebut. Target akhir Renstra dibandingkan "
            "tersendiri di BAB III.",
        ),
    )


def _beda(k: Konteks, i: Indikator) -> Beda | None:
    """Both documents have a target for the year and it is not the same."""
    renstra, berlaku = k.laporan.renstra, dokumen_target(k.laporan, i, k.tahun)
    if renstra is None or berlaku is None or berlaku.jenis == "renstra":
        return None
    baris = k.laporan.target.get((i.indikator_id, renstra.dokumen_id, str(k.tahun)))
    lama = nilai_target(baris, renstra) if baris is not None else None
    baru = k.pengukuran.indikator[i.indikator_id].target
    if lama is None or not lama.ada or not baru.ada or _sama(lama, baru):
        return None
    return i, lama, berlaku


def _sama(satu: Nilai, lain: Nilai) -> bool:
    """An equal promise; a predikat without its number is the same as with it."""
    if satu.predikat != lain.predikat or satu.batas != lain.batas:
        return False
    tanpa_angka = satu.predikat is not None and None in (satu.angka, lain.angka)
    return tanpa_angka or satu.angka == lain.angka


def _butir(k: Konteks, beda: Beda, *, sebut: bool) -> IsiSebaris:
    """ "4 Persentase PMKS Yang Mendapat ...: Renstra 60 persen, perjanjian 70 persen." """
    i, lama, berlaku = beda
    assert k.laporan.renstra is not None  # see _beda
    angka = k.f.target_dokumen(i.indikator_id, k.laporan.renstra.dokumen_id, str(k.tahun))
    assert angka is not None  # see _beda
    return sebaris(
        f"{i.simpul_id} {tanpa_titik(i.nama)}: Renstra ",
        *bersatuan(angka, lama, i),
        f", {berlaku.nama if sebut else 'perjanjian'} ",
        *target_isi(k, k.pengukuran.indikator[i.indikator_id]),
        ".",
    )

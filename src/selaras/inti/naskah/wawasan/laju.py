"""Early warning and what is missing, by indicator."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from selaras.inti.dokumen.pohon import Tabel
from selaras.inti.naskah.kalimat import bilang, huruf_awal_besar, rangkai
from selaras.inti.naskah.kata_ukur import satuan_tabel
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel, tengah
from selaras.inti.naskah.wawasan.panel import Panel
from selaras.inti.naskah.wawasan.saring import Saring
from selaras.inti.periode import Periode
from selaras.inti.ukur import UkurIndikator
from selaras.inti.ukur.kelengkapan import TAK_ADA, kurang
from selaras.inti.ukur.laju import Laju, laju_indikator
from selaras.inti.ukur.laju_putusan import Keadaan

_GENTING = (
    Keadaan.LEWAT, Keadaan.TAK_TERCAPAI, Keadaan.DIKEJAR, Keadaan.TAK_TERHITUNG,
    Keadaan.TAK_DIRINCI, Keadaan.SESUAI, Keadaan.TERCAPAI,
)  # fmt: skip


def laju_semua(s: Saring, penuh: Konteks, sampai: Periode) -> list[Laju]:
    """The early warning of the chosen indicators, the most urgent first.

    From the whole snapshot: a result that is only held for the year is not a missing one.
    """
    semua = [laju_indikator(penuh.laporan, u.indikator, sampai) for u in s.indikator]
    return sorted(semua, key=lambda n: _GENTING.index(n.keadaan))


def panel_laju(s: Saring, penuh: Konteks, sampai: Periode) -> Panel:
    """What the remaining periods must bring."""
    semua = laju_semua(s, penuh, sampai)
    if not semua:
        return Panel("laju", "Peringatan dini", None, kosong=s.kosong("indikator"))
    banyak = Counter(n.keadaan for n in semua)
    perlu = sum(jumlah for keadaan, jumlah in banyak.items() if keadaan.perlu_perhatian)
    judul = f"{huruf_awal_besar(bilang(perlu))} dari {bilang(len(semua))} indikator perlu perhatian"
    if perlu == 0:
        judul = "Tidak ada indikator yang diketahui tertinggal"
    if banyak[Keadaan.TAK_TERHITUNG] + banyak[Keadaan.TAK_DIRINCI] == len(semua):
        judul = "Belum ada indikator yang lajunya dapat dihitung"
    rinci = rangkai([f"{banyak[satu]} {satu.sebutan}" for satu in _GENTING if banyak[satu]])
    return Panel("laju", judul, tabel_laju(s.k, penuh, semua, sampai), kalimat=f"{rinci}.")


def tabel_laju(k: Konteks, penuh: Konteks, semua: Sequence[Laju], sampai: Periode) -> Tabel:
    """State, and what each remaining period must bring, with its arithmetic and the reason.

    ``k`` is the snapshot as of ``sampai``: the result so far is a figure of it.
    """
    badan = tuple(
        baris(
            (
                sel(n.indikator.simpul_id), sel(n.indikator.nama),
                tengah(satuan_tabel(n.indikator)),
                kanan(penuh.f.target(n.indikator.indikator_id)),
                kanan(k.f.realisasi(n.indikator.indikator_id)), kanan(penuh.f.laju(n)),
                sel(huruf_awal_besar(n.keadaan.sebutan)),
                sel("; ".join(satu for satu in (n.hitungan, n.alasan) if satu)),
            )
        )
        for n in semua
    )  # fmt: skip
    return Tabel(
        id="tabel-laju",
        judul=f"Yang perlu dicapai sesudah {sampai.sebutan}",
        lebar=(13, 48, 15, 18, 18, 24, 24, 46),
        kepala=kepala(
            "Kode", "Indikator", "Satuan", "Target setahun", f"s.d. {sampai.sebutan}",
            "Perlu per periode tersisa", "Keadaan", "Hitungan dan sebab",
        ),
        badan=badan,
        kecil=True,
    )  # fmt: skip


def panel_kurang(s: Saring, penuh: Konteks) -> Panel:
    """The indicators whose target or result is not there, with the unit that answers for them."""
    if not s.indikator:
        return Panel("kurang", "Target dan realisasi", None, kosong=s.kosong("indikator"))
    milik = [u for u in s.indikator if kurang(penuh.laporan, u, s.k.sampai)]
    if not milik:
        return Panel(
            "kurang", "Target dan realisasi lengkap", None,
            kosong="Semua indikator pada pilihan ini sudah punya target dan realisasi.",
        )  # fmt: skip
    badan = tuple(
        baris(
            (
                sel(u.indikator.simpul_id), sel(u.indikator.nama), sel(s.nama_unit(u.indikator)),
                kanan(s.k.f.target(u.indikator.indikator_id)),
                kanan(s.k.f.realisasi(u.indikator.indikator_id)), sel(_kata(u)),
            )
        )
        for u in milik
    )  # fmt: skip
    unit = Counter(s.nama_unit(u.indikator) for u in milik)
    rinci = rangkai([f"{nama} {jumlah}" for nama, jumlah in unit.most_common(6)])
    banyak = huruf_awal_besar(bilang(len(milik)))
    return Panel(
        "kurang",
        f"{banyak} dari {bilang(len(s.indikator))} indikator belum lengkap",
        Tabel(
            id="tabel-kurang",
            judul="Target atau realisasi yang belum ada",
            lebar=(13, 56, 36, 24, 24, 34),
            kepala=kepala("Kode", "Indikator", "Unit", "Target", "Realisasi", "Yang kurang"),
            badan=badan,
            kecil=True,
        ),
        kalimat=f"Menurut unit: {rinci}.",
    )


def _kata(u: UkurIndikator) -> str:
    sisi = (("target", u.target), ("realisasi", u.realisasi))
    return "; ".join(
        f"{nama} {nilai.status.sebutan}" + (f" ({nilai.asal})" if nilai.asal else "")
        for nama, nilai in sisi
        if nilai.status in TAK_ADA
    )

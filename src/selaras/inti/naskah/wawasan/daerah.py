"""Panels of the regency: achievement against absorption, and who is warned of what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from selaras.inti.anggaran import hitung_serapan, jumlahkan
from selaras.inti.angka import tampilkan
from selaras.inti.capaian import tercapai
from selaras.inti.dokumen.pohon import Angka, BarisTabel, Sel, Tabel
from selaras.inti.naskah.bagan import gaya
from selaras.inti.naskah.bagan.titik import TINGGI, Acuan, Titik, bagan_titik
from selaras.inti.naskah.kalimat import bilang, huruf_awal_besar, huruf_awal_kecil
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel
from selaras.inti.naskah.wawasan.panel import Panel
from selaras.inti.nilai import Nilai, Status
from selaras.inti.ukur.kelengkapan import SISI
from selaras.inti.ukur.laju_putusan import Keadaan

BERNAMA = 8  # as many points carry their names; more carry the number of their row
TITIK_MAKS = 40
ALASAN = tuple(k for k in Keadaan if k.perlu_perhatian)


@dataclass(frozen=True)
class KantorDaerah:
    """An office as the panels need it: figures of the tidy kind, None where there is none.

    ``teks``: the words of a figure that is not known. ``laju`` and ``kurang``: how many indicators
    by reason of warning (``Keadaan``) and by the side that is missing (``SISI``).
    """

    kode: str
    nama: str
    sampai: str
    capaian: Decimal | None
    serapan: Decimal | None
    pagu: Decimal | None
    realisasi: Decimal | None
    teks: Mapping[str, str]
    laju: Mapping[str, int]
    kurang: Mapping[str, int]

    @property
    def masalah(self) -> int:
        """How many warnings and gaps."""
        return sum(self.laju.values()) + sum(self.kurang.values())


def panel_sebar_daerah(semua: Sequence[KantorDaerah]) -> Panel:
    """A point for each office whose mean of sasaran and absorption are known."""
    ada = [k for k in semua if k.capaian is not None and k.serapan is not None]
    if len(ada) < 2:
        kosong = "Perlu sedikitnya dua perangkat daerah yang capaian dan serapannya diketahui."
        return Panel("sebar", "Capaian terhadap serapan", None, kosong=kosong)
    digambar = ada[:TITIK_MAKS]
    gabungan = _gabungan(ada)
    acuan = None
    if gabungan is not None:
        kata = f"serapan gabungan {tampilkan(gabungan, 2)} %"
        acuan = Acuan(float(gabungan), kata, "gabungan")
    nomor = {id(k): str(ke) for ke, k in enumerate(semua, 1)}
    bernama = len(digambar) <= BERNAMA
    titik = [
        Titik(
            k.nama if bernama else nomor[id(k)], float(k.serapan or 0), float(k.capaian or 0),
            bool(tercapai(k.capaian)), gaya.MEREK if tercapai(k.capaian) else gaya.PALET[3],
        )
        for k in digambar
    ]  # fmt: skip
    judul = _judul_sebar(ada, gabungan)
    tinggi = TINGGI + max(0, len(digambar) - BERNAMA) * gaya.TINGGI_BARIS
    sumber = "" if bernama else "Angka pada titik adalah nomor baris tabelnya."
    terpotong = gaya.catatan_terpotong(len(ada), TITIK_MAKS, "perangkat daerah pertama")
    sumber = " ".join(s for s in (sumber, terpotong) if s)
    return Panel(
        "sebar", judul, _tabel_sebar(semua, gabungan),
        bagan_titik("bagan-sebar-daerah", judul, _alt(digambar), titik, acuan, tinggi, sumber),
        kalimat=_KALIMAT if acuan else _KALIMAT_BEDA,
    )  # fmt: skip


_KALIMAT = (
    "Garis tegak adalah serapan gabungan perangkat daerah yang digambar, garis datar target 100 "
    "persen. Capaian adalah rata-rata indikator sasaran."
)
_KALIMAT_BEDA = (
    "Garis datar adalah target 100 persen. Keadaan perangkat daerah tidak pada periode yang sama, "
    "sehingga serapannya tidak digabungkan."
)


def _gabungan(ada: Sequence[KantorDaerah]) -> Decimal | None:
    """The absorption of all of them together; None when they stand at different periods."""
    if len({k.sampai for k in ada}) > 1:
        return None
    kosong = Nilai.kosong(Status.BELUM_DIISI)
    pagu = jumlahkan((k.nama, kosong if k.pagu is None else Nilai(k.pagu)) for k in ada)
    hasil = jumlahkan((k.nama, kosong if k.realisasi is None else Nilai(k.realisasi)) for k in ada)
    return hitung_serapan(pagu, hasil).serapan


def _judul_sebar(ada: Sequence[KantorDaerah], gabungan: Decimal | None) -> str:
    """The message: how many spent like the rest and still fell short."""
    kurang = [k for k in ada if not tercapai(k.capaian)]
    if not kurang:
        return "Semua perangkat daerah yang dinilai mencapai target sasarannya"
    kata = f"{huruf_awal_besar(bilang(len(kurang)))} dari {bilang(len(ada))} perangkat daerah"
    if len(kurang) == len(ada):
        kata = "Semua perangkat daerah yang dinilai"
    boros = [k for k in kurang if gabungan is not None and (k.serapan or 0) >= gabungan]
    akhir = f", {bilang(len(boros))} di antaranya dengan serapan di atas gabungan" if boros else ""
    return f"{kata} belum mencapai target sasarannya{akhir}"


def _alt(digambar: Sequence[KantorDaerah]) -> str:
    rinci = "; ".join(
        f"{k.nama}: capaian {tampilkan(k.capaian or Decimal(0), 2)} persen, serapan "
        f"{tampilkan(k.serapan or Decimal(0), 2)} persen"
        for k in digambar
    )
    return f"Diagram sebar capaian terhadap serapan per perangkat daerah. {rinci}."


def _tabel_sebar(semua: Sequence[KantorDaerah], gabungan: Decimal | None) -> Tabel:
    return Tabel(
        id="tabel-sebar-daerah",
        judul="Capaian sasaran terhadap serapan per perangkat daerah",
        lebar=(9, 56, 26, 22, 22, 44),
        kepala=kepala(
            "No.", "Perangkat daerah", "Keadaan sampai", "Capaian sasaran (%)", "Serapan (%)",
            "Letak",
        ),
        badan=tuple(_baris_sebar(ke, k, gabungan) for ke, k in enumerate(semua, 1)),
    )  # fmt: skip


def _baris_sebar(ke: int, k: KantorDaerah, gabungan: Decimal | None) -> BarisTabel:
    letak = "tidak digambar"
    if k.capaian is not None and k.serapan is not None:
        letak = "target tercapai" if tercapai(k.capaian) else "target belum tercapai"
        if gabungan is not None:
            arah = "di atas" if k.serapan > gabungan else "di bawah"
            letak += f", serapan {'sama dengan' if k.serapan == gabungan else arah} gabungan"
    return baris(
        (
            kanan(str(ke)), sel(k.nama), sel(k.sampai), kanan(_angka(k, k.capaian, "capaian")),
            kanan(_angka(k, k.serapan, "serapan")), sel(letak),
        )
    )  # fmt: skip


def _angka(k: KantorDaerah, nilai: Decimal | None, kunci: str) -> Angka:
    isi = k.teks.get(kunci, "") if nilai is None else tampilkan(nilai, 2)
    return Angka(isi, f"{kunci}:{k.kode}")


def _cacah(k: KantorDaerah, banyak: Mapping[str, int], kunci: str) -> Sel:
    return kanan(Angka(str(banyak.get(kunci, 0)), f"{kunci}:{k.kode}"))


def panel_peringatan_daerah(semua: Sequence[KantorDaerah]) -> Panel:
    """The offices by reason of warning and by what is missing, the most first."""
    milik = sorted((k for k in semua if k.masalah), key=lambda k: (-k.masalah, k.nama))
    if not milik:
        judul = "Tidak ada peringatan dini dan tidak ada yang kurang"
        return Panel("peringatan", judul, None, kosong="Semua target dan realisasi terisi.")
    warning = sum(bool(sum(k.laju.values())) for k in milik)
    lubang = sum(bool(sum(k.kurang.values())) for k in milik)
    bagian = [
        f"{bilang(banyak)} perangkat daerah {kata}"
        for banyak, kata in ((warning, "berperingatan"), (lubang, "belum lengkap"))
        if banyak
    ]
    return Panel(
        "peringatan", huruf_awal_besar(" dan ".join(bagian)),
        Tabel(
            id="tabel-peringatan-daerah",
            judul="Peringatan dini dan yang belum lengkap per perangkat daerah",
            lebar=(50, 22, *(18 for _ in (*ALASAN, *SISI))),
            kepala=kepala(
                "Perangkat daerah", "Keadaan sampai",
                *(huruf_awal_besar(a.sebutan) for a in ALASAN),
                *(f"Tanpa {huruf_awal_kecil(s)}" for s in SISI),
            ),
            badan=tuple(
                baris((
                    sel(k.nama), sel(k.sampai),
                    *(_cacah(k, k.laju, a.value) for a in ALASAN),
                    *(_cacah(k, k.kurang, s) for s in SISI),
                ))
                for k in milik
            ),
        ),
        kalimat="Banyaknya indikator menurut alasan peringatan dan menurut yang belum terisi.",
    )  # fmt: skip

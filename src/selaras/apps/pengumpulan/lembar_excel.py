"""The Excel round trip of a sheet: the page's lines as a workbook, and what an upload would change.

The preview runs the very function that saves (``isi_lembar``) and the very checks of the record,
so that what it promises is what the save does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils import timezone

from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import IsianSalah
from selaras.apps.dasar.halaman import Halaman
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.paket.periksa import periksa_paket
from selaras.apps.pengumpulan.kisi import (
    JUDUL,
    BarisIsian,
    baris_isian,
    judul_lalu,
    kolom_terpakai,
)
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import Kesalahan
from selaras.inti.paket.pilihan import KEADAAN
from selaras.inti.periode import Periode
from selaras.inti.siklus.isian import BOLEH_KEADAAN, IsianSel, isi_lembar, teks_sel
from selaras.inti.siklus.lembar import indikator_lembar, unit_lembar
from selaras.penulis.isian import (
    BarisBuku,
    BukuBaca,
    BukuIsian,
    KolomBuku,
    SelBaca,
    SelBuku,
    SelGalat,
    tulis_lembar,
)
from selaras.penulis.isian.bentuk import KODE

SEBUTAN_KEADAAN = dict(KEADAAN)
SEBUTAN_BIDANG = {**JUDUL, "keadaan": "Keadaan"}
TEKS = frozenset({"predikat", "keadaan"})


@dataclass(frozen=True)
class BedaSel:
    """A cell of the file that differs from the record: what was downloaded, stands now, is new."""

    sel: SelBaca
    nama: str
    kolom: str
    kini: str
    bentrok: bool

    @property
    def unduhan(self) -> str:
        """The text when the copy was downloaded."""
        return self._kata(self.sel.lama)

    @property
    def tersimpan(self) -> str:
        """The text that the record holds."""
        return self._kata(self.kini)

    @property
    def berkas(self) -> str:
        """The text of the file."""
        return self._kata(self.sel.baru)

    def _kata(self, teks: str) -> str:
        isi = SEBUTAN_KEADAAN.get(teks, teks) if self.sel.bidang == "keadaan" else teks
        return isi or "kosong"


@dataclass(frozen=True)
class SalahSel:
    """A cell that can not be taken, in words: whose, which column, what stands there, what to do.

    ``letak`` is empty for a fault that only the record as a whole shows.
    """

    letak: str
    nama: str
    kolom: str
    isi: str
    pesan: str


@dataclass(frozen=True)
class Pratinjau:
    """What an upload would do: cells that change, cells in conflict, faults, what to know."""

    beda: tuple[BedaSel, ...]
    bentrok: tuple[BedaSel, ...]
    salah: tuple[SalahSel, ...]
    catatan: tuple[str, ...] = ()

    @property
    def dapat_disimpan(self) -> bool:
        """True when nothing stands in the way and something would change."""
        return not self.salah and bool(self.beda or self.bentrok)


def unduhan_lembar(pelaku: Pelaku, h: Halaman, periode: Periode, unit: str) -> bytes:
    """The workbook of a sheet as it stands now."""
    milik = list(indikator_lembar(h.k.laporan.paket, unit).values())
    pakai = kolom_terpakai(milik)
    nama = unit_lembar(h.k.laporan.paket).get(unit, unit)
    revisi = tahun_laporan(pelaku.lingkup, h.opd, h.tahun).revisi
    waktu = timezone.localtime().strftime("%d-%m-%Y %H.%M")
    return tulis_lembar(
        BukuIsian(
            f"Isian {nama}, {periode.sebutan}",
            f"{h.k.nama_kantor}, diunduh {waktu}. Isi sel kuning, lalu unggah di lembar yang sama.",
            {
                "opd": h.opd, "tahun": str(h.tahun), "periode": str(periode), "unit": unit,
                "lembar": f"{nama}, {periode.sebutan}, {h.k.nama_kantor}",
                "revisi": str(revisi), "diunduh": waktu,
            },
            (
                KolomBuku("indikator", "Indikator"), KolomBuku("satuan", "Satuan"),
                KolomBuku("target_tahun", "Target tahun", angka=True),
                KolomBuku("target_periode", f"Target {periode.sebutan}", angka=True),
                KolomBuku("tahun_lalu", "Tahun lalu", angka=True),
                KolomBuku("periode_lalu", judul_lalu(periode), angka=True),
            ),
            tuple(KolomBuku(b, SEBUTAN_BIDANG[b], b not in TEKS) for b in (*pakai, "keadaan")),
            tuple(_baris(b) for b in baris_isian(h, periode, milik, pakai)),
        )
    )  # fmt: skip


def _baris(b: BarisIsian) -> BarisBuku:
    boleh = dict.fromkeys((b.keadaan, *BOLEH_KEADAAN))
    keadaan = SelBuku(b.keadaan, tuple(SEBUTAN_KEADAAN[k] for k in boleh), b.sebutan_keadaan)
    return BarisBuku(
        b.kode, b.kepala, (b.nama, b.satuan, b.target_tahun, b.target, b.tahun_lalu, b.lalu),
        (*(SelBuku(s.teks, s.pilihan) if s else None for s in b.sel), keadaan),
    )  # fmt: skip


def pastikan_lembar_ini(buku: BukuBaca, opd: str, tahun: int, periode: str, unit: str) -> None:
    """Raises IsianSalah when the file is a copy of another sheet, office or year."""
    ini = {"opd": opd, "tahun": str(tahun), "periode": periode, "unit": unit}
    if any(buku.kunci.get(nama, "") != isi for nama, isi in ini.items()):
        lembar = buku.kunci.get("lembar", "")[:200] or "lembar lain"
        raise IsianSalah(
            "berkas", lembar, "dengan unduhan lembar ini, atau unggah berkas itu pada lembarnya"
        )


def pratinjau_buku(
    h: Halaman, periode: Periode, unit: str, buku: BukuBaca, revisi: int
) -> Pratinjau:
    """What saving an uploaded sheet would change now; nothing is written."""
    paket = h.k.laporan.paket
    isi = pratinjau(paket, periode, unit, buku.sel)
    catatan = _catatan(paket, periode, unit, buku, revisi)
    salah = (_salah(paket, satu) for satu in buku.galat)
    return Pratinjau(isi.beda, isi.bentrok, (*salah, *isi.salah), tuple(catatan))


def pratinjau(paket: Paket, periode: Periode, unit: str, sel: Iterable[SelBaca]) -> Pratinjau:
    """Cells of a file against the record: differences, conflicts, and what would be refused."""
    milik = indikator_lembar(paket, unit)
    ketik = {(s.indikator_id, s.bidang): s for s in sel if s.baru != s.lama}
    hasil = isi_lembar(paket, periode, (isian_sel(s, s.lama) for s in ketik.values()), milik)
    tolak = {(d.indikator_id, d.bidang): d for d in hasil.ditolak}
    kini = _kini(paket, periode)
    beda, bentrok, salah = [], [], []
    for kunci, satu in ketik.items():
        teks = teks_sel(kini.get(satu.indikator_id), satu.bidang)
        nama = milik[satu.indikator_id].nama if satu.indikator_id in milik else satu.indikator_id
        baris = BedaSel(satu, nama, SEBUTAN_BIDANG[satu.bidang], teks, kunci in tolak)
        if kunci not in tolak:
            if satu.baru != teks:
                beda.append(baris)
        elif tolak[kunci].bentrok:
            bentrok.append(baris)
        else:
            galat = SelGalat(satu.letak, satu.baru, tolak[kunci].pesan, *kunci)
            salah.append(_salah(paket, galat))
    if not salah and hasil.paket != paket:
        salah = [_salah_rekam(hasil.paket, k) for k in periksa_paket(hasil.paket)]
    return Pratinjau(tuple(beda), tuple(bentrok), tuple(salah))


def _salah(paket: Paket, galat: SelGalat) -> SalahSel:
    """A fault of a file with the words that the person knows."""
    nama = _sebutan(paket, galat.indikator_id) if galat.indikator_id else ""
    kolom = {**SEBUTAN_BIDANG, KODE: "Kode"}.get(galat.bidang, "")
    return SalahSel(galat.letak, nama, kolom, galat.isi, galat.pesan)


def _salah_rekam(paket: Paket, k: Kesalahan) -> SalahSel:
    """What the record would refuse; a row of results is known by its indicator."""
    if k.lembar != Realisasi.TABEL or k.baris is None:
        return SalahSel("", "", "", "", str(k))
    baris = paket.baris(Realisasi)[k.baris - 2]
    periode = Periode.parse(baris.periode).sebutan
    nama = f"{_sebutan(paket, baris.indikator_id)}, {periode}"
    return SalahSel("", nama, k.kolom or "", k.nilai or "", k.seharusnya)


def _sebutan(paket: Paket, kode: str) -> str:
    nama = next((i.nama for i in paket.baris(Indikator) if i.indikator_id == kode), "")
    return f"{kode} {nama}".strip()


def isian_sel(sel: SelBaca, lama: str) -> IsianSel:
    """A cell of a file as the grid would send it, against the text that the person has seen."""
    return IsianSel(sel.indikator_id, sel.bidang, lama, sel.baru)


def _kini(paket: Paket, periode: Periode) -> Mapping[str, Realisasi]:
    teks = str(periode)
    return {b.indikator_id: b for b in paket.baris(Realisasi) if b.periode == teks}


def _catatan(
    paket: Paket, periode: Periode, unit: str, buku: BukuBaca, revisi: int
) -> Iterable[str]:
    """What one should know of the copy: that it is old, and what it does not hold."""
    if buku.kunci.get("revisi") != str(revisi):
        kini = _kini(paket, periode)
        geser = sum(
            s.baru == s.lama != teks_sel(kini.get(s.indikator_id), s.bidang) for s in buku.sel
        )
        akibat = (
            f"{geser} sel lembar ini berubah sesudahnya dan tidak Anda ubah di berkas; nilai yang "
            "tersimpan tetap."
            if geser
            else "Sel yang tidak Anda ubah tetap seperti yang tersimpan."
        )
        waktu = buku.kunci.get("diunduh", "")[:40]
        yield f"Salinan ini lama: diunduh {waktu}, dan sejak itu rekaman berubah. {akibat}"
    ada = {s.indikator_id for s in buku.sel} | set(buku.hilang)
    if baru := [k for k in indikator_lembar(paket, unit) if k not in ada]:
        yield f"Indikator yang belum ada di berkas dan tidak berubah: {', '.join(baru)}."
    if buku.hilang:
        yield f"Baris yang dihapus dari berkas dan tidak berubah: {', '.join(buku.hilang)}."

"""What an upload would change: every difference, conflict and fault by its cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from selaras.apps.bolak_balik.formulir import Formulir
from selaras.apps.dasar.galat import IsianSalah
from selaras.apps.paket.periksa import periksa_paket
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import Kesalahan
from selaras.inti.periode import Periode
from selaras.inti.siklus.isian import IsianSel, sama_isi
from selaras.penulis.isian import BukuBaca, SelBaca, SelGalat
from selaras.penulis.isian.bentuk import KODE

SEBUT = 40  # keys of lines that are named in a note


@dataclass(frozen=True)
class BedaSel:
    """A cell of the file that differs from the record, with the words of its form.

    ``kini`` is the text that the record holds; ``unduhan``, ``tersimpan`` and ``berkas`` are what
    stood there when the copy was downloaded, stands now, and stands in the file.
    """

    sel: SelBaca
    nama: str
    kolom: str
    kini: str
    bentrok: bool
    unduhan: str
    tersimpan: str
    berkas: str


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


def pastikan_formulir_ini(f: Formulir, kunci: Mapping[str, str]) -> None:
    """Raises IsianSalah when the file of these keys is a copy of another form, office or year."""
    if any(kunci.get(nama, "") != isi for nama, isi in f.kunci.items()):
        milik = kunci.get("lembar", "")[:200] or "formulir lain"
        raise IsianSalah(
            "berkas", milik, "dengan unduhan lembar ini, atau unggah berkas itu pada halamannya"
        )


def pratinjau_buku(f: Formulir, paket: Paket, buku: BukuBaca, revisi: int) -> Pratinjau:
    """What saving an uploaded form would change now; nothing is written."""
    isi = pratinjau(f, paket, buku.sel)
    salah = (_salah(f, satu) for satu in buku.galat)
    catatan = tuple(_catatan(f, paket, buku, revisi))
    return Pratinjau(isi.beda, isi.bentrok, (*salah, *isi.salah), catatan)


def pratinjau(f: Formulir, paket: Paket, sel: Iterable[SelBaca]) -> Pratinjau:
    """Cells of a file against the record: differences, conflicts, and what would be refused."""
    ketik = {(s.kode, s.bidang): s for s in sel if not sama_isi(s.lama, s.baru)}
    hasil = f.isi(paket, (isian_sel(s, s.lama) for s in ketik.values()))
    tolak = {(d.indikator_id, d.bidang): d for d in hasil.ditolak}
    teks_kini, nama, kolom = f.kini(paket), f.nama_baris, f.sebutan_kolom
    beda, bentrok, salah = [], [], []
    for kunci, satu in ketik.items():
        kini = teks_kini(*kunci)
        kata = (f.kata(satu.bidang, teks) or "kosong" for teks in (satu.lama, kini, satu.baru))
        baris = BedaSel(
            satu, nama.get(satu.kode, satu.kode), kolom[satu.bidang], kini, kunci in tolak, *kata
        )
        if kunci not in tolak:
            if not sama_isi(satu.baru, kini):
                beda.append(baris)
        elif tolak[kunci].bentrok:
            bentrok.append(baris)
        else:
            galat = SelGalat(satu.letak, satu.baru, tolak[kunci].pesan, *kunci)
            salah.append(_salah(f, galat))
    if not salah and hasil.paket != paket:
        salah = [_salah_rekam(f, hasil.paket, k) for k in periksa_paket(hasil.paket)]
    return Pratinjau(tuple(beda), tuple(bentrok), tuple(salah))


def isian_sel(sel: SelBaca, lama: str) -> IsianSel:
    """A cell of a file as the grid would send it, against the text that the person has seen."""
    return IsianSel(sel.kode, sel.bidang, lama, sel.baru)


def _salah(f: Formulir, galat: SelGalat) -> SalahSel:
    """A fault of a file with the words that the person knows."""
    kolom = {**f.sebutan_kolom, KODE: "Kode"}.get(galat.bidang, "")
    return SalahSel(galat.letak, _sebutan(f, galat.kode), kolom, galat.isi, galat.pesan)


def _salah_rekam(f: Formulir, paket: Paket, k: Kesalahan) -> SalahSel:
    """What the record would refuse; a row of the form is known by its line and period."""
    if k.lembar != f.kelas.TABEL or k.baris is None:
        return SalahSel("", "", "", "", str(k))
    baris = paket.baris(f.kelas)[k.baris - 2]
    periode = getattr(baris, "periode", None)  # a budget of an agreement has none
    nama = _sebutan(f, getattr(baris, f.kunci_baris))
    nama += f", {Periode.parse(periode).sebutan}" if periode else ""
    return SalahSel("", nama, k.kolom or "", k.nilai or "", k.seharusnya)


def _sebutan(f: Formulir, kode: str) -> str:
    return f"{kode} {f.nama_baris.get(kode, '')}".strip()


def _catatan(f: Formulir, paket: Paket, buku: BukuBaca, revisi: int) -> Iterator[str]:
    """What one should know of the copy: that it is old, and what it does not hold."""
    if buku.kunci.get("revisi") != str(revisi):
        kini = f.kini(paket)
        geser = sum(
            s.baru == s.lama and not sama_isi(s.lama, kini(s.kode, s.bidang)) for s in buku.sel
        )
        akibat = (
            f"{geser} sel lembar ini berubah sesudahnya dan tidak Anda ubah di berkas; nilai yang "
            "tersimpan tetap."
            if geser
            else "Sel yang tidak Anda ubah tetap seperti yang tersimpan."
        )
        waktu = buku.kunci.get("diunduh", "")[:40]
        yield f"Salinan ini lama: diunduh {waktu}, dan sejak itu rekaman berubah. {akibat}"
    ada = {s.kode for s in buku.sel} | set(buku.hilang)
    if baru := [b.kode for b in f.baris if b.kode not in ada]:
        yield f"{f.sebutan_baris} yang belum ada di berkas dan tidak berubah: {_daftar(baru)}."
    if buku.hilang:
        yield f"Baris yang dihapus dari berkas dan tidak berubah: {_daftar(buku.hilang)}."


def _daftar(kode: Iterable[str]) -> str:
    semua = list(kode)
    lain = f", dan {len(semua) - SEBUT} lagi" if len(semua) > SEBUT else ""
    return f"{', '.join(semua[:SEBUT])}{lain}"

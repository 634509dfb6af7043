"""A book of money as it is filled: one line per sub kegiatan or account, pagu and its months.

A month holds what was spent in that month alone; the year is the sum (docs/keputusan/012). Money
that is stated for the year is not also stated by month: a line says one or the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from selaras.inti.angka import rupiah, tampilkan_apa_adanya, tulis_polos
from selaras.inti.paket.baris_hasil import Anggaran, AnggaranAkun
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import daftar_kolom
from selaras.inti.paket.teks import SelError, baca_sel
from selaras.inti.periode import JenisPeriode, Periode

BarisUang = Anggaran | AnggaranAkun
PAGU, SETAHUN, ALASAN = "pagu", "setahun", "alasan"
BELUM, TERISI = "belum_diisi", "terisi"
Isi = Decimal | str | None


class UangError(ValueError):
    """A line of money can not stand as it was filled; the message says what to do."""


class TanpaAlasan(UangError):
    """Only the reason is missing why more was spent than there was."""


@dataclass(frozen=True)
class Buku:
    """One of the two books that are filled: its rows, the column of its key, its words."""

    kode: str
    kelas: type[Anggaran] | type[AnggaranAkun]
    kunci: str
    sebutan: str


SUB_KEGIATAN = Buku("sub_kegiatan", Anggaran, "simpul_id", "sub kegiatan")
AKUN = Buku("akun", AnggaranAkun, "akun_id", "akun belanja")
BUKU = {b.kode: b for b in (SUB_KEGIATAN, AKUN)}


@dataclass(frozen=True)
class Garis:
    """All rows of one key in a year, by period."""

    buku: Buku
    kode: str
    tahun: int
    isi: Mapping[Periode, BarisUang]

    @property
    def setahun(self) -> BarisUang | None:
        """The row of the year."""
        return self.isi.get(Periode(self.tahun))

    @property
    def bagian(self) -> dict[Periode, BarisUang]:
        """The rows of its parts."""
        return {p: b for p, b in self.isi.items() if p.jenis is not JenisPeriode.TAHUN}

    @property
    def jenis_lain(self) -> JenisPeriode | None:
        """The kind of its parts where they are no months: such a line is not filled by month."""
        lain = (p.jenis for p in self.bagian if p.jenis is not JenisPeriode.BULAN)
        return next(lain, None)

    @property
    def pagu_dirinci(self) -> bool:
        """True when the budget is stated by its parts."""
        return any(b.pagu is not None for b in self.bagian.values())

    @property
    def alasan(self) -> str | None:
        """Why more was spent than budgeted."""
        return next((b.alasan_lebih for b in self.isi.values() if b.alasan_lebih), None)

    def nilai(self, bidang: str) -> Isi:
        """What a cell holds: column PAGU, SETAHUN or ALASAN, or the text of a month."""
        if bidang == ALASAN:
            return self.alasan
        tahunan = bidang in (PAGU, SETAHUN)
        satu = self.setahun if tahunan else self.isi.get(Periode.parse(bidang))
        if satu is None:
            return None
        return satu.pagu if bidang == PAGU else satu.realisasi

    def teks(self, bidang: str) -> str:
        """The text of a cell in id-ID notation; empty when it holds nothing (nought is "0")."""
        isi = self.nilai(bidang)
        return tampilkan_apa_adanya(isi) if isinstance(isi, Decimal) else isi or ""


def bulan(tahun: int) -> tuple[Periode, ...]:
    """The months of a year."""
    return Periode.bagian(tahun, JenisPeriode.BULAN)


def bidang_uang(tahun: int) -> tuple[str, ...]:
    """The columns of a line in their order."""
    return (PAGU, *(str(p) for p in bulan(tahun)), SETAHUN, ALASAN)


def baca_buku(paket: Paket, buku: Buku, tahun: int) -> dict[str, Garis]:
    """The lines of a book by key, in the order of the record."""
    kumpulan: dict[str, dict[Periode, BarisUang]] = {}
    for baris in paket.baris(buku.kelas):
        periode = Periode.parse(baris.periode)
        if periode.tahun == tahun:
            kumpulan.setdefault(getattr(baris, buku.kunci), {})[periode] = baris
    return {kode: Garis(buku, kode, tahun, isi) for kode, isi in kumpulan.items()}


def ganti_buku(paket: Paket, buku: Buku, tahun: int, garis: Mapping[str, Garis]) -> Paket:
    """The package with other lines in a book; rows of other years stay."""
    lain = [b for b in paket.baris(buku.kelas) if Periode.parse(b.periode).tahun != tahun]
    baru = [b for satu in garis.values() for b in satu.isi.values()]
    return paket.dengan(buku.kelas, [*lain, *baru])


def rupiah_wajar(buku: Buku, angka: Decimal) -> Decimal:
    """The amount, as the record can hold it. Raises SelError (negative, too many digits)."""
    kolom = next(k for k in daftar_kolom(buku.kelas) if k.nama == PAGU)
    hasil: Decimal | None = baca_sel(kolom, tulis_polos(angka))
    if hasil is None:
        raise SelError("isi angka")
    return hasil


def tulis_garis(garis: Garis, isi: Mapping[str, Isi], asal: str | None = None) -> Garis:
    """The line with some cells changed. Raises UangError when it could not stand so.

    ``asal`` is the source that the changed rows name. The month's row goes with its last figure;
    a year's figure that is exactly the sum of the months gives way to them.
    """
    hasil = dict(garis.isi)
    for bidang, nilai in isi.items():
        if bidang != ALASAN:
            _tulis_angka(garis, hasil, bidang, nilai, asal)
    if ALASAN in isi:
        _tulis_alasan(garis, hasil, isi[ALASAN])
    baru = _tanpa_dua_kali(replace(garis, isi=hasil))
    _periksa_lebih(baru)
    return baru


def _tulis_angka(
    garis: Garis, hasil: dict[Periode, BarisUang], bidang: str, nilai: Isi, asal: str | None
) -> None:
    if bidang == PAGU and nilai is not None and garis.pagu_dirinci:
        raise UangError("pagu baris ini dirinci per periode; ubah lewat paket data")
    periode = Periode(garis.tahun) if bidang in (PAGU, SETAHUN) else Periode.parse(bidang)
    if periode.jenis is JenisPeriode.BULAN and nilai is not None and garis.jenis_lain:
        raise UangError(
            f"realisasi baris ini dirinci per {garis.jenis_lain.value}; ubah lewat paket data"
        )
    kolom: dict[str, Any] = {PAGU if bidang == PAGU else "realisasi": nilai, "asal": asal}
    baris = replace(hasil.get(periode) or _baru(garis, periode), **kolom)
    if periode.jenis is JenisPeriode.BULAN and baris.pagu is None and baris.realisasi is None:
        _lepas(garis, hasil, periode)
        return
    hasil[periode] = _berkeadaan(baris)


def _lepas(garis: Garis, hasil: dict[Periode, BarisUang], periode: Periode) -> None:
    """Take the row of a month away; the reason that stood on it moves to the year."""
    lama = hasil.pop(periode, None)
    if lama is not None and lama.alasan_lebih:
        _tulis_alasan(garis, hasil, lama.alasan_lebih)


def _tulis_alasan(garis: Garis, hasil: dict[Periode, BarisUang], nilai: Isi) -> None:
    """One reason for the whole line; it stands on the row of the year."""
    teks = str(nilai) if nilai else None
    for periode, baris in list(hasil.items()):
        if baris.alasan_lebih:
            hasil[periode] = replace(baris, alasan_lebih=None)
    tahunan = Periode(garis.tahun)
    if teks or tahunan in hasil:
        baris = hasil.get(tahunan) or _baru(garis, tahunan)
        hasil[tahunan] = replace(baris, alasan_lebih=teks)


def _baru(garis: Garis, periode: Periode) -> BarisUang:
    """An empty row; an account keeps its name and group."""
    contoh = next(iter(garis.isi.values()), None)
    if contoh is not None:
        kosong: dict[str, Any] = dict.fromkeys((PAGU, "realisasi", "alasan_lebih", "asal"))
        return replace(contoh, periode=str(periode), keadaan=BELUM, **kosong)
    if garis.buku.kelas is not Anggaran:
        raise UangError("akun ini belum terdaftar; tambahkan akunnya lebih dulu")
    return Anggaran(simpul_id=garis.kode, periode=str(periode), keadaan=BELUM)


def _berkeadaan(baris: BarisUang) -> BarisUang:
    """The row with its ``keadaan`` in step: an empty cell keeps the reason it had."""
    if baris.pagu is not None and baris.realisasi is not None:
        return replace(baris, keadaan=TERISI)
    return replace(baris, keadaan=BELUM) if baris.keadaan == TERISI else baris


def _tanpa_dua_kali(garis: Garis) -> Garis:
    """The same money is not stated for the year and for its parts. Raises UangError."""
    tahunan, bagian = garis.setahun, garis.bagian
    terisi = [b.realisasi for b in bagian.values() if b.realisasi is not None]
    if tahunan is None or tahunan.realisasi is None or not terisi:
        return garis
    jumlah = sum(terisi, Decimal(0))
    if jumlah != tahunan.realisasi:
        raise UangError(
            f"“Realisasi setahun” baris ini tercatat {rupiah(tahunan.realisasi)}, sedangkan jumlah "
            f"bulannya {rupiah(jumlah)}. Kosongkan dahulu sel “Realisasi setahun” pada baris ini "
            "(ia lalu dijumlahkan dari bulannya), atau isi semua bulan sekaligus sampai jumlahnya "
            "sama. Pagu diisi di kolom “Pagu setahun”"
        )
    return replace(
        garis,
        isi={**garis.isi, Periode(garis.tahun): _berkeadaan(replace(tahunan, realisasi=None))},
    )


def _periksa_lebih(garis: Garis) -> None:
    """Raises TanpaAlasan for spending above the budget without a reason, as the record would."""
    semua = garis.isi.values()
    pagu = [b.pagu for b in semua if b.pagu is not None]
    realisasi = sum((b.realisasi for b in semua if b.realisasi is not None), Decimal(0))
    if pagu and realisasi > sum(pagu) and not garis.alasan:
        raise TanpaAlasan(
            f"realisasi {rupiah(realisasi)} melebihi pagu {rupiah(sum(pagu, Decimal(0)))}; "
            "isi atau betulkan pagunya di kolom “Pagu setahun”, atau tulis sebabnya di kolom "
            "“Alasan melebihi pagu”"
        )

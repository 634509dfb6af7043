"""Figures for the text: each one printed once, with the key of its explanation.

Composition code never formats a number itself; it asks here. The keys that were used are
collected, so that the document carries exactly the explanations that it needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from selaras.inti.anggaran import HasilSerapan
from selaras.inti.angka import rupiah, tampilkan
from selaras.inti.dokumen.penjelasan import PenjelasanCetak
from selaras.inti.dokumen.pohon import Angka, Pita
from selaras.inti.nilai import Nilai, Status
from selaras.inti.periode import Periode
from selaras.inti.skala import PitaSkala
from selaras.inti.ukur import Pengukuran, UkurIndikator
from selaras.inti.ukur.berkala import hasil_periode, teks_periode, uang_periode
from selaras.inti.ukur.jelas import jelaskan, jelaskan_jumlah, teks_capaian
from selaras.inti.ukur.jelas_banding import KOSONG, teks_kekurangan, teks_poin
from selaras.inti.ukur.laju import Laju
from selaras.inti.ukur.laju_uang import laju_simpul
from selaras.inti.ukur.perbandingan import perubahan_capaian, perubahan_pagu, selisih_buku
from selaras.inti.ukur.pilih import nilai_target
from selaras.inti.ukur.sementara import dari_bagian, sebutan_hasil, sementara

BUKU_SATU = frozenset({"pagu", "realisasi_anggaran"})  # money of nodes of the plan
TAK_DINILAI_GLIF = "▨"
TAK_DINILAI_WARNA = "#5A6472"
TAHUN_BERJALAN = "belum dinilai: tahun berjalan"
BERJALAN = Pita(
    TAHUN_BERJALAN.capitalize(), TAK_DINILAI_GLIF, TAK_DINILAI_WARNA, "tak-dinilai"
)  # fmt: skip


class Figur:
    """Maker of figures for one measured snapshot; remembers which explanations were asked for."""

    def __init__(self, pengukuran: Pengukuran, sampai: Periode | None = None) -> None:
        self.p = pengukuran
        # keys of a snapshot that was cut at the end of a period say so
        self._awalan = f"sampai:{sampai}:" if sampai else ""
        self._asal: dict[str, None] = {}
        # counts are made here and known nowhere else: what was counted, and who
        self._cacah: dict[str, PenjelasanCetak] = {}
        # a table asks for every node of a period, and each period is summed over the whole tree
        self._uang_periode: dict[Periode, Mapping[str, Nilai]] = {}

    def _catat(self, asal: str, isi: str, tebal: bool = False) -> Angka:
        self._asal.setdefault(asal)
        return Angka(isi, self._awalan + asal, tebal)

    def penjelasan(self) -> Mapping[str, PenjelasanCetak]:
        """The explanations of all figures made so far, by key."""
        return {
            self._awalan + asal: self._cacah.get(asal) or jelaskan(self.p, asal)
            for asal in self._asal
        }

    # --- indicators
    def target(self, indikator_id: str, tahun: int | None = None) -> Angka:
        """Target of a year (default: the reporting year)."""
        u = self._ukur(indikator_id, tahun)
        return self._catat(f"target:{indikator_id}{_akhiran(tahun)}", u.target.teks)

    def realisasi(self, indikator_id: str, tahun: int | None = None) -> Angka:
        """Result of a year (default: the reporting year)."""
        u = self._ukur(indikator_id, tahun)
        return self._catat(f"realisasi:{indikator_id}{_akhiran(tahun)}", u.realisasi.teks)

    def capaian(self, indikator_id: str, tahun: int | None = None) -> Angka:
        """Achievement of a year, two decimals or the words of its status; without percent sign."""
        u = self._ukur(indikator_id, tahun)
        return self._catat(f"capaian:{indikator_id}{_akhiran(tahun)}", teks_capaian(u))

    def target_dokumen(self, indikator_id: str, dokumen_id: str, periode: str) -> Angka | None:
        """Target that a document promises for a period; None when it has no such row."""
        baris = self.p.laporan.target.get((indikator_id, dokumen_id, periode))
        if baris is None:
            return None
        nilai = nilai_target(baris, self.p.laporan.dokumen[dokumen_id])
        return self._catat(f"target_dokumen:{indikator_id}@{dokumen_id}@{periode}", nilai.teks)

    def renstra(self, indikator_id: str) -> Angka:
        """Result of the year against the last target of the Renstra."""
        return self._catat(
            f"renstra:{indikator_id}", teks_capaian(self.p.terhadap_renstra(indikator_id))
        )

    def standar(self, indikator_id: str) -> Angka:
        """Result of the year against the standard on the indicator's card."""
        return self._catat(
            f"standar:{indikator_id}", teks_capaian(self.p.terhadap_standar(indikator_id))
        )

    def rata(self, simpul_id: str) -> Angka:
        """Mean achievement of a node's own indicators."""
        rata = self.p.simpul[simpul_id].rata
        isi = rata.status.sebutan if rata.nilai is None else tampilkan(rata.nilai)
        return self._catat(f"rata:{simpul_id}", isi)

    def efisiensi(self, simpul_id: str) -> Angka:
        """Achievement minus absorption of a node, percent points, or the words of its status."""
        e = self.p.simpul[simpul_id].efisiensi
        assert e is not None, f"simpul {simpul_id} tidak punya anggaran"
        isi = e.status.sebutan if e.selisih is None else tampilkan(e.selisih)
        return self._catat(f"efisiensi:{simpul_id}", isi)

    def kekurangan(self, indikator_id: str) -> Angka:
        """What the result of the year lacks to its target, in the unit of the indicator."""
        isi = teks_kekurangan(self.p.indikator[indikator_id])
        return self._catat(f"kekurangan:{indikator_id}", isi)

    def sisa_renstra(self, indikator_id: str) -> Angka:
        """What is still to be reached until the last target of the Renstra."""
        isi = teks_kekurangan(self.p.terhadap_renstra(indikator_id))
        return self._catat(f"sisa_renstra:{indikator_id}", isi)

    def perubahan(self, indikator_id: str, tahun: int, lalu: int, *, mutlak: bool = False) -> Angka:
        """Change of achievement between two years, percent points, with its sign unless mutlak."""
        nilai = perubahan_capaian(self.p, indikator_id, tahun, lalu)
        return self._catat(f"perubahan:{indikator_id}@{tahun}@{lalu}", teks_poin(nilai, mutlak))

    # --- money, book 1 ("*": the whole office)
    def pagu(self, simpul_id: str = "*", *, rp: bool = False) -> Angka:
        """Budget of a node; of a part of its sub kegiatan while the others are not filled in."""
        return self._uang("pagu", simpul_id, self.serapan_dari(simpul_id), "pagu", rp)

    def realisasi_anggaran(self, simpul_id: str = "*", *, rp: bool = False) -> Angka:
        """Spending of a node."""
        hasil = self.serapan_dari(simpul_id)
        return self._uang("realisasi_anggaran", simpul_id, hasil, "realisasi", rp)

    def ubin_uang(self, sisi: str) -> tuple[Angka, str]:
        """ "pagu" or "realisasi" of the office for a tile: the figure, and the words under it."""
        jenis = {"pagu": "pagu", "realisasi": "realisasi_anggaran"}[sisi]
        if satu := sementara(self.p, "*", sisi):
            return self._catat(f"{jenis}:*", rupiah(satu.angka)), f"{sisi} {satu.sebutan}"
        return self._uang(jenis, "*", self.p.total, sisi, rp=True), sisi

    def sisa(self, simpul_id: str = "*", *, rp: bool = False) -> Angka:
        """What is left of a node's budget."""
        return self._uang("sisa", simpul_id, self.serapan_dari(simpul_id), "sisa", rp)

    def serapan(self, simpul_id: str = "*") -> Angka:
        """Absorption of a node, two decimals, without percent sign."""
        return self._serapan("serapan", simpul_id, self.serapan_dari(simpul_id))

    def serapan_dari(self, simpul_id: str) -> HasilSerapan:
        """The money of a node. Raises KeyError when it has none."""
        if simpul_id == "*":
            return self.p.total
        hasil = self.p.simpul[simpul_id].anggaran
        if hasil is None:
            raise KeyError(simpul_id)
        return hasil

    # --- money, book 2 (account id, "operasi", "modal" or "*") and book 3
    def pagu_akun(self, kode: str, *, rp: bool = False) -> Angka:
        """Budget of an account or group."""
        return self._uang("pagu_akun", kode, self.p.akun[kode], "pagu", rp)

    def realisasi_akun(self, kode: str, *, rp: bool = False) -> Angka:
        """Spending of an account or group."""
        return self._uang("realisasi_akun", kode, self.p.akun[kode], "realisasi", rp)

    def sisa_akun(self, kode: str, *, rp: bool = False) -> Angka:
        """What is left of an account or group."""
        return self._uang("sisa_akun", kode, self.p.akun[kode], "sisa", rp)

    def serapan_akun(self, kode: str) -> Angka:
        """Absorption of an account or group."""
        return self._serapan("serapan_akun", kode, self.p.akun[kode])

    def pagu_dokumen(self, dokumen_id: str, simpul_id: str = "*", *, rp: bool = False) -> Angka:
        """Budget of a program as a document states it; "belum diisi" when it does not."""
        nilai = self.p.pagu_dokumen[dokumen_id].get(simpul_id)
        if nilai is None:
            return self.jumlah(Status.BELUM_DIISI.sebutan, "dokumen tidak memuat pagu ini")
        return self._catat(f"pagu_dokumen:{dokumen_id}@{simpul_id}", _rp(nilai, rp))

    def perubahan_pagu(self, awal: str, akhir: str, simpul_id: str = "*") -> Angka:
        """Budget of a program by one document minus that by an earlier one, rupiah."""
        nilai = perubahan_pagu(self.p, awal, akhir, simpul_id)
        isi = KOSONG if nilai is None else tampilkan(nilai)
        return self._catat(f"perubahan_pagu:{awal}@{akhir}@{simpul_id}", isi)

    def selisih_buku(self, pasangan: str, simpul_id: str = "*", *, rp: bool = False) -> Angka:
        """Book 1 minus another book, rupiah; pairs as in ``PASANGAN_BUKU``."""
        nilai = selisih_buku(self.p, pasangan, simpul_id).selisih
        isi = KOSONG if nilai is None else rupiah(nilai) if rp else tampilkan(nilai)
        return self._catat(f"selisih_buku:{pasangan}@{simpul_id}", isi)

    # --- parts of the year
    def hasil_periode(self, indikator_id: str, periode: Periode) -> Angka:
        """Result of one period of the year, or why there is none."""
        nilai = hasil_periode(self.p.laporan, self.p.laporan.indikator[indikator_id], periode)
        return self._catat(f"hasil_periode:{indikator_id}@{periode}", teks_periode(nilai))

    def uang_periode(self, simpul_id: str, periode: Periode) -> Angka:
        """Spending of one period of the year, or why there is none."""
        if periode not in self._uang_periode:
            self._uang_periode[periode] = uang_periode(self.p.laporan, periode)
        semua = self._uang_periode[periode]
        nilai = semua[simpul_id]
        isi = tampilkan(nilai.angka) if nilai.angka is not None else teks_periode(nilai)
        if satu := dari_bagian(self.p.laporan, simpul_id, semua):
            isi = satu.teks()
        return self._catat(f"uang_periode:{simpul_id}@{periode}", isi)

    def laju(self, laju: Laju) -> Angka:
        """What each remaining period must bring."""
        kunci = f"laju:{laju.indikator.indikator_id}@{laju.sampai}"
        return self._catat(kunci, laju.teks_perlu)

    def laju_uang(self, simpul_id: str) -> Angka:
        """Absorption minus achievement of a node, percent points; a dash where one is unknown."""
        selisih = laju_simpul(self.p.simpul[simpul_id]).selisih
        return self._catat(f"laju_uang:{simpul_id}", "–" if selisih is None else tampilkan(selisih))

    # --- plain data and counts
    def data(self, tabel: str, kolom: str, kunci: str, isi: str) -> Angka:
        """A cell of the data as printed in ``isi``; ``kunci`` joins key cells with ``|``."""
        return self._catat(f"data:{tabel}:{kolom}:{kunci}", isi)

    def jumlah(
        self, isi: str | int | Decimal, keterangan: str, anggota: Iterable[str] = ()
    ) -> Angka:
        """A count or sum over rows: what was counted in words, and the codes of who was."""
        teks = tampilkan(Decimal(isi), 0) if isinstance(isi, int | Decimal) else isi
        asal = f"jumlah:{keterangan}:{teks}"
        siapa = ", ".join(anggota)
        if siapa or asal not in self._cacah:
            self._cacah[asal] = jelaskan_jumlah(self.p, asal, teks, keterangan, siapa)
        return self._catat(asal, teks)

    def pita(self, pita: PitaSkala | None) -> Pita:
        """The band as word, glyph and colour; hatched when nothing was judged: the achievement
        beside it says why."""
        if pita is None:
            return Pita("Tidak dinilai", TAK_DINILAI_GLIF, TAK_DINILAI_WARNA, "tak-dinilai")
        return Pita(pita.nama, pita.glif, pita.warna, pita.kode)

    def pita_indikator(self, indikator_id: str, tahun: int | None = None) -> Pita:
        """The band of an indicator's achievement."""
        u = self._ukur(indikator_id, tahun)
        return self._pita(u.capaian.nilai, u.predikat)

    def pita_simpul(self, simpul_id: str) -> Pita:
        """The band of a node's mean achievement."""
        u = self.p.simpul[simpul_id]
        return self._pita(u.rata.nilai, u.predikat)

    def _pita(self, nilai: Decimal | None, predikat: PitaSkala | None) -> Pita:
        """A value without a band is that of a year that still runs."""
        return BERJALAN if predikat is None and nilai is not None else self.pita(predikat)

    # --- inside
    def _ukur(self, indikator_id: str, tahun: int | None) -> UkurIndikator:
        if tahun is None or tahun == self.p.laporan.tahun:
            return self.p.indikator[indikator_id]
        return self.p.ukur_indikator(indikator_id, tahun)

    def _uang(self, jenis: str, kode: str, hasil: HasilSerapan, bagian: str, rp: bool) -> Angka:
        isi = _rp(hasil.sisi(bagian), rp)
        if jenis in BUKU_SATU and (satu := sementara(self.p, kode, bagian)):
            isi = satu.teks(rupiah if rp else tampilkan)
        if jenis == "sisa" and hasil.sisa is None:
            isi = sebutan_hasil(self.p, kode, isi)
        return self._catat(f"{jenis}:{kode}", isi)

    def _serapan(self, jenis: str, kode: str, hasil: HasilSerapan) -> Angka:
        isi = hasil.sebutan if hasil.serapan is None else tampilkan(hasil.serapan)
        if jenis == "serapan" and hasil.serapan is None:
            isi = sebutan_hasil(self.p, kode, isi)
        return self._catat(f"{jenis}:{kode}", isi)


def _rp(nilai: Nilai, rp: bool) -> str:
    if nilai.angka is None:
        return nilai.status.sebutan
    return rupiah(nilai.angka) if rp else tampilkan(nilai.angka)


def _akhiran(tahun: int | None) -> str:
    return "" if tahun is None else f"@{tahun}"

"""The three books of money: per sub kegiatan, per account, per program of a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from selaras.inti.agregasi import periode_wajib
from selaras.inti.anggaran import HasilSerapan, hitung_serapan, jumlahkan
from selaras.inti.nilai import KEADAAN_STATUS, Nilai, Status
from selaras.inti.paket.baris_hasil import Anggaran, AnggaranAkun, AnggaranProgram
from selaras.inti.periode import JenisPeriode, Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur.pilih import uang

Uang = tuple[Nilai, Nilai]
SUB_KEGIATAN = "sub_kegiatan"
TANPA_BARIS = Nilai.kosong(Status.BELUM_DIISI, "belum ada barisnya pada buku anggaran")


def uang_per_simpul(laporan: LaporanKinerja) -> Mapping[str, Uang]:
    """Budget and spending of every node that has money at or below it, by node id.

    Only sub kegiatan hold money; a parent is the sum of its children and never typed. In an
    office that has a budget, a sub kegiatan without a row is not filled in: no sum leaves it out.
    """
    daun = _per_kunci(
        laporan,
        (
            (b.simpul_id, b)
            for b in laporan.paket.baris(Anggaran)
            if b.periode.startswith(str(laporan.tahun))
        ),
    )
    hasil: dict[str, Uang] = {}

    def turun(simpul_id: str) -> Uang | None:
        anak = laporan.anak.get(simpul_id, ())
        if not anak:
            jadi = daun.get(simpul_id)
            if jadi is None and daun and laporan.simpul[simpul_id].jenjang == SUB_KEGIATAN:
                jadi = (TANPA_BARIS, TANPA_BARIS)
        else:
            bagian = [(a.nama, turun(a.simpul_id)) for a in anak]
            jadi = _jumlah([(nama, u) for nama, u in bagian if u is not None])
        if jadi is not None:
            hasil[simpul_id] = jadi
        return jadi

    for akar in laporan.anak.get(None, ()):
        turun(akar.simpul_id)
    return hasil


def _per_kunci(
    laporan: LaporanKinerja, baris: Iterable[tuple[str, Anggaran | AnggaranAkun]]
) -> dict[str, Uang]:
    """The year's money by key, from a row of the year, rows of its parts, or both."""
    kumpulan: dict[str, dict[Periode, Uang]] = defaultdict(dict)
    for kunci, satu in baris:
        kumpulan[kunci][Periode.parse(satu.periode)] = uang(satu)
    per_tanggal = laporan.tahun_laporan.per_tanggal
    # A budget is given for the whole year in advance, spending only for the parts that are over.
    akhir_tahun = date(laporan.tahun, 12, 31)
    return {
        kunci: (
            _setahun({p: u[0] for p, u in isi.items()}, akhir_tahun),
            _setahun({p: u[1] for p, u in isi.items()}, per_tanggal),
        )
        for kunci, isi in kumpulan.items()
    }


def _setahun(isi: dict[Periode, Nilai], sampai: date) -> Nilai:
    """Budget or spending of a year: the yearly figure as it stands, else the sum of the parts.

    ``isi``: the figure by period. Empty as soon as a part that ended by ``sampai`` has none.
    """
    tahunan = next((n for p, n in isi.items() if p.jenis is JenisPeriode.TAHUN), None)
    rincian = {p: n for p, n in isi.items() if p.jenis is not JenisPeriode.TAHUN}
    if tahunan is not None and (tahunan.ada or not any(n.ada for n in rincian.values())):
        return tahunan
    contoh = next(iter(rincian))
    wajib = periode_wajib(contoh.tahun, contoh.jenis, sampai)
    dipakai = sorted({*wajib, *(p for p, n in rincian.items() if n.ada)}, key=lambda p: p.urutan)
    kosong = Nilai.kosong(Status.BELUM_DIISI)
    return jumlahkan((p.sebutan, rincian.get(p, kosong)) for p in dipakai)


def rincian_realisasi(laporan: LaporanKinerja) -> Mapping[str, Mapping[Periode, Decimal]]:
    """What is known of the spending by part of the year, per sub kegiatan that tells it so."""
    hasil: dict[str, dict[Periode, Decimal]] = defaultdict(dict)
    for satu in laporan.paket.baris(Anggaran):
        periode = Periode.parse(satu.periode)
        bagian = periode.tahun == laporan.tahun and periode.jenis is not JenisPeriode.TAHUN
        if bagian and (angka := uang(satu)[1].angka) is not None:
            hasil[satu.simpul_id][periode] = angka
    return hasil


def _jumlah(bagian: list[tuple[str, Uang]]) -> Uang | None:
    if not bagian:
        return None
    return (
        jumlahkan((nama, u[0]) for nama, u in bagian),
        jumlahkan((nama, u[1]) for nama, u in bagian),
    )


def serapan_total(laporan: LaporanKinerja, per_simpul: Mapping[str, Uang]) -> HasilSerapan:
    """The money of the whole office: the sum over all roots of the plan that have money."""
    bagian = [
        (akar.nama, per_simpul[akar.simpul_id])
        for akar in laporan.anak.get(None, ())
        if akar.simpul_id in per_simpul
    ]
    jadi = _jumlah(bagian)
    if jadi is None:
        kosong = Nilai.kosong(Status.BELUM_DIISI)
        return hitung_serapan(kosong, kosong)
    return hitung_serapan(*jadi)


def serapan_akun(laporan: LaporanKinerja) -> Mapping[str, HasilSerapan]:
    """Absorption per account, per group ("operasi", "modal") and in all ("*"), by key."""
    baris = [
        b for b in laporan.paket.baris(AnggaranAkun) if b.periode.startswith(str(laporan.tahun))
    ]
    per_akun = _per_kunci(laporan, ((b.akun_id, b) for b in baris))
    kelompok = {b.akun_id: b.kelompok for b in baris}
    hasil = {kode: hitung_serapan(*u) for kode, u in per_akun.items()}
    for nama in dict.fromkeys(kelompok.values()):
        jadi = _jumlah([(kode, u) for kode, u in per_akun.items() if kelompok[kode] == nama])
        if jadi is not None:
            hasil[nama] = hitung_serapan(*jadi)
    semua = _jumlah(list(per_akun.items()))
    if semua is not None:
        hasil["*"] = hitung_serapan(*semua)
    return hasil


def pagu_dokumen(laporan: LaporanKinerja, dokumen_id: str) -> Mapping[str, Nilai]:
    """Budget per program as a document states it, and their sum under "*"; may be empty."""
    hasil = {
        b.simpul_id: (
            Nilai(angka=b.pagu, asal=b.asal or "")
            if b.pagu is not None
            else Nilai.kosong(KEADAAN_STATUS[b.keadaan], b.asal or "")
        )
        for b in laporan.paket.baris(AnggaranProgram)
        if b.dokumen_id == dokumen_id
    }
    if hasil:
        hasil["*"] = jumlahkan(hasil.items())
    return hasil

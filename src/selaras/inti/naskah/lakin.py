"""The whole LAKIN of an office and a year, composed from the measured snapshot."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from selaras.inti.dokumen.pohon import DaftarIsi, NaskahDok
from selaras.inti.dokumen.surat import Sampul
from selaras.inti.naskah import bab1, bab2, bab3, bab4, depan, lampiran
from selaras.inti.naskah.kata_kantor import menurut_tempat, pasang_naskah
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.kop import kop
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.pilihan_isi import tanpa_bagian
from selaras.inti.naskah.tinggalkan import tanpa_nomor, tinggalkan
from selaras.inti.paket.baris_hasil import Paragraf
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur import Pengukuran, ukur


def susun_lakin(laporan: LaporanKinerja, pengukuran: Pengukuran | None = None) -> NaskahDok:
    """The report as a document tree; the same snapshot always gives an equal tree."""
    kata = laporan.paket.baris(Paragraf)
    return cetak(laporan, lengkap(laporan, susun_dibuat(laporan, pengukuran), kata))


def lengkap(laporan: LaporanKinerja, dibuat: NaskahDok, kata: Iterable[Paragraf]) -> NaskahDok:
    """The whole report with these words of the office, numbered as it is printed."""
    naskah = pasang_naskah(dibuat, menurut_tempat(kata))
    return tanpa_nomor(naskah, tanpa_bagian(laporan.tahun_laporan))


def cetak(laporan: LaporanKinerja, naskah: NaskahDok) -> NaskahDok:
    """The report as it is printed: the whole one without what the office leaves out."""
    if not (tanpa := tanpa_bagian(laporan.tahun_laporan)):
        return naskah
    hasil = tinggalkan(naskah, tanpa)
    ke = next(ke for ke, b in enumerate(hasil.bagian) if isinstance(b.isi[0], DaftarIsi))
    sesudah = hasil.bagian[ke + 1 :]
    return replace(hasil, bagian=(*hasil.bagian[:ke], depan.susun_daftar(sesudah), *sesudah))


def susun_dibuat(laporan: LaporanKinerja, pengukuran: Pengukuran | None = None) -> NaskahDok:
    """The report without the office's own words and with every part."""
    k = Konteks(laporan, pengukuran or ukur(laporan))
    n = Penomor()
    awal = depan.susun(k, n)
    isi = (
        *bab1.susun(k, n),
        *bab2.susun(k, n),
        *bab3.susun(k, n),
        *bab4.susun(k, n),
        *lampiran.susun(k, n),
    )
    judul = f"Laporan Kinerja {k.nama_kantor} Tahun {k.tahun}"
    return NaskahDok(
        judul=judul,
        pokok=f"LAKIN {k.tahun}",
        penulis=k.nama_kantor,
        tanggal=laporan.tahun_laporan.per_tanggal.isoformat(),
        kaki=f"LAKIN {k.nama_kantor} Tahun {k.tahun}",
        bagian=(*awal, depan.susun_daftar(isi), *isi),
        penjelasan=k.f.penjelasan(),
        berkas=laporan.paket.berkas,
        sidik=laporan.sidik,
        sampul=_sampul(k),
    )


def _sampul(k: Konteks) -> Sampul:
    keterangan = (
        "DATA SINTETIS: kantor dan angka rekaan" if k.laporan.tahun_laporan.sintetis else ""
    )
    return Sampul(
        kop=kop(k.laporan),
        judul=("LAPORAN KINERJA", "INSTANSI PEMERINTAH", "(LAKIN)", k.nama_kantor.upper()),
        tahun=str(k.tahun),
        keterangan=keterangan,
    )

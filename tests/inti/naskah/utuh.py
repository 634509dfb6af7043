"""The whole composed document in tests: all offices, all blocks, the grid of a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.inti.naskah import kantor_rekaan as rekaan
from tests.inti.naskah.pohon_uji import laporan_bangka

from selaras.inti.dokumen import pohon as p
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.kolom import Baris
from selaras.inti.potret import LaporanKinerja

KANTOR: dict[str, Callable[[], LaporanKinerja]] = {
    "bangka": laporan_bangka,
    "rekaan": rekaan.laporan,
    "lengkap": lambda: rekaan.laporan(*kantor_lengkap()),
    "tanpa-indikator": lambda: rekaan.laporan(
        rangka_lain=[rekaan.OPD, rekaan.TAHUN, *rekaan.simpul()]
    ),
    "kosong": lambda: rekaan.laporan(rangka_lain=[rekaan.OPD, rekaan.TAHUN]),
}


def kantor_lengkap() -> list[Baris]:
    """What the invented office leaves out: units, staff, property, issues, parties, alignment."""
    return [
        kantor.Unit(unit_id="k", nama="Kepala Dinas", jenis="pimpinan", urutan=1),
        kantor.Unit(
            unit_id="b", nama="Bidang Tangkap", induk_id="k", jenis="bidang", urutan=2,
            tugas="Membina nelayan",
        ),
        kantor.FungsiUnit(unit_id="b", urutan=1, fungsi="Menata pelabuhan"),
        kantor.Pegawai(kelompok="ASN", dimensi="eselon", urutan=1, kategori="III", jumlah=3),
        kantor.Pegawai(
            kelompok="ASN", dimensi="eselon", urutan=2, kategori="IV", keadaan="tidak_terbaca"
        ),
        kantor.Sarana(sarana_id="K1", jenis="kendaraan", uraian="Perahu", jumlah=2),
        kantor.Sarana(sarana_id="K2", jenis="kendaraan", uraian="Sepeda motor", jumlah=5),
        kantor.Isu(isu_id="I1", kelompok="Nelayan", urutan=1, permasalahan="Kapal tua"),
        kantor.Isu(isu_id="I2", kelompok="Nelayan", urutan=2, permasalahan="Solar mahal"),
        kantor.KelompokSasaran(urutan=1, nama="Nelayan kecil"),
        rencana.SasaranDaerah(sasaran_daerah_id="D1", sasaran="Ekonomi tumbuh"),
        rencana.Penjenjangan(
            penjenjangan_id="J1", sasaran_daerah_id="D1", indikator_id="P1/01",
            sasaran_program="Tangkapan bermutu",
        ),
        rencana.PihakPerjanjian(
            dokumen_id="pk2", pihak="pertama", nama="Budi Rekaan", jabatan="Kepala Dinas",
            status_jabatan="plt", nip="198001012005011001",
        ),
        rencana.PihakPerjanjian(
            dokumen_id="pk2", pihak="kedua", nama="Sari Rekaan", jabatan="Wali Kota"
        ),
    ]  # fmt: skip


def blok(naskah: p.NaskahDok) -> list[p.Blok]:
    return [b for bagian in naskah.bagian for b in bagian.isi]


def tabel(naskah: p.NaskahDok, id: str) -> p.Tabel:
    return next(b for b in blok(naskah) if isinstance(b, p.Tabel) and b.id == id)


def paragraf(naskah: p.NaskahDok, tempat: str) -> list[p.ParagrafDok]:
    return [b for b in blok(naskah) if isinstance(b, p.ParagrafDok) and b.tempat == tempat]


def kisi(tabel: p.Tabel) -> Iterator[list[p.Sel]]:
    """The body with every spanned cell repeated; raises AssertionError where the grid has gaps."""
    turun: list[tuple[int, p.Sel] | None] = [None] * len(tabel.lebar)
    for baris in tabel.badan:
        isi: list[p.Sel | None] = [t[1] if t else None for t in turun]
        turun = [(t[0] - 1, t[1]) if t and t[0] > 1 else None for t in turun]
        for sel in baris.sel:
            assert None in isi, (tabel.id, baris)
            mulai = isi.index(None)
            for kolom in range(mulai, mulai + sel.lebar):
                assert isi[kolom] is None, (tabel.id, baris)
                isi[kolom] = sel
                turun[kolom] = (sel.tinggi - 1, sel) if sel.tinggi > 1 else None
        assert None not in isi, (tabel.id, baris)
        yield [sel for sel in isi if sel is not None]
    assert not any(turun), tabel.id

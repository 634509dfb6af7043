"""A tiny invented office, built in code: rows for tests that need a whole snapshot."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris
from selaras.inti.potret import LaporanKinerja

OPD = kantor.OPD(
    kode="uji", nama="Dinas Uji", pemerintah_daerah="Kota Rekaan", kepala_jabatan="Kepala Dinas"
)
TAHUN = kantor.TahunLaporan(
    tahun=2024,
    per_tanggal=date(2024, 12, 31),
    renstra_awal=2024,
    renstra_akhir=2026,
    skala="permendagri-86-2017",
    sintetis=True,
)


def simpul(kode: str, jenjang: str, induk: str | None = None) -> rencana.Simpul:
    return rencana.Simpul(simpul_id=kode, jenjang=jenjang, induk_id=induk, nama=f"Simpul {kode}")


def rangka() -> list[Baris]:
    """Office, year, one branch of each level, documents; no figures yet."""
    return [
        OPD,
        TAHUN,
        simpul("T1", "tujuan"),
        simpul("S1", "sasaran", "T1"),
        simpul("1", "program", "S1"),
        simpul("1.1", "kegiatan", "1"),
        simpul("1.1.1", "sub_kegiatan", "1.1"),
        simpul("1.1.2", "sub_kegiatan", "1.1"),
        simpul("1.1.10", "sub_kegiatan", "1.1"),
        rencana.Dokumen(dokumen_id="renstra", jenis="renstra", nama="Renstra 2024-2026"),
        rencana.Dokumen(dokumen_id="pk", jenis="pk", nama="PK 2024", tahun=2024),
        rencana.Dokumen(
            dokumen_id="pk1", jenis="pk_perubahan", ke=1, nama="PK Perubahan 2024", tahun=2024
        ),
    ]


def indikator(kode: str, **lain: object) -> rencana.Indikator:
    simpul_id, _, urutan = kode.partition("/")
    return rencana.Indikator(
        indikator_id=kode,
        simpul_id=simpul_id,
        urutan=int(urutan),
        nama=f"Indikator {kode}",
        **lain,
    )


def target(kode: str, dokumen: str, nilai: str | None, periode: str = "2024") -> rencana.Target:
    return rencana.Target(
        indikator_id=kode,
        dokumen_id=dokumen,
        periode=periode,
        nilai=None if nilai is None else Decimal(nilai),
        keadaan="terisi" if nilai is not None else "belum_diisi",
    )


def realisasi(kode: str, nilai: str, periode: str = "2024") -> hasil.Realisasi:
    return hasil.Realisasi(indikator_id=kode, periode=periode, nilai=Decimal(nilai))


def uang(kode: str, pagu: str | None, dipakai: str | None, periode: str = "2024") -> hasil.Anggaran:
    return hasil.Anggaran(
        simpul_id=kode,
        periode=periode,
        pagu=None if pagu is None else Decimal(pagu),
        realisasi=None if dipakai is None else Decimal(dipakai),
        keadaan="terisi" if pagu and dipakai else "tidak_terbaca",
    )


def laporan(*tambahan: Baris, rangka_lain: Iterable[Baris] | None = None) -> LaporanKinerja:
    """The snapshot of the frame with more rows."""
    dasar = rangka() if rangka_lain is None else list(rangka_lain)
    return LaporanKinerja.dari_paket(Paket.susun([*dasar, *tambahan]))

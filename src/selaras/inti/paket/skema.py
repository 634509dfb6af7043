"""The list of all tables of the format, in an order in which references point backwards."""

from __future__ import annotations

from selaras.inti.paket import baris_bukti as bukti
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket import baris_perubahan as perubahan
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.kolom import Baris, daftar_kolom

TABEL: tuple[type[Baris], ...] = (
    kantor.OPD,
    kantor.TahunLaporan,
    kantor.Unit,
    kantor.FungsiUnit,
    kantor.Pegawai,
    kantor.Aset,
    kantor.Sarana,
    kantor.Isu,
    kantor.KelompokSasaran,
    kantor.DasarHukum,
    rencana.Simpul,
    rencana.SasaranDaerah,
    rencana.Indikator,
    bukti.SyaratBukti,
    rencana.Penjenjangan,
    rencana.Dokumen,
    rencana.PihakPerjanjian,
    rencana.Target,
    hasil.Realisasi,
    bukti.Bukti,
    bukti.PengecualianBukti,
    hasil.Anggaran,
    hasil.AnggaranAkun,
    hasil.AnggaranProgram,
    hasil.Faktor,
    hasil.Rincian,
    hasil.KerjaUnit,
    hasil.Foto,
    hasil.Paragraf,
    hasil.Koreksi,
    perubahan.Perubahan,
)

MENURUT_NAMA: dict[str, type[Baris]] = {kelas.TABEL: kelas for kelas in TABEL}


def judul_kolom(tabel: str, kolom: str) -> str:
    """The heading of a column as a user reads it; its name where the format has no such column."""
    kelas = MENURUT_NAMA.get(tabel)
    judul = {k.nama: k.judul for k in daftar_kolom(kelas)} if kelas else {}
    return judul.get(kolom, kolom)

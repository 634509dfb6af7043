"""Reading stored files; a file whose bytes changed on disk is refused."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from selaras.apps.bukti.models import Berkas, Bukti, NamaBerkas
from selaras.apps.bukti.services import letak_berkas
from selaras.apps.dasar.galat import BerkasHilang
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.organisasi.models import TahunLaporan
from selaras.inti.paket.berkas import GAMBAR, BerkasBersidik


class BerkasTersimpan(BerkasBersidik):
    """Files by name; bytes are read when they are asked for, so a snapshot in memory stays small.

    Reading raises BerkasHilang when a file is missing or its bytes changed on disk.
    """

    def __init__(self, sidik: Mapping[str, str]) -> None:
        self.sidik = dict(sorted(sidik.items()))

    def __getitem__(self, nama: str) -> bytes:
        sidik = self.sidik[nama]
        letak = letak_berkas(sidik)
        isi = letak.read_bytes() if letak.is_file() else b""
        if hashlib.sha256(isi).hexdigest() != sidik:
            raise BerkasHilang(nama, sidik)
        return isi

    def __contains__(self, nama: object) -> bool:
        return nama in self.sidik

    def __iter__(self) -> Iterator[str]:
        return iter(self.sidik)

    def __len__(self) -> int:
        return len(self.sidik)


def ukuran_berkas(sidik: Iterable[str]) -> dict[str, int]:
    """Size in bytes of stored files by digest. One query."""
    milik = Berkas.objects.filter(sidik__in=set(sidik))
    return dict(milik.values_list("sidik", "ukuran"))


def berkas_tahun(tahun_laporan: TahunLaporan) -> BerkasTersimpan:
    """The files that an office's year names."""
    milik = NamaBerkas.objects.filter(tahun_laporan=tahun_laporan, aktif=True)
    return BerkasTersimpan(dict(milik.values_list("nama", "berkas__sidik")))


def besar_berkas(tahun_laporan: TahunLaporan, *, gambar: bool) -> int:
    """Bytes of all pictures that an office's year names, or of all its other files."""
    milik = NamaBerkas.objects.filter(tahun_laporan=tahun_laporan, aktif=True)
    isi = milik.values_list("nama", "berkas__ukuran")
    return sum(besar for nama, besar in isi if nama.lower().endswith(GAMBAR) is gambar)


def bukti_arsip(tahun_laporan: TahunLaporan, indikator: str, periode: str) -> list[Bukti]:
    """Evidence of a value that was archived, the latest first."""
    return list(
        Bukti.objects.filter(
            tahun_laporan=tahun_laporan, aktif=False, indikator__kode=indikator, periode=periode
        ).order_by("-pk")
    )


def kode_bukti_arsip(
    lingkup: LingkupOPD, opd: str, tahun: int, indikator: str, periode: str
) -> list[str]:
    """The codes of evidence of a value that was archived. Raises DiLuarLingkup."""
    lingkup.pastikan(opd)
    milik = Bukti.objects.filter(
        tahun_laporan__opd__kode=opd, tahun_laporan__tahun=tahun, aktif=False,
        indikator__kode=indikator, periode=periode,
    )  # fmt: skip
    return list(milik.values_list("kode", flat=True))

"""What a row of the record is called by people: names beside the codes of its key."""

from __future__ import annotations

from collections.abc import Mapping

from selaras.inti.paket.kolom import Baris, Jenis, Kolom, daftar_kolom, kolom_kunci
from selaras.inti.paket.skema import MENURUT_NAMA
from selaras.inti.paket.teks import tulis_kunci, tulis_sel
from selaras.inti.periode import Periode
from selaras.inti.potret import LaporanKinerja

NAMA = ("nama", "uraian", "keterangan")  # the column that names a row, the first that it has
ANTARA = " · "


class PenyebutBaris:
    """Calls the rows of one snapshot by name; the names of a table are gathered once."""

    def __init__(self, laporan: LaporanKinerja) -> None:
        self._laporan = laporan
        self._nama: dict[str, Mapping[str, str]] = {}

    def sebut(self, baris: Baris) -> str:
        """ "S1/01 Persentase … · Perjanjian Kinerja 2024 · tahun 2024": the key part by part."""
        kunci = [k for k in daftar_kolom(type(baris)) if k.kunci]
        bagian = [self._bagian(k, baris) for k in kunci]
        if not any(k.rujuk for k in kunci) and (nama := _nama(baris)):
            bagian = [*bagian[:1], nama, *bagian[1:]]
        return ANTARA.join(filter(None, bagian))

    def _bagian(self, kolom: Kolom, baris: Baris) -> str:
        nilai = tulis_sel(getattr(baris, kolom.nama))
        if kolom.rujuk and nilai:
            return self.rujukan(kolom, nilai)
        if kolom.jenis is Jenis.PERIODE and Periode.dikenal(nilai):
            return Periode.parse(nilai).sebutan
        if kolom.jenis is Jenis.BULAT and nilai:
            return f"nomor {nilai}"
        return kolom.sebutan(nilai)

    def rujukan(self, kolom: Kolom, nilai: str) -> str:
        """A cell that names a row of another table, "uptd UPTD"; any other cell as it stands."""
        nama = self._rujukan(kolom.rujuk).get(nilai, "") if kolom.rujuk else ""
        return f"{nilai} {nama}".strip()

    def _rujukan(self, tabel: str) -> Mapping[str, str]:
        if tabel not in self._nama:
            kelas = MENURUT_NAMA[tabel]
            tunggal = len(kolom_kunci(kelas)) == 1
            milik = self._laporan.paket.baris(kelas) if tunggal else ()
            self._nama[tabel] = {tulis_kunci(b): _nama(b) for b in milik}
        return self._nama[tabel]


def _nama(baris: Baris) -> str:
    return next((str(n) for kolom in NAMA if (n := getattr(baris, kolom, None))), "")

"""The API of the record's tables: which there are, and the rows of one."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Field, Query, Router, Schema
from pydantic import WithJsonSchema

from selaras.apps.dasar.api import DaftarTahun, Potongan
from selaras.apps.dasar.galat import IsianSalah, TidakAda
from selaras.apps.laporan.bentuk_api import HalamanTabel, ke_baris
from selaras.apps.laporan.daftar_api import daftar_tahun
from selaras.inti.paket.kolom import Baris, daftar_kolom
from selaras.inti.paket.skema import MENURUT_NAMA
from selaras.inti.ukur import Pengukuran

router = Router(tags=["Tabel rekaman"])
NamaTabel = Annotated[
    str,
    WithJsonSchema({"type": "string", "enum": list(MENURUT_NAMA), "description": "Nama tabel."}),
]


class TabelApi(Schema):
    """A table of the record."""

    tabel: str = Field(description="Nama pada alamat panggilan isinya.")
    judul: str
    keterangan: str
    banyak: int = Field(description="Banyak baris pada tahun ini.")


class Saringan(Potongan):
    """Which rows are wanted; empty: all."""

    indikator_id: str = Field("", description="Hanya baris indikator ini.")
    simpul_id: str = Field("", description="Hanya baris simpul rencana ini.")
    dokumen_id: str = Field("", description="Hanya baris dokumen ini, misalnya satu PK.")
    unit_id: str = Field("", description="Hanya baris unit ini.")
    periode: str = Field("", description="Hanya baris periode ini: 2025, 2025-TW1, 2025-01.")

    def syarat(self, kelas: type[Baris]) -> dict[str, str]:
        """The wanted text by column. Raises IsianSalah for a column that the table has not."""
        semua = self.model_dump(exclude=set(Potongan.model_fields))
        ada = {k.nama for k in daftar_kolom(kelas)}
        boleh = [nama for nama in semua if nama in ada]
        for nama, isi in semua.items():
            if isi and nama not in ada:
                lain = (
                    f"tabel ini disaring dengan {', '.join(boleh)}" if boleh else "tanpa saringan"
                )
                raise IsianSalah(nama, isi, lain)
        return {nama: isi for nama, isi in semua.items() if isi}


@router.get(
    "/kantor/{opd}/{tahun}/tabel", response=DaftarTahun[TabelApi], summary="Daftar tabel rekaman"
)
def api_daftar_tabel(
    request: HttpRequest, jawaban: HttpResponse, opd: str, tahun: int, bagian: Query[Potongan]
) -> Any:
    """Setiap tabel rekaman setahun dan banyak barisnya."""
    return daftar_tahun(request, jawaban, opd, tahun, bagian, _semua_tabel)


def _semua_tabel(p: Pengukuran) -> list[dict[str, Any]]:
    return [
        {
            "tabel": kelas.TABEL, "judul": kelas.JUDUL, "keterangan": kelas.KETERANGAN,
            "banyak": len(p.laporan.paket.baris(kelas)),
        }
        for kelas in MENURUT_NAMA.values()
    ]  # fmt: skip


@router.get(
    "/kantor/{opd}/{tahun}/tabel/{tabel}", response=HalamanTabel, summary="Isi satu tabel rekaman"
)
def api_tabel(
    request: HttpRequest,
    jawaban: HttpResponse,
    opd: str,
    tahun: int,
    tabel: NamaTabel,
    saringan: Query[Saringan],
) -> Any:
    """Baris apa adanya seperti di potret, menurut urutan bakunya: target, dokumen (Renstra, PK),
    realisasi, bukti, anggaran, faktor, dan seterusnya. Target triwulan pada tabel target adalah
    rencana aksi. Persentase tidak ada di sini: bacalah indikator, anggaran, atau angka."""
    kelas = MENURUT_NAMA.get(tabel)

    def isi(p: Pengukuran) -> list[Baris]:
        if kelas is None:
            raise TidakAda(f"Tabel “{tabel}” tidak ada. Tabel yang ada: {', '.join(MENURUT_NAMA)}.")
        syarat = saringan.syarat(kelas).items()
        semua = p.laporan.paket.baris(kelas)
        return [b for b in semua if all(getattr(b, nama) == teks for nama, teks in syarat)]

    hasil = daftar_tahun(request, jawaban, opd, tahun, saringan, isi, ke_baris)
    return hasil if isinstance(hasil, HttpResponse) else {**hasil, "tabel": tabel}

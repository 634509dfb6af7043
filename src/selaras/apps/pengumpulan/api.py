"""The API of collecting: rounds, sheets, and sending the cells of a sheet."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema, Status
from pydantic import ConfigDict, StringConstraints

from selaras.apps.akun.api import pemanggil
from selaras.apps.dasar.api import Galat
from selaras.apps.dasar.isian import MAKS_SEL
from selaras.apps.laporan.queries import potret
from selaras.apps.pengumpulan import queries, services
from selaras.apps.pengumpulan.alamat import KANTOR, unit_alamat
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.periode import Periode
from selaras.inti.siklus.isian import IsianSel, bidang_indikator, teks_sel
from selaras.inti.siklus.lembar import indikator_lembar, syarat_ajukan, unit_lembar

router = Router(tags=["Pengumpulan"])
# A field that is misspelt is refused: dropped in silence it would be a value that nobody stored.
KETAT = ConfigDict(extra="forbid")
Teks = Annotated[str, StringConstraints(max_length=1000)]


def _contoh(judul: str, isi: dict[str, Any]) -> dict[str, Any]:
    """A worked example as OpenAPI holds it."""
    return {"content": {"application/json": {"examples": {"a": {"summary": judul, "value": isi}}}}}


class LembarApi(Schema):
    """Where a sheet is."""

    unit: str = Field(description="Kode unit; - untuk tingkat perangkat daerah.")
    nama: str
    status: str = Field(description="draf, diajukan, dikembalikan, diverifikasi, disahkan.")


class PutaranApi(Schema):
    """A round with its window."""

    periode: str = Field(description="2025, 2025-S1, 2025-TW1, atau 2025-01.")
    buka: date
    tutup: date
    lembar: list[LembarApi]


class SelApi(Schema):
    """A cell of a sheet as it stands."""

    indikator: str
    nama: str
    bidang: str = Field(description="nilai, pembilang, penyebut, predikat, atau keadaan.")
    isi: str = Field(description="Seperti di tabel isian, dengan kaidah Indonesia: 12,5.")


class IsiLembar(Schema):
    """A sheet with its cells."""

    unit: str
    periode: str
    status: str
    kunci: str | None = Field(description="Mengapa token ini tidak dapat mengisi; kosong: dapat.")
    sel: list[SelApi]
    kurang: list[str] = Field(
        description="Yang masih diminta sebelum lembar dapat diajukan, satu per satu."
    )


class Sel(Schema):
    """A cell that is sent: what you saw, and what it shall be."""

    model_config = KETAT
    indikator: Teks
    bidang: Teks
    lama: Teks = Field(description="Isi sel saat Anda membacanya; kosong bila kosong.")
    baru: Teks = Field(description="Isi yang baru, dengan kaidah Indonesia: 12,5.")


class Kiriman(Schema):
    """Cells for one sheet."""

    model_config = KETAT
    sel: list[Sel] = Field(max_length=MAKS_SEL)
    utuh: bool = Field(
        default=False,
        description="Semua sel atau tidak satu pun: satu ditolak, tidak ada yang disimpan.",
    )


class SelDitolakApi(Schema):
    """A cell that was not taken."""

    indikator: str
    bidang: str
    kini: str = Field(description="Isi di rekaman sekarang.")
    baru: str = Field(description="Isi yang Anda kirim.")
    pesan: str
    bentrok: bool = Field(description="Orang lain mengubah sel ini sejak Anda membacanya.")


class HasilKirim(Schema):
    """What became of the cells; those not named were stored."""

    revisi: int
    berubah: bool = Field(
        description="Tidak berubah: sudah tersimpan sebelumnya, atau ditolak semua."
    )
    ditolak: list[SelDitolakApi]


CONTOH: dict[str, Any] = {
    "requestBody": _contoh(
        "satu sel, semua atau tidak sama sekali",
        {
            "sel": [{"indikator": "S1/02", "bidang": "nilai", "lama": "", "baru": "12,5"}],
            "utuh": True,
        },
    ),
    "responses": {
        409: _contoh(
            "orang lain lebih dahulu mengubah sel itu",
            {
                "revisi": 7,
                "berubah": False,
                "ditolak": [
                    {
                        "indikator": "S1/02",
                        "bidang": "nilai",
                        "kini": "11",
                        "baru": "12,5",
                        "pesan": "orang lain mengubahnya menjadi “11”",
                        "bentrok": True,
                    }
                ],
            },
        )
    },
}


@router.get(
    "/kantor/{opd}/{tahun}/putaran", response=list[PutaranApi], summary="Pengumpulan setahun"
)
def api_putaran(request: HttpRequest, opd: str, tahun: int) -> list[dict[str, Any]]:
    """Setiap pengumpulan yang dibuka, jendelanya, dan keadaan tiap lembar."""
    pelaku = pemanggil(request)
    nama = unit_lembar(potret(pelaku.lingkup, opd, tahun).paket)
    semua = queries.daftar_putaran(pelaku, opd, tahun).prefetch_related("lembar")
    return [
        {
            "periode": p.periode, "buka": p.buka, "tutup": p.tutup,
            "lembar": [
                {"unit": s.unit or KANTOR, "nama": nama.get(s.unit, s.unit), "status": s.status}
                for s in p.lembar.all()
            ],
        }
        for p in semua
    ]  # fmt: skip


@router.get(
    "/kantor/{opd}/{tahun}/putaran/{periode}/lembar/{unit}", response=IsiLembar,
    summary="Isi satu lembar",
)  # fmt: skip
def api_lembar(
    request: HttpRequest, opd: str, tahun: int, periode: str, unit: str
) -> dict[str, Any]:
    """Setiap sel yang dapat diisi, dengan isinya sekarang."""
    pelaku = pemanggil(request)
    satu = queries.lembar(pelaku, opd, tahun, periode, unit_alamat(unit))
    laporan = potret(pelaku.lingkup, opd, tahun)
    paket = laporan.paket
    syarat = syarat_ajukan(laporan, Periode.parse(periode), satu.unit)
    baris = {b.indikator_id: b for b in paket.baris(Realisasi) if b.periode == periode}
    sel = [
        {"indikator": kode, "nama": i.nama, "bidang": b, "isi": teks_sel(baris.get(kode), b)}
        for kode, i in indikator_lembar(paket, satu.unit).items()
        for b in (*bidang_indikator(i), "keadaan")
    ]
    return {
        "unit": unit, "periode": periode, "status": satu.status, "sel": sel,
        "kunci": queries.kunci_isian(pelaku, opd, satu, timezone.localdate()),
        "kurang": [s.kata for s in syarat if not s.terpenuhi],
    }  # fmt: skip


@router.post(
    "/kantor/{opd}/{tahun}/putaran/{periode}/lembar/{unit}/isian",
    response={200: HasilKirim, 409: HasilKirim | Galat, 422: HasilKirim | Galat},
    summary="Kirim isian satu lembar",
    openapi_extra=CONTOH,
)
def api_isian(
    request: HttpRequest, opd: str, tahun: int, periode: str, unit: str, kiriman: Kiriman
) -> Any:
    """Sel yang dapat diterima disimpan; yang tidak, disebut satu per satu dengan kedua isinya.

    Dengan utuh, satu sel yang ditolak menahan semuanya. Kiriman yang sama boleh diulang: yang
    sudah tersimpan tidak berubah lagi. 200: semua diterima. 409: ada sel yang diubah orang lain,
    atau lembar tidak dapat diisi sekarang. 422: ada isi yang tidak dapat dipakai.
    """
    sel = [IsianSel(s.indikator, s.bidang, s.lama, s.baru) for s in kiriman.sel]
    hasil = services.simpan_isian(
        pemanggil(request), opd, tahun, periode, unit_alamat(unit), sel,
        hari=timezone.localdate(), utuh=kiriman.utuh,
    )  # fmt: skip
    ditolak = [
        {
            "indikator": d.indikator_id, "bidang": d.bidang, "kini": d.kini, "baru": d.baru,
            "pesan": d.pesan, "bentrok": d.bentrok,
        }
        for d in hasil.ditolak
    ]  # fmt: skip
    isi = {"revisi": hasil.revisi, "berubah": hasil.berubah, "ditolak": ditolak}
    if any(d.bentrok for d in hasil.ditolak):
        return Status(409, isi)
    return Status(422 if ditolak else 200, isi)

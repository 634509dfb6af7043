"""Writers of snapshots and reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import transaction

from selaras.apps.bukti.services import simpan_tetap
from selaras.apps.dasar.folder_hasil import Tertulis, pastikan_folder, tulis_berkas
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.dasar.rupa import rupa
from selaras.apps.jejak.services import Catatan, catat
from selaras.apps.laporan.models import (
    AngkaTertata,
    DrafPotret,
    LaporanTerbit,
    PotretTersimpan,
)
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.inti.naskah.nomor_lampiran import lampiran_ditinggalkan
from selaras.inti.naskah.pilihan_isi import NAMA_LAMPIRAN, bagian_ditinggalkan
from selaras.inti.paket.baris_rencana import Dokumen
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur import Pengukuran
from selaras.inti.ukur.tertata import AngkaTertata as SatuAngka
from selaras.inti.ukur.tertata import angka_tertata
from selaras.inti.ukur.tertata_kantor import angka_kantor

if TYPE_CHECKING:
    from selaras.apps.laporan.terbitan import Terbitan

Kabar = Callable[[str], None]
BENTUK = ("pdf", "docx", "html")


@dataclass(frozen=True)
class HasilLaporan:
    """A produced report: its snapshot, the SHA-256 of every file by name, and what to look at.

    ``peringatan`` are sentences: characters that could not be printed, own words that are stale
    or have no place, files that somebody had changed and that were put aside.
    """

    sidik: str
    berkas: Mapping[str, str]
    peringatan: tuple[str, ...] = ()


def simpan_draf(scope_id: int, revisi: int, pengukuran: Pengukuran) -> bool:
    """Keep the snapshot of a revision with its tidy figures; False when the record moved on."""
    laporan = pengukuran.laporan
    with transaction.atomic():
        scope = TahunLaporan.objects.select_for_update().get(pk=scope_id)
        if scope.revisi != revisi:
            return False
        draf, _ = DrafPotret.objects.update_or_create(
            tahun_laporan=scope,
            defaults={
                "revisi": revisi,
                "kode": rupa(),
                "isi": laporan.ke_json(),
                "sidik": laporan.sidik,
            },
        )
        angka = chain(angka_tertata(pengukuran), angka_kantor(pengukuran))
        _selaraskan_angka(draf, laporan, angka)
    return True


def _selaraskan_angka(
    draf: DrafPotret, laporan: LaporanKinerja, angka: Iterable[SatuAngka]
) -> None:
    """Bring the tidy rows of a draft into line: mostly a few of a thousand differ."""
    milik = AngkaTertata.objects.filter(draf=draf)
    lama = {
        SatuAngka(*isi): pk
        for pk, *isi in milik.values_list("pk", "jenis", "kunci", "nilai", "teks", "status")
    }
    kini = set(angka := tuple(angka))
    milik.filter(pk__in=[pk for satu, pk in lama.items() if satu not in kini]).delete()
    AngkaTertata.objects.bulk_create(
        AngkaTertata(draf=draf, opd=laporan.opd.kode, tahun=laporan.tahun, **vars(satu))
        for satu in angka
        if satu not in lama
    )


def simpan_potret(
    lingkup: LingkupOPD, laporan: LaporanKinerja, *, keperluan: str, oleh: str
) -> PotretTersimpan:
    """Keep a snapshot for good because it was reported or ratified; the same one only once."""
    scope = tahun_laporan(lingkup, laporan.opd.kode, laporan.tahun)
    draf = DrafPotret.objects.filter(tahun_laporan=scope, sidik=laporan.sidik).first()
    tersimpan, _ = PotretTersimpan.objects.get_or_create(
        tahun_laporan=scope,
        sidik=laporan.sidik,
        keperluan=keperluan,
        defaults={
            # the record may have moved on since the snapshot was read
            "revisi": draf.revisi if draf else scope.revisi,
            "per_tanggal": laporan.tahun_laporan.per_tanggal,
            "isi": laporan.ke_json(),
            "oleh": oleh,
        },
    )
    return tersimpan


def terbitkan_laporan(
    lingkup: LingkupOPD,
    pengukuran: Pengukuran,
    ke: Path | None,
    *,
    oleh: str,
    kabar: Kabar = lambda _: None,
    sumber: str = "perintah",
) -> HasilLaporan:
    """Write the report as PDF, DOCX and HTML, and keep the files with their snapshot.

    With a folder ``ke`` the files ``lakin-TAHUN`` are written there too. ``kabar`` is told what
    is being done.
    """
    from selaras.apps.laporan.naskah import lakin_lengkap
    from selaras.apps.laporan.peringatan import peringatan_lakin
    from selaras.apps.laporan.terbitan import terbitan_lakin

    laporan = pengukuran.laporan
    lingkup.pastikan(laporan.opd.kode)
    if ke is not None:
        pastikan_folder(ke)
    isi = _bentuk(terbitan_lakin(pengukuran, kabar), f"lakin-{laporan.tahun}")
    milik = bagian_ditinggalkan(laporan, lakin_lengkap(pengukuran))
    tanpa = [b.sebutan for b in milik if b.jenis != NAMA_LAMPIRAN]
    hasil = Tertulis(simpan_tetap(isi))
    if ke is not None:
        hasil = tulis_berkas(ke, isi, f"{laporan.opd.kode} {laporan.tahun}")
    with transaction.atomic():
        potret = simpan_potret(lingkup, laporan, keperluan="laporan", oleh=oleh)
        LaporanTerbit.objects.create(
            potret=potret, oleh=oleh, berkas=dict(hasil.berkas),
            tanpa_lampiran=list(lampiran_ditinggalkan(laporan)), tanpa_bagian=tanpa,
        )  # fmt: skip
        catatan = Catatan("laporan ditulis", "laporan", laporan.sidik[:16])
        scope = potret.tahun_laporan
        catat(
            [catatan], nama=oleh, pengguna_id=None, opd_id=scope.opd_id, tahun=scope.tahun,
            sumber=sumber,
        )  # fmt: skip
    peringatan = (*hasil.peringatan, *peringatan_lakin(pengukuran))
    return HasilLaporan(laporan.sidik, hasil.berkas, peringatan)


def terbitkan_perjanjian(
    lingkup: LingkupOPD, pengukuran: Pengukuran, ke: Path, *, kabar: Kabar = lambda _: None
) -> HasilLaporan:
    """Write each agreement of the year as a document of its own, in all three formats.

    Raises DiLuarLingkup.
    """
    from selaras.apps.laporan.peringatan import peringatan_perjanjian
    from selaras.apps.laporan.terbitan import terbitan_perjanjian

    laporan = pengukuran.laporan
    lingkup.pastikan(laporan.opd.kode)
    pastikan_folder(ke)
    berkas: dict[str, str] = {}
    peringatan: list[str] = []
    for dokumen in filter(laporan.berlaku, laporan.naskah):
        kabar(dokumen.nama)
        nama = nama_perjanjian(laporan, dokumen)
        terbitan = terbitan_perjanjian(pengukuran, dokumen.dokumen_id, kabar)
        hasil = _tulis(terbitan, laporan, nama, ke)
        berkas |= hasil.berkas
        peringatan += hasil.peringatan
    peringatan += peringatan_perjanjian(pengukuran)
    return HasilLaporan(laporan.sidik, berkas, tuple(peringatan))


def nama_perjanjian(laporan: LaporanKinerja, dokumen: Dokumen) -> str:
    """The file name of an agreement, without its ending."""
    akhiran = f"-perubahan-{dokumen.ke}" if dokumen.ke else ""
    unit = "".join(h if h.isascii() and h.isalnum() else "-" for h in dokumen.unit_id or "")
    return f"perjanjian-{laporan.tahun}{f'-{unit}' if unit else ''}{akhiran}"


def _tulis(terbitan: Terbitan, laporan: LaporanKinerja, nama: str, ke: Path) -> Tertulis:
    """Write a document in all three formats."""
    return tulis_berkas(ke, _bentuk(terbitan, nama), f"{laporan.opd.kode} {laporan.tahun}")


def _bentuk(terbitan: Terbitan, nama: str) -> dict[str, bytes]:
    """A document in all three formats by file name."""
    return {f"{nama}.{jenis}": terbitan.berkas(jenis) for jenis in BENTUK}

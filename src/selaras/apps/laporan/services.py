"""Writers of snapshots and reports."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.laporan.models import (
    AngkaTertata,
    DrafPotret,
    LaporanTerbit,
    PotretTersimpan,
)
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.inti.dokumen.pohon import NaskahDok
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur import Pengukuran
from selaras.inti.ukur.tertata import angka_tertata

Kabar = Callable[[str], None]


@dataclass(frozen=True)
class HasilLaporan:
    """A produced report: its snapshot and the SHA-256 of every file by name."""

    sidik: str
    berkas: Mapping[str, str]


def simpan_draf(scope_id: int, revisi: int, pengukuran: Pengukuran) -> bool:
    """Keep the snapshot of a revision with its tidy figures; False when the record moved on."""
    laporan = pengukuran.laporan
    with transaction.atomic():
        scope = TahunLaporan.objects.select_for_update().get(pk=scope_id)
        if scope.revisi != revisi:
            return False
        draf, _ = DrafPotret.objects.update_or_create(
            tahun_laporan=scope,
            defaults={"revisi": revisi, "isi": laporan.ke_json(), "sidik": laporan.sidik},
        )
        AngkaTertata.objects.filter(draf=draf).delete()  # derived, made anew with each draft
        AngkaTertata.objects.bulk_create(
            AngkaTertata(
                draf=draf,
                opd=laporan.opd.kode,
                tahun=laporan.tahun,
                jenis=angka.jenis,
                kunci=angka.kunci,
                nilai=angka.nilai,
                teks=angka.teks,
                status=angka.status,
            )
            for angka in angka_tertata(pengukuran)
        )
    return True


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
    ke: Path,
    *,
    oleh: str,
    kabar: Kabar = lambda _: None,
) -> HasilLaporan:
    """Write ``lakin-TAHUN`` as PDF, DOCX and HTML into a folder and keep its snapshot.

    ``kabar`` is told what is being done.
    """
    from selaras.inti.naskah.lakin import susun_lakin

    laporan = pengukuran.laporan
    lingkup.pastikan(laporan.opd.kode)
    kabar("Menyusun naskah")
    berkas = tulis_naskah(susun_lakin(laporan, pengukuran), f"lakin-{laporan.tahun}", ke, kabar)
    with transaction.atomic():
        potret = simpan_potret(lingkup, laporan, keperluan="laporan", oleh=oleh)
        LaporanTerbit.objects.create(potret=potret, oleh=oleh, berkas=berkas)
    return HasilLaporan(laporan.sidik, berkas)


def terbitkan_perjanjian(
    pengukuran: Pengukuran, ke: Path, *, kabar: Kabar = lambda _: None
) -> dict[str, str]:
    """Write each agreement of the year as a document of its own; SHA-256 by file name."""
    from selaras.inti.naskah.perjanjian import susun_perjanjian

    laporan = pengukuran.laporan
    hasil: dict[str, str] = {}
    for dokumen in laporan.perjanjian:
        kabar(f"Menyusun {dokumen.nama}")
        naskah = susun_perjanjian(laporan, dokumen.dokumen_id, pengukuran)
        akhiran = f"-perubahan-{dokumen.ke}" if dokumen.ke else ""
        hasil |= tulis_naskah(naskah, f"perjanjian-{laporan.tahun}{akhiran}", ke, kabar)
    return hasil


def tulis_naskah(
    naskah: NaskahDok, nama: str, ke: Path, kabar: Kabar = lambda _: None
) -> dict[str, str]:
    """Write a document tree in all three formats; SHA-256 by file name.

    The writers are loaded here: typst and python-docx cost what `ukur` need not pay.
    """
    from selaras.penulis.docx import tulis_docx
    from selaras.penulis.gambar import siapkan_gambar
    from selaras.penulis.html import tulis_html
    from selaras.penulis.pdf import tulis_pdf_dengan_halaman

    kabar("Menggambar bagan")
    gambar = siapkan_gambar(naskah)
    kabar("Menulis PDF")
    pdf, halaman = tulis_pdf_dengan_halaman(naskah, gambar)
    kabar("Menulis DOCX")
    docx = tulis_docx(naskah, gambar, halaman)
    kabar("Menulis HTML")
    isi = {
        f"{nama}.docx": docx,
        f"{nama}.pdf": pdf,
        f"{nama}.html": tulis_html(naskah, gambar).encode(),
    }
    ke.mkdir(parents=True, exist_ok=True)
    for berkas, satu in isi.items():
        sementara = ke / f".{berkas}.tmp"
        sementara.write_bytes(satu)  # a full disk leaves the old file whole
        sementara.replace(ke / berkas)
    return {berkas: hashlib.sha256(satu).hexdigest() for berkas, satu in isi.items()}

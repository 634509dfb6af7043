"""How often a warm page asks the database: a number for each address, however large the office.

A page that asks more than its number is a red line here, and so is one that asks less: take the
number down with it. The large office holds several times what the small one holds, so that a
question per row shows itself as a difference between the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.peran import PERAN_DAERAH, PERAN_UNIT, Peran, boleh
from selaras.apps.akun.queries import pelaku_mesin
from selaras.apps.kerja.services import minta_kerja
from selaras.apps.paket.models import Unggahan
from selaras.apps.paket.siapan import siapkan_paket
from selaras.apps.pengumpulan.models import Cap, Komentar, Lembar
from selaras.apps.pengumpulan.services import buka_putaran
from selaras.inti.paket import baris_bukti as bukti
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket import baris_perubahan as perubahan
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris
from tests.apps.kantor_berjalan import sahkan, tulis_versi, unggah
from tests.apps.kantor_rekam import paket_lengkap, tambah
from tests.apps.putaran_uji import putaran_lama
from tests.apps.test_izin import KANTOR, PUTARAN, UNIT
from tests.inti.kantor_uji import indikator, realisasi, simpul, target, uang
from tests.masuk import SANDI, klien_masuk, orang

pytestmark = pytest.mark.django_db
JATAH: dict[str, int] = yaml.safe_load((Path(__file__).parent / "jatah_tanya.yaml").read_text())
KALI = 8
DISAHKAN = "2024-TW2"  # a round of the year that is over
MESIN = pelaku_mesin("uji")
# Where the matrix only asks who may come in, a page that is really there.
ADA = {
    "foto": "laporan/foto/foto-1.png",
    "selisih": f"pengumpulan/{DISAHKAN}/pengesahan/kini/",
    "selisih_lembar": f"pengumpulan/{DISAHKAN}/{UNIT}/pengesahan/kini/",
    "unggahan": "paket/unggahan/{unggahan}/",
    "target_unggah_excel": "perjanjian/pk-bid/target/unggah/",
}
# "Not found" in these offices: no signed scan, file of a version or chart of that name is there.
TANPA_HALAMAN = {"unduh_bertanda", "unduh_versi", "bagan"}
# The matrix posts to these; they are read too.
JUGA_BACA = {
    "bukti", "penjelasan", "unggah_excel", "target_unggah_excel", "uang_unggah_excel",
    "renstra_unggah_excel",
}  # fmt: skip
UMUM = {
    "masuk": "/", "daerah": "/daerah/2024/", "daerah_sasaran": "/daerah/2024/sasaran/",
    "saya": "/akun/saya/", "token": "/akun/token/", "token_baru": "/akun/token/baru/",
    "pemberitahuan": "/pemberitahuan/", "pengguna": "/akun/pengguna/",
    "jejak_pengguna": "/akun/pengguna/jejak/",
    "pengguna_baru": "/akun/pengguna/baru/", "pengguna_satu": "/akun/pengguna/{orang}/",
    "pengguna_tugas": "/akun/pengguna/{orang}/tugas/",
}  # fmt: skip


def banyak_baris(ke: int) -> Iterator[Baris]:
    """Rows of every kind once more."""
    n, t = ke + 20, "2024"
    unit, kode, milik, sub = f"u{n}", f"S1/{n}", f"S1/{n + 50}", f"1.1.{n}"
    yield kantor.Unit(unit_id=unit, nama=f"Bidang {n}", jenis="bidang", urutan=n, induk_id="dinas")
    yield kantor.FungsiUnit(unit_id=unit, urutan=1, fungsi="Melayani")
    yield kantor.Isu(isu_id=f"i{n}", kelompok="Lansia", urutan=n, permasalahan="Terlantar")
    yield simpul(sub, "sub_kegiatan", "1.1")
    yield indikator(kode, unit_id="bid", satuan="%")
    yield indikator(milik, unit_id=unit)
    yield indikator(f"{sub}/01", satuan="%")
    for satu in (kode, milik, f"{sub}/01"):
        yield target(satu, "pk", "10")
        yield target(satu, "renstra", "10")
        yield realisasi(satu, "5")
        yield realisasi(satu, "4", f"{t}-TW1")
        yield bukti.SyaratBukti(
            syarat_id=f"y-{satu}", indikator_id=satu, nama="Rekap", jenis="berkas"
        )
        yield bukti.Bukti(
            bukti_id=f"b-{satu}", indikator_id=satu, periode=f"{t}-TW1", jenis="berkas",
            uraian=f"Rekap {satu}", berkas="bukti-1.pdf", syarat_id=f"y-{satu}",
        )  # fmt: skip
        yield perubahan.Perubahan(
            perubahan_id=f"p-{satu}", tabel="indikator", baris=satu, nama_kolom="satuan",
            lama="orang", baru="%", berlaku=date(2024, 6, 1), alasan="Keliru", oleh="P",
        )  # fmt: skip
    yield uang(sub, "10", "5", f"{t}-01")
    yield hasil.AnggaranAkun(
        akun_id=f"5.2.{n}", periode=t, kelompok="operasi", nama=f"B{n}", pagu=Decimal(9)
    )
    yield hasil.Faktor(simpul_id=sub, jenis="penyebab", urutan=1, uraian="Hujan")
    yield hasil.Rincian(simpul_id="1", urutan=n, nama=f"Yayasan {n}")
    yield hasil.Foto(foto_id=f"f{n}", keterangan=f"Kegiatan {n}", berkas="foto-1.png")
    yield hasil.Paragraf(tempat="bab1.latar", urutan=n, teks="Kata")
    yield hasil.Koreksi(
        koreksi_id=f"k{n}", tabel_cetak="3.1", baris_cetak=str(n), kolom_cetak="target",
        kelas="kesalahan_cetak", alasan="Salah ketik",
    )  # fmt: skip
    yield rencana.Dokumen(
        dokumen_id=f"pk-{unit}", jenis="pk", nama=f"PK {n}", tahun=2024, unit_id=unit,
        status="rancangan",
    )  # fmt: skip


def paket_besar(kode: str) -> Paket:
    """An office with several times as much of everything."""
    return tambah(paket_lengkap(kode), *(b for ke in range(KALI) for b in banyak_baris(ke)))


@pytest.fixture
def dua_kantor(impor) -> None:
    """A small office and a large one, each with an open round."""
    hari = timezone.localdate()
    for kode, paket, kali in (
        ("kecil", paket_lengkap("kecil"), 1),
        ("besar", paket_besar("besar"), KALI),
    ):
        for _ in range(kali):
            impor(paket)
        buka_putaran(MESIN, kode, 2024, PUTARAN, hari, hari + timedelta(5))
        lalu = hari - timedelta(1)
        for bulan in range(1, kali):
            putaran_lama(kode, f"2024-{bulan:02d}", lalu, lalu)
        for peran in sorted(set(Peran) - PERAN_DAERAH)[:kali]:
            orang(peran, kode, UNIT if peran in PERAN_UNIT else None)
        for ke in range(kali):
            minta_kerja(MESIN, kode, 2024, "tulis_laporan", kunci=str(ke))
        for lembar in Lembar.objects.filter(putaran__tahun_laporan__opd__kode=kode):
            for ke in range(kali):
                Cap.objects.create(lembar=lembar, langkah="ajukan", nama=f"A{ke}")
                satu = Komentar.objects.create(
                    lembar=lembar, indikator="S1/02", teks=f"Tanya {ke}", nama="A"
                )
                Komentar.objects.create(
                    lembar=lembar, indikator="S1/02", induk=satu, teks="Jawab", nama="B"
                )
        tulis_versi(kode, kali)
        unggah(kode, kali=kali)
        buka_putaran(MESIN, kode, 2024, DISAHKAN, lalu, lalu)
        sahkan(kode, DISAHKAN, kali)
        siapkan_paket(MESIN, kode, 2024, "zip")


def banyak_tanya(klien: Client, alamat: str) -> int | str:
    """How many questions the second visit costs; words where there is no page."""
    klien.get(alamat)
    with CaptureQueriesContext(connection) as tercatat:
        jawab = klien.get(alamat)
        _ = b"".join(jawab.streaming_content) if jawab.streaming else jawab.content
    return len(tercatat) if jawab.status_code == 200 else f"{alamat}: {jawab.status_code}"


def urus(nama: str, kode: str) -> tuple[Peran, str]:
    """Who visits the address of the matrix, and where it is."""
    satu = KANTOR[nama]
    peran = next(p for p in (Peran.PERENCANA, *Peran) if boleh(p, satu.izin))
    akhir = ADA.get(nama, satu.akhir).replace("{unggahan}", str(_unggahan(kode)))
    return peran, f"/{kode}/2024/{akhir}"


def _unggahan(kode: str) -> int:
    terakhir = Unggahan.objects.filter(tahun_laporan__opd__kode=kode).last()
    assert terakhir is not None
    return terakhir.pk


def urus_umum(nama: str, kode: str) -> tuple[Peran, str]:
    """The same of an address outside of an office; a person of the list is one of the office."""
    satu = Pengguna.objects.filter(email__endswith=f"@{kode}.example").earliest("pk")
    return Peran.ADMINISTRATOR, UMUM[nama].replace("{orang}", str(satu.pk))


def test_a_warm_page_asks_as_often_for_much_as_for_little_and_never_more_than_its_number(
    dua_kantor,
) -> None:
    baca = {n for n, satu in KANTOR.items() if satu.kirim is None or n in JUGA_BACA} - TANPA_HALAMAN
    assert set(JATAH) == baca | set(UMUM), "an address without a number, or the other way round"
    beda = []
    for nama in JATAH:
        tanya = []
        for kode in ("kecil", "besar"):
            peran, alamat = (urus if nama in baca else urus_umum)(nama, kode)
            klien = klien_masuk(peran, None if peran in PERAN_DAERAH else kode)
            if nama == "token_baru":
                klien.post("/akun/pastikan/", {"password": SANDI})
            tanya.append(banyak_tanya(klien, alamat))
        if tanya != [JATAH[nama]] * 2:
            beda.append(f"{nama}: {JATAH[nama]} -> {tanya[0]} (kecil), {tanya[1]} (besar)")
    assert not beda, "\n".join(beda)

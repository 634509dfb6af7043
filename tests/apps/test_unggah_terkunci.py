"""What is locked or frozen is not changed by a package from the browser, and says the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from selaras.apps.akun.peran import Peran
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.organisasi.services import ubah_identitas
from selaras.apps.paket.penjaga import KOSONG, larangan, tak_diterima
from selaras.apps.paket.queries import susun_paket
from selaras.apps.pengumpulan.models import Lembar, Putaran
from selaras.apps.perjanjian.models import Aktivasi
from selaras.inti.paket import baris_bukti as bukti
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.baris_perubahan import Perubahan
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus.sunting import IsianBidang
from selaras.penulis.paket import isi_zip
from tests.apps.kantor_rekam import PDF, ganti, paket_lengkap, tambah, tanpa
from tests.apps.test_unggah_paket import unggah
from tests.masuk import MESIN, klien_masuk

pytestmark = pytest.mark.django_db
BERKAS_LAIN = {"bukti-1.pdf": PDF + b"%lain\n"}


@pytest.fixture
def scope(impor) -> TahunLaporan:
    impor(paket_lengkap())
    return TahunLaporan.objects.select_related("opd").get(opd__kode="uji")


def sel(scope: TahunLaporan, baru: Paket) -> list[str]:
    """Table, cell and difference of all that is held."""
    semua = larangan(scope, susun_paket(scope), baru)
    return [f"{k.lembar} {k.kolom}: {k.nilai}" for k in semua]


def aktifkan(scope: TahunLaporan) -> None:
    Aktivasi.objects.create(tahun_laporan=scope, sidik="0" * 64, nama="uji")


def satuan(paket: Paket, jadi: str) -> Paket:
    return ganti(paket, rencana.Indikator, {"indikator_id": "S1/02"}, satuan=jadi)


def catatan(kode: str, lama: str | None, baru: str) -> Perubahan:
    return Perubahan(
        perubahan_id=kode, tabel="indikator", baris="S1/02", nama_kolom="satuan", lama=lama,
        baru=baru, berlaku=date(2024, 7, 1), alasan="Satuannya keliru", oleh="Perencana",
    )  # fmt: skip


def test_a_package_does_not_change_silently_what_is_frozen(scope, pekerja) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    paket = satuan(paket_lengkap(), "keluarga")
    assert "Muat semuanya" in klien.get(unggah(klien, pekerja, isi_zip(paket))).content.decode()
    aktifkan(scope)

    halaman = klien.get(unggah(klien, pekerja, isi_zip(paket))).content.decode()

    assert "S1/02, Satuan" in halaman
    assert "kosong → keluarga" in halaman
    assert "tahun 2024 SUDAH AKTIF" in halaman
    assert "ubah di halaman Rencana, atau sertakan barisnya pada lembar perubahan" in halaman
    assert "Muat semuanya" not in halaman
    dicatat = tambah(paket, catatan("2", None, "keluarga"))
    assert "Muat semuanya" in klien.get(unggah(klien, pekerja, isi_zip(dicatat))).content.decode()


def test_a_row_of_perubahan_covers_only_the_difference_that_it_tells(scope) -> None:
    aktifkan(scope)
    beku = ["indikator S1/02, Satuan: kosong → rumah"]
    paket = satuan(paket_lengkap(), "rumah")
    assert sel(scope, tambah(paket, catatan("2", None, "keluarga"))) == beku
    dua_kali = (catatan("2", None, "keluarga"), catatan("3", "keluarga", "rumah"))
    assert sel(scope, tambah(paket, *dua_kali)) == []
    # an old row is not rewritten into the one that is wanted
    tertimpa = ganti(
        paket, Perubahan, {"perubahan_id": "1"}, baris="S1/02", lama=None, baru="rumah"
    )
    assert "perubahan 1, Baris: S1/01 → S1/02" in sel(scope, tertimpa)


def test_a_change_holds_since_a_day_of_its_year_and_one_that_is_kept_may_stay(scope, impor) -> None:
    lain = replace(catatan("2", None, "keluarga"), berlaku=date(2023, 12, 29))
    paket = tambah(satuan(paket_lengkap(), "keluarga"), lain)
    assert sel(scope, paket) == ["perubahan 2, Berlaku mulai: 2023-12-29"]
    assert [k.nilai for k in tak_diterima(KOSONG, paket)] == ["2023-12-29"], (
        "nor in a first package"
    )
    impor(paket)  # the operator's word, or a record of before this was asked
    assert sel(scope, paket) == []
    ubah_identitas(MESIN, "uji", 2024, kantor.OPD, {"alamat": IsianBidang("", "Jalan Baru 3")})


def test_a_head_who_changes_and_an_indicator_that_goes_are_frozen_too(scope) -> None:
    aktifkan(scope)
    paket = ganti(paket_lengkap(), kantor.OPD, {"kode": "uji"}, kepala_nama="Orang lain")
    (satu,) = larangan(scope, susun_paket(scope), paket)
    assert satu.nilai == "Kepala 2024 → Orang lain"
    assert "halaman Rencana" not in satu.seharusnya  # no page changes it
    paket = tanpa(paket_lengkap(), rencana.Indikator, indikator_id="S1/03")
    assert "indikator S1/03: tidak ada di paket" in sel(scope, paket)


def test_an_agreement_that_was_signed_elsewhere_is_locked_by_its_date_or_its_change(
    impor, scope
) -> None:
    milik = {"indikator_id": "S1/01", "dokumen_id": "pk"}
    turun = ganti(paket_lengkap(), rencana.Target, milik, nilai=Decimal(1))
    (satu,) = larangan(scope, susun_paket(scope), turun)
    assert "SUDAH DIGANTI dengan PK Perubahan 2024" in satu.seharusnya
    sah = tanpa(paket_lengkap(), rencana.Dokumen, dokumen_id="pk1")
    impor(sah)
    turun = ganti(sah, rencana.Target, milik, nilai=Decimal(1))
    assert sel(scope, turun) == []  # a draft: no state, no date
    for dokumen in ("pk", "renstra"):
        sah = ganti(sah, rencana.Dokumen, {"dokumen_id": dokumen}, tanggal=date(2024, 1, 5))
    impor(sah)
    assert sel(scope, ganti(sah, rencana.Target, milik, nilai=Decimal(1))) == [
        "target S1/01/pk/2024, Target: -12.5 → 1"
    ]
    rencana_lain = rencana.Target(
        indikator_id="1/01", dokumen_id="renstra", periode="2024", nilai=Decimal(1)
    )
    assert sel(scope, tambah(sah, rencana_lain)) == []  # nobody signs a Renstra here


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        (
            lambda p: ganti(p, bukti.Bukti, {"bukti_id": "b1"}, uraian="Lain"),
            "bukti b1, Uraian: Berita acara 12 → Lain",
        ),
        (lambda p: paket_lengkap(**BERKAS_LAIN), "bukti b1: isi lain dari bukti-1.pdf"),
        (
            lambda p: ganti(p, bukti.SyaratBukti, {"syarat_id": "y1"}, nama="Lain"),
            "syarat_bukti y1, Nama: Berita acara → Lain",
        ),
        (
            lambda p: tambah(
                p, bukti.PengecualianBukti(syarat_id="y1", periode="2024", alasan="Tidak ada")
            ),
            "pengecualian_bukti y1/2024: baris baru",
        ),
        (
            lambda p: ganti(p, hasil.Faktor, {"simpul_id": "1"}, uraian="Kemarau"),
            "faktor 1/penyebab/1, Uraian: Hujan → Kemarau",
        ),
    ],
)
def test_what_stands_on_a_locked_sheet_stays_whatever_table_holds_it(
    scope, ubah: Callable[[Paket], Paket], kata: str
) -> None:
    baru = ubah(paket_lengkap())
    assert sel(scope, baru) == []
    satu = Putaran.objects.create(
        tahun_laporan=scope, periode="2024", buka=date(2025, 1, 1), tutup=date(2025, 1, 31),
        oleh="uji",
    )  # fmt: skip
    Lembar.objects.create(putaran=satu, unit="", status="diajukan")
    assert sel(scope, baru) == [kata]
    # a sheet of another period that is open opens nothing of this one, and is open itself
    lain = Putaran.objects.create(
        tahun_laporan=scope, periode="2024-TW1", buka=satu.buka, tutup=satu.tutup, oleh="uji"
    )
    milik = Lembar.objects.create(putaran=lain, unit="")
    assert sel(scope, baru) == [kata]
    sebab = hasil.Faktor(
        simpul_id="1", jenis="penyebab", urutan=2, uraian="Banjir", periode="2024-TW1"
    )
    assert sel(scope, tambah(paket_lengkap(), sebab)) == []
    Lembar.objects.filter(pk=milik.pk).update(status="disahkan")
    assert sel(scope, tambah(paket_lengkap(), sebab)) == ["faktor 1/penyebab/2: baris baru"]

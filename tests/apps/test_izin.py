"""The permission matrix: every address x every role x own and foreign office, and nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from selaras.apps.akun.peran import PERAN_DAERAH, PERAN_UNIT, Izin, Peran, boleh
from selaras.apps.akun.queries import pelaku_mesin
from selaras.apps.akun.rujukan import tulis_rujukan
from selaras.apps.kerja.services import minta_kerja
from selaras.apps.pengumpulan.services import buka_putaran
from selaras.penulis.bagian_dibuat import TANDA
from tests.apps.kantor_rekam import paket_lengkap
from tests.masuk import klien_masuk

pytestmark = pytest.mark.django_db
UNIT = "bid"
PUTARAN = "2024-TW1"


@dataclass(frozen=True)
class Alamat:
    """An address of an office: what comes after office and year, and the permission it needs.

    ``kirim`` is what is posted; an address without it is read. ``unit``: it is about the sheet of
    UNIT, so that a role of that unit is enough.
    """

    akhir: str
    izin: Izin = Izin.LIHAT
    kirim: dict[str, str] | None = None
    unit: bool = False


LEMBAR = f"pengumpulan/{PUTARAN}/{UNIT}/"
KANTOR = {
    "beranda": Alamat(""),
    "rencana": Alamat("rencana/"),
    "simpul": Alamat("rencana/simpul/S1/"),
    "simpul_tambah": Alamat("rencana/tambah/simpul/?induk=S1", Izin.SUSUN_RENCANA),
    "simpul_pindah": Alamat("rencana/pindah/1.1/", Izin.SUSUN_RENCANA, {}),
    "simpul_arsip": Alamat("rencana/arsip/simpul/S1/", Izin.SUSUN_RENCANA),
    "kartu": Alamat("rencana/indikator/S1/01/"),
    "kartu_tambah": Alamat("rencana/tambah/indikator/?simpul=S1", Izin.SUSUN_RENCANA),
    "kartu_geser": Alamat("rencana/geser/S1/01/", Izin.SUSUN_RENCANA, {}),
    "kartu_arsip": Alamat("rencana/arsip/indikator/S1/01/", Izin.SUSUN_RENCANA),
    "pohon": Alamat("rencana/pohon/"),
    "pohon_unduh": Alamat("rencana/pohon/unduh.svg"),
    "penjenjangan": Alamat("rencana/penjenjangan/"),
    "penjenjangan_tambah": Alamat("rencana/penjenjangan/tambah/hubungan/", Izin.SUSUN_RENCANA),
    "penjenjangan_ubah": Alamat("rencana/penjenjangan/ubah/hubungan/p1/", Izin.SUSUN_RENCANA),
    "penjenjangan_arsip": Alamat(
        "rencana/penjenjangan/arsip/sasaran-daerah/d1/", Izin.SUSUN_RENCANA
    ),
    "catatan_kartu": Alamat("rencana/catatan/"),
    "rencana_arsip": Alamat("rencana/arsip/", Izin.SUSUN_RENCANA),
    "renstra": Alamat("rencana/renstra/?lama=pk&baru=pk1"),
    "renstra_tambah": Alamat("rencana/renstra/tambah/", Izin.SUSUN_RENCANA, {}),
    "renstra_target": Alamat("rencana/renstra/target/renstra/", Izin.SUSUN_RENCANA),
    "renstra_unduh_excel": Alamat("rencana/renstra/target/renstra/excel/", Izin.SUSUN_RENCANA),
    "renstra_unggah_excel": Alamat(
        "rencana/renstra/target/renstra/unggah/", Izin.SUSUN_RENCANA, {}
    ),
    "renstra_simpan_excel": Alamat(
        "rencana/renstra/target/renstra/unggah/simpan/", Izin.SUSUN_RENCANA, {}
    ),
    "renstra_naskah": Alamat("rencana/renstra/naskah/renstra/", Izin.SUSUN_RENCANA),
    "renstra_perubahan": Alamat("rencana/renstra/perubahan/renstra/", Izin.SUSUN_RENCANA),
    "data_kantor": Alamat("kantor/"),
    "kantor_ubah": Alamat("kantor/ubah/kepala/", Izin.UBAH_KANTOR),
    "kantor_logo": Alamat("kantor/logo/", Izin.UBAH_KANTOR),
    "unit_tambah": Alamat("kantor/tambah/unit/", Izin.UBAH_KANTOR),
    "unit_ubah": Alamat("kantor/unit/bid/", Izin.UBAH_KANTOR),
    "unit_arsip": Alamat("kantor/arsip/unit/bid/", Izin.UBAH_KANTOR),
    "capaian": Alamat("capaian/"),
    "cari": Alamat("cari/?q=indikator"),
    "anggaran": Alamat("anggaran/"),
    "anggaran_isi": Alamat("anggaran/isi/sub-kegiatan/"),
    "anggaran_simpan": Alamat("anggaran/isi/sub-kegiatan/simpan/", Izin.ISI, {}, unit=True),
    "uang_unduh_excel": Alamat("anggaran/isi/sub-kegiatan/excel/", Izin.UNDUH),
    "uang_unggah_excel": Alamat("anggaran/isi/sub-kegiatan/unggah/", Izin.ISI, {}, unit=True),
    "uang_simpan_excel": Alamat(
        "anggaran/isi/sub-kegiatan/unggah/simpan/", Izin.ISI, {}, unit=True
    ),
    "anggaran_impor": Alamat("anggaran/impor/sub-kegiatan/", Izin.ISI),
    "anggaran_akun": Alamat("anggaran/akun/", Izin.ISI, {}),
    "perjanjian": Alamat("perjanjian/"),
    "unduh_perjanjian": Alamat("perjanjian/pk/pdf"),
    "target_salin": Alamat("perjanjian/pk/target/salin/", Izin.SUSUN_PERJANJIAN, {}),
    "target": Alamat("perjanjian/pk/target/", Izin.SUSUN_PERJANJIAN),
    "target_unduh_excel": Alamat("perjanjian/pk/target/excel/", Izin.SUSUN_PERJANJIAN),
    "target_unggah_excel": Alamat("perjanjian/pk/target/unggah/", Izin.SUSUN_PERJANJIAN, {}),
    "target_simpan_excel": Alamat("perjanjian/pk/target/unggah/simpan/", Izin.SUSUN_PERJANJIAN, {}),
    "naskah": Alamat("perjanjian/pk/naskah/", Izin.SUSUN_PERJANJIAN),
    "naskah_batal": Alamat("perjanjian/pk/batal/", Izin.SUSUN_PERJANJIAN, {}),
    "perubahan": Alamat("perjanjian/pk/perubahan/", Izin.SUSUN_PERJANJIAN),
    "pagu": Alamat("perjanjian/pk/pagu/", Izin.SUSUN_PERJANJIAN),
    "pagu_unduh_excel": Alamat("perjanjian/pk/pagu/excel/", Izin.SUSUN_PERJANJIAN),
    "pagu_unggah_excel": Alamat("perjanjian/pk/pagu/unggah/", Izin.SUSUN_PERJANJIAN, {}),
    "pagu_simpan_excel": Alamat("perjanjian/pk/pagu/unggah/simpan/", Izin.SUSUN_PERJANJIAN, {}),
    "perjanjian_satu": Alamat("perjanjian/pk/"),
    "perjanjian_kepala": Alamat("perjanjian-kepala/", Izin.SUSUN_PERJANJIAN, {}),
    "perjanjian_unit": Alamat("perjanjian-unit/", Izin.SUSUN_PERJANJIAN, {"unit": "bid"}),
    "langkah_naskah": Alamat(
        "perjanjian/pk/langkah/", Izin.SUSUN_PERJANJIAN, {"langkah": "usulkan"}
    ),
    "unggah_bertanda": Alamat("perjanjian/pk/bertanda/", Izin.SUSUN_PERJANJIAN, {}),
    "unduh_bertanda": Alamat("perjanjian/pk/bertanda/1/"),
    "rencana_aksi": Alamat("rencana-aksi/"),
    "unduh_rencana_aksi": Alamat("rencana-aksi/pdf"),
    "aktivasi": Alamat("aktivasi/"),
    "laporan": Alamat("laporan/"),
    "kata": Alamat("laporan/kata/"),
    "sunting_kata": Alamat("laporan/kata/bab4.anggaran/", Izin.TULIS_LAPORAN),
    "beda": Alamat("laporan/beda/"),
    "isi_laporan": Alamat("laporan/isi/", Izin.TULIS_LAPORAN),
    "gambar": Alamat("laporan/gambar/", Izin.TULIS_LAPORAN),
    "satu_gambar": Alamat("laporan/gambar/f1/", Izin.TULIS_LAPORAN),
    "faktor": Alamat("laporan/faktor/", Izin.TULIS_LAPORAN),
    "satu_faktor": Alamat("laporan/faktor/1/", Izin.TULIS_LAPORAN),
    "paket": Alamat("paket/"),
    "siapkan_paket": Alamat("paket/siapkan/zip/", Izin.UNDUH, {}),
    "unduh_paket": Alamat("paket/unduh/zip", Izin.UNDUH),
    "unggah_paket": Alamat("paket/unggah/", Izin.MUAT_PAKET, {}),
    "unggahan": Alamat("paket/unggahan/999999/", Izin.MUAT_PAKET),
    "kerjakan_unggahan": Alamat("paket/unggahan/999999/kerjakan/", Izin.MUAT_PAKET, {}),
    "versi": Alamat("laporan/versi/"),
    "tulis_laporan": Alamat("laporan/tulis/", Izin.TULIS_LAPORAN, {}),
    "terbitkan": Alamat("laporan/versi/1/terbitkan/", Izin.SAHKAN),
    "unduh_versi": Alamat("laporan/versi/1/pdf"),
    "daftar_kerja": Alamat("kerja/"),
    "kerja": Alamat("kerja/1/"),
    "kerja_ulangi": Alamat("kerja/1/ulangi/", Izin.TULIS_LAPORAN, {}),
    "koreksi": Alamat("laporan/koreksi/"),
    "bab": Alamat("laporan/bab/bab3/"),
    "bagan": Alamat("laporan/bagan/tidak-ada.svg"),
    "foto": Alamat("laporan/foto/tidak-ada.png"),
    "unduh": Alamat("laporan/unduh/json"),
    "asal": Alamat("asal/capaian:S1/01"),
    "riwayat": Alamat("riwayat/", Izin.LIHAT_RIWAYAT),
    "jejak": Alamat("jejak/", Izin.LIHAT_RIWAYAT),
    "unduh_jejak": Alamat("jejak/unduh.csv", Izin.LIHAT_RIWAYAT),
    "tahun_baru": Alamat("tahun-baru/", Izin.AKTIFKAN_TAHUN),
    "wawasan": Alamat("wawasan/"),
    "wawasan_unduh": Alamat("wawasan/unduh/laju.csv"),
    "triwulan": Alamat("wawasan/triwulan/"),
    "dokumen_triwulan": Alamat("wawasan/triwulan/1/kinerja/"),
    "dokumen_triwulan_unduh": Alamat("wawasan/triwulan/1/e81.xlsx"),
    "pengumpulan": Alamat("pengumpulan/"),
    "putaran_buka": Alamat("pengumpulan/buka/", Izin.BUKA_PENGUMPULAN),
    "lembar": Alamat(LEMBAR),
    "isian": Alamat(f"{LEMBAR}isian/", Izin.ISI, {}, unit=True),
    "langkah": Alamat(f"{LEMBAR}langkah/", Izin.AJUKAN, {"langkah": "ajukan"}, unit=True),
    "putaran": Alamat(f"pengumpulan/{PUTARAN}/"),
    "massal": Alamat(
        f"pengumpulan/{PUTARAN}/massal/",
        Izin.AJUKAN,
        {"langkah": "ajukan", "unit": UNIT},
        unit=True,
    ),
    "putaran_ingat": Alamat(f"pengumpulan/{PUTARAN}/ingatkan/", Izin.BUKA_PENGUMPULAN, {}),
    "putaran_tarik": Alamat(f"pengumpulan/{PUTARAN}/tarik/", Izin.BUKA_PENGUMPULAN, {}),
    "selisih": Alamat(f"pengumpulan/{PUTARAN}/pengesahan/kini/"),
    "selisih_lembar": Alamat(f"{LEMBAR}pengesahan/kini/"),
    "riwayat_nilai": Alamat(f"riwayat/nilai/{PUTARAN}/S1/02/"),
    "riwayat_perjanjian": Alamat("riwayat/perjanjian/pk/"),
    "riwayat_benda": Alamat("riwayat/benda/kartu/S1/02/", Izin.LIHAT_RIWAYAT),
    "unduh_excel": Alamat(f"{LEMBAR}excel/", Izin.UNDUH),
    "unggah_excel": Alamat(f"{LEMBAR}unggah/", Izin.ISI, {}, unit=True),
    "simpan_excel": Alamat(f"{LEMBAR}unggah/simpan/", Izin.ISI, {}, unit=True),
    "pengecualian": Alamat(f"{LEMBAR}khusus/", Izin.BUKA_PENGUMPULAN),
    "kalender": Alamat("kalender/"),
    "kalender_ics": Alamat("kalender/unduh.ics"),
    "kalender_anggaran": Alamat("kalender/anggaran/", Izin.SUSUN_PERJANJIAN),
    "penjelasan": Alamat(f"{LEMBAR}penjelasan/S1/", Izin.ISI, {}, unit=True),
    "bukti": Alamat(f"{LEMBAR}bukti/S1/02/", Izin.ISI, {}, unit=True),
    "bukti_arsip": Alamat(f"{LEMBAR}bukti-arsip/S1/02/", Izin.ISI, {}, unit=True),
    "bukti_kecuali": Alamat(f"{LEMBAR}bukti-kecuali/S1/02/", Izin.ISI, {}, unit=True),
    "komentar": Alamat(f"{LEMBAR}komentar/S1/02/", Izin.KOMENTARI, {}, unit=True),
    "komentar_selesai": Alamat(f"{LEMBAR}komentar-selesai/S1/02/", Izin.KOMENTARI, {}, unit=True),
    "syarat_bukti": Alamat("pengumpulan/syarat-bukti/S1/02/", Izin.SUSUN_RENCANA),
    "unduh_bukti": Alamat("bukti/bukti-1.pdf"),
}
# Addresses outside of an office: open to everybody, to everybody who logged in, or to managers.
TERBUKA = {
    "account_login", "account_logout", "account_signup", "account_inactive",
    "account_reset_password", "account_reset_password_done", "account_reset_password_from_key",
    "account_reset_password_from_key_done", "mfa_authenticate",
    "panduan", "panduan_halaman", "panduan_gambar",
}  # fmt: skip
MASUK = {
    # what they show stays in scope: test_daerah.py, test_penjenjangan.py
    "daerah", "daerah_unduh", "daerah_sasaran", "daerah_sasaran_unduh",
    "masuk", "kantor", "saya", "keluar_lain",
    "token", "token_baru", "token_cabut", "token_cabut_semua",
    "pemberitahuan", "pemberitahuan_semua", "pemberitahuan_surat", "pemberitahuan_buka",
    "account_reauthenticate", "account_change_password",
    "account_set_password", "mfa_index", "mfa_reauthenticate", "mfa_activate_totp",
    "mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_generate_recovery_codes",
    "mfa_download_recovery_codes",
}  # fmt: skip
PENGELOLA = {
    "pengguna": "/akun/pengguna/",
    "pengguna_baru": "/akun/pengguna/baru/",
    "jejak_pengguna": "/akun/pengguna/jejak/",
    "unduh_jejak_pengguna": "/akun/pengguna/jejak/unduh.csv",
    "pengguna_satu": "/akun/pengguna/1/",
    "pengguna_ubah": "/akun/pengguna/1/ubah/",
    "pengguna_keluarkan": "/akun/pengguna/1/keluarkan/",
    "pengguna_sandi": "/akun/pengguna/1/sandi/",
    "pengguna_undang": "/akun/pengguna/1/undang/",
    "pengguna_langkah_kedua": "/akun/pengguna/1/langkah-kedua/",
    "pengguna_aktif": "/akun/pengguna/1/aktif/",
    "pengguna_tugas": "/akun/pengguna/1/tugas/",
    "tugas_akhiri": "/akun/tugas/1/akhiri/",
}


@dataclass
class Kantor:
    """Two offices with an open round each."""

    hari: date = field(default_factory=timezone.localdate)


@pytest.fixture
def kantor(impor) -> Kantor:
    mesin = pelaku_mesin("uji")
    satu = Kantor()
    for kode in ("uji", "lain"):
        impor(paket_lengkap(kode))
        buka_putaran(mesin, kode, 2024, PUTARAN, satu.hari, satu.hari + timedelta(5))
        minta_kerja(mesin, kode, 2024, "tulis_laporan")
    return satu


def nama_alamat(pola: list[URLPattern | URLResolver]) -> Iterator[str]:
    for satu in pola:
        if isinstance(satu, URLResolver):
            yield from nama_alamat(satu.url_patterns)
        elif satu.name:
            yield satu.name


def test_the_matrix_knows_every_address() -> None:
    ada = set(nama_alamat(get_resolver().url_patterns))
    api = {nama for nama in ada if nama.startswith("api_")}  # tests/apps/test_izin_api.py
    assert ada - api == set(KANTOR) | TERBUKA | MASUK | set(PENGELOLA)


def minta(klien: Client, opd: str, satu: Alamat) -> int:
    alamat = f"/{opd}/2024/{satu.akhir}"
    jawab = klien.get(alamat) if satu.kirim is None else klien.post(alamat, satu.kirim)
    return jawab.status_code


@pytest.mark.parametrize("peran", Peran)
def test_a_role_opens_what_the_table_gives_and_nothing_else(kantor: Kantor, peran: Peran) -> None:
    opd = None if peran in PERAN_DAERAH else "uji"
    klien = klien_masuk(peran, opd, UNIT if peran in PERAN_UNIT else None)
    for nama, satu in KANTOR.items():
        status = minta(klien, "uji", satu)
        if boleh(peran, satu.izin) and (satu.unit or peran not in PERAN_UNIT or _baca(satu)):
            assert status != 403, f"{peran} {nama}"
        else:
            assert status == 403, f"{peran} {nama}: {status}"


def _baca(satu: Alamat) -> bool:
    return satu.izin in (Izin.LIHAT, Izin.UNDUH)


@pytest.mark.parametrize("peran", sorted(set(Peran) - PERAN_DAERAH))
def test_a_role_of_another_office_finds_nothing(kantor: Kantor, peran: Peran) -> None:
    klien = klien_masuk(peran, "lain", UNIT if peran in PERAN_UNIT else None)
    for nama, satu in KANTOR.items():
        assert minta(klien, "uji", satu) == 404, f"{peran} {nama}"


@pytest.mark.parametrize("peran", sorted(PERAN_UNIT))
def test_a_role_of_another_unit_reads_and_does_not_write(kantor: Kantor, peran: Peran) -> None:
    klien = klien_masuk(peran, "uji", "lain")
    for nama, satu in KANTOR.items():
        harap = 403 if satu.unit else None
        assert harap is None or minta(klien, "uji", satu) == harap, nama


def test_nobody_gets_further_than_the_login(kantor: Kantor) -> None:
    klien = Client()
    for nama, satu in KANTOR.items():
        alamat = f"/uji/2024/{satu.akhir}"
        jawab = klien.get(alamat) if satu.kirim is None else klien.post(alamat, satu.kirim)
        if satu.kirim is None:
            assert jawab.status_code == 302, nama
            assert jawab["Location"].startswith("/akun/masuk/?next="), nama
        else:
            assert jawab.status_code == 401, nama


@pytest.mark.parametrize("peran", Peran)
def test_only_managers_see_people(kantor: Kantor, peran: Peran) -> None:
    klien = klien_masuk(peran, None if peran in PERAN_DAERAH else "uji")
    for nama, alamat in PENGELOLA.items():
        status = klien.get(alamat).status_code
        if status == 405:  # only posted to
            status = klien.post(alamat).status_code
        assert (status == 403) is not boleh(peran, Izin.KELOLA_PENGGUNA), (
            f"{peran} {nama}: {status}"
        )


def test_a_role_that_ended_opens_nothing(kantor: Kantor) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji", sampai=date(2024, 12, 31))
    assert klien.get("/uji/2024/").status_code == 404


def test_the_document_holds_the_table_of_today() -> None:
    dokumen = Path(__file__).resolve().parents[2] / "docs" / "rujukan" / "izin.md"
    assert dokumen.read_text("utf-8").partition(f"{TANDA}\n")[2] == tulis_rujukan()


def test_somebody_without_a_role_is_told_so(kantor: Kantor) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji", sampai=date(2024, 12, 31))
    teks = klien.get("/").content.decode()
    assert "Belum ada tugas" in teks
    assert "uji" not in teks.partition("<main")[2]


def test_only_who_may_make_a_year_is_shown_the_way_and_only_from_the_last_one(
    kantor: Kantor,
) -> None:
    perencana = klien_masuk(Peran.PERENCANA, "uji")
    assert "Buat tahun 2025" in perencana.get("/uji/2024/").content.decode()
    assert "Buat tahun" not in klien_masuk(Peran.APIP).get("/uji/2024/").content.decode()
    jawab = perencana.post("/uji/2024/tahun-baru/")
    assert jawab["Location"] == "/uji/2025/"
    assert "Buat tahun 2025" not in perencana.get("/uji/2024/").content.decode()
    assert "Buat tahun 2026" in perencana.get("/uji/2025/").content.decode()
    lagi = perencana.post("/uji/2024/tahun-baru/", follow=True)
    assert "Tahun 2025 sudah ada" in lagi.content.decode()

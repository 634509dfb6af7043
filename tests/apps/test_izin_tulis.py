"""The matrix of writing: every address that takes a body x every role x office and unit.

What is sent looks right, so that a refusal is one of permission and comes before any other.
"""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.peran import PERAN_DAERAH, PERAN_UNIT, Izin, Peran, boleh
from selaras.apps.akun.queries import pelaku_mesin
from selaras.apps.kerja.services import minta_kerja
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.pengumpulan.services import buka_putaran
from selaras.inti.paket.baris_kantor import Unit
from tests.apps.kantor_rekam import PDF, gambar, paket_lengkap, tambah
from tests.apps.test_izin import KANTOR, LEMBAR, PUTARAN, UNIT, Alamat
from tests.masuk import klien_masuk, orang

pytestmark = pytest.mark.django_db
LAIN = "lain"
JSON = "application/json"
SEL = '{"sel":[{"indikator":"S1/02","bidang":"nilai","lama":"","baru":"7"}],"asal":"uji"}'
HARI = timezone.localdate()


def _lembar(akhir: str, izin: Izin, **kirim: Any) -> Alamat:
    return Alamat(f"{LEMBAR}{akhir}", izin, kirim, unit=True)


# By the name of the address; several ways to write at one address stand after a slash.
TULIS = {
    "simpul": Alamat("rencana/simpul/S1/", Izin.SUSUN_RENCANA, {"nama": "Baru", "lama_nama": "x"}),
    "simpul/periksa": Alamat("rencana/simpul/S1/", Izin.SUSUN_RENCANA, {"periksa": "1"}),
    "simpul_tambah": Alamat("rencana/tambah/simpul/?induk=S1", Izin.SUSUN_RENCANA, {"nama": "B"}),
    "simpul_pindah": Alamat(
        "rencana/pindah/1.1/", Izin.SUSUN_RENCANA, {"lama": "1", "induk": "1", "alasan": "uji"}
    ),
    "simpul_arsip": Alamat(
        "rencana/arsip/simpul/S1/", Izin.SUSUN_RENCANA, {"alasan": "uji", "setuju": "on"}
    ),
    "kartu": Alamat("rencana/indikator/S1/01/", Izin.SUSUN_RENCANA, {"nama": "Baru"}),
    "kartu_tambah": Alamat(
        "rencana/tambah/indikator/?simpul=S1", Izin.SUSUN_RENCANA, {"nama": "Baru"}
    ),
    "kartu_geser": Alamat("rencana/geser/S1/01/", Izin.SUSUN_RENCANA, {"arah": "turun"}),
    "kartu_arsip": Alamat(
        "rencana/arsip/indikator/S1/01/", Izin.SUSUN_RENCANA, {"alasan": "uji", "setuju": "on"}
    ),
    "rencana_arsip": Alamat(
        "rencana/arsip/", Izin.SUSUN_RENCANA, {"tabel": "simpul", "kode": "x", "alasan": "uji"}
    ),
    "kantor_ubah": Alamat("kantor/ubah/kepala/", Izin.UBAH_KANTOR, {"kepala_nama": "Baru"}),
    "kantor_logo": Alamat("kantor/logo/", Izin.UBAH_KANTOR, {"buang": "1"}),
    "unit_tambah": Alamat("kantor/tambah/unit/", Izin.UBAH_KANTOR, {"nama": "Baru"}),
    "unit_ubah": Alamat("kantor/unit/bid/", Izin.UBAH_KANTOR, {"nama": "Baru"}),
    "unit_arsip": Alamat("kantor/arsip/unit/bid/", Izin.UBAH_KANTOR, {"alasan": "uji"}),
    "terbitkan": Alamat("laporan/versi/1/terbitkan/", Izin.SAHKAN, {"setuju": "on"}),
    "penjenjangan_tambah": Alamat(
        "rencana/penjenjangan/tambah/hubungan/", Izin.SUSUN_RENCANA, {"indikator_id": "1/01"}
    ),
    "penjenjangan_ubah": Alamat(
        "rencana/penjenjangan/ubah/hubungan/p1/", Izin.SUSUN_RENCANA, {"pengampu": "Dinas Lain"}
    ),
    "penjenjangan_arsip": Alamat(
        "rencana/penjenjangan/arsip/hubungan/p1/", Izin.SUSUN_RENCANA, {"alasan": "uji"}
    ),
    "renstra_tambah": Alamat("rencana/renstra/tambah/", Izin.SUSUN_RENCANA, {"a": "1"}),
    "renstra_target": Alamat("rencana/renstra/target/renstra/", Izin.SUSUN_RENCANA, {"j": SEL}),
    "renstra_naskah": Alamat(
        "rencana/renstra/naskah/renstra/", Izin.SUSUN_RENCANA, {"nama": "Renstra"}
    ),
    "renstra_perubahan": Alamat(
        "rencana/renstra/perubahan/renstra/", Izin.SUSUN_RENCANA,
        {"alasan": "mutasi", "uraian": "uji"},
    ),
    "anggaran_simpan": Alamat("anggaran/isi/sub-kegiatan/simpan/", Izin.ISI, {"j": SEL}, unit=True),
    "anggaran_simpan/akun": Alamat("anggaran/isi/akun/simpan/", Izin.ISI, {"j": SEL}),
    "anggaran_impor": Alamat(
        "anggaran/impor/sub-kegiatan/", Izin.ISI, {"berkas": ("a.csv", b"Kode;Nama;Pagu\n1;a;1\n")}
    ),
    "anggaran_akun": Alamat(
        "anggaran/akun/", Izin.ISI, {"kode": "5.9", "nama": "Baru", "kelompok": "operasi"}
    ),
    "target_salin": Alamat("perjanjian/pk/target/salin/", Izin.SUSUN_PERJANJIAN, {}),
    "target": Alamat("perjanjian/pk-bid/target/", Izin.SUSUN_PERJANJIAN, {"j": SEL}),
    "pagu": Alamat("perjanjian/pk/pagu/", Izin.SUSUN_PERJANJIAN, {"j": SEL}),
    "naskah": Alamat(
        "perjanjian/pk-bid/naskah/", Izin.SUSUN_PERJANJIAN, {"pertama_nama": "A", "tempat": "B"}
    ),
    "naskah_batal": Alamat(
        "perjanjian/pk/batal/", Izin.SUSUN_PERJANJIAN, {"alasan": "uji"}
    ),
    "perubahan": Alamat(
        "perjanjian/pk/perubahan/", Izin.SUSUN_PERJANJIAN,
        {"alasan": "mutasi", "uraian": "uji", "dasar": "DPPA"},
    ),
    "target_unggah_excel": Alamat(
        "perjanjian/pk/target/unggah/", Izin.SUSUN_PERJANJIAN, {"berkas": ("a.xlsx", b"PK\x03\x04")}
    ),
    "target_simpan_excel": Alamat(
        "perjanjian/pk/target/unggah/simpan/", Izin.SUSUN_PERJANJIAN, {"titipan": "a:b:c"}
    ),
    "pagu_unggah_excel": Alamat(
        "perjanjian/pk/pagu/unggah/", Izin.SUSUN_PERJANJIAN, {"berkas": ("a.xlsx", b"PK\x03\x04")}
    ),
    "pagu_simpan_excel": Alamat(
        "perjanjian/pk/pagu/unggah/simpan/", Izin.SUSUN_PERJANJIAN, {"titipan": "a:b:c"}
    ),
    "renstra_unggah_excel": Alamat(
        "rencana/renstra/target/renstra/unggah/", Izin.SUSUN_RENCANA,
        {"berkas": ("a.xlsx", b"PK\x03\x04")},
    ),
    "renstra_simpan_excel": Alamat(
        "rencana/renstra/target/renstra/unggah/simpan/", Izin.SUSUN_RENCANA,
        {"titipan": "a:b:c"},
    ),
    "uang_unggah_excel": Alamat(
        "anggaran/isi/sub-kegiatan/unggah/", Izin.ISI, {"berkas": ("a.xlsx", b"PK\x03\x04")},
        unit=True,
    ),
    "uang_simpan_excel": Alamat(
        "anggaran/isi/sub-kegiatan/unggah/simpan/", Izin.ISI, {"titipan": "a:b:c"}, unit=True,
    ),
    "perjanjian_kepala": Alamat("perjanjian-kepala/", Izin.SUSUN_PERJANJIAN, {}),
    "perjanjian_unit": Alamat("perjanjian-unit/", Izin.SUSUN_PERJANJIAN, {"unit": UNIT}),
    "langkah_naskah": Alamat(
        "perjanjian/pk-bid/langkah/", Izin.SUSUN_PERJANJIAN, {"langkah": "usulkan"}
    ),
    "langkah_naskah/unit": Alamat(
        "perjanjian/pk-bid/langkah/", Izin.TANDA_TANGANI,
        {"langkah": "tandatangani", "tanggal": "2024-01-02"}, unit=True,
    ),
    "langkah_naskah/kepala": Alamat(
        "perjanjian/pk/langkah/", Izin.TANDA_TANGANI_KEPALA,
        {"langkah": "tandatangani", "tanggal": "2024-01-02"},
    ),
    "unggah_bertanda": Alamat(
        "perjanjian/pk/bertanda/", Izin.SUSUN_PERJANJIAN, {"berkas": ("a.pdf", PDF)}
    ),
    "aktivasi": Alamat("aktivasi/", Izin.AKTIFKAN_TAHUN, {"a": "1"}),
    "sunting_kata": Alamat(
        "laporan/kata/bab4.anggaran/", Izin.TULIS_LAPORAN, {"lama": "", "teks": "Kata kami"}
    ),
    "gambar": Alamat(
        "laporan/gambar/", Izin.TULIS_LAPORAN,
        {"keterangan": "Uji", "berkas": ("a.png", gambar("red"))},
    ),
    "isi_laporan": Alamat(
        "laporan/isi/", Izin.TULIS_LAPORAN,
        {"ada": "bab4.anggaran", "dicetak": "bab4.anggaran"},
    ),
    "satu_gambar": Alamat("laporan/gambar/f1/", Izin.TULIS_LAPORAN, {"buang": "1"}),
    "satu_faktor": Alamat("laporan/faktor/1/", Izin.TULIS_LAPORAN, {"kinerja-penyebab": "Uji"}),
    "unggah_paket": Alamat("paket/unggah/", Izin.MUAT_PAKET, {"berkas": ("a.zip", b"PK")}),
    "siapkan_paket": Alamat("paket/siapkan/zip/", Izin.UNDUH, {"a": "1"}, unit=True),
    "kerjakan_unggahan": Alamat("paket/unggahan/999/kerjakan/", Izin.MUAT_PAKET, {"a": "1"}),
    "tulis_laporan": Alamat("laporan/tulis/", Izin.TULIS_LAPORAN, {"a": "1"}),
    "kerja_ulangi": Alamat("kerja/1/ulangi/", Izin.TULIS_LAPORAN, {"a": "1"}),
    "tahun_baru": Alamat("tahun-baru/", Izin.AKTIFKAN_TAHUN, {"a": "1"}),
    "putaran_buka": Alamat(
        "pengumpulan/buka/", Izin.BUKA_PENGUMPULAN,
        {"periode": "2024-TW2", "buka": str(HARI), "tutup": str(HARI)},
    ),
    "isian": _lembar("isian/", Izin.ISI, j=SEL),
    "langkah": _lembar("langkah/", Izin.AJUKAN, langkah="ajukan"),
    "langkah/tarik": _lembar("langkah/", Izin.AJUKAN, langkah="tarik", alasan="uji"),
    "langkah/verifikasi": _lembar("langkah/", Izin.VERIFIKASI, langkah="verifikasi"),
    "langkah/kembalikan": _lembar("langkah/", Izin.VERIFIKASI, langkah="kembalikan", alasan="u"),
    "langkah/sahkan": _lembar("langkah/", Izin.SAHKAN, langkah="sahkan"),
    "langkah/buka": _lembar("langkah/", Izin.SAHKAN, langkah="buka", alasan="uji"),
    "massal": Alamat(
        f"pengumpulan/{PUTARAN}/massal/", Izin.AJUKAN, {"langkah": "ajukan", "unit": UNIT},
        unit=True,
    ),
    "massal/sahkan": Alamat(
        f"pengumpulan/{PUTARAN}/massal/", Izin.SAHKAN, {"langkah": "sahkan", "unit": UNIT},
        unit=True,
    ),
    "putaran_ingat": Alamat(
        f"pengumpulan/{PUTARAN}/ingatkan/", Izin.BUKA_PENGUMPULAN, {"a": "1"}
    ),
    "putaran_tarik": Alamat(
        f"pengumpulan/{PUTARAN}/tarik/", Izin.BUKA_PENGUMPULAN, {"alasan_tarik": "uji"}
    ),
    "unggah_excel": _lembar("unggah/", Izin.ISI, berkas=("a.xlsx", b"PK\x03\x04")),
    "simpan_excel": _lembar("unggah/simpan/", Izin.ISI, titipan="a:b:c"),
    "pengecualian": _lembar(
        "khusus/", Izin.BUKA_PENGUMPULAN, sampai=str(HARI + timedelta(9)), alasan="uji"
    ),
    "penjelasan": _lembar("penjelasan/S1/", Izin.ISI, penyebab="Uji"),
    "bukti": _lembar("bukti/S1/02/", Izin.ISI, jenis="teks", uraian="Uji"),
    "bukti_arsip": _lembar("bukti-arsip/S1/02/", Izin.ISI, bukti="b1", alasan="uji"),
    "bukti_kecuali": _lembar("bukti-kecuali/S1/02/", Izin.ISI, syarat="y1", alasan="uji"),
    "komentar": _lembar("komentar/S1/02/", Izin.KOMENTARI, teks="Uji"),
    "komentar_selesai": _lembar("komentar-selesai/S1/02/", Izin.KOMENTARI, komentar="1"),
    "syarat_bukti": Alamat(
        "pengumpulan/syarat-bukti/S1/02/", Izin.SUSUN_RENCANA,
        {"langkah": "tambah", "nama": "Foto", "jenis": "berkas"},
    ),
    "kalender_anggaran": Alamat(
        "kalender/anggaran/", Izin.SUSUN_PERJANJIAN, {"tanggal": "2024-01-02", "dokumen": "DPA 1"}
    ),
}  # fmt: skip
PER_BARIS = ("anggaran_simpan", "uang_unggah_excel", "uang_simpan_excel")
# A narrowed role at the sheet of the office itself, and at the agreement of the head.
KANTOR_SAJA = f"pengumpulan/{PUTARAN}/-/"


@pytest.fixture
def dua(impor) -> None:
    """Two offices with an open round, a job and a second unit each."""
    mesin = pelaku_mesin("uji")
    for kode in ("uji", LAIN):
        unit = Unit(unit_id=LAIN, nama="Bidang Lain", jenis="bidang", urutan=3, induk_id="dinas")
        impor(tambah(paket_lengkap(kode), unit))
        buka_putaran(mesin, kode, 2024, PUTARAN, HARI, HARI + timedelta(5))
        minta_kerja(mesin, kode, 2024, "tulis_laporan")


def kirim(klien: Client, opd: str, satu: Alamat) -> int:
    alamat = f"/{opd}/2024/{satu.akhir}"
    isi = satu.kirim or {}
    if "j" in isi:
        return klien.post(alamat, isi["j"], content_type=JSON).status_code
    return klien.post(alamat, {n: _berkas(v) for n, v in isi.items()}).status_code


def _berkas(isi: Any) -> Any:
    if not isinstance(isi, tuple):
        return isi
    berkas = BytesIO(isi[1])
    berkas.name = isi[0]
    return berkas


def _revisi() -> list[tuple[int, int]]:
    return list(TahunLaporan.objects.order_by("pk").values_list("revisi", "gerak"))


def test_every_address_that_takes_a_body_is_in_the_matrix() -> None:
    """A method that nothing takes is answered with those that are taken."""
    klien, menulis = klien_masuk(), set()
    for nama, satu in KANTOR.items():
        jawab = klien.put(f"/uji/2024/{satu.akhir}")
        assert jawab.status_code == 405, nama
        if "POST" in jawab["Allow"]:
            menulis.add(nama)
    assert {n.partition("/")[0] for n in TULIS} == menulis


@pytest.mark.parametrize("peran", Peran)
def test_a_role_writes_only_what_the_table_gives(dua: None, peran: Peran) -> None:
    klien = klien_masuk(peran, None if peran in PERAN_DAERAH else "uji",
                        UNIT if peran in PERAN_UNIT else None)  # fmt: skip
    mula = _revisi()
    for nama, satu in TULIS.items():
        if not (boleh(peran, satu.izin) and (satu.unit or peran not in PERAN_UNIT)):
            assert kirim(klien, "uji", satu) == 403, f"{peran} {nama}"
    assert _revisi() == mula


@pytest.mark.parametrize("peran", sorted(set(Peran) - PERAN_DAERAH))
def test_nothing_is_written_into_another_office(dua: None, peran: Peran) -> None:
    klien = klien_masuk(peran, LAIN, UNIT if peran in PERAN_UNIT else None)
    mula = _revisi()
    for nama, satu in TULIS.items():
        assert kirim(klien, "uji", satu) == 404, f"{peran} {nama}"
    assert _revisi() == mula


@pytest.mark.parametrize("peran", sorted(PERAN_UNIT))
def test_nothing_is_written_for_another_unit_nor_for_the_office(dua: None, peran: Peran) -> None:
    """Money is told line by line: of the book, a role of a unit fills its own lines only."""
    klien = klien_masuk(peran, "uji", LAIN)
    mula = _revisi()
    for nama, satu in TULIS.items():
        if nama not in PER_BARIS and nama != "siapkan_paket":  # to take along is to read
            assert kirim(klien, "uji", satu) == 403, nama
    for satu in TULIS.values():
        if satu.akhir.startswith(LEMBAR):
            kantor = Alamat(satu.akhir.replace(LEMBAR, KANTOR_SAJA), satu.izin, satu.kirim)
            assert kirim(klien, "uji", kantor) == 403, kantor.akhir
    uang = '{"sel":[{"indikator":"1.1.1","bidang":"pagu","lama":"10","baru":"7"}]}'
    jawab = klien.post("/uji/2024/anggaran/isi/sub-kegiatan/simpan/", uang, content_type=JSON)
    assert jawab.status_code == 200
    assert len(jawab.json()["ditolak"]) == 1
    assert _revisi() == mula


def test_what_is_sent_would_be_taken_from_whoever_may(dua: None) -> None:
    """So the refusals above are those of permission: nobody is told 404 or 403 here."""
    perencana, kepala = (klien_masuk(p, "uji") for p in (Peran.PERENCANA, Peran.KEPALA))
    for nama, satu in TULIS.items():
        klien = perencana if boleh(Peran.PERENCANA, satu.izin) else kepala
        if nama not in ("kerjakan_unggahan", "rencana_arsip", "terbitkan"):
            assert kirim(klien, "uji", satu) not in (403, 404, 405), nama


def test_nobody_writes_without_a_login_nor_from_another_site(dua: None) -> None:
    mula = _revisi()
    ketat = Client(enforce_csrf_checks=True)
    ketat.force_login(orang(Peran.PERENCANA, "uji"))
    for nama, satu in TULIS.items():
        assert kirim(Client(), "uji", satu) == 401, nama
        assert kirim(ketat, "uji", satu) == 403, nama
    assert _revisi() == mula


PENGELOLA = {
    "baru/": {"surel": "a@b.example", "nama": "A", "peran": "apip", "status": "definitif",
              "cara": "sandi"},
    "{}/ubah/": {"surel": "baru@b.example", "nama": "Lain"}, "{}/keluarkan/": {},
    "{}/sandi/": {}, "{}/undang/": {}, "{}/langkah-kedua/": {}, "{}/aktif/": {"aktif": "tidak"},
    "{}/tugas/": {"peran": "administrator", "status": "definitif"},
}  # fmt: skip


@pytest.mark.parametrize("peran", sorted(set(Peran) - {Peran.ADMINISTRATOR}))
def test_only_managers_write_about_people(dua: None, peran: Peran) -> None:
    klien = klien_masuk(peran, None if peran in PERAN_DAERAH else "uji")
    korban = orang(Peran.PERENCANA, LAIN)
    _aman_dari(klien, korban, 403)


def test_a_manager_of_one_office_touches_nobody_of_another(dua: None) -> None:
    klien = klien_masuk(Peran.ADMINISTRATOR, "uji")
    _aman_dari(klien, orang(Peran.PERENCANA, LAIN), 404)


def test_a_manager_of_one_office_makes_nobody_greater_than_that(dua: None) -> None:
    klien, rekan = klien_masuk(Peran.ADMINISTRATOR, "uji"), orang(Peran.PERENCANA, "uji")
    for opd in ("", LAIN):
        isi = {"peran": "administrator", "status": "definitif", "opd": opd}
        klien.post(f"/akun/pengguna/{rekan.pk}/tugas/", isi)
    assert [t.peran for t in rekan.penugasan.all()] == ["perencana"]


def _aman_dari(klien: Client, korban: Pengguna, harap: int) -> None:
    def keadaan() -> tuple[object, ...]:
        return (korban.password, korban.is_active, korban.email, korban.nama, korban.cap_sesi)

    banyak, lama = Pengguna.objects.count(), keadaan()
    for akhir, isi in PENGELOLA.items():
        if "{}" in akhir or harap == 403:
            alamat = f"/akun/pengguna/{akhir.format(korban.pk)}"
            assert klien.post(alamat, isi).status_code == harap, akhir
    tugas = korban.penugasan.get()
    akhiri = klien.post(f"/akun/tugas/{tugas.pk}/akhiri/", {"sampai": str(HARI), "alasan": "uji"})
    assert akhiri.status_code == harap
    korban.refresh_from_db()
    assert (Pengguna.objects.count(), keadaan()) == (banyak, lama)
    assert korban.penugasan.get().sampai is None

"""The trail as people read it: of accounts by who manages them, narrowed, and as a file."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from django.test import Client
from django.utils import timezone

from selaras.apps.akun.peran import Peran
from selaras.apps.anggaran.services import simpan_uang
from selaras.apps.dasar.aliran import Aliran
from selaras.apps.dasar.galat import SedangMengirim
from selaras.apps.jejak import queries
from selaras.apps.jejak.models import Jejak
from selaras.apps.jejak.services import Catatan, catat
from selaras.apps.laporan.kata_services import Kata, simpan_kata
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.organisasi.services import ubah_identitas, ubah_unit
from selaras.apps.pengumpulan.models import Lembar
from selaras.apps.pengumpulan.services import (
    beri_pengecualian,
    buka_putaran,
)
from selaras.apps.pengumpulan.tulis_penjelasan import simpan_penjelasan
from selaras.apps.perencanaan.services import ubah_indikator, ubah_simpul
from selaras.apps.tenggat.services import catat_hari
from selaras.inti.paket.baris_hasil import Faktor
from selaras.inti.paket.baris_kantor import OPD
from selaras.inti.siklus.buku import SUB_KEGIATAN
from selaras.inti.siklus.isian import IsianSel
from selaras.inti.siklus.sunting import IsianBidang
from selaras.penulis import csv_orang
from tests.apps.kantor_rekam import paket_lengkap, tambah
from tests.masuk import HARI, MESIN, klien_masuk, orang

pytestmark = pytest.mark.django_db
AKUN, KANTOR = "/akun/pengguna/jejak/", "/uji/2024/jejak/"


@pytest.fixture
def kantor(impor) -> None:
    for kode in ("uji", "lain"):
        impor(paket_lengkap(kode))


def baris(klien: Client, alamat: str, **saring: str) -> str:
    """The rows of the table, as text."""
    return klien.get(alamat, saring).content.decode().partition("<tbody>")[2]


def berkas(klien: Client, alamat: str, **saring: str) -> list[list[str]]:
    jawab = klien.get(f"{alamat}unduh.csv", saring)
    isi = b"".join(jawab.streaming_content).decode("utf-8-sig")
    return list(csv.reader(StringIO(isi), delimiter=";"))[1:]


def test_what_was_done_to_people_is_read_by_who_manages_them_and_of_no_other_office(
    kantor: None,
) -> None:
    sini, sana = orang(Peran.PERENCANA, "uji"), orang(Peran.PERENCANA, "lain")
    dua = orang(Peran.OPERATOR, "uji", "bid", surel="dua@kantor.example")
    daerah, admin = klien_masuk(Peran.ADMINISTRATOR), klien_masuk(Peran.ADMINISTRATOR, "uji")
    isi = {"peran": "sekretaris", "opd": "lain", "unit": "", "status": "definitif"}
    daerah.post(f"/akun/pengguna/{dua.pk}/tugas/", isi)
    for satu in (sini, sana, dua):
        Client().force_login(satu)
    Client().post("/akun/masuk/", {"login": sini.email.upper(), "password": "salah"})
    Client().post("/akun/masuk/", {"login": "siapa@entah.example", "password": "salah"})
    daerah.post(f"/akun/pengguna/{sini.pk}/sandi/")
    semua, milik = baris(daerah, AKUN), baris(admin, AKUN)
    for kata in ("sandi disetel ulang", "gagal masuk", f"pengguna {sini.email}", "ditugaskan"):
        assert kata in semua
        assert kata in milik
    assert f"tugas {dua.email}: {Peran.OPERATOR.sebutan}" in milik
    for kata in (sana.email, "siapa@entah.example", "Sekretaris", f">pengguna {dua.email}"):
        assert kata in semua
        assert kata not in milik
    assert len(berkas(daerah, AKUN)) == Jejak.objects.filter(tahun=None).count()
    assert {b[3] for b in berkas(admin, AKUN, cari="gagal masuk")} == {f"pengguna {sini.email}"}
    assert klien_masuk(Peran.APIP).get(AKUN).status_code == 403


def test_the_trail_is_narrowed_by_value_day_person_source_and_kind_and_so_is_its_file(
    kantor: None,
) -> None:
    opd = tahun_laporan(MESIN.lingkup, "uji", 2024)
    for nama, sumber, jenis, lama, baru in (
        ("Bu Sari", "situs", "simpul", {"nama": "Balai Café"}, {"nama": "Pos 31"}),
        ("Pak Budi", "excel", "realisasi", {"nilai": "12.5"}, {"nilai": "13"}),
        ("Pak Budi", "api", "realisasi", None, "teks \"kutip\" 100%"),
    ):  # fmt: skip
        catat(
            [Catatan("diubah", jenis, f"k-{sumber}", lama=lama, baru=baru)], nama=nama,
            pengguna_id=None, opd_id=opd.opd_id, tahun=2024, sumber=sumber,
        )  # fmt: skip
    # half an hour before midnight in Jakarta, on the day before in UTC
    for ke, sumber in enumerate(("situs", "excel", "api"), 1):
        saat = datetime(2025, 3, ke, 16, 30, tzinfo=UTC)
        Jejak.objects.filter(kunci=f"k-{sumber}").update(waktu=saat)
    klien = klien_masuk(Peran.APIP)
    for saring, harap in (
        ({"cari": "12.5"}, "excel"),
        ({"cari": "café balai"}, "situs"),
        ({"cari": '"kutip" 100%'}, "api"),
        ({"siapa": "sari"}, "situs"),
        ({"siapa": "budi", "sampai": "2025-03-02"}, "excel"),
        ({"dari": "2025-03-03", "sampai": "2025-03-03"}, "api"),
        ({"sumber": "api"}, "api"),
        ({"jenis": "simpul"}, "situs"),
    ):
        ada = {b[3].split("k-")[1] for b in berkas(klien, KANTOR, **saring)}
        assert ada == {harap}, saring
        assert f"k-{harap}</a></td>" in baris(klien, KANTOR, **saring)
    teks = klien.get(KANTOR, {"siapa": "budi", "dari": "2025-03-03"}).content.decode()
    assert "jejak/unduh.csv?siapa=budi&amp;dari=2025-03-03" in teks
    assert 'value="2025-03-03"' in teks
    salah = klien.get(KANTOR, {"dari": "3 Maret"}).content.decode()
    assert "Tanggal “3 Maret” tidak terbaca" in salah
    assert berkas(klien, KANTOR, dari="3 Maret") == []


def test_someone_without_a_role_is_told_the_next_step(kantor: None) -> None:
    satu = orang(Peran.PERENCANA, "uji")
    satu.penugasan.all().delete()
    teks = klien_masuk(Peran.ADMINISTRATOR).get(f"/akun/pengguna/{satu.pk}/").content.decode()
    assert "belum memegang tugas" in teks
    assert "<thead>" not in teks


def test_the_story_stands_at_card_node_office_unit_and_line_of_money_for_who_may_read_it(
    kantor: None,
) -> None:
    lokasi = (MESIN, "uji", 2024)
    ubah_indikator(*lokasi, "S1/02", {"nama": IsianBidang("Indikator S1/02", "Lansia terlayani")})
    ubah_simpul(*lokasi, "1.1", {"nama": IsianBidang("Simpul 1.1", "Pelayanan")})
    ubah_unit(*lokasi, "bid", {"kepala_nama": IsianBidang("", "Bu Kepala")})
    ubah_identitas(*lokasi, OPD, {"alamat": IsianBidang("", "Jalan Baru 3")})
    simpan_uang(*lokasi, SUB_KEGIATAN, [IsianSel("1.1.1", "pagu", "10", "77")], hari=HARI)
    pembaca, operator = klien_masuk(Peran.APIP), klien_masuk(Peran.OPERATOR, "uji", "bid")
    awal = "/uji/2024/riwayat/benda/"
    for halaman, akhir, isi in (
        ("rencana/indikator/S1/02/", "kartu/S1/02/", "Lansia terlayani"),
        ("rencana/simpul/1.1/", "simpul/1.1/", "Pelayanan"),
        ("kantor/", "kantor/uji/", "Jalan Baru 3"),
        ("kantor/", "unit/bid/", "Bu Kepala"),
        ("anggaran/isi/sub-kegiatan/", "uang/1.1.1/", "77"),
    ):
        tautan = f'href="{awal}{akhir}"'
        assert tautan in pembaca.get(f"/uji/2024/{halaman}").content.decode(), akhir
        assert isi in baris(pembaca, awal + akhir), akhir
        assert tautan not in operator.get(f"/uji/2024/{halaman}").content.decode()
        assert operator.get(awal + akhir).status_code == 403
    assert [b[3] for b in berkas(pembaca, KANTOR, cari="Jalan Baru 3")] == ["perangkat daerah uji"]
    for akhir in ("simpul/Z9/", "entah/1.1/", "kantor/lain/"):
        assert pembaca.get(awal + akhir).status_code == 404


def test_a_long_trail_is_sent_in_pieces_each_entry_once(
    kantor: None, monkeypatch: pytest.MonkeyPatch, django_assert_num_queries
) -> None:
    monkeypatch.setattr(queries, "SEBAGIAN", 4)
    monkeypatch.setattr(csv_orang, "SEBAGIAN", 4)
    opd = tahun_laporan(MESIN.lingkup, "uji", 2024)
    catat(
        (Catatan("diubah", "simpul", f"k{ke:02}") for ke in range(11)), nama="Bu Sari",
        pengguna_id=None, opd_id=opd.opd_id, tahun=2024, sumber="situs",
    )  # fmt: skip
    jawab = klien_masuk(Peran.APIP).get(f"{KANTOR}unduh.csv", {"siapa": "sari"})
    with django_assert_num_queries(3):
        potong = list(jawab.streaming_content)
    assert [p.decode().count("bagian rencana k") for p in potong] == [4, 4, 3]
    isi = b"".join(potong).decode("utf-8-sig")
    assert [b[3] for b in csv.reader(StringIO(isi), delimiter=";")][1:] == [
        f"bagian rencana k{ke:02}" for ke in reversed(range(11))
    ]


def test_sheet_exception_words_causes_and_day_of_the_budget_have_their_story_too(
    kantor: None,
) -> None:
    hari = timezone.localdate()
    buka_putaran(MESIN, "uji", 2024, "2024-TW1", hari, hari)
    for sampai in (hari, hari + timedelta(3)):
        beri_pengecualian(MESIN, "uji", 2024, "2024-TW1", "bid", sampai, "Listrik padam", hari=hari)
    kosong, latar = Kata("", "pembuka"), Kata("Latar kami.", "pembuka")
    simpan_kata(MESIN, "uji", 2024, "bab4.anggaran", kosong, latar)
    for nomor in ("1", "2"):
        catat_hari(MESIN, "uji", 2024, "dokumen_anggaran", HARI, f"DPA nomor {nomor}")
    satu = Lembar.objects.get(unit="bid")
    simpan_penjelasan(
        MESIN, "uji", 2024, satu, "S1", {"penyebab": ""}, {"penyebab": "Banjir"}, hari=hari
    )
    pembaca, awal = klien_masuk(Peran.APIP), "/uji/2024/riwayat/benda/"
    for halaman, akhir, isi in (
        ("pengumpulan/2024-TW1/bid/", "lembar/2024-TW1/bid/", f"{hari} → {hari + timedelta(3)}"),
        ("", "kata/bab4.anggaran/", "Latar kami."),
        ("kalender/", "tenggat/dokumen_anggaran/", "DPA nomor 1 → DPA nomor 2"),
        ("", "simpul/S1/", "Banjir"),
        ("jejak/", "faktor/S1/penyebab/1/", "Banjir"),
    ):
        teks = baris(pembaca, awal + akhir)
        assert all(satu in teks for satu in isi.split(" → ")), akhir
        if halaman:
            tautan = f'href="{awal}{akhir}"'
            assert tautan in pembaca.get(f"/uji/2024/{halaman}").content.decode(), akhir
    assert pembaca.get(f"{awal}faktor/S1/penyebab/9/").status_code == 404
    for tempat, status in (("pengantar.pembuka", 200), ("pengantar.entah", 404)):
        assert pembaca.get(f"{awal}kata/{tempat}/").status_code == status, "no words stand there"
    milik = Jejak.objects.filter(tindakan="pengecualian diberikan").order_by("-pk")[0]
    assert (milik.lama, milik.baru, milik.alasan, milik.sumber) == (
        str(hari), str(hari + timedelta(3)), "Listrik padam", "perintah",
    )  # fmt: skip


def test_a_number_that_a_package_brings_does_not_make_a_story_long(impor) -> None:
    besar = Faktor(simpul_id="1.1", jenis="penyebab", urutan=10**17, uraian="Banjir bandang")
    impor(paket_lengkap())
    impor(tambah(paket_lengkap(), besar))
    opd = tahun_laporan(MESIN.lingkup, "uji", 2024)
    catat(
        [Catatan("diubah", "faktor", f"1.1/penyebab/{10**17}", baru={"uraian": "Banjir bandang"})],
        nama="Bu Sari", pengguna_id=None, opd_id=opd.opd_id, tahun=2024, sumber="situs",
    )  # fmt: skip
    awal = "/uji/2024/riwayat/benda/"
    assert "Banjir bandang" in baris(klien_masuk(Peran.APIP), f"{awal}simpul/1.1/")


def test_one_long_file_is_sent_at_a_time_so_that_others_are_answered(kantor: None) -> None:
    klien, alamat = klien_masuk(Peran.APIP), f"{KANTOR}unduh.csv"
    pertama, sekaligus = klien.get(alamat), klien.get(alamat)
    isi = iter(pertama.streaming_content)
    assert next(isi)
    with pytest.raises(SedangMengirim):
        next(iter(sekaligus.streaming_content))
    kedua = klien.get(alamat)
    assert kedua.status_code == 503
    assert "Tunggu sebentar, lalu unduh lagi" in kedua.content.decode()
    assert klien.get(KANTOR).status_code == 200
    assert list(isi) == []
    assert b"".join(klien.get(alamat).streaming_content), "the first one was sent whole"
    pergi = Aliran(iter([b"a", b"b"]))
    assert next(pergi) == b"a"
    pergi.close()  # its reader went away
    assert list(Aliran(iter([b"c"]))) == [b"c"]


def test_the_trail_speaks_in_words_and_not_in_the_codes_of_the_format(kantor: None) -> None:
    opd = tahun_laporan(MESIN.lingkup, "uji", 2024)
    catat(
        [
            Catatan("pengecualian diberikan", "lembar", "2024-TW1/kantor", baru="2024-11-28"),
            Catatan("diubah", "faktor", "S1/tindak_lanjut/1", baru={"jenis": "tindak_lanjut"}),
            Catatan("diubah", "realisasi", "S1/02/2024-TW1", baru={"periode": "2024-TW1"}),
        ],
        nama="Bu Sari", pengguna_id=None, opd_id=opd.opd_id, tahun=2024, sumber="situs",
    )  # fmt: skip
    isi = klien_masuk(Peran.APIP).get(KANTOR).content.decode()
    assert "lembar Triwulan I 2024, kantor" in isi
    assert "28 November 2024" in isi
    assert "realisasi S1/02, Triwulan I 2024" in isi
    assert "→ tindak lanjut" in isi

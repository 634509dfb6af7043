"""Evidence and comments of a value through its pages: kept, scoped, asked for, told."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from PIL import Image

from selaras.apps.akun.peran import Peran
from selaras.apps.bukti.models import Bukti as BuktiRekam
from selaras.apps.jejak.models import Jejak
from selaras.apps.laporan.queries import potret
from selaras.apps.paket.queries import paket_dari_rekam
from selaras.apps.pengumpulan.models import Komentar, Lembar
from selaras.apps.pengumpulan.services import buka_putaran
from selaras.inti.paket.baris_bukti import Bukti, PengecualianBukti, SyaratBukti
from selaras.penulis.paket import baca_folder, baca_xlsx, tulis_folder, tulis_xlsx
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import PDF, gambar, paket_lengkap
from tests.masuk import MESIN, klien_masuk

pytestmark = pytest.mark.django_db
PERIODE, UNIT, KODE = "2024-TW1", "bid", "S1/02"
LEMBAR = f"/uji/2024/pengumpulan/{PERIODE}/{UNIT}/"
NILAI = f"{LEMBAR}bukti/{KODE}/"
SYARAT = SyaratBukti(syarat_id="y2", indikator_id=KODE, nama="Daftar hadir", jenis="berkas")


@pytest.fixture
def kantor(impor) -> None:
    """An office with an open round; S1/02 asks for an attendance list."""
    hari = timezone.localdate()
    paket = paket_lengkap()
    impor(paket.dengan(SyaratBukti, [*paket.baris(SyaratBukti), SYARAT]))
    buka_putaran(MESIN, "uji", 2024, PERIODE, hari, hari + timedelta(5))


@pytest.fixture
def operator(kantor) -> Client:
    return klien_masuk(Peran.OPERATOR, "uji", UNIT)


def berkas(nama: str, isi: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(nama, isi)


def tambah(klien: Client, **isi: object) -> str:
    dasar = {"jenis": "berkas", "uraian": "Daftar hadir 3 April", "halaman": "2"}
    return klien.post(NILAI, {**dasar, **isi}, follow=True).content.decode()


def bukti(opd: str = "uji") -> list[Bukti]:
    isi = paket_dari_rekam(SEMUA, opd, 2024)
    return [b for b in isi.baris(Bukti) if b.periode == PERIODE]


def test_a_file_is_kept_under_its_hash_and_given_back_only_to_be_saved(
    operator: Client, impor
) -> None:
    impor(paket_lengkap("lain"))
    assert "Bukti tersimpan" in tambah(operator, berkas=berkas("../../a.exe", PDF), syarat="y2")
    (satu,) = bukti()
    nama = f"{hashlib.sha256(PDF).hexdigest()}.pdf"
    assert (satu.berkas, satu.halaman, satu.syarat_id) == (nama, "2", "y2")
    assert satu.oleh == "Uji Operator bidang"
    jawab = operator.get(f"/uji/2024/bukti/{nama}")
    assert jawab.content == PDF
    assert jawab["Content-Type"] == "application/pdf"
    assert jawab["Content-Disposition"].startswith("attachment; ")
    assert jawab["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in jawab["Content-Security-Policy"]
    # the same bytes lie in the other office's evidence only when it gave them itself
    assert klien_masuk(Peran.OPERATOR, "lain", UNIT).get(f"/uji/2024/bukti/{nama}").status_code == (
        404
    )
    assert klien_masuk(Peran.APIP).get(f"/lain/2024/bukti/{nama}").status_code == 404
    assert klien_masuk(Peran.APIP).get("/uji/2024/bukti/logo.png").status_code == 404
    assert Jejak.objects.filter(jenis="bukti", tindakan="dibuat", opd__kode="uji").exists()


def test_a_photograph_is_kept_without_its_place(operator: Client) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "S"
    exif.get_ifd(0x8825)[2] = (2.0, 8.0, 3.0)
    asli = BytesIO()
    Image.new("RGB", (20, 10)).save(asli, "PNG", exif=exif)
    tambah(operator, berkas=berkas("foto.png", asli.getvalue()))
    (satu,) = bukti()
    isi = potret(SEMUA, "uji", 2024).paket.berkas[str(satu.berkas)]
    assert str(satu.berkas) == f"{hashlib.sha256(isi).hexdigest()}.png"
    with Image.open(BytesIO(isi)) as baca:
        assert not baca.getexif()
    assert b"eXIf" not in isi


DITOLAK: tuple[tuple[dict[str, object], str], ...] = (
    ({"berkas": ("a.png", b"<svg onload=alert(1)>")}, "SVG"),
    ({"berkas": ("a.pdf", b"")}, "kosong"),
    ({}, "berkas yang menjadi bukti"),
    ({"jenis": "tautan", "tautan": "javascript:alert(1)"}, "diawali https://"),
    ({"jenis": "tautan", "tautan": "https://a:b@c.example"}, "diawali https://"),
    ({"jenis": "teks", "uraian": "  "}, "tidak boleh kosong"),
    ({"jenis": "teks", "syarat": "y2"}, "syaratnya meminta"),
    ({"jenis": "teks", "syarat": "y1"}, "pilihan yang valid"),
    ({"jenis": "sesuatu"}, "pilihan yang valid"),
)


def test_what_is_no_evidence_is_told_and_not_kept(operator: Client) -> None:
    for isi, kata in DITOLAK:
        kirim = {k: berkas(*v) if isinstance(v, tuple) else v for k, v in isi.items()}
        assert kata.lower() in tambah(operator, **kirim).lower(), kata
    assert bukti() == []


def test_a_link_is_shown_as_text_and_words_are_only_words(operator: Client) -> None:
    tambah(operator, jenis="tautan", uraian="<b>x</b>", tautan="https://a.example/?a=1&b=2")
    teks = operator.get(NILAI).content.decode()
    assert "&lt;b&gt;x&lt;/b&gt;" in teks
    assert (
        '<a href="https://a.example/?a=1&amp;b=2" rel="noopener noreferrer nofollow">'
        "https://a.example/?a=1&amp;b=2</a>" in teks
    )
    panel = operator.get(f"/uji/2024/asal/realisasi:{KODE}").content.decode()
    assert 'rel="noopener noreferrer nofollow">https://a.example/' in panel


def test_required_evidence_stands_before_ajukan_until_it_is_there_or_waived(
    operator: Client,
) -> None:
    def kurang() -> bool:
        return "bukti “Daftar hadir” belum ada" in operator.get(LEMBAR).content.decode()

    assert kurang()
    assert "1 syarat kurang" in operator.get(LEMBAR).content.decode()
    alamat = f"{LEMBAR}bukti-kecuali/{KODE}/"
    assert (
        "Isian alasan kosong"
        in operator.post(alamat, {"syarat": "y2", "alasan": " "}, follow=True).content.decode()
    )
    operator.post(alamat, {"syarat": "y2", "alasan": "Rapat batal"})
    assert not kurang()
    (lepas,) = [
        k
        for k in paket_dari_rekam(SEMUA, "uji", 2024).baris(PengecualianBukti)
        if k.syarat_id == "y2"
    ]
    assert (lepas.alasan, lepas.oleh) == ("Rapat batal", "Uji Operator bidang")
    operator.post(alamat, {"syarat": "y2", "lagi": "ya"})
    assert kurang()
    tambah(operator, berkas=berkas("a.pdf", PDF), syarat="y2")
    assert not kurang()
    assert "1 bukti<" in operator.get(LEMBAR).content.decode()


def test_evidence_is_archived_with_a_reason_and_its_bytes_stay(
    operator: Client, folder_data: Path
) -> None:
    tambah(operator, berkas=berkas("a.pdf", PDF + b"\n"))
    (satu,) = bukti()
    alamat = f"{LEMBAR}bukti-arsip/{KODE}/"
    operator.post(alamat, {"bukti": satu.bukti_id, "alasan": "Salah berkas"})
    assert bukti() == []
    assert BuktiRekam.objects.get(kode=satu.bukti_id).aktif is False
    assert operator.get(f"/uji/2024/bukti/{satu.berkas}").status_code == 404
    assert (folder_data / "berkas" / str(satu.berkas)[:2] / str(satu.berkas)[:64]).is_file()
    catatan = Jejak.objects.get(jenis="bukti", tindakan="diarsipkan")
    assert catatan.alasan == "Salah berkas"
    teks = operator.get(NILAI).content.decode()
    assert "Arsip (1)" in teks
    lagi = operator.post(alamat, {"bukti": satu.bukti_id, "alasan": "x"}, follow=True)
    assert "mungkin sudah diarsipkan" in lagi.content.decode()


def test_who_may_not_fill_sees_and_does_not_add(operator: Client) -> None:
    tambah(operator, jenis="teks", uraian="Catatan rapat")
    pemeriksa = klien_masuk(Peran.SEKRETARIS, "uji")
    teks = pemeriksa.get(NILAI).content.decode()
    assert "Catatan rapat" in teks
    assert "Tambah bukti" not in teks
    assert "Arsipkan" not in teks
    assert pemeriksa.post(NILAI, {"jenis": "teks", "uraian": "x"}).status_code == 403
    tetangga = klien_masuk(Peran.OPERATOR, "uji", "lain")
    assert tetangga.post(NILAI, {"jenis": "teks", "uraian": "x"}).status_code == 403
    assert operator.get(f"{LEMBAR}bukti/S1/01/").status_code == 404  # of another sheet
    assert len(bukti()) == 1


def test_all_of_it_travels_in_a_package(operator: Client, impor, tmp_path: Path) -> None:
    tambah(operator, berkas=berkas("a.pdf", PDF + b"\n"), syarat="y2")
    tambah(operator, berkas=berkas("b.png", gambar("red")))
    tambah(operator, jenis="tautan", tautan="https://a.example/b")
    asal = potret(SEMUA, "uji", 2024)
    paket = paket_dari_rekam(SEMUA, "uji", 2024)
    tulis_folder(paket, tmp_path / "a")
    (tmp_path / "b").mkdir()
    tulis_xlsx(paket, tmp_path / "b" / "a.xlsx")
    for baca in (baca_folder(tmp_path / "a"), baca_xlsx(tmp_path / "b" / "a.xlsx")):
        assert len([b for b in baca.baris(Bukti) if b.periode == PERIODE]) == 3
        assert not impor(baca).berubah
        assert potret(SEMUA, "uji", 2024).sidik == asal.sidik


def test_a_body_that_is_too_long_is_refused_before_it_is_read(operator: Client) -> None:
    class TakDibaca(BytesIO):
        def read(self, *_: object) -> bytes:
            raise AssertionError("dibaca")

    kepala = {"CONTENT_TYPE": "multipart/form-data; boundary=x", "wsgi.input": TakDibaca(b"x")}
    jawab = operator.generic("POST", NILAI, **{**kepala, "CONTENT_LENGTH": "200000000"})
    assert jawab.status_code == 413
    assert "200 MB; paling besar 21 MB" in jawab.content.decode()
    for klien, alamat in ((operator, LEMBAR), (Client(), NILAI)):
        jawab = klien.generic("POST", alamat, **{**kepala, "CONTENT_LENGTH": "9000000"})
        assert jawab.status_code == 413
        assert "paling besar 5 MB" in jawab.content.decode()


def test_the_origin_of_a_figure_lists_its_evidence(operator: Client) -> None:
    tambah(operator, berkas=berkas("a.pdf", PDF), uraian="Rekap <i>April</i>")
    (satu,) = bukti()
    assert "yang sama sudah tersimpan" in tambah(  # a double click
        operator, berkas=berkas("a.pdf", PDF), uraian="Rekap <i>April</i>"
    )
    for kunci in (
        f"realisasi:{KODE}",
        f"hasil_periode:{KODE}@{PERIODE}",
        f"capaian:{KODE}",
        "rata:S1",
    ):
        teks = operator.get(f"/uji/2024/asal/{kunci}").content.decode()
        assert "Rekap &lt;i&gt;April&lt;/i&gt;" in teks, kunci
        assert f'href="/uji/2024/bukti/{satu.berkas}"' in teks, kunci
    assert "Rekap" not in operator.get("/uji/2024/asal/realisasi:S1/01").content.decode()


def test_comments_are_answered_settled_counted_and_kept(operator: Client) -> None:
    pemeriksa = klien_masuk(Peran.SEKRETARIS, "uji")
    alamat = f"{LEMBAR}komentar/{KODE}/"
    pemeriksa.post(alamat, {"teks": "Mana <script>daftarnya</script>?\nTolong."})
    awal = Komentar.objects.get()
    operator.post(alamat, {"teks": "Sudah.", "induk": str(awal.pk)})
    teks = operator.get(NILAI).content.decode()
    assert "Mana &lt;script&gt;daftarnya&lt;/script&gt;?<br>Tolong." in teks
    assert "Sudah." in teks
    assert "1 komentar" in operator.get(LEMBAR).content.decode()
    beres = f"{LEMBAR}komentar-selesai/{KODE}/"
    pemeriksa.post(beres, {"komentar": str(awal.pk)})
    assert "1 komentar" not in operator.get(LEMBAR).content.decode()
    assert "selesai</span> oleh Uji Sekretaris" in operator.get(NILAI).content.decode()
    dua_kali = pemeriksa.post(beres, {"komentar": str(awal.pk)}, follow=True)
    assert "sudah ditandai selesai" in dua_kali.content.decode()
    tindakan = Jejak.objects.filter(jenis="komentar").values_list("tindakan", flat=True)
    assert sorted(tindakan) == ["komentar ditulis"] * 2 + ["komentar selesai"]
    for isi in ({"teks": " "}, {"teks": "x" * 2001}, {"teks": "a", "induk": "999999"}):
        pemeriksa.post(alamat, isi)
    pemeriksa.post(f"{LEMBAR}komentar/S1/01/", {"teks": "lembar lain"})
    assert Komentar.objects.count() == 2


def test_comments_on_a_ratified_sheet_go_on_and_the_page_says_so(operator: Client) -> None:
    Lembar.objects.update(status="disahkan")
    apip = klien_masuk(Peran.APIP)
    for klien in (operator, apip):
        teks = klien.get(NILAI).content.decode()
        assert "Lembar ini disahkan. Nilai dan buktinya tidak berubah oleh komentar." in teks
        assert "Komentar tetap dapat ditulis, dijawab, dan ditandai selesai." in teks
    apip.post(f"{LEMBAR}komentar/{KODE}/", {"teks": "Sumbernya?"})
    assert Komentar.objects.get().teks == "Sumbernya?"
    pembaca = klien_masuk(Peran.ADMINISTRATOR).get(NILAI).content.decode()
    assert "Sumbernya?" in pembaca
    assert "Anda dapat membaca komentar" in pembaca
    assert "Kirim komentar" not in pembaca


def test_the_planner_says_what_is_asked_for(kantor: None) -> None:
    perencana = klien_masuk(Peran.PERENCANA, "uji")
    alamat = f"/uji/2024/pengumpulan/syarat-bukti/{KODE}/"
    baru = {"langkah": "tambah", "nama": "Berita acara", "jenis": "tautan", "wajib": "on"}
    perencana.post(alamat, baru)
    assert "belum dipakai" in perencana.post(alamat, baru, follow=True).content.decode()

    def syarat() -> dict[str, bool]:
        isi = paket_dari_rekam(SEMUA, "uji", 2024).baris(SyaratBukti)
        return {s.nama: s.wajib for s in isi if s.indikator_id == KODE}

    assert syarat() == {"Daftar hadir": True, "Berita acara": True}
    kode = f"{KODE}-b1"
    perencana.post(alamat, {"langkah": "longgarkan", "syarat": kode})
    assert syarat()["Berita acara"] is False
    perencana.post(alamat, {"langkah": "arsipkan", "syarat": kode})
    assert syarat() == {"Daftar hadir": True}


def test_a_sheet_asks_the_database_as_often_for_many_values(
    operator: Client, django_assert_max_num_queries
) -> None:
    def banyak() -> int:
        operator.get(LEMBAR)
        with django_assert_max_num_queries(40) as tanya:
            operator.get(LEMBAR)
        return len(tanya)

    awal = banyak()
    for ke in range(3):
        tambah(operator, jenis="teks", uraian=f"Catatan {ke}")
        operator.post(f"{LEMBAR}komentar/{KODE}/", {"teks": "a"})
    assert banyak() == awal

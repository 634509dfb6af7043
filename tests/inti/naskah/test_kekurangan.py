"""What is still to be filled in, as a list for the command line and the site."""

from __future__ import annotations

from tests.inti.naskah import kantor_rekaan as rekaan
from tests.inti.naskah.pohon_uji import laporan_bangka, teks
from tests.inti.naskah.utuh import paragraf

from selaras.inti.naskah.kekurangan import JenisKekurangan, Kekurangan, kekurangan
from selaras.inti.naskah.lakin import susun_lakin
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.potret import LaporanKinerja


def _apa(laporan: LaporanKinerja) -> list[str]:
    return [satu.apa for satu in kekurangan(laporan)]


def test_the_gaps_of_the_real_office_are_its_own() -> None:
    assert _apa(laporan_bangka()) == [
        "NIP kepala perangkat daerah belum diisi",
        "tempat penandatanganan belum diisi",
        "tanggal penandatanganan belum diisi",
        "realisasi belum diisi: nomor T1 dan T2",
        "target dan realisasi tidak terbaca: nomor 1 dan 1.2",
        "target tidak terbaca: nomor T1",
        "satuan “Persentase” pada 1.3.1 “Jumlah paket pakaian dinas beserta atribut kelengkapan” "
        "tidak sesuai dengan bunyinya",
        "satuan “Persentase” pada 4.1.1 “Jumlah Anak Terlantar yang Terpantau dan Terpelihara "
        "Kewenangan Kabupaten/Kota” tidak sesuai dengan bunyinya",
        "daftar pendukung 2.1.1 memuat nama yang sama dua kali: “Yayasan Bahagia Dunia Akhirat”",
        "sebab belum tercapainya target Kegiatan 4.2 Pengelolaan Data Fakir Miskin Cakupan Daerah "
        "Kabupaten/Kota belum diisi",
        "12 foto belum diunggah",
    ]


def test_an_empty_table_says_which_sheet_fills_it() -> None:
    semua = kekurangan(rekaan.laporan())
    isi = ("BAB II", "isu strategis belum diisi", "Isi tabel “Isu strategis” pada paket data.")
    assert Kekurangan(JenisKekurangan.TABEL, *isi, "isu") in semua
    diisi = kantor.Isu(isu_id="I1", kelompok="Nelayan", urutan=1, permasalahan="Kapal tua")
    assert "isu strategis belum diisi" not in _apa(rekaan.laporan(diisi))


def test_an_agreement_without_its_parties_is_named() -> None:
    semua = kekurangan(rekaan.laporan())
    nama = "Perjanjian Kinerja Perubahan Kedua 2023"
    milik = [satu.apa for satu in semua if satu.tempat == nama]
    assert milik[:2] == ["Pihak Pertama belum diisi", "Pihak Kedua belum diisi"]


def test_an_achievement_beyond_belief_is_to_be_checked_and_the_report_says_so() -> None:
    dasar = [b for b in rekaan.rangka() if vars(b).get("indikator_id") != "P3/01"]
    dasar += [b for b in rekaan.rangka("realisasi") if vars(b).get("indikator_id") == "P3/01"]
    satu = rekaan.laporan(rekaan.realisasi("P3/01", "4000"), rangka_lain=dasar)
    assert any("5.000,00 persen perlu diperiksa" in apa for apa in _apa(satu))
    naskah = susun_lakin(satu)
    (isi,) = paragraf(naskah, "lampiran.perlu_diperiksa")
    assert teks(isi.isi) == "Capaian di atas 200 persen perlu diperiksa satuan dan targetnya:"
    assert not paragraf(susun_lakin(laporan_bangka()), "lampiran.perlu_diperiksa")

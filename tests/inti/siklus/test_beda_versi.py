"""Two versions of a report told apart for people: names, words, and where the words part."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from selaras.inti.naskah.lakin import susun_lakin
from selaras.inti.naskah.pilihan_isi import pilih_isi
from selaras.inti.paket.baris_hasil import Faktor, Realisasi
from selaras.inti.paket.baris_rencana import Target
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.beda_kata import potong_beda
from selaras.inti.siklus.sebutan_baris import PenyebutBaris
from selaras.inti.siklus.selisih_naskah import selisih_kalimat
from tests.inti.naskah.pohon_uji import laporan_bangka


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_the_runs_are_the_texts_and_agree_where_they_say_so(
    kiri: list[str], kanan: list[str]
) -> None:
    lama, baru = potong_beda(" ".join(kiri), " ".join(kanan))
    assert " ".join(s.teks for s in lama).split() == kiri
    assert " ".join(s.teks for s in baru).split() == kanan
    if kiri and kanan:
        sama = [" ".join(s.teks for s in sisi if not s.beda).split() for sisi in (lama, baru)]
        assert sama[0] == sama[1]


def test_rows_go_by_names_and_periods_by_words() -> None:
    laporan = laporan_bangka()
    sebut = PenyebutBaris(laporan).sebut
    target = next(
        t
        for t in laporan.paket.baris(Target)
        if (t.indikator_id, t.dokumen_id, t.periode) == ("S2/01", "pk-2024", "2024")
    )
    assert sebut(target) == (
        "S2/01 Hasil Evaluasi AKIP Perangkat Daerah · pk-2024 Perjanjian Kinerja Tahun 2024"
        " · Tahun 2024"
    )
    assert (
        sebut(laporan.paket.baris(Faktor)[0])
        == "2 Program Pemberdayaan Sosial · penyebab · nomor 1"
    )


def test_only_what_the_words_say_differs_not_the_numbers_that_moved_up() -> None:
    paket = laporan_bangka().paket
    isi = [
        replace(r, nilai=Decimal(88)) if (r.indikator_id, r.periode) == ("S1/01", "2024") else r
        for r in paket.baris(Realisasi)
    ]
    paket = pilih_isi(paket.dengan(Realisasi, isi), ("bab2.kelompok", "tabel-kelompok-sasaran"), ())
    semua = selisih_kalimat(
        susun_lakin(laporan_bangka()), susun_lakin(LaporanKinerja.dari_paket(paket))
    )
    judul = [satu.judul for satu in semua]
    assert "4. Kelompok Sasaran Layanan" in judul
    assert not any(satu.startswith("E. Program") for satu in judul)  # its tables moved up only
    assert not any(laporan_bangka().sidik in repr(satu) for satu in semua)
    iku = next(satu for satu in semua if satu.judul.endswith("Capaian Indikator Kinerja Utama"))
    lama, baru = (
        " ".join(s.teks for t in sisi for s in t if s.beda) for sisi in (iku.lama, iku.baru)
    )
    assert "90,53" in lama
    assert "92,63" in baru
    assert "Persentase" not in lama + baru

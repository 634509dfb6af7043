"""Money keeps the status of each side: in print, in the explanation, in the tidy rows."""

from __future__ import annotations

from decimal import Decimal

from selaras.inti.anggaran import hitung_serapan
from selaras.inti.naskah.figur import Figur
from selaras.inti.nilai import Nilai, Status
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket.baris_hasil import AnggaranAkun
from selaras.inti.ukur import ukur
from selaras.inti.ukur.jelas import jelaskan
from selaras.inti.ukur.tertata import angka_tertata
from tests.inti.naskah import kantor_rekaan as rekaan


def akun(kode: str, kelompok: str, **lain: object) -> AnggaranAkun:
    return AnggaranAkun(  # type: ignore[arg-type]
        akun_id=kode, periode="2023", kelompok=kelompok, nama=kode, **lain
    )


def test_an_empty_budget_beside_an_unreadable_spending_says_its_own_reason() -> None:
    serapan = hitung_serapan(
        Nilai.kosong(Status.BELUM_DIISI), Nilai.kosong(Status.TIDAK_TERBACA, "baris 7")
    )
    pagu, realisasi, sisa = (serapan.sisi(s) for s in ("pagu", "realisasi", "sisa"))
    assert (pagu.status, pagu.asal) == (Status.BELUM_DIISI, "pagu belum diisi")
    assert (realisasi.status, realisasi.asal) == (
        Status.TIDAK_TERBACA, "realisasi tidak terbaca (baris 7)",
    )  # fmt: skip
    assert sisa.status is serapan.status is Status.TIDAK_TERBACA


def test_a_known_budget_is_never_printed_with_the_status_of_the_spending() -> None:
    p = ukur(
        rekaan.laporan(
            akun("5.9", "operasi", pagu=Decimal(20000000), keadaan="tidak_terbaca"),
            rangka_lain=rekaan.rangka("anggaran_akun"),
        )
    )
    tertata = {a.jenis: a for a in angka_tertata(p) if a.kunci == "5.9"}
    assert (tertata["pagu_akun"].nilai, tertata["pagu_akun"].status) == (20000000, "dinilai")
    assert tertata["realisasi_akun"].status == "tidak_terbaca"
    assert tertata["serapan_akun"].status == "tidak_terbaca"


def test_print_and_explanation_of_a_side_agree() -> None:
    """A kegiatan over two sub kegiatan: one without a budget, one whose spending is unreadable."""
    lain = [
        hasil.Anggaran(simpul_id="P1.1.1", periode="2023", realisasi=Decimal(5)),
        hasil.Anggaran(
            simpul_id="P1.1.2", periode="2023", pagu=Decimal(9), keadaan="tidak_terbaca"
        ),
    ]
    p = ukur(rekaan.laporan(*lain, rangka_lain=rekaan.rangka("anggaran")))
    f = Figur(p)
    sebagian = "9,00 (sementara, 1 dari 2 sub kegiatan terisi)"
    assert f.pagu("P1.1").isi == sebagian
    assert jelaskan(p, "pagu:P1.1").angka == f"Rp{sebagian}"
    assert f.realisasi_anggaran("P1.1").isi == "tidak terbaca"
    assert dict(jelaskan(p, "pagu:P1.1").baris)["Mengapa kosong"].startswith("pagu belum diisi")

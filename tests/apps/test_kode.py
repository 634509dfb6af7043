"""Codes of an office: those that Selaras could confuse with its own signs never get in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selaras.apps.laporan.queries import pengukuran
from selaras.apps.laporan.services import terbitkan_laporan, terbitkan_perjanjian
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.paket.kolom import Jenis, daftar_kolom
from tests.apps.conftest import SEMUA
from tests.apps.kantor_rekam import paket_lengkap

HALAMAN = ("", "capaian/", "anggaran/", "perjanjian/", "laporan/", "laporan/koreksi/", "riwayat/")


def _berkode(lama: str, baru: str) -> Paket:
    """The package with another code in every cell that holds the old one."""
    semua = [
        replace(
            baris,
            **{
                k.nama: baru
                for k in daftar_kolom(type(baris))
                if k.jenis is Jenis.KODE and getattr(baris, k.nama) == lama
            },
        )
        for tabel in paket_lengkap().tabel.values()
        for baris in tabel
    ]
    return Paket.susun(semua, dict(paket_lengkap().berkas))


@pytest.mark.parametrize(
    ("lama", "baru"),
    [
        ("1.1.2", "*"),
        ("S1/01", "S1@01"),
        ("S1/01", "S1/../01"),
        ("S1/01", "/S1"),
        ("pk", "pk:2024"),
        ("pk", "pk;2024"),
        ("bid", "a|b"),
        ("5.1", "5.1?"),
        ("k1", "k#1"),
        ("f1", "-f1"),
    ],
)
def test_it_refuses_a_code_with_a_sign_that_has_a_meaning_of_its_own(impor, lama, baru) -> None:
    with pytest.raises(PaketError) as galat:
        impor(_berkode(lama, baru))

    assert {k.nilai for k in galat.value.kesalahan} == {baru}
    assert "kode hanya boleh memuat huruf, angka, spasi, dan tanda . - _ / ( )" in str(galat.value)


@pytest.mark.parametrize("kelompok", ["operasi", "modal"])
def test_no_account_goes_by_the_key_of_a_group_total(impor, kelompok) -> None:
    with pytest.raises(PaketError, match="dipakai Selaras untuk jumlah kelompoknya"):
        impor(_berkode("5.1", kelompok))


@pytest.mark.parametrize(
    ("lama", "baru"),
    [
        ("pk", "koreksi"),
        ("pk", "form"),
        ("pk", "PK/2024 (1)"),
        ("bid", "lain"),
        ("S1/01", "1.1/Ä_01"),
    ],
)
def test_every_code_it_takes_opens_all_pages_and_writes_the_report(
    impor, client, tmp_path, lama, baru
) -> None:
    paket = _berkode(lama, baru)
    foto = [replace(f, unit_id=None) for f in paket.baris(hasil.Foto)]  # "Dokumentasi Lain"
    impor(Paket({**paket.tabel, "foto": tuple(foto)}, paket.berkas))
    p = pengukuran(SEMUA, "uji", 2024)

    jawab = {h: client.get(f"/uji/2024/{h}").status_code for h in HALAMAN}

    assert jawab == dict.fromkeys(HALAMAN, 200)
    assert len(terbitkan_laporan(SEMUA, p, tmp_path / "hasil", oleh="uji").berkas) == 3
    assert len(terbitkan_perjanjian(SEMUA, p, tmp_path / "hasil").berkas) == 6
    for d in p.laporan.perjanjian:
        alamat = f"/uji/2024/perjanjian/{d.dokumen_id}/pdf"
        assert client.get(alamat).status_code == 200

"""What was left behind is thrown away once it is old; whatever somebody still names stays."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from selaras.apps.bukti.models import Berkas, NamaBerkas
from selaras.apps.bukti.services import letak_berkas, simpan_isi, simpan_tetap
from selaras.apps.dasar.galat import TidakAda
from selaras.apps.jejak.models import Jejak
from selaras.apps.laporan.models import LaporanTerbit, PotretTersimpan
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.paket.models import PaketSiap, Unggahan
from selaras.apps.paket.rapikan import HasilRapikan, rapikan
from selaras.apps.paket.siapan import siapkan_paket
from selaras.apps.paket.unggahan import satu_unggahan, terima_unggahan
from selaras.apps.perjanjian.models import NaskahBertanda
from tests.apps.kantor_rekam import paket_lengkap
from tests.masuk import MESIN

pytestmark = pytest.mark.django_db
TUA = timedelta(40)


def kirim(isi: bytes) -> Unggahan:
    return terima_unggahan(MESIN, "uji", 2024, "isi.xlsx", isi)


def tuakan(folder: Path) -> None:
    """Let forty days pass over everything that is stored."""
    Unggahan.objects.update(dibuat=timezone.now() - TUA)
    PaketSiap.objects.update(dibuat=timezone.now() - TUA)
    for satu in folder.rglob("*"):
        os.utime(satu, (kapan := (timezone.now() - TUA).timestamp(), kapan))


def jalankan() -> HasilRapikan:
    return rapikan(MESIN, timezone.now() - timedelta(30))


def ada(satu: Unggahan) -> bool:
    return letak_berkas(satu.sidik).is_file()


def test_what_was_left_behind_goes_and_what_is_named_stays(impor, folder_data: Path) -> None:
    impor(paket_lengkap())
    scope = TahunLaporan.objects.get()
    nama = ("potret", "versi", "pindaian", "bukti", "dimuat", "ditinggal")
    satu = {n: kirim(n.encode()) for n in nama}
    siapkan_paket(MESIN, "uji", 2024, "xlsx")
    Unggahan.objects.filter(pk=satu["dimuat"].pk).update(dimuat=timezone.now())
    potret = PotretTersimpan.objects.create(
        tahun_laporan=scope, sidik="a", keperluan="laporan", revisi=1, per_tanggal="2024-12-31",
        isi=f'{{"berkas": {{"logo.png": "{satu["potret"].sidik}"}}}}', oleh="uji",
    )  # fmt: skip
    LaporanTerbit.objects.create(potret=potret, oleh="uji", berkas={"a": satu["versi"].sidik})
    NaskahBertanda.objects.create(
        tahun_laporan=scope, dokumen="pk", sidik=satu["pindaian"].sidik, ukuran=1,
        nama_berkas="a.pdf", oleh="uji",
    )  # fmt: skip
    NamaBerkas.objects.create(
        tahun_laporan=scope, nama="b.xlsx", aktif=False,
        berkas=Berkas.objects.get(sidik=satu["bukti"].sidik),
    )  # fmt: skip
    simpan_isi({"foto.jpg": b"foto dari paket yang ditolak"})
    sebelum = {b.sidik for b in Berkas.objects.all()}
    assert jalankan() == HasilRapikan(0, 0), "nothing is old yet"
    tuakan(folder_data / "berkas")
    muda = kirim(b"hari ini")
    diunggah_lagi = simpan_isi({"ditolak.xlsx": b"foto dari paket yang ditolak"})
    assert jalankan() == HasilRapikan(5, 2)
    assert not ada(satu.pop("ditinggal"))
    assert all(ada(u) for u in (*satu.values(), muda))
    assert len(sebelum - {b.sidik for b in Berkas.objects.all()}) == 2
    assert set(Unggahan.objects.all()) == {satu["dimuat"], muda}
    assert Jejak.objects.filter(tindakan="unggahan dibersihkan").count() == 5
    assert letak_berkas(diunggah_lagi["ditolak.xlsx"]).is_file(), "its rows may be on the way"
    tuakan(folder_data / "berkas")
    assert jalankan() == HasilRapikan(1, 2)
    assert jalankan() == HasilRapikan(0, 0)
    with pytest.raises(TidakAda, match="dibersihkan"):
        satu_unggahan(MESIN, "uji", 2024, muda.pk)
    assert simpan_tetap({"lagi": b"ditinggal"}), "the same bytes come again as if new"

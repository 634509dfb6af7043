"""A year of the demo office brought into states that are worth a picture, through the services.

The real office of 2024 is rolled forward; what 2025 adds (targets that the Renstra does not give,
results, money, words) is invented and says "sintetis" where it stands. Django is set up before
this module is imported.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.test import Client
from django.utils import timezone

from selaras.apps.akun.contoh import akun_contoh
from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.queries import Pelaku, pelaku
from selaras.apps.anggaran.isi import buku_alamat
from selaras.apps.anggaran.services import simpan_uang
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.laporan.queries import potret
from selaras.apps.paket.services import impor_paket
from selaras.apps.paket.tahun_baru import gulirkan_tahun
from selaras.apps.pengumpulan.komentar import tulis_komentar
from selaras.apps.pengumpulan.queries import lembar
from selaras.apps.pengumpulan.sel import Sel
from selaras.apps.pengumpulan.services import (
    ambil_langkah,
    buka_putaran,
    simpan_isian,
)
from selaras.apps.pengumpulan.simpan_bukti import IsianBukti, simpan_bukti
from selaras.apps.pengumpulan.syarat import tambah_syarat
from selaras.apps.pengumpulan.tulis_penjelasan import simpan_penjelasan
from selaras.apps.perjanjian.awal import naskah_awal
from selaras.apps.perjanjian.langkah import ambil_langkah_naskah
from selaras.apps.perjanjian.pengaktifan import aktifkan_tahun
from selaras.apps.perjanjian.services import simpan_naskah, simpan_pagu, simpan_target
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.periode import Periode
from selaras.inti.siklus.isian import IsianSel, bidang_indikator, pilihan_predikat
from selaras.inti.siklus.lembar import indikator_lembar, syarat_ajukan
from selaras.inti.siklus.pagu import PAGU
from selaras.inti.siklus.perjanjian import IsiNaskah, Pihak, dokumen_perjanjian
from selaras.inti.ukur.pilih import nilai_target
from selaras.penulis.paket import baca_folder

OPD, TAHUN, PERIODE, PK = "dinsos-bangka", 2025, "2025-TW1", "pk-2025"
UNIT = ("sekretariat", "perlindungan-jaminan", "rehabilitasi", "pemberdayaan")
ASAL = "Sintetis: contoh panduan"
KEBAL = ("kepala", "administrator")  # roles that are asked for a second step


class Keadaan:
    """The office of the pictures; each method moves it one stage on."""

    def __init__(self) -> None:
        self.hari: date = timezone.localdate()

    def orang(self, nama: str) -> Pengguna:
        """The demo account whose address begins like that."""
        return Pengguna.objects.get(email__startswith=f"{nama}@", email__contains="example")

    def pelaku(self, nama: str) -> Pelaku:
        """Who acts, with the roles of today."""
        satu = self.orang(nama)
        return pelaku(satu.pk, satu.nama, self.hari)

    def kuki(self, nama: str) -> tuple[str, str]:
        """Name and value of a session of that person."""
        klien = Client()
        klien.force_login(self.orang(nama))
        satu = klien.cookies[settings.SESSION_COOKIE_NAME]
        return satu.key, satu.value

    def kantor(self, *folder: Path) -> None:
        """Load the offices of 2024 and make an account for each role of the first."""
        for satu in folder:
            impor_paket(
                baca_folder(satu), lingkup=LingkupOPD.semua(), oleh="demo", sumber=satu.name
            )
        akun_contoh(OPD, self.hari)
        for nama in KEBAL:
            Authenticator.objects.create(
                user=self.orang(nama), type=Authenticator.Type.TOTP, data={}
            )

    def tahun_baru(self) -> None:
        """2025 from the plan of 2024, with targets and a statement, not yet proposed."""
        siapa = self.pelaku("perencana")
        gulirkan_tahun(siapa, OPD, TAHUN - 1, TAHUN)
        laporan = self._potret()
        dokumen = dokumen_perjanjian(laporan.paket, PK)
        isian = []
        for i in laporan.indikator.values():
            baris = laporan.target.get((i.indikator_id, PK, str(TAHUN)))
            ada = baris is not None and nilai_target(baris, dokumen).ada
            pita = pilihan_predikat(i)
            if not ada:
                isian.append(IsianSel(i.indikator_id, str(TAHUN), "", "BB" if pita else "100"))
            if not pita:
                isian.append(IsianSel(i.indikator_id, PERIODE, "", "20"))
        _semua(simpan_target(siapa, OPD, TAHUN, PK, isian, asal=ASAL))
        program = [s for s in laporan.simpul.values() if s.jenjang == "program"]
        uang = [IsianSel(s.simpul_id, PAGU, "", "1250000000") for s in program]
        _semua(simpan_pagu(siapa, OPD, TAHUN, PK, uang, asal=ASAL))
        awal = naskah_awal(self._potret(), dokumen_perjanjian(self._potret().paket, PK))
        pihak = tuple((yang, _pihak(awal, yang)) for yang in ("pertama", "kedua"))
        isi = IsiNaskah(awal["tempat"], "DPA 2025 (sintetis)", pihak)
        simpan_naskah(siapa, OPD, TAHUN, PK, isi)

    def diusulkan(self) -> None:
        """The agreement waits for the head."""
        ambil_langkah_naskah(self.pelaku("perencana"), OPD, TAHUN, PK, "usulkan")

    def ditandatangani(self) -> None:
        """The agreement is signed; the year is not yet active."""
        kepala = self.pelaku("kepala")
        ambil_langkah_naskah(kepala, OPD, TAHUN, PK, "tandatangani", tanggal=date(TAHUN, 1, 31))

    def terbuka(self) -> None:
        """The year is active, a round is open, some cells and some months are filled."""
        perencana = self.pelaku("perencana")
        aktifkan_tahun(perencana, OPD, TAHUN)
        buka_putaran(perencana, OPD, TAHUN, PERIODE, self.hari, self.hari + timedelta(14))
        milik = list(self._milik("rehabilitasi").values())
        operator = self.pelaku("operator-rehabilitasi")
        self._isi(operator, "rehabilitasi", milik[:-2], {0: "8"})
        tambah_syarat(
            perencana, OPD, TAHUN, milik[1].indikator_id, "Berita acara penyaluran", "berkas", True
        )
        uang = (("pagu", "12000000"), ("2025-01", "1000000"), ("2025-02", "0"))
        simpan_uang(
            perencana, OPD, TAHUN, buku_alamat("sub-kegiatan"),
            [IsianSel("1.1.1", bidang, "", isi) for bidang, isi in uang], hari=self.hari,
        )  # fmt: skip

    def terisi(self) -> None:
        """Evidence and a comment stand at a value; every other sheet is handed in."""
        kode = list(self._milik("rehabilitasi"))[1]
        sel = Sel(OPD, TAHUN, PERIODE, "rehabilitasi", kode)
        operator = self.pelaku("operator-rehabilitasi")
        simpan_bukti(
            operator, sel,
            IsianBukti("teks", "Sintetis: rekap kunjungan dicatat pada buku register.", None, "4"),
            hari=self.hari,
        )  # fmt: skip
        tulis_komentar(self.pelaku("sekretaris"), sel, "Sintetis: mohon lampirkan berita acaranya.")
        for unit in ("", "sekretariat", "perlindungan-jaminan", "pemberdayaan"):
            siapa = self.pelaku(f"operator-{unit}" if unit else "perencana")
            self._isi(siapa, unit, list(self._milik(unit).values()), {})
            ambil_langkah(siapa, OPD, TAHUN, PERIODE, unit, "ajukan")

    def dikembalikan(self) -> None:
        """One sheet came back, the others are verified and wait for the head."""
        sekretaris = self.pelaku("sekretaris")
        alasan = "Sintetis: angka 2.1.1 belum sesuai surat izin."
        ambil_langkah(sekretaris, OPD, TAHUN, PERIODE, "pemberdayaan", "kembalikan", alasan)
        for unit in ("", "sekretariat", "perlindungan-jaminan"):
            ambil_langkah(sekretaris, OPD, TAHUN, PERIODE, unit, "verifikasi")

    def alamat_nilai(self, gambar: str) -> str:
        """Where the value with evidence and a comment is looked at; its story for "riwayat"."""
        kode = list(self._milik("rehabilitasi"))[1]
        awal = f"/{OPD}/{TAHUN}/"
        if gambar.startswith("riwayat"):
            return f"{awal}riwayat/nilai/{PERIODE}/{kode}/"
        return f"{awal}pengumpulan/{PERIODE}/rehabilitasi/bukti/{kode}/"

    def _potret(self) -> Any:
        return potret(LingkupOPD.satu(OPD), OPD, TAHUN)

    def _milik(self, unit: str) -> dict[str, Indikator]:
        return indikator_lembar(self._potret().paket, unit)

    def _isi(self, siapa: Pelaku, unit: str, milik: list[Indikator], lain: dict[int, str]) -> None:
        """Put 20 (or a predikat) into the cells of these indicators; ``lain`` by position."""
        isian = []
        for ke, satu in enumerate(milik):
            semua = bidang_indikator(satu)
            for bidang in ("predikat",) if "predikat" in semua else semua:
                isi = {"predikat": "BB", "penyebut": "100"}.get(bidang, lain.get(ke, "20"))
                isian.append(IsianSel(satu.indikator_id, bidang, "", isi))
        hasil = simpan_isian(siapa, OPD, TAHUN, PERIODE, unit, isian, hari=self.hari)
        _semua(hasil.ditolak)
        satu_lembar = lembar(siapa, OPD, TAHUN, PERIODE, unit)
        if lain:  # the picture shows what is asked for
            return
        for s in syarat_ajukan(self._potret(), Periode.parse(PERIODE), unit):
            if not s.terpenuhi and s.penjelasan:
                simpan_penjelasan(
                    siapa, OPD, TAHUN, satu_lembar, s.simpul_id,
                    {"penyebab": "Sintetis: penyaluran bergeser ke triwulan II.",
                     "tindak_lanjut": "Sintetis: jadwal dipastikan bersama desa."},
                    hari=self.hari,
                )  # fmt: skip


def _pihak(awal: dict[str, Any], yang: str) -> Pihak:
    return Pihak(
        awal[f"{yang}_nama"], awal[f"{yang}_jabatan"], awal[f"{yang}_status"], awal[f"{yang}_nip"]
    )


def _semua(ditolak: tuple[Any, ...]) -> None:
    if ditolak:
        raise SystemExit(f"Isian contoh ditolak: {ditolak[0]}")

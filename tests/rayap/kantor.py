"""What the walk walks through: a full office, one that is empty, and people of every role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings
from django.core import mail
from django.test import Client
from django.utils import timezone

from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.peran import PERAN_DAERAH, PERAN_UNIT, Peran
from selaras.apps.akun.queries import pelaku
from selaras.apps.akun.token import buat_token
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.kerja.models import Pekerjaan
from selaras.apps.kerja.services import minta_kerja
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.paket.services import impor_paket
from selaras.apps.paket.siapan import siapkan_paket
from selaras.apps.pemberitahuan.kabar import Kabar
from selaras.apps.pemberitahuan.services import beri_tahu
from selaras.apps.pengumpulan.services import buka_putaran
from selaras.apps.perjanjian.bertanda import simpan_bertanda
from selaras.inti.paket.baris_bukti import SyaratBukti
from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.baris_rencana import Dokumen, Simpul, Target
from selaras.inti.paket.isi import Paket
from tests.apps.kantor_berjalan import MESIN, sahkan, tulis_versi, unggah
from tests.apps.kantor_rekam import PDF, ganti, paket_lengkap, tambah
from tests.apps.test_impor_uang import KODE
from tests.inti.kantor_uji import OPD, TAHUN
from tests.masuk import SANDI, klien_masuk, orang
from tests.rayap.perayap import Perayap

LEMBAR = "/uji/2024/pengumpulan/2024-TW1/bid/"
NILAI = "S1/02"
# What no link leads to: a stranger's door, closed doors, refusals.
LUAR = (
    "/akun/masuk/", "/akun/sandi/lupa/", "/akun/daftar/", "/akun/nonaktif/", "/entah/",
    "/uji/2024/laporan/bab/entah/",
)  # fmt: skip
DALAM = ("/", "/uji", "/entah/", "/uji/2024/entah/")
# Of each kind of address only the first few links are followed; the sheets before it are open.
DISAHKAN = "/uji/2024/pengumpulan/2024-TW2/-/"
KERJA = {  # one that is done, one that failed
    "1": {"keadaan": "selesai", "hasil": "Versi ditulis.", "alamat": "/uji/2024/laporan/versi/"},
    "2": {"keadaan": "gagal", "galat": "Pekerjaan ini terhenti di tengah jalan."},
}


def isi_rekaman() -> None:
    """A full office with rounds, one of them ratified, and what a year leaves; an empty one."""
    kosong = Paket.susun([replace(OPD, kode="kosong"), TAHUN])
    for paket in (_penuh(), kosong):
        impor_paket(paket, lingkup=LingkupOPD.semua(), oleh="uji", sumber="uji")
    hari = timezone.localdate()
    for periode in ("2024-TW1", "2024-TW2", "2024-TW4"):
        buka_putaran(MESIN, "uji", 2024, periode, hari, hari + timedelta(5))
    buka_putaran(MESIN, "uji", 2024, "2024-TW3", hari - timedelta(9), hari - timedelta(1))
    sahkan("uji", "2024-TW2", 2)
    tulis_versi("uji", 2)
    unggah("uji")
    unggah("uji", b"%PDF-1.4 bukan paket")
    simpan_bertanda(MESIN, "uji", 2024, "pk-bid", "pindaian.pdf", PDF)
    for kunci, isi in KERJA.items():
        satu = minta_kerja(MESIN, "uji", 2024, "tulis_laporan", kunci=kunci)
        Pekerjaan.objects.filter(pk=satu.pk).update(**isi)
    _isi_lembar()
    siapkan_paket(MESIN, "uji", 2024, "zip")  # last: of the record as it is walked through


def _penuh() -> Paket:
    """Every table has a row; a unit signed its agreement, one has none; of a value in a quarter a
    target and evidence are asked."""
    isi = paket_lengkap("uji")
    simpul = [
        replace(
            s, kode_nomenklatur=KODE.get(s.simpul_id, s.kode_nomenklatur),
            unit_id="b2" if s.simpul_id == "1.1.10" else s.unit_id,
        )
        for s in isi.baris(Simpul)
    ]  # fmt: skip
    tanda = {"status": "ditandatangani", "tanggal": TAHUN.per_tanggal}
    unit = Unit(unit_id="b2", nama="Bidang Dua", jenis="bidang", urutan=3, induk_id="dinas")
    isi = tambah(isi, unit).dengan(Simpul, simpul)
    isi = ganti(isi, Dokumen, {"dokumen_id": "pk-bid"}, **tanda)
    target = Target(
        indikator_id=NILAI, dokumen_id="pk", periode="2024-TW1",
        batas_bawah=Decimal(8), batas_atas=Decimal(12),
    )  # fmt: skip
    syarat = SyaratBukti(syarat_id="y2", indikator_id=NILAI, nama="Daftar hadir", jenis="berkas")
    return tambah(isi, target, syarat)


def _isi_lembar() -> None:
    """In an open round: a value below its target, evidence, a comment that waits."""
    klien = klien_masuk(Peran.OPERATOR, "uji", "bid")
    for alamat, isi in (
        ("isian/", {f"lama:{NILAI}:nilai": "", f"sel:{NILAI}:nilai": "1"}),
        (f"bukti/{NILAI}/", {"jenis": "teks", "uraian": "Berita acara 3 April"}),
        (f"komentar/{NILAI}/", {"teks": "Daftar hadirnya menyusul."}),
    ):
        assert klien.post(LEMBAR + alamat, isi).status_code == 302, alamat


def klien_peran(peran: Peran) -> Client:
    """Somebody with that role, with a notice and a key of the API; who is of the regency has the
    role in both offices."""
    kantor = None if peran in PERAN_DAERAH else "uji"
    klien = klien_masuk(peran, kantor, "bid" if peran in PERAN_UNIT else None)
    klien.raise_request_exception = False
    milik = Pengguna.objects.get(pk=klien.session["_auth_user_id"])
    opd = TahunLaporan.objects.get(opd__kode="uji").opd_id
    siapa = frozenset({milik.pk})
    beri_tahu([Kabar("uji", "Lembar dikembalikan", "Oleh A: “periksa”.", "/uji/2024/", opd, siapa)])
    hari = timezone.localdate()
    buat_token(
        pelaku(milik.pk, milik.nama, hari), "Lembar kerja", "baca", hari + timedelta(30), None,
        hari=hari,
    )  # fmt: skip
    return klien


def semua_tampak() -> Iterator[Perayap]:
    """A walk of each role in both offices, of a second step, of a lost password, of a stranger."""
    for peran in Peran:
        satu = Perayap(klien_peran(peran), str(peran))
        satu.jelajah(*DALAM)
        satu.jelajah(DISAHKAN)
        yield satu
        if peran not in PERAN_DAERAH:  # who is of the regency saw both
            kosong = Perayap(klien_masuk(peran, "kosong"), f"{peran} kosong", "/kosong")
            kosong.jelajah("/", "/kosong")
            yield kosong
    yield _dua_langkah()
    yield _lupa_sandi()
    asing = Perayap(Client(), "tamu")
    asing.jelajah(*LUAR)
    yield asing


def _dua_langkah() -> Perayap:
    """Somebody who just came in with password and code, at the pages of the own account."""
    satu = orang(Peran.KEPALA, "uji", surel="dua@uji.example", dua_langkah=False)
    TOTP.activate(satu, "JBSWY3DPEHPK3PXP")
    kode = RecoveryCodes.activate(satu).get_unused_codes()[0]
    jalan = Perayap(Client(), "dua langkah", "/akun")
    jalan.klien.post("/akun/masuk/", {"login": satu.email, "password": SANDI})
    jalan.jelajah("/akun/langkah-kedua/masuk/")
    for alamat, isi in (("langkah-kedua/masuk", {"code": kode}), ("pastikan", {"password": SANDI})):
        jawab = jalan.klien.post(f"/akun/{alamat}/", isi)
        assert jawab.status_code == 302, alamat
    jalan.jelajah("/akun/saya/", "/akun/langkah-kedua/pastikan/")
    return jalan


def _lupa_sandi() -> Perayap:
    """Somebody with a letter in hand; the door of a letter opens once."""
    jalan = Perayap(Client(), "tamu bersurat", "/akun/sandi")
    surel = orang(Peran.APIP, surel="lupa@daerah.example").email
    jalan.klien.post("/akun/sandi/lupa/", {"email": surel})
    (tautan,) = re.findall(r"http://testserver(/\S+)", str(mail.outbox[-1].body))
    jalan.jelajah(
        "/akun/sandi/lupa/terkirim/", tautan, "/akun/sandi/baru/selesai/",
        tautan.replace("-", "-x", 1),
    )  # fmt: skip
    return jalan


def sesi(klien: Client) -> str:
    """The cookie of a session; empty for a stranger."""
    kuki = klien.cookies.get(settings.SESSION_COOKIE_NAME)
    return kuki.value if kuki is not None else ""

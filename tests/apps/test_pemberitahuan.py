"""What people are told: each thing once, to whose turn it is, and never a step that breaks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from selaras.apps.akun.models import Pengguna
from selaras.apps.akun.peran import Peran
from selaras.apps.akun.queries import pelaku, pelaku_mesin
from selaras.apps.organisasi.models import OPD
from selaras.apps.pemberitahuan import surat as pos
from selaras.apps.pemberitahuan.models import Pemberitahuan
from selaras.apps.pemberitahuan.pengingat import ingatkan
from selaras.apps.pemberitahuan.services import beri_tahu
from selaras.apps.pemberitahuan.surat import kirim_surat
from selaras.apps.pengumpulan.kabar import kabar_langkah
from selaras.apps.pengumpulan.komentar import tulis_komentar
from selaras.apps.pengumpulan.models import Cap, Lembar, Putaran
from selaras.apps.pengumpulan.sel import Sel
from selaras.apps.pengumpulan.services import ambil_langkah, beri_pengecualian, buka_putaran
from selaras.apps.tenggat.services import catat_hari
from tests.apps.kantor_rekam import paket_lengkap
from tests.apps.putaran_uji import putaran_lama
from tests.masuk import orang

pytestmark = pytest.mark.django_db
MESIN = pelaku_mesin("uji")
PERIODE, UNIT = "2024-TW1", "bid"
TUTUP = date(2024, 4, 12)


@pytest.fixture
def putaran(impor) -> Putaran:
    for kode in ("uji", "lain"):
        impor(paket_lengkap(kode))
    return buka_putaran(MESIN, "uji", 2024, PERIODE, date(2024, 4, 1), TUTUP)


def judul(satu: Pengguna) -> list[str]:
    milik = Pemberitahuan.objects.filter(penerima=satu).order_by("pk")
    return [m.judul for m in milik]


def langkah(
    putaran: Putaran, oleh: Pengguna, kode: str, ke: str, alasan: str | None = None
) -> None:
    """What ``ambil_langkah`` does at its end, without its prerequisites."""
    lembar = putaran.lembar.get(unit=UNIT)
    cap = Cap.objects.create(
        lembar=lembar, langkah=kode, pengguna=oleh, nama=oleh.nama, alasan=alasan
    )
    hari = timezone.localdate()
    beri_tahu(kabar_langkah(pelaku(oleh.pk, oleh.nama, hari), "uji", cap, hari))
    Lembar.objects.filter(pk=lembar.pk).update(status=ke)


def test_a_unit_is_reminded_before_on_and_after_its_last_day_and_each_time_once(
    putaran: Putaran,
) -> None:
    operator, lain = orang(Peran.OPERATOR, "uji", UNIT), orang(Peran.OPERATOR, "lain", UNIT)
    sekretaris = orang(Peran.SEKRETARIS, "uji")
    for jarak in (-5, -3, -2, 0, 0, 1, 2, 40):
        ingatkan(TUTUP + timedelta(jarak))
    assert judul(operator) == [
        f"Bidang, Triwulan I 2024: {kata}"
        for kata in ("3 hari lagi", "hari ini hari terakhir", "terlambat 1 hari")
    ]
    assert judul(lain) == []
    (tertinggal,) = judul(sekretaris)
    assert "belum mengajukan Triwulan I 2024" in tertinggal


def test_a_missed_day_is_made_up_for_and_a_moved_window_reminds_anew(putaran: Putaran) -> None:
    operator = orang(Peran.OPERATOR, "uji", UNIT)
    ingatkan(TUTUP - timedelta(1))
    buka_putaran(MESIN, "uji", 2024, PERIODE, date(2024, 4, 1), TUTUP + timedelta(9))
    ingatkan(TUTUP)
    ingatkan(TUTUP + timedelta(8))
    assert [j.partition(": ")[2] for j in judul(operator)] == ["1 hari lagi", "1 hari lagi"]


def test_steps_tell_those_whose_turn_it_is_and_not_who_took_them(putaran: Putaran) -> None:
    operator, teman = orang(Peran.OPERATOR, "uji", UNIT), orang(Peran.KEPALA_BIDANG, "uji", UNIT)
    sekretaris, kepala = orang(Peran.SEKRETARIS, "uji"), orang(Peran.KEPALA, "uji")
    asing = orang(Peran.SEKRETARIS, "lain")
    langkah(putaran, operator, "ajukan", "diajukan")
    assert judul(sekretaris) == ["Bidang, Triwulan I 2024 diajukan dan menunggu verifikasi"]
    assert judul(operator) == judul(kepala) == judul(asing) == []
    langkah(putaran, sekretaris, "kembalikan", "dikembalikan", "angka <b>keliru</b>")
    assert judul(operator) == judul(teman)
    assert "“angka <b>keliru</b>”" in Pemberitahuan.objects.get(penerima=operator).isi
    langkah(putaran, sekretaris, "verifikasi", "diverifikasi")
    assert judul(kepala) == ["Bidang, Triwulan I 2024 diverifikasi dan menunggu pengesahan"]


def test_the_services_themselves_tell(putaran: Putaran) -> None:
    operator, kepala = orang(Peran.OPERATOR, "uji", UNIT), orang(Peran.KEPALA, "uji")
    Lembar.objects.update(status="diajukan")
    ambil_langkah(MESIN, "uji", 2024, PERIODE, UNIT, "verifikasi")
    assert len(judul(kepala)) == 1
    beri_pengecualian(MESIN, "uji", 2024, PERIODE, UNIT, TUTUP, "banjir", hari=TUTUP)
    assert judul(operator) == ["Bidang, Triwulan I 2024 dibuka sampai 12 April 2024"]


def test_a_legal_deadline_reminds_who_can_meet_it(putaran: Putaran) -> None:
    perencana, operator = orang(Peran.PERENCANA, "uji"), orang(Peran.OPERATOR, "uji", UNIT)
    catat_hari(MESIN, "uji", 2024, "dokumen_anggaran", date(2024, 1, 8), "DPA 1")
    for _ in range(2):
        ingatkan(date(2025, 2, 20))
    assert judul(perencana) == ["LAKIN 2024 disampaikan kepada kepala daerah: 8 hari lagi"]
    assert judul(operator) == []


def test_a_sheet_of_a_unit_without_its_own_people_reminds_who_may_fill_for_the_office(
    putaran: Putaran,
) -> None:
    perencana, lain = orang(Peran.PERENCANA, "uji"), orang(Peran.PERENCANA, "lain")
    ingatkan(TUTUP)
    assert "Bidang, Triwulan I 2024: hari ini hari terakhir" in judul(perencana)
    assert judul(lain) == []
    bidang = Pemberitahuan.objects.get(penerima=perencana, judul__startswith="Bidang")
    assert "Unit ini belum punya orang yang mengisi; Anda diingatkan" in bidang.isi
    operator = orang(Peran.OPERATOR, "uji", UNIT)
    Pemberitahuan.objects.all().delete()
    ingatkan(TUTUP)
    assert "Bidang, Triwulan I 2024: hari ini hari terakhir" in judul(operator)
    assert "Bidang, Triwulan I 2024: hari ini hari terakhir" not in judul(perencana)


def test_what_nobody_of_an_office_hears_is_told_once_to_who_gives_tasks(putaran: Putaran) -> None:
    daerah = orang(Peran.ADMINISTRATOR)
    for _ in range(2):
        ingatkan(TUTUP)
    satu = Pemberitahuan.objects.get(penerima=daerah)
    assert satu.judul == "Dinas Uji: tidak ada yang menerima pengingat"
    assert "Bidang, Triwulan I 2024: hari ini hari terakhir" in satu.isi
    Pemberitahuan.objects.all().delete()
    sini = orang(Peran.ADMINISTRATOR, "uji")
    ingatkan(TUTUP)
    assert (len(judul(sini)), judul(daerah)) == (1, [])
    orang(Peran.PERENCANA, "uji")
    orang(Peran.KEPALA, "uji")
    Pemberitahuan.objects.all().delete()
    ingatkan(TUTUP)
    assert judul(sini) == []


def test_the_regency_hears_of_late_quarters_and_reports_once_for_all_offices_and_of_its_own(
    putaran: Putaran,
) -> None:
    peran = (Peran.ORGANISASI, Peran.BAPPEDA, Peran.APIP)
    pemantau = [orang(satu) for satu in peran]
    administrator, kepala = orang(Peran.ADMINISTRATOR), orang(Peran.KEPALA, "uji")
    for hari in (TUTUP + timedelta(2), date(2025, 3, 3), date(2025, 3, 3), date(2025, 3, 20)):
        ingatkan(hari)
    for satu in pemantau:
        assert judul(satu) == [
            "Pengukuran dan tindak lanjut Triwulan I 2024: terlambat 2 hari",
            "LAKIN 2024 disampaikan kepada kepala daerah: terlambat 3 hari",
            "Laporan kinerja pemerintah daerah 2024 disampaikan kepada Menteri PANRB: 11 hari lagi",
            "LPPD dan LKPJ 2024: 11 hari lagi",
        ]
    telat, lakin, *_ = Pemberitahuan.objects.filter(penerima=pemantau[0]).order_by("pk")
    assert telat.isi.endswith("Belum: Dinas Uji.")
    assert lakin.isi.endswith("Belum: Dinas Uji, Dinas Uji.")
    assert all("tidak ada yang menerima pengingat" in j for j in judul(administrator))
    assert not [j for j in judul(kepala) if "LPPD" in j]
    klien = Client()
    klien.force_login(pemantau[2])
    assert "LPPD dan LKPJ 2024" in klien.get("/pemberitahuan/").content.decode()
    pemantau[2].penugasan.update(opd=OPD.objects.get(kode="uji"), peran=Peran.OPERATOR)
    assert "LPPD dan LKPJ 2024" not in klien.get("/pemberitahuan/").content.decode()


def test_one_letter_a_person_goes_out_once_and_its_links_are_whole(putaran: Putaran) -> None:
    operator = orang(Peran.OPERATOR, "uji", UNIT)
    putaran_lama("uji", "2024-01", date(2024, 4, 1), TUTUP)
    hasil = ingatkan(TUTUP)
    assert (hasil.baru, hasil.surat.terkirim) == (2, 1)
    ingatkan(TUTUP)
    (surat,) = mail.outbox
    assert surat.to == [operator.email]
    assert surat.subject == "Selaras: 2 pemberitahuan untuk Anda"
    assert "http://127.0.0.1:8000/uji/2024/pengumpulan/2024-TW1/bid/" in surat.body


def test_a_silent_mail_server_breaks_nothing_and_is_tried_again(putaran: Putaran, settings) -> None:
    orang(Peran.OPERATOR, "uji", UNIT)
    baik = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    assert ingatkan(TUTUP).surat.tertunda == 1
    assert ingatkan(TUTUP).surat.tertunda == 0  # not before its pause is over
    satu = Pemberitahuan.objects.get()
    assert (satu.surat, satu.surat_coba) == ("menunggu", 1)
    settings.EMAIL_BACKEND = baik
    nanti = timezone.now() + timedelta(hours=1)
    assert kirim_surat(lambda: nanti).terkirim == 1
    assert len(mail.outbox) == 1


def test_a_letter_is_given_up_after_ten_tries_and_stays_in_the_inbox(
    putaran: Putaran, monkeypatch: pytest.MonkeyPatch
) -> None:
    orang(Peran.OPERATOR, "uji", UNIT)
    monkeypatch.setattr(pos, "_kirim", _gagal)
    ingatkan(TUTUP)
    for hari in range(1, 15):
        kirim_surat(lambda hari=hari: timezone.now() + timedelta(10 * hari))
    satu = Pemberitahuan.objects.get()
    assert (satu.surat, satu.surat_coba, satu.dibaca) == ("gagal", 10, None)


def _gagal(milik: list[Pemberitahuan]) -> None:
    raise OSError("tidak tersambung")


def test_a_second_run_at_the_same_time_sends_nothing_twice(
    putaran: Putaran, monkeypatch: pytest.MonkeyPatch
) -> None:
    orang(Peran.OPERATOR, "uji", UNIT)
    kirim, banyak = pos._kirim, []

    def sambil(milik: list[Pemberitahuan]) -> None:
        banyak.append(kirim_surat(timezone.now).terkirim)
        kirim(milik)

    monkeypatch.setattr(pos, "_kirim", sambil)
    ingatkan(TUTUP)
    assert banyak == [0]
    assert len(mail.outbox) == 1


def test_who_wants_no_letters_still_has_the_inbox(putaran: Putaran) -> None:
    operator = orang(Peran.OPERATOR, "uji", UNIT)
    klien = Client()
    klien.force_login(operator)
    klien.post("/pemberitahuan/surat/", {"surat": "tidak"})
    ingatkan(TUTUP)
    assert mail.outbox == []
    assert "hari ini hari terakhir" in klien.get("/pemberitahuan/").content.decode()
    klien.post("/pemberitahuan/surat/", {"surat": "ya"})
    ingatkan(TUTUP + timedelta(1))
    assert len(mail.outbox) == 1


def test_the_bell_counts_what_is_unread_also_on_a_page_that_did_not_change(
    putaran: Putaran,
) -> None:
    operator = orang(Peran.OPERATOR, "uji", UNIT)
    klien = Client()
    klien.force_login(operator)
    pertama = klien.get("/uji/2024/capaian/")
    assert "belum dibaca" not in pertama.content.decode()
    ingatkan(TUTUP)
    lagi = klien.get("/uji/2024/capaian/", headers={"If-None-Match": pertama["ETag"]})
    assert '1<span class="sembunyi"> belum dibaca' in lagi.content.decode()
    satu = Pemberitahuan.objects.get()
    jawab = klien.post(f"/pemberitahuan/{satu.pk}/buka/")
    assert jawab["Location"] == f"/uji/2024/pengumpulan/{PERIODE}/{UNIT}/"
    assert "belum dibaca" not in klien.get("/uji/2024/capaian/").content.decode()


def test_an_inbox_is_ones_own_and_forgets_an_office_that_is_no_longer_ours(
    putaran: Putaran,
) -> None:
    operator, lain = orang(Peran.OPERATOR, "uji", UNIT), orang(Peran.APIP)
    ingatkan(TUTUP)
    satu = Pemberitahuan.objects.get(penerima=operator)
    klien, orang_lain = Client(), Client()
    klien.force_login(operator)
    orang_lain.force_login(lain)
    assert orang_lain.post(f"/pemberitahuan/{satu.pk}/buka/").status_code == 404
    assert "Triwulan I" in klien.get("/pemberitahuan/").content.decode()
    operator.penugasan.update(sampai=timezone.localdate() - timedelta(1))
    teks = klien.get("/pemberitahuan/").content.decode()
    assert "Belum ada pemberitahuan" in teks
    assert "belum dibaca" not in teks


def test_a_comment_tells_the_other_side(putaran: Putaran) -> None:
    operator, sekretaris = orang(Peran.OPERATOR, "uji", UNIT), orang(Peran.SEKRETARIS, "uji")
    sel = Sel("uji", 2024, PERIODE, UNIT, "S1/02")
    tanya = tulis_komentar(pelaku(sekretaris.pk, "Bu Sari", TUTUP), sel, "Dari mana angkanya?")
    assert judul(operator) == ["Komentar pada S1/02, Bidang, Triwulan I 2024"]
    assert judul(sekretaris) == []
    tulis_komentar(pelaku(operator.pk, "Pak Budi", TUTUP), sel, "Dari register.", tanya.pk)
    assert "Dari register." in Pemberitahuan.objects.get(penerima=sekretaris).isi
    klien = Client()
    klien.force_login(operator)
    assert klien.get(Pemberitahuan.objects.get(penerima=operator).alamat).status_code == 200

"""Running a round: which may stand beside others, who is reminded, and taking an empty one back."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak
from selaras.apps.jejak.services import Catatan, catat
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.paket.queries import susun_paket
from selaras.apps.pemberitahuan.services import beri_tahu
from selaras.apps.pengumpulan.kabar import kabar_ingat
from selaras.apps.pengumpulan.models import Cap, Komentar, Lembar, Putaran
from selaras.apps.pengumpulan.queries import putaran
from selaras.inti.paket.isi import Paket
from selaras.inti.periode import Periode, tanggal_panjang
from selaras.inti.siklus.alur import Status
from selaras.inti.siklus.jenis_putaran import dapat_dikumpulkan, jenis_terpakai, terisi


def pastikan_jenis(scope: TahunLaporan, baru: Periode, paket: Paket) -> None:
    """A new round can be filled beside the others and the results there are. Raises IsianSalah."""
    dibuka = {Periode.parse(p) for p in scope.putaran.values_list("periode", flat=True)}
    terpakai = jenis_terpakai(paket, scope.tahun, dibuka)
    if baru not in dibuka and not dapat_dikumpulkan(baru.jenis, terpakai):
        raise IsianSalah(
            "periode",
            baru.sebutan,
            f"periode per {terpakai} atau setahun, karena hasil {scope.tahun} sudah dikumpulkan "
            f"per {terpakai} dan satu tahun hanya dirinci dengan satu jenis periode. Pengumpulan "
            "yang dibuka keliru dapat ditarik dari halamannya, selama masih kosong",
        )


def belum_diajukan(milik: Putaran) -> list[Lembar]:
    """The sheets of a round that are still with those who fill them."""
    terbuka = [str(s) for s in Status if s.terbuka]
    return list(
        milik.lembar.filter(status__in=terbuka)
        .select_related("putaran__tahun_laporan")
        .prefetch_related("putaran__pengecualian")
        .order_by("pk")
    )


def ingatkan(pelaku: Pelaku, opd: str, tahun: int, periode: str, *, hari: date) -> int:
    """Ask for the sheets that were not sent on; how many people were told, each once a day.

    Raises TidakBerizin, TidakAda, LangkahDitolak before the round begins.
    """
    pelaku.pastikan(Izin.BUKA_PENGUMPULAN, opd)
    milik = putaran(pelaku, opd, tahun, periode)
    if hari < milik.buka:
        raise LangkahDitolak(f"Pengisian baru dibuka {tanggal_panjang(milik.buka)}.")
    with transaction.atomic():
        banyak = beri_tahu(kabar_ingat(pelaku, opd, belum_diajukan(milik), hari))
        if banyak:
            catatan = Catatan("penyusun diingatkan", "putaran", periode, baru={"orang": banyak})
            _catat(pelaku, milik.tahun_laporan, catatan)
    return banyak


def halangan_tarik(milik: Putaran, paket: Paket) -> str | None:
    """Why a round can not be taken back; None while it is empty and nobody has moved a sheet."""
    if terisi(paket, milik.periode):
        return "sudah ada isian, penjelasan, atau bukti untuk periode ini; kosongkan dahulu"
    if Cap.objects.filter(lembar__putaran=milik).exists():
        return "lembarnya sudah pernah diajukan, sehingga riwayatnya disimpan"
    if Komentar.objects.filter(lembar__putaran=milik).exists():
        return "lembarnya sudah dikomentari, sehingga riwayatnya disimpan"
    if milik.pengecualian.exists():
        return "sudah ada unit yang dibukakan khusus, sehingga riwayatnya disimpan"
    return None


def tarik_putaran(pelaku: Pelaku, opd: str, tahun: int, periode: str, alasan: str) -> None:
    """Take back an empty round: its sheets go, the trail keeps when it was opened, and why not.

    Raises TidakBerizin, TidakAda, IsianSalah without a reason, LangkahDitolak for a round that
    holds something.
    """
    pelaku.pastikan(Izin.BUKA_PENGUMPULAN, opd)
    scope = tahun_laporan(pelaku.lingkup, opd, tahun)
    if not alasan.strip():
        raise IsianSalah("alasan", "", "alasan singkat, misalnya “salah memilih periode”")
    with transaction.atomic():
        scope = TahunLaporan.objects.select_for_update().select_related("opd").get(pk=scope.pk)
        milik = putaran(pelaku, opd, tahun, periode)
        if halangan := halangan_tarik(milik, susun_paket(scope)):
            raise LangkahDitolak(f"Pengumpulan ini tidak dapat ditarik: {halangan}.")
        lama = {"buka": str(milik.buka), "tutup": str(milik.tutup)}
        milik.lembar.all().delete()
        milik.delete()
        catatan = Catatan("pengumpulan ditarik", "putaran", periode, lama=lama, alasan=alasan)
        _catat(pelaku, scope, catatan)


def _catat(pelaku: Pelaku, scope: TahunLaporan, catatan: Catatan) -> None:
    catat(
        [catatan], nama=pelaku.nama, pengguna_id=pelaku.id, opd_id=scope.opd_id,
        tahun=scope.tahun, sumber=pelaku.sumber,
    )  # fmt: skip

"""Which rounds may stand beside each other, and taking back one that was opened by mistake."""

from __future__ import annotations

from django.db import transaction

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak
from selaras.apps.jejak.services import Catatan, catat
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.paket.queries import susun_paket
from selaras.apps.pengumpulan.models import Cap, Komentar, Putaran
from selaras.apps.pengumpulan.queries import putaran
from selaras.inti.paket.isi import Paket
from selaras.inti.periode import Periode
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
        catat(
            [catatan], nama=pelaku.nama, pengguna_id=pelaku.id, opd_id=scope.opd_id,
            tahun=tahun, sumber=pelaku.sumber,
        )  # fmt: skip

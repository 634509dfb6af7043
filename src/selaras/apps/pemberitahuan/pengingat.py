"""``selaras ingatkan``: what every app reminds of, put into inboxes and sent, each thing once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import timezone

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import pelaku_mesin, pemegang, pemegang_daerah
from selaras.apps.organisasi.models import OPD
from selaras.apps.organisasi.queries import daftar_kantor
from selaras.apps.pemberitahuan.kabar import Kabar, Pengingat
from selaras.apps.pemberitahuan.services import beri_tahu
from selaras.apps.pemberitahuan.surat import HasilKirim, kirim_surat
from selaras.apps.pengumpulan.kabar import ingatkan_lembar
from selaras.apps.tenggat.kabar import ingatkan_tenggat

# An app that reminds of days adds its function here.
PENGINGAT: tuple[Pengingat, ...] = (ingatkan_lembar, ingatkan_tenggat)

DISEBUT = 3  # reminders without people that a notice names; the others are counted


@dataclass(frozen=True)
class HasilIngat:
    """What one run did."""

    baru: int
    surat: HasilKirim


def ingatkan(hari: date) -> HasilIngat:
    """Remind everybody of that day's things and send the letters that wait."""
    semua = [kabar for pengingat in PENGINGAT for kabar in pengingat(hari)]
    baru = beri_tahu([*semua, *_tak_bertuan(semua, hari)])
    return HasilIngat(baru, kirim_surat(timezone.now))


def _tak_bertuan(semua: Iterable[Kabar], hari: date) -> Iterator[Kabar]:
    """What nobody of an office hears is told to whoever can give somebody the task: once a month
    for each office, since an office that has no people yet has many such things."""
    milik: dict[int, list[str]] = {}
    for kabar in semua:
        if kabar.opd_id is not None and not kabar.penerima:
            milik.setdefault(kabar.opd_id, []).append(kabar.judul)
    nama = {k.kode: k.nama for k in daftar_kantor(pelaku_mesin("sistem").lingkup)}
    for nomor, kode in OPD.objects.filter(pk__in=milik).values_list("pk", "kode"):
        judul = milik[nomor]
        lain = f", dan {len(judul) - DISEBUT} lagi" if len(judul) > DISEBUT else ""
        pengelola = frozenset(p.pengguna_id for p in pemegang(Izin.KELOLA_PENGGUNA, kode, hari))
        yield Kabar(
            f"tanpa-orang:{kode}:{hari:%Y-%m}",
            f"{nama.get(kode, kode)}: tidak ada yang menerima pengingat",
            f"Belum ada yang bertugas untuk: {'; '.join(judul[:DISEBUT])}{lain}. Beri seseorang "
            "tugasnya di Pengguna.",
            reverse("pengguna"), nomor,
            pengelola or pemegang_daerah(Izin.KELOLA_PENGGUNA, hari),
        )  # fmt: skip

"""Reminders of legal deadlines: to whoever can meet them, and to the regency that watches them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from django.urls import reverse

from selaras.apps.akun.queries import pelaku_mesin, pemegang, pemegang_daerah
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.organisasi.queries import daftar_kantor
from selaras.apps.pemberitahuan.kabar import Kabar
from selaras.apps.pengumpulan.jalan import jalan_semua
from selaras.apps.tenggat.menunggu import MEMANTAU, langkah_tenggat
from selaras.apps.tenggat.queries import kalender_semua
from selaras.inti.periode import tanggal_panjang
from selaras.inti.tenggat import Keadaan, Tenggat, sisa_hari

TERLAMA = timedelta(60)  # what is later than this is told by nobody any more
DISEBUT = 5  # offices that a notice to the regency names; the others are counted
Dekat = Mapping[tuple[str, int], tuple[Tenggat, ...]]


def ingatkan_tenggat(hari: date) -> Iterator[Kabar]:
    """Deadlines near or late, of this year and the last; each state and step once."""
    lingkup, tahun = pelaku_mesin("sistem").lingkup, (hari.year - 1, hari.year)
    semua = kalender_semua(lingkup, tahun, jalan_semua(lingkup, tahun, hari), hari)
    dekat = {letak: tuple(t for t in milik if _dekat(t, hari)) for letak, milik in semua.items()}
    yield from _kantor(dekat, hari)
    yield from _daerah(dekat, hari)


def _dekat(satu: Tenggat, hari: date) -> bool:
    dinilai = satu.keadaan in (Keadaan.MENDEKAT, Keadaan.TERLAMBAT)
    return dinilai and satu.batas is not None and hari - satu.batas <= TERLAMA


def _kantor(dekat: Dekat, hari: date) -> Iterator[Kabar]:
    """To the people of each office, for the step that is theirs."""
    mesin = pelaku_mesin("sistem")
    nomor = dict(TahunLaporan.objects.values_list("opd__kode", "opd_id"))
    for (opd, tahun), milik in dekat.items():
        for satu in milik:
            langkah = langkah_tenggat(mesin.lingkup, opd, tahun, satu.aturan.kunci)
            if langkah is None or satu.batas is None:
                continue
            izin, _, halaman = langkah
            yield Kabar(
                f"tenggat:{opd}:{tahun}:{satu.kunci}:{satu.batas}:{satu.keadaan.name}:{izin}",
                f"{satu.nama}: {sisa_hari(satu.batas, hari)}",
                _isi(satu),
                reverse(halaman, args=[opd, tahun]), nomor[opd],
                frozenset(p.pengguna_id for p in pemegang(izin, opd, hari) if not p.unit),
            )  # fmt: skip


def _daerah(dekat: Dekat, hari: date) -> Iterator[Kabar]:
    """To those who watch all offices: a deadline once for all of its offices, not once for each;
    and what the regency itself owes."""
    siapa = pemegang_daerah(MEMANTAU, hari)
    if not siapa:
        return
    nama = {k.kode: k.nama for k in daftar_kantor(pelaku_mesin("sistem").lingkup)}
    bersama: dict[tuple[int, str, date, Keadaan], list[tuple[str, Tenggat]]] = {}
    for (opd, tahun), milik in dekat.items():
        for satu in milik:
            if satu.batas is not None:
                kunci = (tahun, satu.kunci, satu.batas, satu.keadaan)
                bersama.setdefault(kunci, []).append((opd, satu))
    for (tahun, nama_kunci, batas, keadaan), kantor in bersama.items():
        satu = kantor[0][1]
        sebab = "" if satu.aturan.se_daerah else f" {_sebut(nama.get(o, o) for o, _ in kantor)}"
        yield Kabar(
            f"tenggat-daerah:{tahun}:{nama_kunci}:{batas}:{keadaan.name}",
            f"{satu.nama}: {sisa_hari(batas, hari)}",
            f"{_isi(satu)}{sebab}", reverse("masuk"), None, siapa,
        )  # fmt: skip


def _isi(satu: Tenggat) -> str:
    batas = tanggal_panjang(satu.batas) if satu.batas else ""
    return f"Batasnya {batas} ({satu.aturan.sumber})."


def _sebut(kantor: Iterable[str]) -> str:
    """Whose it is still, in a sentence that stays short for forty offices."""
    nama = list(kantor)
    lain = len(nama) - DISEBUT
    akhir = f", dan {lain} perangkat daerah lain" if lain > 0 else ""
    return f"Belum: {', '.join(nama[:DISEBUT])}{akhir}."

"""The one way in which people change the record of an office and year through the web.

A use case (a sheet that is filled, a plan that is edited, a target that is changed) is a pure
function from package to package. Around it stand the same checks as for an import, one lock, one
revision and one trail; so whatever a page lets through, an export of it can be imported again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.db import IntegrityError, transaction
from django.utils import timezone

from selaras.apps.akun.queries import Pelaku
from selaras.apps.bukti.queries import BerkasTersimpan
from selaras.apps.bukti.services import selaraskan_berkas, simpan_isi
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak
from selaras.apps.dasar.kendala import kesalahan_kendala
from selaras.apps.jejak.services import Catatan, catat
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.paket.periksa import periksa_paket
from selaras.apps.paket.queries import susun_paket
from selaras.apps.paket.tabel import PenulisTabel, Perubahan, selaraskan_tahun
from selaras.apps.perjanjian.aktif import aktivasi
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket.berkas import berkas_disebut, sidik_berkas
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import PaketError
from selaras.inti.paket.kolom import Baris, daftar_kolom
from selaras.inti.paket.skema import TABEL
from selaras.inti.paket.teks import SelError, rapikan, tulis_kunci, tulis_sel
from selaras.inti.periode import tanggal_panjang
from selaras.inti.siklus.beku import beda_beku, catat_perubahan, hari_dalam_tahun

Pengubah = Callable[[Paket], Paket]
BERLAKU = "berlaku mulai"
TINDAKAN = {"berubah": "diubah", "kembali": "dikembalikan dari arsip", "diarsipkan": "diarsipkan"}


@dataclass(frozen=True)
class HasilUbah:
    """The revision afterwards and the package as it is now; ``berubah`` False: nothing was new."""

    revisi: int
    berubah: bool
    paket: Paket


def ubah_rekam(
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    pengubah: Pengubah,
    *,
    alasan: str | None = None,
    berkas: Mapping[str, bytes] | None = None,
    berlaku: date | None = None,
) -> HasilUbah:
    """Let ``pengubah`` turn the package of the record into another, all or nothing.

    ``berkas`` holds files that new rows name; a file that no row names any more is archived. Rows
    that the new package no longer holds are archived. In an active year a change of what is frozen
    wants ``alasan`` and becomes a row of ``perubahan`` that holds from ``berlaku`` on (default:
    today, or the day of the year nearest to it). The caller has asked for permission. Raises
    LangkahDitolak for a frozen change without a reason, IsianSalah for a day outside the year,
    DiLuarLingkup, OPDTidakAda, TahunTidakAda, PaketError for what the checks refuse, and whatever
    ``pengubah`` raises.
    """
    isi = berkas or {}
    sidik = simpan_isi(isi)
    with transaction.atomic():
        scope = tahun_laporan(pelaku.lingkup, opd, tahun)
        # Whoever comes second sees what the first one wrote.
        scope = TahunLaporan.objects.select_for_update().select_related("opd").get(pk=scope.pk)
        lama = susun_paket(scope)
        baru = _berberkas(pengubah(lama), {**sidik_berkas(lama.berkas), **sidik})
        baru = _dengan_perubahan(scope, lama, baru, pelaku, alasan, berlaku)
        kelas = [k for k in TABEL if lama.baris(k) != baru.baris(k)]
        if not kelas:
            return HasilUbah(scope.revisi, False, lama)
        if kesalahan := periksa_paket(baru, kelas):
            raise PaketError(kesalahan)
        try:
            perubahan = _selaraskan(scope, kelas, baru)
            if (kini := sidik_berkas(baru.berkas)) != sidik_berkas(lama.berkas):
                selaraskan_berkas(scope, kini, {nama: len(satu) for nama, satu in isi.items()})
        except IntegrityError as galat:
            if (kesalahan_db := kesalahan_kendala(galat)) is None:
                raise
            raise PaketError((kesalahan_db,)) from galat
        scope.revisi += 1
        scope.save(update_fields=["revisi", "diubah"])
        catatan = [
            c for k in kelas for c in _catatan(k, perubahan[k.TABEL], lama, baru, alasan)
        ]  # fmt: skip
        catat(
            catatan, nama=pelaku.nama, pengguna_id=pelaku.id, opd_id=scope.opd_id, tahun=tahun,
            sumber=pelaku.sumber,
        )  # fmt: skip
    return HasilUbah(scope.revisi, True, baru)


def _berberkas(paket: Paket, sidik: Mapping[str, str]) -> Paket:
    """The package with exactly the stored files that its rows name."""
    disebut = berkas_disebut(paket)
    milik = BerkasTersimpan({nama: s for nama, s in sidik.items() if nama in disebut})
    return replace(paket, berkas=milik)


def _dengan_perubahan(
    scope: TahunLaporan,
    lama: Paket,
    baru: Paket,
    pelaku: Pelaku,
    alasan: str | None,
    berlaku: date | None,
) -> Paket:
    """The new package, with the frozen cells that it changes in an active year written down."""
    beda = beda_beku(lama, baru)
    if not beda or aktivasi(scope) is None:
        return baru
    if not (alasan or "").strip():
        lain = f" dan {len(beda) - 1} lainnya" if len(beda) > 1 else ""
        raise LangkahDitolak(
            f"Tahun {scope.tahun} sudah aktif, sehingga {beda[0].kata}{lain} hanya berubah dengan "
            "alasan. Tulis alasannya dan hari mulai berlakunya; keduanya tampil pada laporan."
        )
    try:
        sebab, oleh = rapikan(alasan or ""), rapikan(pelaku.nama)
    except SelError as galat:
        raise IsianSalah("alasan", "", f"teks biasa: {galat}") from galat
    hari = berlaku or hari_dalam_tahun(timezone.localdate(), scope.tahun)
    if hari.year != scope.tahun:
        raise IsianSalah(
            BERLAKU, tanggal_panjang(hari), f"hari antara 1 Januari dan 31 Desember {scope.tahun}"
        )
    return catat_perubahan(baru, beda, alasan=sebab, berlaku=hari, oleh=oleh)


def _selaraskan(
    scope: TahunLaporan, kelas: list[type[Baris]], paket: Paket
) -> dict[str, Perubahan]:
    penulis = PenulisTabel(scope)
    perubahan = {}
    dirujuk = {kolom.rujuk for satu in kelas for kolom in daftar_kolom(satu)}
    for satu in TABEL:
        if satu is kantor.TahunLaporan:
            perubahan[satu.TABEL] = selaraskan_tahun(scope, paket.baris(kantor.TahunLaporan)[0])
        elif satu in kelas:
            perubahan[satu.TABEL] = penulis.selaraskan(satu, paket.baris(satu))
        elif satu.TABEL in dirujuk:
            penulis.kenali(satu)
    return perubahan


def _catatan(
    kelas: type[Baris], perubahan: Perubahan, lama: Paket, baru: Paket, alasan: str | None
) -> Iterator[Catatan]:
    """What happened to each row of a table, the new ones included."""
    for satu in perubahan.rincian:
        kolom: dict[str, list[str]] = satu.get("kolom", {})
        yield Catatan(
            TINDAKAN[satu["jenis"]], kelas.TABEL, "/".join(satu["kunci"].values()),
            lama={n: isi[0] for n, isi in kolom.items()} or None,
            baru={n: isi[1] for n, isi in kolom.items()} or None,
            alasan=alasan,
        )  # fmt: skip
    ada = {tulis_kunci(b) for b in lama.baris(kelas)}
    ada |= {"/".join(satu["kunci"].values()) for satu in perubahan.rincian}
    for baris in baru.baris(kelas):
        if tulis_kunci(baris) not in ada:
            isi = {k.nama: tulis_sel(getattr(baris, k.nama)) for k in daftar_kolom(kelas)}
            terisi = {nama: teks for nama, teks in isi.items() if teks}
            yield Catatan("dibuat", kelas.TABEL, tulis_kunci(baris), baru=terisi, alasan=alasan)

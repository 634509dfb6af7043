"""A package from the browser: kept, looked at without writing, and taken in when confirmed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, astuple
from itertools import islice
from typing import Any

from django.db import transaction
from django.utils import timezone

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku
from selaras.apps.bukti.queries import BerkasTersimpan, berkas_tahun
from selaras.apps.bukti.services import simpan_tetap
from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak, TidakAda
from selaras.apps.jejak.services import Catatan, catat
from selaras.apps.organisasi.models import TahunLaporan
from selaras.apps.organisasi.queries import tahun_laporan
from selaras.apps.paket.models import Unggahan
from selaras.apps.paket.penjaga import KOSONG, larangan, rekam_paket, tak_diterima
from selaras.apps.paket.perubahan_kata import banyak_sel, sel_berubah
from selaras.apps.paket.services import HasilImpor, coba_impor, impor_paket
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kesalahan import Kesalahan, PaketError
from selaras.inti.paket.periksa_baris import kutip
from selaras.inti.siklus.muat import baris_kurang, gabungkan

SIMPAN_SALAH = 500  # faults kept of a refused package; all are counted
SIMPAN_SEL = 20_000  # changed cells kept, as the page says them; all are counted
PANJANG_NAMA = 120
BASI = (
    "Data sudah berubah sejak paket ini diperiksa, jadi yang tampil bukan lagi yang akan terjadi. "
    "Tidak ada yang dimuat; periksa lagi, lalu muat."
)


def terima_unggahan(pelaku: Pelaku, opd: str, tahun: int, nama: str, isi: bytes) -> Unggahan:
    """Keep what was sent, whatever it is; it is looked at later. Raises TidakBerizin,
    IsianSalah for nothing, and what scope raises."""
    pelaku.pastikan(Izin.MUAT_PAKET, opd)
    if not isi:
        raise IsianSalah("berkas", "", "buku kerja .xlsx atau .zip paket data")
    scope = tahun_laporan(pelaku.lingkup, opd, tahun)
    nama = kutip(nama)[:PANJANG_NAMA] or "paket"
    with transaction.atomic():
        satu = Unggahan.objects.create(
            tahun_laporan=scope, nama=nama, sidik=simpan_tetap({nama: isi})[nama], oleh=pelaku.nama
        )
        _catat(pelaku, scope, "paket diunggah", satu)
    return satu


def satu_unggahan(pelaku: Pelaku, opd: str, tahun: int, nomor: int) -> Unggahan:
    """An upload of the office and year. Raises TidakBerizin, TidakAda."""
    pelaku.pastikan(Izin.MUAT_PAKET, opd)
    milik = Unggahan.objects.filter(tahun_laporan__opd__kode=opd, tahun_laporan__tahun=tahun)
    satu = milik.select_related("tahun_laporan__opd").filter(pk=nomor).first()
    if satu is None:
        raise TidakAda(
            "Unggahan paket itu tidak ada pada kantor dan tahun ini. Yang lama ditinggalkan tanpa "
            "dimuat dibersihkan; unggah lagi bila masih diperlukan."
        )
    return satu


def daftar_unggahan(pelaku: Pelaku, opd: str, tahun: int) -> list[Unggahan]:
    """The last uploads of an office and year, newest first; none for who may not take any in."""
    if not pelaku.boleh(Izin.MUAT_PAKET, opd):
        return []
    milik = Unggahan.objects.filter(tahun_laporan__opd__kode=opd, tahun_laporan__tahun=tahun)
    return list(milik.defer("hasil", "salah").order_by("-pk")[:10])


def periksa_unggahan(pelaku: Pelaku, satu: Unggahan, gabung: bool | None = None) -> None:
    """Look at an upload: its faults, or all that taking it in would change. Writes nothing else.

    ``gabung`` says whether rows that the package lacks stay (None: as was chosen before). Raises
    TidakBerizin.
    """
    pelaku.pastikan(Izin.MUAT_PAKET, satu.tahun_laporan.opd.kode)
    satu.gabung = satu.gabung if gabung is None else gabung
    satu.hasil = satu.salah = None
    satu.tahun = satu.revisi = None
    satu.banyak_salah = 0
    try:
        paket = _baca(satu)
        with transaction.atomic():
            satu.tahun, satu.revisi = _keadaan(satu, paket)
            paket, kurang = _terjaga(satu, paket)
            hasil = coba_impor(
                paket, lingkup=pelaku.lingkup, oleh=pelaku.nama, sumber=satu.nama
            )  # fmt: skip
        satu.hasil = {**_ringkas(hasil), "kurang": kurang}
    except PaketError as galat:
        satu.salah = [asdict(k) for k in galat.kesalahan[:SIMPAN_SALAH]]
        satu.banyak_salah = sum(galat.jumlah.values())
    satu.save()


def muat_unggahan(pelaku: Pelaku, satu: Unggahan) -> HasilImpor:
    """Take in what was looked at, all or nothing.

    Raises TidakBerizin, PaketError, and LangkahDitolak for a record that changed since.
    """
    opd = satu.tahun_laporan.opd.kode
    pelaku.pastikan(Izin.MUAT_PAKET, opd)
    paket = _baca(satu)
    with transaction.atomic():
        if satu.hasil is None or _keadaan(satu, paket) != (satu.tahun, satu.revisi):
            raise LangkahDitolak(BASI)
        paket, _ = _terjaga(satu, paket)
        hasil = impor_paket(paket, lingkup=pelaku.lingkup, oleh=pelaku.nama, sumber=satu.nama)
        Unggahan.objects.filter(pk=satu.pk).update(dimuat=timezone.now())
        _catat(pelaku, satu.tahun_laporan, "paket dimuat", satu)
    return hasil


def _baca(satu: Unggahan) -> Paket:
    """The package of an upload; only one of the office for which it was sent. Raises PaketError."""
    from selaras.penulis.paket import baca_unggahan

    isi = BerkasTersimpan({satu.nama: satu.sidik})[satu.nama]
    paket = baca_unggahan(isi, berkas_tahun(satu.tahun_laporan))
    kode, milik = paket.baris(kantor.OPD)[0].kode, satu.tahun_laporan.opd.kode
    if kode != milik:
        kata = f"paket ini milik perangkat daerah lain; isi “{milik}”, atau pilih paket kantor ini"
        raise PaketError((Kesalahan(kantor.OPD.TABEL, None, "Kode", kutip(kode), kata),))
    return paket


def _terjaga(satu: Unggahan, paket: Paket) -> tuple[Paket, Mapping[str, int]]:
    """The package as it would be taken in, and the rows by table that it lacks.

    Nobody having chosen, rows that it lacks stay. Raises PaketError for locked cells, and for what
    no package may bring anew.
    """
    if (ada := rekam_paket(paket)) is None:
        if ditolak := tak_diterima(KOSONG, paket):
            raise PaketError(ditolak)
        return paket, {}
    scope, lama = ada
    kurang = baris_kurang(lama, paket)
    if satu.gabung is not False:
        paket = gabungkan(lama, paket)
    if terkunci := larangan(scope, lama, paket):
        raise PaketError(terkunci)
    return paket, kurang


def _keadaan(satu: Unggahan, paket: Paket) -> tuple[int, int]:
    """Year of the package, and the revision of the record there (0: none yet); locks the year."""
    tahun = paket.baris(kantor.TahunLaporan)[0].tahun
    ada = TahunLaporan.objects.select_for_update().filter(
        opd_id=satu.tahun_laporan.opd_id, tahun=tahun
    )
    scope = ada.first()
    return tahun, scope.revisi if scope else 0


def _ringkas(hasil: HasilImpor) -> Mapping[str, Any]:
    ada = {nama: p for nama, p in hasil.perubahan.items() if p.ada}
    rincian = {nama: p.rincian for nama, p in ada.items()}
    sel = [astuple(satu) for satu in islice(sel_berubah(rincian), SIMPAN_SEL)]
    return {
        "berubah": hasil.berubah,
        "ringkasan": hasil.ringkasan,
        "jumlah": {nama: p.jumlah() for nama, p in ada.items()},
        "sel": sel,
        "lain": banyak_sel(rincian) - len(sel),
    }


def _catat(pelaku: Pelaku, scope: TahunLaporan, tindakan: str, satu: Unggahan) -> None:
    catat(
        [Catatan(tindakan, "paket", satu.nama, baru={"sidik": satu.sidik})],
        nama=pelaku.nama, pengguna_id=pelaku.id, opd_id=scope.opd_id, tahun=scope.tahun,
        sumber=pelaku.sumber,
    )  # fmt: skip

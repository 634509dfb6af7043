"""Filling a book of money: cells that somebody typed or pasted, against what stands there now."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from selaras.inti.angka import AngkaError, parse_angka
from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.teks import SelError, rapikan
from selaras.inti.periode import Periode
from selaras.inti.siklus.buku import (
    AKUN,
    ALASAN,
    PAGU,
    SETAHUN,
    Buku,
    Garis,
    Isi,
    UangError,
    baca_buku,
    bidang_uang,
    ganti_buku,
    rupiah_wajar,
    tulis_garis,
)
from selaras.inti.siklus.isian import HasilIsian, IsianSel, SelDitolak, per_baris, sama_isi


def isi_uang(
    paket: Paket, buku: Buku, tahun: int, isian: Iterable[IsianSel], milik: Collection[str],
    hari: date,
) -> HasilIsian:  # fmt: skip
    """Put cells into a book; ``bidang`` of a cell is pagu, setahun, alasan or a month's text.

    ``milik``: the keys that this person fills. ``hari``: a month that has not begun by then takes
    no spending. The cells of a line stand or fall together.
    """
    garis = baca_buku(paket, buku, tahun)
    ditolak: list[SelDitolak] = []
    for kode, sel in per_baris(isian):
        if kode not in milik:
            pesan = f"{buku.sebutan} ini bukan bagian Anda"
            ditolak.extend(SelDitolak(kode, s.bidang, "", s.baru, pesan) for s in sel)
            continue
        lama = garis.get(kode) or Garis(buku, kode, tahun, {})
        diterima, tolak = _saring(lama, sel, hari)
        ditolak.extend(tolak)
        if not diterima:
            continue
        try:
            garis[kode] = tulis_garis(lama, {s.bidang: nilai for s, nilai in diterima})
        except UangError as galat:
            ditolak.extend(
                SelDitolak(kode, s.bidang, lama.teks(s.bidang), s.baru, str(galat))
                for s, _ in diterima
            )
    return HasilIsian(ganti_buku(paket, buku, tahun, garis), tuple(ditolak))


def _saring(
    lama: Garis, sel: Iterable[IsianSel], hari: date
) -> tuple[list[tuple[IsianSel, Isi]], list[SelDitolak]]:
    """The cells that can be taken with their values, and the cells that can not."""
    diterima: list[tuple[IsianSel, Isi]] = []
    ditolak: list[SelDitolak] = []
    boleh = bidang_uang(lama.tahun)
    for satu in sel:
        dikenal = satu.bidang in boleh
        kini = lama.teks(satu.bidang) if dikenal else ""
        bentrok = dikenal and not sama_isi(satu.lama, kini)
        if dikenal and satu.baru.strip() == kini:
            continue
        if not dikenal:
            pesan = "kolom ini tidak ada pada buku anggaran"
        elif bentrok:
            pesan = f"orang lain mengubahnya menjadi “{kini or 'kosong'}”"
        else:
            try:
                diterima.append((satu, _baca(lama.buku, satu, hari)))
                continue
            except (AngkaError, SelError, UangError) as galat:
                pesan = str(galat)
        ditolak.append(SelDitolak(lama.kode, satu.bidang, kini, satu.baru, pesan, bentrok))
    return diterima, ditolak


def _baca(buku: Buku, sel: IsianSel, hari: date) -> Isi:
    """The value of a typed text. Raises AngkaError, SelError, UangError."""
    teks = sel.baru.strip()
    if not teks:
        return None
    if sel.bidang == ALASAN:
        return rapikan(teks)
    if sel.bidang not in (PAGU, SETAHUN) and Periode.parse(sel.bidang).hari_awal > hari:
        raise UangError(f"{Periode.parse(sel.bidang).sebutan} belum mulai")
    return rupiah_wajar(buku, parse_angka(teks))


def tambah_akun(paket: Paket, tahun: int, kode: str, nama: str, kelompok: str) -> Paket:
    """The package with one more account, not filled yet. Raises UangError when it is there."""
    if kode in baca_buku(paket, AKUN, tahun):
        raise UangError(f"akun {kode} sudah ada")
    baru = hasil.AnggaranAkun(
        akun_id=kode, periode=str(tahun), kelompok=kelompok, nama=nama, keadaan="belum_diisi"
    )
    return paket.dengan(hasil.AnggaranAkun, [*paket.baris(hasil.AnggaranAkun), baru])

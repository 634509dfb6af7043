"""Checks of evidence: each kind holds its own, and meets a requirement of its own indicator."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from selaras.inti.paket.kesalahan import Kesalahan
from selaras.inti.paket.periksa_baris import BarisMentah, Lembar
from selaras.inti.periode import Periode

PANJANG_TAUTAN = 2000
KATA_TAUTAN = "isi alamat lengkap yang diawali https:// atau http://, tanpa spasi dan tanpa sandi"
_ISI = {"berkas": "berkas", "tautan": "tautan"}  # kind -> the column that only it fills


def periksa_bukti(lembar: Lembar) -> Iterator[Kesalahan]:
    """Evidence that lacks its own, speaks of another indicator's requirement, or of later."""
    syarat = {b["syarat_id"]: b for b in lembar.get("syarat_bukti", ())}
    tahun = _tahun(lembar)
    for baris in lembar.get("bukti", ()):
        yield from _isi(baris)
        yield from _syarat(baris, syarat.get(baris["syarat_id"]))
        yield from _periode(baris, tahun)
    for baris in lembar.get("pengecualian_bukti", ()):
        yield from _periode(baris, tahun)


def tautan_wajar(tautan: str) -> bool:
    """True for an http or https address with a host, and without white space or a password."""
    try:
        bagian = urlsplit(tautan)
        _ = bagian.port
    except ValueError:
        return False
    return (
        bagian.scheme in ("http", "https")
        and bool(bagian.hostname)
        and bagian.username is None
        and len(tautan) <= PANJANG_TAUTAN
        and tautan.isprintable()
        and not any(huruf.isspace() or huruf in '<>"\\' for huruf in tautan)
    )


def _isi(baris: BarisMentah) -> Iterator[Kesalahan]:
    for jenis, kolom in _ISI.items():
        if baris["jenis"] == jenis and baris[kolom] is None and baris.utuh(kolom):
            yield baris.salah(kolom, f"wajib diisi untuk bukti berjenis {jenis}")
        elif baris["jenis"] not in (jenis, None) and baris[kolom] is not None:
            yield baris.salah(kolom, f"kosongkan; hanya untuk bukti berjenis {jenis}")
    if baris["tautan"] is not None and not tautan_wajar(baris["tautan"]):
        yield baris.salah("tautan", KATA_TAUTAN)


def _syarat(baris: BarisMentah, syarat: BarisMentah | None) -> Iterator[Kesalahan]:
    if syarat is None:
        return  # none, or an unknown one that is reported as such
    if syarat["indikator_id"] != baris["indikator_id"]:
        yield baris.salah("syarat_id", "syarat ini milik indikator lain; pilih syaratnya sendiri")
    elif syarat["jenis"] != baris["jenis"]:
        yield baris.salah("syarat_id", f"syarat ini meminta bukti berjenis {syarat['jenis']}")


def _periode(baris: BarisMentah, tahun: int | None) -> Iterator[Kesalahan]:
    isi = baris["periode"]
    if tahun is not None and isi is not None and Periode.parse(isi).tahun > tahun:
        yield baris.salah("periode", f"tidak boleh sesudah tahun laporan {tahun}")


def _tahun(lembar: Lembar) -> int | None:
    baris = list(lembar.get("tahun_laporan", ()))
    tahun: int | None = baris[0]["tahun"] if len(baris) == 1 else None
    return tahun

"""What will be improved: follow-ups on record, misses without a reason, gaps in the data."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import IsiSebaris
from selaras.inti.naskah.kalimat import rangkai
from selaras.inti.naskah.kata_ukur import cacah, sebutan_simpul, tanpa_titik, titik
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.nilai import Status
from selaras.inti.paket.baris_hasil import Faktor
from selaras.inti.ukur.sebab import belum_dijelaskan
from selaras.inti.ukur.sebaran import hitung_sebaran

SEBUT_NAMA = 5  # more names than these are counted, not listed
PERBAIKAN_DATA = {
    Status.BELUM_DIISI: "Melengkapi target dan realisasi ",
    Status.TIDAK_TERBACA: "Menelusuri kembali angka yang tidak terbaca pada ",
}


def langkah_perbaikan(k: Konteks) -> tuple[IsiSebaris, ...]:
    """Sentences, the office's own follow-ups first; empty when there is nothing to improve."""
    return (*tindak_lanjut(k), *_penjelasan(k), *_data(k))


def tindak_lanjut(k: Konteks) -> tuple[IsiSebaris, ...]:
    """The follow-ups that the office put on record."""
    return tuple(
        sebaris(titik(f.uraian))
        for f in k.laporan.paket.baris(Faktor)
        if f.jenis == "tindak_lanjut"
    )


def _penjelasan(k: Konteks) -> tuple[IsiSebaris, ...]:
    kurang = belum_dijelaskan(k.pengukuran)
    if not kurang:
        return ()
    if len(kurang) > SEBUT_NAMA:
        banyak = cacah(k, len(kurang), "simpul yang meleset tanpa penjelasan")
        return (sebaris("Melengkapi sebab belum tercapainya target pada ", banyak, " simpul."),)
    nama = rangkai([f"{s.simpul_id} {tanpa_titik(sebutan_simpul(s))}" for s in kurang])
    return (sebaris(f"Melengkapi sebab belum tercapainya target {nama}."),)


def _data(k: Konteks) -> tuple[IsiSebaris, ...]:
    s = hitung_sebaran(k.pengukuran.indikator.values())
    if s.banyak == 0:
        return (sebaris("Melengkapi pohon kinerja, indikator, target, dan realisasi."),)
    return tuple(
        sebaris(
            PERBAIKAN_DATA[status],
            cacah(k, banyak, f"indikator dengan status {status.sebutan}"),
            " indikator.",
        )
        for status, banyak in s.lain
        if status in PERBAIKAN_DATA
    )

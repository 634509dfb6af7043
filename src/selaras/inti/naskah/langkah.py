"""What will be improved: follow-ups on record, misses without a reason, gaps in the data."""

from __future__ import annotations

from selaras.inti.capaian import SERATUS
from selaras.inti.dokumen.pohon import IsiSebaris
from selaras.inti.naskah.kalimat import rangkai, rangkai_isi
from selaras.inti.naskah.kata_ukur import cacah, sebutan_bernomor, simpul_jenjang, titik
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
    return (*tindak_lanjut(k), *_meleset(k), *_penjelasan(k), *_data(k))


def tindak_lanjut(k: Konteks) -> tuple[IsiSebaris, ...]:
    """The follow-ups that the office put on record."""
    return tuple(
        sebaris(titik(f.uraian))
        for f in k.laporan.paket.baris(Faktor)
        if f.jenis == "tindak_lanjut"
    )


def _meleset(k: Konteks) -> tuple[IsiSebaris, ...]:
    """The programs below target (sasaran, where there are none), the lowest first."""
    for jenjang in ("program", "sasaran"):
        milik = [k.pengukuran.simpul[s.simpul_id] for s in simpul_jenjang(k, jenjang)]
        kurang = [(u.rata.nilai, u.simpul) for u in milik if u.rata.nilai is not None]
        kurang = [satu for satu in kurang if satu[0] < SERATUS]
        if kurang:
            sebut = [
                sebaris(f"{sebutan_bernomor(s)} (", k.f.rata(s.simpul_id), " persen)")
                for _, s in sorted(kurang, key=lambda satu: satu[0])[:SEBUT_NAMA]
            ]
            return (sebaris("Mengejar target yang belum tercapai: ", *rangkai_isi(sebut), "."),)
    return ()


def _penjelasan(k: Konteks) -> tuple[IsiSebaris, ...]:
    kurang = belum_dijelaskan(k.pengukuran)
    if not kurang:
        return ()
    if len(kurang) > SEBUT_NAMA:
        banyak = cacah(k, len(kurang), "simpul yang meleset tanpa penjelasan")
        return (sebaris("Melengkapi sebab belum tercapainya target pada ", banyak, " simpul."),)
    nama = rangkai([sebutan_bernomor(s) for s in kurang])
    return (sebaris(f"Melengkapi sebab belum tercapainya target {nama}."),)


def _data(k: Konteks) -> tuple[IsiSebaris, ...]:
    s = hitung_sebaran(k.pengukuran.indikator.values())
    if s.banyak == 0:
        return (sebaris("Melengkapi pohon kinerja, indikator, target, dan realisasi."),)
    return tuple(
        sebaris(
            PERBAIKAN_DATA[status],
            cacah(
                k, banyak, f"indikator dengan status {status.sebutan}: nomor {_nomor(k, status)}"
            ),
            " indikator.",
        )
        for status, banyak in s.lain
        if status in PERBAIKAN_DATA
    )


def _nomor(k: Konteks, status: Status) -> str:
    """The nodes whose indicators have that status."""
    milik = {
        u.indikator.simpul_id for u in k.pengukuran.indikator.values() if u.capaian.status is status
    }
    return rangkai([kode for kode in k.laporan.simpul if kode in milik])

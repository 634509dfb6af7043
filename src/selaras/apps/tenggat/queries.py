"""How an office stands to its deadlines: known days and facts of the record, judged by inti."""

from __future__ import annotations

from datetime import date

from selaras.apps.akun.queries import Pelaku
from selaras.apps.laporan.queries import hari_terbit
from selaras.apps.pengumpulan.queries import jalannya_putaran
from selaras.apps.tenggat.models import HariAcuan
from selaras.inti.periode import tanggal_panjang
from selaras.inti.potret import LaporanKinerja
from selaras.inti.tenggat import JENDELA, Fakta, Tenggat, tenggat_tahun


def hari_acuan(pelaku: Pelaku, opd: str, tahun: int) -> dict[str, HariAcuan]:
    """The noted days of an office and year by what they are the day of."""
    pelaku.lingkup.pastikan(opd)
    milik = HariAcuan.objects.filter(tahun_laporan__opd__kode=opd, tahun_laporan__tahun=tahun)
    return {satu.acuan: satu for satu in milik}


def kalender(pelaku: Pelaku, laporan: LaporanKinerja, hari: date) -> tuple[Tenggat, ...]:
    """The deadlines of an office and year on that day; three queries."""
    opd, tahun = laporan.opd.kode, laporan.tahun
    putaran = jalannya_putaran(pelaku, opd, tahun)
    acuan = {kode: satu.hari for kode, satu in hari_acuan(pelaku, opd, tahun).items()}
    acuan |= {f"{JENDELA}:{satu.periode}": satu.tutup for satu in putaran}
    fakta = {f"pengumpulan:{satu.periode}": Fakta(satu.disahkan, satu.kata) for satu in putaran}
    fakta["pk"] = _perjanjian(laporan)
    if (terbit := _laporan(pelaku, laporan)) is not None:
        fakta["laporan"] = terbit
    return tenggat_tahun(tahun, acuan, fakta, hari)


def _perjanjian(laporan: LaporanKinerja) -> Fakta:
    """The first agreement of the year: dated is signed."""
    awal = next(
        (d for d in laporan.dokumen.values() if d.jenis == "pk" and d.tahun == laporan.tahun), None
    )
    if awal is None:
        return Fakta(None, "perjanjiannya belum ada")
    if awal.tanggal is None:
        return Fakta(None, "belum bertanggal")
    return Fakta(awal.tanggal, f"bertanggal {tanggal_panjang(awal.tanggal)}")


def _laporan(pelaku: Pelaku, laporan: LaporanKinerja) -> Fakta | None:
    """Published here, or not yet; None for a report that was printed elsewhere."""
    terbit = hari_terbit(pelaku.lingkup, laporan.opd.kode, laporan.tahun)
    if terbit is not None:
        return Fakta(terbit, f"diterbitkan {tanggal_panjang(terbit)}")
    if laporan.tahun_laporan.tanggal_laporan:
        return None
    return Fakta(None, "belum diterbitkan")

"""Figures that are computed rightly and yet look wrong: told when data come and before printing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from selaras.inti.agregasi import BEDA_BAGIAN, SATUAN_PERSEN, TAMPAK_SETAHUN
from selaras.inti.angka import tampilkan
from selaras.inti.capaian import SERATUS
from selaras.inti.naskah.kata_ukur import WAJAR
from selaras.inti.paket.baris_hasil import Rincian
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur import Pengukuran
from selaras.inti.ukur.pengukuran import UkurIndikator


def kejanggalan(p: Pengukuran) -> Iterator[tuple[str, str]]:
    """What looks wrong and what to look at, indicator by indicator."""
    for u in p.indikator.values():
        sebutan = f"{u.indikator.simpul_id} “{u.indikator.nama}”"
        if u.capaian.nilai is not None and u.capaian.nilai > WAJAR:
            yield (
                f"capaian {sebutan} {tampilkan(u.capaian.nilai)} persen perlu diperiksa",
                "Periksa satuan, target, dan realisasinya.",
            )
        elif _lebih_dari_seluruhnya(u):
            yield (
                f"realisasi {sebutan} {u.realisasi.teks} persen, lebih dari seluruhnya",
                "Periksa pembilang, penyebut, dan satuannya.",
            )
        if TAMPAK_SETAHUN in u.realisasi.catatan:
            yield (
                f"isian periode {sebutan} berpenyebut sama",
                "Bila pembilangnya kumulatif, pilih agregasi nilai akhir; bila penyebutnya untuk "
                "setahun, pilih agregasi jumlah.",
            )
        if any(c.startswith(BEDA_BAGIAN) for c in u.realisasi.catatan):
            yield (
                f"angka setahun {sebutan}, {u.realisasi.teks}, berbeda dari gabungan periodenya",
                "Periksa mana yang benar; hapus yang tidak dipakai.",
            )
        if satuan_tak_sesuai(u.indikator):
            yield (
                f"satuan “{u.indikator.satuan}” pada {sebutan} tidak sesuai dengan bunyinya",
                "Periksa satuan atau bunyi indikatornya.",
            )
    for simpul_id, nama in nama_kembar(p.laporan):
        yield (
            f"daftar pendukung {simpul_id} memuat nama yang sama dua kali: “{nama}”",
            "Periksa lembar rincian pendukung dan realisasi yang dihitung darinya.",
        )


def satuan_tak_sesuai(indikator: Indikator) -> bool:
    """A count in percent, or a percentage in anything else: what is counted does not fit."""
    kata = (indikator.nama.split() or [""])[0].casefold()
    satuan = (indikator.satuan or "").strip().casefold()
    if not satuan:
        return False
    return (kata == "jumlah" and satuan in SATUAN_PERSEN) or (
        kata == "persentase" and satuan not in SATUAN_PERSEN
    )


def nama_kembar(laporan: LaporanKinerja) -> list[tuple[str, str]]:
    """Names that stand more than once in the list behind one result: node and name, once each."""
    hitung: Counter[tuple[str, str]] = Counter()
    bunyi: dict[tuple[str, str], str] = {}
    for satu in laporan.paket.baris(Rincian):
        kunci = (satu.simpul_id, " ".join(satu.nama.casefold().split()))
        bunyi.setdefault(kunci, satu.nama)
        hitung[kunci] += 1
    return [(kunci[0], bunyi[kunci]) for kunci, banyak in hitung.items() if banyak > 1]


def _lebih_dari_seluruhnya(u: UkurIndikator) -> bool:
    """A share of a whole above 100 percent; a growth may be, so only shares by their parts."""
    satuan = (u.indikator.satuan or "").strip().casefold()
    return (
        satuan in SATUAN_PERSEN
        and u.indikator.agregasi == "dari_pembilang_penyebut"
        and u.realisasi.angka is not None
        and u.realisasi.angka > SERATUS
    )

"""Achievement against absorption: where result and money do not go together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from selaras.inti.dokumen.pohon import Bagan
from selaras.inti.naskah.bagan import gaya
from selaras.inti.naskah.bagan.titik import Acuan, Titik, bagan_titik
from selaras.inti.naskah.kalimat import bilang, huruf_awal_besar
from selaras.inti.naskah.kata_ukur import sebutan_simpul
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.paket.baris_rencana import Simpul


@dataclass(frozen=True)
class _TitikSimpul:
    simpul: Simpul
    titik: Titik


def bagan_sebar(k: Konteks, simpul: Sequence[Simpul], id_: str) -> Bagan | None:
    """A point for each program (sasaran, where there are none); None with fewer than two."""
    program = [s for s in simpul if s.jenjang == "program"] or list(simpul)
    titik = [t for s in program if (t := _titik(k, s)) is not None]
    kantor = k.pengukuran.total.serapan
    if len(titik) < 2 or kantor is None:
        return None
    acuan = Acuan(float(kantor), f"serapan kantor {k.f.serapan().isi} %", "kantor")
    semua = [t.titik for t in titik]
    return bagan_titik(id_, _judul(semua, float(kantor)), _alt(k, titik), semua, acuan)


def _titik(k: Konteks, simpul: Simpul) -> _TitikSimpul | None:
    u = k.pengukuran.simpul[simpul.simpul_id]
    if u.rata.nilai is None or u.anggaran is None or u.anggaran.serapan is None:
        return None
    pita = k.f.pita_simpul(simpul.simpul_id)
    warna = gaya.MEREK if k.laporan.berjalan else pita.warna
    tercapai = bool(u.rata.tercapai)
    nama = gaya.nama_pendek(simpul)
    serapan, capaian = float(u.anggaran.serapan), float(u.rata.nilai)
    return _TitikSimpul(simpul, Titik(nama, serapan, capaian, tercapai, warna))


def _judul(titik: list[Titik], kantor: float) -> str:
    """The message: how many spent like the rest and still fell short."""
    kurang = [t for t in titik if not t.tercapai]
    boros = [t for t in kurang if t.serapan >= kantor]
    if boros:
        lebih = "di atas serapan kantor"
        kata = huruf_awal_besar(bilang(len(boros)))
        if len(boros) == len(kurang):
            return f"{kata} program belum mencapai target walau serapannya {lebih}"
        return f"{kata} dari {bilang(len(kurang))} program yang meleset serapannya {lebih}"
    if not kurang:
        return "Semua program yang dinilai mencapai target"
    return "Program yang belum mencapai target juga belum menyerap anggarannya"


def _alt(k: Konteks, titik: list[_TitikSimpul]) -> str:
    bagian = [
        f"{sebutan_simpul(t.simpul)}: capaian {k.f.rata(t.simpul.simpul_id).isi} persen, serapan "
        f"{k.f.serapan(t.simpul.simpul_id).isi} persen"
        for t in titik
    ]
    return (
        f"Diagram sebar capaian terhadap serapan, serapan kantor {k.f.serapan().isi} persen. "
        f"{'; '.join(bagian)}."
    )

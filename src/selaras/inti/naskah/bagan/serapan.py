"""Money of the programs: what was budgeted, what of it was spent."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from selaras.inti.dokumen.pohon import Bagan
from selaras.inti.naskah.bagan import gaya
from selaras.inti.naskah.kata_ukur import sebutan_simpul
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.paket.baris_rencana import Simpul

AWAL, AKHIR = 250.0, 480.0
TEBAL = 14.0
ATAS = 22.0
BARIS_MAKS = 24
PAGU = "#D3DAE2"  # behind what was spent; its edge carries the meaning


def bagan_serapan(k: Konteks, program: Sequence[Simpul], id_: str) -> Bagan | None:
    """Bars of budget and spending, the largest budget first; None when no budget is known."""
    semua = sorted((s for s in program if _pagu(k, s) > 0), key=lambda s: -_pagu(k, s))
    if not semua:
        return None
    milik = semua[:BARIS_MAKS]
    tinggi, lapis = _lapis(k, milik)
    return Bagan(
        id=id_,
        judul=_judul(k, semua),
        spesifikasi=gaya.spesifikasi(tinggi, lapis),
        alt=_alt(k, milik),
        tinggi=gaya.tinggi_mm(tinggi),
        sumber=gaya.catatan_terpotong(len(semua), BARIS_MAKS, "program dengan pagu terbesar"),
    )


def _uang(k: Konteks, simpul: Simpul) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    uang = k.pengukuran.simpul[simpul.simpul_id].anggaran
    return (None, None, None) if uang is None else (uang.pagu, uang.realisasi, uang.serapan)


def _pagu(k: Konteks, simpul: Simpul) -> Decimal:
    return _uang(k, simpul)[0] or Decimal(0)


def _judul(k: Konteks, semua: list[Simpul]) -> str:
    dinilai = sorted(
        (serapan, s.simpul_id, s) for s in semua if (serapan := _uang(k, s)[2]) is not None
    )
    if len(dinilai) < 2 or dinilai[0][0] == dinilai[-1][0]:
        return "Pagu dan realisasi anggaran setiap program"
    return f"Serapan terendah terdapat pada {sebutan_simpul(dinilai[0][2])}"


def _lapis(k: Konteks, milik: list[Simpul]) -> tuple[float, list[gaya.Lapis]]:
    maks = float(max(max(n for n in (*_uang(k, s)[:2],) if n is not None) for s in milik))
    label = [gaya.bungkus(gaya.nama_pendek(s), AWAL - 14) for s in milik]
    pagu, realisasi, nama, isi = [], [], [], []
    y = ATAS
    for satu, baris in zip(milik, label, strict=True):
        tinggi_baris = max(34.0, gaya.TINGGI_BARIS * len(baris) + 10)
        tengah = y + tinggi_baris / 2
        y += tinggi_baris
        tempat = {"y": tengah - TEBAL / 2, "y2": tengah + TEBAL / 2}
        pagu.append({"awal": 0, "akhir": float(_pagu(k, satu)), **tempat})
        if (terpakai := _uang(k, satu)[1]) is not None:
            realisasi.append({"awal": 0, "akhir": float(terpakai), **tempat})
        naik = (len(baris) - 1) * gaya.TINGGI_BARIS / 2
        nama.append({"x": 0, "y": tengah - naik, "teks": baris})
        kanan = {"x": AKHIR + 10, "y": tengah - gaya.TINGGI_BARIS / 2, "teks": _label(k, satu)}
        isi.append(kanan)
    tinggi = y + 4
    x = gaya.sumbu_x("awal", (0, maks), (AWAL, AKHIR))
    kepala = [
        {"x": AWAL, "y": 9, "teks": ["realisasi"], "warna": gaya.MEREK},
        {"x": AWAL + 56, "y": 9, "teks": ["dari pagu"], "warna": gaya.REDUP},
    ]
    return tinggi, [
        gaya.kotak(pagu, tinggi, {"fill": PAGU, "stroke": gaya.REDUP, "strokeWidth": 0.6}, x),
        gaya.kotak(realisasi, tinggi, {"fill": gaya.MEREK}, x),
        gaya.teks(nama, tinggi),
        gaya.teks(isi, tinggi, ukuran=11.5),
        gaya.teks(kepala, tinggi, tebal=True, ukuran=11),
    ]


def _label(k: Konteks, simpul: Simpul) -> list[str]:
    kode = simpul.simpul_id
    serapan = k.f.serapan(kode).isi
    persen = "" if _uang(k, simpul)[2] is None else " %"
    return [f"{serapan}{persen} dari", k.f.pagu(kode, rp=True).isi]


def _alt(k: Konteks, milik: list[Simpul]) -> str:
    bagian = [
        f"{sebutan_simpul(s)}: pagu {k.f.pagu(s.simpul_id, rp=True).isi}, "
        f"realisasi {k.f.realisasi_anggaran(s.simpul_id, rp=True).isi}, "
        f"serapan {k.f.serapan(s.simpul_id).isi}{'' if _uang(k, s)[2] is None else ' persen'}"
        for s in milik
    ]
    return f"Diagram batang pagu dan realisasi per program. {'; '.join(bagian)}."

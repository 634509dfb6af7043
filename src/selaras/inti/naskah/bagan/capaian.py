"""Achievement of sasaran and programs: a bar for the result, a tick for the target."""

from __future__ import annotations

from collections.abc import Sequence

from selaras.inti.dokumen.pohon import Bagan, Pita
from selaras.inti.naskah.bagan import gaya
from selaras.inti.naskah.kalimat import bilang, huruf_awal_besar, seluruh
from selaras.inti.naskah.kata_ukur import dari_sebagian, sebutan_simpul
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.ukur.sebaran import Sebaran, hitung_sebaran

AWAL, AKHIR = 250.0, 466.0  # pixels of the bars
PALING_SEDIKIT, PALING_BANYAK = 120.0, 160.0  # percent that the axis shows
BARIS_MAKS = 24
DINILAI = " yang dinilai"
TEBAL = 14.0
ATAS = 22.0


def bagan_capaian(k: Konteks, urut: Sequence[Simpul], id_: str) -> Bagan | None:
    """The chart, without a number; None when nothing was judged."""
    semua = [s for s in urut if k.pengukuran.simpul[s.simpul_id].indikator]
    milik = semua[:BARIS_MAKS]
    if not any(k.pengukuran.simpul[s.simpul_id].rata.nilai is not None for s in milik):
        return None
    tinggi, lapis = _lapis(k, milik)
    return Bagan(
        id=id_,
        judul=_judul(k, semua),
        spesifikasi=gaya.spesifikasi(tinggi, lapis),
        alt=_alt(k, milik),
        tinggi=gaya.tinggi_mm(tinggi),
        sumber=gaya.catatan_terpotong(len(semua), BARIS_MAKS, "baris pertama"),
    )


def _judul(k: Konteks, semua: list[Simpul]) -> str:
    """The message: how many programs reached their target (sasaran, where there are none)."""
    for jenjang, benda in (("program", "program"), ("sasaran", "sasaran strategis")):
        sebaran = hitung_sebaran(
            k.pengukuran.simpul[s.simpul_id] for s in semua if s.jenjang == jenjang
        )
        if sebaran.dinilai:
            benda = benda if sebaran.tak_dinilai == 0 else f"{benda}{DINILAI}"
            return pesan(sebaran, benda)
    return "Capaian terhadap target"


def pesan(s: Sebaran, benda: str) -> str:
    """ "Empat dari enam program mencapai target", right for none, one, some and all."""
    if s.dinilai == 1:
        kata = "mencapai target" if s.tercapai else "belum mencapai target"
        return f"Satu-satunya {benda.removesuffix(DINILAI)}{DINILAI} {kata}"
    if s.tercapai == s.dinilai:
        return f"{seluruh(s.dinilai)} {benda} mencapai target{dari_sebagian(s)}"
    if s.tercapai == 0:
        return f"Belum satu pun dari {bilang(s.dinilai)} {benda} mencapai target"
    sebagian = huruf_awal_besar(bilang(s.tercapai))
    return f"{sebagian} dari {bilang(s.dinilai)} {benda} mencapai target{dari_sebagian(s)}"


def _lapis(k: Konteks, milik: list[Simpul]) -> tuple[float, list[gaya.Lapis]]:
    nilai = [k.pengukuran.simpul[s.simpul_id].rata.nilai for s in milik]
    terbesar = max(float(n) for n in nilai if n is not None)
    maks = min(max(PALING_SEDIKIT, terbesar), PALING_BANYAK)
    label = [gaya.bungkus(_nama(s) + _sebagian(k, s), AWAL - 14) for s in milik]
    y, letak = ATAS, []
    for baris in label:
        tinggi_baris = max(26.0, gaya.TINGGI_BARIS * len(baris) + 10)
        letak.append(y + tinggi_baris / 2)
        y += tinggi_baris
    tinggi = y + 4
    dasar, batang, kosong, nama = [], [], [], []
    isi: dict[str, list[gaya.Lapis]] = {"angka": [], "glif": [], "pita": []}
    for satu, n, baris, tengah in zip(milik, nilai, label, letak, strict=True):
        tempat = {"y": tengah - TEBAL / 2, "y2": tengah + TEBAL / 2}
        nama.append({"x": 0, "y": _atas(tengah, baris), "teks": baris})
        pita = k.f.pita_simpul(satu.simpul_id)
        angka = k.f.rata(satu.simpul_id).isi
        if n is None:
            kosong.append({"awal": 0, "akhir": maks, **tempat})
            kata = gaya.bungkus(angka, gaya.LEBAR - AKHIR - 10, maks=2)
            tempat_kata = {"x": AKHIR + 8, "y": _atas(tengah, kata), "warna": gaya.REDUP}
            isi["angka"].append({**tempat_kata, "teks": kata})
            continue
        dasar.append({"awal": 0, "akhir": maks, **tempat})
        warna = gaya.MEREK if k.laporan.berjalan else pita.warna
        batang.append({"awal": 0, "akhir": min(float(n), maks), "warna": warna, **tempat})
        for kunci, geser, bagian in _keterangan(angka, None if k.laporan.berjalan else pita):
            tulisan = {"x": AKHIR + geser, "y": tengah, "teks": [bagian], "warna": warna}
            isi[kunci].append(tulisan)
    x = gaya.sumbu_x("awal", (0, maks), (AWAL, AKHIR))
    tick = [
        {"awal": gaya.TARGET, "akhir": gaya.TARGET, "y": t - TEBAL / 2 - 4, "y2": t + TEBAL / 2 + 4}
        for t in letak
    ]
    x_target = AWAL + (AKHIR - AWAL) * gaya.TARGET / maks
    keterangan = [{"x": x_target, "y": 9, "teks": ["target"]}]
    lapis = [
        gaya.kotak(dasar, tinggi, {"fill": gaya.DASAR}, x),
        gaya.kotak(batang, tinggi, {}, x),
        gaya.kotak(tick, tinggi, {"stroke": gaya.TINTA, "strokeWidth": 2}, x),
        gaya.teks(nama, tinggi),
        gaya.teks(isi["angka"], tinggi, tebal=True),
        gaya.teks(isi["glif"], tinggi, ukuran=10, fon=gaya.FON_GLIF),
        gaya.teks(isi["pita"], tinggi),
        gaya.teks(keterangan, tinggi, rata="center", warna=gaya.REDUP, ukuran=11),
    ]
    if kosong:
        putus = {"fill": "white", "stroke": gaya.REDUP, "strokeDash": [3, 3]}
        lapis.insert(0, gaya.kotak(kosong, tinggi, putus, x))
    return tinggi, lapis


def _atas(tengah: float, baris: list[str]) -> float:
    """Where the first line stands so that the whole label is centred on ``tengah``."""
    return tengah - (len(baris) - 1) * gaya.TINGGI_BARIS / 2


def _keterangan(angka: str, pita: Pita | None) -> tuple[tuple[str, float, str], ...]:
    """Figure, glyph and word of a bar: which text, how far from the bars, what. A year that still
    runs has no band (None)."""
    depan = ("angka", 8.0, angka)
    return (depan,) if pita is None else (
        depan, ("glif", 50.0, pita.glif), ("pita", 63.0, pita.nama),
    )  # fmt: skip


def _sebagian(k: Konteks, simpul: Simpul) -> str:
    """How many indicators a mean was made of, where it could not take in all."""
    s = hitung_sebaran(k.pengukuran.simpul[simpul.simpul_id].indikator)
    if s.dinilai == 0 or s.tak_dinilai == 0:
        return ""
    return f" ({s.dinilai} dari {s.banyak} indikator)"


def _nama(simpul: Simpul) -> str:
    if simpul.jenjang == "program":
        return gaya.nama_pendek(simpul)
    return f"{simpul.simpul_id} {simpul.nama}"


def _alt(k: Konteks, milik: list[Simpul]) -> str:
    bagian = []
    for satu in milik:
        pita = k.f.pita_simpul(satu.simpul_id)
        angka = k.f.rata(satu.simpul_id).isi
        if k.pengukuran.simpul[satu.simpul_id].rata.nilai is None:
            bagian.append(f"{sebutan_simpul(satu)}: {angka}")
        else:
            nama = sebutan_simpul(satu) + _sebagian(k, satu)
            kata = "" if k.laporan.berjalan else f", {pita.nama}"
            bagian.append(f"{nama}: {angka} persen{kata}")
    acuan = "setahun" if k.laporan.berjalan else "seratus persen"
    return f"Diagram batang capaian terhadap target {acuan}. {'; '.join(bagian)}."

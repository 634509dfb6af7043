"""III A 9: was the result worth its money? Table and scatter of achievement and absorption."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from selaras.inti.anggaran import StatusEfisiensi
from selaras.inti.dokumen.pohon import BarisTabel, Blok, IsiSebaris, ParagrafDok, Rujukan, Tabel
from selaras.inti.naskah.bab3.sasaran import sasaran_dan_program
from selaras.inti.naskah.bab3.urut import Urut
from selaras.inti.naskah.bagan.sebar import bagan_sebar
from selaras.inti.naskah.catatan_ukur import catatan_rata
from selaras.inti.naskah.kalimat import rangkai_isi
from selaras.inti.naskah.kata_ukur import cacah
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel
from selaras.inti.paket.baris_rencana import Simpul

ID_TABEL = "tabel-efisiensi"
ID_BAGAN = "bagan-efisiensi"
SELISIH = "Selisih dihitung dari nilai sebelum dibulatkan."


def susun(k: Konteks, n: Penomor, u: Urut) -> tuple[Blok, ...]:
    """The rule in words, the judgement of each sasaran and program, the picture."""
    judul = u.bagian("Efisiensi Penggunaan Sumber Daya", "bab3-efisiensi")
    milik = [
        s for s in sasaran_dan_program(k) if k.pengukuran.simpul[s.simpul_id].efisiensi is not None
    ]
    if not milik:
        kosong = "Anggaran per program belum diisi, sehingga efisiensi belum dapat dinilai."
        return (judul, ParagrafDok(sebaris(kosong)))
    bagan = bagan_sebar(k, milik, ID_BAGAN)
    return (
        judul,
        *k.paragraf("bab3.efisiensi", *_pembuka(k, milik, bagan is not None)),
        _tabel(k, milik, n.sisipan("3")),  # first: unlike the chart it fills the rest of a page
        *((replace(bagan, nomor=n.gambar("3"), tabel=ID_TABEL),) if bagan else ()),
    )


def _pembuka(k: Konteks, milik: list[Simpul], ada_bagan: bool) -> IsiSebaris:
    isi = sebaris(
        "Efisiensi membandingkan capaian dengan serapan anggaran. Sasaran atau program dinyatakan "
        "efisien bila targetnya tercapai dengan dana yang tidak melebihi pagu, dan tidak efisien "
        "bila serapannya lebih besar daripada capaiannya. Selebihnya belum dapat dinilai. Aturan "
        "ini berlaku khusus dalam laporan ini dan bukan kutipan peraturan; efisien tidak berarti "
        "seluruh anggaran terpakai. "
    )
    for jenjang, benda in (("sasaran", "sasaran strategis"), ("program", "program")):
        if setingkat := [s for s in milik if s.jenjang == jenjang]:
            isi += _hasil(k, setingkat, benda)
    bagan = sebaris(" dan ", Rujukan(ID_BAGAN)) if ada_bagan else ()
    return isi + sebaris("Lihat ", Rujukan(ID_TABEL), *bagan, ".")


def _hasil(k: Konteks, milik: list[Simpul], benda: str) -> IsiSebaris:
    status = Counter(e.status for s in milik if (e := k.pengukuran.simpul[s.simpul_id].efisiensi))
    if len(status) == 1:
        satu = next(iter(status))
        depan = "Satu-satunya " if len(milik) == 1 else "Seluruh "
        return sebaris(f"{depan}{benda} {satu.sebutan}. ")
    bagian = [
        sebaris(cacah(k, status[s], f"{benda} {s.sebutan}"), f" {s.sebutan}")
        for s in StatusEfisiensi
        if status[s]
    ]
    semua = cacah(k, milik, f"{benda} yang beranggaran dan berindikator")
    return sebaris("Dari ", semua, f" {benda}, ", *rangkai_isi(bagian), ". ")


def _tabel(k: Konteks, milik: list[Simpul], nomor: str) -> Tabel:
    return Tabel(
        id=ID_TABEL,
        judul=f"Efisiensi Sasaran Strategis dan Program Tahun {k.tahun}",
        lebar=(10, 52, 18, 18, 20, 28, 38),
        kepala=kepala(
            "Kode",
            "Sasaran strategis/Program",
            "Capaian (%)",
            "Serapan (%)",
            "Selisih (poin persen)",
            "Efisiensi",
            "Alasan",
        ),
        badan=tuple(_baris(k, s) for s in milik),
        nomor=nomor,
        catatan=(*catatan_rata(k, milik), sebaris(SELISIH)),
        kecil=True,
    )


def _baris(k: Konteks, simpul: Simpul) -> BarisTabel:
    kode = simpul.simpul_id
    e = k.pengukuran.simpul[kode].efisiensi
    assert e is not None
    isi = (
        sel(kode),
        sel(simpul.nama),
        kanan(k.f.rata(kode)),
        kanan(k.f.serapan(kode)),
        kanan("–" if e.selisih is None else k.f.efisiensi(kode)),
        sel(e.status.sebutan),
        sel(e.alasan),
    )
    return baris(isi, 1 if simpul.jenjang == "sasaran" else 0)

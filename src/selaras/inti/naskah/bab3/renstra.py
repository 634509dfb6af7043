"""III A 5: how far the end of the Renstra still is (Tabel 3.3a)."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Blok, IsiSebaris, ParagrafDok, Rujukan, Tabel
from selaras.inti.naskah.bab3.urut import Urut
from selaras.inti.naskah.bab3.utama import indikator_utama
from selaras.inti.naskah.catatan_ukur import catatan_ukuran
from selaras.inti.naskah.kata_ukur import cacah, satuan_tabel
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel, tengah
from selaras.inti.ukur import UkurIndikator
from selaras.inti.ukur.perbandingan import hitung_kekurangan, menurut_predikat

ID_TABEL = "tabel-renstra"
URUTAN = ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam")


def susun(k: Konteks, n: Penomor, u: Urut) -> tuple[Blok, ...]:
    """Result of the year against the last target of the Renstra; what is still to be reached."""
    judul = u.bagian("Perbandingan dengan Target Akhir Renstra", "bab3-renstra")
    semua = _indikator(k)
    if k.laporan.renstra is None or not semua:
        kosong = "Data kantor belum memuat target Renstra, sehingga belum dapat dibandingkan."
        return (judul, ParagrafDok(sebaris(kosong)))
    akhir = k.laporan.tahun_laporan.renstra_akhir
    capai = [a for satu in semua if hitung_kekurangan(a := _akhir(k, satu)).tercapai]
    predikat = sum(menurut_predikat(a) for a in capai)
    isi = [
        f"Tahun {k.tahun} {_tahun_ke(k)} {k.laporan.renstra.nama}. ",
        Rujukan(ID_TABEL),
        f" membandingkan realisasi tahun {k.tahun} dengan target tahun {akhir}: ",
        *_hasil(k, len(capai) - predikat, predikat, len(semua)),
        ".",
    ]
    return (
        judul,
        *k.paragraf("bab3.renstra", *isi),
        _tabel(k, semua, akhir, n.sisipan("3")),
    )


def _hasil(k: Konteks, tercapai: int, predikat: int, semua: int) -> IsiSebaris:
    """How many reached the last target; those that did so by rank alone are told apart."""
    isi = _tercapai(k, tercapai, semua)
    if predikat == 0:
        return isi
    banyak = cacah(k, predikat, "indikator yang mencapai target akhir menurut predikat saja")
    return isi + sebaris("; ", banyak, " indikator mencapainya menurut predikat saja")


def _tercapai(k: Konteks, tercapai: int, semua: int) -> IsiSebaris:
    if tercapai == 0:
        return sebaris("belum ada indikator yang terbukti mencapai target akhir tersebut")
    if tercapai == semua:
        return sebaris("seluruh indikator sudah mencapai target akhir tersebut")
    return sebaris(
        cacah(k, tercapai, "indikator yang mencapai target akhir Renstra"),
        " dari ",
        cacah(k, semua, "indikator yang dibandingkan dengan target akhir Renstra"),
        " indikator sudah mencapai target akhir tersebut",
    )


def _tahun_ke(k: Konteks) -> str:
    ke = k.tahun - k.laporan.tahun_laporan.renstra_awal
    if 0 <= ke < len(URUTAN):
        return f"adalah tahun {URUTAN[ke]} pelaksanaan"
    return "berada di luar masa pelaksanaan"


def _akhir(k: Konteks, u: UkurIndikator) -> UkurIndikator:
    return k.pengukuran.terhadap_renstra(u.indikator.indikator_id)


def _indikator(k: Konteks) -> tuple[UkurIndikator, ...]:
    """IKU, and the indicators of the tujuan, that the Renstra names for its last year."""
    renstra = k.laporan.renstra
    if renstra is None:
        return ()
    akhir = str(k.laporan.tahun_laporan.renstra_akhir)
    utama = set(indikator_utama(k).kode)
    return tuple(
        u
        for kode, u in k.pengukuran.indikator.items()
        if (kode in utama or k.laporan.simpul[u.indikator.simpul_id].jenjang == "tujuan")
        and (kode, renstra.dokumen_id, akhir) in k.laporan.target
    )


def _tabel(k: Konteks, semua: tuple[UkurIndikator, ...], akhir: int, nomor: str) -> Tabel:
    badan = []
    for ke, u in enumerate(semua, start=1):
        kode = u.indikator.indikator_id
        assert k.laporan.renstra is not None
        target = k.f.target_dokumen(kode, k.laporan.renstra.dokumen_id, str(akhir))
        isi = (
            tengah(str(ke)),
            sel(u.indikator.nama),
            tengah(satuan_tabel(u.indikator)),
            kanan(k.f.realisasi(kode)),
            kanan(target),
            kanan(k.f.renstra(kode)),
            kanan(k.f.sisa_renstra(kode)),
        )
        badan.append(baris(isi))
    return Tabel(
        id=ID_TABEL,
        judul=f"Realisasi Tahun {k.tahun} terhadap Target Akhir Renstra Tahun {akhir}",
        lebar=(8, 62, 18, 20, 22, 22, 26),
        kepala=kepala(
            "No",
            "Indikator tujuan dan sasaran",
            "Satuan",
            f"Realisasi {k.tahun}",
            f"Target {akhir}",
            "Tingkat pencapaian (%)",
            "Masih harus dicapai",
        ),
        badan=tuple(badan),
        nomor=nomor,
        catatan=catatan_ukuran(k, (_akhir(k, u) for u in semua)),
        kecil=True,
    )

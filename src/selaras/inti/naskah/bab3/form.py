"""III A 2: the full official form (Tabel 3.1) and how its indicators spread over the bands."""

from __future__ import annotations

from collections.abc import Iterable

from selaras.inti.dokumen.pohon import Blok, ParagrafDok, Rujukan, Sel, Tabel
from selaras.inti.naskah.bab3.urut import Urut
from selaras.inti.naskah.kata_ukur import cacah, klausa_sebaran
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, kepala, sel, tengah
from selaras.inti.naskah.tabel_capaian import tabel_form_capaian
from selaras.inti.paket import pilihan
from selaras.inti.ukur.sebaran import Sebaran, hitung_sebaran

ID_FORM = "tabel-form-capaian"


def susun_pengantar(k: Konteks, n: Penomor, u: Urut) -> tuple[Blok, ...]:
    """What the form on the following pages shows, in a sentence and a small table."""
    judul = u.bagian(f"Target dan Realisasi Kinerja Tahun {k.tahun}", "bab3-form")
    if not k.laporan.simpul:
        kosong = "Tujuan, sasaran, program, kegiatan, dan sub kegiatan belum diisi."
        return (judul, ParagrafDok(sebaris(kosong)))
    s = hitung_sebaran(k.pengukuran.indikator.values())
    isi = sebaris(Rujukan(ID_FORM), f" memuat target, realisasi, dan capaian tahun {k.tahun} ")
    isi += sebaris("dari tujuan sampai sub kegiatan. ")
    isi += sebaris(*klausa_sebaran(k, s, "indikator"), ".")
    if s.melampaui:
        lebih = cacah(
            k,
            s.melampaui,
            "indikator yang melampaui target",
            awal=True,
            anggota=s.anggota.get("melampaui", ()),
        )
        isi += sebaris(" ", lebih, " indikator melampaui target.")
    isi += sebaris(" Banyaknya menurut jenjang dan predikat:")
    return (
        judul,
        *k.paragraf("bab3.form", *isi),
        *_tabel_sebaran(k),
    )


def susun_tabel(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    """The form itself, on pages of its own; nothing when there is no plan tree."""
    if not k.laporan.simpul:
        return ()
    return (tabel_form_capaian(k, n.tabel("3"), ID_FORM),)


def _tabel_sebaran(k: Konteks) -> tuple[Blok, ...]:
    per_jenjang: list[tuple[str, Sebaran]] = []
    for kode, nama in pilihan.JENJANG:
        milik = [
            u
            for u in k.pengukuran.indikator.values()
            if k.laporan.simpul[u.indikator.simpul_id].jenjang == kode
        ]
        if milik:
            per_jenjang.append((nama, hitung_sebaran(milik)))
    if not per_jenjang:
        return ()
    badan = [baris(_baris_sebaran(k, nama, s)) for nama, s in per_jenjang]
    semua = hitung_sebaran(k.pengukuran.indikator.values())
    badan.append(baris(_baris_sebaran(k, "Jumlah", semua), tekanan=2))
    pita = [p.nama for p in k.pengukuran.skala.pita]
    return (
        Tabel(
            id="bab3-sebaran",
            judul="Banyaknya Indikator menurut Jenjang dan Predikat",
            lebar=(30, *(18 for _ in pita), 20, 18),
            kepala=kepala("Jenjang", *pita, "Tidak dinilai", "Jumlah"),
            badan=tuple(badan),
        ),
    )


def _baris_sebaran(k: Konteks, nama: str, s: Sebaran) -> list[Sel]:
    per_pita = dict(s.pita)
    isi = [sel(nama)]
    for pita in k.pengukuran.skala.pita:
        banyak = per_pita.get(pita.kode, 0)
        apa = f"indikator {nama.lower()} berpredikat {pita.nama}"
        isi.append(_hitung(k, banyak, apa, s.anggota.get(pita.kode, ())))
    apa = f"indikator {nama.lower()} yang tidak dinilai"
    isi.append(_hitung(k, s.tak_dinilai, apa, s.anggota.get("tak_dinilai", ())))
    isi.append(_hitung(k, s.banyak, f"indikator {nama.lower()}", s.anggota.get("semua", ())))
    return isi


def _hitung(k: Konteks, banyak: int, apa: str, anggota: Iterable[str]) -> Sel:
    """A count; nought as a dash, so that what there is can be seen."""
    return tengah(k.f.jumlah(banyak, f"banyaknya {apa}", anggota) if banyak else "–")

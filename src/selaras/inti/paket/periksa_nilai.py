"""Checks of targets and results: exactly the kind of value that the indicator asks for.

A row is filled (``keadaan`` terisi) with that kind and no other, or it is empty and ``keadaan``
says why. Numerator and denominator go together; an indicator that is computed from them needs
both, save in a row for a whole year, whose figure may stand alone and is used as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.inti.agregasi import nilai_baris
from selaras.inti.angka import bulatkan, tampilkan_apa_adanya, tulis_polos
from selaras.inti.nilai import DESIMAL_TERBANYAK
from selaras.inti.paket.baris_hasil import Realisasi
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.paket.kesalahan import Kesalahan
from selaras.inti.paket.periksa_baris import BarisMentah, Lembar, kolom_bernama
from selaras.inti.paket.pilihan import KEADAAN
from selaras.inti.periode import JenisPeriode, Periode

_KEADAAN = dict(KEADAAN)
_RUMUS_ARAH = {"turun_rasio": ("turun", "makin rendah makin baik"),
               "rentang_skp": ("rentang", "baik bila di dalam rentang")}  # fmt: skip
# Tables whose only value is one column: filled, or empty with a reason.
_SATU_NILAI = {"pegawai": "jumlah", "aset": "nilai", "anggaran_program": "pagu"}
# Tables with several: one of them may be empty for the reason that ``keadaan`` names.
_BEBERAPA_NILAI = {
    "sarana": ("jumlah", "luas"),
    "anggaran": ("pagu", "realisasi"),
    "anggaran_akun": ("pagu", "realisasi"),
}


def periksa_indikator(lembar: Lembar) -> Iterator[Kesalahan]:
    """Cards that contradict themselves."""
    for baris in lembar.get("indikator", ()):
        rumus, arah = baris["rumus"], baris["arah"]
        if rumus in _RUMUS_ARAH and arah is not None and arah != _RUMUS_ARAH[rumus][0]:
            yield baris.salah("rumus", f"rumus ini hanya untuk arah “{_RUMUS_ARAH[rumus][1]}”")
        teliti = baris["ketelitian"]
        if teliti is not None and not 0 <= teliti <= DESIMAL_TERBANYAK:
            yield baris.salah("ketelitian", f"isi bilangan 0 sampai {DESIMAL_TERBANYAK}")
        if baris["jenis_nilai"] == "predikat":
            yield from _kartu_predikat(baris)


def _kartu_predikat(baris: BarisMentah) -> Iterator[Kesalahan]:
    if baris["arah"] == "rentang":
        yield baris.salah("arah", "indikator predikat tidak memakai rentang")
    if baris["skala_predikat"] is None and baris.utuh("skala_predikat"):
        yield baris.salah("skala_predikat", "wajib diisi untuk indikator predikat")
    if baris["agregasi"] not in (None, "nilai_akhir"):
        yield baris.salah("agregasi", "huruf tidak dapat dijumlah; isi nilai_akhir")


def periksa_target(lembar: Lembar) -> Iterator[Kesalahan]:
    """Targets of another kind than their indicator's, and ranges upside down."""
    kartu = {b["indikator_id"]: b for b in lembar.get("indikator", ())}
    semua = ("nilai", "predikat", "batas_bawah", "batas_atas")
    for baris in lembar.get("target", ()):
        indikator = kartu.get(baris["indikator_id"])
        if indikator is None or not _dapat_dinilai(indikator, baris, semua):
            continue
        yield from _isi_atau_sebab(baris, _perlu_target(indikator), semua)
        bawah, atas = baris["batas_bawah"], baris["batas_atas"]
        if bawah is not None and atas is not None and bawah > atas:
            yield baris.salah(
                "batas_bawah", f"tidak boleh di atas batas atas {tampilkan_apa_adanya(atas)}"
            )


def _perlu_target(indikator: BarisMentah) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Columns that must be filled, and columns that may be."""
    if indikator["jenis_nilai"] == "predikat":
        return ("predikat",), ("nilai",)
    if indikator["arah"] == "rentang":
        return ("batas_bawah", "batas_atas"), ()
    return ("nilai",), ()


def periksa_realisasi(lembar: Lembar) -> Iterator[Kesalahan]:
    """Results of another kind than their indicator's; numerator without denominator."""
    kartu = {b["indikator_id"]: b for b in lembar.get("indikator", ())}
    semua = ("nilai", "predikat", "pembilang", "penyebut")
    for baris in lembar.get("realisasi", ()):
        indikator = kartu.get(baris["indikator_id"])
        if indikator is None or not _dapat_dinilai(indikator, baris, (*semua, "periode")):
            continue
        yield from _isi_atau_sebab(baris, _perlu_realisasi(indikator, baris), semua)
        yield from _sesuai_pembagian(indikator, baris)


def _perlu_realisasi(
    indikator: BarisMentah, baris: BarisMentah
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if indikator["jenis_nilai"] == "predikat":
        return ("predikat",), ("nilai",)
    pasangan = ("pembilang", "penyebut")
    setahun = (
        baris["periode"] is None or Periode.parse(baris["periode"]).jenis is JenisPeriode.TAHUN
    )
    berpasangan = baris["pembilang"] is not None or baris["penyebut"] is not None
    if indikator["agregasi"] == "dari_pembilang_penyebut" and not (
        setahun and baris["nilai"] is not None
    ):
        return pasangan, ("nilai",)
    return (pasangan, ("nilai",)) if berpasangan else (("nilai",), ())


def _sesuai_pembagian(indikator: BarisMentah, baris: BarisMentah) -> Iterator[Kesalahan]:
    """A typed figure beside numerator and denominator must be their quotient as rounded."""
    isi = [baris[n] for n in ("nilai", "pembilang", "penyebut", "periode", "keadaan")]
    if None in isi or indikator["nama"] is None:
        return
    satu = Realisasi(**{**baris.sel, "indikator_id": baris["indikator_id"]})
    # Only the unit of the card matters for the quotient; faults elsewhere on it do not.
    hasil = nilai_baris(
        Indikator(indikator_id="", simpul_id="", urutan=0, nama="", satuan=indikator["satuan"]),
        satu,
    )
    if hasil.angka is None:
        yield baris.salah("nilai", "kosongkan: penyebut 0, tidak ada yang dapat dibagi")
        return
    desimal = len(tulis_polos(baris["nilai"]).partition(".")[2])
    if bulatkan(hasil.angka, desimal) != baris["nilai"]:
        hitungan = tampilkan_apa_adanya(bulatkan(hasil.angka, max(desimal, 2)))
        yield baris.salah(
            "nilai", f"pembilang dibagi penyebut adalah {hitungan}; betulkan atau kosongkan"
        )


def _dapat_dinilai(indikator: BarisMentah, baris: BarisMentah, nama: tuple[str, ...]) -> bool:
    return indikator.utuh("jenis_nilai", "arah", "agregasi", "satuan") and baris.utuh(
        *nama, "keadaan"
    )


def _isi_atau_sebab(
    baris: BarisMentah, perlu: tuple[tuple[str, ...], tuple[str, ...]], semua: tuple[str, ...]
) -> Iterator[Kesalahan]:
    wajib, boleh = perlu
    keadaan = baris["keadaan"]
    terisi = [nama for nama in semua if baris[nama] is not None]
    if keadaan != "terisi":
        for nama in terisi:
            yield baris.salah(
                nama, f"kosongkan, atau ubah Keadaan: sekarang “{_KEADAAN.get(keadaan, keadaan)}”"
            )
        return
    for nama in wajib:
        if baris[nama] is None:
            yield baris.salah(nama, "wajib diisi, atau pilih Keadaan yang menyebut mengapa kosong")
    for nama in terisi:
        if nama not in wajib and nama not in boleh:
            seharusnya = " dan ".join(kolom_bernama(baris.kelas)[n].judul for n in wajib)
            yield baris.salah(nama, f"kosongkan: indikator ini memakai kolom {seharusnya}")


def periksa_keadaan(lembar: Lembar) -> Iterator[Kesalahan]:
    """The other tables whose cells may be empty for a reason."""
    for tabel, nama in _SATU_NILAI.items():
        for baris in lembar.get(tabel, ()):
            if baris.utuh(nama, "keadaan"):
                yield from _isi_atau_sebab(baris, ((nama,), ()), (nama,))
    for tabel, beberapa in _BEBERAPA_NILAI.items():
        for baris in lembar.get(tabel, ()):
            if not baris.utuh(*beberapa, "keadaan"):
                continue
            kosong = [nama for nama in beberapa if baris[nama] is None]
            if baris["keadaan"] == "terisi" and len(kosong) == len(beberapa):
                yield baris.salah(
                    kosong[0], "wajib diisi, atau pilih Keadaan yang menyebut mengapa kosong"
                )
            if baris["keadaan"] != "terisi" and not kosong:
                yield baris.salah("keadaan", "pilih terisi: tidak ada sel yang kosong di baris ini")

"""Words around measured figures: units, achievements, counts, in good Bahasa Indonesia."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from selaras.inti.dokumen.pohon import Angka, IsiSebaris, Teks
from selaras.inti.naskah.kalimat import bilang, huruf_awal_besar, rangkai_isi, seluruh
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.nilai import Nilai, Status
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_rencana import Indikator, Simpul
from selaras.inti.paket.kolom import Baris, kolom_kunci
from selaras.inti.paket.teks import tulis_sel
from selaras.inti.satuan import satuan_kalimat
from selaras.inti.ukur import UkurIndikator, UkurSimpul
from selaras.inti.ukur.perbandingan import POIN, hitung_kekurangan
from selaras.inti.ukur.sebaran import Sebaran

PEMILIK = {"sasaran": "Sasaran strategis"}  # what a table calls a level, where it differs
# percent; beyond it a target or a unit is more likely wrong than surpassed
WAJAR = Decimal(200)
KATA_TERBESAR = 10  # larger counts are printed as digits
ALASAN_STATUS = {
    Status.TIDAK_BERLAKU: "indikator tidak diukur pada tahun laporan",
    Status.TIDAK_TERBACA: "angka pada dokumen sumber tidak dapat dipastikan",
    Status.BELUM_DIISI: "target atau realisasinya belum diisi",
    Status.TIDAK_ADA_SASARAN: "tidak ada yang perlu dilayani pada tahun laporan",
    Status.TIDAK_ADA_TARGET: "target dan realisasinya sama-sama nol",
    Status.TIDAK_DAPAT_DIHITUNG: "rumus tidak dapat diterapkan pada angka yang ada",
}


def satuan_selisih(indikator: Indikator) -> str:
    """The unit of a difference: two percentages differ by percent points, not by percent."""
    return f" {POIN}" if satuan_kalimat(indikator) == " persen" else satuan_kalimat(indikator)


def satuan_tabel(indikator: Indikator) -> str:
    """The unit in a column of its own; a unit is only left empty when it can not be read."""
    return indikator.satuan or Status.TIDAK_TERBACA.sebutan


def bersatuan(angka: Angka, nilai: Nilai, indikator: Indikator) -> IsiSebaris:
    """A target or result with its unit; the words of an empty value stand alone."""
    satuan = satuan_kalimat(indikator) if nilai.ada and nilai.predikat is None else ""
    return (angka, Teks(satuan)) if satuan else (angka,)


def target_isi(k: Konteks, u: UkurIndikator) -> IsiSebaris:
    """The target of an indicator in a sentence."""
    tahun = None if u.tahun == k.tahun else u.tahun
    return bersatuan(k.f.target(u.indikator.indikator_id, tahun), u.target, u.indikator)


def realisasi_isi(k: Konteks, u: UkurIndikator) -> IsiSebaris:
    """The result of an indicator in a sentence."""
    tahun = None if u.tahun == k.tahun else u.tahun
    return bersatuan(k.f.realisasi(u.indikator.indikator_id, tahun), u.realisasi, u.indikator)


def capaian_isi(k: Konteks, u: UkurIndikator) -> IsiSebaris:
    """ "90,53 persen dengan predikat Sangat Baik", or "tidak dinilai (belum diisi)"."""
    kode = u.indikator.indikator_id
    if u.capaian.nilai is None:
        return sebaris("tidak dinilai (", k.f.capaian(kode), ")")
    return sebaris(k.f.capaian(kode), " persen dengan predikat ", k.f.pita_indikator(kode))


def kalimat_indikator(k: Konteks, u: UkurIndikator) -> IsiSebaris:
    """One indicator in one sentence: target, result, achievement, band."""
    nama = huruf_awal_besar(tanpa_titik(u.indikator.nama))
    ada: list[IsiSebaris] = []
    if u.target.ada:
        ada.append(sebaris("ditargetkan ", *target_isi(k, u)))
    if u.realisasi.ada:
        ada.append(sebaris("terealisasi ", *realisasi_isi(k, u)))
    if not ada:
        return sebaris(f"{nama} ", *capaian_isi(k, u), ".")
    if u.capaian.nilai is None and hitung_kekurangan(u).tercapai is False:
        capaian = k.f.capaian(u.indikator.indikator_id)
        ada.append(sebaris("berada di bawah target; tanpa angka capaiannya ", capaian))
        return sebaris(f"{nama} ", *rangkai_isi(ada), ".")
    return sebaris(f"{nama} ", *rangkai_isi(ada), "; capaiannya ", *capaian_isi(k, u), ".")


def cacah(
    k: Konteks,
    milik: int | Collection[object],
    apa: str,
    *,
    awal: bool = False,
    anggota: Iterable[str] = (),
) -> Angka:
    """A count as a word up to ten, with a capital at the start of a sentence.

    Of a collection the explanation names the members; of a number, those in ``anggota``.
    """
    banyak = milik if isinstance(milik, int) else len(milik)
    siapa = anggota if isinstance(milik, int) else map(kode_anggota, milik)
    kata = bilang(banyak)
    return k.f.jumlah(huruf_awal_besar(kata) if awal else kata, f"banyaknya {apa}", siapa)


def kode_anggota(satu: object) -> str:
    """How an explanation names one of what was counted: by its code where it has one."""
    if isinstance(satu, UkurIndikator):
        return satu.indikator.indikator_id
    if isinstance(satu, UkurSimpul):
        return satu.simpul.simpul_id
    if isinstance(satu, Baris):
        return "/".join(tulis_sel(getattr(satu, nama)) for nama in kolom_kunci(type(satu)))
    return str(satu)


def bagian_dari(
    k: Konteks,
    sebagian: int,
    semua: int,
    benda: str,
    apa: str,
    *,
    awal: bool = True,
    anggota: Mapping[str, Iterable[str]] = MappingProxyType({}),
) -> IsiSebaris:
    """How many of a kind reached something, as the subject of a clause.

    "Satu-satunya program", "Kedua program", "Seluruh enam program", "Empat dari enam program";
    none is left to the caller, whose verb has to say no. ``anggota`` names the ids under
    "sebagian" and "semua".
    """
    seluruhnya = tuple(anggota.get("semua", ()))
    if sebagian == semua:
        if semua == 1:
            return sebaris(f"{'Satu' if awal else 'satu'}-satunya {benda}")
        kata, _, angka = seluruh(semua).partition(" ")
        kata = kata if awal else kata.lower()
        if not angka:
            return sebaris(k.f.jumlah(kata, f"banyaknya {benda}", seluruhnya), f" {benda}")
        return sebaris(f"{kata} ", cacah(k, semua, benda, anggota=seluruhnya), f" {benda}")
    # A sentence does not begin with a number in digits.
    depan = "Sebanyak " if awal and sebagian > KATA_TERBESAR else ""
    return sebaris(
        depan,
        cacah(
            k,
            sebagian,
            f"{benda} yang {apa}",
            awal=awal and not depan,
            anggota=anggota.get("sebagian", ()),
        ),
        " dari ",
        cacah(k, semua, benda, anggota=seluruhnya),
        f" {benda}",
    )


def klausa_tercapai(
    k: Konteks,
    tercapai: int,
    dinilai: int,
    benda: str,
    *,
    awal: bool = True,
    anggota: Mapping[str, Iterable[str]] = MappingProxyType({}),
) -> IsiSebaris:
    """ "Empat dari enam program mencapai target", right for none, one, some and all."""
    if dinilai == 0:
        return sebaris(f"{'Belum' if awal else 'belum'} ada {benda} yang dapat dinilai")
    if tercapai == 0:
        if dinilai == 1:
            depan = "Satu-satunya" if awal else "satu-satunya"
            return sebaris(f"{depan} {benda} belum mencapai target")
        depan = "Belum satu pun dari " if awal else "belum satu pun dari "
        jumlah = cacah(k, dinilai, benda, anggota=anggota.get("dinilai", ()))
        return sebaris(depan, jumlah, f" {benda} mencapai target")
    siapa = {"sebagian": anggota.get("tercapai", ()), "semua": anggota.get("dinilai", ())}
    subjek = bagian_dari(k, tercapai, dinilai, benda, "mencapai target", awal=awal, anggota=siapa)
    return sebaris(*subjek, " mencapai target")


def klausa_sebaran(k: Konteks, s: Sebaran, benda: str) -> IsiSebaris:
    """How many reached their target, and how many others were not judged; no full stop."""
    if s.tak_dinilai == 0 or s.dinilai == 0:
        klausa = klausa_tercapai(k, s.tercapai, s.dinilai, benda, anggota=s.anggota)
        return sebaris(*klausa, *_sebagian(s))
    sebab = ", ".join(f"{banyak} {status.sebutan}" for status, banyak in s.lain)
    apa = f"{benda} yang tidak dinilai"
    siapa = s.anggota.get("tak_dinilai", ())
    lain = cacah(k, s.tak_dinilai, f"{apa} ({sebab})" if sebab else apa, anggota=siapa)
    return sebaris(
        *klausa_tercapai(k, s.tercapai, s.dinilai, f"{benda} yang dinilai", anggota=s.anggota),
        *_sebagian(s),
        "; ",
        lain,
        f" {benda} lain tidak dinilai",
    )


def dari_sebagian(s: Sebaran) -> str:
    """ ", satu di antaranya dari sebagian indikatornya": of what reached its target, how many were
    judged by a part of their indicators; empty when none was."""
    if s.tercapai_sebagian == 0:
        return ""
    siapa = "semuanya" if s.tercapai_sebagian == s.tercapai else bilang(s.tercapai_sebagian)
    di_antara = "" if siapa == "semuanya" else " di antaranya"
    return f", {siapa}{di_antara} dari sebagian indikatornya"


def _sebagian(s: Sebaran) -> tuple[str, ...]:
    kata = dari_sebagian(s)
    return (kata,) if kata else ()


def sebutan_simpul(simpul: Simpul) -> str:
    """The name of a node that begins with its level: "Program Pemberdayaan Sosial"."""
    jenjang = dict(pilihan.JENJANG)[simpul.jenjang]
    if simpul.nama.casefold().startswith(jenjang.casefold()):
        return simpul.nama
    return f"{jenjang} {simpul.nama}"


def sebutan_pemilik(k: Konteks, indikator: Iterable[Indikator]) -> str:
    """The head of the column that names whose indicators these are: "Sasaran strategis"."""
    ada = {k.laporan.simpul[i.simpul_id].jenjang for i in indikator}
    nama = [PEMILIK.get(kode, kata) for kode, kata in pilihan.JENJANG if kode in ada]
    return "/".join(nama) or "Sasaran strategis"


def sebutan_bernomor(simpul: Simpul) -> str:
    """How a sentence points to a node: "Sub Kegiatan 2.1.1 Pendataan"; what stands above the
    kegiatan is known by its name alone."""
    if simpul.jenjang not in ("kegiatan", "sub_kegiatan"):
        return tanpa_titik(sebutan_simpul(simpul))
    jenjang = dict(pilihan.JENJANG)[simpul.jenjang]
    return f"{jenjang} {simpul.simpul_id} {tanpa_titik(simpul.nama)}"


def titik(teks: str) -> str:
    """The text as a sentence of its own: a capital first, exactly one full stop at its end."""
    teks = huruf_awal_besar(teks.strip())
    return teks if teks.endswith((".", "!", "?")) else f"{teks}."


def tanpa_titik(teks: str) -> str:
    """The text without the full stop at its end, for the middle of a sentence."""
    return teks.rstrip().rstrip(".")


def simpul_jenjang(k: Konteks, *jenjang: str) -> Sequence[Simpul]:
    """Nodes of the given levels in canonical order."""
    return [s for s in k.laporan.simpul.values() if s.jenjang in jenjang]

"""The card of an indicator looked at with care: can it be measured, promised, and by whom.

These are hints beside the form. What the record refuses is said by its own checks; a hint never
keeps a card from being saved. Source: LKE 1.b of PermenPAN-RB 88/2021 asks for indicators that are
SMART; how Selaras looks for that is its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selaras.inti.agregasi import SATUAN_PERSEN
from selaras.inti.paket.baris_rencana import Dokumen, Indikator, Simpul
from selaras.inti.penanggung import unit_simpul
from selaras.inti.periode import Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.letak import salah_letak
from selaras.inti.siklus.nomenklatur import nomenklatur, periksa_nomenklatur
from selaras.inti.siklus.satuan import cocok_satuan
from selaras.inti.ukur.pilih import dokumen_target, nilai_target

_BUNYI_PERSEN = re.compile(r"\b(persen(tase)?|prosentase)\b|%", re.IGNORECASE)
_BUNYI_JUMLAH = re.compile(r"\s*(jumlah|banyaknya)\b", re.IGNORECASE)
_BERRENSTRA = ("tujuan", "sasaran", "program")  # levels whose targets a Renstra holds


# What each kind of remark is about, for a list of all cards.
SEBUTAN_CEK = {
    "simpul": "simpul",
    "unit": "unit penanggung jawab",
    "satuan": "satuan",
    "rumus": "cara menghitung",
    "definisi": "definisi operasional",
    "sumber_data": "sumber data",
    "arah": "arah",
    "agregasi": "agregasi periode",
    "alasan": "alasan pemilihan IKU",
    "target": "target tahun ini",
    "renstra": "target Renstra",
}


@dataclass(frozen=True)
class Cek:
    """One thing that was looked at: sound or not, what stands there, what to do about it.

    ``baik`` None: it could not be told, so it is neither praised nor asked to be mended.
    ``bidang`` is the field of the form where it is mended, empty when it is another page.
    """

    kode: str
    baik: bool | None
    kata: str
    saran: str = ""
    bidang: str = ""

    @property
    def perlu(self) -> bool:
        """True for what is to be mended."""
        return self.baik is False


def periksa_kartu(laporan: LaporanKinerja, i: Indikator) -> tuple[Cek, ...]:
    """Everything that was looked at on a card, in the order of the form.

    ``i`` may be a card that is just being typed: what belongs to the record (targets, tree) is
    looked up by its id.
    """
    return (
        *_yatim(laporan, i),
        *_satuan(i),
        *_terukur(i),
        *_arah(i),
        *_agregasi(i),
        *_alasan(i),
        *_bertarget(laporan, i),
    )


def periksa_simpul(laporan: LaporanKinerja, s: Simpul) -> tuple[Cek, ...]:
    """The same for a node: its code, who answers for it, and that something measures it."""
    return (
        *_letak(laporan, s),
        *_nomenklatur(laporan, s),
        *_unit_simpul(laporan, s),
        *_berindikator(laporan, s),
    )


def _letak(laporan: LaporanKinerja, s: Simpul) -> Iterator[Cek]:
    for kata in salah_letak(laporan.simpul, s):
        yield Cek("letak", False, kata, "pindahkan kembali bila keliru; kodenya tetap", "induk")


def _nomenklatur(laporan: LaporanKinerja, s: Simpul) -> Iterator[Cek]:
    salah = periksa_nomenklatur(s.kode_nomenklatur, s.jenjang)
    for pesan in salah:
        yield Cek("nomenklatur", False, "kode nomenklatur", pesan.rstrip("."), "kode_nomenklatur")
    if s.kode_nomenklatur and not salah:
        yield Cek("nomenklatur", True, f"kode {s.kode_nomenklatur} sesuai dengan jenjangnya")
    elif not s.kode_nomenklatur and nomenklatur().panjang(s.jenjang):
        yield Cek(
            "nomenklatur", False, "kode nomenklatur belum diisi",
            f"tulis kodenya menurut {nomenklatur().dasar}", "kode_nomenklatur",
        )  # fmt: skip


def _unit_simpul(laporan: LaporanKinerja, s: Simpul) -> Iterator[Cek]:
    if s.unit_id or (s.induk_id and unit_simpul(laporan.simpul, s.induk_id)):
        yield Cek("unit", True, "ada unit yang bertanggung jawab")
    elif s.jenjang not in ("tujuan", "sasaran"):  # those are the whole office's
        yield Cek("unit", False, "belum ada unit yang bertanggung jawab", "pilih unit", "unit_id")


def _berindikator(laporan: LaporanKinerja, s: Simpul) -> Iterator[Cek]:
    banyak = len(laporan.indikator_simpul.get(s.simpul_id, ()))
    if banyak:
        yield Cek("indikator", True, f"diukur dengan {banyak} indikator")
    else:
        yield Cek("indikator", False, "belum terukur", "tambahkan indikator")


def _yatim(laporan: LaporanKinerja, i: Indikator) -> Iterator[Cek]:
    simpul = laporan.simpul.get(i.simpul_id)
    if simpul is None:
        sebab = f"bagian rencana {i.simpul_id} tidak ada lagi"
        yield Cek("simpul", False, sebab, "pilih bagiannya", "")
        return
    if i.unit_id or unit_simpul(laporan.simpul, i.simpul_id):
        yield Cek("unit", True, "ada unit yang bertanggung jawab")
    else:
        yield Cek(
            "unit", False, "belum ada unit yang bertanggung jawab",
            "pilih unit; tanpa unit, indikator ini diisi di lembar tingkat perangkat daerah",
            "unit_id",
        )  # fmt: skip


def _satuan(i: Indikator) -> Iterator[Cek]:
    if i.jenis_nilai == "predikat":
        return
    satuan = (i.satuan or "").strip()
    persen = satuan.casefold() in SATUAN_PERSEN
    if not satuan:
        yield Cek("satuan", False, "satuan belum diisi", "tulis satuan yang dihitung", "satuan")
    elif _BUNYI_PERSEN.search(i.nama) and not persen:
        yield Cek(
            "satuan", False, f"bunyinya persentase, satuannya {satuan}",
            "satukan keduanya: satuan % atau bunyi “Jumlah …”", "satuan",
        )  # fmt: skip
    elif _BUNYI_JUMLAH.match(i.nama) and persen:
        yield Cek(
            "satuan", False, f"bunyinya jumlah, satuannya {satuan}",
            "tulis satuan yang dihitung, misalnya orang atau dokumen", "satuan",
        )  # fmt: skip
    elif persen and i.agregasi == "jumlah":
        yield Cek(
            "satuan", False, "persentase dijumlahkan antarperiode",
            "pilih nilai akhir, rata-rata, atau dari pembilang dan penyebut", "agregasi",
        )  # fmt: skip
    elif persen and _BUNYI_PERSEN.search(i.nama):
        yield Cek("satuan", True, f"satuan {satuan} sesuai dengan bunyinya")
    else:
        yield _satuan_benda(i.nama, satuan)


def _satuan_benda(nama: str, satuan: str) -> Cek:
    hasil = cocok_satuan(nama, satuan)
    if hasil.cocok is None:
        kata = f"satuan {satuan}: kesesuaiannya dengan yang dihitung tidak dapat diperiksa"
        return Cek("satuan", None, kata)
    if hasil.cocok:
        return Cek("satuan", True, f"satuan {satuan} sesuai dengan bunyinya")
    return Cek(
        "satuan", False, f"yang dihitung {hasil.benda}, satuannya {satuan}",
        f"tulis satuan untuk {hasil.benda}, atau sebut dalam bunyinya apa yang dihitung", "satuan",
    )  # fmt: skip


def _terukur(i: Indikator) -> Iterator[Cek]:
    if i.jenis_nilai == "predikat":
        yield Cek("rumus", True, "diukur dengan predikat")
    elif (i.satuan or "").strip().casefold() in SATUAN_PERSEN:
        if i.pembilang and i.penyebut:
            yield Cek("rumus", True, "pembilang dan penyebut disebut")
        else:
            yield Cek(
                "rumus", False, "pembilang dan penyebut belum disebut",
                "persentase memerlukan apa yang dihitung dan dari berapa",
                "penyebut" if i.pembilang else "pembilang",
            )  # fmt: skip
    elif i.formula or (i.pembilang and i.penyebut):
        yield Cek("rumus", True, "cara menghitungnya disebut")
    else:
        yield Cek(
            "rumus", False, "cara menghitungnya belum disebut", "tulis formula perhitungan",
            "formula",
        )  # fmt: skip
    for bidang, sebut in (("definisi", "definisi operasional"), ("sumber_data", "sumber data")):
        ada = bool(getattr(i, bidang))
        yield Cek(
            bidang, ada, f"{sebut} {'disebut' if ada else 'belum disebut'}",
            "" if ada else f"tulis {sebut}", bidang,
        )  # fmt: skip


def _arah(i: Indikator) -> Iterator[Cek]:
    if i.asal_arah == "anggapan":
        yield Cek(
            "arah", False, "arah masih anggapan",
            "pilih arah, lalu sebut asalnya; laporan menandai arah yang masih anggapan",
            "asal_arah",
        )  # fmt: skip
    else:
        yield Cek("arah", True, "arah disebut asalnya")


def _agregasi(i: Indikator) -> Iterator[Cek]:
    if i.jenis_nilai == "predikat":
        return
    if i.agregasi == "dari_pembilang_penyebut" and not (i.pembilang and i.penyebut):
        yield Cek(
            "agregasi", False, "dihitung dari pembilang dan penyebut yang belum disebut",
            "tulis pembilang dan penyebut", "pembilang",
        )  # fmt: skip
    elif i.asal_agregasi == "anggapan":
        yield Cek(
            "agregasi", False, "agregasi periode masih anggapan",
            "pilih cara menjadikan triwulan setahun, lalu sebut asalnya", "asal_agregasi",
        )  # fmt: skip
    else:
        yield Cek("agregasi", True, "agregasi periode disebut asalnya")


def _alasan(i: Indikator) -> Iterator[Cek]:
    if i.iku and not i.alasan:
        yield Cek("alasan", False, "IKU tanpa alasan pemilihan", "tulis alasan pemilihan", "alasan")


def _bertarget(laporan: LaporanKinerja, i: Indikator) -> Iterator[Cek]:
    """A target in the agreement of the year, and in the Renstra for each of its years."""
    tahun = laporan.tahun
    kartu = laporan.indikator.get(i.indikator_id)
    dokumen = dokumen_target(laporan, kartu, tahun) if kartu else None
    if dokumen is not None and dokumen.jenis != "renstra" and _ada(laporan, i, dokumen, tahun):
        yield Cek("target", True, f"target {tahun} ada pada {dokumen.nama}")
    else:
        yield Cek(
            "target", False, f"target {tahun} belum ada pada perjanjian",
            "isi di halaman Perjanjian",
        )  # fmt: skip
    renstra = laporan.renstra
    if renstra is None:
        return
    periode = laporan.tahun_laporan
    rentang = range(periode.renstra_awal, periode.renstra_akhir + 1)
    kurang = [t for t in rentang if not _ada(laporan, i, renstra, t)]
    simpul = laporan.simpul.get(i.simpul_id)
    dimuat = len(kurang) < len(rentang) or (simpul and simpul.jenjang in _BERRENSTRA)
    if not kurang:
        yield Cek("renstra", True, f"{renstra.nama}: bertarget setiap tahun")
    elif dimuat:
        yield Cek(
            "renstra", False, f"{renstra.nama}: belum bertarget {', '.join(map(str, kurang))}",
            "lengkapi targetnya di halaman Renstra",
        )  # fmt: skip


def _ada(laporan: LaporanKinerja, i: Indikator, dokumen: Dokumen, tahun: int) -> bool:
    target = laporan.target.get((i.indikator_id, dokumen.dokumen_id, str(Periode(tahun))))
    return target is not None and nilai_target(target, dokumen).ada

"""What a figure that is a link is called for those who hear it: the figure, and where it leads."""

from __future__ import annotations

from types import MappingProxyType

from selaras.inti.periode import Periode

SELURUH = "seluruh kantor"
# What the key of a figure begins with (see ukur/jelas.py), in words.
KATA = MappingProxyType(
    {
        "target": "target",
        "target_dokumen": "target pada dokumen",
        "realisasi": "realisasi",
        "capaian": "capaian",
        "renstra": "capaian terhadap Renstra",
        "standar": "capaian terhadap standar",
        "rata": "rata-rata capaian",
        "pagu": "pagu",
        "realisasi_anggaran": "realisasi anggaran",
        "sisa": "sisa anggaran",
        "serapan": "serapan",
        "pagu_akun": "pagu akun",
        "realisasi_akun": "realisasi akun",
        "sisa_akun": "sisa anggaran akun",
        "serapan_akun": "serapan akun",
        "pagu_dokumen": "pagu pada dokumen",
        "efisiensi": "efisiensi",
        "kekurangan": "selisih terhadap target",
        "sisa_renstra": "sisa target Renstra",
        "perubahan": "perubahan target",
        "perubahan_pagu": "perubahan pagu",
        "selisih_buku": "selisih buku anggaran",
        "hasil_periode": "hasil periode",
        "uang_periode": "realisasi anggaran periode",
        "laju": "yang perlu dicapai",
        "laju_uang": "laju uang",
    }
)


def sebut_angka(isi: str, kunci: str) -> str:
    """ "90,53, asal capaian S1/01": begins with the very text of the link."""
    return f"{isi}, asal {_apa(kunci)}"


def _apa(kunci: str) -> str:
    jenis, _, sisa = kunci.partition(":")
    if jenis == "sampai":
        periode, _, dalam = sisa.partition(":")
        return f"{_apa(dalam)} sampai {Periode.parse(periode).sebutan}"
    if jenis not in KATA:  # a count or a cell: its key is no word
        return "angka ini"
    return f"{KATA[jenis]} {SELURUH if sisa == '*' else sisa.replace('@', ', ')}"

"""The annex: the agreements, the corrections, assumptions and quality of the data."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import BagianDok, Judul, Rujukan
from selaras.inti.naskah.bab3.form import ID_FORM
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.lampiran import koreksi, mutu
from selaras.inti.naskah.nomor_lampiran import nomor_mutu
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.perjanjian import judul_resmi, pernyataan_berlampiran
from selaras.inti.naskah.tabel_capaian import tabel_form_capaian


def susun(k: Konteks, n: Penomor) -> tuple[BagianDok, ...]:
    """Every annex on pages of its own."""
    bagian = [_form(k, n)]
    ke = 1
    for dokumen in k.laporan.perjanjian:
        ke += 1
        id = f"lampiran-pk-{dokumen.dokumen_id}"  # no code names an annex of ours
        judul = Judul(1, judul_resmi(k, dokumen), id, f"LAMPIRAN {ke}")
        bagian.append(BagianDok((judul, *pernyataan_berlampiran(k, dokumen))))
    daftar = koreksi.susun(k, n)
    if daftar:
        ke += 1
        judul = Judul(1, "KOREKSI TERHADAP CETAKAN", "lampiran-koreksi", f"LAMPIRAN {ke}")
        bagian.append(BagianDok((judul, *daftar), lanskap=True))
    judul = Judul(1, "ASUMSI DAN MUTU DATA", "lampiran-mutu", f"LAMPIRAN {nomor_mutu(k.laporan)}")
    bagian.append(BagianDok((judul, *mutu.susun(k, n))))
    return tuple(bagian)


def _form(k: Konteks, n: Penomor) -> BagianDok:
    judul = Judul(1, "FORM CAPAIAN KINERJA", "lampiran-form", "LAMPIRAN 1")
    if not k.laporan.simpul:
        return BagianDok((judul, *k.paragraf("lampiran.form", "Pohon kinerja belum diisi.")))
    tabel = tabel_form_capaian(k, n.tabel("L"), "lampiran-tabel-form")
    isi = k.paragraf(
        "lampiran.form",
        Rujukan(tabel.id),
        " memuat form yang sama dengan ",
        Rujukan(ID_FORM),
        " sebagai lampiran tersendiri.",
    )
    return BagianDok((judul, *isi, tabel), lanskap=True)

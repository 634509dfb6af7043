"""Targets that are allowed and yet look odd: told as a question before they are proposed.

No rule of the law: policy of Selaras. Nothing is refused for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from selaras.inti.angka import tampilkan_apa_adanya
from selaras.inti.paket.baris_rencana import Dokumen, Target
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.target import kolom_target
from selaras.inti.siklus.target_unit import indikator_lembar_target


def target_janggal(laporan: LaporanKinerja, dokumen: Dokumen) -> list[str]:
    """What is odd about the targets that an agreement writes itself, and about what they count."""
    if dokumen.tahun is None:
        return []
    milik = [t for t in laporan.target.values() if t.dokumen_id == dokumen.dokumen_id]
    hasil = list(_akhir_tahun(laporan, dokumen, dokumen.tahun))
    hasil += [
        f"{i.indikator_id} {i.nama}: satuannya kosong, sehingga tercetak “tidak terbaca”; isi pada "
        "kartu indikatornya"
        for i in indikator_lembar_target(laporan, dokumen)
        if not i.satuan
    ]
    if tanpa := sum(t.keadaan == "terisi" and not t.asal for t in milik):
        hasil.append(f"{tanpa} target belum menyebut sumbernya")
    return hasil


def _akhir_tahun(laporan: LaporanKinerja, dokumen: Dokumen, tahun: int) -> Iterator[str]:
    """Of what is counted as it stands at last, the last quarter and the year are one figure."""
    setahun, *triwulan = kolom_target(tahun)
    for i in indikator_lembar_target(laporan, dokumen):
        if i.agregasi != "nilai_akhir":
            continue
        kunci = (i.indikator_id, dokumen.dokumen_id)
        janji = _angka(laporan.target.get((*kunci, str(setahun))))
        akhir = _angka(laporan.target.get((*kunci, str(triwulan[-1]))))
        if janji is not None and akhir is not None and janji != akhir:
            yield (
                f"{i.indikator_id} {i.nama}: target setahun {tampilkan_apa_adanya(janji)}, target "
                f"{triwulan[-1].sebutan} {tampilkan_apa_adanya(akhir)}, padahal keduanya nilai "
                "akhir tahun"
            )


def _angka(target: Target | None) -> Decimal | None:
    return target.nilai if target is not None else None

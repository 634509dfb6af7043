"""Efficiency of a node with what stands below it: a sum must not hide its parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selaras.inti.anggaran import HasilEfisiensi, StatusEfisiensi


def perhatikan_bawahan(
    hasil: HasilEfisiensi, lebih: Sequence[str], program_dinilai: bool
) -> HasilEfisiensi:
    """The judgement of a node after a look at the nodes below it.

    ``hasil`` says "efisien". ``lebih``: codes of the nodes below that spent more than their own
    budget: said beside it. ``program_dinilai``: False for a sasaran whose money went to programs
    of which none was judged: the word is taken back.
    """
    if not program_dinilai:
        belum = StatusEfisiensi.BELUM_DAPAT_DINILAI
        return HasilEfisiensi(
            belum, hasil.selisih, "dananya dipakai program yang capaiannya tidak dinilai"
        )
    if not lebih:
        return hasil
    tambahan = f"{hasil.alasan}, tetapi dana {', '.join(lebih)} melebihi pagunya sendiri"
    return replace(hasil, alasan=tambahan)

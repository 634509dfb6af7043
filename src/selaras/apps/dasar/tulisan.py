"""Long texts that several people write: nobody's words go under those of another.

A form sends each text beside the one that its writer saw (its lock). The same address takes the
form from the button and, as JSON, from the script that saves while one writes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, JsonResponse

from selaras.apps.dasar.galat import IsianSalah, LangkahDitolak, RekamError
from selaras.inti.paket.kesalahan import PaketError

Tulisan = Mapping[str, str]  # texts by the name of their field


@dataclass(frozen=True)
class Bidang:
    """A field of the form: name, words, what it holds, and what somebody else saved meanwhile."""

    nama: str
    sebutan: str
    teks: str
    lama: str
    lain: str | None = None


class TulisanBentrok(LangkahDitolak):
    """Somebody else wrote meanwhile; ``kini`` is what stands there now."""

    def __init__(self, apa: str, kini: Tulisan) -> None:
        self.kini = kini
        super().__init__(
            f"Orang lain menyimpan {apa} sesudah Anda membukanya. Tidak ada yang ditimpa; "
            "bandingkan kedua teks, lalu simpan lagi bila punya Anda yang dipakai."
        )


def diubah(apa: str, kini: Tulisan, lama: Tulisan, baru: Tulisan) -> dict[str, str]:
    """The texts that their writer changed; ``lama`` is what he saw, ``apa`` what they are about.

    Raises TulisanBentrok when one of them was changed to something else meanwhile.
    """
    beda = {nama: teks for nama, teks in baru.items() if teks != lama.get(nama, "")}
    if any(kini.get(nama, "") not in (lama.get(nama, ""), teks) for nama, teks in beda.items()):
        raise TulisanBentrok(apa, kini)
    return beda


def bidang(nama: str, sebutan: str, lama: Tulisan, baru: Tulisan, kini: Tulisan | None) -> Bidang:
    """A field; ``kini`` stands for what others saved, after a collision."""
    lain = kini[nama] if kini is not None and kini[nama] != baru[nama] else None
    return Bidang(nama, sebutan, baru[nama], lama[nama], lain)


def berjson(request: HttpRequest) -> bool:
    """True for what the script sends while somebody writes."""
    return request.content_type == "application/json"


def isian_tulisan(request: HttpRequest) -> Tulisan:
    """The fields that were sent, by the button or by the script. Raises IsianSalah."""
    if not berjson(request):
        return {nama: str(isi) for nama, isi in request.POST.items()}
    try:
        isi = json.loads(request.body)
    except (ValueError, RecursionError):
        isi = None
    if not isinstance(isi, dict) or not all(isinstance(satu, str) for satu in isi.values()):
        raise IsianSalah("teks", "", "tulisan yang dikirim halaman ini")
    return isi


def jawab_tersimpan(kini: Tulisan) -> JsonResponse:
    """For the script: the texts as the record holds them now."""
    return JsonResponse({"kini": dict(kini)})


def jawab_ditolak(galat: RekamError | PaketError) -> JsonResponse:
    """For the script: why nothing was kept and, where two people collided, what stands there."""
    isi: dict[str, object] = {"pesan": str(galat)}
    if isinstance(galat, TulisanBentrok):
        isi["kini"] = dict(galat.kini)
    return JsonResponse(isi, status=getattr(galat, "status", 400))

"""Pictures of the report with their captions, as people add, change and take them away."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date

from selaras.inti.paket.baris_hasil import Foto
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import daftar_kolom
from selaras.inti.paket.teks import tulis_sel


@dataclass(frozen=True)
class IsiFoto:
    """What people write about a picture; the unit decides where in BAB III it stands."""

    keterangan: str
    tempat: str | None
    tanggal: date | None
    unit_id: str | None


def tanda_foto(satu: Foto) -> str:
    """A digest of a row, to see whether somebody else changed it meanwhile."""
    isi = "\x1f".join(tulis_sel(getattr(satu, k.nama)) for k in daftar_kolom(Foto))
    return hashlib.sha256(isi.encode()).hexdigest()[:16]


def kode_foto(paket: Paket, sidik: str) -> str:
    """A free code for a picture, from the SHA-256 of its bytes."""
    ada = {f.foto_id for f in paket.baris(Foto)}
    pokok = f"foto-{sidik[:8]}"
    ke = 1
    kode = pokok
    while kode in ada:
        ke += 1
        kode = f"{pokok}-{ke}"
    return kode


def tambah_foto(paket: Paket, kode: str, isi: IsiFoto, berkas: str) -> Paket:
    """The package with one picture more."""
    baru = Foto(foto_id=kode, berkas=berkas, **vars(isi))
    return paket.dengan(Foto, [*paket.baris(Foto), baru])


def ubah_foto(paket: Paket, kode: str, isi: IsiFoto, berkas: str | None) -> Paket:
    """The package with other words at a picture, and another file where one is given."""
    return paket.dengan(
        Foto,
        [
            replace(f, **vars(isi), berkas=berkas or f.berkas) if f.foto_id == kode else f
            for f in paket.baris(Foto)
        ],
    )


def tanpa_foto(paket: Paket, kode: str) -> Paket:
    """The package without a picture."""
    return paket.dengan(Foto, [f for f in paket.baris(Foto) if f.foto_id != kode])

"""III B 6: the work of each unit in the year, with photographs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from selaras.inti.dokumen.pohon import BarisTabel, Blok, Daftar, GambarFoto, Tabel
from selaras.inti.naskah.bab3.urut import Urut
from selaras.inti.naskah.kata_ukur import cacah, tanpa_titik, titik
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, kepala, sel, tengah
from selaras.inti.paket.baris_hasil import Foto, KerjaUnit
from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.periode import tanggal_panjang


def susun(k: Konteks, n: Penomor, u: Urut) -> tuple[Blok, ...]:
    """Units with lines of work or photographs; nothing at all when the office has neither.

    Photographs that are announced and not uploaded stand together in one small table.
    """
    kerja = k.laporan.paket.baris(KerjaUnit)
    foto = k.laporan.paket.baris(Foto)
    if not kerja and not foto:
        return ()
    ada = [f for f in foto if f.berkas]
    hasil: list[Blok] = [u.bagian("Gambaran Kerja Bidang dan Unit", "bab3-kerja")]
    isi = (*_per_unit(k, n, u, ada), *_foto_lain(n, u, ada))
    if isi:
        pembuka = f"Pekerjaan utama unit-unit {k.nama_kantor} sepanjang tahun {k.tahun}:"
        hasil += k.paragraf("bab3.kerja", pembuka)
    return (*hasil, *isi, *_belum_diunggah(k, [f for f in foto if not f.berkas]))


def _per_unit(k: Konteks, n: Penomor, u: Urut, foto: Sequence[Foto]) -> list[Blok]:
    kerja = k.laporan.paket.baris(KerjaUnit)
    hasil: list[Blok] = []
    for satu in sorted(k.laporan.paket.baris(Unit), key=lambda s: s.urutan):
        butir = tuple(sebaris(titik(b.uraian)) for b in kerja if b.unit_id == satu.unit_id)
        milik = [_foto(n, f) for f in foto if f.unit_id == satu.unit_id]
        if butir or milik:
            hasil.append(u.anak(satu.nama, f"bab3-kerja-{satu.unit_id}"))
            hasil += [Daftar(butir)] if butir else []
            hasil += milik
    return hasil


def _foto_lain(n: Penomor, u: Urut, foto: Sequence[Foto]) -> list[Blok]:
    milik = [_foto(n, f) for f in foto if f.unit_id is None]
    return [u.anak("Dokumentasi Lain", "bab3-dokumentasi-lain"), *milik] if milik else []


def _foto(n: Penomor, foto: Foto) -> GambarFoto:
    judul = tanpa_titik(foto.keterangan)
    return GambarFoto(
        id=f"foto-{foto.foto_id}",
        judul=judul,
        berkas=foto.berkas,
        alt=f"Foto: {judul}",
        nomor=n.gambar("3"),
        keterangan=_letak(foto),
    )


def _letak(foto: Foto) -> str:
    waktu = tanggal_panjang(foto.tanggal) if foto.tanggal else None
    return ", ".join(bagian for bagian in (foto.tempat, waktu) if bagian)


def _belum_diunggah(k: Konteks, foto: Sequence[Foto]) -> tuple[Blok, ...]:
    """The captions that wait for their picture, in the order of the units."""
    if not foto:
        return ()
    unit = {s.unit_id: s for s in k.laporan.paket.baris(Unit)}
    urutan = {kode: satu.urutan for kode, satu in unit.items()}
    urut = sorted(foto, key=lambda f: urutan.get(f.unit_id or "", len(urutan) + 1))
    bertempat = any(_letak(f) for f in urut)
    badan: list[BarisTabel] = []
    for kode, milik in groupby(urut, key=lambda f: f.unit_id):
        satu = list(milik)
        nama = sel(unit[kode].nama if kode else "–", tinggi=len(satu))
        for ke, f in enumerate(satu):
            tempat = (sel(_letak(f) or "–"),) if bertempat else ()
            kolom = (tengah(str(len(badan) + 1)), sel(tanpa_titik(f.keterangan)), *tempat)
            badan.append(baris((nama, *kolom) if ke == 0 else kolom, satukan=ke + 1 < len(satu)))
    isi = sebaris(
        "Keterangan foto kegiatan sudah tercatat, tetapi ",
        cacah(k, foto, "foto belum diunggah"),
        " foto belum diunggah:",
    )
    tabel = Tabel(
        id="bab3-foto-belum",
        judul="Foto Kegiatan yang Belum Diunggah",
        lebar=(44, 8, 78, *((44,) if bertempat else ())),
        kepala=kepala(
            "Unit", "No", "Keterangan foto", *(("Tempat dan tanggal",) if bertempat else ())
        ),
        badan=tuple(badan),
        kecil=True,
    )
    return (*k.paragraf("bab3.foto", *isi), tabel)

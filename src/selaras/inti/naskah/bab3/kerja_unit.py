"""III B 6: the work of each unit in the year, with photographs."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Blok, Daftar, GambarFoto
from selaras.inti.naskah.bab3.urut import Urut
from selaras.inti.naskah.kata_ukur import tanpa_titik, titik
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.paket.baris_hasil import Foto, KerjaUnit
from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.periode import tanggal_panjang


def susun(k: Konteks, n: Penomor, u: Urut) -> tuple[Blok, ...]:
    """Units with lines of work or photographs; nothing at all when the office has neither."""
    kerja = k.laporan.paket.baris(KerjaUnit)
    foto = k.laporan.paket.baris(Foto)
    unit = sorted(
        (s for s in k.laporan.paket.baris(Unit) if _punya(s.unit_id, kerja, foto)),
        key=lambda s: s.urutan,
    )
    tanpa_unit = [f for f in foto if f.unit_id is None]
    if not unit and not tanpa_unit:
        return ()
    hasil: list[Blok] = [
        u.bagian("Gambaran Kerja Bidang dan Unit", "bab3-kerja"),
        *k.paragraf(
            "bab3.kerja",
            f"Pekerjaan utama unit-unit {k.nama_kantor} sepanjang tahun {k.tahun} digambarkan "
            "sebagai berikut.",
        ),
    ]
    for satu in unit:
        hasil.append(u.anak(satu.nama, f"bab3-kerja-{satu.unit_id}"))
        butir = tuple(sebaris(titik(b.uraian)) for b in kerja if b.unit_id == satu.unit_id)
        if butir:
            hasil.append(Daftar(butir))
        hasil += [_foto(n, f) for f in foto if f.unit_id == satu.unit_id]
    if tanpa_unit:
        hasil.append(u.anak("Dokumentasi Lain", "bab3-kerja-lain"))
        hasil += [_foto(n, f) for f in tanpa_unit]
    return tuple(hasil)


def _punya(unit_id: str, kerja: tuple[KerjaUnit, ...], foto: tuple[Foto, ...]) -> bool:
    return any(b.unit_id == unit_id for b in kerja) or any(f.unit_id == unit_id for f in foto)


def _foto(n: Penomor, foto: Foto) -> GambarFoto:
    judul = tanpa_titik(foto.keterangan)
    waktu = tanggal_panjang(foto.tanggal) if foto.tanggal else None
    return GambarFoto(
        id=f"foto-{foto.foto_id}",
        judul=judul,
        berkas=foto.berkas,
        alt=f"Foto: {judul}" if foto.berkas else f"Foto belum diunggah: {judul}",
        nomor=n.gambar("3"),
        keterangan=", ".join(bagian for bagian in (foto.tempat, waktu) if bagian),
    )

"""I E 2: property by value, and land, buildings, vehicles."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from selaras.inti.angka import tampilkan, tampilkan_apa_adanya
from selaras.inti.dokumen.pohon import Angka, Blok, Judul, Rujukan, Sel, Tabel
from selaras.inti.naskah.kalimat import huruf_awal_besar, rangkai
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, berjumlah, kanan, kepala, sel, tengah
from selaras.inti.nilai import KEADAAN_STATUS
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_kantor import Aset, Sarana

# what a kind of property is counted in
UKURAN = {"tanah": "luas", "bangunan": "luas", "kendaraan": "jumlah", "inventaris": "jumlah"}


def susun(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    """The two tables, each only when there is data."""
    aset = sorted(k.laporan.paket.baris(Aset), key=lambda a: a.urutan)
    sarana = k.laporan.paket.baris(Sarana)
    judul = Judul(3, "Sarana dan Prasarana", "bab1-sarana", "2.")
    if not aset and not sarana:
        return (judul, *k.paragraf("bab1.sarana", "Data sarana dan prasarana belum diisi."))
    hasil: list[Blok] = [judul]
    if aset:
        tabel = _tabel_aset(k, n, aset)
        isi = sebaris(
            "Nilai barang milik daerah yang dikelola tampak pada ", Rujukan(tabel.id), "."
        )
        hasil += [*k.paragraf("bab1.aset", *isi), tabel]
    if sarana:
        tabel = _tabel_sarana(k, n, sarana)
        isi = sebaris(f"{tabel.judul.capitalize()} dirinci pada ", Rujukan(tabel.id), ".")
        hasil += [*k.paragraf("bab1.sarana", *isi), tabel]
    return tuple(hasil)


def _tabel_aset(k: Konteks, n: Penomor, aset: Sequence[Aset]) -> Tabel:
    badan = [
        baris((tengah(str(ke)), sel(a.kelompok_barang), kanan(_nilai_aset(k, a))))
        for ke, a in enumerate(aset, 1)
    ]
    total = _jumlah(k, [a.nilai for a in aset], "nilai kelompok barang", desimal=2)
    jumlah = baris((sel("Jumlah", lebar=2, tebal=True), kanan(total)), tekanan=1)
    return Tabel(
        id="tabel-aset",
        judul="Nilai Barang Milik Daerah",
        lebar=(8, 57, 35),
        kepala=kepala("No", "Kelompok barang", "Nilai (Rp)"),
        badan=berjumlah(badan, jumlah),
        nomor=n.tabel("1"),
        kecil=True,
    )


def _nilai_aset(k: Konteks, a: Aset) -> Angka:
    isi = KEADAAN_STATUS[a.keadaan].sebutan if a.nilai is None else tampilkan(a.nilai)
    return k.f.data("aset", "nilai", str(a.urutan), isi)


def _tabel_sarana(k: Konteks, n: Penomor, sarana: Sequence[Sarana]) -> Tabel:
    badan = []
    for jenis, _ in pilihan.JENIS_SARANA:
        milik = [s for s in sarana if s.jenis == jenis]
        for ke, s in enumerate(milik):
            awal = (sel(huruf_awal_besar(jenis), tinggi=len(milik)),) if ke == 0 else ()
            badan.append(
                baris(
                    (
                        *awal,
                        sel(s.uraian),
                        sel(s.lokasi or "–"),
                        _banyak(k, s, "jumlah"),
                        _banyak(k, s, "luas"),
                    )
                )
            )
        if len(milik) > 1:
            badan.append(baris(_baris_jumlah(k, jenis, milik), tekanan=1))
    return Tabel(
        id="tabel-sarana",
        judul=_judul_sarana(sarana),
        lebar=(16, 44, 24, 12, 16),
        kepala=kepala("Jenis", "Uraian", "Lokasi", "Jumlah (unit)", "Luas (m²)"),
        badan=tuple(badan),
        nomor=n.tabel("1"),
        kecil=True,
    )


def _judul_sarana(sarana: Sequence[Sarana]) -> str:
    """The kinds that there are: "Tanah, Bangunan, dan Kendaraan"."""
    ada = {s.jenis for s in sarana}
    return rangkai([huruf_awal_besar(jenis) for jenis, _ in pilihan.JENIS_SARANA if jenis in ada])


def _banyak(k: Konteks, s: Sarana, kolom: str) -> Sel:
    nilai: int | Decimal | None = getattr(s, kolom)
    if nilai is None:
        # land has no count, a vehicle no area: an empty place is only a gap where it says so
        if s.keadaan == "terisi" or kolom != UKURAN.get(s.jenis):
            return tengah("–")
        return kanan(k.f.data("sarana", kolom, s.sarana_id, KEADAAN_STATUS[s.keadaan].sebutan))
    return kanan(k.f.data("sarana", kolom, s.sarana_id, tampilkan_apa_adanya(Decimal(nilai))))


def _baris_jumlah(k: Konteks, jenis: str, milik: Sequence[Sarana]) -> tuple[Sel, ...]:
    return (
        sel(f"Jumlah {jenis}", lebar=3, tebal=True),
        _sel_jumlah(k, milik, "jumlah", f"unit {jenis}"),
        _sel_jumlah(k, milik, "luas", f"luas {jenis}"),
    )


def _sel_jumlah(k: Konteks, milik: Sequence[Sarana], kolom: str, apa: str) -> Sel:
    """The sum of a column; a dash only where this kind of property has no such figure."""
    nilai: list[int | Decimal | None] = [getattr(s, kolom) for s in milik]
    hilang = any(s.keadaan != "terisi" and kolom == UKURAN.get(s.jenis) for s in milik)
    if hilang or any(satu is not None for satu in nilai):
        return kanan(_jumlah(k, nilai, apa))
    return tengah("–")


def _jumlah(
    k: Konteks, nilai: Sequence[int | Decimal | None], apa: str, desimal: int | None = None
) -> Angka:
    """The sum, or the reason why there is none."""
    ada = [Decimal(n) for n in nilai if n is not None]
    if len(ada) < len(nilai):
        return k.f.jumlah("tidak dijumlahkan", f"{apa}: ada yang tanpa angka")
    total = sum(ada, Decimal(0))
    teks = tampilkan_apa_adanya(total) if desimal is None else tampilkan(total, desimal)
    return k.f.jumlah(teks, f"jumlah {apa}: " + " + ".join(map(tampilkan_apa_adanya, ada)))

"""The document tree as plain JSON data for the typst template; text stays data, never markup."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, repeat
from typing import Any

from selaras.inti.dokumen import pohon as p
from selaras.inti.dokumen import surat
from selaras.penulis.aksara import cetakkan
from selaras.penulis.colour import hex_colour, legible
from selaras.penulis.gambar import GambarNaskah
from selaras.penulis.gambar.foto import foto_siap
from selaras.penulis.kata_baku import (
    USANG,
    baris_sumber,
    garis_penanda,
    isi_garis,
    keadaan_per,
    sebab_tanpa_foto,
)
from selaras.penulis.lekat import berlekat
from selaras.penulis.pdf.ukuran import PT_PER_MM, Bidang, kepala_kelompok, ukur_tabel
from selaras.penulis.rujukan import RujukanError, sebutan_rujukan
from selaras.penulis.unbroken import NBSP, is_figure


class Penyusun:
    """Turns the blocks of one document into JSON-ready values."""

    def __init__(self, naskah: p.NaskahDok, gambar: GambarNaskah) -> None:
        self.naskah = naskah
        self.gambar = gambar
        self.sebutan = sebutan_rujukan(naskah)
        self.bidang = Bidang.dari(lanskap=False)
        self.tingkat = 0
        self.berkas: dict[str, bytes] = {}  # pictures in use, by their name for typst

    def dokumen(self) -> dict[str, Any]:
        """The whole document."""
        n = self.naskah
        return {
            "judul": cetakkan(n.judul),
            "pokok": cetakkan(n.pokok),
            "penulis": cetakkan(n.penulis),
            "keadaan": keadaan_per(n.tanggal),
            "kaki": cetakkan(n.kaki),
            "sidik": n.sidik,
            "sampul": self._sampul(n.sampul) if n.sampul else None,
            "id": list(self.sebutan),
            "bernomor": {
                satu.id: [cetakkan(satu.nomor), cetakkan(satu.teks)]
                for b in n.bagian
                for satu in b.isi
                if isinstance(satu, p.Judul) and satu.nomor
            },
            "bagian": [self._bagian(b) for b in n.bagian],
        }

    def _bagian(self, b: p.BagianDok) -> dict[str, Any]:
        self.bidang = Bidang.dari(b.lanskap)
        return {
            "lanskap": b.lanskap,
            "penomoran": b.penomoran,
            "awal": b.awal_nomor,
            "isi": [self._kelompok(kelompok) for kelompok in _kelompokkan(berlekat(b.isi))],
        }

    def _kelompok(self, kelompok: list[p.Blok]) -> dict[str, Any]:
        """Photographs that follow one another stand side by side."""
        if len(kelompok) == 1:
            return self.blok(kelompok[0])
        return {"t": "DeretFoto", "foto": [self.blok(satu) for satu in kelompok]}

    # --- inline
    def sebaris(self, isi: p.IsiSebaris) -> list[list[Any]]:
        """Inline nodes as small lists whose first item is their kind."""
        return [self._satu(satu) for satu in isi]

    def _satu(self, satu: p.Sebaris) -> list[Any]:
        match satu:
            case p.Teks():
                return ["t", cetakkan(satu.isi), satu.tebal, satu.miring]
            case p.Angka():
                isi = cetakkan(satu.isi)
                return ["a", isi, satu.tebal, is_figure(isi)]
            case p.Pita():
                return ["p", cetakkan(satu.nama), cetakkan(satu.glif), f"#{legible(satu.warna)}"]
            case p.Rujukan():
                if satu.id not in self.sebutan:
                    raise RujukanError(f"rujukan ke id yang tidak ada: {satu.id}")
                return ["r", cetakkan(self.sebutan[satu.id]), satu.id]
            case p.BarisBaru():
                return ["b"]

    # --- blocks
    def blok(self, satu: Any) -> dict[str, Any]:
        """One block as a dictionary with its kind under ``t``."""
        jenis = type(satu).__name__
        return {"t": jenis, **_BLOK[jenis](self, satu)}

    def _sampul(self, s: surat.Sampul) -> dict[str, Any]:
        return {
            "kop": self._kop(s.kop),
            "judul": [cetakkan(satu) for satu in s.judul],
            "tahun": cetakkan(s.tahun),
            "keterangan": cetakkan(s.keterangan),
        }

    def _kop(self, k: surat.KopSurat) -> dict[str, Any]:
        return {
            "pemerintah": cetakkan(k.pemerintah),
            "kantor": cetakkan(k.kantor),
            "alamat": [cetakkan(satu) for satu in k.alamat],
            "logo": self._berkas(k.logo),
        }

    def _berkas(self, nama: str | None) -> str | None:
        """The name of a picture for typst, None when there is none that can be read."""
        isi = self.naskah.berkas.get(nama) if nama is not None else None
        siap = foto_siap(isi) if isi is not None else None
        if nama is None or siap is None:
            return None
        jenis = "png" if siap.startswith(b"\x89PNG") else "jpg"
        virtual = f"berkas-{sorted(self.naskah.berkas).index(nama)}.{jenis}"
        self.berkas[virtual] = siap
        return virtual

    def _judul(self, j: p.Judul) -> dict[str, Any]:
        # PDF/UA refuses a level that is skipped; the tree should not have one
        self.tingkat = max(1, min(j.tingkat, self.tingkat + 1))
        return {
            "tingkat": self.tingkat, "teks": cetakkan(j.teks), "id": j.id,
            "nomor": cetakkan(j.nomor), "sehalaman": j.sehalaman,
        }  # fmt: skip

    def _paragraf(self, b: p.ParagrafDok) -> dict[str, Any]:
        return {
            "isi": self.sebaris(b.isi), "rata": b.rata.value, "kecil": b.kecil,
            "usang": USANG if b.usang else "", "lekat": b.lekat,
        }  # fmt: skip

    def _daftar(self, b: p.Daftar) -> dict[str, Any]:
        return {"butir": [self.sebaris(satu) for satu in b.butir], "nomor": b.bernomor}

    def _tabel(self, b: p.Tabel) -> dict[str, Any]:
        ukuran = ukur_tabel(b, self.bidang)
        kepala, badan = ukuran.baris_pecah[: len(b.kepala)], ukuran.baris_pecah[len(b.kepala) :]
        return {
            "id": b.id, "judul": cetakkan(b.judul), "nomor": cetakkan(b.nomor),
            "lebar": ukuran.lebar, "pecah": ukuran.pecah, "awal": ukuran.awal, "kecil": b.kecil,
            "kepala": list(map(self._baris, b.kepala, kepala, repeat(False))),
            "badan": list(map(self._baris, b.badan, badan, kepala_kelompok(b.badan))),
            "sumber": cetakkan(baris_sumber(b.sumber)),
            "catatan": [self.sebaris(satu) for satu in b.catatan],
        }  # fmt: skip

    def _baris(self, b: p.BarisTabel, pecah: bool, kepala: bool) -> list[Any]:
        return [max(0, min(b.tekanan, 2)), [self._sel(satu, pecah) for satu in b.sel], kepala]

    def _sel(self, s: p.Sel, pecah: bool) -> list[Any]:
        latar = hex_colour(s.latar)
        return [
            self.sebaris(s.isi), s.rata.value, s.lebar, s.tinggi, s.tebal, s.inden,
            f"#{latar}" if latar else "", pecah,
        ]  # fmt: skip

    def _bagan(self, b: p.Bagan | p.BaganOrganisasi) -> dict[str, Any]:
        return {
            "id": b.id, "judul": cetakkan(b.judul), "nomor": cetakkan(b.nomor),
            "alt": _alt(b), "svg": self.gambar.svg[b.id], "lebar": self._lebar_gambar(b),
            "sumber": cetakkan(baris_sumber(b.sumber)) if isinstance(b, p.Bagan) else "",
            "keterangan": "",
        }  # fmt: skip

    def _lebar_gambar(self, b: p.Bagan | p.BaganOrganisasi) -> float:
        """Width in points: a chart has its given height, the organisation chart its text size;
        neither is wider or higher than the page leaves room for."""
        lebar, tinggi = self.gambar.ukuran(b.id)
        tertinggi = self.bidang.tinggi * 0.85
        if isinstance(b, p.Bagan):
            return min(self.bidang.lebar, min(b.tinggi * PT_PER_MM, tertinggi) * lebar / tinggi)
        return min(self.bidang.lebar, lebar * PT_PER_PX, tertinggi * lebar / tinggi)

    def _foto(self, b: p.GambarFoto) -> dict[str, Any]:
        berkas = self._berkas(b.berkas)
        return {
            "id": b.id, "judul": cetakkan(b.judul), "nomor": cetakkan(b.nomor), "alt": _alt(b),
            "berkas": berkas, "keterangan": cetakkan(b.keterangan), "sumber": "",
            "tanpa": cetakkan(sebab_tanpa_foto(b, self.naskah.berkas)),
        }  # fmt: skip

    def _deret(self, b: p.DeretAngka) -> dict[str, Any]:
        return {
            "butir": [
                [
                    cetakkan(satu.angka.isi),
                    cetakkan(satu.label),
                    self._satu(satu.pita) if satu.pita else None,
                ]
                for satu in b.butir
            ]
        }

    def _kotak(self, b: p.Kotak) -> dict[str, Any]:
        return {"judul": cetakkan(b.judul), "isi": [self.sebaris(satu) for satu in b.isi]}

    def _daftar_isi(self, b: p.DaftarIsi) -> dict[str, Any]:
        return {"jenis": b.jenis, "judul": cetakkan(b.judul), "sehalaman": b.sehalaman}

    def _kosong(self, b: p.GantiHalaman) -> dict[str, Any]:
        return {}

    def _blok_kop(self, b: surat.KopSurat) -> dict[str, Any]:
        return {"kop": self._kop(b)}

    def _tanda_tangan(self, b: surat.TandaTangan) -> dict[str, Any]:
        ada = garis_penanda(b)
        return {"kiri": _penanda(b.kiri, ada), "kanan": _penanda(b.kanan, ada)}


PT_PER_PX = 0.75


def _alt(b: p.Bagan | p.BaganOrganisasi | p.GambarFoto) -> str:
    """The text alternative; PDF/UA refuses a picture without one."""
    return cetakkan(b.alt) or cetakkan(b.judul) or "Gambar"


def _kelompokkan(isi: Iterable[p.Blok]) -> Iterator[list[p.Blok]]:
    """Runs of photographs together, every other block alone."""
    for foto, kelompok in groupby(isi, lambda blok: isinstance(blok, p.GambarFoto)):
        if foto:
            yield list(kelompok)
        else:
            yield from ([satu] for satu in kelompok)


def _penanda(satu: surat.Penanda | None, ada: Iterable[str]) -> list[tuple[str, str]] | None:
    """Names and words of the lines; an open line is a space that has the height of a line."""
    if satu is None:
        return None
    return [(nama, cetakkan(isi_garis(satu, nama)) or NBSP) for nama in ada]


_BLOK: dict[str, Callable[[Penyusun, Any], dict[str, Any]]] = {
    "Judul": Penyusun._judul,
    "ParagrafDok": Penyusun._paragraf,
    "Daftar": Penyusun._daftar,
    "Tabel": Penyusun._tabel,
    "Bagan": Penyusun._bagan,
    "BaganOrganisasi": Penyusun._bagan,
    "GambarFoto": Penyusun._foto,
    "DeretAngka": Penyusun._deret,
    "Kotak": Penyusun._kotak,
    "DaftarIsi": Penyusun._daftar_isi,
    "GantiHalaman": Penyusun._kosong,
    "KopSurat": Penyusun._blok_kop,
    "TandaTangan": Penyusun._tanda_tangan,
}

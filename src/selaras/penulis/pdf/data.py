"""The document tree as plain JSON data for the typst template; text stays data, never markup."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from selaras.inti.dokumen import pohon as p
from selaras.penulis.aksara import cetakkan
from selaras.penulis.gambar import GambarNaskah
from selaras.penulis.rujukan import RujukanError, sebutan_rujukan


class Penyusun:
    """Turns the blocks of one document into JSON-ready values."""

    def __init__(self, naskah: p.NaskahDok, gambar: GambarNaskah) -> None:
        self.naskah = naskah
        self.gambar = gambar
        self.sebutan = sebutan_rujukan(naskah)

    def dokumen(self) -> dict[str, Any]:
        """The whole document."""
        n = self.naskah
        return {
            "judul": cetakkan(n.judul),
            "pokok": cetakkan(n.pokok),
            "penulis": cetakkan(n.penulis),
            "tanggal": [int(satu) for satu in n.tanggal.split("-")],
            "kaki": cetakkan(n.kaki),
            "sidik": n.sidik,
            "sampul": self._sampul(n.sampul) if n.sampul else None,
            "id": list(self.sebutan),
            "bagian": [
                {
                    "lanskap": b.lanskap,
                    "penomoran": b.penomoran,
                    "awal": b.awal_nomor,
                    "isi": [self.blok(satu) for satu in b.isi],
                }
                for b in n.bagian
            ],
        }

    # --- inline
    def sebaris(self, isi: p.IsiSebaris) -> list[list[Any]]:
        """Inline nodes as small lists whose first item is their kind."""
        return [self._satu(satu) for satu in isi]

    def _satu(self, satu: p.Sebaris) -> list[Any]:
        match satu:
            case p.Teks():
                return ["t", cetakkan(satu.isi), satu.tebal, satu.miring]
            case p.Angka():
                return ["a", cetakkan(satu.isi), satu.tebal]
            case p.Pita():
                return ["p", cetakkan(satu.nama), satu.glif, satu.warna]
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

    def _sampul(self, s: p.Sampul) -> dict[str, Any]:
        return {
            "kop": self._kop(s.kop),
            "judul": [cetakkan(satu) for satu in s.judul],
            "tahun": s.tahun,
            "keterangan": cetakkan(s.keterangan),
        }

    def _kop(self, k: p.KopSurat) -> dict[str, Any]:
        return {
            "pemerintah": cetakkan(k.pemerintah),
            "kantor": cetakkan(k.kantor),
            "alamat": [cetakkan(satu) for satu in k.alamat],
            "logo": self._berkas(k.logo),
        }

    def _berkas(self, nama: str | None) -> str | None:
        """The virtual file name of a picture, None when it was not uploaded."""
        if nama is None or nama not in self.naskah.berkas:
            return None
        return berkas_virtual(self.naskah.berkas, nama)

    def _judul(self, j: p.Judul) -> dict[str, Any]:
        return {
            "tingkat": j.tingkat, "teks": cetakkan(j.teks), "id": j.id, "nomor": cetakkan(j.nomor),
        }  # fmt: skip

    def _paragraf(self, b: p.ParagrafDok) -> dict[str, Any]:
        return {
            "isi": self.sebaris(b.isi), "rata": b.rata.value, "kecil": b.kecil, "usang": b.usang,
            "lekat": b.lekat,
        }  # fmt: skip

    def _daftar(self, b: p.Daftar) -> dict[str, Any]:
        return {"butir": [self.sebaris(satu) for satu in b.butir], "nomor": b.bernomor}

    def _tabel(self, b: p.Tabel) -> dict[str, Any]:
        return {
            "id": b.id, "judul": cetakkan(b.judul), "nomor": b.nomor, "lebar": list(b.lebar),
            "kepala": [self._baris(satu) for satu in b.kepala],
            "badan": [self._baris(satu) for satu in b.badan],
            "sumber": cetakkan(b.sumber),
            "catatan": [self.sebaris(satu) for satu in b.catatan],
            "kecil": b.kecil,
        }  # fmt: skip

    def _baris(self, b: p.BarisTabel) -> list[Any]:
        return [b.tekanan, [self._sel(satu) for satu in b.sel]]

    def _sel(self, s: p.Sel) -> list[Any]:
        return [
            self.sebaris(s.isi), s.rata.value, s.lebar, s.tinggi, s.tebal, s.inden, s.latar,
        ]  # fmt: skip

    def _bagan(self, b: p.Bagan | p.BaganOrganisasi) -> dict[str, Any]:
        return {
            "id": b.id, "judul": cetakkan(b.judul), "nomor": b.nomor, "alt": cetakkan(b.alt),
            "svg": self.gambar.svg[b.id], "lebar": self.gambar.lebar(b.id),
            "tinggi": b.tinggi if isinstance(b, p.Bagan) else None,
            "sumber": cetakkan(b.sumber) if isinstance(b, p.Bagan) else "",
        }  # fmt: skip

    def _foto(self, b: p.GambarFoto) -> dict[str, Any]:
        return {
            "id": b.id, "judul": cetakkan(b.judul), "nomor": b.nomor, "alt": cetakkan(b.alt),
            "berkas": self._berkas(b.berkas), "keterangan": cetakkan(b.keterangan),
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
        return {"jenis": b.jenis, "judul": cetakkan(b.judul)}

    def _kosong(self, b: p.GantiHalaman) -> dict[str, Any]:
        return {}

    def _blok_kop(self, b: p.KopSurat) -> dict[str, Any]:
        return {"kop": self._kop(b)}

    def _tanda_tangan(self, b: p.TandaTangan) -> dict[str, Any]:
        return {"kiri": _penanda(b.kiri), "kanan": _penanda(b.kanan)}


def berkas_virtual(berkas: Mapping[str, bytes], nama: str) -> str:
    """A safe name for a picture inside the compile folder: its place in the list, its kind."""
    jenis = "png" if berkas[nama].startswith(b"\x89PNG") else "jpg"
    return f"berkas-{sorted(berkas).index(nama)}.{jenis}"


def _penanda(p_: p.Penanda | None) -> dict[str, str] | None:
    if p_ is None:
        return None
    return {
        "tempat": cetakkan(p_.tempat_tanggal), "jabatan": cetakkan(p_.jabatan),
        "nama": cetakkan(p_.nama), "nip": cetakkan(p_.nip), "sebutan": cetakkan(p_.sebutan),
    }  # fmt: skip


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

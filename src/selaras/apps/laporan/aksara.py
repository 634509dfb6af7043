"""Characters that no font of the report has: said to the user, with the cell that holds them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from selaras.apps.laporan.naskah import lakin
from selaras.inti.dokumen.pohon import Judul, NaskahDok
from selaras.inti.paket.kolom import daftar_kolom
from selaras.inti.paket.skema import MENURUT_NAMA
from selaras.inti.paket.teks import tulis_sel
from selaras.inti.ukur import Pengukuran

SEBUT_TEMPAT = 5  # more places than these are counted


@dataclass(frozen=True)
class PeringatanAksara:
    """A character that is printed as ``[U+XXXX]`` and where it stands."""

    kode: str
    huruf: str
    tempat: tuple[str, ...]

    @property
    def kabar(self) -> str:
        """Which character and where."""
        sebut = f"“{self.huruf}” ({self.kode})" if self.huruf else self.kode
        lain = len(self.tempat) - SEBUT_TEMPAT
        letak = "; ".join(self.tempat[:SEBUT_TEMPAT]) + (f"; dan {lain} lagi" if lain > 0 else "")
        return (
            f"Huruf {sebut} tidak ada pada huruf dokumen, jadi dicetak [{self.kode}]. "
            f"Letaknya: {letak}."
        )

    @property
    def kalimat(self) -> str:
        """The same, and what to do."""
        return f"{self.kabar} Ganti atau hapus huruf itu pada data, lalu muat ulang paketnya."


@lru_cache(maxsize=16)
def peringatan_aksara(p: Pengukuran) -> tuple[PeringatanAksara, ...]:
    """The characters that the LAKIN prints as ``[U+XXXX]``, by code; usually none."""
    return peringatan_naskah(p, lakin(p))


def peringatan_naskah(p: Pengukuran, naskah: NaskahDok) -> tuple[PeringatanAksara, ...]:
    """The same of any document of the snapshot."""
    from selaras.penulis.aksara import aksara_hilang

    hilang = aksara_hilang(naskah)
    if not hilang:
        return ()
    judul = _judul_tempat(naskah)
    return tuple(
        PeringatanAksara(
            satu.kode,
            _tampak(satu.kode),
            tuple(_di_data(p, _huruf(satu.kode)))
            or tuple(dict.fromkeys(judul.get(t, f"bagian “{t}” naskah") for t in satu.tempat)),
        )
        for satu in hilang
    )


def _huruf(kode: str) -> str:
    return chr(int(kode.removeprefix("U+"), 16))


def _tampak(kode: str) -> str:
    """The character itself where a screen may show it; marks of control stay hidden."""
    huruf = _huruf(kode)
    return huruf if unicodedata.category(huruf)[0] in "LNPSM" else ""


def _di_data(p: Pengukuran, huruf: str) -> Iterator[str]:
    """Sheet, row and column of each cell of the package that holds the character."""
    for nama, isi in p.laporan.paket.tabel.items():
        kelas = MENURUT_NAMA[nama]
        kolom = daftar_kolom(kelas)
        kunci = [k.nama for k in kolom if k.kunci]
        for baris in isi:
            for satu in kolom:
                nilai = getattr(baris, satu.nama)
                if isinstance(nilai, str) and huruf in nilai:
                    letak = ", ".join(tulis_sel(getattr(baris, n)) for n in kunci)
                    baris_ini = f", baris {letak}" if letak else ""
                    yield f"lembar {nama}{baris_ini}, kolom {satu.judul}"


def _judul_tempat(naskah: NaskahDok) -> dict[str, str]:
    """The heading above each named place of the document."""
    hasil: dict[str, str] = {}
    judul = ""
    for bagian in naskah.bagian:
        for blok in bagian.isi:
            if isinstance(blok, Judul):
                judul = f"{blok.nomor} {blok.teks}".strip()
            nama = getattr(blok, "id", "") or getattr(blok, "tempat", "")
            if nama and judul:
                hasil.setdefault(nama, f"bagian “{judul}”")
    return hasil

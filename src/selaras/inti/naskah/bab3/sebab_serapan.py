"""III B 5: why money was left over."""

from __future__ import annotations

from decimal import Decimal

from selaras.inti.dokumen.pohon import Blok, IsiSebaris, Kotak
from selaras.inti.naskah.bab3.faktor import daftar_faktor
from selaras.inti.naskah.bab3.serapan import program_beranggaran
from selaras.inti.naskah.bab3.urut import Urut
from selaras.inti.naskah.kalimat import rangkai, rangkai_isi
from selaras.inti.naskah.kata_ukur import cacah, sebutan_simpul
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.ukur.sebab import faktor_simpul, terjelaskan


def susun(k: Konteks, n: Penomor, u: Urut) -> tuple[Blok, ...]:
    """Programs below the absorption of the whole office, and the factors about money."""
    rendah = _di_bawah_kantor(k)
    ada_faktor = bool(faktor_simpul(k.laporan, "anggaran"))
    if not rendah and not ada_faktor:
        return ()
    hasil: list[Blok] = [u.bagian("Sebab Anggaran Tidak Terserap", "bab3-sebab")]
    if rendah:
        hasil += k.paragraf("bab3.sebab", *_pembuka(k, rendah))
    hasil += daftar_faktor(k, tuple(k.laporan.simpul.values()), "anggaran")
    kurang = [s for s in rendah if not terjelaskan(k.laporan, s.simpul_id, "anggaran")]
    if kurang:
        nama = rangkai([sebutan_simpul(s) for s in kurang])
        isi = f"Sebab serapan {nama} belum diisi oleh kantor."
        hasil.append(Kotak("Penjelasan belum diisi", (sebaris(isi),)))
    return tuple(hasil)


def _di_bawah_kantor(k: Konteks) -> list[Simpul]:
    kantor = k.pengukuran.total.serapan
    if kantor is None:
        return []
    return [s for s in program_beranggaran(k) if _serapan(k, s) < kantor]


def _serapan(k: Konteks, simpul: Simpul) -> Decimal:
    """Absorption for comparing; what was not judged never counts as low."""
    uang = k.pengukuran.simpul[simpul.simpul_id].anggaran
    if uang is None or uang.serapan is None:
        return Decimal("Infinity")
    return uang.serapan


def _pembuka(k: Konteks, rendah: list[Simpul]) -> IsiSebaris:
    per_program = [
        sebaris(
            f"{sebutan_simpul(s)} (",
            k.f.serapan(s.simpul_id),
            " persen, sisa ",
            k.f.sisa(s.simpul_id, rp=True),
            ")",
        )
        for s in rendah
    ]
    return sebaris(
        "Serapan kantor ",
        k.f.serapan(),
        " persen. Di bawahnya terdapat ",
        cacah(k, len(rendah), "program yang serapannya di bawah serapan kantor"),
        " program, yaitu ",
        *rangkai_isi(per_program),
        ".",
    )

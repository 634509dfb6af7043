"""III B 5: why money was left over, and why more than the budget was spent."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Angka, Blok, Daftar, IsiSebaris, Kotak, Teks
from selaras.inti.naskah.bab3.faktor import daftar_faktor
from selaras.inti.naskah.bab3.urut import Urut
from selaras.inti.naskah.kalimat import bilang, rangkai, rangkai_isi
from selaras.inti.naskah.kata_ukur import cacah, sebutan_bernomor, sebutan_simpul, titik
from selaras.inti.naskah.konteks import Konteks, pembuka, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.paket.baris_hasil import Anggaran, AnggaranAkun
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.ukur.sebab import JARAK_SERAPAN, faktor_simpul, serapan_rendah, terjelaskan


def susun(k: Konteks, n: Penomor, u: Urut) -> tuple[Blok, ...]:
    """Programs well below the absorption of the whole office, and the factors about money."""
    rendah = serapan_rendah(k.pengukuran)
    lebih = _melebihi_pagu(k)
    ada_faktor = bool(faktor_simpul(k.laporan, "anggaran"))
    if not rendah and not ada_faktor and not lebih:
        return ()
    hasil: list[Blok] = [u.bagian("Penjelasan Serapan Anggaran", "bab3-sebab")]
    if rendah:
        hasil += k.paragraf("bab3.sebab", *_pembuka(k, rendah))
    elif k.pengukuran.total.serapan is not None:
        hasil += k.paragraf("bab3.sebab", *_tanpa_rendah(k))
    hasil += daftar_faktor(k, tuple(k.laporan.simpul.values()), "anggaran")
    kurang = serapan_belum_dijelaskan(k)
    if kurang:
        nama = rangkai([sebutan_simpul(s) for s in kurang])
        isi = f"Sebab serapan {nama} belum diisi oleh kantor."
        hasil.append(Kotak("Penjelasan belum diisi", (sebaris(isi),)))
    if lebih:
        hasil += [pembuka(Teks("Realisasi yang melebihi pagu:", tebal=True)), Daftar(lebih)]
    return tuple(hasil)


def serapan_belum_dijelaskan(k: Konteks) -> list[Simpul]:
    """Programs well below the absorption of the office without a factor about their money."""
    return [
        s
        for s in serapan_rendah(k.pengukuran)
        if not terjelaskan(k.laporan, s.simpul_id, "anggaran")
    ]


def _melebihi_pagu(k: Konteks) -> tuple[IsiSebaris, ...]:
    """Sub kegiatan and accounts that spent more than their budget, each with its reason."""
    semua = k.pengukuran.simpul
    alasan: dict[str, str] = {}
    hasil: list[IsiSebaris] = []
    for b in k.laporan.paket.baris(Anggaran):
        alasan[b.simpul_id] = alasan.get(b.simpul_id) or b.alasan_lebih or ""
    for kode, sebab in alasan.items():
        uang_simpul = semua[kode].anggaran
        if uang_simpul is not None and uang_simpul.melebihi_pagu:
            nama = sebutan_bernomor(semua[kode].simpul)
            uang = (k.f.realisasi_anggaran(kode, rp=True), k.f.pagu(kode, rp=True))
            hasil.append(_kalimat_lebih(nama, uang, sebab))
    akun = {b.akun_id: b for b in k.laporan.paket.baris(AnggaranAkun)}
    for kode, satu in akun.items():
        if kode in k.pengukuran.akun and k.pengukuran.akun[kode].melebihi_pagu:
            nama = satu.nama
            uang = (k.f.realisasi_akun(kode, rp=True), k.f.pagu_akun(kode, rp=True))
            hasil.append(_kalimat_lebih(nama, uang, satu.alasan_lebih or ""))
    return tuple(hasil)


def _kalimat_lebih(nama: str, uang: tuple[Angka, Angka], alasan: str) -> IsiSebaris:
    sebab = titik(alasan) if alasan else "Alasannya belum diisi."
    return sebaris(f"{nama}: ", uang[0], " dari pagu ", uang[1], f". {sebab}")


def _tanpa_rendah(k: Konteks) -> IsiSebaris:
    return sebaris(
        "Serapan seluruh kantor ",
        k.f.serapan(),
        " persen; tidak ada program yang serapannya lebih dari "
        f"{bilang(int(JARAK_SERAPAN))} poin persen di bawahnya.",
    )


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
        "Serapan seluruh kantor ",
        k.f.serapan(),
        " persen. Yang perlu dijelaskan ialah program yang serapannya lebih dari "
        f"{bilang(int(JARAK_SERAPAN))} poin persen di bawahnya; ada ",
        cacah(k, rendah, "program yang serapannya jauh di bawah serapan kantor"),
        ", yaitu ",
        *rangkai_isi(per_program),
        ".",
    )

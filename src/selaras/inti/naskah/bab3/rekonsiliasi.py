"""III B 4: the three books of money side by side, and how the agreement changed the budget."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import BarisTabel, Blok, IsiSebaris, Rujukan, Sel, Tabel
from selaras.inti.naskah.bab3.serapan import program_beranggaran
from selaras.inti.naskah.bab3.urut import Urut
from selaras.inti.naskah.kalimat import rangkai_isi
from selaras.inti.naskah.kata_ukur import sebutan_simpul
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel
from selaras.inti.paket.baris_rencana import Dokumen
from selaras.inti.ukur.perbandingan import selisih_buku

ID_BUKU = "tabel-rekonsiliasi"
TEMPAT_PAGU = "BAB II bagian Perjanjian Kinerja"


def susun(k: Konteks, n: Penomor, u: Urut) -> tuple[Blok, ...]:
    """Differences are shown, never forced to nought; left out when only one book is kept."""
    hasil: list[Blok] = []
    dokumen = [d for d in k.laporan.perjanjian if k.pengukuran.pagu_dokumen[d.dokumen_id]]
    if "*" in k.pengukuran.akun or _pagu_berlaku(k):
        hasil += k.paragraf("bab3.rekonsiliasi", *_pembuka(k))
        hasil.append(_tabel_buku(k, n.sisipan("3")))
        hasil += _beda_program(k)
    if len(dokumen) > 1:
        hasil += k.paragraf("bab3.perubahan-pagu", *_kalimat_perubahan(k, dokumen))
    if not hasil:
        return ()
    return (u.bagian("Rekonsiliasi Anggaran", "bab3-rekonsiliasi"), *hasil)


def _pagu_berlaku(k: Konteks) -> Dokumen | None:
    """The agreement in force when it states budgets."""
    berlaku = k.laporan.perjanjian_berlaku
    return berlaku if berlaku and k.pengukuran.pagu_dokumen[berlaku.dokumen_id] else None


def _pasangan(k: Konteks) -> list[tuple[str, str]]:
    """The differences that can be spoken of: key and the words for the other book."""
    isi = []
    if "*" in k.pengukuran.akun:
        isi += [
            ("akun.pagu", "pagu buku akun belanja"),
            ("akun.realisasi", "realisasi buku akun belanja"),
        ]
    dokumen = _pagu_berlaku(k)
    if dokumen:
        isi.append(("pk.pagu", f"pagu {dokumen.nama}"))
    return isi


def _pembuka(k: Konteks) -> IsiSebaris:
    isi = sebaris(
        "Anggaran dicatat dalam buku yang rinciannya berbeda: per sub kegiatan, per akun belanja, "
        "dan per program pada perjanjian kinerja. Buku-buku itu dicocokkan dan selisihnya "
        "ditampilkan apa adanya pada ",
        Rujukan(ID_BUKU),
        ". ",
    )
    beda = [
        (kunci, kata, selisih_buku(k.pengukuran, kunci).selisih) for kunci, kata in _pasangan(k)
    ]
    belum = [kata for _, kata, nilai in beda if nilai is None]
    selisih = [
        sebaris(f"{kata} sebesar ", k.f.selisih_buku(kunci, rp=True))
        for kunci, kata, nilai in beda
        if nilai
    ]
    if selisih:
        isi += sebaris("Selisih buku sub kegiatan terhadap ", *rangkai_isi(selisih), ".")
    elif not belum:
        isi += sebaris("Semua buku yang terisi menunjukkan jumlah yang sama.")
    if belum:
        spasi = " " if selisih else ""
        kata = "Sebagian buku belum lengkap, sehingga belum semuanya dapat dicocokkan."
        isi += sebaris(f"{spasi}{kata}")
    return isi


def _tabel_buku(k: Konteks, nomor: str) -> Tabel:
    f, badan = k.f, []
    badan.append(_baris("Per sub kegiatan", kanan(f.pagu()), kanan(f.realisasi_anggaran())))
    if "*" in k.pengukuran.akun:
        badan.append(
            _baris("Per akun belanja", kanan(f.pagu_akun("*")), kanan(f.realisasi_akun("*")))
        )
    dokumen = _pagu_berlaku(k)
    if dokumen:
        nama = f"Per program, {dokumen.nama}"
        badan.append(_baris(nama, kanan(f.pagu_dokumen(dokumen.dokumen_id)), kanan("–")))
    if "*" in k.pengukuran.akun:
        pagu, realisasi = f.selisih_buku("akun.pagu"), f.selisih_buku("akun.realisasi")
        nama = "Selisih sub kegiatan terhadap akun belanja"
        badan.append(_baris(nama, kanan(pagu), kanan(realisasi), tekanan=1))
    if dokumen:
        nama = "Selisih sub kegiatan terhadap perjanjian kinerja"
        badan.append(_baris(nama, kanan(f.selisih_buku("pk.pagu")), kanan("–"), tekanan=1))
    return Tabel(
        id=ID_BUKU,
        judul=f"Rekonsiliasi Buku Anggaran Tahun {k.tahun}",
        lebar=(80, 40, 40),
        kepala=kepala("Buku", "Pagu (Rp)", "Realisasi (Rp)"),
        badan=tuple(badan),
        nomor=nomor,
        kecil=True,
    )


def _baris(nama: str, pagu: Sel, realisasi: Sel, tekanan: int = 0) -> BarisTabel:
    return baris((sel(nama), pagu, realisasi), tekanan)


def _beda_program(k: Konteks) -> tuple[Blok, ...]:
    """Programs whose budget in the agreement is not that of their sub kegiatan."""
    if not _pagu_berlaku(k):
        return ()
    beda = [
        sebaris(f"{sebutan_simpul(s)} ", k.f.selisih_buku("pk.pagu", s.simpul_id, rp=True))
        for s in program_beranggaran(k)
        if selisih_buku(k.pengukuran, "pk.pagu", s.simpul_id).selisih
    ]
    if not beda:
        return ()
    isi = sebaris("Selisih terhadap perjanjian kinerja terdapat pada ", *rangkai_isi(beda), ".")
    return k.paragraf("bab3.rekonsiliasi.program", *isi)


def _kalimat_perubahan(k: Konteks, dokumen: list[Dokumen]) -> IsiSebaris:
    awal, akhir = dokumen[0], dokumen[-1]
    dulu = k.pengukuran.pagu_dokumen[awal.dokumen_id]["*"].angka
    kini = k.pengukuran.pagu_dokumen[akhir.dokumen_id]["*"].angka
    if dulu is None or kini is None:
        return sebaris(f"Perubahan pagu antarperjanjian ada pada {TEMPAT_PAGU}.")
    if dulu == kini:
        kata = "tidak mengubah jumlah pagu"
    else:
        kata = "menambah jumlah pagu" if kini > dulu else "mengurangi jumlah pagu"
    return sebaris(
        f"Perubahan dari {awal.nama} ke {akhir.nama} {kata}, dari ",
        k.f.pagu_dokumen(awal.dokumen_id, rp=True),
        " menjadi ",
        k.f.pagu_dokumen(akhir.dokumen_id, rp=True),
        f"; rinciannya per program ada pada {TEMPAT_PAGU}.",
    )

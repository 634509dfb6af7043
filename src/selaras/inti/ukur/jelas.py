"""Every figure explains itself: formula, numbers put in, rounding, band, origin, assumptions.

A figure is known by a key such as ``capaian:2.2.4/01`` or ``serapan:4``; pages, documents and the
API carry the key, and :func:`jelaskan` turns it into words. The kinds stand in ``_JENIS``.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from selaras.inti.anggaran import HasilSerapan
from selaras.inti.angka import rupiah, tampilkan, tulis_polos
from selaras.inti.dokumen.pohon import PenjelasanCetak
from selaras.inti.nilai import Nilai
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_rencana import Indikator
from selaras.inti.paket.kolom import daftar_kolom
from selaras.inti.paket.skema import MENURUT_NAMA
from selaras.inti.paket.teks import tulis_sel
from selaras.inti.ukur.jelas_banding import JENIS_BANDING
from selaras.inti.ukur.pengukuran import Pengukuran, UkurIndikator
from selaras.inti.ukur.pilih import nilai_target

PEMBULATAN = "dibulatkan ke dua angka di belakang koma, setengah ke atas, hanya saat dicetak"
Baris = list[tuple[str, str]]


class AsalTakDikenal(KeyError):
    """No figure of this snapshot has that key."""


def jelaskan(p: Pengukuran, asal: str) -> PenjelasanCetak:
    """The explanation of a figure. Raises AsalTakDikenal for a key that names nothing."""
    jenis, _, sisa = asal.partition(":")
    try:
        return _JENIS[jenis](p, sisa)
    except (KeyError, IndexError, ValueError) as galat:
        raise AsalTakDikenal(asal) from galat


def _pecah_tahun(sisa: str, tahun: int) -> tuple[str, int]:
    kode, _, lain = sisa.partition("@")
    return kode, int(lain) if lain else tahun


def _judul(indikator: Indikator) -> str:
    return f"{indikator.simpul_id} · {indikator.nama}"


def _satuan(indikator: Indikator) -> str:
    return indikator.satuan or "tidak terbaca"


def _ukuran(p: Pengukuran, sisa: str) -> UkurIndikator:
    kode, tahun = _pecah_tahun(sisa, p.laporan.tahun)
    return p.indikator[kode] if tahun == p.laporan.tahun else p.ukur_indikator(kode, tahun)


def _asal_nilai(nilai: Nilai) -> Baris:
    baris: Baris = []
    if nilai.asal:
        baris.append(("Asal", nilai.asal))
    baris += [("Catatan", catatan) for catatan in nilai.catatan]
    return baris


def _target(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    u = _ukuran(p, sisa)
    return PenjelasanCetak(
        f"Target {u.tahun}: {_judul(u.indikator)}",
        u.target.teks,
        (("Satuan", _satuan(u.indikator)), *_asal_nilai(u.target)),
    )


def _target_dokumen(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    kode, dokumen_id, periode = sisa.split("@")
    dokumen = p.laporan.dokumen[dokumen_id]
    indikator = p.laporan.indikator[kode]
    nilai = nilai_target(p.laporan.target[(kode, dokumen_id, periode)], dokumen)
    return PenjelasanCetak(
        f"Target {periode} menurut {dokumen.nama}: {_judul(indikator)}",
        nilai.teks,
        (("Satuan", _satuan(indikator)), *_asal_nilai(nilai)),
    )


def _realisasi(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    u = _ukuran(p, sisa)
    baris: Baris = [("Satuan", _satuan(u.indikator)), *_asal_nilai(u.realisasi)]
    baris.append(("Agregasi", _cara(u.indikator.agregasi, u.indikator.asal_agregasi, "agregasi")))
    return PenjelasanCetak(
        f"Realisasi {u.tahun}: {_judul(u.indikator)}", u.realisasi.teks, tuple(baris)
    )


def _cara(nilai: str, asal: str, daftar: str) -> str:
    kata = dict({"agregasi": pilihan.AGREGASI, "arah": pilihan.ARAH}[daftar]).get(nilai, nilai)
    return f"{kata} ({dict(pilihan.ASAL_ATURAN)[asal]})"


def teks_capaian(u: UkurIndikator) -> str:
    """The achievement as printed: two decimals, or the words of its status."""
    if u.capaian.nilai is None:
        return u.capaian.status.sebutan
    return tampilkan(u.capaian.nilai)


def _capaian_dari(p: Pengukuran, u: UkurIndikator, judul: str) -> PenjelasanCetak:
    h = u.capaian
    baris: Baris = []
    if h.nilai is None:
        baris.append(("Mengapa tidak dinilai", h.alasan or h.status.sebutan))
    else:
        baris.append(("Rumus", f"capaian = {h.rumus}"))
        baris.append(("Hitungan", f"{h.substitusi} = {_panjang(h.nilai_asli or Decimal(0))}"))
        if h.nilai_asli is not None and h.nilai_asli < 0:
            baris.append(("Batas", "nilai negatif dijepit menjadi 0"))
        baris.append(("Pembulatan", PEMBULATAN))
        if u.predikat is not None:
            baris.append(("Predikat", f"{u.predikat.nama} (nilai {u.predikat.syarat})"))
            baris.append(("Skala", f"{p.skala.nama}; {p.skala.sumber}"))
    baris.append(("Target", f"{u.target.teks}{_dari(u.target)}"))
    baris.append(("Realisasi", f"{u.realisasi.teks}{_dari(u.realisasi)}"))
    baris.append(("Satuan", _satuan(u.indikator)))
    baris.append(("Arah", _cara(u.indikator.arah, u.indikator.asal_arah, "arah")))
    baris.append(("Agregasi", _cara(u.indikator.agregasi, u.indikator.asal_agregasi, "agregasi")))
    baris += [("Catatan", c) for c in (*u.target.catatan, *u.realisasi.catatan)]
    return PenjelasanCetak(judul, teks_capaian(u), tuple(baris))


def _dari(nilai: Nilai) -> str:
    return f", {nilai.asal}" if nilai.asal else ""


def _panjang(nilai: Decimal) -> str:
    """A long decimal cut for reading, with dots where digits go on."""
    teks = tulis_polos(nilai)
    bulat, _, desimal = teks.partition(".")
    lanjut = "…" if len(desimal) > 6 else ""
    return tampilkan(Decimal(bulat), 0) + (f",{desimal[:6]}{lanjut}" if desimal else "")


def _capaian(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    u = _ukuran(p, sisa)
    return _capaian_dari(p, u, f"Capaian {u.tahun}: {_judul(u.indikator)}")


def _renstra(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    u = p.terhadap_renstra(sisa)
    judul = f"Realisasi {p.laporan.tahun} terhadap target Renstra {u.tahun}: {_judul(u.indikator)}"
    return _capaian_dari(p, u, judul)


def _standar(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    u = p.terhadap_standar(sisa)
    return _capaian_dari(p, u, f"Terhadap standar: {_judul(u.indikator)}")


def _rata(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    u = p.simpul[sisa]
    baris: Baris = [("Rumus", "rata-rata hitung capaian indikator yang dinilai")]
    if u.rata.nilai is None:
        teks = u.rata.status.sebutan
    else:
        teks = tampilkan(u.rata.nilai)
        baris.append(("Hitungan", f"{u.rata.substitusi} = {_panjang(u.rata.nilai)}"))
        baris.append(("Pembulatan", PEMBULATAN))
        if u.predikat is not None:
            baris.append(("Predikat", f"{u.predikat.nama} (nilai {u.predikat.syarat})"))
            baris.append(("Skala", f"{p.skala.nama}; {p.skala.sumber}"))
    baris.append(("Yang dihitung", u.rata.keterangan))
    return PenjelasanCetak(f"Capaian: {sisa} · {u.simpul.nama}", teks, tuple(baris))


def _uang_simpul(p: Pengukuran, kode: str) -> tuple[str, HasilSerapan]:
    if kode == "*":
        return "seluruh perangkat daerah", p.total
    u = p.simpul[kode]
    if u.anggaran is None:
        raise KeyError(kode)
    return f"{kode} · {u.simpul.nama}", u.anggaran


def _uang_akun(p: Pengukuran, kode: str) -> tuple[str, HasilSerapan]:
    from selaras.inti.paket.baris_hasil import AnggaranAkun

    nama = {b.akun_id: b.nama for b in p.laporan.paket.baris(AnggaranAkun)}
    kelompok = dict(pilihan.KELOMPOK_AKUN)
    return nama.get(kode) or kelompok.get(kode) or "seluruh belanja", p.akun[kode]


def _asal_uang(p: Pengukuran, kode: str) -> str:
    if kode != "*" and not p.laporan.anak.get(kode):
        nilai = p.uang[kode][0]
        return nilai.asal or "buku anggaran per sub kegiatan"
    return "jumlah sub kegiatan di bawahnya (buku anggaran per sub kegiatan)"


def _satu_uang(
    bagian: str, judul: str, sumber: Callable[[Pengukuran, str], tuple[str, HasilSerapan]]
) -> Callable[[Pengukuran, str], PenjelasanCetak]:
    """An explainer for budget, spending or remainder of book 1 or 2."""

    def jalankan(p: Pengukuran, kode: str) -> PenjelasanCetak:
        nama, h = sumber(p, kode)
        nilai: Decimal | None = getattr(h, bagian)
        baris: Baris = []
        if bagian == "sisa" and h.pagu is not None and h.realisasi is not None:
            baris.append(("Rumus", "sisa = pagu − realisasi"))
            baris.append(("Hitungan", f"{rupiah(h.pagu)} − {rupiah(h.realisasi)}"))
        if sumber is _uang_simpul:
            baris.append(("Asal", _asal_uang(p, kode)))
        else:
            baris.append(("Asal", "buku anggaran per akun belanja"))
        if nilai is None:
            baris.append(("Mengapa kosong", h.alasan))
        teks = rupiah(nilai) if nilai is not None else h.status.sebutan
        return PenjelasanCetak(f"{judul}: {nama}", teks, tuple(baris))

    return jalankan


def _serapan_dari(
    sumber: Callable[[Pengukuran, str], tuple[str, HasilSerapan]],
) -> Callable[[Pengukuran, str], PenjelasanCetak]:
    def jalankan(p: Pengukuran, kode: str) -> PenjelasanCetak:
        nama, h = sumber(p, kode)
        if h.serapan is None:
            baris: Baris = [("Mengapa tidak dinilai", h.alasan)]
            return PenjelasanCetak(f"Serapan: {nama}", h.status.sebutan, tuple(baris))
        baris = [
            ("Rumus", "serapan = realisasi anggaran ÷ pagu × 100"),
            ("Hitungan", f"{h.substitusi} = {_panjang(h.serapan)}"),
            ("Pembulatan", PEMBULATAN),
        ]
        return PenjelasanCetak(f"Serapan: {nama}", tampilkan(h.serapan), tuple(baris))

    return jalankan


def _efisiensi(p: Pengukuran, kode: str) -> PenjelasanCetak:
    u = p.simpul[kode]
    if u.efisiensi is None or u.anggaran is None:
        raise KeyError(kode)
    e = u.efisiensi
    teks = tampilkan(e.selisih) if e.selisih is not None else e.status.sebutan
    baris: Baris = [("Rumus", "selisih = capaian − serapan (poin persen)")]
    if u.rata.nilai is not None and u.anggaran.serapan is not None:
        hitungan = f"{_panjang(u.rata.nilai)} − {_panjang(u.anggaran.serapan)}"
        baris.append(("Hitungan", hitungan))
    baris.append(("Kesimpulan", f"{e.status.sebutan}: {e.alasan}"))
    return PenjelasanCetak(f"Efisiensi: {kode} · {u.simpul.nama}", teks, tuple(baris))


def _pagu_dokumen(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    dokumen_id, kode = sisa.split("@")
    dokumen = p.laporan.dokumen[dokumen_id]
    nilai = p.pagu_dokumen[dokumen_id][kode]
    nama = "jumlah" if kode == "*" else f"{kode} · {p.laporan.simpul[kode].nama}"
    asal = "jumlah pagu program pada dokumen" if kode == "*" else nilai.asal
    teks = rupiah(nilai.angka) if nilai.angka is not None else nilai.status.sebutan
    return PenjelasanCetak(
        f"Pagu menurut {dokumen.nama}: {nama}", teks, (("Asal", asal or dokumen.nama),)
    )


def _data(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    """A cell of the data as it stands: ``data:tabel:kolom:kunci|kunci``."""
    nama_tabel, nama_kolom, kunci = sisa.split(":", 2)
    kelas = MENURUT_NAMA[nama_tabel]
    kolom = {k.nama: k for k in daftar_kolom(kelas)}
    nama_kunci = [k.nama for k in daftar_kolom(kelas) if k.kunci]
    for baris in p.laporan.paket.baris(kelas):
        if "|".join(tulis_sel(getattr(baris, n)) for n in nama_kunci) == kunci:
            asal = getattr(baris, "asal", None) or "paket data kantor"
            nilai = tulis_sel(getattr(baris, nama_kolom)) or "kosong"
            judul = f"{kelas.JUDUL}: {kolom[nama_kolom].judul}"
            return PenjelasanCetak(judul, nilai, (("Baris", kunci), ("Asal", asal)))
    raise KeyError(sisa)


def _jumlah(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    """A sum or count over the data: ``jumlah:teks yang menjelaskan:nilai``."""
    keterangan, _, nilai = sisa.rpartition(":")
    return PenjelasanCetak("Jumlah", nilai, (("Hitungan", keterangan),))


_JENIS: dict[str, Callable[[Pengukuran, str], PenjelasanCetak]] = {
    "target": _target,
    "target_dokumen": _target_dokumen,
    "realisasi": _realisasi,
    "capaian": _capaian,
    "renstra": _renstra,
    "standar": _standar,
    "rata": _rata,
    "pagu": _satu_uang("pagu", "Pagu", _uang_simpul),
    "realisasi_anggaran": _satu_uang("realisasi", "Realisasi anggaran", _uang_simpul),
    "sisa": _satu_uang("sisa", "Sisa anggaran", _uang_simpul),
    "serapan": _serapan_dari(_uang_simpul),
    "pagu_akun": _satu_uang("pagu", "Pagu", _uang_akun),
    "realisasi_akun": _satu_uang("realisasi", "Realisasi anggaran", _uang_akun),
    "sisa_akun": _satu_uang("sisa", "Sisa anggaran", _uang_akun),
    "serapan_akun": _serapan_dari(_uang_akun),
    "pagu_dokumen": _pagu_dokumen,
    "efisiensi": _efisiensi,
    "data": _data,
    "jumlah": _jumlah,
    **JENIS_BANDING,
}

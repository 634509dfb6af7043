"""Explanations of money: budget, spending, remainder, absorption, efficiency."""

from __future__ import annotations

from collections.abc import Callable

from selaras.inti.anggaran import HasilSerapan
from selaras.inti.angka import rupiah, tampilkan
from selaras.inti.dokumen.penjelasan import Label, PenjelasanCetak
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_hasil import Anggaran, AnggaranAkun
from selaras.inti.ukur.jelas_kata import PEMBULATAN, PERSEN, Baris, panjang
from selaras.inti.ukur.pengukuran import Pengukuran
from selaras.inti.ukur.sementara import BELUM_LENGKAP, sebutan_hasil, sementara

DASAR_EFISIENSI = (
    "aturan yang dipakai laporan ini, bukan kutipan peraturan: capaian sekurangnya 100 persen dan "
    "serapan setinggi-tingginya 100 persen"
)


def _uang_simpul(p: Pengukuran, kode: str) -> tuple[str, HasilSerapan]:
    if kode == "*":
        return "seluruh perangkat daerah", p.total
    u = p.simpul[kode]
    if u.anggaran is None:
        raise KeyError(kode)
    return f"{kode} · {u.simpul.nama}", u.anggaran


def _uang_akun(p: Pengukuran, kode: str) -> tuple[str, HasilSerapan]:
    nama = {b.akun_id: b.nama for b in p.laporan.paket.baris(AnggaranAkun)}
    kelompok = dict(pilihan.KELOMPOK_AKUN)
    return nama.get(kode) or kelompok.get(kode) or "seluruh belanja", p.akun[kode]


def _asal_uang(p: Pengukuran, kode: str, sisi: str) -> Baris:
    """Where budget or spending of a node comes from; of a sum, what was summed."""
    if kode == "*" or p.laporan.anak.get(kode):
        return [("Asal", "jumlah sub kegiatan di bawahnya (buku anggaran per sub kegiatan)")]
    pagu, realisasi = p.uang[kode]
    nilai = {"pagu": (pagu,), "realisasi": (realisasi,)}.get(sisi, (pagu, realisasi))
    asal = dict.fromkeys(n.asal or "buku anggaran per sub kegiatan" for n in nilai)
    return [("Asal", satu) for satu in asal]


def _alasan_lebih(p: Pengukuran, kode: str, akun: bool) -> Baris:
    """The office's reason for spending more than the budget."""
    baris: tuple[Anggaran | AnggaranAkun, ...] = p.laporan.paket.baris(Anggaran)
    if akun:
        baris = p.laporan.paket.baris(AnggaranAkun)
    milik = (
        b for b in baris if kode == (b.akun_id if isinstance(b, AnggaranAkun) else b.simpul_id)
    )
    return [("Alasan melebihi pagu", b.alasan_lebih) for b in milik if b.alasan_lebih]


def _satu_uang(
    bagian: str, judul: str, sumber: Callable[[Pengukuran, str], tuple[str, HasilSerapan]]
) -> Callable[[Pengukuran, str], PenjelasanCetak]:
    """An explainer for budget, spending or remainder of book 1 or 2."""

    def jalankan(p: Pengukuran, kode: str) -> PenjelasanCetak:
        nama, h = sumber(p, kode)
        nilai = h.sisi(bagian)
        baris: Baris = []
        if bagian == "sisa" and h.pagu is not None and h.realisasi is not None:
            baris.append((Label.RUMUS, "sisa = pagu − realisasi"))
            baris.append((Label.HITUNGAN, f"{rupiah(h.pagu)} − {rupiah(h.realisasi)}"))
        if sumber is _uang_simpul:
            baris += _asal_uang(p, kode, bagian)
        else:
            baris.append(("Asal", "buku anggaran per akun belanja"))
        if bagian != "pagu":
            baris += _alasan_lebih(p, kode, sumber is _uang_akun)
        teks = rupiah(nilai.angka) if nilai.angka is not None else nilai.status.sebutan
        if sumber is _uang_simpul and (satu := sementara(p, kode, bagian)):
            teks = satu.teks(rupiah)
            kata = BELUM_LENGKAP if satu.sebagian else "belum diisi"
            baris.append((Label.KOSONG, f"{bagian} {kata}: {', '.join(satu.belum)}"))
        elif nilai.angka is None:
            if bagian == "sisa" and sumber is _uang_simpul:
                teks = sebutan_hasil(p, kode, teks)
            baris.append((Label.KOSONG, nilai.asal))
        return PenjelasanCetak(judul, nama, teks, tuple(baris))

    return jalankan


def _serapan_dari(
    sumber: Callable[[Pengukuran, str], tuple[str, HasilSerapan]],
) -> Callable[[Pengukuran, str], PenjelasanCetak]:
    def jalankan(p: Pengukuran, kode: str) -> PenjelasanCetak:
        nama, h = sumber(p, kode)
        if h.serapan is None:
            baris: Baris = [(Label.TAK_DINILAI, h.alasan)]
            teks = sebutan_hasil(p, kode, h.sebutan) if sumber is _uang_simpul else h.sebutan
            return PenjelasanCetak("Serapan", nama, teks, tuple(baris))
        baris = [
            (Label.RUMUS, "serapan = realisasi anggaran ÷ pagu × 100"),
            (Label.HITUNGAN, f"{h.substitusi} = {panjang(h.serapan)}"),
            (Label.PEMBULATAN, PEMBULATAN),
        ]
        if sumber is _uang_simpul:
            baris += _asal_uang(p, kode, "serapan")
        else:
            baris.append(("Asal", "buku anggaran per akun belanja"))
        baris += _alasan_lebih(p, kode, sumber is _uang_akun)
        return PenjelasanCetak("Serapan", nama, tampilkan(h.serapan), tuple(baris), PERSEN)

    return jalankan


def _efisiensi(p: Pengukuran, kode: str) -> PenjelasanCetak:
    u = p.simpul[kode]
    if u.efisiensi is None or u.anggaran is None:
        raise KeyError(kode)
    e = u.efisiensi
    teks = tampilkan(e.selisih) if e.selisih is not None else e.status.sebutan
    baris: Baris = [(Label.RUMUS, "selisih = capaian − serapan (poin persen)")]
    if u.rata.nilai is not None and u.anggaran.serapan is not None:
        hitungan = f"{panjang(u.rata.nilai)} − {panjang(u.anggaran.serapan)}"
        baris.append((Label.HITUNGAN, hitungan))
    baris.append(("Kesimpulan", f"{e.status.sebutan}: {e.alasan}"))
    baris.append(("Yang dihitung", u.rata.keterangan))
    baris.append(("Dasar aturan", DASAR_EFISIENSI))
    return PenjelasanCetak("Efisiensi", f"{kode} · {u.simpul.nama}", teks, tuple(baris))


def _pagu_dokumen(p: Pengukuran, sisa: str) -> PenjelasanCetak:
    dokumen_id, kode = sisa.split("@")
    dokumen = p.laporan.dokumen[dokumen_id]
    nilai = p.pagu_dokumen[dokumen_id][kode]
    nama = "jumlah" if kode == "*" else f"{kode} · {p.laporan.simpul[kode].nama}"
    asal = "jumlah pagu program pada dokumen" if kode == "*" else nilai.asal
    teks = rupiah(nilai.angka) if nilai.angka is not None else nilai.status.sebutan
    return PenjelasanCetak(
        f"Pagu menurut {dokumen.nama}", nama, teks, (("Asal", asal or dokumen.nama),)
    )


JENIS_UANG: dict[str, Callable[[Pengukuran, str], PenjelasanCetak]] = {
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
}

"""I A and B: why there is a report, and what the office is."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Blok, Daftar, Judul
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.paket.baris_kantor import DasarHukum

APA = {"laporan": "penyusunan laporan ini", "organisasi": "kedudukan dan susunan organisasi"}


def susun(k: Konteks) -> tuple[Blok, ...]:
    """Background and general picture."""
    return (
        Judul(2, "Latar Belakang", "bab1-a", "A."),
        *k.paragraf(
            "bab1.latar",
            "Setiap instansi pemerintah wajib mempertanggungjawabkan keberhasilan dan kegagalan "
            "pelaksanaan tugasnya secara berkala. Kewajiban itu diwujudkan dalam Laporan Kinerja "
            "Instansi Pemerintah (LAKIN), yang menyajikan apa yang dijanjikan, apa yang dicapai, "
            "berapa biayanya, dan apa yang perlu diperbaiki.",
        ),
        *_dasar(k, "laporan", "bab1.dasar_laporan", "Laporan ini disusun berdasarkan"),
        Judul(2, f"Gambaran Umum {k.laporan.opd.nama}", "bab1-b", "B."),
        *k.paragraf("bab1.gambaran", _gambaran(k)),
        *_dasar(
            k, "organisasi", "bab1.dasar_organisasi", "Kedudukan dan susunannya ditetapkan dengan"
        ),
    )


def _gambaran(k: Konteks) -> str:
    opd, t = k.laporan.opd, k.laporan.tahun_laporan
    tipe = f" tipe {opd.tipe}" if opd.tipe else ""
    urusan = f" yang menyelenggarakan urusan pemerintahan bidang {opd.urusan}" if opd.urusan else ""
    tempat = f", berkedudukan di {opd.ibu_kota}" if opd.ibu_kota else ""
    return (
        f"{k.nama_kantor} adalah perangkat daerah{tipe}{urusan}{tempat}. Pada tahun {k.tahun} "
        f"pekerjaannya mengacu pada Rencana Strategis (Renstra) {t.renstra_awal}-"
        f"{t.renstra_akhir}."
    )


def _dasar(k: Konteks, konteks: str, tempat: str, pembuka: str) -> tuple[Blok, ...]:
    milik = [d for d in k.laporan.paket.baris(DasarHukum) if d.konteks == konteks]
    if not milik:
        return k.paragraf(tempat, f"Dasar hukum {APA[konteks]} belum diisi.")
    butir = [_peraturan(d) for d in sorted(milik, key=lambda d: d.urutan)]
    if len(butir) == 1:  # one is a sentence, not a list
        return k.paragraf(tempat, f"{pembuka} {butir[0]}")
    return (*k.paragraf(tempat, f"{pembuka}:"), Daftar(tuple(map(sebaris, butir)), bernomor=True))


def _peraturan(d: DasarHukum) -> str:
    nomor = f" Nomor {d.nomor}" if d.nomor else ""
    tahun = f" Tahun {d.tahun}" if d.tahun else ""
    return f"{d.jenis}{nomor}{tahun} tentang {d.tentang.rstrip('.;')}."

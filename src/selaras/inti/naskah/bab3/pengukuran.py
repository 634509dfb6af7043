"""III A 1: how achievement is measured, on which scale, and what was not judged."""

from __future__ import annotations

from collections import Counter

from selaras.inti.dokumen.pohon import Blok, Daftar, IsiSebaris, Kotak, ParagrafDok, Tabel
from selaras.inti.naskah.bab3.urut import Urut
from selaras.inti.naskah.kata_ukur import ALASAN_STATUS, cacah
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, kepala, sel, tengah
from selaras.inti.paket import pilihan
from selaras.inti.skala import periksa_skala
from selaras.inti.ukur.sebaran import hitung_sebaran


def susun(k: Konteks, n: Penomor, u: Urut) -> tuple[Blok, ...]:
    """Rules, formulas in use, predikat scale, statuses, assumptions."""
    return (
        u.bagian("Cara Pengukuran Kinerja", "bab3-pengukuran"),
        *k.paragraf("bab3.pengukuran", *_aturan(k)),
        *_tabel_rumus(k),
        *k.paragraf(
            "bab3.skala",
            "Setiap capaian diberi predikat menurut skala di bawah ini. Predikat ditentukan dari "
            "nilai sebelum dibulatkan. Sasaran, program, dan kegiatan dengan beberapa indikator "
            "memakai rata-rata hitung capaian indikatornya yang dinilai.",
        ),
        _tabel_skala(k),
        *_status(k),
        *_anggapan(k),
    )


def _aturan(k: Konteks) -> tuple[str, ...]:
    dokumen = k.laporan.perjanjian_berlaku
    sumber = f"target pada {dokumen.nama}" if dokumen else "target yang berlaku pada akhir tahun"
    return (
        f"Kinerja diukur dengan membandingkan realisasi tahun {k.tahun} dengan {sumber}. "
        "Capaian dihitung dengan rumus yang sesuai dengan arah setiap indikator, tanpa "
        "pembulatan. Angka baru dibulatkan ke dua angka di belakang koma, setengah ke atas, "
        "ketika dicetak. Capaian yang negatif dicetak nol; capaian di atas seratus persen "
        "dicetak apa adanya.",
    )


def _tabel_rumus(k: Konteks) -> tuple[Blok, ...]:
    arah = dict(pilihan.ARAH)
    dipakai = Counter(
        (_arah(satu.indikator.arah, satu.capaian.rumus, arah), satu.capaian.rumus)
        for satu in k.pengukuran.indikator.values()
        if satu.capaian.nilai is not None
    )
    searah: Counter[str] = Counter()
    for (nama, _), banyak in dipakai.items():
        searah[nama] += banyak

    def urut(pasang: tuple[tuple[str, str], int]) -> tuple[int, str, int, str]:
        """Formulas of one direction together, the direction that is used most first."""
        (nama, rumus), banyak = pasang
        return -searah[nama], nama, -banyak, rumus

    if not dipakai:
        return (ParagrafDok(sebaris("Belum ada indikator yang dapat dihitung capaiannya.")),)
    isi = [
        baris(
            (
                sel(nama),
                sel(rumus),
                tengah(k.f.jumlah(banyak, f"banyaknya indikator dengan rumus {rumus}")),
            )
        )
        for (nama, rumus), banyak in sorted(dipakai.items(), key=urut)
    ]
    return (
        Tabel(
            id="bab3-rumus",
            judul="Rumus Capaian yang Dipakai",
            lebar=(48, 76, 24),
            kepala=kepala("Arah indikator", "Capaian (%)", "Dipakai (indikator)"),
            badan=tuple(isi),
        ),
    )


def _arah(arah: str, rumus: str, kata: dict[str, str]) -> str:
    return "indikator berpredikat" if rumus.startswith("predikat") else kata[arah]


def _tabel_skala(k: Konteks) -> Tabel:
    skala = k.pengukuran.skala
    isi = [
        baris((tengah(str(ke)), sel(k.f.pita(p)), tengah(p.syarat), tengah(p.tercetak)))
        for ke, p in enumerate(skala.pita, start=1)
    ]
    catatan = [sebaris(skala.catatan)] if skala.catatan else []
    if periksa_skala(skala):
        kata = "Celah dan tumpang tindih pada bunyi tercetaknya dibahas di Lampiran tentang mutu"
        catatan.append(sebaris(f"{kata} data."))
    return Tabel(
        id="bab3-skala",
        judul=f"Skala Predikat Capaian: {skala.nama}",
        lebar=(10, 50, 44, 44),
        kepala=kepala("No", "Predikat", "Batas yang dipakai (%)", "Batas yang tercetak (%)"),
        badan=tuple(isi),
        sumber=skala.sumber,
        catatan=tuple(catatan),
    )


def _status(k: Konteks) -> tuple[Blok, ...]:
    s = hitung_sebaran(k.pengukuran.indikator.values())
    if s.banyak == 0:
        return (ParagrafDok(sebaris("Data kantor belum memuat indikator.")),)
    if s.tak_dinilai == 0:
        isi = sebaris("Seluruh ", cacah(k, s.banyak, "indikator"), " indikator dapat dinilai.")
        return k.paragraf("bab3.status", *isi)
    pembuka = sebaris(
        "Dari ",
        cacah(k, s.banyak, "indikator"),
        " indikator, ",
        cacah(k, s.dinilai, "indikator yang dinilai"),
        " dinilai dan ",
        cacah(k, s.tak_dinilai, "indikator yang tidak dinilai"),
        " tidak. Yang tidak dinilai tidak masuk rata-rata dan tidak diberi predikat; sebabnya "
        "disebut dengan kata:",
    )
    butir: list[IsiSebaris] = [
        sebaris(
            f"{status.sebutan}, ",
            cacah(k, banyak, f"indikator dengan status {status.sebutan}"),
            f" indikator: {ALASAN_STATUS[status]}.",
        )
        for status, banyak in s.lain
    ]
    return (*k.paragraf("bab3.status", *pembuka), Daftar(tuple(butir)))


def _anggapan(k: Konteks) -> tuple[Blok, ...]:
    """What the documents do not say and was assumed; nothing when they say it all."""
    semua = k.laporan.indikator.values()
    arah = Counter(i.arah for i in semua if i.asal_arah == "anggapan")
    isi: list[IsiSebaris] = [
        sebaris(
            "Arah ",
            cacah(k, banyak, f"indikator yang arahnya dianggap {dict(pilihan.ARAH)[kode]}"),
            f" indikator tidak tertulis di dokumen dan dianggap {dict(pilihan.ARAH)[kode]}.",
        )
        for kode, banyak in sorted(arah.items())
    ]
    agregasi = Counter(i.agregasi for i in semua if i.asal_agregasi == "anggapan")
    kata = dict(pilihan.AGREGASI)
    isi += [
        sebaris(
            "Cara menggabungkan hasil antarperiode untuk ",
            cacah(k, banyak, f"indikator yang agregasinya dianggap {kata[kode]}"),
            f" indikator tidak tertulis di dokumen dan dianggap {kata[kode]}.",
        )
        for kode, banyak in sorted(agregasi.items())
    ]
    return (Kotak("Anggapan yang dipakai", tuple(isi)),) if isi else ()

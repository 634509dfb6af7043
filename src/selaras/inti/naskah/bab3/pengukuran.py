"""III A 1: how achievement is measured, on which scale, and what was not judged."""

from __future__ import annotations

from selaras.inti.dokumen.pohon import Blok, Daftar, IsiSebaris, Kotak, ParagrafDok, Tabel
from selaras.inti.naskah.bab3 import rumus
from selaras.inti.naskah.bab3.asal_target import asal_target
from selaras.inti.naskah.bab3.urut import Urut
from selaras.inti.naskah.kalimat import rangkai_isi
from selaras.inti.naskah.kata_ukur import ALASAN_STATUS, bagian_dari, cacah
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.nomor_lampiran import rujuk_mutu
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, kepala, sel, tengah
from selaras.inti.skala import periksa_skala
from selaras.inti.ukur.sebaran import hitung_sebaran


def susun(k: Konteks, n: Penomor, u: Urut) -> tuple[Blok, ...]:
    """Rules, formulas in use, predikat scale, statuses, assumptions."""
    return (
        u.bagian("Cara Pengukuran Kinerja", "bab3-pengukuran"),
        *k.paragraf("bab3.pengukuran", *_aturan(k)),
        *rumus.susun(k),
        *k.paragraf(
            "bab3.skala",
            "Sasaran, program, dan kegiatan dengan beberapa indikator memakai rata-rata hitung "
            "capaian indikatornya yang dinilai. Skala predikat yang dipakai:",
        ),
        _tabel_skala(k),
        *_status(k),
        *_anggapan(k),
    )


def _aturan(k: Konteks) -> IsiSebaris:
    ada = any(u.capaian.nilai is not None for u in k.pengukuran.indikator.values())
    return sebaris(
        f"Kinerja diukur dengan membandingkan realisasi tahun {k.tahun} dengan ",
        *asal_target(k),
        " Capaian dihitung dengan rumus menurut arah setiap indikator. Realisasi dan target "
        "dicetak seperti dilaporkan; angka hasil hitungan baru dibulatkan ketika dicetak, ke dua "
        "angka di belakang koma, setengah ke atas. Predikat ditentukan dari nilai sebelum "
        "dibulatkan. Capaian negatif dicetak nol; capaian di atas seratus persen apa adanya.",
        *((" Rumus yang dipakai:",) if ada else ()),
    )


def _tabel_skala(k: Konteks) -> Tabel:
    skala = k.pengukuran.skala
    isi = [
        baris((tengah(str(ke)), sel(k.f.pita(p)), tengah(p.syarat), tengah(p.tercetak)))
        for ke, p in enumerate(skala.pita, start=1)
    ]
    catatan = [sebaris(skala.catatan)] if skala.catatan else []
    if periksa_skala(skala) and (lampiran := rujuk_mutu(k.laporan)):
        kata = "Celah dan tumpang tindih pada bunyi tercetaknya dibahas di"
        catatan.append(sebaris(f"{kata} {lampiran}."))
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
        isi = sebaris(
            *bagian_dari(k, s.banyak, s.banyak, "indikator", "", anggota=s.anggota),
            " dapat dinilai.",
        )
        return k.paragraf("bab3.status", *isi)
    pembuka = sebaris(
        cacah(
            k,
            s.tak_dinilai,
            "indikator yang tidak dinilai",
            awal=True,
            anggota=s.anggota.get("tak_dinilai", ()),
        ),
        " dari ",
        cacah(k, s.banyak, "indikator", anggota=s.anggota.get("semua", ())),
        " indikator tidak dinilai, sehingga tidak masuk rata-rata dan tidak diberi predikat:",
    )
    butir: list[IsiSebaris] = [
        sebaris(
            f"{status.sebutan}, ",
            cacah(
                k,
                banyak,
                f"indikator dengan status {status.sebutan}",
                anggota=s.anggota.get(status.value, ()),
            ),
            f" indikator: {ALASAN_STATUS[status]}.",
        )
        for status, banyak in s.lain
    ]
    return (*k.paragraf("bab3.status", *pembuka), Daftar(tuple(butir)))


def _anggapan(k: Konteks) -> tuple[Blok, ...]:
    """Rules of which the data does not say where they come from; nothing when it says it of all."""
    semua = k.laporan.indikator.values()
    isi: list[IsiSebaris] = []
    for apa, banyak in (
        ("arah", sum(i.asal_arah == "anggapan" for i in semua)),
        ("cara menggabungkan periode", sum(i.asal_agregasi == "anggapan" for i in semua)),
    ):
        if banyak:
            jumlah = cacah(k, banyak, f"indikator yang {apa}nya belum disebut asalnya")
            isi.append(sebaris(f"{apa} ", jumlah, " indikator"))
    if not isi:
        return ()
    kalimat = sebaris(
        "Belum disebut asalnya: ",
        *rangkai_isi(isi),
        f". Aturan yang dipakai untuk setiap indikator itu dirinci pada {lampiran}."
        if (lampiran := rujuk_mutu(k.laporan))
        else ".",
    )
    return (Kotak("Asal aturan ukur", (kalimat,)),)

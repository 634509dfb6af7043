"""What was assumed, what could not be judged, and which snapshot the report was made from."""

from __future__ import annotations

from collections import defaultdict

from selaras.inti.dokumen.pohon import Blok, Daftar, Judul, ParagrafDok, Rujukan, Tabel
from selaras.inti.naskah.kata_ukur import ALASAN_STATUS, WAJAR, sebutan_bernomor
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.konteks import pembuka as pembuka_daftar
from selaras.inti.naskah.lampiran import asumsi
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.tabel import baris, kepala, sel, tengah
from selaras.inti.nilai import Status
from selaras.inti.skala import periksa_skala


def susun(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    """Assumptions, statuses, the scale's holes, the digest."""
    return (
        Judul(2, "Asumsi", "mutu-asumsi", "A."),
        *asumsi.susun(k, n),
        Judul(2, "Status Pengukuran", "mutu-status", "B."),
        *_status(k, n),
        *_perlu_diperiksa(k),
        Judul(2, "Skala Predikat", "mutu-skala", "C."),
        *_skala(k),
        Judul(2, "Asal Data Laporan", "mutu-potret", "D."),
        ParagrafDok(
            sebaris(
                "Seluruh isi laporan disusun dari satu versi data yang disimpan. Sidik "
                f"SHA-256 versi itu: {k.laporan.sidik}. Versi yang sama selalu menghasilkan "
                "laporan yang sama. Naskah DOCX boleh disunting, tetapi suntingan di Word tidak "
                "dibaca kembali; ubah datanya atau paragraf kantor, lalu buat ulang laporannya."
            )
        ),
    )


def _status(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    if not k.pengukuran.indikator:
        return k.paragraf("lampiran.status", "Belum ada indikator yang diukur.")
    siapa: dict[Status, list[str]] = defaultdict(list)
    for u in k.pengukuran.indikator.values():
        siapa[u.capaian.status].append(u.indikator.indikator_id)
    badan = tuple(
        baris(
            (
                sel(status.sebutan.capitalize()),
                tengah(
                    k.f.jumlah(
                        len(siapa[status]),
                        f"indikator berstatus {status.sebutan}",
                        siapa[status],
                    )
                ),
                sel(ALASAN_STATUS.get(status, "target dan realisasi dapat dibandingkan")),
            )
        )
        for status in (Status.DINILAI, *(s for s in Status if s is not Status.DINILAI))
    )
    tabel = Tabel(
        id="lampiran-tabel-status",
        judul="Banyaknya Indikator menurut Status",
        lebar=(30, 18, 60),
        kepala=kepala("Status", "Indikator", "Artinya"),
        badan=badan,
        nomor=n.tabel("L"),
    )
    isi = sebaris(Rujukan(tabel.id), " memuat banyaknya indikator menurut status pengukurannya.")
    return (*k.paragraf("lampiran.status", *isi), tabel)


def _perlu_diperiksa(k: Konteks) -> tuple[Blok, ...]:
    """Achievements so far above their target that a unit or a target may be wrong."""
    butir = tuple(
        sebaris(
            f"{sebutan_bernomor(k.laporan.simpul[u.indikator.simpul_id])}, {u.indikator.nama}: ",
            k.f.capaian(u.indikator.indikator_id),
            " persen.",
        )
        for u in k.pengukuran.indikator.values()
        if u.capaian.nilai is not None and u.capaian.nilai > WAJAR
    )
    if not butir:
        return ()
    batas = k.f.jumlah(WAJAR, "batas kewajaran capaian, persen")
    isi = sebaris("Capaian di atas ", batas, " persen perlu diperiksa satuan dan targetnya:")
    return (*k.paragraf("lampiran.perlu_diperiksa", *isi), Daftar(butir))


def _skala(k: Konteks) -> tuple[Blok, ...]:
    skala = k.pengukuran.skala
    pembuka = ParagrafDok(sebaris(f"{skala.nama}. Sumber: {skala.sumber}. {skala.catatan}"))
    dibaca = [
        f"Bunyi “{p.tercetak}” untuk {p.nama} dipakai sebagai {p.syarat}."
        for p in skala.pita
        if p.cetak.bawah_inklusif != p.inklusif
    ]
    catatan = (*dibaca, *periksa_skala(skala))
    if not catatan:
        utuh = "Bunyi tercetaknya tidak menyisakan celah dan tidak bertumpang tindih."
        return (pembuka, ParagrafDok(sebaris(utuh)))
    return (
        pembuka,
        pembuka_daftar("Pemeriksaan atas bunyi skala yang tercetak menemukan:"),
        Daftar(tuple(sebaris(satu) for satu in catatan)),
    )

"""Money: absorption, achievement against absorption, the pace of money against result."""

from __future__ import annotations

from dataclasses import replace

from selaras.inti.angka import tampilkan
from selaras.inti.dokumen.pohon import BarisTabel, Tabel
from selaras.inti.naskah.bab3.uang import KEPALA_UANG, sel_uang
from selaras.inti.naskah.bagan.sebar import bagan_sebar
from selaras.inti.naskah.bagan.serapan import bagan_serapan
from selaras.inti.naskah.kalimat import bilang, huruf_awal_besar
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel
from selaras.inti.naskah.wawasan.panel import Panel
from selaras.inti.naskah.wawasan.saring import Saring
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.periode import Periode
from selaras.inti.ukur.laju_uang import JARAK, Seiring, bagian_tahun, laju_simpul
from selaras.inti.ukur.sementara import SISI, sementara


def _kosong(s: Saring) -> str:
    """Why there is no money to look at, and who fills it."""
    if s.disaring:
        return "Tidak ada anggaran pada pilihan ini. Ubah saringan di atas."
    return (
        f"Pagu dan realisasi anggaran tahun {s.k.tahun} belum diisi. Pengisinya operator bidang "
        "dan perencana, pada halaman Anggaran."
    )


def _program(s: Saring) -> list[Simpul]:
    simpul = s.k.pengukuran.simpul
    return [p for p in s.simpul("program") if simpul[p.simpul_id].anggaran is not None]


def panel_serapan(s: Saring) -> Panel:
    """Budget and spending by program."""
    program = _program(s)
    bagan = bagan_serapan(s.k, program, "bagan-serapan")
    if not program:
        return Panel("serapan", "Serapan anggaran", None, kosong=_kosong(s))
    judul = bagan.judul if bagan else "Pagu program belum diketahui"
    if any(sementara(s.k.pengukuran, p.simpul_id, sisi) for p in program for sisi in SISI):
        judul = "Anggaran baru terisi sebagian"
        bagan = replace(bagan, judul=judul) if bagan else None
    badan = [baris((sel(p.simpul_id), sel(p.nama), *sel_uang(s.k, p.simpul_id))) for p in program]
    if not (s.unit or s.iku):
        jumlah = (sel("Jumlah kantor", lebar=2, tebal=True), *sel_uang(s.k, "*"))
        badan.append(baris(jumlah, tekanan=2))
    return Panel(
        "serapan", judul,
        Tabel(
            id="tabel-serapan",
            judul="Pagu, realisasi, dan serapan per program",
            lebar=(9, 50, 33, 33, 15, 30),
            kepala=kepala("Kode", "Program", *KEPALA_UANG),
            badan=tuple(badan),
        ),
        bagan,
    )  # fmt: skip


def panel_sebar(s: Saring) -> Panel:
    """Achievement against absorption: the four corners."""
    k = s.k
    program = [p for p in _program(s) if k.pengukuran.simpul[p.simpul_id].indikator]
    bagan = bagan_sebar(k, program, "bagan-sebar")
    if bagan is None:
        kosong = "Tampil bila capaian dan serapan sedikitnya dua program diketahui."
        return Panel("sebar", "Capaian terhadap serapan", None, kosong=kosong)
    judul = bagan.judul
    if k.laporan.berjalan:  # nobody has missed the target of a year that is not over
        judul = f"Capaian terhadap target setahun dan serapan, sampai {s.sebutan_sampai}"
        bagan = replace(bagan, judul=judul)
    return Panel(
        "sebar", judul,
        Tabel(
            id="tabel-sebar",
            judul="Capaian terhadap serapan per program",
            lebar=(9, 56, 20, 20, 50),
            kepala=kepala("Kode", "Program", "Capaian (%)", "Serapan (%)", "Letak"),
            badan=tuple(_baris_sebar(s, p) for p in program),
        ),
        bagan,
        kalimat="Garis tegak adalah serapan kantor, garis datar target 100 persen.",
    )  # fmt: skip


def _baris_sebar(s: Saring, program: Simpul) -> BarisTabel:
    k, kode = s.k, program.simpul_id
    u, kantor = k.pengukuran.simpul[kode], k.pengukuran.total.serapan
    serapan = u.anggaran.serapan if u.anggaran else None
    if u.rata.nilai is None or serapan is None or kantor is None:
        letak = "tidak digambar"
    else:
        hasil = "target tercapai" if u.rata.tercapai else "target belum tercapai"
        if k.laporan.berjalan:
            hasil = "tahun berjalan"
        uang = "di atas" if serapan > kantor else "di bawah" if serapan < kantor else "sama dengan"
        letak = f"{hasil}, serapan {uang} kantor"
    return baris(
        (sel(kode), sel(program.nama), kanan(k.f.rata(kode)), kanan(k.f.serapan(kode)), sel(letak))
    )


def panel_laju_uang(s: Saring, sampai: Periode) -> Panel:
    """The pace of money beside the pace of result, by program."""
    program = _program(s)
    if not program:
        return Panel("laju-uang", "Laju uang dan hasil", None, kosong=_kosong(s))
    simpul = s.k.pengukuran.simpul
    laju = {p.simpul_id: laju_simpul(simpul[p.simpul_id]) for p in program}
    depan = sum(n.keadaan is Seiring.UANG_MENDAHULUI for n in laju.values())
    dapat = sum(n.selisih is not None for n in laju.values())
    judul = "Laju uang dan hasil belum dapat dibandingkan"
    if dapat:
        judul = "Uang tidak mendahului hasil pada satu program pun"
    if depan:
        judul = f"Uang mendahului hasil pada {bilang(depan)} dari {bilang(dapat)} program"
    badan = tuple(
        baris(
            (
                sel(p.simpul_id), sel(p.nama), kanan(s.k.f.serapan(p.simpul_id)),
                kanan(s.k.f.rata(p.simpul_id)), kanan(s.k.f.laju_uang(p.simpul_id)),
                sel(huruf_awal_besar((n := laju[p.simpul_id]).alasan or n.keadaan.sebutan)),
            )
        )
        for p in program
    )  # fmt: skip
    return Panel(
        "laju-uang", judul,
        Tabel(
            id="tabel-laju-uang",
            judul="Laju uang dan hasil per program",
            lebar=(9, 50, 20, 20, 24, 32),
            kepala=kepala(
                "Kode", "Program", "Serapan (%)", "Capaian (%)", "Selisih (poin persen)", "Keadaan"
            ),
            badan=badan,
        ),
        kalimat=(
            f"{tampilkan(bagian_tahun(sampai), 0)} persen tahun sudah lewat. Uang disebut "
            f"mendahului hasil bila serapannya lebih dari {tampilkan(JARAK, 0)} poin persen di "
            "atas capaian."
        ),
    )  # fmt: skip

"""Achievement by level of the plan, and its course over years and quarters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from selaras.inti.dokumen.pohon import Bagan, BarisTabel, Tabel
from selaras.inti.naskah.bab3.utama import indikator_utama
from selaras.inti.naskah.bagan.capaian import bagan_capaian, pesan
from selaras.inti.naskah.bagan.gaya import TINTA
from selaras.inti.naskah.bagan.tren import Deret, bagan_deret, bagan_tren
from selaras.inti.naskah.kalimat import bilang, huruf_awal_besar, huruf_awal_kecil
from selaras.inti.naskah.konteks import Konteks
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel, tengah
from selaras.inti.naskah.wawasan.panel import Panel
from selaras.inti.naskah.wawasan.saring import Saring
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_rencana import Simpul
from selaras.inti.periode import ROMAWI, Periode
from selaras.inti.ukur import UkurIndikator
from selaras.inti.ukur.perbandingan import tahun_berdata
from selaras.inti.ukur.sebaran import hitung_sebaran

SEBUTAN = dict(pilihan.JENJANG)


def panel_jenjang(s: Saring, jenjang: str) -> Panel:
    """The mean achievement of the nodes of a level."""
    k = s.k
    milik = [x for x in s.simpul(jenjang) if k.pengukuran.simpul[x.simpul_id].indikator]
    benda = huruf_awal_kecil(SEBUTAN[jenjang])
    if not milik:
        kosong = s.kosong(f"{benda} yang berindikator")
        return Panel(jenjang, f"Capaian {benda}", None, kosong=kosong)
    sebaran = hitung_sebaran(k.pengukuran.simpul[x.simpul_id] for x in milik)
    kata = benda if sebaran.tak_dinilai == 0 else f"{benda} yang dinilai"
    judul = pesan(sebaran, kata) if sebaran.dinilai else f"Belum ada {benda} yang dapat dinilai"
    bagan = bagan_capaian(k, milik, f"bagan-{jenjang}")
    kalimat = "Rata-rata capaian indikator miliknya sendiri, bukan milik yang di bawahnya."
    if k.laporan.berjalan and sebaran.dinilai:  # a quarter does not reach the target of a year
        judul = f"Capaian {benda} sampai {s.sebutan_sampai}, terhadap target setahun"
        bagan = replace(bagan, judul=judul) if bagan else None
        kalimat += (
            " Tahunnya masih berjalan, jadi belum ada predikat; yang tertinggal disebut pada "
            "Peringatan dini."
        )
    return Panel(
        jenjang, judul,
        Tabel(
            id=f"tabel-{jenjang}",
            judul=f"Capaian menurut {benda}",
            lebar=(10, 60, 18, 22, 22, 18),
            kepala=kepala(
                "Kode", SEBUTAN[jenjang], "Indikator dinilai", "Capaian (%)", "Predikat",
                "Serapan (%)",
            ),
            badan=tuple(_baris_simpul(k, x) for x in milik),
        ),
        bagan,
        kalimat=kalimat,
    )  # fmt: skip


def _baris_simpul(k: Konteks, simpul: Simpul) -> BarisTabel:
    u = k.pengukuran.simpul[simpul.simpul_id]
    hitung = hitung_sebaran(u.indikator)
    serapan = k.f.serapan(simpul.simpul_id) if u.anggaran is not None else "tidak ada anggaran"
    return baris(
        (
            sel(simpul.simpul_id), sel(simpul.nama),
            tengah(f"{hitung.dinilai} dari {hitung.banyak}"),
            kanan(k.f.rata(simpul.simpul_id)), sel(k.f.pita_simpul(simpul.simpul_id)),
            kanan(serapan),
        )
    )  # fmt: skip


def _dipantau(s: Saring) -> tuple[Sequence[UkurIndikator], str]:
    """The IKU of the choice; all that was chosen where none of them is one."""
    utama = indikator_utama(s.k)
    dipilih = {u.indikator.indikator_id for u in s.indikator}
    milik = [u for u in utama.indikator if u.indikator.indikator_id in dipilih]
    return (milik, utama.sebutan) if milik else (s.indikator, "indikator")


def panel_tahun(s: Saring) -> Panel:
    """Achievement over the years that have data."""
    k = s.k
    milik, sebutan = _dipantau(s)
    if not milik:
        return Panel("tahun", "Capaian antartahun", None, kosong=s.kosong("indikator"))
    tahun = tahun_berdata(k.pengukuran, [u.indikator.indikator_id for u in milik])
    # a year that still runs is not set against whole ones
    penuh = [t for t in tahun if t != k.tahun or k.sampai is None]
    bagan = bagan_tren(k, milik, penuh, "bagan-tahun", sebutan)
    judul = bagan.judul if bagan else f"Capaian {sebutan} baru ada untuk satu tahun"
    kini = str(k.tahun)
    if k.sampai:
        judul = f"Capaian {sebutan} tahun-tahun sebelum {k.tahun}"
        bagan = replace(bagan, judul=judul) if bagan else None
        kini = f"{k.tahun} s.d. TW {ROMAWI[k.sampai.ke - 1]}"
    badan = tuple(
        baris(
            (
                sel(u.indikator.indikator_id), sel(u.indikator.nama),
                *(kanan(k.f.capaian(u.indikator.indikator_id, t if t != k.tahun else None))
                  for t in tahun),
            )
        )
        for u in milik
    )  # fmt: skip
    return Panel(
        "tahun", judul,
        Tabel(
            id="tabel-tahun",
            judul=f"Capaian {sebutan} per tahun (%)",
            lebar=(14, 70, *(20 for _ in tahun)),
            kepala=kepala("Kode", "Indikator", *(kini if t == k.tahun else str(t) for t in tahun)),
            badan=badan,
        ),
        bagan,
    )  # fmt: skip


def panel_triwulan(s: Saring, potongan: Mapping[Periode, Konteks]) -> Panel:
    """Achievement against the target of the year at the end of every quarter.

    ``potongan``: the snapshot as of each quarter that is over.
    """
    milik, sebutan = _dipantau(s)
    if not milik:
        return Panel("triwulan", "Capaian per triwulan", None, kosong=s.kosong("indikator"))
    deret = [d for d in (_deret(u, potongan) for u in milik) if d.nilai]
    if not any(p.ke < 4 and p.ke in d.nilai for d in deret for p in potongan):
        setahun = any(u.realisasi.ada for u in milik)
        keadaan = "tidak dirinci per triwulan" if setahun else "belum diisi"
        kosong = (
            f"Realisasi tahun {s.k.tahun} {keadaan}. "
            "Perjalanannya tampil sesudah triwulannya diisi lewat Pengumpulan."
        )
        return Panel("triwulan", "Capaian per triwulan", None, kosong=kosong)
    badan = tuple(
        baris(
            (
                sel(u.indikator.indikator_id), sel(u.indikator.nama),
                *(kanan(c.f.capaian(u.indikator.indikator_id)) for c in potongan.values()),
            )
        )
        for u in milik
    )  # fmt: skip
    banyak = len({t for d in deret for t in d.nilai})
    judul = f"Capaian {sebutan} dari triwulan ke triwulan"
    gambar = [d for d in deret if len(d.nilai) > 1]
    if banyak > 1 and gambar:
        awal, akhir = ([d.nilai[t(d.nilai)] for d in gambar] for t in (min, max))
        naik = sum(b > a for a, b in zip(awal, akhir, strict=True))
        kata = f"{huruf_awal_besar(bilang(naik))}" if naik else "Tidak satu pun"
        judul = f"{kata} dari {bilang(len(gambar))} {sebutan} naik capaiannya"
    return Panel(
        "triwulan", judul,
        Tabel(
            id="tabel-triwulan",
            judul=f"Capaian {sebutan} sampai akhir triwulan terhadap target setahun (%)",
            lebar=(14, 70, *(20 for _ in potongan)),
            kepala=kepala("Kode", "Indikator", *(f"s.d. TW {ROMAWI[p.ke - 1]}" for p in potongan)),
            badan=badan,
        ),
        _bagan_triwulan(gambar, judul, sebutan) if gambar else None,
        kalimat="Terhadap target setahun; indikator yang dijumlahkan memang mulai dari rendah.",
    )  # fmt: skip


def _bagan_triwulan(deret: Sequence[Deret], judul: str, sebutan: str) -> Bagan:
    alt = "; ".join(
        f"{d.nama}: " + ", ".join(f"{d.tercetak[t]} persen TW {ROMAWI[t - 1]}" for t in d.nilai)
        for d in deret
    )
    return bagan_deret(
        deret, "bagan-triwulan", judul, f"Diagram garis capaian {sebutan} per triwulan. {alt}.",
        lambda t: f"TW {ROMAWI[t - 1]}",
    )  # fmt: skip


def _deret(u: UkurIndikator, potongan: Mapping[Periode, Konteks]) -> Deret:
    kode = u.indikator.indikator_id
    nilai: dict[int, float] = {}
    tercetak: dict[int, str] = {}
    for periode, k in potongan.items():
        capaian = k.pengukuran.indikator[kode].capaian.nilai
        if capaian is not None:
            nilai[periode.ke] = float(capaian)
            tercetak[periode.ke] = k.f.capaian(kode).isi
    return Deret(u.indikator.nama, TINTA, nilai, tercetak)

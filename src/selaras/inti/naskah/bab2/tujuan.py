"""II C: goals, targets of the Renstra year by year, and whom the office serves."""

from __future__ import annotations

from collections.abc import Sequence

from selaras.inti.dokumen.pohon import BarisTabel, Blok, Judul, Rujukan, Sel, Tabel
from selaras.inti.naskah.kata_ukur import cacah, satuan_tabel
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.penomor import Penomor
from selaras.inti.naskah.sasaran_simpul import sasaran_simpul
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel, tengah
from selaras.inti.paket.baris_kantor import KelompokSasaran
from selaras.inti.paket.baris_rencana import Indikator, Simpul
from selaras.inti.periode import JenisPeriode, Periode
from selaras.inti.ukur.pilih import realisasi_tahun

ID_RENSTRA = "tabel-target-renstra"
ID_KELOMPOK = "tabel-kelompok-sasaran"


def susun(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    """Renstra targets and target groups."""
    return (
        Judul(3, "Target Jangka Menengah", "bab2-target", "1."),
        *_renstra(k, n),
        Judul(3, "Kelompok Sasaran Layanan", "bab2-kelompok", "2."),
        *_kelompok(k, n),
    )


def _renstra(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    t = k.laporan.tahun_laporan
    tahun = list(range(t.renstra_awal, t.renstra_akhir + 1))
    milik = [i for i in k.laporan.indikator.values() if _bertarget(k, i, tahun)]
    if not milik:
        return k.paragraf("bab2.target", "Target Renstra belum diisi.")
    awal = _tahun_awal(k, milik, t.renstra_awal)
    urut = [i for s in _pohon(k) for i in k.laporan.indikator_simpul[s.simpul_id] if i in milik]
    isi = sebaris(
        f"Renstra {t.renstra_awal}-{t.renstra_akhir} menetapkan target ",
        cacah(k, len(milik), "indikator bertarget Renstra"),
        " indikator, seperti tampak pada ",
        Rujukan(ID_RENSTRA),
        ".",
    )
    kepala_awal = (f"Kondisi awal {awal}",) if awal else ()
    tabel = Tabel(
        id=ID_RENSTRA,
        judul=f"Tujuan, Sasaran, dan Target Jangka Menengah {t.renstra_awal}-{t.renstra_akhir}",
        lebar=(8, 34, 40, 14, *(16 for _ in kepala_awal), *(14 for _ in tahun)),
        kepala=kepala(
            "No", "Tujuan/Sasaran/Program", "Indikator", "Satuan", *kepala_awal, *map(str, tahun)
        ),
        badan=tuple(_baris(k, i, awal, tahun) for i in urut),
        nomor=n.tabel("2"),
        kecil=True,
    )
    return (*k.paragraf("bab2.target", *isi), tabel)


def _pohon(k: Konteks) -> list[Simpul]:
    """All nodes as the tree is read: a tujuan, its sasaran, their programs, the next tujuan."""
    return [
        simpul
        for akar in k.laporan.anak.get(None, ())
        for simpul in (akar, *k.laporan.keturunan(akar.simpul_id))
    ]


def _bertarget(k: Konteks, i: Indikator, tahun: Sequence[int]) -> bool:
    dokumen = k.laporan.renstra
    return dokumen is not None and any(
        (i.indikator_id, dokumen.dokumen_id, str(satu)) in k.laporan.target for satu in tahun
    )


def _tahun_awal(k: Konteks, milik: Sequence[Indikator], renstra_awal: int) -> int | None:
    """The latest year before the Renstra that any of these indicators has a yearly result for."""
    tahun = {
        p.tahun
        for i in milik
        for r in k.laporan.realisasi.get(i.indikator_id, ())
        if (p := Periode.parse(r.periode)).jenis is JenisPeriode.TAHUN and p.tahun < renstra_awal
    }
    banyak = {satu: sum(realisasi_tahun(k.laporan, i, satu).ada for i in milik) for satu in tahun}
    return max(banyak, key=lambda satu: (banyak[satu], satu)) if banyak else None


def _baris(k: Konteks, i: Indikator, awal: int | None, tahun: Sequence[int]) -> BarisTabel:
    dokumen = k.laporan.renstra
    assert dokumen is not None  # only indicators of the Renstra come here
    simpul = k.laporan.simpul[i.simpul_id]
    nilai: list[Sel] = []
    if awal is not None:
        ada = realisasi_tahun(k.laporan, i, awal).ada
        nilai.append(kanan(k.f.realisasi(i.indikator_id, awal) if ada else "–"))
    for satu in tahun:
        angka = k.f.target_dokumen(i.indikator_id, dokumen.dokumen_id, str(satu))
        nilai.append(kanan(angka if angka is not None else "–"))
    tekanan = {"tujuan": 2, "sasaran": 1}.get(simpul.jenjang, 0)
    return baris(
        (
            sel(simpul.simpul_id),
            sel(sasaran_simpul(k, simpul) or simpul.nama),
            sel(i.nama),
            tengah(satuan_tabel(i)),
            *nilai,
        ),
        tekanan,
    )


def _kelompok(k: Konteks, n: Penomor) -> tuple[Blok, ...]:
    milik = sorted(k.laporan.paket.baris(KelompokSasaran), key=lambda s: s.urutan)
    if not milik:
        return k.paragraf("bab2.kelompok", "Kelompok sasaran layanan belum diisi.")
    isi = sebaris(
        f"{k.laporan.opd.nama} melayani ",
        cacah(k, len(milik), "kelompok sasaran layanan"),
        " kelompok, yaitu yang tercantum pada ",
        Rujukan(ID_KELOMPOK),
        ".",
    )
    # two columns side by side: a list of twenty-six names need not fill a page
    tengah_ = (len(milik) + 1) // 2
    badan = []
    for ke in range(tengah_):
        kiri, lain = milik[ke], milik[ke + tengah_] if ke + tengah_ < len(milik) else None
        badan.append(
            baris(
                (
                    tengah(str(kiri.urutan)), sel(_nama(kiri)),
                    tengah(str(lain.urutan) if lain else ""), sel(_nama(lain) if lain else ""),
                )
            )
        )  # fmt: skip
    tabel = Tabel(
        id=ID_KELOMPOK,
        judul="Kelompok Sasaran Layanan",
        lebar=(8, 42, 8, 42),
        kepala=kepala("No", "Kelompok", "No", "Kelompok"),
        badan=tuple(badan),
        nomor=n.tabel("2"),
    )
    return (*k.paragraf("bab2.kelompok", *isi), tabel)


def _nama(satu: KelompokSasaran) -> str:
    return f"{satu.nama} ({satu.singkatan})" if satu.singkatan else satu.nama

"""The Perjanjian Kinerja as a statement with its annex; also a document of its own.

Elements and their order: PermenPANRB 53/2014 Lampiran I
(docs/rujukan/pengukuran.md).
"""

from __future__ import annotations

from collections.abc import Sequence

from selaras.inti.dokumen.pohon import (
    BagianDok,
    BarisBaru,
    Blok,
    GantiHalaman,
    Judul,
    NaskahDok,
    ParagrafDok,
    Sel,
    Tabel,
    Teks,
)
from selaras.inti.dokumen.surat import Penanda, TandaTangan
from selaras.inti.janji import (
    indikator_janji,
    janji_kepala,
    simpul_unit,
    versi_sebelum,
)
from selaras.inti.naskah.bab2.perubahan import baris_indikator
from selaras.inti.naskah.kata_ukur import sebutan_pemilik, tanpa_titik
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.kop import kop
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel, tengah
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_hasil import AnggaranProgram
from selaras.inti.paket.baris_kantor import Unit
from selaras.inti.paket.baris_rencana import Dokumen, PihakPerjanjian, Simpul
from selaras.inti.periode import tanggal_panjang
from selaras.inti.potret import LaporanKinerja
from selaras.inti.ukur import Pengukuran, ukur


def susun_perjanjian(
    laporan: LaporanKinerja, dokumen_id: str, pengukuran: Pengukuran | None = None
) -> NaskahDok:
    """One agreement as a document. Raises KeyError for a document that does not exist."""
    k = Konteks(laporan, pengukuran or ukur(laporan))
    dokumen = laporan.dokumen[dokumen_id]
    judul = f"{dokumen.nama}: {k.nama_kantor}"
    isi: tuple[Blok, ...] = (
        kop(laporan),
        Judul(1, judul_resmi(k, dokumen), f"pk-{dokumen_id}", sehalaman=True),
        *pernyataan(k, dokumen),
        Judul(1, f"LAMPIRAN {judul_resmi(k, dokumen)}", f"pk-{dokumen_id}-lampiran"),
        *lampiran(k, dokumen),
    )
    return NaskahDok(
        judul=judul,
        pokok=dokumen.nama,
        penulis=k.nama_kantor,
        tanggal=laporan.tahun_laporan.per_tanggal.isoformat(),
        kaki=judul,
        bagian=(BagianDok(isi, awal_nomor=True),),
        penjelasan=k.f.penjelasan(),
        berkas=laporan.paket.berkas,
        sidik=laporan.sidik,
    )


def judul_resmi(k: Konteks, d: Dokumen) -> str:
    """The official title: "PERJANJIAN KINERJA PERUBAHAN TAHUN 2024"; several are counted.

    That of a unit names the unit.
    """
    golongan = (d.jenis, d.tahun, d.unit_id)
    sebaya = [s for s in k.laporan.dokumen.values() if (s.jenis, s.tahun, s.unit_id) == golongan]
    ke = f" KE-{d.ke}" if len(sebaya) > 1 else ""
    perubahan = f" PERUBAHAN{ke}" if d.jenis == "pk_perubahan" else ""
    nama = {u.unit_id: f" {u.nama.upper()}" for u in k.laporan.paket.baris(Unit)}
    unit = nama.get(d.unit_id or "", "")
    return f"PERJANJIAN KINERJA{perubahan}{unit} TAHUN {d.tahun or k.tahun}"


def pernyataan(k: Konteks, d: Dokumen) -> tuple[Blok, ...]:
    """Statement and signatures of an agreement; without its heading."""
    pertama, kedua = _pihak(k, d)
    return (
        ParagrafDok(
            sebaris(
                "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan "
                "akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:"
            )
        ),
        _identitas(pertama, "selanjutnya disebut ", "Pihak Pertama"),
        _identitas(kedua, "selaku atasan Pihak Pertama, selanjutnya disebut ", "Pihak Kedua"),
        ParagrafDok(
            sebaris(
                "Pihak Pertama berjanji mewujudkan target kinerja tahunan sesuai lampiran "
                "perjanjian ini dalam rangka mencapai target jangka menengah. Keberhasilan dan "
                "kegagalan pencapaiannya menjadi tanggung jawab Pihak Pertama."
            )
        ),
        ParagrafDok(
            sebaris(
                "Pihak Kedua melakukan supervisi yang diperlukan, mengevaluasi capaian kinerja "
                "dari perjanjian ini, dan mengambil tindakan dalam rangka pemberian penghargaan "
                "dan sanksi."
            )
        ),
        *sebab_perubahan(k, d),
        _tanda_tangan(k, d),
    )


def sebab_perubahan(k: Konteks, d: Dokumen) -> tuple[Blok, ...]:
    """What a change replaces, why, and on what basis; nothing for a first agreement."""
    lama = versi_sebelum(k.laporan, d)
    if not lama:
        return ()
    alasan = d.alasan_uraian or ""
    if not alasan and d.alasan != "tidak_disebut":
        alasan = dict(pilihan.ALASAN_PERUBAHAN).get(d.alasan or "", "")
    sebab = f" Alasan perubahan: {tanpa_titik(alasan)}." if alasan else ""
    dasar = f" Dasar perubahan: {tanpa_titik(d.dasar)}." if d.dasar else ""
    return (ParagrafDok(sebaris(f"Perjanjian ini mengubah {lama[0].nama}.{sebab}{dasar}")),)


def _pihak(k: Konteks, d: Dokumen) -> tuple[PihakPerjanjian | None, PihakPerjanjian | None]:
    """First and second party of an agreement, as far as the data names them."""
    pihak = {
        p.pihak: p for p in k.laporan.paket.baris(PihakPerjanjian) if p.dokumen_id == d.dokumen_id
    }
    return pihak.get("pertama"), pihak.get("kedua")


def pernyataan_berlampiran(k: Konteks, d: Dokumen) -> tuple[Blok, ...]:
    """Statement and, on the next page, its annex: as it stands inside another document."""
    return (
        *pernyataan(k, d),
        GantiHalaman(),
        Judul(2, f"Lampiran {d.nama}", f"pk-{d.dokumen_id}-lampiran"),
        *lampiran(k, d),
    )


def _identitas(p: PihakPerjanjian | None, penghubung: str, sebutan: str) -> ParagrafDok:
    """Name, post and role of a party, a line each."""
    return ParagrafDok(
        (
            Teks("Nama: "),
            Teks(p.nama if p else "belum diisi", tebal=True),
            BarisBaru(),
            Teks(f"Jabatan: {jabatan_pihak(p) if p else 'belum diisi'}"),
            BarisBaru(),
            Teks(penghubung),
            Teks(sebutan, tebal=True),
            Teks("."),
        )
    )


def jabatan_pihak(p: PihakPerjanjian) -> str:
    """The post, with acting said where the wording of the post does not say it already."""
    if p.status_jabatan == "definitif":
        return p.jabatan
    singkat = {"plt": "Plt.", "plh": "Plh.", "pj": "Pj."}[p.status_jabatan]
    if p.jabatan.casefold().startswith(singkat.casefold()):
        return p.jabatan
    sebutan = dict(pilihan.STATUS_JABATAN)[p.status_jabatan]
    return p.jabatan if sebutan in p.jabatan else f"{singkat} {p.jabatan}"


def _tanda_tangan(k: Konteks, d: Dokumen) -> TandaTangan:
    """The same blocks close the statement and its annex: both pages are signed."""
    pertama, kedua = _pihak(k, d)
    tanggal = tanggal_panjang(d.tanggal) if d.tanggal else "(tanggal belum diisi)"
    tempat = d.tempat or "(tempat belum diisi)"
    return TandaTangan(
        kiri=_penanda(kedua, "PIHAK KEDUA", ""),
        kanan=_penanda(pertama, "PIHAK PERTAMA", f"{tempat}, {tanggal}"),
    )


def _penanda(p: PihakPerjanjian | None, sebutan: str, tempat_tanggal: str) -> Penanda:
    return Penanda(
        tempat_tanggal=tempat_tanggal,
        jabatan=jabatan_pihak(p) if p else "(jabatan belum diisi)",
        nama=p.nama if p else "(nama belum diisi)",
        nip=(p.nip or "") if p else "",
        sebutan=sebutan,
        pangkat=(p.pangkat or "") if p else "",
    )


def lampiran(k: Konteks, d: Dokumen) -> tuple[Blok, ...]:
    """The two tables of the annex, targets and budgets per program, and its signatures.

    A change shows what was agreed before beside what it sets.
    """
    lama = versi_sebelum(k.laporan, d)
    milik = indikator_janji(k.laporan, d)
    hasil: list[Blok] = []
    if milik:
        hasil.append(
            Tabel(
                id=f"pk-{d.dokumen_id}-target",
                judul="A. Sasaran, indikator, dan target",
                lebar=(8, 36, 40, 16, *((16, 16) if lama else (16,))),
                kepala=kepala(
                    "No",
                    sebutan_pemilik(k, milik),
                    "Indikator kinerja",
                    "Satuan",
                    *(("Target sebelum", "Target sesudah") if lama else ("Target",)),
                ),
                badan=tuple(baris_indikator(k, d, milik, lama)),
            )
        )
    hasil += _pagu_unit(k, d) if d.unit_id else _pagu(k, d, lama)
    if not hasil:
        return (ParagrafDok(sebaris("Lampiran perjanjian belum diisi.")),)
    return (*hasil, _tanda_tangan(k, d))


def _pagu(k: Konteks, d: Dokumen, lama: Sequence[Dokumen]) -> list[Blok]:
    milik = [b for b in k.laporan.paket.baris(AnggaranProgram) if b.dokumen_id == d.dokumen_id]
    if not milik:
        return [] if d.sah else [ParagrafDok(sebaris("Anggaran program belum diisi."))]
    badan = [
        baris(
            (
                tengah(b.simpul_id),
                sel(k.laporan.simpul[b.simpul_id].nama),
                *_sel_pagu(k, d, lama, b.simpul_id),
                tengah(b.sumber_dana or "–"),
            )
        )
        for b in milik
    ]
    jumlah = (sel("Jumlah", lebar=2, tebal=True), *_sel_pagu(k, d, lama, "*"), sel())
    kolom = ("Sebelum (Rp)", "Sesudah (Rp)") if lama else ("Anggaran (Rp)",)
    return [
        Tabel(
            id=f"pk-{d.dokumen_id}-pagu",
            judul="B. Program dan anggaran",
            lebar=(8, 46, *(28 for _ in kolom), 18),
            kepala=kepala("No", "Program", *kolom, "Keterangan"),
            badan=(*badan, baris(jumlah, tekanan=1)),
        )
    ]


def _sel_pagu(k: Konteks, d: Dokumen, lama: Sequence[Dokumen], simpul_id: str) -> tuple[Sel, ...]:
    """The budget that the agreement states, after the one that the version before it stated."""
    kini = kanan(k.f.pagu_dokumen(d.dokumen_id, simpul_id))
    if not lama:
        return (kini,)
    for satu in lama:
        if simpul_id in k.pengukuran.pagu_dokumen[satu.dokumen_id]:
            return (kanan(k.f.pagu_dokumen(satu.dokumen_id, simpul_id)), kini)
    return (kanan("–"), kini)


def _pagu_unit(k: Konteks, d: Dokumen) -> list[Blok]:
    """What a unit carries out, with the money: a program's as the head's agreement states it, of
    anything below as the budget does."""
    milik = simpul_unit(k.laporan, d.unit_id or "")
    if not milik:
        return []
    badan = [baris((tengah(s.simpul_id), sel(s.nama), *_sel_pagu_unit(k, d, s))) for s in milik]
    return [
        Tabel(
            id=f"pk-{d.dokumen_id}-pagu",
            judul="B. Program, kegiatan, dan anggaran",
            lebar=(14, 54, 30, 34),
            kepala=kepala("Kode", "Program/kegiatan", "Anggaran (Rp)", "Menurut"),
            badan=tuple(badan),
        )
    ]


def _sel_pagu_unit(k: Konteks, d: Dokumen, simpul: Simpul) -> tuple[Sel, Sel]:
    """The money of a node and the book that states it."""
    kode = simpul.simpul_id
    for janji in reversed(janji_kepala(k.laporan, d)):
        if kode in k.pengukuran.pagu_dokumen[janji.dokumen_id]:
            return kanan(k.f.pagu_dokumen(janji.dokumen_id, kode)), sel(janji.nama)
    if k.pengukuran.simpul[kode].anggaran is None:
        return kanan("belum diisi"), sel("–")
    return kanan(k.f.pagu(kode)), sel("anggaran sub kegiatan")

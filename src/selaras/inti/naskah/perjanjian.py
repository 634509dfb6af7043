"""The Perjanjian Kinerja as a statement with its annex; also a document of its own.

Elements and their order: PermenPANRB 53/2014 Lampiran I (regulasi part 1).
"""

from __future__ import annotations

from selaras.inti.dokumen.pohon import (
    BagianDok,
    BarisBaru,
    Blok,
    GantiHalaman,
    Judul,
    NaskahDok,
    ParagrafDok,
    Penanda,
    Rata,
    Tabel,
    TandaTangan,
    Teks,
)
from selaras.inti.naskah.bab2.perubahan import baris_indikator, indikator_perjanjian
from selaras.inti.naskah.konteks import Konteks, sebaris
from selaras.inti.naskah.kop import kop
from selaras.inti.naskah.tabel import baris, kanan, kepala, sel, tengah
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_hasil import AnggaranProgram
from selaras.inti.paket.baris_rencana import Dokumen, PihakPerjanjian
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
    # a chapter heading would start a page of its own below the letterhead
    resmi = ParagrafDok((Teks(judul_resmi(k, dokumen), tebal=True),), rata=Rata.TENGAH)
    isi: tuple[Blok, ...] = (
        kop(laporan),
        resmi,
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
    """The official title: "PERJANJIAN KINERJA PERUBAHAN TAHUN 2024"."""
    ke = f" KE-{d.ke}" if d.ke > 1 else ""
    perubahan = f" PERUBAHAN{ke}" if d.jenis == "pk_perubahan" else ""
    return f"PERJANJIAN KINERJA{perubahan} TAHUN {d.tahun or k.tahun}"


def pernyataan(k: Konteks, d: Dokumen) -> tuple[Blok, ...]:
    """Statement and signatures of an agreement; without its heading."""
    pihak = {
        p.pihak: p for p in k.laporan.paket.baris(PihakPerjanjian) if p.dokumen_id == d.dokumen_id
    }
    pertama, kedua = pihak.get("pertama"), pihak.get("kedua")
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
        _tanda_tangan(d, pertama, kedua),
    )


def pernyataan_berlampiran(k: Konteks, d: Dokumen) -> tuple[Blok, ...]:
    """Statement and, on the next page, its annex: as it stands inside another document."""
    sebutan = Teks(f"Lampiran {d.nama}", tebal=True)
    return (
        *pernyataan(k, d),
        GantiHalaman(),
        ParagrafDok((sebutan,), rata=Rata.TENGAH),
        *lampiran(k, d),
    )


def _identitas(p: PihakPerjanjian | None, penghubung: str, sebutan: str) -> ParagrafDok:
    """Name, post and role of a party, a line each."""
    return ParagrafDok(
        (
            Teks("Nama: "),
            Teks(p.nama if p else "belum diisi", tebal=True),
            BarisBaru(),
            Teks(f"Jabatan: {_jabatan(p) if p else 'belum diisi'}"),
            BarisBaru(),
            Teks(penghubung),
            Teks(sebutan, tebal=True),
            Teks("."),
        )
    )


def _jabatan(p: PihakPerjanjian) -> str:
    """The post, with acting said where the wording of the post does not say it already."""
    if p.status_jabatan == "definitif":
        return p.jabatan
    singkat = {"plt": "Plt.", "plh": "Plh.", "pj": "Pj."}[p.status_jabatan]
    if p.jabatan.casefold().startswith(singkat.casefold()):
        return p.jabatan
    sebutan = dict(pilihan.STATUS_JABATAN)[p.status_jabatan]
    return p.jabatan if sebutan in p.jabatan else f"{singkat} {p.jabatan}"


def _tanda_tangan(
    d: Dokumen, pertama: PihakPerjanjian | None, kedua: PihakPerjanjian | None
) -> TandaTangan:
    tanggal = tanggal_panjang(d.tanggal) if d.tanggal else "(tanggal belum diisi)"
    tempat = d.tempat or "(tempat belum diisi)"
    return TandaTangan(
        kiri=_penanda(kedua, "PIHAK KEDUA", ""),
        kanan=_penanda(pertama, "PIHAK PERTAMA", f"{tempat}, {tanggal}"),
    )


def _penanda(p: PihakPerjanjian | None, sebutan: str, tempat_tanggal: str) -> Penanda:
    return Penanda(
        tempat_tanggal=tempat_tanggal,
        jabatan=_jabatan(p) if p else "(jabatan belum diisi)",
        nama=p.nama if p else "(nama belum diisi)",
        nip=(p.nip or "") if p else "",
        sebutan=sebutan,
    )


def lampiran(k: Konteks, d: Dokumen) -> tuple[Blok, ...]:
    """The two tables of the annex: targets, and budgets per program."""
    milik = indikator_perjanjian(k, d.dokumen_id)
    hasil: list[Blok] = []
    if milik:
        hasil.append(
            Tabel(
                id=f"pk-{d.dokumen_id}-target",
                judul="A. Sasaran, indikator, dan target",
                lebar=(8, 36, 40, 16, 16),
                kepala=kepala("No", "Sasaran strategis", "Indikator kinerja", "Satuan", "Target"),
                badan=tuple(baris_indikator(k, d.dokumen_id, milik)),
            )
        )
    hasil += _pagu(k, d)
    if not hasil:
        return (ParagrafDok(sebaris("Lampiran perjanjian belum diisi.")),)
    return tuple(hasil)


def _pagu(k: Konteks, d: Dokumen) -> list[Blok]:
    milik = [b for b in k.laporan.paket.baris(AnggaranProgram) if b.dokumen_id == d.dokumen_id]
    if not milik:
        return []
    badan = [
        baris(
            (
                tengah(b.simpul_id),
                sel(k.laporan.simpul[b.simpul_id].nama),
                kanan(k.f.pagu_dokumen(d.dokumen_id, b.simpul_id)),
                tengah(b.sumber_dana or "–"),
            )
        )
        for b in milik
    ]
    jumlah = (sel("Jumlah", lebar=2, tebal=True), kanan(k.f.pagu_dokumen(d.dokumen_id)), sel())
    return [
        Tabel(
            id=f"pk-{d.dokumen_id}-pagu",
            judul="B. Program dan anggaran",
            lebar=(8, 46, 28, 18),
            kepala=kepala("No", "Program", "Anggaran (Rp)", "Keterangan"),
            badan=(*badan, baris(jumlah, tekanan=1)),
        )
    ]

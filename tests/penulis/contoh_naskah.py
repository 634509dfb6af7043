"""A document with every kind of node, long tables and hostile texts, for the tests of writers."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from selaras.inti.dokumen import pohon as p
from selaras.inti.dokumen import surat
from selaras.inti.dokumen.penjelasan import PenjelasanCetak

JAHAT = (
    "#let x = 1",
    "$x^2$ #panic()",
    "<script>alert(1)</script>",
    "\\ dan \\n",
    "@rujukan <label>",
    "=cmd|'/c calc'!A1",
    "\"kutip\" & 'petik' &amp;",
    "*tebal* _miring_ `kode` // komentar /* c */",
    "]]> ${x} {{y}} {% z %}",
)
EMOJI = "\U0001f984"  # no font of ours has a unicorn


def gambar_png(sisi: int = 40, warna: str = "#0B6E69") -> bytes:
    keluar = BytesIO()
    Image.new("RGB", (sisi, sisi), warna).save(keluar, "PNG")
    return keluar.getvalue()


def _t(isi: str) -> tuple[p.Sebaris, ...]:
    return (p.Teks(isi),)


BAIK = p.Pita("Sangat Baik", "●", "#1B7F4B", "sangat-baik")
TAK_DINILAI = p.Pita("Tidak dinilai", "▨", "#5A6472", "tak-dinilai")
KEPALA = (
    p.BarisTabel(
        (
            p.Sel(_t("No"), tinggi=2),
            p.Sel(_t("Program"), tinggi=2),
            p.Sel(_t("Anggaran (Rp)"), lebar=2),
            p.Sel(_t("Predikat"), tinggi=2),
        )
    ),
    p.BarisTabel((p.Sel(_t("Pagu")), p.Sel(_t("Realisasi")))),
)


def baris_panjang(banyak: int) -> tuple[p.BarisTabel, ...]:
    return tuple(
        p.BarisTabel(
            (
                p.Sel(_t(str(n)), p.Rata.TENGAH),
                p.Sel(_t(f"Program ke-{n}"), inden=n % 3),
                p.Sel((p.Angka("9.753.209.248,00", "pagu:1"),), p.Rata.KANAN),
                p.Sel((p.Angka("8.205.165.471,23", "realisasi:1"),), p.Rata.KANAN, tebal=True),
                p.Sel((BAIK if n % 2 else TAK_DINILAI,)),
            ),
            tekanan=2 - n % 3,
            satukan=n % 3 == 0,
        )
        for n in range(1, banyak + 1)
    )


TABEL = p.Tabel(
    "tabel-panjang", "Realisasi Anggaran", (1, 4, 3, 3, 2), KEPALA, baris_panjang(60),
    nomor="3.1", sumber="Sumber: DPA 2024", catatan=(_t("Angka belum diperiksa APIP."),),
)  # fmt: skip
TABEL_JAHAT = p.Tabel(
    "tabel-jahat", "Teks jahat", (1, 3),
    (p.BarisTabel((p.Sel(_t("No")), p.Sel(_t("Teks")))),),
    (
        *(p.BarisTabel((p.Sel(_t(str(n))), p.Sel(_t(teks)))) for n, teks in enumerate(JAHAT)),
        p.BarisTabel((p.Sel(_t("x"), tinggi=2), p.Sel(_t("baris pertama"), latar="#FDF7EA"))),
        p.BarisTabel((p.Sel((p.Teks("satu"), p.BarisBaru(), p.Teks("dua", miring=True))),)),
    ),
    nomor="3.2", kecil=True,
)  # fmt: skip
TABEL_LEPAS = p.Tabel(
    "tabel-lepas", "Tanpa nomor", (1, 1), (),
    (p.BarisTabel((p.Sel(_t("a")), p.Sel())), p.BarisTabel((p.Sel(_t("b"), lebar=2, tebal=True),))),
)  # fmt: skip
BAGAN = p.Bagan(
    "gambar-capaian", "Satu dari dua program mencapai target",
    {
        "data": {"values": [{"n": f"Program {JAHAT[2]}", "v": 1234.5}, {"n": "Lain", "v": 50}]},
        "mark": "bar",
        "width": 300,
        "encoding": {
            "y": {"field": "n", "type": "nominal"},
            "x": {"field": "v", "type": "quantitative", "axis": {"format": ",.1f"}},
        },
    },
    "Batang: program pertama 1.234,5; lainnya 50.", "3.1", 60, "Selaras",
)  # fmt: skip
ORGANISASI = p.BaganOrganisasi(
    "gambar-organisasi", "Susunan Organisasi",
    p.SimpulBagan(
        "Kepala Dinas",
        tuple(
            p.SimpulBagan(f"Bidang {n}", (p.SimpulBagan("Kelompok Jabatan Fungsional"),))
            for n in ("Rehabilitasi Sosial", "Perlindungan & Jaminan <Sosial>", "Pemberdayaan")
        ),
        (p.SimpulBagan("Sekretariat", (p.SimpulBagan("Sub Bagian Umum"),)),),
    ),
    "Kepala Dinas membawahi sekretariat dan tiga bidang.", "1.1",
)  # fmt: skip
KOP = surat.KopSurat(
    "PEMERINTAH KABUPATEN CONTOH", "DINAS CONTOH", ("Jalan Mawar 1", "Kode Pos 12345"), "logo.png"
)
PENANDA = surat.Penanda(
    "Contoh, 1 Januari 2025", "Kepala Dinas", "BUDI, S.H.", "19700101 1", "PIHAK"
)

DEPAN = p.BagianDok(
    (
        p.Judul(1, "KATA PENGANTAR", "kata-pengantar"),
        p.ParagrafDok(_t("Kami sajikan laporan ini."), tempat="pengantar"),
        surat.TandaTangan(None, PENANDA),
        p.DaftarIsi("isi", "DAFTAR ISI"),
        p.DaftarIsi("tabel", "DAFTAR TABEL"),
        p.DaftarIsi("gambar", "DAFTAR GAMBAR"),
    ),
    penomoran="romawi",
    awal_nomor=True,
)
ISI = p.BagianDok(
    (
        p.Judul(1, "AKUNTABILITAS", "bab3", "BAB III"),
        p.Judul(2, "Capaian", "bab3-a", "A."),
        p.ParagrafDok(
            (
                p.Teks("Lihat "), p.Rujukan("tabel-panjang"), p.Teks(" dan "),
                p.Rujukan("gambar-capaian"), p.Teks("; capaian "),
                p.Angka("90,53", "capaian:S1", tebal=True), p.Teks(" persen, "), BAIK,
                p.BarisBaru(), p.Angka("belum diisi", "capaian:S2"),
                p.Teks(f" senyum {EMOJI}", tebal=True, miring=True),
            )
        ),
        p.ParagrafDok(_t("Paragraf kantor."), p.Rata.KANAN, "x", True, usang=True),
        p.ParagrafDok(_t("Catatan kecil."), p.Rata.TENGAH, kecil=True),
        p.Daftar((_t("satu"), _t("dua")), bernomor=True),
        p.Daftar((_t("butir"),)),
        p.DeretAngka(
            tuple(
                p.AngkaBesar(p.Angka(a, "capaian:S1"), "label ubin", BAIK if a == "1" else None)
                for a in ("1", "2", "3", "4", "Rp9.753.209.248,00")
            )
        ),
        p.Kotak("Anggapan", (_t("Arah dianggap naik."),)),
        TABEL,
        p.Judul(2, "Teks jahat", "bab3-b", "B."),
        TABEL_JAHAT,
        TABEL_LEPAS,
        BAGAN,
        p.GantiHalaman(),
        ORGANISASI,
        p.GambarFoto("foto-1", "Kegiatan", "kegiatan.png", "Orang menanam pohon", "3.2", "2 Mei"),
        p.GambarFoto("foto-2", "Belum ada", None, "Foto belum ada", "3.3"),
        p.GambarFoto("foto-3", "Rusak", "rusak.jpg", "Foto rusak", "3.4"),
    ),
    awal_nomor=True,
)  # fmt: skip
LAMPIRAN = p.BagianDok(
    (
        p.Judul(1, "FORMULIR", "lampiran", "LAMPIRAN 1"),
        KOP,
        p.ParagrafDok(_t("Formulir lanskap."), lekat=True),
        surat.TandaTangan(PENANDA, PENANDA),
    ),
    lanskap=True,
)


def contoh_naskah(*bagian: p.BagianDok, **lain: object) -> p.NaskahDok:
    """The sample, or a document of other sections with the same frame."""
    isi: dict[str, object] = {
        "judul": "Laporan Kinerja <Dinas> & Kawan",
        "pokok": "LAKIN 2024",
        "penulis": "Dinas Contoh",
        "tanggal": "2024-12-31",
        "kaki": "LAKIN Dinas Contoh #2024",
        "bagian": bagian or (DEPAN, ISI, LAMPIRAN),
        "penjelasan": {
            kunci: PenjelasanCetak(
                "Penjelasan", kunci, "90,53",
                (("Rumus", "realisasi ÷ target × 100"), ("Hitung", "86 ÷ 95 × 100 <b>")),
            )
            for kunci in ("pagu:1", "realisasi:1", "capaian:S1", "capaian:S2")
        },
        "berkas": {
            "logo.png": gambar_png(), "kegiatan.png": gambar_png(60), "rusak.jpg": b"\xff\xd8bukan",
        },
        "sidik": "ab" * 32,
        "sampul": surat.Sampul(KOP, ("LAPORAN KINERJA", "DINAS CONTOH"), "2024", "DATA SINTETIS"),
    }  # fmt: skip
    return p.NaskahDok(**{**isi, **lain})

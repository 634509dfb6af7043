"""Checks of single cells and keys: filled, unique, and pointing at a row that exists."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from selaras.inti.paket.baris_hasil import AnggaranAkun, Paragraf
from selaras.inti.paket.baris_kantor import OPD, TahunLaporan
from selaras.inti.paket.berkas import BERBERKAS, GAMBAR, nama_berkas_wajar
from selaras.inti.paket.kesalahan import Kesalahan
from selaras.inti.paket.kolom import Baris, Jenis, daftar_kolom, kolom_kunci
from selaras.inti.paket.periksa_baris import BarisMentah, Lembar, kolom_bernama, wajib_diisi
from selaras.inti.paket.pilihan import KELOMPOK_AKUN
from selaras.inti.paket.skema import MENURUT_NAMA, TABEL

SATU_BARIS = (OPD.TABEL, TahunLaporan.TABEL)
_KODE_OPD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# First words of the site's own addresses: an office of that code could never be opened, or its
# pages would stand where people look for ours. A test compares them with the addresses there are.
KODE_SITUS = frozenset({"akun", "api", "daerah", "panduan", "pemberitahuan", "static"})
KATA_KODE_SITUS = "dipakai alamat Selaras sendiri; pakai kode lain, contoh dinsos-bangka"
# Signs of a code beside letters and digits. All others are left to Selaras: keys of figures
# ("capaian:1.1/01@2023", "pagu:*", "data:unit:nama:a|b"), lists of them (";") and addresses.
TANDA_KODE = frozenset(" .-_/()")
# Group totals go by these keys among the accounts, so no account may.
_KELOMPOK = frozenset(kelompok for kelompok, _ in KELOMPOK_AKUN)
# The office's code has a rule of its own; the place of a paragraph is ours, not a code of theirs.
_BUKAN_KODE = frozenset({(OPD.TABEL, "kode"), (Paragraf.TABEL, "tempat")})


def periksa_wajib(lembar: Lembar) -> Iterator[Kesalahan]:
    """Required cells that are empty."""
    for kelas in TABEL:
        wajib = wajib_diisi(kelas)
        for baris in lembar.get(kelas.TABEL, ()):
            for nama in (k.nama for k in daftar_kolom(kelas) if k.nama in wajib):
                if baris[nama] is None and baris.utuh(nama):
                    yield baris.salah(nama, "wajib diisi")


def periksa_ganda(lembar: Lembar) -> Iterator[Kesalahan]:
    """Rows whose key stands in an earlier row of the same table."""
    for kelas in TABEL:
        kunci = kolom_kunci(kelas)
        pertama: dict[tuple[object, ...], int] = {}
        for baris in lembar.get(kelas.TABEL, ()):
            isi = tuple(baris[nama] for nama in kunci)
            if None in isi:
                continue
            if isi in pertama:
                yield baris.salah(kunci[-1], _kata_ganda(kelas, kunci, pertama[isi]))
            pertama.setdefault(isi, baris.nomor)


def _kata_ganda(kelas: type[Baris], kunci: Sequence[str], nomor: int) -> str:
    judul = " + ".join(kolom_bernama(kelas)[nama].judul for nama in kunci)
    return f"{judul} sudah dipakai di baris {nomor}; tiap baris harus berbeda, hapus salah satu"


def periksa_rujukan(lembar: Lembar) -> Iterator[Kesalahan]:
    """References to a key that no row of the named table has (unless that table is missing)."""
    ada = {
        kelas.TABEL: {b[kunci[0]] for b in lembar.get(kelas.TABEL, ())}
        for kelas in TABEL
        if kelas.TABEL in lembar and len(kunci := kolom_kunci(kelas)) == 1
    }
    for kelas in TABEL:
        for k in (k for k in daftar_kolom(kelas) if k.rujuk in ada):
            tujuan = MENURUT_NAMA[k.rujuk or ""]
            for baris in lembar.get(kelas.TABEL, ()):
                nilai = baris[k.nama]
                if nilai is not None and nilai not in ada[tujuan.TABEL]:
                    judul = kolom_bernama(tujuan)[kolom_kunci(tujuan)[0]].judul
                    yield baris.salah(
                        k.nama, f"tidak ada di lembar {tujuan.TABEL}, kolom {judul}; "
                        "tambahkan barisnya di sana atau betulkan kode ini",
                    )  # fmt: skip


def periksa_satu_baris(lembar: Lembar) -> Iterator[Kesalahan]:
    """The office and the reporting year stand in exactly one row each."""
    for nama in SATU_BARIS:
        jumlah = len(lembar.get(nama, ()))
        if jumlah == 0 and nama in lembar:
            yield Kesalahan(nama, None, None, None, "harus berisi tepat satu baris, belum ada")
        for baris in list(lembar.get(nama, ()))[1:]:
            kunci = kolom_kunci(MENURUT_NAMA[nama])[0]
            yield baris.salah(kunci, f"harus tepat satu baris, ada {jumlah}; hapus baris lebihnya")


def periksa_kode(lembar: Lembar) -> Iterator[Kesalahan]:
    """Codes: of the office, which stands in addresses and commands, and of everything else."""
    for baris in lembar.get(OPD.TABEL, ()):
        if baris["kode"] and not _KODE_OPD.fullmatch(baris["kode"]):
            yield baris.salah(
                "kode", "isi huruf kecil, angka, dan tanda hubung, contoh dinsos-bangka"
            )
        elif baris["kode"] in KODE_SITUS:
            yield baris.salah("kode", KATA_KODE_SITUS)
    yield from _periksa_tanda(lembar)
    for baris in lembar.get(AnggaranAkun.TABEL, ()):
        if baris["akun_id"] in _KELOMPOK:
            yield baris.salah(
                "akun_id", "dipakai Selaras untuk jumlah kelompoknya; pakai kode akun lain"
            )


def _periksa_tanda(lembar: Lembar) -> Iterator[Kesalahan]:
    """Own keys that hold a sign no code may; references are right when they name such a key."""
    for kelas in TABEL:
        milik = [
            k.nama
            for k in daftar_kolom(kelas)
            if k.kunci and k.jenis is Jenis.KODE and not k.rujuk
            if (kelas.TABEL, k.nama) not in _BUKAN_KODE
        ]
        for baris in lembar.get(kelas.TABEL, ()):
            for nama in milik:
                if baris[nama] is not None and not kode_wajar(baris[nama]):
                    yield baris.salah(
                        nama,
                        "kode hanya boleh memuat huruf, angka, spasi, dan tanda . - _ / ( ), "
                        "diawali huruf atau angka; ganti kodenya di semua lembar",
                    )


def kode_wajar(kode: str) -> bool:
    """True for letters, digits and ``TANDA_KODE``, a letter or digit first.

    Each part between slashes holds a letter or digit: "a/../b" is another address than it seems.
    """
    return (
        kode[:1].isalnum()
        and all(huruf.isalnum() or huruf in TANDA_KODE for huruf in kode)
        and all(any(map(str.isalnum, bagian)) for bagian in kode.split("/"))
    )


def periksa_berkas(lembar: Lembar, berkas: Collection[str]) -> Iterator[Kesalahan]:
    """Named files that are missing or badly named, and files that no row names."""
    disebut: set[str] = set()
    for baris, nama, akhiran in _sebutan_berkas(lembar):
        isi = baris[nama]
        disebut.add(isi)
        sebutan = "gambar" if akhiran == GAMBAR else "berkas"
        if not nama_berkas_wajar(isi, akhiran):
            jenis = sebutan if akhiran == GAMBAR else f"({', '.join(akhiran)})"
            yield baris.salah(
                nama, f"isi nama berkas {jenis} saja tanpa folder, contoh kegiatan-01.jpg"
            )
        elif isi not in berkas:
            yield baris.salah(
                nama,
                f"{sebutan} ini tidak ada; letakkan sebagai “berkas/{isi}” di sebelah buku kerja "
                "(atau di dalam folder paket), atau kosongkan sel ini",
            )
    lengkap = all(kelas.TABEL in lembar for kelas, *_ in BERBERKAS)
    for sisa in sorted(set(berkas) - disebut) if lengkap else ():
        yield Kesalahan(
            "berkas",
            None,
            None,
            sisa,
            "tidak disebut di lembar opd, foto, atau bukti; sebut atau hapus",
        )
    yield from _hanya_beda_huruf(berkas)


def _sebutan_berkas(lembar: Lembar) -> Iterator[tuple[BarisMentah, str, tuple[str, ...]]]:
    for kelas, nama, akhiran in BERBERKAS:
        for baris in lembar.get(kelas.TABEL, ()):
            if baris[nama] is not None:
                yield baris, nama, akhiran


def _hanya_beda_huruf(berkas: Collection[str]) -> Iterator[Kesalahan]:
    pertama: dict[str, str] = {}
    for nama in sorted(berkas):
        sama = pertama.setdefault(nama.casefold(), nama)
        if sama != nama:
            yield Kesalahan(
                "berkas", None, None, nama,
                f"namanya hanya berbeda huruf besar/kecil dari {sama}; ganti salah satu",
            )  # fmt: skip

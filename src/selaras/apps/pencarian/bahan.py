"""What can be found of a snapshot: its plan, people, documents, evidence, and words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import chain
from urllib.parse import quote, urlencode

from django.urls import reverse

from selaras.apps.dasar.alamat import Alamat
from selaras.apps.pencarian.kelompok import Kelompok
from selaras.inti.cari import Butir, Indeks
from selaras.inti.naskah.kata_ukur import sebutan_bernomor
from selaras.inti.naskah.perjanjian import jabatan_pihak
from selaras.inti.paket import pilihan
from selaras.inti.paket.baris_bukti import Bukti
from selaras.inti.paket.baris_hasil import Faktor, Koreksi, Paragraf
from selaras.inti.paket.baris_kantor import DasarHukum, Isu, Unit
from selaras.inti.paket.baris_rencana import Dokumen, PihakPerjanjian, SasaranDaerah
from selaras.inti.periode import Periode
from selaras.inti.potret import LaporanKinerja
from selaras.inti.siklus.lembar import unit_lembar
from selaras.inti.ukur import Pengukuran
from selaras.inti.ukur.jelas_koreksi import nomor_koreksi, sebutan_tabel

JENJANG = dict(pilihan.JENJANG)


@lru_cache(maxsize=16)
def indeks_potret(p: Pengukuran) -> Indeks:
    """The index of a measured snapshot; kept in memory as the snapshot itself is."""
    semua = (_rencana, _orang, _dokumen, _bukti, _faktor, _isi_laporan)
    return Indeks(tuple(chain.from_iterable(buat(p.laporan) for buat in semua)))


def _alamat(laporan: LaporanKinerja, nama: str, *isi: object) -> str:
    return reverse(nama, args=[laporan.opd.kode, laporan.tahun, *isi])


def _rencana(laporan: LaporanKinerja) -> Iterator[Butir]:
    unit = {u.unit_id: u.nama for u in laporan.paket.baris(Unit)}
    for i in laporan.indikator.values():
        tanda = " · ".join(k for k, ada in (("IKU", i.iku), ("SPM", i.spm)) if ada)
        ket = (i.indikator_id, tanda, sebutan_bernomor(laporan.simpul[i.simpul_id]))
        yield Butir(
            Kelompok.INDIKATOR, i.nama, _alamat(laporan, "kartu", i.indikator_id), _rangkai(*ket),
            _rangkai(i.satuan, i.definisi, i.sumber_data, unit.get(i.unit_id or "")),
        )  # fmt: skip
    for s in laporan.simpul.values():
        ket = (f"{JENJANG[s.jenjang]} {s.simpul_id}", s.kode_nomenklatur or "", s.sasaran or "")
        alamat = _alamat(laporan, "simpul", s.simpul_id)
        yield Butir(Kelompok.RENCANA, s.nama, alamat, _rangkai(*ket), unit.get(s.unit_id or "", ""))
    halaman = _alamat(laporan, "penjenjangan")
    for d in laporan.paket.baris(SasaranDaerah):
        alamat = f"{halaman}#{quote(d.sasaran_daerah_id, safe='')}"
        kata = _rangkai(d.tujuan, d.indikator_tujuan)
        ket_daerah = _rangkai("Sasaran daerah", d.indikator_sasaran)
        yield Butir(Kelompok.RENCANA, d.sasaran, alamat, ket_daerah, kata)


def _orang(laporan: LaporanKinerja) -> Iterator[Butir]:
    """Units, the head, and who signed: each where it is told of."""
    bertanggung_jawab = unit_lembar(laporan.paket)
    wawasan, data = _alamat(laporan, "wawasan"), _alamat(laporan, "data_kantor")
    for u in laporan.paket.baris(Unit):
        milik = u.unit_id in bertanggung_jawab
        alamat = f"{wawasan}?{urlencode({'unit': u.unit_id})}" if milik else f"{data}#unit"
        ket = "kinerjanya di Wawasan" if milik else "susunan unit di Data kantor"
        yield Butir(Kelompok.ORANG, u.nama, alamat, _rangkai(u.jenis, ket), u.tugas or "")
        if u.kepala_nama:
            ket, kata = u.kepala_jabatan or u.nama, u.kepala_nip or ""
            yield Butir(Kelompok.ORANG, u.kepala_nama, f"{data}#unit", ket, kata)
    kantor = laporan.opd
    if kantor.kepala_nama:
        kata = kantor.kepala_nip or ""
        ket = kantor.kepala_jabatan
        yield Butir(Kelompok.ORANG, kantor.kepala_nama, f"{data}#kepala", ket, kata)
    for p in laporan.paket.baris(PihakPerjanjian):
        d = laporan.dokumen[p.dokumen_id]
        yield Butir(
            Kelompok.ORANG, p.nama, _alamat_dokumen(laporan, d),
            _rangkai(jabatan_pihak(p), f"{dict(pilihan.PIHAK)[p.pihak]} pada {d.nama}"),
            p.nip or "",
        )  # fmt: skip


def _alamat_dokumen(laporan: LaporanKinerja, d: Dokumen) -> str:
    """An agreement of the year has a page of its own; a Renstra stands among its versions."""
    if d in laporan.naskah:
        return _alamat(laporan, "perjanjian_satu", d.dokumen_id)
    return _alamat(laporan, "renstra" if d.jenis == "renstra" else "perjanjian")


def _dokumen(laporan: LaporanKinerja) -> Iterator[Butir]:
    unit = {u.unit_id: u.nama for u in laporan.paket.baris(Unit)}
    for d in laporan.dokumen.values():
        ket = (dict(pilihan.DOKUMEN)[d.jenis], unit.get(d.unit_id or ""), d.status, d.dasar)
        kata = _rangkai(d.dokumen_id, d.alasan_uraian, str(d.tahun or ""))
        yield Butir(Kelompok.DOKUMEN, d.nama, _alamat_dokumen(laporan, d), _rangkai(*ket), kata)


def _bukti(laporan: LaporanKinerja) -> Iterator[Butir]:
    """Evidence stands under the value that it proves, in the explanation of that value."""
    alamat = Alamat(laporan.opd.kode, laporan.tahun)
    for b in laporan.paket.baris(Bukti):
        periode = Periode.parse(b.periode)
        kini = periode.tahun == laporan.tahun
        kunci = f"hasil_periode:{b.indikator_id}@{b.periode}" if kini else None
        ket = (periode.sebutan, b.indikator_id, laporan.indikator[b.indikator_id].nama)
        yield Butir(
            Kelompok.BUKTI, b.uraian,
            alamat.asal(kunci or f"realisasi:{b.indikator_id}@{periode.tahun}"),
            _rangkai(*ket), _rangkai(b.tautan, b.oleh, b.periode, b.halaman),
        )  # fmt: skip


def _faktor(laporan: LaporanKinerja) -> Iterator[Butir]:
    for f in laporan.paket.baris(Faktor):
        alamat = f"{_alamat(laporan, 'simpul', f.simpul_id)}#faktor"
        periode = f.bagian.sebutan if f.bagian else ""
        jenis = dict(pilihan.JENIS_FAKTOR)[f.jenis]
        ket = (jenis, periode, sebutan_bernomor(laporan.simpul[f.simpul_id]))
        yield Butir(Kelompok.FAKTOR, f.uraian, alamat, _rangkai(*ket))


def _isi_laporan(laporan: LaporanKinerja) -> Iterator[Butir]:
    """What stands in the report and nowhere else: own words, corrections, issues, regulations."""
    butir = partial(Butir, Kelompok.LAPORAN)
    kata, koreksi = _alamat(laporan, "kata"), _alamat(laporan, "koreksi")
    susunan, strategi = (_alamat(laporan, "bab", bab) for bab in ("bab1", "bab2"))
    for p in laporan.paket.baris(Paragraf):
        yield butir(p.teks, f"{kata}#{quote(p.tempat)}", f"kata-kata sendiri, {p.tempat}")
    koreksi_ke = nomor_koreksi(laporan)
    for k in laporan.paket.baris(Koreksi):
        urut = f"nomor {koreksi_ke[k.koreksi_id]}"
        ket = _rangkai("beda dari cetakan", sebutan_tabel(k.tabel_cetak), urut)
        yield butir(k.alasan, f"{koreksi}#{quote(k.koreksi_id)}", ket)
    for i in laporan.paket.baris(Isu):
        yield butir(i.permasalahan, strategi, _rangkai("isu strategis", i.kelompok))
    for d in laporan.paket.baris(DasarHukum):
        nomor = f"{d.jenis} Nomor {d.nomor} Tahun {d.tahun}" if d.nomor else d.jenis
        yield butir(f"{nomor} tentang {d.tentang}", susunan, "dasar hukum")


def _rangkai(*bagian: str | None) -> str:
    return " · ".join(b for b in bagian if b)

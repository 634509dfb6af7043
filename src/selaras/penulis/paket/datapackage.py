"""The Frictionless description of the format (Data Package v1), made from the row classes."""

from __future__ import annotations

import json
from typing import Any

from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris, Jenis, Kolom, daftar_kolom, kolom_kunci
from selaras.inti.paket.periksa_baris import wajib_diisi
from selaras.inti.paket.skema import MENURUT_NAMA, TABEL
from selaras.inti.paket.teks import PANJANG_KODE

NAMA_BERKAS = "datapackage.json"
VERSI_FORMAT = "1"

_TIPE = {
    Jenis.KODE: "string",
    Jenis.TEKS: "string",
    Jenis.PILIHAN: "string",
    Jenis.YA_TIDAK: "boolean",
    Jenis.BULAT: "integer",
    Jenis.ANGKA: "number",
    Jenis.RUPIAH: "number",
    Jenis.TANGGAL: "date",
    Jenis.TAHUN: "year",
    Jenis.PERIODE: "string",
}
_POLA_PERIODE = r"\d{4}(-(S[12]|TW[1-4]|0[1-9]|1[0-2]))?"


def skema_datapackage(paket: Paket | None = None) -> dict[str, Any]:
    """The content of ``datapackage.json``; with a package also its office, year and source."""
    return {
        "profile": "tabular-data-package",
        **_identitas(paket),
        "selaras_format": VERSI_FORMAT,
        "resources": [_sumber(k) for k in TABEL if paket is None or paket.memuat(k)],
    }


def tulis_datapackage(paket: Paket) -> bytes:
    """The file itself; the same package gives the same bytes."""
    teks = json.dumps(skema_datapackage(paket), ensure_ascii=False, indent=2)
    return (teks + "\n").encode()


def _identitas(paket: Paket | None) -> dict[str, Any]:
    opd: Any = paket.tabel.get("opd", ()) if paket else ()
    tahun: Any = paket.tabel.get("tahun_laporan", ()) if paket else ()
    if not (opd and tahun):
        return {"name": "selaras-paket", "title": "Paket data kinerja perangkat daerah"}
    return {
        "name": f"{opd[0].kode}-{tahun[0].tahun}",
        "title": f"Data kinerja {opd[0].nama} {opd[0].pemerintah_daerah} tahun {tahun[0].tahun}",
    }


def _sumber(kelas: type[Baris]) -> dict[str, Any]:
    skema: dict[str, Any] = {
        "fields": [_bidang(kelas, k) for k in daftar_kolom(kelas)],
        "primaryKey": list(kolom_kunci(kelas)),
        "missingValues": [""],
    }
    if asing := [_kunci_asing(kelas, k) for k in daftar_kolom(kelas) if k.rujuk]:
        skema["foreignKeys"] = asing
    return {
        "name": kelas.TABEL,
        "title": kelas.JUDUL,
        "description": kelas.KETERANGAN,
        "path": f"{kelas.TABEL}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "header": True},
        "schema": skema,
    }


def _bidang(kelas: type[Baris], k: Kolom) -> dict[str, Any]:
    bidang: dict[str, Any] = {"name": k.nama, "type": _TIPE[k.jenis], "title": k.judul}
    if keterangan := _keterangan(k):
        bidang["description"] = keterangan
    if k.jenis is Jenis.YA_TIDAK:
        bidang |= {"trueValues": ["ya"], "falseValues": ["tidak"]}
    if batasan := _batasan(kelas, k):
        bidang["constraints"] = batasan
    return bidang


def _keterangan(k: Kolom) -> str:
    arti = "; ".join(f"{nilai} = {kata}" for nilai, kata in k.pilihan if nilai != kata)
    return " ".join(bagian for bagian in (k.bantuan, f"{arti}." if arti else "") if bagian)


def _batasan(kelas: type[Baris], k: Kolom) -> dict[str, Any]:
    batasan: dict[str, Any] = {}
    if k.nama in wajib_diisi(kelas):
        batasan["required"] = True
    if k.pilihan:
        batasan["enum"] = [nilai for nilai, _ in k.pilihan]
    if k.jenis in (Jenis.BULAT, Jenis.ANGKA, Jenis.RUPIAH) and not k.negatif:
        batasan["minimum"] = 0
    if k.jenis is Jenis.PERIODE:
        batasan["pattern"] = _POLA_PERIODE
    if k.jenis is Jenis.KODE:
        batasan["maxLength"] = PANJANG_KODE
    return batasan


def _kunci_asing(kelas: type[Baris], k: Kolom) -> dict[str, Any]:
    tujuan = MENURUT_NAMA[k.rujuk or ""]
    return {
        "fields": [k.nama],
        # Data Package v1: the empty name means the table itself.
        "reference": {
            "resource": "" if tujuan is kelas else tujuan.TABEL,
            "fields": list(kolom_kunci(tujuan)),
        },
    }

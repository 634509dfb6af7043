"""The OpenAPI description turned into what the page of docs shows."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

JENIS = {
    "string": "teks",
    "integer": "bilangan bulat",
    "number": "angka",
    "boolean": "benar atau salah (boolean JSON)",
    "null": "null",
    "object": "objek",
}
BENTUK = {"date": "tanggal (2025-03-31)", "date-time": "waktu"}


@dataclass(frozen=True)
class Bidang:
    """A field: its name, kind, whether it must be there, and what it means."""

    nama: str
    jenis: str
    wajib: bool
    arti: str


@dataclass(frozen=True)
class Bentuk:
    """What is sent or comes back: how it is called, its fields."""

    judul: str
    bidang: tuple[Bidang, ...]


@dataclass(frozen=True)
class Contoh:
    """A worked example, as JSON."""

    judul: str
    isi: str


@dataclass(frozen=True)
class Panggilan:
    """A call: method, address, words, what is sent and what comes back, examples."""

    metode: str
    alamat: str
    judul: str
    uraian: str
    bentuk: tuple[Bentuk, ...]
    contoh: tuple[Contoh, ...]


@dataclass(frozen=True)
class Kelompok:
    """Calls about one thing."""

    judul: str
    panggilan: tuple[Panggilan, ...]


def susun_dokumen(skema: Mapping[str, Any]) -> tuple[Kelompok, ...]:
    """The calls of the description by their group, in its order."""
    isi: dict[str, list[Panggilan]] = {}
    for alamat, metode in skema["paths"].items():
        for nama, satu in metode.items():
            isi.setdefault(satu["tags"][0], []).append(_panggilan(skema, alamat, nama, satu))
    return tuple(Kelompok(judul, tuple(p)) for judul, p in isi.items())


def _panggilan(
    skema: Mapping[str, Any], alamat: str, metode: str, satu: Mapping[str, Any]
) -> Panggilan:
    kirim = [
        Bidang(p["name"], _jenis(p["schema"]), p.get("required", False), _arti(p["schema"]))
        for p in satu.get("parameters", ())
    ]
    badan = satu.get("requestBody", {})
    kirim += _bidang(skema, _isi(badan))
    bentuk = (
        Bentuk("Yang dikirim", tuple(kirim)),
        *_jawaban(skema, satu["responses"].get(200, {})),
    )
    uraian = " ".join(satu.get("description", "").split())
    return Panggilan(
        metode.upper(), alamat, satu["summary"], uraian,
        tuple(b for b in bentuk if b.bidang), tuple(_contoh(badan, satu["responses"])),
    )  # fmt: skip


def _jawaban(skema: Mapping[str, Any], jawab: Mapping[str, Any]) -> Iterator[Bentuk]:
    """The forms of an answer: one, or one for each value of the field that tells them apart."""
    isi = _isi(jawab)
    if "discriminator" not in isi:
        yield Bentuk("Jawaban 200", tuple(_bidang(skema, isi)))
        return
    for nama, letak in isi["discriminator"]["mapping"].items():
        yield Bentuk(f"Jawaban 200, {nama}", tuple(_bidang(skema, {"$ref": letak})))


def _contoh(badan: Mapping[str, Any], jawab: Mapping[int, Mapping[str, Any]]) -> Iterator[Contoh]:
    """The examples of what is sent and of the answers, by their titles."""
    for judul, bagian in (
        ("Contoh kiriman", badan),
        *((f"Contoh {s}", j) for s, j in jawab.items()),
    ):
        for satu in (
            bagian.get("content", {}).get("application/json", {}).get("examples", {}).values()
        ):
            teks = json.dumps(satu["value"], ensure_ascii=False, indent=2)
            yield Contoh(f"{judul}: {satu['summary']}", teks)


def _isi(bagian: Mapping[str, Any]) -> Mapping[str, Any]:
    hasil: Mapping[str, Any] = (
        bagian.get("content", {}).get("application/json", {}).get("schema", {})
    )
    return hasil


def _bidang(
    skema: Mapping[str, Any], bentuk: Mapping[str, Any], awal: str = ""
) -> Iterator[Bidang]:
    """The fields of a form, those of forms inside it with a dotted name."""
    bentuk = _buka(skema, bentuk)
    if bentuk.get("type") == "array":
        yield from _bidang(skema, bentuk["items"], f"{awal}[].")
        return
    wajib = set(bentuk.get("required", ()))
    for nama, isi in bentuk.get("properties", {}).items():
        dalam = _buka(skema, isi)
        yield Bidang(f"{awal}{nama}", _jenis(dalam), nama in wajib, _arti(isi))
        anak = dalam["items"] if dalam.get("type") == "array" else dalam
        sambung = f"{awal}{nama}{'[]' if anak is not dalam else ''}."
        if "properties" in _buka(skema, anak):
            yield from _bidang(skema, anak, sambung)


def _buka(skema: Mapping[str, Any], bentuk: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a reference points to."""
    while "$ref" in bentuk:
        bentuk = skema["components"]["schemas"][bentuk["$ref"].rpartition("/")[2]]
    return bentuk


def _jenis(bentuk: Mapping[str, Any]) -> str:
    if "anyOf" in bentuk:
        kata = dict.fromkeys(_jenis(b) for b in bentuk["anyOf"])
        return " atau ".join(kata)
    if bentuk.get("type") == "array":
        return "daftar"
    if bentuk.get("format") in BENTUK:
        return BENTUK[bentuk["format"]]
    return JENIS.get(bentuk.get("type", "object"), "teks")


def _arti(bentuk: Mapping[str, Any]) -> str:
    arti: str = bentuk.get("description", "")
    if "$ref" in bentuk or "allOf" in bentuk:
        return ""
    pilihan = ", ".join(map(str, bentuk.get("enum", ())))
    return f"{arti} Pilihan: {pilihan}." if pilihan else arti

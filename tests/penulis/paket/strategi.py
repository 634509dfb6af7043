"""Random sound packages: hostile words, long numbers, odd codes, several indicators."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from selaras.inti.paket import baris_hasil as hasil
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket import baris_rencana as rencana
from selaras.inti.paket.isi import Paket
from selaras.inti.paket.kolom import Baris
from selaras.inti.paket.periksa_kunci import kode_wajar
from selaras.inti.paket.teks import SelError, rapikan
from tests.inti.kantor_uji import rangka

BERACUN = (
    "=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "<script>alert(1)</script>", "#let x = 1",
    "&lt;b&gt; & <w:p/>", 'kata "kutip", koma; titik', "مرحبا \u202eterbalik\u202c", "👩‍🔬 ilmu 🧪",
    "_x0041_ _x000D_", "1.234,5", "2024-01-01", "TRUE", "ya", "NULL", "#N/A", "{{ x }}", "''",
    "http://contoh.id mailto:a@b.id", "0717", "1e5", "\u00e9 e\u0301", "\ufeffawal",
)  # fmt: skip


def _rapi(teks: str) -> str | None:
    try:
        return rapikan(teks) or None
    except SelError:
        return None


kata = (st.sampled_from(BERACUN) | st.text(max_size=40)).map(_rapi)
kata_wajib = kata.map(lambda teks: teks or "isi")
tempat = kata_wajib.map(lambda teks: teks[:60].strip() or "k")
kode = (
    st.text("abzAZé019 .-_/()", min_size=1, max_size=60)
    .map(lambda teks: " ".join(teks.split()))
    .filter(kode_wajar)
)
rupiah = st.integers(0, 10**18 - 1).map(lambda sen: Decimal(sen) / 100)
angka = st.decimals(-(10**17), 10**17, places=None, allow_nan=False, allow_infinity=False).map(
    lambda nilai: nilai.quantize(Decimal("1e-9")) if abs(nilai) < 10**15 else Decimal(int(nilai))
)


def _atau_kosong(strategi: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategi


@st.composite
def paket(draw: st.DrawFn) -> Paket:
    """A package that every check accepts."""
    baris: list[Baris] = list(rangka())
    for ke, unit in enumerate(draw(st.lists(kode, unique=True, max_size=3))):
        baris.append(
            kantor.Unit(
                unit_id=unit, nama=draw(kata_wajib), jenis="bidang", urutan=ke, tugas=draw(kata)
            )
        )
    for ke, nomor in enumerate(draw(st.lists(kode, unique=True, max_size=4))):
        baris.append(
            rencana.Indikator(
                indikator_id=nomor, simpul_id=draw(st.sampled_from(["S1", "1", "1.1"])),
                urutan=ke, nama=draw(kata_wajib), satuan=draw(kata), iku=draw(st.booleans()),
            )
        )  # fmt: skip
        for periode in draw(
            st.sampled_from([[], ["2024"], ["2023", "2024"], ["2024-TW1", "2024-TW2", "2024"]])
        ):
            baris.append(hasil.Realisasi(indikator_id=nomor, periode=periode, nilai=draw(angka)))
    for sub in draw(st.sets(st.sampled_from(["1.1.1", "1.1.2", "1.1.10"]))):
        baris.append(
            hasil.Anggaran(
                simpul_id=sub, periode="2024", pagu=draw(rupiah), realisasi=draw(rupiah),
                alasan_lebih=draw(kata_wajib), sumber_dana=draw(kata),
            )
        )  # fmt: skip
    for ke in range(draw(st.integers(0, 3))):
        hari = draw(_atau_kosong(st.dates(date(2024, 1, 1), date(2024, 12, 31))))
        baris.append(hasil.Foto(foto_id=f"f{ke}", keterangan=draw(kata_wajib), tanggal=hari))
        baris.append(
            rencana.Dokumen(
                dokumen_id=f"r{ke}", jenis="renstra", nama=draw(kata_wajib),
                tanggal=draw(_atau_kosong(st.dates(date(1, 1, 1), date(9999, 12, 31)))),
            )
        )  # fmt: skip
        baris.append(
            hasil.Paragraf(
                tempat=draw(kata_wajib.map(lambda t: t[:60].strip() or "k")),
                urutan=ke,
                teks=draw(kata_wajib),
            )
        )
    return Paket.susun(baris)

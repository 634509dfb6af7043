"""The drawn tree as geometry: whatever the tree, nothing lies on anything else."""

from __future__ import annotations

from itertools import combinations, count

from hypothesis import given, settings
from hypothesis import strategies as st

from selaras.inti.dokumen.tata_pohon import (
    Cabang,
    Letak,
    Puncak,
    Tata,
    tata_berpuncak,
    tata_pohon,
)

ukuran = st.floats(20, 400)
bentuk = st.recursive(
    st.tuples(ukuran, ukuran, st.just(())),
    lambda bawah: st.tuples(ukuran, ukuran, st.lists(bawah, max_size=4).map(tuple)),
    max_leaves=14,
)


def cabang(isi: tuple, nomor: count, tumpuk: bool) -> Cabang:
    lebar, tinggi, anak = isi
    kode = str(next(nomor))
    milik = tuple(cabang(satu, nomor, tumpuk) for satu in anak)
    daun = tumpuk and bool(milik) and all(not satu.anak for satu in milik)
    return Cabang(kode, lebar, tinggi, milik, bertumpuk=daun)


def semua(akar: Cabang) -> list[Cabang]:
    return [akar, *(satu for anak in akar.anak for satu in semua(anak))]


def bertindih(a: Letak, b: Letak) -> bool:
    return (
        a.x < b.x + b.lebar - 1e-6
        and b.x < a.x + a.lebar - 1e-6
        and a.y < b.bawah - 1e-6
        and b.y < a.bawah - 1e-6
    )


def periksa(tata: Tata) -> None:
    for a, b in combinations(tata.kotak.values(), 2):
        assert not bertindih(a, b), (a, b)
    for satu in tata.kotak.values():
        assert satu.x >= -1e-6
        assert satu.y >= -1e-6
        assert satu.x + satu.lebar <= tata.lebar + 1e-6
        assert satu.bawah <= tata.tinggi + 1e-6


@settings(max_examples=40, deadline=None)
@given(st.lists(bentuk, min_size=1, max_size=3), st.booleans(), st.data())
def test_no_two_boxes_of_any_tree_overlap_and_all_lie_inside_the_picture(
    isi: list[tuple], tumpuk: bool, data: st.DataObject
) -> None:
    nomor = count()
    akar = [cabang(satu, nomor, tumpuk) for satu in isi]
    kode = [satu.kode for satu in akar]
    st.lists(st.sampled_from(kode), min_size=1, unique=True)
    puncak = [
        Puncak(f"p{ke}", data.draw(ukuran), data.draw(ukuran), tuple(milik))
        for ke, milik in enumerate(
            data.draw(
                st.lists(st.lists(st.sampled_from(kode), min_size=1, unique=True), max_size=3)
            )
        )
    ]
    tata = tata_berpuncak(puncak, akar)
    cacah = sum(len(semua(satu)) for satu in akar)
    assert len(tata.kotak) == cacah + len(puncak)
    assert len(tata.garis) == cacah - len(akar)
    assert len(tata.hubungan) == sum(len(p.akar) for p in puncak)
    periksa(tata)
    assert tata_berpuncak(puncak, akar) == tata


def test_a_parent_stands_over_the_middle_of_its_children_and_levels_share_a_height() -> None:
    daun = [Cabang(k, 100, tinggi) for k, tinggi in (("a", 30), ("b", 90), ("c", 50))]
    tata = tata_pohon([Cabang("akar", 100, 40, tuple(daun))])
    a, b, c = (tata.kotak[k] for k in "abc")
    assert tata.kotak["akar"].tengah == (a.tengah + c.tengah) / 2
    assert a.y == b.y == c.y > tata.kotak["akar"].bawah
    assert b.x - (a.x + a.lebar) == c.x - (b.x + b.lebar) > 0


def test_no_tree_at_all_is_an_empty_picture() -> None:
    assert tata_pohon([]).lebar == 0

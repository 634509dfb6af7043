"""The plan in the browser: outline, forms, cards, and two planners at one thing."""

from __future__ import annotations

import pytest

from selaras.apps.akun.peran import Peran
from selaras.apps.akun.queries import pelaku_mesin
from selaras.apps.dasar.galat import LangkahDitolak, TidakAda, TidakBerizin
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.jejak.models import Jejak
from selaras.apps.laporan.queries import potret
from selaras.apps.perencanaan import services
from selaras.apps.perencanaan.sebab import Sebab
from selaras.inti.paket.baris_hasil import Anggaran, Realisasi
from selaras.inti.paket.isi import Paket
from selaras.inti.siklus.sunting import IsianBidang
from tests.apps.kantor_rekam import paket_lengkap
from tests.masuk import klien_masuk

pytestmark = pytest.mark.django_db
MESIN = pelaku_mesin("uji")
DI = "/uji/2024/rencana/"


@pytest.fixture
def kantor(impor) -> None:
    impor(paket_lengkap())


@pytest.fixture
def tanpa_angka(impor) -> None:
    """The office before its first result."""
    paket = paket_lengkap()
    impor(Paket.susun(
        (b for isi in paket.tabel.values() for b in isi
         if not isinstance(b, Realisasi | Anggaran)),
        paket.berkas,
    ))  # fmt: skip


def laporan():
    return potret(LingkupOPD.semua(), "uji", 2024)


def isian(**lain: str) -> dict[str, str]:
    """A form of a node as the browser sends it: what was seen beside what was typed."""
    satu = laporan().simpul["1.1"]
    lama = {"nama": satu.nama, "sasaran": satu.sasaran or "", "unit_id": satu.unit_id or "",
            "kode_nomenklatur": satu.kode_nomenklatur or "", "asal": satu.asal or ""}  # fmt: skip
    return {**lama, **{f"lama-{n}": i for n, i in lama.items()}, **lain}


def test_everybody_of_the_office_reads_the_outline_and_only_planners_see_how_to_change_it(
    kantor: None,
) -> None:
    baca = klien_masuk(Peran.OPERATOR, "uji", "bid").get(DI).content.decode()
    assert "Simpul 1.1.10" in baca
    assert "Tambah" not in baca.partition("<main")[2]
    susun = klien_masuk(Peran.PERENCANA, "uji").get(DI).content.decode()
    assert "?induk=1.1" in susun


def test_a_node_is_renamed_its_code_made_official_and_one_comes_back_to_its_place(
    kantor: None,
) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    kirim = isian(nama="Penyusunan baru", kode_nomenklatur="1.6.1.2.1", alasan_ubah="Renja 2024")
    jawab = klien.post(f"{DI}simpul/1.1/", kirim)
    assert jawab["Location"] == f"{DI}?buka=1.1#s-1.1"
    satu = laporan().simpul["1.1"]
    assert (satu.nama, satu.kode_nomenklatur) == ("Penyusunan baru", "1.06.01.2.01")
    jejak = Jejak.objects.filter(jenis="simpul").latest("pk")
    assert jejak.alasan == "Renja 2024"
    kirim = isian(kode_nomenklatur="1.6.1.2.7", periksa="1")
    lihat = klien.post(f"{DI}simpul/1.1/", kirim, HTTP_HX_REQUEST="true").content.decode()
    assert "Kode 1.06.01.2.07 sesuai" in lihat


def test_the_second_planner_sees_both_texts_and_overwrites_only_knowingly(kantor: None) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    milikku = isian(nama="Punyaku")
    services.ubah_simpul(MESIN, "uji", 2024, "1.1", {"nama": IsianBidang("Simpul 1.1", "Punyanya")})
    jawab = klien.post(f"{DI}simpul/1.1/", milikku)
    teks = jawab.content.decode()
    assert "Orang lain mengubahnya menjadi “Punyanya”" in teks
    assert laporan().simpul["1.1"].nama == "Punyanya"
    assert 'value="Punyanya"' in teks  # what is seen now travels with the form
    klien.post(f"{DI}simpul/1.1/", milikku | {"lama-nama": "Punyanya"})
    assert laporan().simpul["1.1"].nama == "Punyaku"


def test_two_who_move_one_node_do_not_undo_each_other(kantor: None) -> None:
    tambah = {"nama": IsianBidang("", "Kegiatan lain")}
    baru = services.tambah_simpul(MESIN, "uji", 2024, "1", tambah)
    ketiga = services.tambah_simpul(MESIN, "uji", 2024, "1", tambah)
    sebab = Sebab("Kode menyusul")
    services.pindahkan_simpul(MESIN, "uji", 2024, "1.1.2", "1.1", baru, sebab=sebab, setuju=True)
    with pytest.raises(LangkahDitolak, match="Orang lain baru saja memindahkan"):
        services.pindahkan_simpul(MESIN, "uji", 2024, "1.1.2", "1.1", ketiga)
    assert laporan().simpul["1.1.2"].induk_id == baru


def test_a_move_against_the_code_is_asked_about_and_wants_a_reason(kantor: None) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    tambah = {"nama": IsianBidang("", "Kegiatan lain")}
    lain = services.tambah_simpul(MESIN, "uji", 2024, "1", tambah)
    kirim = {"lama": "1.1", "induk": lain}
    kata = f"ode 1.1.2 tidak berada di bawah {lain}"
    htmx = {"HTTP_HX_REQUEST": "true"}
    lihat = klien.post(f"{DI}simpul/1.1.2/", {**kirim, "periksa": "1"}, **htmx)
    assert kata in lihat.content.decode()
    assert kata in klien.post(f"{DI}pindah/1.1.2/", kirim).content.decode()
    tanpa = klien.post(f"{DI}pindah/1.1.2/", {**kirim, "jawaban": "1", "setuju": "on"})
    assert "alasan" in tanpa.context["form"].errors
    assert laporan().simpul["1.1.2"].induk_id == "1.1"
    jawab = {**kirim, "jawaban": "1", "setuju": "on", "alasan": "Kode menyusul"}
    assert klien.post(f"{DI}pindah/1.1.2/", jawab).status_code == 302
    assert laporan().simpul["1.1.2"].induk_id == lain
    assert Jejak.objects.filter(kunci="1.1.2").latest("pk").alasan == "Kode menyusul"
    assert kata in klien.get(f"{DI}simpul/1.1.2/").content.decode()
    pulang = {"lama": lain, "induk": "1.1"}
    assert klien.post(f"{DI}pindah/1.1.2/", pulang).status_code == 302  # nothing to ask


def test_a_node_with_figures_of_the_year_stays_and_one_without_is_archived_with_a_reason(
    tanpa_angka: None,
) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    halaman = klien.get(f"{DI}arsip/indikator/1/01/").content.decode()
    assert "1 Penjenjangan kinerja" in halaman
    tanpa = klien.post(f"{DI}arsip/indikator/1/01/", {"alasan": "Tidak dipakai"})
    assert tanpa.status_code == 200  # asked whether what hangs on it may go along
    assert "1/01" in laporan().indikator
    klien.post(f"{DI}arsip/indikator/1/01/", {"alasan": "Tidak dipakai", "setuju": "on"})
    assert "1/01" not in laporan().indikator
    baru = services.tambah_indikator(MESIN, "uji", 2024, "1", {"nama": IsianBidang("", "Baru")})
    assert baru == "1/02"  # the archived code is not given again


def test_a_result_of_the_year_forbids_archiving(kantor: None) -> None:
    with pytest.raises(LangkahDitolak, match="Sudah ada realisasi atau uang tahun 2024"):
        services.arsipkan_indikator(
            MESIN, "uji", 2024, "S1/01", sebab=Sebab("Tidak dipakai"), setuju=True
        )


def test_a_card_is_looked_at_while_it_is_typed_and_kept_only_when_it_is_saved(kantor: None) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    kirim = {"nama": "Persentase lansia terlayani", "satuan": "orang", "periksa": "1"}
    htmx = {"HTTP_HX_REQUEST": "true"}
    potongan = klien.post(f"{DI}indikator/S1/01/", kirim, **htmx).content.decode()
    assert "Bunyinya persentase, satuannya orang" in potongan
    assert "<html" not in potongan
    assert laporan().indikator["S1/01"].satuan == "%"


def test_a_form_opens_the_parts_that_say_something_and_those_that_are_wrong(kantor: None) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")

    def terbuka(jawab) -> set[str]:
        return {k.judul for k in jawab.context["form"].susunan if k.judul and k.terbuka}

    assert terbuka(klien.get(f"{DI}tambah/indikator/?simpul=1")) == set()
    assert "Penanda dan penanggung jawab" in terbuka(klien.get(f"{DI}indikator/S1/01/")), "an IKU"
    satu = klien.get(f"{DI}indikator/1/01/").context["form"].initial
    jawab = klien.post(f"{DI}indikator/1/01/", {**satu, "ketelitian": "banyak"})
    assert "Penilaian" in terbuka(jawab)


def test_what_the_record_refuses_stands_at_its_field(kantor: None) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    satu = klien.get(f"{DI}indikator/S1/01/").context["form"].initial
    jawab = klien.post(f"{DI}indikator/S1/01/", {**satu, "jenis_nilai": "predikat"})
    assert "Wajib diisi untuk indikator predikat" in jawab.context["form"].errors.as_text()
    assert laporan().indikator["S1/01"].jenis_nilai == "angka"


def test_services_ask_for_the_permission_and_name_what_is_not_there(kantor: None) -> None:
    from tests.apps.putaran_uji import sebagai

    with pytest.raises(TidakBerizin):
        services.ubah_simpul(sebagai(Peran.OPERATOR, "bid"), "uji", 2024, "1.1", {})
    with pytest.raises(TidakAda, match="Z9 tidak ada"):
        services.ubah_simpul(MESIN, "uji", 2024, "Z9", {})


def test_a_renstra_is_changed_from_the_old_one_and_the_difference_is_shown(kantor: None) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    kirim = {"alasan": "strategi", "uraian": "RPJMD berubah", "dasar": ""}
    jawab = klien.post(f"{DI}renstra/perubahan/renstra/", kirim)
    assert jawab["Location"] == f"{DI}renstra/target/renstra-p1/"
    sel = {"asal": "Tabel 4", "lama:1/01:2025": "", "sel:1/01:2025": "88"}
    klien.post(jawab["Location"], sel)
    halaman = klien.get(f"{DI}renstra/").content.decode()
    assert "<ins>88</ins>" in halaman
    assert "RPJMD berubah" in halaman
    tutup = {"nama": "Renstra", "lama-nama": laporan().dokumen["renstra-p1"].nama,
             "tanggal": "2024-05-02", "lama-tanggal": "", "alasan": "strategi",
             "lama-alasan": "strategi"}  # fmt: skip
    klien.post(f"{DI}renstra/naskah/renstra-p1/", tutup)
    assert str(laporan().dokumen["renstra-p1"].tanggal) == "2024-05-02"
    lagi = klien.post(jawab["Location"], sel | {"sel:1/01:2025": "99"})
    assert lagi.status_code == 409
    assert laporan().target["1/01", "renstra-p1", "2025"].nilai == 88


def test_two_versions_of_the_renstra_also_tell_their_nodes_and_cards_apart(kantor: None) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    kirim = {"alasan": "strategi", "uraian": "RPJMD berubah", "dasar": ""}
    klien.post(f"{DI}renstra/perubahan/renstra/", kirim)
    assert "Susunan dan kartu indikator sama" in klien.get(f"{DI}renstra/").content.decode()
    baru = services.tambah_simpul(MESIN, "uji", 2024, "1", {"nama": IsianBidang("", "Kegiatan X")})
    services.ubah_simpul(
        MESIN, "uji", 2024, "1.1", {"nama": IsianBidang("Simpul 1.1", "Nama lain")}
    )
    isi = {"simpul_id": IsianBidang("S1", "1"), "definisi": IsianBidang("", "Lansia yang dilayani")}
    services.ubah_indikator(MESIN, "uji", 2024, "S1/02", isi)
    beda = klien.get(f"{DI}renstra/").context["susunan"]
    assert [(b.kode, b.jenis, b.sel) for b in beda.simpul] == [
        ("1.1", ("berganti nama",), (("Nama", "Simpul 1.1", "Nama lain"),)),
        (baru, ("ditambahkan",), ()),
    ]
    (kartu,) = beda.kartu
    assert kartu.jenis == ("dipindahkan", "diubah")
    assert ("Definisi operasional", "", "Lansia yang dilayani") in kartu.sel
    assert any(k == "Simpul" and b.startswith("1 ") for k, _, b in kartu.sel)


def test_a_bad_save_of_the_grid_says_so_to_the_script(kantor: None) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    badan = {"asal": "", "sel": [
        {"indikator": "1/01", "bidang": "2025", "lama": "", "baru": "=cmd|x"},
    ]}  # fmt: skip
    jawab = klien.post(f"{DI}renstra/target/renstra/", badan, content_type="application/json")
    assert "bukan angka" in jawab.json()["ditolak"][0]["pesan"]


def test_an_indicator_moves_to_another_node_and_keeps_its_code_and_its_figures(
    kantor: None,
) -> None:
    isi = {"simpul_id": IsianBidang("S1", "1")}
    services.ubah_indikator(MESIN, "uji", 2024, "S1/02", isi)
    kini = laporan()
    assert [i.indikator_id for i in kini.indikator_simpul["1"]] == ["1/01", "S1/02"]
    assert kini.target["S1/02", "pk", "2024"].batas_bawah == 8


def test_the_outline_asks_as_little_as_any_page_however_large_the_plan_is(
    kantor: None, django_assert_max_num_queries
) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    klien.get(DI)
    for ke in range(5):
        isi = {"nama": IsianBidang("", f"Kegiatan {ke}")}
        services.tambah_simpul(MESIN, "uji", 2024, "1", isi)
    laporan()  # the snapshot of this revision
    with django_assert_max_num_queries(8):
        assert klien.get(DI).content.decode().count("Kegiatan ") >= 5


def test_what_was_archived_comes_back_below_its_node_with_its_code(tanpa_angka: None) -> None:
    klien = klien_masuk(Peran.PERENCANA, "uji")
    for kode in ("1.1.10", "1.1.2", "1.1.1", "1.1"):
        kirim = {"alasan": "Keliru", "setuju": "on"}
        assert klien.post(f"{DI}arsip/simpul/{kode}/", kirim).status_code == 302
    assert "1.1" not in laporan().simpul
    kirim = {"tabel": "simpul", "kode": "1.1.1", "alasan": "Ternyata dipakai"}
    jawab = klien.post(f"{DI}arsip/", kirim)
    assert jawab.status_code == 409
    assert "Pulihkan dulu simpul 1.1" in jawab.content.decode()
    for kode in ("1.1", "1.1.1"):
        klien.post(f"{DI}arsip/", {**kirim, "kode": kode})
    assert laporan().simpul["1.1.1"].induk_id == "1.1"
    assert "1.1.10" in klien.get(f"{DI}arsip/").content.decode()
    assert Jejak.objects.filter(kunci="1.1.1").latest("pk").alasan == "Ternyata dipakai"


def test_the_remarks_on_all_cards_stand_in_one_list_filtered_by_kind(kantor: None) -> None:
    klien = klien_masuk(Peran.OPERATOR, "uji", "bid")
    semua = klien.get(f"{DI}catatan/")
    assert {i.indikator_id for i, _ in semua.context["baris"]} >= {"S1/01", "1/01"}
    satu = klien.get(f"{DI}catatan/?hal=alasan")
    assert [i.indikator_id for i, _ in satu.context["baris"]] == ["S1/01"]  # the only IKU
    assert klien.get(f"{DI}catatan/?hal=entah").context["baris"] == semua.context["baris"]

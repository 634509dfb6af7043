"""Bringing one table of the record into line with the rows of a package, in few statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from selaras.apps.dasar.rekam import BarisRekam, Pasangan, model_baris, pasangan
from selaras.apps.organisasi.models import TahunLaporan
from selaras.inti.paket import baris_kantor as kantor
from selaras.inti.paket.kolom import Baris, daftar_kolom, kolom_kunci
from selaras.inti.paket.teks import tulis_sel

Nilai = tuple[Any, ...]


@dataclass
class Perubahan:
    """What happened to the rows of one table; ``rincian`` holds old and new cells as text."""

    baru: int = 0
    berubah: int = 0
    diarsipkan: int = 0
    kembali: int = 0
    tetap: int = 0
    rincian: list[dict[str, Any]] = field(default_factory=list)

    @property
    def ada(self) -> bool:
        """True when anything changed."""
        return bool(self.baru or self.berubah or self.diarsipkan or self.kembali)

    def jumlah(self) -> dict[str, int]:
        """The counts by kind."""
        nama = ("baru", "berubah", "diarsipkan", "kembali", "tetap")
        return {n: getattr(self, n) for n in nama}


def selaraskan_tahun(scope: TahunLaporan, baris: kantor.TahunLaporan) -> Perubahan:
    """Bring the row of the year itself into line; the caller holds its lock."""
    beda = {}
    for kolom in daftar_kolom(kantor.TahunLaporan):
        lama, baru = getattr(scope, kolom.nama), getattr(baris, kolom.nama)
        if not kolom.kunci and lama != baru:
            setattr(scope, kolom.nama, baru)
            beda[kolom.nama] = [tulis_sel(lama), tulis_sel(baru)]
    if not beda:
        return Perubahan(tetap=1)
    scope.save(update_fields=list(beda))
    kunci = {"tahun": tulis_sel(baris.tahun)}
    return Perubahan(berubah=1, rincian=[{"jenis": "berubah", "kunci": kunci, "kolom": beda}])


@dataclass(frozen=True)
class _Lama:
    pk: int
    aktif: bool
    nilai: Nilai


class PenulisTabel:
    """Writes the tables of one office and year, in the order of the format.

    Remembers the primary keys of every table written, for the references of the later ones.
    """

    def __init__(self, tahun_laporan: TahunLaporan, *, baru: bool = False) -> None:
        """``baru``: the scope row was made in this transaction, so nothing can stand under it."""
        self._scope = tahun_laporan
        self._baru = baru
        self._pk: dict[str, dict[Any, int]] = {}
        self._kode: dict[str, dict[int, Any]] = {}  # the way back

    def selaraskan(self, kelas: type[Baris], isi: Sequence[Baris]) -> Perubahan:
        """Insert, update, archive and revive until the table holds exactly these rows."""
        model = model_baris(kelas)
        kolom = pasangan(model)
        kunci = [i for i, p in enumerate(kolom) if p.kolom.kunci]
        lama = self._baca(model, kolom, kunci)
        self._pk[kelas.TABEL], self._kode[kelas.TABEL] = {}, {}
        self._ingat(kelas, ((k[0], v.pk) for k, v in lama.items() if len(k) == 1))
        perubahan = Perubahan()
        ganti: list[tuple[Nilai, int]] = []
        terlihat: set[Nilai] = set()
        for lapis in self._berlapis(kelas, kolom, isi):
            baru: list[Nilai] = []
            for baris in lapis:
                nilai = self._nilai(kolom, baris)
                dari = lama.get(tuple(nilai[i] for i in kunci))
                if dari is None:
                    baru.append(nilai)
                    continue
                terlihat.add(tuple(nilai[i] for i in kunci))
                if self._banding(kelas, kolom, dari, nilai, perubahan):
                    ganti.append((nilai, dari.pk))
            self._buat(model, kolom, kunci, baru)
            perubahan.baru += len(baru)
        self._ganti(model, kolom, ganti)
        self._arsipkan(model, kelas, kolom, lama, terlihat, perubahan)
        return perubahan

    def kenali(self, kelas: type[Baris]) -> None:
        """Learn the keys of a table that stays as it is, for the references of later ones."""
        model = model_baris(kelas)
        kolom = pasangan(model)
        kunci = [i for i, p in enumerate(kolom) if p.kolom.kunci]
        self._pk[kelas.TABEL], self._kode[kelas.TABEL] = {}, {}
        if len(kunci) == 1:
            isi = model._default_manager.filter(tahun_laporan=self._scope)
            self._ingat(kelas, isi.values_list(kolom[kunci[0]].atribut, "pk"))

    def _baca(
        self, model: type[BarisRekam], kolom: Sequence[Pasangan], kunci: list[int]
    ) -> dict[Nilai, _Lama]:
        if self._baru:
            return {}
        baris = model._default_manager.filter(tahun_laporan=self._scope).values_list(
            "pk", "aktif", *(p.atribut for p in kolom)
        )
        hasil: dict[Nilai, _Lama] = {}
        for pk, aktif, *isi in baris:
            nilai = tuple(isi)
            hasil[tuple(nilai[i] for i in kunci)] = _Lama(pk, aktif, nilai)
        return hasil

    def _nilai(self, kolom: Sequence[Pasangan], baris: Baris) -> Nilai:
        return tuple(self._sel(p, getattr(baris, p.kolom.nama)) for p in kolom)

    def _sel(self, pasang: Pasangan, nilai: Any) -> Any:
        if pasang.kolom.rujuk is None or nilai is None:
            return nilai
        return self._pk[pasang.kolom.rujuk][nilai]

    def _berlapis(
        self, kelas: type[Baris], kolom: Sequence[Pasangan], isi: Sequence[Baris]
    ) -> Iterator[list[Baris]]:
        """The rows, parents before children where a table points to itself."""
        induk = next((p.kolom.nama for p in kolom if p.kolom.rujuk == kelas.TABEL), None)
        if induk is None:
            yield list(isi)
            return
        sendiri = kolom_kunci(kelas)[0]
        sisa, selesai = list(isi), {None}
        while sisa:
            lapis = [b for b in sisa if getattr(b, induk) in selesai]
            if not lapis:
                raise ValueError(f"{kelas.TABEL}: induk berputar")  # periksa_paket was skipped
            yield lapis
            selesai |= {getattr(b, sendiri) for b in lapis}
            sisa = [b for b in sisa if getattr(b, sendiri) not in selesai]

    def _banding(
        self,
        kelas: type[Baris],
        kolom: Sequence[Pasangan],
        dari: _Lama,
        nilai: Nilai,
        perubahan: Perubahan,
    ) -> bool:
        """Count the row, note what differs; True when it must be written."""
        beda = {
            p.kolom.nama: [self._teks(p, a), self._teks(p, b)]
            for p, a, b in zip(kolom, dari.nilai, nilai, strict=True)
            if a != b
        }
        if dari.aktif and not beda:
            perubahan.tetap += 1
            return False
        jenis = "berubah" if dari.aktif else "kembali"
        setattr(perubahan, jenis, getattr(perubahan, jenis) + 1)
        perubahan.rincian.append(
            {"jenis": jenis, "kunci": self._kunci_teks(kelas, kolom, nilai), "kolom": beda}
        )
        return True

    def _buat(
        self,
        model: type[BarisRekam],
        kolom: Sequence[Pasangan],
        kunci: list[int],
        baru: list[Nilai],
    ) -> None:
        if not baru:
            return
        objek = model._default_manager.bulk_create([self._objek(model, kolom, n) for n in baru])
        if len(kunci) == 1:
            pasang = ((n[kunci[0]], o.pk) for n, o in zip(baru, objek, strict=True))
            self._ingat(model.BARIS, pasang)

    def _ingat(self, kelas: type[Baris], pasang: Iterable[tuple[Any, int]]) -> None:
        for kode, pk in pasang:
            self._pk[kelas.TABEL][kode] = pk
            self._kode[kelas.TABEL][pk] = kode

    def _ganti(
        self, model: type[BarisRekam], kolom: Sequence[Pasangan], ganti: list[tuple[Nilai, int]]
    ) -> None:
        if not ganti:
            return
        kunci_utama = ["id"]
        # One upsert on the primary key; Django's bulk_update is a CASE per column and row.
        model._default_manager.bulk_create(
            [self._objek(model, kolom, nilai, pk=pk) for nilai, pk in ganti],
            update_conflicts=True,
            unique_fields=kunci_utama,
            update_fields=["aktif", *(p.atribut for p in kolom)],
        )

    def _objek(
        self, model: type[BarisRekam], kolom: Sequence[Pasangan], nilai: Nilai, **lain: Any
    ) -> BarisRekam:
        isi = {p.atribut: n for p, n in zip(kolom, nilai, strict=True)}
        return model(tahun_laporan_id=self._scope.pk, aktif=True, **isi, **lain)

    def _arsipkan(
        self,
        model: type[BarisRekam],
        kelas: type[Baris],
        kolom: Sequence[Pasangan],
        lama: dict[Nilai, _Lama],
        terlihat: set[Nilai],
        perubahan: Perubahan,
    ) -> None:
        hilang = [v for k, v in lama.items() if v.aktif and k not in terlihat]
        if not hilang:
            return
        model._default_manager.filter(pk__in=[v.pk for v in hilang]).update(aktif=False)
        perubahan.diarsipkan += len(hilang)
        perubahan.rincian.extend(
            {"jenis": "diarsipkan", "kunci": self._kunci_teks(kelas, kolom, v.nilai)}
            for v in hilang
        )

    def _kunci_teks(
        self, kelas: type[Baris], kolom: Sequence[Pasangan], nilai: Nilai
    ) -> dict[str, str]:
        """The key of a row by column; that of the office itself stands with the scope."""
        milik = {
            p.kolom.nama: self._teks(p, n)
            for p, n in zip(kolom, nilai, strict=True)
            if p.kolom.kunci
        }
        return milik or {kolom_kunci(kelas)[0]: self._scope.opd.kode}

    def _teks(self, pasang: Pasangan, nilai: Any) -> str:
        if pasang.kolom.rujuk is None or nilai is None:
            return tulis_sel(nilai)
        return str(self._kode[pasang.kolom.rujuk].get(nilai, ""))

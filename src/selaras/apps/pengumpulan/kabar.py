"""What people are told about their sheets: moves of others, exceptions, and the last days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from django.urls import reverse

from selaras.apps.akun.peran import Izin
from selaras.apps.akun.queries import Pelaku, Pemegang, pemegang
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.organisasi.unit import daftar_unit
from selaras.apps.pemberitahuan.kabar import Kabar
from selaras.apps.pengumpulan.alamat import KANTOR
from selaras.apps.pengumpulan.models import Cap, Komentar, Lembar, Pengecualian, Putaran
from selaras.inti.periode import Periode, tanggal_panjang
from selaras.inti.siklus.alur import Status
from selaras.inti.tenggat import sisa_hari

MENDEKAT = 3  # days before the last one: policy of Selaras
TERLAMA = timedelta(30)  # what is later than this is told by nobody any more
TANPA_PENGISI = (
    "Unit ini belum punya orang yang mengisi; Anda diingatkan karena dapat mengisi untuk kantor."
)

# Into whose hands a step puts a sheet: the permission of the next step, and the words.
_KE_TANGAN = {
    "ajukan": (Izin.VERIFIKASI, "diajukan dan menunggu verifikasi"),
    "verifikasi": (Izin.SAHKAN, "diverifikasi dan menunggu pengesahan"),
    "kembalikan": (Izin.ISI, "dikembalikan untuk dibetulkan"),
    "sahkan": (Izin.ISI, "disahkan"),
}


def kabar_langkah(pelaku: Pelaku, opd: str, cap: Cap, hari: date) -> Iterator[Kabar]:
    """What a step tells to those whose turn it is, and never to the one who took it."""
    if cap.langkah not in _KE_TANGAN:
        return
    izin, kata = _KE_TANGAN[cap.langkah]
    lembar = cap.lembar
    siapa = _penerima(pemegang(izin, opd, hari), lembar.unit, izin) - {pelaku.id}
    sebab = f": “{cap.alasan}”" if cap.alasan else ""
    judul = f"{_sebutan(_nama_unit(opd), lembar)} {kata}"
    yield _kabar(f"langkah:{cap.pk}", judul, f"Oleh {cap.nama}{sebab}.", opd, lembar, siapa)


def kabar_pengecualian(opd: str, satu: Pengecualian, hari: date) -> Iterator[Kabar]:
    """What an exception tells to the unit that got it."""
    lembar = Lembar.objects.select_related("putaran__tahun_laporan").get(
        putaran=satu.putaran, unit=satu.unit
    )
    judul = f"{_sebutan(_nama_unit(opd), lembar)} dibuka sampai {tanggal_panjang(satu.sampai)}"
    isi = f"Oleh {satu.oleh}: “{satu.alasan}”."
    siapa = _penerima(pemegang(Izin.ISI, opd, hari), satu.unit, Izin.ISI)
    yield _kabar(f"khusus:{satu.pk}", judul, isi, opd, lembar, siapa)


def kabar_komentar(pelaku: Pelaku, opd: str, satu: Komentar, hari: date) -> Iterator[Kabar]:
    """What a comment tells to the other side: who fills hears those who check, and the reverse."""
    lembar = satu.lembar
    pengisi = _penerima(pemegang(Izin.ISI, opd, hari), lembar.unit, Izin.ISI)
    pemeriksa = _penerima(pemegang(Izin.VERIFIKASI, opd, hari), lembar.unit, Izin.VERIFIKASI)
    siapa = (pemeriksa if pelaku.id in pengisi else pengisi) - {pelaku.id}
    judul = f"Komentar pada {satu.indikator}, {_sebutan(_nama_unit(opd), lembar)}"
    scope, periode = lembar.putaran.tahun_laporan, lembar.putaran.periode
    letak = [opd, scope.tahun, periode, lembar.unit or KANTOR, satu.indikator]
    alamat = reverse("bukti", args=letak)
    isi = f"{satu.nama}: “{satu.teks[:200]}”"
    yield Kabar(f"komentar:{satu.pk}", judul, isi, alamat, scope.opd_id, siapa)


def ingatkan_lembar(hari: date) -> Iterator[Kabar]:
    """Reminders of that day: sheets not sent on whose last day is near, today or over."""
    terbuka = [str(s) for s in Status if s.terbuka]
    semua = (
        Lembar.objects.filter(
            status__in=terbuka, putaran__buka__lte=hari, putaran__tutup__gte=hari - TERLAMA
        )
        .select_related("putaran__tahun_laporan__opd")
        .prefetch_related("putaran__pengecualian")
        .order_by("pk")
    )
    per_kantor: dict[str, list[Lembar]] = {}
    for satu in semua:
        per_kantor.setdefault(satu.putaran.tahun_laporan.opd.kode, []).append(satu)
    for opd, milik in per_kantor.items():
        pengisi, nama = pemegang(Izin.ISI, opd, hari), _nama_unit(opd)
        lewat: Counter[Putaran] = Counter()
        for satu in milik:
            batas = _batas(satu)
            lewat[satu.putaran] += hari > batas
            if (jenis := _jenis(batas, hari)) is not None:
                judul = f"{_sebutan(nama, satu)}: {sisa_hari(batas, hari)}"
                isi = f"Belum diajukan; batasnya {tanggal_panjang(batas)}."
                if satu.unit and not any(p.unit == satu.unit for p in pengisi):
                    isi += f" {TANPA_PENGISI}"
                siapa = _penerima(pengisi, satu.unit, Izin.ISI)
                yield _kabar(f"batas:{satu.pk}:{batas}:{jenis}", judul, isi, opd, satu, siapa)
        yield from _tertinggal(opd, +lewat, hari)


def kabar_ingat(pelaku: Pelaku, opd: str, semua: Iterable[Lembar], hari: date) -> Iterator[Kabar]:
    """What somebody who runs the round asks of sheets not sent on: once a sheet and day."""
    pengisi, nama = pemegang(Izin.ISI, opd, hari), _nama_unit(opd)
    for satu in semua:
        batas = _batas(satu)
        judul = f"{_sebutan(nama, satu)}: diminta diajukan"
        isi = f"{pelaku.nama} mengingatkan; {sisa_hari(batas, hari)} ({tanggal_panjang(batas)})."
        siapa = _penerima(pengisi, satu.unit, Izin.ISI) - {pelaku.id}
        yield _kabar(f"ingat:{satu.pk}:{hari}", judul, isi, opd, satu, siapa)


def _tertinggal(opd: str, lewat: Counter[Putaran], hari: date) -> Iterator[Kabar]:
    """To whoever runs the rounds: units that let the last day pass, once a round and window."""
    if not lewat:
        return
    siapa = frozenset(p.pengguna_id for p in pemegang(Izin.BUKA_PENGUMPULAN, opd, hari))
    for putaran, banyak in lewat.items():
        scope = putaran.tahun_laporan
        yield Kabar(
            f"tertinggal:{putaran.pk}:{putaran.tutup}",
            f"{banyak} unit belum mengajukan {Periode.parse(putaran.periode).sebutan}",
            f"Batasnya {tanggal_panjang(putaran.tutup)}. Ingatkan, atau buka untuk satu unit.",
            reverse("putaran", args=[opd, scope.tahun, putaran.periode]), scope.opd_id, siapa,
        )  # fmt: skip


def _jenis(batas: date, hari: date) -> str | None:
    """Which reminder a day calls for; a run that was missed is made up for."""
    sisa = (batas - hari).days
    if sisa < 0:
        return "lewat"
    if sisa == 0:
        return "hari-ini"
    return "mendekat" if sisa <= MENDEKAT else None


def _batas(satu: Lembar) -> date:
    khusus = [k.sampai for k in satu.putaran.pengecualian.all() if k.unit == satu.unit]
    return max([satu.putaran.tutup, *khusus])


def _penerima(semua: list[Pemegang], unit: str, izin: Izin) -> frozenset[int]:
    """Who is meant by a sheet: to fill it, the people of its unit; where it has none, and for any
    other step, whoever may for the whole office."""
    milik = frozenset(p.pengguna_id for p in semua if p.unit == unit)
    if izin is Izin.ISI and unit and milik:
        return milik
    return frozenset(p.pengguna_id for p in semua if p.unit is None)


def _nama_unit(opd: str) -> dict[str, str]:
    return dict(daftar_unit(LingkupOPD.satu(opd)))


def _sebutan(nama: dict[str, str], satu: Lembar) -> str:
    siapa = nama.get(satu.unit, satu.unit) or "Tingkat perangkat daerah"
    return f"{siapa}, {Periode.parse(satu.putaran.periode).sebutan}"


def _kabar(
    kunci: str, judul: str, isi: str, opd: str, satu: Lembar, siapa: frozenset[int]
) -> Kabar:
    scope = satu.putaran.tahun_laporan
    alamat = reverse("lembar", args=[opd, scope.tahun, satu.putaran.periode, satu.unit or KANTOR])
    return Kabar(kunci, judul, isi, alamat, scope.opd_id, siapa)

"""What every read-only page of an office and year needs, and one way to refuse."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial, wraps
from typing import TYPE_CHECKING, Any

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers

from selaras.apps.dasar import ingatan_halaman as ingatan
from selaras.apps.dasar.alamat import Alamat
from selaras.apps.dasar.galat import RekamError
from selaras.apps.dasar.lingkup import LingkupOPD
from selaras.apps.dasar.rupa import rupa
from selaras.inti.naskah.konteks import Konteks

if TYPE_CHECKING:
    from selaras.apps.organisasi.queries import RingkasanKantor
    from selaras.inti.periode import Periode
    from selaras.inti.ukur import Pengukuran

MENU = (
    ("beranda", "Beranda"),
    ("rencana", "Rencana"),
    ("pengumpulan", "Pengumpulan"),
    ("capaian", "Capaian"),
    ("anggaran", "Anggaran"),
    ("perjanjian", "Perjanjian"),
    ("laporan", "Laporan"),
    ("wawasan", "Wawasan"),
)
# On a telephone these stand below; the others open from there.
MENU_TELEPON = frozenset({"beranda", "pengumpulan", "capaian", "laporan"})
MENU_LAIN = frozenset(nama for nama, _ in MENU) - MENU_TELEPON
JUDUL_PESAN = {
    400: "Isian belum benar",
    403: "Tidak berizin",
    404: "Halaman ini tidak ada",
    405: "Alamat ini bukan halaman",
    409: "Belum dapat dilakukan",
    413: "Terlalu besar",
    500: "Terjadi kesalahan",
    503: "Belum dapat ditampilkan",
}
# An SVG that somebody opens by itself may show its own letters and nothing else.
CSP_SVG = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"
Jawaban = HttpResponse | StreamingHttpResponse
Tampilan = Callable[..., Jawaban]
LainTanda = Callable[[HttpRequest, "Halaman"], object]


@dataclass(frozen=True)
class Halaman:
    """An office, a year and its measured snapshot, for one page; the office is in scope."""

    opd: str
    tahun: int
    aktif: str
    ukur: Callable[[], Pengukuran]
    kantor: tuple[RingkasanKantor, ...]
    gerak: int  # of what happens around the figures, see organisasi.TahunLaporan
    boleh_riwayat: bool = False
    tahun_baru: bool = False
    sampai: Periode | None = None  # of a page whose snapshot was cut at the end of a period
    # What the page shows before it is ready (a chart whose size nobody knows yet).
    belum_siap: set[str] = field(default_factory=set, compare=False)

    @cached_property
    def k(self) -> Konteks:
        """The measured snapshot, asked for when the page needs it: saving a cell does not."""
        ukuran = self.ukur()
        return Konteks(ukuran.laporan, ukuran, self.sampai)

    @cached_property
    def alamat(self) -> Alamat:
        """Addresses of this office and year."""
        return Alamat(self.opd, self.tahun)

    @property
    def per_tanggal(self) -> date | None:
        """The as-of date; None while that day lies ahead: nothing stands as of it yet."""
        hari = self.k.laporan.tahun_laporan.per_tanggal
        return hari if hari <= timezone.localdate() else None

    def konteks(self, **lain: Any) -> dict[str, Any]:
        """The names that the frame of a page needs, and the page's own."""
        return {
            "opd": self.opd,
            "tahun": self.tahun,
            "aktif": self.aktif,
            "menu": MENU,
            "menu_telepon": MENU_TELEPON,
            "menu_lain": MENU_LAIN,
            "kantor": self.kantor,
            "nama_kantor": self.k.nama_kantor,
            "sintetis": self.k.laporan.tahun_laporan.sintetis,
            "per_tanggal": self.per_tanggal,
            "boleh_riwayat": self.boleh_riwayat,
            "tahun_baru": self.tahun + 1 if self.tahun_baru else None,
            **lain,
        }


def lingkup_permintaan(request: HttpRequest) -> LingkupOPD:
    """The offices that the person who asks may read; none without a login."""
    from selaras.apps.akun.masuk import pelaku_permintaan  # akun imports this package

    return pelaku_permintaan(request).lingkup


def sepotong(request: HttpRequest) -> bool:
    """True when htmx asks for a part of a page; going back asks for the whole page again."""
    kepala = request.headers
    return "HX-Request" in kepala and "HX-History-Restore-Request" not in kepala


def dalam_kata(view: Tampilan) -> Tampilan:
    """Decorator: what the record refuses becomes a page in words, with the status that is true.

    404 for what is not there or not theirs to see, 403 for what they may not do, 409 for what
    can not be done now, 503 for a stored file that is gone.
    """

    @wraps(view)
    def jalankan(request: HttpRequest, *isi: Any, **lain: Any) -> Jawaban:
        try:
            return view(request, *isi, **lain)
        except RekamError as galat:  # of the record, or of a file that a page needs
            return pesan(request, str(galat), galat.status)

    return jalankan


def halaman_kantor(
    aktif: str, *, sepotret: bool = True, lain_tanda: LainTanda | None = None
) -> Callable[[Tampilan], Tampilan]:
    """Decorator: a view that gets a ``Halaman``; what the record refuses is said in words.

    A browser that holds the page of this very snapshot gets 304 before anything is written;
    ``sepotret`` is False for a page that shows more than the snapshot holds; ``lain_tanda`` says
    what else it shows, where that is cheap to ask.
    """

    def bungkus(view: Tampilan) -> Tampilan:
        @dalam_kata
        @wraps(view)
        def jalankan(request: HttpRequest, opd: str, tahun: int, **lain: Any) -> Jawaban:
            return _jawab(request, view, aktif, (opd, tahun), sepotret, lain_tanda, lain)

        return jalankan

    return bungkus


def _jawab(
    request: HttpRequest,
    view: Tampilan,
    aktif: str,
    alamat: tuple[str, int],
    sepotret: bool,
    lain_tanda: LainTanda | None,
    lain: dict[str, Any],
) -> Jawaban:
    # here, since the queries of other apps import this package
    from selaras.apps.akun.masuk import pelaku_permintaan
    from selaras.apps.akun.peran import Izin
    from selaras.apps.laporan.queries import pengukuran_tahun
    from selaras.apps.organisasi.queries import kantor_dan_tahun
    from selaras.apps.pemberitahuan.queries import belum_dibaca

    lingkup = lingkup_permintaan(request)
    kantor, kini = kantor_dan_tahun(lingkup, *alamat)
    opd, tahun = alamat
    pelaku = pelaku_permintaan(request)
    terakhir = any(k.kode == opd and k.tahun[0] == tahun for k in kantor)
    halaman = Halaman(
        opd, tahun, aktif, partial(pengukuran_tahun, kini), kantor, kini.gerak,
        boleh_riwayat=pelaku.boleh(Izin.LIHAT_RIWAYAT, opd),
        tahun_baru=terakhir and pelaku.boleh(Izin.AKTIFKAN_TAHUN, opd),
    )  # fmt: skip
    if not sepotret:
        return view(request, halaman, **lain)
    if len(get_messages(request)):  # a message is said once, by a page that is made for it
        return view(request, halaman, **lain)
    lain_bahan = lain_tanda and lain_tanda(request, halaman)
    bahan = (kantor, pelaku, belum_dibaca(request), halaman.per_tanggal, lain_bahan)
    tanda = _tanda(request, halaman.k.laporan.sidik, bahan)
    tetap = get_conditional_response(request, etag=tanda)
    if tetap is not None:
        return _bertanda(tetap, tanda)
    if (kenangan := ingatan.ambil(request, tanda)) is not None:
        return _bertanda(kenangan, tanda)
    jawaban = view(request, halaman, **lain)
    if jawaban.status_code != 200 or isinstance(jawaban, StreamingHttpResponse):
        return jawaban
    if not halaman.belum_siap:
        ingatan.simpan(request, tanda, jawaban)
    return _bertanda(jawaban, tanda)


def _tanda(request: HttpRequest, sidik: str, lain: object) -> str:
    """A weak ETag of all that a page is made of: snapshot, code, address, form and the rest:
    offices, who reads it and in which roles, what the page shows besides."""
    bahan = (sidik, rupa(), repr(lain), request.get_full_path(), sepotong(request))
    return f'W/"{hashlib.sha256(repr(bahan).encode()).hexdigest()[:32]}"'


def _bertanda(jawaban: HttpResponse, tanda: str) -> HttpResponse:
    jawaban.headers.setdefault("ETag", tanda)
    if "Cache-Control" not in jawaban:
        patch_cache_control(jawaban, private=True, no_cache=True)
    patch_vary_headers(jawaban, ["HX-Request", "HX-History-Restore-Request"])
    return jawaban


def pesan(request: HttpRequest, isi: str, status: int, judul: str = "") -> HttpResponse:
    """A page that says in words what is wrong and where to go; to a script of ours, the words.

    htmx throws away a refused part, so the browser is sent to the page itself, which says it; who
    sent something with the part stays, with what was typed, and is told above it.
    """
    if request.content_type == "application/json":
        return JsonResponse({"pesan": isi}, status=status)
    judul = judul or JUDUL_PESAN.get(status, "Pemberitahuan")
    kata = {"isi": isi, "judul": judul}
    if sepotong(request) and request.method not in ("GET", "HEAD"):
        return ke_kabar(render(request, "_pesan.html", kata))
    jawaban = render(request, "pesan.html", kata, status=status)
    if sepotong(request):
        jawaban["HX-Redirect"] = request.get_full_path()
    return jawaban


def ke_kabar(jawaban: HttpResponse) -> HttpResponse:
    """A part for htmx that goes above the page instead of where it was asked for; its status is
    that of success, since htmx drops what is none."""
    jawaban["HX-Retarget"], jawaban["HX-Reswap"] = "#kabar-sesi", "innerHTML"
    return jawaban

"""One way to refuse on the pages about people."""

from __future__ import annotations

from functools import wraps
from typing import Any

from django.http import HttpRequest

from selaras.apps.akun.masuk import pelaku_permintaan
from selaras.apps.akun.orang import kantor_kelola
from selaras.apps.akun.peran import Izin
from selaras.apps.dasar.halaman import Jawaban, Tampilan, dalam_kata


def halaman_pengelola(view: Tampilan) -> Tampilan:
    """Decorator: a view for those who manage people, called with their ``Pelaku``."""

    @dalam_kata
    @wraps(view)
    def jalankan(request: HttpRequest, **lain: Any) -> Jawaban:
        pelaku = pelaku_permintaan(request)
        if not kantor_kelola(pelaku):
            raise pelaku.tolak(Izin.KELOLA_PENGGUNA)
        return view(request, pelaku=pelaku, **lain)

    return jalankan

"""What `SELARAS_HTTPS=ya` holds, told by the site in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.cli.conftest import SUMBER

TANYA = """
import json
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "selaras.situs.settings"
import django
django.setup()
from django.conf import settings
from django.test import Client
c = Client(headers={"host": "localhost"})
jawaban = {
    "polos": c.get("/favicon.ico"),
    "mengaku": c.get("/favicon.ico", headers={"x-forwarded-proto": "https"}),
    "aman": c.get("/favicon.ico", secure=True),
}
print(json.dumps({
    "kuki": [settings.CSRF_COOKIE_SECURE, settings.SESSION_COOKIE_SECURE],
    **{
        nama: [j["Location"], j.headers.get("Strict-Transport-Security")]
        for nama, j in jawaban.items()
    },
}))
"""
TUJUAN = "/static/selaras/selaras.svg"


def _tanya(folder: Path, **isi: str) -> dict[str, Any]:
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": SUMBER, "SELARAS_DATA": str(folder), **isi}
    jalan = subprocess.run(
        [sys.executable, "-c", TANYA], env=env, check=True, capture_output=True, text=True
    )
    hasil: dict[str, Any] = json.loads(jalan.stdout)
    return hasil


def test_https_redirects_and_a_client_can_not_pretend(tmp_path: Path) -> None:
    situs = _tanya(tmp_path, SELARAS_HTTPS="ya")

    assert situs["kuki"] == [True, True]
    assert situs["polos"] == ["https://localhost/favicon.ico", None]
    assert situs["mengaku"] == situs["polos"]
    assert situs["aman"] == [TUJUAN, "max-age=31536000"]


def test_a_proxy_in_front_is_believed_when_it_is_named(tmp_path: Path) -> None:
    situs = _tanya(tmp_path, SELARAS_PROKSI="ya", SELARAS_SECRET_KEY="x" * 40)

    assert situs["kuki"] == [True, True], "an open site has HTTPS unless somebody says no"
    assert situs["polos"] == ["https://localhost/favicon.ico", None]
    assert situs["mengaku"] == [TUJUAN, "max-age=31536000"]


def test_on_this_machine_nothing_asks_for_https(tmp_path: Path) -> None:
    situs = _tanya(tmp_path)

    assert situs["kuki"] == [False, False]
    assert situs["polos"] == situs["mengaku"] == [TUJUAN, None]
    assert situs["aman"] == [TUJUAN, None]

"""The throw-away PostgreSQL server of the test command."""

from __future__ import annotations

from urllib.parse import urlsplit

import psycopg
import pytest

from alat import postgres


@pytest.mark.lambat
def test_it_serves_on_loopback_and_is_gone_afterwards() -> None:
    if postgres.cari_bin() is None:
        pytest.skip("memerlukan server PostgreSQL: apt-get install postgresql")
    with postgres.jalankan() as url:
        assert urlsplit(url).hostname == "127.0.0.1"
        with psycopg.connect(url) as sambungan:
            assert sambungan.execute("select 40 + 2").fetchone() == (42,)
            assert sambungan.execute("show server_encoding").fetchone() == ("UTF8",)
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url, connect_timeout=2)

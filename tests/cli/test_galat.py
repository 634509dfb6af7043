"""A fault of ours is told in words; the trace goes into a file for the maintainers."""

from __future__ import annotations

from pathlib import Path

from selaras.cli.galat import catat_galat


def test_it_keeps_the_trace_in_a_file_and_tells_the_user_where(tmp_path: Path, settings) -> None:
    settings.SELARAS_DATA = tmp_path

    try:
        {}["tidak ada"]
    except KeyError as galat:
        kata = catat_galat(galat)

    catatan = tmp_path / "galat.log"
    assert str(catatan) in kata
    assert "Traceback" not in kata
    assert "KeyError: 'tidak ada'" in catatan.read_text(encoding="utf-8")
    assert Path(__file__).name in catatan.read_text(encoding="utf-8")
